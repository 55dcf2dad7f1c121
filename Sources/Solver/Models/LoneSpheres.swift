import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// A drop or particle in still gas that goes on without end.
  static let loneSpheres: [TransportModel] = WayClosure.allCases.map { closure in
    TransportModel(
      "lone sphere, \(closure.name)",
      "A drop or particle in still gas without end, z counted from its centre. "
        + closure.summary,
      theorems: closure.theorems.union(LoneSphere.theorems(closure)).union(GasWay.theorems),
      relations: GasWay.relations + closure.relations + LoneSphere.relations
        + LoneSphere.relations(closure),
      removable: closure == .stagnantB
        ? .init(
          symbol: "B",
          limits: ["sherwood-number-with-blowing": "sherwood-number-without-blowing"])
        : closure.removable(
          limits: ["flow-from-a-lone-sphere": "equimolar-flow-from-a-sphere"]),
      forward: ForwardModel(
        GasWay.inputs + closure.inputs + [("r_1", usual: 0.05), ("z", usual: 1)],
        readings: FilmRelations.readings + [
          .init("r_1", from: ["d"]) { $0["d"] / 2 }
        ]
      ) { values throws(SolutionError) in
        let gas = try GasWay(values, ratio: closure.ratio(values))
        let radius = try values.aboveZero("r_1")
        let place = try values.aboveZero("z")
        // Where no place is given, it is far away.
        guard place >= radius || place == 1 else {
          throw .noMotion("the place z lies inside the sphere, whose radius is r_1")
        }
        return try LoneSphere.table(gas, radius: radius, place: place, closure)
      })
  }
}

/// What is said of a single sphere.
private enum LoneSphere {
  static func theorems(_ closure: WayClosure) -> Set<String> {
    switch closure {
    case .equimolar:
      [
        "flow-from-a-sphere", "equimolar-flow-from-a-sphere", "coefficient-for-a-difference",
        "coefficient-of-a-sphere", "sherwood-number", "sherwood-number-of-a-sphere",
      ]
    case .stagnantB:
      [
        "flow-from-a-sphere", "stefan-flow-from-a-sphere", "transfer-number",
        "coefficient-for-blowing", "sherwood-number", "sherwood-number-with-blowing",
      ]
    case .fixedRatio: ["flow-from-a-sphere", "flow-from-a-lone-sphere"]
    }
  }

  static let relations: [Relation] = [
    Relation("diameter-of-a-sphere", "diameter and radius", .definition, "d", 2 * "r_1"),
    Relation(
      "surface-of-a-sphere", "area of a sphere", .law, "S_1",
      4 * .constant(.pi) * .power("r_1", 2)),
    Relation(
      "area-around-a-sphere", "area of a sphere", .law, "S",
      4 * .constant(.pi) * .power("z", 2)),
    Relation("flow-at-a-place", "flow through any cross-section", .definition, "W", "S" * "N_A"),
  ]

  static func relations(_ closure: WayClosure) -> [Relation] {
    guard closure != .equimolar else {
      return [
        Relation(
          "profile-around-a-sphere", "profile around a sphere, mole for mole", .law, "x_A",
          "x_A2" + ("x_A1" - "x_A2") * "r_1" / "z")
      ]
    }
    let (near, far) = (1 - "epsilon" * "x_A1", 1 - "epsilon" * "x_A2")
    return [
      Relation(
        "profile-around-a-sphere", "profile around a sphere", .law, "x_A",
        (1 - far * .power(near / far, "r_1" / "z")) / "epsilon")
    ]
  }

  /// Everything about the sphere; in r_1/z the space around it is a film, which is solved by
  /// shooting.
  static func table(
    _ gas: GasWay, radius: Double, place: Double, _ closure: WayClosure
  ) throws(SolutionError) -> ForwardModel.Table {
    let (x1, x2) = (gas.first.value, gas.second.value)
    let film = try SolutionError.explained { () throws(FilmError) in
      try NumericalFilm(from: x1, to: x2, fluxRatio: gas.ratio)
    }
    let path = 1 / (4 * Double.pi * radius)
    let conductance = gas.concentration * gas.diffusivity
    let flow = film.reducedFlux * conductance / path
    var table = gas.table(flow: flow, pathOverArea: path)
    let (surface, here) = (4 * Double.pi * radius * radius, 4 * Double.pi * place * place)
    let flux = flow / surface
    table.values["d"] = 2 * radius
    table.values["S_1"] = surface
    table.values["S"] = here
    table.values["N_A1"] = flux
    table.values["N_A"] = flow / here
    table.scales["N_A1"] = (table.scales["W"] ?? 0) / surface
    table.scales["N_A"] = (table.scales["W"] ?? 0) / here
    if place >= radius {
      gas.write(moleFraction: film.moleFraction(at: 1 - radius / place), into: &table)
    }
    if closure == .equimolar || closure == .stagnantB {
      let driving = closure == .equimolar ? x1 - x2 : (x1 - x2) / (1 - x1)
      // Also where both ends are the same, as between ends that hardly differ.
      let coefficient =
        driving == 0
        ? gas.diffusivity / radius : flux / (gas.concentration * driving)
      table.values["k_c"] = coefficient
      table.values["Sh"] = 2 * radius * coefficient / gas.diffusivity
      if closure == .stagnantB {
        table.values["B"] = driving
        table.scales["B"] = 1 / (1 - x1)
      }
    }
    return table
  }
}
