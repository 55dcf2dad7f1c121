import Algebra
import Diffusion

extension TransportModel {
  /// Planar films of three gases that obey the equations of Maxwell and Stefan.
  static let filmsOfThree: [TransportModel] = [
    filmOfThree(
      "stagnant C", "A and B pass through C, which cannot leave.",
      theorems: [
        "stagnant-C", "sum-through-stagnant-C", "stagnant-invariant", "sum-by-the-ends",
        "stagnant-profile",
      ]
    ) { _ in .stagnant(2, count: 3) },
    filmOfThree(
      "no net flow", "As many moles go one way as the other.", theorems: ["no-net-moles"]
    ) { _ in .equimolar(count: 3) },
    filmOfThree(
      "balanced latent heats", "What condenses pays for what boils.",
      theorems: ["latent-heats-of-three"],
      inputs: [("lambda_A", usual: 3e4), ("lambda_B", usual: 4e4), ("lambda_C", usual: 3.4e4)]
    ) { .latentHeats([$0["lambda_A"], $0["lambda_B"], $0["lambda_C"]]) },
    filmOfThree(
      "fixed ratio of two", "B moves in a fixed ratio nu_B to A.", theorems: ["flux-ratio-of-B"],
      inputs: [("nu_B", usual: -1.4)]
    ) { .ratio(of: 1, to: 0, is: $0["nu_B"], count: 3) },
    twoStagnantGases, reactingFilmOfThree,
  ]

  /// A film of which both ends are known.
  private static func filmOfThree(
    _ name: String, _ summary: String, theorems: Set<String>, relations: [Relation] = [],
    inputs: [(Symbol, usual: Double)] = [],
    condition: @escaping @Sendable (Values) -> FluxCondition
  ) -> TransportModel {
    filmOfThree(
      name, summary, theorems: theorems, relations: relations,
      FilmOfThree(inputs: inputs) { [condition($0)] })
  }

  private static func filmOfThree(
    _ name: String, _ summary: String, theorems: Set<String>, relations: [Relation] = [],
    _ film: FilmOfThree
  ) -> TransportModel {
    TransportModel(
      "film of three gases, \(name)", summary, theorems: theorems.union(FilmOfThree.theorems),
      relations: FilmOfThree.relations + relations, methods: film.methods, forward: film.forward)
  }

  /// A through two gases that cannot leave; what is known of them is known at the far end.
  ///
  /// What B and C would do to each other does not matter while both stand still.
  private static let twoStagnantGases = filmOfThree(
    "stagnant B and C", "A passes through B and C, which cannot leave.",
    theorems: [
      "stagnant-C", "stagnant-B-beside-C", "invariant-of-stagnant-B", "invariant-of-stagnant-C",
      "profile-of-stagnant-B", "profile-of-stagnant-C",
    ],
    FilmOfThree(first: ["x_A1"], pairs: ["D_AB", "D_AC"]) { _ in
      FluxCondition.reaction(stoichiometry: [1, 0, 0])
    })

  /// A surface reaction that fixes both ratios; one mole fraction at the surface is known.
  private static let reactingFilmOfThree = filmOfThree(
    "surface reaction",
    "For each mole of A, nu_B moles of B and nu_C of C cross, negative if the other way.",
    theorems: ["flux-ratio-of-B", "flux-ratio-of-C"],
    FilmOfThree(second: ["x_A2"], inputs: [("nu_B", usual: -0.5), ("nu_C", usual: -1.4)]) {
      FluxCondition.reaction(stoichiometry: [1, $0["nu_B"], $0["nu_C"]])
    })
}

/// A film of three gases: what is known of its ends, and what fixes the ratios of the fluxes.
private struct FilmOfThree: Sendable {
  /// The mole fractions known at z = 0 and at z = L; with two conditions one of them is found.
  private let first, second: [Symbol]
  /// The diffusivities that matter.
  private let pairs: [Symbol]
  /// What the conditions need.
  private let further: [(Symbol, usual: Double)]
  private let conditions: @Sendable (Values) -> [FluxCondition]

  init(
    first: [Symbol] = ["x_A1", "x_B1"], second: [Symbol] = ["x_A2", "x_B2"],
    pairs: [Symbol] = ["D_AB", "D_AC", "D_BC"], inputs: [(Symbol, usual: Double)] = [],
    conditions: @escaping @Sendable (Values) -> [FluxCondition]
  ) {
    self.first = first
    self.second = second
    self.pairs = pairs
    further = inputs
    self.conditions = conditions
  }

  /// What is found by the matrix: fluxes, what is open of the ends, and the profile.
  var methods: [NumericalMethod] {
    let premises = first + second + pairs + ["c", "L"] + further.map { $0.0 }
    let fluxes = (["N_A", "N_B", "N_C"] as [Symbol]).enumerated().map { index, symbol in
      method(symbol, from: premises) { solution, _ in solution.fluxes[index] }
    }
    let ends = (["x_B1", "x_B2"] as [Symbol]).filter { !(first + second).contains($0) }.map { end in
      method(end, from: premises) { solution, _ in
        (end == "x_B1" ? solution.first : solution.second)[1].value
      }
    }
    let profile = (["x_A", "x_B"] as [Symbol]).enumerated().map { index, symbol in
      method(symbol, from: premises + ["z"]) {
        (solution, values) throws(MaxwellStefanError) in
        try solution.moleFractions(at: values["z"] / values["L"])[index].value
      }
    }
    return fluxes + ends + profile
  }

  private func method(
    _ symbol: Symbol, from premises: [Symbol],
    _ read:
      @escaping @Sendable (MaxwellStefanFilm.MatrixSolution, Values) throws(MaxwellStefanError)
      -> Double
  ) -> NumericalMethod {
    NumericalMethod(
      symbol, by: "the Maxwell–Stefan equations, solved by a matrix", from: premises
    ) { values throws(SolutionError) in
      let film = try film(values, concentration: values["c"])
      return try SolutionError.explained { () throws(MaxwellStefanError) in
        try read(try film.matrixSolution(), values)
      }
    }
  }

  var forward: ForwardModel {
    let ends = ["x_A1", "x_B1", "x_A2", "x_B2"] as [Symbol]
    return ForwardModel(
      FilmOfThree.inputs.filter { !ends.contains($0.0) || (first + second).contains($0.0) }
        + further, readings: FilmOfThree.readings
    ) { values throws(SolutionError) in try table(values) }
  }

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
      func symbol(_ stem: String) -> Expression { .symbol(.composed(stem + end)) }
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
      .init(fraction, from: [pressure, "P"]) { $0[pressure] / $0["P"] }
    }

  private func film(
    _ values: Values, concentration: Double
  ) throws(SolutionError) -> MaxwellStefanFilm {
    let conditions = conditions(values)
    for condition in conditions where !condition.weights.allSatisfy({ $0.isFinite }) {
      throw .noMotion("what fixes the ratio of the fluxes is not a number")
    }
    func end(_ symbols: [Symbol], _ known: [Symbol]) throws(SolutionError) -> [MoleFraction?] {
      var fractions: [MoleFraction?] = []
      for symbol in symbols {
        fractions.append(known.contains(symbol) ? try values.moleFraction(symbol) : nil)
      }
      return fractions + [nil]
    }
    let start = try end(["x_A1", "x_B1"], first)
    let stop = try end(["x_A2", "x_B2"], second)
    let others = values[pairs.contains("D_BC") ? "D_BC" : "D_AC"]
    return try SolutionError.explained { () throws(MaxwellStefanError) in
      try MaxwellStefanFilm(
        diffusivities: PairDiffusivities(
          count: 3, pairs: [values["D_AB"], values["D_AC"], others]),
        concentration: concentration, thickness: values["L"], from: start, to: stop,
        conditions: conditions)
    }
  }

  private func table(_ values: Values) throws(SolutionError) -> ForwardModel.Table {
    let c = values["P"] / (GasConstant.value * values["T"])
    let film = try film(values, concentration: c)
    let (length, place) = try values.placeOnWay()
    let part = place / length
    let fluxes: [Double]
    let places: [(String, [MoleFraction])]
    if let shot = film.shootingSolution() {
      fluxes = shot.fluxes
      places = [("", shot.moleFractions(at: part)), ("1", shot.first), ("2", shot.second)]
    } else {
      let solution = try SolutionError.explained { () throws(MaxwellStefanError) in
        try film.collocationSolution()
      }
      fluxes = solution.fluxes
      places = [
        ("", solution.moleFractions(at: part)), ("1", solution.first), ("2", solution.second),
      ]
    }
    let unit = c * values["D_AB"] / length
    var table = ForwardModel.Table(values: [
      "c": c, "N": fluxes.reduce(0, +), "N_A": fluxes[0],
      "N_B": fluxes[1], "N_C": fluxes[2],
      "n_A": values["M_A"] * fluxes[0], "n_B": values["M_B"] * fluxes[1],
      "n_C": values["M_C"] * fluxes[2],
      "v_star": fluxes.reduce(0, +) / c,
    ])
    table.scales["v_star"] = unit / c
    for symbol in ["N", "N_A", "N_B", "N_C"] as [Symbol] { table.scales[symbol] = unit }
    table.scales["n_A"] = values["M_A"] * unit
    table.scales["n_B"] = values["M_B"] * unit
    table.scales["n_C"] = values["M_C"] * unit
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
    let (a, b) = (fluxes[0] / values["D_AC"], fluxes[1] / values["D_BC"])
    table.values["I_C"] = a + b
    table.scales["I_C"] = abs(a) + abs(b)
    let ratio = { (other: Int) in fluxes[other] / fluxes[0] }
    table.values["nu_B"] = ratio(1)
    table.values["nu_C"] = ratio(2)
    return table
  }
}
