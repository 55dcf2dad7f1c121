import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// What a coefficient tells of a surface, by three pictures.
  static let transferTheories: [TransportModel] = [filmTheory, penetration, renewal]

  static let filmTheory = transferTheory(
    "film theory", "A coefficient as that of a layer of thickness L at rest.",
    [
      Relation("coefficient-of-a-layer", "coefficient of a layer", .law, "k_c", "D_AB" / "L")
    ],
    inputs: [("L", usual: 1e-4)]
  ) { values throws(SolutionError) in
    let length = try values.aboveZero("L")
    // Between a concentration of one and none.
    return (
      try SolutionError.explained { () throws(TransportError) in
        try Membrane(diffusivity: values["D_AB"], thickness: length).numericalFlux(from: 1, to: 0)
      }, [:]
    )
  }

  static let penetration = transferTheory(
    "penetration theory",
    "A coefficient as that of parcels which stay at the surface for the same time t_c.",
    [
      Relation(
        "higbie", "Higbie’s law", .law, "k_c",
        2 * .function(.sqrt, "D_AB" / (.constant(.pi) * "t_c")))
    ],
    inputs: [("t_c", usual: 2.5)]
  ) { values throws(SolutionError) in
    (
      try SolutionError.explained { () throws(TransportError) in
        try TransferTheory.numericalPenetrationCoefficient(
          diffusivity: values["D_AB"], contactTime: values["t_c"])
      }, [:]
    )
  }

  static let renewal = transferTheory(
    "surface renewal theory",
    "A coefficient as that of parcels which are replaced at random, after tau_r on average.",
    [
      Relation(
        "danckwerts", "Danckwerts’ law", .law, "k_c", .function(.sqrt, "D_AB" / "tau_r")),
      Relation("rate-of-renewal", "rate of renewal", .definition, "s_r", 1 / "tau_r"),
    ],
    inputs: [("tau_r", usual: 3)],
    readings: [.init("tau_r", from: ["s_r"]) { 1 / $0["s_r"] }]
  ) { values throws(SolutionError) in
    let time = try values.aboveZero("tau_r")
    return (
      try SolutionError.explained { () throws(TransportError) in
        try TransferTheory.numericalRenewalCoefficient(
          diffusivity: values["D_AB"], renewalTime: time)
      }, ["s_r": 1 / time]
    )
  }

  /// A picture of a surface, in a liquid that a gas dissolves in by Henry's law.
  ///
  /// - Parameter coefficient: The coefficient k_c, by numbers, and what belongs to the picture.
  private static func transferTheory(
    _ name: String, _ summary: String, _ relations: [Relation],
    inputs: [(Symbol, usual: Double)], readings: [ForwardModel.Reading] = [],
    coefficient: @escaping @Sendable (Values) throws(SolutionError) -> (Double, SymbolValues)
  ) -> TransportModel {
    TransportModel(
      name, summary + " c_A1 is at the surface, c_A2 far from it; a gas dissolves by Henry’s law.",
      theorems: [],
      relations: relations + [
        Relation(
          "flux-by-concentrations", "flux by the coefficient", .definition, "N_A",
          "k_c" * ("c_A1" - "c_A2")),
        Relation("henry", "Henry’s law", .law, "x_A1", "p_A1" / "H_A"),
        Relation(
          "concentration-A1", "concentration at the surface", .definition, "c_A1", "x_A1" * "c"),
        Relation("flow-through-an-area", "flow through an area", .definition, "W", "S" * "N_A"),
        Relation("mass-flux", "mass flux", .definition, "n_A", "M_A" * "N_A"),
      ],
      forward: ForwardModel(
        [
          ("D_AB", usual: 2e-9), ("c_A1", usual: 40), ("c_A2", usual: 7), ("c", usual: 5.5e4),
          ("H_A", usual: 1.5e8), ("S", usual: 0.3), ("M_A", usual: 0.044),
        ] + inputs,
        readings: readings + [
          .init("c_A1", from: ["p_A1", "H_A", "c"]) {
            $0["p_A1"] / $0["H_A"] * $0["c"]
          },
          .init("c_A1", from: ["x_A1", "c"]) { $0["x_A1"] * $0["c"] },
        ]
      ) { values throws(SolutionError) in
        _ = try values.aboveZero("D_AB")
        for (symbol, _) in inputs { _ = try values.aboveZero(symbol) }
        let (k, extra) = try coefficient(values)
        let (near, far) = (try values.notNegative("c_A1"), try values.notNegative("c_A2"))
        let (c, henry) = (try values.aboveZero("c"), try values.aboveZero("H_A"))
        let (area, molarMass) = (try values.aboveZero("S"), values["M_A"])
        let (flux, size) = (k * (near - far), k * max(near, far))
        var table = ForwardModel.Table(
          values: [
            "k_c": k, "N_A": flux, "x_A1": near / c, "p_A1": near / c * henry,
            "W": area * flux, "n_A": molarMass * flux,
          ],
          scales: ["N_A": size, "W": area * size, "n_A": molarMass * size])
        for (symbol, value) in extra { table.values[symbol] = value }
        return table
      })
  }
}
