/// Laws of fractions.
extension Law {
  static let fractions: [Law] = [
    divideByOne, divideZero, quotientOfQuotients, multiplyFractions, minusOutOfBottom,
    reduceFraction, cancel, cancelBeside,
  ]

  public static let divideByOne: Law = Law(
    "divide-by-one", "divide by one", "Dividing by one changes nothing.", Example("x/1", "x"),
    grade: .tidying
  ) { node, _ in
    guard case .quotient(let top, let bottom) = node, bottom.isOne else { return nil }
    return Change(top)
  }

  public static let divideZero: Law = Law(
    "divide-zero", "zero divided", "Zero divided by anything but zero is zero.",
    Example("0/x", "0"), if: "`x` is not zero", grade: .tidying
  ) { node, domain in
    guard case .quotient(let top, let bottom) = node, top.isZero, !bottom.isZero else {
      return nil
    }
    return Change(.zero, provided: domain.owes(.nonzero(bottom)))
  }

  public static let quotientOfQuotients: Law = Law(
    "quotient-of-quotients", "one bar for fractions in a fraction",
    "To divide by a fraction is to multiply by it turned upside down.",
    Example("(a/b)/(c/d)", "a d/(b c)"), grade: .routine
  ) { node, domain in
    guard case .quotient(let top, let bottom) = node, top.hasFraction || bottom.hasFraction else {
      return nil
    }
    var above: [Expression] = []
    var below: [Expression] = []
    var provisos: [Proviso] = []
    for factor in top.factors {
      guard case .quotient(let inner, let outer) = factor else {
        above.append(factor)
        continue
      }
      above.append(inner)
      below.append(outer)
    }
    for factor in bottom.factors {
      guard case .quotient(let inner, let outer) = factor else {
        below.append(factor)
        continue
      }
      below.append(inner)
      above.append(outer)
      provisos += domain.owes(.nonzero(outer))
    }
    return Change(
      .quotient(
        .product(of: above.filter { !$0.isOne }), .product(of: below.filter { !$0.isOne })),
      provided: provisos)
  }

  public static let multiplyFractions: Law = Law(
    "multiply-fractions", "multiply fractions",
    "Fractions are multiplied above and below the bar.",
    Example("(a/b) (c/d)", "a c/(b d)"), grade: .routine
  ) { node, _ in
    guard case .product(let factors) = node else { return nil }
    let fractions = factors.count { if case .quotient = $0 { true } else { false } }
    // A lone fraction takes up a number, but leaves symbols beside it, as in (c D/L) ln(…).
    let others = factors.filter { $0 != .minusOne && !$0.isFraction }
    guard fractions > 1 || (fractions == 1 && others.count == 1 && others[0].isNumber) else {
      return nil
    }
    return Change(oneFraction(of: factors, taking: { $0.isNumber || $0.isFraction }))
  }

  public static let minusOutOfBottom: Law = Law(
    "minus-out-of-bottom", "the minus goes up",
    "A minus below the bar may stand above it: both sides of the bar change their sign.",
    Example("a/(-b)", "(-a)/b"), grade: .tidying
  ) { node, _ in
    guard case .quotient(let top, let bottom) = node, Written.isNegative(bottom) else {
      return nil
    }
    return Change(.quotient(top.opposite, bottom.withoutMinus))
  }

  public static let reduceFraction: Law = Law(
    "reduce-fraction", "reduce the fraction",
    "Numbers above and below the bar may be divided by the same number.",
    Example("6 x/4", "3 x/2"), grade: .tidying
  ) { node, _ throws(AlgebraError) in
    guard case .quotient(let top, let bottom) = node else { return nil }
    let (above, restAbove) = try top.numberAndRest()
    let (below, restBelow) = try bottom.numberAndRest()
    guard !below.isZero else { return nil }
    let number = try above.multiplied(by: below.inverted())
    guard !number.isZero, below != Rational(number.denominator) else { return nil }
    let tops = product(Rational(number.numerator), restAbove)
    let bottoms = product(Rational(number.denominator), restBelow)
    return Change(bottoms.isOne ? tops : .quotient(tops, bottoms))
  }

  public static let cancel: Law = Law(
    "cancel", "cancel common factors",
    "A factor that stands above and below the bar may be struck out.",
    Example("x y/(x z)", "y/z"), if: "the factor is not zero", grade: .notable
  ) { node, domain throws(AlgebraError) in
    guard case .quotient(let top, let bottom) = node else { return nil }
    return try cancelled(top.factors, bottom.factors, in: domain)
  }

  public static let cancelBeside: Law = Law(
    "cancel-beside", "cancel common factors",
    "A factor beside a fraction multiplies its top, and may be struck out below the bar.",
    Example("(x/y) y", "x"), if: "the factor is not zero", grade: .notable
  ) { node, domain throws(AlgebraError) in
    guard case .product(let factors) = node else { return nil }
    let fractions = factors.indices.filter { factors[$0].isFraction }
    guard fractions.count == 1, case .quotient(let top, let bottom) = factors[fractions[0]]
    else { return nil }
    let keys = try Expression.map(bottom.factors) { factor throws(AlgebraError) in
      try factor.asPower.base.keyAndSign().key
    }
    var outside: [Expression] = []
    var inside: [Expression] = []
    var place = 0
    for (index, factor) in factors.enumerated() {
      if index == fractions[0] {
        place = outside.count
      } else if !factor.isNumber,
        try keys.contains(factor.asPower.base.keyAndSign().key)
      {
        inside.append(factor)
      } else {
        outside.append(factor)
      }
    }
    guard !inside.isEmpty,
      let change = try cancelled(inside + top.factors, bottom.factors, in: domain)
    else { return nil }
    outside.insert(change.after, at: place)
    return Change(.product(of: outside.filter { !$0.isOne }), provided: change.provisos)
  }

  /// A fraction with like bases brought together where the larger power stands; nil if there are
  /// none.
  private static func cancelled(
    _ top: [Expression], _ bottom: [Expression], in domain: Domain
  ) throws(AlgebraError) -> Change? {
    var above = top
    var below: [Expression?] = bottom.map { .some($0) }
    var places: [Expression: [Int]] = [:]
    for (index, factor) in bottom.enumerated() {
      if case .number = factor { continue }
      places[try factor.asPower.base.keyAndSign().key, default: []].append(index)
    }
    var found = false
    var provisos: [Proviso] = []
    for index in above.indices {
      if case .number = above[index] { continue }
      let base = above[index].asPower.base
      var exponent = above[index].asPower.exponent
      let (key, sign) = try base.keyAndSign()
      while let place = places[key]?.first, !exponent.isZero {
        guard let other = below[place] else { break }
        let (otherBase, otherExponent) = other.asPower
        let isOpposite = try otherBase.keyAndSign().isNegative != sign
        guard let rest = try difference(exponent, otherExponent, isOpposite: isOpposite) else {
          break
        }
        found = true
        provisos += domain.owes(.nonzero(base))
        if isOpposite { above.append(.minusOne) }
        switch rest {
        case .above(let left):
          exponent = left
          below[place] = nil
          places[key]?.removeFirst()
        case .below(let left):
          exponent = .zero
          below[place] = .raised(otherBase, left)
        }
      }
      above[index] = exponent.isZero ? .one : .raised(base, exponent)
    }
    guard found else { return nil }
    let tops = Expression.product(of: above.filter { !$0.isOne })
    let bottoms = Expression.product(of: below.compactMap { $0 })
    return Change(bottoms.isOne ? tops : .quotient(tops, bottoms), provided: provisos)
  }

  private enum Rest {
    case above(Expression)
    case below(Expression)
  }

  /// What is left of u^s/u^t, and where; nil where that would not be shorter.
  private static func difference(
    _ first: Expression, _ second: Expression, isOpposite: Bool
  ) throws(AlgebraError) -> Rest? {
    guard let a = first.fractionValue, let b = second.fractionValue else {
      // u^s/u^t = u^(s − t), in which a difference turned round has no part.
      if isOpposite { return nil }
      let isEqual = try Canonical.form(of: first) == Canonical.form(of: second)
      return .above(isEqual ? .zero : .sum(of: [first, -second]))
    }
    guard !isOpposite || (a.isOne && b.isOne) else { return nil }
    let rest = try a.adding(b.negated())
    return rest.isNegative ? .below(.written(try rest.negated())) : .above(.written(rest))
  }

  /// One fraction of the factors that are taken, where the first of them stood; the others stay.
  static func oneFraction(
    of factors: [Expression], taking isTaken: (Expression) -> Bool
  ) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    var rest: [Expression] = []
    var place = 0
    for factor in factors {
      if factor == .minusOne || !isTaken(factor) {
        if above.isEmpty { place += 1 }
        rest.append(factor)
      } else if case .quotient(let top, let bottom) = factor {
        above.append(top)
        below.append(bottom)
      } else {
        above.append(factor)
      }
    }
    rest.insert(
      .quotient(.product(of: above.filter { !$0.isOne }), .product(of: below)), at: place)
    return .product(of: rest)
  }

  private static func product(_ number: Rational, _ rest: [Expression]) -> Expression {
    number.isOne ? .product(of: rest) : .product(of: [.number(number)] + rest)
  }
}

extension Expression {
  var isFraction: Bool { if case .quotient = self { true } else { false } }

  /// Whether one of the factors is a fraction.
  fileprivate var hasFraction: Bool { factors.contains { $0.isFraction } }

  /// The product of the numbers among the factors, and the other factors.
  fileprivate func numberAndRest() throws(AlgebraError) -> (Rational, [Expression]) {
    var number = Rational.one
    var rest: [Expression] = []
    for factor in factors {
      if case .number(let value) = factor {
        number = try number.multiplied(by: value)
      } else {
        rest.append(factor)
      }
    }
    return (number, rest)
  }
}
