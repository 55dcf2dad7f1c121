import Numerics

/// A linear relation between the molar fluxes of several species, Σ *ν_i* *N_i* = 0.
///
/// The equations of Maxwell and Stefan know only how species move past each other. What the whole
/// mixture does follows from what happens at its boundaries, and that is said by such a relation.
/// (Taylor & Krishna, Multicomponent Mass Transfer, Wiley 1993, sec. 7.2, "the bootstrap problem".)
public struct FluxCondition: Hashable, Sendable {
  /// The weights *ν_i*, one for each species.
  public let weights: [Double]

  /// Makes a condition from its weights, of which only the ratios count.
  public init(weights: [Double]) { self.weights = weights }

  /// As many moles flow one way as the other: Σ *N_i* = 0.
  public static func equimolar(count: Int) -> FluxCondition {
    FluxCondition(weights: [Double](repeating: 1, count: max(count, 0)))
  }

  /// One species does not move, *N_k* = 0; species are counted from zero.
  public static func stagnant(_ species: Int, count: Int) -> FluxCondition {
    FluxCondition(weights: (0..<max(count, 0)).map { $0 == species ? 1 : 0 })
  }

  /// What condenses pays for what evaporates: Σ *λ_i* *N_i* = 0 with the latent heats in J/mol.
  public static func latentHeats(_ heats: [Double]) -> FluxCondition {
    FluxCondition(weights: heats)
  }

  /// No net mass flows: Σ *M_i* *N_i* = 0 with the molar masses.
  public static func noNetMass(molarMasses: [Double]) -> FluxCondition {
    FluxCondition(weights: molarMasses)
  }

  /// The law of Graham for pores at uniform pressure: Σ √*M_i* *N_i* = 0.
  public static func graham(molarMasses: [Double]) -> FluxCondition {
    FluxCondition(weights: molarMasses.map { $0 > 0 ? $0.squareRoot() : 0 })
  }

  /// Two fluxes have a fixed ratio, *N_i* = *r* *N_j*; species are counted from zero.
  public static func ratio(
    of i: Int, to j: Int, is ratio: Double, count: Int
  ) -> FluxCondition {
    FluxCondition(weights: (0..<max(count, 0)).map { $0 == i ? 1 : $0 == j ? -ratio : 0 })
  }

  /// All fluxes stand as the stoichiometric numbers of a reaction at a surface, negative for what
  /// is used up: n − 1 conditions. An inert species has the number 0 and does not move.
  ///
  /// Without any number but zero there is no reaction, and no condition comes back.
  public static func reaction(stoichiometry: [Double]) -> [FluxCondition] {
    guard let key = stoichiometry.firstIndex(where: { $0 != 0 }) else { return [] }
    return stoichiometry.indices.filter { $0 != key }.map { i in
      FluxCondition(
        weights: stoichiometry.indices.map { j in
          j == i ? stoichiometry[key] : j == key ? -stoichiometry[i] : 0
        })
    }
  }
}
