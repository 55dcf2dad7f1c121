import Algebra
import Numerics
import Testing

@testable import Diffusion
@testable import Solver

/// What must hold whatever the numbers: through the solver, and so by both routes.
@Suite struct InvarianceTests {
  private static let theory = try? Theory()

  private func network(_ name: String) throws -> Network {
    let theory = try #require(Self.theory)
    let model = try #require(TransportModel.all.first { $0.name == name }, "\(name)")
    return Network(model: model, theory: theory)
  }

  private func solve(
    _ targets: [Symbol], in network: Network, _ givens: SymbolValues
  ) throws -> [Double] {
    try targets.map { target in
      try Plan(to: target, from: givens.keys.sorted() + ["R"], in: network)
        .solution(for: givens).value
    }
  }

  private func near(_ left: Double, _ right: Double, size: Double) -> Bool {
    abs(left - right) <= 1e-8 * max(size, abs(left), abs(right))
  }

  private func randomMixture(_ count: Int, _ random: inout RandomSource) -> SymbolValues {
    let letters = ["A", "B", "C", "D"].prefix(count)
    var givens: SymbolValues = ["T": 310, "P": 9e4]
    var weights = letters.map { _ in random.uniform(in: 0.05...1) }
    let sum = weights.reduce(0, +)
    weights = weights.map { $0 / sum }
    for (letter, weight) in zip(letters, weights) {
      if letter != letters.last, let x = Symbol(named: "x_" + letter) { givens[x] = weight }
      if let mass = Symbol(named: "M_" + letter) { givens[mass] = random.uniform(in: 0.002...0.2) }
      if let v = Symbol(named: "v_" + letter) { givens[v] = random.uniform(in: -0.02...0.02) }
    }
    return givens
  }

  @Test("nothing is lost: fluxes sum to the flow, diffusive ones to nothing", arguments: 0..<12)
  func conservation(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    for (name, letters) in [
      ("moving mixture", ["A", "B"]), ("moving mixture of three", ["A", "B", "C"]),
      ("moving mixture of four", ["A", "B", "C", "D"]),
    ] {
      let network = try network(name)
      let givens = randomMixture(letters.count, &random)
      func all(_ stem: String) throws -> [Double] {
        try solve(
          letters.map { try #require(Symbol(named: stem + $0)) }.filter { givens[$0] == nil },
          in: network, givens)
      }
      let fluxes = try all("N_")
      let size = fluxes.reduce(0) { $0 + abs($1) }
      let (c, moles) = (try solve(["c"], in: network, givens)[0], fluxes.reduce(0, +))
      #expect(near(try solve(["v_star"], in: network, givens)[0] * c, moles, size: size))
      #expect(near(try all("J_").reduce(0, +), 0, size: size))
      let masses = try all("n_")
      let heavy = masses.reduce(0) { $0 + abs($1) }
      let rho = try solve(["rho"], in: network, givens)[0]
      #expect(
        near(try solve(["v"], in: network, givens)[0] * rho, masses.reduce(0, +), size: heavy))
      #expect(near(try all("j_").reduce(0, +), 0, size: heavy))
      #expect(near(try all("w_").reduce(0, +), 1, size: 1))
    }
  }

  @Test("who moves along sees the same diffusion, and other fluxes", arguments: 0..<12)
  func observers(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed + 100)
    let network = try network("moving mixture of three")
    let givens = randomMixture(3, &random)
    let speed = random.uniform(in: -0.05...0.05)
    var seen = givens
    for symbol in ["v_A", "v_B", "v_C"] as [Symbol] { seen[symbol] = (givens[symbol] ?? 0) - speed }
    let relative: [Symbol] = ["J_A", "J_C", "j_A", "j_B", "Jm_B", "js_A"]
    for (own, other) in zip(
      try solve(relative, in: network, givens), try solve(relative, in: network, seen))
    { #expect(near(own, other, size: 1e-2)) }
    let (c, n, m) = (
      try solve(["c_A"], in: network, givens)[0], try solve(["N_A"], in: network, givens)[0],
      try solve(["N_A"], in: network, seen)[0]
    )
    #expect(near(n - c * speed, m, size: abs(n)))
  }

  @Test("from frame to frame and back", arguments: 0..<12)
  func frames(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed + 200)
    let network = try network("moving mixture")
    let givens = randomMixture(2, &random)
    let known = ["x_A", "T", "P", "M_A", "M_B"] as [Symbol]
    var frame = givens.filter { known.contains($0.key) }
    let values = try solve(["J_A", "v_star", "j_A", "v"], in: network, givens)
    // Known is the flux past the mean of the moles; asked is all else, and the reverse.
    frame["J_A"] = values[0]
    frame["v_star"] = values[1]
    let back = try solve(["v_A", "v_B", "j_A", "v"], in: network, frame)
    #expect(near(back[0], givens["v_A"] ?? 0, size: 0.02))
    #expect(near(back[1], givens["v_B"] ?? 0, size: 0.02))
    #expect(near(back[2], values[2], size: abs(values[2])))
    frame["J_A"] = nil
    frame["v_star"] = nil
    frame["j_A"] = back[2]
    frame["v"] = back[3]
    let again = try solve(["v_A", "v_B", "J_A"], in: network, frame)
    #expect(near(again[0], givens["v_A"] ?? 0, size: 0.02))
    #expect(near(again[1], givens["v_B"] ?? 0, size: 0.02))
    #expect(near(again[2], values[0], size: abs(values[0])))
  }

  @Test("a film does not care which species is called A", arguments: [-2, -0.7, -1, 0.3, 1.2])
  func relabelling(_ ratio: Double) throws {
    let network = try network("planar film, fixed flux ratio")
    var givens: SymbolValues = [
      "x_A1": 0.35, "x_A2": 0.1, "T": 300, "P": 1e5, "D_AB": 2e-5, "L": 0.01, "M_A": 0.03,
      "M_B": 0.05, "r": ratio,
    ]
    let own = try solve(["N_A", "N_B", "n"], in: network, givens)
    givens["x_A1"] = 0.65
    givens["x_A2"] = 0.9
    givens["r"] = 1 / ratio
    givens["M_A"] = 0.05
    givens["M_B"] = 0.03
    let other = try solve(["N_B", "N_A", "n"], in: network, givens)
    for (left, right) in zip(own, other) { #expect(near(left, right, size: abs(left))) }
  }

  @Test("what is dilute diffuses alike, whatever closes the film")
  func dilute() throws {
    for (trace, bound) in [(1e-3, 1e-3), (1e-6, 1e-6), (1e-12, 1e-11)] {
      let givens: SymbolValues = [
        "x_A1": trace, "x_A2": 0, "c": 40, "D_AB": 2e-5, "L": 0.01,
      ]
      let fluxes = try ["stagnant B", "equimolar counterdiffusion"].map { closure in
        try solve(["N_A"], in: network("planar film, \(closure)"), givens)[0]
      }
      #expect(abs(fluxes[0] / fluxes[1] - 1) < bound)
    }
  }

  @Test("with equal molar masses both averages are one")
  func equalMasses() throws {
    let network = try network("planar film, fixed flux ratio")
    let givens: SymbolValues = [
      "x_A1": 0.35, "x_A2": 0.1, "T": 300, "P": 1e5, "D_AB": 2e-5, "L": 0.01, "M_A": 0.044,
      "M_B": 0.044, "r": -0.4, "z": 0.003,
    ]
    let values = try solve(["v", "v_star", "w_A", "x_A"], in: network, givens)
    #expect(near(values[0], values[1], size: 0))
    #expect(near(values[2], values[3], size: 0))
  }

  @Test("with one diffusivity for all pairs three gases obey Fick’s law of two")
  func equalDiffusivities() throws {
    let ends: SymbolValues = ["x_A1": 0.4, "x_A2": 0.1, "c": 40, "L": 0.01]
    var three = ends
    for symbol in ["D_AB", "D_AC", "D_BC"] as [Symbol] { three[symbol] = 2e-5 }
    three["x_B1"] = 0.25
    three["x_B2"] = 0.35
    for closure in ["stagnant C", "no net flow"] {
      let fluxes = try solve(
        ["N_A", "N"], in: network("film of three gases, \(closure)"), three)
      var two = ends
      two["D_AB"] = 2e-5
      two["r"] = fluxes[1] / fluxes[0] - 1
      let fick = try solve(["N_A"], in: network("planar film, fixed flux ratio"), two)[0]
      #expect(near(fluxes[0], fick, size: 0), "\(closure)")
    }
  }
}
