import Algebra

extension Setting {
  /// A film with fluxes of equal mass in opposite directions.
  static let equimassFilm = Setting("a planar film with counterdiffusion of equal masses") {
    Model.film(&$0) { -$0[0] / $0[1] }
  }

  /// A film through which A and B carry the same latent heat in opposite directions.
  public static let distillingFilm = Setting(
    "a planar film between boiling and condensing mixtures"
  ) {
    random in
    let heat = random.uniform(in: 1e4...5e4)
    let ratio = random.uniform(in: 0.3...0.9)
    return Model.film(fluxRatio: -ratio, &random)?.with([
      "lambda_A": ratio * heat, "lambda_B": heat,
    ])
  }

  /// A film in front of a surface at which A becomes so many moles of B.
  public static let reactingFilm = Setting("a planar film in front of a reacting surface") {
    random in
    let moles = random.uniform(in: 0.3...0.9)
    return Model.film(fluxRatio: -moles, &random)?.with(["nu": moles])
  }

  /// Species of equal molar mass, obeying Fick's law.
  static let equalMasses = Setting("two species of equal molar mass that obey Fick’s law") {
    Model.fickianMotion(&$0, masses: { [$0[0], $0[0]] })
  }

  /// The same in equimolar counterdiffusion.
  static let equalMassFilm = Setting("equimolar counterdiffusion of equal molar masses") {
    Model.film(&$0, masses: { [$0[0], $0[0]] }) { _ in -1 }
  }
}

extension Definitions {
  static let specialRatios: [Relation] = [
    Relation(
      "equal-molar-masses", "equal molar masses", .condition, "M_B", "M_A", in: .equalMasses),
    Relation(
      "equimass", "counterdiffusion of equal masses", .condition, "n_B", -"n_A", in: .equimassFilm),
    Relation(
      "latent-heats", "no heat left over", .condition, "lambda_A" * "N_A" + "lambda_B" * "N_B", 0,
      in: .distillingFilm),
    Relation(
      "surface-reaction", "one mole of A becomes a fixed number of B", .condition, "N_B",
      -("nu" * "N_A"),
      in: .reactingFilm),
  ]
}

extension Glossary {
  static let specialRatios: [Term] = [
    Term("lambda_A", "molar latent heat of A", "J/mol", .positive),
    Term("lambda_B", "molar latent heat of B", "J/mol", .positive),
    Term("nu", "moles of B made of one mole of A", "1", .positive),
  ]
}

extension Theory {
  /// Where a flux ratio comes from, and what it does to the two velocities.
  static let specialRatios: [Theorem] = equalMasses + equimass + origins

  private static let equalMasses: [Theorem] = [
    Theorem(
      id: "equal-masses-mean", title: "mean of equal molar masses",
      meaning: "The mean of two equal molar masses is either of them.",
      setting: .equalMasses,
      script: [
        .start("mean-molar-mass-of-two", because: "two species"),
        .use("equal-molar-masses", because: "they have one molar mass"),
        .apply(.simplify, because: "the difference vanishes"),
      ]),
    Theorem(
      id: "equal-masses-fractions", title: "fractions at equal molar masses",
      meaning: "A share of the moles is the same share of the mass.",
      setting: .equalMasses,
      script: [
        .start("mass-fraction-from-mole-fraction", because: "mass fraction from mole fraction"),
        .use("equal-masses-mean", because: "the mean molar mass is that of A"),
        .apply(.simplify, because: "it cancels"),
      ]),
    Theorem(
      id: "equal-masses-velocities", title: "one average velocity",
      meaning: "Weighed or counted, the mixture moves with one velocity.",
      setting: .equalMasses,
      script: [
        .start("two-velocities", because: "the two averages differ by the slip"),
        .use("equal-masses-fractions", because: "the fractions are the same"),
        .folded(.simplify),
        .apply(.isolate("v"), because: "nothing is left of the difference"),
      ]),
    Theorem(
      id: "equal-masses-diffusion", title: "diffusive fluxes at equal molar masses",
      meaning: "Only here is the diffusive mass flux the molar one times the molar mass.",
      setting: .equalMasses,
      script: [
        .start("mass-diffusion-from-molar", because: "diffusive mass flux from molar flux"),
        .foldedUse("equal-molar-masses"),
        .use("equal-masses-mean", because: "there is one molar mass"),
        .apply(.simplify, because: "it cancels once"),
      ]),
    Theorem(
      id: "no-drift", title: "no drift of equal molar masses",
      meaning: "Mole for mole and mass for mass: nothing moves but the exchange itself.",
      setting: .equalMassFilm,
      script: [
        .start("drift-flux", because: "the mass flux of equimolar counterdiffusion"),
        .use("equal-molar-masses", because: "they have one molar mass"),
        .folded(.simplify),
        .apply(.isolate("v"), because: "`rho` is not zero"),
      ]),
  ]

  private static let equimass: [Theorem] = [
    Theorem(
      id: "equimass-velocity", title: "no drift in counterdiffusion of equal masses",
      meaning: "Gram for gram, the centre of mass is at rest.",
      setting: .equimassFilm,
      script: [
        .start("mass-flow-by-fluxes", because: "the total mass flux"),
        .use("equimass", because: "for each gram of A one of B goes the other way"),
        .folded(.simplify),
        .apply(.isolate("v"), because: "`rho` is not zero"),
      ]),
    Theorem(
      id: "equimass-ratio", title: "flux ratio of equal masses",
      meaning: "The light species needs more moles to weigh as much.",
      setting: .equimassFilm,
      script: [
        .start("equimass", because: "gram for gram"),
        .foldedUse("mass-flux-from-molar-flux"),
        .useThroughout("mass-flux-from-molar-flux-B", because: "every mole carries its molar mass"),
        .apply(.isolate("N_B"), because: "divide by `M_B`"),
      ]),
    Theorem(
      id: "equimass-molar-flow", title: "flow of moles in counterdiffusion of equal masses",
      meaning: "The mirror image of the drift: now it is the moles that are not balanced.",
      setting: .equimassFilm,
      script: [
        .start("molar-flow-by-fluxes", because: "the total molar flux"),
        .use("equimass-ratio", because: "gram for gram"),
        .folded(.factor("N_A")),
        .apply(.isolate("v_star"), because: "collect `N_A` and divide by `c`"),
      ]),
    Theorem(
      id: "equimass-flux", title: "flux of counterdiffusion of equal masses",
      meaning: "In masses the flux is all diffusion; in moles it is not.",
      setting: .equimassFilm,
      script: [
        .start("convection-and-diffusion-of-mass", because: "convection plus diffusion, in masses"),
        .foldedUse("equimass"),
        .apply(.simplify, because: "the convective term vanishes"),
        .foldedUse("mass-diffusion-from-molar"),
        .useThroughout("mass-flux-from-molar-flux", because: "both fluxes in moles"),
        .apply(.isolate("N_A"), because: "divide by `M_A`"),
      ]),
  ]

  private static let origins: [Theorem] = [
    Theorem(
      id: "distillation-ratio", title: "flux ratio in distillation",
      meaning: "What condenses pays for what boils.",
      setting: .distillingFilm,
      script: [
        .start("latent-heats", because: "what condenses of B pays for what boils of A"),
        .useThroughout("flux-ratio", because: "the ratio is what we look for"),
        .apply(.isolate("r"), because: "solve for `r`: the flux of A cancels"),
      ]),
    Theorem(
      id: "distillation-net-moles", title: "net flow in distillation",
      meaning: "Distillation is equimolar if the molar latent heats are equal.",
      setting: .distillingFilm, figure: .distillation,
      script: [
        .start("net-moles", because: "definition"),
        .use("distillation-ratio", because: "no net flow where `lambda_A = lambda_B`"),
      ]),
    Theorem(
      id: "reaction-ratio", title: "flux ratio of a surface reaction",
      meaning: "What the surface makes goes back through the film.",
      setting: .reactingFilm,
      script: [
        .start("flux-ratio", because: "the ratio is what we look for"),
        .folded(.isolate("r")),
        .use("surface-reaction", because: "a mole of A becomes `nu` moles of B"),
        .apply(.simplify, because: "the flux of A cancels"),
      ]),
    Theorem(
      id: "reaction-net-moles", title: "net flow of a surface reaction",
      meaning: "The film blows away from the surface if the reaction makes more than it takes.",
      setting: .reactingFilm, figure: .reaction,
      script: [
        .start("net-moles", because: "definition"),
        .use("reaction-ratio", because: "no net flow where one mole becomes one"),
      ]),
  ]
}
