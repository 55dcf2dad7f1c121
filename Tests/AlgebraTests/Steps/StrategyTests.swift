import Testing

@testable import Algebra

@Suite struct StrategyTests {
  private static func lines(
    _ strategy: Strategy, _ text: String, domain: Domain? = nil
  ) throws -> String {
    let expression = try formula(text)
    let domain = domain ?? AlgebraTests.domain(of: expression)
    let lines = try strategy.steps(from: expression, in: domain)
    for fault in lines.flatMap({ faults(in: $0, domain: domain) }) { Issue.record("\(fault)") }
    return lines.text
  }

  @Test("like terms are collected as a teacher does it: 3 x + 2 x = (3 + 2) x = 5 x")
  func granularity() throws {
    #expect(
      try Self.lines(.simplify, "3 x + 2 x") == """
        3 x + 2 x = 5 x   [collect like terms]
          3 x + 2 x = (3 + 2) x   [factor out]
          3 + 2 = 5   [add the numbers]
        """)
  }

  @Test("small things join the line that brings them along")
  func folding() throws {
    #expect(
      try Self.lines(.simplify, "x_A (N_A - N_A) + J_A") == """
        x_A (N_A − N_A) + J_A = J_A   [opposite terms cancel]
          N_A − N_A = 0   [opposite terms cancel]
          0 x_A = 0   [multiply by zero]
          0 + J_A = J_A   [add zero]
        """)
    #expect(
      try Self.lines(.expand, "c (v_A - (x_A v_A + x_B v_B))") == """
        c [v_A − (x_A v_A + x_B v_B)] = c (v_A − x_A v_A − x_B v_B)   \
        [a minus in front of a bracket]
        c (v_A − x_A v_A − x_B v_B) = c v_A − c x_A v_A − c x_B v_B   [multiply out]
        """)
  }

  @Test("what is new gets a line of its own")
  func lines() throws {
    #expect(
      try Self.lines(.simplify, "(6 x^3 y^2)/(4 x y^5)") == """
        6 x³ y²/(4 x y⁵) = 3 x³ y²/(2 x y⁵)   [reduce the fraction]
        3 x³ y²/(2 x y⁵) = 3 x²/(2 y³)   [cancel common factors]
        """)
    #expect(
      try Self.lines(.together, "1/x + 1/y") == """
        1/x + 1/y = (y + x)/(x y)   [common denominator]
          1/x + 1/y = y/(x y) + x/(x y)   [widen the fractions]
          y/(x y) + x/(x y) = (y + x)/(x y)   [common denominator]
        """)
    #expect(
      try Self.lines(.gatherLogarithms, "2 ln(a) - ln(b)") == """
        2 ln(a) − ln(b) = ln(a²) − ln(b)   [multiple of a logarithm]
        ln(a²) − ln(b) = ln(a²/b)   [sum of logarithms]
        """)
  }

  @Test("what a step supposes is said, once, where the domain does not grant it")
  func provisos() throws {
    #expect(
      try Self.lines(.simplify, "x y/x", domain: Domain())
        == "x y/x = y   [cancel common factors, if x ≠ 0]")
    #expect(try Self.lines(.simplify, "x y/x") == "x y/x = y   [cancel common factors]")
    #expect(try Self.lines(.simplify, "(1 - x_A) y/(1 - x_A)").contains("if") == false)
  }

  @Test("a law that needs its condition is not used without it")
  func conditions() throws {
    let conditional = Catalogue.laws.filter { $0.example.domain != Domain() }
    #expect(conditional.count == 5)
    for law in conditional {
      #expect(law.condition != nil)
      #expect(try law.change(formula(law.example.before), Domain()) == nil)
    }
  }

  // SymPy 1.14: simplify, expand, factor, together, collect, expand_log and logcombine(force=True),
  // with positive symbols.
  @Test(
    "results as another system finds them",
    arguments: [
      (.simplify, "x + x/2 - 3 x/4", "3*x/4"),
      (.simplify, "(a^2 b)^3/(a b^2)^2", "a**4/b"),
      (.simplify, "1 - (1 - x)", "x"),
      (.simplify, "(a - b)/(b - a)", "-1"),
      (.simplify, "x^(1/2) x^(1/3)", "x**(5/6)"),
      (.simplify, "exp(a) exp(b)/exp(a)", "exp(b)"),
      (.simplify, "sqrt(x^2) + sqrt(9/4)", "x + 3/2"),
      (.simplify, "((x^2)^3)^(1/2)", "x**3"),
      (.expand, "(a + b)^2 - (a - b)^2", "4*a*b"),
      (.expand, "(x + 1)^5", "x**5 + 5*x**4 + 10*x**3 + 10*x**2 + 5*x + 1"),
      (
        .expand, "(a + b) (c + d) (x + y)",
        "a*c*x + a*c*y + a*d*x + a*d*y + b*c*x + b*c*y + b*d*x + b*d*y"
      ),
      (.expand, "(2 x - 3 y)^3", "8*x**3 - 36*x**2*y + 54*x*y**2 - 27*y**3"),
      (.expand, "(a + b + c)^2", "a**2 + 2*a*b + 2*a*c + b**2 + 2*b*c + c**2"),
      (.expand, "x (x + 1) (x - 1)", "x**3 - x"),
      (.factor, "a x + b x - c x", "x*(a + b - c)"),
      (.factor, "6 x^2 y + 4 x y^2", "2*x*y*(3*x + 2*y)"),
      (.factor, "a^2 - b^2", "(a - b)*(a + b)"),
      (.factor, "x^4 + 2 x^2 y + y^2", "(x**2 + y)**2"),
      (.factor, "-a x - a y", "-a*(x + y)"),
      (.factor, "4 x^2 - 9", "(2*x - 3)*(2*x + 3)"),
      (.together, "1/x + 1/y", "(x + y)/(x*y)"),
      (.together, "a/(x y) + b/(y z) - 1", "(a*z + b*x - x*y*z)/(x*y*z)"),
      (.together, "1/(1 + 1/x)", "x/(x + 1)"),
      (.together, "x/2 + y/3 + 1/6", "(3*x + 2*y + 1)/6"),
      (.together, "1/x^2 + 1/x", "(x + 1)/x**2"),
      (.collect("x"), "a x^2 + b x + c x^2 - x + 1", "x**2*(a + c) + x*(b - 1) + 1"),
      (.collect("N_A"), "N_A - x_A (N_A + N_B)", "N_A*(1 - x_A) - N_B*x_A"),
      (.splitLogarithms, "ln(a^2 b/c)", "2*ln(a) + ln(b) - ln(c)"),
      (.gatherLogarithms, "2 ln(a) - ln(b)", "ln(a**2/b)"),
    ] as [(Strategy, String, String)])
  func oracle(strategy: Strategy, text: String, expected: String) throws {
    let found = try strategy.result(of: formula(text), in: domain(of: formula(text)))
    // The same form, not only the same value.
    #expect(
      try Canonical.form(of: found) == Canonical.form(of: formula(expected)),
      "\(Typesetting().layout(found).text)")
    _ = try Self.lines(strategy, text)
  }

  @Test("a substitution comes with its tidying; what is more gets lines of its own")
  func substituting() throws {
    let law = try Parser.equation("N_A = x_A (N_A + N_B) + J_A")
    let closure = Equation("N_B", -"N_A")
    let lines = try Statement.equation(law).stepsSubstituting(closure)
    #expect(
      lines.text == """
        N_A = x_A (N_A + N_B) + J_A ⇒ N_A = x_A (N_A − N_A) + J_A   [substitute `N_B = −N_A`]
        N_A = x_A (N_A − N_A) + J_A ⇒ N_A = J_A   [opposite terms cancel]
          N_A − N_A = 0   [opposite terms cancel]
          0 x_A = 0   [multiply by zero]
          0 + J_A = J_A   [add zero]
        """)
    #expect(throws: AlgebraError.nothingToReplace) {
      try Statement.equation(law).stepsSubstituting(Equation("T", "x"))
    }
  }

  @Test("where there is nothing to do there are no steps", arguments: ["x", "a + b", "c D/L", "1"])
  func nothing(text: String) throws {
    for strategy in [Strategy.tidy, .simplify, .expand, .factor, .together, .collect("x")] {
      #expect(try strategy.steps(from: formula(text)).isEmpty)
    }
  }

  @Test("the same expression always gives the same steps")
  func determinism() throws {
    var source = RandomExpressions(seed: 931)
    for _ in 0..<40 {
      let expression = source.expression(levels: 5)
      let first = try? Strategy.simplify.steps(from: expression)
      #expect(first == (try? Strategy.simplify.steps(from: expression)))
    }
  }
}
