import Algebra
import Diffusion

/// How a question is answered, before any number is drawn: the path and the closed form.
public struct Plan: Sendable {
  public let model: TransportModel
  /// The way to the target, or for a target that no relation can be solved for, the way from it to
  /// something given.
  public let path: Path
  /// The target in terms of the givens; for an implicit plan, the given in terms of the target and
  /// the other givens.
  public let closedForm: Expression
  /// What is asked.
  public let target: Symbol
  /// What is given.
  private let givens: [Symbol]
  /// The given that the path leads to, where the target cannot be isolated.
  public let matched: Symbol?
  /// What takes the place of steps where they are 0/0.
  private let limits: [Symbol: Path.Step]
  /// The way to the inputs of the forward model that are not given, which tells where the search for
  /// them starts; the search itself knows nothing of it.
  private let hints: Path
  private let wholes: [GivenCheck.Whole]
  private let isOverLiquid: Bool
  /// The givens that the situation speaks of: others are none of its business.
  private let relevant: [Symbol]
  /// What steps say that counts as given: a place, and what an author makes of things that the
  /// situation does not speak of.
  private let fixedSteps: [Symbol]
  /// What steps say that the second route must say, too.
  private let confirmedSteps: [Symbol]
  /// What tells it from other plans with the same givens.
  private let signature: [UInt8]

  /// Finds the way to a symbol.
  ///
  /// - Parameters:
  ///   - extra: Relations that the question adds, such as the place z = L/2.
  ///   - first: Steps to begin with, in their order; what they need is given or comes before.
  ///   - preferred: Relations, by name, that are taken where there is a choice.
  /// - Throws: `missingGiven` where one more given would do, `notDetermined` where no way leads to
  ///   the symbol.
  public init(
    to target: Symbol, from givens: [Symbol], in network: Network, extra: [Path.Step] = [],
    first: [Path.Step] = [], preferring preferred: Set<String> = []
  ) throws(SolutionError) {
    let known = givens + extra.map { $0.symbol } + first.map { $0.symbol }
    if let found = network.path(to: target, from: known, preferring: preferred) {
      try self.init(
        to: target, from: givens,
        by: Path(target: target, steps: first + found.steps).withoutDetours,
        matched: nil, in: network, extra: extra)
      return
    }
    // What cannot be isolated is found as the value with which a given comes out as it is.
    // One that a relation gives as it stands is the natural one to compare.
    for given in givens.filter({ network.gives($0) }) + givens
    where given != "R" && first.isEmpty {
      let others = known.filter { $0 != given } + [target]
      guard let found = network.path(to: given, from: others),
        let form = try? found.closedForm(), form.contains(target) || found.needs(target)
      else { continue }
      try self.init(
        to: target, from: givens, by: found, matched: given, in: network, extra: extra)
      return
    }
    let missing = Plan.missing(to: target, from: known, in: network)
    guard missing.isEmpty else { throw .missingGivens(missing, network.model) }
    throw .notDetermined(target)
  }

  /// The inputs that would lead to the target if they were given; none if nothing helps.
  private static func missing(
    to target: Symbol, from known: [Symbol], in network: Network
  ) -> [Symbol] {
    let inputs = network.model.forward.inputs.map { $0.symbol }.filter {
      !known.contains($0) && $0 != target && $0 != "z"
    }
    for input in inputs where network.path(to: target, from: known + [input]) != nil {
      return [input]
    }
    guard let path = network.path(to: target, from: known + inputs) else { return [] }
    return inputs.filter { path.needs($0) }
  }

  private init(
    to target: Symbol, from givens: [Symbol], by found: Path, matched: Symbol?,
    in network: Network, extra: [Path.Step]
  ) throws(SolutionError) {
    self.givens = givens
    let needed = Set(found.steps.flatMap { $0.premises })
    path = Path(
      target: found.target, steps: extra.filter { needed.contains($0.symbol) } + found.steps)
    model = network.model
    self.target = target
    self.matched = matched
    var limits: [Symbol: Path.Step] = [:]
    for step in found.steps {
      limits[step.symbol] =
        network.limits[Network.LimitKey(relation: step.relation.id, symbol: step.symbol)]
    }
    self.limits = limits
    wholes = network.wholes
    let typesetting = Glossary.typesetting()
    let places = path.steps.filter {
      $0.relation.id == "place" || $0.relation.id == Relation.authored
    }
    let text =
      target.name + "|"
      + path.steps.map { $0.symbol.name + " " + $0.relation.id }.joined(separator: "|")
      + places.map { "|" + typesetting.layout($0.expression).text }.joined()
    signature = Array(text.utf8)
    let spokenOf = Set(network.symbols + network.model.forward.inputs.map { $0.symbol })
    fixedSteps = path.steps.filter { step in
      step.relation.id == "place"
        || step.relation.id == Relation.authored && !step.premises.allSatisfy(spokenOf.contains)
    }.map { $0.symbol }
    confirmedSteps = path.steps.filter { $0.relation.id != "place" }.map { $0.symbol }
    relevant = givens.filter { $0 != "R" && spokenOf.contains($0) }
    isOverLiquid = network.symbols.contains("x_A1") && network.symbols.contains("p_sat")
    let reached = givens + path.steps.map { $0.symbol } + [target]
    hints = Path(
      target: target,
      steps: network.steps(
        to: network.model.forward.inputs.map { $0.symbol }, from: reached
      ).filter { $0.formula != nil })
    do throws(AlgebraError) {
      closedForm = try path.closedForm()
    } catch {
      throw .algebra(error)
    }
  }

  /// The steps that say at which place something is asked for.
  public var places: [Path.Step] { path.steps.filter { $0.relation.id == "place" } }

  /// Whether the answer belongs to a place.
  public var isAtPlace: Bool { !places.isEmpty }

  /// The givens that the answer depends on.
  public var premises: [Symbol] {
    let found = Set(path.steps.map { $0.symbol })
    let needed = path.isNumerical ? path.steps.flatMap { $0.premises } : closedForm.symbols
    return Set(needed).filter { $0 != target && !found.contains($0) }.sorted()
      + (matched.map { [$0] } ?? [])
  }

  /// The solution for given numbers, computed twice.
  ///
  /// - Parameters:
  ///   - givens: Values in SI units.
  ///   - workings: What has been worked out for the same givens.
  /// - Throws: `routesDisagree` where the closed form and the numerical solution differ by more
  ///   than `SecondRoute.agreement`, relative to the parts the answer is made of; also what either
  ///   route throws.
  public func solution(
    for givens: SymbolValues, sharing workings: Workings? = nil
  ) throws(SolutionError) -> Solution {
    guard let workings else { return try confirmed(givens, Workings()) }
    return try workings.solution(of: signature) { () throws(SolutionError) in
      try confirmed(givens, workings)
    }
  }

  private func confirmed(
    _ givens: SymbolValues, _ workings: Workings
  ) throws(SolutionError) -> Solution {
    var known = SymbolValues(minimumCapacity: self.givens.count)
    for symbol in self.givens { known[symbol] = givens[symbol] }
    try GivenCheck.check(known, wholes: wholes, isOverLiquid: isOverLiquid)
    let route = try firstRoute(for: givens, workings)
    let (closed, values) = (route.answer, route.values)
    var free = model.constants
    for symbol in relevant {
      if let value = givens[symbol] { free[symbol] = value }
    }
    for symbol in fixedSteps { free[symbol] = values[symbol] }
    let fixed = free
    let outcome = try workings.outcome(of: model, for: fixed) { () throws(SolutionError) in
      try model.forward.outcome(for: fixed) { hinted(values) }
    }
    // What cannot be at all has said so by now.
    guard closed.isFinite else { throw .noValue(target) }
    // Every number along the way stands on a page, too; the first that is wrong is named.
    for symbol in confirmedSteps where symbol != target {
      try SecondRoute.confirm(symbol, values[symbol] ?? .nan, outcome)
    }
    let numerical = try SecondRoute.confirm(target, closed, outcome)
    return Solution(
      value: closed, numericalValue: numerical, values: values, steps: shown(values),
      vanishing: model.removable.flatMap { values[$0.symbol] == 0 ? $0.symbol : nil })
  }

  /// The answer by the first route alone, for choosing among draws; a page never shows it.
  public func estimate(
    for givens: SymbolValues, sharing workings: Workings? = nil
  ) throws(SolutionError) -> Double {
    try firstRoute(for: givens, workings ?? Workings()).answer
  }

  /// Every quantity along the way by the first route alone, for wrong ways that leave it.
  public func values(
    for givens: SymbolValues, sharing workings: Workings? = nil
  ) throws(SolutionError) -> SymbolValues {
    try firstRoute(for: givens, workings ?? Workings()).values
  }

  /// The answer and every quantity along the way.
  struct FirstRoute {
    let answer: Double
    let values: SymbolValues
  }

  private func firstRoute(
    for givens: SymbolValues, _ workings: Workings
  ) throws(SolutionError) -> FirstRoute {
    try workings.firstRoute(of: signature) { () throws(SolutionError) in
      try computed(from: givens, workings)
    }
  }

  private func computed(
    from givens: SymbolValues, _ workings: Workings
  ) throws(SolutionError) -> FirstRoute {
    var known = givens
    for (symbol, value) in model.constants where known[symbol] == nil { known[symbol] = value }
    known["R"] = GasConstant.value
    var closed: Double
    if let matched {
      closed = try root(matched, known)
      known[target] = closed
    } else {
      // Where methods are numerical the path itself is the way.
      closed = path.isNumerical ? .nan : try value(of: closedForm, path, known)
    }
    var values = try path.values(
      from: known, removable: model.removable?.symbol, sharing: workings)
    if matched == nil, path.isNumerical { closed = values[target] ?? .nan }
    if matched == nil {
      if isRemoved(values) { closed = values[target] ?? closed }
      values[target] = closed
    }
    return FirstRoute(answer: closed, values: values)
  }

  /// The values along the path, and of the inputs that follow from them.
  private func hinted(_ values: SymbolValues) -> SymbolValues {
    var values = values
    for index in hints.steps.indices {
      guard case .formula(let formula) = hints.steps[index].rule else { continue }
      let value = Plan.value(of: formula, values)
      if value.isFinite { values[hints.steps[index].symbol] = value }
    }
    return values
  }

  private static func value(of formula: Expression, _ known: SymbolValues) -> Double {
    (try? Evaluation(value: { known[$0] })(formula)) ?? .nan
  }

  /// Whether the path passes so near to 0/0 that its formulas need help.
  private func isRemoved(_ values: SymbolValues) -> Bool {
    guard let symbol = model.removable?.symbol, let place = values[symbol] else { return false }
    return abs(place) < Removal.reach && path.needs(symbol)
  }

  /// The steps as they are shown: where a formula is 0/0, its limit.
  private func shown(_ values: SymbolValues) -> [Path.Step] {
    guard let symbol = model.removable?.symbol, values[symbol] == 0 else { return path.steps }
    return path.steps.map { step in
      step.premises.contains(symbol) ? limits[step.symbol] ?? step : step
    }
  }
}

extension Plan {
  /// What the path leads to.
  func value(
    of form: Expression, _ path: Path, _ known: SymbolValues
  ) throws(SolutionError) -> Double {
    guard !path.isNumerical else { return try path.values(from: known)[path.target] ?? .nan }
    do throws(AlgebraError) {
      return try Evaluation(value: { known[$0] })(form)
    } catch {
      throw .algebra(error)
    }
  }
}

/// An answer that two routes agree on.
public struct Solution: Sendable {
  /// From the closed form, in SI units.
  public let value: Double
  /// From the governing equations.
  public let numericalValue: Double

  /// The value, or zero where the routes agree on no digit of it: then it is what rounding left.
  public var meantValue: Double {
    abs(value - numericalValue) > 1e-3 * abs(value) ? 0 : value
  }

  /// Every quantity along the path, givens included, in SI units.
  public let values: SymbolValues
  /// The steps of the path, with limits in place of formulas that are 0/0 for these numbers.
  public let steps: [Path.Step]
  /// A symbol that is zero, where formulas that hold it are 0/0 and their limit was taken.
  public let vanishing: Symbol?
}

extension Network {
  /// The way to a symbol.
  ///
  /// - Throws: what `Plan` throws.
  public func plan(
    to target: Symbol, from givens: [Symbol], extra: [Path.Step] = [], first: [Path.Step] = [],
    preferring preferred: Set<String> = []
  ) throws(SolutionError) -> Plan {
    try Plan(
      to: target, from: givens, in: self, extra: extra, first: first, preferring: preferred)
  }
}

extension Relation {
  /// The name of a relation that an author of a problem states.
  public static let authored = "author"
}
