/// Laws that bring everything over one bar.
extension Law {
  static let together: [Law] = [
    quotientOfQuotients, powerOfQuotient, overOneBar, commonDenominator,
  ]

  public static let overOneBar: Law = Law(
    "over-one-bar", "write over one bar", "A factor beside a fraction multiplies its top.",
    Example("a (b/c)", "a b/c"), grade: .routine
  ) { node, _ in
    guard case .product(let factors) = node, factors.contains(where: { $0.isFraction }) else {
      return nil
    }
    return Change(wholeFraction(of: factors))
  }

  public static let commonDenominator: Law = Law(
    "common-denominator", "common denominator",
    "Fractions with the same bottom are added by adding what stands above it.",
    Example("a/b + c/d", "(a d + c b)/(b d)"), grade: .notable
  ) { node, domain throws(AlgebraError) in
    guard case .sum(let terms) = node, terms.contains(where: { $0.isFraction }) else {
      return nil
    }
    var common = Bottom()
    var bottoms: [Bottom] = []
    for term in terms {
      guard case .quotient(_, let below) = term else {
        bottoms.append(Bottom())
        continue
      }
      guard let bottom = try Bottom(of: below) else { return nil }
      bottoms.append(bottom)
      try common.include(bottom)
    }
    let shared = common.written
    var tops: [Expression] = []
    for (term, bottom) in zip(terms, bottoms) {
      var top = term
      if case .quotient(let above, _) = term { top = above }
      let missing = try common.divided(by: bottom).written
      tops.append(
        missing.isOne ? top : top.isOne ? missing : .product(of: [top, missing]))
    }
    var trace = Trace(from: node)
    trace.put(.sum(tops.map { .quotient($0, shared) }), at: [], widen)
    let after = Expression.quotient(.sum(of: tops), shared)
    trace.put(after, at: [], commonDenominator.rule)
    return Change(after, steps: trace.steps.count > 1 ? trace.steps : [])
  }

  private static let widen = NamedRule(
    "widen", "widen the fractions",
    "Above and below the bar may be multiplied by the same, which is not zero.", .routine)
}

/// What stands below a bar, as a whole number and powers of factors.
private struct Bottom {
  var number: Rational = .one
  var powers: [(key: Expression, base: Expression, exponent: Rational)] = []

  init() {}

  /// nil where the number is not whole and positive.
  init?(of expression: Expression) throws(AlgebraError) {
    for factor in Expression.product(of: expression.factors).factors {
      if case .number(let value) = factor {
        number = try number.multiplied(by: value)
        continue
      }
      var base = factor
      var exponent = Rational.one
      if case .power(let inner, .number(let value)) = factor, value.isWhole, value > .one {
        (base, exponent) = (inner, value)
      }
      let key = try Canonical.form(of: base)
      if let index = powers.firstIndex(where: { $0.key == key }) {
        powers[index].exponent = try powers[index].exponent.adding(exponent)
      } else {
        powers.append((key, base, exponent))
      }
    }
    guard number.isWhole, number > .zero else { return nil }
  }

  /// Grows to the least common multiple with another.
  mutating func include(_ other: Bottom) throws(AlgebraError) {
    number = try number.leastCommonMultiple(other.number)
    for theirs in other.powers {
      if let index = powers.firstIndex(where: { $0.key == theirs.key }) {
        powers[index].exponent = max(powers[index].exponent, theirs.exponent)
      } else {
        powers.append(theirs)
      }
    }
  }

  func divided(by other: Bottom) throws(AlgebraError) -> Bottom {
    var rest = Bottom()
    rest.number = try number.multiplied(by: other.number.inverted())
    for own in powers {
      let taken = other.powers.first { $0.key == own.key }?.exponent ?? .zero
      let left = try own.exponent.adding(taken.negated())
      if !left.isZero { rest.powers.append((own.key, own.base, left)) }
    }
    return rest
  }

  var written: Expression {
    var factors = powers.map { Expression.raised($0.base, .number($0.exponent)) }
    if !number.isOne || factors.isEmpty { factors.insert(.number(number), at: 0) }
    return .product(of: factors)
  }
}
