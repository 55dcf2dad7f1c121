import Numerics
import Testing

@testable import Algebra

@Suite struct IntegralTests {
  /// Integrands of the table, all positive where a, b, c, k and x are.
  static let integrands = [
    "1", "k", "x", "k x^2 - 3 x + c", "x^3", "1/x", "1/x^2", "1/(c + k x)", "k/(c + x)^3",
    "(c + k x)^3", "sqrt(x)", "sqrt(c + k x)", "x^(-1/2)", "1/sqrt(c + x)", "(c + x)^(-1)",
    "k (c - x/7)", "(x + c)/k", "1/(c x)",
  ]

  // SymPy 1.14, integrate(…, (x, a, b)), with all symbols positive.
  @Test(
    "integrals from a to b as another system finds them",
    arguments: [
      ("1", "-a + b"),
      ("x", "-a**2/2 + b**2/2"),
      ("x^3", "-a**4/4 + b**4/4"),
      ("1/x", "-log(a) + log(b)"),
      ("1/x^2", "-1/b + 1/a"),
      ("1/(c+k*x)", "-log(a*k + c)/k + log(b*k + c)/k"),
      (
        "(c+k*x)^3",
        """
        -a**4*k**3/4 - a**3*c*k**2 - 3*a**2*c**2*k/2 - a*c**3 + b**4*k**3/4 + b**3*c*k**2 \
        + 3*b**2*c**2*k/2 + b*c**3
        """
      ),
      ("sqrt(x)", "-2*a**(3/2)/3 + 2*b**(3/2)/3"),
      ("k*x^2-3*x+c", "-a**3*k/3 + 3*a**2/2 - a*c + b**3*k/3 - 3*b**2/2 + b*c"),
      ("1/(c+x)^3", "-1/(2*b**2 + 4*b*c + 2*c**2) + 1/(2*a**2 + 4*a*c + 2*c**2)"),
      ("x^(-1/2)", "-2*sqrt(a) + 2*sqrt(b)"),
    ])
  func oracle(text: String, integral: String) throws {
    let found = try Expression.integrated(formula(text), over: "x", from: "a", to: "b")
    let wanted = try formula(integral)
    #expect(Equivalence.between(found, wanted, in: domain(of: found, wanted)).isProved)
  }

  @Test("the derivative of an integral by its upper end is the integrand", arguments: integrands)
  func fundamentalTheorem(text: String) throws {
    let integrand = try formula(text)
    let integral = try Expression.integrated(integrand, over: "x", from: "a", to: "b")
    let slope = try integral.derivative("b")
    let wanted = try integrand.replacing("x", by: "b")
    #expect(Equivalence.between(slope, wanted, in: domain(of: slope, wanted)).isProved)
  }

  @Test("an integral has the value of its quadrature", arguments: integrands)
  func quadrature(text: String) throws {
    let integrand = try formula(text)
    let point: [Symbol: Double] = ["a": 0.4, "b": 1.7, "c": 0.9, "k": 1.3]
    let closed = try Expression.integrated(integrand, over: "x", from: "a", to: "b")
    let numerical = try Quadrature.integral(from: 0.4, to: 1.7) { x in
      value(integrand, at: point.merging(["x": x]) { $1 })
    }
    #expect(abs(value(closed, at: point) - numerical) < 1e-11 * abs(numerical))
  }

  @Test("an integral from a to a is zero, and one over two intervals is their sum")
  func intervals() throws {
    for text in Self.integrands {
      let integrand = try formula(text)
      func integral(_ from: Expression, _ to: Expression) throws -> Expression {
        try Expression.integrated(integrand, over: "x", from: from, to: to)
      }
      let nothing = try integral("a", "a")
      #expect(nothing == .zero, "\(text): \(Typesetting().layout(nothing).text)")
      let whole = try integral("a", "b")
      let parts = try integral("a", "m") + integral("m", "b")
      #expect(Equivalence.between(whole, parts, in: domain(of: whole, parts)).isProved)
    }
  }

  @Test(
    "what the table has no entry for is refused, never guessed",
    arguments: [
      "x ln(x)", "exp(x)", "ln(x)", "1/(1 + x^2)", "x/(1 + x)", "x^a", "(1 - x) (1 + x)",
      "sqrt(1 + x^2)",
    ])
  func refused(text: String) throws {
    let integrand = try formula(text)
    #expect(throws: AlgebraError.cannotIntegrate("x")) {
      try Expression.integrated(integrand, over: "x", from: "a", to: "b")
    }
  }
}
