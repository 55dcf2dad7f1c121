/// A formula in plain letters and digits, where it came in the ones that programs for typesetting
/// write: N for 𝑁 or Ｎ, π for 𝜋, 1 for １, 1.5e-3 for 1.5e−3.
struct Transcription {
  /// The formula in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each byte stood in the original, and where that ended.
  private(set) var places: [Int] = []

  /// Nil where there is nothing to transcribe, as in nearly all formulas.
  init?(_ original: UnsafeBufferPointer<UInt8>) {
    // Mathematical letters begin with F0, wide forms with EF, a few others with E2.
    guard original.count <= Parser.longest, original.contains(where: { $0 >= 0xE2 }) else {
      return nil
    }
    var place = 0
    var hasChanged = false
    while place < original.count {
      guard let (scalar, length) = Parser.scalar(original, at: place) else {
        append(original[place], from: place)
        place += 1
        continue
      }
      if let plain = Transcription.plain(scalar) {
        hasChanged = true
        for byte in Array(String(Character(plain)).utf8) { append(byte, from: place) }
      } else if Transcription.isMinus(scalar), isBehindPowerOfTen,
        place + length < original.count, Symbol.isDigit(original[place + length])
      {
        hasChanged = true
        append(UInt8(ascii: "-"), from: place)
      } else {
        for index in place..<place + length { append(original[index], from: place) }
      }
      place += length
    }
    guard hasChanged else { return nil }
    places.append(original.count)
  }

  private mutating func append(_ byte: UInt8, from place: Int) {
    bytes.append(byte)
    places.append(place)
  }

  /// Whether what was written so far ends in a number and an e, as in 1.5e.
  private var isBehindPowerOfTen: Bool {
    guard bytes.count > 1, bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "e") else { return false }
    let before = bytes[bytes.count - 2]
    guard Symbol.isDigit(before) || before == UInt8(ascii: ".") else { return false }
    // In x1e−3 the digit belongs to a name.
    let number = bytes.dropLast().reversed().prefix { Symbol.isDigit($0) || $0 == 46 }
    let front = bytes.count - 1 - number.count
    return front == 0 || !Symbol.isNameByte(bytes[front - 1])
  }

  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "−", "–", "‐", "‑", "‒", "﹣": true
    default: false
    }
  }

  /// An error in the transcription, at its place in the original.
  func original(_ error: SyntaxError) -> SyntaxError {
    func place(_ offset: Int) -> Int { places[min(max(0, offset), places.count - 1)] }
    let start = place(error.offset)
    return SyntaxError(
      offset: start, length: place(error.offset + error.length) - start, message: error.message,
      suggestion: error.suggestion, isMisspelling: error.isMisspelling)
  }

  /// The plain form of a mathematical or wide letter or digit; nil for any other character.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    switch value {
    // Thirteen alphabets of 52 Latin letters, in shapes from bold to monospaced.
    case 0x1D400...0x1D6A3: return latin((value - 0x1D400) % 52)
    // Five alphabets of 58 Greek letters and signs.
    case 0x1D6A8...0x1D7C9: return greek((value - 0x1D6A8) % 58)
    case 0x1D7CE...0x1D7FF: return Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10)
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF3F, 0xFF41...0xFF5A:
      return Unicode.Scalar(value - 0xFEE0)
    // Letters that Unicode had before, whose places in the alphabets are empty.
    case 0x210E, 0x210F: return "h"
    case 0x2113: return "l"
    case 0x212F, 0x2147: return "e"
    case 0x212C: return "B"
    case 0x2130: return "E"
    case 0x2131: return "F"
    case 0x210B, 0x210C, 0x210D: return "H"
    case 0x2110, 0x2111: return "I"
    case 0x2112: return "L"
    case 0x2133: return "M"
    case 0x2115: return "N"
    case 0x2119: return "P"
    case 0x211B, 0x211C, 0x211D: return "R"
    default: return nil
    }
  }

  private static func latin(_ index: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(index < 26 ? 0x41 + index : 0x61 + index - 26)
  }

  private static func greek(_ index: UInt32) -> Unicode.Scalar? {
    switch index {
    // Capital theta has a second form behind rho, and nabla stands behind omega.
    case 0..<17: Unicode.Scalar(0x391 + index)
    case 17: "Θ"
    case 18..<25: Unicode.Scalar(0x391 + index)
    case 26..<51: Unicode.Scalar(0x3B1 + index - 26)
    case 52: "ε"
    case 53: "θ"
    case 54: "κ"
    case 55: "φ"
    case 56: "ρ"
    case 57: "π"
    default: nil
    }
  }
}
