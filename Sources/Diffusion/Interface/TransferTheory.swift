import Numerics

/// What a coefficient *k* tells about a surface, by three pictures of what happens there.
///
///     film          k = D/L             a layer of thickness L at rest (W. Nernst; W. K. Lewis, W. G. Whitman)
///     penetration   k = 2 √(D/(π t))    parcels stay for the same time t (R. Higbie, 1935)
///     renewal       k = √(D/τ)          parcels are replaced at random, after τ on average (P. V. Danckwerts, 1951)
public enum TransferTheory {
  /// The coefficient in m/s of a film of a thickness in m.
  public static func filmCoefficient(
    diffusivity: Double, thickness: Double
  ) throws(TransportError) -> Double {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(thickness, "thickness of the film", "m")
    return diffusivity / thickness
  }

  /// The thickness in m of the film with a coefficient in m/s.
  public static func filmThickness(
    diffusivity: Double, coefficient: Double
  ) throws(TransportError) -> Double {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(coefficient, "coefficient", "m/s")
    return diffusivity / coefficient
  }

  /// The coefficient in m/s of parcels that stay for a time in s.
  public static func penetrationCoefficient(
    diffusivity: Double, contactTime: Double
  ) throws(TransportError) -> Double {
    try Given.positive(contactTime, "contact time", "s")
    return 2 * (try HalfSpace(diffusivity: diffusivity).surfaceCoefficient(after: contactTime))
  }

  /// The contact time in s that makes a coefficient in m/s.
  public static func contactTime(
    diffusivity: Double, coefficient: Double
  ) throws(TransportError) -> Double {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(coefficient, "coefficient", "m/s")
    return 4 * diffusivity / (Double.pi * coefficient * coefficient)
  }

  /// The coefficient in m/s of parcels replaced at random after a mean time in s.
  public static func renewalCoefficient(
    diffusivity: Double, renewalTime: Double
  ) throws(TransportError) -> Double {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(renewalTime, "renewal time", "s")
    return (diffusivity / renewalTime).squareRoot()
  }

  /// The mean renewal time in s that makes a coefficient in m/s.
  public static func renewalTime(
    diffusivity: Double, coefficient: Double
  ) throws(TransportError) -> Double {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(coefficient, "coefficient", "m/s")
    return diffusivity / (coefficient * coefficient)
  }

  /// The coefficient of parcels that stay for a time, as the mean of what they take up at any age.
  ///
  /// By quadrature over the age, with the flux stepped from the differential equation.
  public static func numericalPenetrationCoefficient(
    diffusivity: Double, contactTime: Double
  ) throws(TransportError) -> Double {
    try Given.positive(contactTime, "contact time", "s")
    let space = try HalfSpace(diffusivity: diffusivity)
    // With age = contact time · u² the integrand has no singularity.
    let mean = Quadrature.panel(from: 0, to: 1) { u in
      2 * u * ((try? space.numericalSurfaceCoefficient(after: contactTime * u * u)) ?? .nan)
    }
    return try Given.result(mean, "coefficient")
  }

  /// The coefficient of parcels replaced at random, as the mean over their ages.
  ///
  /// By quadrature: after an age t there are exp(−t/τ)/τ of them, and the flux of each is stepped from
  /// the differential equation.
  public static func numericalRenewalCoefficient(
    diffusivity: Double, renewalTime: Double
  ) throws(TransportError) -> Double {
    let unit = try HalfSpace(diffusivity: diffusivity).numericalSurfaceCoefficient(
      after: renewalTime)
    return unit
      * (try Given.numerical("the mean over all ages") { () throws(QuadratureError) -> Double in
        try Quadrature.integral(from: 0, to: 7) { u in 2 * Elementary.exp(-u * u) }
      })
  }
}
