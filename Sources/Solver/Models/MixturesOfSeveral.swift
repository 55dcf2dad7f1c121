import Algebra
import Diffusion

extension TransportModel {
  /// Three and four species at one place, each with a velocity of its own.
  static let mixturesOfSeveral: [TransportModel] = [
    TransportModel(
      "moving mixture of three", "Three species at one place, each with a velocity of its own.",
      settings: [.threeSpecies],
      theorems: SeveralSpecies.shared(by: ["A", "B"])
        .union(SeveralSpecies.sums(over: "three")),
      relations: [
        Relation(
          "mass-fractions-of-three", "three mass fractions sum to one", .definition, "w_C",
          1 - "w_A" - "w_B")
      ] + GasRelations.partialPressures(of: ["A", "B", "C"]),
      forward: SeveralSpecies(["A", "B", "C"]).forward),
    TransportModel(
      "moving mixture of four", "Four species at one place, each with a velocity of its own.",
      settings: [.fourSpecies],
      theorems: SeveralSpecies.shared(by: ["A", "B"]).union(SeveralSpecies.ofC)
        .union(SeveralSpecies.sums(over: "four")),
      relations: [
        Relation(
          "mole-fractions-of-four", "four mole fractions sum to one", .definition, "x_D",
          1 - "x_A" - "x_B" - "x_C"),
        Relation(
          "mass-fractions-of-four", "four mass fractions sum to one", .definition, "w_D",
          1 - "w_A" - "w_B" - "w_C"),
      ] + GasRelations.partialPressures(of: ["A", "B", "C", "D"]),
      forward: SeveralSpecies(["A", "B", "C", "D"]).forward),
  ]
}

extension GasRelations {
  static func partialPressures(of species: [String]) -> [Relation] {
    species.map { own in
      Relation(
        "partial-pressure-\(own)", "partial pressure", .definition,
        .symbol(.composed("p_" + own)),
        .symbol(.composed("x_" + own)) * "P")
    }
  }
}

/// Several species that move, worked out by plain sums.
struct SeveralSpecies: Sendable {
  private let names: [String]
  /// Their symbols, stem by stem.
  private let symbols: [String: [Symbol]]

  init(_ names: [String]) {
    self.names = names
    var symbols: [String: [Symbol]] = [:]
    for stem in ["x", "w", "c", "rho", "M", "v", "N", "n", "J", "j", "Jm", "js", "p"] {
      symbols[stem] = names.map { Symbol.composed("\(stem)_\($0)") }
    }
    self.symbols = symbols
  }

  /// What holds for each species of a mixture, whatever their number.
  static func shared(by names: [String]) -> Set<String> {
    let stems = [
      "concentration", "density", "mass-fraction", "molar-flux", "mass-flux",
      "diffusive-molar-flux", "diffusive-mass-flux",
    ]
    return Set(stems.flatMap { stem in names.map { "\(stem)-\($0)" } }).union([
      "mean-molar-mass", "ideal-gas", "mass-flux-from-molar-flux", "mass-flux-from-molar-flux-B",
    ])
  }

  /// What holds for the sums over so many.
  static func sums(over number: String) -> Set<String> {
    [
      "mean-molar-mass-by-" + number, "mean-molar-mass-by-mass-fractions-of-" + number,
      "molar-average-by-mole-fractions-of-" + number,
      "mass-average-by-mass-fractions-of-" + number, "mass-fraction-from-mole-fraction",
      "mass-fraction-from-mole-fraction-B", "mass-fraction-from-mole-fraction-C",
    ]
  }

  /// What the theory says of C among three, and holds among four.
  static let ofC: Set<String> = shared(by: ["C"])

  private func own(_ stem: String) -> [Symbol] { symbols[stem] ?? [] }

  /// Everything by the composition, the velocities, the temperature and the pressure.
  var forward: ForwardModel {
    let count = names.count
    let fractions: [(Symbol, usual: Double)] = zip(own("x").dropLast(), [0.2, 0.3, 0.1]).map {
      ($0, usual: $1)
    }
    let masses: [(Symbol, usual: Double)] = zip(own("M"), [0.03, 0.05, 0.002, 0.041]).map {
      ($0, usual: $1)
    }
    let velocities: [(Symbol, usual: Double)] = zip(own("v"), [0.01, -0.004, 0.007, 0.002]).map {
      ($0, usual: $1)
    }
    return ForwardModel(
      fractions + masses + velocities + [("T", usual: 300), ("P", usual: 1e5)],
      readings: GasRelations.readings
    ) { values throws(SolutionError) in
      var x = own("x").dropLast().map { values[$0] }
      x.append(1 - x.reduce(0, +))
      for (symbol, value) in zip(own("x"), x) where !(value >= -1e-12 && value <= 1 + 1e-12) {
        throw .noMotion("the mole fraction \(symbol.name) does not lie between 0 and 1")
      }
      let velocity = own("v").map { values[$0] }
      let molarMass = own("M").map { values[$0] }
      var table = table(
        x, molarMass, velocity, concentration: values["P"] / (GasConstant.value * values["T"]))
      for i in 0..<count {
        table.values[own("p")[i]] = x[i] * values["P"]
        table.scales[own("p")[i]] = values["P"]
      }
      if count == 3 {
        var mean = 0.0
        for i in 0..<count { mean += x[i] * molarMass[i] }
        putFrames(x, molarMass, mean, &table)
      }
      return table
    }
  }

  /// Everything by mole fractions, molar masses, velocities and the total concentration.
  func table(
    _ x: [Double], _ molarMass: [Double], _ velocity: [Double], concentration c: Double
  ) -> ForwardModel.Table {
    let count = names.count
    var mean = 0.0
    var moles = 0.0
    var momentum = 0.0
    for i in 0..<count {
      mean += x[i] * molarMass[i]
      moles += x[i] * velocity[i]
      momentum += x[i] * molarMass[i] * velocity[i]
    }
    let massAverage = momentum / mean
    let fastest = velocity.reduce(0) { max($0, abs($1)) }
    var table = ForwardModel.Table(values: [
      "c": c, "rho": c * mean, "M": mean, "v_star": moles, "v": massAverage, "N": c * moles,
      "n": c * momentum,
    ])
    func put(_ stem: String, _ i: Int, _ value: Double, scale: Double) {
      let symbol = own(stem)[i]
      table.values[symbol] = value
      table.scales[symbol] = scale
    }
    table.scales["v"] = fastest
    table.scales["v_star"] = fastest
    table.scales["N"] = c * fastest
    table.scales["n"] = c * mean * fastest
    for i in 0..<count {
      let (own, mass) = (x[i] * c, x[i] * c * molarMass[i])
      put("x", i, x[i], scale: 1)
      put("v", i, velocity[i], scale: fastest)
      put("w", i, x[i] * molarMass[i] / mean, scale: 1)
      put("c", i, own, scale: c)
      put("rho", i, mass, scale: c * mean)
      put("N", i, own * velocity[i], scale: c * fastest)
      put("n", i, mass * velocity[i], scale: c * mean * fastest)
      put("J", i, own * (velocity[i] - moles), scale: own * fastest)
      put("j", i, mass * (velocity[i] - massAverage), scale: mass * fastest)
      put("Jm", i, own * (velocity[i] - massAverage), scale: own * fastest)
      put("js", i, mass * (velocity[i] - moles), scale: mass * fastest)
    }
    return table
  }

  /// How the diffusive fluxes of two of three species change from frame to frame, and back.
  private func putFrames(
    _ x: [Double], _ molarMass: [Double], _ mean: Double, _ table: inout ForwardModel.Table
  ) {
    // A mole of j that passes the frame of moles makes one of C come back.
    var there = (0..<2).map { i in
      (0..<2).map { j in (i == j ? 1 : 0) - x[i] * (molarMass[j] - molarMass[2]) / mean }
    }
    for (forth, back) in [("B", "Bi"), ("Bw", "Bwi")] {
      let determinant = there[0][0] * there[1][1] - there[0][1] * there[1][0]
      for (i, row) in ["A", "B"].enumerated() {
        for (j, column) in ["A", "B"].enumerated() {
          let other = there[i == j ? 1 - i : i][i == j ? 1 - i : j]
          for (stem, value) in [
            (forth, there[i][j]), (back, (i == j ? other : -other) / determinant),
          ] {
            guard let symbol = Symbol(named: "\(stem)_\(row)\(column)") else { continue }
            table.values[symbol] = value
            table.scales[symbol] = 1
          }
        }
      }
      // Masses instead of moles.
      for i in 0..<2 {
        for j in 0..<2 { there[i][j] *= molarMass[i] / molarMass[j] }
      }
    }
  }
}
