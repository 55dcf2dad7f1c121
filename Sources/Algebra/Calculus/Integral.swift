extension Expression {
  /// The definite integral over a symbol, by the short table that films need: powers of a + b x
  /// with a number for their exponent, and 1/(a + b x), whose logarithm is real where a + b x is
  /// positive.
  ///
  /// - Throws: `cannotIntegrate` where the table has no entry.
  public static func integrated(
    _ integrand: Expression, over variable: Symbol, from lower: Expression, to upper: Expression
  ) throws(AlgebraError) -> Expression {
    let antiderivative = try Expression.antiderivative(of: integrand, variable)
    let atUpper = try antiderivative.replacing(variable, by: upper).terms
    let atLower = try antiderivative.replacing(variable, by: lower).terms
    return try Written.tidied(.sum(of: atUpper + atLower.map { -$0 }))
  }

  private static func antiderivative(
    of integrand: Expression, _ variable: Symbol
  ) throws(AlgebraError) -> Expression {
    if !integrand.contains(variable) { return .product(of: [integrand, .symbol(variable)]) }
    switch integrand {
    case .symbol, .power, .function(.sqrt, _):
      let (base, exponent) = try integrand.baseAndExponent(variable)
      return try antiderivative(of: base, to: exponent, variable)
    case .sum(let terms):
      return .sum(
        try map(terms) { term throws(AlgebraError) in try antiderivative(of: term, variable) })
    case .product(let factors):
      let constants = factors.filter { !$0.contains(variable) }
      let rest = factors.filter { $0.contains(variable) }
      guard rest.count == 1 else { throw .cannotIntegrate(variable) }
      return .product(of: constants + [try antiderivative(of: rest[0], variable)])
    case .quotient(let top, let bottom):
      if !bottom.contains(variable) {
        return .quotient(try antiderivative(of: top, variable), bottom)
      }
      guard !top.contains(variable) else { throw .cannotIntegrate(variable) }
      let (base, exponent) = try bottom.baseAndExponent(variable)
      return .product(of: [
        top, try antiderivative(of: base, to: exponent.negated(), variable),
      ])
    default: throw .cannotIntegrate(variable)
    }
  }

  /// The expression as a power with a number for its exponent.
  private func baseAndExponent(
    _ variable: Symbol
  ) throws(AlgebraError) -> (Expression, Rational) {
    switch self {
    case .function(.sqrt, let argument): return (argument, try Rational(1, over: 2))
    case .power(let base, let exponent):
      guard case .number(let value) = try Canonical.form(of: exponent) else {
        throw .cannotIntegrate(variable)
      }
      return (base, value)
    default: return (self, .one)
    }
  }

  /// (a + b x)^(n + 1)/(b (n + 1)), and ln(a + b x)/b for n = −1.
  private static func antiderivative(
    of base: Expression, to exponent: Rational, _ variable: Symbol
  ) throws(AlgebraError) -> Expression {
    let slope = try base.derivative(variable)
    guard !slope.contains(variable), !slope.isZero else { throw .cannotIntegrate(variable) }
    let next = try exponent.adding(.one)
    if next.isZero { return try Written.tidied(.quotient(.function(.ln, base), slope)) }
    return try Written.tidied(
      .quotient(.power(base, .number(next)), .product(of: [.number(next), slope])))
  }
}
