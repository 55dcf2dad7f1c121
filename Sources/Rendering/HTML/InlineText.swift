import Algebra
import Problems

/// Runs of text without their markup.
enum InlineText {
  /// Whether there is a word outside mathematics.
  static func hasWords(_ inlines: [Inline]) -> Bool {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text):
        if text.unicodeScalars.contains(where: isWordCharacter) { return true }
      case .math: continue
      case .emphasis(let inner), .strong(let inner), .link(let inner, _):
        if hasWords(inner) { return true }
      case .verdict: return true
      }
    }
    return false
  }

  /// Letters and digits of ASCII, and whatever lies beyond.
  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: scalar.value > 0xBF
    }
  }

  /// Splits a paragraph behind its first sentence, where that ends in plain text.
  static func afterFirstSentence(_ inlines: [Inline]) -> ([Inline], [Inline]) {
    for (index, inline) in inlines.enumerated() {
      guard case .text(let text) = inline else { continue }
      var previous: UInt8 = 0
      for (offset, byte) in text.utf8.enumerated() {
        defer { previous = byte }
        guard byte == UInt8(ascii: " "), previous == UInt8(ascii: ".") || previous == 0x3A,
          offset > 2
        else { continue }
        let head = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
        let tail = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self)
        return (
          Array(inlines[..<index]) + [.text(head)], [.text(tail)] + Array(inlines[(index + 1)...])
        )
      }
    }
    return (inlines, [])
  }

  /// Returns a name that can be an identifier in HTML, in a link and in a style sheet.
  static func identifier(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        bytes.append(byte)
      default: bytes.append(UInt8(ascii: "-"))
      }
    }
    return bytes.isEmpty ? "x" : String(decoding: bytes, as: UTF8.self)
  }
}
