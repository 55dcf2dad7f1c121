extension Rule {
  /// A rule at work.
  public struct Example: Hashable, Sendable {
    public let rule: Rule
    public let before: Equation
    public let after: Equation

    fileprivate init(_ rule: Rule, _ before: String, _ after: String) {
      // A misprint would give 0 = 0, which the test of the examples finds.
      let nothing = Equation(.zero, .zero)
      self.init(
        rule, (try? Parser.equation(before)) ?? nothing, (try? Parser.equation(after)) ?? nothing)
    }

    fileprivate init(_ rule: Rule, _ before: Equation, _ after: Equation) {
      self.rule = rule
      self.before = before
      self.after = after
    }
  }

  /// Every kind of rule at work.
  public static let examples: [Example] = [
    Example(.substitute(Equation("N_B", -"N_A")), "N = N_A + N_B", "N = N_A - N_A"),
    Example(.substituteThroughout(Equation("x", "t")), "x = c x", "t = c t"),
    Example(.refer("v", to: "w"), "y = a v", "y = a w + a (v - w)"),
    Example(.expand, "y = a (b + c)", "y = a b + a c"),
    Example(.factor("N_A"), "y = N_A - x_A N_A", "y = N_A (1 - x_A)"),
    Example(.factorOut(.sum(["a", -"b"])), "y = (a - b) c + (b - a) d", "y = (a - b) (c - d)"),
    Example(.collect("N"), "N = a N + b", "N (1 - a) = b"),
    Example(.isolate("x"), "y = a x + b", "x = (y - b)/a"),
    Example(.swapSides, "a = b", "b = a"),
    Example(.add("b"), "x - b = a", "x = a + b"),
    Example(.subtract("b"), "x + b = a", "x = a - b"),
    Example(.multiply(by: "c"), "v = a/c", "c v = a"),
    Example(.divide(by: "c"), "c v = a", "v = a/c"),
    Example(.raise(to: 2), "sqrt(x) = a", "x = a^2"),
    Example(.raise(to: .quotient(1, 3)), "x^3 = a", "x = a^(1/3)"),
    Example(.takeLogarithm, "exp(x) = a", "x = ln(a)"),
    Example(.simplify, "y = 0 x + 1 c", "y = c"),
    Example(.factorize, "y = a b - a c", "y = a (b - c)"),
    Example(.together, "y = 1/a + 1/b", "y = (a + b)/(a b)"),
    Example(
      .differentiate(along: "z", varying: ["x", "y"]), Equation("y", .power("x", 2)),
      Equation(.derivative("y", "z"), 2 * "x" * .derivative("x", "z"))),
    Example(
      .sumUp(Span("z", from: 0, to: "L")), Equation("y", 2 * "z"),
      Equation(.integral("y", "z", from: 0, to: "L"), .power("L", 2))),
    Example(.isolateLogarithm(of: "x"), "y = a ln(x/b)", "ln(x/b) = y/a"),
    Example(.exponentiate, "ln(u) = k ln(w)", "u = w^k"),
    Example(.limit("h", to: .point(0), in: Domain()), "y = ln(1 + a h)/h", "y = a"),
    Example(
      .separate(Span("z", from: 0, to: "L"), Span("x", from: "x_1", to: "x_2")),
      Equation("N" * .sum([1, -"x"]), "D" * .derivative("x", "z")),
      Equation(
        "N" * .integral(1, "z", from: 0, to: "L"),
        "D" * .integral(1 / .sum([1, -"x"]), "x", from: "x_1", to: "x_2"))),
    Example(
      .integrate,
      Equation("N" * .integral(1, "z", from: 0, to: "L"), "J"), Equation("N" * "L", "J")),
  ]
}
