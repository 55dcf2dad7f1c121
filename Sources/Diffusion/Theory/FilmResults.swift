import Algebra

extension Definitions {
  static let filmEnds: [Relation] = [
    Relation(
      "fraction-of-B-at-1", "mole fraction of B at z = 0", .definition, "x_B1", 1 - "x_A1",
      in: .stagnantFilm),
    Relation(
      "fraction-of-B-at-2", "mole fraction of B at z = L", .definition, "x_B2", 1 - "x_A2",
      in: .stagnantFilm),
    Relation(
      "log-mean", "logarithmic mean of the fractions of B", .definition, "x_BM",
      ("x_B2" - "x_B1") / .function(.ln, "x_B2" / "x_B1"), in: .stagnantFilm),
  ]
}

extension Glossary {
  static let filmEnds: [Term] = [
    Term("x_B1", "mole fraction of B at z = 0", "1", .unit),
    Term("x_B2", "mole fraction of B at z = L", "1", .unit),
    Term("x_BM", "logarithmic mean of the mole fractions of B", "1", .unit),
  ]
}

extension Theory {
  /// What follows from the fluxes and profiles of films.
  static let filmResults: [Theorem] = stefanAnatomy + logMean + profileShapes

  private static let stefanAnatomy: [Theorem] = [
    Theorem(
      id: "stefan-diffusion-of-A", title: "what of Stefan’s flux is diffusion",
      meaning: "Only the share of B of the flux is diffusion; the flow carries the rest.",
      setting: .stagnantFilm, isShortcut: true,
      script: [
        .start("convection-and-diffusion", because: "the flux is convection plus diffusion"),
        .foldedUse("stagnant-B"),
        .apply(.simplify, because: "B is at rest: A makes the whole flow"),
        .folded(.isolate("J_A")),
        .apply(.factor("N_A"), because: "what is not carried along diffuses"),
        .recognize("mole-fractions", because: "`1 - x_A` is `x_B`"),
      ]),
    Theorem(
      id: "stefan-diffusion-of-B", title: "a species at rest that diffuses",
      meaning: "B diffuses back as fast as the flow carries it on, and so it stays where it is.",
      setting: .stagnantFilm, isShortcut: true, figure: .stefanDiffusion,
      script: [
        .start("sum-of-molar-diffusion", because: "the diffusive molar fluxes sum to zero"),
        .apply(.isolate("J_B"), because: "B diffuses against A"),
        .use("stefan-diffusion-of-A", because: "what A does is known"),
      ]),
    Theorem(
      id: "stefan-drift", title: "centre of mass in Stefan flow",
      meaning: "All mass that moves is that of A.",
      setting: .stagnantFilm, isShortcut: true,
      script: [
        .start("mass-flow-by-fluxes", because: "the total mass flux"),
        .foldedUse("mass-flux-from-molar-flux"),
        .use("mass-flux-from-molar-flux-B", because: "every mole carries its molar mass"),
        .foldedUse("stagnant-B"),
        .apply(.simplify, because: "B is at rest"),
        .apply(.isolate("v"), because: "divide by `rho`"),
      ]),
  ]

  private static let logMean: [Theorem] = [
    Theorem(
      id: "logarithm-by-log-mean", title: "the logarithm in a logarithmic mean",
      meaning: "A logarithmic mean turns the logarithm of a ratio into a difference.",
      setting: .stagnantFilm, isShortcut: true,
      script: [
        .start("log-mean", because: "definition"),
        .apply(
          .multiply(by: .function(.ln, "x_B2" / "x_B1")), because: "multiply by the logarithm"),
        .apply(.divide(by: "x_BM"), because: "divide by `x_BM`"),
      ]),
    Theorem(
      id: "stefan-flux-by-log-mean", title: "Stefan’s law with the logarithmic mean",
      meaning: "Stagnant B divides the flux of the straight line by the mean fraction of B.",
      setting: .stagnantFilm, isShortcut: true,
      script: [
        .start("stefan-flux", because: "Stefan’s law"),
        .foldedRecognize("fraction-of-B-at-1"),
        .recognize("fraction-of-B-at-2", because: "the fractions of B at the ends"),
        .foldedUse("logarithm-by-log-mean"),
        .apply(.together, because: "the logarithm by the logarithmic mean"),
        .foldedUse("fraction-of-B-at-1"),
        .foldedUse("fraction-of-B-at-2"),
        .apply(.factorize, because: "what B gains from end to end, A loses"),
      ]),
    Theorem(
      id: "stefan-profile-of-B", title: "profile of stagnant B",
      meaning: "Along equal steps of the way the fraction of B grows by equal factors.",
      setting: .stagnantFilm, isShortcut: true, figure: .stefanProfileOfB,
      script: [
        .start("mole-fractions", because: "two species"),
        .use("stefan-profile", because: "the profile of A"),
        .foldedRecognize("fraction-of-B-at-1"),
        .foldedRecognize("fraction-of-B-at-2"),
        .apply(.together, because: "with the fractions of B at the ends"),
      ]),
    Theorem(
      id: "mean-fraction-of-B", title: "why the mean is logarithmic",
      meaning: "The logarithmic mean is the mean of B over the way.",
      setting: .stagnantFilm, isShortcut: true,
      script: [
        .start("stefan-profile-of-B", because: "the profile of B"),
        .apply(
          .sumUp(Rule.Span("z", from: 0, to: "L")), because: "add up over the way: an exponential"),
        .folded(.divide(by: "L")),
        .apply(.together, because: "divide by `L`: the mean over the way"),
        .recognize("log-mean", because: "definition of the logarithmic mean"),
      ]),
  ]

  private static let profileShapes: [Theorem] = [
    Theorem(
      id: "flux-ratio-slope", title: "slope of the profile",
      meaning: "The slope is steepest where the net flow leaves most to diffusion.",
      setting: .fluxRatioFilm,
      script: [
        .start("flux-ratio-fick", because: "the net flow carries A along"),
        .folded(.swapSides),
        .apply(.divide(by: -("c" * "D_AB")), because: "divide by `-c D_AB`"),
      ]),
    Theorem(
      id: "flux-ratio-curvature", title: "curvature of the profile",
      meaning: "The direction of the net flow says to which side the profile bends.",
      setting: .fluxRatioFilm,
      script: [
        .start("flux-ratio-slope", because: "the slope"),
        .apply(
          .differentiate(along: "z", varying: ["x_A"]),
          because: "`N_A`, `c` and `D_AB` are constant"),
        .use("flux-ratio-slope", because: "the slope again"),
        .apply(.factorize, because: "in one fraction"),
      ]),
    Theorem(
      id: "feasible-ratios", title: "which films there are",
      meaning: "An exponential is positive, so both ends of a film lie on one side of the pole.",
      setting: .fluxRatioFilm,
      script: [
        .start("flux-ratio-flux", because: "the flux for any ratio but −1"),
        .folded(.swapSides),
        .apply(.isolateLogarithm(of: "x_A2"), because: "solve for the logarithm"),
        .apply(.exponentiate, because: "take the exponential of both sides"),
      ]),
    Theorem(
      id: "straight-profile", title: "no net flow, no curvature",
      meaning: "Where a constant flux is all diffusion the slope cannot change.",
      setting: .equimolarFilm,
      script: [
        .start("equimolar-fick", because: "mole for mole, the flux is all diffusion"),
        .apply(
          .differentiate(along: "z", varying: ["x_A", "N_A"]),
          because: "`c` and `D_AB` are constant"),
        .useThroughout("steady-flux", because: "what enters a slice leaves it"),
        .folded(.swapSides),
        .apply(.divide(by: -("c" * "D_AB")), because: "`c` and `D_AB` are not zero"),
      ]),
  ]
}
