import Algebra

extension Theory {
  /// Two ways to say what a mixture is made of, and how they change together.
  static let fractions: [Theorem] = [
    Theorem(
      id: "mean-molar-mass-by-mass-fractions", title: "mean molar mass from mass fractions",
      meaning: "Weighted by mass, it is the inverse of the molar mass that is a mean.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .begin(1 / "M"),
        .foldedUse("mean-molar-mass"),
        .apply(.simplify, because: "the mean molar mass is mass per mole"),
        .use("total-concentration", because: "the moles of both species"),
        .foldedSolved("density-A", for: "c_A"),
        .useSolved("density-B", for: "c_B", because: "each has its mass over its molar mass"),
        .foldedSolved("mass-fraction-A", for: "rho_A"),
        .foldedSolved("mass-fraction-B", for: "rho_B"),
        .folded(.factor("rho")),
        .apply(.simplify, because: "each mass is a fraction of the total, which cancels"),
      ]),
    Theorem(
      id: "mass-fraction-from-mole-fraction-B", title: "mass fraction from mole fraction",
      meaning: "A mass fraction is the mole fraction times the molar mass, over the mean.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mass-fraction-B", because: "definition"),
        .foldedSolved("mean-molar-mass", for: "rho"),
        .foldedUse("density-B"),
        .use("concentration-B", because: "as for A"),
        .apply(.simplify, because: "the total concentration cancels"),
      ]),
    Theorem(
      id: "ratio-of-fractions", title: "ratio of fractions",
      meaning: "The ratio of masses is that of moles times that of the molar masses.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .begin("w_A" / "w_B"),
        .foldedUse("mass-fraction-from-mole-fraction"),
        .use(
          "mass-fraction-from-mole-fraction-B", because: "both mass fractions from mole fractions"),
        .apply(.simplify, because: "the mean molar mass cancels"),
      ]),
    Theorem(
      id: "mean-molar-mass-of-two", title: "mean molar mass of two species",
      meaning: "The mean molar mass changes in proportion to the mole fraction.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mean-molar-mass-by-mole-fractions", because: "the mean, weighted by moles"),
        .use("mole-fractions", because: "two species: the fractions sum to one"),
        .apply(.factor("x_A"), because: "collect `x_A`"),
      ]),
    Theorem(
      id: "slope-of-mean-molar-mass", title: "slope of the mean molar mass",
      meaning: "Where the heavier species gains, the mixture grows heavier.",
      setting: .anyMotion,
      script: [
        .start("mean-molar-mass-of-two", because: "two species"),
        .apply(
          .differentiate(along: "z", varying: ["M", "x_A"]),
          because: "the molar masses are constants"),
      ]),
    Theorem(
      id: "slopes-of-fractions", title: "slopes of mass and mole fraction",
      meaning: "Mass and mole fraction rise and fall together, each at a pace of its own.",
      setting: .anyMotion,
      script: [
        .start("mass-fraction-from-mole-fraction", because: "mass fraction from mole fraction"),
        .use("mean-molar-mass-of-two", because: "the mean molar mass changes, too"),
        .folded(.differentiate(along: "z", varying: ["w_A", "x_A"])),
        .apply(.together, because: "the slope of a quotient; `x_A` falls out above the bar"),
        .recognize("mean-molar-mass-of-two", because: "the mean molar mass again"),
      ]),
    Theorem(
      id: "molar-mass-past-the-mean", title: "molar mass past the mean",
      meaning: "The heavier species is heavier than the mean, the more so the less there is of it.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .begin("M_A" - "M"),
        .use("mean-molar-mass-by-mole-fractions", because: "the mean molar mass"),
        .folded(.expand),
        .apply(.factor("M_A"), because: "collect `M_A`"),
        .recognize("mole-fractions", because: "`1 - x_A` is `x_B`"),
        .apply(.factorOut("x_B"), because: "both terms have `x_B`"),
      ]),
    Theorem(
      id: "difference-of-fractions", title: "difference of mass and mole fraction",
      meaning: "The heavier species has a larger share of the mass than of the moles.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .begin("w_A" - "x_A"),
        .use("mass-fraction-from-mole-fraction", because: "mass fraction from mole fraction"),
        .apply(.together, because: "over one bar"),
        .use("molar-mass-past-the-mean", because: "`M_A - M` is `x_B (M_A - M_B)`"),
      ]),
    Theorem(
      id: "velocities-by-composition", title: "the distance of the two velocities by composition",
      meaning:
        "The velocities part only where both species are there, differ in molar mass, and slip.",
      setting: .anyMotion, isShortcut: true,
      script: parting + [
        .use(
          "difference-of-fractions",
          because: "the heavier species has a larger share of the mass than of the moles")
      ]),
    Theorem(
      id: "opposite-slopes", title: "slopes of two mole fractions",
      meaning: "What one species gains in share, the other loses.",
      setting: .anyMotion,
      script: [
        .start("mole-fractions", because: "two species"),
        .folded(.isolate("x_A")),
        .apply(
          .differentiate(along: "z", varying: ["x_A", "x_B"]), because: "the sum does not change"),
      ]),
    Theorem(
      id: "mole-fraction-from-mass-fraction", title: "mole fraction from mass fraction",
      meaning: "Divide each share of the mass by what a mole weighs, and take shares of that.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mass-fraction-from-mole-fraction", because: "mass fraction from mole fraction"),
        .apply(.isolate("x_A"), because: "solve for `x_A`"),
        .foldedSolved("mean-molar-mass-by-mass-fractions", for: "M"),
        .apply(.simplify, because: "the mean molar mass by mass fractions"),
      ]),
    Theorem(
      id: "slope-from-mass-fraction",
      title: "slope of the mole fraction from that of the mass fraction",
      meaning: "The way back from masses to moles is the inverse factor.",
      setting: .anyMotion,
      script: [
        .start("slopes-of-fractions", because: "the slopes of both fractions"),
        .folded(.multiply(by: .power("M", 2))),
        .folded(.divide(by: "M_A" * "M_B")),
        .apply(.swapSides, because: "divide by `M_A M_B/M^2`"),
      ]),
    Theorem(
      id: "density-by-mole-fraction", title: "density by mole fraction",
      meaning: "At constant concentration the density runs straight with the mole fraction.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mean-molar-mass", because: "definition"),
        .folded(.isolate("rho")),
        .use("mean-molar-mass-of-two", because: "the density is `M c`; `M` for two species"),
      ]),
    Theorem(
      id: "concentration-by-mass-fractions", title: "concentration by mass fractions",
      meaning:
        "At constant density it is the mass fraction with which the concentration runs straight.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mean-molar-mass", because: "definition"),
        .folded(.isolate("c")),
        .foldedSolved("mean-molar-mass-by-mass-fractions", for: "M"),
        .apply(.simplify, because: "the concentration is `rho/M`; `1/M` by mass fractions"),
      ]),
    Theorem(
      id: "slope-of-gas-concentration", title: "slope of the concentration of a gas",
      meaning: "A gas of uniform temperature and pressure has a uniform concentration.",
      setting: .anyMotion,
      script: [
        .start("ideal-gas", because: "ideal gas law"),
        .apply(
          .differentiate(along: "z", varying: ["c", "P", "T"]), because: "`R` is a constant"),
        .apply(.factorize, because: "in one fraction: zero where `T` and `P` are uniform"),
      ]),
  ]
}
