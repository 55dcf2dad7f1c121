import Algebra
import Diffusion
import Numerics

/// A gas of stagnant B that A evaporates into, and what it does to the liquid.
struct EvaporatingGas {
  let concentration: Double
  let pressure: Double
  let diffusivity: Double
  let molarMass: Double
  let density: Double
  let first, second: Double
  /// N_A L/(c D_AB), by shooting.
  let reducedFlux: Double

  static let inputs: [(Symbol, usual: Double)] = [
    ("x_A1", usual: 0.3), ("x_A2", usual: 0.05), ("D_AB", usual: 1e-5), ("T", usual: 320),
    ("P", usual: 1e5), ("M_A", usual: 0.1), ("rho_L", usual: 1200),
  ]

  static let readings = FilmRelations.readings

  static let theorems: Set<String> = ["ideal-gas", "saturation", "transfer-number"]

  static let relations: [Relation] = FilmRelations.ends.filter {
    $0.id.hasPrefix("partial-pressure") || $0.id.hasPrefix("concentration")
  }

  /// - Parameter isChanging: Whether the liquid has to become less.
  init(
    _ values: Values, farAway: Double? = nil, isChanging: Bool
  ) throws(SolutionError) {
    concentration = try values.gasConcentration()
    pressure = values["P"]
    molarMass = try values.aboveZero("M_A")
    density = try values.aboveZero("rho_L")
    first = try values.fraction("x_A1")
    if let farAway {
      second = farAway
    } else {
      second = try values.fraction("x_A2")
    }
    let (near, far) = (first, second)
    guard near < 1 else {
      throw .noMotion("the liquid boils: the vapour pressure must be below the pressure")
    }
    reducedFlux = try SolutionError.explained { () throws(FilmError) in
      try NumericalFilm(from: near, to: far, fluxRatio: 0).reducedFlux
    }
    guard reducedFlux > 0 || !isChanging else {
      throw .noMotion("nothing evaporates: far away there is as much vapour as at the liquid")
    }
    diffusivity = try values.aboveZero("D_AB")
  }

  var table: ForwardModel.Table {
    .init(
      values: [
        "c": concentration, "x_A2": second, "p_A1": first * pressure, "p_A2": second * pressure,
        "p_B1": (1 - first) * pressure, "p_B2": (1 - second) * pressure,
        "c_A1": first * concentration, "c_A2": second * concentration,
        "p_sat": first * pressure, "B": (first - second) / (1 - first),
      ],
      scales: [
        "p_A1": pressure, "p_A2": pressure, "p_B1": pressure, "p_B2": pressure,
        "c_A1": concentration, "c_A2": concentration, "B": 1 / (1 - first),
      ])
  }

  /// d(t/ΔL)/d(ΔL), which is half the time in which the square of the path grows by one.
  var slope: Double {
    density / (2 * molarMass * concentration * diffusivity * reducedFlux)
  }

  /// The path after a time, stepped through time.
  func path(after time: Double, from start: Double) throws(SolutionError) -> Double {
    return try SolutionError.explained { () throws(TransportError) in
      try ArnoldTube(
        concentration: concentration, atLiquid: first, atMouth: second, liquidDensity: density,
        molarMass: molarMass
      ).numericalPath(
        after: time, from: start, diffusivity: diffusivity, reducedFlux: reducedFlux)
    }
  }

  /// A drop in the gas.
  static func drop(_ values: Values) throws(SolutionError) -> ForwardModel.Table {
    let humidity = try values.notNegative("RH")
    let gas = try EvaporatingGas(values, farAway: humidity * values["x_A1"], isChanging: true)
    let (start, part) = (try values.aboveZero("r_0"), values["f_t"])
    guard part >= 0, part <= 1 else {
      throw .noMotion("by then the drop is gone: its lifetime t_life is shorter than the time t")
    }
    // How long a shell of the drop takes, one after the other.
    let rate = gas.molarMass * gas.concentration * gas.diffusivity * gas.reducedFlux
    let life = Quadrature.panel(from: 0, to: start) { $0 * gas.density / rate }
    let diameter = try gas.diameter(after: part * life, from: 2 * start)
    let radius = diameter / 2
    let flow = 4 * Double.pi * radius * rate / gas.molarMass
    var table = gas.table
    table.values["d_0"] = 2 * start
    table.values["d"] = diameter
    table.values["r_1"] = radius
    table.values["t_life"] = life
    table.values["t"] = part * life
    table.values["K_d"] = 8 * rate / gas.density
    table.values["m"] = 4 * Double.pi / 3 * gas.density * radius * radius * radius
    table.values["W"] = flow
    table.values["m_A"] = gas.molarMass * flow
    return table
  }

  /// The diameter of a drop after a time, stepped through time.
  func diameter(after time: Double, from start: Double) throws(SolutionError) -> Double {
    try SolutionError.explained { () throws(TransportError) in
      try EvaporatingSphere(
        concentration: concentration, diffusivity: diffusivity, surface: first, farAway: second,
        density: density, molarMass: molarMass
      ).numericalDiameter(after: time, from: start, reducedFlux: reducedFlux)
    }
  }
}
