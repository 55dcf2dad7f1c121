import Testing

@testable import Algebra

/// Debug builds trap on overflow and on bad indices, so that passing here is the proof that no
/// input reaches a trap; the limits of time are generous, since the machines that run this are not.
@Suite struct HostileInputTests {
  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Formulas that someone could send, each with what it aims at.
  static let texts: [String] = [
    // Depth: brackets, powers, roots, functions, bars, signs.
    times("(", 10_000), times("(", 4_000), times("(", 99) + "x" + times(")", 99),
    times("x^", 2_000) + "x", times("x^", 90) + "x", times("x^-", 45) + "x",
    times("√", 1_300) + "x", times("√", 90) + "x",
    times("ln ", 1_300) + "x", times("ln ", 90) + "x", times("ln(", 95) + "x" + times(")", 95),
    times("exp(", 90) + "x" + times(")", 90), times("log10(x+", 45) + "1" + times(")", 45),
    times("a/", 2_000) + "b", times("a/", 95) + "b", times("1/(1+", 90) + "x" + times(")", 90),
    times("(x/", 48) + "y" + times(")", 48), times("-", 4_000) + "x",
    times("(-", 49) + "x" + times(")", 49),
    times("(", 48) + "x" + times("^2)", 48), times("(x+", 95) + "1" + times(")", 95),
    times("ln(x^", 30) + "2" + times(")", 30), times("(1+", 45) + "x" + times(")^(1/2)", 45),
    times("(x y)^(", 24) + "1/2" + times(")", 24), times("e^", 90) + "x",
    // Size: long sums and products, long names.
    times("x+", 2_000) + "x", times("x*", 2_000) + "x", times("x ", 2_000) + "x",
    times("x-", 2_000) + "x", times("a/x+", 1_000) + "x",
    times("a b ", 500) + "/(" + times("b a ", 500) + ")",
    (0..<400).map { "x\($0)" }.joined(separator: "+"),
    (0..<400).map { "x\($0)" }.joined(separator: " "),
    "(" + (0..<250).map { "x\($0)" }.joined(separator: "+") + ")("
      + (0..<250).map { "y\($0)" }.joined(separator: "+") + ")",
    times("x", 4_000), times("x_", 2_000), times("é", 2_000), times("ρ", 2_000),
    // Work: powers of sums, products of many brackets, many atoms.
    "(a+b+c+d+f+g)^60", "((a+b)^60+(c+d)^60)^60", times("(a+b)", 500), times("(x+1)", 40),
    times("(a+b+c+d)^9", 40), "(1/(a+b)+1/(c+d)+1/(f+g))^30", times("1/(x+a)+1/(y+b)+", 60) + "1",
    (0..<80).map { "1/(x\($0)+1)" }.joined(separator: "+"),
    (0..<70).map { "ln(x\($0))" }.joined(separator: "+"),
    // Numbers: towers, the ends of 64 bits, many digits.
    "9^9^9^9", "2^9223372036854775807", "2^-9223372036854775807", "9e17^9e17", "x^9e18", "x^-9e18",
    "(x^9e17)^9e17", "(x+y)^9e17", "0^-1", "0^0", "1/0", "0/0", "0^(1/2)", "(-8)^(1/3)",
    "9223372036854775807 + 1", "9e18+9e18", "-9e18-9e18", "9e18*9e18", "x/9e18/9e18", "1e-18 1e-18",
    "x 9e18 + x 9e18", "sqrt(9e18 x^2)", "ln(9e18)", "1e400", "1e-400", "1e99999999999999999999",
    times("9", 300), "0." + times("0", 300) + "1", "1" + times("0", 300), times("1.", 500),
    "x^0.123456789", "exp(9e18)", "ln(-1)", "e^e^e^e^e", "10^18 10^18", "(2/3)^64 (3/2)^64",
    // Bytes: NUL, escapes, emoji with joiners, marks, superscripts and subscripts alone.
    "", " ", "\u{0}", "x\u{0}y", "\u{1B}[31mx", "👩‍🔬", "🧪^🧪", "²", "⁻", "x⁻", "⁻¹", "x²²²²²²", "₁",
    "x₁₂₃₄₅₆",
    "x\u{301}", "\u{202E}x", "\u{FEFF}x", "x_{", "x_{}", "x_{A}{B}", "x__", "_", "'; DROP",
    "<b>x</b>",
    "NaN", "inf", "x = y = z", "==", "()", "[]", "ln()", "√", "e^", "^e", "^*", "x^*^*",
  ]

  @Test(
    "every operation on every formula ends soon, with a result or a typed error",
    arguments: texts.indices)
  func total(index: Int) {
    let text = Self.texts[index]
    let clock = ContinuousClock()
    let start = clock.now
    guard let expression = try? Parser.expression(text) else {
      #expect(clock.now - start < .seconds(2))
      return
    }
    let canonical = try? Canonical.form(of: expression)
    if let canonical { #expect((try? Canonical.form(of: canonical)) == canonical) }
    _ = try? Written.tidied(expression)
    _ = try? expression.expanded()
    _ = try? expression.collected("x")
    let slope = try? expression.derivative("x")
    _ = try? slope?.derivative("x")
    _ = try? Expression.integrated(expression, over: "x", from: "a", to: "b")
    _ = try? expression.limit("x", at: .point(0))
    _ = try? expression.series("x", about: 1, below: 8)
    _ = try? Equation("q", expression).isolating("x")
    _ = try? expression.replacing("x", by: expression)
    _ = try? expression.replacing(pattern: .sum(["x", "x"]), by: "y")
    _ = value(expression, at: expression.symbols.reduce(into: [:]) { $0[$1] = 0.5 })
    _ = Domain().bounds(of: expression)
    let domain = domain(of: expression)
    #expect(Equivalence.between(expression, expression, in: domain).isDifferent == false)
    _ = Equivalence.between(expression, expression + "x", in: domain)
    if let slope { _ = Equivalence.between(expression, slope, in: domain) }
    let layout = Typesetting().layout(expression)
    _ = layout.latex
    _ = layout.mathML
    #expect(clock.now - start < .seconds(60), "\(text.prefix(40))")
  }

  @Test("an expression deeper or larger than any formula is refused by every operation")
  func programmatic() {
    var deep: Expression = "x"
    for _ in 0..<(2 * Expression.deepest) { deep = .function(.ln, deep) }
    let wide = Expression.sum(Array(repeating: "x", count: 2 * Expression.largestSize))
    for expression in [deep, wide] {
      #expect(throws: AlgebraError.tooLarge) { try Canonical.form(of: expression) }
      #expect(throws: AlgebraError.tooLarge) { try Written.tidied(expression) }
      #expect(throws: AlgebraError.tooLarge) { try expression.expanded() }
      #expect(throws: AlgebraError.tooLarge) { try expression.derivative("x") }
      #expect(throws: AlgebraError.tooLarge) { try expression.replacing("x", by: "y") }
      #expect(Equivalence.between(expression, "x", in: Domain()) == .undecided)
    }
    #expect(throws: AlgebraError.tooLarge) { try deep.rebuilt { $0 } }
  }

  @Test("replacing again and again does not grow without end")
  func growth() {
    var expression: Expression = .product(["x", "x"])
    var steps = 0
    while let next = try? expression.replacing("x", by: .sum(["x", "x"])), steps < 100 {
      expression = next
      steps += 1
    }
    #expect(steps < 12)
  }

  @Test("the limits have words for themselves")
  func words() {
    let nesting =
      "brackets and powers nest deeper than 100; remove those that are not needed"
    let exactness =
      "this number has too many digits, or too large a power of ten, to be exact;"
      + " use at most 18 digits and powers of ten from -18 to 18"
    for (text, offset, message) in [
      (Self.times("(", 10_000), 4_096, "a formula has at most 4096 bytes; write this one shorter"),
      (Self.times("(", 4_000), 100, nesting), (Self.times("x^", 2_000) + "x", 200, nesting),
      (Self.times("√", 1_300) + "x", 300, nesting),
      (
        Self.times("a/", 2_000) + "b", 201,
        "operations nest deeper than 100; write the formula with fewer levels"
      ),
      (Self.times("9", 300), 0, exactness),
    ] {
      let found = #expect(throws: SyntaxError.self) { try Parser.expression(text) }
      #expect(found?.offset == offset)
      #expect(found?.message == message)
    }
  }
}
