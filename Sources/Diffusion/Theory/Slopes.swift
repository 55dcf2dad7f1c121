import Algebra

extension Glossary {
  /// Symbols for slopes along z, where a slope is a quantity that is given or asked for, each with
  /// what it is the slope of.
  public static let slopes: [(slope: Symbol, of: Symbol)] = [
    ("gx_A", "x_A"), ("gx_B", "x_B"), ("gw_A", "w_A"), ("gw_B", "w_B"), ("gc_A", "c_A"),
    ("gc_B", "c_B"), ("gmu_A", "mu_A"), ("gmu_B", "mu_B"),
  ]

  static let slopeTerms: [Term] = [
    Term("gx_A", "slope of the mole fraction of A along z", "1/m"),
    Term("gx_B", "slope of the mole fraction of B along z", "1/m"),
    Term("gw_A", "slope of the mass fraction of A along z", "1/m"),
    Term("gw_B", "slope of the mass fraction of B along z", "1/m"),
    Term("gc_A", "slope of the concentration of A along z", "mol/m^4"),
    Term("gc_B", "slope of the concentration of B along z", "mol/m^4"),
    Term("gmu_A", "slope of the chemical potential of A along z", "J/(mol m)"),
    Term("gmu_B", "slope of the chemical potential of B along z", "J/(mol m)"),
  ]

  /// A slope is set as a derivative.
  static func slopeLayout(_ symbol: Symbol) -> Layout? {
    guard let own = slopes.first(where: { $0.slope == symbol }) else { return nil }
    return Typesetting(ranking: { _ in 0 }).layout(.derivative(.symbol(own.of), "z"))
  }
}
