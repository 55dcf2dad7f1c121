extension Expression {
  /// The products and the whole powers multiplied out over the sums in them.
  ///
  /// - Throws: `tooLarge` where the result would not be a line anyone reads.
  public func expanded() throws(AlgebraError) -> Expression {
    // Twice, since tidying a fraction of fractions may bring a product of sums to light.
    try multipliedOnce().multipliedOnce()
  }

  private func multipliedOnce() throws(AlgebraError) -> Expression {
    try requireLimits()
    return try Written.tidied(
      rebuilt { node throws(AlgebraError) in
        let factors = try node.repeatedFactors()
        guard
          let index = factors.firstIndex(where: { if case .sum = $0 { true } else { false } })
        else { return node }
        guard factors.count > 1 else { return node }
        try Expression.requireFewTerms(factors)
        var others = factors
        others.remove(at: index)
        let terms = try Expression.map(factors[index].terms) { term throws(AlgebraError) in
          // The term takes the place of its bracket, so that factors keep their order.
          var product = others
          product.insert(term, at: index)
          return try Expression.product(of: product).multipliedOnce()
        }
        let sum = Expression.sum(of: terms)
        guard sum.size <= Expression.largestSize else { throw .tooLarge }
        return sum
      })
  }

  /// The factors, a small power of a sum written out as often as it says.
  private func repeatedFactors() throws(AlgebraError) -> [Expression] {
    var result: [Expression] = []
    for factor in factors {
      guard case .power(.sum(let terms), .number(let exponent)) = factor, exponent.isWhole,
        exponent > .one
      else {
        result.append(factor)
        continue
      }
      guard exponent <= Rational(64) else { throw .tooLarge }
      result += (0..<Int(exponent.numerator)).map { _ in .sum(terms) }
    }
    return result
  }

  private static func requireFewTerms(_ factors: [Expression]) throws(AlgebraError) {
    var count = 1
    for factor in factors {
      count *= factor.terms.count
      guard count <= largestSize else { throw .tooLarge }
    }
  }

  /// The terms of each sum that carry the symbol as a factor, gathered into one.
  ///
  /// The gathered coefficient stands before the symbol, unless it begins with a bare number, as in
  /// N_A (1 − x_A).
  public func collected(_ symbol: Symbol) throws(AlgebraError) -> Expression {
    try rebuilt { node throws(AlgebraError) in
      guard case .sum(let terms) = node else { return node }
      var coefficients: [Expression] = []
      var rest: [Expression] = []
      var place: Int?
      for term in terms {
        if let coefficient = try term.coefficient(of: symbol) {
          if place == nil { place = rest.count }
          coefficients.append(coefficient)
        } else {
          rest.append(term)
        }
      }
      guard coefficients.count > 1, let place else { return node }
      let coefficient = try Written.tidied(.sum(of: coefficients)).positiveFirst
      let product = Expression.gathered(.symbol(symbol), coefficient)
      rest.insert(product, at: place)
      return try Written.tidied(.sum(of: rest))
    }
  }

  /// A sum with the first term that has no minus in front, as one writes it.
  var positiveFirst: Expression {
    guard case .sum(var terms) = self,
      let place = terms.firstIndex(where: { !Written.isNegative($0) })
    else { return self }
    terms.insert(terms.remove(at: place), at: 0)
    return .sum(terms)
  }

  /// A gathered coefficient before the power of a symbol that it multiplies, or behind it.
  static func gathered(_ power: Expression, _ coefficient: Expression) -> Expression {
    if let first = coefficient.terms.first, Written.isNegative(first), coefficient.terms.count > 1,
      coefficient.terms.allSatisfy(Written.isNegative)
    {
      // − v (rho_A + rho_B) rather than (− rho_A − rho_B) v.
      return .product(of: [
        .minusOne, power, .sum(coefficient.terms.map { $0.opposite }),
      ])
    }
    if case .number = coefficient.terms.first {
      return .product(of: [power, coefficient])
    }
    return .product(of: [coefficient, power])
  }

  /// What multiplies the symbol if the term is linear in it and nothing else.
  func coefficient(of symbol: Symbol) throws(AlgebraError) -> Expression? {
    switch self {
    case .symbol(let own): return own == symbol ? .one : nil
    case .product(let factors):
      let own = factors.indices.filter { factors[$0].contains(symbol) }
      guard own.count == 1, let inner = try factors[own[0]].coefficient(of: symbol) else {
        return nil
      }
      var others = factors
      others[own[0]] = inner
      return try Written.tidied(.product(of: others))
    case .quotient(let top, let bottom):
      guard !bottom.contains(symbol), let inner = try top.coefficient(of: symbol) else {
        return nil
      }
      return try Written.tidied(.quotient(inner, bottom))
    case .sum(let terms):
      // In x (N + r N) it is x (1 + r).
      var coefficients: [Expression] = []
      for term in terms {
        guard let coefficient = try term.coefficient(of: symbol) else { return nil }
        coefficients.append(coefficient)
      }
      return .sum(of: coefficients)
    default: return nil
    }
  }

  /// A sum whose every term carries a factor, or the factor with its sign reversed, with that
  /// factor in front.
  func factoringOut(_ factor: Expression) throws(AlgebraError) -> Expression {
    let key = try Canonical.form(of: factor)
    let reversed = try Canonical.form(of: .sum(factor.terms.map { $0.opposite }))
    var rest: [Expression] = []
    for term in terms {
      var others = term.factors
      var sign = Expression.one
      guard
        let place = try Expression.index(
          in: others,
          where: { own throws(AlgebraError) in
            let form = try Canonical.form(of: own)
            if form == reversed { sign = .minusOne }
            return form == key || form == reversed
          })
      else { throw .nothingToReplace }
      others.remove(at: place)
      rest.append(try Written.tidied(.product(of: [sign] + others)))
    }
    return .product(of: [factor, .sum(of: rest)])
  }

  private static func index(
    in parts: [Expression], where matches: (Expression) throws(AlgebraError) -> Bool
  ) throws(AlgebraError) -> Int? {
    for (index, part) in parts.enumerated() where try matches(part) { return index }
    return nil
  }

  /// Sums of logarithms with coefficients 1 and −1 written as one logarithm, and a minus in front
  /// of the logarithm of a fraction by turning the fraction round.
  func withLogarithmsCombined() throws(AlgebraError) -> Expression {
    try rebuilt { node throws(AlgebraError) in
      if let turned = node.withLogarithmTurned { return turned }
      guard case .sum(let terms) = node else { return node }
      var above: [Expression] = []
      var below: [Expression] = []
      var rest: [Expression] = []
      for term in terms {
        if case .function(.ln, let argument) = term {
          above.append(argument)
        } else if case .function(.ln, let argument) = -term {
          below.append(argument)
        } else {
          rest.append(term)
        }
      }
      guard above.count + below.count > 1 else { return node }
      let logarithm: Expression =
        if above.isEmpty {
          -.function(.ln, .product(of: below))
        } else if below.isEmpty {
          .function(.ln, .product(of: above))
        } else {
          .function(.ln, .quotient(.product(of: above), .product(of: below)))
        }
      return .sum(of: [logarithm] + rest)
    }
  }

  /// −k ln(a/b) as k ln(b/a); nil for anything else.
  var withLogarithmTurned: Expression? {
    guard case .product(var factors) = self, factors.first == .minusOne else { return nil }
    for (index, factor) in factors.enumerated() {
      guard case .function(.ln, .quotient(let top, let bottom)) = factor, !top.isOne else {
        continue
      }
      factors[index] = .function(.ln, .quotient(bottom, top))
      return .product(of: Array(factors.dropFirst()))
    }
    return nil
  }
}
