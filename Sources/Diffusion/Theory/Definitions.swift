import Algebra

/// The relations that are taken as true: what the symbols mean, the laws that are used, and the
/// conditions that single out a situation. Those of a binary mixture and its films stand here, those
/// of a further chapter beside its theorems.
///
/// Source: R. B. Bird, W. E. Stewart, E. N. Lightfoot, *Transport Phenomena*, 2nd ed., tables 17.7-1
/// and 17.7-2, in the symbols of this project.
public enum Definitions {
  public static let all: [Relation] =
    composition + motion + laws + conditions + fluxRatio + filmEnds + filmVariations + specialRatios
    + referenceVelocities + shapes + time + pressure + filmSeries + coefficients + thermodynamics
    + severalSpecies

  private static let composition: [Relation] = [
    Relation("mole-fractions", "two mole fractions sum to one", .definition, "x_B", 1 - "x_A"),
    Relation("mass-fractions", "two mass fractions sum to one", .definition, "w_B", 1 - "w_A"),
    Relation("total-concentration", "total concentration", .definition, "c", "c_A" + "c_B"),
    Relation("concentration-A", "mole fraction of A", .definition, "c_A", "x_A" * "c"),
    Relation("concentration-B", "mole fraction of B", .definition, "c_B", "x_B" * "c"),
    Relation("density-A", "mass density of A", .definition, "rho_A", "M_A" * "c_A"),
    Relation("density-B", "mass density of B", .definition, "rho_B", "M_B" * "c_B"),
    Relation("total-density", "mass density", .definition, "rho", "rho_A" + "rho_B"),
    Relation("mass-fraction-A", "mass fraction of A", .definition, "w_A", "rho_A" / "rho"),
    Relation("mass-fraction-B", "mass fraction of B", .definition, "w_B", "rho_B" / "rho"),
    Relation("mean-molar-mass", "mean molar mass", .definition, "M", "rho" / "c"),
  ]

  private static let motion: [Relation] = [
    Relation(
      "mass-average-velocity", "mass-average velocity", .definition, "v",
      ("rho_A" * "v_A" + "rho_B" * "v_B") / "rho"),
    Relation(
      "molar-average-velocity", "molar-average velocity", .definition, "v_star",
      ("c_A" * "v_A" + "c_B" * "v_B") / "c"),
    Relation("molar-flux-A", "molar flux of A", .definition, "N_A", "c_A" * "v_A"),
    Relation("molar-flux-B", "molar flux of B", .definition, "N_B", "c_B" * "v_B"),
    Relation("total-molar-flux", "total molar flux", .definition, "N", "N_A" + "N_B"),
    Relation("mass-flux-A", "mass flux of A", .definition, "n_A", "rho_A" * "v_A"),
    Relation("mass-flux-B", "mass flux of B", .definition, "n_B", "rho_B" * "v_B"),
    Relation("total-mass-flux", "total mass flux", .definition, "n", "n_A" + "n_B"),
    Relation(
      "diffusive-molar-flux-A", "diffusive molar flux of A", .definition, "J_A",
      "c_A" * ("v_A" - "v_star")),
    Relation(
      "diffusive-molar-flux-B", "diffusive molar flux of B", .definition, "J_B",
      "c_B" * ("v_B" - "v_star")),
    Relation(
      "diffusive-mass-flux-A", "diffusive mass flux of A", .definition, "j_A",
      "rho_A" * ("v_A" - "v")),
    Relation(
      "diffusive-mass-flux-B", "diffusive mass flux of B", .definition, "j_B",
      "rho_B" * ("v_B" - "v")),
  ]

  private static let laws: [Relation] = [
    Relation("ideal-gas", "ideal gas law", .law, "c", "P" / ("R" * "T")),
    Relation(
      "fick", "Fick’s first law", .law, "J_A",
      -("c" * "D_AB" * Expression.derivative("x_A", "z")), in: .fickianMotion),
    Relation(
      "saturation", "saturated vapour at the surface", .law, "x_A1", "p_sat" / "P",
      in: .saturatedFilm),
  ]

  private static let conditions: [Relation] = [
    Relation(
      "equimolar", "equimolar counterdiffusion", .condition, "N_B", -"N_A", in: .equimolarFilm),
    Relation(
      "steady-flux", "nothing piles up", .law, .derivative("N_A", "z"), 0, in: .equimolarFilm),
    Relation("stagnant-B", "B is stagnant", .condition, "N_B", 0, in: .stagnantFilm),
  ]
}
