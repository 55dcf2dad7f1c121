import Numerics

/// A velocity against which species are seen to diffuse, an average *v* = Σ *a_i v_i* of their own
/// with weights that sum to one.
///
/// The weights are the mole fractions, the mass fractions, the volume fractions *c_i V_i*, or one
/// for one species and zero for the others. Taylor & Krishna, Multicomponent Mass Transfer, Wiley
/// 1993, ch. 1; S. R. de Groot and P. Mazur, Non-Equilibrium Thermodynamics,
/// North-Holland 1962, ch. XI § 2.
public enum ReferenceFrame: Hashable, Sendable {
  /// The molar-average velocity **v**\*.
  case molar
  /// The mass-average velocity **v**.
  case mass
  /// The volume-average velocity, with the partial molar volumes of the components in m³/mol.
  case volume(partialMolarVolumes: [Double])
  /// The velocity of one species, counted from zero, such as the solvent.
  case species(Int)

  /// What a mole per cubic metre of each species adds to the weight *a_i* = *c_i b_i*, in m³/mol.
  ///
  /// - Throws: ``FrameError`` if the frame is none in this mixture.
  func weightsPerConcentration(
    in mixture: Mixture
  ) throws(FrameError) -> [Double] {
    let concentrations = mixture.concentrations
    let count = concentrations.count
    switch self {
    case .molar:
      return [Double](repeating: 1 / mixture.molarConcentration, count: count)
    case .mass:
      let whole = mixture.massDensity
      return mixture.composition.molarMasses.map { $0 / whole }
    case .volume(let volumes):
      guard volumes.count == count else {
        throw .count(components: count, given: volumes.count)
      }
      // One for a consistent set of volumes; dividing by it keeps the weights an average.
      var sum = 0.0
      for (c, volume) in zip(concentrations, volumes) {
        guard volume.magnitude <= 1e6 else { throw .volumes(volume) }
        sum += c * volume
      }
      guard sum >= 1e-6, sum <= 1e6 else { throw .volumes(sum) }
      return volumes.map { $0 / sum }
    case .species(let species):
      guard concentrations.indices.contains(species) else {
        throw .noSpecies(species, components: count)
      }
      guard concentrations[species] > 0, 1 / concentrations[species] <= 1e100 else {
        throw .absent(species: species)
      }
      return (0..<count).map { $0 == species ? 1 / concentrations[species] : 0 }
    }
  }
}

/// Why a velocity or a flux cannot be told.
public enum FrameError: ExplainedError, Hashable, Sendable {
  /// There are not as many numbers as components.
  case count(components: Int, given: Int)
  /// A velocity or a flux is not a number, or beyond 10¹⁰⁰.
  case notFinite(Double)
  /// There is no such species, counted from zero.
  case noSpecies(Int, components: Int)
  /// A species, counted from zero, that is asked for its velocity is not there.
  case absent(species: Int)
  /// The partial molar volumes fill this part of the volume, or one of them has this value.
  case volumes(Double)
  /// Fluxes said to be relative to an average velocity have this sum, in units of the largest.
  case notRelative(Double)
  /// In this frame, the flux of the species to be left out, counted from zero, follows from nothing.
  case cannotEliminate(species: Int)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .count(let components, let given):
      "The mixture has \(components) components, but \(given) numbers are given. Give one for each."
    case .notFinite(let value):
      "\(Decimal.message(value)) is neither a velocity nor a flux. Give finite numbers."
    case .noSpecies(let species, let components):
      "There is no species \(species &+ 1) in a mixture of \(components). Choose one that is there."
    case .absent(let species):
      "Species \(species &+ 1) is not in the mixture, so it has no velocity. Choose another frame, "
        + "or give it a fraction above zero."
    case .volumes(let value):
      "The partial molar volumes do not make up the volume of the mixture: "
        + "\(Decimal.message(value)). Give them in m³/mol; divide numbers in cm³/mol by 1000000."
    case .notRelative(let sum):
      "Fluxes relative to an average velocity cancel in that average; these leave "
        + "\(Decimal.message(sum, figures: 6)) of the largest. Check the frame they belong to, or "
        + "correct one of them."
    case .cannotEliminate(let species):
      "The flux of species \(species &+ 1) does not follow from those of the others in this frame. "
        + "Leave out another species."
    }
  }
}
