import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// One diffusivity for A among two others.
  static let effectiveDiffusivities: [TransportModel] = [
    effectiveByRatios, effectiveInStagnantMixture, effectiveAmongThree, stagnantMixtureFilm,
  ]

  /// A among B and C whose fluxes have fixed ratios to that of A.
  static let effectiveByRatios = correlation(
    "effective diffusivity, flux ratios",
    "A among B and C in an ideal gas, with fluxes in fixed ratios nu_B and nu_C to that of A, as "
      + "in front of a catalyst; gx_A is the slope that drives N_A.",
    theorems: [
      "mole-fractions-of-three", "flux-ratio-of-B", "flux-ratio-of-C", "effective-diffusivity",
      "effective-diffusivity-by-ratios", "ideal-gas",
    ],
    relations: [], hasSlopes: true,
    inputs: [
      ("x_A", usual: 0.3), ("x_B", usual: 0.25), ("D_AB", usual: 2.4e-5), ("D_AC", usual: 7e-5),
      ("nu_B", usual: -0.4), ("nu_C", usual: -1.3), ("N_A", usual: 0.02), ("T", usual: 310),
      ("P", usual: 1.1e5),
    ],
    readings: [
      .init("x_A", from: ["x_B", "x_C"]) { 1 - $0["x_B"] - $0["x_C"] },
      .init("x_B", from: ["x_A", "x_C"]) { 1 - $0["x_A"] - $0["x_C"] },
      .init("nu_B", from: ["N_A", "N_B"]) { $0["N_B"] / $0["N_A"] },
      .init("nu_C", from: ["N_A", "N_C"]) { $0["N_C"] / $0["N_A"] },
      .init("P", from: ["c", "T"]) { $0["c"] * GasConstant.value * $0["T"] },
    ]
  ) { values throws(SolutionError) in
    let state = try values.gas(at: "T", "P")
    let others = try values.others([
      ("D_AB", values["x_B"], values["nu_B"]),
      ("D_AC", 1 - values["x_A"] - values["x_B"], values["nu_C"]),
    ])
    let effective = try SolutionError.explained { () throws(EstimateError) in
      try EffectiveDiffusivity.withFluxRatios(others)
    }
    // The Maxwell–Stefan equation of A.
    let flux = values["N_A"]
    var slope = 0.0
    var size = 0.0
    for other in others {
      let friction = state.molarConcentration * other.diffusivity
      let (own, far) = (
        other.moleFraction.value * flux, values["x_A"] * other.fluxRatio * flux
      )
      slope -= (own - far) / friction
      size += (abs(own) + abs(far)) / friction
    }
    return .init(
      values: [
        "x_C": 1 - values["x_A"] - values["x_B"], "D_Am": effective, "gx_A": slope,
        "c": state.molarConcentration, "N_B": values["nu_B"] * flux, "N_C": values["nu_C"] * flux,
      ], scales: ["gx_A": size])
  }

  /// A through B and C at rest.
  static let effectiveInStagnantMixture = correlation(
    "effective diffusivity, stagnant mixture",
    "A through B and C at rest in an ideal gas, by Blanc’s law; y_B and y_C are the mole fractions "
      + "without A.",
    theorems: ["mole-fractions-of-three", "blanc"],
    relations: StagnantMixture.shares + StagnantMixture.blanc,
    inputs: [
      ("x_A", usual: 0.3), ("y_B", usual: 0.35), ("D_AB", usual: 2.4e-5), ("D_AC", usual: 7e-5),
    ],
    readings: [
      .init("x_A", from: ["x_B", "x_C"]) { 1 - $0["x_B"] - $0["x_C"] },
      .init("y_B", from: ["x_A", "x_B"]) { $0["x_B"] / (1 - $0["x_A"]) },
      .init("y_B", from: ["x_A", "x_C"]) { 1 - $0["x_C"] / (1 - $0["x_A"]) },
      .init("y_B", from: ["x_B", "x_C"]) {
        $0["x_B"] / ($0["x_B"] + $0["x_C"])
      },
      .init("y_B", from: ["y_C"]) { 1 - $0["y_C"] },
    ]
  ) { values throws(SolutionError) in
    let rest = 1 - values["x_A"]
    _ = try values.moleFraction("x_A")
    return .init(values: [
      "x_B": values["y_B"] * rest, "x_C": (1 - values["y_B"]) * rest, "y_C": 1 - values["y_B"],
      "D_Am": try StagnantMixture.diffusivity(values),
    ])
  }

  /// A through three others at rest.
  static let effectiveAmongThree = correlation(
    "effective diffusivity, stagnant mixture of three",
    "A through B, C and D at rest in an ideal gas, by Blanc’s law; y_B, y_C and y_D are the mole "
      + "fractions without A.",
    relations: StagnantMixture.shares + [
      Relation(
        "share-of-D", "mole fraction of D without A", .definition, "y_D", "x_D" / (1 - "x_A")),
      Relation(
        "mole-fractions-of-four", "four mole fractions sum to one", .definition, "x_D",
        1 - "x_A" - "x_B" - "x_C"),
      Relation(
        "shares-of-three", "the mole fractions without A sum to one", .definition, "y_D",
        1 - "y_B" - "y_C"),
      Relation(
        "blanc-by-three-shares", "Blanc’s law", .law, 1 / "D_Am",
        "y_B" / "D_AB" + "y_C" / "D_AC" + "y_D" / "D_AD"),
    ],
    inputs: [
      ("x_A", usual: 0.3), ("y_B", usual: 0.35), ("y_C", usual: 0.2), ("D_AB", usual: 2.4e-5),
      ("D_AC", usual: 7e-5), ("D_AD", usual: 1.6e-5),
    ],
    readings: [
      .init("x_A", from: ["x_B", "x_C", "x_D"]) {
        1 - $0["x_B"] - $0["x_C"] - $0["x_D"]
      },
      .init("y_B", from: ["x_A", "x_B"]) { $0["x_B"] / (1 - $0["x_A"]) },
      .init("y_C", from: ["x_A", "x_C"]) { $0["x_C"] / (1 - $0["x_A"]) },
      .init("y_B", from: ["y_C", "y_D"]) { 1 - $0["y_C"] - $0["y_D"] },
      .init("y_C", from: ["y_B", "y_D"]) { 1 - $0["y_B"] - $0["y_D"] },
    ]
  ) { values throws(SolutionError) in
    let rest = 1 - values["x_A"]
    _ = try values.moleFraction("x_A")
    let last = 1 - values["y_B"] - values["y_C"]
    let others = try values.others([
      ("D_AB", values["y_B"], 0), ("D_AC", values["y_C"], 0), ("D_AD", last, 0),
    ])
    let effective = try SolutionError.explained { () throws(EstimateError) in
      try EffectiveDiffusivity.blanc(others)
    }
    return .init(values: [
      "x_B": values["y_B"] * rest, "x_C": values["y_C"] * rest, "x_D": last * rest, "y_D": last,
      "D_Am": effective,
    ])
  }

  /// A planar film of the same.
  static let stagnantMixtureFilm = TransportModel(
    "planar film, stagnant mixture",
    "A diffuses through B and C, both at rest, with the effective diffusivity of Blanc’s law.",
    theorems: ["ideal-gas", "saturation"],
    relations: FilmRelations.ends + FilmRelations.stagnant + StagnantMixture.blanc + [
      Relation("rest-at-0", "what is not A at z = 0", .definition, "x_B1", 1 - "x_A1"),
      Relation("rest-at-L", "what is not A at z = L", .definition, "x_B2", 1 - "x_A2"),
      Relation(
        "stefan-flux-by-effective", "Stefan flux with an effective diffusivity", .law, "N_A",
        "c" * "D_Am" / "L" * .ln("x_B2" / "x_B1")),
      Relation("mass-flux-of-A", "mass flux of A", .definition, "n_A", "M_A" * "N_A"),
    ],
    forward: ForwardModel(
      [
        ("x_A1", usual: 0.4), ("x_A2", usual: 0.1), ("y_B", usual: 0.35), ("D_AB", usual: 2.4e-5),
        ("D_AC", usual: 7e-5), ("L", usual: 0.01), ("T", usual: 300), ("P", usual: 1e5),
        ("M_A", usual: 0.03), ("d", usual: 0.05),
      ],
      readings: FilmRelations.readings + [.init("y_B", from: ["y_C"]) { 1 - $0["y_C"] }]
    ) { given throws(SolutionError) in
      let values = Values(given)
      let state = try values.gas(at: "T", "P")
      let film = try SolutionError.explained { () throws(FilmError) in
        try NumericalFilm(from: values["x_A1"], to: values["x_A2"], fluxRatio: 0)
      }
      guard values["L"] > 0 else {
        throw .noMotion("the film has no length: L must be positive")
      }
      let effective = try StagnantMixture.diffusivity(values)
      let motion = BinaryMotion(
        film: film, molarMassA: values["M_A"], molarMassB: values["M_A"],
        temperature: state.temperature, pressure: state.pressure, diffusivity: effective,
        length: values["L"])
      let own: SymbolValues = [
        "D_Am": effective, "y_C": 1 - values["y_B"], "c": motion.concentration,
        "p_sat": values["x_A1"] * state.pressure, "N_A": motion.fluxA(0),
        "n_A": motion.fluxA(0) * motion.molarMassA,
      ]
      return { symbol in
        if let value = given[symbol] ?? own[symbol] {
          return (value, Glossary.isFraction(symbol) ? 1 : abs(value))
        }
        return FilmRelations.outcome(symbol, motion, ratio: 0, diameter: values["d"])
      }
    })
}

/// What stands in the way of A in a mixture at rest.
enum StagnantMixture {
  static let shares: [Relation] = [
    Relation(
      "share-of-B", "mole fraction of B without A", .definition, "y_B", "x_B" / (1 - "x_A")),
    Relation(
      "share-of-C", "mole fraction of C without A", .definition, "y_C", "x_C" / (1 - "x_A")),
  ]

  static let blanc: [Relation] = [
    Relation("shares", "the mole fractions without A sum to one", .definition, "y_C", 1 - "y_B"),
    Relation(
      "blanc-by-shares", "Blanc’s law", .law, 1 / "D_Am", "y_B" / "D_AB" + "y_C" / "D_AC"),
  ]

  /// The effective diffusivity of A.
  static func diffusivity(_ values: Values) throws(SolutionError) -> Double {
    let others = try values.others([
      ("D_AB", values["y_B"], 0), ("D_AC", 1 - values["y_B"], 0),
    ])
    return try SolutionError.explained { () throws(EstimateError) in
      try EffectiveDiffusivity.blanc(others)
    }
  }
}

extension Values {
  /// The others in a mixture with A: the diffusivity with A, the mole fraction, the flux ratio.
  func others(
    _ others: [(pair: Symbol, fraction: Double, ratio: Double)]
  ) throws(SolutionError) -> [EffectiveDiffusivity.Companion] {
    var companions: [EffectiveDiffusivity.Companion] = []
    for other in others {
      // Rounding may lead a little below nothing.
      let share = abs(other.fraction) < 1e-12 ? 0 : other.fraction
      let moleFraction = try SolutionError.explained { () throws(CompositionError) in
        try MoleFraction(share)
      }
      companions.append(
        try SolutionError.explained { () throws(EstimateError) in
          try EffectiveDiffusivity.Companion(
            moleFraction: moleFraction, diffusivity: self[other.pair], fluxRatio: other.ratio)
        })
    }
    return companions
  }
}
