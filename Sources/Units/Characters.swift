/// The signs of written numbers and units in UTF-8, and how many bytes they take.
enum Characters {
  /// The length of a space at an index: ASCII, no-break, thin and narrow ones; zero for none.
  static func spaceLength(_ bytes: [UInt8], at i: Int) -> Int {
    guard i < bytes.count else { return 0 }
    switch bytes[i] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return i + 1 < bytes.count && bytes[i + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard i + 2 < bytes.count, bytes[i + 1] == 0x80 else { return 0 }
      // U+2000 … U+200B and U+202F.
      return (0x80...0x8B).contains(bytes[i + 2]) || bytes[i + 2] == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// The length of a minus sign at an index: hyphen, minus, en dash; zero for none.
  static func minusLength(_ bytes: [UInt8], at i: Int) -> Int {
    guard i < bytes.count else { return 0 }
    if bytes[i] == 0x2D { return 1 }
    guard bytes[i] == 0xE2, i + 2 < bytes.count else { return 0 }
    switch (bytes[i + 1], bytes[i + 2]) {
    case (0x88, 0x92), (0x80, 0x90), (0x80, 0x91), (0x80, 0x93): return 3
    default: return 0
    }
  }

  /// The length of a character that may stand in the name of a unit: letters, %, ° and the like.
  static func nameLength(_ bytes: [UInt8], at i: Int) -> Int {
    guard i < bytes.count else { return 0 }
    let b = bytes[i]
    if (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7A || b == 0x25 || b == 0x5F { return 1 }
    guard b >= 0xC2, spaceLength(bytes, at: i) == 0, minusLength(bytes, at: i) == 0,
      superscriptDigit(bytes, at: i) == nil
    else { return 0 }
    let length = b < 0xE0 ? 2 : (b < 0xF0 ? 3 : 4)
    guard i + length <= bytes.count else { return 0 }
    switch b {
    case 0xC2:
      // °, µ, º; the other signs of this block are operators.
      return bytes[i + 1] == 0xB0 || bytes[i + 1] == 0xB5 || bytes[i + 1] == 0xBA ? length : 0
    case 0xC3:
      // Letters but × and ÷.
      return bytes[i + 1] == 0x97 || bytes[i + 1] == 0xB7 ? 0 : length
    case 0xE2:
      // ℃, ℉ and Å; the other signs of this block are operators.
      return bytes[i + 1] == 0x84 ? length : 0
    default: return length
    }
  }

  /// The whole number in superscript digits at an index, and its length; no number with a length
  /// is a lone sign.
  static func superscript(_ bytes: [UInt8], at start: Int) -> (value: Int?, length: Int) {
    var i = start
    var value: Int?
    var isNegative = false
    while let (digit, length) = superscriptDigit(bytes, at: i) {
      if let digit {
        value = min((value ?? 0) * 10 + digit, 100_000)
      } else if i == start {
        isNegative = bytes[i + 2] == 0xBB
      } else {
        break
      }
      i += length
    }
    return (value.map { isNegative ? -$0 : $0 }, i - start)
  }

  /// A superscript digit, or no digit for ⁺ and ⁻, and its length.
  private static func superscriptDigit(
    _ bytes: [UInt8], at i: Int
  ) -> (digit: Int?, length: Int)? {
    guard i + 1 < bytes.count else { return nil }
    if bytes[i] == 0xC2 {
      switch bytes[i + 1] {
      case 0xB9: return (1, 2)
      case 0xB2: return (2, 2)
      case 0xB3: return (3, 2)
      default: return nil
      }
    }
    guard bytes[i] == 0xE2, bytes[i + 1] == 0x81, i + 2 < bytes.count else { return nil }
    switch bytes[i + 2] {
    case 0xB0: return (0, 3)
    case 0xB4...0xB9: return (Int(bytes[i + 2]) - 0xB0, 3)
    case 0xBA, 0xBB: return (nil, 3)
    default: return nil
    }
  }
}
