/// Polynomials times exponentials, and times circular and hyperbolic functions.
extension Antiderivative {
  /// ∫ P e^(a x) f(c x) dx, with f one of sin, cos, sinh and cosh, or none.
  ///
  /// The antiderivative has the same shape: e^(a x) (C f + S g), whose polynomials C and S follow
  /// from the highest power down.
  mutating func exponential(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    guard let shape = try Shape(parts, self) else { return nil }
    var form = try form(for: parts)
    var polynomial = Univariate.one
    for (base, exponent) in shape.polynomials {
      guard let own = try form.univariate(base, in: variable),
        exponent * own.degree <= RationalNormalForm.largestDegree
      else { return nil }
      polynomial = try form.product(polynomial, form.power(own, exponent))
    }
    let rate = try form.reduced(form.value(of: .sum(of: shape.rates)))
    guard let wave = shape.wave else {
      guard !rate.isZero else { return nil }
      let inverse = try form.inverse(rate)
      var found: [Fraction] = []
      for power in polynomial.coefficients.indices.reversed() {
        var rest = polynomial[power]
        if let above = found.last {
          rest = try form.sum(
            rest, form.product(above, Fraction(Polynomial(Rational(power + 1)))),
            times: .minusOne)
        }
        found.append(try form.reduced(form.product(rest, inverse)))
      }
      let factor = try form.factored(
        form.fraction(Univariate(found.reversed()), in: variable))
      return [.product(of: [factor] + shape.exponentials)]
    }
    let (first, second) = try Antiderivative.waves(
      polynomial, rate, form.reduced(form.value(of: wave.slope)), wave.function, &form)
    guard let first, let second else { return nil }
    var terms: [Expression] = []
    for (coefficient, function) in [(first, wave.first), (second, wave.second)] {
      if coefficient.isZero { continue }
      let factor = try form.factored(form.fraction(coefficient, in: variable))
      terms.append(
        .product(of: [factor] + shape.exponentials + [.function(function, wave.argument)]))
    }
    return terms
  }

  /// The polynomials C and S of the antiderivative e^(a x) (C cos + S sin), or with cosh and sinh.
  private static func waves(
    _ polynomial: Univariate, _ a: Fraction, _ c: Fraction, _ function: Expression.Function,
    _ form: inout RationalNormalForm
  ) throws(AlgebraError) -> (Univariate?, Univariate?) {
    let isCircular = function == .sin || function == .cos
    let isFirst = function == .cos || function == .cosh
    // a C + c S = p − C', a S ∓ c C = q − S'; upper sign for circular functions.
    let determinant = try form.reduced(
      form.sum(form.product(a, a), form.product(c, c), times: isCircular ? .one : .minusOne))
    guard !determinant.isZero else { return (nil, nil) }
    let inverse = try form.inverse(determinant)
    var first: [Fraction] = []
    var second: [Fraction] = []
    for power in polynomial.coefficients.indices.reversed() {
      var p = isFirst ? polynomial[power] : .zero
      var q = isFirst ? Fraction.zero : polynomial[power]
      let next = Fraction(Polynomial(Rational(power + 1)))
      if let above = first.last { p = try form.sum(p, form.product(above, next), times: .minusOne) }
      if let above = second.last {
        q = try form.sum(q, form.product(above, next), times: .minusOne)
      }
      let left = try form.sum(form.product(a, p), form.product(c, q), times: .minusOne)
      let right = try form.sum(
        form.product(a, q), form.product(c, p), times: isCircular ? .one : .minusOne)
      first.append(try form.reduced(form.product(left, inverse)))
      second.append(try form.reduced(form.product(right, inverse)))
    }
    return (Univariate(first.reversed()), Univariate(second.reversed()))
  }
}

extension Antiderivative {
  /// An integrand that is a polynomial times exponentials times at most one other function.
  private struct Shape {
    var polynomials: [(base: Expression, exponent: Int)] = []
    var exponentials: [Expression] = []
    /// The slopes of what is exponentiated.
    var rates: [Expression] = []
    var wave: Wave?

    struct Wave {
      let function: Expression.Function
      let argument: Expression
      let slope: Expression

      /// The function whose factor is found first, and the one that goes with it.
      var first: Expression.Function { function == .sin || function == .cos ? .cos : .cosh }
      var second: Expression.Function { function == .sin || function == .cos ? .sin : .sinh }
    }

    init?(_ parts: Integrand, _ search: Antiderivative) throws(AlgebraError) {
      if let exponent = parts.exponent {
        guard let slope = try search.slope(ofLinear: exponent) else { return nil }
        exponentials.append(.function(.exp, exponent))
        rates.append(slope)
      }
      for (base, exponent) in parts.exponentials {
        guard let slope = try search.slope(ofLinear: exponent) else { return nil }
        exponentials.append(.power(base, exponent))
        rates.append(try Written.tidied(.product(of: [slope, .function(.ln, base)])))
      }
      for (base, exponent) in parts.powers {
        guard let whole = Antiderivative.whole(exponent), whole > 0 else { return nil }
        if case .function(let function, let argument) = base {
          switch function {
          case .sin, .cos, .sinh, .cosh:
            guard wave == nil, whole == 1, let slope = try search.slope(ofLinear: argument) else {
              return nil
            }
            wave = Wave(function: function, argument: argument, slope: slope)
            continue
          default: return nil
          }
        }
        polynomials.append((base, whole))
      }
      if exponentials.isEmpty, wave == nil { return nil }
    }
  }
}
