import Algebra
import Diffusion
import Numerics

/// The shape of a way that something diffuses along.
struct WayShape: Sendable {
  let name: String
  let summary: String
  /// What the theory says of its cross-sections and its path over area.
  let theorems: Set<String>
  /// Flow and profile in it, where the theory has them.
  let flowTheorems: Set<String>
  let relations: [Relation]
  let inputs: [(Symbol, usual: Double)]
  let readings: [ForwardModel.Reading]
  /// The way with its sizes.
  let way: @Sendable (Values) throws(SolutionError) -> Way
}

/// A way with its sizes, and a place on it.
struct Way {
  let shape: FilmShape
  let place: Double
  /// Sizes that follow from the inputs.
  let sizes: SymbolValues

  func pathOverArea() throws(SolutionError) -> Double {
    try SolutionError.explained { () throws(ShapeError) in try shape.pathOverArea() }
  }

  /// Areas, fluxes and paths over area.
  ///
  /// - Parameter whole: The path over the area.
  func write(
    flow: Double, pathOverArea whole: Double, into table: inout ForwardModel.Table
  ) throws(SolutionError) {
    let (first, last) = (shape.area(at: shape.start), shape.area(at: shape.end))
    let here = shape.area(at: place)
    for (symbol, value) in sizes { table.values[symbol] = value }
    let part = try integrate(from: 0) { area, _ in 1 / area }
    table.values["zeta_2"] = whole
    table.values["zeta"] = part
    table.scales["zeta"] = whole
    let size = table.scales["W"] ?? 0
    for (symbol, area): (Symbol, Double) in [("N_A1", first), ("N_A2", last), ("N_A", here)] {
      table.values[symbol] = flow / area
      table.scales[symbol] = size / area
    }
    table.values["S_1"] = first
    table.values["S_2"] = last
    table.values["S"] = here
  }

  /// What a quantity has become at the place, from its value at the start and its slope by the area
  /// and its own value.
  func integrate(
    from initial: Double, slope: (Double, Double) -> Double
  ) throws(SolutionError) -> Double {
    guard place != shape.start else { return initial }
    // Near a small radius everything changes fast.
    let isShort = shape.start <= 0 || place - shape.start < shape.start
    let end = Extrapolation.solve(
      from: shape.start, to: place, initial: initial, tolerance: 2e-13,
      piece: isShort ? nil : shape.start / 2
    ) { z, y in
      slope(shape.area(at: z), y)
    }
    guard let end else { throw .noMotion("the way is too uneven to be followed") }
    return end
  }
}

extension WayShape {
  private static let pi = Expression.constant(.pi)

  /// Between two radii, with the place as a part of the way.
  private static let radial: [Relation] = [
    Relation("thickness-of-a-shell", "thickness", .definition, "L", "r_2" - "r_1"),
    Relation("first-diameter", "diameter and radius", .definition, "d_1", 2 * "r_1"),
    Relation("second-diameter", "diameter and radius", .definition, "d_2", 2 * "r_2"),
    Relation(
      "part-of-the-way", "part of the way", .definition, "z",
      "r_1" + "s_z" * ("r_2" - "r_1")),
  ]

  private static let radialReadings: [ForwardModel.Reading] = [
    .init("s_z", from: ["z", "r_1", "r_2"]) {
      ($0["z"] - $0["r_1"]) / ($0["r_2"] - $0["r_1"])
    },
    .init("r_1", from: ["d_1"]) { $0["d_1"] / 2 },
    .init("r_2", from: ["d_2"]) { $0["d_2"] / 2 },
    .init("r_2", from: ["r_1", "L"]) { $0["r_1"] + $0["L"] },
    .init("r_2", from: ["d_1", "L"]) { $0["d_1"] / 2 + $0["L"] },
    .init("r_1", from: ["r_2", "L"]) { $0["r_2"] - $0["L"] },
    .init("r_1", from: ["d_2", "L"]) { $0["d_2"] / 2 - $0["L"] },
  ]

  /// The radii, checked, and the place between them.
  private static func radii(
    _ values: Values
  ) throws(SolutionError) -> (first: Double, second: Double, place: Double) {
    let (first, second) = (try values.aboveZero("r_1"), try values.aboveZero("r_2"))
    guard second > first else {
      throw .noMotion("r_2 must be larger than r_1: the radii count from the inside outwards")
    }
    let part = values["s_z"]
    // A place that is an end may be computed from diameters, and lie off by its rounding.
    guard part >= -1e-12, part <= 1 + 1e-12 else {
      throw .noMotion(
        "the place z lies outside the shell, which runs from r_1 to r_2, with s_z from 0 to 1")
    }
    return (first, second, first + min(max(part, 0), 1) * (second - first))
  }

  private static func radialSizes(
    _ first: Double, _ second: Double, _ place: Double
  ) -> SymbolValues {
    ["L": second - first, "d_1": 2 * first, "d_2": 2 * second, "z": place]
  }

  static let cylinder = WayShape(
    name: "cylindrical shell",
    summary: "From a cylinder to another around it, z counted from their axis.",
    theorems: ["area-of-cylinder", "path-over-area-of-cylinder"],
    flowTheorems: ["flow-through-a-cylinder", "profile-in-a-cylindrical-shell"],
    relations: radial + [
      Relation(
        "first-cylinder", "area of a cylinder", .law, "S_1", 2 * pi * "r_1" * "H"),
      Relation(
        "second-cylinder", "area of a cylinder", .law, "S_2", 2 * pi * "r_2" * "H"),
      Relation(
        "path-over-area-in-a-cylinder", "path over area, up to the place", .law, "zeta",
        .function(.ln, "z" / "r_1") / (2 * pi * "H")),
    ],
    inputs: [
      ("r_1", usual: 0.01), ("r_2", usual: 0.025), ("H", usual: 0.3), ("s_z", usual: 0.4),
    ],
    readings: radialReadings
  ) { values throws(SolutionError) in
    let (first, second, place) = try radii(values)
    let height = try values.aboveZero("H")
    let shape = try SolutionError.explained { () throws(ShapeError) in
      try FilmShape.cylindricalShell(from: first, to: second, height: height)
    }
    return Way(shape: shape, place: place, sizes: radialSizes(first, second, place))
  }

  static let sphere = WayShape(
    name: "spherical shell",
    summary: "From a sphere to another around it, z counted from their centre.",
    theorems: ["area-of-sphere", "path-over-area-of-sphere"],
    flowTheorems: ["flow-through-a-sphere", "profile-in-a-spherical-shell"],
    relations: radial + [
      Relation(
        "first-sphere", "area of a sphere", .law, "S_1", 4 * pi * .power("r_1", 2)),
      Relation(
        "second-sphere", "area of a sphere", .law, "S_2", 4 * pi * .power("r_2", 2)),
      Relation(
        "path-over-area-in-a-sphere", "path over area, up to the place", .law, "zeta",
        (1 / "r_1" - 1 / "z") / (4 * pi)),
    ],
    inputs: [("r_1", usual: 0.01), ("r_2", usual: 0.025), ("s_z", usual: 0.4)],
    readings: radialReadings
  ) { values throws(SolutionError) in
    let (first, second, place) = try radii(values)
    let shape = try SolutionError.explained { () throws(ShapeError) in
      try FilmShape.sphericalShell(from: first, to: second)
    }
    return Way(shape: shape, place: place, sizes: radialSizes(first, second, place))
  }

  static let tube = WayShape(
    name: "tapered tube",
    summary: "A round tube whose diameter changes evenly from end to end.",
    theorems: ["area-of-circle", "even-taper", "path-over-area-of-frustum"],
    flowTheorems: ["flow-through-a-frustum"],
    relations: [
      Relation("first-diameter", "diameter and radius", .definition, "d_1", 2 * "r_1"),
      Relation("second-diameter", "diameter and radius", .definition, "d_2", 2 * "r_2"),
      Relation("first-circle", "area of a circle", .law, "S_1", pi * .power("d_1", 2) / 4),
      Relation("second-circle", "area of a circle", .law, "S_2", pi * .power("d_2", 2) / 4),
      Relation(
        "path-over-area-in-a-tube", "path over area, up to the place", .law, "zeta",
        4 * "z" / (pi * "d_1" * "d")),
    ],
    inputs: [
      ("d_1", usual: 0.05), ("d_2", usual: 0.03), ("L", usual: 0.2), ("z", usual: 0),
    ],
    readings: [
      .init("d_1", from: ["r_1"]) { 2 * $0["r_1"] },
      .init("d_2", from: ["r_2"]) { 2 * $0["r_2"] },
    ]
  ) { values throws(SolutionError) in
    let (first, second) = (try values.aboveZero("d_1"), try values.aboveZero("d_2"))
    let (length, place) = try values.placeOnWay()
    let shape = try SolutionError.explained { () throws(ShapeError) in
      try FilmShape.truncatedCone(
        firstRadius: first / 2, secondRadius: second / 2, length: length)
    }
    return Way(
      shape: shape, place: place,
      sizes: [
        "d": first + (second - first) * place / length, "r_1": first / 2, "r_2": second / 2,
      ])
  }

  static let duct = WayShape(
    name: "tapered duct",
    summary: "A duct with similar cross-sections of any form, whose sides change evenly.",
    theorems: [], flowTheorems: [],
    relations: [
      Relation("first-section", "area by its side", .law, "S_1", "k_S" * .power("b_1", 2)),
      Relation("second-section", "area by its side", .law, "S_2", "k_S" * .power("b_2", 2)),
      Relation(
        "section-of-a-duct", "area at a place", .law, "S",
        .power(
          .function(.sqrt, "S_1")
            + (.function(.sqrt, "S_2") - .function(.sqrt, "S_1")) * "z" / "L", 2)),
      Relation(
        "path-over-area-of-duct", "path over area of a tapered duct", .law, "zeta_2",
        "L" / .function(.sqrt, "S_1" * "S_2")),
      Relation(
        "path-over-area-in-a-duct", "path over area, up to the place", .law, "zeta",
        "z" / .function(.sqrt, "S_1" * "S")),
    ],
    inputs: [
      ("S_1", usual: 2e-3), ("S_2", usual: 5e-4), ("k_S", usual: 0.433), ("L", usual: 0.2),
      ("z", usual: 0),
    ],
    readings: [
      .init("S_1", from: ["b_1", "k_S"]) {
        $0["k_S"] * $0["b_1"] * $0["b_1"]
      },
      .init("S_2", from: ["b_2", "k_S"]) {
        $0["k_S"] * $0["b_2"] * $0["b_2"]
      },
    ]
  ) { values throws(SolutionError) in
    let (first, second) = (try values.aboveZero("S_1"), try values.aboveZero("S_2"))
    let factor = try values.aboveZero("k_S")
    let (length, place) = try values.placeOnWay()
    let shape = try SolutionError.explained { () throws(ShapeError) in
      try FilmShape.frustum(firstArea: first, secondArea: second, length: length)
    }
    return Way(
      shape: shape, place: place,
      sizes: [
        "b_1": (first / factor).squareRoot(), "b_2": (second / factor).squareRoot(),
      ])
  }
}
