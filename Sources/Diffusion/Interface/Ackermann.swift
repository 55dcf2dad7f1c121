import Numerics

/// What a flow of matter does to the heat that goes to a surface, by film theory.
///
/// With *a* = Σ *N*_i *c*_p,i/*h* the heat number, positive for a flow towards the surface as in
/// condensation,
///
///     θ = a/(1 − e^(−a))
///
/// is the flux of energy at the surface, counted from the temperature there, over that without the
/// flow. G. Ackermann, VDI-Forschungsheft 382 (1937); A. P. Colburn, T. B. Drew (1937).
public enum Ackermann {
  /// The heat number Σ *N*_i *c*_p,i/*h*.
  ///
  /// - Parameters:
  ///   - flux: In mol/(m² s), positive towards the surface.
  ///   - heatCapacity: Molar, of what flows, in J/(mol K).
  ///   - coefficient: The heat-transfer coefficient *h* without flow in W/(m² K).
  public static func heatNumber(
    flux: Double, heatCapacity: Double, coefficient: Double
  ) throws(TransportError) -> Double {
    try Given.finite(flux, "flux", "mol/(m^2 s)")
    try Given.positive(heatCapacity, "molar heat capacity", "J/(mol K)")
    try Given.positive(coefficient, "heat-transfer coefficient", "W/(m^2 K)")
    return flux * heatCapacity / coefficient
  }

  /// The factor θ of a heat number from −500 to 500; 1 for no flow.
  public static func factor(_ heatNumber: Double) throws(TransportError) -> Double {
    try Given.within(-500...500, heatNumber, "heat number")
    return ratio(-heatNumber)
  }

  /// The factor of the conduction at the surface alone, without the enthalpy that arrives with the
  /// flow. At a surface to which matter flows both are the same, as enthalpy counts from there.
  ///
  /// At the other edge of the film it is *a*/(e^*a* − 1).
  public static func factorAtEdge(_ heatNumber: Double) throws(TransportError) -> Double {
    try Given.within(-500...500, heatNumber, "heat number")
    return ratio(heatNumber)
  }

  /// The factor θ from the differential equation; see ``PecletFilm/numericalPart(at:)``.
  public static func numericalFactor(_ heatNumber: Double) throws(TransportError) -> Double {
    try PecletFilm(peclet: -heatNumber).numericalPart(at: 0).slopeAtStart
  }

  /// x/(e^x − 1), which is 1 at x = 0.
  static func ratio(_ x: Double) -> Double {
    x == 0 ? 1 : x / Elementary.expm1(x)
  }
}
