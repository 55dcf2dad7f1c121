import Numerics

/// Why numbers do not describe a mixture.
public enum MixtureError: ExplainedError, Hashable, Sendable {
  /// A total concentration in mol/m³ is out of range.
  case concentration(Double)
  /// A mass density in kg/m³ leads to no concentration.
  case massDensity(Double)
  /// A mean molar volume in m³/mol leads to no concentration.
  case molarVolume(Double)
  /// A temperature in K is out of range.
  case temperature(Double)
  /// An amount is negative or not finite.
  case amount(Double)
  /// All amounts are zero.
  case nothing
  /// The slopes of the fractions sum to this.
  case slopeSum(Double)
  /// There are not as many numbers as components.
  case count(components: Int, given: Int)
  /// The composition is none.
  case composition(CompositionError)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .concentration(let value):
      "A total concentration of \(Decimal.message(value)) mol/m³ cannot be: it lies between 1e-9 "
        + "mol/m³ and 10000000 mol/m³. Multiply a number in mol/L by 1000."
    case .massDensity(let value):
      "\(Decimal.message(value)) kg/m³ cannot be the density of this mixture. Give a number above "
        + "zero; multiply one in g/cm³ by 1000."
    case .molarVolume(let value):
      "The partial molar volumes give the mixture \(Decimal.message(value)) m³/mol, which cannot "
        + "be. Divide numbers in cm³/mol by 1000000."
    case .temperature(let value):
      GasStateError.temperature(value).message
    case .amount(let value):
      "There cannot be \(Decimal.message(value)) of a component. Give amounts of zero or more."
    case .nothing:
      "All amounts are zero, so there is no mixture. Give at least one amount above zero."
    case .slopeSum(let sum):
      "The fractions sum to one everywhere, so their slopes sum to zero; these sum to "
        + "\(Decimal.message(sum, figures: 12)). Leave the last one to be what is missing, or correct "
        + "the others."
    case .count(let components, let given):
      "The mixture has \(components) components, but \(given) numbers are given. Give one for each."
    case .composition(let error):
      error.message
    }
  }
}
