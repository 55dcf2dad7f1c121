/// Tidying that a reader does without thinking: terms that are zero, factors that are one, numbers
/// next to numbers, a factor above and below a bar.
///
/// Everything else keeps the place in which it was written. Parts that mean the same are found by
/// their canonical forms; `Probe` says which need not be looked at.
enum Written {
  /// The tidied expression.
  ///
  /// - Throws: `overflow`, `divisionByZero`, `tooLarge`.
  /// - Complexity: O(n · depth), and a canonical form for each part that has its like beside it.
  static func tidied(_ expression: Expression) throws(AlgebraError) -> Expression {
    var work = Work()
    return try change(expression, &work, level: 1) ?? expression
  }

  /// The nodes looked at so far, and their levels.
  ///
  /// The levels add up to the sizes of all parts, which is what canonical forms of parts at every
  /// level would cost.
  private struct Work {
    private var nodes = 0
    private var levels = 0

    /// Most levels in all: some milliseconds for an expression whose parts all look alike.
    private static let mostLevels = 50_000

    mutating func visit(level: Int) throws(AlgebraError) {
      nodes += 1
      levels += level
      guard nodes <= Expression.largestSize, level <= Expression.deepest,
        levels <= Work.mostLevels
      else { throw .tooLarge }
    }
  }

  /// The tidied expression; nil where it is tidy as it stands, so that nothing is built anew.
  private static func change(
    _ expression: Expression, _ work: inout Work, level: Int
  ) throws(AlgebraError) -> Expression? {
    try work.visit(level: level)
    switch expression {
    case .number, .symbol, .constant: return nil
    case .sum(let terms):
      let new = try change(terms, &work, level: level)
      return try sum(new ?? terms) ?? new.map { .sum($0) }
    case .product(let factors):
      let new = try change(factors, &work, level: level)
      return try product(new ?? factors) ?? new.map { .product($0) }
    case .quotient(let top, let bottom):
      let above = try change(top, &work, level: level + 1)
      let below = try change(bottom, &work, level: level + 1)
      if let result = try quotient(above ?? top, below ?? bottom) { return result }
      return above == nil && below == nil ? nil : .quotient(above ?? top, below ?? bottom)
    case .power(let base, let exponent):
      let root = try change(base, &work, level: level + 1)
      let power = try change(exponent, &work, level: level + 1)
      if let result = try powered(root ?? base, power ?? exponent) { return result }
      return root == nil && power == nil ? nil : .power(root ?? base, power ?? exponent)
    case .function(let function, let argument):
      let inner = try change(argument, &work, level: level + 1)
      if let value = value(of: function, at: inner ?? argument) { return value }
      return inner.map { .function(function, $0) }
    case .derivative(let argument, let variable):
      let inner = try change(argument, &work, level: level + 1)
      if case .number = inner ?? argument { return .zero }
      return inner.map { .derivative($0, variable) }
    case .integral(let integrand, let variable, let lower, let upper):
      let inner = try change(integrand, &work, level: level + 1)
      let start = try change(lower, &work, level: level + 1)
      let end = try change(upper, &work, level: level + 1)
      if inner == nil, start == nil, end == nil { return nil }
      return .integral(inner ?? integrand, variable, from: start ?? lower, to: end ?? upper)
    }
  }

  /// The whole value of a function at 0 or 1, as of exp(0); nil elsewhere.
  private static func value(
    of function: Expression.Function, at argument: Expression
  ) -> Expression? {
    guard case .number(let number) = argument else { return nil }
    switch function {
    case .ln, .log10: return number.isOne ? .zero : nil
    case .sqrt, .absolute: return number.isOne || number.isZero ? argument : nil
    case .exp, .cosh, .cos: return number.isZero ? .one : nil
    case .sinh, .tanh, .asinh, .atanh, .sin, .tan, .asin, .atan: return number.isZero ? .zero : nil
    case .acosh, .acos: return number.isOne ? .zero : nil
    }
  }

  private static func change(
    _ parts: [Expression], _ work: inout Work, level: Int
  ) throws(AlgebraError) -> [Expression]? {
    var result: [Expression]?
    for (index, part) in parts.enumerated() {
      switch part {
      case .number, .symbol, .constant: try work.visit(level: level)
      default:
        guard let new = try change(part, &work, level: level + 1) else { continue }
        if result == nil { result = parts }
        result?[index] = new
      }
    }
    return result
  }

  /// A power with an exponent of 0 or 1, or a base of 0 or 1; nil for any other.
  private static func powered(
    _ base: Expression, _ exponent: Expression
  ) throws(AlgebraError) -> Expression? {
    if exponent.isZero { return .one }
    if exponent.isOne || base.isOne { return base }
    guard base.isZero, case .number(let value) = exponent else { return nil }
    guard !value.isNegative else { throw .divisionByZero }
    return .zero
  }

  /// The sum of tidy terms, like ones brought together where the first of them stands; nil where
  /// there is nothing to do.
  private static func sum(_ parts: [Expression]) throws(AlgebraError) -> Expression? {
    let isNested = parts.contains { if case .sum = $0 { true } else { false } }
    let terms = isNested ? parts.flatMap { $0.terms } : parts
    // Only a canonical form can tell whether a term without a size is zero.
    let hasLike = Probe.agreeing(terms) { term in
      let size = abs(Probe.value(term) / Probe.coefficient(term))
      return size > 1e-100 ? size : .nan
    }
    guard let hasLike else {
      return isNested || terms.count < 2 ? Expression.sum(of: terms) : nil
    }
    var kept: [(coefficient: Rational, written: Expression)] = []
    var places: [Expression: Int] = [:]
    for (term, mayHaveLike) in zip(terms, hasLike) {
      guard mayHaveLike else {
        kept.append((.one, term))
        continue
      }
      let (coefficient, key) = Canonical.split(try Canonical.form(of: term))
      if coefficient.isZero { continue }
      if let index = places[key] {
        kept[index].coefficient = try kept[index].coefficient.adding(coefficient)
        kept[index].written = try scaled(
          withoutNumber(kept[index].written), by: kept[index].coefficient)
      } else {
        places[key] = kept.count
        kept.append((coefficient, term))
      }
    }
    return Expression.sum(of: kept.filter { !$0.coefficient.isZero }.map { $0.written })
  }

  /// A term without its numerical factor, in the order it was written.
  static func withoutNumber(_ term: Expression) -> Expression {
    switch term {
    case .number: return .one
    case .product(let factors):
      return Expression.product(of: factors.map(withoutNumber).filter { !$0.isOne })
    case .quotient(let top, let bottom):
      let (above, below) = (withoutNumber(top), withoutNumber(bottom))
      return below.isOne ? above : .quotient(above, below)
    default: return term
    }
  }

  /// A number times a term that may still carry one inside, such as (2 x)², which the total counts.
  /// For a total of zero it is the term itself, which more like terms may follow.
  private static func scaled(
    _ term: Expression, by total: Rational
  ) throws(AlgebraError) -> Expression {
    if term.isOne { return .number(total) }
    let inside = Canonical.split(try Canonical.form(of: term)).0
    if total.isZero || inside.isZero { return term }
    let coefficient = try total.multiplied(by: inside.inverted())
    if case .quotient(let top, let bottom) = term {
      return try fraction(.product([.number(coefficient)] + top.factors), bottom)
    }
    if !coefficient.isWhole {
      return try fraction(.product([.number(coefficient)] + term.factors), .one)
    }
    return coefficient.isOne ? term : .product([.number(coefficient)] + term.factors)
  }

  /// The product of tidy factors, like bases brought together where the first of them stands; nil
  /// where there is nothing to do.
  private static func product(_ parts: [Expression]) throws(AlgebraError) -> Expression? {
    let isNested = parts.contains { if case .product = $0 { true } else { false } }
    let factors = isNested ? parts.flatMap { $0.factors } : parts
    if let merged = try mergedAcrossBars(factors) { return merged }
    var coefficient = Rational.one
    var numbers = 0
    for factor in factors {
      guard case .number(let value) = factor else { continue }
      coefficient = try coefficient.multiplied(by: value)
      numbers += 1
    }
    if coefficient.isZero { return .zero }
    let rest: [Expression] =
      numbers == 0
      ? factors : factors.filter { if case .number = $0 { false } else { true } }
    let hasLike = Probe.agreeing(rest) { Probe.value(baseWritten($0)) }
    var written = try hasLike.map { flags throws(AlgebraError) in try raised(rest, where: flags) }
    if coefficient == .minusOne, let index = (written ?? rest).firstIndex(where: isDifference) {
      // −k (a − b) reads better as k (b − a).
      var turned = written ?? rest
      turned[index] = opposite(turned[index])
      written = turned
      coefficient = .one
    }
    let isInPlace: Bool =
      if case .number(let first)? = factors.first {
        numbers == 1 && first == coefficient && !first.isOne
      } else {
        numbers == 0
      }
    if isInPlace, written == nil, !isNested, factors.count > 1 { return nil }
    var result = written ?? rest
    if !coefficient.isOne { result.insert(.number(coefficient), at: 0) }
    return Expression.product(of: result)
  }

  /// One fraction of factors of which one meets its like in the fraction of another, as in c (1/c)
  /// and x (x y/z), or a bare one over something with what stands beside it above its bar, as x (1/y);
  /// nil where there is nothing to merge.
  private static func mergedAcrossBars(
    _ factors: [Expression]
  ) throws(AlgebraError) -> Expression? {
    guard factors.count > 1,
      factors.contains(where: { if case .quotient = $0 { true } else { false } })
    else { return nil }
    var above: [Expression] = []
    var below: [Expression] = []
    gather(.product(factors), above: &above, below: &below)
    if try cancel(&above, &below) { return try fraction(.product(factors), .one) }
    guard
      let place = factors.firstIndex(where: {
        if case .quotient(.one, _) = $0 { true } else { false }
      }),
      case .quotient(_, let bottom) = factors[place],
      let first = factors.firstIndex(where: standsAboveBars)
    else { return nil }
    // Slopes, integrals and functions stay beside the bar, as in (x/y) dy/dx.
    var rest = factors
    rest[first] = .quotient(.product(of: factors.filter(standsAboveBars)), bottom)
    let kept = rest.indices.filter {
      $0 == first || ($0 != place && !standsAboveBars(factors[$0]))
    }
    let product = Expression.product(of: kept.map { rest[$0] })
    return try tidied(product)
  }

  private static func standsAboveBars(_ factor: Expression) -> Bool {
    switch factor {
    case .symbol, .sum, .power: true
    case .number, .constant, .product, .quotient, .function, .derivative, .integral: false
    }
  }

  /// Factors with like bases made one power; those without a like one stay.
  private static func raised(
    _ factors: [Expression], where hasLike: [Bool]
  ) throws(AlgebraError) -> [Expression] {
    var rest: [(exponent: Rational, written: Expression)] = []
    var places: [Expression: Int] = [:]
    for (factor, mayHaveLike) in zip(factors, hasLike) {
      guard mayHaveLike else {
        rest.append((.one, factor))
        continue
      }
      let (key, exponent) = try base(factor)
      if let index = places[key] {
        rest[index].exponent = try rest[index].exponent.adding(exponent)
        rest[index].written = power(baseWritten(rest[index].written), rest[index].exponent)
      } else {
        places[key] = rest.count
        rest.append((exponent, factor))
      }
    }
    return rest.filter { !$0.exponent.isZero }.map { $0.written }
  }

  /// The difference the other way round, its positive term first.
  private static func opposite(_ difference: Expression) -> Expression {
    let negated = difference.terms.map { $0.opposite }
    return .sum(isNegative(negated[0]) ? negated.reversed() : negated)
  }

  /// A sum of two terms of which one carries a minus and neither a bare number stands first.
  private static func isDifference(_ expression: Expression) -> Bool {
    guard case .sum(let terms) = expression, terms.count == 2 else { return false }
    if case .number = terms[0] { return false }
    return isNegative(terms[0]) != isNegative(terms[1])
  }

  static func isNegative(_ term: Expression) -> Bool {
    switch term {
    case .number(let value): value.isNegative
    case .product(let factors): factors.first.map(isNegative) ?? false
    case .quotient(let top, _): isNegative(top)
    default: false
    }
  }

  private static func base(_ factor: Expression) throws(AlgebraError) -> (Expression, Rational) {
    if case .power(let base, .number(let exponent)) = factor {
      return (try Canonical.form(of: base), exponent)
    }
    return (try Canonical.form(of: factor), .one)
  }

  private static func baseWritten(_ factor: Expression) -> Expression {
    if case .power(let base, .number) = factor { base } else { factor }
  }

  private static func power(_ base: Expression, _ exponent: Rational) -> Expression {
    exponent.isOne ? base : .power(base, .number(exponent))
  }
}

// Fractions.
extension Written {
  /// The quotient of two tidy parts; nil where there is nothing to do.
  private static func quotient(
    _ top: Expression, _ bottom: Expression
  ) throws(AlgebraError) -> Expression? {
    // A letter over another letter, or one over a letter, is the most common fraction.
    if case .symbol(let below) = bottom {
      if case .symbol(let above) = top { return above == below ? .one : nil }
      if top.isOne { return nil }
    }
    return try fraction(top, bottom)
  }

  /// One fraction of two products, with what stands above and below the bar cancelled.
  private static func fraction(
    _ top: Expression, _ bottom: Expression
  ) throws(AlgebraError) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    gather(top, above: &above, below: &below)
    gather(bottom, above: &below, below: &above)
    if below.contains(where: { $0.isZero }) { throw .divisionByZero }
    let number = try taken(from: &above).multiplied(by: taken(from: &below).inverted())
    if number.isZero { return .zero }
    let hasCancelled = try cancel(&above, &below)
    var multiple = Rational(number.numerator)
    if number.denominator != 1 {
      below.insert(.number(Rational(number.denominator)), at: 0)
    }
    if multiple == .minusOne, let index = above.firstIndex(where: isDifference) {
      above[index] = opposite(above[index])
      multiple = .one
    }
    if below.isEmpty || !multiple.isOne { above.insert(.number(multiple), at: 0) }
    if hasCancelled || below.isEmpty { above = try (product(above) ?? .product(above)).factors }
    if hasCancelled, !below.isEmpty { below = try (product(below) ?? .product(below)).factors }
    return below.isEmpty
      ? .product(of: above) : .quotient(.product(of: above), .product(of: below))
  }

  /// The product of the numbers among the factors, which leave them.
  private static func taken(from factors: inout [Expression]) throws(AlgebraError) -> Rational {
    var number = Rational.one
    var rest: [Expression] = []
    rest.reserveCapacity(factors.count)
    for factor in factors {
      if case .number(let value) = factor {
        number = try number.multiplied(by: value)
      } else {
        rest.append(factor)
      }
    }
    factors = rest
    return number
  }

  /// Like bases above and below, brought together where the larger power stands; false where no two
  /// bases can be alike.
  private static func cancel(
    _ above: inout [Expression], _ below: inout [Expression]
  ) throws(AlgebraError) -> Bool {
    guard
      let hasLike = Probe.agreeing(above + below, { Probe.value(baseWritten($0)) })
    else { return false }
    var places: [Expression: [Int]] = [:]
    var exponents: [Rational] = []
    for (index, factor) in below.enumerated() {
      guard hasLike[above.count + index] else {
        exponents.append(.one)
        continue
      }
      let (key, exponent) = try base(factor)
      places[key, default: []].append(index)
      exponents.append(exponent)
    }
    var left: [Expression] = []
    var isGone = below.map { _ in false }
    for (index, factor) in above.enumerated() {
      guard hasLike[index] else {
        left.append(factor)
        continue
      }
      let (key, own) = try base(factor)
      var exponent: Rational? = own
      while let high = exponent, let index = places[key]?.first {
        let rest = try high.adding(exponents[index].negated())
        exponent = rest.isNegative || rest.isZero ? nil : rest
        if rest.isNegative {
          exponents[index] = try rest.negated()
          below[index] = power(baseWritten(factor), exponents[index])
        } else {
          isGone[index] = true
          places[key]?.removeFirst()
        }
      }
      guard let exponent else { continue }
      left.append(exponent == own ? factor : power(baseWritten(factor), exponent))
    }
    above = left
    below = below.indices.filter { !isGone[$0] }.map { below[$0] }
    return true
  }

  private static func gather(
    _ expression: Expression, above: inout [Expression], below: inout [Expression]
  ) {
    for factor in expression.factors {
      if case .quotient(let top, let bottom) = factor {
        gather(top, above: &above, below: &below)
        gather(bottom, above: &below, below: &above)
      } else {
        above.append(factor)
      }
    }
  }
}
