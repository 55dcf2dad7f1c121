import Numerics

/// The correlations of Hayduk and Minhas for a dilute solute in water and in an alkane.
///
/// With *T* in K, the viscosity *μ* of the solvent in mPa s and the molar volume *V* of the solute at
/// its normal boiling point in cm³/mol, in cm²/s:
///
///     in water:   D = 1.25·10⁻⁸ (V^−0.19 − 0.292) T^1.52 μ^(9.58/V − 1.12)
///     in alkanes: D = 13.3·10⁻⁸ T^1.47 μ^(10.2/V − 0.791) / V^0.71
///
/// The error is about 10 % in water and 4 % between alkanes of 5 to 32 carbon atoms.
/// (W. Hayduk, B. S. Minhas, Can. J. Chem. Eng. 60 (1982) 295; Poling et al., ch. 11-9.)
public enum HaydukMinhas {
  /// The liquids the paper has a formula for.
  public enum Solvent: Hashable, Sendable {
    case water, alkane
  }

  /// Estimates the diffusivity of a dilute solute.
  ///
  /// - Parameters:
  ///   - solvent: What it is dissolved in; for `alkane`, the solute is one, too.
  ///   - molarVolume: The molar volume of the solute at its boiling point in m³/mol, from 10 to
  ///     600 cm³/mol.
  ///   - temperature: The temperature in K, from 250 to 450.
  ///   - viscosity: The viscosity of the solvent in Pa s, from 10⁻⁴ to 0.02.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func diffusivity(
    in solvent: Solvent = .water, molarVolume: Double, temperature: Double, viscosity: Double
  ) throws(EstimateError) -> Double {
    try LiquidLimits.check(
      temperature: temperature, viscosity: viscosity, molarVolume: molarVolume, for: .haydukMinhas)
    let (volume, thickness) = (1e6 * molarVolume, 1e3 * viscosity)
    switch solvent {
    case .water:
      // The bracket vanishes at 651 cm³/mol, beyond the molar volumes allowed.
      let size = Elementary.power(volume, -0.19) - 0.292
      return 1.25e-8 * size * Elementary.power(temperature, 1.52)
        * Elementary.power(thickness, 9.58 / volume - 1.12) / 1e4
    case .alkane:
      return 13.3e-8 * Elementary.power(temperature, 1.47)
        * Elementary.power(thickness, 10.2 / volume - 0.791) / Elementary.power(volume, 0.71) / 1e4
    }
  }
}
