/// The diffusivity of a sphere in a liquid of much smaller molecules, by Stokes and Einstein.
///
/// With Boltzmann's constant *k* and the radius *r* of the sphere, on which the liquid sticks,
///
///     D = k T / (6π μ r).
///
/// For molecules as small as those of the liquid it is 20 % and more low.
/// (A. Einstein, Ann. Phys. 17 (1905) 549.)
public enum StokesEinstein {
  /// Boltzmann's constant in J/K, exact since 2019.
  public static let boltzmannConstant = 1.380649e-23

  /// The radii in m for which it is used, from an ion's to a grain's.
  public static let radii = 1e-10...1e-5

  /// Returns the diffusivity in m²/s.
  ///
  /// - Parameters:
  ///   - radius: The radius of the sphere in m, from 10⁻¹⁰ to 10⁻⁵.
  ///   - temperature: The temperature in K, from 200 to 700.
  ///   - viscosity: The viscosity of the liquid in Pa s, from 10⁻⁵ to 1000.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func diffusivity(
    radius: Double, temperature: Double, viscosity: Double
  ) throws(EstimateError) -> Double {
    try EstimateError.check(radius, in: radii, "a radius", "m", for: .stokesEinstein)
    return try product(temperature, viscosity) / radius
  }

  /// Returns the radius in m of the sphere that diffuses as fast: the hydrodynamic radius.
  ///
  /// - Parameter diffusivity: The diffusivity in m²/s, for which the radius lies in ``radii``.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func radius(
    diffusivity: Double, temperature: Double, viscosity: Double
  ) throws(EstimateError) -> Double {
    try EstimateError.check(diffusivity, in: 1e-20...1e-4, "a diffusivity", "m²/s")
    let radius = try product(temperature, viscosity) / diffusivity
    try EstimateError.check(radius, in: radii, "a radius", "m", for: .stokesEinstein)
    return radius
  }

  /// *D r* in m³/s.
  private static func product(
    _ temperature: Double, _ viscosity: Double
  ) throws(EstimateError) -> Double {
    try EstimateError.check(
      temperature, in: 200...700, "a temperature", "K", for: .stokesEinstein)
    try EstimateError.check(
      viscosity, in: 1e-5...1000, "a viscosity", "Pa s", for: .stokesEinstein)
    return boltzmannConstant * temperature / (6 * Double.pi * viscosity)
  }
}
