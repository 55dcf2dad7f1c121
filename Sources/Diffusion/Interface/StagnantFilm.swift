import Numerics

/// A steady planar film through which A diffuses and in which B stands still (Stefan flow).
///
///     N_A = (c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)],    N_B = 0.
///
/// J. Stefan, 1874; R. B. Bird, W. E. Stewart, E. N. Lightfoot, Transport Phenomena, 2nd ed., eq.
/// 18.2-14.
public struct StagnantFilm: Hashable, Sendable {
  /// The molar concentration *c* of the mixture in mol/m³.
  public let concentration: Double
  /// The diffusivity *D*_AB in m²/s.
  public let diffusivity: Double
  /// The thickness *L* in m.
  public let thickness: Double
  /// The mole fraction of A at *z* = 0, below 1.
  public let moleFraction1: Double
  /// The mole fraction of A at *z* = *L*, below 1.
  public let moleFraction2: Double

  /// Makes a film.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive, or a mole fraction is not in [0, 1):
  ///   through pure A nothing can diffuse.
  public init(
    concentration: Double, diffusivity: Double, thickness: Double, from moleFraction1: Double,
    to moleFraction2: Double
  ) throws(TransportError) {
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(thickness, "thickness of the film", "m")
    try StagnantFilm.check(moleFraction1, moleFraction2)
    self.concentration = concentration
    self.diffusivity = diffusivity
    self.thickness = thickness
    self.moleFraction1 = moleFraction1
    self.moleFraction2 = moleFraction2
  }

  static func check(_ first: Double, _ second: Double) throws(TransportError) {
    for fraction in [first, second] {
      try Given.moleFraction(fraction, "mole fraction of A")
      guard fraction < 1 else {
        throw .refused(
          cause: "A mole fraction of 1 leaves no B to diffuse through: the flux would be endless.",
          remedy: "Below the boiling point the mole fraction p_A/P is less than 1; check p_A and P."
        )
      }
    }
  }

  /// ln[(1 − x₂)/(1 − x₁)], accurate also for small mole fractions.
  static func drive(_ first: Double, _ second: Double) -> Double {
    Elementary.log1p(-second) - Elementary.log1p(-first)
  }

  /// The flux of A in mol/(m² s), positive from 1 to 2.
  public var flux: Double {
    concentration * diffusivity / thickness
      * StagnantFilm.drive(moleFraction1, moleFraction2)
  }

  /// The flux found without its formula, by shooting; see ``NumericalFilm``.
  ///
  /// - Throws: ``TransportError/noConvergence(of:)`` where the reduced flux passes 64.
  public func numericalFlux() throws(TransportError) -> Double {
    let reduced = try Given.numerical("the film") { () throws(FilmError) -> Double in
      try NumericalFilm(from: moleFraction1, to: moleFraction2, fluxRatio: 0).reducedFlux
    }
    return reduced * concentration * diffusivity / thickness
  }

  /// The molar-average velocity *v*\* in m/s, the same everywhere.
  public var molarAverageVelocity: Double { flux / concentration }

  /// The mole fraction of A at a place.
  ///
  /// - Parameter place: From 0 to the thickness, in m.
  public func moleFraction(at place: Double) throws(TransportError) -> Double {
    try Given.within(0...thickness, place, "place in the film", "m")
    let drive = StagnantFilm.drive(moleFraction1, moleFraction2)
    return 1 - (1 - moleFraction1) * Elementary.exp(drive * place / thickness)
  }

  /// The slope d*x*_A/d*z* in 1/m where the mole fraction has a value.
  public func slope(atMoleFraction fraction: Double) throws(TransportError) -> Double {
    try Given.moleFraction(fraction, "mole fraction of A")
    return -flux * (1 - fraction) / (concentration * diffusivity)
  }

  /// The velocities *v*_A − *v*\* and *v*_B − *v*\* in m/s where A has a mole fraction above zero.
  public func diffusionVelocities(
    atMoleFraction fraction: Double
  ) throws(TransportError) -> (ofA: Double, ofB: Double) {
    try Given.within(1e-12...1, fraction, "mole fraction of A")
    let mean = molarAverageVelocity
    return (flux / (fraction * concentration) - mean, -mean)
  }

  /// The fluxes of A and B in mol/(m² s) as an observer sees them who moves with a velocity in m/s.
  ///
  /// A flux depends on the observer, *N*_i − *c*_i *V*; a diffusive flux does not.
  public func fluxes(
    seenAt velocity: Double, moleFraction fraction: Double
  ) throws(TransportError) -> (ofA: Double, ofB: Double) {
    try Given.finite(velocity, "velocity of the observer", "m/s")
    try Given.moleFraction(fraction, "mole fraction of A")
    return (
      flux - fraction * concentration * velocity, -(1 - fraction) * concentration * velocity
    )
  }

  /// The thickness in m of the film that lets a flux pass, from the same law.
  ///
  /// - Parameter flux: In mol/(m² s), not zero, towards the smaller mole fraction.
  public static func thickness(
    forFlux flux: Double, concentration: Double, diffusivity: Double, from first: Double,
    to second: Double
  ) throws(TransportError) -> Double {
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try check(first, second)
    return try ratio(concentration * diffusivity * drive(first, second), flux)
  }

  /// The diffusivity in m²/s at which a film lets a flux pass, from the same law.
  ///
  /// - Parameter flux: In mol/(m² s), not zero, towards the smaller mole fraction.
  public static func diffusivity(
    forFlux flux: Double, concentration: Double, thickness: Double, from first: Double,
    to second: Double
  ) throws(TransportError) -> Double {
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.positive(thickness, "thickness of the film", "m")
    try check(first, second)
    return try ratio(flux * thickness, concentration * drive(first, second))
  }

  private static func ratio(_ above: Double, _ below: Double) throws(TransportError) -> Double {
    let value = above / below
    guard value.isFinite, value > 0 else {
      throw .refused(
        cause: "No film lets this flux pass between these mole fractions.",
        remedy:
          "The flux must not be zero and must go from the larger mole fraction to the smaller.")
    }
    return value
  }
}
