import Numerics

/// Why a number could not be read, and where.
struct NumberFailure: Error {
  var cause: MeasurementError.Cause
  var offset: Int
}

/// A number at the beginning of a measurement: digits in groups, a decimal point or comma, a power.
struct WrittenNumber {
  var value: Decimal
  /// The offset of the byte after it.
  var end: Int
  /// Whether trailing zeros before an unwritten point leave the figures open.
  var figuresAreAmbiguous: Bool
  var notes: [MeasurementNote]

  /// Reads the number that begins at an index.
  static func read(_ bytes: [UInt8], at start: Int) throws(NumberFailure) -> WrittenNumber {
    var i = start
    var isNegative = false
    let minus = Characters.minusLength(bytes, at: i)
    if minus > 0 || byte(bytes, i) == 0x2B {
      isNegative = minus > 0
      i += max(minus, 1)
      while Characters.spaceLength(bytes, at: i) > 0 { i += Characters.spaceLength(bytes, at: i) }
    }

    // A bare power, 10^-4, has the mantissa one.
    if let power = try powerOfTen(bytes, at: i), !power.lacksSign {
      let numeral = try parsed([0x31, 0x65] + UnitTable.bytes(String(power.value)), at: start)
      let value = isNegative ? numeral.value.negated : numeral.value
      return WrittenNumber(
        value: try checked(value, at: start), end: power.end, figuresAreAmbiguous: false, notes: [])
    }
    var digits = try DigitGroups.read(bytes, at: i)
    var end = digits.end
    var exponent: [UInt8] = []
    var lacksSign = false
    if let (letters, after) = letterExponent(bytes, at: end) {
      (exponent, end) = (letters, after)
    } else if let times = timesEnd(bytes, at: end), let power = try powerOfTen(bytes, at: times) {
      exponent = [0x65] + UnitTable.bytes(String(power.value))
      (end, lacksSign) = (power.end, power.lacksSign)
    }
    // With a power of ten a comma is the decimal sign, whatever follows it.
    if !exponent.isEmpty { digits.takeCommaAsPoint() }
    let numeral = try parsed(digits.text(bytes) + exponent, at: start)
    let value = isNegative ? numeral.value.negated : numeral.value
    var notes: [MeasurementNote] = []
    if digits.hasDecimalComma { notes.append(.decimalComma) }
    if let other = digits.otherReading {
      notes.append(.ambiguousComma(other: isNegative ? other.negated : other))
    }
    if lacksSign { notes.append(.powerWithoutSign) }
    if numeral.isRounded { notes.append(.digitsRounded) }
    return WrittenNumber(
      value: try checked(value, at: start), end: end,
      figuresAreAmbiguous: value.figuresAreAmbiguous && !numeral.hasPoint, notes: notes)
  }

  private static func byte(_ bytes: [UInt8], _ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }

  private static func isDigit(_ bytes: [UInt8], _ i: Int) -> Bool {
    byte(bytes, i) >= 0x30 && byte(bytes, i) <= 0x39
  }

  private static func parsed(_ ascii: [UInt8], at start: Int) throws(NumberFailure) -> Numeral {
    do throws(NumeralError) {
      return try Decimal.numeral(in: ascii, at: 0, allowingSign: false)
    } catch {
      throw NumberFailure(
        cause: error.cause == .powerOfTenTooLarge ? .outOfRange : .numberMissing, offset: start)
    }
  }

  /// The value, unless as a double it would be infinite or zero.
  private static func checked(_ value: Decimal, at start: Int) throws(NumberFailure) -> Decimal {
    let size = value.doubleValue.magnitude
    guard size < .infinity, size > 0 || value.coefficient == 0 else {
      throw NumberFailure(cause: .outOfRange, offset: start)
    }
    return value
  }

  /// The exponent `e-4` at an index, in ASCII, and where it ends; a space before it is allowed.
  private static func letterExponent(
    _ bytes: [UInt8], at start: Int
  ) -> (text: [UInt8], end: Int)? {
    var i = start
    while Characters.spaceLength(bytes, at: i) > 0 { i += Characters.spaceLength(bytes, at: i) }
    guard byte(bytes, i) | 0x20 == 0x65 else { return nil }
    i += 1
    var text: [UInt8] = [0x65]
    let minus = Characters.minusLength(bytes, at: i)
    if minus > 0 { text.append(0x2D) }
    i += minus > 0 ? minus : (byte(bytes, i) == 0x2B ? 1 : 0)
    guard isDigit(bytes, i) else { return nil }
    while isDigit(bytes, i) {
      text.append(bytes[i])
      i += 1
    }
    return (text, i)
  }

  /// The index behind a product sign (×, x, *, ·, ⋅) at an index, spaces around it included.
  private static func timesEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    var i = start
    while Characters.spaceLength(bytes, at: i) > 0 { i += Characters.spaceLength(bytes, at: i) }
    switch (byte(bytes, i), byte(bytes, i + 1), byte(bytes, i + 2)) {
    case (0x2A, _, _), (0x78, _, _), (0x58, _, _): i += 1
    case (0xC3, 0x97, _), (0xC2, 0xB7, _): i += 2
    case (0xE2, 0x8B, 0x85), (0xE2, 0x88, 0x99), (0xE2, 0x80, 0xA2): i += 3
    default: return nil
    }
    while Characters.spaceLength(bytes, at: i) > 0 { i += Characters.spaceLength(bytes, at: i) }
    return i
  }

  private struct Power {
    var value: Int
    var end: Int
    /// Whether `10-4` was written.
    var lacksSign: Bool
  }

  /// The power of ten at an index: `10^-4`, `10**-4`, `10^(-4)`, `10⁻⁴`, `10-4`.
  private static func powerOfTen(
    _ bytes: [UInt8], at start: Int
  ) throws(NumberFailure) -> Power? {
    guard byte(bytes, start) == 0x31, byte(bytes, start + 1) == 0x30 else { return nil }
    var i = start + 2
    let (superscript, length) = Characters.superscript(bytes, at: i)
    if length > 0 {
      guard let superscript else { throw NumberFailure(cause: .exponentMissing, offset: i) }
      return Power(value: superscript, end: i + length, lacksSign: false)
    }
    let mark =
      byte(bytes, i) == 0x5E ? 1 : byte(bytes, i) == 0x2A && byte(bytes, i + 1) == 0x2A ? 2 : 0
    guard mark > 0 || Characters.minusLength(bytes, at: i) > 0 else { return nil }
    i += mark
    let isBracketed = mark > 0 && byte(bytes, i) == 0x28
    if isBracketed { i += 1 }
    let minus = Characters.minusLength(bytes, at: i)
    i += minus > 0 ? minus : (byte(bytes, i) == 0x2B ? 1 : 0)
    guard isDigit(bytes, i) else {
      if mark == 0 { return nil }
      throw NumberFailure(cause: .exponentMissing, offset: i)
    }
    var value = 0
    while isDigit(bytes, i) {
      value = min(value * 10 + Int(bytes[i] - 0x30), 100_000)
      i += 1
    }
    if isBracketed {
      guard byte(bytes, i) == 0x29 else {
        throw NumberFailure(cause: .unit(.open(count: 1)), offset: i)
      }
      i += 1
    }
    return Power(value: minus > 0 ? -value : value, end: i, lacksSign: mark == 0)
  }
}
