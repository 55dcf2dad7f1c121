/// Carries the diffusivity of a dilute solute in a liquid from one temperature to another.
public enum LiquidScaling {
  /// Scales with *D μ*/*T* = const, as Stokes and Einstein have it.
  ///
  /// (R. E. Treybal, Mass-Transfer Operations, 3rd ed., ch. 2.)
  ///
  /// - Parameters:
  ///   - diffusivity: The known diffusivity in m²/s, from 10⁻²⁰ to 10⁻⁴.
  ///   - known: The temperature in K and the viscosity of the solvent in Pa s where it is known.
  ///   - wanted: The same where it is wanted.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func scale(
    _ diffusivity: Double, from known: (temperature: Double, viscosity: Double),
    to wanted: (temperature: Double, viscosity: Double)
  ) throws(EstimateError) -> Double {
    try EstimateError.check(diffusivity, in: 1e-20...1e-4, "the diffusivity in a liquid", "m²/s")
    for place in [known, wanted] {
      try EstimateError.check(place.temperature, in: 200...700, "the temperature of a liquid", "K")
      try EstimateError.check(place.viscosity, in: 1e-5...1000, "the viscosity of a liquid", "Pa s")
    }
    return diffusivity * (wanted.temperature / known.temperature)
      * (known.viscosity / wanted.viscosity)
  }
}
