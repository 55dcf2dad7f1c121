/// The laws of logarithms and powers, each used only where its arguments are certainly positive, or
/// must be for either side to have a value at all.
extension RationalNormalForm {
  /// A factor of an argument and the whole power it stands in; numbers are prime.
  private typealias Part = (factor: Expression, exponent: Int64)

  /// ln(p/q) = ln p − ln q, ln(p q) = ln p + ln q, ln p^s = s ln p.
  mutating func logarithm(of argument: Expression) throws(AlgebraError) -> Value {
    let value = try value(of: argument)
    guard let parts = try positiveParts(of: value) else {
      return try atom(.function(.ln, expression(value)))
    }
    var total = Value.zero
    for part in parts {
      let logarithm =
        switch part.factor {
        case .power(let base, let exponent):
          try product(self.value(of: exponent), logarithm(of: base))
        case .function(.exp, let exponent): try self.value(of: exponent)
        default: try atom(.function(.ln, part.factor))
        }
      let times = Value(numerator: Polynomial(Rational(part.exponent)), denominator: .one)
      total = try sum(total, product(times, logarithm))
    }
    return total
  }

  /// (p/q)^s = p^s q^−s and p^(s + t) = p^s p^t.
  mutating func power(
    _ base: Expression, _ exponent: Expression
  ) throws(AlgebraError) -> Value {
    let exponent = try value(of: exponent)
    let value = try value(of: base)
    if let whole = RationalNormalForm.whole(exponent) { return try power(value, whole) }
    guard let parts = try positiveParts(of: value) else {
      // The whole factor of the exponent goes outside, so that u^(−2 s) and u^s share an atom.
      let (coefficient, kernel) = Canonical.split(try expression(exponent))
      let inner = try Canonical.product([
        .number(Rational(1, over: coefficient.denominator)), kernel,
      ])
      return try power(atom(.power(expression(value), inner)), coefficient.numerator)
    }
    var total = Value.one
    for part in parts {
      let times = Value(numerator: Polynomial(Rational(part.exponent)), denominator: .one)
      total = try product(total, raised(part.factor, product(times, exponent)))
    }
    return total
  }

  /// exp(s + t) = exp s · exp t and exp(s ln p) = p^s.
  mutating func exponential(of exponent: Value) throws(AlgebraError) -> Value {
    var total = Value.one
    for monomial in exponent.numerator.monomials {
      let term = try self.term(monomial, of: exponent)
      let logarithms = monomial.indices.filter { index in
        if case .function(.ln, _) = atoms[index] { monomial[index] == 1 } else { false }
      }
      if logarithms.count == 1, case .function(.ln, let base) = atoms[logarithms[0]] {
        let logarithm = Value(numerator: Polynomial(atom: logarithms[0]), denominator: .one)
        total = try product(total, raised(base, product(term, inverse(logarithm))))
        continue
      }
      let (coefficient, kernel) = Canonical.split(try expression(term))
      let inner = try Canonical.product([
        .number(Rational(1, over: coefficient.denominator)), kernel,
      ])
      total = try product(
        total, power(atom(.function(.exp, inner)), coefficient.numerator))
    }
    return total
  }

  /// A positive factor, itself not a product, to a power of any kind.
  private mutating func raised(
    _ factor: Expression, _ exponent: Value
  ) throws(AlgebraError) -> Value {
    if let whole = RationalNormalForm.whole(exponent) {
      return try power(value(of: factor), whole)
    }
    switch factor {
    case .power(let base, let inner):
      return try raised(base, product(value(of: inner), exponent))
    case .function(.exp, let inner):
      return try exponential(of: product(value(of: inner), exponent))
    default: break
    }
    var total = Value.one
    for monomial in exponent.numerator.monomials {
      let (coefficient, kernel) = Canonical.split(
        try expression(term(monomial, of: exponent)))
      let root = try Rational(1, over: coefficient.denominator)
      if kernel.isOne {
        // p^(7/2) = p³ √p, so that half powers of different size meet in √p.
        let denominator = coefficient.denominator
        let (rest, whole) = RationalNormalForm.parted(coefficient)
        total = try product(total, power(value(of: factor), whole))
        guard rest != 0 else { continue }
        let inner = Expression.number(try Rational(1, over: denominator))
        total = try product(total, power(atom(.power(factor, inner)), rest))
      } else {
        let inner = try Canonical.product([.number(root), kernel])
        total = try product(
          total, power(atom(.power(factor, inner)), coefficient.numerator))
      }
    }
    return total
  }

  /// The numerator of what is left above the whole part rounded down, and that whole part.
  private static func parted(_ value: Rational) -> (rest: Int64, whole: Int64) {
    let (quotient, remainder) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
    return remainder < 0 ? (remainder + value.denominator, quotient - 1) : (remainder, quotient)
  }

  private static func whole(_ value: Value) -> Int64? {
    guard value.denominator == .one else { return nil }
    if value.numerator.isZero { return 0 }
    guard value.numerator.coefficients.count == 1,
      let constant = value.numerator.coefficients[[]], constant.isWhole
    else { return nil }
    return constant.numerator
  }

  private mutating func term(
    _ monomial: [Int], of value: Value
  ) throws(AlgebraError) -> Value {
    let coefficient = value.numerator.coefficients[monomial] ?? .zero
    return try reduced(Polynomial(monomial, coefficient), value.denominator)
  }

  /// The value as a product of powers of positive factors; nil where that cannot be known.
  ///
  /// One factor may be of unknown sign if its power is odd: the others being positive, it must be
  /// positive too, or the logarithm and the broken power of the product have no value.
  private mutating func positiveParts(of value: Value) throws(AlgebraError) -> [Part]? {
    guard !value.numerator.isZero else { return nil }
    var parts: [Part] = []
    var unknown: Part?
    var isNegative = false
    for (polynomial, sign) in [(value.numerator, 1 as Int64), (value.denominator, -1)] {
      let content = polynomial.content()
      let number = content.coefficient
      if number.isNegative { isNegative.toggle() }
      parts += RationalNormalForm.primes(number.numerator.magnitude, sign)
      parts += RationalNormalForm.primes(number.denominator.magnitude, -sign)
      var factors: [Part] = []
      for (index, exponent) in content.monomial.enumerated() where exponent != 0 {
        factors.append((atoms[index], sign * Int64(exponent)))
      }
      let primitive = try polynomial.divided(by: content.monomial, number)
      factors.append((try expression(primitive), sign))
      for part in factors where !part.factor.isOne {
        if domain.isPositive(part.factor) {
          parts.append(part)
          continue
        }
        let opposite = try RationalNormalForm.opposite(part.factor)
        if domain.isPositive(opposite) {
          if part.exponent % 2 != 0 { isNegative.toggle() }
          parts.append((opposite, part.exponent))
        } else {
          guard unknown == nil, part.exponent % 2 != 0 else { return nil }
          unknown = part
        }
      }
    }
    if let unknown {
      let factor = isNegative ? try RationalNormalForm.opposite(unknown.factor) : unknown.factor
      return parts + [(factor, unknown.exponent)]
    }
    return isNegative ? nil : parts
  }

  private static func opposite(_ factor: Expression) throws(AlgebraError) -> Expression {
    try Canonical.sum(
      Expression.map(factor.terms) { term throws(AlgebraError) in
        try Canonical.product([.minusOne, term])
      })
  }

  /// The prime factors below 1000; what is left is one factor more.
  private static func primes(_ number: UInt64, _ sign: Int64) -> [Part] {
    var rest = number
    var parts: [Part] = []
    var divisor: UInt64 = 2
    while divisor < 1000, divisor * divisor <= rest {
      var count: Int64 = 0
      while rest % divisor == 0 {
        rest /= divisor
        count += 1
      }
      if count > 0 { parts.append((.number(Rational(Int64(divisor))), sign * count)) }
      divisor += 1
    }
    if rest > 1, rest <= UInt64(Int64.max) {
      parts.append((.number(Rational(Int64(rest))), sign))
    }
    return parts
  }
}
