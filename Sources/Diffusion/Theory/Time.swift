import Algebra

extension Setting {
  /// A drop that shrinks so slowly that the gas around it is steady at any time.
  public static let evaporatingDrop = Setting("a drop that evaporates into stagnant B") {
    Model.evaporatingDrop(&$0)
  }

  /// A liquid that sinks in a tube so slowly that the gas above it is steady at any time.
  public static let arnoldTube = Setting("a tube in which a liquid evaporates into stagnant B") {
    Model.arnoldTube(&$0)
  }

  /// Two vessels joined by a tube with equimolar counterdiffusion, steady at any time.
  public static let twoBulbs = Setting("two bulbs joined by a tube") { Model.twoBulbs(&$0) }

  /// A tube of gas at uniform temperature and pressure, at any instant, with an open end.
  public static let openTube = Setting("a tube of gas at uniform temperature and pressure") {
    let flow = $0.uniform(in: -0.01...0.01)
    return Model.tube(netFlow: flow, &$0)
  }

  /// The same with both ends closed.
  public static let closedTube = Setting("a closed tube of gas") {
    Model.tube(netFlow: 0, &$0)
  }

  /// The same as time goes by.
  public static let closedTubeInTime = Setting("a closed tube of gas as time goes by") {
    Model.closedTubeInTime(&$0)
  }
}

extension Definitions {
  static let time: [Relation] = [
    Relation(
      "mass-of-a-drop", "mass of a drop", .definition, "m",
      4 * .constant(.pi) * "rho_L" * .power("r_1", 3) / 3, in: .evaporatingDrop),
    Relation(
      "drop-balance", "what the drop loses, the gas carries away", .law, .derivative("m", "t"),
      -("M_A" * "W"), in: .evaporatingDrop),
    Relation(
      "liquid-balance", "what the liquid loses, the gas carries away", .law,
      "rho_L" * .derivative("L", "t"), "M_A" * "N_A", in: .arnoldTube),
    Relation(
      "mole-balance-of-first-bulb", "mole balance of the first bulb", .law,
      .derivative("x_A1", "t"), -("S" * "N_A" / ("c" * "V_1")), in: .twoBulbs),
    Relation(
      "mole-balance-of-second-bulb", "mole balance of the second bulb", .law,
      .derivative("x_A2", "t"), "S" * "N_A" / ("c" * "V_2"), in: .twoBulbs),
    Relation(
      "difference-of-bulbs", "difference of the bulbs", .definition, "Delta",
      "x_A1" - "x_A2", in: .twoBulbs),
    Relation(
      "cell-constant", "cell constant", .definition, "beta",
      "S" * ("V_1" + "V_2") / ("L" * "V_1" * "V_2"), in: .twoBulbs),
    Relation(
      "flow-that-is-added", "what flows here, flowed before or was added on the way", .law, "N",
      "N_1" + .integral(.derivative("N", "z"), "z", from: 0, to: "z")),
    Relation("wall", "nothing passes the wall", .condition, "N_1", 0, in: .closedTube),
    Relation(
      "no-moles-pile-up", "no moles pile up", .condition, .derivative("N", "z"), 0,
      in: .openTube),
    Relation(
      "centre-of-mass", "centre of mass", .definition, "rho_m" * "z_m",
      "M_A" * "c_Am" * "z_A" + "M_B" * "c_Bm" * "z_B", in: .closedTubeInTime),
    Relation(
      "motion-of-centre-of-A", "the centre of A moves with the mean flux of A", .law,
      "c_Am" * .derivative("z_A", "t"), "N_Am", in: .closedTubeInTime),
    Relation(
      "motion-of-centre-of-B", "the centre of B moves with the mean flux of B", .law,
      "c_Bm" * .derivative("z_B", "t"), "N_Bm", in: .closedTubeInTime),
    Relation(
      "mean-fluxes-in-a-closed-tube", "mole for mole, on average", .condition, "N_Bm", -"N_Am",
      in: .closedTubeInTime),
  ]
}

extension Glossary {
  static let time: [Term] = [
    Term("t", "time", "s", .positive),
    Term("m", "mass of the drop", "kg", .positive),
    Term("rho_L", "density of the liquid", "kg/m^3", .positive),
    Term("r_0", "radius at the start", "m", .positive),
    Term("L_0", "length of the path at the start", "m", .positive),
    Term("V_1", "volume of the first bulb", "m^3", .positive),
    Term("V_2", "volume of the second bulb", "m^3", .positive),
    Term("Delta", "difference of the mole fractions in the bulbs", "1"),
    Term("Delta_0", "difference of the mole fractions at the start", "1"),
    Term("beta", "cell constant of two bulbs and a tube", "1/m^2", .positive),
    Term("N_1", "total molar flux at z = 0", "mol/(m^2 s)"),
    Term("rho_m", "mean density in the tube", "kg/m^3", .positive),
    Term("z_m", "place of the centre of mass", "m", .positive),
    Term("c_Am", "mean concentration of A in the tube", "mol/m^3", .positive),
    Term("c_Bm", "mean concentration of B in the tube", "mol/m^3", .positive),
    Term("z_A", "place of the centre of A", "m", .positive),
    Term("z_B", "place of the centre of B", "m", .positive),
    Term("N_Am", "mean flux of A in the tube", "mol/(m^2 s)"),
    Term("N_Bm", "mean flux of B in the tube", "mol/(m^2 s)"),
  ]
}

extension Theory {
  /// What changes with time: drops, tubes and bulbs, slow enough for steady films; and a closed
  /// tube, which is never steady.
  static let time: [Theorem] = drops + bulbs + closedTubes

  private static let drops: [Theorem] = [
    Theorem(
      id: "shrinking-drop", title: "how fast a drop shrinks",
      meaning: "The smaller the drop, the faster its radius shrinks.",
      setting: .evaporatingDrop, isShortcut: true,
      script: [
        .start("mass-of-a-drop", because: "volume times density"),
        .apply(
          .differentiate(along: "t", varying: ["m", "r_1"]), because: "only the radius changes"),
        .useThroughout("drop-balance", because: "what the drop loses, the gas carries away"),
        .useThroughout(
          "stefan-flow-from-a-sphere", because: "at any time the gas around it is steady"),
        .apply(.divide(by: -4 * .constant(.pi) * "r_1"), because: "divide by `-4 pi r_1`"),
      ]),
    Theorem(
      id: "d-squared-law", title: "d² law",
      meaning: "The square of the radius, and so of the diameter, shrinks evenly.",
      setting: .evaporatingDrop, isShortcut: true, figure: .dropsInTime,
      script: [
        .start("shrinking-drop", because: "how fast the drop shrinks"),
        .apply(
          .separate(
            Rule.Span("t", from: 0, to: "t"), Rule.Span("r_1", from: "r_0", to: "r_1")),
          because: "all but the radius stays the same"),
        .folded(.integrate),
        .apply(.together, because: "the integral of `r_1` is `r_1^2/2`"),
        .folded(.isolate("r_1")),
        .apply(.raise(to: 2), because: "solve for the square of the radius"),
      ]),
    Theorem(
      id: "sinking-liquid", title: "how fast a liquid sinks in a tube",
      meaning: "The further the liquid has sunk, the slower it sinks.",
      setting: .arnoldTube, isShortcut: true,
      script: [
        .start("liquid-balance", because: "what the liquid loses, the gas carries away"),
        .foldedUse("stefan-flux"),
        .apply(.together, because: "at any time the gas above it is steady"),
        .recognize("one-and-transfer-number", because: "with the transfer number"),
        .apply(.multiply(by: "L"), because: "multiply by `L`"),
      ]),
    Theorem(
      id: "arnold-tube", title: "Arnold’s tube",
      meaning: "The square of the path grows evenly with time.",
      setting: .arnoldTube, isShortcut: true, figure: .arnoldTube,
      script: [
        .start("sinking-liquid", because: "how fast the liquid sinks"),
        .folded(.swapSides),
        .apply(
          .separate(
            Rule.Span("t", from: 0, to: "t"), Rule.Span("L", from: "L_0", to: "L")),
          because: "all but the path stays the same"),
        .folded(.integrate),
        .apply(.together, because: "the integral of `L` is `L^2/2`"),
        .folded(.isolate("L")),
        .apply(.raise(to: 2), because: "solve for the square of the path"),
      ]),
  ]

  private static let bulbs: [Theorem] = [
    Theorem(
      id: "rate-of-two-bulbs", title: "how fast two bulbs become equal",
      meaning: "The difference falls at a rate proportional to itself.",
      setting: .twoBulbs, isShortcut: true,
      script: [
        .start("difference-of-bulbs", because: "definition"),
        .apply(
          .differentiate(along: "t", varying: ["Delta", "x_A1", "x_A2"]),
          because: "along the time"),
        .foldedUse("mole-balance-of-first-bulb"),
        .use("mole-balance-of-second-bulb", because: "what leaves one bulb enters the other"),
        .foldedUse("equimolar-flux"),
        .foldedRecognize("difference-of-bulbs"),
        .apply(
          .simplify,
          because: "at any time the tube is steady, with the difference between its ends"),
        .foldedSolved("cell-constant", for: "S"),
        .apply(.together, because: "what the sizes contribute is one constant, `beta`"),
      ]),
    Theorem(
      id: "decay-of-two-bulbs", title: "two bulbs become equal",
      meaning: "The difference halves in equal times, whatever it is.",
      setting: .twoBulbs, isShortcut: true, figure: .twoBulbs,
      script: [
        .start("rate-of-two-bulbs", because: "the difference falls at a rate"),
        .folded(.swapSides),
        .apply(
          .separate(
            Rule.Span("t", from: 0, to: "t"), Rule.Span("Delta", from: "Delta_0", to: "Delta")),
          because: "part the variables, from the start to any time"),
        .apply(.integrate, because: "the integral of `1/Delta` is `ln(Delta)`"),
        .apply(.isolate("Delta"), because: "take the exponential of both sides"),
      ]),
  ]

  private static let closedTubes: [Theorem] = [
    Theorem(
      id: "flow-along-a-tube", title: "molar flow along a tube",
      meaning: "The flow of moles changes along a tube only where moles are added to it.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("molar-flow-by-fluxes", because: "the mixture carries the total molar flux"),
        .recognize("total-molar-flux", because: "definition of the total molar flux"),
        .use(
          "flow-that-is-added", because: "what flows here, flowed before or was added on the way"),
      ]),
    Theorem(
      id: "net-flow-in-a-tube", title: "the molar flow is the same everywhere",
      meaning: "Where no moles can pile up, what flows in at one end flows out at the other.",
      setting: .openTube, isShortcut: true,
      script: [
        .start("flow-along-a-tube", because: "the flow of moles along a tube"),
        .use(
          "no-moles-pile-up",
          because: "`c = P/(R T)` is the same everywhere and at any time, so no moles pile up"),
        .apply(.integrate, because: "nothing is added"),
      ]),
    Theorem(
      id: "no-molar-velocity-in-a-closed-tube", title: "the middle of the moles is at rest",
      meaning: "In a closed tube the molar-average velocity is zero at every place and time.",
      setting: .closedTube, isShortcut: true,
      script: [
        .start("net-flow-in-a-tube", because: "the molar flow is the same everywhere"),
        .use("wall", because: "nothing passes the wall at the start"),
        .apply(.isolate("v_star"), because: "`c` is not zero"),
      ]),
    Theorem(
      id: "equimolar-in-a-closed-tube", title: "a closed tube is equimolar",
      meaning: "Equimolar counterdiffusion follows from the walls, steady or not.",
      setting: .closedTube, isShortcut: true,
      script: [
        .start("molar-flow-by-fluxes", because: "the mixture carries the total molar flux"),
        .folded(.swapSides),
        .foldedUse("no-molar-velocity-in-a-closed-tube"),
        .apply(.simplify, because: "the middle of the moles is at rest"),
        .apply(.isolate("N_B"), because: "for each mole of A one of B goes the other way"),
      ]),
    Theorem(
      id: "centre-of-mass-of-a-closed-tube", title: "the centre of mass of a closed tube",
      meaning: "The gas as a whole moves unless its molar masses are equal, and the tube recoils.",
      setting: .closedTubeInTime, isShortcut: true,
      script: [
        .start("centre-of-mass", because: "definition, as a mean of the centres of A and B"),
        .apply(
          .differentiate(along: "t", varying: ["z_m", "z_A", "z_B"]),
          because: "what is in a closed tube stays in it: only the centres move"),
        .foldedUse("motion-of-centre-of-A"),
        .use("motion-of-centre-of-B", because: "each centre moves with the mean flux"),
        .use("mean-fluxes-in-a-closed-tube", because: "mole for mole, everywhere"),
        .apply(.factor("N_Am"), because: "collect the mean flux"),
      ]),
  ]
}
