import Numerics

/// Diffusion of a gas through a pore so narrow that molecules meet its walls, not each other.
///
///     D_K = (2/3) r √(8 R T / (π M)),
///
/// a third of the diameter times the mean speed of the molecules. (M. Knudsen, Ann. Phys. 28 (1909)
/// 75; Mason & Malinauskas, Gas Transport in Porous Media, Elsevier 1983.)
public enum Knudsen {
  /// The radii of pores in m that are taken, from less than a molecule to a wide tube.
  public static let radii = 1e-11...1.0

  /// Returns the mean speed of the molecules of a gas, √(8 *R T*/(π *M*)), in m/s.
  ///
  /// - Parameters:
  ///   - temperature: The temperature in K, 0.001 to 100 000.
  ///   - molarMass: The molar mass in kg/mol, in ``Composition/plausibleMolarMasses``.
  /// - Throws: ``PoreError``.
  public static func meanSpeed(
    temperature: Double, molarMass: Double
  ) throws(PoreError) -> Double {
    guard temperature >= 1e-3, temperature <= 1e5 else { throw .temperature(temperature) }
    guard Composition.plausibleMolarMasses.contains(molarMass) else { throw .molarMass(molarMass) }
    return (8 * GasConstant.value * temperature / (Double.pi * molarMass)).squareRoot()
  }

  /// Returns the diffusivity of Knudsen in m²/s.
  ///
  /// It tells the flux where the free path is long against the pore; see ``Bosanquet`` for what lies
  /// between, and ``DustyGas`` for two gases.
  ///
  /// - Parameters:
  ///   - radius: The radius of the pore in m, in ``radii``.
  ///   - temperature: The temperature in K, 0.001 to 100 000.
  ///   - molarMass: The molar mass in kg/mol, in ``Composition/plausibleMolarMasses``.
  /// - Throws: ``PoreError``.
  public static func diffusivity(
    radius: Double, temperature: Double, molarMass: Double
  ) throws(PoreError) -> Double {
    guard radii.contains(radius) else { throw .radius(radius) }
    return 2.0 / 3 * radius * (try meanSpeed(temperature: temperature, molarMass: molarMass))
  }

  /// Returns the diffusivity of Knudsen in m²/s by the rounded formula of textbooks,
  /// 97.0 *r* √(*T*/*M*) with *r* in m, *T* in K and *M* in g/mol, which lies 0.006 % below.
  ///
  /// It is here for answers reckoned with it (Satterfield, Mass Transfer in Heterogeneous Catalysis,
  /// MIT Press 1970, ch. 1). Parameters and ranges are those of
  /// ``diffusivity(radius:temperature:molarMass:)``.
  ///
  /// - Throws: ``PoreError``.
  public static func roundedDiffusivity(
    radius: Double, temperature: Double, molarMass: Double
  ) throws(PoreError) -> Double {
    _ = try diffusivity(radius: radius, temperature: temperature, molarMass: molarMass)
    return 97.0 * radius * (temperature / (1000 * molarMass)).squareRoot()
  }

  /// Returns the flux of a gas through a pore in mol/(m² s) where only its walls resist:
  /// *D_K* Δ*p*/(*R T L*).
  ///
  /// - Parameters:
  ///   - diffusivity: The diffusivity of Knudsen in m²/s, above zero.
  ///   - first: The partial pressure at the first end in Pa, 0 to 10¹⁰.
  ///   - second: The partial pressure at the second end in Pa, 0 to 10¹⁰.
  ///   - temperature: The temperature in K, 0.001 to 100 000.
  ///   - length: The length of the pore in m, 10⁻⁹ to 1000.
  /// - Throws: ``PoreError``.
  public static func flux(
    diffusivity: Double, from first: Double, to second: Double, temperature: Double,
    length: Double
  ) throws(PoreError) -> Double {
    guard PairDiffusivities.plausible.contains(diffusivity) else {
      throw .diffusivity(diffusivity)
    }
    for pressure in [first, second] where !(0...1e10).contains(pressure) {
      throw .pressure(pressure)
    }
    guard temperature >= 1e-3, temperature <= 1e5 else { throw .temperature(temperature) }
    guard MaxwellStefanFilm.thicknesses.contains(length) else { throw .length(length) }
    return diffusivity * (first - second) / (GasConstant.value * temperature * length)
  }
}
