import Testing

@testable import Algebra

@Suite struct WrittenTests {
  @Test(
    "what a reader does without thinking",
    arguments: [
      ("0 x + y", "y"), ("1 x", "x"), ("x + x", "2 x"), ("x/2 + x/2", "x"),
      ("2 x/3 + 2 x/3", "4 x/3"), ("(2 x)^2 + x^2", "5 (2 x)²/4"), ("x x", "x²"),
      ("a b/a", "b"), ("x^3/x", "x²"), ("x/x^3", "1/x²"), ("(a + b) c/(b + a)", "c"),
      ("6 x/4", "3 x/2"), ("x/(-2)", "−x/2"), ("a - (b - c)", "a + c − b"),
      ("-1 (a - b)", "b − a"), ("N_A + (-N_A)", "0"), ("a/b/(c/d)", "a d/(b c)"),
      ("c (a/c) b", "a b"), ("x (y/x^2)", "y/x"), ("x (1/y) z", "x z/y"), ("x (x y/z)", "x² y/z"),
      ("ln(x) y (1/z)", "(y/z) ln(x)"), ("x/3 - x/3 + y", "y"), ("3 (x/2) + x/2", "2 x"),
    ])
  func tidied(text: String, tidy: String) throws {
    let shown = try Typesetting().layout(Written.tidied(formula(text))).text
    #expect(shown == tidy)
  }

  @Test(
    "everything else keeps the place in which it was written",
    arguments: ["b + a", "c x_A", "(a + b) (c + d)", "1 − x", "ln(b/a)", "z (y + x)/w"])
  func kept(text: String) throws {
    let expression = try formula(text)
    #expect(try Typesetting().layout(Written.tidied(expression)).text == text)
  }
}
