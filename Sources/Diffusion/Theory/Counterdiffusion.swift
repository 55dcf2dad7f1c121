import Algebra

extension Theory {
  /// Equimolar counterdiffusion, and the centre of mass that drifts in it.
  static let equimolarCounterdiffusion: [Theorem] = [
    Theorem(
      id: "equimolar-velocity", title: "no molar flow in equimolar counterdiffusion",
      meaning: "Mole for mole, the molar-average velocity is zero.",
      setting: .equimolarFilm,
      script: [
        .start("molar-flow-by-fluxes", because: "the mixture carries the total molar flux"),
        .use("equimolar", because: "for each mole of A one of B goes the other way"),
        .apply(.simplify, because: "they cancel"),
        .apply(.isolate("v_star"), because: "`c` is not zero"),
      ]),
    Theorem(
      id: "equimolar-fick", title: "the flux is all diffusion",
      meaning: "Without molar flow the flux seen in the laboratory is the diffusive flux.",
      setting: .equimolarFilm,
      script: [
        .start("convection-and-diffusion", because: "the flux is convection plus diffusion"),
        .use("equimolar", because: "mole for mole"),
        .apply(.simplify, because: "the convective term vanishes"),
        .use("fick", because: "Fick’s law"),
      ]),
    Theorem(
      id: "equimolar-flux", title: "flux of equimolar counterdiffusion",
      meaning: "The flux is proportional to the difference of the mole fractions at the ends.",
      setting: .equimolarFilm, figure: .equimolarFlux,
      script: [
        .start("equimolar-fick", because: "mole for mole, the flux is all diffusion"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("x_A", from: "x_A1", to: "x_A2")),
          because: "`N_A` does not depend on `z`, nor do `c` and `D_AB`: all leave the integrals"),
        .apply(.integrate, because: "integrate from one end to the other"),
        .apply(.isolate("N_A"), because: "divide by `L`"),
      ]),
    Theorem(
      id: "equimolar-profile", title: "profile of equimolar counterdiffusion",
      meaning: "The mole fraction runs straight from one end to the other.",
      setting: .equimolarFilm, figure: .equimolarProfile,
      script: [
        .start("equimolar-fick", because: "mole for mole, the flux is all diffusion"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "z"), Rule.Span("x_A", from: "x_A1", to: "x_A")),
          because: "as for the flux, but only as far as `z`"),
        .apply(.integrate, because: "integrate"),
        .useThroughout("equimolar-flux", because: "the flux is known"),
        .apply(.isolate("x_A"), because: "`c` and `D_AB` cancel: a straight line"),
      ]),
    Theorem(
      id: "drift-flux", title: "mass flux of equimolar counterdiffusion",
      meaning: "Moles are balanced, mass is not: the heavy species carries the mixture its way.",
      setting: .equimolarFilm,
      script: [
        .start("mass-flow-by-fluxes", because: "the total mass flux"),
        .foldedUse("mass-flux-from-molar-flux"),
        .use(
          "mass-flux-from-molar-flux-B", because: "every mole carries its molar mass"),
        .use("equimolar", because: "mole for mole"),
        .apply(.factor("N_A"), because: "collect `N_A`"),
      ]),
    Theorem(
      id: "drift-velocity", title: "drift of the centre of mass",
      meaning: "The centre of mass drifts unless the molar masses are equal.",
      setting: .equimolarFilm, figure: .driftVelocity,
      script: [
        .start("drift-flux", because: "the mass flux of equimolar counterdiffusion"),
        .apply(.isolate("v"), because: "divide by the density"),
        .useSolved("mean-molar-mass", for: "rho", because: "the density is `M c`"),
      ]),
    Theorem(
      id: "drift-along-the-film", title: "drift along the film",
      meaning: "The mass flux is the same everywhere, the drift is fastest where the gas is light.",
      setting: .equimolarFilm, isShortcut: true,
      script: [
        .start("drift-velocity", because: "the drift of the centre of mass"),
        .use(
          "mean-molar-mass-by-mole-fractions",
          because: "the mean molar mass changes along the film, and the drift with it"),
        .use("mole-fractions", because: "two species"),
      ]),
  ]
}
