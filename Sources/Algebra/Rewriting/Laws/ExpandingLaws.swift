/// Laws that multiply brackets out; what stands over a bar stays there.
extension Law {
  /// - Parameter isBracket: Which sums are multiplied out.
  static func expanding(_ isBracket: @escaping @Sendable (Expression) -> Bool) -> [Law] {
    [conjugating, squaring, raising, distributing].map { $0.law(isBracket) }
  }

  /// Most terms that a power of a sum is written out in.
  static let mostTerms = 200

  public static let distribute: Law = distributing.law { $0.isSum }

  private static let distributing: BracketLaw = BracketLaw(
    "distribute", "multiply out",
    "A factor in front of a bracket multiplies every term in it.",
    Law.Example("a (b + c)", "a b + a c"), grade: .notable
  ) { node, isBracket throws(AlgebraError) in
    guard case .product(let factors) = node else { return nil }
    let sums = factors.indices.filter { isBracket(factors[$0]) }
    guard let first = sums.first else { return nil }
    guard sums.count > 1 else {
      return Change(try multiplied(factors, over: first))
    }
    // Two brackets are multiplied at a time; the others wait.
    let second = sums[1]
    var rest = factors
    rest.remove(at: second)
    let pair = Expression.product([factors[first], factors[second]])
    let byTerm = try multiplied(pair.factors, over: 0)
    var product: [Expression] = []
    for term in factors[first].terms {
      product += try multiplied([term, factors[second]], over: 1).terms
      guard product.count <= mostTerms else { throw .tooLarge }
    }
    rest[first] = .sum(of: product)
    let after = Expression.product(of: rest)
    guard rest.count == 1 else { return Change(after) }
    var trace = Trace(from: node)
    trace.put(byTerm, at: [], distribute.rule)
    trace.put(after, at: [], distribute.rule)
    return Change(after, steps: trace.steps)
  }

  /// The product as a sum over the terms of one of its factors. The term takes the place of its
  /// bracket, so that factors keep their order.
  private static func multiplied(
    _ factors: [Expression], over place: Int
  ) throws(AlgebraError) -> Expression {
    guard factors[place].terms.count <= mostTerms else { throw .tooLarge }
    return .sum(
      of: factors[place].terms.map { term in
        var product = factors
        product[place] = term
        return .product(of: product)
      })
  }

  public static let intoFraction: Law = Law(
    "into-fraction", "multiply above the bar", "A factor beside a fraction multiplies its top.",
    Law.Example("a ((b + c)/d)", "a (b + c)/d"), grade: .routine
  ) { node, _ in
    guard case .product(let factors) = node else { return nil }
    let hasBracket = factors.contains {
      if case .quotient(let top, _) = $0 { top.factors.contains { $0.isSum } } else { false }
    }
    return hasBracket ? Change(wholeFraction(of: factors)) : nil
  }

  /// All factors over one bar.
  static func wholeFraction(of factors: [Expression]) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    for factor in factors {
      if case .quotient(let top, let bottom) = factor {
        above.append(top)
        below.append(bottom)
      } else {
        above.append(factor)
      }
    }
    let top = Expression.product(of: above.filter { !$0.isOne })
    return .quotient(top, .product(of: below))
  }

  public static let productOfConjugates: Law = conjugating.law { $0.isSum }

  private static let conjugating: BracketLaw = BracketLaw(
    "product-of-conjugates", "sum times difference",
    "A sum times the difference of the same two is the difference of their squares.",
    Law.Example("(a + b) (a - b)", "a^2 - b^2"), grade: .notable
  ) { node, isBracket throws(AlgebraError) in
    guard case .product(let factors) = node else { return nil }
    let sums = factors.indices.filter { isBracket(factors[$0]) }
    guard sums.count == 2, factors[sums[0]].terms.count == 2, factors[sums[1]].terms.count == 2
    else { return nil }
    let (left, right) = (factors[sums[0]].terms, factors[sums[1]].terms)
    let own = try Expression.map(left) { term throws(AlgebraError) in
      try Canonical.form(of: term)
    }
    let other = try Expression.map(right) { term throws(AlgebraError) in
      try Canonical.form(of: term)
    }
    let opposite = try Expression.map(right) { term throws(AlgebraError) in
      try Canonical.form(of: -term)
    }
    // The same in both, and opposite in both.
    guard let same = own.firstIndex(where: { other.contains($0) }),
      let place = other.firstIndex(of: own[same]), own[1 - same] == opposite[1 - place]
    else { return nil }
    let squares = Expression.sum(of: [square(left[same]), -square(left[1 - same])])
    var rest = factors
    rest.remove(at: sums[1])
    rest[sums[0]] = squares
    let after = Expression.product(of: rest)
    guard rest.count == 1 else { return Change(after) }
    var trace = Trace(from: node)
    trace.put(
      .sum(of: left.flatMap { a in right.map { b in Expression.product(of: [a, b]) } }), at: [],
      distribute.rule)
    trace.put(after, at: [], cancelOpposites.rule)
    return Change(after, steps: trace.steps)
  }

  public static let squareOfSum: Law = squaring.law { $0.isSum }

  private static let squaring: BracketLaw = BracketLaw(
    "square-of-sum", "square of a sum",
    "The square of a sum is the squares of both terms and twice their product.",
    Law.Example("(a + b)^2", "a^2 + 2 a b + b^2"), grade: .notable
  ) { node, isBracket in
    guard case .power(.sum(let terms), .number(let exponent)) = node, exponent == Rational(2),
      terms.count == 2, isBracket(.sum(terms))
    else { return nil }
    let bracket = Expression.sum(terms)
    let after = Expression.sum(of: [
      square(terms[0]), .product(of: [.number(exponent)] + terms), square(terms[1]),
    ])
    var trace = Trace(from: node)
    trace.put(.product([bracket, bracket]), at: [], powerAsProduct)
    trace.put(
      .sum(of: terms.flatMap { a in terms.map { b in Expression.product(of: [a, b]) } }), at: [],
      distribute.rule)
    trace.put(after, at: [], collectLikeTerms.rule)
    return Change(after, steps: trace.steps)
  }

  private static let powerAsProduct = NamedRule(
    "power-as-product", "write the power out",
    "A whole power is a product of as many equal factors.", .routine)

  /// The square of a term, without the minus that it may carry.
  private static func square(_ term: Expression) -> Expression {
    let positive = Written.isNegative(term) ? term.withoutMinus : term
    return .power(positive, .number(Rational(2)))
  }

  public static let powerOfSum: Law = raising.law { $0.isSum }

  private static let raising: BracketLaw = BracketLaw(
    "power-of-sum", "power of a sum",
    "In a product of equal sums every choice of one term from each bracket gives a term.",
    Law.Example("(a + b)^3", "a^3 + 3 a^2 b + 3 a b^2 + b^3"), grade: .notable
  ) { node, isBracket throws(AlgebraError) in
    guard case .power(.sum(let terms), .number(let exponent)) = node, exponent.isWhole,
      exponent > .one, isBracket(.sum(terms))
    else { return nil }
    guard exponent <= Rational(mostTerms as Int) else { throw .tooLarge }
    var result: [Expression] = []
    try choose(terms[...], exponent.numerator, .one, [], into: &result)
    return Change(.sum(of: result))
  }

  /// The multinomial theorem: each way to share the power among the terms, with the number of
  /// choices that lead to it.
  private static func choose(
    _ terms: ArraySlice<Expression>, _ power: Int64, _ count: Rational, _ chosen: [Expression],
    into result: inout [Expression]
  ) throws(AlgebraError) {
    guard result.count < mostTerms else { throw .tooLarge }
    guard let first = terms.first else { return }
    if terms.count == 1 || power == 0 {
      let last = power == 0 ? [] : [Expression.raised(first, .number(Rational(power)))]
      let number: [Expression] = count.isOne ? [] : [.number(count)]
      result.append(.product(of: number + chosen + last))
      return
    }
    var ways = count
    for rest in 0...power {
      let own = power - rest
      let factor = own == 0 ? [] : [Expression.raised(first, .number(Rational(own)))]
      try choose(terms.dropFirst(), rest, ways, chosen + factor, into: &result)
      // From C(n, k) to C(n, k + 1).
      ways = try ways.multiplied(by: Rational(own, over: rest + 1))
    }
  }
}

/// A law that multiplies out, for any choice of the sums that count as brackets.
private struct BracketLaw: Sendable {
  let rule: NamedRule
  let example: Law.Example
  let change: @Sendable (Expression, (Expression) -> Bool) throws(AlgebraError) -> Law.Change?

  init(
    _ id: String, _ title: RuleTitle, _ reason: String, _ example: Law.Example,
    grade: NamedRule.Grade,
    _ change:
      @escaping @Sendable (Expression, (Expression) -> Bool) throws(AlgebraError) -> Law.Change?
  ) {
    rule = NamedRule(id, title, reason, grade)
    self.example = example
    self.change = change
  }

  func law(_ isBracket: @escaping @Sendable (Expression) -> Bool) -> Law {
    Law(rule, example, if: nil) { node, _ throws(AlgebraError) in try change(node, isBracket) }
  }
}

extension Expression {
  var isProduct: Bool { if case .product = self { true } else { false } }
  var isSum: Bool { if case .sum = self { true } else { false } }
}
