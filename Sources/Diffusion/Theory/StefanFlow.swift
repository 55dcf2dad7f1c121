import Algebra

extension Theory {
  /// Diffusion through stagnant B: one species moves, and its motion is a wind of its own.
  static let stefanFlow: [Theorem] = [
    Theorem(
      id: "stefan-fick", title: "flux through stagnant B",
      meaning: "With B at rest, A is carried along by the flow that it makes itself.",
      setting: .stagnantFilm,
      script: [
        .start("convection-and-diffusion", because: "the flux is convection plus diffusion"),
        .use("stagnant-B", because: "B cannot pass the surface, and nothing changes with time"),
        .apply(.simplify, because: "the evaporating A is the whole bulk flow (Stefan flow)"),
        .use("fick", because: "Fick’s law"),
        .apply(.collect("N_A"), because: "collect `N_A`"),
      ]),
    Theorem(
      id: "stefan-flux", title: "Stefan’s law",
      meaning:
        "The flux through stagnant B grows with the logarithm of the ratio of B at the ends.",
      setting: .stagnantFilm, figure: .stefanFlux,
      script: [
        .start("stefan-fick", because: "B is at rest"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("x_A", from: "x_A1", to: "x_A2")),
          because: "`N_A` does not depend on `z`, nor do `c` and `D_AB`: all leave the integrals"),
        .apply(
          .integrate, because: "the integral of `1/(1 - x_A)` is `-ln(1 - x_A)`"),
        .apply(.isolate("N_A"), because: "divide by `L`"),
      ]),
    Theorem(
      id: "stefan-profile", title: "profile of diffusion through stagnant B",
      meaning: "The mole fraction of B grows exponentially away from the surface.",
      setting: .stagnantFilm, figure: .stefanProfile,
      script: [
        .start("stefan-fick", because: "B is at rest"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "z"), Rule.Span("x_A", from: "x_A1", to: "x_A")),
          because: "as for the flux, but only as far as `z`"),
        .apply(.integrate, because: "the same integral, up to `x_A`"),
        .useThroughout("stefan-flux", because: "the flux is known"),
        .apply(
          .isolateLogarithm(of: "x_A"), because: "`c` and `D_AB` cancel"),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("x_A"), because: "solve for `x_A`"),
      ]),
    Theorem(
      id: "stefan-velocity", title: "Stefan flow",
      meaning: "The evaporating species drives a flow of the whole mixture.",
      setting: .stagnantFilm,
      script: [
        .start("molar-flow-by-fluxes", because: "the mixture carries the total molar flux"),
        .use("stagnant-B", because: "B is at rest"),
        .folded(.simplify),
        .apply(.isolate("v_star"), because: "divide by `c`"),
      ]),
  ]
}
