import Algebra

extension Theory {
  /// What is moving? Two averages of one motion.
  static let averages: [Theorem] = [
    Theorem(
      id: "mean-molar-mass-by-mole-fractions", title: "mean molar mass",
      meaning: "The mean molar mass is the mean of the molar masses, weighted by mole fractions.",
      setting: .anyMotion,
      script: [
        .start("mean-molar-mass", because: "the mass of a mixture over its moles"),
        .foldedUse("total-density"),
        .foldedUse("density-A"),
        .use("density-B", because: "each species has its molar mass times its concentration"),
        .foldedUse("concentration-A"),
        .use("concentration-B", because: "each concentration is a mole fraction of the total"),
        .folded(.factor("c")),
        .apply(.simplify, because: "the total concentration cancels"),
      ]),
    Theorem(
      id: "mass-fraction-from-mole-fraction", title: "mass fraction from mole fraction",
      meaning: "A mass fraction is the mole fraction times the molar mass, over the mean.",
      setting: .anyMotion, figure: .massFraction,
      script: [
        .start("mass-fraction-A", because: "definition"),
        .useSolved("mean-molar-mass", for: "rho", because: "the density is `M c`"),
        .foldedUse("density-A"),
        .use("concentration-A", because: "the density of A in terms of its mole fraction"),
        .apply(.simplify, because: "the total concentration cancels"),
      ]),
    Theorem(
      id: "mass-average-by-mass-fractions", title: "mass-average velocity",
      meaning: "The mass-average velocity weighs each species by its share of the mass.",
      setting: .anyMotion,
      script: [
        .start("mass-average-velocity", because: "definition: every kilogram has one vote"),
        .folded(.substitute(Equation("rho_A", "w_A" * "rho"))),
        .useSolved("mass-fraction-B", for: "rho_B", because: "`rho_A = w_A rho`, and so for B"),
        .folded(.factor("rho")),
        .apply(.simplify, because: "the density cancels"),
      ]),
    Theorem(
      id: "molar-average-by-mole-fractions", title: "molar-average velocity",
      meaning: "The molar-average velocity weighs each species by its share of the moles.",
      setting: .anyMotion,
      script: [
        .start("molar-average-velocity", because: "definition: every mole has one vote"),
        .foldedUse("concentration-A"),
        .use("concentration-B", because: "`c_A = x_A c`, and so for B"),
        .folded(.factor("c")),
        .apply(.simplify, because: "the total concentration cancels"),
      ]),
    Theorem(
      id: "two-velocities", title: "how far apart the two velocities are",
      meaning:
        "The two averages differ if the species slip past each other and differ in molar mass.",
      setting: .anyMotion, figure: .twoVelocities, script: parting),
  ]

  /// How the two velocities part by the slip of two species.
  static let parting: [ScriptStep] = [
    .begin("v" - "v_star"),
    .foldedUse("mass-average-by-mass-fractions"),
    .use("molar-average-by-mole-fractions", because: "both velocities as weighted means"),
    .foldedUse("mass-fractions"),
    .use("mole-fractions", because: "two species: the fractions sum to one"),
    .folded(.factor("v_B")),
    .apply(.factor("v_A"), because: "collect `v_A` and `v_B`"),
    .apply(.factorOut("w_A" - "x_A"), because: "both carry the same difference"),
  ]
}
