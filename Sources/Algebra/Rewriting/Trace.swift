/// Finer steps as they are taken, each from where the one before it ended.
struct Trace {
  private(set) var here: Statement
  private(set) var steps: [Step] = []

  init(from start: Statement) { here = start }
  init(from start: Expression) { here = .expression(start) }

  /// Takes a step that puts something else at a place; a step that changes nothing is left out.
  mutating func put(
    _ part: Expression, at path: [Int], _ rule: NamedRule, steps finer: [Step] = [],
    provided provisos: [Proviso] = []
  ) {
    guard here[path] != .expression(part),
      let next = here.replacing(at: path, with: .expression(part))
    else { return }
    advance(to: next, at: path, rule, steps: finer, provided: provisos)
  }

  /// Takes a step to a line that differs at a place; the finer steps show only that place.
  mutating func advance(
    to next: Statement, at path: [Int], _ rule: NamedRule, steps finer: [Step] = [],
    provided provisos: [Proviso] = []
  ) {
    let placed = finer.map { $0.placed(in: here, at: path) }
    steps.append(Step(rule, from: here, to: next, at: path, steps: placed, provided: provisos))
    here = next
  }

  /// Goes on with steps that begin here.
  mutating func append(_ more: [Step]) {
    guard let last = more.last else { return }
    steps += more
    here = last.after
  }

  /// Goes on by a strategy for the expression at a place, in its lines.
  mutating func rewrite(
    by strategy: Strategy, at path: [Int] = [], in domain: Domain
  ) throws(AlgebraError) {
    guard let part = here[path] else { return }
    let start = here
    for line in try strategy.steps(from: part, in: domain) {
      append([line.placed(in: start, at: path)])
    }
  }

  /// Takes a step of the whole line; one that changes nothing is left out.
  mutating func become(
    _ next: Statement, _ rule: NamedRule, steps finer: [Step] = [],
    provided provisos: [Proviso] = []
  ) {
    guard next != here else { return }
    steps.append(Step(rule, from: here, to: next, steps: finer, provided: provisos))
    here = next
  }

  /// Swaps the sides of an equation as part of the last line; as a line of its own where there is
  /// none before.
  mutating func swapSides(to swapped: Equation) {
    guard let last = steps.popLast() else {
      return become(.equation(swapped), Rule.swapSides.name)
    }
    let finer = last.steps.isEmpty ? [last] : last.steps
    let swap = Step(Rule.swapSides.name, from: last.after, to: .equation(swapped))
    here = .equation(swapped)
    steps.append(
      Step(
        last.rule, from: last.before, to: here, steps: finer + [swap],
        provided: last.ownProvisos))
  }

  /// Goes on to a line of the same meaning: by tidying or simplifying if that leads there, or else
  /// in one step, provided that each side is equal to what it was.
  ///
  /// - Returns: Whether the line was reached.
  @discardableResult mutating func finish(at target: Statement, in domain: Domain) -> Bool {
    if here == target { return true }
    let gathering = target.sides.flatMap { $0.expression.symbols }.map(Strategy.collect)
    for strategy in [Strategy.tidy, .simplify, .together] + gathering {
      guard let lines = try? strategy.steps(from: here, in: domain), let last = lines.last,
        last.after == target
      else { continue }
      append(lines)
      return true
    }
    let (own, wanted) = (here.sides, target.sides)
    guard own.count == wanted.count else { return false }
    var isOrder = true
    for (one, other) in zip(own, wanted) {
      switch Equivalence.between(one.expression, other.expression, in: domain) {
      case .proved(.canonical): continue
      case .proved: isOrder = false
      default: return false
      }
    }
    become(target, isOrder ? .rearrange : .simplifyAtOnce)
    return true
  }
}

extension NamedRule {
  static let rearrange = NamedRule(
    "rearrange", "rearrange", "Terms and factors may stand in any order.", .tidying)

  static let simplifyAtOnce = NamedRule(
    "simplify", "simplify", "Both are the same by the laws of fractions, powers and logarithms.",
    .routine)
}
