import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// A parsed problem file, checked and with the way to each answer found.
public struct Problem: Sendable {
  public let id: String
  public let title: String
  public let topics: [String]
  /// 1 is recall or one step, 4 a derivation or many components.
  public let level: Int
  public let minutes: Int
  /// Raised whenever a change alters the numbers that a seed draws.
  public let revision: Int
  /// Where the idea comes from, as the author says; may be empty.
  public let idea: String
  /// What students are known to believe that the problem speaks to.
  public let misconceptions: [String]
  let prose: [[ProsePiece]]
  let givens: [Given]
  /// The units in which quantities are shown in a system of units, where the author has chosen them.
  let units: [UnitChoice]
  /// What the answers follow from; nil where nothing is computed.
  public let model: TransportModel?
  public let asks: [Ask]
  let demands: [Demand]
  public let traps: [Trap]
  /// What the author adds to the worked solution, or says instead of it.
  let notes: [SolutionNote]
  let hints: [AuthoredHint]
  let plots: [PlotRequest]
  /// The steps that the author has written.
  let authoredSteps: [AuthoredWay.Step]
  /// For each ask, the wrong paths that the traps describe.
  let wrongPaths: [[WrongPath]]
  /// The text it was read from, so that a key can carry it.
  public let source: SourceText

  public var points: Int { asks.reduce(0) { $0 + $1.points } }

  /// The symbols that have a value once a variant is drawn.
  public var knownSymbols: [Symbol] { Problem.known(givens) }

  static func known(_ givens: [Given]) -> [Symbol] {
    givens.flatMap { $0.symbols } + ["R"]
  }

  /// An ask by its id.
  public func ask(_ id: String) -> Ask? { asks.first { $0.id == id } }
}

extension Species {
  /// The names that species have in a problem.
  static let letters = ["A", "B", "C", "D"]

  /// The symbol of the molar mass of a species by its name in a problem.
  static func molarMassSymbol(_ name: String) -> Symbol {
    switch name {
    case "A": "M_A"
    case "B": "M_B"
    case "C": "M_C"
    default: "M_D"
    }
  }
}
