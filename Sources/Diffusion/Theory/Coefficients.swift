import Algebra

extension Setting {
  /// A planar film with a fixed flux ratio, seen as a coefficient.
  public static let filmTheory = Setting("a film with a coefficient and a fixed flux ratio") {
    random in
    let ratio = random.uniform(in: 0.1...2) - 1
    return Model.film(fluxRatio: ratio, &random).map { Model.withCoefficients($0) }
  }

  /// The same with N_B = −N_A.
  public static let equimolarFilmTheory = Setting("a film with a coefficient, mole for mole") {
    Model.film(fluxRatio: -1, &$0).map { Model.withCoefficients($0) }
  }

  /// The same with N_B = 0.
  public static let stagnantFilmTheory = Setting("a film of stagnant B with a coefficient") {
    Model.film(fluxRatio: 0, &$0).map { Model.withCoefficients($0) }
  }

  /// A film that conducts heat, and through which a flow carries heat to a surface.
  public static let energyFilm = Setting("a film with conduction and a flow of enthalpy") {
    Model.energyFilm(isFlowing: true, &$0)
  }

  /// The same without the flow.
  public static let conductingFilm = Setting("a film with conduction alone") {
    Model.energyFilm(isFlowing: false, &$0)
  }

  /// A wet surface in a gas, without radiation and with little vapour.
  public static let wetBulb = Setting("a wet bulb in a gas") { Model.wetBulb(lewis: nil, &$0) }

  /// The same in a gas in which heat diffuses as fast as vapour.
  public static let wetBulbLewis = Setting("a wet bulb in a gas with Le = 1") {
    Model.wetBulb(lewis: 1, &$0)
  }

  /// A pore at uniform pressure, so narrow that molecules meet its walls as well as each other.
  public static let pore = Setting("a pore at uniform pressure with a fixed flux ratio") { random in
    let ratio = random.uniform(in: 0.1...2) - 1
    return Model.pore(fluxRatio: ratio, &random)
  }

  /// The same with N_B = −N_A.
  public static let equimolarPore = Setting("a pore at uniform pressure, mole for mole") {
    Model.pore(fluxRatio: -1, &$0)
  }

  /// A pore in which molecules meet only the walls.
  public static let knudsenPore = Setting("a pore in which molecules meet only the walls") {
    Model.knudsenPore(&$0)
  }

  /// A pore at uniform pressure, whose flux ratio the walls fix.
  public static let isobaricPore = Setting("a pore at uniform pressure") {
    Model.isobaricPore(&$0)
  }
}

extension Definitions {
  static let coefficients: [Relation] = films + heat + pores

  private static let films: [Relation] = [
    Relation(
      "film-coefficient", "coefficient of a film", .definition, "F", "c" * "D_AB" / "L",
      in: .filmTheory),
    Relation(
      "coefficient-for-mole-fractions", "coefficient for mole fractions", .definition, "N_A",
      "k_y" * ("x_A1" - "x_A2"), in: .filmTheory),
    Relation(
      "flow-number", "flow number", .definition, "phi", ("N_A" + "N_B") / "F", in: .filmTheory),
    Relation(
      "diffusion-at-the-start", "diffusive flux at the start of the film", .definition, "J_A1",
      "N_A" - "x_A1" * ("N_A" + "N_B"), in: .filmTheory),
    Relation(
      "high-flux-correction", "correction for high flux", .definition, "J_A1",
      "F" * "Xi" * ("x_A1" - "x_A2"), in: .filmTheory),
  ]

  private static let heat: [Relation] = [
    Relation(
      "energy-flux", "conduction, and enthalpy counted from the surface", .law, "e_z",
      -("k" * .derivative("T", "z")) + "C" * ("T" - "T_2"), in: .energyFilm),
    Relation(
      "heat-number", "heat number of a flow", .definition, "a", "C" * "L" / "k", in: .energyFilm),
    Relation(
      "ackermann-factor", "Ackermann factor", .definition, "e_z",
      "A_c" * "k" * ("T_1" - "T_2") / "L", in: .energyFilm),
    Relation(
      "wet-bulb-balance", "heat balance of a wet bulb", .law, "h" * ("T_inf" - "T_w"),
      "lambda" * "k_y" * ("y_w" - "y_inf"), in: .wetBulb),
    Relation(
      "chilton-colburn", "analogy of Chilton and Colburn", .law, "h",
      "c_p" * "k_y" * .power("Le", .quotient(2, 3)), in: .wetBulb),
    Relation(
      "lewis-number-one", "heat diffuses as fast as vapour", .condition, "Le", 1,
      in: .wetBulbLewis),
  ]

  private static let pores: [Relation] = [
    Relation(
      "dusty-gas", "friction with the walls and with B", .law,
      -("c" * .derivative("x_A", "z")),
      "N_A" / "D_KA" + ("N_A" - "x_A" * ("N_A" + "N_B")) / "D_AB", in: .pore),
    Relation(
      "wall-number", "friction with the walls against friction with B", .definition, "Y",
      1 + "D_AB" / "D_KA", in: .pore),
    Relation(
      "uniform-pressure", "the walls take up no force on balance", .condition,
      "N_A" / "D_KA" + "N_B" / "D_KB", 0, in: .isobaricPore),
    Relation(
      "knudsen-A", "Knudsen diffusivity of A", .law, "D_KA",
      "k_K" * .function(.sqrt, "R" * "T") / .function(.sqrt, "M_A"), in: .isobaricPore),
    Relation(
      "knudsen-B", "Knudsen diffusivity of B", .law, "D_KB",
      "k_K" * .function(.sqrt, "R" * "T") / .function(.sqrt, "M_B"), in: .isobaricPore),
  ]
}

extension Glossary {
  static let coefficients: [Term] = [
    Term("F", "coefficient of a film", "mol/(m^2 s)", .positive),
    Term("k_y", "coefficient for mole fractions", "mol/(m^2 s)", .positive),
    Term("phi", "flow number, the net flux over the coefficient", "1"),
    Term("J_A1", "diffusive molar flux of A at z = 0", "mol/(m^2 s)"),
    Term("Xi", "correction for high flux", "1", .positive),
    Term("e_z", "flux of energy", "W/m^2"),
    Term("k", "thermal conductivity", "W/(m K)", .positive),
    Term("C", "heat capacity that flows", "W/(m^2 K)"),
    Term("T_1", "temperature at z = 0", "K", .positive),
    Term("T_2", "temperature at z = L", "K", .positive),
    Term("a", "heat number of a flow", "1"),
    Term("A_c", "Ackermann factor", "1", .positive),
    Term("h", "heat-transfer coefficient", "W/(m^2 K)", .positive),
    Term("T_inf", "temperature of the gas", "K", .positive),
    Term("T_w", "temperature of the wet bulb", "K", .positive),
    Term("lambda", "molar latent heat", "J/mol", .positive),
    Term("y_w", "mole fraction of vapour at the wet bulb", "1", .unit),
    Term("y_inf", "mole fraction of vapour in the gas", "1", .unit),
    Term("c_p", "molar heat capacity", "J/(mol K)", .positive),
    Term("Le", "Lewis number", "1", .positive),
    Term("D_KA", "Knudsen diffusivity of A", "m^2/s", .positive),
    Term("D_KB", "Knudsen diffusivity of B", "m^2/s", .positive),
    Term("Y", "one, and diffusivity over Knudsen diffusivity", "1", .positive),
    Term("k_K", "effective width of the pore", "m", .positive),
  ]
}

extension Theory {
  /// From films to the coefficients of the trade, for mass and for heat, and to pores.
  static let coefficients: [Theorem] = films + heat + pores + grahamsLaw

  private static let films: [Theorem] = [
    Theorem(
      id: "flux-by-film-coefficient", title: "flux by the coefficient of a film",
      meaning: "The film enters by one coefficient.",
      setting: .filmTheory, isShortcut: true,
      script: [
        .start("flux-ratio-flux", because: "the flux at a fixed flux ratio"),
        .recognize("film-coefficient", because: "definition of the coefficient"),
      ]),
    Theorem(
      id: "coefficient-mole-for-mole", title: "coefficient without bulk flow",
      meaning: "Mole for mole both coefficients are the same.",
      setting: .equimolarFilmTheory, isShortcut: true,
      script: [
        .start("coefficient-for-mole-fractions", because: "definition of `k_y`"),
        .useThroughout("equimolar-flux", because: "the flux, mole for mole"),
        .apply(.isolate("k_y"), because: "the difference cancels"),
        .recognize("film-coefficient", because: "definition of `F`"),
      ]),
    Theorem(
      id: "coefficient-through-stagnant-B", title: "coefficient through stagnant B",
      meaning:
        "Through stagnant B it is the coefficient times the mean of B that does not depend on the ends.",
      setting: .stagnantFilmTheory, isShortcut: true,
      script: [
        .start("coefficient-for-mole-fractions", because: "definition of `k_y`"),
        .useThroughout("stefan-flux-by-log-mean", because: "B is at rest"),
        .apply(.isolate("k_y"), because: "the difference cancels"),
        .recognize("film-coefficient", because: "definition of `F`"),
        .apply(.multiply(by: "x_BM"), because: "multiply by `x_BM`"),
      ]),
    Theorem(
      id: "flow-number-by-flux", title: "flow number by the flux of A",
      meaning: "The flow number is the net flux, measured by the coefficient of the film.",
      setting: .filmTheory, isShortcut: true,
      script: [
        .start("flow-number", because: "definition"),
        .use("flux-ratio", because: "B moves in a fixed ratio to A"),
        .folded(.factor("N_A")),
        .recognize("net-moles", because: "`1 + r` is `epsilon`"),
      ]),
    Theorem(
      id: "flow-number-by-ends", title: "flow number by the mole fractions",
      meaning: "The mole fractions at the ends fix the flow number.",
      setting: .filmTheory, isShortcut: true,
      script: [
        .start("flow-number-by-flux", because: "the net flux over the coefficient"),
        .foldedUse("flux-by-film-coefficient"),
        .apply(.together, because: "the flux; `F` and `epsilon` cancel"),
      ]),
    Theorem(
      id: "exponential-of-flow-number", title: "exponential of the flow number",
      meaning: "The exponential of the flow number is a ratio of the ends.",
      setting: .filmTheory, isShortcut: true,
      script: [
        .start("flow-number-by-ends", because: "the flow number is a logarithm"),
        .folded(.swapSides),
        .folded(.exponentiate),
        .apply(.swapSides, because: "take the exponential of both sides"),
        .folded(.subtract(1)),
        .apply(.together, because: "subtract one"),
        .apply(.multiply(by: 1 - "epsilon" * "x_A1"), because: "clear the bar"),
        .apply(
          .divide(by: .function(.exp, "phi") - 1), because: "divide by the bracket"),
      ]),
    Theorem(
      id: "diffusion-at-high-flux", title: "diffusive flux at the start of a film",
      meaning:
        "The net flow presses the profile together at one end and stretches it at the other.",
      setting: .filmTheory, isShortcut: true,
      script: [
        .start("diffusion-at-the-start", because: "what is left of the flux without convection"),
        .foldedUse("flux-ratio"),
        .folded(.factor("N_A")),
        .recognize("net-moles", because: "the net flow is `epsilon N_A`"),
        .foldedUse("exponential-of-flow-number"),
        .foldedSolved("flow-number-by-flux", for: "N_A"),
        .apply(.together, because: "the bracket and the flux by the flow number"),
      ]),
    Theorem(
      id: "correction-for-high-flux", title: "correction for high flux",
      meaning: "A net flow away from the start weakens diffusion there, one towards it helps.",
      setting: .filmTheory, isShortcut: true, figure: .highFlux,
      script: [
        .start("high-flux-correction", because: "definition"),
        .useThroughout("diffusion-at-high-flux", because: "the diffusive flux at the start"),
        .apply(.isolate("Xi"), because: "`F` and the difference cancel"),
      ]),
    Theorem(
      id: "no-correction-without-net-flow", title: "no correction without net flow",
      meaning: "Where the net flow vanishes, so does the correction.",
      setting: .equimolarFilmTheory, isShortcut: true,
      script: [
        .start("correction-for-high-flux", because: "the correction"),
        .limit(
          "phi", to: .point(0), from: .filmTheory,
          because: "the exponential becomes `1 + phi`"),
      ]),
  ]

  private static let heat: [Theorem] = [
    Theorem(
      id: "heat-and-temperature", title: "flux of energy and temperature",
      meaning: "A flow bends the profile of temperature as it bends that of mole fractions.",
      setting: .energyFilm, isShortcut: true,
      script: [
        .start("energy-flux", because: "conduction, and enthalpy counted from the surface"),
        .apply(
          .subtract("C" * ("T" - "T_2")), because: "an equation of the same kind as that for moles"),
        .apply(
          .separate(Rule.Span("z", from: "L", to: "z"), Rule.Span("T", from: "T_2", to: "T")),
          because: "from the surface to any place; `e_z`, `C` and `k` do not depend on `z`"),
        .apply(.integrate, because: "a logarithm once more"),
        .folded(.isolateLogarithm(of: "T")),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("e_z"), because: "solve for `e_z`"),
      ]),
    Theorem(
      id: "heat-to-a-surface", title: "heat to a surface through a flow",
      meaning: "What flows to the surface brings its heat along.",
      setting: .energyFilm, isShortcut: true,
      script: [
        .start("energy-flux", because: "conduction, and enthalpy counted from the surface"),
        .apply(
          .subtract("C" * ("T" - "T_2")), because: "an equation of the same kind as that for moles"),
        .apply(
          .separate(Rule.Span("z", from: "L", to: 0), Rule.Span("T", from: "T_2", to: "T_1")),
          because: "from the surface to the start; `e_z`, `C` and `k` do not depend on `z`"),
        .apply(.integrate, because: "a logarithm once more"),
        .folded(.isolateLogarithm(of: "T_1")),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("e_z"), because: "solve for `e_z`"),
      ]),
    Theorem(
      id: "temperature-in-a-flow", title: "profile of temperature in a flow",
      meaning: "The profile is exponential unless the flow carries no heat.",
      setting: .energyFilm, isShortcut: true, figure: .temperatureInAFlow,
      script: [
        .start("heat-and-temperature", because: "the flux of energy by the temperature here"),
        .useThroughout("heat-to-a-surface", because: "and by that at the start"),
        .folded(.swapSides),
        .apply(
          .divide(
            by: "C" * ("T_1" - "T_2")
              / (1 - .function(.exp, ("z" - "L") * "C" / "k"))),
          because: "the way that is left, against the whole way"),
      ]),
    Theorem(
      id: "straight-temperature", title: "profile of temperature without flow",
      meaning: "Without a flow of heat capacity the profile is straight.",
      setting: .conductingFilm, isShortcut: true,
      script: [
        .start("temperature-in-a-flow", because: "the profile in a flow"),
        .limit(
          "C", to: .point(0), from: .energyFilm, because: "each exponential becomes its exponent"),
      ]),
    Theorem(
      id: "ackermann-correction", title: "Ackermann’s correction",
      meaning: "A flow to the surface, as in condensation, raises the heat that reaches it.",
      setting: .energyFilm, isShortcut: true,
      script: [
        .start("ackermann-factor", because: "definition, against conduction alone"),
        .useThroughout("heat-to-a-surface", because: "the heat that reaches the surface"),
        .apply(.isolate("A_c"), because: "the difference of temperatures cancels"),
        .recognize("heat-number", because: "with the number `a = C L/k`"),
      ]),
    Theorem(
      id: "no-correction-without-flow", title: "no correction without flow",
      meaning: "Without a flow conduction alone is left.",
      setting: .conductingFilm, isShortcut: true,
      script: [
        .start("ackermann-correction", because: "the correction"),
        .limit(
          "a", to: .point(0), from: .energyFilm, because: "the exponential becomes `1 - a`"),
      ]),
    Theorem(
      id: "wet-bulb-slope", title: "wet bulb",
      meaning: "The wet bulb does not depend on how fast the gas flows.",
      setting: .wetBulb, isShortcut: true,
      script: [
        .start("wet-bulb-balance", because: "the heat that arrives evaporates"),
        .folded(.swapSides),
        .apply(
          .divide(by: "lambda" * "k_y" * ("T_inf" - "T_w")), because: "gather what the gas fixes"),
        .foldedUse("chilton-colburn"),
        .apply(.simplify, because: "by the analogy of heat and mass the coefficient cancels"),
      ]),
    Theorem(
      id: "adiabatic-saturation", title: "wet bulb and adiabatic saturation",
      meaning: "With Le = 1 the wet bulb has the temperature of adiabatic saturation.",
      setting: .wetBulbLewis, isShortcut: true,
      script: [
        .start("wet-bulb-slope", because: "the wet bulb"),
        .foldedUse("lewis-number-one"),
        .apply(.simplify, because: "heat diffuses as fast as vapour"),
      ]),
  ]

  private static let pores: [Theorem] = [
    Theorem(
      id: "flux-in-a-pore", title: "flux of A in a pore",
      meaning: "The walls add their friction to that of B.",
      setting: .pore, isShortcut: true,
      script: [
        .start("dusty-gas", because: "A is slowed down by the walls and by B"),
        .foldedUse("flux-ratio"),
        .folded(.factor("N_A")),
        .recognize("net-moles", because: "B moves in a fixed ratio to A"),
        .foldedSolved("wall-number", for: "D_KA"),
        .apply(.together, because: "with `Y = 1 + D_AB/D_KA`, over one bar"),
        .folded(.multiply(by: "D_AB")),
        .apply(.swapSides, because: "multiply by `D_AB`"),
      ]),
    Theorem(
      id: "flux-through-a-pore", title: "flux through a pore",
      meaning: "One formula for pores from wide to narrow.",
      setting: .pore, isShortcut: true,
      script: [
        .start("flux-in-a-pore", because: "A is slowed down by the walls and by B"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("x_A", from: "x_A1", to: "x_A2")),
          because: "`N_A` does not depend on `z`, nor do `c` and `D_AB`: all leave the integrals"),
        .apply(
          .integrate,
          because: "the integral of `1/(Y - epsilon x_A)` is `-ln(Y - epsilon x_A)/epsilon`"),
        .apply(.isolate("N_A"), because: "divide by `L`"),
      ]),
    Theorem(
      id: "profile-in-a-pore", title: "profile in a pore",
      meaning: "The more the walls count, the straighter the profile is.",
      setting: .pore, isShortcut: true,
      script: [
        .start("flux-in-a-pore", because: "A is slowed down by the walls and by B"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "z"), Rule.Span("x_A", from: "x_A1", to: "x_A")),
          because: "from the start to any place; `N_A`, `c` and `D_AB` do not depend on `z`"),
        .apply(.integrate, because: "a logarithm once more"),
        .folded(.isolateLogarithm(of: "x_A")),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("x_A"), because: "solve for the mole fraction"),
      ]),
    Theorem(
      id: "flux-through-a-pore-of-any-width", title: "flux through a pore by both diffusivities",
      meaning: "The narrower the pore, the more the Knudsen diffusivity counts.",
      setting: .pore, isShortcut: true,
      script: [
        .start("flux-through-a-pore", because: "the flux through a pore"),
        .foldedUse("wall-number"),
        .apply(.simplify, because: "definition of `Y`"),
      ]),
    Theorem(
      id: "wide-pore", title: "a wide pore",
      meaning: "Where the walls are far away, only B is in the way of A.",
      setting: .fluxRatioFilm, isShortcut: true,
      script: [
        .start("flux-through-a-pore-of-any-width", because: "the flux through a pore"),
        .limit(
          "D_KA", to: .infinity, from: .pore, because: "friction with the walls vanishes"),
      ]),
    Theorem(
      id: "narrow-pore", title: "a narrow pore",
      meaning: "Where molecules meet only the walls, the species do not know of each other.",
      setting: .knudsenPore, isShortcut: true,
      script: [
        .start("flux-through-a-pore-of-any-width", because: "the flux through a pore"),
        .limit("D_AB", to: .infinity, from: .pore, because: "friction with B vanishes"),
      ]),
    Theorem(
      id: "bosanquet", title: "Bosanquet’s formula",
      meaning: "Without net flow the resistances of the walls and of B simply add up.",
      setting: .equimolarPore, isShortcut: true, figure: .bosanquet,
      script: [
        .start("flux-through-a-pore-of-any-width", because: "the flux through a pore"),
        .limit(
          "epsilon", to: .point(0), from: .pore, because: "mole for mole there is no net flow"),
      ]),
    Theorem(
      id: "graham", title: "Graham’s law",
      meaning: "In a pore at uniform pressure the light species runs ahead.",
      setting: .isobaricPore, isShortcut: true,
      script: [
        .start("uniform-pressure", because: "the walls take up no force on balance"),
        .apply(.isolate("N_B"), because: "solve for the flux of B"),
        .foldedUse("knudsen-A"),
        .foldedUse("knudsen-B"),
        .apply(.together, because: "molecules are the faster the lighter they are"),
      ]),
  ]
}
