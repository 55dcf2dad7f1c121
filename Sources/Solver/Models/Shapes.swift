import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Steady diffusion along ways that widen or narrow.
  static let shapes: [TransportModel] =
    [WayShape.cylinder, .sphere, .tube, .duct].flatMap { shape in
      WayClosure.allCases.map { gasWay(shape, $0) }
    } + loneSpheres

  /// Gas in a way of a shape, with a closure.
  private static func gasWay(_ shape: WayShape, _ closure: WayClosure) -> TransportModel {
    TransportModel(
      "\(shape.name), \(closure.name)", "\(shape.summary) \(closure.summary)",
      theorems: shape.theorems.union(closure.channelTheorems).union(
        closure == .stagnantB ? shape.flowTheorems : []
      ).union(GasWay.theorems),
      relations: shape.relations + closure.relations + GasWay.relations + GasWay.ends,
      removable: closure.removable(
        limits: [
          "flow-through-a-channel": "equimolar-flow-through-a-channel",
          "profile-along-path-over-area": "equimolar-profile-along-path-over-area",
        ]),
      forward: ForwardModel(
        GasWay.inputs + closure.inputs + shape.inputs,
        readings: FilmRelations.readings + shape.readings
      ) { values throws(SolutionError) in
        let way = try shape.way(values)
        let gas = try GasWay(values, ratio: closure.ratio(values))
        let film = try SolutionError.explained { () throws(PoreError) in
          try ShapedFilm(
            shape: way.shape, concentration: gas.concentration, diffusivity: gas.diffusivity,
            from: gas.first, to: gas.second, fluxRatio: gas.ratio)
        }
        let path = try way.pathOverArea()
        let flow = try SolutionError.explained { () throws(PoreError) in
          try film.flowOfA(pathOverArea: path)
        }
        var table = gas.table(flow: flow, pathOverArea: path)
        try way.write(flow: flow, pathOverArea: path, into: &table)
        // Along the way as it is, without what makes ways of all shapes alike.
        let net = 1 + gas.ratio
        let rate = flow / (gas.concentration * gas.diffusivity)
        let fraction = try way.integrate(from: gas.first.value) { area, x in
          rate * (net * x - 1) / area
        }
        gas.write(moleFraction: fraction, into: &table)
        return table
      })
  }
}

/// What fixes the ratio of the flows of B and A along a way.
enum WayClosure: Hashable, Sendable, CaseIterable {
  case equimolar, stagnantB, fixedRatio

  /// As in the names of planar films.
  var name: String {
    switch self {
    case .equimolar: "equimolar counterdiffusion"
    case .stagnantB: "stagnant B"
    case .fixedRatio: "fixed flux ratio"
    }
  }

  var summary: String {
    switch self {
    case .equimolar: "For each mole of A that goes one way, one of B goes the other."
    case .stagnantB: "B stays where it is."
    case .fixedRatio: "B moves in a fixed ratio r to A, with r positive if both go one way."
    }
  }

  /// What says so in the theory.
  var theorems: Set<String> {
    switch self {
    case .equimolar: []
    case .stagnantB: ["only-A-flows", "saturation"]
    case .fixedRatio: ["net-moles"]
    }
  }

  var channelTheorems: Set<String> {
    switch self {
    case .equimolar:
      ["equimolar-flow-through-a-channel", "equimolar-profile-along-path-over-area"]
    default: theorems.union(["flow-through-a-channel", "profile-along-path-over-area"])
    }
  }

  var relations: [Relation] {
    switch self {
    case .equimolar: [Relation("flow-of-B", "mole for mole", .condition, "W_B", -"W")]
    case .stagnantB: []
    case .fixedRatio: [Relation("flow-of-B", "fixed flux ratio", .condition, "W_B", "r" * "W")]
    }
  }

  /// Without net moles the formulas with a flux ratio become those of equimolar counterdiffusion.
  func removable(limits: [String: String]) -> TransportModel.Removable? {
    self == .fixedRatio ? .init(symbol: "epsilon", limits: limits) : nil
  }

  var inputs: [(Symbol, usual: Double)] { self == .fixedRatio ? [("r", usual: -0.4)] : [] }

  func ratio(_ values: Values) -> Double {
    switch self {
    case .equimolar: -1
    case .stagnantB: 0
    case .fixedRatio: values["r"]
    }
  }
}

/// The gas in a way, and what it says at the ends, by plain arithmetic.
struct GasWay {
  let concentration: Double
  let pressure: Double
  let diffusivity: Double
  let molarMass: Double
  let first, second: MoleFraction
  let ratio: Double

  static let inputs: [(Symbol, usual: Double)] = [
    ("x_A1", usual: 0.4), ("x_A2", usual: 0.1), ("D_AB", usual: 2e-5), ("T", usual: 300),
    ("P", usual: 1e5), ("M_A", usual: 0.03),
  ]

  static let theorems: Set<String> = ["ideal-gas", "concentration-A", "mole-fractions"]

  /// Partial pressures and concentrations at both ends and between them.
  static let relations: [Relation] =
    FilmRelations.ends.filter {
      $0.id != "area-of-the-film" && $0.id != "flow-through-the-film"
    } + GasRelations.here

  /// The flux at both ends.
  static let ends: [Relation] = [
    Relation("flow-at-the-start", "flow through the first end", .definition, "W", "S_1" * "N_A1"),
    Relation("flow-at-the-end", "flow through the second end", .definition, "W", "S_2" * "N_A2"),
    Relation("flow-at-a-place", "flow through any cross-section", .definition, "W", "S" * "N_A"),
  ]

  init(_ values: Values, ratio: Double) throws(SolutionError) {
    concentration = try values.gasConcentration()
    pressure = values["P"]
    diffusivity = try values.aboveZero("D_AB")
    molarMass = values["M_A"]
    first = try values.moleFraction("x_A1")
    second = try values.moleFraction("x_A2")
    self.ratio = ratio
  }

  /// What does not depend on the place.
  func table(flow: Double, pathOverArea: Double) -> ForwardModel.Table {
    let (x1, x2) = (first.value, second.value)
    let size = concentration * diffusivity / pathOverArea
    return .init(
      values: [
        "W": flow, "W_B": ratio * flow, "m_A": molarMass * flow, "c": concentration,
        "epsilon": 1 + ratio, "p_A1": x1 * pressure, "p_A2": x2 * pressure,
        "p_B1": (1 - x1) * pressure, "p_B2": (1 - x2) * pressure, "c_A1": x1 * concentration,
        "c_A2": x2 * concentration, "p_sat": x1 * pressure,
      ],
      scales: [
        "W": size, "W_B": size, "m_A": molarMass * size, "p_A1": pressure, "p_A2": pressure,
        "p_B1": pressure, "p_B2": pressure, "c_A1": concentration, "c_A2": concentration,
        "epsilon": max(1, abs(ratio)),
      ])
  }

  func write(moleFraction x: Double, into table: inout ForwardModel.Table) {
    table.values["x_A"] = x
    table.values["x_B"] = 1 - x
    table.values["p_A"] = x * pressure
    table.values["p_B"] = (1 - x) * pressure
    table.values["c_A"] = x * concentration
    for symbol: Symbol in ["p_A", "p_B"] { table.scales[symbol] = pressure }
    table.scales["c_A"] = concentration
  }
}
