import Algebra
import Diffusion

extension TransportModel {
  /// Planar films of three gases that obey the equations of Maxwell and Stefan.
  static let filmsOfThree: [TransportModel] = [
    filmOfThree(
      "stagnant C", "A and B pass through C, which cannot leave.",
      theorems: ["stagnant-C", "stagnant-invariant", "stagnant-profile"],
      relations: [
        Relation(
          "sum-through-stagnant-C", "fluxes through C, each over its diffusivity", .definition,
          "I_C", "N_A" / "D_AC" + "N_B" / "D_BC"),
        Relation(
          "invariant-by-ends", "what the ends of C tell of the fluxes", .law, "I_C",
          "c" / "L" * .function(.ln, "x_C2" / "x_C1")),
      ], inputs: []
    ) { _ in .stagnant(2, count: 3) },
    filmOfThree(
      "no net flow", "As many moles go one way as the other.", theorems: ["no-net-moles"],
      relations: [], inputs: []
    ) { _ in .equimolar(count: 3) },
    filmOfThree(
      "balanced latent heats", "What condenses pays for what boils.",
      theorems: ["latent-heats-of-three"],
      relations: [],
      inputs: [("lambda_A", usual: 3e4), ("lambda_B", usual: 4e4), ("lambda_C", usual: 3.4e4)]
    ) { .latentHeats([$0["lambda_A"], $0["lambda_B"], $0["lambda_C"]]) },
    filmOfThree(
      "fixed ratio of two", "B moves in a fixed ratio nu_B to A.", theorems: ["flux-ratio-of-B"],
      relations: [], inputs: [("nu_B", usual: -1.4)]
    ) { .ratio(of: 1, to: 0, is: $0["nu_B"], count: 3) },
    twoStagnantGases, reactingFilmOfThree,
  ]

  /// A film of which both ends are known.
  private static func filmOfThree(
    _ name: String, _ summary: String, theorems: Set<String>, relations: [Relation],
    inputs: [(Symbol, usual: Double)],
    condition: @escaping @Sendable (Values) -> FluxCondition
  ) -> TransportModel {
    let premises = FilmOfThree.inputs.map { $0.0 } + inputs.map { $0.0 } + ["c"]
    let needed = premises.filter { !["z", "T", "P", "M_A", "M_B", "M_C"].contains($0) }
    let methods = ["N_A", "N_B", "N_C"].enumerated().map { index, symbol in
      NumericalMethod(
        symbol, by: "the Maxwell–Stefan equations, solved by a matrix", from: needed
      ) { values throws(SolutionError) in
        let film = try FilmOfThree.film(
          values, concentration: values["c"], [condition(values)])
        return try SolutionError.explained { () throws(MaxwellStefanError) in
          try film.matrixSolution().fluxes[index]
        }
      }
    }
    let profile = (["x_A", "x_B"] as [Symbol]).enumerated().map { index, symbol in
      NumericalMethod(
        symbol, by: "the profile of the Maxwell–Stefan equations, by a matrix",
        from: needed + ["z"]
      ) { values throws(SolutionError) in
        let film = try FilmOfThree.film(
          values, concentration: values["c"], [condition(values)])
        return try SolutionError.explained { () throws(MaxwellStefanError) in
          try film.matrixSolution().moleFractions(at: values["z"] / values["L"])[index].value
        }
      }
    }
    return TransportModel(
      "film of three gases, \(name)", summary,
      theorems: theorems.union(FilmOfThree.theorems), relations: FilmOfThree.relations + relations,
      methods: methods + profile,
      forward: ForwardModel(
        FilmOfThree.inputs + inputs, readings: FilmOfThree.readings
      ) { values throws(SolutionError) in
        try FilmOfThree.table(values, [condition(values)])
      })
  }

  /// A through two gases that cannot leave; what is known of them is known at the far end.
  private static let twoStagnantGases = TransportModel(
    "film of three gases, stagnant B and C", "A passes through B and C, which cannot leave.",
    theorems: FilmOfThree.theorems.union([
      "stagnant-C", "stagnant-B-beside-C", "invariant-of-stagnant-B", "invariant-of-stagnant-C",
      "profile-of-stagnant-B", "profile-of-stagnant-C",
    ]), relations: FilmOfThree.relations,
    methods: [
      NumericalMethod(
        "N_A", by: "the Maxwell–Stefan equations, solved by a matrix",
        from: ["x_A1", "x_A2", "x_B2", "D_AB", "D_AC", "c", "L"]
      ) { values throws(SolutionError) in
        // What B and C would do to each other does not matter while both stand still.
        let film = try FilmOfThree.film(
          values.with("D_BC", values["D_AC"]), concentration: values["c"],
          FluxCondition.reaction(stoichiometry: [1, 0, 0]), knowsFirst: ["x_A1"])
        return try SolutionError.explained { () throws(MaxwellStefanError) in
          try film.matrixSolution().fluxes[0]
        }
      }
    ],
    forward: ForwardModel(
      FilmOfThree.inputs.filter { $0.0 != "x_B1" }, readings: FilmOfThree.readings
    ) { values throws(SolutionError) in
      try FilmOfThree.table(
        values, FluxCondition.reaction(stoichiometry: [1, 0, 0]), knowsFirst: ["x_A1"])
    })

  /// A surface reaction that fixes both ratios; one mole fraction at the surface is known.
  private static let reactingFilmOfThree = TransportModel(
    "film of three gases, surface reaction",
    "For each mole of A, nu_B moles of B and nu_C of C cross, negative if the other way.",
    theorems: FilmOfThree.theorems.union(["flux-ratio-of-B", "flux-ratio-of-C"]),
    relations: FilmOfThree.relations,
    methods: (["N_A", "x_B2"] as [Symbol]).enumerated().map { index, symbol in
      NumericalMethod(
        symbol, by: "the Maxwell–Stefan equations, solved by a matrix",
        from: [
          "x_A1", "x_B1", "x_A2", "D_AB", "D_AC", "D_BC", "c", "L", "nu_B", "nu_C",
        ]
      ) { values throws(SolutionError) in
        let film = try FilmOfThree.film(
          values, concentration: values["c"],
          FluxCondition.reaction(stoichiometry: [1, values["nu_B"], values["nu_C"]]),
          knowsSecond: ["x_A2"])
        let solution = try SolutionError.explained { () throws(MaxwellStefanError) in
          try film.matrixSolution()
        }
        return index == 0 ? solution.fluxes[0] : solution.second[1].value
      }
    }
      + (["x_A", "x_B"] as [Symbol]).enumerated().map { index, symbol in
        NumericalMethod(
          symbol, by: "the profile of the Maxwell–Stefan equations, by a matrix",
          from: [
            "x_A1", "x_B1", "x_A2", "D_AB", "D_AC", "D_BC", "c", "L", "nu_B", "nu_C", "z",
          ]
        ) { values throws(SolutionError) in
          let film = try FilmOfThree.film(
            values, concentration: values["c"],
            FluxCondition.reaction(stoichiometry: [1, values["nu_B"], values["nu_C"]]),
            knowsSecond: ["x_A2"])
          return try SolutionError.explained { () throws(MaxwellStefanError) in
            try film.matrixSolution().moleFractions(at: values["z"] / values["L"])[index].value
          }
        }
      },
    forward: ForwardModel(
      FilmOfThree.inputs.filter { $0.0 != "x_B2" } + [
        ("nu_B", usual: -0.5), ("nu_C", usual: -1.4),
      ],
      readings: FilmOfThree.readings
    ) { values throws(SolutionError) in
      try FilmOfThree.table(
        values, FluxCondition.reaction(stoichiometry: [1, values["nu_B"], values["nu_C"]]),
        knowsSecond: ["x_A2"])
    })
}

/// A film of three gases, solved as a boundary-value problem.
private enum FilmOfThree {
  static let inputs: [(Symbol, usual: Double)] = [
    ("x_A1", usual: 0.4), ("x_B1", usual: 0.25), ("x_A2", usual: 0.1), ("x_B2", usual: 0.35),
    ("D_AB", usual: 2e-5), ("D_AC", usual: 6e-5), ("D_BC", usual: 3e-5), ("L", usual: 0.01),
    ("T", usual: 300), ("P", usual: 1e5), ("z", usual: 0), ("M_A", usual: 0.03),
    ("M_B", usual: 0.05), ("M_C", usual: 0.002),
  ]

  static let theorems: Set<String> = [
    "ideal-gas", "total-molar-flux-of-three", "molar-flow-by-fluxes-of-three",
    "mass-flux-from-molar-flux",
    "mass-flux-from-molar-flux-B",
  ]

  static let relations: [Relation] =
    ["", "1", "2"].flatMap { end in
      func symbol(_ stem: String) -> Expression { .symbol(Symbol(named: stem + end) ?? "q") }
      return [
        Relation(
          "mole-fractions\(end)", "mole fractions sum to one", .definition, symbol("x_C"),
          1 - symbol("x_A") - symbol("x_B"))
      ]
        + ["A", "B", "C"].map { own in
          Relation(
            "partial-pressure-\(own)\(end)", "partial pressure", .definition, symbol("p_" + own),
            symbol("x_" + own) * "P")
        }
    } + [
      Relation("mass-flux-C", "mass flux of C", .definition, "n_C", "M_C" * "N_C")
    ]

  static let readings: [ForwardModel.Reading] =
    GasRelations.readings
    + [("x_A1", "p_A1"), ("x_B1", "p_B1"), ("x_A2", "p_A2"), ("x_B2", "p_B2")].map {
      (fraction: Symbol, pressure: Symbol) in
      .init(fraction, from: [pressure, "P"]) { ($0[pressure] ?? .nan) / ($0["P"] ?? .nan) }
    }

  static func film(
    _ values: Values, concentration: Double, _ conditions: [FluxCondition],
    knowsFirst: [Symbol] = ["x_A1", "x_B1"], knowsSecond: [Symbol] = ["x_A2", "x_B2"]
  ) throws(SolutionError) -> MaxwellStefanFilm {
    for conditions in conditions where !conditions.weights.allSatisfy({ $0.isFinite }) {
      throw .noMotion("what fixes the ratio of the fluxes is not a number")
    }
    func end(
      _ symbols: [Symbol], _ known: [Symbol]
    ) throws(SolutionError) -> [MoleFraction?] {
      var fractions: [MoleFraction?] = []
      for symbol in symbols {
        fractions.append(
          known.contains(symbol)
            ? try SolutionError.explained { () throws(CompositionError) in
              try MoleFraction(values[symbol])
            } : nil)
      }
      return fractions + [nil]
    }
    let first = try end(["x_A1", "x_B1"], knowsFirst)
    let second = try end(["x_A2", "x_B2"], knowsSecond)
    return try SolutionError.explained { () throws(MaxwellStefanError) in
      try MaxwellStefanFilm(
        diffusivities: PairDiffusivities(
          count: 3, pairs: [values["D_AB"], values["D_AC"], values["D_BC"]]),
        concentration: concentration, thickness: values["L"], from: first, to: second,
        conditions: conditions)
    }
  }

  static func table(
    _ values: Values, _ conditions: [FluxCondition],
    knowsFirst: [Symbol] = ["x_A1", "x_B1"], knowsSecond: [Symbol] = ["x_A2", "x_B2"]
  ) throws(SolutionError) -> ForwardModel.Table {
    let c = values["P"] / (GasConstant.value * values["T"])
    let film = try film(
      values, concentration: c, conditions, knowsFirst: knowsFirst, knowsSecond: knowsSecond)
    guard values["z"] >= 0, values["z"] <= values["L"] * (1 + 1e-12) else {
      throw .noMotion("the place z lies outside the path, which runs from 0 to L")
    }
    let solution = try SolutionError.explained { () throws(MaxwellStefanError) in
      try film.collocationSolution()
    }
    let unit = c * values["D_AB"] / values["L"]
    var table = ForwardModel.Table(values: [
      "c": c, "N": solution.fluxes.reduce(0, +), "N_A": solution.fluxes[0],
      "N_B": solution.fluxes[1], "N_C": solution.fluxes[2],
      "n_A": values["M_A"] * solution.fluxes[0], "n_B": values["M_B"] * solution.fluxes[1],
      "n_C": values["M_C"] * solution.fluxes[2],
      "v_star": solution.fluxes.reduce(0, +) / c,
    ])
    table.scales["v_star"] = unit / c
    for symbol in ["N", "N_A", "N_B", "N_C"] as [Symbol] { table.scales[symbol] = unit }
    table.scales["n_A"] = values["M_A"] * unit
    table.scales["n_B"] = values["M_B"] * unit
    table.scales["n_C"] = values["M_C"] * unit
    let places = [
      ("", solution.moleFractions(at: values["z"] / values["L"])), ("1", solution.first),
      ("2", solution.second),
    ]
    for (end, fractions) in places {
      for (own, fraction) in zip(["A", "B", "C"], fractions) {
        guard let moles = Symbol(named: "x_\(own)\(end)"),
          let pressure = Symbol(named: "p_\(own)\(end)")
        else { continue }
        table.values[moles] = fraction.value
        table.values[pressure] = fraction.value * values["P"]
        table.scales[pressure] = values["P"]
      }
    }
    // What stands still tells by its ends what passes it.
    let (a, b) = (solution.fluxes[0] / values["D_AC"], solution.fluxes[1] / values["D_BC"])
    table.values["I_C"] = a + b
    table.scales["I_C"] = abs(a) + abs(b)
    let ratio = { (other: Int) in solution.fluxes[other] / solution.fluxes[0] }
    table.values["nu_B"] = ratio(1)
    table.values["nu_C"] = ratio(2)
    return table
  }
}
