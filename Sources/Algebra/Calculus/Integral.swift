extension Expression {
  /// An antiderivative over a symbol, without a constant.
  ///
  /// The antiderivative of `x ln(x)` is `x² ln(x)/2 − x²/4`; that of `1/(a + b x)` is
  /// `ln|a + b x|/b`, without the bars where the domain says that `a + b x` is positive. Known are
  /// rational functions whose denominator has linear and simple quadratic factors; powers of linear
  /// terms; polynomials times exponentials, circular and hyperbolic functions and logarithms; roots
  /// of quadratics; and what a substitution or an integration by parts makes one of these. For
  /// exponents that are symbols, the values at which the rule would divide by zero are left out.
  ///
  /// - Throws: `cannotIntegrate` where no rule applies, or where the derivative of what was found
  ///   cannot be proved to be the integrand.
  /// - Complexity: a bounded number of rules, each polynomial in the size.
  public func antiderivative(
    _ variable: Symbol, in domain: Domain = Domain()
  ) throws(AlgebraError) -> Expression {
    let terms = try provenAntiderivative(variable, in: domain)
    return .sum(
      of: try Expression.map(terms) { term throws(AlgebraError) in
        try term.withBars(variable, in: domain, unless: self)
      }
    ).withPositiveTermFirst
  }

  /// The definite integral over a symbol.
  ///
  /// The integral of `1/(a + b x)` from `x1` to `x2` is `ln((a + b x2)/(a + b x1))/b`: logarithms
  /// keep the ratio, which is positive wherever the integrand has no pole between the ends, be
  /// `a + b x` positive there or negative. The integrand must be finite between the ends; a pole
  /// that the domain shows to lie there is an error, one that it does not show is not found.
  ///
  /// - Throws: `cannotIntegrate` as `antiderivative` does, `divergent` where a pole lies certainly
  ///   between the ends or at one of them.
  /// - Complexity: that of `antiderivative`.
  public static func integrated(
    _ integrand: Expression, over variable: Symbol, from lower: Expression, to upper: Expression,
    in domain: Domain = Domain()
  ) throws(AlgebraError) -> Expression {
    let terms = try integrand.provenAntiderivative(variable, in: domain)
    let ends = Ends(variable: variable, lower: lower, upper: upper, domain: domain)
    try ends.requireNoPole(in: integrand)
    var atUpper: [Expression] = []
    var atLower: [Expression] = []
    for term in terms {
      if let logarithm = try ends.ratio(term) {
        atUpper.append(logarithm)
      } else {
        atUpper.append(try ends.value(of: term, at: upper))
        atLower.append(try (-ends.value(of: term, at: lower)).inOneFraction())
      }
    }
    return try Written.tidied(.sum(of: atUpper + atLower)).withPositiveTermFirst
  }

  /// The terms of an antiderivative with logarithms without bars, whose derivative is proved to be
  /// the integrand.
  private func provenAntiderivative(
    _ variable: Symbol, in domain: Domain
  ) throws(AlgebraError) -> [Expression] {
    var search = Antiderivative(variable, in: domain)
    guard let found = try search.terms(of: Written.tidied(self)) else {
      throw .cannotIntegrate(variable)
    }
    let terms = try Expression.sum(
      of: Expression.map(found) { term throws(AlgebraError) in
        try term.inOneFraction().asRead()
      }
    ).terms
    let slope = try Expression.sum(of: terms).derivative(variable)
    guard Equivalence.between(slope, self, in: domain).isProved else {
      throw .cannotIntegrate(variable)
    }
    return terms
  }

  /// Logarithms that the integrand does not have with bars, unless their argument is positive.
  private func withBars(
    _ variable: Symbol, in domain: Domain, unless integrand: Expression
  ) throws(AlgebraError) -> Expression {
    try rebuilt { node throws(AlgebraError) in
      guard case .function(.ln, let argument) = node, argument.contains(variable),
        !domain.isPositive(argument), !integrand.contains(part: node)
      else { return node }
      let opposite = try Written.tidied(-argument)
      return .function(.ln, domain.isPositive(opposite) ? opposite : .function(.absolute, argument))
    }
  }

  /// The sum with its first positive term moved to the front.
  private var withPositiveTermFirst: Expression {
    guard case .sum(var terms) = self,
      let place = terms.firstIndex(where: { !Written.isNegative($0) })
    else { return self }
    terms.insert(terms.remove(at: place), at: 0)
    return .sum(terms)
  }

  /// Whether a part equal to this one occurs.
  private func contains(part: Expression) -> Bool {
    self == part || children.contains { $0.contains(part: part) }
  }
}

/// The ends of a definite integral.
private struct Ends {
  let variable: Symbol
  let lower: Expression
  let upper: Expression
  let domain: Domain

  func value(of term: Expression, at end: Expression) throws(AlgebraError) -> Expression {
    do throws(AlgebraError) {
      return try Written.tidied(term.replacing(variable, by: end))
    } catch .divisionByZero {
      throw .divergent(variable)
    }
  }

  /// c ln(u₂/u₁) for a term c ln u with a constant c; nil for any other.
  func ratio(_ term: Expression) throws(AlgebraError) -> Expression? {
    guard let (argument, factor) = term.logarithm(with: variable) else { return nil }
    let (top, bottom) = (try value(of: argument, at: upper), try value(of: argument, at: lower))
    guard !top.isZero, !bottom.isZero else { throw .divergent(variable) }
    var ratio = try Written.tidied(.quotient(top, bottom))
    var coefficient = factor
    if Written.isNegative(factor) {
      // −ln(u₂/u₁) reads better as ln(u₁/u₂), unless that is one over u₂.
      let turned = try Written.tidied(.quotient(bottom, top))
      if case .quotient(.number, _) = turned {
      } else {
        ratio = turned
        coefficient = -factor
      }
    }
    if ratio.isOne { return .zero }
    return try Expression.product(of: [coefficient, .function(.ln, ratio)]).inOneFraction()
  }

  /// Throws where a divisor certainly changes its sign between the ends.
  func requireNoPole(in expression: Expression) throws(AlgebraError) {
    switch expression {
    case .quotient(let top, let bottom):
      try requireNoPole(in: top)
      try requireSameSign(bottom)
    case .power(let base, .number(let exponent)) where exponent.isNegative:
      try requireSameSign(base)
    default: for child in expression.children { try requireNoPole(in: child) }
    }
  }

  private func requireSameSign(_ divisor: Expression) throws(AlgebraError) {
    for factor in divisor.factors where factor.contains(variable) {
      var base = factor
      if case .power(let inner, _) = factor { base = inner }
      let first = try value(of: base, at: lower)
      let last = try value(of: base, at: upper)
      let signs = [first, last].map { end in
        domain.isPositive(end) ? 1 : domain.isPositive(-end) ? -1 : 0
      }
      guard signs[0] * signs[1] != -1 else { throw .divergent(variable) }
    }
  }
}

extension Expression {
  /// The argument of the only logarithm in a product, where nothing else has the variable.
  fileprivate func logarithm(
    with variable: Symbol
  ) -> (argument: Expression, factor: Expression)? {
    switch self {
    case .function(.ln, let argument): return argument.contains(variable) ? (argument, .one) : nil
    case .product(let factors):
      let places = factors.indices.filter { factors[$0].contains(variable) }
      guard places.count == 1, let inner = factors[places[0]].logarithm(with: variable) else {
        return nil
      }
      var others = factors
      others[places[0]] = inner.factor
      return (inner.argument, .product(of: others.filter { !$0.isOne }))
    case .quotient(let top, let bottom):
      guard !bottom.contains(variable), let inner = top.logarithm(with: variable) else {
        return nil
      }
      return (inner.argument, .quotient(inner.factor, bottom))
    default: return nil
    }
  }
}
