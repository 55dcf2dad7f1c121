import Algebra
import Diffusion

extension TransportModel {
  /// Films of liquid, of which the concentration is the mean of those at its ends.
  static let liquidFilms: [TransportModel] = [
    liquidFilm(
      "stagnant B", "A dissolves in a still liquid B.",
      theorems: [
        "stefan-flux", "stefan-profile", "stagnant-B", "log-mean", "fraction-of-B-at-1",
        "fraction-of-B-at-2",
      ], inputs: []
    ) { _ in 0 },
    liquidFilm(
      "equimolar counterdiffusion",
      "For each mole of A that goes one way, one of B goes the other.",
      theorems: ["equimolar-flux", "equimolar-profile", "equimolar"], inputs: []
    ) { _ in -1 },
    liquidFilm(
      "fixed flux ratio",
      "B moves in a fixed ratio r to A, as the water of a crystal does that dissolves with it.",
      theorems: ["flux-ratio-flux", "flux-ratio-profile", "flux-ratio", "net-moles"],
      inputs: [("r", usual: 3)]
    ) { $0["r"] },
  ]

  private static func liquidFilm(
    _ name: String, _ summary: String, theorems: Set<String>,
    inputs: [(Symbol, usual: Double)], ratio: @escaping @Sendable (Values) -> Double
  ) -> TransportModel {
    TransportModel(
      "liquid film, \(name)", summary,
      theorems: theorems.union([
        "total-molar-flux", "mass-flux-from-molar-flux", "mass-flux-from-molar-flux-B",
      ]), relations: LiquidFilm.relations,
      removable: theorems.contains("net-moles") ? .netMoles : nil,
      forward: ForwardModel(
        [
          ("w_A1", usual: 0.2), ("w_A2", usual: 0.05), ("rho_1", usual: 950), ("rho_2", usual: 990),
          ("M_A", usual: 0.046), ("M_B", usual: 0.018), ("D_AB", usual: 1e-9), ("L", usual: 0.002),
          ("z", usual: 0), ("M_h", usual: 0.06), ("d", usual: 0.05),
        ] + inputs, readings: LiquidFilm.readings
      ) { values throws(SolutionError) in
        try LiquidFilm.table(values, ratio: ratio(values))
      })
  }
}

private enum LiquidFilm {
  static let relations: [Relation] =
    [("1", "z = 0"), ("2", "z = L")].flatMap { end, place in
      func symbol(_ stem: String) -> Expression { .symbol(.composed(stem + end)) }
      return [
        Relation(
          "mean-molar-mass-\(end)", "mean molar mass at \(place)", .definition, symbol("M_"),
          1 / (symbol("w_A") / "M_A" + (1 - symbol("w_A")) / "M_B")),
        Relation(
          "mean-molar-mass-by-moles-\(end)", "mean molar mass at \(place)", .definition,
          symbol("M_"), symbol("x_A") * "M_A" + (1 - symbol("x_A")) * "M_B"),
        Relation(
          "mole-fraction-\(end)", "mole fraction from mass fraction", .definition, symbol("x_A"),
          symbol("w_A") * symbol("M_") / "M_A"),
        Relation(
          "concentration-\(end)", "total concentration at \(place)", .definition, symbol("c_"),
          symbol("rho_") / symbol("M_")),
        Relation(
          "concentration-A\(end)", "concentration of A at \(place)", .definition, symbol("c_A"),
          symbol("x_A") * symbol("c_")),
      ]
    } + [
      Relation(
        "mean-concentration", "mean concentration in the film", .definition, "c",
        ("c_1" + "c_2") / 2),
      Relation(
        "solubility", "A in a solution saturated with a solid", .definition, "w_A1",
        "M_A" / "M_h" * ("s_h" / (1 + "s_h"))),
      Relation(
        "mass-flux-of-solid", "mass flux of the solid that dissolves", .definition, "n_h",
        "M_h" * "N_A"),
      Relation(
        "area-of-the-film", "area of a circle", .definition, "S",
        .constant(.pi) * .power("d", 2) / 4),
      Relation("flow-through-the-film", "flow through an area", .definition, "W", "S" * "N_A"),
      Relation("mass-flow-through-the-film", "mass flow", .definition, "m_A", "M_A" * "W"),
    ]

  /// The ends by mole fractions, and by how much of a solid dissolves.
  static let readings: [ForwardModel.Reading] =
    [("w_A1", "x_A1"), ("w_A2", "x_A2")].map { (mass: Symbol, moles: Symbol) in
      .init(mass, from: [moles, "M_A", "M_B"]) { values in
        let own = values[moles] * values["M_A"]
        return own / (own + (1 - values[moles]) * values["M_B"])
      }
    } + [
      .init("w_A1", from: ["s_h", "M_A", "M_h"]) { values in
        return values["M_A"] / values["M_h"] * values["s_h"] / (1 + values["s_h"])
      },
      .init("rho_1", from: ["c"]) { $0["c"] * 0.02 },
      .init("rho_2", from: ["c"]) { $0["c"] * 0.02 },
    ]

  static func table(
    _ values: Values, ratio: Double
  ) throws(SolutionError) -> ForwardModel.Table {
    let (length, place) = try values.placeOnWay()
    let (massA, massB) = (try values.aboveZero("M_A"), try values.aboveZero("M_B"))
    var table = ForwardModel.Table(values: [:])
    var concentration = 0.0
    var ends: [Double] = []
    for (mass, density, mean, moles, total, own)
      in [
        ("w_A1", "rho_1", "M_1", "x_A1", "c_1", "c_A1"),
        ("w_A2", "rho_2", "M_2", "x_A2", "c_2", "c_A2"),
      ] as [(Symbol, Symbol, Symbol, Symbol, Symbol, Symbol)]
    {
      _ = try values.fraction(mass)
      _ = try values.aboveZero(density)
      let (a, b) = (
        values[density] * values[mass] / massA, values[density] * (1 - values[mass]) / massB
      )
      table.values[moles] = a / (a + b)
      table.values[total] = a + b
      table.values[own] = a
      table.scales[own] = a + b
      table.values[mean] = values[density] / (a + b)
      concentration += (a + b) / 2
      ends.append(a / (a + b))
    }
    let film = try SolutionError.explained { () throws(FilmError) in
      try NumericalFilm(from: ends[0], to: ends[1], fluxRatio: ratio)
    }
    let flux = film.reducedFlux * concentration * values["D_AB"] / length
    let (first, last) = (1 - ends[0], 1 - ends[1])
    table.values["x_A"] = film.moleFraction(at: place / length)
    table.values["x_B1"] = first
    table.values["x_B2"] = last
    table.values["x_BM"] = FilmRelations.mean(first, last)
    table.values["c"] = concentration
    table.values["r"] = ratio
    table.values["epsilon"] = 1 + ratio
    table.values["N_A"] = flux
    table.values["N_B"] = ratio * flux
    table.values["N"] = flux + ratio * flux
    table.scales["N"] = abs(flux)
    table.values["n_A"] = massA * flux
    table.values["n_B"] = massB * ratio * flux
    table.values["n_h"] = values["M_h"] * flux
    let dissolved = values["w_A1"] * values["M_h"] / massA
    table.values["s_h"] = dissolved < 1 ? dissolved / (1 - dissolved) : .nan
    let area = Double.pi / 4 * values["d"] * values["d"]
    table.values["S"] = area
    table.values["W"] = area * flux
    table.values["m_A"] = area * massA * flux
    return table
  }
}
