import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Vignes’s law, with a thermodynamic factor that is given.
  static let vignes = realMixture(
    "liquid diffusivity, Vignes",
    "A mixture of two liquids with a known thermodynamic factor; the diffusivities at infinite "
      + "dilution are joined by Vignes’s law.",
    relations: [RealMixture.vignes], inputs: RealMixture.limits, readings: RealMixture.readings
  ) { values throws(SolutionError) in
    LiquidMixtures.vignes(try values.limits("D_AB0", "D_BA0"), at: try values.moleFraction("x_A"))
  }

  /// Darken’s law, with a thermodynamic factor that is given.
  static let darken = realMixture(
    "liquid diffusivity, Darken",
    "A mixture of two liquids with a known thermodynamic factor and known tracer diffusivities, or "
      + "those at infinite dilution by Caldwell and Babb.",
    relations: [
      Relation(
        "darken", "Darken’s law", .law, "D_MS", "x_B" * "D_sA" + "x_A" * "D_sB")
    ],
    inputs: [("D_sA", usual: 1.6e-9), ("D_sB", usual: 3.1e-9)],
    readings: [
      .init("D_sA", from: ["D_MS"]) { $0["D_MS"] },
      .init("D_sB", from: ["D_MS"]) { $0["D_MS"] },
    ]
  ) { values throws(SolutionError) in
    LiquidMixtures.darken(try values.limits("D_sA", "D_sB"), at: try values.moleFraction("x_A"))
  }

  private static func realMixture(
    _ name: String, _ summary: String, relations: [Relation],
    inputs: [(Symbol, usual: Double)], readings: [ForwardModel.Reading],
    maxwellStefan: @escaping @Sendable (Values) throws(SolutionError) -> Double
  ) -> TransportModel {
    correlation(
      name, summary,
      theorems: [
        "mole-fractions", "diffusivity-in-a-real-mixture", "fick", "sum-of-molar-diffusion",
      ],
      relations: relations + [
        Relation(
          "factor-by-slope", "thermodynamic factor by the slope of ln(gamma_A)", .definition,
          "Gamma", 1 + "Gamma_x")
      ], hasSlopes: true,
      inputs: [
        ("x_A", usual: 0.3), ("Gamma", usual: 0.7), ("c", usual: 12_000), ("gx_A", usual: 15),
      ] + inputs,
      readings: readings + [
        .init("x_A", from: ["x_B"]) { 1 - $0["x_B"] },
        .init("Gamma", from: ["Gamma_x"]) { 1 + $0["Gamma_x"] },
      ]
    ) { values throws(SolutionError) in
      let own = try maxwellStefan(values)
      let fick = try SolutionError.explained { () throws(EstimateError) in
        try LiquidMixtures.fick(maxwellStefan: own, thermodynamicFactor: values["Gamma"])
      }
      let flux = -values["c"] * fick * values["gx_A"]
      return .init(
        values: [
          "x_B": 1 - values["x_A"], "D_MS": own, "D_AB": fick, "J_A": flux, "J_B": -flux,
          "Gamma_x": values["Gamma"] - 1,
        ], scales: ["Gamma_x": 1])
    }
  }
}

/// What mixtures of two liquids have in common.
enum RealMixture {
  static let vignes = Relation(
    "vignes", "Vignes’s law", .law, "D_MS", "D_AB0" * .power("D_BA0" / "D_AB0", "x_A"))

  static let limits: [(Symbol, usual: Double)] = [
    ("D_AB0", usual: 1.6e-9), ("D_BA0", usual: 3.1e-9),
  ]

  /// Both limits alike give what is given at any composition.
  static let readings: [ForwardModel.Reading] = [
    .init("D_AB0", from: ["D_MS"]) { $0["D_MS"] },
    .init("D_BA0", from: ["D_MS"]) { $0["D_MS"] },
  ]
}

extension Values {
  /// Two diffusivities between which that of a mixture lies.
  func limits(_ a: Symbol, _ b: Symbol) throws(SolutionError) -> LiquidMixtures.Limits {
    try SolutionError.explained { () throws(EstimateError) in
      try LiquidMixtures.Limits(ofA: self[a], ofB: self[b])
    }
  }
}
