/// The form in which two expressions that differ only in order, flatness, signs or exact
/// arithmetic are the same value.
///
/// Invariant of what `Canonical.form(of:)` returns: no quotient and no square root; numbers folded;
/// sums and products flat, sorted, with like terms and like bases collected, at least two parts,
/// at most one number, which stands first; whole powers of products multiplied out; no power with
/// exponent 0 or 1; no logarithm of an exponential, nor the reverse; a sum begins with a positive
/// coefficient, and one that would not is −1 times its opposite. Products are not distributed
/// over sums: that is `RationalNormalForm`'s task.
public enum Canonical {
  /// Brings an expression into canonical form.
  ///
  /// - Throws: `overflow`, `divisionByZero`, `tooLarge`.
  /// - Complexity: O(n log n) in the number of nodes.
  public static func form(of expression: Expression) throws(AlgebraError) -> Expression {
    try expression.requireLimits()
    return try expression.rebuilt { node throws(AlgebraError) in
      switch node {
      case .number, .symbol, .constant, .derivative, .integral: return node
      case .sum(let terms): return try sum(terms)
      case .product(let factors): return try product(factors)
      case .quotient(let top, let bottom):
        return try product([top, power(bottom, .minusOne)])
      case .power(let base, let exponent): return try power(base, exponent)
      case .function(.sqrt, let argument):
        return try power(argument, .number(Rational(1, over: 2)))
      case .function(.ln, let argument) where argument.isOne: return .zero
      case .function(.exp, let argument) where argument.isZero: return .one
      case .function(.ln, .function(.exp, let inner)): return inner
      case .function(.exp, .function(.ln, let inner)): return inner
      case .function: return node
      }
    }
  }

  /// The sum of canonical terms.
  static func sum(_ terms: [Expression]) throws(AlgebraError) -> Expression {
    var constant = Rational.zero
    var likes: [Expression: Rational] = [:]
    for term in terms.flatMap({ $0.terms }) {
      let (coefficient, rest) = split(term)
      if rest.isOne {
        constant = try constant.adding(coefficient)
      } else {
        likes[rest] = try (likes[rest] ?? .zero).adding(coefficient)
      }
    }
    var result: [Expression] = constant.isZero ? [] : [.number(constant)]
    var isFlat = true
    for rest in likes.keys.sorted(by: Expression.precedes) {
      guard let coefficient = likes[rest], !coefficient.isZero else { continue }
      // Like terms may leave a bare bracket: 2 (a + b) − (a + b) + c.
      if case .sum(let inner) = rest, coefficient.isOne || coefficient == .minusOne {
        isFlat = false
        result += coefficient.isOne ? inner : try opposite(inner)
      } else {
        result.append(scaled(rest, by: coefficient))
      }
    }
    let isAlone = likes.count == 1 && constant.isZero
    if !isFlat, !isAlone { return try sum(result) }
    if result.count < 2 { return result.first ?? .zero }
    return split(result[0]).0.isNegative
      ? .product([.minusOne, .sum(try opposite(result))]) : .sum(result)
  }

  /// The product of canonical factors.
  static func product(_ factors: [Expression]) throws(AlgebraError) -> Expression {
    var coefficient = Rational.one
    var likes: [Expression: [Expression]] = [:]
    for factor in factors.flatMap({ $0.factors }) {
      switch factor {
      case .number(let value): coefficient = try coefficient.multiplied(by: value)
      case .power(let base, let exponent): likes[base, default: []].append(exponent)
      default: likes[factor, default: []].append(.one)
      }
    }
    if coefficient.isZero { return .zero }
    var result: [Expression] = []
    var hasOpened = false
    for base in likes.keys.sorted(by: Expression.precedes) {
      let raised = try power(base, sum(likes[base] ?? []))
      // Raising may uncover a number, or factors that have their like elsewhere: √(x y) · √(x y) · x.
      switch base {
      case .product, .power:
        if case .power(base, _) = raised {} else { hasOpened = true }
      default: break
      }
      for factor in raised.factors {
        if case .number(let value) = factor {
          coefficient = try coefficient.multiplied(by: value)
        } else {
          result.append(factor)
        }
      }
    }
    if coefficient.isZero { return .zero }
    if hasOpened { return try product([.number(coefficient)] + result) }
    result.sort(by: Expression.precedes)
    if !coefficient.isOne { result.insert(.number(coefficient), at: 0) }
    return result.isEmpty ? .one : result.count == 1 ? result[0] : .product(result)
  }

  /// A power of canonical parts.
  static func power(
    _ base: Expression, _ exponent: Expression
  ) throws(AlgebraError) -> Expression {
    if exponent.isZero { return .one }
    if exponent.isOne || base.isOne { return base }
    if base.isZero, case .number(let value) = exponent, !value.isNegative { return .zero }
    guard case .number(let value) = exponent, value.isWhole else { return .power(base, exponent) }
    switch base {
    case .number(let number): return .number(try number.power(value.numerator))
    case .power(let inner, let first): return try power(inner, product([first, exponent]))
    case .product(let factors):
      var raised: [Expression] = []
      for factor in factors { raised.append(try power(factor, exponent)) }
      return try product(raised)
    default: return .power(base, exponent)
    }
  }

  /// Canonical terms with every sign changed; their order stays.
  private static func opposite(_ terms: [Expression]) throws(AlgebraError) -> [Expression] {
    try Expression.map(terms) { term throws(AlgebraError) in
      let (coefficient, rest) = split(term)
      let negated = try coefficient.negated()
      return rest.isOne ? .number(negated) : scaled(rest, by: negated)
    }
  }

  /// A term as its numerical coefficient and what it multiplies.
  static func split(_ term: Expression) -> (Rational, Expression) {
    switch term {
    case .number(let value): return (value, .one)
    case .product(let factors):
      guard case .number(let value) = factors.first else { return (.one, term) }
      return (value, Expression.product(of: Array(factors.dropFirst())))
    default: return (.one, term)
    }
  }

  static func scaled(_ rest: Expression, by coefficient: Rational) -> Expression {
    coefficient.isOne ? rest : .product([.number(coefficient)] + rest.factors)
  }
}
