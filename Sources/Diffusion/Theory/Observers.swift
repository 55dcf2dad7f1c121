import Algebra

extension Setting {
  /// Two species, and an observer who moves past the laboratory.
  public static let seenInPassing = Setting("two species seen by an observer who moves along") {
    Model.seenInPassing(&$0)
  }
}

extension Definitions {
  static let observers: [Relation] = [
    Relation(
      "velocity-in-passing-A", "velocity of A past a moving observer", .definition, "u_A",
      "v_A" + "v_obs", in: .seenInPassing),
    Relation(
      "velocity-in-passing-B", "velocity of B past a moving observer", .definition, "u_B",
      "v_B" + "v_obs", in: .seenInPassing),
    Relation(
      "molar-average-in-passing", "molar-average velocity past a moving observer", .definition,
      "u_star", ("c_A" * "u_A" + "c_B" * "u_B") / "c", in: .seenInPassing),
    Relation(
      "mass-average-in-passing", "mass-average velocity past a moving observer", .definition,
      "u_mass", ("rho_A" * "u_A" + "rho_B" * "u_B") / "rho", in: .seenInPassing),
  ]
}

extension Glossary {
  static let observers: [Term] = [
    Term("v_obs", "velocity of the laboratory past a moving observer", "m/s"),
    Term("u_A", "velocity of A past a moving observer", "m/s"),
    Term("u_B", "velocity of B past a moving observer", "m/s"),
    Term("u_star", "molar-average velocity past a moving observer", "m/s"),
    Term("u_mass", "mass-average velocity past a moving observer", "m/s"),
  ]
}

extension Theory {
  /// What an observer who moves past sees as we do, and what not.
  static let observers: [Theorem] = [
    Theorem(
      id: "passing-molar-average", title: "molar-average velocity past a moving observer",
      meaning: "An average moves past an observer as all that it is an average of.",
      setting: .seenInPassing, isShortcut: true,
      script: [
        .start("molar-average-in-passing", because: "definition"),
        .foldedUse("velocity-in-passing-A"),
        .use("velocity-in-passing-B", because: "all velocities change by the same"),
        .folded(.factor("v_obs")),
        .foldedRecognize("molar-flow"),
        .recognize(
          "total-concentration", because: "collect `v_obs`; the definitions of `v_star` and `c`"),
        .folded(.factor("c")),
        .apply(.simplify, because: "`c` cancels"),
      ]),
    Theorem(
      id: "passing-mass-average", title: "mass-average velocity past a moving observer",
      meaning: "An average moves past an observer as all that it is an average of.",
      setting: .seenInPassing, isShortcut: true,
      script: [
        .start("mass-average-in-passing", because: "definition"),
        .foldedUse("velocity-in-passing-A"),
        .use("velocity-in-passing-B", because: "all velocities change by the same"),
        .folded(.factor("v_obs")),
        .foldedRecognize("mass-flow"),
        .recognize("total-density", because: "collect `v_obs`; the definitions of `v` and `rho`"),
        .folded(.factor("rho")),
        .apply(.simplify, because: "`rho` cancels"),
      ]),
    Theorem(
      id: "passing-molar-diffusion", title: "two observers agree on the diffusive molar flux",
      meaning: "Diffusion does not depend on who looks.",
      setting: .seenInPassing, isShortcut: true,
      script: [
        .begin("c_A" * ("u_A" - "u_star")),
        .foldedUse("velocity-in-passing-A"),
        .use("passing-molar-average", because: "both velocities change by the same"),
        .folded(.expand),
        .apply(.factor("c_A"), because: "which cancels"),
        .recognize("diffusive-molar-flux-A", because: "definition of the diffusive molar flux"),
      ]),
    Theorem(
      id: "passing-mass-diffusion", title: "two observers agree on the diffusive mass flux",
      meaning: "Diffusion does not depend on who looks, in masses either.",
      setting: .seenInPassing, isShortcut: true,
      script: [
        .begin("rho_A" * ("u_A" - "u_mass")),
        .foldedUse("velocity-in-passing-A"),
        .use("passing-mass-average", because: "both velocities change by the same"),
        .folded(.expand),
        .apply(.factor("rho_A"), because: "which cancels"),
        .recognize("diffusive-mass-flux-A", because: "definition of the diffusive mass flux"),
      ]),
    Theorem(
      id: "passing-flux", title: "two observers do not agree on the total flux",
      meaning: "How much crosses a plane depends on how the plane moves.",
      setting: .seenInPassing, isShortcut: true,
      script: [
        .begin("c_A" * "u_A"),
        .use("velocity-in-passing-A", because: "the velocity changes"),
        .apply(.expand, because: "multiply out"),
        .recognize("molar-flux-A", because: "definition of the molar flux"),
      ]),
  ]
}
