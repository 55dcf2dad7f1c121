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
  let prose: [[ProsePiece]]
  let givens: [Given]
  public let model: TransportModel
  public let asks: [Ask]
  public let traps: [Trap]
  let plot: PlotRequest?
  /// For each ask, the wrong paths that the traps describe.
  let wrongPaths: [[WrongPath]]
  /// The text it was read from, so that a key can carry it.
  public let source: SourceText

  public var points: Int { asks.reduce(0) { $0 + $1.points } }

  /// The symbols that have a value once a variant is drawn.
  public var knownSymbols: [Symbol] { Problem.known(givens) }

  static func known(_ givens: [Given]) -> [Symbol] {
    givens.flatMap { given in
      switch given.source {
      case .species(let names, _): names.map { Species.molarMassSymbol($0) }
      case .named(let name, _): [Species.molarMassSymbol(name)]
      default: [given.symbol]
      }
    } + ["R"]
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

/// A piece of running text in a problem file.
enum ProsePiece: Hashable, Sendable {
  case text(String)
  case emphasis(String)
  /// A formula between backticks.
  case math(Layout)
  /// A place for the name of a species or the value of a given.
  case hole(Hole)

  enum Hole: Hashable, Sendable {
    case species(String)
    case value(Symbol)
  }
}

/// A quantity that is drawn, looked up or computed.
struct Given: Sendable {
  /// The symbol; for species, the first name.
  let symbol: Symbol
  let source: Source
  let conditions: [Condition]
  let place: Fragment

  enum Source: Sendable {
    /// Species by their names A and B.
    case species([String], SpeciesChoice)
    /// One species, and its name in the problem.
    case named(String, Species)
    /// lower, lower + step, …: `count` values.
    case grid(lower: Decimal, step: Decimal, count: Int, Unit)
    case list([ListedValue])
    /// From the measured pair, scaled to T and P.
    case measuredDiffusivity(Unit, figures: Int)
    /// From the pair by the best method that knows it.
    case estimatedDiffusivity(Unit, figures: Int)
    case vapourPressure(Unit, figures: Int)
    case computed(Expression, Unit, figures: Int)
  }

  /// One of the values of a list; each may have a unit of its own.
  struct ListedValue: Sendable {
    let number: Decimal
    let unit: Unit
  }

  enum SpeciesChoice: UInt8, Hashable, Sendable, CaseIterable {
    case gasPairs, vapourAndGas

    /// As it is written after `from`.
    var name: String {
      switch self {
      case .gasPairs: "gas pairs with measured D_AB"
      case .vapourAndGas: "vapour and gas with measured D_AB"
      }
    }
  }
}

/// What drawn values must satisfy: at least one of some comparisons.
struct Condition: Sendable {
  let alternatives: [Comparison]
  let place: Fragment

  struct Comparison: Sendable {
    let left: Expression
    let sign: Sign
    let right: Expression
    /// The two sides as they are written, for complaints.
    let sides: (left: Fragment, right: Fragment)
  }

  enum Sign: UInt8, Sendable {
    case less, greater, lessOrEqual, greaterOrEqual, unequal
  }

  func holds(for values: [Symbol: Double]) throws(AlgebraError) -> Bool {
    let evaluate = Evaluation(value: { values[$0] })
    for comparison in alternatives {
      let (a, b) = (try evaluate(comparison.left), try evaluate(comparison.right))
      let holds =
        switch comparison.sign {
        case .less: a < b
        case .greater: a > b
        case .lessOrEqual: a <= b
        case .greaterOrEqual: a >= b
        case .unequal: a != b
        }
      if holds { return true }
    }
    return false
  }
}

/// A question with its reference answer.
public struct Ask: Sendable {
  public let id: String
  public let kind: Kind
  public let points: Int
  let prompt: [ProsePiece]
  public let plan: Plan
  /// Where the file names it, for complaints.
  let place: Fragment

  public enum Kind: Sendable {
    /// A number with a unit.
    case quantity(Unit, figures: Int)
    /// A formula in the named symbols.
    case formula([Symbol])
  }

  public var target: Symbol { plan.target }
}

/// A typical wrong turn, and what to say to it.
public struct Trap: Sendable {
  public let id: String
  let turn: Turn
  /// What to say; `Variant.feedback(_:)` fills in its names.
  let feedback: [ProsePiece]

  enum Turn: Sendable {
    /// Another closure is taken.
    case closure(TransportModel.Closure)
    /// A symbol is computed wrongly.
    case relation(Symbol, Expression)
  }
}

/// What to plot.
struct PlotRequest: Hashable, Sendable {
  let symbols: [Symbol]
  let comparison: TransportModel.Closure?
}
