import Algebra
import Testing

@Suite struct ReplacementTests {
  @Test(
    "a pattern is found among other parts, in any order, as often as it stands there",
    arguments: [
      ("c x_A v", "x_A c", "c_A", "c_A v"), ("a + b + d", "d + a", "s", "s + b"),
      ("a + b + a + b", "a + b", "s", "s + s"), ("x x", "x x", "t", "t"),
      ("(b + a)/(a + b)", "a + b", "s", "s/s"), ("a + b", "a + d", "s", "a + b"),
      ("ln(c x_A)", "c x_A", "c_A", "ln(c_A)"), ("2 (a + b) c", "(a + b) c", "s", "2 s"),
      ("a x/(b y)", "x/y", "q", "a q/b"), ("(a/M) (x b/M) y", "x y", "s", "a s b/(M M)"),
      ("a/(b (c/d))", "d/b", "q", "a q/c"), ("a b c/b", "b", "b", "a b c/b"),
      ("x a + b - x b", "b + x (a - b)", "M", "M"), ("y (x - 1)", "1 - x", "b", "−y b"),
      ("x/y^2", "x/y", "q", "x/y²"), ("1/x + 1/x", "1/x", "u", "u + u"),
    ])
  func places(text: String, pattern: String, replacement: String, result: String) throws {
    let found = try formula(text).replacing(pattern: formula(pattern), by: formula(replacement))
    #expect(Typesetting().layout(found).text == result)
  }

  @Test("the variable of an integral is its own; the ends are not")
  func bound() throws {
    let integral = Expression.integral(.product(["a", "x"]), "x", from: "x", to: "b")
    #expect(
      try integral.replacing("x", by: "t")
        == .integral(.product(["a", "x"]), "x", from: "t", to: "b"))
    #expect(throws: AlgebraError.bound("x")) { try integral.replacing("a", by: "x") }
    #expect(
      try integral.replacing("b", by: "x")
        == .integral(.product(["a", "x"]), "x", from: "x", to: "x"))
  }

  @Test("the variable of a derivative may be renamed, not given a value")
  func derivative() throws {
    let slope = Expression.derivative("x_A", "z")
    #expect(try slope.replacing("z", by: "r") == .derivative("x_A", "r"))
    #expect(try slope.replacing("x_A", by: "y") == .derivative("y", "z"))
    #expect(throws: AlgebraError.bound("z")) { try slope.replacing("z", by: 0) }
    #expect(AlgebraError.bound("z").message == "z is bound by an integral or a derivative here")
  }
}
