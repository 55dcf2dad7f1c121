/// A law of algebra that changes one expression into another of the same value.
///
/// A law looks at a single node and the parts right below it; where in an expression it is used,
/// and when, is the business of `Rewriter`. Words, example and code of a law stand together, so
/// that the catalogue is a text to read; the example is run as a test, so that the text is true.
public struct Law: Sendable {
  public let rule: NamedRule
  /// The law at work.
  public let example: Example
  /// Under what condition it holds, in words; nil where it always does.
  ///
  /// Two kinds of conditions are told apart. Where breaking the condition would give another
  /// value, as in √(x²) = x, the domain must grant it, or the law is not used. Where it would only
  /// leave one side without a value, as in x/x = 1, the law is used and the step keeps the
  /// condition as a proviso unless the domain grants it.
  public let condition: String?
  let change: @Sendable (Expression, Domain) throws(AlgebraError) -> Change?

  init(
    _ id: String, _ title: RuleTitle, _ reason: String, _ example: Example,
    if condition: String? = nil, grade: NamedRule.Grade,
    _ change: @escaping @Sendable (Expression, Domain) throws(AlgebraError) -> Change?
  ) {
    self.init(NamedRule(id, title, reason, grade), example, if: condition, change)
  }

  init(
    _ rule: NamedRule, _ example: Example, if condition: String?,
    _ change: @escaping @Sendable (Expression, Domain) throws(AlgebraError) -> Change?
  ) {
    self.rule = rule
    self.example = example
    self.condition = condition
    self.change = change
  }

  /// A line before and after, as people type it, and what it supposes.
  public struct Example: Hashable, Sendable {
    public let before: String
    public let after: String
    public let domain: Domain

    init(_ before: String, _ after: String, positive symbols: [Symbol] = []) {
      self.before = before
      self.after = after
      var domain = Domain()
      for symbol in symbols { domain[symbol] = .positive }
      self.domain = domain
    }
  }

  /// What a law makes of a node.
  struct Change {
    let after: Expression
    /// The finer steps, whose lines show just the node.
    let steps: [Step]
    /// The conditions that the domain does not grant.
    let provisos: [Proviso]

    init(_ after: Expression, steps: [Step] = [], provided provisos: [Proviso] = []) {
      self.after = after
      self.steps = steps
      self.provisos = provisos
    }
  }
}
