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
/// atm) and √(1/*M_A* + 1/*M_B*) in the numerator. They agree within 0.3 %, but mixing one's constant
/// with the other's molar mass makes an error of √2.
///
/// Source: E. N. Fuller, K. Ensley, J. C. Giddings, J. Phys. Chem. 73 (1969) 3679; Poling,
/// Prausnitz & O'Connell, The Properties of Gases and Liquids, 5th ed., eq. 11-4.4.
public enum Fuller {
  /// The power with which a diffusivity rises with the absolute temperature.
  public static let temperatureExponent = 1.75

  /// The constant of the correlation for *D* in cm²/s, *T* in K, *M* in g/mol and *P* in bar, beside
  /// 1/√*M_AB*.
  public struct Coefficient: Hashable, Sendable {
    /// The constant in these units.
    public let value: Double

    /// 0.00143, as Poling et al. print it.
    public static let poling = Coefficient(value: 0.00143)
    /// 1.00·10⁻³ for atmospheres and the sum of 1/*M*, as in the papers and Geankoplis.
    public static let atmospheres = Coefficient(value: 1.00e-3 * 1.01325 * 2.0.squareRoot())
    /// 1.013·10⁻³ for bar and the sum of 1/*M*.
    public static let bar = Coefficient(value: 1.013e-3 * 2.0.squareRoot())
  }

  /// The temperatures in K for which the correlation is used here.
  ///
  /// Below, the power of the temperature rises towards 2 and more.
  public static let temperatures = 150.0...1500.0

  /// Estimates the diffusivity of a pair of gases; the order of the two makes no difference.
  ///
  /// - Parameter state: The temperature, from 150 K to 1500 K, and the pressure, up to 25 bar.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError`` for a species without a diffusion volume, and for a state out of
  ///   range.
  public static func diffusivity(
    of a: Species, and b: Species, at state: GasState
  ) throws(EstimateError) -> Double {
    guard let volumeA = a.diffusionVolume else { throw noVolume(a) }
    guard let volumeB = b.diffusionVolume else { throw noVolume(b) }
    return try diffusivity(
      volumes: (volumeA.volume.doubleValue, volumeB.volume.doubleValue),
      molarMasses: (a.molarMass, b.molarMass), at: state)
  }

  /// Estimates the diffusivity from diffusion volumes that are given as numbers.
  ///
  /// - Parameters:
  ///   - volumes: The diffusion volumes in cm³/mol, from 1 to 5000; those of Fuller, Schettler and
  ///     Giddings (1966) are others than those of 1969.
  ///   - molarMasses: The molar masses in kg/mol.
  ///   - state: The temperature, from 150 K to 1500 K, and the pressure, up to 25 bar.
  ///   - coefficient: The constant; a textbook's own to meet its numbers.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func diffusivity(
    volumes: (Double, Double), molarMasses: (Double, Double), at state: GasState,
    coefficient: Coefficient = .poling
  ) throws(EstimateError) -> Double {
    try GasLimits.check(state, for: .fuller)
    try GasLimits.check(molarMasses: molarMasses)
    try EstimateError.check(
      state.temperature, in: temperatures, "a temperature", "K", for: .fuller)
    var diameter = 0.0
    for volume in [volumes.0, volumes.1] {
      try EstimateError.check(volume, in: 1...5000, "a diffusion volume", "cm³/mol")
      diameter += Elementary.power(volume, 1.0 / 3)
    }
    let molarMass = 2 / GasLimits.inverseMasses(molarMasses)
    let rise = Elementary.power(state.temperature, temperatureExponent)
    let bar = state.pressure / 1e5
    let size = bar * molarMass.squareRoot() * diameter * diameter
    return coefficient.value * rise / size / 1e4
  }

  private static func noVolume(_ species: Species) -> EstimateError {
    .missing("diffusion volume", species: species.name, method: .fuller)
  }
}
