import Testing

@testable import Algebra

@Suite struct FractionTests {
  @Test(
    "partial fractions are those that SymPy 1.14 finds",
    arguments: [
      ("(2 x + 1)/(x^2 + x)", "1/(x + 1) + 1/x"),
      ("1/(x^2-1)", "-1/(2*(x + 1)) + 1/(2*(x - 1))"),
      ("x^3/(x-1)", "x^2 + x + 1 + 1/(x - 1)"),
      ("1/(x(1-x))", "-1/(x - 1) + 1/x"),
      ("1/(x(K-x))", "-1/(K*(-K + x)) + 1/(K*x)"),
      ("1/((x-a)(x-b))", "-1/((a - b)*(-b + x)) + 1/((-a + x)*(a - b))"),
      ("1/(x^2+1)^2", "(x^2 + 1)^(-2)"),
      ("(x^3+2)/(x^2+1)^2", "x/(x^2 + 1) - (x - 2)/(x^2 + 1)^2"),
      ("1/(x^4-1)", "-1/(2*(x^2 + 1)) - 1/(4*(x + 1)) + 1/(4*(x - 1))"),
      ("1/((x-1)^2 (x+2))", "1/(9*(x + 2)) - 1/(9*(x - 1)) + 1/(3*(x - 1)^2)"),
      ("1/((1-x)(2-x)(3-x))", "-1/(2*(x - 1)) + 1/(x - 2) - 1/(2*(x - 3))"),
      ("k/(x^3 - x^2 - x - 2)", "-k*(x + 3)/(7*(x^2 + x + 1)) + k/(7*(x - 2))"),
      ("(x^2+3)/(x^2(x^2+9)^2)", "-1/(27*(x^2 + 9)) + 2/(3*(x^2 + 9)^2) + 1/(27*x^2)"),
      ("N/(x (1 - x)) + x", "-N/(x - 1) + N/x + x"),
      ("1/(a x + b)^3", "(a*x + b)^(-3)"),
      ("x^2/(x^2+2 x+2)", "-2*(x + 1)/(x^2 + 2*x + 2) + 1"),
      (
        "1/((1+x)(1+x^2)(1+x^3))",
        "-x/(3*(x^2 - x + 1)) + 1/(2*(x^2 + 1)) + 1/(3*(x + 1)) + 1/(6*(x + 1)^2)"
      ),
      ("1/(x^2 - s^2)", "-1/(2*s*(s + x)) + 1/(2*s*(-s + x))"),
      (
        "(x+a)/(x^2(x-b)^2)",
        "a/(b^2*x^2) + (a + b)/(b^2*(-b + x)^2) - (2*a + b)/(b^3*(-b + x)) + (2*a + b)/(b^3*x)"
      ),
      ("x^5/(x^2+x+1)^2", "x - (x + 1)/(x^2 + x + 1)^2 + (x + 3)/(x^2 + x + 1) - 2"),
      ("1/x + 1/x^2 + 1/(x^2 - x)", "1/(x - 1) + x^(-2)"),
      (
        "x/((x-1)(x^2+1)^3)",
        "-(x - 1)/(2*(x^2 + 1)^3) - (x + 1)/(8*(x^2 + 1)) - (x + 1)/(4*(x^2 + 1)^2) + 1/(8*(x - 1))"
      ),
      ("(a x + b)/(c x + d)", "a/c - (a*d - b*c)/(c*(c*x + d))"),
      (
        "1/(x (a + b x)(c + d x))",
        "-d^2/(c*(c + d*x)*(a*d - b*c)) + b^2/(a*(a + b*x)*(a*d - b*c)) + 1/(a*c*x)"
      ),
    ])
  func parted(text: String, sympy: String) throws {
    let quotient = try Parser.expression(text)
    let parts = try quotient.partialFractions(in: "x")
    #expect(Equivalence.between(parts, quotient, in: Domain()).isProved, "\(shown(parts))")
    #expect(try terms(parts) == terms(Parser.expression(sympy)), "\(shown(parts))")
  }

  /// The terms in the form in which equal ones are the same value, multiplied out above and below.
  private func terms(_ sum: Expression) throws -> Set<Expression> {
    var result: Set<Expression> = []
    for term in sum.terms { result.insert(try Canonical.form(of: term.multipliedOut())) }
    return result
  }

  @Test("the parts are written as a textbook would")
  func written() throws {
    for (text, parts) in [
      ("(2 x + 1)/(x^2 + x)", "1/x + 1/(x + 1)"), ("1/(x (1 - x))", "1/x + 1/(1 − x)"),
      ("k/(x^3 - x^2 - x - 2)", "k/[7 (x − 2)] − k (x + 3)/[7 (x² + x + 1)]"),
    ] {
      let found = shown(try Parser.expression(text).partialFractions(in: "x"))
      #expect(found == parts)
    }
  }

  @Test(
    "what is no quotient of polynomials in the symbol is refused",
    arguments: ["exp(x)/(x + 1)", "1/(x + ln(x))", "x^a/(x + 1)", "sqrt(x)", "1/(x^20 + 1)"])
  func refused(text: String) throws {
    let expression = try Parser.expression(text)
    #expect(throws: AlgebraError.notRational("x")) { try expression.partialFractions(in: "x") }
  }

  @Test(
    "one fraction in lowest terms has as many terms above and below as SymPy 1.14 finds",
    arguments: [
      ("1/x+1/y", "x + y", "x*y"),
      ("(x^2-1)/(x^3-1)", "x + 1", "x^2 + x + 1"),
      ("1/x - 1/y", "-x + y", "x*y"),
      ("a/b - c/d", "a*d - b*c", "b*d"),
      ("1/(x^2-1)+1/(x^2+2x+1)", "2*x", "x^3 + x^2 - x - 1"),
      ("x/(x^2-1) - 1/(x-1)", "-1", "x^2 - 1"),
      ("(a x + a y)/(b x + b y)", "a", "b"),
      ("1/(1+1/(1+1/x))", "x + 1", "2*x + 1"),
      ("(x^2+1)(x^2+2)/((x^4+4x^2+3))", "x^2 + 2", "x^2 + 3"),
      ("c L(1/(1-x) - 1/(1-y))", "L*c*x - L*c*y", "x*y - x - y + 1"),
      ("(x^3-y^3)/(x^4-y^4)", "x^2 + x*y + y^2", "x^3 + x^2*y + x*y^2 + y^3"),
      ("1/(a-b)+1/(b-a)", "0", "1"),
      ("(1/a-1/b)/(1/a+1/b)", "-a + b", "a + b"),
      (
        "1/(1-x)^2-1/(1-y)^2",
        "-x^2 + 2*x + y^2 - 2*y", "x^2*y^2 - 2*x^2*y + x^2 - 2*x*y^2 + 4*x*y - 2*x + y^2 - 2*y + 1"
      ),
      ("x/3+1/(3x)", "x^2 + 1", "3*x"),
      ("((a+b)^3-a^3-b^3)/(a b)", "3*a + 3*b", "1"),
    ])
  func together(text: String, above: String, below: String) throws {
    let expression = try Parser.expression(text)
    let whole = try expression.together()
    let (top, bottom) = (try Parser.expression(above), try Parser.expression(below))
    #expect(Equivalence.between(whole, top / bottom, in: Domain()).isProved)
    var (own, divisor) = (whole, Expression.one)
    if case .quotient(let first, let second) = whole { (own, divisor) = (first, second) }
    #expect(try own.multipliedOut().terms.count == top.terms.count, "\(shown(whole))")
    #expect(try divisor.multipliedOut().terms.count == bottom.terms.count, "\(shown(whole))")
  }
}
