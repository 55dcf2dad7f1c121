/// Tidying that a reader does without thinking: terms that are zero, factors that are one, numbers
/// next to numbers, a factor above and below a bar.
///
/// Everything else keeps the place in which it was written.
enum Written {
  /// The tidied expression.
  ///
  /// - Complexity: O(n · depth) canonical forms of parts.
  static func tidied(_ expression: Expression) throws(AlgebraError) -> Expression {
    try expression.requireLimits()
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
    var kept: [(coefficient: Rational, written: Expression)] = []
    var places: [Expression: Int] = [:]
    for term in terms.flatMap({ $0.terms }) {
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
      return try quotient(.product([.number(coefficient)] + top.factors), bottom)
    }
    if !coefficient.isWhole {
      return try quotient(.product([.number(coefficient)] + term.factors), .one)
    }
    return coefficient.isOne ? term : .product([.number(coefficient)] + term.factors)
  }

  private static func product(_ factors: [Expression]) throws(AlgebraError) -> Expression {
    var coefficient = Rational.one
    var rest: [(exponent: Rational, written: Expression)] = []
    var places: [Expression: Int] = [:]
    for factor in factors.flatMap({ $0.factors }) {
      if case .number(let value) = factor {
        coefficient = try coefficient.multiplied(by: value)
        continue
      }
      let (key, exponent) = try base(factor)
      if let index = places[key] {
        rest[index].exponent = try rest[index].exponent.adding(exponent)
        rest[index].written = powered(baseWritten(rest[index].written), rest[index].exponent)
      } else {
        places[key] = rest.count
        rest.append((exponent, factor))
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
    let number = try taken(from: &above).multiplied(by: taken(from: &below).inverted())
    if number.isZero { return .zero }
    try cancel(&above, &below)
    var multiple = Rational(number.numerator)
    if number.denominator != 1 {
      below.insert(.number(Rational(number.denominator)), at: 0)
    }
    if multiple == .minusOne, let index = above.firstIndex(where: isDifference) {
      above[index] = opposite(above[index])
      multiple = .one
    }
    if below.isEmpty {
      return try product([.number(multiple)] + above)
    }
    if !multiple.isOne { above.insert(.number(multiple), at: 0) }
    return .quotient(Expression.product(of: above), Expression.product(of: below))
  }

  /// The product of the numbers among the factors, which leave them.
  private static func taken(from factors: inout [Expression]) throws(AlgebraError) -> Rational {
    var number = Rational.one
    var rest: [Expression] = []
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

  /// Like bases above and below, brought together where the larger power stands.
  private static func cancel(
    _ above: inout [Expression], _ below: inout [Expression]
  ) throws(AlgebraError) {
    var places: [Expression: [Int]] = [:]
    var exponents: [Rational] = []
    for (index, factor) in below.enumerated() {
      let (key, exponent) = try base(factor)
      places[key, default: []].append(index)
      exponents.append(exponent)
    }
    var left: [Expression] = []
    var isGone = below.map { _ in false }
    for factor in above {
      let (key, own) = try base(factor)
      var exponent: Rational? = own
      while let high = exponent, let index = places[key]?.first {
        let rest = try high.adding(exponents[index].negated())
        exponent = rest.isNegative || rest.isZero ? nil : rest
        if rest.isNegative {
          exponents[index] = try rest.negated()
          below[index] = powered(baseWritten(factor), exponents[index])
        } else {
          isGone[index] = true
          places[key]?.removeFirst()
        }
      }
      guard let exponent else { continue }
      left.append(exponent == own ? factor : powered(baseWritten(factor), exponent))
    }
    above = left
    below = below.indices.filter { !isGone[$0] }.map { below[$0] }
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
