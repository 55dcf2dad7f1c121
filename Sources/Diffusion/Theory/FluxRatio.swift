import Algebra

extension Setting {
  /// A steady planar film obeying Fick's law, with any fixed ratio of the fluxes but −1.
  public static let fluxRatioFilm = Setting("a planar film with a fixed flux ratio") { random in
    let ratio = random.uniform(in: 0.1...2) - 1
    return Model.film(fluxRatio: ratio, &random)
  }
}

extension Definitions {
  static let fluxRatio: [Relation] = [
    Relation(
      "flux-ratio", "fixed flux ratio", .condition, "N_B", "r" * "N_A", in: .fluxRatioFilm),
    Relation(
      "net-moles", "net moles per mole of A", .definition, "epsilon", 1 + "r", in: .fluxRatioFilm),
  ]
}

extension Glossary {
  static let fluxRatio: [Term] = [
    Term("r", "flux ratio, moles of B per mole of A", "1"),
    Term("epsilon", "net moles that flow per mole of A", "1"),
  ]
}

extension Theory {
  /// Everything between a stagnant species and equimolar counterdiffusion.
  static let fluxRatio: [Theorem] = [
    Theorem(
      id: "flux-ratio-fick", title: "flux of A at a fixed flux ratio",
      meaning: "A is carried along by the net flow, which goes in proportion to its own.",
      setting: .fluxRatioFilm,
      script: [
        .start("convection-and-diffusion", because: "the flux is convection plus diffusion"),
        .use("flux-ratio", because: "B moves in a fixed ratio to A"),
        .folded(.factor("N_A")),
        .foldedRecognize("net-moles"),
        .use("fick", because: "together they make `epsilon N_A`; Fick’s law gives the rest"),
        .apply(.collect("N_A"), because: "collect `N_A`"),
      ]),
    Theorem(
      id: "flux-ratio-flux", title: "flux at a fixed flux ratio",
      meaning: "One formula for every film in which the two fluxes keep their ratio.",
      setting: .fluxRatioFilm, figure: .fluxRatioFlux,
      script: [
        .start("flux-ratio-fick", because: "the net flow carries A along"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("x_A", from: "x_A1", to: "x_A2")),
          because: "`N_A` does not depend on `z`, nor do `c` and `D_AB`: all leave the integrals"),
        .apply(
          .integrate,
          because: "the integral of `1/(1 - epsilon x_A)` is `-ln(1 - epsilon x_A)/epsilon`"),
        .apply(.isolate("N_A"), because: "divide by `L`"),
      ]),
    Theorem(
      id: "flux-ratio-profile", title: "profile at a fixed flux ratio",
      meaning: "Along equal steps of the way the distance from the pole changes by equal factors.",
      setting: .fluxRatioFilm, figure: .fluxRatioProfile,
      script: [
        .start("flux-ratio-fick", because: "the net flow carries A along"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "z"), Rule.Span("x_A", from: "x_A1", to: "x_A")),
          because: "as for the flux, but only as far as `z`"),
        .apply(.integrate, because: "the same integral, up to `x_A`"),
        .useThroughout("flux-ratio-flux", because: "the flux is known"),
        .apply(
          .isolateLogarithm(of: "x_A"), because: "`c`, `D_AB` and `epsilon` cancel"),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("x_A"), because: "solve for `x_A`"),
      ]),
    Theorem(
      id: "flux-ratio-to-equimolar", title: "no net flow as a limit",
      meaning: "As the net flow vanishes, the flux becomes that of equimolar counterdiffusion.",
      setting: .equimolarFilm,
      script: [
        .start("flux-ratio-flux", because: "the flux for any ratio but −1"),
        .limit(
          "epsilon", to: .point(0), from: .fluxRatioFilm,
          because: "the logarithm becomes what stands in it, less one"),
      ]),
    Theorem(
      id: "flux-ratio-to-straight-line", title: "the straight line as a limit",
      meaning: "As the net flow vanishes, the profile straightens.",
      setting: .equimolarFilm,
      script: [
        .start("flux-ratio-profile", because: "the profile for any ratio but −1"),
        .limit(
          "epsilon", to: .point(0), from: .fluxRatioFilm,
          because: "equal factors close to one are equal steps"),
        .apply(.subtract("x_A1"), because: "what A loses, or gains, on the way to `z`"),
        .apply(.isolate("x_A"), because: "a straight line"),
      ]),
  ]
}
