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
    let slope = try written(
      Univariate([q[1], form.product(Fraction(Polynomial(Rational(2))), q[2])]), false, &form)
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
    return [.product(of: [first, function])] + left.map { -$0 }
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

extension Expression {
  /// The term with one bar and its sign in front; a sum term by term, a positive one first.
  func inOneFraction() throws(AlgebraError) -> Expression {
    if case .sum(let terms) = self {
      var result: [Expression] = []
      for term in terms { result.append(try term.inOneFraction()) }
      return try Written.tidied(.sum(of: result))
    }
    return try Written.tidied(.quotient(withoutNegativePowers, .one))
  }

  /// The product or the fraction with 1/u^n for u^−n.
  private var withoutNegativePowers: Expression {
    switch self {
    case .power(let base, .number(let exponent)):
      guard exponent.isNegative, let positive = try? exponent.negated() else { return self }
      return .quotient(.one, positive.isOne ? base : .power(base, .number(positive)))
    case .product(let factors): return .product(factors.map { $0.withoutNegativePowers })
    case .quotient(let top, let bottom):
      return .quotient(top.withoutNegativePowers, bottom.withoutNegativePowers)
    default: return self
    }
  }

  /// The term over a slope; what stands below the bar of the slope goes in front.
  func over(_ slope: Expression) throws(AlgebraError) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    for factor in slope.factors {
      if case .quotient(let top, let bottom) = factor {
        below += top.factors
        above += bottom.factors
      } else {
        below.append(factor)
      }
    }
    return try Written.tidied(.quotient(.product(of: above + [self]), .product(of: below)))
  }

  /// Whether a square root occurs.
  func contains(_ function: Function) -> Bool {
    if case .function(function, _) = self { return true }
    return children.contains { $0.contains(function) }
  }

  /// The square root, with squares of what is positive taken out of it.
  func root(in domain: Domain) -> Expression {
    if case .quotient(let top, let bottom) = self {
      let (above, below) = (top.root(in: domain), bottom.root(in: domain))
      if case .function(.sqrt, let inner) = above, case .function(.sqrt, let other) = below {
        return .function(.sqrt, .quotient(inner, other))
      }
      return .quotient(above, below)
    }
    var outside: [Expression] = []
    var inside: [Expression] = []
    for factor in factors {
      switch factor {
      case .number(let value):
        if let above = Polynomial.wholeSquareRoot(value.numerator),
          let below = Polynomial.wholeSquareRoot(value.denominator),
          let root = try? Rational(above, over: below)
        {
          outside.append(.number(root))
        } else {
          inside.append(factor)
        }
      case .power(let base, .number(let exponent))
      where exponent.isWhole && exponent.numerator % 2 == 0 && domain.isPositive(base):
        let half = Rational(exponent.numerator / 2)
        outside.append(half.isOne ? base : .power(base, .number(half)))
      default: inside.append(factor)
      }
    }
    if !inside.isEmpty { outside.append(.function(.sqrt, .product(of: inside))) }
    return .product(of: outside.filter { !$0.isOne })
  }
}
