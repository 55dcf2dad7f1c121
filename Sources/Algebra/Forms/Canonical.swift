/// The form in which two expressions that differ only in order, flatness, signs, numbers in front
/// of brackets or exact arithmetic are the same value.
///
/// Invariant of what `Canonical.form(of:)` returns: no quotient and no square root; numbers folded;
/// sums and products flat, sorted, with like terms and like bases collected, at least two parts,
/// at most one number, which stands first; whole powers of products multiplied out; no power with
/// exponent 0 or 1; no logarithm of an exponential, nor the reverse. A number alone before a sum is
/// distributed over it; a sum that is a factor, or raised to a whole power, has whole coefficients
/// without a common divisor, the first of them positive. Other products are not distributed over
/// sums: that is `RationalNormalForm`'s task.
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
      var parts = Parts(number: .zero, capacity: terms.count)
      for term in terms { try parts.add(formWithinLimits(of: term)) }
      return try sum(parts)
    case .product(let factors):
      if isMonomial(factors) { return expression }
      var parts = Parts(number: .one, capacity: factors.count)
      for factor in factors { try gather(factor, isBelow: false, &parts) }
      return try product(parts)
    case .quotient(let top, let bottom):
      var parts = Parts(number: .one, capacity: 4)
      try gather(top, isBelow: false, &parts)
      try gather(bottom, isBelow: true, &parts)
      return try product(parts)
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

  /// Multiplies by the factors of products and fractions in one another, of which none needs a form
  /// of its own.
  private static func gather(
    _ factor: Expression, isBelow: Bool, _ parts: inout Parts
  ) throws(AlgebraError) {
    switch factor {
    case .product(let factors):
      for factor in factors { try gather(factor, isBelow: isBelow, &parts) }
    case .quotient(let top, let bottom):
      try gather(top, isBelow: isBelow, &parts)
      try gather(bottom, isBelow: !isBelow, &parts)
    default:
      let form = try formWithinLimits(of: factor)
      try parts.multiply(by: isBelow ? power(form, .minusOne) : form)
    }
  }

  /// Whether factors are different symbols in their order, with a number in front perhaps: a form
  /// already.
  private static func isMonomial(_ factors: [Expression]) -> Bool {
    factors.withUnsafeBufferPointer { factors in
      guard factors.count > 1 else { return false }
      var last: Symbol?
      for (index, factor) in factors.enumerated() {
        switch factor {
        case .number(let value) where index == 0:
          if value.isZero || value.isOne { return false }
        case .symbol(let symbol):
          if let last, !(last < symbol) { return false }
          last = symbol
        default: return false
        }
      }
      return true
    }
  }

  // MARK: Sums

  /// The sum of canonical terms.
  static func sum(_ terms: [Expression]) throws(AlgebraError) -> Expression {
    var parts = Parts(number: .zero, capacity: terms.count)
    for term in terms { try parts.add(term) }
    return try sum(parts)
  }

  private static func sum(_ parts: consuming Parts) throws(AlgebraError) -> Expression {
    Expression.sort(&parts.others, by: Expression.compareWithoutNumbers)
    if !parts.others.isEmpty, !hasLikeTerms(parts.others) {
      if !parts.number.isZero {
        parts.others.insert(.number(parts.number), at: 0)
      } else if parts.others.count == 1 {
        return parts.others[0]
      }
      return .sum(parts.others)
    }
    let likes = parts.others
    var result: [Expression] = []
    result.reserveCapacity(likes.count + 1)
    if !parts.number.isZero { result.append(.number(parts.number)) }
    var start = 0
    while start < likes.count {
      let end = Expression.end(of: start, in: likes, by: Expression.compareWithoutNumbers)
      if end == start + 1 {
        result.append(likes[start])
      } else {
        var coefficient = number(of: likes[start])
        for index in start + 1..<end {
          coefficient = try coefficient.adding(number(of: likes[index]))
        }
        if !coefficient.isZero {
          result.append(scaled(split(likes[start]).1, by: coefficient))
        }
      }
      start = end
    }
    return result.count > 1 ? .sum(result) : result.first ?? .zero
  }

  /// Whether sorted terms have neighbours that differ in their coefficient only.
  private static func hasLikeTerms(_ terms: [Expression]) -> Bool {
    terms.withUnsafeBufferPointer { terms in
      for index in terms.indices.dropFirst()
      where Expression.compareWithoutNumbers(terms[index - 1], terms[index]) == 0 { return true }
      return false
    }
  }

  /// Canonical terms as a number times terms with whole coefficients that have no common divisor,
  /// the first of them positive.
  private static func primitive(
    _ terms: [Expression]
  ) throws(AlgebraError) -> (content: Rational, terms: [Expression]) {
    let first = number(of: terms[0])
    var above = first.numerator.magnitude
    var below = first.denominator
    for term in terms.dropFirst() where above != 1 || below != 1 || !number(of: term).isWhole {
      let own = number(of: term)
      above = Rational.greatestCommonDivisor(above, own.numerator.magnitude)
      let common = Rational.greatestCommonDivisor(below.magnitude, own.denominator.magnitude)
      below = try Rational.product(below / Int64(common), own.denominator)
    }
    guard above <= UInt64(Int64.max) else { throw .overflow }
    var content = try Rational(Int64(above), over: below)
    if first.isNegative { content = try content.negated() }
    return content.isOne ? (content, terms) : (content, try scaled(terms, content.inverted()))
  }

  /// Canonical terms, each times a number; their order stays.
  private static func scaled(
    _ terms: [Expression], _ factor: Rational
  ) throws(AlgebraError) -> [Expression] {
    try Expression.map(terms) { term throws(AlgebraError) in
      if case .number(let value) = term { return .number(try value.multiplied(by: factor)) }
      let (coefficient, rest) = split(term)
      return scaled(rest, by: try coefficient.multiplied(by: factor))
    }
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

  // MARK: Products and powers

  /// The product of canonical factors.
  static func product(_ factors: [Expression]) throws(AlgebraError) -> Expression {
    var parts = Parts(number: .one, capacity: factors.count)
    for factor in factors { try parts.multiply(by: factor) }
    return try product(parts)
  }

  private static func product(_ parts: consuming Parts) throws(AlgebraError) -> Expression {
    if parts.number.isZero { return .zero }
    if parts.others.count == 1 { return try assembled(parts) }
    if parts.hasSum { try takeContents(from: &parts) }
    Expression.sort(
      &parts.others, by: parts.hasPower ? Expression.compareBases : Expression.compare)
    guard hasLikeFactors(parts.others) else {
      if parts.hasPower { Expression.sort(&parts.others, by: Expression.compare) }
      return try assembled(parts)
    }
    var result = Parts(number: parts.number, capacity: parts.others.count)
    let likes = parts.others
    var hasOpened = false
    var start = 0
    while start < likes.count {
      let end = Expression.end(of: start, in: likes, by: Expression.compareBases)
      if end == start + 1 {
        result.others.append(likes[start])
      } else {
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
        try result.multiply(by: raised)
      }
      start = end
    }
    if result.number.isZero { return .zero }
    if hasOpened { return try product(result) }
    Expression.sort(&result.others, by: Expression.compare)
    return try assembled(result)
  }

  /// The number and the sorted factors as one expression.
  private static func assembled(_ parts: consuming Parts) throws(AlgebraError) -> Expression {
    if parts.number.isZero { return .zero }
    if parts.others.isEmpty { return .number(parts.number) }
    if parts.number.isOne {
      return parts.others.count == 1 ? parts.others[0] : .product(parts.others)
    }
    if parts.others.count == 1, case .sum(let terms) = parts.others[0] {
      return .sum(try scaled(terms, parts.number))
    }
    parts.others.insert(.number(parts.number), at: 0)
    return .product(parts.others)
  }

  /// Makes the sums among factors primitive.
  private static func takeContents(from parts: inout Parts) throws(AlgebraError) {
    for index in parts.others.indices {
      guard case .sum(let terms) = parts.others[index] else { continue }
      let (content, primitive) = try primitive(terms)
      if content.isOne { continue }
      parts.number = try parts.number.multiplied(by: content)
      parts.others[index] = .sum(primitive)
    }
  }

  private static func hasLikeFactors(_ factors: [Expression]) -> Bool {
    factors.withUnsafeBufferPointer { factors in
      for index in factors.indices.dropFirst()
      where Expression.compareBases(factors[index - 1], factors[index]) == 0 { return true }
      return false
    }
  }

  private static func baseAndExponent(_ factor: Expression) -> (Expression, Expression) {
    if case .power(let base, let exponent) = factor { (base, exponent) } else { (factor, .one) }
  }

  /// A power of canonical parts.
  static func power(
    _ base: Expression, _ exponent: Expression
  ) throws(AlgebraError) -> Expression {
    if exponent.isZero { return .one }
    if exponent.isOne || base.isOne { return base }
    if base.isZero, case .number(let value) = exponent {
      guard !value.isNegative else { throw .divisionByZero }
      return .zero
    }
    guard case .number(let value) = exponent, value.isWhole else { return .power(base, exponent) }
    switch base {
    case .number(let number): return .number(try number.power(value.numerator))
    case .power(let inner, let first): return try power(inner, product([first, exponent]))
    case .product(let factors):
      var raised: [Expression] = []
      raised.reserveCapacity(factors.count)
      for factor in factors { raised.append(try power(factor, exponent)) }
      return try product(raised)
    case .sum(let terms):
      let (content, primitive) = try primitive(terms)
      let power = Expression.power(.sum(primitive), exponent)
      let number = try content.power(value.numerator)
      return number.isOne ? power : .product([.number(number), power])
    default: return .power(base, exponent)
    }
  }

  /// A term as its numerical coefficient and what it multiplies; of a sum, the common divisor of its
  /// coefficients and what is left.
  static func split(_ term: Expression) -> (Rational, Expression) {
    switch term {
    case .number(let value): return (value, .one)
    case .sum(let terms):
      // Where the divisor cannot be had, the sum counts as a whole.
      guard let (content, primitive) = try? primitive(terms) else { return (.one, term) }
      return (content, .sum(primitive))
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

/// What a sum or a product is put together from: its number, and everything else.
private struct Parts {
  var number: Rational
  var others: [Expression] = []
  var hasPower = false
  var hasSum = false

  init(number: Rational, capacity: Int) {
    self.number = number
    others.reserveCapacity(capacity)
  }

  mutating func add(_ term: Expression) throws(AlgebraError) {
    switch term {
    case .number(let value): number = try number.adding(value)
    case .sum(let inner): for part in inner { try add(part) }
    default: others.append(term)
    }
  }

  mutating func multiply(by factor: Expression) throws(AlgebraError) {
    switch factor {
    case .number(let value): number = try number.multiplied(by: value)
    case .product(let inner): for part in inner { try multiply(by: part) }
    case .power:
      hasPower = true
      others.append(factor)
    case .sum:
      hasSum = true
      others.append(factor)
    default: others.append(factor)
    }
  }
}
