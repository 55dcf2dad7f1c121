import Algebra
import Units

/// What a symbol means, what it is measured in, and which values it can have.
public struct Term: Sendable {
  public let symbol: Symbol
  /// The textbook name: "molar flux of A".
  public let words: String
  /// The SI unit, as `UnitParser` reads it; "1" for a pure number.
  public let unit: String
  public let interval: Domain.Interval

  init(_ symbol: Symbol, _ words: String, _ unit: String, _ interval: Domain.Interval = .real) {
    self.symbol = symbol
    self.words = words
    self.unit = unit
    self.interval = interval
  }
}

/// The symbols of a binary mixture in motion along z.
///
/// Two reference velocities times two kinds of flux give four diffusive fluxes; the two that are
/// used here are `J_A` (molar, relative to the molar-average velocity) and `j_A` (mass, relative
/// to the mass-average velocity).
public enum Glossary {
  /// All terms, in the order in which a course meets them.
  public static let terms: [Term] = composition + velocities + fluxes + conditions

  private static let composition: [Term] = [
    Term("x_A", "mole fraction of A", "1", .unit),
    Term("x_B", "mole fraction of B", "1", .unit),
    Term("w_A", "mass fraction of A", "1", .unit),
    Term("w_B", "mass fraction of B", "1", .unit),
    Term("c", "total molar concentration", "mol/m^3", .positive),
    Term("c_A", "molar concentration of A", "mol/m^3", .positive),
    Term("c_B", "molar concentration of B", "mol/m^3", .positive),
    Term("rho", "mass density", "kg/m^3", .positive),
    Term("rho_A", "mass density of A", "kg/m^3", .positive),
    Term("rho_B", "mass density of B", "kg/m^3", .positive),
    Term("M_A", "molar mass of A", "kg/mol", .positive),
    Term("M_B", "molar mass of B", "kg/mol", .positive),
    Term("M", "mean molar mass", "kg/mol", .positive),
    Term("p_sat", "vapour pressure of A", "Pa", .positive),
  ]

  private static let velocities: [Term] = [
    Term("v_A", "velocity of A", "m/s"),
    Term("v_B", "velocity of B", "m/s"),
    Term("v", "mass-average velocity", "m/s"),
    Term("v_star", "molar-average velocity", "m/s"),
  ]

  private static let fluxes: [Term] = [
    Term("N_A", "molar flux of A", "mol/(m^2 s)"),
    Term("N_B", "molar flux of B", "mol/(m^2 s)"),
    Term("N", "total molar flux", "mol/(m^2 s)"),
    Term("n_A", "mass flux of A", "kg/(m^2 s)"),
    Term("n_B", "mass flux of B", "kg/(m^2 s)"),
    Term("n", "total mass flux", "kg/(m^2 s)"),
    Term("J_A", "diffusive molar flux of A relative to the molar-average velocity", "mol/(m^2 s)"),
    Term("J_B", "diffusive molar flux of B relative to the molar-average velocity", "mol/(m^2 s)"),
    Term("j_A", "diffusive mass flux of A relative to the mass-average velocity", "kg/(m^2 s)"),
    Term("j_B", "diffusive mass flux of B relative to the mass-average velocity", "kg/(m^2 s)"),
  ]

  private static let conditions: [Term] = [
    Term("D_AB", "diffusivity of A in B", "m^2/s", .positive),
    Term("T", "temperature", "K", .positive),
    Term("P", "pressure", "Pa", .positive),
    Term("R", "gas constant", "J/(mol K)", .positive),
    Term("z", "distance along the path", "m", .positive),
    Term("L", "length of the path", "m", .positive),
    Term("x_A1", "mole fraction of A at z = 0", "1", .unit),
    Term("x_A2", "mole fraction of A at z = L", "1", .unit),
  ]

  /// The terms that theorems beyond the binary film are about, which no problem can ask for yet.
  static let further: [Term] =
    fluxRatio + filmEnds + filmVariations + specialRatios + referenceVelocities + shapes + time
    + pressure + filmSeries + coefficients + thermodynamics + severalSpecies + endsOfFilms
    + slopeTerms + propertyTerms + situationTerms + mixtureTerms

  private static let table: [Symbol: Term] = {
    var table: [Symbol: Term] = [:]
    for term in terms + further { table[term.symbol] = term }
    return table
  }()

  /// The term of a symbol, if it has one.
  ///
  /// - Complexity: O(1).
  public static func term(_ symbol: Symbol) -> Term? { table[symbol] }

  /// Whether a symbol stands for a fraction, from zero to one.
  ///
  /// - Complexity: O(1), without making a copy of the term.
  public static func isFraction(_ symbol: Symbol) -> Bool { fractions[symbol] != nil }

  /// Whether a symbol stands for something above zero that may exceed one.
  public static func isPositive(_ symbol: Symbol) -> Bool { positives[symbol] != nil }

  private static let fractions = marked(.unit)
  private static let positives = marked(.positive)

  private static func marked(_ interval: Domain.Interval) -> SymbolValues {
    var marked = SymbolValues(minimumCapacity: table.count)
    for (symbol, term) in table where term.interval == interval { marked[symbol] = 1 }
    return marked
  }

  /// The symbols of all terms.
  public static let symbols: [Symbol] = terms.map { $0.symbol }

  /// The symbols of all terms, and of those that theorems alone are about.
  public static let everySymbol: [Symbol] = (terms + further).map { $0.symbol }

  /// How formulas in these symbols are set: fractions first, then total densities, as in x_A c M_A.
  public static func typesetting(
    standing stand: @escaping (Symbol) -> Layout? = { _ in nil }
  ) -> Typesetting {
    Typesetting(ranking: rank, standing: { stand($0) ?? slopeLayout($0) })
  }

  private static func rank(_ symbol: Symbol) -> Int {
    switch symbol {
    case "S", "H", "r_1", "d_1": -3
    case "r_2", "d_2": -2
    case "epsilon", "r": -1
    case "x_A", "x_B", "x_C", "x_D", "w_A", "w_B", "w_C", "w_D", "x_A1", "x_A2": 0
    case "c", "rho", "C": 1
    case "N_A", "N_B", "N_C", "N_D", "N", "n_A", "n_B", "n_C", "n_D", "n", "x_BM": 3
    case "J_A", "J_B", "J_C", "J_D", "j_A", "j_B", "j_C", "j_D": 3
    default: 2
    }
  }

  /// What is known about the values of all symbols.
  public static let domain: Domain = {
    var domain = Domain()
    for term in terms + further { domain[term.symbol] = term.interval }
    return domain
  }()
}
