import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Solids and still liquids that something dissolves in and diffuses through.
  static let walls: [TransportModel] = [.membrane, .cup, .pipe, .ball].map { wall($0) }

  /// Diffusion through a wall of a shape.
  private static func wall(_ shape: WallShape) -> TransportModel {
    TransportModel(
      shape.name, shape.summary, theorems: shape.theorems,
      relations: shape.relations + WallShape.general,
      forward: ForwardModel(
        [
          ("c_A1", usual: 4), ("c_A2", usual: 1.5), ("K_s", usual: 2e-5), ("K_p", usual: 0.6),
          ("D_AB", usual: 3e-10), ("M_A", usual: 0.018),
        ] + shape.inputs,
        readings: [
          .init("c_A1", from: ["p_A1", "K_s"]) { $0["p_A1"] * $0["K_s"] },
          .init("c_A2", from: ["p_A2", "K_s"]) { $0["p_A2"] * $0["K_s"] },
          .init("c_A1", from: ["c_e1", "K_p"]) { $0["c_e1"] * $0["K_p"] },
          .init("c_A2", from: ["c_e2", "K_p"]) { $0["c_e2"] * $0["K_p"] },
          .init("D_AB", from: ["P_perm", "K_s"]) {
            $0["P_perm"] / $0["K_s"]
          },
          .init("K_s", from: ["P_perm", "D_AB"]) {
            $0["P_perm"] / $0["D_AB"]
          },
        ] + shape.readings
      ) { values throws(SolutionError) in
        let way = try shape.way(values)
        let (c1, c2) = (try values.notNegative("c_A1"), try values.notNegative("c_A2"))
        let diffusivity = try values.aboveZero("D_AB")
        let (gas, liquid) = (try values.aboveZero("K_s"), try values.aboveZero("K_p"))
        let path = try way.pathOverArea()
        let flow = diffusivity * (c1 - c2) / path
        let size = diffusivity * max(c1, c2) / path
        let length = (way.shape.end - way.shape.start)
        let molarMass = values["M_A"]
        var table = ForwardModel.Table(
          values: [
            "W": flow, "m_A": molarMass * flow, "p_A1": c1 / gas, "p_A2": c2 / gas,
            "c_e1": c1 / liquid, "c_e2": c2 / liquid, "P_perm": diffusivity * gas,
            "R_w": path / diffusivity, "S_m": length / path, "t_lag": timeLag(length, diffusivity),
          ],
          scales: [
            "W": size, "m_A": molarMass * size, "p_A1": max(c1, c2) / gas,
            "p_A2": max(c1, c2) / gas, "c_e1": max(c1, c2) / liquid,
            "c_e2": max(c1, c2) / liquid,
          ])
        try way.write(flow: flow, pathOverArea: path, into: &table)
        table.values["n_A"] = molarMass * (table.values["N_A"] ?? .nan)
        table.scales["n_A"] = molarMass * (table.scales["N_A"] ?? 0)
        table.values["c_A"] = try way.integrate(from: c1) { area, _ in
          -flow / (diffusivity * area)
        }
        table.scales["c_A"] = max(c1, c2)
        return table
      })
  }

  /// The time in which the steady profile of a slab would be filled at the steady flux, less what is
  /// in it (H. L. Frisch, J. Phys. Chem. 61 (1957) 93): ∫ z (1 − z/L) dz/D.
  private static func timeLag(_ length: Double, _ diffusivity: Double) -> Double {
    Quadrature.panel(from: 0, to: length) { $0 * (1 - $0 / length) } / diffusivity
  }
}

/// A wall: its shape, and what is said of it.
private struct WallShape: Sendable {
  let name: String
  let summary: String
  let theorems: Set<String>
  let relations: [Relation]
  let inputs: [(Symbol, usual: Double)]
  let readings: [ForwardModel.Reading]
  let way: @Sendable (Values) throws(SolutionError) -> Way

  private static let pi = Expression.constant(.pi)

  /// What holds in walls of all shapes.
  static let general: [Relation] = [
    Relation(
      "flow-through-a-wall", "flow through a wall", .law, "W",
      "D_AB" * ("c_A1" - "c_A2") / "zeta_2"),
    Relation(
      "flow-by-permeability", "flow through a wall by the pressures", .law, "W",
      "P_perm" * ("p_A1" - "p_A2") / "zeta_2"),
    Relation("resistance-of-a-wall", "resistance", .definition, "R_w", "zeta_2" / "D_AB"),
    Relation("permeability", "permeability", .definition, "P_perm", "D_AB" * "K_s"),
    Relation("mass-flow-through-a-wall", "mass flow", .definition, "m_A", "M_A" * "W"),
    Relation("solubility-at-1", "solubility", .law, "c_A1", "K_s" * "p_A1"),
    Relation("solubility-at-2", "solubility", .law, "c_A2", "K_s" * "p_A2"),
    Relation("partition-at-1", "partition at the face", .law, "c_A1", "K_p" * "c_e1"),
    Relation("partition-at-2", "partition at the face", .law, "c_A2", "K_p" * "c_e2"),
    Relation("flow-at-the-start", "flow through the first face", .definition, "W", "S_1" * "N_A1"),
    Relation("flow-at-the-end", "flow through the second face", .definition, "W", "S_2" * "N_A2"),
    Relation(
      "profile-in-a-wall", "straight along the path over area", .law, "c_A",
      "c_A1" + ("c_A2" - "c_A1") * "zeta" / "zeta_2"),
  ]

  /// What holds in flat walls besides.
  private static let flat: [Relation] = [
    Relation(
      "flux-through-a-wall", "flux through a wall", .law, "N_A",
      "D_AB" * ("c_A1" - "c_A2") / "L"),
    Relation(
      "flux-by-permeability", "flux through a wall by the pressures", .law, "N_A",
      "P_perm" * ("p_A1" - "p_A2") / "L"),
    Relation("mass-flux-through-a-wall", "mass flux", .definition, "n_A", "M_A" * "N_A"),
    Relation("flow-through-an-area", "flow through an area", .definition, "W", "S" * "N_A"),
    Relation("first-face", "both faces are alike", .definition, "S_1", "S"),
    Relation("second-face", "both faces are alike", .definition, "S_2", "S"),
    Relation("path-over-area-in-a-slab", "path over area", .law, "zeta", "z" / "S"),
    Relation("time-lag", "time lag", .law, "t_lag", .power("L", 2) / (6 * "D_AB")),
  ]

  static let membrane = WallShape(
    name: "membrane",
    summary: "A flat layer that A dissolves in and diffuses through, from face to face.",
    theorems: ["path-over-area-of-slab"],
    relations: flat + [
      Relation("area-of-a-disc", "area of a disc", .law, "S", pi * .power("d", 2) / 4)
    ],
    inputs: [("L", usual: 1e-3), ("S", usual: 0.02), ("z", usual: 0)],
    readings: [
      .init("S", from: ["d"]) { Double.pi / 4 * $0["d"] * $0["d"] }
    ]
  ) { values throws(SolutionError) in
    let area = try values.aboveZero("S")
    return try flatWay(values, area, ["d": (4 * area / Double.pi).squareRoot()])
  }

  static let cup = WallShape(
    name: "membrane, cup",
    summary: "A thin layer in the form of a cup: a round base of diameter d, a side of height H.",
    theorems: ["path-over-area-of-slab"],
    relations: flat + [
      Relation(
        "area-of-a-cup", "area of base and side", .law, "S",
        pi * .power("d", 2) / 4 + pi * "d" * "H")
    ],
    inputs: [("L", usual: 1e-3), ("d", usual: 0.05), ("H", usual: 0.03), ("z", usual: 0)],
    readings: []
  ) { values throws(SolutionError) in
    let (diameter, height) = (try values.aboveZero("d"), try values.notNegative("H"))
    return try flatWay(values, Double.pi * diameter * (diameter / 4 + height), [:])
  }

  private static func flatWay(
    _ values: Values, _ area: Double, _ sizes: SymbolValues
  ) throws(SolutionError) -> Way {
    let (length, place) = try values.placeOnWay()
    let shape = try SolutionError.explained { () throws(ShapeError) in
      try FilmShape.planar(area: area, thickness: length)
    }
    return Way(shape: shape, place: place, sizes: sizes)
  }

  /// What holds in curved walls besides.
  private static let curved: [Relation] = [
    Relation("flow-at-a-place", "flow through any cross-section", .definition, "W", "S" * "N_A"),
    Relation("mass-flux-through-a-wall", "mass flux", .definition, "n_A", "M_A" * "N_A"),
    Relation(
      "flow-by-mean-area", "flow through a wall by the mean area", .law, "W",
      "D_AB" * "S_m" * ("c_A1" - "c_A2") / "L"),
  ]

  static let pipe = WallShape(
    name: "wall of a pipe",
    summary: "The wall of a tube of length H that A dissolves in and diffuses through, from the "
      + "radius r_1 to r_2.",
    theorems: WayShape.cylinder.theorems,
    relations: WayShape.cylinder.relations + curved + [
      Relation(
        "logarithmic-mean-area", "logarithmic mean of the areas", .definition, "S_m",
        ("S_2" - "S_1") / .function(.ln, "S_2" / "S_1"))
    ],
    inputs: WayShape.cylinder.inputs, readings: WayShape.cylinder.readings,
    way: WayShape.cylinder.way)

  static let ball = WallShape(
    name: "wall of a hollow sphere",
    summary: "The wall of a hollow sphere that A dissolves in and diffuses through, from the "
      + "radius r_1 to r_2.",
    theorems: WayShape.sphere.theorems,
    relations: WayShape.sphere.relations + curved + [
      Relation(
        "geometric-mean-area", "geometric mean of the areas", .definition, "S_m",
        .function(.sqrt, "S_1" * "S_2"))
    ],
    inputs: WayShape.sphere.inputs, readings: WayShape.sphere.readings,
    way: WayShape.sphere.way)
}
