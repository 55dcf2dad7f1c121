import Numerics

/// The correlation of Wilke and Chang for a dilute solute A in a liquid B.
///
/// With *T* in K, *M_B* in g/mol, the viscosity *μ_B* of the solvent in mPa s and the molar volume
/// *V_A* of the solute at its normal boiling point in cm³/mol,
///
///     D = 7.4·10⁻⁸ √(φ M_B) T / (μ_B V_A^0.6)   in cm²/s.
///
/// The error is 10 % to 15 % on average. Water as the *solute* comes out much too fast.
/// (C. R. Wilke, P. Chang, AIChE J. 1 (1955) 264; Poling et al., eq. 11-9.1.)
public enum WilkeChang {
  /// How strongly the molecules of a solvent hold together, *φ*.
  public struct Association: Hashable, Sendable {
    /// The factor, 1 where molecules stay single.
    public let factor: Double

    /// Makes a factor from 1 to 5.
    ///
    /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
    public init(_ factor: Double) throws(EstimateError) {
      try EstimateError.check(factor, in: 1...5, "an association factor", "", for: .wilkeChang)
      self.factor = factor
    }

    private init(known factor: Double) { self.factor = factor }

    /// Water, as Wilke and Chang fitted it: 2.6.
    public static let water = Association(known: 2.6)
    /// Water, as Hayduk and Laudie (1974) found it better: 2.26; *D* is 7 % less.
    public static let waterOfHaydukLaudie = Association(known: 2.26)
    /// Methanol: 1.9.
    public static let methanol = Association(known: 1.9)
    /// Ethanol: 1.5.
    public static let ethanol = Association(known: 1.5)
    /// Benzene, ether, the alkanes and all others: 1.
    public static let none = Association(known: 1)

    /// Returns the factor of a solvent, that of Wilke and Chang for water.
    public static func of(_ solvent: Species) -> Association {
      if solvent.isSame(as: "H2O") { return water }
      if solvent.isSame(as: "CH3OH") { return methanol }
      return solvent.isSame(as: "C2H5OH") ? ethanol : none
    }
  }

  /// The constant of the correlation, which is in print in two roundings.
  public struct Coefficient: Hashable, Sendable {
    /// The constant for cm²/s, K, g/mol, mPa s and cm³/mol.
    public let value: Double

    /// 7.4·10⁻⁸, as in the paper.
    public static let original = Coefficient(value: 7.4e-8)
    /// 117.3·10⁻¹⁸ in SI units and kmol, as Treybal prints it.
    public static let treybal = Coefficient(
      value: 117.3e-18 * 1e7 * Elementary.power(1000, 0.6))
  }

  /// Estimates the diffusivity of a dilute solute.
  ///
  /// - Parameters:
  ///   - molarVolume: The molar volume of the solute at its boiling point in m³/mol, from 10 to
  ///     600 cm³/mol.
  ///   - solventMolarMass: The molar mass of the solvent in kg/mol.
  ///   - association: The factor *φ* of the solvent.
  ///   - temperature: The temperature in K, from 250 to 450.
  ///   - viscosity: The viscosity of the solvent in Pa s, from 10⁻⁴ to 0.02.
  ///   - coefficient: The constant; a textbook's own to meet its numbers.
  /// - Returns: The diffusivity in m²/s.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func diffusivity(
    molarVolume: Double, solventMolarMass: Double, association: Association,
    temperature: Double, viscosity: Double, coefficient: Coefficient = .original
  ) throws(EstimateError) -> Double {
    try LiquidLimits.check(
      temperature: temperature, viscosity: viscosity, molarVolume: molarVolume, for: .wilkeChang)
    try GasLimits.check(molarMasses: (solventMolarMass, solventMolarMass))
    let root = (association.factor * 1e3 * solventMolarMass).squareRoot()
    let size = Elementary.power(1e6 * molarVolume, 0.6)
    return coefficient.value * root * temperature / (1e3 * viscosity * size) / 1e4
  }
}
