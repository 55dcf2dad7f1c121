import Numerics

/// How the diffusivity of a liquid of two components changes with its composition.
///
/// The laws give the Maxwell–Stefan diffusivity; times the thermodynamic factor it is Fick's.
public enum LiquidMixtures {
  /// The two diffusivities at the ends of the composition, each of one component alone in the other.
  public struct Limits: Hashable, Sendable {
    /// The diffusivity of A at infinite dilution in B in m²/s, for *x_A* → 0.
    public let ofA: Double
    /// The diffusivity of B at infinite dilution in A in m²/s, for *x_A* → 1.
    public let ofB: Double

    /// Makes limits from two diffusivities in m²/s, each from 10⁻²⁰ to 1.
    ///
    /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
    public init(ofA: Double, ofB: Double) throws(EstimateError) {
      for value in [ofA, ofB] {
        try EstimateError.check(value, in: 1e-20...1, "a diffusivity", "m²/s")
      }
      self.ofA = ofA
      self.ofB = ofB
    }
  }

  /// Returns the Maxwell–Stefan diffusivity in m²/s by Vignes's law.
  ///
  ///     Ð = (D°_AB)^x_B (D°_BA)^x_A
  ///
  /// (A. Vignes, Ind. Eng. Chem. Fundam. 5 (1966) 189.)
  public static func vignes(_ limits: Limits, at x: MoleFraction) -> Double {
    if x.value == 0 { return limits.ofA }
    if x.value == 1 { return limits.ofB }
    return limits.ofA * Elementary.power(limits.ofB / limits.ofA, x.value)
  }

  /// Returns the Maxwell–Stefan diffusivity in m²/s by the law of Darken.
  ///
  ///     Ð = x_B D*_A + x_A D*_B
  ///
  /// The diffusivities are those of labelled molecules. Where they do not change with the composition
  /// they are the ``Limits``, and the law is that of Caldwell and Babb (1956).
  /// (L. S. Darken, Trans. AIME 175 (1948) 184.)
  public static func darken(_ tracers: Limits, at x: MoleFraction) -> Double {
    x.complement.value * tracers.ofA + x.value * tracers.ofB
  }

  /// Returns Fick's diffusivity in m²/s, *D* = *Ð* Γ.
  ///
  /// - Parameters:
  ///   - maxwellStefan: The Maxwell–Stefan diffusivity in m²/s, from 10⁻²⁰ to 1.
  ///   - factor: The thermodynamic factor, positive and at most 1000.
  /// - Throws: ``EstimateError/unstable(thermodynamicFactor:)`` for a factor that is not positive.
  public static func fick(
    maxwellStefan: Double, thermodynamicFactor factor: Double
  ) throws(EstimateError) -> Double {
    try EstimateError.check(maxwellStefan, in: 1e-20...1, "a diffusivity", "m²/s")
    if factor <= 0 { throw .unstable(thermodynamicFactor: factor) }
    try EstimateError.check(factor, in: 0...1000, "a thermodynamic factor", "")
    return maxwellStefan * factor
  }
}
