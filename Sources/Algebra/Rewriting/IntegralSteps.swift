extension Rule {
  /// Divides, integrates both sides over the independent variable, and takes the dependent one for
  /// the variable of the integral on the right.
  func separate(
    _ first: Span, _ second: Span, _ equation: Equation, _ trace: inout Trace,
    in domain: Domain
  ) throws(AlgebraError) {
    let (x, y) = (first.variable, second.variable)
    let separation = try Separation(equation, x, y)
    let divisor = separation.divisor.varying
    if !divisor.isOne {
      let slope = Expression.derivative(.symbol(y), x)
      trace.become(
        .equation(
          Equation(
            separation.independent.whole, .product(of: [separation.dependent.whole, slope]))),
        Rule.divide(by: divisor).name, provided: domain.owes(.nonzero(divisor)))
    }
    guard case .equation(let parted) = trace.here else { return }
    trace.become(
      .equation(
        Equation(
          .integral(parted.left, x, from: first.lower, to: first.upper),
          .integral(parted.right, x, from: first.lower, to: first.upper))), Rule.integrateBoth)
    let slope = Expression.derivative(.symbol(y), x)
    guard let integrand = try parted.right.removingFactor(slope) else { return }
    trace.put(
      .integral(integrand, y, from: second.lower, to: second.upper), at: [1], Rule.changeVariable)
    guard case .equation(let changed) = trace.here else { return }
    trace.put(changed.left.withConstantsOut, at: [0], Rule.constantsOut)
    trace.put(changed.right.withConstantsOut, at: [1], Rule.constantsOut)
  }

  /// Carries out one integral after the other, and then tidies.
  func integrate(_ trace: inout Trace, in domain: Domain) throws(AlgebraError) {
    while let path = trace.here.innermostIntegral() {
      guard
        case .expression(.integral(let integrand, let variable, let lower, let upper))? =
          trace.here[path]
      else { return }
      trace.put(
        try Expression.integrated(integrand, over: variable, from: lower, to: upper), at: path,
        Rule.antiderivative(of: integrand, variable, in: domain))
    }
    try trace.rewrite(by: .tidy, in: domain)
    try trace.rewrite(by: .gatherLogarithms, in: domain)
  }

  private static let integrateBoth = NamedRule(
    "integrate-both-sides", "integrate both sides",
    "What is equal at every point has equal integrals between the same ends.", .move)

  private static let changeVariable = NamedRule(
    "change-variable", "change the variable",
    "With the slope as a factor, the integral runs over the other variable, between its ends.",
    .notable)

  private static let constantsOut = NamedRule(
    "constants-out", "constants leave the integral",
    "A factor that does not depend on the variable multiplies every part of the sum.", .routine)

  private static func antiderivative(
    of integrand: Expression, _ variable: Symbol, in domain: Domain
  ) -> NamedRule {
    let known = try? integrand.antiderivative(variable, in: domain)
    return NamedRule(
      "antiderivative",
      "antiderivative" + (known.map { " " + .naming($0) } ?? "") + " between the ends",
      "The integral is the difference of an antiderivative between the ends.", .notable)
  }
}

extension Statement {
  /// The path to the first integral that holds no other.
  fileprivate func innermostIntegral() -> [Int]? {
    for side in sides {
      if let path = side.expression.innermostIntegral(at: side.path) { return path }
    }
    return nil
  }
}

extension Expression {
  fileprivate func innermostIntegral(at path: [Int]) -> [Int]? {
    for (index, child) in children.enumerated() {
      if let found = child.innermostIntegral(at: path + [index]) { return found }
    }
    if case .integral = self { return path }
    return nil
  }

  /// An integral with the factors in front that do not depend on its variable.
  fileprivate var withConstantsOut: Expression {
    guard case .integral(let integrand, let variable, let lower, let upper) = self else {
      return self
    }
    var (top, bottom) = (integrand, Expression.one)
    if case .quotient(let above, let below) = integrand { (top, bottom) = (above, below) }
    let constants = top.factors.filter { !$0.contains(variable) && !$0.isOne }
    guard !bottom.isOne || !constants.isEmpty else { return self }
    let rest = Expression.product(of: top.factors.filter { $0.contains(variable) })
    return .product(
      of: constants + [
        .integral(
          bottom.isOne ? rest : .quotient(rest, bottom), variable, from: lower, to: upper)
      ])
  }
}
