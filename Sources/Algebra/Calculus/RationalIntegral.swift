/// Quotients of polynomials, by partial fractions.
extension Antiderivative {
  /// A power of a linear or a quadratic polynomial below the bar.
  private struct Divisor {
    let base: Expression
    let polynomial: Univariate
    var exponent: Int
  }

  /// ∫ P/Q dx, where Q falls apart into linear factors and simple quadratic ones.
  mutating func rational(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    guard parts.exponents.isEmpty, parts.exponentials.isEmpty else { return nil }
    var form = try form(for: parts)
    var numerator = Univariate.one
    var divisors: [Divisor] = []
    // Powers are written from the lowest on where the integrand does so.
    var isRising = false
    for (base, exponent) in parts.powers {
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
        for part in try split(base, polynomial, &form) {
          try append(part, to: -whole, &divisors, &numerator, &form)
        }
      }
    }
    try cancel(&divisors, &numerator, &form)
    guard divisors.allSatisfy({ $0.polynomial.degree == 1 || $0.exponent == 1 }) else {
      return nil
    }
    var denominator = Univariate.one
    for divisor in divisors {
      guard divisor.exponent * divisor.polynomial.degree <= RationalNormalForm.largestDegree
      else { return nil }
      denominator = try form.product(
        denominator, form.power(divisor.polynomial, divisor.exponent))
    }
    let (whole, rest) = try form.divided(numerator, by: denominator)
    var terms = try integral(of: whole, isRising, &form)
    if rest.isZero { return terms }
    var logarithms: [(coefficient: Fraction, argument: Expression)] = []
    for (index, divisor) in divisors.enumerated() {
      var others = Univariate.one
      for (other, factor) in divisors.enumerated() where other != index {
        others = try form.product(others, form.power(factor.polynomial, factor.exponent))
      }
      if divisor.polynomial.degree == 1 {
        terms += try linear(divisor, rest, others, &logarithms, &form)
      } else {
        guard
          let own = try quadratic(divisor, rest, others, &logarithms, &form)
        else { return nil }
        terms += own
      }
    }
    return try terms + combined(logarithms, &form)
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
    for factor in try Antiderivative.factors(of: whole, in: atom) {
      guard factor.degree(in: atom) > 0 else {
        scale.numerator = try scale.numerator.multiplied(by: factor)
        continue
      }
      let own = Univariate(factor.coefficients(in: atom).map { Fraction($0) })
      let (oriented, isTurned) = try turned(own, isRising, &form)
      if isTurned { scale.numerator = try scale.numerator.scaled(by: .minusOne) }
      result.append((try written(oriented, isRising, &form), oriented))
    }
    if result.count == 1, result[0].1.degree == polynomial.degree { return [(base, polynomial)] }
    // The constant factor goes to the first of them.
    if scale.constant != .one {
      let scaled = try form.product(result[0].1, scale)
      result[0] = (try written(scaled, isRising, &form), scaled)
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
    let own = try written(polynomial, isRising, &form)
    if domain.isPositive(own) { return (polynomial, false) }
    if try domain.isPositive(written(opposite, isRising, &form)) { return (opposite, true) }
    return own.terms.first.map(Written.isNegative) ?? false
      ? (opposite, true) : (polynomial, false)
  }

  /// The polynomial as it is read.
  func written(
    _ polynomial: Univariate, _ isRising: Bool, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> Expression {
    var terms: [Expression] = []
    for (power, coefficient) in polynomial.coefficients.enumerated() where !coefficient.isZero {
      let own = try form.factored(coefficient)
      let raised: [Expression] =
        power == 0
        ? []
        : [power == 1 ? .symbol(variable) : .power(.symbol(variable), .number(Rational(power)))]
      terms.append(
        try Expression.product(of: own.terms.count > 1 ? raised + [own] : [own] + raised)
          .inOneFraction())
    }
    return .sum(of: isRising ? terms : terms.reversed())
  }

  /// Adds a divisor; one that is a multiple of an earlier one joins it.
  private func append(
    _ part: (base: Expression, polynomial: Univariate), to exponent: Int,
    _ divisors: inout [Divisor], _ numerator: inout Univariate,
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
  private func cancel(
    _ divisors: inout [Divisor], _ numerator: inout Univariate,
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) {
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

  private func integral(
    of polynomial: Univariate, _ isRising: Bool, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Expression] {
    if polynomial.isZero { return [] }
    var raised: [Fraction] = [.zero]
    for (power, coefficient) in polynomial.coefficients.enumerated() {
      let factor = Fraction(Polynomial(try Rational(1, over: Int64(power + 1))))
      raised.append(try form.product(coefficient, factor))
    }
    return try written(Univariate(raised), isRising, &form).terms
  }

  /// The terms for a power of u = a + b x below the bar, by the expansion about its root.
  private func linear(
    _ divisor: Divisor, _ numerator: Univariate, _ others: Univariate,
    _ logarithms: inout [(coefficient: Fraction, argument: Expression)],
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Expression] {
    let slope = divisor.polynomial[1]
    let root = try form.quotient(form.negated(divisor.polynomial[0]), slope)
    let count = divisor.exponent
    let expansion = try form.series(
      of: form.shifted(numerator, to: root), over: form.shifted(others, to: root), below: count)
    // With x − root = u/b, the coefficient of u^−j is h_(m − j) b^(j − m).
    let inverse = try form.inverse(slope)
    var terms: [Expression] = []
    for exponent in (1...count).reversed() {
      var coefficient = try form.product(expansion[count - exponent], inverse)
      for _ in exponent..<count { coefficient = try form.product(coefficient, inverse) }
      coefficient = try form.reduced(coefficient)
      if coefficient.isZero { continue }
      if exponent == 1 {
        logarithms.append((coefficient, divisor.base))
      } else {
        let whole = Expression.number(Rational(exponent - 1))
        let power = exponent == 2 ? divisor.base : Expression.power(divisor.base, whole)
        terms.append(
          -.quotient(try form.factored(coefficient), .product(of: [whole, power])))
      }
    }
    return terms
  }

  /// The terms for a quadratic q = c + b x + a x² below the bar: ∫ (A x + B)/q dx.
  private func quadratic(
    _ divisor: Divisor, _ numerator: Univariate, _ others: Univariate,
    _ logarithms: inout [(coefficient: Fraction, argument: Expression)],
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Expression]? {
    let q = divisor.polynomial
    guard q.degree == 2 else { return nil }
    let own = try form.divided(
      form.product(
        form.divided(numerator, by: q).remainder,
        form.inverse(of: form.divided(others, by: q).remainder, modulo: q)),
      by: q
    ).remainder
    // (A x + B)/q = A/(2 a) q'/q + (B − A b/(2 a))/q
    let half = Fraction(Polynomial(try Rational(1, over: 2)))
    let part = try form.quotient(form.product(own[1], half), q[2])
    if !part.isZero { logarithms.append((part, divisor.base)) }
    let rest = try form.reduced(
      form.sum(own[0], form.product(part, q[1]), times: .minusOne))
    if rest.isZero { return [] }
    guard let term = try inverseQuadratic(q, &form) else { return nil }
    return [.product(of: [try form.factored(rest), term])]
  }

  /// ∫ dx/(c + b x + a x²), by the sign of its discriminant.
  private func inverseQuadratic(
    _ q: Univariate, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> Expression? {
    if q[1].isZero { return try inverseOfSquares(q, &form) }
    let square = try form.product(q[1], q[1])
    let four = try form.product(Fraction(Polynomial(Rational(4))), form.product(q[0], q[2]))
    let discriminant = try form.factored(form.reduced(form.sum(square, four, times: .minusOne)))
    let opposite = try form.factored(form.reduced(form.sum(four, square, times: .minusOne)))
    let slope = try written(
      Univariate([q[1], form.product(Fraction(Polynomial(Rational(2))), q[2])]), false, &form)
    if domain.isPositive(opposite) {
      let root = opposite.root(in: domain)
      return .quotient(
        .product([.number(Rational(2)), .function(.atan, .quotient(slope, root))]), root)
    }
    guard domain.isPositive(discriminant) else { return nil }
    let root = discriminant.root(in: domain)
    return .quotient(
      .function(.ln, .quotient(slope - root, slope + root)), root)
  }

  /// ∫ dx/(c + a x²): an atan for like signs, a logarithm for unlike ones.
  private func inverseOfSquares(
    _ q: Univariate, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> Expression? {
    let x = Expression.symbol(variable)
    guard let (slope, slopeSign) = try size(of: q[2], &form),
      let (start, startSign) = try size(of: q[0], &form)
    else { return nil }
    // With s² = c/a where its root is known, or with the roots of a and c.
    let ratio = try start.over(slope).root(in: domain)
    let isKnown = !ratio.contains(.sqrt)
    let whole = isKnown ? slope * ratio : (start * slope).root(in: domain)
    let sign = Expression.number(Rational(slopeSign))
    if slopeSign == startSign {
      let argument =
        isKnown ? Expression.quotient(x, ratio) : try slope.over(start).root(in: domain) * x
      return .quotient(sign * .function(.atan, argument), whole)
    }
    let (first, second) =
      isKnown ? (x, ratio) : (slope.root(in: domain) * x, start.root(in: domain))
    let argument = Expression.quotient(
      slopeSign > 0 ? first - second : second + first,
      slopeSign > 0 ? first + second : second - first)
    return .quotient(.function(.ln, argument), Expression.number(Rational(2)) * whole)
  }

  /// The coefficient without its sign, and its sign; nil where the domain does not tell.
  private func size(
    of coefficient: Fraction, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> (Expression, Int)? {
    let own = try form.factored(coefficient)
    if domain.isPositive(own) { return (own, 1) }
    let opposite = try form.factored(form.negated(coefficient))
    return domain.isPositive(opposite) ? (opposite, -1) : nil
  }

  /// Logarithms with opposite coefficients as one of a ratio.
  private func combined(
    _ logarithms: [(coefficient: Fraction, argument: Expression)],
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Expression] {
    var rest = logarithms
    var terms: [Expression] = []
    while !rest.isEmpty {
      let (coefficient, argument) = rest.removeFirst()
      var own = try form.factored(coefficient).inOneFraction()
      var whole = argument
      for index in rest.indices.prefix(keepsLogarithmsApart ? 0 : rest.count)
      where try form.reduced(form.sum(coefficient, rest[index].coefficient)).isZero {
        let other = rest.remove(at: index).argument
        if Written.isNegative(own) {
          own = try (-own).inOneFraction()
          whole = .quotient(other, argument)
        } else {
          whole = .quotient(argument, other)
        }
        break
      }
      terms.append(.product(of: [own, .function(.ln, whole)]))
    }
    return terms
  }
}

extension RationalNormalForm {
  /// The inverse of w modulo a quadratic c + b x + a x², for w = w₀ + w₁ x.
  mutating func inverse(
    of polynomial: Univariate, modulo q: Univariate
  ) throws(AlgebraError) -> Univariate {
    let (w0, w1) = (polynomial[0], polynomial[1])
    let (b, c) = (try quotient(q[1], q[2]), try quotient(q[0], q[2]))
    let first = try sum(w0, product(w1, b), times: .minusOne)
    let norm = try reduced(sum(product(w0, first), product(product(w1, w1), c)))
    return Univariate([try quotient(first, norm), try quotient(negated(w1), norm)])
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
