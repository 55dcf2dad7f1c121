import Numerics
import Testing

@testable import Algebra

@Suite struct DerivativeTests {
  private static func isDifferent(_ found: Equivalence) -> Bool {
    if case .different = found { true } else { false }
  }

  // SymPy 1.14, diff(…, x), with all symbols positive.
  @Test(
    "derivatives as another system finds them",
    arguments: [
      ("x^3-2*x+7", "3*x**2 - 2"),
      ("(a*x+b)/(c*x+k)", "a/(c*x + k) - c*(a*x + b)/(c*x + k)**2"),
      ("x*ln(x)", "log(x) + 1"),
      ("ln((1-x)/(1-x1))", "-1/(1 - x)"),
      ("exp(-k*x^2)", "-2*k*x*exp(-k*x**2)"),
      ("sqrt(1+x^2)", "x/sqrt(x**2 + 1)"),
      ("x^x", "x**x*(log(x) + 1)"),
      (
        "1-(1-x1)*((1-x2)/(1-x1))^(x/L)",
        "-((1 - x2)/(1 - x1))**(x/L)*(1 - x1)*log((1 - x2)/(1 - x1))/L"
      ),
      (
        "x^2*exp(a*x)*ln(x)", "a*x**2*exp(a*x)*log(x) + 2*x*exp(a*x)*log(x) + x*exp(a*x)"
      ),
      ("(x^2+1)^5", "10*x*(x**2 + 1)**4"),
      ("1/(1-x)^2", "2/(1 - x)**3"),
      ("a^x", "a**x*log(a)"),
      ("ln(ln(x))", "1/(x*log(x))"),
      (
        "x_A*M_A/(x*M_A+(1-x)*M_B)",
        "M_A*x_A*(-M_A + M_B)/(M_A*x + M_B*(1 - x))**2"
      ),
      ("exp(x)/(1+exp(x))", "exp(x)/(exp(x) + 1) - exp(2*x)/(exp(x) + 1)**2"),
      ("(1-exp(-x*s))/(1-exp(-s))", "s*exp(-s*x)/(1 - exp(-s))"),
      ("x^(-1/2)", "-1/(2*x**(3/2))"),
      ("(x+y)^n", "n*(x + y)**n/(x + y)"),
      ("sqrt(x)*sqrt(y+x)", "sqrt(x)/(2*sqrt(x + y)) + sqrt(x + y)/(2*sqrt(x))"),
      ("log10(x)", "1/(x*log(10))"),
    ])
  func oracle(text: String, slope: String) throws {
    let (found, wanted) = try (formula(text).derivative("x"), formula(slope))
    #expect(Equivalence.between(found, wanted, in: domain(of: found, wanted)).isProved)
  }

  @Test(
    "the derivative is written as a reader would tidy it",
    arguments: [
      ("x", "1"), ("a", "0"), ("a x", "a"), ("x^2", "2 x"), ("a x^2 + b x + c", "2 a x + b"),
      ("ln(x)", "1/x"), ("exp(a x)", "a exp(a x)"), ("1/x", "−1/x²"), ("x/L", "1/L"),
    ])
  func written(text: String, slope: String) throws {
    let shown = try Typesetting().layout(formula(text).derivative("x")).text
    #expect(shown == slope)
  }

  @Test("a derivative or an integral inside is not differentiated again")
  func unfinished() {
    let inner = Expression.derivative("x", "z")
    #expect(throws: AlgebraError.noValue("z")) { try inner.derivative("z") }
    #expect(throws: AlgebraError.noValue("b")) {
      try Expression.integral("x", "x", from: 0, to: "b").derivative("b")
    }
    #expect((try? inner.derivative("y")) == .zero)
  }
}
