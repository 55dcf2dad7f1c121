/// A quotient of polynomials in symbols and in what is left of logarithms and powers after they
/// have been split where the domain allows.
///
/// Two expressions whose difference has a zero numerator here are equal wherever both are defined.
/// The converse does not hold: atoms may hide relations that this form does not know.
struct RationalNormalForm {
  private let domain: Domain
  private var atoms: [Expression] = []

  struct Value {
    var numerator: Polynomial
    var denominator: Polynomial
  }

  init(domain: Domain) { self.domain = domain }

  /// Whether the expression is zero for certain.
  ///
  /// - Throws: where the arithmetic stops being exact or the expression too large.
  static func isZero(
    _ expression: Expression, in domain: Domain
  ) throws(AlgebraError) -> Bool {
    var form = RationalNormalForm(domain: domain)
    let value = try form.value(of: Canonical.form(of: expression))
    return value.numerator.isZero
  }

  private mutating func value(of expression: Expression) throws(AlgebraError) -> Value {
    switch expression {
    case .number(let value): return Value(numerator: Polynomial(value), denominator: .one)
    case .sum(let terms):
      var total = Value(numerator: .zero, denominator: .one)
      for term in terms { total = try sum(total, value(of: term)) }
      return total
    case .product(let factors):
      var total = Value(numerator: .one, denominator: .one)
      for factor in factors { total = try product(total, value(of: factor)) }
      return total
    case .quotient(let top, let bottom):
      return try product(value(of: top), inverse(value(of: bottom)))
    case .power(let base, .number(let exponent)) where exponent.isWhole:
      return try power(value(of: base), exponent.numerator)
    case .power(let base, let exponent): return try split(power: base, exponent)
    case .function(.ln, let argument): return try split(logarithm: argument)
    case .function(.log10, let argument):
      // log10 u = ln u / ln 10, with ln 10 as an atom.
      let ten = try atom(.function(.ln, .number(Rational(10))))
      return try product(split(logarithm: argument), inverse(ten))
    case .function(let function, let argument):
      return try atom(.function(function, normalized(argument)))
    case .symbol, .derivative, .integral: return try atom(expression)
    }
  }

  private mutating func atom(_ expression: Expression) throws(AlgebraError) -> Value {
    let index: Int
    if let known = atoms.firstIndex(of: expression) {
      index = known
    } else {
      guard atoms.count < 64 else { throw .tooLarge }
      index = atoms.count
      atoms.append(expression)
    }
    return Value(numerator: Polynomial(atom: index), denominator: .one)
  }

  /// ln(p/q) = ln p − ln q and ln(p q) = ln p + ln q, each only if every part is positive.
  private mutating func split(logarithm argument: Expression) throws(AlgebraError) -> Value {
    let parts = try positiveParts(of: argument)
    var total = Value(numerator: .zero, denominator: .one)
    for (part, exponent) in parts {
      if part.isOne { continue }
      let logarithm = try atom(.function(.ln, part))
      let factor = Value(numerator: Polynomial(exponent), denominator: .one)
      total = try sum(total, product(factor, logarithm))
    }
    return total
  }

  /// (p/q)^s = p^s q^−s, each only if every part is positive; the exponent's sign and whole factor
  /// go outside, so that u^(−2 s) and u^s meet in one atom.
  private mutating func split(
    power base: Expression, _ exponent: Expression
  ) throws(AlgebraError) -> Value {
    let (coefficient, kernel) = Canonical.split(try normalized(exponent))
    let whole = coefficient.isWhole ? coefficient.numerator : coefficient.isNegative ? -1 : 1
    let rest = try coefficient.multiplied(by: Rational(1, over: whole == 0 ? 1 : whole))
    let inner = Canonical.scaled(kernel, by: rest)
    var total = Value(numerator: .one, denominator: .one)
    for (part, times) in try positiveParts(of: base) {
      if part.isOne { continue }
      let (multiple, overflow) = whole.multipliedReportingOverflow(by: times.numerator)
      guard times.isWhole, !overflow else { throw .overflow }
      total = try product(total, power(atom(.power(part, inner)), multiple))
    }
    return total
  }

  /// The argument as a product of powers of parts known to be positive; otherwise itself alone.
  private mutating func positiveParts(
    of argument: Expression
  ) throws(AlgebraError) -> [(Expression, Rational)] {
    let value = try value(of: Canonical.form(of: argument))
    var parts: [(Expression, Rational)] = []
    for (polynomial, sign) in [(value.numerator, Rational.one), (value.denominator, .minusOne)] {
      let content = polynomial.content()
      let primitive = try polynomial.divided(by: content.monomial, content.coefficient)
      var candidates: [(Expression, Rational)] = [(.number(content.coefficient), sign)]
      for (index, exponent) in content.monomial.enumerated() where exponent != 0 {
        candidates.append((atoms[index], try sign.multiplied(by: Rational(exponent))))
      }
      candidates.append((try expression(primitive), sign))
      for (part, exponent) in candidates where !part.isOne {
        parts.append((part, exponent))
      }
    }
    // A leading coefficient of −1 may belong to the primitive part: −1 · (x − 1) is 1 − x.
    parts = try absorbingSigns(parts)
    guard parts.allSatisfy({ domain.isPositive($0.0) }) else {
      return [(try normalized(argument), .one)]
    }
    return parts
  }

  private func absorbingSigns(
    _ parts: [(Expression, Rational)]
  ) throws(AlgebraError) -> [(Expression, Rational)] {
    var result: [(Expression, Rational)] = []
    var negatives = 0
    for (part, exponent) in parts {
      if case .number(let value) = part, value.isNegative {
        negatives += 1
        let positive = try value.negated()
        if !positive.isOne { result.append((.number(positive), exponent)) }
      } else if !domain.isPositive(part), case .sum(let terms) = part {
        let opposite = try Canonical.sum(
          Expression.map(terms) { term throws(AlgebraError) in
            try Canonical.product([.minusOne, term])
          })
        if domain.isPositive(opposite) {
          negatives += 1
          result.append((opposite, exponent))
        } else {
          result.append((part, exponent))
        }
      } else {
        result.append((part, exponent))
      }
    }
    if negatives % 2 == 1 { result.append((.minusOne, .one)) }
    return result
  }

  /// A canonical expression that is the same for equal rational functions that share no hidden
  /// common factor.
  private mutating func normalized(_ expression: Expression) throws(AlgebraError) -> Expression {
    let value = try value(of: Canonical.form(of: expression))
    let (top, bottom) = (value.numerator.content(), value.denominator.content())
    if value.numerator.isZero { return .zero }
    let coefficient = try top.coefficient.multiplied(by: bottom.coefficient.inverted())
    let above = try value.numerator.divided(by: [], top.coefficient)
    let below = try value.denominator.divided(by: [], bottom.coefficient)
    if above == below { return .number(coefficient) }
    return try Canonical.form(
      of: .product([
        .number(coefficient), self.expression(above), .power(self.expression(below), .minusOne),
      ]))
  }

  private func expression(_ polynomial: Polynomial) throws(AlgebraError) -> Expression {
    var terms: [Expression] = []
    for monomial in polynomial.monomials {
      var factors: [Expression] = [.number(polynomial.coefficients[monomial] ?? .zero)]
      for (index, exponent) in monomial.enumerated() where exponent != 0 {
        factors.append(.power(atoms[index], .number(Rational(exponent))))
      }
      terms.append(.product(factors))
    }
    return try Canonical.form(of: .sum(terms))
  }

  // MARK: Arithmetic of values, with common monomials cancelled

  private func sum(_ first: Value, _ second: Value) throws(AlgebraError) -> Value {
    if first.denominator == second.denominator {
      return try reduced(
        first.numerator.adding(second.numerator), first.denominator)
    }
    return try reduced(
      first.numerator.multiplied(by: second.denominator)
        .adding(second.numerator.multiplied(by: first.denominator)),
      first.denominator.multiplied(by: second.denominator))
  }

  private func product(_ first: Value, _ second: Value) throws(AlgebraError) -> Value {
    try reduced(
      first.numerator.multiplied(by: second.numerator),
      first.denominator.multiplied(by: second.denominator))
  }

  private func inverse(_ value: Value) throws(AlgebraError) -> Value {
    guard !value.numerator.isZero else { throw .divisionByZero }
    return Value(numerator: value.denominator, denominator: value.numerator)
  }

  private func power(_ value: Value, _ exponent: Int) throws(AlgebraError) -> Value {
    guard exponent != Int.min else { throw .overflow }
    let base = exponent < 0 ? try inverse(value) : value
    return Value(
      numerator: try base.numerator.power(abs(exponent)),
      denominator: try base.denominator.power(abs(exponent)))
  }

  private func reduced(
    _ numerator: Polynomial, _ denominator: Polynomial
  ) throws(AlgebraError) -> Value {
    if numerator.isZero { return Value(numerator: .zero, denominator: .one) }
    if numerator == denominator { return Value(numerator: .one, denominator: .one) }
    let (top, bottom) = (numerator.content(), denominator.content())
    let common = Polynomial.trimmed(zip(top.monomial, bottom.monomial).map { min($0, $1) })
    return Value(
      numerator: try numerator.divided(by: common, bottom.coefficient),
      denominator: try denominator.divided(by: common, bottom.coefficient))
  }
}
