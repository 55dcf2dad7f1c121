import Numerics

/// The moles of one component in a mole of mixture.
public struct MoleFraction: Hashable, Sendable {
  /// The fraction, from 0 to 1.
  public let value: Double

  /// Makes a mole fraction.
  ///
  /// - Throws: ``CompositionError/fraction(_:)`` outside of [0, 1].
  public init(_ value: Double) throws(CompositionError) {
    guard value >= 0, value <= 1 else { throw .fraction(value) }
    self.value = value
  }

  init(computed value: Double) { self.value = min(max(value, 0), 1) }

  /// What is left to one: the mole fraction of B in a mixture of A and B.
  public var complement: MoleFraction { MoleFraction(computed: 1 - value) }
}

/// The mass of one component in a unit mass of mixture.
public struct MassFraction: Hashable, Sendable {
  /// The fraction, from 0 to 1.
  public let value: Double

  /// Makes a mass fraction.
  ///
  /// - Throws: ``CompositionError/fraction(_:)`` outside of [0, 1].
  public init(_ value: Double) throws(CompositionError) {
    guard value >= 0, value <= 1 else { throw .fraction(value) }
    self.value = value
  }

  init(computed value: Double) { self.value = min(max(value, 0), 1) }

  /// What is left to one: the mass fraction of B in a mixture of A and B.
  public var complement: MassFraction { MassFraction(computed: 1 - value) }
}

/// What a mixture consists of, by moles and by mass at once.
///
/// With the molar masses *M* of the components and the mean molar mass *M̄* of the mixture,
///
///     w_i = x_i M_i / M̄,    x_i = w_i M̄ / M_i,
///     M̄ = Σ x_i M_i,        1/M̄ = Σ w_i / M_i.
///
/// (R. B. Bird, W. E. Stewart, E. N. Lightfoot, Transport Phenomena, 2nd ed., Table 17.7-1.)
public struct Composition: Hashable, Sendable {
  /// The molar masses of the components in kg/mol.
  public let molarMasses: [Double]
  /// The mole fractions of the components.
  public let moleFractions: [MoleFraction]
  /// The mass fractions of the components.
  public let massFractions: [MassFraction]
  /// The mass of a mole of mixture in kg/mol.
  public let meanMolarMass: Double

  /// How far a sum of fractions may lie from one.
  ///
  /// Wide enough for a thousand fractions rounded to doubles, and far too narrow for fractions
  /// rounded on paper: 0.333 three times is refused, and whoever wrote it learns why.
  public static let sumTolerance = 1e-9

  /// The molar masses in kg/mol a component may have, from below hydrogen's to a polymer's.
  ///
  /// Within them no sum or quotient of this type can overflow or vanish.
  public static let plausibleMolarMasses = 1e-4...1e4

  /// Makes a composition from mole fractions.
  ///
  /// - Parameters:
  ///   - moleFractions: The mole fractions, which sum to one.
  ///   - molarMasses: The molar masses in kg/mol, in the same order.
  /// - Throws: ``CompositionError``.
  public init(
    moleFractions: [MoleFraction], molarMasses: [Double]
  ) throws(CompositionError) {
    try Self.check(moleFractions.map { $0.value }, molarMasses)
    var mean = 0.0
    for (x, mass) in zip(moleFractions, molarMasses) { mean += x.value * mass }
    self.molarMasses = molarMasses
    self.moleFractions = moleFractions
    self.massFractions = zip(moleFractions, molarMasses).map { x, mass in
      MassFraction(computed: x.value * mass / mean)
    }
    self.meanMolarMass = mean
  }

  /// Makes a composition from mass fractions.
  ///
  /// - Parameters:
  ///   - massFractions: The mass fractions, which sum to one.
  ///   - molarMasses: The molar masses in kg/mol, in the same order.
  /// - Throws: ``CompositionError``.
  public init(
    massFractions: [MassFraction], molarMasses: [Double]
  ) throws(CompositionError) {
    try Self.check(massFractions.map { $0.value }, molarMasses)
    var moles = 0.0
    for (w, mass) in zip(massFractions, molarMasses) { moles += w.value / mass }
    self.molarMasses = molarMasses
    self.massFractions = massFractions
    self.moleFractions = zip(massFractions, molarMasses).map { w, mass in
      MoleFraction(computed: w.value / mass / moles)
    }
    self.meanMolarMass = 1 / moles
  }

  /// Makes a mixture of A and B from the mole fraction of A.
  ///
  /// - Throws: ``CompositionError/molarMass(_:)``.
  public init(
    moleFractionOfA x: MoleFraction, molarMassOfA: Double, molarMassOfB: Double
  ) throws(CompositionError) {
    try self.init(
      moleFractions: [x, x.complement], molarMasses: [molarMassOfA, molarMassOfB])
  }

  /// Makes a mixture of A and B from the mass fraction of A.
  ///
  /// - Throws: ``CompositionError/molarMass(_:)``.
  public init(
    massFractionOfA w: MassFraction, molarMassOfA: Double, molarMassOfB: Double
  ) throws(CompositionError) {
    try self.init(
      massFractions: [w, w.complement], molarMasses: [molarMassOfA, molarMassOfB])
  }

  /// Returns the mass density in kg/m³ from the molar concentration in mol/m³: *ρ* = *c M̄*.
  public func massDensity(molarConcentration: Double) -> Double {
    molarConcentration * meanMolarMass
  }

  /// Returns the molar concentration in mol/m³ from the mass density in kg/m³: *c* = *ρ*/*M̄*.
  public func molarConcentration(massDensity: Double) -> Double { massDensity / meanMolarMass }

  /// Returns the mass density in kg/m³ of the mixture as an ideal gas.
  public func massDensity(at state: GasState) -> Double {
    massDensity(molarConcentration: state.molarConcentration)
  }

  private static func check(
    _ fractions: [Double], _ molarMasses: [Double]
  ) throws(CompositionError) {
    guard !fractions.isEmpty, fractions.count == molarMasses.count else {
      throw .count(fractions: fractions.count, molarMasses: molarMasses.count)
    }
    for mass in molarMasses where !plausibleMolarMasses.contains(mass) {
      throw .molarMass(mass)
    }
    var sum = 0.0
    for fraction in fractions { sum += fraction }
    guard abs(sum - 1) <= sumTolerance else { throw .sum(sum) }
  }
}

/// Why numbers do not describe the composition of a mixture.
public enum CompositionError: ExplainedError, Hashable, Sendable {
  /// A fraction lies outside of [0, 1].
  case fraction(Double)
  /// The fractions do not sum to one.
  case sum(Double)
  /// A molar mass in kg/mol lies outside of ``Composition/plausibleMolarMasses``.
  case molarMass(Double)
  /// There are no components, or not as many molar masses as fractions.
  case count(fractions: Int, molarMasses: Int)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .fraction(let value):
      "A fraction lies between 0 and 1; \(Decimal.message(value)) does not. Divide percentages by "
        + "100, and compare parts with the whole."
    case .sum(let sum):
      "The fractions of all components sum to one; these sum to "
        + "\(Decimal.message(sum, figures: 12)). Leave the last one to be what is missing, or correct the others."
    case .molarMass(let mass):
      "\(Decimal.message(mass)) kg/mol is not a molar mass: they lie between 0.0001 kg/mol and "
        + "10000 kg/mol. Divide a number in g/mol by 1000."
    case .count(let fractions, let molarMasses):
      "A mixture needs one molar mass for each fraction and at least one component; there are "
        + "\(fractions) fractions and \(molarMasses) molar masses. Give as many of one as of the "
        + "other."
    }
  }
}
