import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Pores and porous solids.
  static let pores: [TransportModel] =
    [knudsenDiffusivity, knudsenPore, equimolarPore, isobaricPore, fixedRatioPore] + porousSolids

  /// Molecules that meet the walls.
  static let knudsenDiffusivity = correlation(
    "Knudsen diffusivity",
    "A gas in a pore in which molecules meet the walls alone; sigma_A and P tell by the free path "
      + "whether they do.",
    theorems: ["knudsen-A"],
    relations: PoreRelations.width + [
      Relation(
        "mean-speed", "mean speed of molecules", .law, "v_mA",
        .sqrt(8 * "R" * "T" / (.constant(.pi) * "M_A"))),
      Relation(
        "free-path", "mean free path", .law, "l_f",
        "k_B" * "T" / (.sqrt(2) * .constant(.pi) * .power("sigma_A", 2) * "P")),
      Relation("knudsen-number", "Knudsen number", .definition, "Kn", "l_f" / "d_p"),
    ],
    constants: ["k_B": StokesEinstein.boltzmannConstant],
    inputs: [
      ("r_p", usual: 8e-9), ("T", usual: 350), ("M_A", usual: 0.028), ("P", usual: 1e5),
      ("sigma_A", usual: 3.7e-10),
    ],
    readings: PoreRelations.readings
  ) { values throws(SolutionError) in
    let state = try values.gas(at: "T", "P")
    var known = try PoreRelations.table(values)
    // A molecule sweeps so much area; by the speed of the others it meets the root of two more.
    let sweep = Double.pi * values["sigma_A"] * values["sigma_A"]
    let number = state.pressure / (values["k_B"] * state.temperature)
    let path = 1 / (2.0.squareRoot() * sweep * number)
    guard path > 0, path < .infinity else {
      throw .noMotion("molecules have a diameter: sigma_A must be positive")
    }
    known["l_f"] = path
    known["Kn"] = path / (2 * values["r_p"])
    known["v_mA"] = try SolutionError.explained { () throws(PoreError) in
      try Knudsen.meanSpeed(temperature: state.temperature, molarMass: values["M_A"])
    }
    return .init(values: known)
  }

  /// A gas that meets the walls alone.
  static let knudsenPore = correlation(
    "pore, Knudsen flow",
    "A gas in a pore so narrow that molecules meet the walls alone, whatever else is in it.",
    theorems: ["knudsen-A", "narrow-pore", "ideal-gas"],
    relations: PoreRelations.width + PoreRelations.flow + PoreRelations.ends + [
      Relation(
        "knudsen-flow", "flux by partial pressures", .law, "N_A",
        "D_KA" * ("p_A1" - "p_A2") / ("R" * "T" * "L"))
    ],
    inputs: [
      ("p_A1", usual: 6e4), ("p_A2", usual: 1e4), ("P", usual: 1e5), ("T", usual: 350),
      ("M_A", usual: 0.028), ("r_p", usual: 8e-9), ("L", usual: 2e-3),
    ],
    readings: PoreRelations.readings + PoreRelations.pressureReadings
  ) { values throws(SolutionError) in
    let state = try values.gas(at: "T", "P")
    var known = try PoreRelations.table(values)
    let flux = try SolutionError.explained { () throws(PoreError) in
      try Knudsen.flux(
        diffusivity: known["D_KA"] ?? .nan, from: values["p_A1"], to: values["p_A2"],
        temperature: state.temperature, length: values["L"])
    }
    let volume = GasConstant.value * state.temperature
    known["c"] = state.molarConcentration
    known["x_A1"] = values["p_A1"] / state.pressure
    known["x_A2"] = values["p_A2"] / state.pressure
    known["c_A1"] = values["p_A1"] / volume
    known["c_A2"] = values["p_A2"] / volume
    PoreRelations.add(flux, values, to: &known)
    let size = known["D_KA"].map {
      $0 * max(values["p_A1"], values["p_A2"]) / (volume * values["L"])
    }
    let amount = state.molarConcentration
    return .init(values: known, scales: ["N_A": size ?? 0, "c_A1": amount, "c_A2": amount])
  }

  /// Resistances of walls and of B in series.
  static let equimolarPore = pore(
    "pore, equimolar counterdiffusion",
    "For each mole of A one of B comes back, so that Bosanquet’s formula holds; in an open pore at "
      + "uniform pressure it does not.",
    theorems: ["equimolar", "bosanquet", "equimolar-profile"],
    relations: [PoreRelations.bosanquet], inputs: []
  ) { _ in -1 }

  /// A pore between two vessels of the same pressure.
  static let isobaricPore = pore(
    "pore, uniform pressure",
    "Two gases in an open pore of any width between vessels of the same pressure, with fluxes by "
      + "Graham’s law (the dusty gas).",
    theorems: ["graham", "knudsen-B"],
    relations: PoreRelations.fixedRatio + [
      Relation(
        "ratio-by-graham", "flux ratio by Graham’s law", .law, "r",
        -(.sqrt("M_A") / .sqrt("M_B")))
    ],
    inputs: [("M_B", usual: 0.004)]
  ) { -($0["M_A"] / $0["M_B"]).squareRoot() }

  /// A pore with N_B = r N_A.
  static let fixedRatioPore = pore(
    "pore, fixed flux ratio",
    "Two gases in a pore of any width, with B in a fixed ratio r to A; r = 0 for stagnant B, and "
      + "not -1, which is a model of its own.",
    theorems: [], relations: PoreRelations.fixedRatio, inputs: [("r", usual: -0.4)]
  ) { $0["r"] }

  /// Two gases in a pore, with what fixes the ratio of their fluxes.
  private static func pore(
    _ name: String, _ summary: String, theorems: Set<String>, relations: [Relation],
    inputs: [(Symbol, usual: Double)], ratio: @escaping @Sendable (Values) -> Double
  ) -> TransportModel {
    let isEquimolar = theorems.contains("equimolar")
    return TransportModel(
      name, summary,
      theorems: theorems.union(["knudsen-A", "ideal-gas", "total-molar-flux"]).union(
        isEquimolar
          ? []
          : [
            "flux-ratio", "net-moles", "wall-number", "flux-through-a-pore", "profile-in-a-pore",
          ]),
      relations: relations + PoreRelations.width + PoreRelations.flow + PoreRelations.ends
        + PoreRelations.here,
      forward: ForwardModel(
        [
          ("x_A1", usual: 0.8), ("x_A2", usual: 0.15), ("D_AB", usual: 5e-5), ("T", usual: 310),
          ("P", usual: 1.1e5), ("M_A", usual: 0.028), ("r_p", usual: 2e-7), ("L", usual: 4e-3),
          ("z", usual: 0),
        ] + inputs, readings: PoreRelations.readings + FilmRelations.readings
      ) { given throws(SolutionError) in
        let values = Values(given)
        return try PoreRelations.outcome(given, try PoreState(values, ratio: ratio(values)))
      })
  }
}
