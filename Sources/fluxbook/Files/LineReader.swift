import Foundation

/// The lines of a file or a stream, some at a time, so that a file of any length fits into memory.
struct LineReader {
  private let path: String
  private let limit: Int
  private let descriptor: Descriptor
  /// What has been read and is not yet part of a whole line.
  private var rest: [UInt8] = []
  private var isAtStart = true
  private var isAtEnd = false

  /// How much is read at a time, in bytes.
  private static let piece = 1 << 18

  /// Opens a file, or takes standard input for `-`.
  ///
  /// - Parameter limit: The length of the longest line, in bytes. Of a longer one, one byte more is
  ///   returned, by which it can be told, and the rest is passed over.
  /// - Throws: `FileError`.
  init(_ path: String, limit: Int) throws(FileError) {
    self.path = path
    self.limit = limit
    descriptor = path == "-" ? Descriptor(0) : Descriptor(try openForReading(path))
  }

  /// The lines that the next read completes, without their ends; nil at the end of the file.
  ///
  /// - Throws: `FileError`.
  mutating func next() throws(FileError) -> [ArraySlice<UInt8>]? {
    while !isAtEnd {
      let (piece, reason) = readPiece(descriptor.number, LineReader.piece)
      if reason == EINTR { continue }
      guard reason == 0 else {
        throw .unreadable(path: path, reason: String(cString: strerror(reason)))
      }
      isAtEnd = piece.isEmpty
      var lines = isAtEnd ? lastLine() : lines(in: piece)
      guard let first = lines.first else { continue }
      // A byte order mark is no part of the first line.
      if isAtStart, first.starts(with: [0xEF, 0xBB, 0xBF]) { lines[0] = first.dropFirst(3) }
      isAtStart = false
      return lines
    }
    return nil
  }

  private mutating func lines(in piece: [UInt8]) -> [ArraySlice<UInt8>] {
    let bytes = rest + piece
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    // What was kept of an unfinished line holds no end of a line.
    var searched = rest.count
    while let end = bytes[searched...].firstIndex(of: 0x0A) {
      lines.append(bytes[start..<min(start + limit + 1, end)])
      start = end + 1
      searched = start
    }
    rest = Array(bytes[start...])
    // Of a line that is too long only the beginning is kept.
    if rest.count > limit { rest.removeLast(rest.count - limit - 1) }
    return lines
  }

  private mutating func lastLine() -> [ArraySlice<UInt8>] {
    defer { rest = [] }
    return rest.isEmpty ? [] : [rest[...]]
  }
}

/// An open file, closed when it is no longer needed; standard input stays open.
private final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { if number > 0 { close(number) } }
}
