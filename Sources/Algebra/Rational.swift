/// An exact fraction in lowest terms with a positive denominator.
///
/// Arithmetic throws `AlgebraError.overflow` instead of trapping or rounding: symbolic work is
/// exact or it stops. Numerator and denominator have 64 bits on every machine, so that the browser,
/// whose words are shorter, stops where the terminal does. All operations take O(log n) steps for
/// the greatest common divisor.
public struct Rational: Hashable, Sendable {
  public let numerator: Int64
  public let denominator: Int64

  public static let zero = Rational(0)
  public static let one = Rational(1)
  public static let minusOne = Rational(-1)

  /// A whole number.
  public init(_ whole: Int) { self.init(Int64(whole)) }

  /// A whole number.
  public init(_ whole: Int64) {
    numerator = whole
    denominator = 1
  }

  /// A fraction, reduced to lowest terms.
  ///
  /// - Throws: `divisionByZero` for a zero denominator, `overflow` where the reduced fraction does
  ///   not fit.
  public init(_ numerator: Int64, over denominator: Int64) throws(AlgebraError) {
    guard denominator != 0 else { throw .divisionByZero }
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let negative = (numerator < 0) != (denominator < 0)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    guard top <= UInt64(Int64.max), bottom <= UInt64(Int64.max) else { throw .overflow }
    self.numerator = negative ? -Int64(top) : Int64(top)
    self.denominator = Int64(bottom)
  }

  /// A fraction known to be in lowest terms, over a positive denominator.
  private init(reduced numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  public var isZero: Bool { numerator == 0 }
  public var isOne: Bool { numerator == 1 && denominator == 1 }
  public var isNegative: Bool { numerator < 0 }
  public var isWhole: Bool { denominator == 1 }
  /// The value as a double, within one unit in the last place; the nearest one where numerator and
  /// denominator stay below 2^53.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  public func adding(_ other: Rational) throws(AlgebraError) -> Rational {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      guard !overflow else { throw .overflow }
      return Rational(sum)
    }
    // Over the least common denominator, with a numerator of double width, so that nothing overflows
    // that fits in the end (Knuth, The Art of Computer Programming, 4.5.1).
    let common = Rational.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude)
    let own = denominator.magnitude / common
    let (top, isNegative) = Rational.sum(
      numerator, times: other.denominator.magnitude / common, other.numerator, times: own)
    if top == (0, 0) { return .zero }
    let rest = common.dividingFullWidth((top.high % common, top.low)).remainder
    let divisor = Rational.greatestCommonDivisor(common, rest)
    guard top.high < divisor else { throw .overflow }
    let numerator = divisor.dividingFullWidth(top).quotient
    let (bottom, overflow) = own.multipliedReportingOverflow(
      by: other.denominator.magnitude / divisor)
    guard !overflow, numerator <= UInt64(Int64.max), bottom <= UInt64(Int64.max) else {
      throw .overflow
    }
    return Rational(
      reduced: isNegative ? -Int64(numerator) : Int64(numerator), Int64(bottom))
  }

  /// The size and the sign of a sum of two products.
  private static func sum(
    _ first: Int64, times m: UInt64, _ second: Int64, times n: UInt64
  ) -> (size: (high: UInt64, low: UInt64), isNegative: Bool) {
    let a = first.magnitude.multipliedFullWidth(by: m)
    let b = second.magnitude.multipliedFullWidth(by: n)
    if (first < 0) == (second < 0) {
      // Each product has 126 bits at most.
      let (low, carry) = a.low.addingReportingOverflow(b.low)
      return ((a.high + b.high + (carry ? 1 : 0), low), first < 0)
    }
    let isSmaller = (a.high, a.low) < (b.high, b.low)
    let (large, small) = isSmaller ? (b, a) : (a, b)
    let (low, borrow) = large.low.subtractingReportingOverflow(small.low)
    return (
      (large.high - small.high - (borrow ? 1 : 0), low), isSmaller ? second < 0 : first < 0
    )
  }

  public func multiplied(by other: Rational) throws(AlgebraError) -> Rational {
    if denominator == 1, other.denominator == 1 {
      return Rational(try Rational.product(numerator, other.numerator))
    }
    if isOne { return other }
    if other.isOne { return self }
    // Reducing across first keeps the products as small as the result allows.
    let first = try Rational(numerator, over: other.denominator)
    let second = try Rational(other.numerator, over: denominator)
    return try Rational(
      Rational.product(first.numerator, second.numerator),
      over: Rational.product(first.denominator, second.denominator))
  }

  public func inverted() throws(AlgebraError) -> Rational {
    if numerator > 0 { return Rational(reduced: denominator, numerator) }
    return try Rational(denominator, over: numerator)
  }

  public func negated() throws(AlgebraError) -> Rational {
    guard numerator != Int64.min else { throw .overflow }
    return Rational(reduced: -numerator, denominator)
  }

  /// The power with a whole exponent.
  ///
  /// - Complexity: O(log |exponent|) multiplications.
  public func power(_ exponent: Int64) throws(AlgebraError) -> Rational {
    if exponent < 0 {
      guard exponent != Int64.min else { throw .overflow }
      return try inverted().power(-exponent)
    }
    var result = Rational.one
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = try result.multiplied(by: square) }
      rest >>= 1
      if rest > 0 { square = try square.multiplied(by: square) }
    }
    return result
  }

  static func product(_ first: Int64, _ second: Int64) throws(AlgebraError) -> Int64 {
    let (value, overflow) = first.multipliedReportingOverflow(by: second)
    guard !overflow else { throw .overflow }
    return value
  }

  static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    if first == 0 || second == 0 { return max(1, first | second) }
    if first == 1 || second == 1 { return 1 }
    // By halving and subtracting (Stein; Knuth, The Art of Computer Programming, 4.5.2), which is
    // faster than dividing where the numbers are large.
    let twos = UInt64((first | second).trailingZeroBitCount)
    var a = first >> UInt64(first.trailingZeroBitCount)
    var b = second >> UInt64(second.trailingZeroBitCount)
    while a != b {
      if a < b { swap(&a, &b) }
      a &-= b
      a >>= UInt64(a.trailingZeroBitCount)
    }
    return a << twos
  }
}

extension Rational: Comparable {
  public static func < (left: Rational, right: Rational) -> Bool {
    // Full-width products compare exactly where plain ones would overflow.
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}
