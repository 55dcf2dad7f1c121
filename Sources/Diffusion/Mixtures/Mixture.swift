import Numerics

/// A mixture that fills a volume: what it consists of, and how many moles a cubic metre holds.
///
/// With the total molar concentration *c* and the composition,
///
///     c_i = x_i c,    ρ_i = M_i c_i = w_i ρ,    ρ = Σ ρ_i = c M̄.
///
/// (R. B. Bird, W. E. Stewart, E. N. Lightfoot, Transport Phenomena, 2nd ed., Table 17.7-1.)
public struct Mixture: Hashable, Sendable {
  /// What the mixture consists of.
  public let composition: Composition
  /// The moles of all components per volume in mol/m³.
  public let molarConcentration: Double

  /// The concentrations in mol/m³ a mixture may have, from the gas of a vacuum vessel to a metal.
  public static let plausibleConcentrations = 1e-9...1e7

  /// Makes a mixture from its composition and total molar concentration in mol/m³.
  ///
  /// - Throws: ``MixtureError/concentration(_:)``.
  public init(
    _ composition: Composition, molarConcentration: Double
  ) throws(MixtureError) {
    guard Self.plausibleConcentrations.contains(molarConcentration) else {
      throw .concentration(molarConcentration)
    }
    self.composition = composition
    self.molarConcentration = molarConcentration
  }

  /// Makes an ideal gas: *c* = *P*/(*R T*).
  ///
  /// - Throws: ``MixtureError/concentration(_:)``.
  public init(_ composition: Composition, idealGasAt state: GasState) throws(MixtureError) {
    try self.init(composition, molarConcentration: state.molarConcentration)
  }

  /// Makes a mixture, such as a liquid, from its mass density in kg/m³: *c* = *ρ*/*M̄*.
  ///
  /// - Throws: ``MixtureError/massDensity(_:)`` unless the density is above zero and what follows
  ///   from it is a concentration.
  public init(_ composition: Composition, massDensity: Double) throws(MixtureError) {
    let concentration = composition.molarConcentration(massDensity: massDensity)
    guard Self.plausibleConcentrations.contains(concentration) else {
      throw .massDensity(massDensity)
    }
    try self.init(composition, molarConcentration: concentration)
  }

  /// Makes a liquid from the partial molar volumes of its components in m³/mol:
  /// 1/*c* = Σ *x_i* *V_i*.
  ///
  /// A partial molar volume may be negative, as that of a salt in little water; the mean may not.
  ///
  /// - Throws: ``MixtureError``.
  public init(_ composition: Composition, partialMolarVolumes: [Double]) throws(MixtureError) {
    let count = composition.moleFractions.count
    guard partialMolarVolumes.count == count else {
      throw .count(components: count, given: partialMolarVolumes.count)
    }
    var volume = 0.0
    for (x, own) in zip(composition.moleFractions, partialMolarVolumes) { volume += x.value * own }
    guard volume > 0, Self.plausibleConcentrations.contains(1 / volume) else {
      throw .molarVolume(volume)
    }
    try self.init(composition, molarConcentration: 1 / volume)
  }

  /// The molar concentrations of the components in mol/m³.
  public var concentrations: [Double] {
    composition.moleFractions.map { $0.value * molarConcentration }
  }

  /// The mass of the mixture per volume in kg/m³.
  public var massDensity: Double { molarConcentration * composition.meanMolarMass }

  /// The masses of the components per volume in kg/m³.
  public var massDensities: [Double] {
    let whole = massDensity
    return composition.massFractions.map { $0.value * whole }
  }

  /// Returns the pressure in Pa if the mixture is an ideal gas at a temperature in K: *P* = *c R T*.
  ///
  /// - Throws: ``MixtureError/temperature(_:)`` unless the temperature is from 0.001 to 100 000.
  public func idealGasPressure(temperature: Double) throws(MixtureError) -> Double {
    guard temperature >= 1e-3, temperature <= 1e5 else { throw .temperature(temperature) }
    return molarConcentration * GasConstant.value * temperature
  }

  /// Returns the partial pressures in Pa if the mixture is an ideal gas at a temperature in K:
  /// *p_i* = *x_i P*.
  ///
  /// - Throws: ``MixtureError/temperature(_:)`` unless the temperature is from 0.001 to 100 000.
  public func partialPressures(temperature: Double) throws(MixtureError) -> [Double] {
    let pressure = try idealGasPressure(temperature: temperature)
    return composition.moleFractions.map { $0.value * pressure }
  }
}
