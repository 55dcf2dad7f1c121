/// Tidying that a reader does without thinking: terms that are zero, factors that are one, numbers
/// next to numbers, a factor above and below a bar.
///
/// Everything else keeps the place in which it was written.
enum Written {
  /// The tidied expression.
  ///
  /// - Complexity: O(n²) in the parts of the longest sum or product.
  static func tidied(_ expression: Expression) throws(AlgebraError) -> Expression {
    guard expression.size <= Expression.largestSize else { throw .tooLarge }
    return try expression.rebuilt { node throws(AlgebraError) in
      switch node {
      case .sum(let terms): return try sum(terms)
      case .product(let factors): return try product(factors)
      case .quotient(let top, let bottom): return try quotient(top, bottom)
      case .power(let base, let exponent):
        if exponent.isZero { return .one }
        return exponent.isOne || base.isOne ? base : node
      case .function(.ln, let argument) where argument.isOne: return .zero
      case .derivative(let argument, let variable) where !argument.contains(variable):
        if case .number = argument { return .zero }
        return node
      default: return node
      }
    }
  }

  private static func sum(_ terms: [Expression]) throws(AlgebraError) -> Expression {
    var kept: [(key: Expression, coefficient: Rational, written: Expression)] = []
    for term in terms.flatMap({ $0.terms }) {
      let (coefficient, key) = Canonical.split(try Canonical.form(of: term))
      if coefficient.isZero { continue }
      if let index = kept.firstIndex(where: { $0.key == key }) {
        let total = try kept[index].coefficient.adding(coefficient)
        kept[index].coefficient = total
        kept[index].written = try scaled(withoutNumber(kept[index].written), by: total)
      } else {
        kept.append((key, coefficient, term))
      }
    }
    return Expression.sum(of: kept.filter { !$0.coefficient.isZero }.map { $0.written })
  }

  /// A term without its numerical factor, in the order it was written.
  static func withoutNumber(_ term: Expression) -> Expression {
    switch term {
    case .number: return .one
    case .product(let factors):
      return Expression.product(
        of: factors.filter { if case .number = $0 { false } else { true } })
    default: return term
    }
  }

  private static func scaled(
    _ term: Expression, by coefficient: Rational
  ) throws(AlgebraError) -> Expression {
    if term.isOne { return .number(coefficient) }
    return coefficient.isOne ? term : .product([.number(coefficient)] + term.factors)
  }

  private static func product(_ factors: [Expression]) throws(AlgebraError) -> Expression {
    var coefficient = Rational.one
    var rest: [(key: Expression, exponent: Rational, written: Expression)] = []
    for factor in factors.flatMap({ $0.factors }) {
      if case .number(let value) = factor {
        coefficient = try coefficient.multiplied(by: value)
        continue
      }
      let (key, exponent) = try base(factor)
      if let index = rest.firstIndex(where: { $0.key == key }) {
        rest[index].exponent = try rest[index].exponent.adding(exponent)
        rest[index].written = powered(baseWritten(rest[index].written), rest[index].exponent)
      } else {
        rest.append((key, exponent, factor))
      }
    }
    if coefficient.isZero { return .zero }
    var written = rest.filter { !$0.exponent.isZero }.map { $0.written }
    if coefficient == .minusOne, let index = written.firstIndex(where: isDifference) {
      // −k (a − b) reads better as k (b − a).
      written[index] = opposite(written[index])
      coefficient = .one
    }
    if !coefficient.isOne { written.insert(.number(coefficient), at: 0) }
    return Expression.product(of: written)
  }

  /// The difference the other way round, its positive term first.
  private static func opposite(_ difference: Expression) -> Expression {
    let negated = difference.terms.map { -$0 }
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

  private static func powered(_ base: Expression, _ exponent: Rational) -> Expression {
    exponent.isOne ? base : .power(base, .number(exponent))
  }

  /// One fraction of two products, with what stands above and below the bar cancelled.
  private static func quotient(
    _ top: Expression, _ bottom: Expression
  ) throws(AlgebraError) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    gather(top, above: &above, below: &below)
    gather(bottom, above: &below, below: &above)
    if below.contains(where: { $0.isZero }) { throw .divisionByZero }
    var index = 0
    while index < above.count {
      if let match = try indexOfMatch(above[index], in: below) {
        let rest = try base(above[index]).1.adding(base(below[match]).1.negated())
        let written = baseWritten(above[index])
        if rest.isZero {
          above.remove(at: index)
          below.remove(at: match)
          continue
        } else if rest.isNegative {
          above.remove(at: index)
          below[match] = powered(written, try rest.negated())
          continue
        } else {
          above[index] = powered(written, rest)
          below.remove(at: match)
        }
      }
      index += 1
    }
    // Numbers: one exact fraction, its sign in front.
    var number = Rational.one
    for factor in above {
      if case .number(let value) = factor { number = try number.multiplied(by: value) }
    }
    for factor in below {
      if case .number(let value) = factor { number = try number.multiplied(by: value.inverted()) }
    }
    above.removeAll { if case .number = $0 { true } else { false } }
    below.removeAll { if case .number = $0 { true } else { false } }
    if number.isZero { return .zero }
    if number.denominator != 1 {
      below.insert(.number(Rational(number.denominator)), at: 0)
      number = Rational(number.numerator)
    }
    if number == .minusOne, let index = above.firstIndex(where: isDifference) {
      above[index] = opposite(above[index])
      number = .one
    }
    if below.isEmpty {
      return try product([.number(number)] + above)
    }
    if !number.isOne { above.insert(.number(number), at: 0) }
    return .quotient(Expression.product(of: above), Expression.product(of: below))
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

  private static func indexOfMatch(
    _ factor: Expression, in others: [Expression]
  ) throws(AlgebraError) -> Int? {
    if case .number = factor { return nil }
    let key = try base(factor).0
    for (index, other) in others.enumerated() {
      if case .number = other { continue }
      if try base(other).0 == key { return index }
    }
    return nil
  }
}
