import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Solids with pores, filled with gas or with liquid.
  static let porousSolids: [TransportModel] = [
    porousSolid, porousKnudsen, widePores, hinderedDiffusion, renkin,
  ]

  /// A gas that meets the walls and another gas.
  static let porousSolid = porous(
    "porous solid, gas",
    "A diffuses in the pores of a solid as a trace or mole for mole with B, and meets B and the "
      + "walls", inside: "D_A", meetsWalls: true, meetsOthers: true)

  /// A gas that meets the walls alone.
  static let porousKnudsen = porous(
    "porous solid, Knudsen diffusion",
    "A gas A in the pores of a solid that are so narrow that molecules meet the walls alone",
    inside: "D_KA", meetsWalls: true, meetsOthers: false)

  /// A gas or a solute that does not feel the walls.
  static let widePores = porous(
    "porous solid, wide pores",
    "A gas or a solute A in the pores of a solid that are so wide that it does not feel the walls",
    inside: "D_AB", meetsWalls: false, meetsOthers: true)

  /// A porous solid, by what is in the way of A in its pores.
  private static func porous(
    _ name: String, _ summary: String, inside: Expression, meetsWalls: Bool, meetsOthers: Bool
  ) -> TransportModel {
    let isBetween = meetsWalls && meetsOthers
    return correlation(
      name, summary + "; N_A counts per area of the whole section.",
      theorems: meetsWalls ? ["knudsen-A"] : [],
      relations: (meetsWalls ? PoreRelations.width + surface : []) + solid(inside)
        + (isBetween ? [PoreRelations.bosanquet] : []) + throughWall + gasAtEnds,
      inputs: (meetsOthers ? [("D_AB", usual: 5e-5)] : [])
        + (meetsWalls ? [("r_p", usual: 8e-9), ("V_g", usual: 3e-4)] : []) + [
          ("T", usual: 350), ("M_A", usual: 0.028), ("epsilon_p", usual: 0.4), ("tau", usual: 2.5),
          ("c_A1", usual: 20), ("c_A2", usual: 3), ("L", usual: 5e-3), ("S", usual: 1e-3),
        ],
      readings: porousReadings
    ) { values throws(SolutionError) in
      var known = meetsWalls ? try PoreRelations.table(values) : [:]
      let knudsen = known["D_KA"] ?? .nan
      let own = try SolutionError.explained { () throws(PoreError) in
        let inside =
          isBetween
          ? try Bosanquet.diffusivity(molecular: values["D_AB"], knudsen: knudsen)
          : meetsWalls ? knudsen : values["D_AB"]
        let solid = try PorousSolid(porosity: values["epsilon_p"], tortuosity: values["tau"])
        return (inside: inside, effective: try solid.effectiveDiffusivity(inside))
      }
      let volume = GasConstant.value * values["T"]
      known["D_A"] = own.inside
      known["p_A1"] = values["c_A1"] * volume
      known["p_A2"] = values["c_A2"] * volume
      known["m_A"] = values["M_A"] * (try flow(own.effective, values, &known))
      known["S_g"] = 2 * values["V_g"] / values["r_p"]
      known["rho_p"] = values["epsilon_p"] / values["V_g"]
      var sizes = scales(values, known)
      for symbol in ["p_A1", "p_A2"] as [Symbol] {
        sizes[symbol] = volume * max(values["c_A1"], values["c_A2"])
      }
      return .init(values: known, scales: sizes)
    }
  }

  private static let porousReadings: [ForwardModel.Reading] =
    PoreRelations.readings + [
      .init("r_p", from: ["V_g", "S_g"]) { 2 * $0["V_g"] / $0["S_g"] },
      .init("V_g", from: ["S_g", "r_p"]) { $0["S_g"] * $0["r_p"] / 2 },
      .init("V_g", from: ["epsilon_p", "rho_p"]) {
        $0["epsilon_p"] / $0["rho_p"]
      },
      .init("epsilon_p", from: ["V_g", "rho_p"]) { $0["V_g"] * $0["rho_p"] },
      .init("c_A1", from: ["p_A1", "T"]) {
        $0["p_A1"] / (GasConstant.value * $0["T"])
      },
      .init("c_A2", from: ["p_A2", "T"]) {
        $0["p_A2"] / (GasConstant.value * $0["T"])
      },
    ]

  /// The width of the pores by their surface.
  private static let surface: [Relation] = [
    Relation(
      "radius-by-surface", "mean radius of pores by volume and surface", .law, "r_p",
      2 * "V_g" / "S_g"),
    Relation(
      "porosity-by-volume", "porosity by the volume of pores", .law, "epsilon_p",
      "V_g" * "rho_p"),
  ]

  /// A molecule not much smaller than the pores, by Beck and Schultz.
  static let hinderedDiffusion = hindered(
    "hindered diffusion",
    "A dissolved molecule A in the liquid of pores that are not much wider, by Beck and Schultz; "
      + "N_A counts per area of the whole section.",
    .power(1 - "lambda_p", 4)
  ) { ratio throws(PoreError) in try HinderedDiffusion.fourthPower(ratio) }

  /// The same by Renkin.
  static let renkin = hindered(
    "hindered diffusion, Renkin",
    "A dissolved molecule A in the liquid of pores that are not much wider, by Renkin, for lambda_p "
      + "up to 0.4; N_A counts per area of the whole section.",
    .power(1 - "lambda_p", 2)
      * (1 - .decimal(2104, over: 1000) * "lambda_p"
        + .decimal(209, over: 100) * .power("lambda_p", 3)
        - .decimal(95, over: 100) * .power("lambda_p", 5))
  ) { ratio throws(PoreError) in try HinderedDiffusion.renkin(ratio) }

  private static func hindered(
    _ name: String, _ summary: String, _ formula: Expression,
    restriction: @escaping @Sendable (Double) throws(PoreError) -> Double
  ) -> TransportModel {
    correlation(
      name, summary,
      relations: [
        Relation("diameter-of-the-pore", "diameter of the pore", .definition, "d_p", 2 * "r_p"),
        diameterOfMolecule,
        Relation(
          "size-ratio", "size of the molecule against the pore", .definition, "lambda_p",
          "d_m" / "d_p"),
        Relation("restriction", "what the walls leave", .law, "K_r", formula),
      ] + solid("K_r" * "D_AB") + throughWall,
      inputs: [
        ("D_AB", usual: 3e-10), ("d_m", usual: 1.6e-9), ("d_p", usual: 9e-9),
        ("epsilon_p", usual: 0.4), ("tau", usual: 2.5), ("c_A1", usual: 20), ("c_A2", usual: 3),
        ("L", usual: 5e-3), ("S", usual: 1e-3),
      ],
      readings: [
        .init("d_p", from: ["r_p"]) { 2 * $0["r_p"] },
        .init("d_m", from: ["r_m"]) { 2 * $0["r_m"] },
        .init("d_m", from: ["lambda_p", "d_p"]) { $0["lambda_p"] * $0["d_p"] },
        .init("d_p", from: ["lambda_p", "d_m"]) { $0["d_m"] / $0["lambda_p"] },
        .init("d_m", from: ["lambda_p"]) { $0["lambda_p"] * 9e-9 },
      ]
    ) { values throws(SolutionError) in
      let own = try SolutionError.explained { () throws(PoreError) in
        let ratio = try HinderedDiffusion.sizeRatio(
          molecule: values["d_m"], pore: values["d_p"])
        let left = try restriction(ratio)
        let solid = try PorousSolid(porosity: values["epsilon_p"], tortuosity: values["tau"])
        return (
          ratio: ratio, left: left,
          effective: try solid.effectiveDiffusivity(values["D_AB"], restriction: left)
        )
      }
      var known: SymbolValues = [
        "r_p": values["d_p"] / 2, "r_m": values["d_m"] / 2, "lambda_p": own.ratio,
        "K_r": own.left,
      ]
      _ = try flow(own.effective, values, &known)
      return .init(values: known, scales: scales(values, known))
    }
  }

  /// The effective diffusivity by what diffuses in the pores.
  private static func solid(_ inside: Expression) -> [Relation] {
    [
      Relation(
        "porous-solid", "effective diffusivity in a porous solid", .law, "D_Ae",
        "epsilon_p" * inside / "tau")
    ]
  }

  /// Through a wall of the solid.
  private static let throughWall: [Relation] = [
    Relation(
      "flux-through-the-solid", "flux through a wall of the solid", .law, "N_A",
      "D_Ae" * ("c_A1" - "c_A2") / "L"),
    Relation("flow-through-the-solid", "flow through an area", .definition, "W", "S" * "N_A"),
  ]

  private static let gasAtEnds: [Relation] = [
    Relation(
      "gas-A1", "ideal gas law for A at an end", .law, "p_A1", "c_A1" * "R" * "T"),
    Relation(
      "gas-A2", "ideal gas law for A at an end", .law, "p_A2", "c_A2" * "R" * "T"),
    Relation("mass-flow-through-the-solid", "mass flow", .definition, "m_A", "M_A" * "W"),
  ]

  /// The flow through a wall, with the flux from the difference of two streams.
  private static func flow(
    _ diffusivity: Double, _ values: Values, _ known: inout SymbolValues
  ) throws(SolutionError) -> Double {
    guard values["L"] > 0, values["S"] > 0 else {
      throw .noMotion("the wall needs a thickness L and an area S, both positive")
    }
    guard values["c_A1"] >= 0, values["c_A2"] >= 0 else {
      throw .noMotion("a concentration cannot be negative")
    }
    let speed = diffusivity / values["L"]
    let flux = speed * values["c_A1"] - speed * values["c_A2"]
    known["D_Ae"] = diffusivity
    known["N_A"] = flux
    known["W"] = values["S"] * flux
    return values["S"] * flux
  }

  /// The sizes of the streams both ways.
  private static func scales(_ values: Values, _ known: SymbolValues) -> SymbolValues {
    let stream =
      Values(known)["D_Ae"] / values["L"] * max(values["c_A1"], values["c_A2"])
    return ["N_A": stream, "W": stream * values["S"]]
  }
}
