import Algebra
import Diffusion
import Numerics
import Testing

@testable import Solver

/// The ways from givens to what is asked.
@Suite struct PlanTests {
  /// The givens of a problem, in one of the three models.
  struct Situation: CustomTestStringConvertible, Sendable {
    let model: TransportModel
    let givens: [Symbol]
    var testDescription: String { model.name }
  }

  static let mixture = Situation(
    model: .movingMixture, givens: ["M_A", "M_B", "T", "P", "x_A", "v_A", "v_B", "R"])
  static let equimolar = Situation(
    model: .planarFilm(.equimolar),
    givens: ["M_A", "M_B", "T", "P", "L", "x_A1", "x_A2", "D_AB", "R", "z"])
  static let stagnant = Situation(
    model: .planarFilm(.stagnantB),
    givens: ["M_A", "M_B", "T", "P", "L", "p_sat", "x_A2", "D_AB", "R", "z"])

  /// The quantities on the way to each, in the order in which they are found.
  private static let paths: [(Situation, [String])] = [
    (
      mixture,
      [
        "x_B", "x_B M w_A", "x_B M w_A w_B", "c", "c c_A", "c x_B c_B", "x_B M c rho",
        "c c_A rho_A", "c x_B c_B rho_B", "x_B M", "x_B M w_A w_B v", "x_B v_star", "c c_A N_A",
        "c x_B c_B N_B", "c c_A N_A x_B c_B N_B N", "c c_A rho_A n_A", "c x_B c_B rho_B n_B",
        "c c_A rho_A n_A x_B c_B rho_B n_B n", "c c_A x_B v_star J_A", "c x_B c_B v_star J_B",
        "c c_A rho_A x_B M w_A w_B v j_A", "c x_B c_B rho_B M w_A w_B v j_B",
      ]
    ),
    (
      equimolar,
      [
        "x_A", "x_A x_B", "x_A x_B M w_A", "x_A x_B M w_A w_B", "c", "c x_A c_A", "c x_A x_B c_B",
        "x_A x_B M c rho", "c x_A c_A rho_A", "c x_A x_B c_B rho_B", "x_A x_B M", "p_sat",
        "c N_A x_A c_A v_A", "c N_A N_B x_A x_B c_B v_B", "x_A x_B M c N_A v", "v_star", "c N_A",
        "c N_A N_B", "c N_A N_B N", "c N_A n_A", "c N_A N_B n_B", "c N_A n_A N_B n_B n",
        "c N_A N_B x_A J_A", "c N_A N_B x_A J_A J_B", "c x_A c_A rho_A x_B M N_A v v_A j_A",
        "c x_A x_B c_B rho_B M N_A v N_B v_B j_B",
      ]
    ),
    (
      stagnant,
      [
        "x_A1", "x_A1 x_A", "x_A1 x_A x_B", "x_A1 x_A x_B M w_A", "x_A1 x_A x_B M w_A w_B", "c",
        "c x_A1 x_A c_A", "c x_A1 x_A x_B c_B", "x_A1 x_A x_B M c rho", "c x_A1 x_A c_A rho_A",
        "c x_A1 x_A x_B c_B rho_B", "x_A1 x_A x_B M", "c x_A1 N_A x_A c_A v_A",
        "N_B c x_A1 x_A x_B c_B v_B", "c x_A1 N_A n_A N_B n_B x_A x_B M rho v",
        "c x_A1 N_A v_star", "c x_A1 N_A", "N_B", "c x_A1 N_A N_B N", "c x_A1 N_A n_A", "N_B n_B",
        "c x_A1 N_A n_A N_B n_B n", "c x_A1 N_A N_B x_A J_A", "c x_A1 N_A N_B x_A J_A J_B",
        "c x_A1 x_A c_A rho_A N_A n_A N_B n_B x_B M rho v v_A j_A",
        "c x_A1 x_A x_B c_B rho_B N_A n_A N_B n_B M rho v v_B j_B",
      ]
    ),
  ]

  let theory: Theory

  init() throws { theory = try Theory() }

  @Test("the way to every symbol, step by step", arguments: [mixture, equimolar, stagnant])
  func ways(_ situation: Situation) throws {
    let network = Network(model: situation.model, theory: theory)
    let expected = try #require(PlanTests.paths.first { $0.0.model == situation.model }?.1)
    for way in expected {
      let names = way.split(separator: " ").map { String($0) }
      let target = try #require(Symbol(named: names.last ?? ""))
      let plan = try Plan(to: target, from: situation.givens, in: network)
      #expect(plan.path.steps.map { $0.symbol.name } == names)
      #expect(plan.path.target == target && plan.model == situation.model)
      #expect(Set(plan.premises).isSubset(of: Set(situation.givens)))
    }
  }

  @Test("the table holds every symbol that follows", arguments: [mixture, equimolar, stagnant])
  func completeness(_ situation: Situation) throws {
    let network = Network(model: situation.model, theory: theory)
    let expected = try #require(PlanTests.paths.first { $0.0.model == situation.model }?.1)
    let targets = Set(expected.compactMap { $0.split(separator: " ").last.map { String($0) } })
    for symbol in Glossary.symbols where !situation.givens.contains(symbol) {
      let path = network.path(to: symbol, from: situation.givens)
      #expect((path != nil) == targets.contains(symbol.name), "\(symbol.name)")
    }
  }

  @Test("a law is preferred to a detour, and the relations have their textbook names")
  func relations() throws {
    let network = Network(model: PlanTests.stagnant.model, theory: theory)
    let plan = try Plan(to: "v_star", from: PlanTests.stagnant.givens, in: network)
    #expect(
      plan.path.steps.map { $0.relation.title } == [
        "ideal gas law", "saturated vapour at the surface", "Stefan’s law", "Stefan flow",
      ])
  }

  @Test(
    "a formula is asked for in the symbols it names",
    arguments: [
      (equimolar, "N_A", "c D_AB x_A1 x_A2 L", "c*D_AB*(x_A1 - x_A2)/L"),
      (stagnant, "N_A", "c D_AB x_A1 x_A2 L", "c*D_AB/L*ln((1 - x_A2)/(1 - x_A1))"),
      (stagnant, "N_A", "c D_AB p_sat P x_A2 L", "c*D_AB/L*ln((1 - x_A2)/(1 - p_sat/P))"),
      (equimolar, "v", "N_A M_A M_B rho", "(M_A - M_B)*N_A/rho"),
      (mixture, "v", "w_A v_A v_B", "w_A*v_A + (1 - w_A)*v_B"),
      (mixture, "J_A", "x_A c v_A v_B", "c*x_A*(v_A - (x_A*v_A + (1 - x_A)*v_B))"),
    ])
  func formulas(
    _ situation: Situation, _ target: String, _ given: String, _ formula: String
  ) throws {
    let givens = given.split(separator: " ").compactMap { Symbol(named: String($0)) }
    let plan = try Plan(
      to: try #require(Symbol(named: target)), from: givens,
      in: Network(model: situation.model, theory: theory))
    let expected = try Parser.expression(formula, knowing: Glossary.symbols)
    #expect(Equivalence.between(plan.closedForm, expected, in: Glossary.domain).isProved)
  }

  @Test("the closed form, the steps and the numerical solution agree in random situations")
  func routes() throws {
    for situation in [PlanTests.mixture, PlanTests.equimolar, PlanTests.stagnant] {
      let network = Network(model: situation.model, theory: theory)
      for seed in 0..<8 {
        var givens = random(seed)
        if situation.givens.contains("p_sat") {
          givens["p_sat"] = (givens["x_A1"] ?? 0) * (givens["P"] ?? 0)
        }
        for symbol in Glossary.symbols where !situation.givens.contains(symbol) {
          guard let plan = try? Plan(to: symbol, from: situation.givens, in: network) else {
            continue
          }
          let solution = try plan.solution(for: givens)
          let stepwise = try #require(solution.values[symbol])
          let size = max(abs(stepwise), abs(solution.numericalValue))
          if size > 1e-12 {
            #expect(abs(solution.value - stepwise) <= 1e-9 * size, "\(symbol.name)")
          }
        }
      }
    }
  }

  @Test("a place is a step of its own, in front")
  func place() throws {
    let network = Network(model: PlanTests.equimolar.model, theory: theory)
    let given = PlanTests.equimolar.givens.filter { $0 != "z" }
    let half = Expression("L") / 2
    let step = Path.Step(symbol: "z", expression: half, relation: Relation(place: half))
    let plan = try Plan(to: "x_A", from: given, in: network, extra: [step])
    #expect(plan.path.steps.map { $0.symbol } == ["z", "x_A"])
    let mean = try Parser.expression("(x_A1 + x_A2)/2")
    #expect(Equivalence.between(plan.closedForm, mean, in: Glossary.domain).isProved)
    // A place that the answer does not depend on is no step.
    let flux = try Plan(to: "N_A", from: given, in: network, extra: [step])
    #expect(flux.path.steps.map { $0.symbol } == ["c", "N_A"])
  }

  @Test("a film from nothing of A upwards has an answer too")
  func emptyEnd() throws {
    var givens = random(1)
    givens["x_A1"] = 0
    givens["z"] = 0
    let network = Network(model: PlanTests.equimolar.model, theory: theory)
    for symbol in ["N_A", "v", "J_B", "rho"] as [Symbol] {
      let plan = try Plan(to: symbol, from: PlanTests.equimolar.givens, in: network)
      #expect(try plan.solution(for: givens).value.isFinite)
    }
  }

  /// Givens of all three situations, in SI units.
  private func random(_ seed: Int) -> SymbolValues {
    var random = RandomSource(name: "givens \(seed)")
    var givens: SymbolValues = [:]
    givens["M_A"] = random.uniform(in: 0.002...0.1)
    givens["M_B"] = random.uniform(in: 0.002...0.1)
    givens["T"] = random.uniform(in: 250...400)
    givens["P"] = random.uniform(in: 5e4...5e5)
    givens["x_A"] = random.uniform(in: 0.1...0.9)
    givens["v_A"] = random.uniform(in: -1...1)
    givens["v_B"] = random.uniform(in: -1...1)
    givens["L"] = random.uniform(in: 0.01...1)
    givens["x_A1"] = random.uniform(in: 0.4...0.8)
    givens["x_A2"] = random.uniform(in: 0.05...0.3)
    givens["D_AB"] = random.uniform(in: 1e-6...1e-4)
    givens["z"] = (givens["L"] ?? 1) * random.uniform(in: 0.1...0.9)
    return givens
  }
}
