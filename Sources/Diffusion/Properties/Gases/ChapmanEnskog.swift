import Numerics

/// The kinetic theory of Chapman and Enskog for the diffusivity of a pair of gases.
///
/// In first approximation, for molecules of Lennard-Jones at low pressure,
///
///     D = 3/16 √(2π R T (1/M_A + 1/M_B)) · R T / (P N_A π σ_AB² Ω_D).
///
/// In the units of the textbooks (cm²/s, K, g/mol, atm, Å) this is
/// *D* = *K* √(*T*³ (1/*M_A* + 1/*M_B*)) / (*P σ*² Ω_D) with *K* = 1.8588·10⁻³, which is in print as
/// 1.858, 1.8583 and 1.86·10⁻³; with *P* in bar and *M_AB* = 2/(1/*M_A* + 1/*M_B*), as 0.00266.
///
/// It meets the measurements of this package within 4.4 % (evaluated) to 7.4 % on average. For water
/// vapour it is up to 19 % low. (Hirschfelder, Curtiss & Bird, Molecular Theory of Gases and Liquids,
/// 1954; Poling et al., The Properties of Gases and Liquids, 5th ed., eq. 11-3.2.)
public enum ChapmanEnskog {
  /// The constant *K* of the theory for *D* in cm²/s, *T* in K, *M* in g/mol, *P* in atm, *σ* in Å.
  public struct Coefficient: Hashable, Sendable {
    /// The constant in these units.
    public let value: Double

    /// The constant that follows from the constants of nature, 1.858768·10⁻³.
    public static let exact: Coefficient = {
      // 3/16 √(2π·1000 R) k / (π · 101325), from m² to Å² and to cm².
      let boltzmann = 1.380649e-23
      let root = (2e3 * Double.pi * GasConstant.value).squareRoot()
      return Coefficient(
        value: 3 / 16.0 * root * boltzmann / (Double.pi * GasState.atmosphere) * 1e24)
    }()
    /// The constant printed by Hirschfelder, Bird and Spotz (1949), 1.858·10⁻³.
    public static let hirschfelder = Coefficient(value: 1.858e-3)
    /// The constant printed by Bird, Stewart and Lightfoot, 1.8583·10⁻³.
    public static let bird = Coefficient(value: 1.8583e-3)
    /// The constant printed by Cussler, 1.86·10⁻³.
    public static let cussler = Coefficient(value: 1.86e-3)
    /// The constant printed by Poling et al., 0.00266 for bar and the mean molar mass.
    public static let poling = Coefficient(value: 0.00266 / (1.01325 * 2.0.squareRoot()))
  }

  /// Estimates the diffusivity of a pair of gases; the order of the two makes no difference.
  ///
  /// - Parameters:
  ///   - a: The one gas, with Lennard-Jones parameters.
  ///   - b: The other, with parameters of the same source.
  ///   - state: The temperature, with *kT*/*ε_AB* from 0.3 to 100, and the pressure, up to 25 bar.
  ///   - coefficient: The constant of the theory; a textbook's own to meet its numbers.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError`` for parameters that are missing, fitted to liquids, or of two
  ///   sources, and for a state out of range.
  public static func diffusivity(
    of a: Species, and b: Species, at state: GasState, coefficient: Coefficient = .exact
  ) throws(EstimateError) -> Double {
    let potential = try LennardJones.between(a, and: b, for: .chapmanEnskog)
    return try diffusivity(
      potential: potential, molarMasses: (a.molarMass, b.molarMass), at: state,
      coefficient: coefficient)
  }

  /// Estimates the diffusivity from the potential between unlike molecules.
  ///
  /// - Parameters:
  ///   - potential: The potential of the pair, as ``LennardJones/combined(with:)`` returns it.
  ///   - molarMasses: The molar masses in kg/mol.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError``.
  public static func diffusivity(
    potential: LennardJones, molarMasses: (Double, Double), at state: GasState,
    coefficient: Coefficient = .exact
  ) throws(EstimateError) -> Double {
    try diffusivity(
      collisionDiameter: potential.diameter,
      collisionIntegral: potential.collisionIntegral(at: state.temperature),
      molarMasses: molarMasses, at: state, coefficient: coefficient)
  }

  /// Estimates the diffusivity from a collision diameter and integral that are given as numbers.
  ///
  /// - Parameters:
  ///   - collisionDiameter: *σ_AB* in Å, from 1 to 20.
  ///   - collisionIntegral: Ω_D, from 0.1 to 10.
  ///   - molarMasses: The molar masses in kg/mol.
  ///   - state: The temperature, up to 10 000 K, and the pressure, up to 25 bar.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func diffusivity(
    collisionDiameter: Double, collisionIntegral: Double, molarMasses: (Double, Double),
    at state: GasState, coefficient: Coefficient = .exact
  ) throws(EstimateError) -> Double {
    try GasLimits.check(state, for: .chapmanEnskog)
    try GasLimits.check(molarMasses: molarMasses)
    try EstimateError.check(
      state.temperature, in: 1...1e4, "a temperature", "K", for: .chapmanEnskog)
    try EstimateError.check(
      collisionDiameter, in: LennardJones.diameters, "a collision diameter", "Å")
    try EstimateError.check(collisionIntegral, in: 0.1...10, "a collision integral", "")
    let temperature = state.temperature
    let root = (temperature * GasLimits.inverseMasses(molarMasses)).squareRoot()
    let atmospheres = state.pressure / GasState.atmosphere
    let area = collisionDiameter * collisionDiameter * collisionIntegral
    return coefficient.value * temperature * root / (atmospheres * area) / 1e4
  }
}
