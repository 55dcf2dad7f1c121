extension Expression {
  /// The derivative with respect to a symbol; every other symbol is a constant.
  ///
  /// - Throws: `tooLarge` and `overflow` as the tidying does, `noValue` for
  ///   an integral, whose derivative no rule here takes.
  /// - Complexity: O(n²) at worst, from the product rule.
  public func derivative(_ variable: Symbol) throws(AlgebraError) -> Expression {
    try requireLimits()
    return try Written.tidied(rawDerivative(variable))
  }

  private func rawDerivative(_ variable: Symbol) throws(AlgebraError) -> Expression {
    guard contains(variable) else { return .zero }
    switch self {
    case .number, .constant: return .zero
    case .symbol(let own): return own == variable ? .one : .zero
    case .sum(let terms):
      return .sum(
        try Expression.map(terms) { term throws(AlgebraError) in
          try term.rawDerivative(variable)
        })
    case .product(let factors):
      let varying = factors.indices.filter { factors[$0].contains(variable) }
      // The product rule writes every factor once for each that varies.
      guard varying.count * factors.count <= Expression.largestSize else { throw .tooLarge }
      var terms: [Expression] = []
      for index in varying {
        var copy = factors
        copy[index] = try factors[index].rawDerivative(variable)
        terms.append(.product(of: copy))
      }
      return .sum(of: terms)
    case .quotient(let top, let bottom):
      let slope = try top.rawDerivative(variable)
      if !bottom.contains(variable) { return .quotient(slope, bottom) }
      let other = try bottom.rawDerivative(variable)
      return .quotient(
        .sum([slope * bottom, -(top * other)]), .power(bottom, .number(Rational(2))))
    case .power(let base, let exponent):
      if !exponent.contains(variable) {
        return .product(of: [
          exponent, .power(base, .sum([exponent, .minusOne])), try base.rawDerivative(variable),
        ])
      }
      let logarithm = Expression.function(.ln, base)
      return .product(of: [self, try (exponent * logarithm).rawDerivative(variable)])
    case .function(let function, let argument):
      let inner = try argument.rawDerivative(variable)
      switch function {
      case .ln: return .quotient(inner, argument)
      case .log10:
        return .quotient(inner, .product([argument, .function(.ln, .number(Rational(10)))]))
      case .exp: return .product(of: [self, inner])
      case .sqrt: return .quotient(inner, .product([.number(Rational(2)), self]))
      case .absolute: return .quotient(.product(of: [argument, inner]), self)
      case .sinh: return .product(of: [.function(.cosh, argument), inner])
      case .cosh: return .product(of: [.function(.sinh, argument), inner])
      case .tanh: return .quotient(inner, Expression.function(.cosh, argument).squared)
      case .asinh: return .quotient(inner, .function(.sqrt, .sum([argument.squared, .one])))
      case .acosh: return .quotient(inner, .function(.sqrt, .sum([argument.squared, .minusOne])))
      case .atanh: return .quotient(inner, .sum([.one, -argument.squared]))
      case .sin: return .product(of: [.function(.cos, argument), inner])
      case .cos: return -.product(of: [.function(.sin, argument), inner])
      case .tan: return .quotient(inner, Expression.function(.cos, argument).squared)
      case .asin: return .quotient(inner, .function(.sqrt, .sum([.one, -argument.squared])))
      case .acos: return -.quotient(inner, .function(.sqrt, .sum([.one, -argument.squared])))
      case .atan: return .quotient(inner, .sum([.one, argument.squared]))
      }
    case .derivative, .integral: throw .noValue(variable)
    }
  }

  private var squared: Expression { .power(self, .number(Rational(2))) }
}
