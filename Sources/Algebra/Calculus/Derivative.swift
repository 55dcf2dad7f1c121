extension Expression {
  /// The derivative with respect to a symbol; every other symbol is a constant.
  ///
  /// The derivative of `a x² + ln(x)` with respect to `x` is `2 a x + 1/x`.
  ///
  /// - Throws: `tooLarge` and `overflow` as the tidying does, `noValue` for
  ///   an integral, whose derivative no rule here takes.
  /// - Complexity: O(n²) at worst, from the product rule.
  public func derivative(_ variable: Symbol) throws(AlgebraError) -> Expression {
    try requireLimits()
    guard let slope = try slope(variable) else { return .zero }
    return try Written.tidied(slope)
  }

  /// The derivative as the rules give it; nil where the variable does not occur.
  private func slope(_ variable: Symbol) throws(AlgebraError) -> Expression? {
    switch self {
    case .number, .constant: return nil
    case .symbol(let own): return own == variable ? .one : nil
    case .sum(let terms):
      var slopes: [Expression] = []
      for term in terms {
        if let slope = try term.slope(variable) { slopes.append(slope) }
      }
      return slopes.isEmpty ? nil : .sum(of: slopes)
    case .product(let factors): return try Expression.slope(ofProduct: factors, variable)
    case .quotient(let top, let bottom):
      let slope = try top.slope(variable)
      guard let other = try bottom.slope(variable) else {
        return slope.map { .quotient($0, bottom) }
      }
      let fall = -Expression.product([top, other], withSlopeAt: 1)
      let rise = slope.map { Expression.product([$0, bottom], withSlopeAt: 0) }
      return .quotient(rise.map { .sum([$0, fall]) } ?? fall, .power(bottom, .number(Rational(2))))
    case .power(let base, let exponent):
      let growth = try exponent.slope(variable)
      let slope = try base.slope(variable)
      guard let growth else {
        guard let slope else { return nil }
        return Expression.product(
          [exponent, slope, .power(base, .sum([exponent, .minusOne]))], withSlopeAt: 1)
      }
      // The derivative of exp(s ln u).
      let logarithm = Expression.function(.ln, base)
      guard let slope else {
        return Expression.product([growth, self, logarithm], withSlopeAt: 0)
      }
      let change = Expression.product([growth, logarithm], withSlopeAt: 0)
      return .product(of: [
        self,
        .sum([change, .quotient(Expression.product([exponent, slope], withSlopeAt: 1), base)]),
      ])
    case .function(let function, let argument):
      guard let inner = try argument.slope(variable) else { return nil }
      return slope(of: function, at: argument, times: inner)
    case .derivative(let argument, let own):
      guard own == variable || argument.contains(variable) else { return nil }
      throw .noValue(variable)
    case .integral:
      guard contains(variable) else { return nil }
      throw .noValue(variable)
    }
  }

  /// The product rule: every factor written once for each that varies.
  private static func slope(
    ofProduct factors: [Expression], _ variable: Symbol
  ) throws(AlgebraError) -> Expression? {
    var slopes: [(index: Int, slope: Expression)] = []
    for (index, factor) in factors.enumerated() {
      if let slope = try factor.slope(variable) { slopes.append((index, slope)) }
    }
    guard slopes.count * factors.count <= Expression.largestSize else { throw .tooLarge }
    var terms: [Expression] = []
    for (index, slope) in slopes {
      var copy = factors
      copy[index] = slope
      terms.append(product(copy, withSlopeAt: index))
    }
    return terms.isEmpty ? nil : .sum(of: terms)
  }

  /// A product with one bar for all of it where the slope in it is a fraction.
  private static func product(
    _ factors: [Expression], withSlopeAt index: Int
  ) -> Expression {
    guard case .quotient(let top, let bottom) = factors[index] else {
      return .product(of: factors)
    }
    var above = factors
    above[index] = top
    if top.isOne { above.remove(at: index) }
    return .quotient(.product(of: above), bottom)
  }

  /// The chain rule for a function of the argument, whose own slope is given.
  private func slope(
    of function: Function, at argument: Expression, times inner: Expression
  ) -> Expression {
    let divisor: Expression
    switch function {
    case .exp: return Expression.product([inner, self], withSlopeAt: 0)
    case .sinh: return Expression.product([inner, .function(.cosh, argument)], withSlopeAt: 0)
    case .cosh: return Expression.product([inner, .function(.sinh, argument)], withSlopeAt: 0)
    case .sin: return Expression.product([inner, .function(.cos, argument)], withSlopeAt: 0)
    case .cos: return -Expression.product([inner, .function(.sin, argument)], withSlopeAt: 0)
    case .absolute: return Expression.quotient(.product(of: [argument, inner]), over: self)
    case .ln: divisor = argument
    case .log10: divisor = .product([argument, .function(.ln, .number(Rational(10)))])
    case .sqrt: divisor = .product([.number(Rational(2)), self])
    case .tanh: divisor = Expression.function(.cosh, argument).squared
    case .tan: divisor = Expression.function(.cos, argument).squared
    case .asinh: divisor = .function(.sqrt, .sum([argument.squared, .one]))
    case .acosh: divisor = .function(.sqrt, .sum([argument.squared, .minusOne]))
    case .atanh: divisor = .sum([.one, -argument.squared])
    case .asin, .acos: divisor = .function(.sqrt, .sum([.one, -argument.squared]))
    case .atan: divisor = .sum([.one, argument.squared])
    }
    let slope = Expression.quotient(inner, over: divisor)
    return function == .acos ? -slope : slope
  }

  /// A fraction over one more divisor, with one bar.
  private static func quotient(_ top: Expression, over bottom: Expression) -> Expression {
    guard case .quotient(let above, let below) = top else { return .quotient(top, bottom) }
    return .quotient(above, below * bottom)
  }

  private var squared: Expression { .power(self, .number(Rational(2))) }
}
