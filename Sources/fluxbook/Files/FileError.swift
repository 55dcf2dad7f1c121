/// Why a file could not be read or written.
enum FileError: ReportedError, Equatable {
  /// No file of that name; the remedy names what is there instead.
  case missing(path: String, remedy: String)
  case isFolder(path: String)
  case unreadable(path: String, reason: String)
  case tooLarge(path: String, limit: Int)
  /// The first byte that is not UTF-8: its offset from the start of the file, its line.
  case notUTF8(path: String, offset: Int, line: Int, encoding: String)
  case unwritable(path: String, reason: String)
  /// A name that would lead out of the folder, or through a link.
  case outside(path: String, folder: String)

  var code: ExitCode {
    switch self {
    case .missing, .isFolder, .unreadable: .missingInput
    case .tooLarge, .notUTF8: .badData
    case .unwritable, .outside: .cannotCreate
    }
  }

  var message: String {
    switch self {
    case .missing(let path, let remedy):
      "\(printable(path)): there is no such file." + (remedy.isEmpty ? "" : " " + remedy)
    case .isFolder(let path):
      "\(printable(path)): this is a folder. Name a file in it."
    case .unreadable(let path, let reason):
      "\(printable(path)): cannot read: \(reason)."
    case .tooLarge(let path, let limit):
      "\(printable(path)): larger than "
        + (limit < 1 << 20 ? "\(limit >> 10) KiB" : "\(limit >> 20) MiB")
        + ", the most that is read."
    case .notUTF8(let path, let offset, let line, let encoding):
      "\(printable(path)):\(line): not UTF-8 (byte \(offset)\(encoding))."
        + " Save the file as UTF-8"
        + (path.hasSuffix(".csv") ? "; spreadsheets call it 'CSV UTF-8'." : ".")
    case .unwritable(let path, let reason):
      "\(printable(path)): cannot write: \(reason). Choose another place."
    case .outside(let path, let folder):
      "\(quoted(path: path)) leads out of the folder \(quoted(path: folder)). Nothing is written there."
    }
  }
}
