import Testing

@testable import Algebra

@Suite struct SolvingTests {
  private static func lines(_ text: String, _ symbol: Symbol) throws -> [Step] {
    let equation = try Parser.equation(text)
    let domain = AlgebraTests.domain(of: equation.left, equation.right)
    let lines = try equation.stepsIsolating(symbol, in: domain)
    #expect(lines.first?.before == .equation(equation))
    #expect(try lines.last?.after == .equation(equation.isolating(symbol)))
    for (one, next) in zip(lines, lines.dropFirst()) { #expect(one.after == next.before) }
    for fault in lines.flatMap({ faults(in: $0, domain: domain) }) { Issue.record("\(fault)") }
    for line in lines { try readFormulas(in: line.rule.title.text) }
    return lines
  }

  @Test("each move on both sides is a line, with its tidying inside")
  func linear() throws {
    #expect(
      try Self.lines("a x + b = y", "x").text == """
        a x + b = y ⇒ a x = y − b   [subtract `b` from both sides]
          a x + b = y ⇒ a x + b − b = y − b   [do the same on both sides]
          a x + b − b = a x   [opposite terms cancel]
        a x = y − b ⇒ x = (y − b)/a   [divide both sides by `a`]
          a x = y − b ⇒ a x/a = (y − b)/a   [do the same on both sides]
          a x/a = x   [cancel common factors]
        """)
  }

  @Test(
    "moves are those that a teacher would make",
    arguments: [
      (
        "N_A = x_A (N_A + N_B) + J_A", "N_A",
        [
          "multiply out", "subtract `x_A N_A` from both sides", "collect `N_A`",
          "divide both sides by `1 − x_A`",
        ]
      ),
      (
        "y = b - a x", "x",
        ["add `a x` to both sides", "subtract `y` from both sides", "divide both sides by `a`"]
      ),
      (
        "y = x/(1 + x)", "x",
        [
          "multiply both sides by `1 + x`", "multiply out", "subtract `y x` from both sides",
          "collect `x`", "divide both sides by `1 − y`",
        ]
      ),
      (
        "y = a ln(x/b)", "x",
        [
          "divide both sides by `a`", "take the exponential of both sides",
          "multiply both sides by `b`",
        ]
      ),
      (
        "y = a exp(-k x)", "x",
        [
          "divide both sides by `a`", "take the logarithm of both sides",
          "divide both sides by `−k`",
        ]
      ),
      ("a x^3 = b", "x", ["divide both sides by `a`", "raise both sides to the power `1/3`"]),
      ("2^x = y", "x", ["take the logarithm of both sides", "divide both sides by `ln(2)`"]),
      ("sqrt(x) = y", "x", ["raise both sides to the power `2`"]),
      ("y = tanh(x)", "x", ["take artanh of both sides"]),
      ("y = log10(x)", "x", ["take both sides as exponents of ten"]),
      ("-x = y", "x", ["change all signs"]),
      ("y = x", "x", ["swap the sides"]),
    ] as [(String, Symbol, [String])])
  func moves(text: String, symbol: Symbol, titles: [String]) throws {
    let lines = try Self.lines(text, symbol)
    #expect(lines.map { $0.rule.title.text } == titles, "\(lines.text)")
  }

  @Test(
    "every equation that can be solved can be solved in steps",
    arguments: [
      ("a*x+b = c", "x"), ("N_A = x_A*(N_A+r*N_A)+J_A", "N_A"), ("1/x+1/y = 1/z", "x"),
      ("w_A = x_A*M_A/(x_A*M_A+(1-x_A)*M_B)", "x_A"), ("y = sqrt(a+x)", "x"),
      ("a*(x+1) = b*x", "x"), ("N_A = c*D/L*ln((1-x2)/(1-x1))", "x2"),
      ("N_A = c*D/L*ln((1-x2)/(1-x1))", "x1"), ("(1-x)/(1-x1) = ((1-x2)/(1-x1))^(z/L)", "x"),
      ("P*c = n*R*T", "T"), ("a/(x+b) = c", "x"), ("v = (a + b)/c", "c"),
      ("rho v = n_A + n_B", "v"), ("a = b + c - x/d", "x"), ("a = b/(c - d/x)", "x"),
    ] as [(String, Symbol)])
  func solvable(text: String, symbol: Symbol) throws {
    let lines = try Self.lines(text, symbol)
    #expect(!lines.isEmpty)
    // The moves lead there; nothing is left for a leap at the end.
    #expect(lines.last?.rule.id != "simplify", "\(lines.text)")
  }

  @Test("random equations that can be solved are solved in steps that hold")
  func random() {
    var source = RandomExpressions(seed: 941)
    var solved = 0
    for _ in 0..<300 {
      let left = source.expression(levels: 4)
      guard left.contains("x"), (try? Equation(left, "q").isolating("x")) != nil,
        let lines = try? Equation(left, "q").stepsIsolating("x", in: RandomExpressions.domain)
      else { continue }
      solved += 1
      for (one, next) in zip(lines, lines.dropFirst()) { #expect(one.after == next.before) }
      for fault in lines.flatMap({ faults(in: $0, domain: RandomExpressions.domain) }) {
        Issue.record("\(fault)")
      }
    }
    #expect(solved > 40)
  }

  @Test(
    "what cannot be solved by undoing is refused as isolating refuses it",
    arguments: ["x + ln(x) = a", "x^x = 2", "a = b", "x - x = 0", "x/x = a"])
  func refused(text: String) throws {
    let equation = try Parser.equation(text)
    #expect(throws: AlgebraError.self) { try equation.stepsIsolating("x") }
  }
}
