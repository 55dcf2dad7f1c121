import Algebra

extension Setting {
  /// Four species moving in any way at all.
  public static let fourSpecies = Setting("four species in any motion") {
    Model.motion(of: 4, &$0)
  }
}

extension Definitions {
  static let fourSpecies: [Relation] = [
    Relation(
      "concentration-D", "mole fraction of D", .definition, "c_D", "x_D" * "c", in: .fourSpecies),
    Relation(
      "density-D", "mass density of D", .definition, "rho_D", "M_D" * "c_D", in: .fourSpecies),
    Relation(
      "mass-fraction-D", "mass fraction of D", .definition, "w_D", "rho_D" / "rho",
      in: .fourSpecies),
    Relation(
      "total-concentration-of-four", "total concentration of four species", .definition, "c",
      "c_A" + "c_B" + "c_C" + "c_D", in: .fourSpecies),
    Relation(
      "total-density-of-four", "mass density of four species", .definition, "rho",
      "rho_A" + "rho_B" + "rho_C" + "rho_D", in: .fourSpecies),
    Relation(
      "molar-average-of-four", "molar-average velocity of four species", .definition, "v_star",
      ("c_A" * "v_A" + "c_B" * "v_B" + "c_C" * "v_C" + "c_D" * "v_D") / "c", in: .fourSpecies),
    Relation(
      "mass-average-of-four", "mass-average velocity of four species", .definition, "v",
      ("rho_A" * "v_A" + "rho_B" * "v_B" + "rho_C" * "v_C" + "rho_D" * "v_D") / "rho",
      in: .fourSpecies),
    Relation(
      "molar-flux-D", "molar flux of D", .definition, "N_D", "c_D" * "v_D", in: .fourSpecies),
    Relation(
      "mass-flux-D", "mass flux of D", .definition, "n_D", "rho_D" * "v_D", in: .fourSpecies),
    Relation(
      "diffusive-molar-flux-D", "diffusive molar flux of D", .definition, "J_D",
      "c_D" * ("v_D" - "v_star"), in: .fourSpecies),
    Relation(
      "diffusive-mass-flux-D", "diffusive mass flux of D", .definition, "j_D",
      "rho_D" * ("v_D" - "v"), in: .fourSpecies),
  ]
}

extension Glossary {
  static let fourSpecies: [Term] = [
    Term("x_D", "mole fraction of D", "1", .unit),
    Term("w_D", "mass fraction of D", "1", .unit),
    Term("c_D", "molar concentration of D", "mol/m^3", .positive),
    Term("rho_D", "mass density of D", "kg/m^3", .positive),
    Term("M_D", "molar mass of D", "kg/mol", .positive),
    Term("v_D", "velocity of D", "m/s"),
    Term("N_D", "molar flux of D", "mol/(m^2 s)"),
    Term("n_D", "mass flux of D", "kg/(m^2 s)"),
    Term("J_D", "diffusive molar flux of D relative to the molar-average velocity", "mol/(m^2 s)"),
    Term("j_D", "diffusive mass flux of D relative to the mass-average velocity", "kg/(m^2 s)"),
  ]
}

extension Theory {
  /// What is true of any number of species, for four.
  static let fourSpecies: [Theorem] =
    sums(over: .four)
    + [
      massFraction("-D", in: .fourSpecies), slopeOfMassFraction(3, "-D", in: .fourSpecies),
    ] + slopes(over: .four)
}
