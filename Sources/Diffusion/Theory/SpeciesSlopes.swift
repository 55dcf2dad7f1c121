import Algebra

extension Theory {
  /// The mass fraction of a species.
  ///
  /// - Parameter suffix: What ends the ids of the relations of the species.
  static func massFraction(_ suffix: String, in setting: Setting) -> Theorem {
    Theorem(
      id: "mass-fraction-from-mole-fraction" + suffix, title: "mass fraction from mole fraction",
      meaning: "A mass fraction is the mole fraction times the molar mass, over the mean.",
      setting: setting, isShortcut: true,
      script: [
        .start("mass-fraction" + suffix, because: "definition"),
        .foldedSolved("mean-molar-mass", for: "rho"),
        .foldedUse("density" + suffix),
        .use("concentration" + suffix, because: "as for A"),
        .apply(.simplify, because: "the total concentration cancels"),
      ])
  }

  /// How the mass fraction of a species, counted from zero for A, follows the mole fraction.
  ///
  /// - Parameter suffix: What ends the ids of the relations of the species.
  static func slopeOfMassFraction(
    _ species: Int, _ suffix: String, in setting: Setting
  ) -> Theorem {
    let (w, x) = (MixtureState.symbol("w", species), MixtureState.symbol("x", species))
    return Theorem(
      id: "slope-of-mass-fraction" + suffix,
      title: "slope of a mass fraction among several species",
      meaning:
        "A mass fraction falls where the mixture grows heavier, even at a constant mole fraction.",
      setting: setting, isShortcut: true,
      script: [
        .start(
          "mass-fraction-from-mole-fraction" + suffix, because: "mass fraction from mole fraction"),
        .apply(
          .differentiate(along: "z", varying: [w, x, "M"]),
          because: "both the mole fraction and the mean molar mass vary"),
        .folded(.multiply(by: "M")),
        .folded(.expand),
        .apply(.factor(MixtureState.symbol("M", species)), because: "multiply by `M`"),
      ])
  }

  /// How mass fractions, mole fractions and the mean molar mass of any number of species change
  /// together.
  static func slopes(over species: SpeciesList) -> [Theorem] {
    [
      Theorem(
        id: species.id("slope-of-mean-molar-mass"), title: "slope of the mean molar mass",
        meaning: "Each species weighs in with its own slope.",
        setting: species.setting, isShortcut: true,
        script: [
          .start("mean-molar-mass-by-" + species.number, because: "the mean, weighted by moles"),
          .apply(
            .differentiate(along: "z", varying: ["M"] + species.symbols("x")),
            because: "the molar masses are constants"),
        ]),
      Theorem(
        id: species.id("slope-of-mass-fraction"),
        title: "slope of a mass fraction by \(species.number) slopes of mole fractions",
        meaning: "Every species that gains in moles takes its share of the mass from A.",
        setting: species.setting, isShortcut: true,
        script: [
          .start("slope-of-mass-fraction", because: "both fraction and mean molar mass vary"),
          .use(
            species.id("slope-of-mean-molar-mass"),
            because: "each species weighs in with its own slope"),
        ]),
      Theorem(
        id: species.id("sum-of-slopes-of-mass-fractions"),
        title: "slopes of \(species.number) mass fractions sum to zero",
        meaning: "What some species gain in their shares of the mass, the others lose.",
        setting: species.setting, isShortcut: true,
        script: [
          .begin("M" * species.sum { .derivative($0("w"), "z") }),
          .folded(.expand),
          .foldedUse("slope-of-mass-fraction"),
        ]
          + species.others.use("slope-of-mass-fraction", because: "the slope of each fraction")
          + [
            .folded(.expand),
            .foldedRecognize(species.id("slope-of-mean-molar-mass")),
            .apply(.factorize, because: "the first terms of all make the slope of `M`, a factor"),
            .foldedUse("mean-molar-mass-by-" + species.number),
            .apply(.expand, because: "`M` is the mean, weighted by moles: nothing is left"),
            .apply(.divide(by: "M"), because: "divide by `M`"),
          ]),
    ]
  }
}
