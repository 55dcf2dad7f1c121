import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// A wet surface in a gas, as cold as evaporation makes it.
  static let wetBulbs: [TransportModel] = [wetBulb, wetBulbOfAnyTemperature]

  /// With the vapour pressure at the surface known, as at a temperature that was guessed.
  static let wetBulb = wetBulb(
    "wet bulb",
    "A wet surface with a known vapour pressure p_sat in a gas.", [], [],
    inputs: [("p_sat", usual: 2300)]
  ) { values, bulb throws(SolutionError) in
    let pressure = try values.notNegative("p_sat")
    let temperature = try SolutionError.explained { () throws(TransportError) in
      try bulb.numericalTemperature(from: bulb.gasTemperature) { _ in pressure }
    }
    return (temperature, pressure)
  }

  /// With the vapour pressure at the surface by the law of Clausius and Clapeyron.
  static let wetBulbOfAnyTemperature = wetBulb(
    "wet bulb, vapour pressure by Clausius and Clapeyron",
    "A wet surface in a gas, with the vapour pressure that belongs to its temperature.",
    [
      Relation(
        "clausius-clapeyron", "law of Clausius and Clapeyron", .law, "p_sat",
        "p_sat_inf" * .function(.exp, "lambda" / "R" * (1 / "T_inf" - 1 / "T_w")))
    ],
    [
      NumericalMethod(
        "T_w", by: "following the surface as it cools",
        from: ["T_inf", "p_inf", "p_sat_inf", "lambda", "c_p", "Le", "P"]
      ) { values throws(SolutionError) in
        let (gas, known) = (values["T_inf"], values["p_sat_inf"])
        let latent = values["lambda"] / GasConstant.value
        return try SolutionError.explained { () throws(TransportError) in
          // With one for each molar mass, what is molar counts as if by mass.
          try WetBulb(
            gasTemperature: gas, vapourPressure: values["p_inf"], pressure: values["P"],
            latentHeat: values["lambda"], heatCapacity: values["c_p"], lewis: values["Le"],
            vapourMolarMass: 1, gasMolarMass: 1
          ).numericalTemperature(from: gas) { temperature in
            known * Elementary.exp(latent * (1 / gas - 1 / temperature))
          }
        }
      }
    ],
    inputs: []
  ) { values, bulb throws(SolutionError) in
    let (gas, known) = (bulb.gasTemperature, values["p_sat_inf"])
    let latent = values["M_A"] * values["h_fg"] / GasConstant.value
    func saturation(_ temperature: Double) -> Double {
      known * Elementary.exp(latent * (1 / gas - 1 / temperature))
    }
    let temperature = try SolutionError.explained { () throws(TransportError) in
      try bulb.temperature(in: (0.4 * gas)...gas, saturation: saturation)
    }
    return (temperature, saturation(temperature))
  }

  /// - Parameter surface: The temperature of the surface and the vapour pressure there.
  private static func wetBulb(
    _ name: String, _ summary: String, _ relations: [Relation], _ methods: [NumericalMethod],
    inputs: [(Symbol, usual: Double)],
    surface: @escaping @Sendable (Values, WetBulb) throws(SolutionError) -> (Double, Double)
  ) -> TransportModel {
    TransportModel(
      name, summary + " It holds for little vapour and without radiation.",
      theorems: ["wet-bulb-balance", "chilton-colburn", "wet-bulb-slope"],
      relations: relations + [
        Relation("lewis-number", "Lewis number", .definition, "Le", "alpha_T" / "D_AB"),
        Relation("vapour-at-the-bulb", "saturated vapour", .law, "y_w", "p_sat" / "P"),
        Relation("vapour-in-the-gas", "partial pressure", .definition, "y_inf", "p_inf" / "P"),
        Relation(
          "relative-humidity", "relative humidity", .definition, "p_inf", "RH" * "p_sat_inf"),
        Relation("latent-heat", "latent heat of a mole", .definition, "lambda", "M_A" * "h_fg"),
        Relation("heat-capacity", "heat capacity of a mole", .definition, "c_p", "M_B" * "c_pm"),
        Relation(
          "flux-of-vapour", "flux of vapour", .definition, "N_A", "k_y" * ("y_w" - "y_inf")),
        Relation("mass-flux", "mass flux", .definition, "n_A", "M_A" * "N_A"),
        Relation(
          "heat-to-the-bulb", "heat to the bulb", .definition, "q_w",
          "h" * ("T_inf" - "T_w")),
      ],
      methods: methods,
      forward: ForwardModel(
        [
          ("T_inf", usual: 303), ("RH", usual: 0.4), ("p_sat_inf", usual: 4200), ("P", usual: 1e5),
          ("h_fg", usual: 2.45e6), ("M_A", usual: 0.018), ("c_pm", usual: 1007),
          ("M_B", usual: 0.029), ("alpha_T", usual: 2.1e-5), ("D_AB", usual: 2.5e-5),
          ("k_y", usual: 0.9),
        ] + inputs,
        readings: [
          .init("h_fg", from: ["lambda", "M_A"]) { $0["lambda"] / $0["M_A"] },
          .init("c_pm", from: ["c_p", "M_B"]) { $0["c_p"] / $0["M_B"] },
          .init("alpha_T", from: ["Le", "D_AB"]) { $0["Le"] * $0["D_AB"] },
          .init("RH", from: ["p_inf", "p_sat_inf"]) {
            $0["p_inf"] / $0["p_sat_inf"]
          },
        ]
      ) { values throws(SolutionError) in
        let pressure = try values.aboveZero("P")
        let vapour = try values.notNegative("RH") * values.aboveZero("p_sat_inf")
        let (massA, massB) = (values["M_A"], values["M_B"])
        let (latent, capacity) = (massA * values["h_fg"], massB * values["c_pm"])
        let (bulb, lewis) = try SolutionError.explained {
          () throws(TransportError) -> (WetBulb, Double) in
          let lewis = try WetBulb.lewisNumber(
            thermalDiffusivity: values["alpha_T"], diffusivity: values["D_AB"])
          let bulb = try WetBulb(
            gasTemperature: values["T_inf"], vapourPressure: vapour, pressure: pressure,
            latentHeat: values["h_fg"], heatCapacity: values["c_pm"], lewis: lewis,
            vapourMolarMass: massA, gasMolarMass: massB)
          return (bulb, lewis)
        }
        let (temperature, saturation) = try surface(values, bulb)
        let coefficient = try values.aboveZero("k_y")
        let flux = coefficient * (saturation - vapour) / pressure
        let size = coefficient * max(saturation, vapour) / pressure
        return .init(
          values: [
            "T_w": temperature, "p_sat": saturation, "p_inf": vapour, "Le": lewis,
            "y_w": saturation / pressure, "y_inf": vapour / pressure, "lambda": latent,
            "c_p": capacity, "N_A": flux, "n_A": massA * flux, "q_w": latent * flux,
            "h": latent * coefficient / (bulb.coolingPerPascal * pressure),
          ],
          scales: ["N_A": size, "n_A": massA * size, "q_w": latent * size])
      })
  }
}
