// From expressions to values, and the arithmetic of values.
extension RationalNormalForm {
  /// The value of an expression.
  mutating func value(of expression: Expression) throws(AlgebraError) -> Fraction {
    switch expression {
    case .number(let value): return Fraction(Polynomial(value))
    case .symbol, .constant: return Fraction(try leaf(expression, to: 1))
    case .sum(let terms): return try value(ofSum: terms)
    default:
      var product = Fraction.one
      try multiply(&product, by: expression, to: 1)
      return product
    }
  }

  private mutating func leaf(
    _ expression: Expression, to exponent: Int
  ) throws(AlgebraError) -> Polynomial {
    guard Monomial.exponents.contains(exponent) else { throw .tooLarge }
    let index: Int
    switch expression {
    case .symbol(let symbol): index = try self.index(of: symbol)
    case .constant(let constant): index = try self.index(of: .constant(constant))
    default: throw .tooLarge
    }
    return .term(.one, Monomial(atom: index, exponent: exponent))
  }

  private mutating func value(ofSum terms: [Expression]) throws(AlgebraError) -> Fraction {
    try charge(terms.count)
    // Terms without a bar are put in order once, all together.
    var plain: [Polynomial.Term] = []
    plain.reserveCapacity(terms.count)
    var others: [Fraction] = []
    for term in terms {
      let own = try value(of: term)
      guard own.denominator.isEmpty else {
        others.append(own)
        continue
      }
      switch own.numerator {
      case .term(let coefficient, let monomial):
        plain.append(Polynomial.Term(coefficient, monomial))
      case .sum(let parts): plain += parts
      }
    }
    var total = Fraction(try Polynomial(plain))
    for other in others { total = try sum(total, other) }
    return total
  }

  /// Multiplies a value by a whole power of an expression.
  private mutating func multiply(
    _ product: inout Fraction, by expression: Expression, to exponent: Int
  ) throws(AlgebraError) {
    try charge(1)
    switch expression {
    case .number(let value):
      if exponent != 1, value.isZero, exponent <= 0 { throw .divisionByZero }
      product.numerator = try product.numerator.scaled(
        by: exponent == 1 ? value : value.power(Int64(exponent)))
      if product.numerator.isZero { product = .zero }
    case .symbol, .constant:
      guard case .term(let one, let power) = try leaf(expression, to: exponent) else { return }
      product.numerator = try product.numerator.multiplied(by: one, power)
    case .product(let factors):
      for factor in factors { try multiply(&product, by: factor, to: exponent) }
    case .quotient(let top, let bottom):
      try multiply(&product, by: top, to: exponent)
      try multiply(&product, by: bottom, to: -exponent)
    case .power(let base, .number(let power)) where power.isWhole:
      let (raised, overflow) = power.numerator.multipliedReportingOverflow(by: Int64(exponent))
      guard !overflow, raised.magnitude <= 1_000 else { throw .tooLarge }
      if raised != 0 { try multiply(&product, by: base, to: Int(raised)) }
    case .sum(let terms):
      let value = try value(ofSum: terms)
      guard isSplitting, exponent.magnitude > 8 else {
        try multiply(&product, by: value, to: exponent)
        return
      }
      do throws(AlgebraError) {
        try multiply(&product, by: value, to: exponent)
      } catch .tooLarge {
        // What cannot be multiplied out may still stand on both sides.
        let power = Expression.power(expression, .number(Rational(abs(exponent))))
        try multiply(&product, by: atom(opaque(power)), to: exponent.signum())
      }
    default:
      let value = try isSplitting ? split(expression) : self.atom(opaque(expression))
      try multiply(&product, by: value, to: exponent)
    }
  }

  private mutating func multiply(
    _ product: inout Fraction, by value: Fraction, to exponent: Int
  ) throws(AlgebraError) {
    if exponent == 1 {
      product = try self.product(product, value)
    } else if exponent >= 0 {
      product = try self.product(product, power(value, exponent))
    } else {
      product = try self.product(product, power(inverse(value), -exponent))
    }
  }

  /// An expression that is an atom as it stands, in canonical form.
  mutating func opaque(_ expression: Expression) throws(AlgebraError) -> Atom {
    try charge(expression.size)
    return .opaque(try Canonical.form(of: expression))
  }
}

// Arithmetic of values.
extension RationalNormalForm {
  /// The sum, or the difference where `sign` is −1.
  mutating func sum(
    _ first: Fraction, _ second: Fraction, times sign: Rational = .one
  ) throws(AlgebraError) -> Fraction {
    if first.denominator == second.denominator {
      let numerator = try first.numerator.adding(second.numerator, times: sign)
      return numerator.isZero ? .zero : Fraction(numerator, over: first.denominator)
    }
    if first.isZero {
      return try Fraction(second.numerator.scaled(by: sign), over: second.denominator)
    }
    if second.isZero { return first }
    var common = first
    for power in second.denominator {
      let missing = power.exponent - first.exponent(of: power.factor)
      if missing > 0 { common.deepen(power.factor, by: missing) }
    }
    let left = try widened(first, to: common.denominator)
    let right = try widened(second, to: common.denominator)
    let numerator = try left.adding(right, times: sign)
    return numerator.isZero ? .zero : Fraction(numerator, over: common.denominator)
  }

  /// The numerator over a larger denominator.
  private mutating func widened(
    _ value: Fraction, to denominator: [Fraction.Power]
  ) throws(AlgebraError) -> Polynomial {
    var result = value.numerator
    for power in denominator {
      let missing = power.exponent - value.exponent(of: power.factor)
      for _ in 0..<missing {
        result = try product(result, factors[power.factor].polynomial)
      }
    }
    return result
  }

  /// The product of polynomials, which counts as work.
  mutating func product(
    _ first: Polynomial, _ second: Polynomial
  ) throws(AlgebraError) -> Polynomial {
    try charge(first.count * second.count)
    return try first.multiplied(by: second)
  }

  mutating func product(
    _ first: Fraction, _ second: Fraction
  ) throws(AlgebraError) -> Fraction {
    if first.isZero || second.isZero { return .zero }
    var (left, right) = (first, second)
    try cancel(&left, against: &right)
    try cancel(&right, against: &left)
    let numerator: Polynomial
    do throws(AlgebraError) {
      numerator = try product(left.numerator, right.numerator)
    } catch {
      // Powers that go beyond the range together may not once they are reduced.
      requireSixteens()
      guard algebraicAtoms(in: left.numerator) & algebraicAtoms(in: right.numerator) != 0
      else { throw error }
      (left, right) = (try reduced(left), try reduced(right))
      numerator = try product(left.numerator, right.numerator)
    }
    if right.denominator.isEmpty { return Fraction(numerator, over: left.denominator) }
    var result = Fraction(numerator, over: left.denominator)
    for power in right.denominator { result.deepen(power.factor, by: power.exponent) }
    return result
  }

  /// Drops a numerator that is, but for its content, a factor below the other bar.
  private func cancel(
    _ first: inout Fraction, against second: inout Fraction
  ) throws(AlgebraError) {
    guard !second.denominator.isEmpty, case .sum(let terms) = first.numerator else { return }
    for power in second.denominator
    where factors[power.factor].polynomial.count == terms.count {
      let content = try first.numerator.content()
      guard try first.numerator.divided(by: content) == factors[power.factor].polynomial else {
        continue
      }
      first.numerator = .term(content.coefficient, content.monomial)
      second.deepen(power.factor, by: -1)
      return
    }
  }

  mutating func power(_ value: Fraction, _ exponent: Int) throws(AlgebraError) -> Fraction {
    if exponent == 0 { return .one }
    if exponent == 1 { return value }
    guard exponent <= 1_000 else { throw .tooLarge }
    // A term of a power costs as much as a few products of terms.
    try charge(4 * Polynomial.termsOfPower(value.numerator.count, exponent))
    let numerator: Polynomial
    do throws(AlgebraError) {
      numerator = try value.numerator.power(exponent)
    } catch {
      requireSixteens()
      guard algebraicAtoms(in: value.numerator) != 0 else { throw error }
      let half = try reduced(power(value, exponent / 2))
      return try exponent.isMultiple(of: 2)
        ? product(half, half) : product(value, product(half, half))
    }
    return Fraction(
      numerator,
      over: value.denominator.map {
        Fraction.Power(factor: $0.factor, exponent: $0.exponent * exponent)
      })
  }

  mutating func inverse(_ value: Fraction) throws(AlgebraError) -> Fraction {
    if value.isZero { throw .divisionByZero }
    let value = algebraicAtoms(in: value.numerator) == 0 ? value : try reduced(value)
    if value.isZero { throw .divisionByZero }
    let content = try value.numerator.content()
    guard let inverse = content.monomial.inverse else { throw .tooLarge }
    var result = Fraction(.term(try content.coefficient.inverted(), inverse))
    for power in value.denominator {
      try charge(power.exponent * result.numerator.count)
      for _ in 0..<power.exponent {
        result.numerator = try product(result.numerator, factors[power.factor].polynomial)
      }
    }
    guard value.numerator.count > 1 else { return result }
    for power in try factorized(value.numerator.divided(by: content), asBase: false) {
      result.deepen(power.factor, by: power.exponent)
    }
    return result
  }

  /// The value with the powers of roots and absolute values brought into their range, and without
  /// the factors below the bar that divide the numerator.
  mutating func reduced(_ value: Fraction) throws(AlgebraError) -> Fraction {
    var result = value
    var rounds = 0
    while case let bits = algebraicAtoms(in: result.numerator), bits != 0 {
      var isDone = true
      for index in atoms.indices where bits & (1 << UInt32(index)) != 0 {
        if let next = try reducing(result, index) {
          result = next
          isDone = false
        }
      }
      rounds += 1
      if isDone { break }
      guard rounds < 16 else { throw .tooLarge }
    }
    for power in result.denominator {
      for _ in 0..<power.exponent {
        guard let quotient = try quotient(result.numerator, exactlyBy: power.factor) else { break }
        result.numerator = quotient
        result.deepen(power.factor, by: -1)
      }
    }
    return result.isZero ? .zero : result
  }
}
