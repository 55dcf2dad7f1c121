/// What is left of a diffusivity in a liquid where molecules are not much smaller than the pore.
///
/// *λ* is the ratio of the diameters of molecule and pore.
public enum HinderedDiffusion {
  /// Returns the ratio *λ* of diameters, which has to be below one.
  ///
  /// - Throws: ``PoreError/molecule(_:pore:)`` unless 0 ≤ molecule < pore, both in m.
  public static func sizeRatio(molecule: Double, pore: Double) throws(PoreError) -> Double {
    guard molecule >= 0, molecule < pore, pore <= 1 else {
      throw .molecule(molecule, pore: pore)
    }
    return molecule / pore
  }

  /// Returns (1 − *λ*)⁴, which takes together that a molecule cannot enter near the wall, (1 − *λ*)²,
  /// and that the wall slows it.
  ///
  /// R. E. Beck and J. S. Schultz, Science 170 (1970) 1302, for *λ* up to 0.4 or so.
  ///
  /// - Throws: ``PoreError/sizeRatio(_:highest:)`` unless 0 ≤ *λ* < 1.
  public static func fourthPower(_ ratio: Double) throws(PoreError) -> Double {
    guard ratio >= 0, ratio < 1 else { throw .sizeRatio(ratio, highest: 1) }
    let room = 1 - ratio
    return room * room * room * room
  }

  /// Returns the restriction of Renkin, (1 − *λ*)² (1 − 2.104 *λ* + 2.09 *λ*³ − 0.95 *λ*⁵).
  ///
  /// E. M. Renkin, J. Gen. Physiol. 38 (1954) 225; for *λ* up to 0.4.
  ///
  /// - Throws: ``PoreError/sizeRatio(_:highest:)`` unless 0 ≤ *λ* ≤ 0.4.
  public static func renkin(_ ratio: Double) throws(PoreError) -> Double {
    guard ratio >= 0, ratio <= 0.4 else { throw .sizeRatio(ratio, highest: 0.4) }
    let room = 1 - ratio
    let cube = ratio * ratio * ratio
    return room * room * (1 - 2.104 * ratio + 2.09 * cube - 0.95 * cube * ratio * ratio)
  }
}
