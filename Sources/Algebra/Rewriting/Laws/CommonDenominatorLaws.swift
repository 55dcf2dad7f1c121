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
    var common = TermFactors()
    var bottoms: [TermFactors] = []
    for term in terms {
      guard case .quotient(_, let below) = term else {
        bottoms.append(TermFactors())
        continue
      }
      let bottom = try TermFactors(of: below)
      guard bottom.number.isWhole, !bottom.number.isZero, bottom.bottom == nil else { return nil }
      bottoms.append(bottom)
      common = try common.leastCommonMultiple(with: bottom)
    }
    let shared = common.written
    var tops: [Expression] = []
    for (term, bottom) in zip(terms, bottoms) {
      var top = term
      if case .quotient(let above, _) = term { top = above }
      let missing = try common.divided(by: bottom)
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
