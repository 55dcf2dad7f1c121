extension Decimal {
  /// The alphabet of a written number.
  public enum Style: UInt8, Hashable, Sendable {
    /// `-4.70e-4`: what programs and this project's own readers read.
    case ascii
    /// `−4.70×10⁻⁴`: what people read.
    case typographic
  }

  /// Returns the number as people would write it, with every significant figure and no other.
  ///
  /// It is written plainly where 10^−3 ≤ |x| < 10^5 and its last figure is not left of the point;
  /// elsewhere with a power of ten: 0.0470, 47000, but 4.70×10⁻⁴ and 4.70×10⁴.
  public func text(_ style: Style = .typographic) -> String {
    let first = exponent + significantFigures - 1
    let isPlain = coefficient == 0 ? exponent <= 0 && exponent >= -18 : (-3...4).contains(first)
    if isPlain, exponent <= 0 {
      return sign(style) + magnitude.plain
    }
    let (mantissa, power) = scientific
    switch style {
    case .ascii: return sign(style) + mantissa + "e" + String(power)
    case .typographic: return sign(style) + mantissa + "×10" + Self.superscript(power)
    }
  }

  /// The number without a power of ten, in ASCII: `0.000470`, `-1200`.
  ///
  /// Figures left of the point that are not significant are filled with zeros.
  public var plain: String {
    var digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent >= 0 {
      if coefficient != 0 { digits += String(repeating: "0", count: exponent) }
      return sign + digits
    }
    let places = -exponent
    let missing = places + 1 - digits.utf8.count
    if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
    return sign + Self.pointed(digits, places: places)
  }

  /// The significant figures of the magnitude with a point after the first, and the power of ten:
  /// `4.70` and −4. The sign is that of the coefficient.
  public var scientific: (mantissa: String, power: Int) {
    let digits = String(coefficient.magnitude)
    let places = significantFigures - 1
    return (Self.pointed(digits, places: places), exponent + places)
  }

  /// Returns a whole number in superscript digits: `⁻⁴`.
  public static func superscript(_ n: Int) -> String {
    var text = ""
    for byte in String(n).utf8 {
      switch byte {
      case 0x2D: text += "⁻"
      case 0x31: text += "¹"
      case 0x32: text += "²"
      case 0x33: text += "³"
      case 0x34: text += "⁴"
      case 0x35: text += "⁵"
      case 0x36: text += "⁶"
      case 0x37: text += "⁷"
      case 0x38: text += "⁸"
      case 0x39: text += "⁹"
      default: text += "⁰"
      }
    }
    return text
  }

  private func sign(_ style: Style) -> String {
    guard coefficient < 0 else { return "" }
    return style == .ascii ? "-" : "−"
  }

  /// The digits with a point before the last `places` of them, of which there are fewer than digits.
  private static func pointed(_ digits: String, places: Int) -> String {
    guard places > 0 else { return digits }
    var bytes: [UInt8] = []
    bytes.append(contentsOf: digits.utf8)
    bytes.insert(0x2E, at: bytes.count - places)
    return String(decoding: bytes, as: UTF8.self)
  }
}
