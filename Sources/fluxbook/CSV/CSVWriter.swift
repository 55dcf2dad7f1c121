/// Writes a table as CSV, one row at a time.
///
/// Cells are separated by commas and quoted where they must be. Lines end with LF, not with the
/// CRLF of RFC 4180: every spreadsheet reads both, and version control shows LF cleanly.
struct CSVWriter: Sendable {
  enum Cell: Equatable, Sendable {
    /// Text of any origin; what a spreadsheet would run as a formula is guarded.
    case text(String)
    /// A number in its final form, such as "-1.5e-3". Anything else is treated as text.
    case number(String)
  }

  /// The table so far.
  private(set) var text = ""

  mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      switch cell {
      case .number(let digits) where isNumber(digits): text += digits
      case .text(let string), .number(let string):
        // A row of one empty cell would be a blank line, which readers skip.
        let isAlone = cells.count == 1 && string.isEmpty
        text += isAlone ? "\"\"" : escaped(FormulaGuard.add(to: string))
      }
    }
    text += "\n"
  }

  private func escaped(_ string: String) -> String {
    let needsQuotes = string.utf8.contains { byte in
      byte == 0x22 || byte == 0x2C || byte == 0x3B || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || string.hasPrefix(" ") || string.hasSuffix(" ") else { return string }
    var quoted: [UInt8] = [0x22]
    for byte in string.utf8 {
      if byte == 0x22 { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return String(decoding: quoted, as: UTF8.self)
  }

  private func isNumber(_ digits: String) -> Bool {
    let allowed = digits.utf8.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x65
        || byte == 0x45
    }
    return allowed && Double(digits) != nil
  }
}

/// The apostrophe that keeps a spreadsheet from running text as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end may be executed when the file
/// is opened (OWASP, "CSV Injection"). An apostrophe before it prevents that. So that removing is
/// the exact reverse of adding, text in which apostrophes already stand before such a character
/// gets one more.
enum FormulaGuard {
  static func add(to text: String) -> String {
    isDangerous(text.utf8.drop { $0 == 0x27 }) ? "'" + text : text
  }

  static func remove(from text: String) -> String {
    guard text.utf8.first == 0x27, isDangerous(text.utf8.drop(while: { $0 == 0x27 })) else {
      return text
    }
    return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
  }

  private static func isDangerous(_ rest: Substring.UTF8View) -> Bool {
    switch rest.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
