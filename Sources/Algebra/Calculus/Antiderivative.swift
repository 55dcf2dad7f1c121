/// The search for an antiderivative, rule by rule.
///
/// A rule answers with the terms of an antiderivative, or with nil where it does not apply. What
/// comes out is formal: logarithms stand without bars, and no constant is added. Whether it is
/// right is checked afterwards, by differentiation.
struct Antiderivative {
  let variable: Symbol
  let domain: Domain
  /// The nodes looked at so far, which ends the search.
  var work = 0
  /// Whether logarithms of ratios are left apart, since one of the two is a plain term elsewhere.
  var keepsLogarithmsApart = false

  /// Most nodes that one search looks at: that is tens of integrals of a textbook's size.
  static let mostWork = 1_000
  /// Most nodes of one integrand.
  static let largestIntegrand = 120

  init(_ variable: Symbol, in domain: Domain) {
    self.variable = variable
    self.domain = domain
  }

  /// The terms of an antiderivative; nil where no rule gives one.
  mutating func terms(of integrand: Expression) throws(AlgebraError) -> [Expression]? {
    if !integrand.contains(variable) { return [try constant(integrand)] }
    let size = integrand.size
    if case .sum(let parts) = integrand {
      // Long sums are no harder than their terms.
      if let terms = try terms(ofSum: parts) { return terms }
      return size <= Antiderivative.largestIntegrand ? try substituted(integrand) : nil
    }
    work += size
    guard work <= Antiderivative.mostWork, size <= Antiderivative.largestIntegrand else {
      return nil
    }
    let parts = try Integrand(integrand, variable)
    guard let varying = try terms(ofVarying: parts) else {
      return try expanded(integrand)
    }
    return try Expression.map(varying) { term throws(AlgebraError) in
      try parts.withConstants(term)
    }
  }

  private func constant(_ integrand: Expression) throws(AlgebraError) -> Expression {
    try Written.tidied(.product(of: [integrand, .symbol(variable)]))
  }

  private mutating func terms(ofSum parts: [Expression]) throws(AlgebraError) -> [Expression]? {
    var result: [Expression] = []
    for part in parts {
      guard let terms = try terms(of: part) else { return nil }
      result += terms
    }
    return result
  }

  private mutating func terms(
    ofVarying parts: Integrand
  ) throws(AlgebraError) -> [Expression]? {
    if parts.powers.isEmpty, parts.exponents.isEmpty, parts.exponentials.isEmpty {
      return [.symbol(variable)]
    }
    // A sum that is the only thing that varies is integrated term by term.
    if let (base, exponent) = only(parts), exponent.isOne, case .sum = base {
      return try terms(of: base)
    }
    if let terms = try powerRule(parts) { return terms }
    if let terms = try rational(parts) { return terms }
    if let terms = try linearPower(parts) { return terms }
    if let terms = try exponential(parts) { return terms }
    if let terms = try ofFunction(parts) { return terms }
    if let terms = try ofRoot(parts) { return terms }
    if let terms = try substituted(parts.varying) { return terms }
    if let terms = try withoutRoot(parts.varying) { return terms }
    return try byParts(parts)
  }

  /// The integral of the multiplied-out integrand, where that is another one.
  private mutating func expanded(
    _ integrand: Expression
  ) throws(AlgebraError) -> [Expression]? {
    guard let open = try? integrand.expanded(), case .sum(let parts) = open,
      open.size <= Antiderivative.largestIntegrand
    else { return nil }
    return try terms(ofSum: parts)
  }

  /// The only power that varies, where nothing else does.
  func only(_ parts: Integrand) -> (base: Expression, exponent: Expression)? {
    guard parts.powers.count == 1, parts.exponents.isEmpty, parts.exponentials.isEmpty else {
      return nil
    }
    return parts.powers[0]
  }

  /// The slope of an expression that is linear in the variable.
  func slope(ofLinear expression: Expression) throws(AlgebraError) -> Expression? {
    if expression == .symbol(variable) { return .one }
    let slope = try expression.derivative(variable)
    if !slope.contains(variable) { return slope.isZero ? nil : slope }
    guard case .sum = slope, let open = try? slope.multipliedOut(), !open.contains(variable),
      !open.isZero
    else { return nil }
    return open
  }

  /// ∫ u^s dx = u^(s + 1)/(b (s + 1)) and ∫ dx/u = ln(u)/b, for u = a + b x.
  private func powerRule(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    guard let (base, exponent) = only(parts), let slope = try slope(ofLinear: base) else {
      return nil
    }
    let isNegative = Written.isNegative(exponent)
    let next = try Written.tidied(.sum(of: isNegative ? [.one, exponent] : [exponent, .one]))
    if next.isZero { return [try Expression.function(.ln, base).over(slope)] }
    return [try Expression.power(base, next).over(.product(of: [next, slope]))]
  }

  /// A form in which the variable comes behind the constants, as in a + b x.
  func form(for parts: Integrand) throws(AlgebraError) -> RationalNormalForm {
    var form = RationalNormalForm(domain: domain, isSplitting: false)
    for symbol in parts.varying.symbols where symbol != variable { _ = try form.index(of: symbol) }
    return form
  }

  /// ∫ P u^s dx for a polynomial P, in powers of u = a + b x.
  private mutating func linearPower(_ parts: Integrand) throws(AlgebraError) -> [Expression]? {
    guard parts.exponents.isEmpty, parts.exponentials.isEmpty else { return nil }
    let broken = parts.powers.filter { Antiderivative.whole($0.exponent) == nil }
    guard broken.count == 1, parts.powers.count > 1 else { return nil }
    let (base, exponent) = broken[0]
    var form = try form(for: parts)
    guard let linear = try form.univariate(base, in: variable), linear.degree == 1 else {
      return nil
    }
    var polynomial = Univariate.one
    for (factor, exponent) in parts.powers {
      guard let whole = Antiderivative.whole(exponent) else { continue }
      guard whole > 0, whole <= RationalNormalForm.largestDegree,
        let own = try form.univariate(factor, in: variable)
      else { return nil }
      polynomial = try form.product(polynomial, form.power(own, whole))
    }
    let root = try form.quotient(form.negated(linear[0]), linear[1])
    let shifted = try form.shifted(polynomial, to: root)
    let inverse = try form.inverse(linear[1])
    var scale = inverse
    var terms: [Expression] = []
    for power in 0...max(0, shifted.degree) {
      let coefficient = try form.factored(form.reduced(form.product(shifted[power], scale)))
      scale = try form.product(scale, inverse)
      if coefficient.isZero { continue }
      let next = try Written.tidied(.sum(of: [exponent, .number(Rational(power + 1))]))
      terms.append(
        next.isZero
          ? .product(of: [coefficient, .function(.ln, base)])
          : .quotient(.product(of: [coefficient, .power(base, next)]), next))
    }
    return terms
  }

  /// The exponent as a small whole number.
  static func whole(_ exponent: Expression) -> Int? {
    guard case .number(let value) = exponent, value.isWhole, value.numerator.magnitude <= 64 else {
      return nil
    }
    return Int(value.numerator)
  }
}

extension RationalNormalForm {
  func negated(_ value: Fraction) throws(AlgebraError) -> Fraction {
    Fraction(try value.numerator.scaled(by: .minusOne), over: value.denominator)
  }
}
