import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Where heat and mass are transferred together.
  static let heatAndMass: [TransportModel] =
    [FlowOfEnthalpy.ofOne, .ofBoth, .counterdiffusion].map(energyFilm) + [transpiration]
    + wetBulbs

  /// A film that conducts heat while a flow carries heat along.
  private static func energyFilm(_ flow: FlowOfEnthalpy) -> TransportModel {
    TransportModel(
      flow.name,
      "Heat through a film of thickness L to a surface at z = L, with a flow that carries heat. "
        + flow.summary,
      theorems: ["heat-number", "ackermann-factor", "ackermann-correction"],
      relations: flow.relations + [
        Relation("film-for-heat", "coefficient of a film", .definition, "h", "k" / "L"),
        Relation("heat-number-by-h", "heat number", .definition, "a", "C" / "h"),
        Relation(
          "energy-by-ackermann", "heat with Ackermann’s correction", .law, "e_z",
          "A_c" * "h" * ("T_1" - "T_2")),
        Relation(
          "conduction-alone", "conduction without flow", .law, "q_0", "h" * ("T_1" - "T_2")),
        Relation(
          "conduction-at-the-start", "conduction at z = 0", .law, "q_1",
          "e_z" - "C" * ("T_1" - "T_2")),
        Relation(
          "conduction-at-a-place", "conduction at a place", .law, "q_z",
          "e_z" - "C" * ("T" - "T_2")),
        // By the number a, at whose zero all that is 0/0 has a value.
        Relation(
          "profile-of-temperature", "profile of temperature in a flow", .law, "T",
          "T_2" + ("T_1" - "T_2") * (1 - .function(.exp, "a" * ("z" - "L") / "L"))
            / (1 - .function(.exp, -"a"))),
        Relation(
          "correction-at-the-start", "conduction at z = 0 over conduction alone", .law, "A_1",
          "a" / (.function(.exp, "a") - 1)),
      ],
      removable: .init(
        symbol: "a",
        limits: [
          "ackermann-correction": "no-correction-without-flow",
          "profile-of-temperature": "straight-temperature",
        ]),
      forward: ForwardModel(
        [
          ("N_A", usual: 0.05), ("k", usual: 0.026), ("L", usual: 0.01), ("T_1", usual: 350),
          ("T_2", usual: 300), ("z", usual: 0),
        ] + flow.inputs,
        readings: [
          .init("L", from: ["h", "k"]) { $0["k"] / $0["h"] },
          .init("k", from: ["h", "L"]) { $0["h"] * $0["L"] },
          .init("k", from: ["h"]) { 0.01 * $0["h"] },
        ]
      ) { values throws(SolutionError) in
        try FlowOfEnthalpy.table(values, flow)
      })
  }

  /// A porous wall that a fluid fed through it keeps cool.
  static let transpiration = TransportModel(
    "transpiration cooling",
    "A porous wall in a hot gas, kept cool by a fluid fed through it; N_A counts towards the wall.",
    theorems: [],
    relations: [
      Relation(
        "transpiration", "heat of the gas against what the fluid takes up", .law, "n_A",
        -("h" / "c_pm" * .function(.ln, 1 + "c_pm" * ("T_inf" - "T_s") / ("H_v" - "H_f")))),
      Relation("mass-flux", "mass flux", .definition, "n_A", "M_A" * "N_A"),
      Relation("mass-flow-from-a-surface", "mass flow", .definition, "m_A", "S" * "n_A"),
    ],
    forward: ForwardModel([
      ("h", usual: 900), ("c_pm", usual: 2000), ("T_inf", usual: 850), ("T_s", usual: 520),
      ("H_v", usual: 3e6), ("H_f", usual: 2.4e6), ("M_A", usual: 0.018), ("S", usual: 0.4),
    ]) { values throws(SolutionError) in
      let molarMass = try values.aboveZero("M_A")
      let flux = try SolutionError.explained { () throws(TransportError) in
        try TranspirationCooling(
          coefficient: values["h"], heatCapacity: values["c_pm"],
          gasTemperature: values["T_inf"], surfaceTemperature: values["T_s"],
          enthalpyOfVapour: values["H_v"], enthalpyOfFeed: values["H_f"]
        ).numericalMassFlux()
      }
      return .init(values: [
        "n_A": flux, "N_A": flux / molarMass, "m_A": flux * values["S"],
      ])
    })
}

/// What flows through a film and carries heat.
private struct FlowOfEnthalpy: Sendable {
  let name: String
  let summary: String
  let relations: [Relation]
  let inputs: [(Symbol, usual: Double)]
  /// What follows from the inputs besides, C among it, and the size of its parts.
  let capacity: @Sendable (Values) -> (values: SymbolValues, size: Double)

  static let ofOne = FlowOfEnthalpy(
    name: "heat through a film, one species",
    summary: "Only A flows, positive towards the surface, where it may condense.",
    relations: [
      Relation("capacity-that-flows", "heat capacity that flows", .definition, "C", "N_A" * "c_p"),
      Relation(
        "heat-at-the-surface", "heat that the surface takes up, condensation included",
        .definition, "q_w", "e_z" + "lambda" * "N_A"),
    ],
    inputs: [("c_p", usual: 75), ("lambda", usual: 4e4)]
  ) { values in
    let flow = values["N_A"] * values["c_p"]
    return (["C": flow], abs(flow))
  }

  static let ofBoth = FlowOfEnthalpy(
    name: "heat through a film, two species",
    summary: "A and B flow, positive towards the surface.",
    relations: [
      Relation(
        "capacity-that-flows", "heat capacity that flows", .definition, "C",
        "N_A" * "c_pA" + "N_B" * "c_pB")
    ],
    inputs: [("N_B", usual: -0.02), ("c_pA", usual: 34), ("c_pB", usual: 29)]
  ) { values in
    let (a, b) = (values["N_A"] * values["c_pA"], values["N_B"] * values["c_pB"])
    return (["C": a + b], max(abs(a), abs(b)))
  }

  static let counterdiffusion = FlowOfEnthalpy(
    name: "heat through a film, equimolar counterdiffusion",
    summary: "A flows towards the surface and B comes back, mole for mole.",
    relations: [
      Relation("flux-of-B", "mole for mole", .condition, "N_B", -"N_A"),
      Relation(
        "capacity-that-flows", "heat capacity that flows", .definition, "C",
        "N_A" * "c_pA" + "N_B" * "c_pB"),
    ],
    inputs: [("c_pA", usual: 34), ("c_pB", usual: 29)]
  ) { values in
    let flux = values["N_A"]
    let (a, b) = (flux * values["c_pA"], flux * values["c_pB"])
    return (["C": a - b, "N_B": -flux], max(abs(a), abs(b)))
  }

  static func table(
    _ values: Values, _ flow: FlowOfEnthalpy
  ) throws(SolutionError) -> ForwardModel.Table {
    let (conductivity, length) = (try values.aboveZero("k"), try values.aboveZero("L"))
    let (start, end) = (values["T_1"], values["T_2"])
    let (own, size) = flow.capacity(values)
    let capacity = own["C"] ?? .nan
    let place = try values.placeOnWay().place
    // Kelvin by kelvin, so that equal temperatures have factors, too.
    let (slope, part, temperature) = try SolutionError.explained {
      () throws(TransportError) -> (Double, Double, Double) in
      let film = try EnthalpyFilm(
        capacityFlow: capacity, conductivity: conductivity, thickness: length, from: start, to: end)
      let unit = try PecletFilm(peclet: capacity * length / conductivity)
      let made = try unit.numericalPart(at: place / length)
      return (made.slopeAtStart, made.part, try film.numericalTemperature(at: place))
    }
    let coefficient = conductivity / length
    let difference = start - end
    let conduction = coefficient * difference
    let (first, energy) = (conduction * slope, conduction * slope + capacity * difference)
    let parts = max(abs(conduction), abs(capacity * difference))
    var table = ForwardModel.Table(
      values: [
        "h": coefficient, "a": capacity / coefficient, "e_z": energy, "q_0": conduction,
        "q_1": first, "q_z": energy - capacity * difference * (1 - part), "T": temperature,
        "A_c": slope + capacity / coefficient, "A_1": slope,
        "q_w": energy + values["lambda"] * values["N_A"],
      ],
      scales: [
        "C": size, "a": size / coefficient, "e_z": parts, "q_1": parts, "q_z": parts,
        "A_c": max(1, abs(capacity / coefficient)), "q_w": parts,
      ])
    for (symbol, value) in own { table.values[symbol] = value }
    return table
  }
}
