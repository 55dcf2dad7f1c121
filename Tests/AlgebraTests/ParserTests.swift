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
      ("ln 2", .function(.ln, 2)), ("ln|x|", .function(.ln, .function(.absolute, "x"))),
      ("exp exp x", .function(.exp, .function(.exp, "x"))),
      ("sinh^2 x", .power(.function(.sinh, "x"), 2)), ("tan⁻¹ x", .function(.atan, "x")),
      ("sin^-2 x", .power(.function(.sin, "x"), -2)), ("x^ln(y)", .power("x", .function(.ln, "y"))),
      ("√x^2", .power(.function(.sqrt, "x"), 2)), ("√√x", .function(.sqrt, .function(.sqrt, "x"))),
      ("∜x", .power("x", .quotient(1, 4))), ("eˣ", .function(.exp, "x")),
      ("xⁿ⁺¹", .power("x", .sum(["n", 1]))), ("x⁽ᵃᵇ⁾", .power("x", "ab")),
      ("½x", .product([.number(half), "x"])),
      ("π r²", .product([.constant(.pi), .power("r", 2)])), ("pi", .constant(.pi)),
      // Bars: one closes if it can.
      ("|a|b|c|", .product([abs("a"), "b", abs("c")])), ("|a - |b||", abs("a" - abs("b"))),
      ("|a||b|", .product([abs("a"), abs("b")])), ("2|a|", .product([2, abs("a")])),
      ("|(|a|)|", abs(abs("a"))), ("|a·|b|·c|", abs(.product(["a", abs("b"), "c"]))),
      (#"\left|a\left|b\right|c\right|"#, abs(.product(["a", abs("b"), "c"]))),
      // TeX.
      (#"\frac12"#, .quotient(1, 2)), (#"\frac ab c"#, .product([.quotient("a", "b"), "c"])),
      (#"\frac{a}{b}c"#, .product([.quotient("a", "b"), "c"])),
      (#"\sqrt[n]{x}"#, .power("x", .quotient(1, "n"))), (#"{-} a"#, -"a"),
      (#"D_{AB}c"#, .product(["D_AB", "c"])), (#"\mathit{Re}\,\mathrm{Sc}"#, "Re" * "Sc"),
      (#"x_\rho"#, "x_rho"), (#"x_{\rho,A}"#, "x_rhoA"), (#"x_{A{,}1}"#, "x_A_1"),
      (#"v^{*}_{A}"#, "v_A_star"), (#"v^{\mathrm{V}}"#, "v_vol"), (#"\{a\}"#, "a"),
      // Names.
      ("x_{A1}", "x_A1"), ("x_{A, 1}", "x_A1"), ("x₁", "x_1"), ("x_A₁", "x_A1"), ("ρ_A", "rho_A"),
      ("rho_A", "rho_A"), ("μ", "mu"), ("µ", "mu"), ("ϕ", "phi"), ("ΔT", "DeltaT"),
      ("ρμ", .product(["rho", "mu"])),
      ("v^*", "v_star"), ("v^∗", "v_star"), ("v_A^* c", .product(["v_A_star", "c"])),
      ("v**2", .power("v", 2)), ("v*", "v_star"), ("(v*)²", .power("v_star", 2)),
      ("v*/L", .quotient("v_star", "L")), ("v* - v", "v_star" - "v"), ("v*²", .power("v_star", 2)),
      ("v* * v", .product(["v_star", "v"])), ("|v*|", abs("v_star")), ("v*v", "v" * "v"),
      ("v* v", "v" * "v"), ("v *v", "v" * "v"), ("v*-v", .product([-1, "v", "v"])),
      ("v*|x|", .product(["v", abs("x")])),
      ("x_A 1", .product(["x_A", 1])), ("xₐ", "x_a"), ("c₁₂", "c_12"), ("x_{A}1", "x_A" * 1),
      // Signs of other keyboards, brackets of three kinds, spaces that are not plain.
      ("a·b", .product(["a", "b"])), ("a×b", .product(["a", "b"])), ("a÷b", .quotient("a", "b")),
      ("a − b", .sum(["a", .product([-1, "b"])])), ("{[(a)]}", "a"),
      ("a\u{A0}\u{2009}b\t\n", .product(["a", "b"])), ("$a$", "a"), ("$$ a $$", "a"),
      ("a∙b•c", .product(["a", "b", "c"])), ("a∕b⁄c", .quotient(.quotient("a", "b"), "c")),
      ("a — b", "a" - "b"), ("a‐b", "a" - "b"), ("aˆb", .power("a", "b")),
    ] as [(String, Expression)])
  func reading(text: String, expression: Expression) throws {
    let found = try formula(text)
    #expect(found == expression)
  }

  private static let half = (try? Rational(1, over: 2)) ?? .zero

  private static func abs(_ inside: Expression) -> Expression { .function(.absolute, inside) }

  @Test(
    "numbers are read exactly",
    arguments: [
      ("0.25", 1, 4), (".5", 1, 2), ("2.", 2, 1), ("1e-9", 1, 1_000_000_000), ("4.7E+3", 4700, 1),
      ("0.10", 1, 10), ("0e99", 0, 1), ("123456789012345678", 123_456_789_012_345_678, 1),
      ("1000000000000000000", 1_000_000_000_000_000_000, 1), ("5.", 5, 1),
      ("2.3e-5", 23, 1_000_000),
      ("1e18", 1_000_000_000_000_000_000, 1), ("1e-18", 1, 1_000_000_000_000_000_000),
      ("00.50", 1, 2), ("⅔", 2, 3),
    ] as [(String, Int64, Int64)])
  func numbers(text: String, numerator: Int64, denominator: Int64) throws {
    #expect(try formula(text) == .number(Rational(numerator, over: denominator)))
  }

  private static let otherKind =
    "this closes another kind of bracket than the one that is open"

  private static let inexact =
    "this number has too many digits, or too large a power of ten, to be exact;"
    + " use at most 18 digits and powers of ten from -18 to 18"

  private static let known: [Symbol] = [
    "x_A", "x_A1", "N_A", "D_AB", "c", "rho", "R", "T", "v", "v_star", "n_A",
  ]

  @Test(
    "what cannot be read is pointed at",
    arguments: [
      ("", 0, 1, "there is nothing to read; type a formula", nil),
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
      ("2½", 1, 2, "two numbers stand side by side; write `*` between them or join them", nil),
      ("1.2.3", 3, 2, "two numbers stand side by side; write `*` between them or join them", nil),
      (".", 0, 1, "a full stop has no meaning behind a formula; delete it", nil),
      ("c x_A.", 5, 1, "a full stop has no meaning behind a formula; delete it", nil),
      ("c.*x_A", 1, 2, "`.*` is an operation of other programs", "*"),
      (
        "c .5.x_A", 4, 1,
        "a point has no meaning before a name; delete it, or write `*` for a product", nil
      ),
      ("c, ", 1, 1, "a comma has no meaning behind a formula; delete it", nil),
      ("1.5,2", 0, 5, "a comma has no meaning here; decimals are written with a point", nil),
      ("exp^(-c)", 0, 3, "`exp` is a function, no number; write `exp(x)`, or `e^x`", "e"),
      ("ln((1-x_{A2)/c)", 8, 1, "this brace is never closed: a `}` is missing", nil),
      ("(", 0, 1, "this bracket is never closed: a `)` is missing", nil),
      ("c|", 1, 1, "this bar is never closed: a `|` is missing", nil),
      ("D_()", 1, 2, "behind `_` letters or digits are expected", nil),
      (#"c \left"#, 2, 5, "this command stands only before a bracket", nil),
      (#"\dot c"#, 0, 4, #"`\dot` is not read; give the quantity a name of its own"#, nil),
      (#"x_{B,\ln}"#, 5, 3, "a subscript has letters and digits only", nil),
      ("N_A: c", 3, 1, "`:` has no meaning in a formula; write the formula alone", nil),
      ("Pi c", 0, 2, "`Pi` is not a symbol known here", "pi"),
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
      // What was probably meant.
      ("NA", 0, 2, "`NA` is not a symbol known here", "N_A"),
      ("c xA1", 2, 3, "`xA1` is not a symbol known here", "x_A1"),
      ("D", 0, 1, "`D` is not a symbol known here", "D_AB"),
      ("c/(NAc)", 3, 3, "`NAc` is not a symbol known here", "N_A*c"),
      ("N_AD_AB", 0, 7, "`N_AD_AB` is not a symbol known here", "N_A*D_AB"),
      ("lnx_A", 0, 5, "`lnx_A` is not a symbol known here", "ln(x_A)"),
      ("tg(c)", 0, 2, "`tg` is not a symbol known here", "tan"),
      ("EXP(c)", 0, 3, "`EXP` is not a symbol known here", "exp"),
      ("d_ab", 0, 4, "`d_ab` is not a symbol known here", "D_AB"),
      ("x_BM", 0, 4, "`x_BM` is not a symbol known here", nil),
      ("c_A* + c", 0, 4, "`c_A_star` is not a symbol known here", nil),
      ("c*", 2, 1, "behind `*` a number, a symbol or a bracket is expected", nil),
      ("x_A 1", 0, 5, "a name ends at a space; join the two, or write `*` between them", "x_A1"),
      ("1,000 c", 0, 5, "a comma has no meaning here; write `1000` or `1.000`", nil),
      ("c, c", 1, 1, "a comma has no meaning here; decimals are written with a point", nil),
      (#"\fraq{c}{c}"#, 0, 5, #"`\fraq` is not a command known here"#, #"\frac"#),
      (#"\mathrm c"#, 0, 8, "this command needs its letters in braces", nil),
      (#"\mathrm{1}"#, 0, 10, "a name begins with a letter", nil),
      (#"\left(c\right]"#, 13, 1, Self.otherKind, ")"),
      ("c (c + c", 2, 1, "this bracket is never closed: a `)` is missing", nil),
      ("|c", 0, 1, "this bar is never closed: a `|` is missing", nil),
      ("|c)", 2, 1, "the bars must close before this", nil),
      (#"c\right|"#, 1, 7, "no bar is open here", nil),
      (
        "ln^-1(c)", 0, 5,
        "this has two meanings; write `1/ln(x)`, or the function that undoes `ln`", nil
      ),
      ("ln -c", 3, 1, "`ln` needs its argument in brackets", nil),
      ("c⁽ⁿ", 1, 6, "in this superscript, `n` is not a symbol known here", "n_A"),
      // Characters by what they are, if they cannot be shown.
      ("c : c", 2, 1, "`:` has no meaning in a formula", "/"),
      ("5 % c", 2, 1, "`%` has no meaning in a formula; write 5 % as 0.05", nil),
      ("c < c", 2, 1, "a formula is no comparison", nil),
      ("c $ c", 2, 1, "a `$` stands only around the whole formula", nil),
      ("с", 0, 2, "this letter of another alphabet only looks like `c`", "c"),
      ("x_А1", 2, 2, "this letter of another alphabet only looks like `A`", "A"),
      (
        "c\u{202E}c", 1, 3,
        "the mark U+202E, which turns the direction of text, has no meaning in a formula;"
          + " delete it", nil
      ),
      (
        "c\u{FEFF}c", 1, 3,
        "the invisible character U+FEFF has no meaning in a formula; delete it", nil
      ),
      ("c\u{301}", 1, 2, "the combining mark U+0301 has no meaning in a formula; delete it", nil),
      (
        "c א", 2, 2,
        "the character U+05D0, which is written from right to left, has no meaning in a formula;"
          + " delete it", nil
      ),
      ("“c”", 0, 3, "`“` has no meaning in a formula", nil),
    ] as [(String, Int, Int, String, String?)])
  func refusals(
    text: String, offset: Int, length: Int, message: String, suggestion: String?
  ) {
    let found = #expect(throws: SyntaxError.self) {
      try Parser.expression(text, knowing: Self.known)
    }
    #expect(found?.offset == offset)
    #expect(found?.length == length)
    #expect(found?.message == message)
    #expect(found?.suggestion == suggestion)
  }

  @Test("an equation has two sides")
  func equation() throws {
    #expect(try Parser.equation("N_A = c v_A") == Equation("N_A", .product(["c", "v_A"])))
    #expect(try Parser.equation("a == b") == Equation("a", "b"))
    for (text, offset, message) in [
      ("N_A", 3, "an equation needs a `=` here"),
      ("a = ", 3, "behind `=` a number, a symbol or a bracket is expected"),
      ("a = b = c", 6, "there is one `=` already; keep only what stands behind the last one"),
    ] {
      let found = #expect(throws: SyntaxError.self) { try Parser.equation(text) }
      #expect(found?.offset == offset)
      #expect(found?.message == message)
    }
  }

  @Test("a known symbol wins over the function, the constant and the product of its name")
  func knownNames() throws {
    #expect(try Parser.expression("e^2", knowing: ["e"]) == .power("e", 2))
    #expect(try Parser.expression("e^2", knowing: []) == .function(.exp, 2))
    #expect(try Parser.expression("π", knowing: ["pi"]) == "pi")
    #expect(try Parser.expression("lg(x)", knowing: ["lg", "x"]) == "lg" * "x")
    #expect(try Parser.expression("v*-v", knowing: ["v", "v_star"]) == "v_star" - "v")
    #expect(try Parser.expression("v*-v", knowing: ["v"]) == .product([-1, "v", "v"]))
    #expect(try Parser.expression("xₐ₁", knowing: ["x_A1"]) == "x_A1")
    #expect(try Parser.expression("xₐ₁", knowing: ["x_A1", "x_a1"]) == "x_a1")
  }

  @Test("where every name is allowed, a function in capitals is no product")
  func capitals() {
    let found = #expect(throws: SyntaxError.self) { try Parser.expression("2 Ln(x)") }
    #expect(found?.offset == 2)
    #expect(found?.suggestion == "ln")
    #expect(found?.message == "`Ln` is no function; their names are written in small letters")
  }

  @Test(
    "an answer may name what it is the answer to",
    arguments: [
      "N_A = c v_A", "c v_A", "N_A=c v_A", "N_{A} = c v_A", "N_A(z) = c v_A", "N_A := c v_A",
      "N_A == c v_A", "N_A ≈ c v_A", "c v_A = N_A", "$N_A = c v_A$", #"N_{\mathrm{A}} = c v_A"#,
    ])
  func named(text: String) throws {
    let known: [Symbol] = ["c", "v_A", "z"]
    #expect(try Parser.formula(text, for: "N_A", knowing: known) == "c" * "v_A")
    #expect(try Parser.formula(text, for: "N_A") == "c" * "v_A")
  }

  @Test(
    "an answer to something else is refused",
    arguments: [
      ("N_B = c", 0, "a formula for `N_A` is asked, not one for `N_B`"),
      ("2 N_A = c", 6, "one side of the `=` should be `N_A` alone"),
      ("N_A = c = c", 8, "there is one `=` already; keep only what stands behind the last one"),
      ("c = N_A = c", 8, "there is one `=` already; keep only what stands behind the last one"),
      ("N_A =", 5, "behind `=` a number, a symbol or a bracket is expected"),
    ])
  func otherwiseNamed(text: String, offset: Int, message: String) {
    let found = #expect(throws: SyntaxError.self) { try Parser.formula(text, for: "N_A") }
    #expect(found?.offset == offset)
    #expect(found?.message == message)
  }

  @Test(
    "bytes are read as text is, and refused where they are no UTF-8",
    arguments: [
      ([0x78, 0xC2, 0xB2], nil), ([0x78, 0xFF], 1), ([0xC3], 0), ([0x78, 0xE2, 0x82], 1),
      ([0xC0, 0xAF], 0), ([0xED, 0xA0, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0x80], 0),
      ([0xE0, 0x80, 0xAF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int?)])
  func bytes(bytes: [UInt8], offset: Int?) {
    var found: SyntaxError?
    do throws(SyntaxError) {
      let read = try bytes.withUnsafeBufferPointer { bytes throws(SyntaxError) in
        try Parser.expression(utf8: bytes)
      }
      #expect(read == .power("x", 2))
    } catch {
      found = error
    }
    #expect(found?.offset == offset)
    if let found {
      #expect(
        found.message
          == "this byte is no text in UTF-8; type the formula again, or save the file as UTF-8")
    }
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
