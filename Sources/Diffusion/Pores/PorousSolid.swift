/// A solid with pores, of which a flux takes only a part of the section and a longer way.
public struct PorousSolid: Hashable, Sendable {
  /// The part *ε* of the volume that is pores, above 0 up to 1.
  public let porosity: Double
  /// The tortuosity *τ*, at least 1: how much less flows than through straight pores of that volume.
  public let tortuosity: Double

  /// Makes a solid.
  ///
  /// - Throws: ``PoreError/porosity(_:)``, ``PoreError/tortuosity(_:)``.
  public init(porosity: Double, tortuosity: Double) throws(PoreError) {
    guard porosity >= 1e-9, porosity <= 1 else { throw .porosity(porosity) }
    guard tortuosity >= 1, tortuosity <= 1e6 else { throw .tortuosity(tortuosity) }
    self.porosity = porosity
    self.tortuosity = tortuosity
  }

  /// Returns the effective diffusivity *ε D K*/*τ* in m²/s, by which a flux per area of the whole
  /// section is reckoned.
  ///
  /// - Parameters:
  ///   - diffusivity: The diffusivity in the pores in m²/s.
  ///   - restriction: What is left of it between their walls, as ``HinderedDiffusion`` tells; 0 to 1.
  /// - Throws: ``PoreError``.
  public func effectiveDiffusivity(
    _ diffusivity: Double, restriction: Double = 1
  ) throws(PoreError) -> Double {
    guard PairDiffusivities.plausible.contains(diffusivity) else {
      throw .diffusivity(diffusivity)
    }
    guard restriction >= 0, restriction <= 1 else { throw .restriction(restriction) }
    return porosity * diffusivity * restriction / tortuosity
  }
}
