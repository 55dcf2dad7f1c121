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

  /// The complaint as it is printed: place, message, the line with a mark under the piece meant,
  /// and the advice.
  public var text: String {
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count + 2)
    let shown = lineText.unicodeScalars.map { $0 == "\t" ? " " : Character($0) }
    var result = "\(file):\(number):\(String(column)): error: \(message)\n"
    result += "  \(number) | \(String(shown))\n"
    result += margin + " | " + String(repeating: " ", count: column - 1)
    result += String(repeating: "^", count: max(1, length))
    for line in remedy { result += "\n" + margin + "   " + line }
    return result
  }
}
