import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Vessels that something joins, and that become equal in time.
  static let cells: [TransportModel] = [
    twoBulbs, diaphragmCell, connectedVessels(isOpen: true), connectedVessels(isOpen: false),
  ]

  static let twoBulbs = TransportModel(
    "two bulbs",
    "Two bulbs joined by a tube in which A and B diffuse mole for mole, steady at any time.",
    theorems: [
      "difference-of-bulbs", "cell-constant", "decay-of-two-bulbs", "ideal-gas", "equimolar-flux",
    ],
    relations: [
      Relation(
        "difference-at-the-start", "difference at the start", .definition, "Delta_0",
        "x_A10" - "x_A20"),
      Relation(
        "mean-of-bulbs", "what both bulbs hold", .law, "x_Ae",
        ("V_1" * "x_A10" + "V_2" * "x_A20") / ("V_1" + "V_2")),
      Relation(
        "first-bulb", "first bulb by the difference", .law, "x_A1",
        "x_Ae" + "V_2" * "Delta" / ("V_1" + "V_2")),
      Relation(
        "second-bulb", "second bulb by the difference", .law, "x_A2",
        "x_Ae" - "V_1" * "Delta" / ("V_1" + "V_2")),
      Relation(
        "section-of-a-tube", "area of a circle", .law, "S",
        .constant(.pi) * .power("d", 2) / 4),
      Relation("time-constant", "time constant", .definition, "tau_e", 1 / ("beta" * "D_AB")),
      Relation("half-time", "time in which the difference halves", .law, "t_half", "tau_e" * ln2),
      Relation(
        "flow-through-the-tube", "flow through the tube", .definition, "W", "S" * "N_A"),
    ],
    forward: ForwardModel(
      [
        ("x_A10", usual: 0.9), ("x_A20", usual: 0.2), ("V_1", usual: 8e-5), ("V_2", usual: 5e-5),
        ("d", usual: 0.002), ("L", usual: 0.08), ("D_AB", usual: 7e-5), ("t", usual: 9000),
        ("T", usual: 300), ("P", usual: 1e5),
      ],
      readings: [
        .init("d", from: ["S"]) { (4 * $0["S"] / Double.pi).squareRoot() },
        .init("L", from: ["beta", "S", "V_1", "V_2"]) { given in
          let volumes = 1 / given["V_1"] + 1 / given["V_2"]
          return given["S"] * volumes / given["beta"]
        },
      ]
    ) { values throws(SolutionError) in
      let c = try values.gasConcentration()
      let diameter = try values.aboveZero("d")
      let (diffusivity, time) = (try values.aboveZero("D_AB"), values["t"])
      let area = Double.pi / 4 * diameter * diameter
      let (v1, v2, length) = (values["V_1"], values["V_2"], values["L"])
      let (start1, start2) = (values["x_A10"], values["x_A20"])
      let (first, second) = try SolutionError.explained {
        () throws(TransportError) -> (Double, Double) in
        let cell = try TwoBulbCell(volume1: v1, volume2: v2, section: area, length: length)
        let now = try cell.numericalMoleFractions(
          after: time, from: start1, and: start2, diffusivity: diffusivity)
        return (now.first, now.second)
      }
      // The difference falls as one that began at one, without rounding what is left of it.
      let rate = diffusivity * area / length * (1 / v1 + 1 / v2)
      let left = try Decay.left(rate * time)
      let difference = (start1 - start2) * left
      let flux = c * diffusivity * difference / length
      let size = c * diffusivity * max(abs(start1), abs(start2)) / length
      return .init(
        values: [
          "c": c, "S": area, "x_A1": first, "x_A2": second, "Delta_0": start1 - start2,
          "Delta": difference, "x_Ae": (v1 * start1 + v2 * start2) / (v1 + v2),
          "beta": rate / diffusivity, "tau_e": 1 / rate, "t_half": try Decay.halfTime(rate),
          "N_A": flux, "W": area * flux,
        ],
        scales: ["Delta_0": 1, "Delta": left, "N_A": size * left, "W": area * size * left])
    })

  /// A porous plate between two stirred vessels.
  static let diaphragmCell = TransportModel(
    "diaphragm cell",
    "Two stirred vessels of liquid parted by a porous plate of thickness L.",
    theorems: [],
    relations: [
      Relation(
        "difference-at-the-start", "difference at the start", .definition, "Delta_c0",
        "c_A10" - "c_A20"),
      Relation("difference", "difference", .definition, "Delta_c", "c_A1" - "c_A2"),
      Relation(
        "decay-in-a-cell", "the difference dies away", .law, "Delta_c",
        "Delta_c0" * .function(.exp, -("beta" * "D_AB" * "t"))),
      Relation(
        "constant-of-a-cell", "cell constant", .definition, "beta",
        "S" * "epsilon_p" * ("V_1" + "V_2") / ("tau" * "L" * "V_1" * "V_2")),
      Relation("time-constant", "time constant", .definition, "tau_e", 1 / ("beta" * "D_AB")),
      Relation("half-time", "time in which the difference halves", .law, "t_half", "tau_e" * ln2),
      Relation(
        "section-of-a-plate", "area of a disc", .law, "S",
        .constant(.pi) * .power("d", 2) / 4),
    ],
    forward: ForwardModel(
      [
        ("c_A10", usual: 300), ("c_A20", usual: 20), ("c_A2", usual: 110), ("V_1", usual: 6e-5),
        ("V_2", usual: 5e-5), ("d", usual: 0.03), ("epsilon_p", usual: 0.4), ("tau", usual: 2.5),
        ("L", usual: 2e-3), ("D_AB", usual: 1.5e-9), ("t", usual: 1.5e5),
      ],
      readings: [
        .init("d", from: ["S"]) { (4 * $0["S"] / Double.pi).squareRoot() },
        .init("tau", from: ["beta", "S", "epsilon_p", "V_1", "V_2", "L"]) { given in
          let volumes = 1 / given["V_1"] + 1 / given["V_2"]
          let open = given["S"] * given["epsilon_p"]
          return open * volumes / (given["L"] * given["beta"])
        },
        .init("c_A20", from: ["Delta_c0", "c_A10"]) {
          $0["c_A10"] - $0["Delta_c0"]
        },
        .init("c_A10", from: ["Delta_c0", "c_A20"]) {
          $0["c_A20"] + $0["Delta_c0"]
        },
        // Where only differences are told, what they are counted from does not matter.
        .init("c_A10", from: ["Delta_c0"]) { 20 + $0["Delta_c0"] },
      ]
    ) { values throws(SolutionError) in
      let diameter = try values.aboveZero("d")
      let area = Double.pi / 4 * diameter * diameter
      let open = try values.fraction("epsilon_p") * area
      let (v1, v2) = (try values.aboveZero("V_1"), try values.aboveZero("V_2"))
      let way = try values.aboveZero("tau") * values.aboveZero("L")
      let diffusivity = values["D_AB"]
      guard diffusivity > 0 else {
        throw .noMotion(
          "diffusion makes a difference smaller and never turns it round: check the concentrations")
      }
      let rate = diffusivity * open / way * (1 / v1 + 1 / v2)
      let start = values["c_A10"] - values["c_A20"]
      let size = max(abs(values["c_A10"]), abs(values["c_A20"]))
      let left = try Decay.left(rate * values.notNegative("t"))
      return .init(
        values: [
          "S": area, "beta": rate / diffusivity, "Delta_c0": start, "Delta_c": start * left,
          "c_A1": values["c_A2"] + start * left, "tau_e": 1 / rate,
          "t_half": try Decay.halfTime(rate),
        ],
        scales: ["Delta_c0": size, "Delta_c": size * left, "c_A1": abs(values["c_A2"]) + size])
    })

  private static let ln2 = Expression.function(.ln, 2)
}

/// What falls at a rate that is proportional to itself, by steps.
enum Decay {
  /// What is left of one after a time in units of the time constant.
  static func left(_ time: Double) throws(SolutionError) -> Double {
    guard time >= 0, time < 600 else {
      throw .noMotion("by then nothing of the difference is left: choose an earlier time")
    }
    let left = Extrapolation.solve(from: 0, to: time, initial: 1, tolerance: 1e-13) { _, y in -y }
    guard let left else { throw .noMotion("the decay cannot be followed so far") }
    return left
  }

  /// The time in which half is left: the steps that multiply by two, from a half to one.
  static func halfTime(_ rate: Double) throws(SolutionError) -> Double {
    Quadrature.panel(from: 0.5, to: 1) { 1 / $0 } / rate
  }
}
