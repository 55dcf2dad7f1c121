import Numerics

/// Why a film of several species cannot be solved.
public enum MaxwellStefanError: ExplainedError, Hashable, Sendable {
  /// The number of species is out of range.
  case speciesCount(Int)
  /// There are not n (n − 1)/2 diffusivities.
  case pairCount(species: Int, pairs: Int)
  /// A diffusivity in m²/s is out of range.
  case diffusivity(Double)
  /// The total concentration in mol/m³ is out of range.
  case concentration(Double)
  /// The thickness in m is out of range.
  case thickness(Double)
  /// There are not as many fractions or weights as species.
  case sizesDisagree(species: Int, given: Int)
  /// The fractions of an end sum to this.
  case sum(Double)
  /// The known fractions of an end whose other fractions are asked for sum to more than one.
  case knownSum(Double)
  /// Neither end has all its fractions.
  case noCompleteEnd
  /// With so many conditions, so many fractions must be given at the other end.
  case knownFractions(conditions: Int, wanted: Int, given: Int)
  /// The number of conditions is not from 1 to n − 1.
  case conditionCount(conditions: Int, species: Int)
  /// A condition has no finite weight but zeros, or follows from the others.
  case dependentCondition(index: Int)
  /// A species, counted from one, does not move and is there at one end only.
  case stagnantVanishes(species: Int)
  /// The weighted sum of the fractions, Σ ν_i x_i, vanishes at an end or changes its sign between
  /// them, and no flux was found.
  case noSteadyState(first: Double, second: Double)
  /// The mole fraction that follows for a species, counted from one, is none.
  case impossibleFraction(species: Int, value: Double)
  /// No flux was found; the search got so far on its way from ends that are alike.
  case notConverged(part: Double)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .speciesCount(let count):
      "A film can be solved for 2 to 30 species, not for \(count). Leave out what is not there."
    case .pairCount(let species, let pairs):
      "\(species) species have \(species &* (species &- 1) / 2) pairs; \(pairs) diffusivities are "
        + "given. Give one for each pair, in the order 12, 13, …, 23, …."
    case .diffusivity(let value):
      "\(Decimal.message(value)) m²/s is not a diffusivity: they lie between 1e-18 m²/s and 1000 "
        + "m²/s. Divide a number in cm²/s by 10000."
    case .concentration(let value):
      "A total concentration of \(Decimal.message(value)) mol/m³ cannot be: it lies between "
        + "0.000001 mol/m³ and 1000000 mol/m³. For a gas it is P/(R T)."
    case .thickness(let value):
      "A film cannot be \(Decimal.message(value)) m thick: from 1e-9 m to 1000 m is possible. Give "
        + "a length above zero, in metres."
    case .sizesDisagree(let species, let given):
      "There are \(species) species; each end and each condition needs one number for each, and "
        + "\(given) are given."
    case .sum(let sum):
      "The mole fractions at an end of the film sum to one; these sum to "
        + "\(Decimal.message(sum, figures: 12)). Leave one out to be what is missing, or correct "
        + "them."
    case .knownSum(let sum):
      "The mole fractions given at one end sum to \(Decimal.message(sum, figures: 12)) and leave "
        + "no room for the others. Correct them."
    case .noCompleteEnd:
      "One end of the film needs all its mole fractions. Give them; one may be left out to be what "
        + "is missing."
    case .knownFractions(let conditions, let wanted, let given):
      "With \(conditions) conditions on the fluxes, one end of the film has all its mole fractions "
        + "and the other has \(wanted); there \(given) are given. The others follow: leave them "
        + "open."
    case .conditionCount(let conditions, let species):
      "The fluxes of \(species) species need 1 to \(species &- 1) conditions; there are "
        + "\(conditions). Say what flows: for example, that one species is stagnant."
    case .dependentCondition(let index):
      "Condition \(index &+ 1) on the fluxes says nothing new, or nothing at all. Leave it out, or "
        + "correct its numbers."
    case .stagnantVanishes(let species):
      "Species \(species) does not move, yet it is there at one end of the film only. Nothing can "
        + "hold it back from spreading: no steady state exists. Let it move, or give it a mole "
        + "fraction at both ends."
    case .noSteadyState(let first, let second):
      "No steady fluxes join these ends. The mole fractions, weighted as the fluxes in the "
        + "condition, sum to \(Decimal.message(first)) at the first end and to "
        + "\(Decimal.message(second)) at the second; between the two the net flow would have to be "
        + "infinite. Choose another flux condition or other ends."
    case .impossibleFraction(let species, let value):
      "With these fluxes the mole fraction of species \(species) at the open end would be "
        + "\(Decimal.message(value, figures: 6)), which cannot be: no steady state exists. Choose "
        + "other conditions on the fluxes or other mole fractions."
    case .notConverged(let part):
      "No steady fluxes were found. Newton's method was tried at once and in steps from ends that "
        + "are alike; it went \(Decimal.message(100 * part)) % of the way to those given. Such "
        + "fluxes may not exist: choose another flux condition or less different ends."
    }
  }
}
