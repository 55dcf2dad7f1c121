/// Quotients of polynomials, by partial fractions.
extension Antiderivative {
  /// ∫ P/Q dx, where Q falls apart into linear factors and simple quadratic ones.
  mutating func rational(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    var form = try form(for: parts)
    guard let fractions = try PartialFractions(parts, in: domain, &form),
      fractions.divisors.allSatisfy({
        $0.polynomial.degree == 1 || ($0.polynomial.degree == 2 && $0.exponent == 1)
      })
    else { return nil }
    let (whole, numerators) = try fractions.parted(&form)
    var terms = try integral(of: whole, fractions, &form)
    var logarithms: [(coefficient: Fraction, argument: Expression)] = []
    for (divisor, numerators) in zip(fractions.divisors, numerators) {
      if divisor.polynomial.degree == 1 {
        terms += try linear(divisor, numerators, &logarithms, &form)
      } else {
        guard let own = try quadratic(divisor, numerators[0], fractions, &logarithms, &form)
        else { return nil }
        terms += own
      }
    }
    return try terms + combined(logarithms, &form)
  }

  private func integral(
    of polynomial: Univariate, _ fractions: PartialFractions, _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Expression] {
    if polynomial.isZero { return [] }
    var raised: [Fraction] = [.zero]
    for (power, coefficient) in polynomial.coefficients.enumerated() {
      let factor = Fraction(Polynomial(try Rational(1, over: Int64(power + 1))))
      raised.append(try form.product(coefficient, factor))
    }
    return try form.written(
      Univariate(raised), in: variable, isRising: fractions.isRising
    ).terms
  }

  /// The terms for constants over the powers of u = a + b x.
  private func linear(
    _ divisor: PartialFractions.Divisor, _ numerators: [Univariate],
    _ logarithms: inout [(coefficient: Fraction, argument: Expression)],
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Expression] {
    let inverse = try form.inverse(divisor.polynomial[1])
    var terms: [Expression] = []
    for (power, numerator) in numerators.enumerated().reversed() {
      let coefficient = try form.reduced(form.product(numerator[0], inverse))
      if coefficient.isZero { continue }
      if power == 0 {
        logarithms.append((coefficient, divisor.base))
      } else {
        let whole = Expression.number(Rational(power))
        let below = power == 1 ? divisor.base : Expression.power(divisor.base, whole)
        terms.append(
          -.quotient(try form.factored(coefficient), .product(of: [whole, below])))
      }
    }
    return terms
  }

  /// The terms for a quadratic q = c + b x + a x² below the bar: ∫ (A x + B)/q dx.
  private func quadratic(
    _ divisor: PartialFractions.Divisor, _ own: Univariate, _ fractions: PartialFractions,
    _ logarithms: inout [(coefficient: Fraction, argument: Expression)],
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> [Expression]? {
    let q = divisor.polynomial
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
    let slope = try form.written(
      Univariate([q[1], form.product(Fraction(Polynomial(Rational(2))), q[2])]), in: variable,
      isRising: false)
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
