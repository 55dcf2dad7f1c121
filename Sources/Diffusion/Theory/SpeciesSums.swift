import Algebra

extension Theory {
  /// What is true of the sums over any number of species.
  static func sums(over species: SpeciesList) -> [Theorem] {
    flows(of: species) + averages(of: species) + zeroSums(of: species) + fractions(of: species)
      + convectionAndDiffusion(of: species) + slips(of: species)
  }

  private static func flows(of species: SpeciesList) -> [Theorem] {
    [
      Theorem(
        id: species.id("molar-flow"), title: "flow of moles of \(species.number) species",
        meaning: "The mixture carries moles with the molar-average velocity.",
        setting: species.setting, isShortcut: true,
        script: [
          .start(species.id("molar-average"), because: "definition"),
          .apply(.multiply(by: "c"), because: "multiply by `c`"),
        ]),
      Theorem(
        id: species.id("mass-flow"), title: "momentum of a mixture of \(species.number) species",
        meaning: "The mixture carries mass with the mass-average velocity.",
        setting: species.setting, isShortcut: true,
        script: [
          .start(species.id("mass-average"), because: "definition"),
          .apply(.multiply(by: "rho"), because: "multiply by `rho`"),
        ]),
      Theorem(
        id: species.id("molar-flow-by-fluxes"),
        title: "total molar flux of \(species.number) species",
        meaning: "The molar-average velocity carries the moles of all species.",
        setting: species.setting, isShortcut: true,
        script: [
          .start(species.id("molar-flow"), because: "the mixture carries the moles of all species")
        ] + species.recognize("molar-flux", because: "definition of the molar fluxes")),
      Theorem(
        id: species.id("mass-flow-by-fluxes"),
        title: "total mass flux of \(species.number) species",
        meaning: "The mass-average velocity carries the mass of all species.",
        setting: species.setting, isShortcut: true,
        script: [
          .start(species.id("mass-flow"), because: "the mixture carries the mass of all species")
        ] + species.recognize("mass-flux", because: "definition of the mass fluxes")),
    ]
  }

  /// The two averages by fractions.
  private static func averages(of species: SpeciesList) -> [Theorem] {
    [
      Theorem(
        id: species.id("molar-average-by-mole-fractions"),
        title: "molar-average velocity of \(species.number) species",
        meaning: "The molar-average velocity weighs each species by its share of the moles.",
        setting: species.setting, isShortcut: true,
        script: [
          .start(species.id("molar-average"), because: "definition: every mole has one vote")
        ] + species.use("concentration", because: "each concentration is a share of the total") + [
          .folded(.factor("c")),
          .apply(.simplify, because: "the total concentration cancels"),
        ]),
      Theorem(
        id: species.id("mass-average-by-mass-fractions"),
        title: "mass-average velocity of \(species.number) species",
        meaning: "The mass-average velocity weighs each species by its share of the mass.",
        setting: species.setting, isShortcut: true,
        script: [
          .start(species.id("mass-average"), because: "definition: every kilogram has one vote")
        ]
          + species.useSolved(
            "mass-fraction", for: "rho", because: "each density is a share of the total") + [
            .folded(.factor("rho")),
            .apply(.simplify, because: "the density cancels"),
          ]),
    ]
  }

  private static func zeroSums(of species: SpeciesList) -> [Theorem] {
    [
      Theorem(
        id: species.id("sum-of-molar-diffusion"),
        title: "\(species.number) diffusive molar fluxes sum to zero",
        meaning: "However many species there are, no net moles diffuse past their own average.",
        setting: species.setting, isShortcut: true,
        script: [.begin(species.sum(of: "J"))]
          + species.use(
            "diffusive-molar-flux", because: "definition: molar fluxes relative to `v_star`")
          + [
            .apply(
              .factor("v_star"), because: "multiply out; `v_star` is the same for all species"),
            .foldedRecognize(species.id("molar-flow")),
            .recognize(
              species.id("total-concentration"),
              because: "the definition of `v_star`, and the sum of the concentrations"),
            .apply(.simplify, because: "the weights are those that define `v_star`"),
          ]),
      Theorem(
        id: species.id("sum-of-mass-diffusion"),
        title: "\(species.number) diffusive mass fluxes sum to zero",
        meaning: "However many species there are, no net mass diffuses past its own average.",
        setting: species.setting, isShortcut: true,
        script: [.begin(species.sum(of: "j"))]
          + species.use(
            "diffusive-mass-flux", because: "definition: mass fluxes relative to `v`")
          + [
            .apply(.factor("v"), because: "multiply out; `v` is the same for all species"),
            .foldedRecognize(species.id("mass-flow")),
            .recognize(
              species.id("total-density"),
              because: "the definition of `v`, and the sum of the densities"),
            .apply(.simplify, because: "the weights are those that define `v`"),
          ]),
    ]
  }

  private static func fractions(of species: SpeciesList) -> [Theorem] {
    [
      Theorem(
        id: "mean-molar-mass-by-" + species.number,
        title: "mean molar mass of \(species.number) species",
        meaning: "The mean molar mass weighs each species by its share of the moles.",
        setting: species.setting, isShortcut: true,
        script: [
          .start("mean-molar-mass", because: "the mass of a mixture over its moles"),
          .foldedUse(species.id("total-density")),
        ]
          + species.use(
            "density", because: "each species has its molar mass times its concentration")
          + species.fold("concentration") + [
            .folded(.factor("c")),
            .apply(
              .simplify, because: "each concentration is a fraction of the total, which cancels"),
          ]),
      Theorem(
        id: species.id("mass-fraction-from-mole-fractions"),
        title: "mass fraction from \(species.number) mole fractions",
        meaning: "A mass fraction is the mass of one species in a mole over that of all.",
        setting: species.setting, isShortcut: true,
        script: [
          .start("mass-fraction-from-mole-fraction", because: "mass fraction from mole fraction"),
          .use("mean-molar-mass-by-" + species.number, because: "the mean, weighted by moles"),
        ]),
      Theorem(
        id: species.id("mean-molar-mass-by-mass-fractions"),
        title: "mean molar mass from \(species.number) mass fractions",
        meaning: "Weighted by mass, it is the inverse of the molar mass that is a mean.",
        setting: species.setting, isShortcut: true,
        script: [
          .begin(1 / "M"),
          .foldedUse("mean-molar-mass"),
          .apply(.simplify, because: "the mean molar mass is mass per mole"),
          .foldedUse(species.id("total-concentration")),
        ]
          + species.useSolved(
            "density", for: "c", because: "each species has its mass over its molar mass")
          + species.foldSolved("mass-fraction", for: "rho") + [
            .folded(.factor("rho")),
            .apply(.simplify, because: "each mass is a fraction of the total, which cancels"),
          ]),
      Theorem(
        id: species.id("mole-fraction-from-mass-fractions"),
        title: "mole fraction from \(species.number) mass fractions",
        meaning: "Divide each share of the mass by what a mole weighs, and take shares of that.",
        setting: species.setting, isShortcut: true,
        script: [
          .start("mass-fraction-from-mole-fraction", because: "mass fraction from mole fraction"),
          .apply(.isolate("x_A"), because: "solve for `x_A`"),
          .foldedSolved(species.id("mean-molar-mass-by-mass-fractions"), for: "M"),
          .apply(.simplify, because: "the mean molar mass by mass fractions"),
        ]),
    ]
  }

  private static func convectionAndDiffusion(of species: SpeciesList) -> [Theorem] {
    [
      Theorem(
        id: species.id("convection-and-diffusion"),
        title: "total flux of A among \(species.number) species",
        meaning: "What A does not owe to diffusion it owes to the flow of all species.",
        setting: species.setting, isShortcut: true,
        script: [
          .start("molar-flux-A", because: "definition: moles of A crossing a fixed plane"),
          .apply(.refer("v_A", to: "v_star"), because: "add and subtract `c_A v_star`"),
          .recognize("diffusive-molar-flux-A", because: "definition of the diffusive molar flux"),
          .use("concentration-A", because: "definition of the mole fraction"),
          .use(
            species.id("molar-flow-by-fluxes"),
            because: "the mixture carries the moles of all species, `c v_star`"),
        ]),
      Theorem(
        id: species.id("convection-and-diffusion-of-mass"),
        title: "total mass flux of A among \(species.number) species",
        meaning: "In masses it is the flow of all mass that carries A along.",
        setting: species.setting, isShortcut: true,
        script: [
          .start("mass-flux-A", because: "definition: mass of A crossing a fixed plane"),
          .apply(.refer("v_A", to: "v"), because: "add and subtract `rho_A v`"),
          .recognize("diffusive-mass-flux-A", because: "definition of the diffusive mass flux"),
          .useSolved("mass-fraction-A", for: "rho_A", because: "definition of the mass fraction"),
          .use(
            species.id("mass-flow-by-fluxes"),
            because: "the mixture carries the mass of all species, `rho v`"),
        ]),
    ]
  }

  private static func slips(of species: SpeciesList) -> [Theorem] {
    [
      Theorem(
        id: species.id("mean-of-molar-slips"),
        title: "mass-average velocity of \(species.number) species seen by the centre of moles",
        meaning: "The two averages part as each kilogram slips past the centre of moles.",
        setting: species.setting, isShortcut: true,
        script: massPastTheMoles(of: species)
          + species.foldSolved("mass-fraction", for: "rho") + [
            .folded(.factor("rho")),
            .apply(
              .divide(by: "rho"), because: "each density is a mass fraction of `rho`, which cancels"
            ),
          ]),
      Theorem(
        id: species.id("mean-of-mass-slips"),
        title: "molar-average velocity of \(species.number) species seen by the centre of mass",
        meaning: "The two averages part as each mole slips past the centre of mass.",
        setting: species.setting, isShortcut: true,
        script: molesPastTheMass(of: species)
          + species.fold("concentration") + [
            .folded(.factor("c")),
            .apply(
              .divide(by: "c"),
              because: "each concentration is a mole fraction of `c`, which cancels"
            ),
          ]),
    ]
  }

  /// The opening of what parts the two velocities, by mass.
  static func massPastTheMoles(of species: SpeciesList) -> [ScriptStep] {
    [
      .begin("rho" * ("v" - "v_star")),
      .folded(.expand),
      .foldedUse(species.id("mass-flow")),
      .use(
        species.id("total-density"), because: "definition of `v`, and the sum of the densities"),
      .folded(.expand),
    ] + species.factor("rho", because: "collect the densities")
  }

  /// The same by moles.
  static func molesPastTheMass(of species: SpeciesList) -> [ScriptStep] {
    [
      .begin("c" * ("v_star" - "v")),
      .folded(.expand),
      .foldedUse(species.id("molar-flow")),
      .use(
        species.id("total-concentration"),
        because: "definition of `v_star`, and the sum of the concentrations"),
      .folded(.expand),
    ] + species.factor("c", because: "collect the concentrations")
  }
}
