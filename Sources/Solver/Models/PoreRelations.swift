import Algebra
import Diffusion
import Numerics

/// What is measured of a pore and through it.
enum PoreRelations {
  static let width: [Relation] = [
    Relation("diameter-of-the-pore", "diameter of the pore", .definition, "d_p", 2 * "r_p"),
    Relation(
      "effective-width", "effective width of a round pore", .law, "k_K",
      .quotient(2, 3) * "r_p" * .sqrt(8 / .constant(.pi))),
  ]

  static let flow: [Relation] = [
    Relation(
      "area-of-the-pore", "area of a circle", .definition, "S",
      .constant(.pi) * .power("r_p", 2)),
    Relation("flow-through-the-pore", "flow through an area", .definition, "W", "S" * "N_A"),
    Relation("mass-flux-in-the-pore", "mass flux", .definition, "n_A", "M_A" * "N_A"),
    Relation("mass-flow-through-the-pore", "mass flow", .definition, "m_A", "M_A" * "W"),
  ]

  static let ends: [Relation] = [
    ("1", "p_A1" as Expression, "c_A1" as Expression, "x_A1" as Expression),
    ("2", "p_A2", "c_A2", "x_A2"),
  ].flatMap { end, pressure, concentration, fraction in
    [
      Relation(
        "partial-pressure-A\(end)", "partial pressure of A at an end", .definition, pressure,
        fraction * "P"),
      Relation(
        "concentration-A\(end)", "concentration of A at an end", .definition, concentration,
        fraction * "c"),
      Relation(
        "gas-A\(end)", "ideal gas law for A at an end", .law, pressure,
        concentration * "R" * "T"),
    ]
  }

  /// At the place that is looked at.
  static let here: [Relation] = [
    Relation("rest-here", "two mole fractions sum to one", .definition, "x_B", 1 - "x_A"),
    Relation("partial-pressure-A", "partial pressure", .definition, "p_A", "x_A" * "P"),
    Relation("concentration-of-A", "concentration of A", .definition, "c_A", "x_A" * "c"),
  ]

  static let bosanquet = Relation(
    "resistances-in-series", "resistances of B and of the walls in series", .law, 1 / "D_A",
    1 / "D_AB" + 1 / "D_KA")

  static let fixedRatio: [Relation] = [
    Relation(
      "diffusivity-here", "diffusivity in the pore at a composition", .law, 1 / "D_A",
      (1 - "epsilon" * "x_A") / "D_AB" + 1 / "D_KA")
  ]

  static let readings: [ForwardModel.Reading] = [
    .init("r_p", from: ["d_p"]) { $0["d_p"] / 2 },
    .init("r_p", from: ["k_K"]) { $0["k_K"] / unitWidth },
    .init("r_p", from: ["D_KA", "T", "M_A"]) { values in
      let speed = (GasConstant.value * values["T"] / values["M_A"]).squareRoot()
      return values["D_KA"] / (speed * unitWidth)
    },
    .init("r_p", from: ["D_KA"]) { $0["D_KA"] / 300 },
  ]

  static let pressureReadings: [ForwardModel.Reading] = [
    .init("p_A1", from: ["x_A1", "P"]) { $0["x_A1"] * $0["P"] },
    .init("p_A2", from: ["x_A2", "P"]) { $0["x_A2"] * $0["P"] },
    .init("p_A1", from: ["c_A1", "T"]) {
      $0["c_A1"] * GasConstant.value * $0["T"]
    },
    .init("p_A2", from: ["c_A2", "T"]) {
      $0["c_A2"] * GasConstant.value * $0["T"]
    },
    .init("P", from: ["c", "T"]) { $0["c"] * GasConstant.value * $0["T"] },
  ]

  /// The effective width of a pore of unit radius.
  private static let unitWidth = 2 / 3.0 * (8 / Double.pi).squareRoot()

  /// The pore, and how a gas passes between its walls.
  static func table(_ values: Values) throws(SolutionError) -> SymbolValues {
    let own = try SolutionError.explained { () throws(PoreError) in
      try Knudsen.diffusivity(
        radius: values["r_p"], temperature: values["T"], molarMass: values["M_A"])
    }
    return ["d_p": 2 * values["r_p"], "k_K": values["r_p"] * unitWidth, "D_KA": own]
  }

  /// What a flux carries through the pore.
  static func add(_ flux: Double, _ values: Values, to known: inout SymbolValues) {
    let area = Double.pi * values["r_p"] * values["r_p"]
    known["S"] = area
    known["N_A"] = flux
    known["W"] = area * flux
    known["n_A"] = values["M_A"] * flux
    known["m_A"] = values["M_A"] * area * flux
  }

  /// Two gases in a pore.
  static func outcome(
    _ given: SymbolValues, _ pore: PoreState
  ) throws(SolutionError) -> ForwardModel.Outcome {
    let values = Values(given)
    let (gas, wall, ratio) = (pore.gas, pore.wall, pore.gas.fluxRatio)
    let pressure = values["P"]
    var known = try table(values)
    add(pore.flux, values, to: &known)
    let fractions: [(Symbol, Double)] = [
      ("x_A1", gas.first.value), ("x_A2", gas.second.value), ("x_A", pore.fraction),
    ]
    for (symbol, fraction) in fractions {
      let end = symbol == "x_A" ? "" : symbol == "x_A1" ? "1" : "2"
      if let partial = Symbol(named: "p_A" + end) { known[partial] = fraction * pressure }
      if let amount = Symbol(named: "c_A" + end) { known[amount] = fraction * gas.concentration }
    }
    known["x_A"] = pore.fraction
    known["x_B"] = 1 - pore.fraction
    known["c"] = gas.concentration
    known["N_B"] = ratio * pore.flux
    known["N"] = (1 + ratio) * pore.flux
    known["r"] = ratio
    known["epsilon"] = 1 + ratio
    known["Y"] = 1 + wall
    known["D_A"] = gas.molecular / (1 + wall - (1 + ratio) * pore.fraction)
    known["D_KB"] = pore.knudsenOfB
    let (found, size) = (known, abs(pore.flux))
    return { symbol in
      guard let value = given[symbol] ?? found[symbol] else { return nil }
      switch symbol {
      case "N": return (value, max(size, abs(ratio) * size))
      case "r", "epsilon": return (value, max(1, abs(ratio)))
      case "p_A", "p_A1", "p_A2": return (value, pressure)
      case "c_A", "c_A1", "c_A2": return (value, gas.concentration)
      default: return (value, Glossary.isFraction(symbol) ? 1 : abs(value))
      }
    }
  }
}

/// Two gases in a pore, with the flux by shooting and the profile by integration.
struct PoreState {
  let gas: DustyGas
  /// *D_AB*/*D_KA*.
  let wall: Double
  /// The flux of A in mol/(m² s).
  let flux: Double
  /// The mole fraction of A at the place looked at.
  let fraction: Double
  /// Nil where the molar mass of B is not known.
  let knudsenOfB: Double?

  init(_ values: Values, ratio: Double) throws(SolutionError) {
    let state = try values.gas(at: "T", "P")
    let (first, second) = (try values.moleFraction("x_A1"), try values.moleFraction("x_A2"))
    (gas, knudsenOfB, flux) = try SolutionError.explained { () throws(PoreError) in
      let knudsen = try Knudsen.diffusivity(
        radius: values["r_p"], temperature: state.temperature, molarMass: values["M_A"])
      let gas = try DustyGas(
        concentration: state.molarConcentration, molecular: values["D_AB"], knudsen: knudsen,
        length: values["L"], from: first, to: second, fluxRatio: ratio)
      let other =
        values["M_B"].isNaN
        ? nil
        : try Knudsen.diffusivity(
          radius: values["r_p"], temperature: state.temperature, molarMass: values["M_B"])
      return (gas, other, try gas.fluxOfAByShooting())
    }
    wall = gas.molecular / gas.knudsen
    let (_, place) = try values.placeOnWay()
    let reduced = flux * gas.length / (gas.concentration * gas.molecular)
    let (net, constant) = (1 + ratio, 1 + wall)
    fraction =
      Extrapolation.solve(
        from: 0, to: place / gas.length, initial: first.value, tolerance: 1e-13
      ) { _, x in reduced * (net * x - constant) } ?? .nan
  }
}
