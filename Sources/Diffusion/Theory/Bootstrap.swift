import Algebra

extension Setting {
  /// Three species whose latent heats balance.
  public static let balancedHeats = Setting("three species whose latent heats balance") { random in
    let heats = (0..<3).map { _ in random.uniform(in: 1e4...5e4) }
    return Model.balanced(heats, &random).with([
      "lambda_A": heats[0], "lambda_B": heats[1], "lambda_C": heats[2],
    ])
  }

  /// Three species that change places mole for mole.
  public static let equimolarExchange = Setting("three species that change places mole for mole") {
    Model.balanced([1, 1, 1], &$0)
  }
}

extension Definitions {
  static let bootstrap: [Relation] = [
    Relation(
      "total-molar-flux-of-three", "total molar flux of three species", .definition, "N",
      "N_A" + "N_B" + "N_C", in: .threeSpecies),
    Relation(
      "latent-heats-of-three", "no heat left over", .condition,
      "lambda_A" * "N_A" + "lambda_B" * "N_B" + "lambda_C" * "N_C", 0, in: .balancedHeats),
    Relation(
      "no-net-moles", "equimolar exchange of three species", .condition, "N", 0,
      in: .equimolarExchange),
  ]
}

extension Glossary {
  static let bootstrap: [Term] = [
    Term("lambda_C", "molar latent heat of C", "J/mol", .positive)
  ]
}

extension Theory {
  /// What ties the fluxes to a fixed plane: diffusion is relative, and the equations of friction leave
  /// the net flow open. One condition from outside fixes it.
  static let bootstrap: [Theorem] =
    diffusionAmongThree + [
      Theorem(
        id: "equimolar-exchange", title: "flux of C in an equimolar exchange",
        meaning: "Mole for mole nothing is carried along, and C makes up for what A and B do.",
        setting: .equimolarExchange,
        script: [
          .start("diffusion-among-three-C", because: "what is not carried along diffuses"),
          .foldedUse("no-net-moles"),
          .folded(.simplify),
          .apply(.swapSides, because: "no net moles flow"),
          .useSolved(
            "sum-of-molar-diffusion-of-three", for: "J_C",
            because: "the three diffusive fluxes sum to zero"),
        ]),
      Theorem(
        id: "net-flow-through-stagnant-C", title: "net flow through stagnant C",
        meaning: "The flow has to carry C on as fast as C diffuses back.",
        setting: .ternaryFilmOfStagnantC,
        script: [
          .start("diffusion-among-three-C", because: "what is not carried along diffuses"),
          .foldedUse("stagnant-C"),
          .apply(.simplify, because: "C is at rest"),
          .apply(.isolate("N"), because: "solve for the net flow"),
          .foldedSolved("sum-of-molar-diffusion-of-three", for: "J_C"),
          .apply(.factorize, because: "what A and B do, C undoes"),
        ]),
      Theorem(
        id: "flux-through-stagnant-C", title: "flux of A through stagnant C",
        meaning: "Of the net flow, A has its share.",
        setting: .ternaryFilmOfStagnantC,
        script: [
          .start("diffusion-among-three-A", because: "what is not carried along diffuses"),
          .apply(.isolate("N_A"), because: "solve for the flux"),
          .use("net-flow-through-stagnant-C", because: "stagnant C fixes the net flow"),
        ]),
      Theorem(
        id: "net-flow-by-latent-heats", title: "net flow between boiling and condensing mixtures",
        meaning: "The heats fix the net flow that diffusion leaves open.",
        setting: .balancedHeats,
        script: [
          .begin("lambda_A" * "J_A" + "lambda_B" * "J_B" + "lambda_C" * "J_C"),
          .foldedUse("diffusion-among-three-A"),
          .foldedUse("diffusion-among-three-B"),
          .use("diffusion-among-three-C", because: "what is not carried along diffuses"),
          .apply(.factor("N"), because: "collect the net flow"),
          .foldedUse("latent-heats-of-three"),
          .apply(.simplify, because: "the fluxes leave no heat over"),
          .apply(.isolate("N"), because: "solve for the net flow"),
        ]),
      Theorem(
        id: "flux-by-latent-heats", title: "flux of A between boiling and condensing mixtures",
        meaning: "Three diffusive fluxes and three heats give the flux that crosses a fixed plane.",
        setting: .balancedHeats,
        script: [
          .start("diffusion-among-three-A", because: "what is not carried along diffuses"),
          .apply(.isolate("N_A"), because: "solve for the flux"),
          .use("net-flow-by-latent-heats", because: "the heats fix the net flow"),
        ]),
      Theorem(
        id: "flux-by-ratios", title: "flux of A at fixed flux ratios",
        meaning: "The flux is the diffusive flux over what the net flow leaves of it.",
        setting: .ternaryFilm,
        script: [
          .start("diffusion-among-three-A", because: "what is not carried along diffuses"),
          .foldedUse("total-molar-flux-of-three"),
          .foldedUse("flux-ratio-of-B"),
          .use("flux-ratio-of-C", because: "B and C move in fixed ratios to A"),
          .apply(.factor("N_A"), because: "collect `N_A`"),
          .apply(.isolate("N_A"), because: "divide"),
        ]),
    ]

  private static let diffusionAmongThree: [Theorem] = ["A", "B", "C"].map { species in
    Theorem(
      id: "diffusion-among-three-" + species, title: "what of a flux among three is diffusion",
      meaning: "A species diffuses as far as its flux is not its share of the net flow.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .start("diffusive-molar-flux-" + species, because: "definition, relative to `v_star`"),
        .folded(.expand),
        .foldedRecognize("molar-flux-" + species),
        .use(
          "concentration-" + species,
          because: "its flux, less the share of all moles that it would have without diffusion"),
        .foldedUse("molar-flow-by-fluxes-of-three"),
        .recognize(
          "total-molar-flux-of-three", because: "the mixture carries the total molar flux"),
      ])
  }
}
