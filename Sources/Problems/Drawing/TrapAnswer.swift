import Algebra
import Diffusion
import Solver

/// The way a wrong turn leads to a wrong answer, found once for a problem.
struct WrongPath: Sendable {
  let trap: Trap
  let path: Path
  /// The quantity at which it leaves the right path.
  let partsAt: Symbol

  /// The wrong paths to an ask, one for each trap that lies on its way.
  static func all(
    to ask: Ask, traps: [Trap], known: [Symbol], network: Network, theory: Theory
  ) -> [WrongPath] {
    var given = known
    if case .formula(let symbols) = ask.kind { given = symbols }
    return traps.compactMap { trap in
      switch trap.turn {
      case .closure(let closure): other(closure, trap, ask, given, theory)
      case .relation(let symbol, let expression):
        changed(symbol, expression, trap, ask, given, network)
      }
    }
  }

  /// The same question in a film with another closure.
  private static func other(
    _ closure: TransportModel.Closure, _ trap: Trap, _ ask: Ask, _ known: [Symbol],
    _ theory: Theory
  ) -> WrongPath? {
    let right = ask.plan.path
    let network = Network(model: .planarFilm(closure), theory: theory)
    let places = right.steps.filter { $0.relation.id == "place" }
    guard
      let plan = try? Plan(to: ask.target, from: known, in: network, extra: places),
      plan.path != right
    else { return nil }
    let parting = right.steps.first { step in
      plan.path.steps.contains { $0.symbol == step.symbol && $0.expression != step.expression }
    }
    return WrongPath(
      trap: trap, path: plan.path, partsAt: parting?.symbol ?? ask.target)
  }

  /// The right path with one quantity computed wrongly.
  private static func changed(
    _ symbol: Symbol, _ expression: Expression, _ trap: Trap, _ ask: Ask, _ known: [Symbol],
    _ network: Network
  ) -> WrongPath? {
    let right = ask.plan.path
    guard let place = right.steps.firstIndex(where: { $0.symbol == symbol }) else { return nil }
    var steps = right.steps
    steps[place] = Path.Step(
      symbol: symbol, expression: expression, relation: steps[place].relation)
    // The wrong formula may need quantities that the right path does not pass.
    var have = Set(known + right.steps[..<place].map { $0.symbol })
    var detours: [Path.Step] = []
    for needed in expression.symbols where !have.contains(needed) {
      guard let path = network.path(to: needed, from: Array(have).sorted()) else { return nil }
      detours += path.steps
      have.formUnion(path.steps.map { $0.symbol })
    }
    steps.insert(contentsOf: detours, at: place)
    return WrongPath(
      trap: trap, path: Path(target: ask.target, steps: steps), partsAt: symbol)
  }
}

/// The wrong answer that a wrong turn leads to, computed along the wrong path.
public struct TrapAnswer: Sendable {
  public let trap: Trap
  /// In SI units.
  public let value: Double
  /// The quantity at which the wrong path leaves the right one.
  public let partsAt: Symbol
}

/// A wrong formula that a wrong turn leads to.
public struct TrapFormula: Sendable {
  public let trap: Trap
  public let formula: Expression
}

extension Problem {
  /// The wrong formulas for an ask by its index, in the symbols that it names.
  public func trapFormulas(for index: Int) -> [TrapFormula] {
    guard asks.indices.contains(index), case .formula(let symbols) = asks[index].kind else {
      return []
    }
    return wrongPaths[index].compactMap { wrong in
      guard let formula = try? wrong.path.closedForm(),
        formula.symbols.allSatisfy(symbols.contains)
      else { return nil }
      return TrapFormula(trap: wrong.trap, formula: formula)
    }
  }
}

extension Variant {
  /// How far from the right answer, relative to it, a wrong one must lie to be told apart.
  public static let leastTrapDistance = 1e-3

  /// The wrong answers to an ask by its index, in the order of the traps; those that happen to be
  /// right are left out. Of traps that lead to the same number one is kept: one that changes what
  /// is asked for itself, which explains the number best, or else the first.
  public func trapAnswers(to index: Int) -> [TrapAnswer] {
    guard answers.indices.contains(index), case .quantity(let solution) = answers[index] else {
      return []
    }
    let givens = siValues
    var found: [(answer: TrapAnswer, isDirect: Bool)] = []
    for wrong in problem.wrongPaths[index] {
      guard let value = (try? wrong.path.values(from: givens))?[wrong.path.target],
        value.isFinite,
        abs(value - solution.value) > Variant.leastTrapDistance * abs(solution.value)
      else { continue }
      var isDirect = false
      if case .relation(let symbol, _) = wrong.trap.turn { isDirect = symbol == wrong.path.target }
      let answer = TrapAnswer(trap: wrong.trap, value: value, partsAt: wrong.partsAt)
      if let same = found.firstIndex(where: { abs($0.answer.value - value) <= 1e-6 * abs(value) }) {
        guard isDirect, !found[same].isDirect else { continue }
        found.remove(at: same)
      }
      found.append((answer, isDirect))
    }
    return found.map { $0.answer }
  }
}
