import Algebra
import Testing

@Suite struct IsolateTests {
  // SymPy 1.14, solve(…), with all symbols positive.
  @Test(
    "solutions as another system finds them",
    arguments: [
      ("a*x+b", "c", "x", "(-b + c)/a"),
      ("N_A", "x_A*(N_A+N_B)+J_A", "N_A", "(-J_A - N_B*x_A)/(x_A - 1)"),
      ("N_A", "x_A*(N_A+r*N_A)+J_A", "N_A", "-J_A/(r*x_A + x_A - 1)"),
      ("1/x+1/y", "1/z", "x", "y*z/(y - z)"),
      (
        "w_A", "x_A*M_A/(x_A*M_A+(1-x_A)*M_B)", "x_A",
        "M_B*w_A/(-M_A*w_A + M_A + M_B*w_A)"
      ),
      ("y", "x/(1+x)", "x", "-y/(y - 1)"),
      ("y", "a*ln(x/b)", "x", "b*exp(y/a)"),
      ("y", "a*exp(-k*x)", "x", "(log(a) - log(y))/k"),
      ("y", "sqrt(a+x)", "x", "-a + y**2"),
      ("a*(x+1)", "b*x", "x", "-a/(a - b)"),
      ("N_A", "c*D/L*ln((1-x2)/(1-x1))", "x2", "(x1 - 1)*exp(L*N_A/(D*c)) + 1"),
      (
        "N_A", "c*D/L*ln((1-x2)/(1-x1))", "x1",
        "(x2 + exp(L*N_A/(D*c)) - 1)*exp(-L*N_A/(D*c))"
      ),
      (
        "(1-x)/(1-x1)", "((1-x2)/(1-x1))^(z/L)", "x",
        "x1*((x2 - 1)/(x1 - 1))**(z/L) - ((x2 - 1)/(x1 - 1))**(z/L) + 1"
      ),
      ("P*c", "n*R*T", "T", "P*c/(R*n)"),
      ("a*x^3", "b", "x", "b**(1/3)/a**(1/3)"),
      ("y", "log10(x)", "x", "10**y"),
      ("2^x", "y", "x", "log(y)/log(2)"),
      ("a/(x+b)", "c", "x", "a/c - b"),
    ])
  func oracle(left: String, right: String, name: String, solution: String) throws {
    let symbol = try #require(Symbol(named: name))
    let found = try Equation(formula(left), formula(right)).isolating(symbol)
    let wanted = try formula(solution)
    #expect(found.left == .symbol(symbol))
    #expect(!found.right.contains(symbol))
    let verdict = Equivalence.between(found.right, wanted, in: domain(of: found.right, wanted))
    #expect(verdict.isProved)
  }

  @Test("what is isolated satisfies the equation it came from")
  func satisfies() {
    var source = RandomExpressions(seed: 61)
    var solved = 0
    for _ in 0..<600 {
      // Equations that hold at a point: each side less its value there, plus that of the other.
      let point = source.point()
      let left = source.expression(levels: 4)
      guard left.contains("x") else { continue }
      let target = value(left, at: point)
      guard target.isFinite, abs(target) < 1e6,
        let solution = try? Equation(left, "q").isolating("x")
      else { continue }
      var values = point
      values["q"] = target
      let found = value(solution.right, at: values)
      guard found.isFinite else { continue }
      solved += 1
      values["x"] = found
      let reached = value(left, at: values)
      // 0/(b + x) = q holds for every x but the one at which it says nothing.
      if reached.isNaN { continue }
      #expect(
        abs(reached - target) <= 1e-7 * max(1, abs(target)),
        "\(Typesetting().layout(Equation(left, "q")).text)")
    }
    #expect(solved > 60)
  }

  @Test("of two roots the principal one is given")
  func principalRoot() throws {
    let found = try Equation(formula("x^2"), formula("4")).isolating("x")
    let root = value(found.right, at: [:])
    #expect(root == 2)
  }

  @Test(
    "where undoing does not lead to the symbol alone, that is said",
    arguments: [
      ("x + ln(x)", "a"), ("x^2 + x", "1"), ("x^x", "2"), ("a", "b"), ("x - x", "0"),
      ("x", "x + 1"), ("exp(x) x", "1"), ("x/x", "a"), ("(x - 1)/(x - 1)", "a"),
      ("x^2/(1 + x)", "a"),
    ])
  func refused(left: String, right: String) throws {
    let equation = try Equation(formula(left), formula(right))
    #expect(throws: AlgebraError.cannotIsolate("x")) { try equation.isolating("x") }
  }

  @Test("a division by zero on the way is an error")
  func zero() throws {
    for (left, right) in [("0 x", "a"), ("a/x", "0"), ("x^0", "a")] {
      let equation = try Equation(formula(left), formula(right))
      #expect(throws: AlgebraError.divisionByZero) { try equation.isolating("x") }
    }
  }

  @Test("a bracket with the symbol in each term is gathered, not multiplied out")
  func brackets() throws {
    let equation = try Parser.equation("N_A = x_A (N_A + r N_A) + J")
    let solved = try equation.isolating("N_A")
    #expect(Typesetting().layout(solved).text == "N_A = J/[1 − x_A (1 + r)]")
  }

  @Test("terms with the symbol are gathered on the left")
  func collecting() throws {
    let equation = try Parser.equation("N_A = x_A (N_A + N_B) + J_A")
    let gathered = try equation.collecting("N_A")
    #expect(Typesetting().layout(gathered).text == "N_A (1 − x_A) = x_A N_B + J_A")
  }
}
