import Numerics

/// The molar volume of a liquid at its normal boiling point, which the correlations of diffusion in
/// liquids ask for.
public enum MolarVolume {
  /// Estimates the molar volume from the critical one, by the correlation of Tyn and Calus.
  ///
  ///     V_b = 0.285 V_c^1.048,   both in cm³/mol
  ///
  /// The error is about 3 %. (M. T. Tyn, W. F. Calus, Processing 21 (1975) 16; Poling et al., eq.
  /// 4-11.1.)
  ///
  /// - Parameter critical: The critical molar volume in m³/mol, from 10⁻⁵ to 10⁻².
  /// - Returns: The molar volume in m³/mol.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func atBoilingPoint(critical: Double) throws(EstimateError) -> Double {
    try EstimateError.check(
      critical, in: 1e-5...1e-2, "a critical molar volume", "m³/mol", for: .tynCalus)
    return 0.285 * Elementary.power(1e6 * critical, 1.048) / 1e6
  }

  /// Estimates the molar volume of a species in m³/mol from its critical one.
  ///
  /// - Throws: ``EstimateError/missing(_:species:method:)`` where that is not known.
  public static func atBoilingPoint(of species: Species) throws(EstimateError) -> Double {
    guard let critical = species.critical?.molarVolume else {
      throw .missing("critical molar volume", species: species.name, method: .tynCalus)
    }
    return try atBoilingPoint(critical: critical)
  }
}
