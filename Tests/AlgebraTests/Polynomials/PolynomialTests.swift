import Numerics
import Testing

@testable import Algebra

@Suite struct PolynomialTests {
  /// Polynomials over one set of atoms, so that they can be compared.
  private static func polynomials(_ texts: [String]) throws -> [Polynomial] {
    var form = RationalNormalForm(domain: Domain(), isSplitting: false)
    return try texts.map { text in try form.value(of: Parser.expression(text)).numerator }
  }

  private static func random(_ source: inout RandomSource) throws -> Polynomial {
    try Polynomial(
      (0..<1 + source.integer(below: 5)).map { _ in
        var monomial = Monomial.one
        for atom in 0..<3 {
          monomial =
            monomial.times(Monomial(atom: atom, exponent: source.integer(below: 5) - 1))
            ?? monomial
        }
        let coefficient = try Rational(
          Int64(source.integer(below: 19)) - 9, over: Int64(1 + source.integer(below: 4)))
        return Polynomial.Term(coefficient, monomial)
      })
  }

  @Test("a sum without equal terms is in falling order, with no zero among its coefficients")
  func invariant() throws {
    var source = RandomSource(seed: 11)
    for _ in 0..<500 {
      let (a, b) = (try Self.random(&source), try Self.random(&source))
      for result in [a, try a.adding(b), try a.multiplied(by: b), try a.power(3)] {
        let terms = result.terms
        #expect(terms.allSatisfy { !$0.coefficient.isZero } || terms.isEmpty)
        #expect(zip(terms, terms.dropFirst()).allSatisfy { $1.monomial < $0.monomial })
        if case .sum(let own) = result { #expect(own.count != 1) }
      }
    }
  }

  @Test("the laws of a ring")
  func ring() throws {
    var source = RandomSource(seed: 12)
    for _ in 0..<500 {
      let a = try Self.random(&source)
      let b = try Self.random(&source)
      let c = try Self.random(&source)
      #expect(try a.adding(b) == b.adding(a))
      #expect(try a.adding(b).adding(c) == a.adding(b.adding(c)))
      #expect(try a.multiplied(by: b) == b.multiplied(by: a))
      #expect(
        try a.multiplied(by: b.adding(c)) == a.multiplied(by: b).adding(a.multiplied(by: c)))
      #expect(try a.adding(a, times: .minusOne).isZero)
      #expect(try a.power(2) == a.multiplied(by: a))
      #expect(try a.power(4) == a.multiplied(by: a).power(2))
      #expect(try a.multiplied(by: .zero).isZero)
    }
  }

  @Test("a product divides exactly by its factors, and by one more it does not")
  func division() throws {
    var source = RandomSource(seed: 13)
    var divided = 0
    for _ in 0..<500 {
      let a = try Self.random(&source)
      let b = try Self.random(&source)
      guard !a.isZero, !b.isZero else { continue }
      let (p, q) = (try a.primitive(), try b.primitive())
      #expect(try p.multiplied(by: q).divided(exactlyBy: q) == p)
      let next = try p.multiplied(by: q).adding(.one)
      if q.count > 1 { #expect(try next.divided(exactlyBy: q) == nil) }
      divided += 1
    }
    #expect(divided > 400)
  }

  @Test(
    "greatest common divisors are those of SymPy 1.14 (gcd of random products)",
    arguments: [
      (
        "12*x^3*z + 8*x^2*y^2 + 9*x^2*y*z + 6*x*y^3 + 3*x*y^2*z^2 + 2*y^4*z",
        "3*x*z + 2*y^2",
        "3*x*z + 2*y^2"
      ),
      (
        "4*x*z - 4*y*z - 3*y",
        "-12*x^2*z^2 + 12*x*y*z^2 + 9*x*y*z - 4*x*z^2 + 12*x*z + 4*y*z^2 - 9*y*z - 9*y",
        "4*x*z - 4*y*z - 3*y"
      ),
      ("3 - x^2", "-x + y*z", "1"),
      ("x*z + 4", "-x*z - 4", "x*z + 4"),
      ("x*z + 1", "x*y*z - 4*x*z + y - 4", "x*z + 1"),
      ("-x*y - 1", "4*x*y*z - x*y + 4*z - 1", "x*y + 1"),
      (
        "4*x^4*y^2*z - x^4 - 4*x^2*y^4*z^2 + x^2*y^2*z + x^2*y - y^3*z",
        "4*x^2*y^3*z + 4*x^2*y^2*z^2 - x^2*y - x^2*z + y^2 + y*z",
        "4*x^2*y^2*z - x^2 + y"
      ),
      ("-x^4*y^3 + 2*x^2*y^2 + 2*x^2*y - 4", "-x^2*y + 2", "x^2*y - 2"),
      (
        "-4*x^2*z - x*y^2*z - 4*y^2",
        "-4*x^2*y*z^2 - 4*x^2*z - x*y^3*z^2 - x*y^2*z - 4*y^3*z - 4*y^2",
        "4*x^2*z + x*y^2*z + 4*y^2"
      ),
      ("1 - y^2", "y^2*z - y^2 - z + 1", "y^2 - 1"),
      ("-4*x*y*z^2 + 12*x*y*z - 3*y*z^2 + 9*y*z + 4*z - 12", "3 - z", "z - 3"),
      ("-4*x^2*z - y", "4*x^3*z^2 + 4*x^2*z + x*y*z + y", "4*x^2*z + y"),
      (
        "-2*x^3*y^3*z + x^3*y^2 - 2*x^2*y^2*z^2 + 2*x^2*y^2*z + x^2*y*z - x^2*y - 3*x*y*z - "
          + "3*z^2 + 3*z",
        "x*y^2*z - x*y + y*z^2 - y*z - z + 1",
        "x*y + z - 1"
      ),
      ("x^2*z - x^2 + z^2 - z", "1 - z", "z - 1"),
      (
        "14*x^3*y^3 - 14*x^2*y^4 - 6*x^2*y*z + 6*x*y^2*z + 7*x*y^2 - 3*z",
        "2*x^3*y^2*z + 6*x^3*y - 2*x^2*y^3*z - 8*x^2*y^2*z - 6*x^2*y^2 + 8*x*y^3*z + x*y*z + "
          + "3*x - 4*y*z",
        "2*x^2*y - 2*x*y^2 + 1"
      ),
      ("3*x^3*y*z + 3*x^2*y*z - 2*x - 2", "x^2*y + 2*x^2 + 4*x*y + 2*x + 3*y", "x + 1"),
      ("-3*x - 3*y^2 + 1", "12*x*y - 9*x + 12*y^3 - 9*y^2 - 4*y + 3", "3*x + 3*y^2 - 1"),
      ("x^2 + 1", "-2*x*y*z - 2*x - 3*z", "1"),
      ("-x*z - y", "x*z + y", "x*z + y"),
      ("4*x + y^2", "-4*x - y^2", "4*x + y^2"),
      ("z + 1", "x - 2", "1"),
      ("x^2 + 1", "x^2 + 1", "x^2 + 1"),
      ("2*x^2*y + 1", "8*x^3*y*z + 2*x^3*y - 2*x^2*y + 4*x*z + x - 1", "2*x^2*y + 1"),
      ("12*x^3*z - 4*x^2*z^2 - 3*x*y + 3*x*z + y*z - z^2", "-4*x^2*z + y - z", "4*x^2*z - y + z"),
    ])
  func divisor(first: String, second: String, expected: String) throws {
    let own = try Self.polynomials([first, second, expected]).map { try $0.primitive() }
    #expect(try Polynomial.greatestCommonDivisor(own[0], own[1]) == own[2])
    #expect(try Polynomial.greatestCommonDivisor(own[1], own[0]) == own[2])
  }

  @Test(
    "factors are those of SymPy 1.14 (factor)",
    arguments: [
      ("M_A*N_A - M_B*N_A", "N_A*(M_A - M_B)"),
      ("a^2 - b^2", "(a - b)*(a + b)"),
      ("a*c + a*d + b*c + b*d", "(a + b)*(c + d)"),
      ("x^2 - 5*x + 6", "(x - 3)*(x - 2)"),
      ("2*x^2 + 4*x*y + 2*y^2", "2*(x + y)^2"),
      ("x^3 - 6*x^2 + 11*x - 6", "(x - 3)*(x - 2)*(x - 1)"),
      ("a^2*c - b^2*c", "c*(a - b)*(a + b)"),
      ("x^4 - 1", "(x - 1)*(x + 1)*(x^2 + 1)"),
      ("x^2 + y^2", "x^2 + y^2"),
      ("6*x^2 + 5*x*y - 6*y^2", "(2*x + 3*y)*(3*x - 2*y)"),
      ("x^2*y - 2*x*y^2 + y^3", "y*(x - y)^2"),
      ("1/a - 1/b", "-(a - b)/(a*b)"),
      ("(x^2-1)/(x^2+2*x+1)", "(x - 1)/(x + 1)"),
      ("a^3 - b^3", "(a - b)*(a^2 + a*b + b^2)"),
      ("x^2/4 - y^2/9", "(3*x - 2*y)*(3*x + 2*y)/36"),
      ("c*x1 - c*x2 + d*x1 - d*x2", "(c + d)*(x1 - x2)"),
      ("p*q - p - q + 1", "(p - 1)*(q - 1)"),
      ("x^5 + 3*x^4 + 3*x^3 + x^2", "x^2*(x + 1)^3"),
      ("(a*x+b*x)/(a^2-b^2)", "x/(a - b)"),
      ("3*x^3 - 3*x", "3*x*(x - 1)*(x + 1)"),
    ])
  func factors(text: String, expected: String) throws {
    // SymPy writes a minus in front of the fraction.
    let parts = Self.parts(
      try Parser.expression(expected.hasPrefix("-") ? String(expected.dropFirst()) : expected))
    let found = try Parser.expression(text).factored()
    let wanted = try Parser.expression(expected)
    #expect(try Canonical.form(of: found) == Canonical.form(of: wanted.factored()))
    #expect(Self.parts(found) == parts, "\(found)")
    #expect(Equivalence.between(found, try Parser.expression(text), in: Domain()).isProved)
  }

  /// How many bases stand above and below, numbers aside.
  private static func parts(_ expression: Expression) -> [Int] {
    func count(_ expression: Expression) -> Int {
      expression.factors.count { if case .number = $0 { false } else { true } }
    }
    guard case .quotient(let top, let bottom) = expression else { return [count(expression), 0] }
    return [count(top), count(bottom)]
  }

  @Test("twelve brackets of five symbols make 1820 terms, the middle coefficient among them")
  func multinomial() throws {
    let power = try Parser.expression("(a + b + c + d + f)^12").multipliedOut()
    #expect(power.terms.count == 1820)
    // 12!/(3! 3! 2! 2! 2!) = 1 663 200
    let middle = try Parser.expression("1663200 a^3 b^3 c^2 d^2 f^2")
    #expect(power.terms.contains(middle))
  }

  @Test("what is too large is refused, not attempted")
  func limits() throws {
    for text in ["(a + b)^1000", "(a + b + c + d + f + g)^40", "x^40", "(x^31) x"] {
      let expression = try Parser.expression(text)
      #expect(throws: AlgebraError.tooLarge, "\(text)") { try expression.multipliedOut() }
    }
  }
}
