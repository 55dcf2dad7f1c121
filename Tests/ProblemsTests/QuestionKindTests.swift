import Algebra
import Diffusion
import Foundation
import Numerics
import Solver
import Testing

@testable import Problems

/// What comes of each kind of question.
@Suite struct QuestionKindTests {
  let problem: Problem
  let variant: Variant
  let theory: Theory

  init() throws {
    theory = Library.theory
    problem = try Everything.problem()
    variant = try problem.variant(seed: 1)
  }

  private func index(_ id: String) throws -> Int {
    try #require(problem.asks.firstIndex { $0.id == id })
  }

  @Test("an option is true where its condition holds, and options are shuffled by the seed")
  func choice() throws {
    let way = try index("way")
    var orders: Set<[Int]> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      let variant = try problem.variant(seed: seed)
      guard case .choice(let shown) = variant.answers[way] else {
        Issue.record("no choice")
        return
      }
      #expect(shown.right.map { shown.order[$0] } == [0])
      orders.insert(shown.order)
    }
    #expect(orders.count == 6)
    guard case .choice(let kept) = variant.answers[try index("which")] else {
      Issue.record("no choice")
      return
    }
    #expect(kept.order == [0, 1, 2, 3] && kept.right == [0, 2])
  }

  @Test("the order of options changes no number, nor does a question that is left out")
  func streams() throws {
    let text = Everything.text
    let start = try #require(text.range(of: "which  choice"))
    let end = try #require(text.range(of: "lines  order"))
    let shorter = text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
    let other = try Problem(SourceText(name: "all.md", text: shorter), theory: theory)
    for seed in 1...10 as ClosedRange<UInt64> {
      let (one, two) = (try problem.variant(seed: seed), try other.variant(seed: seed))
      #expect(one.values == two.values)
    }
  }

  @Test("lines are shown in another order than their own, the strays among them")
  func ordering() throws {
    guard case .ordering(let ordering) = problem.asks[try index("lines")].kind,
      case .ordering(let shown) = variant.answers[try index("lines")]
    else {
      Issue.record("no ordering")
      return
    }
    let theorem = try #require(theory.theorem("stefan-flux"))
    #expect(ordering.lines.last == theorem.lines.last?.equation)
    #expect(ordering.lines.count == 8 && ordering.strays.count == 1)
    #expect(shown.order.sorted() == Array(0..<9) && shown.order != Array(0..<9))
    #expect(shown.right.map { shown.order[$0] } == Array(0..<8))
  }

  @Test("a profile is known at its places, by both routes")
  func profile() throws {
    guard case .profile(let solutions) = variant.answers[try index("run")] else {
      Issue.record("no profile")
      return
    }
    let first = try #require(variant.siValues["x_A1"])
    let values = solutions.map { $0.value }
    #expect(values.count == 3 && values[0] == first && abs(values[2]) < 1e-12)
    // Through stagnant B the mole fraction of B is the geometric mean half-way.
    #expect(abs(1 - values[1] - (1 - first).squareRoot()) < 1e-12)
  }

  @Test("curves to choose from stand in one figure, each under its letter")
  func curves() throws {
    let shape = try index("shape")
    let figure = try #require(variant.sketches(shape, id: "curves"))
    #expect(figure.plot.curves.map { $0.name.words } == ["A", "B", "C", "D"])
    guard case .choice(let shown) = variant.answers[shape] else {
      Issue.record("no choice")
      return
    }
    let right = try #require(shown.right.first)
    let first = try #require(variant.siValues["x_A1"])
    let curve = figure.plot.curves[right]
    #expect(curve.points.first?.y == first)
    let shapes = figure.plot.curves.map { curve in
      ProfileShape(curve.points.map { $0.y }, at: curve.points.map { $0.x }).bend
    }
    #expect(shapes[right] == .downwards)
    #expect(shapes.count { $0 == .straight } == 2 && shapes.contains(.upwards))
  }

  @Test("a later answer can be computed from an earlier one")
  func followThrough() throws {
    let wind = try #require(problem.ask("wind")?.followThrough)
    #expect(wind.ask == 0)
    var givens = variant.siValues
    givens["N_A"] = 0.01
    let c = 101_325 / (GasConstant.value * (variant.siValues["T"] ?? .nan))
    #expect(abs(try wind.plan.estimate(for: givens) / (0.01 / c) - 1) < 1e-12)
  }

  @Test("the statement and the solution say something to every question")
  func documents() throws {
    let statement = variant.statement(number: 1)
    let questions = statement.compactMap { block -> Question? in
      if case .question(let question) = block { question } else { nil }
    }
    #expect(questions.map { $0.code }.last == "1j")
    #expect(questions.allSatisfy { !$0.form.isEmpty && !$0.name.isEmpty })
    #expect(questions.map { $0.options.count } == [0, 0, 0, 3, 2, 4, 9, 0, 0, 4])
    #expect(variant.solution(number: 1, theory: theory).count == 10)
    #expect(variant.figures(number: 1, first: 1, theory: theory).map { $0.number } == [1, 2, 3])
  }
}

/// What an author adds to solutions and hints.
@Suite struct SolutionNoteTests {
  @Test("a step of the author's is taken, and a wrong one is found out")
  func steps() throws {
    let problem = try Everything.problem()
    let plan = try #require(problem.ask("flux")?.plan)
    #expect(plan.path.steps.contains { $0.relation.title == "a gas is ideal" })
    let complaint = try #require(Everything.complaint("step c = P/(R*T)", "step c = 2*P/(R*T)"))
    #expect(
      complaint.contains(
        "this step does not agree with the model: in everything/1 it gives c = 79.651, the model "
          + "39.8255, in SI units"))
  }

  @Test("hints are the author's, or else the solution a step at a time without its last number")
  func hints() throws {
    let theory = Library.theory
    let variant = try Everything.problem().variant(seed: 1)
    #expect(
      variant.hints(1, theory: theory).map { $0.words } == ["The moles are carried.", "By c."])
    let hints = variant.hints(0, theory: theory).map { $0.words }
    #expect(hints.first?.hasPrefix("What you need: ") == true)
    #expect(hints.contains { $0.hasPrefix("A gas is ideal: c = P/(R T), which is ") })
    #expect(hints.last?.contains("which is") == false)
    #expect(variant.hints(99, theory: theory).isEmpty)
  }

  @Test("units of another system are rounded, and what is shown is what is used")
  func units() throws {
    let problem = try Everything.problem()
    let (written, us) = (
      try problem.variant(seed: 1), try problem.variant(seed: 1, units: .us)
    )
    #expect(us.name == "everything/1/US")
    let length = try #require(us.value("L"))
    #expect(length.unit.text(.ascii) == "in")
    #expect(length.number.significantFigures == 3)
    #expect(us.siValues["L"] == length.siValue)
    let wide = try #require(written.siValues["L"])
    #expect(abs(length.siValue / wide - 1) < 5e-3)
    #expect(us.form(of: 0)?.unit.text(.ascii) == "lbmol ft^-2 h^-1")
    #expect(try problem.variant(seed: 1, units: .si).value("P")?.unit.text(.ascii) == "Pa")
    #expect(
      try problem.variant(seed: 1, units: .cgs).value("D_AB")?.unit.text(.ascii) == "cm^2 s^-1")
  }
}

/// Wrong turns of every kind, against numbers worked out here.
@Suite struct TrapKindTests {
  private func wrong(_ id: String, _ seed: UInt64) throws -> (wrong: Double, right: Double, Variant)
  {
    let problem = try Everything.problem()
    let variant = try problem.variant(seed: seed)
    let path = try #require(problem.wrongPaths[0].first { $0.trap.id == id })
    guard case .quantity(let solution) = variant.answers[0] else { throw Missing() }
    return (try path.value(from: variant.siValues), solution.value, variant)
  }

  private struct Missing: Error {}

  @Test("another closure, a slip of the unit, a sign, something else for a given", arguments: 1...5)
  func kinds(_ seed: Int) throws {
    let seed = UInt64(seed)
    let (back, right, variant) = try wrong("back", seed)
    let given = variant.siValues
    let (x, t) = (try #require(given["x_A1"]), try #require(given["T"]))
    // c D (x₁ − 0)/L against c D ln(1/(1 − x₁))/L.
    #expect(abs(back / right - x / -Elementary.ln(1 - x)) < 1e-12)
    #expect(abs(try wrong("celsius", seed).wrong / right - t / (t - 273.15)) < 1e-9)
    #expect(try wrong("upside", seed).wrong == -right)
    #expect(abs(try wrong("double", seed).wrong / right - 0.5) < 1e-12)
  }

  @Test("a trap belongs to the questions on whose way it lies, or to those that it names")
  func belonging() throws {
    let problem = try Everything.problem()
    let ids = problem.wrongPaths.map { paths in paths.map { $0.trap.id } }
    #expect(ids[0] == ["back", "celsius", "upside", "double"])
    // The temperature cancels in the velocity, but it lies on the way.
    #expect(ids[1] == ["celsius", "upside", "half"])
    #expect(ids[2] == ["upside"])
    #expect(ids[3...].allSatisfy { $0.isEmpty })
  }

  @Test("a wrong formula comes of a trap on a formula")
  func formula() throws {
    let problem = try Everything.problem()
    let formula = try #require(problem.trapFormulas(for: 2).first)
    let plan = try #require(problem.asks[2].plan)
    #expect(Equivalence.between(formula.formula, -plan.closedForm, in: Glossary.domain).isEqual)
  }
}
