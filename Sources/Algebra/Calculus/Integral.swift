extension Expression {
  /// The definite integral over a symbol, by the short table that films need: constants, whole
  /// powers, and 1/(a + b x), whose logarithm is real where a + b x is positive.
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
    case .symbol: return .quotient(.power(integrand, .number(Rational(2))), .number(Rational(2)))
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
      let slope = try bottom.derivative(variable)
      guard !slope.contains(variable), !slope.isZero else { throw .cannotIntegrate(variable) }
      let logarithm = Expression.function(.ln, bottom)
      return try Written.tidied(.quotient(.product(of: [top, logarithm]), slope))
    default: throw .cannotIntegrate(variable)
    }
  }
}
