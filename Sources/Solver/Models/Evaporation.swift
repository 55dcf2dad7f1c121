import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Liquids that evaporate into stagnant gas.
  static let evaporation: [TransportModel] = [arnoldTube, winkelmann, heldLevel, drop]

  /// A level that sinks.
  static let arnoldTube = TransportModel(
    "Arnold tube",
    "A liquid that evaporates in a tube, its level sinking so slowly that the gas is steady.",
    theorems: EvaporatingGas.theorems.union(["arnold-tube"]),
    relations: EvaporatingGas.relations + [
      Relation("fall-of-the-level", "fall of the level", .definition, "Delta_L", "L" - "L_0"),
      Relation(
        "winkelmann-slope", "slope of Winkelmann’s line", .law, "sl_W",
        "rho_L" / (2 * "M_A" * "c" * "D_AB" * .function(.ln, 1 + "B"))),
      Relation(
        "winkelmann-line", "Winkelmann’s line", .law, "t",
        "sl_W" * "Delta_L" * ("Delta_L" + 2 * "L_0")),
      Relation(
        "section-of-a-tube", "area of a circle", .law, "S",
        .constant(.pi) * .power("d", 2) / 4),
      Relation("volume-of-liquid", "evaporated volume", .definition, "V_L", "S" * "Delta_L"),
      Relation("mass-of-liquid", "evaporated mass", .definition, "m_L", "rho_L" * "V_L"),
      Relation(
        "flux-at-the-end", "Stefan’s law, for the path at that time", .law, "N_A",
        "c" * "D_AB" / "L" * .function(.ln, 1 + "B")),
    ],
    forward: ForwardModel(
      EvaporatingGas.inputs + [("L_0", usual: 0.06), ("t", usual: 1e5), ("d", usual: 0.01)],
      readings: EvaporatingGas.readings + [
        .init("L_0", from: ["L", "Delta_L"]) { $0["L"] - $0["Delta_L"] }
      ]
    ) { values throws(SolutionError) in
      let gas = try EvaporatingGas(values, isChanging: true)
      let start = try values.aboveZero("L_0")
      let path = try gas.path(after: values.notNegative("t"), from: start)
      let diameter = try values.aboveZero("d")
      let area = Double.pi / 4 * diameter * diameter
      let fall = path - start
      var table = gas.table
      table.values["L"] = path
      table.values["Delta_L"] = fall
      table.values["sl_W"] = gas.slope
      table.values["S"] = area
      table.values["V_L"] = area * fall
      table.values["m_L"] = gas.density * area * fall
      table.values["N_A"] = gas.reducedFlux * gas.concentration * gas.diffusivity / path
      table.scales["Delta_L"] = path
      table.scales["V_L"] = area * path
      table.scales["m_L"] = gas.density * area * path
      return table
    })

  /// Two readings of a level.
  static let winkelmann = TransportModel(
    "Winkelmann line",
    "Two readings of a level that sinks in a tube, on the straight line of t/ΔL against ΔL.",
    theorems: EvaporatingGas.theorems,
    relations: EvaporatingGas.relations + [
      Relation(
        "winkelmann-slope", "slope of Winkelmann’s line", .law, "sl_W",
        "rho_L" / (2 * "M_A" * "c" * "D_AB" * .function(.ln, 1 + "B"))),
      Relation(
        "line-through-two-readings", "line through two readings", .definition, "sl_W",
        ("t_2" / "Delta_L2" - "t_1" / "Delta_L1") / ("Delta_L2" - "Delta_L1")),
      Relation(
        "winkelmann-first", "Winkelmann’s line", .law, "t_1",
        "Delta_L1" * ("sl_W" * "Delta_L1" + "in_W")),
      Relation(
        "winkelmann-second", "Winkelmann’s line", .law, "t_2",
        "Delta_L2" * ("sl_W" * "Delta_L2" + "in_W")),
      Relation("winkelmann-intercept", "intercept", .law, "in_W", 2 * "sl_W" * "L_0"),
      Relation("first-level", "fall of the level", .definition, "L_1", "L_0" + "Delta_L1"),
      Relation("second-level", "fall of the level", .definition, "L_2", "L_0" + "Delta_L2"),
    ],
    forward: ForwardModel(
      EvaporatingGas.inputs + [("L_0", usual: 0.06), ("t_1", usual: 2e4), ("t_2", usual: 1e5)],
      readings: EvaporatingGas.readings + [
        .init("L_0", from: ["L_1", "Delta_L1"]) { $0["L_1"] - $0["Delta_L1"] },
        .init("L_0", from: ["L_2", "Delta_L2"]) { $0["L_2"] - $0["Delta_L2"] },
        .init("L_0", from: ["t_1", "t_2", "Delta_L1", "Delta_L2"]) { given in
          let (first, last) = (given["Delta_L1"], given["Delta_L2"])
          let (y1, y2) = (given["t_1"] / first, given["t_2"] / last)
          let slope = (y2 - y1) / (last - first)
          return (y1 - slope * first) / (2 * slope)
        },
      ]
    ) { values throws(SolutionError) in
      let gas = try EvaporatingGas(values, isChanging: true)
      let start = try values.aboveZero("L_0")
      let first = try gas.path(after: values.aboveZero("t_1"), from: start)
      let second = try gas.path(after: values.aboveZero("t_2"), from: start)
      var table = gas.table
      table.values["L_1"] = first
      table.values["L_2"] = second
      table.values["Delta_L1"] = first - start
      table.values["Delta_L2"] = second - start
      table.values["sl_W"] = gas.slope
      table.values["in_W"] = 2 * start * gas.slope
      return table
    })

  /// A level that stays, or falls so little that it does not count.
  static let heldLevel = TransportModel(
    "evaporation, level held",
    "A liquid that evaporates through a still gas above it, which is L deep all the time.",
    theorems: EvaporatingGas.theorems.union(["stefan-flux"]),
    relations: EvaporatingGas.relations + [
      Relation(
        "section-of-a-tube", "area of a circle", .law, "S",
        .constant(.pi) * .power("d", 2) / 4),
      Relation("flow-through-an-area", "flow through an area", .definition, "W", "S" * "N_A"),
      Relation("mass-flow", "mass flow", .definition, "m_A", "M_A" * "W"),
      Relation("mass-flux", "mass flux", .definition, "n_A", "M_A" * "N_A"),
      Relation("evaporated-mass", "evaporated mass", .definition, "m_L", "m_A" * "t"),
      Relation("evaporated-volume", "evaporated volume", .definition, "m_L", "rho_L" * "V_L"),
    ],
    forward: ForwardModel(
      EvaporatingGas.inputs + [("L", usual: 0.15), ("t", usual: 4e4), ("d", usual: 0.01)],
      readings: EvaporatingGas.readings + [
        .init("d", from: ["S"]) { (4 * $0["S"] / Double.pi).squareRoot() }
      ]
    ) { values throws(SolutionError) in
      let gas = try EvaporatingGas(values, isChanging: false)
      let (length, diameter) = (try values.aboveZero("L"), try values.aboveZero("d"))
      let area = Double.pi / 4 * diameter * diameter
      let flux = gas.reducedFlux * gas.concentration * gas.diffusivity / length
      let mass = gas.molarMass * area * flux
      let time = try values.notNegative("t")
      var table = gas.table
      table.values["S"] = area
      table.values["N_A"] = flux
      table.values["W"] = area * flux
      table.values["m_A"] = mass
      table.values["n_A"] = gas.molarMass * flux
      table.values["m_L"] = mass * time
      table.values["V_L"] = mass * time / gas.density
      return table
    })

  /// The d² law.
  static let drop = TransportModel(
    "evaporating drop",
    "A drop that evaporates into a still gas without end, with RH far from it (the d² law).",
    theorems: EvaporatingGas.theorems.union(["d-squared-law", "mass-of-a-drop"]),
    relations: EvaporatingGas.relations + [
      Relation("diameter-of-a-drop", "diameter and radius", .definition, "d", 2 * "r_1"),
      Relation("first-diameter", "diameter and radius", .definition, "d_0", 2 * "r_0"),
      Relation(
        "evaporation-constant", "evaporation constant", .law, "K_d",
        8 * "M_A" * "c" * "D_AB" * .function(.ln, 1 + "B") / "rho_L"),
      Relation(
        "d-squared-by-constant", "d² law", .law, .power("d", 2),
        .power("d_0", 2) - "K_d" * "t"),
      Relation("life-of-a-drop", "lifetime", .law, "t_life", .power("d_0", 2) / "K_d"),
      Relation("part-of-life", "part of the lifetime", .definition, "t", "f_t" * "t_life"),
      Relation(
        "humidity-far-away", "relative humidity", .definition, "x_A2", "RH" * "x_A1"),
      Relation(
        "flow-from-a-drop", "flow from a sphere", .law, "W",
        4 * .constant(.pi) * "r_1" * "c" * "D_AB" * .function(.ln, 1 + "B")),
      Relation("mass-flow", "mass flow", .definition, "m_A", "M_A" * "W"),
    ],
    forward: ForwardModel(
      dropInputs, readings: EvaporatingGas.readings.filter { $0.input != "x_A2" } + dropReadings
    ) { values throws(SolutionError) in
      try EvaporatingGas.drop(values)
    })

  private static let dropInputs: [(Symbol, usual: Double)] =
    EvaporatingGas.inputs.filter { $0.0 != "x_A2" } + [
      ("RH", usual: 0.4), ("r_0", usual: 3e-5), ("f_t", usual: 0.35),
    ]

  private static let dropReadings: [ForwardModel.Reading] = [
    .init("r_0", from: ["d_0"]) { $0["d_0"] / 2 },
    .init("RH", from: ["x_A1", "x_A2"]) { $0["x_A2"] / $0["x_A1"] },
    .init("RH", from: ["p_A2", "p_sat"]) { $0["p_A2"] / $0["p_sat"] },
    .init("f_t", from: ["d", "d_0"]) {
      1 - $0["d"] * $0["d"] / ($0["d_0"] * $0["d_0"])
    },
    .init("f_t", from: ["t", "t_life"]) { $0["t"] / $0["t_life"] },
  ]
}
