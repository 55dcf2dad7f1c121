import Numerics

/// The correlation of Wilke and Lee for the diffusivity of a pair of gases.
///
/// It is the formula of Chapman and Enskog with a factor that falls with the molar mass: with *T* in
/// K, *P* in bar, *M* in g/mol and *σ* in Å,
///
///     D = (3.03 − 0.98/√M_AB) 10⁻³ T^1.5 / (P √M_AB σ_AB² Ω_D)   in cm²/s,
///     M_AB = 2 / (1/M_A + 1/M_B).
///
/// (C. R. Wilke, C. Y. Lee, Ind. Eng. Chem. 47 (1955) 1253; Poling et al., The Properties of Gases and
/// Liquids, 5th ed., eq. 11-4.1.)
public enum WilkeLee {
  /// Estimates the diffusivity of a pair of gases; the order of the two makes no difference.
  ///
  /// - Parameter state: The temperature, with *kT*/*ε_AB* from 0.3 to 100, and the pressure, up to
  ///   25 bar.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError`` for parameters that are missing, fitted to liquids, or of two
  ///   sources, and for a state out of range.
  public static func diffusivity(
    of a: Species, and b: Species, at state: GasState
  ) throws(EstimateError) -> Double {
    let potential = try LennardJones.between(a, and: b, for: .wilkeLee)
    return try diffusivity(
      potential: potential, molarMasses: (a.molarMass, b.molarMass), at: state)
  }

  /// Estimates the diffusivity from the potential between unlike molecules.
  ///
  /// - Parameters:
  ///   - potential: The potential of the pair, as ``LennardJones/combined(with:)`` returns it.
  ///   - molarMasses: The molar masses in kg/mol.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError``.
  public static func diffusivity(
    potential: LennardJones, molarMasses: (Double, Double), at state: GasState
  ) throws(EstimateError) -> Double {
    try GasLimits.check(state, for: .wilkeLee)
    try GasLimits.check(molarMasses: molarMasses)
    let integral = try potential.collisionIntegral(at: state.temperature, for: .wilkeLee)
    let mean = 2 / GasLimits.inverseMasses(molarMasses)
    // Below, the factor of the correlation would come near zero.
    try EstimateError.check(mean, in: 1...1e7, "a mean molar mass", "g/mol", for: .wilkeLee)
    let root = mean.squareRoot()
    let rise = state.temperature * state.temperature.squareRoot()
    let area = potential.diameter * potential.diameter * integral
    let bar = state.pressure / 1e5
    return (3.03 - 0.98 / root) * 1e-3 * rise / (bar * root * area) / 1e4
  }
}
