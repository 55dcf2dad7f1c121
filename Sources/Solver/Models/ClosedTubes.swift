import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Closed tubes in which two gases mix.
  static let closedTubes: [TransportModel] = [loschmidtTube, centreOfMass]

  static let loschmidtTube = TransportModel(
    "Loschmidt tube",
    "A closed tube of length L whose halves hold different mixtures at the start; z from one end.",
    theorems: [],
    relations: MixingTube.relations + [
      Relation(
        "mean-for-long-times", "first term of the series, good for long times", .law, "x_Am1_1",
        "x_Ae" + 4 * ("x_A10" - "x_A20") / .power(.constant(.pi), 2)
          * .function(.exp, -(.power(.constant(.pi), 2) * "Fo" / 4))),
      Relation(
        "second-half", "what one half loses, the other gains", .law, "x_Am2", 2 * "x_Ae" - "x_Am1"),
      Relation(
        "part-of-the-mixing", "part of the mixing that has happened", .definition, "x_Am1",
        "x_Ae" + ("x_A10" - "x_A20") * (1 - "f_u") / 2),
    ],
    methods: [
      NumericalMethod("f_u", by: "the sum of the series", from: ["Fo"]) {
        values throws(SolutionError) in
        try BodySymbols.slab { slab throws(TransportError) in
          try slab.fractionTakenUp(fourier: values["Fo"])
        }
      },
      NumericalMethod("Fo", by: "turning round the sum of the series", from: ["f_u"]) {
        values throws(SolutionError) in
        try BodySymbols.slab { slab throws(TransportError) in
          try slab.fourierNumber(whenTakenUp: values["f_u"])
        }
      },
      NumericalMethod(
        "x_A", by: "the sum of the series", from: ["x_A10", "x_A20", "Fo", "L_h", "z"]
      ) { values throws(SolutionError) in
        try SolutionError.explained { () throws(TransportError) in
          // With a diffusivity of L_h², the time is the Fourier number.
          try LoschmidtTube(
            halfLength: values["L_h"], moleFraction1: values["x_A10"],
            moleFraction2: values["x_A20"]
          ).moleFraction(
            at: values["z"], after: values["Fo"], diffusivity: values["L_h"] * values["L_h"])
        }
      },
    ],
    forward: ForwardModel(
      MixingTube.inputs + [("z", usual: 0)],
      readings: MixingTube.readings + [
        .init("x_A20", from: ["x_A10", "x_Ae"]) { 2 * $0["x_Ae"] - $0["x_A10"] }
      ]
    ) { values throws(SolutionError) in
      let tube = try MixingTube(values)
      let body = try tube.slab()
      let half = (tube.start1 - tube.start2) / 2
      let taken = try body.fractionTakenUp()
      let place = values["z"]
      guard place >= 0, place <= tube.length * (1 + 1e-12) else {
        throw .noMotion("the place z lies outside the tube, which runs from 0 to L")
      }
      let isFirst = place < tube.halfLength
      let distance = (isFirst ? place : tube.length - place) / tube.halfLength
      let change = try body.unaccomplishedChange(at: min(max(distance, 0), 1))
      var table = tube.table
      table.values["f_u"] = taken
      table.values["x_Am1"] = tube.mean + half * (1 - taken)
      table.values["x_Am2"] = tube.mean - half * (1 - taken)
      table.values["x_A"] = tube.mean + (isFirst ? half : -half) * change
      // Its own rate, 8/π² of the whole, without the other terms.
      let fall = try Decay.left(Double.pi * Double.pi / 4 * tube.fourier)
      table.values["x_Am1_1"] = tube.mean + half * 8 / (Double.pi * Double.pi) * fall
      return table
    })

  static let centreOfMass = TransportModel(
    "closed tube, centre of mass",
    "Two gases that mix in a closed tube of length L, and the mass that moves with them.",
    theorems: ["ideal-gas"],
    relations: MixingTube.relations + [
      Relation(
        "first-mean-molar-mass", "mean molar mass in the first half", .definition, "M_10",
        "x_A10" * "M_A" + (1 - "x_A10") * "M_B"),
      Relation(
        "second-mean-molar-mass", "mean molar mass in the second half", .definition, "M_20",
        "x_A20" * "M_A" + (1 - "x_A20") * "M_B"),
      Relation(
        "centre-at-the-start", "centre of mass at the start", .law, "z_m0",
        "L" * ("M_10" + 3 * "M_20") / (4 * ("M_10" + "M_20"))),
      Relation("centre-in-the-end", "the mass is even in the end", .law, "z_me", "L" / 2),
      Relation("shift-of-the-centre", "shift of the gas", .definition, "Delta_z", "z_me" - "z_m0"),
      Relation(
        "mass-of-the-gas", "mass over the cross-section", .law, "m_g",
        "c" * "L" * ("M_10" + "M_20") / 2),
      Relation(
        "recoil", "the common centre stays", .law, "z_rec",
        -("m_g" * "Delta_z" / ("m_g" + "m_t"))),
      Relation(
        "shift-so-far", "shift after a time", .definition, "z_m",
        "z_me" - "Delta_z" * "u_m"),
    ],
    methods: [
      NumericalMethod("u_m", by: "the sum of the series", from: ["Fo"]) {
        values throws(SolutionError) in
        // Pure A of four kilograms a mole beside B of two, in a tube that is two long.
        try SolutionError.explained { () throws(TransportError) in
          let tube = try ClosedTube(
            LoschmidtTube(halfLength: 1), concentration: 1, molarMassA: 4, molarMassB: 2)
          let centre = try tube.centre(after: values["Fo"], diffusivity: 1)
          return (tube.finalCentre - centre) / tube.shift
        }
      }
    ],
    forward: ForwardModel(
      MixingTube.inputs + [
        ("M_A", usual: 0.028), ("M_B", usual: 0.003), ("T", usual: 300), ("P", usual: 1e5),
        ("m_t", usual: 1.3),
      ], readings: MixingTube.readings + FilmRelations.readings.filter { $0.input == "P" }
    ) { values throws(SolutionError) in
      let tube = try MixingTube(values)
      let c = try values.gasConcentration()
      let (massA, massB) = (try values.aboveZero("M_A"), try values.aboveZero("M_B"))
      func molarMass(_ x: Double) -> Double { massB + x * (massA - massB) }
      let body = try tube.slab()
      // Place by place in both halves at once: what of the change has not come there, what that makes
      // of the mass and its moment, and how it counts in the shift.
      var (now, start) = ((mass: 0.0, moment: 0.0), (mass: 0.0, moment: 0.0))
      var left = 0.0
      for part in 0..<4 {
        for (place, weight) in Quadrature.points(from: Double(part) / 4, to: Double(part + 1) / 4) {
          let change = try body.unaccomplishedChange(at: place)
          left += weight * 2 * (1 - place) * change
          func moments(_ change: Double) -> (mass: Double, moment: Double) {
            let own = (tube.start1 - tube.start2) / 2 * change
            let (first, second) = (molarMass(tube.mean + own), molarMass(tube.mean - own))
            let moment = place * first + (2 - place) * second
            return (
              weight * tube.halfLength * (first + second),
              weight * tube.halfLength * tube.halfLength * moment
            )
          }
          let (later, first) = (moments(change), moments(1))
          now = (now.mass + later.mass, now.moment + later.moment)
          start = (start.mass + first.mass, start.moment + first.moment)
        }
      }
      let (first, last) = (start.moment / start.mass, tube.length / 2)
      let gas = c * start.mass
      let free = try values.notNegative("m_t")
      var table = tube.table
      table.values["c"] = c
      table.values["M_10"] = molarMass(tube.start1)
      table.values["M_20"] = molarMass(tube.start2)
      table.values["z_m0"] = first
      table.values["z_me"] = last
      table.values["Delta_z"] = last - first
      table.values["m_g"] = gas
      table.values["z_rec"] = -gas * (last - first) / (gas + free)
      table.values["z_m"] = now.moment / now.mass
      table.values["u_m"] = left
      for symbol: Symbol in ["Delta_z", "z_rec"] { table.scales[symbol] = tube.length }
      return table
    })
}

/// A closed tube whose halves hold different mixtures at the start.
private struct MixingTube {
  let length: Double
  let start1, start2: Double
  let diffusivity: Double
  let time: Double

  static let inputs: [(Symbol, usual: Double)] = [
    ("L", usual: 1), ("x_A10", usual: 0.9), ("x_A20", usual: 0.2), ("D_AB", usual: 7e-5),
    ("t", usual: 700),
  ]

  static let readings: [ForwardModel.Reading] = [
    .init("L", from: ["L_h"]) { 2 * $0["L_h"] }
  ]

  static let relations: [Relation] = [
    Relation("half-of-the-tube", "half of the tube", .definition, "L_h", "L" / 2),
    Relation(
      "fourier-number", "Fourier number", .definition, "Fo", "D_AB" * "t" / .power("L_h", 2)),
    Relation("mixed", "mole fraction in the end", .law, "x_Ae", ("x_A10" + "x_A20") / 2),
  ]

  init(_ values: Values) throws(SolutionError) {
    length = try values.aboveZero("L")
    start1 = try values.fraction("x_A10")
    start2 = try values.fraction("x_A20")
    diffusivity = try values.aboveZero("D_AB")
    time = try values.notNegative("t")
  }

  var halfLength: Double { length / 2 }
  var mean: Double { (start1 + start2) / 2 }
  var fourier: Double { diffusivity * time / (halfLength * halfLength) }

  var table: ForwardModel.Table {
    .init(values: ["L_h": halfLength, "Fo": fourier, "x_Ae": mean])
  }

  /// From the middle to a wall, by numbers.
  func slab() throws(SolutionError) -> BodyInTime {
    try BodyInTime(.slab, surface: .fixed, fourier: fourier)
  }
}
