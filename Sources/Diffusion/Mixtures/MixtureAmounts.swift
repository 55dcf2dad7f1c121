import Numerics

extension Composition {
  /// Makes a composition from amounts of substance, in one unit whatever it be: *x_i* = *n_i*/Σ *n_j*.
  ///
  /// Moles, molar concentrations and partial pressures of an ideal gas are such amounts.
  ///
  /// - Throws: ``MixtureError`` for a negative amount or a sum of zero; ``MixtureError/composition(_:)``
  ///   for molar masses that are none.
  public init(amounts: [Double], molarMasses: [Double]) throws(MixtureError) {
    let fractions = try Self.shares(amounts)
    do throws(CompositionError) {
      try self.init(
        moleFractions: fractions.map { MoleFraction(computed: $0) }, molarMasses: molarMasses)
    } catch {
      throw .composition(error)
    }
  }

  /// Makes a composition from masses, in one unit whatever it be: *w_i* = *m_i*/Σ *m_j*.
  ///
  /// So is read what is weighed in, such as 24.3 g of salt to 100 g of water.
  ///
  /// - Throws: ``MixtureError`` for a negative mass or a sum of zero; ``MixtureError/composition(_:)``
  ///   for molar masses that are none.
  public init(masses: [Double], molarMasses: [Double]) throws(MixtureError) {
    let fractions = try Self.shares(masses)
    do throws(CompositionError) {
      try self.init(
        massFractions: fractions.map { MassFraction(computed: $0) }, molarMasses: molarMasses)
    } catch {
      throw .composition(error)
    }
  }

  private static func shares(_ amounts: [Double]) throws(MixtureError) -> [Double] {
    var sum = 0.0
    for amount in amounts {
      guard amount >= 0, amount <= 1e100 else { throw .amount(amount) }
      sum += amount
    }
    guard sum >= 1e-100 else { throw .nothing }
    return amounts.map { $0 / sum }
  }
}

extension Mixture {
  /// Makes a mixture from the molar concentrations of its components in mol/m³.
  ///
  /// - Throws: ``MixtureError``.
  public init(concentrations: [Double], molarMasses: [Double]) throws(MixtureError) {
    let composition = try Composition(amounts: concentrations, molarMasses: molarMasses)
    var sum = 0.0
    for concentration in concentrations { sum += concentration }
    try self.init(composition, molarConcentration: sum)
  }

  /// Makes a mixture from the masses of its components per volume in kg/m³.
  ///
  /// - Throws: ``MixtureError``.
  public init(massDensities: [Double], molarMasses: [Double]) throws(MixtureError) {
    let composition = try Composition(masses: massDensities, molarMasses: molarMasses)
    var sum = 0.0
    for density in massDensities { sum += density }
    try self.init(composition, massDensity: sum)
  }

  /// Makes an ideal gas from the partial pressures of its components in Pa and its temperature in K.
  ///
  /// - Throws: ``MixtureError``.
  public init(
    partialPressures: [Double], temperature: Double, molarMasses: [Double]
  ) throws(MixtureError) {
    let composition = try Composition(amounts: partialPressures, molarMasses: molarMasses)
    guard temperature >= 1e-3, temperature <= 1e5 else { throw .temperature(temperature) }
    var sum = 0.0
    for pressure in partialPressures { sum += pressure }
    try self.init(composition, molarConcentration: sum / (GasConstant.value * temperature))
  }
}

extension MoleFraction {
  /// Makes a mole fraction from per cent of the moles (of an ideal gas: of the volume).
  ///
  /// - Throws: ``CompositionError/fraction(_:)`` outside of 0 to 100.
  public init(percent: Double) throws(CompositionError) { try self.init(percent / 100) }
}

extension MassFraction {
  /// Makes a mass fraction from per cent by mass.
  ///
  /// - Throws: ``CompositionError/fraction(_:)`` outside of 0 to 100.
  public init(percent: Double) throws(CompositionError) { try self.init(percent / 100) }
}
