import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Mass- and heat-transfer coefficients and what they are used for.
  static let coefficients: [TransportModel] =
    WayClosure.allCases.map(gasCoefficients) + [massBlowing] + transferTheories + heatAndMass
    + wetSurfaces + analogies + [pressureDrop]

  /// The coefficients of a gas film, in all the ways they are written.
  private static func gasCoefficients(_ closure: WayClosure) -> TransportModel {
    TransportModel(
      "mass-transfer coefficients, \(closure.name)",
      "From a surface to a gas, by film theory: F, k_y, k_G and k_c for one flux. "
        + closure.summary,
      theorems: closure.theorems.union(GasCoefficients.theorems(closure)),
      relations: GasCoefficients.relations + GasCoefficients.relations(closure),
      removable: closure.removable(limits: [:]),
      forward: ForwardModel(
        [
          ("x_A1", usual: 0.4), ("x_A2", usual: 0.1), ("F", usual: 1.5), ("D_AB", usual: 2e-5),
          ("T", usual: 300), ("P", usual: 1e5), ("M_A", usual: 0.03), ("S", usual: 0.4),
        ] + closure.inputs, readings: FilmRelations.readings
      ) { values throws(SolutionError) in
        try GasCoefficients.table(values, closure)
      })
  }

  /// Blowing in masses, by Spalding's number.
  static let massBlowing = TransportModel(
    "blowing, by mass fractions",
    "What evaporates at a surface, by Spalding’s number B of mass fractions; B stands still.",
    theorems: [],
    relations: [
      Relation(
        "spalding-number", "Spalding’s number", .definition, "B",
        ("w_A1" - "w_A2") / (1 - "w_A1")),
      Relation("flux-by-conductance", "mass flux", .definition, "n_A", "g" * "B"),
      Relation(
        "blowing-factor", "blowing factor", .law, "f_g",
        .function(.ln, 1 + "B") / "B"),
      Relation("conductance-with-blowing", "blowing", .definition, "g", "g_star" * "f_g"),
      Relation(
        "flux-with-blowing", "mass flux by the conductance of weak flow", .law, "n_A",
        "g_star" * .function(.ln, 1 + "B")),
      Relation("mass-flow-from-a-surface", "mass flow", .definition, "m_A", "S" * "n_A"),
      Relation("moles-from-mass", "molar flux", .definition, "n_A", "M_A" * "N_A"),
      Relation(
        "mass-fraction-at-1", "mass fraction of A at an end", .definition, "w_A1",
        "x_A1" * "M_A" / ("x_A1" * "M_A" + (1 - "x_A1") * "M_B")),
      Relation(
        "mass-fraction-at-2", "mass fraction of A at an end", .definition, "w_A2",
        "x_A2" * "M_A" / ("x_A2" * "M_A" + (1 - "x_A2") * "M_B")),
      Relation("pressure-at-1", "partial pressure", .definition, "p_A1", "x_A1" * "P"),
      Relation("pressure-at-2", "partial pressure", .definition, "p_A2", "x_A2" * "P"),
      Relation("vapour-at-1", "saturated vapour at the surface", .law, "x_A1", "p_sat" / "P"),
    ],
    removable: .init(symbol: "B", limits: [:]),
    forward: ForwardModel(
      [
        ("w_A1", usual: 0.3), ("w_A2", usual: 0.05), ("g_star", usual: 0.02), ("S", usual: 0.04),
        ("M_A", usual: 0.018), ("M_B", usual: 0.029), ("P", usual: 1e5),
      ],
      readings: [
        .init("w_A1", from: ["x_A1", "M_A", "M_B"]) {
          massFraction($0["x_A1"], $0["M_A"], $0["M_B"])
        },
        .init("w_A2", from: ["x_A2", "M_A", "M_B"]) {
          massFraction($0["x_A2"], $0["M_A"], $0["M_B"])
        },
        .init("w_A1", from: ["p_sat", "P", "M_A", "M_B"]) {
          massFraction(
            $0["p_sat"] / $0["P"], $0["M_A"], $0["M_B"])
        },
        .init("w_A1", from: ["p_A1", "P", "M_A", "M_B"]) {
          massFraction(
            $0["p_A1"] / $0["P"], $0["M_A"], $0["M_B"])
        },
        .init("w_A2", from: ["p_A2", "P", "M_A", "M_B"]) {
          massFraction(
            $0["p_A2"] / $0["P"], $0["M_A"], $0["M_B"])
        },
        .init("w_A1", from: ["B", "w_A2"]) {
          ($0["B"] + $0["w_A2"]) / (1 + $0["B"])
        },
        .init("w_A1", from: ["B"]) { ($0["B"] + 0.05) / (1 + $0["B"]) },
      ]
    ) { values throws(SolutionError) in
      let (near, far) = (try values.fraction("w_A1"), try values.fraction("w_A2"))
      let weak = try values.aboveZero("g_star")
      let (a, b) = (try values.aboveZero("M_A"), try values.aboveZero("M_B"))
      let (area, pressure) = (try values.aboveZero("S"), try values.aboveZero("P"))
      guard near < 1, far < 1 else {
        throw .noMotion("where there is A alone, no B stands still: mass fractions must be below 1")
      }
      let flux = try SolutionError.explained { () throws(TransportError) in
        try Blowing(surface: near, farAway: far).numericalCorrectedFlux(conductance: weak)
      }
      let number = (near - far) / (1 - near)
      let factor = number == 0 ? 1 : flux / (weak * number)
      func moleFraction(_ w: Double) -> Double { w / a / (w / a + (1 - w) / b) }
      let (x1, x2) = (moleFraction(near), moleFraction(far))
      return .init(
        values: [
          "B": number, "n_A": flux, "N_A": flux / a, "m_A": area * flux, "f_g": factor,
          "g": weak * factor, "x_A1": x1, "x_A2": x2, "p_A1": x1 * pressure,
          "p_A2": x2 * pressure, "p_sat": x1 * pressure,
        ],
        scales: ["B": 1 / (1 - near), "n_A": weak, "N_A": weak / a, "m_A": area * weak])
    })

  private static func massFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    x * a / (x * a + (1 - x) * b)
  }

  /// What drives the gas through a tube while something diffuses in it.
  static let pressureDrop = TransportModel(
    "pressure drop of a flow",
    "The fall of pressure that drives the slow flow of a diffusing gas through a round tube.",
    theorems: ["ideal-gas"],
    relations: [
      Relation(
        "hagen-poiseuille", "law of Hagen and Poiseuille", .law, "Delta_P",
        8 * "mu" * "v_star" * "L" / .power("r_t", 2)),
      Relation("relative-drop", "fall over pressure", .definition, "f_P", "Delta_P" / "P"),
      Relation("diameter-of-a-tube", "diameter and radius", .definition, "d", 2 * "r_t"),
      Relation("flux-by-flow", "stagnant B: the flow is all of A", .law, "N_A", "c" * "v_star"),
      Relation(
        "section-of-a-tube", "area of a circle", .law, "S",
        .constant(.pi) * .power("r_t", 2)),
      Relation("flow-through-a-tube", "flow through an area", .definition, "W", "S" * "N_A"),
    ],
    forward: ForwardModel(
      [
        ("v_star", usual: 2e-4), ("mu", usual: 1.8e-5), ("L", usual: 0.1),
        ("r_t", usual: 0.012), ("P", usual: 1e5), ("T", usual: 300),
      ],
      readings: [
        .init("r_t", from: ["d"]) { $0["d"] / 2 },
        .init("v_star", from: ["N_A", "T", "P"]) {
          $0["N_A"] * GasConstant.value * $0["T"] / $0["P"]
        },
      ]
    ) { values throws(SolutionError) in
      let c = try values.gasConcentration()
      let (velocity, radius) = (values["v_star"], values["r_t"])
      let drop = try SolutionError.explained { () throws(TransportError) in
        try PoiseuilleDrop(
          velocity: velocity, viscosity: values["mu"], radius: radius, length: values["L"]
        ).numericalPressureDrop()
      }
      let area = Double.pi * radius * radius
      return .init(values: [
        "Delta_P": drop, "f_P": drop / values["P"], "d": 2 * radius, "c": c,
        "N_A": c * velocity, "S": area, "W": area * c * velocity,
      ])
    })
}

/// The coefficients of a gas film.
private enum GasCoefficients {
  static func theorems(_ closure: WayClosure) -> Set<String> {
    let own: Set<String> =
      switch closure {
      case .equimolar: ["coefficient-mole-for-mole"]
      case .stagnantB:
        [
          "flux-by-film-coefficient", "coefficient-through-stagnant-B", "log-mean",
          "fraction-of-B-at-1", "fraction-of-B-at-2",
        ]
      case .fixedRatio: ["flux-by-film-coefficient"]
      }
    return own.union(["ideal-gas", "film-coefficient", "coefficient-for-mole-fractions"])
  }

  static let relations: [Relation] =
    FilmRelations.ends.filter {
      $0.id.hasPrefix("partial-pressure") || $0.id.hasPrefix("concentration")
    } + [
      Relation(
        "flux-by-pressures", "coefficient for partial pressures", .definition, "N_A",
        "k_G" * ("p_A1" - "p_A2")),
      Relation(
        "flux-by-concentrations", "coefficient for concentrations", .definition, "N_A",
        "k_c" * ("c_A1" - "c_A2")),
      Relation("k_y-and-k_G", "two ways to write a coefficient", .law, "k_y", "k_G" * "P"),
      Relation("k_y-and-k_c", "two ways to write a coefficient", .law, "k_y", "k_c" * "c"),
      Relation("mass-flux", "mass flux", .definition, "n_A", "M_A" * "N_A"),
      Relation("flow-from-a-surface", "flow from a surface", .definition, "W", "S" * "N_A"),
      Relation("mass-flow-from-a-surface", "mass flow", .definition, "m_A", "M_A" * "W"),
    ]

  static func relations(_ closure: WayClosure) -> [Relation] {
    switch closure {
    case .equimolar: [Relation("flux-of-B", "mole for mole", .condition, "N_B", -"N_A")]
    case .stagnantB: FilmRelations.stagnant
    case .fixedRatio:
      [Relation("flux-of-B", "fixed flux ratio", .condition, "N_B", "r" * "N_A")]
    }
  }

  static func table(
    _ values: Values, _ closure: WayClosure
  ) throws(SolutionError) -> ForwardModel.Table {
    let c = try values.gasConcentration()
    let (x1, x2) = (try values.fraction("x_A1"), try values.fraction("x_A2"))
    let (coefficient, pressure) = (try values.aboveZero("F"), values["P"])
    let (area, molarMass) = (try values.aboveZero("S"), values["M_A"])
    let ratio = closure.ratio(values)
    let film = try SolutionError.explained { () throws(FilmError) in
      try NumericalFilm(from: x1, to: x2, fluxRatio: ratio)
    }
    let flux = coefficient * film.reducedFlux
    guard x1 != x2 else {
      throw .noMotion(
        "nothing flows between equal mole fractions, which no coefficient is told from")
    }
    let k = flux / (x1 - x2)
    // The mean of B along the film.
    let mean = Quadrature.panel(from: 0, to: 1) { 1 - film.moleFraction(at: $0) }
    return .init(
      values: [
        "N_A": flux, "N_B": ratio * flux, "k_y": k, "k_G": k / pressure, "k_c": k / c, "c": c,
        "L": c * (try values.aboveZero("D_AB")) / coefficient, "epsilon": 1 + ratio,
        "p_A1": x1 * pressure, "p_A2": x2 * pressure, "p_B1": (1 - x1) * pressure,
        "p_B2": (1 - x2) * pressure, "c_A1": x1 * c, "c_A2": x2 * c, "x_B1": 1 - x1,
        "x_B2": 1 - x2, "x_BM": mean, "p_BM": mean * pressure, "n_A": molarMass * flux,
        "W": area * flux, "m_A": molarMass * area * flux, "p_sat": x1 * pressure,
      ],
      scales: [
        "epsilon": max(1, abs(ratio)), "p_A1": pressure, "p_A2": pressure, "p_B1": pressure,
        "p_B2": pressure, "c_A1": c, "c_A2": c,
      ])
  }
}
