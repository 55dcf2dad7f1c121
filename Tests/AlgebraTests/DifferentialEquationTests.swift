import Numerics
import Testing

@testable import Algebra

@Suite struct DifferentialEquationTests {
  /// dy/dx = slope.
  private static func equation(_ slope: String) throws -> DifferentialEquation {
    try DifferentialEquation(
      Equation(.derivative("y", "x"), Parser.expression(slope)), for: "y", over: "x")
  }

  private static let start = DifferentialEquation.Point(at: 0, "y_0")

  /// All positive, but for fractions.
  private static func domain(_ equation: DifferentialEquation) -> Domain {
    var domain = Domain()
    for symbol in Expression.sum([equation.slope, "x", "y", "y_0", "x_0"]).symbols {
      domain[symbol] = .positive
    }
    return domain
  }

  @Test(
    "initial-value problems have the solutions of textbooks",
    arguments: [
      // Decay, growth to a limit, and reactions of the second and n-th order: Fogler, Elements of
      // Chemical Reaction Engineering, chapters 4 and 5.
      ("-k y", "y_0 exp(-k x)"), ("a - k y", "a/k + (y_0 - a/k) exp(-k x)"),
      ("-k y^2", "y_0/(1 + k y_0 x)"), ("-k y^n", "(y_0^(1 - n) + (n - 1) k x)^(1/(1 - n))"),
      ("k y (1 - y/K)", "K/(1 + (K/y_0 - 1) exp(-k x))"), ("-k", "y_0 - k x"),
      // Variables that part, and equations with an integrating factor.
      ("x y", "y_0 exp(x^2/2)"), ("x/y", "sqrt(y_0^2 + x^2)"),
      ("x + y", "(y_0 + 1) exp(x) - x - 1"),
      ("x y - x", "1 + (y_0 - 1) exp(x^2/2)"), ("(1 + y)/(1 + x)", "(1 + y_0) (1 + x) - 1"),
      (
        "k_1 c exp(-k_1 x) - k_2 y",
        "y_0 exp(-k_2 x) + k_1 c (exp(-k_1 x) - exp(-k_2 x))/(k_2 - k_1)"
      ),
      (
        "q sin(w x) - k y",
        "y_0 exp(-k x) + q (k sin(w x) - w cos(w x) + w exp(-k x))/(k^2 + w^2)"
      ),
      ("1 - y/(1 + x)", "(y_0 + x + x^2/2)/(1 + x)"),
    ])
  func initial(slope: String, solution: String) throws {
    let equation = try Self.equation(slope)
    let domain = Self.domain(equation)
    let found = try equation.solution(through: Self.start, in: domain)
    #expect(found.isExplicit)
    #expect(found.equation.left == "y")
    #expect(
      Equivalence.between(found.equation.right, try Parser.expression(solution), in: domain)
        .isProved, "\(shown(found.equation.right))")
    Self.check(found.steps, from: equation, to: found.equation, in: domain)
  }

  @Test("solutions read as a textbook writes them")
  func written() throws {
    for (slope, solution) in [
      ("-k y", "y = y_0 exp(−k x)"), ("x y", "y = y_0 exp(x²/2)"),
      ("-k y^2", "y = 1/(1/y_0 + k x)"),
    ] {
      let equation = try Self.equation(slope)
      let found = try equation.solution(through: Self.start, in: Self.domain(equation))
      #expect(Typesetting().layout(found.equation).text == solution)
    }
  }

  /// Each line follows from the one before, the first is the equation, the last the solution.
  private static func check(
    _ steps: [Step], from equation: DifferentialEquation, to solution: Equation,
    in domain: Domain
  ) {
    #expect(steps.first?.before == .equation(equation.equation))
    #expect(steps.last?.after == .equation(solution))
    for (one, next) in zip(steps, steps.dropFirst()) { #expect(one.after == next.before) }
    // What is put in for a parameter is what was found before, not the same for all values.
    for step in steps where step.rule.id != "substitute-throughout" {
      for fault in faults(in: step, domain: domain) { Issue.record("\(fault)") }
    }
  }

  @Test(
    "solutions follow the slope, summed numerically without the algebra",
    arguments: [
      "-k y", "k y (1 - y/3)", "a - b y", "x y", "y/(1 + x)", "x + y", "b - 2 y/(1 + x)", "x/y",
      "sqrt(y)", "1 + y^2", "1/(y (1 + y))", "k (3 - y) (2 - y)", "exp(-x) - 2 y", "sin(x) - k y",
      "exp(x - y)", "y ln(1 + x)", "(1 + x)/(1 + y)", "y^2 x", "cos(x) y^2", "a y^(3/2)",
    ])
  func numeric(slope: String) throws {
    let equation = try Self.equation(slope)
    let domain = Self.domain(equation)
    let found = try equation.solution(through: Self.start, in: domain)
    var point: [Symbol: Double] = ["a": 0.3, "b": 0.7, "k": 0.4, "y_0": 0.6]
    let rate = equation.slope
    let end = try RungeKutta.classical(from: 0, to: 0.8, initial: [0.6], steps: 400) { x, y in
      [value(rate, at: point.merging(["x": x, "y": y[0]]) { $1 })]
    }
    point["x"] = 0.8
    point["y"] = end[0]
    let (left, right) = (
      value(found.equation.left, at: point), value(found.equation.right, at: point)
    )
    #expect(abs(left - right) < 1e-9 * max(1, abs(right)), "\(shown(found.equation.right))")
  }

  @Test(
    "a film between two ends has the flux and the profile of the field",
    arguments: [
      // Bird, Stewart and Lightfoot, Transport Phenomena, 2nd ed., sections 18.2 and 18B;
      // Cussler, Diffusion, 3rd ed., section 3.3.
      (
        "-c D", "1", "c D (x_1 - x_2)/L", "x_1 + (x_2 - x_1) z/L"
      ),
      (
        "-c D/(1 - x)", "1", "c D/L ln((1 - x_2)/(1 - x_1))",
        "1 - (1 - x_1) ((1 - x_2)/(1 - x_1))^(z/L)"
      ),
      (
        "-c D/(1 - (1 + f) x)", "1",
        "c D/(L (1 + f)) ln((1 - (1 + f) x_2)/(1 - (1 + f) x_1))",
        "(1 - (1 - (1 + f) x_1) ((1 - (1 + f) x_2)/(1 - (1 + f) x_1))^(z/L))/(1 + f)"
      ),
      // A sphere and a tube: what passes in all, by the area of the shell.
      (
        "-c D/(1 - x)", "1/(4 pi (s + z)^2)",
        "4 pi c D/(1/s - 1/(s + L)) ln((1 - x_2)/(1 - x_1))",
        "1 - (1 - x_1) ((1 - x_2)/(1 - x_1))^((1/s - 1/(s + z))/(1/s - 1/(s + L)))"
      ),
      (
        "-c D", "1/(2 pi h (s + z))", "2 pi h c D (x_1 - x_2)/ln((s + L)/s)",
        "x_1 - (x_1 - x_2) ln((s + z)/s)/ln((s + L)/s)"
      ),
    ])
  func film(factor: String, area: String, flux: String, profile: String) throws {
    let slope = Expression.derivative("x", "z")
    let equation = try DifferentialEquation(
      Equation("N" * Parser.expression(area), Parser.expression(factor) * slope), for: "x",
      over: "z")
    var domain = Domain()
    for name in ["c", "D", "L", "z", "s", "h"] as [Symbol] { domain[name] = .positive }
    for name in ["x", "x_1", "x_2"] as [Symbol] { domain[name] = .unit }
    let found = try equation.solution(
      through: .init(at: 0, "x_1"), and: .init(at: "L", "x_2"), for: "N", in: domain)
    #expect(found.parameter.left == "N")
    #expect(found.profile.isExplicit)
    for (own, wanted) in [
      (found.parameter.right, flux), (found.profile.equation.right, profile),
    ] {
      let verdict = Equivalence.between(own, try Parser.expression(wanted), in: domain)
      #expect(verdict.isProved, "\(shown(own)): \(verdict)")
    }
    Self.check(found.steps, from: equation, to: found.parameter, in: domain)
    Self.check(found.profile.steps, from: equation, to: found.profile.equation, in: domain)
  }

  @Test("the lines of Stefan's flux are those of a textbook")
  func stefan() throws {
    let equation = try DifferentialEquation(
      Equation("N", .quotient(-("c" * "D" * .derivative("x", "z")), .sum([1, -"x"]))), for: "x",
      over: "z")
    var domain = Domain()
    for name in ["c", "D", "L", "z"] as [Symbol] { domain[name] = .positive }
    for name in ["x", "x_1", "x_2"] as [Symbol] { domain[name] = .unit }
    let found = try equation.solution(
      through: .init(at: 0, "x_1"), and: .init(at: "L", "x_2"), for: "N", in: domain)
    let lines = found.steps.map { $0.after.layout.text }
    #expect(
      lines == [
        "−N/(c D) = (dx/dz)/(1 − x)",
        "−[N/(c D)] ∫[0…L] dz = ∫[x_1…x_2] dx/(1 − x)",
        "−[N/(c D)] L = ln[(1 − x_1)/(1 − x_2)]",
        "N = −(c D/L) ln[(1 − x_1)/(1 − x_2)]",
        "N = (c D/L) ln[(1 − x_2)/(1 − x_1)]",
      ])
  }

  @Test("where the function cannot be isolated, the relation is given, and checked")
  func implicit() throws {
    let equation = try Self.equation("1/(y (1 + y))")
    let found = try equation.solution(through: Self.start, in: Self.domain(equation))
    #expect(!found.isExplicit)
    #expect(Typesetting().layout(found.equation).text == "x = y²/2 + y³/3 − y_0²/2 − y_0³/3")
    // The square (√y_0 − k x/2)² grows again behind its zero; the function does not.
    let emptying = try Self.equation("-k sqrt(y)")
    #expect(try !emptying.solution(through: Self.start, in: Self.domain(emptying)).isExplicit)
    // Of y y' = x either root may be meant as long as the sign of y_0 is not known.
    let roots = try Self.equation("x/y").solution(through: Self.start)
    #expect(!roots.isExplicit)
  }

  @Test(
    "what no rule solves is refused",
    arguments: ["x^2 + y^2", "sin(x y)", "exp(x y)", "y^2 + x", "ln(x + y)"])
  func refused(slope: String) throws {
    let equation = try Self.equation(slope)
    #expect(throws: AlgebraError.cannotSolve("y")) {
      try equation.solution(through: Self.start, in: Self.domain(equation))
    }
  }

  @Test("an equation without its derivative, or with another one, is refused")
  func equations() {
    let second = Expression.derivative(.derivative("y", "x"), "x")
    for (left, right) in [
      ("y", "x"), (second, "y"), (.derivative("y", "z"), "x"),
      (.derivative("y", "x") * .derivative("y", "x"), .integral("y", "x", from: 0, to: 1)),
    ] as [(Expression, Expression)] {
      #expect(throws: AlgebraError.cannotSolve("y")) {
        try DifferentialEquation(Equation(left, right), for: "y", over: "x")
      }
    }
  }

  @Test("ends that depend on the function, and a parameter among the ends, are refused")
  func ends() throws {
    let equation = try Self.equation("-k y")
    #expect(throws: AlgebraError.cannotSolve("y")) {
      try equation.solution(through: .init(at: 0, "y"))
    }
    #expect(throws: AlgebraError.cannotIsolate("k")) {
      try equation.solution(through: .init(at: 0, 1), and: .init(at: "k", 2), for: "k")
    }
  }
}
