import Numerics

extension ReferenceFrame {
  /// Returns the matrix that takes the molar fluxes of all species but one from this frame to
  /// another, *J*ᵇ = [B] *J*ᵃ:
  ///
  ///     B_ij = δ_ij − c_i (b_j − b_k a_j/a_k),
  ///
  /// with *c_i a_i* and *c_i b_i* the weights of the two frames and *k* the species left out. The
  /// matrix of the way back is its inverse. The matrices [B^uo] and [B^ou] of Taylor & Krishna,
  /// Multicomponent Mass Transfer, Wiley 1993, ch. 1, between the molar and the mass frame, are of
  /// this kind.
  ///
  /// - Parameters:
  ///   - other: The frame to go to.
  ///   - mixture: The mixture.
  ///   - species: The species left out, counted from zero; its flux must follow from the others.
  /// - Returns: The rows, n − 1 of them.
  /// - Throws: ``FrameError``.
  /// - Complexity: O(n²).
  public func molarFluxMatrix(
    to other: ReferenceFrame, in mixture: Mixture, eliminating species: Int
  ) throws(FrameError) -> [[Double]] {
    let from = try weightsPerConcentration(in: mixture)
    let to = try other.weightsPerConcentration(in: mixture)
    let concentrations = mixture.concentrations
    guard from.indices.contains(species) else {
      throw .noSpecies(species, components: from.count)
    }
    guard from[species] != 0 else { throw .cannotEliminate(species: species) }
    let kept = from.indices.filter { $0 != species }
    return kept.map { i in
      kept.map { j in
        (i == j ? 1 : 0) - concentrations[i] * (to[j] - to[species] * from[j] / from[species])
      }
    }
  }

  /// Returns the matrix that takes the mass fluxes of all species but one from this frame to
  /// another: *M_i B_ij*/*M_j* with the matrix of the molar fluxes.
  ///
  /// - Throws: ``FrameError``.
  /// - Complexity: O(n²).
  public func massFluxMatrix(
    to other: ReferenceFrame, in mixture: Mixture, eliminating species: Int
  ) throws(FrameError) -> [[Double]] {
    let moles = try molarFluxMatrix(to: other, in: mixture, eliminating: species)
    var masses = mixture.composition.molarMasses
    masses.remove(at: species)
    return moles.indices.map { i in
      moles.indices.map { j in masses[i] * moles[i][j] / masses[j] }
    }
  }
}
