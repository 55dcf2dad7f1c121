import Numerics

extension Rational {
  /// A decimal as people type it, read exactly: 0.25 is 1/4.
  ///
  /// - Throws: `overflow` where numerator or denominator does not fit.
  public init(_ decimal: Decimal) throws(AlgebraError) {
    let coefficient = Rational(Int(decimal.coefficient))
    let scale = try Rational(10).power(decimal.exponent)
    self = try coefficient.multiplied(by: scale)
  }
}
