import Algebra
import Diffusion

/// A way from givens to what is asked, as steps in the order in which they are carried out.
public struct Path: Hashable, Sendable {
  public let target: Symbol
  public let steps: [Step]

  /// One quantity computed from known ones.
  public struct Step: Hashable, Sendable {
    public let symbol: Symbol
    /// What the symbol equals.
    public let expression: Expression
    /// The relation this comes from.
    public let relation: Relation

    public init(symbol: Symbol, expression: Expression, relation: Relation) {
      self.symbol = symbol
      self.expression = expression
      self.relation = relation
    }
  }

  public init(target: Symbol, steps: [Step]) {
    self.target = target
    self.steps = steps
  }

  /// The target in terms of the givens alone.
  ///
  /// - Throws: `tooLarge` where substituting makes more than a line.
  public func closedForm() throws(AlgebraError) -> Expression {
    var result = Expression.symbol(target)
    for step in steps.reversed() {
      result = try result.replacing(step.symbol, by: step.expression)
    }
    return result
  }

  /// The values of all symbols along the way, givens included.
  ///
  /// - Throws: `noValue` where a given is missing.
  public func values(
    from givens: [Symbol: Double]
  ) throws(AlgebraError) -> [Symbol: Double] {
    var values = givens
    for step in steps {
      let known = values
      values[step.symbol] = try Evaluation(value: { known[$0] })(step.expression)
    }
    return values
  }
}
