/// Functions of a linear argument, roots of quadratics, and products with logarithms and inverse
/// functions.
extension Antiderivative {
  /// ∫ f(u)^n dx for u = a + b x, where it is in the table.
  func ofFunction(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    guard let (base, exponent) = only(parts), let power = Antiderivative.whole(exponent),
      case .function(let function, let u) = base, let slope = try slope(ofLinear: u),
      let terms = Antiderivative.table(function, to: power, u)
    else { return nil }
    return try Expression.map(terms) { term throws(AlgebraError) in
      try term.over(slope)
    }
  }

  /// The antiderivative of f(u)^n over u.
  private static func table(
    _ function: Expression.Function, to power: Int, _ u: Expression
  ) -> [Expression]? {
    func f(_ function: Expression.Function) -> Expression { .function(function, u) }
    func half(_ term: Expression) -> Expression { .quotient(term, .number(Rational(2))) }
    let halfAngle = half(u)
    switch (function, power) {
    case (.tan, 1): return [-.function(.ln, f(.cos))]
    case (.tan, -1): return [.function(.ln, f(.sin))]
    case (.tanh, 1): return [.function(.ln, f(.cosh))]
    case (.tanh, -1): return [.function(.ln, f(.sinh))]
    case (.tan, 2): return [f(.tan), -u]
    case (.tanh, 2): return [u, -f(.tanh)]
    case (.sin, 2): return [half(u), -half(f(.sin) * f(.cos))]
    case (.cos, 2): return [half(u), half(f(.sin) * f(.cos))]
    case (.sinh, 2): return [half(f(.sinh) * f(.cosh)), -half(u)]
    case (.cosh, 2): return [half(f(.sinh) * f(.cosh)), half(u)]
    case (.sin, -2): return [-.quotient(f(.cos), f(.sin))]
    case (.cos, -2): return [f(.tan)]
    case (.sinh, -2): return [-.quotient(f(.cosh), f(.sinh))]
    case (.cosh, -2): return [f(.tanh)]
    case (.sin, -1): return [.function(.ln, .function(.tan, halfAngle))]
    case (.sinh, -1): return [.function(.ln, .function(.tanh, halfAngle))]
    case (.cosh, -1):
      return [.product([.number(Rational(2)), .function(.atan, .function(.exp, u))])]
    default: return nil
    }
  }

  /// ∫ dx/√q and ∫ √q dx for a quadratic q = c + b x + a x² of known signs.
  mutating func ofRoot(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    guard let (base, exponent) = only(parts), case .number(let power) = exponent,
      power.denominator == 2, power.numerator.magnitude == 1
    else { return nil }
    var form = try form(for: parts)
    guard let q = try form.univariate(base, in: variable), q.degree == 2,
      let inverse = try inverseRoot(q, &form)
    else { return nil }
    if power.isNegative { return [inverse] }
    // ∫ √q dx = q' √q/(4 a) + (4 a c − b²)/(8 a) ∫ dx/√q
    let slope = try form.written(
      Univariate([q[1], form.product(Fraction(Polynomial(Rational(2))), q[2])]), in: variable,
      isRising: false)
    let four = Fraction(Polynomial(Rational(4)))
    let lead = try form.factored(form.product(four, q[2]))
    let gap = try form.sum(
      form.product(four, form.product(q[0], q[2])), form.product(q[1], q[1]), times: .minusOne)
    let eight = Fraction(Polynomial(Rational(8)))
    let rest = try form.factored(form.quotient(gap, form.product(eight, q[2])))
    return [
      .quotient(.product(of: [slope, .function(.sqrt, base)]), lead),
      .product(of: [rest, inverse]),
    ]
  }

  /// ∫ dx/√q, with asin, asinh or acosh of (x + b/(2 a))/s.
  private func inverseRoot(
    _ q: Univariate, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> Expression? {
    let x = Expression.symbol(variable)
    let middle = try form.quotient(q[1], form.product(Fraction(Polynomial(Rational(2))), q[2]))
    let shifted = Expression.sum(of: [x] + (middle.isZero ? [] : [try form.factored(middle)]))
    // q = a ((x + b/(2 a))² + r)
    let rest = try form.factored(
      form.reduced(
        form.sum(form.quotient(q[0], q[2]), form.product(middle, middle), times: .minusOne)))
    let opposite = try (-rest).inOneFraction()
    let lead = try form.factored(q[2])
    if domain.isPositive(lead) {
      let root = lead.root(in: domain)
      if domain.isPositive(rest) {
        let argument = Expression.quotient(shifted, rest.root(in: domain))
        return .quotient(.function(.asinh, argument), root)
      }
      guard domain.isPositive(opposite) else { return nil }
      let argument = Expression.quotient(shifted, opposite.root(in: domain))
      return .quotient(.function(.acosh, argument), root)
    }
    let turned = try (-lead).inOneFraction()
    guard domain.isPositive(turned), domain.isPositive(opposite) else { return nil }
    let argument = Expression.quotient(shifted, opposite.root(in: domain))
    return .quotient(.function(.asin, argument), turned.root(in: domain))
  }

  /// ∫ g f dx = G f − ∫ G f' dx, for a logarithm or an inverse function f.
  mutating func byParts(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    guard
      let place = parts.powers.firstIndex(where: { power in
        guard case .function(let function, _) = power.base else { return false }
        switch function {
        case .ln: return (Antiderivative.whole(power.exponent) ?? 0) > 0
        case .asin, .acos, .atan, .asinh, .acosh, .atanh, .log10: return power.exponent.isOne
        default: return false
        }
      })
    else { return nil }
    let (base, exponent) = parts.powers[place]
    let function = exponent.isOne ? base : .power(base, exponent)
    let rest = parts.varying(without: place)
    guard let found = try terms(of: rest) else { return nil }
    var first = try Expression.sum(of: found).inOneFraction()
    if case .function(.ln, let argument) = base,
      let moved = try antiderivative(
        first, of: rest, vanishingWith: argument)
    {
      first = moved
    }
    let slope = try function.derivative(variable)
    var product = try Expression.product(of: [first, slope]).inOneFraction()
    if let simpler = try? product.factored() { product = simpler }
    guard let left = try terms(of: product) else { return nil }
    return [.product(of: [first, function])] + left.map { $0.opposite }
  }

  /// The antiderivative of a polynomial with the constant that makes it vanish where ln u is
  /// infinite, so that no logarithm is left over.
  private func antiderivative(
    _ first: Expression, of rest: Expression, vanishingWith u: Expression
  ) throws(AlgebraError) -> Expression? {
    guard let slope = try slope(ofLinear: u) else { return nil }
    if rest.isOne { return try u.over(slope) }
    var form = try form(for: Integrand(first * u, variable))
    guard let polynomial = try form.univariate(first, in: variable),
      let linear = try form.univariate(u, in: variable)
    else { return nil }
    let root = try form.quotient(form.negated(linear[0]), linear[1])
    let there = try form.shifted(polynomial, to: root)[0]
    return try form.factored(
      form.reduced(form.sum(form.fraction(polynomial, in: variable), there, times: .minusOne)))
  }
}
