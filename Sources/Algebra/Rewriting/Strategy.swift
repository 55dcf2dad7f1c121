/// A way to rewrite a statement, in steps of the size a teacher would write.
///
/// A strategy is a short list of phases, each a set of laws that pull in one direction with the
/// measure that they lower. So a strategy ends because each of its phases does, and laws that undo
/// each other, such as multiplying out and factoring, never meet in one phase.
///
/// The laws are small; their uses, one by one, would be a page where a teacher writes three lines.
/// So steps are put together to lines: a line is opened by a step that does something new, and
/// takes up the lesser steps that follow it, and further uses of the same law. What it is made of
/// stays in the line, as its finer steps.
public struct Strategy: Sendable {
  let phases: [Rewriter.Phase]

  /// Drops zeros and ones, joins numbers, like terms and like factors, cancels; everything else
  /// stays as it is written.
  public static let tidy = Strategy(phases: [Rewriter.Phase(laws: Law.tidying, measure: cost)])

  /// Makes an expression simpler by every law that does so in itself.
  public static let simplify = Strategy(phases: [simplifying])

  /// Multiplies out and joins what can be joined.
  public static let expand = expanding { $0.isSum }

  /// Writes sums as products: common factors, differences of squares, squares of sums.
  public static let factor = Strategy(Law.factoring) { Measure.degrees(in: $0) }

  /// Brings sums over one bar.
  public static let together = Strategy(Law.together) { Measure.buriedFractions(in: $0) }

  /// Takes logarithms of products, quotients and powers apart, where the domain allows.
  public static let splitLogarithms = Strategy(Law.splittingLogarithms) {
    Measure.operationsInLogarithms(of: $0)
  }

  /// Writes sums and multiples of logarithms as one logarithm.
  public static let gatherLogarithms = Strategy(Law.gatheringLogarithms) {
    Measure.logarithms(in: $0)
  }

  /// Gathers the terms with each power of a symbol, multiplying out brackets with it first.
  public static func collect(_ symbol: Symbol) -> Strategy {
    let collecting = Rewriter.Phase(laws: [.dropBrackets, .collecting(symbol)]) {
      Measure.terms(with: symbol, in: $0)
    }
    return Strategy(
      phases: expanding { $0.isSum && $0.contains(symbol) }.phases + [collecting])
  }

  private static func expanding(
    _ isBracket: @escaping @Sendable (Expression) -> Bool
  ) -> Strategy {
    Strategy(
      phases: [
        simplifying,
        Rewriter.Phase(laws: [.dropBrackets, .intoFraction]) {
          Measure.fractionsBesideFactors(in: $0)
        },
        Rewriter.Phase(laws: [.dropBrackets] + Law.expanding(isBracket)) {
          Measure.brackets(in: $0, that: isBracket)
        },
        simplifying,
      ])
  }

  private init(phases: [Rewriter.Phase]) { self.phases = phases }

  /// Laws that pull in one direction, with simplifying before and after.
  private init(_ laws: [Law], _ measure: @escaping @Sendable (Expression) -> Measure) {
    phases = [
      Strategy.simplifying, Rewriter.Phase(laws: [.dropBrackets] + laws, measure: measure),
      Strategy.simplifying,
    ]
  }

  private static let cost: @Sendable (Expression) throws(AlgebraError) -> Measure = {
    expression throws(AlgebraError) in try Measure.cost(of: expression)
  }

  private static let simplifying = Rewriter.Phase(laws: Law.simplifying, measure: cost)

  /// The steps from a statement; none where there is nothing to do.
  ///
  /// - Throws: `tooLarge` where the steps would be longer than anyone reads; `overflow` and
  ///   `divisionByZero`.
  /// - Complexity: O(n) per step, of which there are at most a few per node.
  public func steps(
    from statement: Statement, in domain: Domain = Domain()
  ) throws(AlgebraError) -> [Step] {
    try Step.lines(of: smallSteps(from: statement, in: domain))
  }

  /// The steps from an expression.
  public func steps(
    from expression: Expression, in domain: Domain = Domain()
  ) throws(AlgebraError) -> [Step] {
    try steps(from: .expression(expression), in: domain)
  }

  /// What a strategy makes of an expression.
  public func result(
    of expression: Expression, in domain: Domain = Domain()
  ) throws(AlgebraError) -> Expression {
    let last = try smallSteps(from: .expression(expression), in: domain).last?.after
    guard case .expression(let result)? = last else { return expression }
    return result
  }

  /// One step for each use of a law.
  func smallSteps(
    from statement: Statement, in domain: Domain
  ) throws(AlgebraError) -> [Step] {
    var trace = Trace(from: statement)
    for phase in phases {
      trace.append(try Rewriter.steps(of: phase, from: trace.here, in: domain))
    }
    return trace.steps
  }
}

extension Law {
  static let simplifying = sums + products + fractions + powers + logarithms

  /// What a reader does without thinking.
  static let tidying = [
    dropBrackets, addZero, cancelOpposites, addNumbers, collectLikeTerms, multiplyByZero,
    multiplyByOne, multiplyNumbers, numbersFirst, minusIntoDifference, collectLikeFactors,
    divideByOne, divideZero, quotientOfQuotients, minusOutOfBottom, reduceFraction, cancel,
    zeroPower, firstPower, powerOfOne, lnOfOne,
  ]
}

extension Statement {
  /// The lines of putting the right side of a relation for its left side, and simplifying: the
  /// substitution with the small things it brings along, then what is worth a line of its own.
  ///
  /// - Throws: `nothingToReplace`; what `Expression.replacing(pattern:by:)` and simplifying throw.
  public func stepsSubstituting(
    _ relation: Equation, in domain: Domain = Domain()
  ) throws(AlgebraError) -> [Step] {
    var trace = Trace(from: self)
    for side in sides {
      trace.put(
        try side.expression.replacing(pattern: relation.left, by: relation.right), at: side.path,
        Rule.substitute(relation).name)
    }
    guard !trace.steps.isEmpty else { throw .nothingToReplace }
    return Step.lines(
      of: trace.steps + (try Strategy.simplify.smallSteps(from: trace.here, in: domain)))
  }
}
