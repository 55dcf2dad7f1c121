import Testing

@testable import Algebra

@Suite struct TypesettingTests {
  @Test(
    "brackets stand where precedence asks for them, and nowhere else",
    arguments: [
      ("a - (b - c)", "a − (b − c)"), ("a + (b + c)", "a + (b + c)"), ("(a + b) c", "(a + b) c"),
      ("-(a + b)", "−(a + b)"), ("a (-b)", "−a b"), ("a^(-1)", "1/a"), ("a^(b c)", "a^(b c)"),
      ("(a^b)^c", "(a^b)^c"), ("a^b^c", "a^b^c"), ("(-a)^2", "(−a)²"), ("-a^2", "−a²"),
      ("x_A^2", "x_A²"), ("(a b)^2", "(a b)²"), ("2^x", "2^x"), ("(1/2)^2", "(1/2)²"),
      ("a/(b c)", "a/(b c)"), ("a/b c", "(a/b) c"), ("a/(b/c)", "a/(b/c)"),
      ("ln(x)", "ln(x)"), ("c D/L ln((1-x)/(1-y))", "(c D/L) ln[(1 − x)/(1 − y)]"),
      ("a*-b", "−a b"), ("2*3.5", "2 × (7/2)"), ("a 2", "2 a"), ("x*((-a)/b)", "−x (a/b)"),
      ("sqrt(a + b)", "√(a + b)"),
      ("a - 2 b", "a − 2 b"), ("-1 a", "−a"), ("(a - b)/c", "(a − b)/c"), ("-(a/b)", "−a/b"),
    ])
  func brackets(text: String, shown: String) throws {
    let found = Typesetting().layout(try formula(text)).text
    #expect(found == shown)
  }

  @Test(
    "order, signs and fractions are those of a textbook",
    arguments: [
      // One minus in front, of two the second keeps its brackets.
      ("a (-2)", "−2 a"), ("a (-b) c", "−a b c"), ("(-2)*(-3)", "−2 (−3)"), ("-a (-b)", "−a (−b)"),
      ("-((-a)/b)", "−(−a/b)"),
      ("a (-b) (-c)", "a (−b) (−c)"), ("(-a (-b))/c", "[−a (−b)]/c"), ("0 (-b)", "0 b"),
      ("c - a (-2)", "c − (−2) a"), ("a/(-b)", "a/(−b)"), ("c + (-a)/b", "c − a/b"),
      // Negative powers below a bar, with the denominator of the coefficient.
      ("c D L^-1", "c D/L"), ("a x^-2 y^-1", "a/(x² y)"), ("x^-1 y^-1", "1/(x y)"),
      ("1/2*x", "(1/2) x"), ("0.5 x y^-1", "x/(2 y)"), ("-x^-1", "−1/x"),
      ("c L^-1 ln(x)", "(c/L) ln(x)"),
      // Coefficients first, logarithms last.
      ("x 3 y", "3 x y"), ("ln(x) c", "c ln(x)"), ("(c ln(x))/L", "(c/L) ln(x)"),
      ("2*3", "2 × 3"), ("2^3*4", "4 × 2³"), ("a 2 pi b", "2 π a b"), ("-a pi/b", "−π a/b"),
      // Exponents in the line.
      ("x^(1/2)", "x^(1/2)"), ("x^(-z/L)", "x^(−z/L)"), ("x^(c z/(a b))", "x^[(c z)/(a b)]"),
      ("x^0.5", "x^(1/2)"), ("x^-0.5", "1/x^(1/2)"), ("x^0.81", "x^0.81"),
      // Decimals that were typed, powers of ten, fractions that may be exact results.
      ("1.0001 x", "1.0001 x"), ("0.000023 x", "0.000023 x"), ("2.3*10^-5 x", "(23/10) × 10⁻⁵ x"),
      ("0.35 x/y", "[(7/20) x]/y"), ("0.1234567", "1234567/10000000"), ("-0.04 x", "−0.04 x"),
      // Roots and bars say where they end.
      ("sqrt(x^3)", "√(x³)"), ("sqrt(x)^3", "(√x)³"), ("sqrt(x_A)", "√x_A"), ("sqrt(2)", "√2"),
      ("abs(x)", "|x|"), ("abs(a - abs(b))", "abs(a − |b|)"), ("abs(x)^2", "|x|²"),
      // The names of functions that books print.
      ("asinh(x)", "arsinh(x)"), ("acos(x)", "arccos(x)"), ("log10(x)", "log₁₀(x)"),
      ("pi^2", "π²"), ("v_star^2", "(v^∗)²"), ("1/ln(x)", "1/ln(x)"),
      ("tanh(x)^2", "[tanh(x)]²"),
    ])
  func textbook(text: String, shown: String) throws {
    let found = Typesetting().layout(try formula(text)).text
    #expect(found == shown)
  }

  @Test("an expression deeper than any formula ends in an ellipsis")
  func deep() {
    var deep: Expression = "x"
    for _ in 0..<(4 * Expression.deepest) { deep = .function(.ln, deep) }
    #expect(Typesetting().layout(deep).text.contains("ln(…)"))
    #expect(Typesetting().layout(.sum([])).text == "0")
    #expect(Typesetting().layout(.product([])).text == "1")
  }

  @Test("factors of lower rank come first, those of equal rank as they were written")
  func rank() throws {
    let set = Typesetting(ranking: { $0 == "x" ? 0 : 1 })
    #expect(set.layout(try formula("c a x (a + b) x")).text == "x c a (a + b) x")
  }

  @Test("a value may stand for a symbol, in brackets where it is raised or multiplied")
  func standing() throws {
    let set = Typesetting(standing: { symbol in
      switch symbol {
      case "T": .row([.numeral("298"), .unit([.init("K")])])
      case "n": .row([.sign(.negative), .numeral("3")])
      default: nil
      }
    })
    let product = set.layout(try formula("R T")).text
    #expect(product == "R × 298 K")
    #expect(set.layout(try formula("T^2")).text == "(298 K)²")
    #expect(set.layout(try formula("a n")).text == "a (−3)")
    #expect(set.layout(try formula("a - n")).text == "a − (−3)")
  }

  @Test("derivatives and integrals")
  func calculus() {
    let slope = Expression.derivative("x_A", "z")
    #expect(Typesetting().layout(-"c" * "D" * slope).text == "−c D dx_A/dz")
    #expect(Typesetting().layout(2 * slope * "c").text == "2 c dx_A/dz")
    let curvature = "x" * Expression.derivative(slope, "z")
    #expect(Typesetting().layout(curvature).text == "x d²x_A/dz²")
    #expect(
      Typesetting().layout(curvature).latex
        == #"x \frac{\mathrm{d}^2{x_{\mathrm{A}}}}{\mathrm{d}{z^{2}}}"#)
    let rate = Expression.derivative("x" * "y", "z")
    #expect(Typesetting().layout(rate).text == "(d/dz) (x y)")
    let integral = Expression.integral(.quotient(1, "x"), "x", from: "a", to: "b")
    #expect(Typesetting().layout(integral).text == "∫[a…b] dx/x")
  }
}
