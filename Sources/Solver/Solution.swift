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
  /// What the situation speaks of: other givens are none of its business.
  private let spokenOf: Set<Symbol>
  /// What tells it from other plans with the same givens.
  private let signature: String

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
    signature =
      target.name + "|"
      + path.steps.map { $0.symbol.name + " " + $0.relation.id }.joined(separator: "|")
      + path.steps.filter { $0.relation.id == "place" || $0.relation.id == Relation.authored }
      .map { "|" + typesetting.layout($0.expression).text }.joined()
    spokenOf = Set(network.symbols + network.model.forward.inputs.map { $0.symbol })
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
    for givens: [Symbol: Double], sharing workings: Workings? = nil
  ) throws(SolutionError) -> Solution {
    guard let workings else { return try confirmed(givens, Workings()) }
    return try workings.solution(of: signature) { () throws(SolutionError) in
      try confirmed(givens, workings)
    }
  }

  private func confirmed(
    _ givens: [Symbol: Double], _ workings: Workings
  ) throws(SolutionError) -> Solution {
    try GivenCheck.check(
      givens.filter { self.givens.contains($0.key) }, wholes: wholes,
      isOverLiquid: isOverLiquid)
    let (closed, values) = try firstRoute(for: givens, workings)
    var free = givens.filter {
      $0.key != "R" && self.givens.contains($0.key) && spokenOf.contains($0.key)
    }
    for (symbol, value) in model.constants where free[symbol] == nil { free[symbol] = value }
    for step in path.steps where step.relation.id == "place" || isForeign(step) {
      free[step.symbol] = values[step.symbol]
    }
    let fixed = free
    let outcome = try workings.outcome(of: model, for: fixed) { () throws(SolutionError) in
      try model.forward.outcome(for: fixed, guesses: hinted(values))
    }
    // What cannot be at all has said so by now.
    guard closed.isFinite else { throw .noValue(target) }
    let numerical = try SecondRoute.confirm(target, closed, outcome)
    // Every number along the way stands on a page too.
    for step in path.steps where step.relation.id != "place" {
      try SecondRoute.confirm(step.symbol, values[step.symbol] ?? .nan, outcome)
    }
    return Solution(
      value: closed, numericalValue: numerical, values: values, steps: shown(values),
      vanishing: model.removable.flatMap { values[$0.symbol] == 0 ? $0.symbol : nil })
  }

  /// Whether an author's step rests on something that the situation does not speak of: then what it
  /// says is a given like any other.
  private func isForeign(_ step: Path.Step) -> Bool {
    step.relation.id == Relation.authored && !step.premises.allSatisfy { spokenOf.contains($0) }
  }

  /// The answer by the first route alone, for choosing among draws; a page never shows it.
  public func estimate(
    for givens: [Symbol: Double], sharing workings: Workings? = nil
  ) throws(SolutionError) -> Double {
    guard let workings else { return try firstRoute(for: givens, Workings()).answer }
    return try workings.estimate(of: signature) { () throws(SolutionError) in
      try firstRoute(for: givens, workings).answer
    }
  }

  /// The answer and every quantity along the way.
  private func firstRoute(
    for givens: [Symbol: Double], _ workings: Workings
  ) throws(SolutionError) -> (answer: Double, values: [Symbol: Double]) {
    var known = model.constants
    for (symbol, value) in givens { known[symbol] = value }
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
    return (closed, values)
  }

  /// The values along the path, and of the inputs that follow from them.
  private func hinted(_ values: [Symbol: Double]) -> [Symbol: Double] {
    var values = values
    for step in hints.steps {
      guard let formula = step.formula else { continue }
      let known = values
      let value = (try? Evaluation(value: { known[$0] })(formula)) ?? .nan
      if value.isFinite { values[step.symbol] = value }
    }
    return values
  }

  /// Whether the path passes so near to 0/0 that its formulas need help.
  private func isRemoved(_ values: [Symbol: Double]) -> Bool {
    guard let symbol = model.removable?.symbol, let place = values[symbol] else { return false }
    return abs(place) < Removal.reach && path.needs(symbol)
  }

  /// The steps as they are shown: where a formula is 0/0, its limit.
  private func shown(_ values: [Symbol: Double]) -> [Path.Step] {
    guard let symbol = model.removable?.symbol, values[symbol] == 0 else { return path.steps }
    return path.steps.map { step in
      step.premises.contains(symbol) ? limits[step.symbol] ?? step : step
    }
  }
}

extension Plan {
  /// What the path leads to.
  func value(
    of form: Expression, _ path: Path, _ known: [Symbol: Double]
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
  public let values: [Symbol: Double]
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
