import Numerics

/// A coefficient of mass transfer in a gas, in any of the ways it is written.
///
///     N_A = F ln[(1 − x_A2)/(1 − x_A1)]                      stagnant B, strong flow too,
///     N_A = k_y (x_A1 − x_A2) = k_G (p_A1 − p_A2) = k_c (c_A1 − c_A2).
///
/// Thus *k*_y = *k*_G *P* = *k*_c *c*; *k*_y is *F* over the logarithmic mean of *x*_B, and *F* itself for
/// equimolar counterdiffusion. R. E. Treybal, Mass-Transfer Operations, 3rd ed., Table 3.1.
public struct MassTransferCoefficient: Hashable, Sendable {
  /// The coefficient *k*_y for mole fractions in mol/(m² s).
  public let forMoleFractions: Double

  /// Makes a coefficient *k*_y in mol/(m² s).
  public init(forMoleFractions value: Double) throws(TransportError) {
    try Given.positive(value, "coefficient k_y", "mol/(m^2 s)")
    forMoleFractions = value
  }

  /// Makes a coefficient from *k*_G in mol/(m² s Pa) and the pressure in Pa.
  public init(forPartialPressures value: Double, pressure: Double) throws(TransportError) {
    try Given.positive(value, "coefficient k_G", "mol/(m^2 s Pa)")
    try Given.positive(pressure, "pressure", "Pa")
    try self.init(forMoleFractions: value * pressure)
  }

  /// Makes a coefficient from *k*_c in m/s and the molar concentration in mol/m³.
  public init(forConcentrations value: Double, concentration: Double) throws(TransportError) {
    try Given.positive(value, "coefficient k_c", "m/s")
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try self.init(forMoleFractions: value * concentration)
  }

  /// Makes a coefficient from a flux in mol/(m² s) and the mole fractions that drive it.
  public init(flux: Double, from first: Double, to second: Double) throws(TransportError) {
    try Given.finite(flux, "flux", "mol/(m^2 s)")
    try Given.moleFraction(first, "mole fraction")
    try Given.moleFraction(second, "mole fraction")
    let value = flux / (first - second)
    guard value.isFinite, value > 0 else { throw MassTransferCoefficient.wrongWay }
    try self.init(forMoleFractions: value)
  }

  private static var wrongWay: TransportError {
    .refused(
      cause: "A flux goes from the larger mole fraction to the smaller; this one does not.",
      remedy: "Check the signs, and which side is 1.")
  }

  /// The flux in mol/(m² s) between two mole fractions.
  public func flux(from first: Double, to second: Double) throws(TransportError) -> Double {
    try Given.moleFraction(first, "mole fraction")
    try Given.moleFraction(second, "mole fraction")
    return forMoleFractions * (first - second)
  }

  /// The coefficient *k*_G in mol/(m² s Pa) at a pressure in Pa.
  public func forPartialPressures(pressure: Double) throws(TransportError) -> Double {
    try Given.positive(pressure, "pressure", "Pa")
    return forMoleFractions / pressure
  }

  /// The coefficient *k*_c in m/s at a molar concentration in mol/m³.
  public func forConcentrations(concentration: Double) throws(TransportError) -> Double {
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    return forMoleFractions / concentration
  }

  /// The coefficient *F* in mol/(m² s) from a flux through stagnant B.
  public static func coefficientF(
    flux: Double, from first: Double, to second: Double
  ) throws(TransportError) -> Double {
    try Given.finite(flux, "flux", "mol/(m^2 s)")
    try StagnantFilm.check(first, second)
    let value = flux / StagnantFilm.drive(first, second)
    guard value.isFinite, value > 0 else { throw wrongWay }
    return value
  }

  /// The flux in mol/(m² s) through stagnant B with a coefficient *F* in mol/(m² s).
  public static func flux(
    coefficientF: Double, from first: Double, to second: Double
  ) throws(TransportError) -> Double {
    try Given.positive(coefficientF, "coefficient F", "mol/(m^2 s)")
    try StagnantFilm.check(first, second)
    return coefficientF * StagnantFilm.drive(first, second)
  }

  /// The logarithmic mean of *x*_B between two mole fractions of A, by which *F* = *k*_y *x*_BM.
  public static func logMeanOfB(from first: Double, to second: Double) throws(TransportError)
    -> Double
  {
    try StagnantFilm.check(first, second)
    // (1 − x₁)·(e^d − 1)/d, with d the drive, which is exact for equal ends.
    return (1 - first) / Ackermann.ratio(StagnantFilm.drive(first, second))
  }
}

/// A liquid that takes up a gas, with the resistance in the liquid.
public enum Absorption {
  /// The mole fraction at the surface of a liquid by Henry's law, *p*_A/*H*.
  ///
  /// - Parameters:
  ///   - partialPressure: In Pa.
  ///   - henry: Henry's constant in Pa, for a mole fraction.
  public static func surfaceMoleFraction(
    partialPressure: Double, henry: Double
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, partialPressure, "partial pressure", "Pa")
    try Given.positive(henry, "Henry's constant", "Pa")
    let fraction = partialPressure / henry
    try Given.moleFraction(fraction, "mole fraction at the surface of the liquid")
    return fraction
  }

  /// The coefficient *k*_c in m/s from a flux in mol/(m² s) and the concentrations in mol/m³ between
  /// which it goes.
  public static func coefficient(
    flux: Double, from first: Double, to second: Double
  ) throws(TransportError) -> Double {
    try Given.positive(flux, "flux", "mol/(m^2 s)")
    try Given.within(0...1e30, first, "concentration at the surface", "mol/m^3")
    try Given.within(0...1e30, second, "concentration in the liquid", "mol/m^3")
    try Given.positive(first - second, "difference of concentrations", "mol/m^3")
    return flux / (first - second)
  }
}
