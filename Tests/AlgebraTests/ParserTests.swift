import Testing

@testable import Algebra

@Suite struct ParserTests {
  @Test(
    "what people type is read as they mean it",
    arguments: [
      // Precedence and association.
      ("a + b c", .sum(["a", .product(["b", "c"])])),
      ("-x^2", .product([-1, .power("x", 2)])),
      ("2^-1", .power(2, -1)),
      ("2^-x^2", .power(2, .product([-1, .power("x", 2)]))),
      ("a^b^c", .power("a", .power("b", "c"))),
      ("a - b - c", .sum(["a", .product([-1, "b"]), .product([-1, "c"])])),
      ("a/b/c", .quotient(.quotient("a", "b"), "c")),
      ("a/b c", .product([.quotient("a", "b"), "c"])),
      ("1/2 x", .product([.quotient(1, 2), "x"])),
      ("a/(b c)", .quotient("a", .product(["b", "c"]))),
      ("+a", "a"), ("--a", "a"), ("a + -b", .sum(["a", .product([-1, "b"])])),
      ("2^+3", .power(2, 3)),
      ("a*-b", .product([-1, "a", "b"])), ("a b^2", .product(["a", .power("b", 2)])),
      // Implicit products.
      ("2 x_A", .product([2, "x_A"])), ("2x", .product([2, "x"])),
      ("(a)(b)", .product(["a", "b"])), ("a(b + c)", .product(["a", .sum(["b", "c"])])),
      ("2e", .product([2, .function(.exp, 1)])), ("2e3", 2000),
      // Powers.
      ("x**2", .power("x", 2)), ("x²", .power("x", 2)), ("x⁻¹", .power("x", -1)),
      ("x¹⁰", .power("x", 10)), ("x_A²", .power("x_A", 2)),
      ("(a b)²", .power(.product(["a", "b"]), 2)),
      // Functions and Euler's number.
      ("ln(x)", .function(.ln, "x")), ("log(x)", .function(.ln, "x")),
      ("lg(x)", .function(.log10, "x")), ("ln x", .function(.ln, "x")),
      ("ln x^2", .function(.ln, .power("x", 2))), ("ln x y", .product([.function(.ln, "x"), "y"])),
      ("sqrt[x]", .function(.sqrt, "x")), ("√x", .function(.sqrt, "x")),
      ("√x²", .power(.function(.sqrt, "x"), 2)),
      ("√(x y)", .function(.sqrt, .product(["x", "y"]))),
      ("exp(-x)", .function(.exp, .product([-1, "x"]))), ("e^x", .function(.exp, "x")),
      ("e²", .function(.exp, 2)), ("e", .function(.exp, 1)),
      ("c e^(a x)", .product(["c", .function(.exp, .product(["a", "x"]))])),
      // Names.
      ("x_{A1}", "x_A1"), ("x_{A, 1}", "x_A1"), ("x₁", "x_1"), ("x_A₁", "x_A1"), ("ρ_A", "rho_A"),
      ("rho_A", "rho_A"), ("μ", "mu"), ("µ", "mu"), ("ϕ", "phi"), ("ΔT", "DeltaT"),
      ("ρμ", .product(["rho", "mu"])),
      ("v^*", "v_star"), ("v^∗", "v_star"), ("v_A^* c", .product(["v_A_star", "c"])),
      ("v**2", .power("v", 2)),
      // Signs of other keyboards, brackets of three kinds, spaces that are not plain.
      ("a·b", .product(["a", "b"])), ("a×b", .product(["a", "b"])), ("a÷b", .quotient("a", "b")),
      ("a − b", .sum(["a", .product([-1, "b"])])), ("{[(a)]}", "a"),
      ("a\u{A0}\u{2009}b\t\n", .product(["a", "b"])),
    ] as [(String, Expression)])
  func reading(text: String, expression: Expression) throws {
    let found = try formula(text)
    #expect(found == expression)
  }

  @Test(
    "numbers are read exactly",
    arguments: [
      ("0.25", 1, 4), (".5", 1, 2), ("2.", 2, 1), ("1e-9", 1, 1_000_000_000), ("4.7E+3", 4700, 1),
      ("0.10", 1, 10), ("0e99", 0, 1), ("123456789012345678", 123_456_789_012_345_678, 1),
      ("1000000000000000000", 1_000_000_000_000_000_000, 1),
    ] as [(String, Int64, Int64)])
  func numbers(text: String, numerator: Int64, denominator: Int64) throws {
    #expect(try formula(text) == .number(Rational(numerator, over: denominator)))
  }

  private static let inexact =
    "this number has too many digits, or too large a power of ten, to be exact;"
    + " use at most 18 digits and powers of ten from -18 to 18"

  private static let known: [Symbol] = ["x_A", "x_A1", "N_A", "D_AB", "c", "rho"]

  @Test(
    "what cannot be read is pointed at",
    arguments: [
      ("", 0, 1, "a number, a symbol or a bracket is expected here", nil),
      ("c +", 3, 1, "behind `+` a number, a symbol or a bracket is expected", nil),
      ("c * / c", 4, 1, "behind `*` a number, a symbol or a bracket is expected", nil),
      ("²", 0, 2, "a number, a symbol or a bracket is expected here", nil),
      ("c ---c", 4, 1, "behind `-` a number, a symbol or a bracket is expected", nil),
      (
        "c⁻", 1, 3,
        "in this superscript, behind `-` a number, a symbol or a bracket is expected", nil
      ),
      ("c² ²", 4, 2, "the formula should end here", nil),
      ("(c", 0, 1, "this bracket is never closed: a `)` is missing", nil),
      (
        "c (c + [c)", 9, 1, "this closes another kind of bracket than the one that is open", "]"
      ),
      ("c)", 1, 1, "no bracket is open here", nil),
      ("(c = c)", 3, 1, "the bracket must close before this", nil),
      ("N_A = c", 4, 1, "only one side is wanted here, without a `=`", nil),
      ("x_a", 0, 3, "`x_a` is not a symbol known here", "x_A"),
      ("c DAB", 2, 3, "`DAB` is not a symbol known here", "D_AB"),
      ("c roh", 2, 3, "`roh` is not a symbol known here", "rho"),
      ("Ln(c)", 0, 2, "`Ln` is not a symbol known here", "ln"),
      ("san(c)", 0, 3, "`san` is not a symbol known here", "sin"),
      ("c ρ_X", 2, 4, "`rho_X` is not a symbol known here", nil),
      (
        "ln 2 c", 3, 1,
        "put the argument of `ln` in brackets, so that its end is seen", nil
      ),
      ("ln", 2, 1, "`ln` needs its argument in brackets", nil),
      ("ln^2 + c", 5, 1, "`ln` needs its argument in brackets", nil),
      (
        "0,25 c", 0, 4, "a comma has no meaning here; decimals are written with a point", "0.25"
      ),
      ("1 000", 2, 3, "two numbers stand side by side; write `*` between them or join them", nil),
      ("1.2.3", 3, 2, "two numbers stand side by side; write `*` between them or join them", nil),
      (".", 0, 1, "a number is expected here", nil),
      ("c 1e400", 2, 5, Self.inexact, nil),
      ("1e-30", 0, 5, Self.inexact, nil),
      ("1e4000", 0, 6, Self.inexact, nil),
      ("1234567890123456789", 0, 19, Self.inexact, nil),
      ("c_{A+B}", 4, 1, "a subscript has letters and digits only", nil),
      ("c_{A", 2, 1, "this brace is never closed: a `}` is missing", nil),
      (
        "abcdefgh_abcdefghi", 0, 18,
        "`abcdefgh_abcdefghi` is longer than the 16 characters of a symbol", nil
      ),
      (
        "c\u{0}", 1, 1,
        "the control character U+0000 has no meaning in a formula; delete it", nil
      ),
      (
        "c\u{1B}[2J", 1, 1,
        "the control character U+001B has no meaning in a formula; delete it", nil
      ),
      ("c 🧪", 2, 4, "`🧪` has no meaning in a formula", nil),
      ("c & c", 2, 1, "`&` has no meaning in a formula", nil),
      ("“c”", 0, 3, "`“` has no meaning in a formula", nil),
    ] as [(String, Int, Int, String, String?)])
  func refusals(
    text: String, offset: Int, length: Int, message: String, suggestion: String?
  ) {
    let found = #expect(throws: SyntaxError.self) {
      try Parser.expression(text, knowing: Self.known)
    }
    #expect(
      found
        == SyntaxError(offset: offset, length: length, message: message, suggestion: suggestion))
  }

  @Test("an equation has two sides")
  func equation() throws {
    #expect(try Parser.equation("N_A = c v_A") == Equation("N_A", .product(["c", "v_A"])))
    #expect(try Parser.equation("a == b") == Equation("a", "b"))
    for (text, offset, message) in [
      ("N_A", 3, "an equation needs a `=` here"),
      ("a = ", 3, "behind `=` a number, a symbol or a bracket is expected"),
      ("a = b = c", 6, "there is one `=` already"),
    ] {
      let found = #expect(throws: SyntaxError.self) { try Parser.equation(text) }
      #expect(found?.offset == offset)
      #expect(found?.message == message)
    }
  }

  @Test("a plain e is a symbol where one of that name is known")
  func symbolE() throws {
    #expect(try Parser.expression("e^2", knowing: ["e"]) == .power("e", 2))
    #expect(try Parser.expression("e^2", knowing: []) == .function(.exp, 2))
  }

  @Test("the place of a refusal lies within the text, and names what stands there")
  func places() {
    var random = RandomExpressions(seed: 101).random
    let pieces = [
      "x", "_", "A", "(", ")", "[", "}", "{", "+", "-", "*", "^", "/", "²", "⁻", "√", "ln", "e",
      "1",
      ".", "e9", "=", ",", "ρ", " ", "×", "🧪", "\u{0}", "log10(", "₁", "999999999999",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<random.integer(in: 0...12) { text += random.element(of: pieces) ?? "" }
      do throws(SyntaxError) {
        _ = try Parser.expression(text)
      } catch {
        #expect(error.offset >= 0 && error.offset <= text.utf8.count, "\(text)")
        #expect(error.length >= 1 && error.offset + error.length <= text.utf8.count + 1, "\(text)")
      }
    }
  }
}
