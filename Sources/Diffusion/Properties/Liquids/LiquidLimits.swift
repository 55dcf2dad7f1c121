/// What the correlations of diffusion in liquids have in common.
enum LiquidLimits {
  /// The temperatures in K at which the correlations are used: those of ordinary liquids.
  static let temperatures = 250.0...450.0
  /// The viscosities in Pa s: those of liquids that flow freely.
  static let viscosities = 1e-4...2e-2
  /// The molar volumes of solutes at the boiling point in m³/mol, from hydrogen's to large ones.
  static let molarVolumes = 1e-5...6e-4

  static func check(
    temperature: Double, viscosity: Double, molarVolume: Double, for method: EstimationMethod
  ) throws(EstimateError) {
    try EstimateError.check(temperature, in: temperatures, "a temperature", "K", for: method)
    try EstimateError.check(viscosity, in: viscosities, "a viscosity", "Pa s", for: method)
    try EstimateError.check(molarVolume, in: molarVolumes, "a molar volume", "m³/mol", for: method)
  }
}
