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
    let ends = Expression.sum([
      try antiderivative.replacing(variable, by: upper),
      -(try antiderivative.replacing(variable, by: lower)),
    ])
    return try Written.tidied(ends)
  }

  private static func antiderivative(
    of integrand: Expression, _ variable: Symbol
  ) throws(AlgebraError) -> Expression {
    if !integrand.contains(variable) { return .product(of: [integrand, .symbol(variable)]) }
    switch integrand {
    case .symbol: return try antiderivative(of: integrand, to: .one, variable)
    case .power(let base, .number(let exponent)):
      return try antiderivative(of: base, to: exponent, variable)
    case .function(.sqrt, let argument):
      return try antiderivative(of: argument, to: Rational(1, over: 2), variable)
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
      let reciprocal =
        if case .power(let base, .number(let exponent)) = bottom {
          try antiderivative(of: base, to: exponent.negated(), variable)
        } else {
          try antiderivative(of: bottom, to: .minusOne, variable)
        }
      return .product(of: [top, reciprocal])
    default: throw .cannotIntegrate(variable)
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
