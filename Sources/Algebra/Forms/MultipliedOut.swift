extension Expression {
  /// The expression with all products multiplied out: one sum of products, or one such sum over a
  /// product of sums.
  ///
  /// Symbols and terms come in the order in which the symbols were first met, highest powers first.
  /// Functions and broken powers stay as they are. `expanded()` does the same for a line that is to
  /// be shown and keeps its order; this is the form to compute with:
  /// (a + b)² is a² + 2 a b + b², and 1/(a + b) + 1/a is (2 a + b)/(a (a + b)).
  ///
  /// - Throws: `tooLarge` beyond 32 different symbols and functions or 4000 terms, `overflow`,
  ///   `divisionByZero`.
  /// - Complexity: O(t log t) in the number of products t, less for powers.
  public func multipliedOut() throws(AlgebraError) -> Expression {
    try requireLimits()
    var form = RationalNormalForm(domain: Domain(), isSplitting: false)
    let value = try form.reduced(form.value(of: self))
    return form.expression(of: value)
  }

  /// The expression as a product of factors, as far apart as is easily seen, over such a product.
  ///
  /// M_A N_A − M_B N_A is N_A (M_A − M_B); a² − b² is (a + b) (a − b). Common factors, repeated ones
  /// and quadratics with a square discriminant are found; functions and broken powers count as
  /// symbols.
  ///
  /// - Throws: `tooLarge`, `overflow`, `divisionByZero`.
  /// - Complexity: that of a few greatest common divisors for each factor.
  public func factored() throws(AlgebraError) -> Expression {
    try requireLimits()
    var form = RationalNormalForm(domain: Domain(), isSplitting: false)
    let value = try form.reduced(form.value(of: self))
    return try form.factored(value)
  }

  /// The expression as one fraction in lowest terms: a sum over one bar, without a factor that stands
  /// above and below it.
  ///
  /// 1/x + 1/y is (x + y)/(x y); (x² − 1)/(x³ − 1) is (x + 1)/(x² + x + 1). What stands above is
  /// multiplied out but for the factors of all its terms; functions and broken powers count as
  /// symbols.
  ///
  /// - Throws: `tooLarge`, `overflow`, `divisionByZero`.
  /// - Complexity: that of `multipliedOut()` and of a greatest common divisor for each divisor.
  public func together() throws(AlgebraError) -> Expression {
    try requireLimits()
    var form = RationalNormalForm(domain: Domain(), isSplitting: false)
    let value = try form.reduced(form.value(of: self))
    return try form.inLowestTerms(value).asRead()
  }
}

// From values back to expressions.
extension RationalNormalForm {
  func expression(of value: Fraction) -> Expression {
    let top = expression(of: value.numerator)
    if value.denominator.isEmpty { return top }
    let bottom = value.denominator.map { power in
      raised(expression(of: factors[power.factor].polynomial), to: power.exponent)
    }
    return .quotient(top, Expression.product(of: bottom))
  }

  /// The terms in their order.
  func expression(of polynomial: Polynomial) -> Expression {
    // Each power of an atom is made once and shared by the terms.
    var powers: [[Expression?]] = Array(repeating: [], count: atoms.count)
    var terms: [Expression] = []
    terms.reserveCapacity(polynomial.count)
    for term in polynomial.terms { terms.append(expression(of: term, &powers)) }
    return terms.count == 1 ? terms[0] : terms.isEmpty ? .zero : .sum(terms)
  }

  private func expression(
    of term: Polynomial.Term, _ powers: inout [[Expression?]]
  ) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    above.reserveCapacity(6)
    let coefficient = term.coefficient
    if coefficient.denominator != 1 {
      below.append(.number(Rational(coefficient.denominator)))
    }
    if coefficient.numerator != 1 { above.append(.number(Rational(coefficient.numerator))) }
    term.monomial.eachPower { atom, exponent in
      if exponent > 0 {
        above.append(power(atom, exponent, &powers))
      } else {
        below.append(power(atom, -exponent, &powers))
      }
    }
    let top = above.count == 1 ? above[0] : above.isEmpty ? .one : Expression.product(above)
    return below.isEmpty ? top : .quotient(top, Expression.product(of: below))
  }

  private func power(
    _ atom: Int, _ exponent: Int, _ powers: inout [[Expression?]]
  ) -> Expression {
    if exponent == 1 { return expression(ofAtom: atom) }
    while powers[atom].count <= exponent { powers[atom].append(nil) }
    if let known = powers[atom][exponent] { return known }
    let made = raised(expression(ofAtom: atom), to: exponent)
    powers[atom][exponent] = made
    return made
  }

  private func raised(_ base: Expression, to exponent: Int) -> Expression {
    exponent == 1 ? base : .power(base, .number(Rational(exponent)))
  }

  private func expression(ofAtom index: Int) -> Expression {
    switch atoms[index] {
    case .symbol(let symbol): .symbol(symbol)
    case .constant(let constant): .constant(constant)
    case .opaque(let expression): expression
    // A form that does not split has no other atoms.
    default: .zero
    }
  }

  /// The numerator over the divisors, less what they have in common.
  func inLowestTerms(_ value: Fraction) throws(AlgebraError) -> Expression {
    if value.isZero { return .zero }
    let content = try value.numerator.content()
    var above = try value.numerator.divided(by: content)
    var below: [Expression] = []
    for power in value.denominator {
      // The divisor falls apart as often as a part of it stands above, too.
      var parts = [(polynomial: factors[power.factor].polynomial, count: power.exponent)]
      while let (divisor, count) = parts.popLast() {
        let common = try Polynomial.greatestCommonDivisor(above, divisor)
        guard !common.isOne, let rest = try divisor.divided(exactlyBy: common),
          let quotient = try above.divided(exactlyBy: common)
        else {
          below.append(raised(expression(of: divisor), to: count))
          continue
        }
        above = quotient
        if !rest.isOne { parts.append((rest, count)) }
        if count > 1 { parts.append((common, count - 1)) }
      }
    }
    var powers: [[Expression?]] = Array(repeating: [], count: atoms.count)
    var top = expression(of: content, &powers).factors
    if case .quotient(let outside, let bottom) = expression(of: content, &powers) {
      top = outside.isOne ? [] : outside.factors
      below = bottom.factors + below
    }
    if !above.isOne { top = top.filter { !$0.isOne } + [expression(of: above)] }
    return below.isEmpty
      ? .product(of: top) : .quotient(.product(of: top), .product(of: below))
  }

  func factored(_ value: Fraction) throws(AlgebraError) -> Expression {
    if value.isZero { return .zero }
    let content = try value.numerator.content()
    var powers: [[Expression?]] = Array(repeating: [], count: atoms.count)
    let outside = expression(of: content, &powers)
    var parts: [Expression] = []
    var above = outside
    var bottom: [Expression] = []
    if case .quotient(let top, let below) = outside { (above, bottom) = (top, below.factors) }
    if !above.isOne { parts = above.factors }
    // Factors above and below the bar, counted; those below count as negative.
    var counted: [(polynomial: Polynomial, count: Int)] = []
    func add(_ polynomial: Polynomial, _ times: Int) throws(AlgebraError) {
      for factor in try polynomial.factors() {
        if let index = counted.firstIndex(where: { $0.polynomial == factor }) {
          counted[index].count += times
        } else {
          counted.append((factor, times))
        }
      }
    }
    try add(value.numerator.divided(by: content), 1)
    for power in value.denominator {
      try add(factors[power.factor].polynomial, -power.exponent)
    }
    for (polynomial, count) in counted where count > 0 {
      parts.append(raised(expression(of: polynomial), to: count))
    }
    for (polynomial, count) in counted where count < 0 {
      bottom.append(raised(expression(of: polynomial), to: -count))
    }
    let top = Expression.product(of: parts)
    return bottom.isEmpty ? top : .quotient(top, Expression.product(of: bottom))
  }
}
