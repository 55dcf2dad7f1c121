import Numerics

/// Why diffusion in a pore cannot be told.
public enum PoreError: ExplainedError, Hashable, Sendable {
  /// A temperature in K is out of range.
  case temperature(Double)
  /// A molar mass in kg/mol is out of range.
  case molarMass(Double)
  /// A radius in m is out of range.
  case radius(Double)
  /// A length in m is out of range.
  case length(Double)
  /// A pressure in Pa is out of range.
  case pressure(Double)
  /// A concentration in mol/m³ is out of range.
  case concentration(Double)
  /// A diffusivity in m²/s is out of range.
  case diffusivity(Double)
  /// A porosity is not from 0 to 1.
  case porosity(Double)
  /// A tortuosity is below one or beyond a million.
  case tortuosity(Double)
  /// A restriction is not from 0 to 1.
  case restriction(Double)
  /// A molecule of this diameter in m does not fit into the pore.
  case molecule(Double, pore: Double)
  /// A ratio of diameters lies outside of the range of the formula.
  case sizeRatio(Double, highest: Double)
  /// A flux ratio is not a number or beyond a million.
  case fluxRatio(Double)
  /// No flux joins the ends with the flux ratio.
  case noSteadyState

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .temperature(let value): GasStateError.temperature(value).message
    case .molarMass(let value): CompositionError.molarMass(value).message
    case .radius(let value):
      "A pore cannot have a radius of \(Decimal.message(value)) m here: from 1e-11 m to 1 m is "
        + "possible. Divide a number in nm by 1000000000; halve a diameter."
    case .length(let value): MaxwellStefanError.thickness(value).message
    case .pressure(let value):
      "A partial pressure of \(Decimal.message(value)) Pa cannot be: it lies between 0 Pa and "
        + "10000000000 Pa. Give the absolute pressure."
    case .concentration(let value): MaxwellStefanError.concentration(value).message
    case .diffusivity(let value): MaxwellStefanError.diffusivity(value).message
    case .porosity(let value):
      "A porosity is the part of a volume that is pores, above 0 and up to 1; "
        + "\(Decimal.message(value)) is none. Divide percentages by 100."
    case .tortuosity(let value):
      "A tortuosity is at least 1, as no way is shorter than the straight one; "
        + "\(Decimal.message(value)) is none. Check whether its reciprocal is meant."
    case .restriction(let value):
      "What walls leave of a diffusivity lies between 0 and 1; \(Decimal.message(value)) does not."
    case .molecule(let molecule, let pore):
      "A molecule of \(Decimal.message(molecule)) m does not fit into a pore of "
        + "\(Decimal.message(pore)) m. Give both diameters in m, that of the molecule below the other."
    case .sizeRatio(let ratio, let highest):
      "The formula for hindered diffusion holds for ratios of molecule to pore from 0 to "
        + "\(Decimal.message(highest)); \(Decimal.message(ratio)) lies outside. Choose a wider pore or "
        + "another formula."
    case .fluxRatio(let value):
      "A flux ratio of \(Decimal.message(value)) cannot be used: it lies within ±1000000. Exchange "
        + "the names of A and B if B flows much faster."
    case .noSteadyState:
      "No steady flux joins these mole fractions with this flux ratio: between them the net flow "
        + "would have to be infinite. Choose another flux ratio or other ends."
    }
  }
}
