import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Vapour pressures and latent heats.
  static let vapours: [TransportModel] = [antoine, clausiusClapeyron, watson]

  /// Antoine's equation.
  static let antoine = correlation(
    "vapour pressure, Antoine",
    "log10(p_sat/P_u) = A_V - B_V/(T + C_V) with T in K; P_u is the unit of the constants, 1 Pa "
      + "unless given. For constants in °C take 273.15 K from C.",
    relations: [
      Relation(
        "antoine", "Antoine’s equation", .law, "p_sat",
        "P_u" * .power(10, "A_V" - "B_V" / ("T" + "C_V")))
    ] + humidity,
    constants: ["P_u": 1],
    inputs: [
      ("A_V", usual: 10.2), ("B_V", usual: 1730), ("C_V", usual: -39.7), ("T", usual: 310),
      ("P", usual: 1e5), ("RH", usual: 0.6),
    ],
    readings: humidityReadings
  ) { values throws(SolutionError) in
    guard values["T"] + values["C_V"] > 0 else {
      throw .noMotion("T + C_V must be positive in Antoine’s equation; give T and C_V in K")
    }
    let exponent = values["A_V"] - values["B_V"] / (values["T"] + values["C_V"])
    let pressure = values["P_u"] * Elementary.exp(Elementary.ln(10) * exponent)
    return .init(values: try humid(values, pressure))
  }

  /// A constant latent heat.
  static let clausiusClapeyron = correlation(
    "vapour pressure, Clausius-Clapeyron",
    "A vapour pressure p_0 that is known at T_0, carried to T with a constant molar latent heat.",
    relations: [
      Relation(
        "clausius-clapeyron", "law of Clausius and Clapeyron", .law, "p_sat",
        "p_0" * .exp("lambda" / "R" * (1 / "T_0" - 1 / "T")))
    ] + humidity,
    inputs: [
      ("p_0", usual: 3e3), ("T_0", usual: 298), ("lambda", usual: 4.2e4), ("T", usual: 320),
      ("P", usual: 1e5), ("RH", usual: 0.6),
    ],
    readings: humidityReadings
  ) { values throws(SolutionError) in
    guard values["T"] > 0, values["T_0"] > 0 else {
      throw .noMotion("temperatures must be positive; give them in K")
    }
    // d ln p = lambda/(R T²) dT
    let change = Quadrature.panel(from: values["T_0"], to: values["T"]) { temperature in
      values["lambda"] / (GasConstant.value * temperature * temperature)
    }
    return .init(values: try humid(values, values["p_0"] * Elementary.exp(change)))
  }

  /// Watson's correlation.
  static let watson = correlation(
    "latent heat, Watson",
    "A molar latent heat lambda_0 that is known at T_0, carried to T by the distance from the "
      + "critical temperature; n_W is 0.38.",
    relations: [
      Relation(
        "watson", "Watson’s correlation", .law, "lambda",
        "lambda_0" * .power((1 - "T" / "T_c") / (1 - "T_0" / "T_c"), "n_W"))
    ],
    constants: ["n_W": 0.38],
    inputs: [
      ("lambda_0", usual: 4.07e4), ("T_0", usual: 373.15), ("T_c", usual: 647.1),
      ("T", usual: 310),
    ]
  ) { values throws(SolutionError) in
    let heat = try SolutionError.explained { () throws(EstimateError) in
      try LatentHeat.scale(
        values["lambda_0"], from: values["T_0"], to: values["T"],
        criticalTemperature: values["T_c"])
    }
    let ratio = (values["T_c"] - values["T"]) / (values["T_c"] - values["T_0"])
    return .init(values: ["lambda": heat * Elementary.power(ratio, values["n_W"] - 0.38)])
  }

  /// The vapour in a gas above the liquid, and in one that is not saturated.
  private static let humidity: [Relation] = [
    Relation("saturation-here", "saturated vapour", .definition, "x_A1", "p_sat" / "P"),
    Relation("relative-humidity", "relative humidity", .definition, "p_A", "RH" * "p_sat"),
    Relation("vapour-here", "partial pressure", .definition, "p_A", "x_A" * "P"),
    Relation(
      "concentration-of-vapour", "concentration of the vapour", .law, "c_A",
      "p_A" / ("R" * "T")),
    Relation(
      "concentration-of-saturated-vapour", "concentration of the saturated vapour", .law, "c_A1",
      "p_sat" / ("R" * "T")),
  ]

  private static let humidityReadings: [ForwardModel.Reading] = [
    .init("P", from: ["p_sat", "x_A1"]) { $0["p_sat"] / $0["x_A1"] },
    .init("RH", from: ["p_A", "p_sat"]) { $0["p_A"] / $0["p_sat"] },
  ]

  private static func humid(
    _ values: Values, _ pressure: Double
  ) throws(SolutionError) -> SymbolValues {
    let state = try values.gas(at: "T", "P")
    guard (0...1).contains(values["RH"]) else {
      throw .noMotion("a relative humidity lies between 0 and 1; divide percentages by 100")
    }
    let (own, volume) = (values["RH"] * pressure, GasConstant.value * state.temperature)
    return [
      "p_sat": pressure, "p_A": own, "x_A1": pressure / state.pressure,
      "x_A": own / state.pressure, "c_A": own / volume, "c_A1": pressure / volume,
    ]
  }
}
