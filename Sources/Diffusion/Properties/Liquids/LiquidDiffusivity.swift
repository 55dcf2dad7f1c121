/// The best estimate of the diffusivity of a dilute solute in a liquid.
public enum LiquidDiffusivity {
  /// Returns the diffusivity of a dilute solute: by Hayduk and Minhas in water, else by Wilke and
  /// Chang.
  ///
  /// - Parameters:
  ///   - solute: What diffuses.
  ///   - solvent: The liquid.
  ///   - temperature: The temperature in K, from 250 to 450.
  ///   - viscosity: The viscosity of the solvent in Pa s, from 10⁻⁴ to 0.02.
  ///   - molarVolume: The molar volume of the solute at its boiling point in m³/mol; without it, it is
  ///     estimated from the critical one.
  /// - Returns: The diffusivity in m²/s with its method, range, error, source and reason.
  /// - Throws: ``EstimateError``.
  public static func estimate(
    of solute: Species, in solvent: Species, temperature: Double, viscosity: Double,
    molarVolume: Double? = nil
  ) throws(EstimateError) -> PropertyEstimate {
    let volume: Double
    var origin = "The molar volume of the solute is given."
    if let molarVolume {
      volume = molarVolume
    } else {
      volume = try MolarVolume.atBoilingPoint(of: solute)
      origin = "The molar volume of the solute is Tyn and Calus's, from the critical one."
    }
    if solvent.isSame(as: "H2O") {
      let value = try HaydukMinhas.diffusivity(
        molarVolume: volume, temperature: temperature, viscosity: viscosity)
      return PropertyEstimate(
        value, .haydukMinhas, temperatures: LiquidLimits.temperatures,
        reason: "In water Hayduk and Minhas's correlation is more accurate than Wilke and "
          + "Chang's. \(origin)")
    }
    let value = try WilkeChang.diffusivity(
      molarVolume: volume, solventMolarMass: solvent.molarMass, association: .of(solvent),
      temperature: temperature, viscosity: viscosity)
    return PropertyEstimate(
      value, .wilkeChang, temperatures: LiquidLimits.temperatures,
      reason: "For a solvent other than water Wilke and Chang's correlation needs the molar mass "
        + "and the viscosity only. \(origin)")
  }
}
