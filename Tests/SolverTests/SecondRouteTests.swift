import Algebra
import Testing

@testable import Diffusion
@testable import Solver

/// A question that cannot be trusted has no answer, and says why.
@Suite struct SecondRouteTests {
  private let film: SymbolValues = [
    "M_A": 0.017, "M_B": 0.028, "T": 298, "P": 101_325, "L": 0.1, "x_A1": 0.6, "x_A2": 0.2,
    "D_AB": 2e-5,
  ]
  private let mixture: SymbolValues = [
    "M_A": 0.017, "M_B": 0.028, "T": 298, "P": 101_325, "x_A": 0.4, "v_A": 0.02, "v_B": -0.01,
  ]

  /// The solution in a theory with some definitions changed.
  private func solution(
    to target: Symbol, in model: TransportModel, for givens: SymbolValues,
    changing changes: [(id: String, formula: String)] = []
  ) throws -> Solution {
    var definitions = Definitions.all
    for change in changes {
      let place = try #require(definitions.firstIndex { $0.id == change.id })
      let old = definitions[place]
      definitions[place] = Relation(
        old.id, old.title, old.kind, old.equation.left,
        try Parser.expression(change.formula, knowing: Glossary.symbols))
    }
    // A changed definition may stop the derivations; those that do not rest on it remain, or
    // definitions alone.
    let theory =
      try (try? Theory(definitions: definitions, theorems: Theory.scripts))
      ?? (try? Theory(definitions: definitions, theorems: scripts(without: changes.map { $0.id })))
      ?? Theory(definitions: definitions, theorems: [])
    let known = Array(givens.keys).sorted() + ["R"]
    return try Plan(to: target, from: known, in: Network(model: model, theory: theory))
      .solution(for: givens)
  }

  /// The theorems that do not rest on some relations.
  private func scripts(without ids: [String]) -> [Theorem] {
    var gone = Set(ids)
    return Theory.scripts.filter { theorem in
      if theorem.script.contains(where: { gone.contains($0.relation ?? "") }) {
        gone.insert(theorem.id)
        return false
      }
      return true
    }
  }

  @Test(
    "a wrong relation in the network makes the routes disagree",
    arguments: [
      ("N_A", TransportModel.planarFilm(.equimolar), "ideal-gas", "P*R/T"),
      ("N_A", .planarFilm(.stagnantB), "ideal-gas", "P/(R*T)*1.000001"),
      ("N", .planarFilm(.equimolar), "total-molar-flux", "N_A - N_B"),
      ("n", .planarFilm(.equimolar), "total-mass-flux", "n_A"),
      ("v", .movingMixture, "mass-average-velocity", "(c_A*v_A + c_B*v_B)/c"),
      ("v_star", .movingMixture, "molar-average-velocity", "(rho_A*v_A + rho_B*v_B)/rho"),
      ("J_A", .movingMixture, "diffusive-molar-flux-A", "c_A*(v_star - v_A)"),
      ("j_A", .movingMixture, "diffusive-mass-flux-A", "rho_A*(v_A - v_star)"),
    ] as [(Symbol, TransportModel, String, String)])
  func wrongRelation(
    _ target: Symbol, _ model: TransportModel, _ id: String, _ formula: String
  ) throws {
    let givens = model == .movingMixture ? mixture : film
    let truth = try solution(to: target, in: model, for: givens)
    let error = #expect(throws: SolutionError.self) {
      try solution(to: target, in: model, for: givens, changing: [(id, formula)])
    }
    guard case .routesDisagree(let symbol, let closed, let numerical) = error else {
      Issue.record("\(error?.message ?? "no error")")
      return
    }
    // The first quantity on the way that is wrong is named.
    #expect(symbol == target || symbol == "c" && id == "ideal-gas")
    #expect(closed != numerical)
    let expected = symbol == target ? truth.numericalValue : truth.values[symbol] ?? .nan
    #expect(abs(numerical - expected) <= 1e-12 * abs(expected))
  }

  @Test("a number on the way that is wrong is found though the answer is right")
  func wrongOnTheWay() {
    let error = #expect(throws: SolutionError.self) {
      try solution(
        to: "N_A", in: .movingMixture, for: mixture,
        changing: [("ideal-gas", "2*P/(R*T)"), ("concentration-A", "x_A*c/2")])
    }
    guard case .routesDisagree(let symbol, _, _) = error else {
      Issue.record("\(error?.message ?? "no error")")
      return
    }
    #expect(symbol == "c")
  }

  @Test("disagreement is told with both numbers")
  func disagreement() {
    let error = SolutionError.routesDisagree("N_A", closedForm: 0.25, numerical: 0.5)
    #expect(error.message == "the closed form gives N_A = 0.25, the numerical solution 0.5")
  }

  @Test(
    "a given that the model needs is named",
    arguments: [
      ("x_A1", TransportModel.planarFilm(.equimolar), "planar film, equimolar counterdiffusion"),
      ("x_A2", .planarFilm(.stagnantB), "planar film, stagnant B"),
      ("D_AB", .planarFilm(.stagnantB), "planar film, stagnant B"),
      ("L", .planarFilm(.equimolar), "planar film, equimolar counterdiffusion"),
      ("T", .planarFilm(.equimolar), "planar film, equimolar counterdiffusion"),
    ] as [(Symbol, TransportModel, String)])
  func missing(_ symbol: Symbol, _ model: TransportModel, _ name: String) throws {
    var givens = film
    givens[symbol] = nil
    let error = #expect(throws: SolutionError.self) {
      try solution(to: "N_A", in: model, for: givens)
    }
    #expect(error == .missingGivens([symbol], model))
    #expect(error?.message == "the model `\(name)` needs \(symbol.name), which is not given")
  }

  @Test("what is given stands for what it follows from: a vapour pressure, a flux")
  func inverse() throws {
    var givens = film
    let model = TransportModel.planarFilm(.stagnantB)
    let flux = try solution(to: "N_A", in: model, for: givens).value
    givens["x_A1"] = nil
    givens["p_sat"] = 0.6 * 101_325
    #expect(abs(try solution(to: "N_A", in: model, for: givens).value / flux - 1) < 1e-12)
    givens["p_sat"] = nil
    givens["N_A"] = flux
    #expect(abs(try solution(to: "x_A1", in: model, for: givens).value - 0.6) < 1e-10)
    givens["x_A1"] = 0.6
    givens["D_AB"] = nil
    #expect(abs(try solution(to: "D_AB", in: model, for: givens).value / 2e-5 - 1) < 1e-10)
  }

  @Test("a quantity that cannot be isolated is found as the one with which a given comes out")
  func implicit() throws {
    var givens = film
    let model = TransportModel.fixedRatioFilm
    givens["r"] = -0.5
    givens["N_A"] = try solution(to: "N_A", in: model, for: givens).value
    givens["r"] = nil
    #expect(abs(try solution(to: "r", in: model, for: givens).value + 0.5) < 1e-9)
  }

  @Test(
    "where a formula divides nothing by nothing its limit is taken, and close to it no digit is lost",
    arguments: [0, 1e-14, -1e-10, 3e-8, 1e-6, -1e-5, 9.9e-4, 1.1e-3])
  func limit(_ netMoles: Double) throws {
    let equimolar = try solution(to: "N_A", in: .planarFilm(.equimolar), for: film).value
    var givens = film
    givens["r"] = -1 + netMoles
    let flux = try solution(to: "N_A", in: .fixedRatioFilm, for: givens)
    // The first terms of the series in the net moles.
    let (e, first, last) = (1 + (-1 + netMoles), 0.6, 0.2)
    let squares = first * first + first * last + last * last
    let cubes = (first + last) * (first * first + last * last)
    let series = 1 + e * (first + last) / 2 + e * e * squares / 3 + e * e * e * cubes / 4
    #expect(abs(flux.value / equimolar - series) < 1e-12)
    // The diffusivity comes back from the flux.
    givens["N_A"] = flux.value
    givens["D_AB"] = nil
    let diffusivity = try solution(to: "D_AB", in: .fixedRatioFilm, for: givens).value
    #expect(abs(diffusivity / 2e-5 - 1) < 1e-9)
  }

  @Test("givens that say different things of one quantity contradict each other")
  func contradiction() {
    var givens = film
    givens["p_sat"] = 0.5 * 101_325
    let error = #expect(throws: SolutionError.self) {
      try solution(to: "N_A", in: .planarFilm(.stagnantB), for: givens)
    }
    #expect(error == .contradiction(["p_sat"]))
  }

  @Test("boiling has no steady film")
  func boiling() {
    var givens = film
    givens["x_A1"] = 1
    let error = #expect(throws: SolutionError.self) {
      try solution(to: "N_A", in: .planarFilm(.stagnantB), for: givens)
    }
    #expect(
      error?.message
        == "where A is pure there is no B to stand still, and A flows without any resistance: x_A "
        + "must stay below 1 at both ends")
  }

  @Test("what the symbols given do not reach is not determined")
  func notDetermined() throws {
    let network = Network(model: .planarFilm(.equimolar), theory: try Theory())
    let error = #expect(throws: SolutionError.self) {
      try Plan(to: "N_A", from: ["x_A1", "x_A2", "L"], in: network)
    }
    #expect(error?.message == "N_A does not follow from what is given")
  }

  @Test("a value that is missing when numbers are put in is named")
  func noValue() throws {
    let network = Network(model: .planarFilm(.equimolar), theory: try Theory())
    let plan = try Plan(to: "N_A", from: Array(film.keys).sorted() + ["R"], in: network)
    var givens = film
    givens["T"] = nil
    let error = #expect(throws: SolutionError.self) { try plan.solution(for: givens) }
    #expect(error == .algebra(.noValue("T")))
    #expect(error?.message == "T has no value here")
  }
}
