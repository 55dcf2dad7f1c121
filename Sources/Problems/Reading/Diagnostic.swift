/// A complaint about a file: where, what, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// In characters, counted from 1.
  public let column: Int
  /// In characters, at least 1.
  public let length: Int
  public let lineText: String
  public let message: String
  /// Lines of advice, possibly none.
  public let remedy: [String]
  /// Whether it is a mistake, or something that a good problem would not have.
  public private(set) var severity = Severity.error

  public enum Severity: UInt8, Hashable, Sendable {
    case error, warning

    /// As it is printed.
    public var name: String { self == .error ? "error" : "warning" }
  }

  /// The same as something that a good problem would not have.
  var asFinding: Diagnostic {
    var result = self
    result.severity = .warning
    return result
  }

  /// The same with another line of advice.
  func adding(_ advice: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line, column: column, length: length, lineText: lineText,
      message: message, remedy: remedy + [advice])
  }

  /// A complaint about some bytes of a line, or of a text that is no file, such as a formula; all of
  /// it counts as one line.
  public init(
    about text: String, name: String, line: Int = 1, offset: Int, length: Int, message: String
  ) {
    // Continuation bytes of UTF-8 do not begin a character.
    func characters(in bytes: some Sequence<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
    let before = text.utf8.prefix(max(0, offset))
    self.init(
      file: name, line: line, column: characters(in: before) + 1,
      length: max(1, characters(in: text.utf8.dropFirst(max(0, offset)).prefix(length))),
      lineText: text, message: message, remedy: [])
  }

  init(
    file: String, line: Int, column: Int, length: Int, lineText: String, message: String,
    remedy: [String]
  ) {
    (self.file, self.line, self.column, self.length) = (file, line, column, length)
    (self.lineText, self.message, self.remedy) = (lineText, message, remedy)
  }

  /// The most characters of a line that are shown; of a longer one, those around the mark.
  static let widest = 96

  /// The complaint as it is printed: place, message, the line with a mark under the piece meant,
  /// and the advice.
  public var text: String {
    var result =
      "\(file):\(String(line)):\(String(column)): \(severity.name): \(message)\n" + excerpt
    let margin = String(repeating: " ", count: String(line).utf8.count + 2)
    for line in remedy { result += "\n" + margin + "   " + line }
    return result
  }

  /// The line with a mark under the piece meant.
  public var excerpt: String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count + 2)
    let shown = Diagnostic.printable(lineText)
    var first = 0
    if shown.count > Diagnostic.widest {
      first = max(0, min(column - 1 - Diagnostic.widest / 3, shown.count - Diagnostic.widest))
    }
    let last = min(shown.count, first + Diagnostic.widest)
    let before = first > 0 ? "…" : ""
    let after = last < shown.count ? "…" : ""
    let indent = max(0, column - 1 - first) + (first > 0 ? 1 : 0)
    var result = "  \(number) | \(before)\(String(shown[first..<last]))\(after)\n"
    result += margin + " | " + String(repeating: " ", count: indent)
    result += String(repeating: "^", count: max(1, min(length, last - column + 1)))
    return result
  }

  /// The characters of a line, a blank for each tab and a dot for whatever would not print, or
  /// would turn the direction of writing.
  static func printable(_ text: String) -> [Character] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 9: " "
      case 0...31, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "·"
      default: Character(scalar)
      }
    }
  }
}
