/// What the estimates of the diffusivity of gases have in common.
enum GasLimits {
  /// The pressures in Pa at which *P D* does not depend on *P*.
  ///
  /// At 25 bar it is off by some per cent, and above soon by more (Poling et al., The Properties of
  /// Gases and Liquids, 5th ed., ch. 11-5).
  static let pressures = 1e-3...2.5e6

  /// Refuses a pressure that is too high.
  static func check(
    _ state: GasState, for method: EstimationMethod? = nil
  ) throws(EstimateError) {
    try EstimateError.check(state.pressure, in: pressures, "a pressure", "Pa", for: method)
  }

  /// Refuses what is no molar mass in kg/mol.
  static func check(molarMasses: (Double, Double)) throws(EstimateError) {
    for mass in [molarMasses.0, molarMasses.1] {
      try EstimateError.check(mass, in: Composition.plausibleMolarMasses, "a molar mass", "kg/mol")
    }
  }

  /// The sum of the inverse molar masses in mol/g, 1/*M_A* + 1/*M_B*.
  static func inverseMasses(_ molarMasses: (Double, Double)) -> Double {
    1 / (1e3 * molarMasses.0) + 1 / (1e3 * molarMasses.1)
  }
}
