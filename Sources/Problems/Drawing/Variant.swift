import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// A problem with its numbers drawn, named `problem-id/seed` and the same for ever under that name.
public struct Variant: Sendable {
  public let problem: Problem
  public let seed: UInt64
  /// In which units it is shown.
  public let units: UnitSystem
  /// A and B, if the problem draws species.
  public let species: [NamedSpecies]
  /// The values of all givens in the order of the file, molar masses included.
  public let values: [GivenValue]
  /// The reference answers, one for each ask, each computed twice.
  public let answers: [ReferenceAnswer]
  /// How many draws it took until one satisfied all conditions.
  let draws: Int
  /// The condition that the last draw before it broke.
  let lastBroken: Fragment?

  public struct NamedSpecies: Sendable {
    public let name: String
    public let species: Species
  }

  /// The name from which the variant can be drawn again.
  public var name: String {
    problem.id + "/" + String(seed) + (units == .asWritten ? "" : "/" + units.name)
  }

  /// The unit and the figures in which the answer to a question is asked for; nil if it is no number.
  public func form(of index: Int) -> (unit: Unit, figures: Int)? {
    switch problem.asks[index].kind {
    case .quantity(let plan, let unit, let figures):
      (shownUnit(of: plan.target, unit), figures)
    case .profile(let profile): (shownUnit(of: profile.symbol, profile.unit), profile.figures)
    default: nil
    }
  }

  /// How far an answer may be off, relative to the right one, that is asked for with this many
  /// figures.
  ///
  /// One unit of the last figure of a number that begins with 1: rounding each given and each
  /// step to the figures asked for moves a result by about that much.
  public static func tolerance(figures: Int) -> Double {
    var tolerance = 10.0
    for _ in 0..<max(1, figures) { tolerance /= 10 }
    return min(0.1, tolerance)
  }

  private func shownUnit(of symbol: Symbol, _ written: Unit) -> Unit {
    guard units != .asWritten else { return written }
    return problem.unit(of: symbol, in: units, dimension: written.dimension) ?? written
  }

  /// The values by symbol, in SI units.
  public var siValues: SymbolValues {
    var result: SymbolValues = ["R": GasConstant.value]
    for value in values { result[value.symbol] = value.siValue }
    return result
  }

  func value(_ symbol: Symbol) -> GivenValue? { values.first { $0.symbol == symbol } }
}

/// A given with the number that is printed, which is the number that is used.
public struct GivenValue: Hashable, Sendable {
  public let symbol: Symbol
  public let number: Decimal
  public let unit: Unit

  public var siValue: Double { unit.siValue(of: number) }
}

/// The reference answer to an ask.
public enum ReferenceAnswer: Sendable {
  /// In SI units, with every quantity along the way.
  case quantity(Solution)
  case formula(Expression)
  case choice(ShownChoice)
  case ordering(ShownOrdering)
  /// A derivation is held against the theory, line by line.
  case derivation
  /// In SI units, one for each place.
  case profile([Solution])
}

/// Options in the order in which a variant shows them.
public struct ShownChoice: Hashable, Sendable {
  /// The indices of the options of the problem, in the order of the page.
  public let order: [Int]
  /// The places on the page of those that are true, in order.
  public let right: [Int]
}

/// Lines in the order in which a variant shows them.
public struct ShownOrdering: Hashable, Sendable {
  /// For each line of the page, which line of the derivation it is; those that do not belong there
  /// count on from the last.
  public let order: [Int]
  /// The places on the page of the lines of the derivation, in their order.
  public let right: [Int]
}

extension Choice {
  /// The options as a variant shows them.
  func shown(_ isTrue: [Bool], by stream: RandomSource) -> ShownChoice {
    var order = Array(options.indices)
    var stream = stream
    if !keepsOrder { stream.shuffle(&order) }
    return ShownChoice(order: order, right: order.indices.filter { isTrue[order[$0]] })
  }
}

extension Ordering {
  /// The lines as a variant shows them, never in the right order.
  func shuffled(by stream: RandomSource) -> ShownOrdering {
    var stream = stream
    var order = Array(0..<(lines.count + strays.count))
    let sorted = order
    while order == sorted { stream.shuffle(&order) }
    return ShownOrdering(
      order: order,
      right: lines.indices.compactMap { line in order.firstIndex(of: line) })
  }
}

/// Why no variant came of a problem and a seed.
public struct DrawError: Error, Hashable, Sendable {
  public let diagnostic: Diagnostic
  /// Why a question has no answer, where that is why.
  public var reason: SolutionError?

  public var message: String { diagnostic.text }
}
