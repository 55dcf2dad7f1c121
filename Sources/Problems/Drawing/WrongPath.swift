import Algebra
import Diffusion
import Solver
import Units

/// The way a wrong turn leads to a wrong answer, found once for a problem.
struct WrongPath: Sendable {
  let trap: Trap
  let path: Path
  /// The quantity at which it leaves the right path.
  let partsAt: Symbol
  /// What is done to a quantity once it has its right value, where that is the wrong turn.
  let spoiling: Spoiling?
  /// The right way, whose values hold up to the wrong turn; nil where the way is another one from the
  /// start.
  private let plan: Plan?
  /// What is computed from the wrong turn on.
  private let rest: Path
  /// What the model knows without being told.
  private let constants: SymbolValues

  private init(
    _ trap: Trap, _ path: Path, leaving plan: Plan? = nil, rest: Path? = nil, partsAt: Symbol,
    spoiling: Spoiling? = nil, constants: SymbolValues = [:]
  ) {
    (self.trap, self.path, self.partsAt, self.spoiling) = (trap, path, partsAt, spoiling)
    (self.plan, self.rest, self.constants) = (plan, rest ?? path, constants)
  }

  /// A right value that is made wrong.
  struct Spoiling: Sendable {
    let symbol: Symbol
    let change: Change

    enum Change: Sendable {
      /// The number in this unit is taken for the value in another, of which the value is so many.
      case slip(Unit)
      case sign
      /// Something else stands for it.
      case formula(Expression)
    }
  }

  /// The wrong paths to an ask, one for each trap that lies on its way.
  static func all(
    to ask: Ask, traps: [Trap], known: [Symbol], situation: Situation
  ) -> [WrongPath] {
    guard let plan = ask.plan, plan.matched == nil,
      let network = try? situation.network(ask.place)
    else { return [] }
    var given = known
    if case .formula(_, let symbols) = ask.kind { given = symbols }
    return traps.compactMap { trap in
      guard trap.asks.isEmpty || trap.asks.contains(ask.id) else { return nil }
      switch trap.turn {
      case .model(let model):
        return other(model, trap, plan, given, situation.theory)
      case .relation(let symbol, let expression):
        guard given.contains(symbol) else {
          return changed(symbol, expression, trap, plan, given, network)
        }
        return spoilt(symbol, .formula(expression), trap, plan)
      case .slip(let symbol, let unit): return spoilt(symbol, .slip(unit), trap, plan)
      case .sign(let symbol): return spoilt(symbol, .sign, trap, plan)
      }
    }
  }

  /// The same question in another situation.
  private static func other(
    _ model: TransportModel, _ trap: Trap, _ plan: Plan, _ known: [Symbol], _ theory: Theory
  ) -> WrongPath? {
    let right = plan.path
    guard model != plan.model else { return nil }
    let network = Network(model: model, theory: theory)
    guard
      let wrong = try? Plan(to: plan.target, from: known, in: network, extra: plan.places),
      wrong.path != right, wrong.matched == nil
    else { return nil }
    let parting = right.steps.first { step in
      wrong.path.steps.contains { $0.symbol == step.symbol && $0.expression != step.expression }
    }
    return WrongPath(
      trap, wrong.path, partsAt: parting?.symbol ?? plan.target, constants: model.constants)
  }

  /// The right path with one quantity computed wrongly.
  private static func changed(
    _ symbol: Symbol, _ expression: Expression, _ trap: Trap, _ plan: Plan, _ known: [Symbol],
    _ network: Network
  ) -> WrongPath? {
    let right = plan.path
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
      trap, Path(target: plan.target, steps: steps), leaving: plan,
      rest: Path(target: plan.target, steps: Array(steps[place...])), partsAt: symbol)
  }

  /// The right path on which one quantity is made wrong once it is known.
  private static func spoilt(
    _ symbol: Symbol, _ change: Spoiling.Change, _ trap: Trap, _ plan: Plan
  ) -> WrongPath? {
    let steps = plan.path.steps
    let place = steps.firstIndex { $0.symbol == symbol }
    let isComputed = place != nil
    let first = steps.first { $0.premises.contains(symbol) }
    guard isComputed || first != nil else { return nil }
    return WrongPath(
      trap, plan.path, leaving: plan,
      rest: Path(target: plan.target, steps: Array(steps[(place.map { $0 + 1 } ?? 0)...])),
      partsAt: isComputed ? symbol : first?.symbol ?? symbol,
      spoiling: Spoiling(symbol: symbol, change: change))
  }

  /// The wrong answer in SI units.
  ///
  /// - Throws: what the solver throws where the wrong path leads nowhere.
  func value(
    from givens: SymbolValues, sharing workings: Workings? = nil
  ) throws(SolutionError) -> Double {
    guard let plan else {
      var known = givens
      for (symbol, value) in constants where known[symbol] == nil { known[symbol] = value }
      return try path.values(from: known, sharing: workings)[path.target] ?? .nan
    }
    var values = try plan.values(for: givens, sharing: workings)
    if let spoiling {
      guard let value = values[spoiling.symbol] else { return .nan }
      switch spoiling.change {
      case .sign: values[spoiling.symbol] = -value
      case .slip(let unit): values[spoiling.symbol] = unit.number(fromSI: value)
      case .formula(let expression):
        let right = values
        do throws(AlgebraError) {
          values[spoiling.symbol] = try Evaluation(value: { right[$0] })(expression)
        } catch {
          throw .algebra(error)
        }
      }
    }
    return try rest.values(from: values, sharing: workings)[path.target] ?? .nan
  }

  /// The wrong formula; nil where a number is read wrongly.
  func closedForm() -> Expression? {
    guard let spoiling else { return try? path.closedForm() }
    let wrong: Expression
    switch spoiling.change {
    case .slip: return nil
    case .sign: wrong = -.symbol(spoiling.symbol)
    case .formula(let expression): wrong = expression
    }
    guard let place = path.steps.firstIndex(where: { $0.symbol == spoiling.symbol }) else {
      return try? path.closedForm().replacing(spoiling.symbol, by: wrong)
    }
    let after = Path(target: path.target, steps: Array(path.steps[(place + 1)...]))
    let before = Path(target: spoiling.symbol, steps: Array(path.steps[...place]))
    guard let rest = try? after.closedForm().replacing(spoiling.symbol, by: wrong),
      let own = try? before.closedForm()
    else { return nil }
    return try? rest.replacing(spoiling.symbol, by: own)
  }
}
