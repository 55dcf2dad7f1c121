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
    return try formWithinLimits(of: expression)
  }

  static func formWithinLimits(of expression: Expression) throws(AlgebraError) -> Expression {
    switch expression {
    case .number, .symbol, .constant, .derivative, .integral: return expression
    case .sum(let terms):
      var parts: [Expression] = []
      parts.reserveCapacity(terms.count)
      for term in terms { parts.append(try formWithinLimits(of: term)) }
      return try sum(parts)
    case .product(let factors):
      var parts: [Expression] = []
      parts.reserveCapacity(factors.count)
      for factor in factors { parts.append(try formWithinLimits(of: factor)) }
      return try product(parts)
    case .quotient(let top, let bottom):
      let below = try power(formWithinLimits(of: bottom), .minusOne)
      return try product([formWithinLimits(of: top), below])
    case .power(let base, let exponent):
      return try power(formWithinLimits(of: base), formWithinLimits(of: exponent))
    case .function(.sqrt, let argument):
      return try power(formWithinLimits(of: argument), .number(Rational(1, over: 2)))
    case .function(let function, let argument):
      let inner = try formWithinLimits(of: argument)
      switch (function, inner) {
      case (.ln, .number(let value)) where value.isOne: return .zero
      case (.exp, .number(let value)) where value.isZero: return .one
      case (.ln, .function(.exp, let own)), (.exp, .function(.ln, let own)): return own
      default: return .function(function, inner)
      }
    }
  }

  // MARK: Sums

  /// The sum of canonical terms.
  static func sum(_ terms: [Expression]) throws(AlgebraError) -> Expression {
    var constant = Rational.zero
    var likes: [Expression] = []
    likes.reserveCapacity(terms.count)
    for term in terms {
      switch term {
      case .number(let value): constant = try constant.adding(value)
      case .sum(let inner):
        for part in inner {
          if case .number(let value) = part {
            constant = try constant.adding(value)
          } else {
            likes.append(part)
          }
        }
      default: likes.append(term)
      }
    }
    Expression.sort(&likes, by: compareWithoutNumbers)
    var result: [Expression] = []
    result.reserveCapacity(likes.count + 1)
    if !constant.isZero { result.append(.number(constant)) }
    var isFlat = true
    var start = 0
    var kinds = 0
    while start < likes.count {
      var end = start + 1
      while end < likes.count, compareWithoutNumbers(likes[start], likes[end]) == 0 { end += 1 }
      kinds += 1
      if end == start + 1, !isBracket(likes[start]) {
        result.append(likes[start])
      } else {
        var (coefficient, rest) = split(likes[start])
        for index in start + 1..<end {
          coefficient = try coefficient.adding(number(of: likes[index]))
        }
        // Like terms may leave a bare bracket: 2 (a + b) − (a + b) + c.
        if case .sum(let inner) = rest, coefficient.isOne || coefficient == .minusOne {
          isFlat = false
          result += coefficient.isOne ? inner : try opposite(inner)
        } else if !coefficient.isZero {
          result.append(scaled(rest, by: coefficient))
        }
      }
      start = end
    }
    let isAlone = kinds == 1 && constant.isZero
    if !isFlat, !isAlone { return try sum(result) }
    if result.count < 2 { return result.first ?? .zero }
    return number(of: result[0]).isNegative
      ? .product([.minusOne, .sum(try opposite(result))]) : .sum(result)
  }

  /// Whether the term is −1 times a sum.
  private static func isBracket(_ term: Expression) -> Bool {
    guard case .product(let factors) = term, factors.count == 2, case .number = factors[0],
      case .sum = factors[1]
    else { return false }
    return true
  }

  /// The numerical coefficient of a canonical term.
  private static func number(of term: Expression) -> Rational {
    switch term {
    case .number(let value): return value
    case .product(let factors):
      if case .number(let value) = factors[0] { return value }
      return .one
    default: return .one
    }
  }

  /// The order of terms as if their numerical coefficients were not there.
  private static func compareWithoutNumbers(_ left: Expression, _ right: Expression) -> Int {
    let first = withoutNumber(left)
    let second = withoutNumber(right)
    return Expression.compareProducts(first, second)
  }

  /// The factors after the number.
  private static func withoutNumber(_ term: Expression) -> (Expression, from: Int) {
    guard case .product(let factors) = term, case .number = factors[0] else { return (term, 0) }
    return (term, 1)
  }

  /// Canonical terms with every sign changed; their order stays.
  private static func opposite(_ terms: [Expression]) throws(AlgebraError) -> [Expression] {
    try Expression.map(terms) { term throws(AlgebraError) in
      let (coefficient, rest) = split(term)
      let negated = try coefficient.negated()
      return rest.isOne ? .number(negated) : scaled(rest, by: negated)
    }
  }

  // MARK: Products and powers

  /// The product of canonical factors.
  static func product(_ factors: [Expression]) throws(AlgebraError) -> Expression {
    var coefficient = Rational.one
    var likes: [Expression] = []
    likes.reserveCapacity(factors.count + 2)
    var hasPower = false
    func add(_ factor: Expression) throws(AlgebraError) {
      switch factor {
      case .number(let value): coefficient = try coefficient.multiplied(by: value)
      case .power:
        hasPower = true
        likes.append(factor)
      default: likes.append(factor)
      }
    }
    for factor in factors {
      if case .product(let inner) = factor {
        for part in inner { try add(part) }
      } else {
        try add(factor)
      }
    }
    if coefficient.isZero { return .zero }
    Expression.sort(&likes, by: hasPower ? compareBases : Expression.compare)
    var result: [Expression] = []
    result.reserveCapacity(likes.count + 1)
    result.append(.number(coefficient))
    var hasOpened = false
    var start = 0
    while start < likes.count {
      var end = start + 1
      while end < likes.count, compareBases(likes[start], likes[end]) == 0 { end += 1 }
      if end == start + 1 {
        result.append(likes[start])
      } else {
        hasPower = true
        let base = baseAndExponent(likes[start]).0
        var exponents: [Expression] = []
        for index in start..<end { exponents.append(baseAndExponent(likes[index]).1) }
        let raised = try power(base, sum(exponents))
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
      start = end
    }
    if coefficient.isZero { return .zero }
    result[0] = .number(coefficient)
    if hasOpened { return try product(result) }
    if coefficient.isOne { result.removeFirst() }
    if hasPower { Expression.sort(&result, by: Expression.compare) }
    return result.isEmpty ? .one : result.count == 1 ? result[0] : .product(result)
  }

  private static func baseAndExponent(_ factor: Expression) -> (Expression, Expression) {
    if case .power(let base, let exponent) = factor { (base, exponent) } else { (factor, .one) }
  }

  /// The order of factors by what is raised, whatever its exponent.
  private static func compareBases(_ left: Expression, _ right: Expression) -> Int {
    switch (left, right) {
    case (.power(let a, _), .power(let b, _)): Expression.compare(a, b)
    case (.power(let a, _), _): Expression.compare(a, right)
    case (_, .power(let b, _)): Expression.compare(left, b)
    default: Expression.compare(left, right)
    }
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
      raised.reserveCapacity(factors.count)
      for factor in factors { raised.append(try power(factor, exponent)) }
      return try product(raised)
    default: return .power(base, exponent)
    }
  }

  /// A term as its numerical coefficient and what it multiplies.
  static func split(_ term: Expression) -> (Rational, Expression) {
    switch term {
    case .number(let value): return (value, .one)
    case .product(let factors):
      guard case .number(let value) = factors.first else { return (.one, term) }
      return (value, factors.count == 2 ? factors[1] : .product(Array(factors.dropFirst())))
    default: return (.one, term)
    }
  }

  static func scaled(_ rest: Expression, by coefficient: Rational) -> Expression {
    coefficient.isOne ? rest : .product([.number(coefficient)] + rest.factors)
  }
}
