import Numerics

/// The correlation of Fuller, Schettler and Giddings for the diffusivity of a pair of gases.
///
/// With *T* in K, *P* in bar, *M* in g/mol and the diffusion volumes *V* in cm³/mol,
///
///     D = 0.00143 T^1.75 / (P √M_AB (∛V_A + ∛V_B)²)   in cm²/s,
///     M_AB = 2 / (1/M_A + 1/M_B).
///
/// It holds at low pressure, where *D* goes as 1/*P*. It meets the evaluated measurements of this
/// package within 4 % on average and 13 % at worst, and the other measurements within 7 % on
/// average; vapours in carbon dioxide come out as much as 27 % too fast.
///
/// The same formula is in print with the constants 1.013·10⁻³ (*P* in bar) and 1.00·10⁻³ (*P* in
/// atm) and √(1/*M_A* + 1/*M_B*) in the numerator. Mixing one's constant with the other's molar
/// mass makes an error of √2.
///
/// Source: E. N. Fuller, K. Ensley, J. C. Giddings, J. Phys. Chem. 73 (1969) 3679; Poling,
/// Prausnitz & O'Connell, The Properties of Gases and Liquids, 5th ed., eq. 11-4.4.
public enum Fuller {
  /// The power with which a diffusivity rises with the absolute temperature.
  public static let temperatureExponent = 1.75

  /// Estimates the diffusivity of a pair of gases; the order of the two makes no difference.
  ///
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``FullerError/noDiffusionVolume(species:)`` for a species without a diffusion
  ///   volume.
  public static func diffusivity(
    of a: Species, and b: Species, at state: GasState
  ) throws(FullerError) -> Double {
    guard let volumeA = a.diffusionVolume else { throw .noDiffusionVolume(species: a.name) }
    guard let volumeB = b.diffusionVolume else { throw .noDiffusionVolume(species: b.name) }
    let molarMass = 2 / (1 / a.molarMassInGrams.doubleValue + 1 / b.molarMassInGrams.doubleValue)
    let diameter = cubeRoot(volumeA) + cubeRoot(volumeB)
    let rise = Elementary.power(state.temperature, temperatureExponent)
    let bar = state.pressure / 1e5
    let squareCentimetres = 0.00143 * rise / (bar * molarMass.squareRoot() * diameter * diameter)
    return squareCentimetres / 1e4
  }

  private static func cubeRoot(_ volume: Species.DiffusionVolume) -> Double {
    Elementary.power(volume.volume.doubleValue, 1.0 / 3)
  }
}

/// Why Fuller's correlation cannot be used.
public enum FullerError: Error, Hashable, Sendable {
  /// The species has no diffusion volume.
  case noDiffusionVolume(species: String)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .noDiffusionVolume(let species):
      "Fuller's correlation has no diffusion volume for \(species). Choose another species, or "
        + "give the diffusivity as a number."
    }
  }
}
