import Numerics
import Testing

@testable import Algebra

@Suite struct LinearSystemTests {
  // SymPy 1.14, linsolve(…) and simplify.
  @Test(
    "solutions as another system finds them",
    arguments: [
      (
        ["a*x+b*y=c", "d*x+k*y=f"], "x y",
        ["(-b*f + c*k)/(a*k - b*d)", "(a*f - c*d)/(a*k - b*d)"]
      ),
      (
        ["x+y+z=a", "x-y=b", "y-z=c"], "x y z",
        ["a/3 + 2*b/3 + c/3", "a/3 - b/3 + c/3", "a/3 - b/3 - 2*c/3"]
      ),
      (
        ["a*x+b*y+c*z=1", "a^2*x+b^2*y+c^2*z=1", "a^3*x+b^3*y+c^3*z=1"], "x y z",
        [
          "(b*c - b - c + 1)/(a*(a**2 - a*b - a*c + b*c))",
          "(-a*c + a + c - 1)/(b*(a*b - a*c - b**2 + b*c))",
          "(a*b - a - b + 1)/(c*(a*b - a*c - b*c + c**2))",
        ]
      ),
      (
        ["N_A=x_A*N+J", "N=N_A+N_B", "N_B=r*N_A"], "N_A N_B N",
        ["-J/(r*x_A + x_A - 1)", "-J*r/(r*x_A + x_A - 1)", "J*(-r - 1)/(r*x_A + x_A - 1)"]
      ),
      (
        ["J_A+J_B=0", "N_A=J_A+x_A*N", "N_B=J_B+(1-x_A)*N", "N_B=r*N_A"], "N_A N_B N J_B",
        [
          "-J_A/(r*x_A + x_A - 1)", "-J_A*r/(r*x_A + x_A - 1)", "J_A*(-r - 1)/(r*x_A + x_A - 1)",
          "-J_A",
        ]
      ),
      (
        ["x/(1-a)+y=b", "x-y/a=c"], "x y",
        ["(-a**2*c - a*b + a*c + b)/(-a**2 + a + 1)", "a*(-a*b + b - c)/(-a**2 + a + 1)"]
      ),
      (
        ["v=w_A*v_A+w_B*v_B", "u=x_A*v_A+x_B*v_B"], "v_A v_B",
        ["(-u*w_B + v*x_B)/(w_A*x_B - w_B*x_A)", "(u*w_A - v*x_A)/(w_A*x_B - w_B*x_A)"]
      ),
      (
        ["h_G*(T_G-T_i)=h_L*(T_i-T_L)"], "T_i",
        ["(T_G*h_G + T_L*h_L)/(h_G + h_L)"]
      ),
      (
        ["k_x*(x-x_i)=k_y*(y_i-y)", "y_i=m*x_i+b"], "x_i y_i",
        ["(-b*k_y + k_x*x + k_y*y)/(k_x + k_y*m)", "(b*k_x + k_x*m*x + k_y*m*y)/(k_x + k_y*m)"]
      ),
      (
        ["p+q+s+t=1", "p-q=a", "q-s=a", "s-t=b"], "p q s t",
        ["5*a/4 + b/4 + 1/4", "a/4 + b/4 + 1/4", "-3*a/4 + b/4 + 1/4", "-3*a/4 - 3*b/4 + 1/4"]
      ),
      (
        ["a*x+y=1", "a*y+z=1", "a*z+w=1", "a*w+x=1"], "x y z w",
        ["1/(a + 1)", "1/(a + 1)", "1/(a + 1)", "1/(a + 1)"]
      ),
      (
        ["x=a*y+1", "y=b*z+x", "z=c*x+y"], "x y z",
        [
          "(b - 1)/(a*b*c + a + b - 1)", "(-b*c - 1)/(a*b*c + a + b - 1)",
          "(-c - 1)/(a*b*c + a + b - 1)",
        ]
      ),
      (
        ["k_1*(c_1-c_2)=k_2*(c_2-c_3)", "k_2*(c_2-c_3)=k_3*(c_3-c_4)"], "c_2 c_3",
        [
          "(c_1*k_1*k_2 + c_1*k_1*k_3 + c_4*k_2*k_3)/(k_1*k_2 + k_1*k_3 + k_2*k_3)",
          "(c_1*k_1*k_2 + c_4*k_1*k_3 + c_4*k_2*k_3)/(k_1*k_2 + k_1*k_3 + k_2*k_3)",
        ]
      ),
    ] as [([String], String, [String])])
  func oracle(lines: [String], names: String, solutions: [String]) throws {
    let equations = try lines.map { try Parser.equation($0) }
    let unknowns = names.split(separator: " ").compactMap { Symbol(named: String($0)) }
    guard case .unique(let found) = try LinearSystem.solve(equations, for: unknowns) else {
      Issue.record("no unique solution")
      return
    }
    #expect(found.map { $0.left } == unknowns.map { .symbol($0) })
    for (equation, solution) in zip(found, solutions) {
      let wanted = try formula(solution)
      let domain = domain(of: equation.right, wanted)
      #expect(Equivalence.between(equation.right, wanted, in: domain).isProved)
    }
  }

  @Test("what is found satisfies the equations")
  func satisfies() throws {
    var random = RandomSource(seed: 17)
    let unknowns: [Symbol] = ["x", "y", "z", "w"]
    let letters: [Expression] = ["a", "b", "c", 1, 2, .minusOne, 0, .sum(["a", "b"])]
    for round in 0..<60 {
      let count = 2 + round % 3
      var equations: [Equation] = []
      for _ in 0..<count {
        let terms = unknowns.prefix(count).map { unknown in
          (random.element(of: letters) ?? 1) * .symbol(unknown)
        }
        equations.append(Equation(.sum(terms), random.element(of: letters) ?? 1))
      }
      let solution = try LinearSystem.solve(equations, for: Array(unknowns.prefix(count)))
      var values: [Equation] = []
      switch solution {
      case .unique(let found): values = found
      case .underdetermined(let found, let free):
        #expect(!free.isEmpty)
        values = found
      case .inconsistent(let rest):
        #expect(rest != .zero)
        continue
      }
      for equation in equations {
        var left = equation.left
        for value in values {
          guard case .symbol(let unknown) = value.left else { continue }
          left = try left.replacing(unknown, by: value.right)
        }
        #expect(Equivalence.between(left, equation.right, in: Domain()).isEqual)
      }
    }
  }

  @Test("the order of the equations does not matter")
  func order() throws {
    let equations = try ["N_A = x_A N + J", "N = N_A + N_B", "N_B = r N_A"].map {
      try Parser.equation($0)
    }
    let unknowns: [Symbol] = ["N_A", "N_B", "N"]
    guard case .unique(let first) = try LinearSystem.solve(equations, for: unknowns),
      case .unique(let second) = try LinearSystem.solve(equations.reversed(), for: unknowns)
    else {
      Issue.record("no unique solution")
      return
    }
    for (left, right) in zip(first, second) {
      #expect(Equivalence.between(left.right, right.right, in: Domain()).isProved)
    }
  }

  @Test("the flux of a film by its three equations reads as in a book")
  func reading() throws {
    let equations = try ["N_A = x_A N + J", "N = N_A + N_B", "N_B = r N_A"].map {
      try Parser.equation($0)
    }
    let solution = try LinearSystem.solve(equations, for: ["N_A"])
    guard case .inconsistent = solution else {
      // Three equations for one unknown say something about the other symbols.
      Issue.record("\(solution)")
      return
    }
    guard case .unique(let found) = try LinearSystem.solve(equations, for: ["N_A", "N_B", "N"])
    else {
      Issue.record("no unique solution")
      return
    }
    #expect(Typesetting().layout(found[0]).text == "N_A = J/[1 − (r + 1) x_A]")
  }

  @Test("too few equations leave unknowns free, and contradictions are found")
  func degenerate() throws {
    func solved(_ lines: [String], _ unknowns: [Symbol]) throws -> LinearSystem.Solution {
      try LinearSystem.solve(lines.map { try Parser.equation($0) }, for: unknowns)
    }
    #expect(
      try solved(["x + y = 1", "2 x + 2 y = 2"], ["x", "y"])
        == .underdetermined([Equation("x", 1 - "y" as Expression)], free: ["y"]))
    #expect(try solved(["x + y = 1", "2 x + 2 y = 3"], ["x", "y"]) == .inconsistent(.minusOne))
    #expect(try solved(["0 = 0"], ["x"]) == .underdetermined([], free: ["x"]))
    #expect(try solved(["0 x = a"], ["x"]) == .inconsistent("a"))
    #expect(try solved([], []) == .unique([]))
    // The coefficient is zero, though not by its letters.
    #expect(
      try solved(["(sin(a)^2 + cos(a)^2 - 1) x = 1"], ["x"]) == .inconsistent(.minusOne))
  }

  @Test("an unknown in which an equation is not linear is named")
  func nonlinear() throws {
    for text in ["x^2 = 1", "1/x = 2", "ln(x) = a", "x/(1 + x) = a", "sqrt(x) = 1"] {
      #expect(throws: AlgebraError.cannotIsolate("x"), "\(text)") {
        try LinearSystem.solve([Parser.equation(text)], for: ["x"])
      }
    }
    #expect(throws: AlgebraError.cannotIsolate("y")) {
      try LinearSystem.solve([Parser.equation("x y = 1")], for: ["x", "y"])
    }
  }

  @Test("systems beyond the limits are refused")
  func limits() {
    let many = (0..<9).compactMap { Symbol(named: "x\($0)") }
    #expect(throws: AlgebraError.tooLarge) { try LinearSystem.solve([], for: many) }
    #expect(throws: AlgebraError.tooLarge) {
      try LinearSystem.solve(many.map { Equation(.symbol($0), 1) }, for: ["x1"])
    }
  }

  @Test("six equations with symbols for all coefficients are solved, or refused in time")
  func large() throws {
    let unknowns = (1...6).compactMap { Symbol(named: "x\($0)") }
    // A chain of resistances: each balance has three unknowns.
    var equations: [Equation] = []
    for index in 1...6 {
      let (before, after) = ("k\(index)", "k\(index + 1)")
      let left = index == 1 ? "c" : "x\(index - 1)"
      let right = index == 6 ? "0" : "x\(index + 1)"
      equations.append(
        try Parser.equation("\(before) (\(left) - x\(index)) = \(after) (x\(index) - \(right))"))
    }
    guard case .unique(let found) = try LinearSystem.solve(equations, for: unknowns) else {
      Issue.record("no unique solution")
      return
    }
    for equation in equations {
      var difference = equation.left - equation.right
      for (unknown, value) in zip(unknowns, found) {
        difference = try difference.replacing(unknown, by: value.right)
      }
      #expect(try difference.multipliedOut() == .zero)
    }
  }
}
