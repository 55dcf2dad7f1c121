import Algebra
import Testing
import Units

@testable import Diffusion

@Suite struct DimensionCheckTests {
  private func equation(_ text: String) throws -> Equation {
    try Parser.equation(text, knowing: Glossary.symbols)
  }

  @Test("every unit of the glossary can be read")
  func units() throws {
    for term in Glossary.terms {
      _ = try #require(try? UnitParser.read(term.unit), "\(term.symbol.name): \(term.unit)")
    }
  }

  @Test("every definition and every line of every theorem measures the same on both sides")
  func theory() throws {
    let theory = try Theory()
    for relation in theory.definitions {
      #expect(throws: Never.self, "\(relation.id)") {
        try DimensionCheck.check(relation.equation)
      }
    }
    for theorem in theory.theorems {
      for (index, line) in theorem.lines.enumerated() {
        #expect(throws: Never.self, "\(theorem.theorem.id), line \(index + 1)") {
          try DimensionCheck.check(line.equation)
        }
      }
    }
  }

  /// Dimensions worked out by hand.
  @Test(
    "the dimension of an expression",
    arguments: [
      ("c*D_AB/L", "mol\u{A0}m⁻²\u{A0}s⁻¹"),
      ("P/(R*T)", "mol\u{A0}m⁻³"),
      ("sqrt(D_AB/L^2)", "s⁻¹⸍²"),
      ("rho*v^2", "kg\u{A0}m⁻¹\u{A0}s⁻²"),
      ("((1 - x_A2)/(1 - x_A1))^(z/L)", "1"),
      ("exp(-z/L)*L", "m"),
      ("L^0.5", "m¹⸍²"),
    ])
  func dimension(_ formula: String, _ text: String) throws {
    let expression = try Parser.expression(formula, knowing: Glossary.symbols)
    #expect(try DimensionCheck.dimension(of: expression)?.text == text)
  }

  @Test("derivatives divide by the unit of their variable, integrals multiply by it")
  func calculus() throws {
    let slope = Expression.derivative("x_A", "z")
    #expect(try DimensionCheck.dimension(of: slope)?.text == "m⁻¹")
    let integral = Expression.integral("c", "z", from: 0, to: "L")
    #expect(
      try DimensionCheck.dimension(of: integral)
        == DimensionCheck.dimension(of: "c" * "L"))
  }

  @Test("zero measures anything", arguments: ["N_B = 0", "v = 0", "0*c = v", "v + 0 = v_A"])
  func zero(_ text: String) throws {
    try DimensionCheck.check(equation(text))
  }

  @Test(
    "a broken line is refused, and says why",
    arguments: [
      (
        "N_A = D_AB*(x_A1 - x_A2)/L",
        "the left side is in mol\u{A0}m⁻²\u{A0}s⁻¹, the right side is in m\u{A0}s⁻¹"
      ),
      (
        "N_A = x_A*(N_A + v_B) + J_A",
        "`N_A` is in mol\u{A0}m⁻²\u{A0}s⁻¹ and `v_B` is in m\u{A0}s⁻¹"
      ),
      ("x_A = ln(c_A)", "ln takes a pure number, and `c_A` is in mol\u{A0}m⁻³"),
      ("x_A = exp(z)", "exp takes a pure number, and `z` is in m"),
      ("x_A = x_A1^z", "an exponent is a pure number, and `z` is in m"),
      ("L = L^x_A", "what is in m cannot have the exponent `x_A`"),
      (
        "n_A = N_A",
        "the left side is in kg\u{A0}m⁻²\u{A0}s⁻¹, the right side is in mol\u{A0}m⁻²\u{A0}s⁻¹"
      ),
      (
        "c = P/T",
        "the left side is in mol\u{A0}m⁻³, the right side is in kg\u{A0}m⁻¹\u{A0}s⁻²\u{A0}K⁻¹"
      ),
      ("x_A + L = L", "`x_A` is a pure number and `L` is in m"),
      ("L = L^2000", "no quantity has such a high power"),
    ])
  func broken(_ text: String, _ message: String) throws {
    let line = try equation(text)
    let error = #expect(throws: DimensionError.self) { try DimensionCheck.check(line) }
    #expect(error?.message == message)
  }

  @Test("a symbol outside the glossary and a limit of another kind are refused")
  func foreign() {
    let stranger = #expect(throws: DimensionError.self) {
      try DimensionCheck.check(Equation("q", "v"))
    }
    #expect(stranger?.message == "`q` has no unit in the glossary")
    let limit = #expect(throws: DimensionError.self) {
      try DimensionCheck.check(
        Equation("v", .integral("v", "z", from: 0, to: "c")))
    }
    #expect(limit?.message == "`z` is in m and `c` is in mol\u{A0}m⁻³")
  }
}
