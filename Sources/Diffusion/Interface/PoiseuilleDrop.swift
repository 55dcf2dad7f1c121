import Numerics

/// The fall of pressure that drives the flow of a diffusing gas through a tube, to see that it does not
/// count.
///
///     ΔP = 8 μ v L/R².
///
/// It is some 10⁻¹⁰ of the pressure in a tube of Stefan's, which is why *P* and *c* are constant there.
/// G. Hagen, J. L. M. Poiseuille; Bird, Stewart, Lightfoot, 2nd ed., eq. 2.3-21.
public struct PoiseuilleDrop: Hashable, Sendable {
  /// The mean velocity in m/s.
  public let velocity: Double
  /// The viscosity in Pa s.
  public let viscosity: Double
  /// The radius of the tube in m.
  public let radius: Double
  /// The length of the tube in m.
  public let length: Double

  /// Makes a flow.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive; the velocity may be zero or negative.
  public init(
    velocity: Double, viscosity: Double, radius: Double, length: Double
  ) throws(TransportError) {
    try Given.finite(velocity, "mean velocity", "m/s")
    try Given.positive(viscosity, "viscosity", "Pa s")
    try Given.positive(radius, "radius of the tube", "m")
    try Given.positive(length, "length of the tube", "m")
    self.velocity = velocity
    self.viscosity = viscosity
    self.radius = radius
    self.length = length
  }

  /// The fall of pressure in Pa.
  public var pressureDrop: Double { 8 * viscosity * velocity * length / (radius * radius) }

  /// The fall over a pressure in Pa.
  public func relativeDrop(pressure: Double) throws(TransportError) -> Double {
    try Given.positive(pressure, "pressure", "Pa")
    return pressureDrop / pressure
  }

  /// The Reynolds number at a density in kg/m³; the law is for laminar flow, below about 2100.
  public func reynoldsNumber(density: Double) throws(TransportError) -> Double {
    try Given.positive(density, "density", "kg/m^3")
    return density * velocity.magnitude * 2 * radius / viscosity
  }

  /// The fall of pressure in Pa from the balance of forces.
  ///
  /// A core of any radius is driven by the pressure on its ends and held by friction, which gives the
  /// slope of the velocity; it is stepped from the wall inwards, and the mean taken.
  public func numericalPressureDrop() throws(TransportError) -> Double {
    // In units of R² G/μ, with G = ΔP/L: du/ds = −s/2, and the flow ∫ 2 s u ds, from s = 1 to 0.
    let state = try Given.numerical(
      "the flow in the tube",
      Extrapolation.solve(from: 1, to: 0, initial: SIMD2(0, 0), tolerance: 1e-13) { s, u in
        SIMD2(-0.5 * s, -2 * s * u.x)
      })
    return velocity * viscosity * length / (radius * radius * state.y)
  }
}
