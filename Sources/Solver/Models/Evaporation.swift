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
        .read("L_0", from: ["L", "Delta_L"]) { $0["L"] - $0["Delta_L"] }
      ]
    ) { values throws(SolutionError) in
      let gas = try EvaporatingGas(values)
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
    "Winkelmann’s line",
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
        .read("L_0", from: ["L_1", "Delta_L1"]) { $0["L_1"] - $0["Delta_L1"] },
        .read("L_0", from: ["L_2", "Delta_L2"]) { $0["L_2"] - $0["Delta_L2"] },
        .read("L_0", from: ["t_1", "t_2", "Delta_L1", "Delta_L2"]) { given in
          let (first, last) = (given["Delta_L1"], given["Delta_L2"])
          let (y1, y2) = (given["t_1"] / first, given["t_2"] / last)
          let slope = (y2 - y1) / (last - first)
          return (y1 - slope * first) / (2 * slope)
        },
      ]
    ) { values throws(SolutionError) in
      let gas = try EvaporatingGas(values)
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
        .read("d", from: ["S"]) { (4 * $0["S"] / Double.pi).squareRoot() }
      ]
    ) { values throws(SolutionError) in
      let gas = try EvaporatingGas(values)
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
    .read("r_0", from: ["d_0"]) { $0["d_0"] / 2 },
    .read("RH", from: ["x_A1", "x_A2"]) { $0["x_A2"] / $0["x_A1"] },
    .read("RH", from: ["p_A2", "p_sat"]) { $0["p_A2"] / $0["p_sat"] },
    .read("f_t", from: ["d", "d_0"]) {
      1 - $0["d"] * $0["d"] / ($0["d_0"] * $0["d_0"])
    },
    .read("f_t", from: ["t", "t_life"]) { $0["t"] / $0["t_life"] },
  ]
}

/// A gas of stagnant B that A evaporates into, and what it does to the liquid.
private struct EvaporatingGas {
  let concentration: Double
  let pressure: Double
  let diffusivity: Double
  let molarMass: Double
  let density: Double
  let first, second: Double
  /// N_A L/(c D_AB), by shooting.
  let reducedFlux: Double

  static let inputs: [(Symbol, usual: Double)] = [
    ("x_A1", usual: 0.3), ("x_A2", usual: 0.05), ("D_AB", usual: 1e-5), ("T", usual: 320),
    ("P", usual: 1e5), ("M_A", usual: 0.1), ("rho_L", usual: 1200),
  ]

  static let readings = FilmRelations.readings

  static let theorems: Set<String> = ["ideal-gas", "saturation", "transfer-number"]

  static let relations: [Relation] = FilmRelations.ends.filter {
    $0.id.hasPrefix("partial-pressure") || $0.id.hasPrefix("concentration")
  }

  init(_ values: Values, farAway: Double? = nil) throws(SolutionError) {
    concentration = try values.gasConcentration()
    pressure = values["P"]
    diffusivity = try values.aboveZero("D_AB")
    molarMass = try values.aboveZero("M_A")
    density = try values.aboveZero("rho_L")
    first = try values.fraction("x_A1")
    if let farAway {
      second = farAway
    } else {
      second = try values.fraction("x_A2")
    }
    let (near, far) = (first, second)
    guard near < 1 else {
      throw .noMotion("the liquid boils: the vapour pressure must be below the pressure")
    }
    reducedFlux = try SolutionError.explained { () throws(FilmError) in
      try NumericalFilm(from: near, to: far, fluxRatio: 0).reducedFlux
    }
  }

  var table: ForwardModel.Table {
    .init(
      values: [
        "c": concentration, "x_A2": second, "p_A1": first * pressure, "p_A2": second * pressure,
        "p_B1": (1 - first) * pressure, "p_B2": (1 - second) * pressure,
        "c_A1": first * concentration, "c_A2": second * concentration,
        "p_sat": first * pressure, "B": (first - second) / (1 - first),
      ],
      scales: [
        "p_A1": pressure, "p_A2": pressure, "p_B1": pressure, "p_B2": pressure,
        "c_A1": concentration, "c_A2": concentration, "B": 1 / (1 - first),
      ])
  }

  /// d(t/ΔL)/d(ΔL), which is half the time in which the square of the path grows by one.
  var slope: Double {
    density / (2 * molarMass * concentration * diffusivity * reducedFlux)
  }

  /// The path after a time, stepped through time.
  func path(after time: Double, from start: Double) throws(SolutionError) -> Double {
    guard reducedFlux > 0 else {
      throw .noMotion("nothing evaporates: there is as much vapour at the mouth as at the liquid")
    }
    return try SolutionError.explained { () throws(TransportError) in
      try ArnoldTube(
        concentration: concentration, atLiquid: first, atMouth: second, liquidDensity: density,
        molarMass: molarMass
      ).numericalPath(after: time, from: start, diffusivity: diffusivity)
    }
  }

  /// A drop in the gas.
  static func drop(_ values: Values) throws(SolutionError) -> ForwardModel.Table {
    let humidity = try values.notNegative("RH")
    let gas = try EvaporatingGas(values, farAway: humidity * values["x_A1"])
    let (start, part) = (try values.aboveZero("r_0"), try values.fraction("f_t"))
    guard gas.reducedFlux > 0 else {
      throw .noMotion("the drop does not evaporate: far away there is as much vapour as around it")
    }
    // How long a shell of the drop takes, one after the other.
    let rate = gas.molarMass * gas.concentration * gas.diffusivity * gas.reducedFlux
    let life = Quadrature.panel(from: 0, to: start) { $0 * gas.density / rate }
    let diameter = try gas.diameter(after: part * life, from: 2 * start)
    let radius = diameter / 2
    let flow = 4 * Double.pi * radius * rate / gas.molarMass
    var table = gas.table
    table.values["d_0"] = 2 * start
    table.values["d"] = diameter
    table.values["r_1"] = radius
    table.values["t_life"] = life
    table.values["t"] = part * life
    table.values["K_d"] = 8 * rate / gas.density
    table.values["m"] = 4 * Double.pi / 3 * gas.density * radius * radius * radius
    table.values["W"] = flow
    table.values["m_A"] = gas.molarMass * flow
    return table
  }

  /// The diameter of a drop after a time, stepped through time.
  func diameter(after time: Double, from start: Double) throws(SolutionError) -> Double {
    try SolutionError.explained { () throws(TransportError) in
      try EvaporatingSphere(
        concentration: concentration, diffusivity: diffusivity, surface: first, farAway: second,
        density: density, molarMass: molarMass
      ).numericalDiameter(after: time, from: start)
    }
  }
}
