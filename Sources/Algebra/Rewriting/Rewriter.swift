/// Uses the laws of one phase wherever they apply, until none does.
///
/// Parts are rewritten before the whole, from left to right, and at each node the first law that
/// applies is used; then the node is looked at again. So the same expression always gives the same
/// steps, and every step finds the parts of its node in their final form.
///
/// It ends because every step lowers the phase's measure; a law that would not is not used.
struct Rewriter {
  let phase: Phase
  let domain: Domain
  private var trace: Trace
  private var measure: Measure
  /// Where in the statement the expression stands that is being rewritten.
  private let side: [Int]
  /// Parts in which no law applies any more, so that none is looked through twice.
  private var settled: Set<Expression> = []
  /// Uses of laws that would not have lowered the measure; the tests expect none.
  private var refused: [Step] = []

  /// Laws that pull in one direction, and what they lower.
  struct Phase: Sendable {
    let laws: [Law]
    let measure: @Sendable (Expression) throws(AlgebraError) -> Measure
  }

  /// Most nodes of an expression whose steps anyone would read.
  static let largestSize = 500

  /// Most levels; each costs a few stack frames, and the browser's stack holds one megabyte.
  static let deepest = 120

  /// The steps of a phase from a statement, one for each use of a law.
  ///
  /// - Throws: `tooLarge` beyond `largestSize` and `deepest`, and what the laws throw.
  /// - Complexity: O(n) visits of nodes, and for each step O(n) for its measure and its line.
  static func steps(
    of phase: Phase, from statement: Statement, in domain: Domain
  ) throws(AlgebraError) -> [Step] {
    try run(phase, from: statement, in: domain).steps
  }

  /// The steps of a phase, and those that were not taken because the measure would not have
  /// become less.
  static func run(
    _ phase: Phase, from statement: Statement, in domain: Domain
  ) throws(AlgebraError) -> (steps: [Step], refused: [Step]) {
    var refused: [Step] = []
    var trace = Trace(from: statement)
    for side in statement.sides {
      try requireLimits(side.expression)
      var rewriter = Rewriter(
        phase: phase, domain: domain, trace: trace,
        measure: try phase.measure(side.expression), side: side.path)
      _ = try rewriter.settle(side.expression, at: side.path)
      trace = rewriter.trace
      refused += rewriter.refused
    }
    return (trace.steps, refused)
  }

  private init(
    phase: Phase, domain: Domain, trace: Trace, measure: Measure, side: [Int]
  ) {
    self.phase = phase
    self.domain = domain
    self.trace = trace
    self.measure = measure
    self.side = side
  }

  /// Rewrites the expression at a place until no law applies in it.
  private mutating func settle(
    _ expression: Expression, at path: [Int]
  ) throws(AlgebraError) -> Expression {
    var node = expression
    while true {
      for index in 0..<node.childCount {
        guard let part = node.child(index), part.childCount > 0, !settled.contains(part) else {
          continue
        }
        node = node.withChild(index, try settle(part, at: path + [index]))
      }
      guard let next = try changed(node, at: path) else { break }
      node = next
      if settled.contains(node) { break }
    }
    if node.childCount > 0 { settled.insert(node) }
    return node
  }

  /// What the first law that applies to a node makes of it; nil if none does.
  private mutating func changed(
    _ node: Expression, at path: [Int]
  ) throws(AlgebraError) -> Expression? {
    for law in phase.laws {
      guard let change = try law.change(node, domain), change.after != node,
        let next = trace.here.replacing(at: path, with: .expression(change.after)),
        case .expression(let whole)? = next[side]
      else { continue }
      try Rewriter.requireLimits(whole)
      let lower = try phase.measure(whole)
      guard lower < measure else {
        refused.append(Step(law.rule, from: trace.here, to: next, at: path))
        continue
      }
      measure = lower
      trace.advance(
        to: next, at: path, law.rule, steps: change.steps, provided: change.provisos)
      return change.after
    }
    return nil
  }
}

extension Rewriter {
  /// Throws `tooLarge` for an expression of more nodes or levels than are rewritten in steps.
  static func requireLimits(_ expression: Expression) throws(AlgebraError) {
    var count = 0
    guard isWithinLimits(expression, counting: &count, level: 1) else { throw .tooLarge }
  }

  private static func isWithinLimits(
    _ expression: Expression, counting count: inout Int, level: Int
  ) -> Bool {
    count += 1
    guard count <= largestSize, level <= deepest else { return false }
    for index in 0..<expression.childCount {
      guard let part = expression.child(index),
        isWithinLimits(part, counting: &count, level: level + 1)
      else { return false }
    }
    return true
  }
}
