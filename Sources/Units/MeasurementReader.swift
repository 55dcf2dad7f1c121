import Numerics

/// The reader of a number with its unit, as students type it.
///
/// It reads `4.70e-4 mol/(m^2 s)`, `4.70×10^-4`, `4.70·10⁻⁴`, `4,70e-4`, `1 234.5 Pa`, `12 %`,
/// `N_A = 4.7e-4 mol m⁻² s⁻¹`, `≈ 25 °C`. What it had to decide it notes. It reads one number, no
/// calculation: `3/4` and `8.314*298` are refused with a word on how to write them.
public enum MeasurementReader {
  /// The longest text that is read, in UTF-8 bytes.
  public static let maximumLength = 512

  /// Reads a whole text as a number, with or without a unit.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - expected: The dimension the unit should have; it decides between two readings of a unit
  ///     such as `mol/m^2 s`, and is not checked otherwise.
  /// - Throws: `MeasurementError`, for every text that is no number with a unit.
  /// - Complexity: linear in the length of the text.
  public static func read(
    _ text: String, expecting expected: Dimension? = nil
  ) throws(MeasurementError) -> MeasurementReading {
    guard text.utf8.count <= maximumLength else {
      throw MeasurementError(.tooLong, offset: 0, text: "")
    }
    var bytes = UnitTable.bytes(text)
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D {
      bytes.removeLast()
    }
    func failure(_ cause: MeasurementError.Cause, _ offset: Int) -> MeasurementError {
      MeasurementError(cause, offset: offset, text: text)
    }

    var notes: [MeasurementNote] = []
    var i = start(of: bytes, &notes)
    i = skipSpace(bytes, i)
    guard i < bytes.count else { throw failure(.empty, i) }
    let number: WrittenNumber
    do throws(NumberFailure) {
      number = try WrittenNumber.read(bytes, at: i)
    } catch {
      throw failure(error.cause, error.offset)
    }
    notes += number.notes

    i = skipSpace(bytes, number.end)
    guard i < bytes.count else {
      return MeasurementReading(
        number: number.value, unit: nil, figuresAreAmbiguous: number.figuresAreAmbiguous,
        notes: notes)
    }
    if let cause = calculation(bytes, at: i, touching: i == number.end) { throw failure(cause, i) }
    i += productSignLength(bytes, at: i)
    let reading: UnitReading
    do throws(UnitError) {
      reading = try UnitParser.read(bytes, from: i, expecting: expected)
    } catch {
      throw failure(.unit(error.cause), error.offset)
    }
    if let other = reading.alternative {
      notes.append(.ambiguousUnit(read: reading.unit, other: other))
    }
    guard reading.unit.siValue(of: number.value).isFinite else {
      throw failure(.outOfRange, skipSpace(bytes, 0))
    }
    return MeasurementReading(
      number: number.value, unit: reading.unit, figuresAreAmbiguous: number.figuresAreAmbiguous,
      notes: notes)
  }

  /// Where the number begins: behind the last `=`, `≈`, `≃` or `~`; what stands before is noted.
  private static func start(of bytes: [UInt8], _ notes: inout [MeasurementNote]) -> Int {
    var start = 0
    var labelEnd = 0
    var isApproximate = false
    for i in bytes.indices {
      let isWave =
        bytes[i] == 0xE2 && i + 2 < bytes.count && bytes[i + 1] == 0x89
        && (bytes[i + 2] == 0x88 || bytes[i + 2] == 0x83)
      guard bytes[i] == 0x3D || bytes[i] == 0x7E || isWave else { continue }
      if bytes[start..<i].contains(where: { $0 > 0x20 }) { labelEnd = i }
      start = i + (isWave ? 3 : 1)
      isApproximate = bytes[i] != 0x3D
    }
    while labelEnd > 0, bytes[labelEnd - 1] == 0x20 { labelEnd -= 1 }
    if labelEnd > 0 {
      notes.append(.labelSkipped(String(decoding: bytes[..<labelEnd], as: UTF8.self)))
    }
    if isApproximate { notes.append(.approximate) }
    return start
  }

  private static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
    var i = start
    while true {
      let length = Characters.spaceLength(bytes, at: i)
      guard length > 0 else { return i }
      i += length
    }
  }

  /// Why what follows the number is no unit but more arithmetic.
  private static func calculation(
    _ bytes: [UInt8], at i: Int, touching: Bool
  ) -> MeasurementError.Cause? {
    let b = bytes[i]
    if b == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xB1 { return .uncertainty }
    if b == 0x2B, i + 1 < bytes.count, bytes[i + 1] == 0x2D || bytes[i + 1] == 0x2F {
      return .uncertainty
    }
    if b == 0x2B || b == 0x5E || Characters.minusLength(bytes, at: i) > 0 { return .calculation }
    if b == 0x2C || (b == 0x2E && touching) { return .separators }
    if b >= 0x30, b <= 0x39 {
      // `5 1/s` is five per second, as `1` is the numerator of a unit.
      let isNumerator = b == 0x31 && !touching && i + 1 < bytes.count && bytes[i + 1] == 0x2F
      return isNumerator ? nil : .secondNumber
    }
    let sign = b == 0x2F ? 1 : productSignLength(bytes, at: i)
    guard sign > 0 else { return nil }
    let next = skipSpace(bytes, i + sign)
    let startsNumber = next < bytes.count && bytes[next] >= 0x30 && bytes[next] <= 0x39
    guard startsNumber else { return nil }
    return b == 0x2F ? .fraction : .calculation
  }

  /// The length of a sign between a number and its unit, as in `4.7*mol`.
  private static func productSignLength(_ bytes: [UInt8], at i: Int) -> Int {
    guard i < bytes.count else { return 0 }
    if bytes[i] == 0x2A { return 1 }
    guard i + 1 < bytes.count else { return 0 }
    switch (bytes[i], bytes[i + 1]) {
    case (0xC2, 0xB7), (0xC3, 0x97): return 2
    default: return 0
    }
  }
}

/// A number with its unit that was read.
public struct MeasurementReading: Hashable, Sendable {
  /// The number as written, with its significant figures.
  public let number: Decimal
  /// The unit, or nothing if none was written.
  public let unit: Unit?
  /// Whether trailing zeros leave the significant figures open: `1200`, but not `1200.`.
  public let figuresAreAmbiguous: Bool
  /// What had to be decided or was passed over.
  public let notes: [MeasurementNote]

  /// The measurement; a number without a unit is a pure number.
  public var measurement: Measurement { Measurement(number, unit ?? .one) }
}

/// What a reader decided or passed over.
public enum MeasurementNote: Hashable, Sendable {
  /// What stood before the last equals sign.
  case labelSkipped(String)
  /// The number was said to be approximate.
  case approximate
  /// A comma was read as the decimal point.
  case decimalComma
  /// A comma, followed by three digits, was read as a separator of thousands; the other reading.
  case ambiguousComma(other: Decimal)
  /// `4.7x10-4` was read as 4.7×10⁻⁴.
  case powerWithoutSign
  /// Digits beyond the eighteenth were rounded.
  case digitsRounded
  /// A product behind a slash was open to two readings.
  case ambiguousUnit(read: Unit, other: Unit)

  /// The note in words.
  public var message: String {
    switch self {
    case .labelSkipped(let label): return "I passed over `\(label)` and read what follows."
    case .approximate: return "You marked the number as approximate."
    case .decimalComma: return "I read the comma as a decimal point."
    case .ambiguousComma(let other):
      return "I read the comma as a separator of thousands. For the decimal number write "
        + other.plain + "."
    case .powerWithoutSign: return "I read 10 with a sign behind it as a power of ten; write 10^."
    case .digitsRounded: return "I rounded the number to eighteen digits."
    case .ambiguousUnit(let read, let other):
      return "I read the unit as " + read.text() + ", not " + other.text()
        + ". Brackets make it clear, as in mol/(m^2 s)."
    }
  }
}
