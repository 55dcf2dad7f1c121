import Algebra
import Diffusion
import Numerics
import Solver
import Units

extension Problem {
  /// Draws the variant with a seed.
  ///
  /// Givens are drawn in the order of the file from a stream named after problem, revision and
  /// seed; a draw that breaks a condition, or for which a property is not known, is thrown away
  /// whole and the stream runs on.
  ///
  /// - Parameter units: In which units it is shown. In other units than those of the file values are
  ///   rounded to as many figures, three at least; what is shown is what is used.
  /// - Throws: `DrawError` where 2,000 draws in a row break a condition, or where an answer cannot
  ///   be computed or its two routes disagree.
  /// - Complexity: a few microseconds a draw, and a numerical film for each answer.
  public func variant(
    seed: UInt64, units: UnitSystem = .asWritten
  ) throws(DrawError) -> Variant {
    var random = RandomSource(name: "\(id)@\(String(revision))/\(String(seed))")
    var broken: BrokenDraw?
    // Where no draw satisfies a condition, none comes beyond it.
    var furthest: BrokenDraw?
    let isRandom = givens.contains { $0.isRandom }
    for attempt in 1...(isRandom ? Problem.mostDraws : 1) {
      do throws(DrawFailure) {
        let draw = try DrawInProgress(self, units, &random)
        return try variant(
          seed: seed, draw, units, draws: attempt, lastBroken: broken?.place)
      } catch {
        switch error {
        case .again(let failure):
          broken = failure
          if failure.stage >= furthest?.stage ?? 0 { furthest = failure }
        case .end(let error): throw error
        }
      }
    }
    throw DrawError(
      diagnostic: furthest?.diagnostic(isRandom: isRandom)
        ?? source.line(0).diagnostic("nothing can be drawn"))
  }

  static let mostDraws = 2_000

  private func variant(
    seed: UInt64, _ draw: DrawInProgress, _ units: UnitSystem, draws: Int,
    lastBroken: Fragment?
  ) throws(DrawFailure) -> Variant {
    let known = draw.si
    let workings = Workings()
    try demand(of: draw, seed, workings)
    var answers: [ReferenceAnswer] = []
    for index in asks.indices {
      do throws(SolutionError) {
        answers.append(try answer(to: index, known, seed, workings))
      } catch {
        throw .end(DrawError(diagnostic: diagnostic(error, asks[index], seed), reason: error))
      }
    }
    for (ask, answer) in zip(asks, answers) {
      if let complaint = complaint(ask, answer, seed) { throw .end(complaint) }
    }
    return Variant(
      problem: self, seed: seed, units: units, species: draw.species, values: draw.values,
      answers: answers, draws: draws, lastBroken: lastBroken)
  }

  /// The reference answer to a question, by both routes.
  private func answer(
    to index: Int, _ known: SymbolValues, _ seed: UInt64, _ workings: Workings
  ) throws(SolutionError) -> ReferenceAnswer {
    switch asks[index].kind {
    case .formula(let plan, _): return .formula(plan.closedForm)
    case .quantity(let plan, _, _):
      return .quantity(try plan.solution(for: known, sharing: workings))
    case .profile(let profile):
      var solutions: [Solution] = []
      for place in profile.places {
        solutions.append(try place.plan.solution(for: known, sharing: workings))
      }
      return .profile(solutions)
    case .derivation: return .derivation
    case .ordering(let ordering):
      return .ordering(ordering.shuffled(by: stream(index, seed)))
    case .choice(let choice):
      var isTrue: [Bool] = []
      for option in choice.options {
        switch option.truth {
        case .always: isTrue.append(true)
        case .never: isTrue.append(false)
        case .when(let requirement):
          isTrue.append(try requirement.holds(for: known, isConfirmed: true, sharing: workings))
        }
      }
      return .choice(choice.shown(isTrue, by: stream(index, seed)))
    }
  }

  /// What decides the order of options: a stream of its own, so that it changes no number.
  private func stream(_ ask: Int, _ seed: UInt64) -> RandomSource {
    RandomSource(name: "\(id)@\(String(revision))/\(String(seed))|\(asks[ask].id)")
  }

  /// A question with one true option must have one.
  private func complaint(
    _ ask: Ask, _ answer: ReferenceAnswer, _ seed: UInt64
  ) -> DrawError? {
    guard case .choice(let choice) = ask.kind, case .choice(let shown) = answer,
      !choice.isMultiple, shown.right.count != 1
    else { return nil }
    return DrawError(
      diagnostic: ask.place.diagnostic(
        "\(shown.right.isEmpty ? "no option" : "more than one option") of this question is true in "
          + "\(id)/\(String(seed))",
        remedy: ["Let the conditions of the options leave no gap and no overlap."]))
  }

  /// Throws a draw away that does not satisfy what the problem requires.
  private func demand(
    of draw: DrawInProgress, _ seed: UInt64, _ workings: Workings
  ) throws(DrawFailure) {
    for (index, demand) in demands.enumerated() {
      let cause: BrokenDraw.Cause?
      do throws(SolutionError) {
        cause = try breach(of: demand.kind, by: draw.si, workings)
      } catch {
        throw .end(
          DrawError(
            diagnostic: demand.place.diagnostic(
              "this cannot be found out in \(id)/\(String(seed)): \(error.message)",
              remedy: ["Narrow a range, or exclude such draws by a condition."]),
            reason: error))
      }
      if let cause {
        throw .again(BrokenDraw(place: demand.place, cause: cause, stage: givens.count + index))
      }
    }
  }

  /// What of a demand a draw does not satisfy; nil where it does.
  private func breach(
    of demand: Demand.Kind, by known: SymbolValues, _ workings: Workings
  ) throws(SolutionError) -> BrokenDraw.Cause? {
    switch demand {
    case .holds(let requirement):
      return try requirement.holds(for: known, isConfirmed: false, sharing: workings)
        ? nil : .condition
    case .size(let index, let lower, let upper):
      guard let plan = asks[index].plan else { return nil }
      let value = try plan.estimate(for: known, sharing: workings)
      // Bounds below zero speak of signs.
      let size = lower < 0 ? value : abs(value)
      return lower <= size && size <= upper ? nil : .condition
    case .distance(let trap, let least):
      for (index, paths) in wrongPaths.enumerated() {
        guard case .quantity(let plan, _, _) = asks[index].kind else { continue }
        let own = paths.filter { trap == nil || $0.trap.id == trap }
        guard !own.isEmpty else { continue }
        let right = try plan.estimate(for: known, sharing: workings)
        for path in own {
          guard let wrong = try? path.value(from: known, sharing: workings), wrong.isFinite else {
            continue
          }
          if abs(wrong - right) < least * abs(right) { return .nearTrap(path.trap.id, least) }
        }
      }
      return nil
    }
  }

  private func diagnostic(_ error: SolutionError, _ ask: Ask, _ seed: UInt64) -> Diagnostic {
    let name = "\(id)/\(String(seed))"
    switch error {
    case .routesDisagree(let symbol, let own, let numerical)
    where authoredSteps.contains { $0.symbol == symbol }:
      let step = authoredSteps.first { $0.symbol == symbol }
      return (step?.place ?? ask.place).diagnostic(
        "this step does not agree with the model: in \(name) it gives \(symbol.name) = "
          + "\(Decimal.message(own, figures: 6)), the model \(Decimal.message(numerical, figures: 6)), in "
          + "SI units",
        remedy: ["Correct the step, or leave it to Fluxbook."])
    case .routesDisagree:
      return ask.place.diagnostic(
        "the answer to this question cannot be trusted in \(name): \(error.message)",
        remedy: ["The fault may lie with Fluxbook: please report it, with this file."])
    default:
      return ask.place.diagnostic(
        "this question has no answer in \(name): \(error.message)",
        remedy: ["Narrow a range, or exclude such draws by a condition."])
    }
  }
}

/// Why a draw led to no variant.
private enum DrawFailure: Error {
  /// Another draw may do.
  case again(BrokenDraw)
  case end(DrawError)
}

/// What a draw was thrown away for.
private struct BrokenDraw {
  let place: Fragment
  let cause: Cause
  /// How many lines of givens and demands it had satisfied before.
  let stage: Int

  enum Cause {
    /// It breaks a condition.
    case condition
    /// A given has no value, for this reason.
    case noValue(Symbol, String)
    /// A trap comes nearer to the answer than this part of it.
    case nearTrap(String, Double)
  }

  /// What to tell where no draw is better.
  ///
  /// - Parameter isRandom: Whether another draw would be another one.
  func diagnostic(isRandom: Bool) -> Diagnostic {
    switch cause {
    case .condition:
      place.diagnostic(
        isRandom
          ? "none of \(String(Problem.mostDraws)) draws satisfies this condition"
          : "what is given does not satisfy this condition",
        remedy: ["Widen a range, or weaken the condition."])
    case .nearTrap(let trap, let least):
      place.diagnostic(
        "\(isRandom ? "none of \(String(Problem.mostDraws)) draws" : "what is given does not") "
          + "\(isRandom ? "keeps" : "keep") the trap `\(trap)` "
          + "\(Decimal.message(least * 100, figures: 3)) % away from the answer",
        remedy: [
          "Does it lead to the right answer itself? Change it, or let it belong to other questions "
            + "with `, only …`."
        ])
    case .noValue(let symbol, let message):
      place.diagnostic(
        isRandom
          ? "none of \(String(Problem.mostDraws)) draws gives \(symbol.name) a value: "
            + Fragment.clause(message).0
          : "\(symbol.name) has no value: \(Fragment.clause(message).0)",
        remedy: Fragment.clause(message).1)
    }
  }
}

private struct DrawInProgress {
  let problem: Problem
  let units: UnitSystem
  /// How many lines have been drawn.
  private var stage = 0
  var species: [Variant.NamedSpecies] = []
  var values: [GivenValue] = []
  var si: SymbolValues = ["R": GasConstant.value]
  /// The same as it was drawn, before it was rounded in other units: that is what conditions are
  /// about.
  var written: SymbolValues = ["R": GasConstant.value]

  init(
    _ problem: Problem, _ units: UnitSystem, _ random: inout RandomSource
  ) throws(DrawFailure) {
    (self.problem, self.units) = (problem, units)
    for (index, given) in problem.givens.enumerated() {
      stage = index
      try add(given, &random)
    }
  }

  /// The draw does not satisfy a condition.
  func failure(at place: Fragment) -> DrawFailure {
    .again(BrokenDraw(place: place, cause: .condition, stage: stage))
  }

  mutating func add(_ given: Given, _ random: inout RandomSource) throws(DrawFailure) {
    switch given.source {
    case .species(let names, let choice): try draw(names, choice, &random, given)
    case .named(let name, let own):
      species.append(Variant.NamedSpecies(name: name, species: own))
      set(Species.molarMassSymbol(name), own.molarMassInGrams, .gramsPerMole)
    case .estimatedDiffusivity(let unit, let figures):
      try set(given, to: estimate(given), unit, figures)
    case .grid(let lower, let step, let count, let unit):
      guard let offset = try? step.multiplied(by: random.integer(below: count)),
        let number = try? lower.adding(offset)
      else { throw failure(given, "the numbers of this range are too far apart") }
      set(given.symbol, number, unit)
    case .list(let values):
      guard let value = random.element(of: values) else {
        throw failure(given, "the list is empty")
      }
      set(given.symbol, value.number, value.unit)
    case .measuredDiffusivity(let unit, let figures):
      try set(given, to: diffusivity(given), unit, figures)
    case .vapourPressure(let unit, let figures):
      try set(given, to: vapourPressure(given), unit, figures)
    case .computed(let expression, let unit, let figures):
      let known = si
      guard let value = try? Evaluation(value: { known[$0] })(expression) else {
        throw failure(given, "the formula uses a symbol that is not yet given")
      }
      try set(given, to: value, unit, figures)
    }
    for condition in given.conditions {
      guard let holds = try? condition.holds(for: written), holds else {
        throw failure(at: condition.place)
      }
    }
  }

  private mutating func set(_ symbol: Symbol, _ number: Decimal, _ unit: Unit) {
    let drawn = GivenValue(symbol: symbol, number: number, unit: unit)
    let value = problem.shown(drawn, in: units)
    values.append(value)
    si[symbol] = value.siValue
    written[symbol] = drawn.siValue
  }

  private mutating func set(
    _ given: Given, to value: Double, _ unit: Unit, _ figures: Int
  ) throws(DrawFailure) {
    guard
      let number = Decimal(unit.number(fromSI: value), significantFigures: figures)
    else { throw failure(given, "the value is not a number") }
    set(given.symbol, number, unit)
  }

  private func failure(_ given: Given, _ message: String) -> DrawFailure {
    .again(
      BrokenDraw(place: given.place, cause: .noValue(given.symbol, message), stage: stage))
  }

  private mutating func draw(
    _ names: [String], _ choice: SpeciesChoice, _ random: inout RandomSource, _ given: Given
  ) throws(DrawFailure) {
    let drawn: [Species]
    switch choice {
    case .gasPairs, .vapourAndGas:
      guard let pair = random.element(of: choice.pairs) else {
        throw failure(given, "no species fit")
      }
      var isSwapped = false
      if case .gasPairs = choice { isSwapped = random.integer(below: 2) == 1 }
      drawn = isSwapped ? [pair.1, pair.0] : [pair.0, pair.1]
    case .gases:
      drawn = [random.element(of: SpeciesChoice.allGases)].compactMap { $0 }
    case .volatileLiquids:
      let (temperature, pressure) = (si["T"] ?? .nan, si["P"] ?? .infinity)
      let fit = SpeciesChoice.allLiquids.filter { liquid in
        guard let own = try? liquid.vapourPressure(at: temperature) else { return false }
        return own < pressure
      }
      drawn = [random.element(of: fit)].compactMap { $0 }
    case .listed(let groups): drawn = random.element(of: groups) ?? []
    }
    guard drawn.count == names.count else { throw failure(given, "no species fit") }
    for (name, own) in zip(names, drawn) {
      species.append(Variant.NamedSpecies(name: name, species: own))
      set(Species.molarMassSymbol(name), own.molarMassInGrams, .gramsPerMole)
    }
  }

  private func state(_ given: Given) throws(DrawFailure) -> GasState {
    guard let temperature = si["T"], let pressure = si["P"],
      let state = try? GasState(temperature: temperature, pressure: pressure)
    else { throw failure(given, "T and P must be given before this line") }
    return state
  }

  /// The species with a name in the problem.
  private func named(_ name: String, _ given: Given) throws(DrawFailure) -> Species {
    guard let own = species.first(where: { $0.name == name }) else {
      throw failure(given, "the species \(name) must be given before this line")
    }
    return own.species
  }

  private func estimate(_ given: Given) throws(DrawFailure) -> Double {
    let (first, second) = (try named("A", given), try named("B", given))
    let state = try state(given)
    do throws(EstimateError) {
      return try GasDiffusivity.value(of: first, and: second, at: state)
    } catch {
      throw failure(given, error.message)
    }
  }

  private func diffusivity(_ given: Given) throws(DrawFailure) -> Double {
    let (first, second) = (try named("A", given), try named("B", given))
    let state = try state(given)
    do throws(MeasuredDiffusivityError) {
      return try MeasuredDiffusivities.diffusivity(of: first, and: second, at: state).value
    } catch {
      throw failure(given, error.message)
    }
  }

  private func vapourPressure(_ given: Given) throws(DrawFailure) -> Double {
    let volatile = try named("A", given)
    guard let temperature = si["T"] else {
      throw failure(given, "the temperature T must be given before this line")
    }
    do throws(VapourPressureError) {
      return try volatile.vapourPressure(at: temperature)
    } catch {
      throw failure(given, error.message)
    }
  }
}

extension Given {
  /// Whether it may come out differently in another draw.
  var isRandom: Bool {
    switch source {
    case .species: true
    case .grid(_, _, let count, _): count > 1
    case .list(let values): values.count > 1
    default: false
    }
  }
}

extension Unit {
  /// What molar masses are printed in.
  static let gramsPerMole: Unit = (try? UnitParser.read("g/mol").unit) ?? .one
}

extension SpeciesChoice {
  /// The pairs that fit, the first species being A; always in the same order.
  var pairs: [(Species, Species)] {
    switch self {
    case .gasPairs: SpeciesChoice.allGasPairs
    case .vapourAndGas: SpeciesChoice.allVapoursAndGases
    default: []
    }
  }

  private static let allGasPairs: [(Species, Species)] =
    MeasuredDiffusivities.pairs.filter { $0.first.isGas && $0.second.isGas }
    .map { ($0.first, $0.second) }

  private static let allVapoursAndGases: [(Species, Species)] =
    MeasuredDiffusivities.pairs.compactMap { pair in
      if pair.first.isLiquid && pair.second.isGas { return (pair.first, pair.second) }
      if pair.second.isLiquid && pair.first.isGas { return (pair.second, pair.first) }
      return nil
    }

  static let allGases: [Species] = SpeciesTable.all.filter { $0.isGas }
  static let allLiquids: [Species] = SpeciesTable.all.filter { $0.isLiquid }
}

extension Species {
  /// Whether it is a gas well below room temperature. Air has no boiling point of its own.
  fileprivate var isGas: Bool {
    guard let boiling else { return true }
    return boiling.temperature.doubleValue < 250
  }

  /// Whether it is a liquid with a known vapour pressure at room temperature.
  fileprivate var isLiquid: Bool {
    guard let boiling, !boiling.sublimes, let antoine else { return false }
    return boiling.temperature.doubleValue > 300 && antoine.holds(at: 298.15)
  }
}

extension Problem {
  /// A value in the units that are asked for.
  ///
  /// A value that is not already in them is converted and rounded to as many figures, three at
  /// least.
  func shown(_ value: GivenValue, in system: UnitSystem) -> GivenValue {
    guard system != .asWritten, value.number != .zero || value.unit.isTemperatureScale,
      let unit = unit(of: value.symbol, in: system, dimension: value.unit.dimension),
      unit != value.unit,
      let number = Decimal(
        unit.number(fromSI: value.siValue),
        significantFigures: max(3, value.number.significantFigures))
    else { return value }
    return GivenValue(symbol: value.symbol, number: number, unit: unit)
  }

  /// The unit of a symbol in a system: as the author chose it, or the usual one.
  func unit(of symbol: Symbol, in system: UnitSystem, dimension: Dimension) -> Unit? {
    units.first { $0.system == system && $0.symbol == symbol }?.unit
      ?? system.unit(for: symbol, dimension)
  }
}
