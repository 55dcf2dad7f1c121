import Algebra
import Problems

/// Text measured in the columns of a terminal.
enum Columns {
  /// A formula up to this width is not broken across lines.
  private static let unbroken = 40
  /// Holds words together until the lines are made.
  private static let joint = "\u{A0}"

  /// The columns a text takes; combining marks take none.
  static func count(_ text: String) -> Int {
    var count = 0
    for scalar in text.unicodeScalars where !(0x300...0x36F).contains(scalar.value) { count += 1 }
    return count
  }

  /// Returns the text with spaces up to a width.
  static func padded(_ text: String, to width: Int, atEnd: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - count(text)))
    return atEnd ? text + space : space + text
  }

  /// Returns a run of text in one line whose spaces are where it may be broken.
  static func breakable(_ inlines: [Inline]) -> String {
    var line = ""
    for inline in inlines {
      switch inline {
      case .text(let text): line += text
      case .code(let text): line += "`" + text + "`"
      case .math(let layout):
        let text = layout.text
        line += count(text) <= unbroken ? joined(text) : text
      case .emphasis(let inner), .strong(let inner): line += breakable(inner)
      case .link(let inner, let target):
        line += breakable(inner)
        // Where a link leads is worth showing only if it leads out of the page.
        if target.hasPrefix("http") { line += " (" + target + ")" }
      case .verdict(let inner, let mark):
        line += mark.sign + joint + (inner.isEmpty ? mark.words : breakable(inner))
      }
    }
    return line
  }

  /// Breaks a line between words; a word longer than the width keeps a line to itself.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { character in
      character == " " || character == "\n" || character == "\t"
    }) {
      let length = count(String(word))
      if used > 0, used + 1 + length > width {
        lines.append(separated(line))
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += length
    }
    if used > 0 { lines.append(separated(line)) }
    return lines
  }

  private static func joined(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: joint)
  }

  private static func separated(_ text: String) -> String {
    text.split(separator: Character(joint), omittingEmptySubsequences: false)
      .joined(separator: " ")
  }
}

extension Mark {
  /// The mark as one character.
  fileprivate var sign: String {
    switch self {
    case .right: "✓"
    case .partly: "~"
    case .wrong: "✗"
    case .unread: "?"
    case .missing: "–"
    }
  }
}
