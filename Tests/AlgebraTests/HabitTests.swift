import Testing

@testable import Algebra

/// What people type who come from other programs, and what their programs make of it.
@Suite struct HabitTests {
  private static let known: [Symbol] = [
    "c", "c_A", "c_A_star", "d", "r", "t", "v", "v_star", "x", "z", "D", "D_AB", "E", "L", "M_A",
    "N_A", "R", "T", "rho", "x_A1", "x_A2",
  ]

  @Test(
    "names that touch are told apart where only one reading is in known symbols",
    arguments: [
      ("cD_AB/L", "c*D_AB/L"), (#"\frac{cD_{AB}}{L}"#, "(c D_AB)/L"), ("E/(RT)", "E/(R*T)"),
      ("De^{-E/(RT)}", "D exp(-E/(R T))"), ("RT^2", "R T^2"), ("4D/(πt)", "4 D/(pi t)"),
      ("πd²/4", "pi d^2/4"), ("2πrL", "2 pi r L"), ("4πr²", "4 pi r^2"), ("ρvL", "rho v L"),
      ("sin(πx/L)", "sin(pi x/L)"), ("pit", "pi t"), ("cDx", "c D x"),
    ])
  func touching(typed: String, meant: String) throws {
    #expect(
      try Parser.expression(typed, knowing: Self.known)
        == Parser.expression(meant, knowing: Self.known))
  }

  @Test(
    "names that touch stay together, and only the last is raised or the function's",
    arguments: [
      ("E/RT", "E/(R T)"), ("E/RT^2", "E/(R T^2)"), ("e^RT", "exp(R T)"), ("√xD", "sqrt(x D)"),
      ("tanh xL", "tanh(x L)"), ("x^RT", "x^(R T)"), ("Te^x", "T exp(x)"), ("Teˣ", "T exp(x)"),
      ("(cDln(x))/L", "c D ln(x)/L"), ("c/2xD", "c/2 x D"), ("-RT", "-(R T)"),
    ])
  func together(typed: String, meant: String) throws {
    let found = try Parser.expression(typed, knowing: Self.known)
    let wanted = try Parser.expression(meant, knowing: Self.known)
    #expect(Reference(wanted, in: Domain()).accepts(found).isProved, "\(found)")
  }

  @Test("a name with a known one's letters is asked about, not taken apart")
  func spellings() {
    for (text, known, meant) in [
      ("pi x", ["p_i", "x"] as [Symbol], "p_i"), ("cA x", ["c", "A", "c_A", "x"], "c_A"),
      ("De x", ["D_e", "D", "e", "x"], "D_e"),
    ] {
      let found = #expect(throws: SyntaxError.self) {
        try Parser.expression(text, knowing: known)
      }
      #expect(found?.suggestion == meant, "\(text)")
    }
  }

  @Test("a name that could hide a symbol in its subscript is refused, with what it is made of")
  func hidden() {
    for (text, meant) in [("M_AN_A", "M_A*N_A"), ("lnx", "ln(x)"), ("xA1", "x_A1")] {
      let found = #expect(throws: SyntaxError.self) {
        try Parser.expression(text, knowing: Self.known)
      }
      #expect(found?.suggestion == meant)
      #expect(found?.isMisspelling == true)
    }
  }

  @Test(
    "another quantity is no misspelling",
    arguments: ["n_A", "j_A", "C", "X_A1", "Sh", "x_BM", "Ch", "p_A"])
  func others(name: String) throws {
    let known: [Symbol] = ["N_A", "J_A", "c", "x_A1", "x_B", "M", "P_A"]
    let found = #expect(throws: SyntaxError.self) {
      try Parser.expression(name + " (1 + c)", knowing: known)
    }
    #expect(found?.isMisspelling == false, "\(name)")
    #expect(try Parser.expression(name + " (1 + c)").symbols.contains { $0.name == name })
  }

  @Test("where every name is allowed, only the number π ends a name")
  func open() throws {
    #expect(try Parser.expression("πt") == .product([.constant(.pi), "t"]))
    #expect(try Parser.expression("ρv") == "rhov")
    #expect(try Parser.expression("RT") == "RT")
  }

  @Test(
    "letters and digits of programs for typesetting are plain ones",
    arguments: [
      ("𝑐 𝐷_AB/𝐿", "c D_AB/L"), ("𝜌𝑣", "rho v"), ("𝛑𝐱", "pi x"), ("Ｄ*ｘ＋１", "D*x+1"),
      ("𝑒^𝑥", "exp(x)"), ("ℯ^(-x)", "exp(-x)"), ("𝟐𝑥", "2 x"), ("1.5e−3 x", "1.5e-3 x"),
      ("1.5e–3*x", "0.0015 x"), ("\u{FEFF}x + z\u{200B}", "x + z"), ("c・D", "c D"),
      ("【x＋z】D", "(x + z) D"), ("x ➗ z", "x/z"),
    ])
  func typesetting(typed: String, meant: String) throws {
    #expect(
      try Parser.expression(typed, knowing: Self.known)
        == Parser.expression(meant, knowing: Self.known))
  }

  @Test("an error in such a formula points at what was typed")
  func places() {
    for (text, offset, length) in [
      ("𝑐 𝑞", 5, 4), ("1.5e−3 q", 9, 1), ("Ｄ*ｑ", 4, 3),
    ] {
      let found = #expect(throws: SyntaxError.self) {
        try Parser.expression(text, knowing: Self.known)
      }
      #expect(
        found?.offset == offset && found?.length == length, "\(text): \(String(describing: found))")
    }
  }

  @Test(
    "reciprocals of functions, TeX's own signs, and subscripts in brackets",
    arguments: [
      ("coth(x)", "1/tanh(x)"), ("cot x", "1/tan(x)"), ("sec(x)^2", "(1/cos(x))^2"),
      ("csch^2(x)", "(1/sinh(x))^2"), (#"\coth x"#, "1/tanh(x)"), (#"x \ast z"#, "x z"),
      (#"x~z"#, "x z"), (#"\cfrac{x}{z}"#, "x/z"),
      ("D_(AB) x", "D_AB x"), ("x_[A1]", "x_A1"), ("c_A*-c_A", "c_A_star - c_A"),
      ("c_A⋆ - c_A", "c_A_star - c_A"),
    ])
  func signs(typed: String, meant: String) throws {
    #expect(
      try Parser.expression(typed, knowing: Self.known)
        == Parser.expression(meant, knowing: Self.known))
  }

  @Test(
    "an answer may name what it is for in any way",
    arguments: [
      "N_A = c D", "N_A(z) = c D", #"N_{A}\left(z\right) = c D"#, "N_A := c D", "N_A ≈ c D",
      "N_A ＝ c D", "c D = N_A", #"\(N_A = c D\)"#, "= c D", "{N_A} = c D", "(N_A) = c D", "c D",
    ])
  func answers(text: String) throws {
    let found = try Parser.answer(text, knowing: Self.known)
    #expect(found.expression == "c" * "D")
    #expect(found.target == (text.contains("N") ? "N_A" : nil))
  }

  @Test("an answer that is not solved for its symbol is refused")
  func unsolved() {
    let both = #expect(throws: SyntaxError.self) { try Parser.answer("D = c D") }
    #expect(both?.message == "`D` stands on both sides of the `=`; solve for it")
    let other = #expect(throws: SyntaxError.self) { try Parser.formula("NA = c D", for: "N_A") }
    #expect(other?.suggestion == "N_A")
  }
}
