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
  /// - Throws: `DrawError` where 2,000 draws in a row break a condition, or where an answer cannot
  ///   be computed or its two routes disagree.
  /// - Complexity: a few microseconds a draw, and a numerical film for each answer.
  public func variant(seed: UInt64) throws(DrawError) -> Variant {
    var random = RandomSource(name: "\(id)@\(String(revision))/\(String(seed))")
    var broken: Diagnostic?
    let isRandom = givens.contains { $0.isRandom }
    for _ in 0..<(isRandom ? Problem.mostDraws : 1) {
      var draw = DrawInProgress(isRandom: isRandom)
      do throws(DrawFailure) {
        for given in givens { try draw.add(given, &random) }
      } catch {
        broken = error.diagnostic
        continue
      }
      return try variant(seed: seed, draw)
    }
    throw DrawError(diagnostic: broken ?? source.line(0).diagnostic("nothing can be drawn"))
  }

  static let mostDraws = 2_000

  private func variant(
    seed: UInt64, _ draw: DrawInProgress
  ) throws(DrawError) -> Variant {
    var known = draw.si
    known["R"] = GasConstant.value
    var answers: [ReferenceAnswer] = []
    for ask in asks {
      switch ask.kind {
      case .formula: answers.append(.formula(ask.plan.closedForm))
      case .quantity:
        do throws(SolutionError) {
          answers.append(.quantity(try ask.plan.solution(for: known)))
        } catch {
          throw DrawError(diagnostic: diagnostic(error, ask, seed), reason: error)
        }
      }
    }
    return Variant(
      problem: self, seed: seed, species: draw.species, values: draw.values, answers: answers)
  }

  private func diagnostic(_ error: SolutionError, _ ask: Ask, _ seed: UInt64) -> Diagnostic {
    let name = "\(id)/\(String(seed))"
    switch error {
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

/// A draw that must be thrown away, and the line that it breaks.
private struct DrawFailure: Error {
  let diagnostic: Diagnostic
}

private struct DrawInProgress {
  /// Whether another draw would be another one.
  let isRandom: Bool
  var species: [Variant.NamedSpecies] = []
  var values: [GivenValue] = []
  var si: [Symbol: Double] = [:]

  mutating func add(_ given: Given, _ random: inout RandomSource) throws(DrawFailure) {
    switch given.source {
    case .species(_, let choice): try drawSpecies(choice, &random, given)
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
      guard let holds = try? condition.holds(for: si), holds else {
        throw DrawFailure(
          diagnostic: condition.place.diagnostic(
            isRandom
              ? "none of \(String(Problem.mostDraws)) draws satisfies this condition"
              : "what is given does not satisfy this condition",
            remedy: ["Widen a range, or weaken the condition."]))
      }
    }
  }

  private mutating func set(_ symbol: Symbol, _ number: Decimal, _ unit: Unit) {
    let value = GivenValue(symbol: symbol, number: number, unit: unit)
    values.append(value)
    si[symbol] = value.siValue
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
    let (reason, advice) = Fragment.clause(message)
    return DrawFailure(
      diagnostic: given.place.diagnostic(
        isRandom
          ? "none of \(String(Problem.mostDraws)) draws gives \(given.symbol.name) a value: \(reason)"
          : "\(given.symbol.name) has no value: \(reason)",
        remedy: advice))
  }

  private mutating func drawSpecies(
    _ choice: Given.SpeciesChoice, _ random: inout RandomSource, _ given: Given
  ) throws(DrawFailure) {
    let candidates = choice.pairs
    guard let pair = random.element(of: candidates) else {
      throw failure(given, "no species fit")
    }
    let swapped = choice == .gasPairs && random.integer(below: 2) == 1
    let both = swapped ? (pair.1, pair.0) : pair
    for (name, own) in [("A", both.0), ("B", both.1)] {
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
      return try GasDiffusivity.estimate(of: first, and: second, at: state).value
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
  fileprivate var isRandom: Bool {
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

extension Given.SpeciesChoice {
  /// The pairs that fit, the first species being A; always in the same order.
  var pairs: [(Species, Species)] {
    switch self {
    case .gasPairs:
      return MeasuredDiffusivities.pairs.filter { $0.first.isGas && $0.second.isGas }
        .map { ($0.first, $0.second) }
    case .vapourAndGas:
      return MeasuredDiffusivities.pairs.compactMap { pair -> (Species, Species)? in
        if pair.first.isLiquid && pair.second.isGas { return (pair.first, pair.second) }
        if pair.second.isLiquid && pair.first.isGas { return (pair.second, pair.first) }
        return nil
      }
    }
  }
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
