import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Fuller, Schettler and Giddings, with the mean molar mass.
  static let fuller = fuller(
    "gas diffusivity, Fuller",
    "The correlation of Fuller, Schettler and Giddings, from molar masses and diffusion volumes; "
      + "low pressure. D_F is 0.00143 cm²/s for K, bar, cm³/mol and M_AB in g/mol.",
    relations: [meanMass], masses: "M_u" / "M_AB", factor: 1.43e-7, pressure: 1e5,
    coefficient: .poling, readings: meanMassReadings)

  /// The same as the papers print it.
  static let fullerInAtmospheres = fuller(
    "gas diffusivity, Fuller in atm",
    "The same correlation as the papers print it, with 1/M_A + 1/M_B: D_F is 1.00e-3 cm²/s for K, "
      + "atm, cm³/mol and g/mol.",
    relations: [], masses: "M_u" / "M_A" + "M_u" / "M_B", factor: 1e-7,
    pressure: GasState.atmosphere, coefficient: .atmospheres, readings: [])

  private static func fuller(
    _ name: String, _ summary: String, relations: [Relation], masses: Expression, factor: Double,
    pressure: Double, coefficient: Fuller.Coefficient, readings: [ForwardModel.Reading]
  ) -> TransportModel {
    correlation(
      name, summary,
      relations: relations + [
        Relation(
          "fuller", "Fuller’s correlation", .law, "D_AB",
          "D_F" * ("P_u" / "P") * .power("T" / "T_u", .quotient(7, 4)) * .sqrt(masses)
            / .power(root("V_dA") + root("V_dB"), 2))
      ],
      constants: ["D_F": factor, "T_u": 1, "P_u": pressure, "M_u": 1e-3, "V_u": 1e-6],
      inputs: [
        ("T", usual: 330), ("P", usual: 1.2e5), ("M_A", usual: 0.046), ("M_B", usual: 0.029),
        ("V_dA", usual: 5.2e-5), ("V_dB", usual: 1.97e-5),
      ],
      readings: readings
    ) { values throws(SolutionError) in
      let state = try values.gas(inUnitsOf: pressure)
      let estimate = try SolutionError.explained { () throws(EstimateError) in
        try Fuller.diffusivity(
          volumes: (values["V_dA"] / values["V_u"], values["V_dB"] / values["V_u"]),
          molarMasses: values.molarMassesInUnits, at: state, coefficient: coefficient)
      }
      return .init(values: [
        "D_AB": values["D_F"] / factor * estimate, "M_AB": values.meanMass,
      ])
    }
  }

  /// Gilliland, of historical interest.
  static let gilliland = correlation(
    "gas diffusivity, Gilliland",
    "The correlation of 1934, from molar masses and molar volumes at the boiling point; often low "
      + "by a fifth. D_G is 435.7 cm²/s for K, Pa, g/mol and cm³/mol.",
    relations: [
      Relation(
        "gilliland", "Gilliland’s correlation", .law, "D_AB",
        "D_G" * ("P_u" / "P") * .power("T" / "T_u", .quotient(3, 2))
          * .sqrt("M_u" / "M_A" + "M_u" / "M_B") / .power(root("V_bA") + root("V_bB"), 2))
    ],
    constants: ["D_G": 0.04357, "T_u": 1, "P_u": 1, "M_u": 1e-3, "V_u": 1e-6],
    inputs: [
      ("T", usual: 330), ("P", usual: 1.2e5), ("M_A", usual: 0.046), ("M_B", usual: 0.029),
      ("V_bA", usual: 5.9e-5), ("V_bB", usual: 2.99e-5),
    ]
  ) { values throws(SolutionError) in
    let state = try values.gas(inUnitsOf: 1)
    let unit = 1e-6 / values["V_u"]
    let estimate = try SolutionError.explained { () throws(EstimateError) in
      try Gilliland.diffusivity(
        molarVolumes: (values["V_bA"] * unit, values["V_bB"] * unit),
        molarMasses: values.molarMassesInUnits, at: state)
    }
    return .init(values: ["D_AB": values["D_G"] / 0.04357 * estimate])
  }

  /// The harmonic mean of two molar masses.
  static let meanMass = Relation(
    "mean-mass-of-a-pair", "mean molar mass of a pair", .definition, "M_AB",
    2 / (1 / "M_A" + 1 / "M_B"))

  /// One molar mass from the mean and the other.
  static let meanMassReadings: [ForwardModel.Reading] = [
    .init("M_A", from: ["M_AB", "M_B"]) { 1 / (2 / $0["M_AB"] - 1 / $0["M_B"]) },
    .init("M_B", from: ["M_AB", "M_A"]) { 1 / (2 / $0["M_AB"] - 1 / $0["M_A"]) },
    .init("M_A", from: ["M_AB"]) { $0["M_AB"] },
    .init("M_B", from: ["M_AB"]) { $0["M_AB"] },
  ]

  /// The cubic root of a volume, as a size of molecules.
  private static func root(_ volume: Expression) -> Expression {
    .power(volume / "V_u", .quotient(1, 3))
  }
}

extension Values {
  /// The harmonic mean of the molar masses of A and B.
  var meanMass: Double { 2 * self["M_A"] * self["M_B"] / (self["M_A"] + self["M_B"]) }
}
