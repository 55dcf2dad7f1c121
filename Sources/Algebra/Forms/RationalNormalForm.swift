/// A quotient of polynomials in symbols and in what is left of logarithms and powers after they
/// have been split where the domain allows.
///
/// Two expressions whose difference has a zero numerator here are equal wherever both are defined.
/// The converse does not hold: atoms may hide relations that this form does not know, such as
/// √3 · √3 = 3 or a common factor of a polynomial numerator and denominator inside a logarithm.
struct RationalNormalForm {
  let domain: Domain
  private(set) var atoms: [Expression] = []
  private var work = 0

  /// A numerator over a denominator that is not zero.
  struct Value {
    var numerator: Polynomial
    var denominator: Polynomial

    static let zero = Value(numerator: .zero, denominator: .one)
    static let one = Value(numerator: .one, denominator: .one)
  }

  /// Most products of two terms, and nodes looked at, that a decision may cost: a fraction of a
  /// second.
  private static let mostWork = 200_000

  private init(domain: Domain) { self.domain = domain }

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

  /// The value of a canonical expression.
  mutating func value(of expression: Expression) throws(AlgebraError) -> Value {
    try charge(1)
    switch expression {
    case .number(let value): return Value(numerator: Polynomial(value), denominator: .one)
    case .sum(let terms):
      var total = Value.zero
      for term in terms { total = try sum(total, value(of: term)) }
      return total
    case .product(let factors):
      var total = Value.one
      for factor in factors { total = try product(total, value(of: factor)) }
      return total
    case .quotient(let top, let bottom):
      return try product(value(of: top), inverse(value(of: bottom)))
    case .power(let base, .number(let exponent)) where exponent.isWhole:
      return try power(value(of: base), exponent.numerator)
    case .power(let base, let exponent): return try power(base, exponent)
    case .function(.ln, let argument): return try logarithm(of: argument)
    case .function(.log10, let argument):
      // log10 u = ln u / ln 10.
      return try product(
        logarithm(of: argument), inverse(logarithm(of: .number(Rational(10)))))
    case .function(.exp, let argument): return try exponential(of: value(of: argument))
    case .function(.sqrt, let argument):
      return try power(argument, .number(Rational(1, over: 2)))
    case .function, .symbol, .constant, .derivative, .integral: return try atom(expression)
    }
  }

  mutating func atom(_ expression: Expression) throws(AlgebraError) -> Value {
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

  /// A canonical expression that is the same for equal rational functions that share no hidden
  /// common factor.
  mutating func expression(_ value: Value) throws(AlgebraError) -> Expression {
    if value.numerator.isZero { return .zero }
    let (top, bottom) = (value.numerator.content(), value.denominator.content())
    let coefficient = try top.coefficient.multiplied(by: bottom.coefficient.inverted())
    let above = try value.numerator.divided(by: [], top.coefficient)
    let below = try value.denominator.divided(by: [], bottom.coefficient)
    if above == below { return .number(coefficient) }
    return try Canonical.product([
      .number(coefficient), expression(above), Canonical.power(expression(below), .minusOne),
    ])
  }

  mutating func expression(_ polynomial: Polynomial) throws(AlgebraError) -> Expression {
    var terms: [Expression] = []
    for monomial in polynomial.monomials {
      var factors: [Expression] = [.number(polynomial.coefficients[monomial] ?? .zero)]
      for (index, exponent) in monomial.enumerated() where exponent != 0 {
        factors.append(try Canonical.power(atoms[index], .number(Rational(exponent))))
      }
      terms.append(try Canonical.product(factors))
    }
    // Atoms hold whole expressions, so that a short polynomial may be a large expression.
    let sum = try Canonical.sum(terms)
    try sum.requireLimits()
    try charge(sum.size)
    return sum
  }

  private mutating func charge(_ amount: Int) throws(AlgebraError) {
    work += amount
    guard work <= RationalNormalForm.mostWork else { throw .tooLarge }
  }
}

// Arithmetic of values, with common monomials cancelled.
extension RationalNormalForm {
  mutating func sum(_ first: Value, _ second: Value) throws(AlgebraError) -> Value {
    if first.denominator == second.denominator {
      return try reduced(first.numerator.adding(second.numerator), first.denominator)
    }
    return try reduced(
      product(first.numerator, second.denominator)
        .adding(product(second.numerator, first.denominator)),
      product(first.denominator, second.denominator))
  }

  mutating func product(_ first: Value, _ second: Value) throws(AlgebraError) -> Value {
    try reduced(
      product(first.numerator, second.numerator), product(first.denominator, second.denominator))
  }

  func inverse(_ value: Value) throws(AlgebraError) -> Value {
    guard !value.numerator.isZero else { throw .divisionByZero }
    return try reduced(value.denominator, value.numerator)
  }

  mutating func power(_ value: Value, _ exponent: Int64) throws(AlgebraError) -> Value {
    let base = exponent < 0 ? try inverse(value) : value
    return Value(
      numerator: try power(base.numerator, exponent.magnitude),
      denominator: try power(base.denominator, exponent.magnitude))
  }

  private mutating func power(
    _ polynomial: Polynomial, _ exponent: UInt64
  ) throws(AlgebraError) -> Polynomial {
    if polynomial == .one { return .one }
    guard exponent <= 64 else { throw .tooLarge }
    var result = Polynomial.one
    for _ in 0..<exponent { result = try product(result, polynomial) }
    return result
  }

  private mutating func product(
    _ first: Polynomial, _ second: Polynomial
  ) throws(AlgebraError) -> Polynomial {
    try charge(first.coefficients.count * second.coefficients.count)
    return try first.multiplied(by: second)
  }

  func reduced(
    _ numerator: Polynomial, _ denominator: Polynomial
  ) throws(AlgebraError) -> Value {
    if numerator.isZero { return .zero }
    let (top, bottom) = (numerator.content(), denominator.content())
    let common = Polynomial.trimmed(zip(top.monomial, bottom.monomial).map { min($0, $1) })
    let above = try numerator.divided(by: common, bottom.coefficient)
    let below = try denominator.divided(by: common, bottom.coefficient)
    let ratio = try top.coefficient.multiplied(by: bottom.coefficient.inverted())
    if above.coefficients.count == below.coefficients.count,
      try above.divided(by: [], ratio) == below
    {
      return Value(numerator: Polynomial(ratio), denominator: .one)
    }
    return Value(numerator: above, denominator: below)
  }
}
