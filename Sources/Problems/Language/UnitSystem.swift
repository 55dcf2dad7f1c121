import Algebra
import Diffusion
import Units

/// In which units a variant is shown.
public enum UnitSystem: UInt8, Hashable, Sendable, CaseIterable {
  /// Those that the author wrote.
  case asWritten
  case si, cgs, us

  /// As it is written in assignments and behind the name of a variant.
  public var name: String {
    switch self {
    case .asWritten: "as written"
    case .si: "SI"
    case .cgs: "cgs"
    case .us: "US"
    }
  }

  public init?(named name: String) {
    guard let system = UnitSystem.allCases.first(where: { $0.name == name }) else { return nil }
    self = system
  }

  /// The usual unit of this system for a quantity; nil where what is written stands.
  ///
  /// The units in which a correlation takes its arguments are part of the correlation, and what is
  /// measured in kelvin without being a temperature is on no scale.
  func unit(for symbol: Symbol, _ dimension: Dimension) -> Unit? {
    let words = Glossary.term(symbol)?.words ?? ""
    if symbol.name.hasSuffix("_u") { return nil }
    if dimension == .temperature, !words.hasPrefix("temperature") { return nil }
    return unit(for: dimension)
  }

  private func unit(for dimension: Dimension) -> Unit? {
    switch self {
    case .asWritten: nil
    case .si: dimension == Dimension.time ? nil : Unit.coherent(for: dimension)
    case .cgs: UnitSystem.cgsUnits.first { $0.dimension == dimension }
    case .us: UnitSystem.usUnits.first { $0.dimension == dimension }
    }
  }

  private static let cgsUnits = units([
    "cm", "cm^2", "cm^3", "cm/s", "cm^2/s", "mol/cm^3", "g/cm^3", "g/mol", "mol/(cm^2 s)",
    "g/(cm^2 s)", "dyn/cm^2", "g/(cm s)",
  ])

  private static let usUnits = units([
    "in", "ft^2", "ft^3", "ft/s", "ft^2/h", "lbmol/ft^3", "lb/ft^3", "lb/lbmol",
    "lbmol/(ft^2 h)", "lb/(ft^2 h)", "lbmol/h", "lb/h", "psi", "degF", "Btu/lbmol", "lb/(ft h)",
    "Btu/(ft^2 h)", "1/ft",
  ])

  private static func units(_ texts: [String]) -> [Unit] {
    texts.compactMap { try? UnitParser.read($0).unit }
  }
}

/// The unit of a symbol in a system of units, as an author chose it.
struct UnitChoice: Sendable {
  let system: UnitSystem
  let symbol: Symbol
  let unit: Unit
}
