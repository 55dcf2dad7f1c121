import Numerics

/// Carries the diffusivity of a pair of gases from one state to another.
public enum GasScaling {
  /// The powers of the temperature that measurements of gases follow.
  public static let exponents = 1.5...3.0

  /// Scales with a power of the temperature, *D* = *D*₀ (*T*/*T*₀)^n *P*₀/*P*.
  ///
  /// The error grows with the distance: with *n* = 1.75, it is some per cent over 100 K. Below 25 bar
  /// *P D* does not depend on the pressure.
  ///
  /// - Parameters:
  ///   - diffusivity: The known diffusivity in m²/s, from 10⁻¹² to 10.
  ///   - known: Where it is known.
  ///   - state: Where it is wanted, at a temperature from a fifth to five times the known one.
  ///   - exponent: The power *n*, from 1.5 to 3: 1.5 of rigid spheres, 1.75 of Fuller's correlation.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func scale(
    _ diffusivity: Double, from known: GasState, to state: GasState,
    exponent: Double = Fuller.temperatureExponent
  ) throws(EstimateError) -> Double {
    try EstimateError.check(exponent, in: exponents, "the power of the temperature", "")
    try check(diffusivity, known, state)
    let rise = Elementary.power(state.temperature / known.temperature, exponent)
    return diffusivity * rise * (known.pressure / state.pressure)
  }

  /// Scales with the collision integral, *D* = *D*₀ (*T*/*T*₀)^1.5 (*P*₀/*P*) Ω_D(*T*₀)/Ω_D(*T*).
  ///
  /// (Bird, Stewart & Lightfoot, Transport Phenomena, 2nd ed., ch. 17.3.)
  ///
  /// - Parameters:
  ///   - diffusivity: The known diffusivity in m²/s, from 10⁻¹² to 10.
  ///   - potential: The potential of the pair, as ``LennardJones/combined(with:)`` returns it.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func scale(
    _ diffusivity: Double, from known: GasState, to state: GasState, potential: LennardJones
  ) throws(EstimateError) -> Double {
    try check(diffusivity, known, state)
    let before = try potential.collisionIntegral(at: known.temperature)
    let after = try potential.collisionIntegral(at: state.temperature)
    let ratio = state.temperature / known.temperature
    return diffusivity * ratio * ratio.squareRoot() * (known.pressure / state.pressure)
      * (before / after)
  }

  private static func check(
    _ diffusivity: Double, _ known: GasState, _ state: GasState
  ) throws(EstimateError) {
    try EstimateError.check(diffusivity, in: 1e-12...10, "the diffusivity of a gas", "m²/s")
    try GasLimits.check(known)
    try GasLimits.check(state)
    try EstimateError.check(
      state.temperature / known.temperature, in: 0.2...5, "the ratio of the temperatures", "")
  }
}
