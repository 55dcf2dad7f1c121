/// An exact decimal number as it is written: coefficient × 10^exponent.
///
/// Trailing zeros are remembered: 0.250 is 250 × 10^−3 and has three significant figures. Equality,
/// order and hash go by value, so that 0.25 == 0.250; `isWritten(like:)` tells them apart.
///
/// The coefficient has at most 18 digits and the exponent lies in −400 … 400, which holds every
/// double. An operation that would leave these bounds throws `DecimalOverflow`; nothing is ever
/// rounded silently. Zero has no sign.
public struct Decimal: Hashable, Sendable {
  /// The signed digits, less than 10^18 in size.
  public let coefficient: Int64
  /// The power of ten of the last digit, −400 … 400.
  public let exponent: Int

  /// The exponents a decimal may have.
  public static let exponents = -400...400

  /// The number of digits a coefficient may have.
  public static let maximumDigits = 18

  public static let zero = Decimal(trusted: 0, 0)
  public static let one = Decimal(trusted: 1, 0)

  /// Creates coefficient × 10^exponent.
  public init(_ coefficient: Int64, exponent: Int = 0) throws(DecimalOverflow) {
    guard coefficient.magnitude < Self.powersOfTen[18], Self.exponents.contains(exponent) else {
      throw DecimalOverflow()
    }
    self.init(trusted: coefficient, exponent)
  }

  /// Creates a decimal whose parts are known to lie within the bounds.
  init(trusted coefficient: Int64, _ exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Creates the double's shortest decimal, rounded to a number of significant figures.
  ///
  /// The shortest decimal is the one of fewest digits that reads back as the same double; halves of
  /// it go away from zero, so that 2.675 to three figures is 2.68 although the double lies below.
  /// Nothing if the value is not finite or the figures are not in 1 … 17.
  public init?(_ value: Double, significantFigures figures: Int) {
    guard let shortest = Decimal(shortest: value), (1...17).contains(figures),
      let rounded = try? shortest.rounded(toSignificantFigures: figures)
    else { return nil }
    self = rounded
  }

  /// Creates the decimal of fewest digits that reads back as the same double; nothing from ±∞ and
  /// not-a-number.
  public init?(shortest value: Double) {
    guard value.isFinite else { return nil }
    var bytes: [UInt8] = []
    bytes.append(contentsOf: value.description.utf8)
    guard let numeral = try? Decimal.numeral(in: bytes, at: 0) else { return nil }
    // The description of whole numbers ends in ".0", which no one has measured.
    self = numeral.value.normalized
  }

  /// The number of significant figures as written; leading zeros do not count, and zero has one.
  public var significantFigures: Int {
    Self.digitCount(coefficient.magnitude)
  }

  /// Whether trailing zeros before an unwritten point leave the significant figures open.
  ///
  /// 1200 may have two, three or four; 1.20e3 and 1200.0 leave no doubt.
  public var figuresAreAmbiguous: Bool {
    exponent == 0 && coefficient != 0 && coefficient % 10 == 0
  }

  /// Whether both are the same digits with the same exponent, trailing zeros included.
  public func isWritten(like other: Decimal) -> Bool {
    coefficient == other.coefficient && exponent == other.exponent
  }

  /// The same value without trailing zeros; zero becomes 0 × 10^0.
  public var normalized: Decimal {
    guard coefficient != 0 else { return .zero }
    var c = coefficient
    var e = exponent
    while c % 10 == 0, e < Self.exponents.upperBound {
      c /= 10
      e += 1
    }
    return Decimal(trusted: c, e)
  }

  /// 10^0 … 10^18.
  static let powersOfTen: [UInt64] = {
    var powers: [UInt64] = [1]
    for i in 0..<18 { powers.append(powers[i] * 10) }
    return powers
  }()

  /// The number of decimal digits, one for zero.
  static func digitCount(_ magnitude: UInt64) -> Int {
    var digits = 1
    while digits < 19, magnitude >= powersOfTen[digits] { digits += 1 }
    return digits
  }
}

/// A decimal that would need more than 18 digits or an exponent beyond ±400.
public struct DecimalOverflow: Error, Hashable, Sendable {
  public init() {}

  /// The cause, in words.
  public var message: String {
    "The number needs more than 18 digits, or a power of ten beyond ±400."
  }
}

extension Decimal: Comparable {
  public static func == (a: Decimal, b: Decimal) -> Bool {
    let (x, y) = (a.normalized, b.normalized)
    return x.coefficient == y.coefficient && x.exponent == y.exponent
  }

  public func hash(into hasher: inout Hasher) {
    let x = normalized
    hasher.combine(x.coefficient)
    hasher.combine(x.exponent)
  }

  public static func < (a: Decimal, b: Decimal) -> Bool {
    let (signA, signB) = (a.coefficient.signum(), b.coefficient.signum())
    guard signA == signB, signA != 0 else { return signA < signB }
    let (x, y) = (a.leading, b.leading)
    if signA > 0 {
      return x.place == y.place ? x.digits < y.digits : x.place < y.place
    }
    return x.place == y.place ? x.digits > y.digits : x.place > y.place
  }

  /// The digits padded to 18 of them and the power of ten of the first; not for zero.
  private var leading: (place: Int, digits: UInt64) {
    let count = significantFigures
    return (exponent + count - 1, coefficient.magnitude * Self.powersOfTen[18 - count])
  }
}
