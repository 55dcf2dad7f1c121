import Foundation
import Synchronization

/// A folder that receives output files, each whole or not at all.
///
/// A file is written under a temporary name in the root of the folder and then renamed, so a
/// reader never sees half of one and an interrupted run leaves none. (The data is not forced to
/// the disk: a power failure may still lose the latest files.) Files that would come out the same
/// are left untouched. Nothing is ever written outside the folder, and no symbolic link inside it
/// is followed. Several threads may write at once.
final class OutputFolder: Sendable {
  /// What became of a file.
  enum Outcome: Sendable {
    case written, unchanged
  }

  let path: String
  private let root: Int32
  private let serial = Atomic<Int>(0)

  /// Opens a folder for output and creates it, with the folders above it, if need be.
  ///
  /// Temporary files of runs that were killed are removed.
  init(_ path: String) throws(FileError) {
    self.path = path
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .unwritable(path: path, reason: "this is not the name of a folder")
    }
    // Paths are taken apart by bytes: as characters, "/" and an accent after it are one.
    for end in path.utf8.indices.dropFirst() + [path.endIndex]
    where end == path.endIndex || path.utf8[end] == slash {
      // What is there already, of whatever kind, shows when the folder is opened.
      let folder = String(path[..<end])
      guard mkdir(folder, 0o777) != 0 else { continue }
      let reason = errno
      if access(folder, F_OK) != 0 {
        throw .unwritable(path: folder, reason: String(cString: strerror(reason)))
      }
    }
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    sweep()
  }

  deinit {
    if root >= 0 { close(root) }
  }

  /// Writes text to a file.
  ///
  /// - Parameter name: The path below the folder, with `/` between its parts.
  /// - Throws: `FileError`, and then the file is what it was before.
  @discardableResult
  func write(_ text: String, to name: String) throws(FileError) -> Outcome {
    try write(Array(text.utf8), to: name)
  }

  /// Writes bytes to a file.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws(FileError) -> Outcome {
    let parts = name.utf8.split(separator: slash, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let last = parts.last, !name.utf8.contains(0),
      parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    else { throw .outside(path: name, folder: path) }
    let folder = try openFolder(parts.dropLast(), for: name)
    defer { if folder != root { close(folder) } }
    if isUnchanged(last, in: folder, bytes) { return .unchanged }
    try replace(last, in: folder, by: bytes, name)
    return .written
  }

  /// Opens, and if need be creates, a folder below the root without following links.
  private func openFolder(_ parts: ArraySlice<String>, for name: String) throws(FileError) -> Int32
  {
    var folder = root
    for part in parts {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      var next = openat(folder, part, flags)
      if next < 0, errno == ENOENT {
        // Another thread may have been quicker, so that it exists is no failure.
        _ = mkdirat(folder, part, 0o777)
        next = openat(folder, part, flags)
      }
      let reason = errno
      let isLink = next < 0 && isLink(part, in: folder)
      if folder != root { close(folder) }
      if isLink { throw .outside(path: name, folder: path) }
      guard next >= 0 else { throw failure(name, reason) }
      folder = next
    }
    return folder
  }

  private func isLink(_ name: String, in folder: Int32) -> Bool {
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  private func isUnchanged(_ name: String, in folder: Int32, _ bytes: [UInt8]) -> Bool {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    let piece = min(bytes.count, 1 << 16)
    return withUnsafeTemporaryAllocation(byteCount: max(piece, 1), alignment: 16) { buffer in
      bytes.withUnsafeBytes { wanted in
        var done = 0
        while done < wanted.count {
          let got = read(file, buffer.baseAddress, min(piece, wanted.count - done))
          guard got > 0, let old = buffer.baseAddress, let new = wanted.baseAddress,
            memcmp(old, new + done, got) == 0
          else { return false }
          done += got
        }
        return true
      }
    }
  }

  private func replace(
    _ last: String, in folder: Int32, by bytes: [UInt8], _ name: String
  ) throws(FileError) {
    let number = serial.add(1, ordering: .relaxed).newValue
    let temporary = "\(temporaryPrefix)\(getpid())-\(number)"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(root, temporary, flags, 0o666)
    guard file >= 0 else { throw failure(name, errno) }
    var reason = writeAll(bytes, to: file)
    if close(file) != 0, reason == 0 { reason = errno }
    if reason == 0, renameat(root, temporary, folder, last) != 0 { reason = errno }
    guard reason == 0 else {
      unlinkat(root, temporary, 0)
      throw failure(name, reason)
    }
  }

  private func failure(_ name: String, _ reason: Int32) -> FileError {
    let path = path.hasSuffix("/") ? path + name : path + "/" + name
    return .unwritable(path: path, reason: String(cString: strerror(reason)))
  }

  /// Removes temporary files whose process is gone.
  private func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(temporaryPrefix) {
      let process = name.dropFirst(temporaryPrefix.count).prefix { $0 != "-" }
      if let process = pid_t(process), process > 0, kill(process, 0) != 0, errno == ESRCH {
        unlinkat(root, name, 0)
      }
    }
  }
}

/// How the names of temporary files begin; the process and a serial number follow.
private let temporaryPrefix = ".fluxbook-part-"

private let slash: UInt8 = 0x2F
