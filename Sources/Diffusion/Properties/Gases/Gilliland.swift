import Numerics

/// The correlation of Gilliland for the diffusivity of a pair of gases; of historical interest.
///
/// It was the first of its kind and still stands in textbooks of heat transfer. With *T* in K, *P* in
/// Pa, *M* in g/mol and the molar volumes *V* at the normal boiling point in cm³/mol,
///
///     D = 435.7 T^1.5 √(1/M_A + 1/M_B) / (P (∛V_A + ∛V_B)²)   in cm²/s.
///
/// It is often 20 % low; Fuller's correlation, which has the same form, is to be preferred.
/// (E. R. Gilliland, Ind. Eng. Chem. 26 (1934) 681; J. P. Holman, Heat Transfer, ch. 11.)
public enum Gilliland {
  /// Estimates the diffusivity from molar volumes.
  ///
  /// - Parameters:
  ///   - molarVolumes: The molar volumes at the normal boiling point in m³/mol, from 1 to
  ///     5000 cm³/mol; air counts as 29.9 cm³/mol.
  ///   - molarMasses: The molar masses in kg/mol.
  ///   - state: The temperature, from 150 K to 1500 K, and the pressure, up to 25 bar.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func diffusivity(
    molarVolumes: (Double, Double), molarMasses: (Double, Double), at state: GasState
  ) throws(EstimateError) -> Double {
    try GasLimits.check(state, for: .gilliland)
    try GasLimits.check(molarMasses: molarMasses)
    try EstimateError.check(
      state.temperature, in: Fuller.temperatures, "a temperature", "K", for: .gilliland)
    var diameter = 0.0
    for volume in [molarVolumes.0, molarVolumes.1] {
      try EstimateError.check(volume, in: 1e-6...5e-3, "a molar volume", "m³/mol")
      diameter += Elementary.power(1e6 * volume, 1.0 / 3)
    }
    let rise = state.temperature * state.temperature.squareRoot()
    let root = GasLimits.inverseMasses(molarMasses).squareRoot()
    return 435.7 * rise * root / (state.pressure * diameter * diameter) / 1e4
  }
}
