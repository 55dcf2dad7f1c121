/// The resistances of the other gas and of the walls in series: 1/*D* = 1/*D_AB* + 1/*D_K*.
///
/// It holds for a trace, for self-diffusion and for equimolar counterdiffusion. In an open pore at
/// uniform pressure fluxes are not equimolar but follow ``Graham``; there it can be wrong by half,
/// and ``DustyGas`` is right. (C. H. Bosanquet, 1944; Pollard & Present, Phys. Rev. 73 (1948) 762.)
public enum Bosanquet {
  /// Returns the diffusivity in m²/s.
  ///
  /// - Parameters:
  ///   - molecular: The diffusivity of the pair in m²/s.
  ///   - knudsen: The diffusivity of Knudsen in m²/s.
  /// - Throws: ``PoreError/diffusivity(_:)``.
  public static func diffusivity(
    molecular: Double, knudsen: Double
  ) throws(PoreError) -> Double {
    for value in [molecular, knudsen] where !PairDiffusivities.plausible.contains(value) {
      throw .diffusivity(value)
    }
    return 1 / (1 / molecular + 1 / knudsen)
  }
}
