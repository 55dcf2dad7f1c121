import Algebra
import Diffusion
import Numerics
import Units

/// A quantity that is drawn, looked up or computed.
struct Given: Sendable {
  /// The symbol; for species, the molar mass of the first.
  let symbol: Symbol
  let source: Source
  let conditions: [Condition]
  let place: Fragment

  enum Source: Sendable {
    /// Species by their names A, B and so on, drawn together.
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

  /// The symbols that have a value once the line is drawn.
  var symbols: [Symbol] {
    switch source {
    case .species(let names, _): names.map { Species.molarMassSymbol($0) }
    case .named(let name, _): [Species.molarMassSymbol(name)]
    default: [symbol]
    }
  }

  /// The names of the species that the line gives.
  var speciesNames: [String] {
    switch source {
    case .species(let names, _): names
    case .named(let name, _): [name]
    default: []
    }
  }
}

/// From what species are drawn.
enum SpeciesChoice: Sendable {
  /// Two gases, or a liquid and a gas, whose diffusivity has been measured.
  case gasPairs, vapourAndGas
  /// One gas.
  case gases
  /// One liquid whose vapour pressure is known at T, and below P where that is given before.
  case volatileLiquids
  /// What the author lists: as many species as there are names, several times over.
  case listed([[Species]])

  /// Those with a name, as it is written after `from`, and how many species they give.
  static let named: [(name: String, choice: SpeciesChoice, count: Int)] = [
    ("gas pairs with measured D_AB", .gasPairs, 2),
    ("vapour and gas with measured D_AB", .vapourAndGas, 2),
    ("gases", .gases, 1),
    ("liquids volatile at T", .volatileLiquids, 1),
  ]
}
