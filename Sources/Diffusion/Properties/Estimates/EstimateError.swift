import Numerics

/// Why a property cannot be estimated.
public enum EstimateError: ExplainedError, Hashable, Sendable {
  /// The method needs a property that the species lacks.
  case missing(String, species: String, method: EstimationMethod)
  /// A quantity lies outside of what the method, or any method, holds for.
  case outOfRange(
    quantity: String, value: Double, lowest: Double, highest: Double, unit: String,
    method: EstimationMethod?)
  /// Lennard-Jones parameters of two sources were to be combined.
  case mixedSources(first: PropertySource, second: PropertySource)
  /// The Lennard-Jones parameters of the species were fitted to diffusion in liquids.
  case liquidParameters(species: String)
  /// No method can treat the pair; the last reason is given.
  case noMethod(String, String, because: String)
  /// The fractions of the other components do not describe a mixture; this is their sum.
  case fractions(sum: Double)
  /// The fluxes leave no positive effective diffusivity.
  case noEffectiveDiffusivity
  /// The composition is unstable: the thermodynamic factor is negative there.
  case unstable(thermodynamicFactor: Double)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .missing(let property, let species, let method):
      return "\(method.name) has no \(property) for \(species). Choose another species, or give "
        + "the \(method.estimated) as a number."
    case .outOfRange(let quantity, let value, let lowest, let highest, let unit, let method):
      let unit = unit.isEmpty ? "" : " " + unit
      let holds =
        method.map { "\($0.name) holds for \(quantity)" } ?? "Here \(quantity) runs"
      return "\(holds) from \(Decimal.message(lowest))\(unit) to "
        + "\(Decimal.message(highest))\(unit); \(Decimal.message(value))\(unit) lies outside. "
        + "Check the number and its unit, or choose a value within the range."
    case .mixedSources(let first, let second):
      return "Lennard-Jones parameters are fitted as a pair and must not be mixed: those of one "
        + "species are from “\(first.citation)”, of the other from “\(second.citation)”. Take σ "
        + "and ε/k of both species from one source."
    case .liquidParameters(let species):
      return "The Lennard-Jones parameters of \(species) were fitted to diffusion in liquids and "
        + "do not hold for gases. Use Fuller's correlation, or give parameters of gas viscosity."
    case .noMethod(let a, let b, let reason):
      return "No method here gives the diffusivity of \(a) and \(b): \(reason)"
    case .fractions(let sum):
      return "The mole fractions of the other components must sum to more than 0 and at most 1; "
        + "these sum to \(Decimal.message(sum, figures: 12)). Correct the fractions."
    case .noEffectiveDiffusivity:
      return "With these fluxes the component has no effective diffusivity: its flux and its "
        + "gradient do not go together with a positive factor. Solve the Maxwell–Stefan equations "
        + "instead."
    case .unstable(let factor):
      return "The thermodynamic factor is \(Decimal.message(factor, figures: 4)), not positive: a "
        + "mixture of this composition splits into two liquids. Choose a composition outside of "
        + "the spinodal."
    }
  }

  /// Refuses a value outside of a range; what is no number lies outside of every range.
  static func check(
    _ value: Double, in range: ClosedRange<Double>, _ quantity: String, _ unit: String,
    for method: EstimationMethod? = nil
  ) throws(EstimateError) {
    guard !range.contains(value) else { return }
    throw .outOfRange(
      quantity: quantity, value: value, lowest: range.lowerBound, highest: range.upperBound,
      unit: unit, method: method)
  }
}

extension EstimationMethod {
  /// What the method estimates.
  fileprivate var estimated: String {
    switch self {
    case .tynCalus: "molar volume"
    case .watson: "latent heat"
    default: "diffusivity"
    }
  }
}
