import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Three vessels in a row, the last of them without end or not.
  static func connectedVessels(isOpen: Bool) -> TransportModel {
    let volumes = isOpen ? ["V_1", "V_2"] : ["V_1", "V_2", "V_3"]
    let premises: [Symbol] =
      ["x_A10", "x_A20", "x_A30", "g_12", "g_23", "t"] + volumes.compactMap { Symbol(named: $0) }
    let methods: [NumericalMethod] = (0..<(isOpen ? 2 : 3)).map { vessel in
      NumericalMethod(
        ["x_A1", "x_A2", "x_A3"][vessel], by: "the exponential of the matrix of the balances",
        from: premises
      ) { values throws(SolutionError) in
        let row = try VesselRow(values, isOpen: isOpen)
        return try SolutionError.explained { () throws(TransportError) in
          let (first, second, third) = try row.vessels.moleFractions(
            after: values["t"], from: row.start)
          return [first, second, third][vessel]
        }
      }
    }
    return TransportModel(
      isOpen ? "three vessels, the last without end" : "three vessels",
      "Three vessels joined in a row by two tubes in which A and B diffuse mole for mole."
        + (isOpen ? " The last is so large that it does not change." : ""),
      theorems: [],
      relations: VesselRow.relations(isOpen: isOpen), methods: methods,
      forward: ForwardModel(
        [
          ("x_A10", usual: 0.9), ("x_A20", usual: 0.1), ("x_A30", usual: 0.7),
          ("d_12", usual: 0.005), ("L_12", usual: 0.04), ("d_23", usual: 0.003),
          ("L_23", usual: 0.02), ("D_AB", usual: 2.3e-5), ("t", usual: 2e5),
          ("V_1", usual: 3e-3), ("V_2", usual: 4e-3),
        ] + (isOpen ? [] : [("V_3", usual: 2e-3)]),
        readings: [
          .init("d_12", from: ["S_12"]) { (4 * $0["S_12"] / Double.pi).squareRoot() },
          .init("d_23", from: ["S_23"]) { (4 * $0["S_23"] / Double.pi).squareRoot() },
        ]
      ) { values throws(SolutionError) in
        try VesselRow.table(values, isOpen: isOpen)
      })
  }
}

/// Three vessels, with what the symbols say.
private struct VesselRow {
  let vessels: ConnectedVessels
  let start: (Double, Double, Double)

  /// By the conductances of the tubes alone.
  init(_ values: Values, isOpen: Bool) throws(SolutionError) {
    vessels = try SolutionError.explained { () throws(TransportError) in
      try ConnectedVessels(
        volume1: values["V_1"], volume2: values["V_2"], volume3: isOpen ? nil : values["V_3"],
        tube12: ConnectedVessels.Tube(section: values["g_12"], length: 1),
        tube23: ConnectedVessels.Tube(section: values["g_23"], length: 1), diffusivity: 1)
    }
    start = (values["x_A10"], values["x_A20"], values["x_A30"])
  }

  static func relations(isOpen: Bool) -> [Relation] {
    let pi = Expression.constant(.pi)
    // The sum and the product of both rates, of opposite sign.
    let last: Expression = isOpen ? 0 : "g_23" / "V_3"
    let first: Expression = "g_12" / "V_1" + "g_12" / "V_2"
    let sum: Expression = first + "g_23" / "V_2" + last
    let both: Expression = "g_12" * "g_23"
    let three: Expression = ("V_1" + "V_2" + "V_3") / ("V_1" * "V_2" * "V_3")
    let product: Expression = isOpen ? both / ("V_1" * "V_2") : both * three
    let root: Expression = .function(.sqrt, .power("k_sum", 2) - 4 * "k_prod")
    return [
      Relation("first-section", "area of a circle", .law, "S_12", pi * .power("d_12", 2) / 4),
      Relation("second-section", "area of a circle", .law, "S_23", pi * .power("d_23", 2) / 4),
      Relation(
        "first-conductance", "conductance of the first tube", .definition, "g_12",
        "D_AB" * "S_12" / "L_12"),
      Relation(
        "second-conductance", "conductance of the second tube", .definition, "g_23",
        "D_AB" * "S_23" / "L_23"),
      Relation("sum-of-rates", "sum of both rates", .law, "k_sum", sum),
      Relation("product-of-rates", "product of both rates", .law, "k_prod", product),
      Relation(
        "fast-rate", "faster exponent", .law, "lambda_2",
        -(("k_sum" + root) / 2)),
      Relation("slow-rate", "slower exponent", .law, "lambda_1", "k_prod" / "lambda_2"),
    ]
  }

  static func table(_ values: Values, isOpen: Bool) throws(SolutionError) -> ForwardModel.Table {
    let diffusivity = try values.aboveZero("D_AB")
    func tube(_ diameter: Symbol, _ length: Symbol) throws(SolutionError) -> (Double, Double) {
      let d = try values.aboveZero(diameter)
      let section = Double.pi / 4 * d * d
      return (section, diffusivity * section / (try values.aboveZero(length)))
    }
    let (section12, g12) = try tube("d_12", "L_12")
    let (section23, g23) = try tube("d_23", "L_23")
    let (v1, v2) = (try values.aboveZero("V_1"), try values.aboveZero("V_2"))
    let open = isOpen ? 0 : 1 / (try values.aboveZero("V_3"))
    let row = try VesselRow(
      Values([
        "V_1": v1, "V_2": v2, "V_3": values["V_3"], "g_12": g12, "g_23": g23,
        "x_A10": values["x_A10"], "x_A20": values["x_A20"], "x_A30": values["x_A30"],
      ]), isOpen: isOpen)
    let time = try values.notNegative("t")
    let (x1, x2, x3) = try row.stepped(
      through: time, (g12 / v1, g12 / v2, g23 / v2, g23 * open))
    // Differences that keep their form as they die away: the rates at which the determinant of
    // their balances vanishes.
    let (a, d) = (g12 * (1 / v1 + 1 / v2), g23 * (1 / v2 + open))
    let exchange = g12 / v2 * (g23 / v2)
    let rates = try VesselRow.zeros(of: { (a - $0) * (d - $0) - exchange }, up: a + d)
    return .init(values: [
      "S_12": section12, "S_23": section23, "g_12": g12, "g_23": g23, "x_A1": x1, "x_A2": x2,
      "x_A3": x3, "k_sum": rates.0 + rates.1, "k_prod": rates.0 * rates.1,
      "lambda_1": -rates.0, "lambda_2": -rates.1,
    ])
  }

  /// The mole fractions after a time, by steps through the balances with these rates.
  private func stepped(
    through time: Double, _ k: (Double, Double, Double, Double)
  ) throws(SolutionError) -> (Double, Double, Double) {
    guard (k.0 + k.1 + k.2 + k.3) * time < 200 else {
      return try SolutionError.explained { () throws(TransportError) in
        try vessels.numericalMoleFractions(after: time, from: start)
      }
    }
    let end = Extrapolation.solve(
      from: 0, to: time, initial: SIMD4(start.0, start.1, start.2, 0), tolerance: 1e-13
    ) { _, x in
      SIMD4(
        k.0 * (x.y - x.x), k.1 * (x.x - x.y) + k.2 * (x.z - x.y), k.3 * (x.y - x.z), 0)
    }
    guard let end else { throw .noMotion("the vessels cannot be followed so far") }
    return (end.x, end.y, end.z)
  }

  /// The two zeros of a parabola between 0 and an end, its lowest place half-way.
  private static func zeros(
    of f: (Double) -> Double, up end: Double
  ) throws(SolutionError) -> (Double, Double) {
    do throws(RootError) {
      let middle = end / 2
      return (
        try Roots.find(in: 0...middle, of: f), try Roots.find(in: middle...end, of: f)
      )
    } catch {
      throw .noMotion("the tubes differ so much that the two rates cannot be told apart")
    }
  }
}
