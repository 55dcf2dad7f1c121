import Algebra

extension Setting {
  /// An ideal gas of two species that rub against each other.
  public static let idealGasMixture = Setting(
    "an ideal gas of two species at constant temperature and pressure"
  ) { Model.friction(.ideal, &$0) }

  /// Two species that rub against each other, in a mixture that is not ideal.
  public static let realMixture = Setting(
    "a real mixture of two species at constant temperature and pressure"
  ) { random in
    let constants = (random.uniform(in: -1.5...1.5), random.uniform(in: -1.5...1.5))
    return Model.friction(.margules(constants.0, constants.1), &random)
  }

  /// A real mixture in which each species minds the other alike.
  public static let symmetricMixture = Setting(
    "a mixture of two species that obeys the law of Margules with one constant"
  ) { random in
    let constant = random.uniform(in: -1.5...1.5)
    return Model.friction(.margules(constant, constant), &random)
  }
}

extension Definitions {
  static let thermodynamics: [Relation] = potentials + friction + activityLaws

  private static func slope(_ symbol: Expression, along variable: Symbol = "z") -> Expression {
    .derivative(symbol, variable)
  }

  private static let potentials: [Relation] = [
    Relation(
      "potential-in-ideal-gas", "chemical potential in an ideal gas", .law, "mu_A",
      "mu_A0" + "R" * "T" * .function(.ln, "x_A"), in: .idealGasMixture),
    Relation(
      "potential-A", "chemical potential of A", .definition, "mu_A",
      "mu_A0" + "R" * "T" * .function(.ln, "gamma_A" * "x_A"), in: .realMixture),
    Relation(
      "potential-B", "chemical potential of B", .definition, "mu_B",
      "mu_B0" + "R" * "T" * .function(.ln, "gamma_B" * "x_B"), in: .realMixture),
    Relation(
      "gibbs-duhem", "law of Gibbs and Duhem", .law,
      "x_A" * slope("mu_A", along: "x_A") + "x_B" * slope("mu_B", along: "x_A"), 0,
      in: .realMixture),
    // The rule of chains for a function that is not written out: there is nothing to differentiate,
    // so it is taken as a condition. Where a law writes it out it is derived, as for Margules below.
    Relation(
      "potential-by-composition-A", "the potential of A changes with the composition alone",
      .condition, slope("mu_A"), slope("mu_A", along: "x_A") * slope("x_A"), in: .realMixture),
    Relation(
      "potential-by-composition-B", "the potential of B changes with the composition alone",
      .condition, slope("mu_B"), slope("mu_B", along: "x_A") * slope("x_A"), in: .realMixture),
    Relation(
      "potential-seen-from-B", "more of B is less of A", .condition,
      slope("mu_B", along: "x_B"), -slope("mu_B", along: "x_A"), in: .realMixture),
    Relation(
      "thermodynamic-factor", "thermodynamic factor", .definition, "Gamma",
      1 + "x_A" / "gamma_A" * slope("gamma_A", along: "x_A"), in: .realMixture),
    Relation(
      "gibbs-energy", "Gibbs energy of a mole", .definition, "G",
      "x_A" * "mu_A" + "x_B" * "mu_B", in: .realMixture),
    Relation(
      "margules", "law of Margules with one constant", .law, .function(.ln, "gamma_A"),
      "A_M" * .power("x_B", 2), in: .symmetricMixture),
  ]

  private static let friction: [Relation] = [
    Relation(
      "driving-force-A", "driving force of A", .definition, "d_A",
      "x_A" / ("R" * "T") * slope("mu_A"), in: .realMixture),
    Relation(
      "driving-force-B", "driving force of B", .definition, "d_B",
      "x_B" / ("R" * "T") * slope("mu_B"), in: .realMixture),
    Relation(
      "friction", "friction between two species", .law,
      "x_A" * "x_B" * ("v_A" - "v_B") / "D_MS", -("x_A" / ("R" * "T") * slope("mu_A")),
      in: .realMixture),
    Relation(
      "entropy-production", "entropy production by diffusion", .definition, "sigma",
      -(("J_A" * slope("mu_A") + "J_B" * slope("mu_B")) / "T"), in: .realMixture),
  ]
}

extension Glossary {
  static let thermodynamics: [Term] = potentialsAndFriction + activityLaws

  private static let potentialsAndFriction: [Term] = [
    Term("mu_A", "chemical potential of A", "J/mol"),
    Term("mu_B", "chemical potential of B", "J/mol"),
    Term("mu_A0", "chemical potential of pure A", "J/mol"),
    Term("mu_B0", "chemical potential of pure B", "J/mol"),
    Term("gamma_A", "activity coefficient of A", "1", .positive),
    Term("gamma_B", "activity coefficient of B", "1", .positive),
    Term("Gamma", "thermodynamic factor", "1", .positive),
    Term("A_M", "constant of Margules", "1"),
    Term("G", "Gibbs energy of a mole of mixture", "J/mol"),
    Term("D_MS", "Maxwell–Stefan diffusivity of A and B", "m^2/s", .positive),
    Term("d_A", "driving force of A", "1/m"),
    Term("d_B", "driving force of B", "1/m"),
    Term("sigma", "entropy production in a volume", "W/(m^3 K)"),
  ]
}

extension Theory {
  /// From the chemical potential to Fick's law, and what a real mixture changes.
  static let thermodynamics: [Theorem] =
    idealGas + drivingForces + realMixtures + activityLaws + entropy

  private static let idealGas: [Theorem] = [
    Theorem(
      id: "slope-of-potential-in-ideal-gas", title: "slope of the potential in an ideal gas",
      meaning: "The rarer a species is, the steeper its potential is for the same slope.",
      setting: .idealGasMixture, isShortcut: true,
      script: [
        .start("potential-in-ideal-gas", because: "the potential in an ideal gas"),
        .apply(
          .differentiate(along: "z", varying: ["mu_A", "x_A"]),
          because: "`T` and `P` are constant, and so is `mu_A0`"),
      ]),
    Theorem(
      id: "flux-by-potential", title: "diffusive flux by the potential",
      meaning: "Species diffuse down their chemical potential.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("friction", because: "friction between the species balances the driving force"),
        .folded(.multiply(by: "c" * "D_MS")),
        .folded(.swapSides),
        .foldedRecognize("molar-flux-by-slip"),
        .apply(.swapSides, because: "slip and diffusive flux are one thing in two dresses"),
      ]),
    Theorem(
      id: "fick-by-friction", title: "Fick’s law of an ideal gas",
      meaning: "Fick’s law is friction against the slope of the chemical potential.",
      setting: .idealGasMixture, isShortcut: true,
      script: [
        .start("flux-by-potential", because: "A diffuses down its chemical potential"),
        .use("slope-of-potential-in-ideal-gas", because: "ideal gas at constant `T` and `P`"),
        .apply(.simplify, because: "`x_A` and `R T` cancel"),
      ]),
    Theorem(
      id: "diffusivity-by-friction", title: "diffusivity of an ideal gas",
      meaning: "In an ideal gas the diffusivity of Fick is that of Maxwell and Stefan.",
      setting: .idealGasMixture, isShortcut: true,
      script: [
        .start("fick", because: "Fick’s law"),
        .apply(.isolate("D_AB"), because: "solve for the diffusivity"),
        .use("fick-by-friction", because: "what friction makes of the flux"),
        .apply(.simplify, because: "all else cancels"),
      ]),
    Theorem(
      id: "slope-at-uniform-concentration", title: "slope of the concentration at a constant total",
      meaning: "At a constant total, mole fraction and concentration rise and fall together.",
      setting: .idealGasMixture, isShortcut: true,
      script: [
        .start("concentration-A", because: "definition of the mole fraction"),
        .apply(.isolate("x_A"), because: "solve for the mole fraction"),
        .apply(
          .differentiate(along: "z", varying: ["c_A", "x_A"]),
          because: "`c = P/(R T)` is constant"),
      ]),
    Theorem(
      id: "fick-in-concentrations", title: "Fick’s law in concentrations",
      meaning: "At a constant total, the flux follows the slope of the concentration.",
      setting: .idealGasMixture, isShortcut: true,
      script: [
        .start("fick-by-friction", because: "Fick’s law of an ideal gas"),
        .useSolved("diffusivity-by-friction", for: "D_MS", because: "`D_MS` is called `D_AB`"),
        .foldedUse("slope-at-uniform-concentration"),
        .apply(.simplify, because: "`c = P/(R T)` is constant, and cancels"),
      ]),
  ]

  private static let drivingForces: [Theorem] = [
    Theorem(
      id: "slope-of-potential", title: "how the potential of A follows the composition",
      meaning: "What A does to its own activity coefficient steepens or flattens its potential.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("potential-A", because: "the chemical potential of A"),
        .apply(
          .differentiate(along: "x_A", varying: ["mu_A", "gamma_A"]),
          because: "`T` and `P` are constant; the activity coefficient varies with `x_A`"),
        .folded(.multiply(by: "x_A")),
        .folded(.expand),
        .folded(.factor("T")),
        .apply(.factor("R"), because: "multiply by `x_A`, and collect `R T`"),
        .recognize("thermodynamic-factor", because: "definition of the thermodynamic factor"),
      ]),
    Theorem(
      id: "slope-of-potential-B", title: "how the potential of B follows the composition",
      meaning: "What A gains in potential B loses, weighted by mole fractions.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("gibbs-duhem", because: "law of Gibbs and Duhem at constant `T` and `P`"),
        .useThroughout("slope-of-potential", because: "the slope of the potential of A"),
        .apply(.subtract("R" * "T" * "Gamma"), because: "solve for that of B"),
      ]),
    Theorem(
      id: "driving-force", title: "driving force by the composition",
      meaning: "The thermodynamic factor is all that tells a real mixture from an ideal one.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("driving-force-A", because: "definition of the driving force"),
        .use("potential-by-composition-A", because: "the potential follows the composition"),
        .use("slope-of-potential", because: "its slope contains the thermodynamic factor"),
        .apply(.simplify, because: "`R T` cancels"),
      ]),
    Theorem(
      id: "sum-of-driving-forces", title: "driving forces sum to zero",
      meaning: "What drives one species drives the other back.",
      setting: .realMixture, isShortcut: true,
      script: [
        .begin("d_A" + "d_B"),
        .foldedUse("driving-force-A"),
        .use("driving-force-B", because: "definition of both driving forces"),
        .foldedUse("potential-by-composition-A"),
        .foldedUse("potential-by-composition-B"),
        .apply(.factorize, because: "the potentials follow the composition; collect its slope"),
        .foldedUse("gibbs-duhem"),
        .apply(.simplify, because: "law of Gibbs and Duhem"),
      ]),
    Theorem(
      id: "thermodynamic-factor-by-B", title: "the same thermodynamic factor from B",
      meaning: "Either species knows how far the mixture is from ideal.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("potential-B", because: "the chemical potential of B"),
        .apply(
          .differentiate(along: "x_B", varying: ["mu_B", "gamma_B"]),
          because: "`T` and `P` are constant; the activity coefficient varies with `x_B`"),
        .folded(.multiply(by: "x_B")),
        .folded(.expand),
        .folded(.factor("T")),
        .apply(.factor("R"), because: "multiply by `x_B`, and collect `R T`"),
        .useThroughout("potential-seen-from-B", because: "more of B is less of A"),
        .folded(.simplify),
        .useThroughout("slope-of-potential-B", because: "law of Gibbs and Duhem"),
        .apply(.isolate("Gamma"), because: "`R T` cancels"),
      ]),
  ]

  private static let realMixtures: [Theorem] = [
    Theorem(
      id: "flux-by-driving-force", title: "diffusive flux by the driving force",
      meaning: "The diffusive flux is the driving force over the friction.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("flux-by-potential", because: "A diffuses down its chemical potential"),
        .recognize("driving-force-A", because: "definition of the driving force"),
      ]),
    Theorem(
      id: "fick-in-a-real-mixture", title: "Fick’s law of a real mixture",
      meaning: "In a real mixture the thermodynamic factor multiplies the diffusivity.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("flux-by-driving-force", because: "A diffuses down its chemical potential"),
        .use("driving-force", because: "the driving force by the composition"),
      ]),
    Theorem(
      id: "diffusivity-in-a-real-mixture", title: "diffusivity of a real mixture",
      meaning: "The diffusivity of Fick mixes friction with thermodynamics.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("fick", because: "Fick’s law"),
        .apply(.isolate("D_AB"), because: "solve for the diffusivity"),
        .use("fick-in-a-real-mixture", because: "what friction makes of the flux"),
        .apply(.simplify, because: "all else cancels"),
      ]),
    Theorem(
      id: "driving-force-by-slip", title: "driving force by slip",
      meaning: "What drives a species is what it takes to drag it past the other.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("friction", because: "friction between the species balances the driving force"),
        .foldedRecognize("driving-force-A"),
        .apply(.isolate("d_A"), because: "definition of the driving force"),
      ]),
    Theorem(
      id: "driving-force-by-fluxes", title: "driving force by fluxes seen from a fixed plane",
      meaning: "Friction minds the fluxes seen from any plane alike.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("driving-force-by-slip", because: "the driving force is friction"),
        .folded(.expand),
        .foldedSolved("molar-flux-A", for: "v_A"),
        .foldedSolved("molar-flux-B", for: "v_B"),
        .foldedUse("concentration-A"),
        .use("concentration-B", because: "velocities from fluxes, and `c_A = x_A c`"),
        .apply(.factorize, because: "one fraction of each product cancels"),
      ]),
    Theorem(
      id: "slope-of-gibbs-energy", title: "how the Gibbs energy follows the composition",
      meaning: "To trade a mole of B for one of A costs the difference of their potentials.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("gibbs-energy", because: "the Gibbs energy of a mole"),
        .use("mole-fractions", because: "two species"),
        .apply(
          .differentiate(along: "x_A", varying: ["G", "mu_A", "mu_B", "x_B"]),
          because: "the rule of products; both potentials vary"),
        .foldedRecognize("mole-fractions"),
        .foldedUse("gibbs-duhem"),
        .apply(.simplify, because: "law of Gibbs and Duhem: the first two terms cancel"),
      ]),
    Theorem(
      id: "curvature-of-gibbs-energy", title: "thermodynamic factor by the Gibbs energy",
      meaning: "The more the Gibbs energy curves upwards, the faster a mixture evens out.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("slope-of-gibbs-energy", because: "the slope of the Gibbs energy"),
        .apply(
          .differentiate(along: "x_A", varying: ["mu_A", "mu_B"]),
          because: "the slope changes as both potentials do"),
        .folded(.multiply(by: "x_A" * "x_B")),
        .apply(.expand, because: "multiply by both fractions"),
        .foldedUse("slope-of-potential"),
        .use("slope-of-potential-B", because: "both slopes contain the thermodynamic factor"),
        .foldedUse("mole-fractions"),
        .apply(.expand, because: "the two fractions sum to one"),
        .apply(.isolate("Gamma"), because: "divide by `R T`"),
      ]),
    Theorem(
      id: "margules-slope", title: "slope of the activity coefficient by Margules",
      meaning: "The activity coefficient levels off as A becomes pure.",
      setting: .symmetricMixture, isShortcut: true,
      script: [
        .start("margules", because: "law of Margules with one constant"),
        .use("mole-fractions", because: "two species"),
        .apply(
          .differentiate(along: "x_A", varying: ["gamma_A", "x_B"]), because: "`A_M` is constant"),
      ]),
    Theorem(
      id: "margules-factor", title: "thermodynamic factor by Margules",
      meaning: "A mixture of like and like evens out slowest where there is as much of both.",
      setting: .symmetricMixture, isShortcut: true, figure: .margulesFactor,
      script: [
        .start("thermodynamic-factor", because: "definition"),
        .use("margules-slope", because: "law of Margules"),
        .recognize("mole-fractions", because: "two species"),
      ]),
    Theorem(
      id: "slope-of-potential-by-margules", title: "how the potential follows the composition",
      meaning:
        "The potential climbs with A, and less steeply the more the species dislike each other.",
      setting: .symmetricMixture, isShortcut: true,
      script: [
        .start("potential-A", because: "the chemical potential of A"),
        .apply(
          .differentiate(along: "x_A", varying: ["mu_A", "gamma_A"]),
          because: "`T` and `P` are constant; the activity coefficient varies with `x_A`"),
        .foldedUse("margules-slope"),
        .apply(.factorize, because: "law of Margules"),
      ]),
    Theorem(
      id: "margules-along-the-way", title: "the activity coefficient along the way",
      meaning: "The activity coefficient changes along the way as the composition does.",
      setting: .symmetricMixture, isShortcut: true,
      script: [
        .start("margules", because: "law of Margules with one constant"),
        .use("mole-fractions", because: "two species"),
        .apply(
          .differentiate(along: "z", varying: ["gamma_A", "x_A", "x_B"]), because: "along the way"),
      ]),
    Theorem(
      id: "potential-along-the-way", title: "the potential along the way",
      meaning: "The slope along the way is that by composition times that of the composition.",
      setting: .symmetricMixture, isShortcut: true,
      script: [
        .start("potential-A", because: "the chemical potential of A"),
        .apply(
          .differentiate(along: "z", varying: ["mu_A", "gamma_A", "x_A"]),
          because: "along the way, where `T` and `P` are constant"),
        .foldedUse("margules-along-the-way"),
        .apply(.factorize, because: "law of Margules"),
        .recognize(
          "slope-of-potential-by-margules",
          because: "the first factor is the slope by composition"),
      ]),
  ]

  private static let entropy: [Theorem] = [
    Theorem(
      id: "entropy-by-potentials", title: "entropy production by the difference of potentials",
      meaning: "Entropy is produced as A changes places with B down their potentials.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("entropy-production", because: "flux times slope of the potential, over `T`"),
        .useSolved(
          "sum-of-molar-diffusion", for: "J_B", because: "B diffuses as A does, backwards"),
        .apply(.factor("J_A"), because: "collect `J_A`"),
      ]),
    Theorem(
      id: "potential-by-driving-force", title: "slope of the potential by the driving force",
      meaning: "The driving force is the slope of the potential, measured against thermal energy.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("driving-force-A", because: "definition"),
        .apply(.multiply(by: "R" * "T"), because: "multiply by `R T`"),
      ]),
    Theorem(
      id: "potential-by-driving-force-B", title: "slope of the potential by the driving force",
      meaning: "The driving force is the slope of the potential, measured against thermal energy.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("driving-force-B", because: "definition"),
        .apply(.multiply(by: "R" * "T"), because: "multiply by `R T`"),
      ]),
    Theorem(
      id: "entropy-by-driving-force", title: "entropy production by force and slip",
      meaning: "Entropy is produced as the driving force drags one species past the other.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("entropy-production", because: "flux times slope of the potential, over `T`"),
        .foldedUse("diffusive-molar-flux-A"),
        .use("diffusive-molar-flux-B", because: "diffusive fluxes by velocities"),
        .foldedUse("concentration-A"),
        .foldedUse("concentration-B"),
        .foldedRecognize("potential-by-driving-force"),
        .recognize(
          "potential-by-driving-force-B", because: "`c_A = x_A c`; the driving forces appear"),
        .foldedSolved("sum-of-driving-forces", for: "d_B"),
        .apply(.factorize, because: "the driving forces are opposite"),
      ]),
    Theorem(
      id: "entropy-by-slip", title: "entropy production by slip",
      meaning: "Friction produces entropy, whoever slips past whom.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("entropy-by-driving-force", because: "force times slip"),
        .use("driving-force-by-slip", because: "the driving force is friction"),
        .apply(.factorize, because: "a square, which is never negative"),
      ]),
    Theorem(
      id: "entropy-by-composition", title: "entropy production by the slope of the composition",
      meaning: "Diffusion produces entropy as long as the composition has a slope.",
      setting: .realMixture, isShortcut: true,
      script: [
        .start("entropy-by-driving-force", because: "force times slip"),
        .foldedSolved("driving-force-by-slip", for: "v_B"),
        .apply(.factorize, because: "the slip is what the driving force makes of it"),
        .foldedUse("driving-force"),
        .apply(.factorize, because: "the driving force by the composition; a square again"),
      ]),
  ]
}
