extension Decimal {
  /// Reads a whole text as a numeral: `12`, `0.250`, `.5`, `2.3e-5`, `4.7E+3`, `-3`.
  public init(parsing text: String) throws(NumeralError) {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: text.utf8)
    let numeral = try Self.numeral(in: bytes, at: 0)
    guard numeral.end == bytes.count else {
      throw NumeralError(.trailingText, offset: numeral.end)
    }
    self = numeral.value
  }

  /// Reads the longest numeral that begins at an index of UTF-8 bytes.
  ///
  /// A numeral is digits with at most one point among, before or after them, and then perhaps `e`
  /// or `E`, a sign and digits. An `e` that no digit follows is not part of it. A sign is read only
  /// if it is asked for. Digits beyond the eighteenth are rounded, halves away from zero, and the
  /// numeral says so.
  ///
  /// - Throws: `NumeralError` if no numeral begins there, or if its power of ten lies beyond ±400.
  /// - Complexity: linear in the length of the numeral.
  public static func numeral(
    in bytes: [UInt8], at start: Int, allowingSign: Bool = true
  ) throws(NumeralError) -> Numeral {
    try bytes.withUnsafeBufferPointer { bytes throws(NumeralError) in
      try numeral(in: bytes, at: start, allowingSign: allowingSign)
    }
  }

  /// Reads the longest numeral that begins at an index of bytes in memory, like the above.
  public static func numeral(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, allowingSign: Bool = true
  ) throws(NumeralError) -> Numeral {
    var i = max(start, 0)
    func byte(_ k: Int) -> UInt8 { k < bytes.count ? bytes[k] : 0 }
    func digit(_ k: Int) -> UInt64? {
      let b = byte(k)
      return b >= 0x30 && b <= 0x39 ? UInt64(b - 0x30) : nil
    }

    var isNegative = false
    if allowingSign, byte(i) == 0x2B || byte(i) == 0x2D {
      isNegative = byte(i) == 0x2D
      i += 1
    }
    let hasDigits = digit(i) != nil || (byte(i) == 0x2E && digit(i + 1) != nil)
    guard hasDigits else { throw NumeralError(.noNumeral, offset: i) }

    var digits: UInt64 = 0
    var place = 0
    var hasPoint = false
    var firstDropped: UInt64?
    var isRounded = false
    while true {
      if let d = digit(i) {
        if firstDropped != nil || digits >= powersOfTen[17] {
          if firstDropped == nil { firstDropped = d }
          if d != 0 { isRounded = true }
          if !hasPoint { place += 1 }
        } else {
          digits = digits * 10 + d
          if hasPoint { place -= 1 }
        }
      } else if byte(i) == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      i += 1
    }
    if let d = firstDropped, d >= 5 { digits += 1 }
    if digits == powersOfTen[18] {
      digits /= 10
      place += 1
    }

    var hasExponent = false
    if byte(i) == 0x65 || byte(i) == 0x45 {
      let isSigned = byte(i + 1) == 0x2B || byte(i + 1) == 0x2D
      var k = i + (isSigned ? 2 : 1)
      if digit(k) != nil {
        var power = 0
        while let d = digit(k) {
          power = min(power * 10 + Int(d), 1_000_000)
          k += 1
        }
        place += byte(i + 1) == 0x2D ? -power : power
        hasExponent = true
        i = k
      }
    }
    if digits == 0 { place = min(max(place, exponents.lowerBound), exponents.upperBound) }
    guard exponents.contains(place) else {
      throw NumeralError(.powerOfTenTooLarge, offset: max(start, 0))
    }
    let value = Decimal(trusted: isNegative ? -Int64(digits) : Int64(digits), place)
    return Numeral(
      value: value, end: i, isRounded: isRounded, hasPoint: hasPoint, hasExponent: hasExponent)
  }
}

/// A numeral found in a text.
public struct Numeral: Hashable, Sendable {
  /// The number it says.
  public let value: Decimal
  /// The offset of the byte after it.
  public let end: Int
  /// Whether digits beyond the eighteenth were rounded away.
  public let isRounded: Bool
  /// Whether it has a decimal point; `1200.` has one, and so four significant figures.
  public let hasPoint: Bool
  /// Whether it has a power of ten.
  public let hasExponent: Bool
}

/// Why a text is no numeral, and where.
public struct NumeralError: Error, Hashable, Sendable {
  public enum Cause: UInt8, Hashable, Sendable {
    case noNumeral, trailingText, powerOfTenTooLarge
  }

  public let cause: Cause
  /// The offset in UTF-8 bytes.
  public let offset: Int

  init(_ cause: Cause, offset: Int) {
    self.cause = cause
    self.offset = offset
  }

  /// The cause and the remedy, in words.
  public var message: String {
    switch cause {
    case .noNumeral: "A number is expected here, such as 0.25 or 4.7e-4."
    case .trailingText: "The number ends here, but something follows it."
    case .powerOfTenTooLarge: "The power of ten of this number lies beyond ±400."
    }
  }
}
