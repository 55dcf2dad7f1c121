import Numerics

/// A liquid A that begins to evaporate into a deep tube of pure B, which the vapour pushes before it.
///
/// With *Z* = *z*/√(4 D_AB t) the mole fraction is
///
///     x_A/x_A0 = [1 − erf(Z − φ)]/(1 + erf φ),
///     x_A0 = 1/{1 + 1/[√π (1 + erf φ) φ exp(φ²)]},
///
/// and the molar-average velocity is φ √(D/t) everywhere. J. H. Arnold, Trans. AIChE 40 (1944) 361;
/// Bird, Stewart, Lightfoot, 2nd ed., section 20.1.
public struct UnsteadyEvaporation: Hashable, Sendable {
  /// The mole fraction *x*_A0 of the vapour at the liquid.
  public let surface: Double
  /// The velocity φ without dimension.
  public let drift: Double

  /// Makes the evaporation from a surface at which the vapour has a mole fraction.
  ///
  /// - Parameter surface: From 0 to 0.999.
  /// - Throws: ``TransportError`` outside of this range: at 1 the liquid boils.
  /// - Complexity: some ten error functions.
  public init(surface: Double) throws(TransportError) {
    try UnsteadyEvaporation.check(surface)
    self.surface = surface
    // y = √π (1 + erf φ) φ exp(φ²) rises with φ.
    let goal = surface / (1 - surface)
    drift = try Given.numerical("the velocity of the vapour") { () throws(RootError) -> Double in
      try Roots.find(in: 0...6) { p in
        Double.pi.squareRoot() * (1 + Elementary.erf(p)) * p * Elementary.exp(p * p) - goal
      }
    }
  }

  private static func check(_ surface: Double) throws(TransportError) {
    try Given.within(0...0.999, surface, "mole fraction at the liquid")
  }

  /// The part *x*_A/*x*_A0 at a distance in units of √(4 *D t*).
  public func profile(at distance: Double) throws(TransportError) -> Double {
    try Given.within(0...1e30, distance, "distance")
    return Elementary.erfc(distance - drift) / (1 + Elementary.erf(drift))
  }

  /// By how much faster the liquid evaporates than by diffusion alone, φ √π/*x*_A0.
  public var enhancement: Double {
    // Below, the first terms in x_A0.
    surface < 1e-9
      ? 1 + (1 - 2 / Double.pi) * surface : drift * Double.pi.squareRoot() / surface
  }

  /// The flux at the surface in mol/(m² s).
  ///
  /// - Parameters:
  ///   - time: In s, positive.
  ///   - concentration: Molar, of the gas, in mol/m³.
  ///   - diffusivity: In m²/s.
  public func flux(
    after time: Double, concentration: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    try Given.positive(time, "time", "s")
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    return concentration * drift * (diffusivity / time).squareRoot()
  }

  /// The volume of vapour in m³ from a surface in m² within a time, φ S √(4 D t).
  public func vapourVolume(
    after time: Double, area: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    try Given.positive(area, "area", "m^2")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    return 2 * drift * area * (diffusivity * time).squareRoot()
  }

  /// The velocity φ from the differential equation X″ + 2 (Z − φ) X′ = 0 by shooting.
  ///
  /// Uses no error function; the error is below 1e-9.
  public static func numericalDrift(surface: Double) throws(TransportError) -> Double {
    try check(surface)
    if surface == 0 { return 0 }
    let goal = 0.5 * surface / (1 - surface)
    // The gas moves with the vapour that the slope at the surface gives off.
    func excess(_ drift: Double) -> Double {
      guard let fall = try? HalfSpace.fall(to: drift + HalfSpace.end, drift: drift) else {
        return .nan
      }
      return drift * fall - goal
    }
    return try Given.numerical("the velocity of the vapour") { () throws(RootError) -> Double in
      try Roots.find(in: 0...4, tolerance: 1e-12) { excess($0) }
    }
  }
}
