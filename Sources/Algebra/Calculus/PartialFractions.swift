extension Expression {
  /// The expression in partial fractions: a polynomial in the symbol, and fractions over powers of
  /// polynomials that have no factor in common.
  ///
  /// `(2 x + 1)/(x^2 + x)` is `1/x + 1/(x + 1)`. The divisors are as far apart as `factored()` finds
  /// them, so their roots are fractions or quotients of the other symbols, which count as constants.
  ///
  /// - Throws: `notRational` for what is no quotient of polynomials in the symbol, or one of a degree
  ///   above sixteen; `tooLarge`, `overflow`.
  /// - Complexity: O(d²) divisions of coefficients for the degree d of the denominator.
  public func partialFractions(
    in variable: Symbol, domain: Domain = Domain()
  ) throws(AlgebraError) -> Expression {
    try requireLimits()
    let quotient = try Integrand(together(), variable)
    var form = RationalNormalForm(domain: domain, isSplitting: false)
    for symbol in symbols where symbol != variable { _ = try form.index(of: symbol) }
    guard let fractions = try PartialFractions(quotient, in: domain, &form) else {
      throw .notRational(variable)
    }
    let (whole, numerators) = try fractions.parted(&form)
    let isRising = fractions.isRising
    var terms: [Expression] = []
    if !whole.isZero {
      terms += try form.written(whole, in: variable, isRising: isRising).terms
    }
    for (divisor, numerators) in zip(fractions.divisors, numerators) {
      for (index, numerator) in numerators.enumerated() where !numerator.isZero {
        let power = Expression.number(Rational(index + 1))
        terms.append(
          .quotient(
            try form.factored(form.fraction(numerator, in: variable)),
            index == 0 ? divisor.base : .power(divisor.base, power)))
      }
    }
    return try .sum(
      of: Expression.map(terms) { term throws(AlgebraError) in
        try quotient.withConstants(term).asRead()
      })
  }
}

/// A quotient of polynomials in a symbol, parted into a polynomial and fractions over the powers of
/// divisors that have no factor in common.
struct PartialFractions {
  let variable: Symbol
  let domain: Domain
  /// Whether powers of the symbol are written from the lowest on, as in 1 − x.
  private(set) var isRising = false
  private(set) var divisors: [Divisor] = []
  private var numerator = Univariate.one

  /// A power of a polynomial below the bar.
  struct Divisor {
    /// The polynomial as it is written.
    let base: Expression
    let polynomial: Univariate
    var exponent: Int
  }

  /// Finds the divisors; nil for what is no quotient of polynomials of a low degree.
  init?(
    _ quotient: Integrand, in domain: Domain, _ form: inout RationalNormalForm
  ) throws(AlgebraError) {
    guard quotient.exponents.isEmpty, quotient.exponentials.isEmpty else { return nil }
    variable = quotient.variable
    self.domain = domain
    for (base, exponent) in quotient.powers {
      guard let whole = Antiderivative.whole(exponent), whole != 0,
        let polynomial = try form.univariate(base, in: variable), polynomial.degree > 0
      else { return nil }
      if case .sum(let terms) = base, let first = terms.first, !first.contains(variable) {
        isRising = true
      }
      if whole > 0 {
        guard whole * polynomial.degree <= RationalNormalForm.largestDegree else { return nil }
        numerator = try form.product(numerator, form.power(polynomial, whole))
      } else {
        for part in try split(base, polynomial, &form) { try append(part, to: -whole, &form) }
      }
    }
    try cancel(&form)
    for divisor in divisors
    where divisor.exponent * divisor.polynomial.degree > RationalNormalForm.largestDegree {
      return nil
    }
  }

  /// The polynomial, and for each divisor the numerators over its powers, from the first power on.
  ///
  /// - Complexity: O(d²) divisions of coefficients for the degree d of the denominator.
  func parted(
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> (whole: Univariate, numerators: [[Univariate]]) {
    var powers: [Univariate] = []
    for divisor in divisors {
      powers.append(try form.power(divisor.polynomial, divisor.exponent))
    }
    var denominator = Univariate.one
    for power in powers { denominator = try form.product(denominator, power) }
    let (whole, rest) = try form.divided(numerator, by: denominator)
    var numerators: [[Univariate]] = []
    for (index, divisor) in divisors.enumerated() {
      if rest.isZero {
        numerators.append(Array(repeating: .zero, count: divisor.exponent))
        continue
      }
      var others = Univariate.one
      for (other, power) in powers.enumerated() where other != index {
        others = try form.product(others, power)
      }
      numerators.append(
        divisor.polynomial.degree == 1
          ? try overLinear(divisor, rest, others, &form)
          : try overHigher(divisor, powers[index], rest, others, &form))
    }
    return (whole, numerators)
  }

  /// The constants over the powers of u = a + b x, by the expansion about its root.
  private func overLinear(
    _ divisor: Divisor, _ numerator: Univariate, _ others: Univariate,
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Univariate] {
    let slope = divisor.polynomial[1]
    let root = try form.quotient(form.negated(divisor.polynomial[0]), slope)
    let count = divisor.exponent
    let expansion = try form.series(
      of: form.shifted(numerator, to: root), over: form.shifted(others, to: root), below: count)
    // With x − root = u/b, the coefficient of u^−j is h_(m − j) b^(j − m).
    var scale = Fraction.one
    let inverse = try form.inverse(slope)
    var result: [Univariate] = []
    for power in 0..<count {
      result.append(Univariate([try form.reduced(form.product(expansion[power], scale))]))
      scale = try form.product(scale, inverse)
    }
    return result.reversed()
  }

  /// The numerators over the powers of a divisor q: the digits to the base q of the numerator times
  /// the inverse of the other divisors.
  private func overHigher(
    _ divisor: Divisor, _ power: Univariate, _ numerator: Univariate, _ others: Univariate,
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Univariate] {
    let inverse = try form.inverse(of: others, modulo: power)
    let own = try form.divided(numerator, by: power).remainder
    var rest = try form.divided(form.product(own, inverse), by: power).remainder
    var digits: [Univariate] = []
    for _ in 0..<divisor.exponent {
      let (quotient, digit) = try form.divided(rest, by: divisor.polynomial)
      digits.append(digit)
      rest = quotient
    }
    return digits.reversed()
  }

  /// A polynomial below the bar in linear and quadratic factors.
  private func split(
    _ base: Expression, _ polynomial: Univariate, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [(Expression, Univariate)] {
    if polynomial.degree == 1 { return [(base, polynomial)] }
    let isRising = base.terms.first.map { !$0.contains(variable) } ?? false
    let value = try form.fraction(polynomial, in: variable)
    let content = try value.numerator.content()
    var scale = Fraction(.term(content.coefficient, content.monomial), over: value.denominator)
    let atom = try form.index(of: variable)
    let power = content.monomial[atom]
    let whole = try value.numerator.divided(by: content)
    var result: [(Expression, Univariate)] = []
    if power > 0 {
      for _ in 0..<power {
        result.append((.symbol(variable), Univariate([.zero, .one])))
      }
      scale.numerator = .term(content.coefficient, content.monomial.without(atom))
    }
    for factor in try PartialFractions.factors(of: whole, in: atom) {
      guard factor.degree(in: atom) > 0 else {
        scale.numerator = try scale.numerator.multiplied(by: factor)
        continue
      }
      let own = Univariate(factor.coefficients(in: atom).map { Fraction($0) })
      let (oriented, isTurned) = try turned(own, isRising, &form)
      if isTurned { scale.numerator = try scale.numerator.scaled(by: .minusOne) }
      result.append((try form.written(oriented, in: variable, isRising: isRising), oriented))
    }
    if result.count == 1, result[0].1.degree == polynomial.degree { return [(base, polynomial)] }
    // The constant factor goes to the first of them.
    if scale.constant != .one {
      let scaled = try form.product(result[0].1, scale)
      result[0] = (try form.written(scaled, in: variable, isRising: isRising), scaled)
    }
    return result
  }

  /// The factors of a polynomial; one of degree four without odd powers is parted as a quadratic.
  private static func factors(
    of polynomial: Polynomial, in atom: Int
  ) throws(AlgebraError) -> [Polynomial] {
    var result: [Polynomial] = []
    for factor in try polynomial.factors() {
      let isEven = factor.terms.allSatisfy { $0.monomial[atom] % 2 == 0 }
      guard isEven, factor.degree(in: atom) == 4 else {
        result.append(factor)
        continue
      }
      for part in try factor.withPowers(of: atom, times: 1, over: 2).factors() {
        result += try part.withPowers(of: atom, times: 2, over: 1).factors()
      }
    }
    return result
  }

  /// The polynomial with the sign in which it is read: positive where that is known, or with a
  /// positive first term.
  private func turned(
    _ polynomial: Univariate, _ isRising: Bool, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> (Univariate, isTurned: Bool) {
    let opposite = try form.product(polynomial, Fraction(Polynomial(.minusOne)))
    let own = try form.written(polynomial, in: variable, isRising: isRising)
    if domain.isPositive(own) { return (polynomial, false) }
    if try domain.isPositive(form.written(opposite, in: variable, isRising: isRising)) {
      return (opposite, true)
    }
    return own.terms.first.map(Written.isNegative) ?? false
      ? (opposite, true) : (polynomial, false)
  }

  /// Adds a divisor; one that is a multiple of an earlier one joins it.
  private mutating func append(
    _ part: (base: Expression, polynomial: Univariate), to exponent: Int,
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) {
    for index in divisors.indices
    where divisors[index].polynomial.degree == part.polynomial.degree {
      let known = divisors[index].polynomial
      guard let lead = part.polynomial.coefficients.last, let own = known.coefficients.last else {
        continue
      }
      let ratio = try form.quotient(own, lead)
      let rest = try form.sum(
        known, form.product(part.polynomial, ratio), times: .minusOne)
      guard rest.isZero else { continue }
      divisors[index].exponent += exponent
      for _ in 0..<exponent { numerator = try form.product(numerator, ratio) }
      return
    }
    divisors.append(Divisor(base: part.base, polynomial: part.polynomial, exponent: exponent))
  }

  /// Drops divisors that divide the numerator.
  private mutating func cancel(_ form: inout RationalNormalForm) throws(AlgebraError) {
    for index in divisors.indices {
      while divisors[index].exponent > 0, numerator.degree >= divisors[index].polynomial.degree {
        let (quotient, rest) = try form.divided(numerator, by: divisors[index].polynomial)
        guard rest.isZero else { break }
        numerator = quotient
        divisors[index].exponent -= 1
      }
    }
    divisors.removeAll { $0.exponent == 0 }
  }
}

extension RationalNormalForm {
  /// The inverse of a polynomial modulo another, with which it has no factor in common, by Euclid.
  mutating func inverse(
    of polynomial: Univariate, modulo modulus: Univariate
  ) throws(AlgebraError) -> Univariate {
    var (above, below) = (modulus, try divided(polynomial, by: modulus).remainder)
    var (before, own) = (Univariate.zero, Univariate.one)
    while below.degree > 0 {
      let (quotient, rest) = try divided(above, by: below)
      let next = try sum(before, product(quotient, own), times: .minusOne)
      (above, below) = (below, rest)
      (before, own) = (own, next)
    }
    return try product(own, inverse(below[0]))
  }
}

extension Polynomial {
  /// The polynomial with the exponents of an atom multiplied by a fraction that divides them.
  fileprivate func withPowers(
    of atom: Int, times factor: Int, over divisor: Int
  ) throws(AlgebraError) -> Polynomial {
    var result: [Term] = []
    for term in terms {
      let power = Monomial(atom: atom, exponent: term.monomial[atom] * factor / divisor)
      guard let monomial = term.monomial.without(atom).times(power) else { throw .tooLarge }
      result.append(Term(term.coefficient, monomial))
    }
    return try Polynomial(result)
  }
}
