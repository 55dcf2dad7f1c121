/// The diffusivity of one component A in a mixture of gases, as if the others were one.
public enum EffectiveDiffusivity {
  /// Another component of the mixture.
  public struct Companion: Hashable, Sendable {
    /// Its mole fraction.
    public let moleFraction: MoleFraction
    /// The diffusivity of A with it in m²/s.
    public let diffusivity: Double
    /// Its flux in units of that of A, *N_j*/*N_A*; zero where it stagnates.
    public let fluxRatio: Double

    /// Makes a component from its mole fraction, its diffusivity with A and the ratio of the fluxes.
    ///
    /// - Parameters:
    ///   - moleFraction: The mole fraction.
    ///   - diffusivity: The diffusivity of A with it in m²/s, from 10⁻²⁰ to 10.
    ///   - fluxRatio: *N_j*/*N_A*, from −1000 to 1000.
    /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
    public init(
      moleFraction: MoleFraction, diffusivity: Double, fluxRatio: Double = 0
    ) throws(EstimateError) {
      try EstimateError.check(diffusivity, in: 1e-20...10, "a diffusivity", "m²/s")
      try EstimateError.check(fluxRatio, in: -1000...1000, "a ratio of fluxes", "")
      self.moleFraction = moleFraction
      self.diffusivity = diffusivity
      self.fluxRatio = fluxRatio
    }
  }

  /// Returns the diffusivity of A through others that stagnate, by Blanc's law.
  ///
  ///     1/D_A = Σ y'_j / D_Aj,   y'_j = y_j / Σ y_k   over all but A
  ///
  /// The fractions are those *without* A: the ones of the mixture are divided by 1 − *y_A*, which is
  /// easily forgotten. (A. Blanc, J. Phys. 7 (1908) 825; Benitez, ch. 1.)
  ///
  /// - Parameters:
  ///   - others: All components but A, with fractions in the mixture or in what is not A.
  ///   - renormalising: Whether the fractions are divided by their sum; `false` makes the mistake.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/fractions(sum:)``.
  public static func blanc(
    _ others: [Companion], renormalising: Bool = true
  ) throws(EstimateError) -> Double {
    let sum = try sum(others)
    var resistance = 0.0
    for other in others { resistance += other.moleFraction.value / other.diffusivity }
    return (renormalising ? sum : 1) / resistance
  }

  /// Returns the diffusivity of A where the fluxes have fixed ratios, as in front of a catalyst.
  ///
  ///     D_A = (1 − y_A Σ N_j/N_A) / Σ_j (y_j − y_A N_j/N_A) / D_Aj
  ///
  /// The sum over *N_j* counts A itself, with the ratio one; *j* ≠ A in the other. It follows from the
  /// Maxwell–Stefan equation of A with *N_A* = −*c D_A* ∇*y_A* + *y_A* Σ *N_j*. With all others at rest
  /// it is Blanc's law. (Bird, Stewart & Lightfoot, Transport Phenomena, 2nd ed., ch. 17.9; Benitez,
  /// eq. 1-50.)
  ///
  /// - Parameter others: All components but A; the fraction of A is what is missing to one.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/fractions(sum:)``, and ``EstimateError/noEffectiveDiffusivity`` where
  ///   the formula gives none that is positive.
  public static func withFluxRatios(_ others: [Companion]) throws(EstimateError) -> Double {
    let own = max(1 - (try sum(others)), 0)
    var ratios = 1.0
    var resistance = 0.0
    var size = 0.0
    for other in others {
      ratios += other.fluxRatio
      let carried = own * other.fluxRatio
      resistance += (other.moleFraction.value - carried) / other.diffusivity
      size += (other.moleFraction.value + abs(carried)) / other.diffusivity
    }
    // A difference of nearly equal terms has lost its figures.
    guard abs(resistance) > 1e-12 * size else { throw .noEffectiveDiffusivity }
    let diffusivity = (1 - own * ratios) / resistance
    guard diffusivity > 0 else { throw .noEffectiveDiffusivity }
    return diffusivity
  }

  private static func sum(_ others: [Companion]) throws(EstimateError) -> Double {
    var sum = 0.0
    for other in others { sum += other.moleFraction.value }
    guard sum > 1e-12, sum <= 1 + Composition.sumTolerance else { throw .fractions(sum: sum) }
    return sum
  }
}
