import Numerics

/// The collision integral of diffusion for molecules of Lennard-Jones.
///
/// It is the ratio of the collisions to those of rigid spheres of diameter *σ*, a function of the
/// reduced temperature *T*\* = *kT*/*ε* alone.
public enum CollisionIntegral {
  /// The reduced temperatures for which the fit was made.
  public static let reducedTemperatures = 0.3...100.0

  /// Returns Ω_D at a reduced temperature.
  ///
  ///     Ω_D = 1.06036/T*^0.15610 + 0.19300 e^(−0.47635 T*)
  ///         + 1.03587 e^(−1.52996 T*) + 1.76474 e^(−3.89411 T*)
  ///
  /// It meets the tables of Monchick and Mason (1961) within 0.3 %.
  /// (P. D. Neufeld, A. R. Janzen, R. A. Aziz, J. Chem. Phys. 57 (1972) 1100.)
  ///
  /// - Parameter reduced: The reduced temperature, from 0.3 to 100.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)`` outside.
  public static func diffusion(atReducedTemperature reduced: Double) throws(EstimateError) -> Double
  {
    try EstimateError.check(
      reduced, in: reducedTemperatures, "a reduced temperature kT/ε", "", for: .chapmanEnskog)
    return 1.06036 / Elementary.power(reduced, 0.15610)
      + 0.19300 * Elementary.exp(-0.47635 * reduced)
      + 1.03587 * Elementary.exp(-1.52996 * reduced)
      + 1.76474 * Elementary.exp(-3.89411 * reduced)
  }
}
