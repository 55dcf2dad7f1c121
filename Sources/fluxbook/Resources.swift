import Foundation

/// The files of `problems`, `templates` and `site`, carried inside the executable.
///
/// Paths are relative to the repository's root and use `/`. The build plug-in `EmbedResources`
/// writes `table`: a path and the file's bytes in base64 on alternating lines.
enum Resources {
  private struct File {
    let path: String
    let base64: Range<Int>
  }

  private static let files: [File] = table.withUTF8Buffer { text in
    var files: [File] = []
    var path: String?
    var start = 0
    for end in text.indices where text[end] == UInt8(ascii: "\n") {
      append(start..<end)
      start = end + 1
    }
    append(start..<text.count)
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }

    func append(_ line: Range<Int>) {
      if let known = path {
        files.append(File(path: known, base64: line))
        path = nil
      } else {
        path = String(decoding: text[line], as: UTF8.self)
      }
    }
  }

  /// Returns the paths of all files in a folder and its subfolders, sorted by their bytes.
  static func list(under folder: String) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return files.lazy.map { $0.path }.filter { $0.hasPrefix(prefix) }
  }

  /// Returns a file's bytes, or `nil` if no such file was embedded.
  ///
  /// - Complexity: O(log *n*) in the number of files, and linear in the size of the file.
  static func bytes(_ path: String) -> [UInt8]? {
    var candidates = files[...]
    while let middle = candidates.indices.middle {
      let file = candidates[middle]
      if file.path == path { return decoded(file.base64) }
      let isBefore = file.path.utf8.lexicographicallyPrecedes(path.utf8)
      candidates = isBefore ? candidates[(middle + 1)...] : candidates[..<middle]
    }
    return nil
  }

  /// Returns a file's text, or `nil` if no such file was embedded.
  static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func decoded(_ base64: Range<Int>) -> [UInt8]? {
    table.withUTF8Buffer { text in
      Data(base64Encoded: Data(text[base64])).map { [UInt8]($0) }
    }
  }
}

extension Range<Int> {
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
