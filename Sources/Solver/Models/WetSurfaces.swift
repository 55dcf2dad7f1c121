import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Surfaces of a liquid at which vapour and heat arrive from a gas, or leave for it.
  static let wetSurfaces: [TransportModel] = [wettedWall, condenser]

  /// The liquid takes no heat along, so that what arrives evaporates it.
  static let wettedWall = TransportModel(
    "wetted wall",
    "A film of liquid in a gas that brings just the heat that evaporation takes; N_A is positive "
      + "towards the liquid.",
    theorems: ["ackermann-correction"],
    relations: WetSurface.relations + [
      Relation(
        "flux-by-pressures", "flux by the coefficient for pressures", .definition, "N_A",
        "k_G" * ("p_inf" - "p_sat")),
      Relation(
        "balance-of-heat", "the heat that arrives evaporates the liquid", .law, "T_inf",
        "T_s" - "lambda" * "N_A" / ("h" * "A_c")),
    ],
    constants: WetSurface.constants, removable: WetSurface.removable,
    forward: ForwardModel(
      WetSurface.inputs + [("k_G", usual: 1.9e-5)]
    ) { values throws(SolutionError) in
      let pressure = WetSurface.vapourPressure(values)
      let flux = try values.aboveZero("k_G") * (values["p_inf"] - pressure)
      let (table, factor) = try WetSurface.table(values, flux: flux)
      var own = table
      let latent = (own.values["lambda"] ?? .nan) * flux
      own.values["T_inf"] = values["T_s"] - latent / (values["h"] * factor)
      return own
    })

  /// A vapour condenses from a gas that does not, after Colburn and Hougen.
  static let condenser = TransportModel(
    "condensation beside a gas that does not",
    "Vapour condenses through a film of still gas on a surface that is cooled from behind.",
    theorems: ["ackermann-correction"],
    relations: WetSurface.relations + [
      Relation(
        "flux-by-coefficient-F", "flux through stagnant gas", .law, "N_A",
        "F" * .function(.ln, ("P" - "p_sat") / ("P" - "p_inf"))),
      Relation(
        "heat-to-the-surface", "heat of the gas and of condensation", .law, "q_w",
        "h" * "A_c" * ("T_inf" - "T_s") + "lambda" * "N_A"),
      Relation(
        "heat-to-the-coolant", "heat that goes on to the coolant", .law, "q_w",
        "U_w" * ("T_s" - "T_l")),
    ],
    constants: WetSurface.constants, removable: WetSurface.removable,
    forward: ForwardModel(
      WetSurface.inputs + [
        ("F", usual: 1.6), ("P", usual: 101_325), ("T_inf", usual: 360), ("U_w", usual: 1100),
      ]
    ) { values throws(SolutionError) in
      let pressure = WetSurface.vapourPressure(values)
      let whole = try values.aboveZero("P")
      let film = try SolutionError.explained { () throws(FilmError) in
        try NumericalFilm(from: values["p_inf"] / whole, to: pressure / whole, fluxRatio: 0)
      }
      let flux = try film.reducedFlux * values.aboveZero("F")
      let (table, factor) = try WetSurface.table(values, flux: flux)
      var own = table
      let gas = values["h"] * factor * (values["T_inf"] - values["T_s"])
      let latent = (own.values["lambda"] ?? .nan) * flux
      own.values["q_w"] = gas + latent
      own.scales["q_w"] = abs(gas) + abs(latent)
      own.values["T_l"] = values["T_s"] - (gas + latent) / (try values.aboveZero("U_w"))
      return own
    })
}

/// A surface of a liquid, by its temperature.
private enum WetSurface {
  static let constants: SymbolValues = ["P_u": 1, "n_W": 0.38]
  /// Without flow Ackermann's factor is 1.
  static let removable = TransportModel.Removable(
    symbol: "a", limits: ["ackermann-correction": "no-correction-without-flow"])

  static let inputs: [(Symbol, usual: Double)] = [
    ("T_s", usual: 300), ("p_inf", usual: 1950), ("h", usual: 45), ("c_p", usual: 34),
    ("A_V", usual: 10.2), ("B_V", usual: 1730), ("C_V", usual: -39.7), ("P_u", usual: 1),
    ("lambda_0", usual: 40_700), ("T_0", usual: 373.15), ("T_c", usual: 647.1),
    ("n_W", usual: 0.38),
  ]

  static let relations: [Relation] = [
    Relation(
      "antoine-at-the-surface", "Antoine’s equation at the surface", .law, "p_sat",
      "P_u" * .power(10, "A_V" - "B_V" / ("T_s" + "C_V"))),
    Relation(
      "watson-at-the-surface", "Watson’s correlation at the surface", .law, "lambda",
      "lambda_0" * .power((1 - "T_s" / "T_c") / (1 - "T_0" / "T_c"), "n_W")),
    Relation(
      "heat-number-of-a-film", "heat number of a flow", .definition, "a", "N_A" * "c_p" / "h"),
  ]

  static func vapourPressure(_ values: Values) -> Double {
    let exponent = values["A_V"] - values["B_V"] / (values["T_s"] + values["C_V"])
    return values["P_u"] * Elementary.exp(Elementary.ln(10) * exponent)
  }

  /// What follows from the flux towards the surface, and Ackermann's factor from the differential
  /// equation of the temperature.
  static func table(
    _ values: Values, flux: Double
  ) throws(SolutionError) -> (ForwardModel.Table, factor: Double) {
    guard values["T_s"] + values["C_V"] > 0, values["T_s"] < values["T_c"] else {
      throw .noMotion(
        "the temperature of the surface must lie above -C_V and below the critical temperature")
    }
    let number = flux * values["c_p"] / (try values.aboveZero("h"))
    let factor = try SolutionError.explained { () throws(TransportError) in
      try Ackermann.numericalFactor(number)
    }
    let (now, before) = (1 - values["T_s"] / values["T_c"], 1 - values["T_0"] / values["T_c"])
    guard before > 0 else { throw .noMotion("T_0 must lie below the critical temperature T_c") }
    let latent = values["lambda_0"] * Elementary.power(now / before, values["n_W"])
    return (
      ForwardModel.Table(
        values: [
          "p_sat": vapourPressure(values), "lambda": latent, "N_A": flux, "a": number,
          "A_c": factor,
        ]), factor
    )
  }
}
