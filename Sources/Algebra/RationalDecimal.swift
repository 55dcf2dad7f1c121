import Numerics

extension Rational {
  /// A decimal as people type it, read exactly: 0.25 is 1/4.
  ///
  /// - Throws: `overflow` where numerator or denominator does not fit.
  public init(_ decimal: Decimal) throws(AlgebraError) {
    if decimal.exponent == 0 {
      self.init(decimal.coefficient)
      return
    }
    // Without its trailing zeros, and zero without its power, more numbers fit.
    let decimal = decimal.normalized
    let coefficient = Rational(decimal.coefficient)
    let scale = try Rational(10).power(Int64(decimal.exponent))
    self = try coefficient.multiplied(by: scale)
  }
}
