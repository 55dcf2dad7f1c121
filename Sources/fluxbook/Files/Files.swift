import Foundation
import Numerics

/// The most that is read of one file, in bytes.
let fileSizeLimit = 64 << 20

/// How the ends of lines come out of a file.
enum Newlines: Sendable {
  /// Every CRLF and every lone CR becomes LF, so that lines are counted alike everywhere.
  case unified
  /// As they stand, for formats in which they may be part of the data.
  case asFound
}

/// Reads a text file in UTF-8, without the byte order mark it may begin with.
///
/// - Parameter limit: The most bytes that are read.
/// - Throws: `FileError`.
func readText(
  at path: String, newlines: Newlines = .unified, limit: Int = fileSizeLimit
) throws(FileError) -> String {
  let bytes = try readBytes(at: path, limit: limit)
  let body = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  guard let text = String(validating: body, as: UTF8.self) else { throw notUTF8(bytes, path) }
  guard newlines == .unified, body.contains(0x0D) else { return text }
  return String(decoding: withUnifiedNewlines(body), as: UTF8.self)
}

/// Reads a file, or whatever else can be opened and read to its end.
func readBytes(at path: String, limit: Int = fileSizeLimit) throws(FileError) -> [UInt8] {
  let (descriptor, status) = try openToRead(path)
  defer { close(descriptor) }
  // A pipe has no size, and a file may grow while it is read: the size is only a hint.
  let expected = max(0, min(Int(status.st_size), limit)) + 1
  var bytes: [UInt8] = []
  while bytes.count <= limit {
    let wanted = min(max(expected - bytes.count, 1 << 16), limit + 1 - bytes.count)
    let (piece, reason) = readPiece(descriptor, wanted)
    if reason == EINTR { continue }
    if reason != 0 { throw .unreadable(path: path, reason: String(cString: strerror(reason))) }
    if piece.isEmpty { return bytes }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
  }
  throw .tooLarge(path: path, limit: limit)
}

/// Opens a file, or whatever else can be read, and returns its descriptor.
func openForReading(_ path: String) throws(FileError) -> Int32 { try openToRead(path).descriptor }

private func openToRead(
  _ path: String
) throws(FileError) -> (descriptor: Int32, status: stat) {
  guard !path.utf8.contains(0) else {
    throw .unreadable(path: path, reason: "the name contains a NUL byte")
  }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    let reason = errno
    if reason == ENOENT || reason == ENOTDIR {
      throw .missing(path: path, remedy: remedy(forMissing: path))
    }
    throw .unreadable(path: path, reason: String(cString: strerror(reason)))
  }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    let reason = errno
    close(descriptor)
    throw .unreadable(path: path, reason: String(cString: strerror(reason)))
  }
  if status.st_mode & S_IFMT == S_IFDIR {
    close(descriptor)
    throw .isFolder(path: path)
  }
  return (descriptor, status)
}

/// Reads up to a number of bytes; returns them and 0, or the `errno` of the failure.
func readPiece(_ descriptor: Int32, _ wanted: Int) -> ([UInt8], Int32) {
  var reason: Int32 = 0
  let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
    let got = read(descriptor, buffer.baseAddress, buffer.count)
    reason = got < 0 ? errno : 0
    count = max(got, 0)
  }
  return (piece, reason)
}

/// Tells whether a path leads to a folder.
func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

/// Tells whether a path leads to a file.
func isFile(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: path) && !isFolder(path)
}

extension String {
  /// A path as it is continued with a slash.
  var withoutLastSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}

/// Returns all files below a folder by their paths from it, sorted.
func files(below folder: String) -> [String] {
  let found = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
  return found.compactMap { $0 as? String }
    .filter { isFile(folder + "/" + $0) }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Returns what to try instead of a path that leads nowhere, or nothing.
private func remedy(forMissing path: String) -> String {
  let cut = path.lastIndex(of: "/")
  let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
  let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
    return "There is no folder \(quoted(path: folder))."
  }
  guard let nearest = nearestName(to: name, in: names.sorted()), nearest != name else { return "" }
  return "Did you mean \(quoted(path: folder == "." ? nearest : folder + "/" + nearest))?"
}

private func withUnifiedNewlines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var unified: [UInt8] = []
  unified.reserveCapacity(bytes.count)
  for index in bytes.indices {
    if bytes[index] != 0x0D {
      unified.append(bytes[index])
    } else if index + 1 == bytes.endIndex || bytes[index + 1] != 0x0A {
      unified.append(0x0A)
    }
  }
  return unified
}

/// Finds the first byte that is not UTF-8, and names the likely encoding.
private func notUTF8(_ bytes: [UInt8], _ path: String) -> FileError {
  var offset = 0
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  scan: while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): offset += UTF8.width(scalar)
    case .emptyInput, .error: break scan
    }
  }
  let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  return .notUTF8(
    path: path, offset: offset, line: TextPosition(ofByte: offset, in: bytes).line,
    encoding: isUTF16 ? ", it looks like UTF-16" : "")
}
