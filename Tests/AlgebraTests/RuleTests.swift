import Testing

@testable import Algebra

@Suite struct RuleTests {
  private static func applied(_ rule: Rule, _ text: String) throws -> String {
    try Typesetting().layout(rule.applied(to: Parser.equation(text))).text
  }

  @Test(
    "a rule gives the line a teacher would write",
    arguments: [
      (.expand, "y = (a - b) (a + b)", "y = a² − b²"),
      (.expand, "y = (a + b)^2", "y = a² + 2 a b + b²"),
      (.expand, "y = c (v_A - v)", "y = c v_A − c v"),
      (.factor("v"), "y = a v - b v", "y = (a − b) v"),
      (.factor("N_A"), "y = N_A - x_A N_A", "y = N_A (1 − x_A)"),
      (.factor("v"), "y = a (v - w) + b v", "y = (a + b) v − a w"),
      (.factorOut("x"), "y = a x + x b", "y = x (a + b)"),
      (.factorOut(.sum(["a", -"b"])), "y = (a - b) c + (b - a) d", "y = (a − b) (c − d)"),
      (.collect("N"), "N = a N + b", "N (1 − a) = b"),
      (.isolate("x"), "y = a x + b", "x = (y − b)/a"),
      (.multiply(by: "c"), "v = a/c", "c v = a"),
      (.divide(by: "c"), "c v = a c", "v = a"),
      (.simplify, "y = 0 x + 1 c", "y = c"),
      (.refer("v", to: "w"), "y = a v", "y = a w + a (v − w)"),
      (.substitute(Equation("x", .sum(["a", "b"]))), "x = c x", "x = c (a + b)"),
      (.substituteThroughout(Equation("x", "t")), "x = c x", "t = c t"),
      (.exponentiate, "ln(u) = k ln(w)", "u = w^k"),
      (.exponentiate, "ln(u) = k", "u = exp(k)"),
      // Only a single logarithm with a factor becomes a power.
      (.exponentiate, "ln(u) = k ln(w) + b", "u = exp[k ln(w) + b]"),
      (.exponentiate, "ln(u) = ln(w)^2", "u = exp([ln(w)]²)"),
      (.isolateLogarithm(of: "x"), "y = a ln(x/b)", "ln(x/b) = y/a"),
      // Signs that brackets can take up do not stand in front of them.
      (.together, "y = 1 + (a - b)/(1 - a)", "y = (1 − b)/(1 − a)"),
      (.factorize, "y = 2 b x - 2 a x", "y = 2 x (b − a)"),
      (.factorize, "y = -2 b x - 2 a x", "y = −2 x (b + a)"),
    ] as [(Rule, String, String)])
  func lines(rule: Rule, before: String, after: String) throws {
    let shown = try Self.applied(rule, before)
    #expect(shown == after)
  }

  @Test("parting the variables and integrating gives the flux of a film")
  func separation() throws {
    let slope = Expression.derivative("x", "z")
    let equation = Equation("N" * (1 - "x" as Expression), -("c" as Expression) * "D" * slope)
    let parted = try Rule.separate(
      .init("z", from: 0, to: "L"), .init("x", from: "x_A1", to: "x_A2")
    ).applied(to: equation)
    let solved = try Rule.isolate("N").applied(to: Rule.integrate.applied(to: parted))
    let wanted = try formula("c D/L ln((1 - x_A2)/(1 - x_A1))")
    #expect(solved.left == "N")
    #expect(Equivalence.between(solved.right, wanted, in: domain(of: wanted)).isProved)
  }

  @Test("every rule keeps an equation true wherever it was")
  func truth() {
    var source = RandomExpressions(seed: 81)
    let rules: [Rule] = [
      .expand, .factor("x"), .collect("x"), .multiply(by: "a"), .divide(by: "b"), .simplify,
      .refer("x", to: "y"), .multiply(by: .sum(["a", "x"])),
    ]
    var applied = 0
    for _ in 0..<250 {
      var point = source.point()
      let right = source.expression(levels: 4)
      point["q"] = value(right, at: point)
      for rule in rules {
        guard let after = try? rule.applied(to: Equation("q", right)) else { continue }
        applied += 1
        #expect(
          agree(value(after.left, at: point), value(after.right, at: point)),
          "\(Typesetting().layout(right).text) → \(Typesetting().layout(after).text)")
      }
    }
    #expect(applied > 1000)
  }

  // SymPy 1.14, expand(…).
  @Test(
    "products multiplied out as another system does it",
    arguments: [
      ("(a+b)^2", "a**2 + 2*a*b + b**2"),
      ("(a-b)*(a+b)", "a**2 - b**2"),
      ("(x+1)^5", "x**5 + 5*x**4 + 10*x**3 + 10*x**2 + 5*x + 1"),
      (
        "(a+b+c)^3",
        """
        a**3 + 3*a**2*b + 3*a**2*c + 3*a*b**2 + 6*a*b*c + 3*a*c**2 + b**3 + 3*b**2*c \
        + 3*b*c**2 + c**3
        """
      ),
      ("a*(b-c)-b*(a-c)", "-a*c + b*c"),
      ("(1-x)*(1+x+x^2+x^3)", "1 - x**4"),
      ("x_A*(N_A+N_B)-x_A*N_A", "N_B*x_A"),
      ("(x-1/2)^4", "x**4 - 2*x**3 + 3*x**2/2 - x/2 + 1/16"),
      (
        "(a+b)*(x+y)*(k+w)",
        "a*k*x + a*k*y + a*w*x + a*w*y + b*k*x + b*k*y + b*w*x + b*w*y"
      ),
      ("-(a-b)*c+2*(b-a)*c", "-3*a*c + 3*b*c"),
      ("c_A*(v_A-(x_A*v_A+x_B*v_B))", "-c_A*v_A*x_A + c_A*v_A - c_A*v_B*x_B"),
      ("(2*x-3*y)^3", "8*x**3 - 36*x**2*y + 54*x*y**2 - 27*y**3"),
    ])
  func expansions(text: String, expansion: String) throws {
    let found = try formula(text).expanded()
    // Equal term by term, not only in value.
    #expect(try Canonical.form(of: found) == Canonical.form(of: formula(expansion)))
  }

  @Test("a rule that has nothing to do where it should says so")
  func nothing() throws {
    for rule in [
      Rule.substitute(Equation("q", "t")), .refer("q", to: "t"), .factorOut("q"), .exponentiate,
      .separate(.init("z", from: 0, to: "L"), .init("x", from: 0, to: 1)),
    ] {
      #expect(throws: AlgebraError.nothingToReplace) {
        try rule.applied(to: Parser.equation("y = a x + b"))
      }
    }
  }
}
