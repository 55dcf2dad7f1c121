import Testing

@testable import Algebra

@Suite struct SeriesTests {
  // SymPy 1.14, series(f, x, 0, n), with all constants positive.
  @Test(
    "power series as another system finds them",
    arguments: [
      ("x/(exp(x)-1)", 6, "-x**4/720 + x**2/12 - x/2 + 1"),
      ("1/sin(x)", 6, "31*x**5/15120 + 7*x**3/360 + x/6 + 1/x"),
      ("tan(x)", 8, "17*x**7/315 + 2*x**5/15 + x**3/3 + x"),
      ("exp(sin(x))", 7, "-x**6/240 - x**5/15 - x**4/8 + x**2/2 + x + 1"),
      ("ln(1+x)/x^2", 3, "-x**2/4 + x/3 - 1/2 + 1/x"),
      ("(1+x)^n", 4, "n*x**3*(n - 2)*(n - 1)/6 + n*x**2*(n - 1)/2 + n*x + 1"),
      ("sqrt(a+x)", 4, "sqrt(a) + x/(2*sqrt(a)) - x**2/(8*a**(3/2)) + x**3/(16*a**(5/2))"),
      ("1/(a-x)", 4, "1/a + x/a**2 + x**2/a**3 + x**3/a**4"),
      ("asin(x)", 8, "5*x**7/112 + 3*x**5/40 + x**3/6 + x"),
      ("cosh(a*x)", 7, "a**6*x**6/720 + a**4*x**4/24 + a**2*x**2/2 + 1"),
      ("1/(x*(1-x))", 3, "x**2 + x + 1 + 1/x"),
      ("atanh(x)", 6, "x**5/5 + x**3/3 + x"),
      ("ln(sin(x)/x)", 7, "-x**6/2835 - x**4/180 - x**2/6"),
      ("asinh(x)", 6, "3*x**5/40 - x**3/6 + x"),
      ("x/tanh(x)", 6, "-x**4/45 + x**2/3 + 1"),
      ("(1-x)^(1/3)", 4, "-5*x**3/81 - x**2/9 - x/3 + 1"),
      ("exp(x)/(1-x)", 5, "65*x**4/24 + 8*x**3/3 + 5*x**2/2 + 2*x + 1"),
      ("cos(x+a)", 4, "x**3*sin(a)/6 - x**2*cos(a)/2 - x*sin(a) + cos(a)"),
      ("a^x", 4, "x**3*log(a)**3/6 + x**2*log(a)**2/2 + x*log(a) + 1"),
      ("1/(1-cos(x))", 3, "x**2/120 + 1/6 + 2/x**2"),
      ("ln(a+x)", 4, "log(a) + x/a - x**2/(2*a**2) + x**3/(3*a**3)"),
      ("acos(x)", 6, "-3*x**5/40 - x**3/6 - x + pi/2"),
      ("1/(1+exp(x))", 6, "-x**5/480 + x**3/48 - x/4 + 1/2"),
    ])
  func oracle(text: String, order: Int, series: String) throws {
    let (expression, wanted) = try (formula(text), formula(series))
    let domain = domain(of: expression)
    let found = try expression.series("x", about: 0, below: order, in: domain).expression
    #expect(Equivalence.between(found, wanted, in: domain).isProved, "\(found.text)")
  }

  @Test("the coefficients are the derivatives over the factorials")
  func taylor() throws {
    var source = RandomExpressions(seed: 95)
    var found = 0
    for _ in 0..<150 {
      let f = source.expression(levels: 3)
      guard f.contains("x"), let series = try? f.series("x", about: "p", below: 3) else { continue }
      var domain = RandomExpressions.domain
      domain["p"] = .positive
      var (slope, factorial): (Expression?, Int) = (f, 1)
      for power in 0..<3 {
        if power > 0 {
          slope = try? slope?.derivative("x")
          factorial *= power
        }
        guard let there = try? slope?.replacing("x", by: "p") else { break }
        let coefficient = series.terms.first { $0.power == power }?.coefficient ?? 0
        let verdict = Equivalence.between(
          .product([.number(Rational(factorial)), coefficient]), there, in: domain)
        if case .different = verdict { Issue.record("\(f.text): \(coefficient.text)") }
        if verdict.isProved { found += 1 }
      }
    }
    #expect(found > 200)
  }

  @Test("the series of a product is the product of the series")
  func product() throws {
    let texts = ["exp(a x)", "ln(1 + x)", "1/(b - x)", "sin(x)", "sqrt(1 + x)", "x/(exp(x) - 1)"]
    for (first, second) in zip(texts, texts.dropFirst() + texts.prefix(1)) {
      let (f, g) = try (formula(first), formula(second))
      let whole = try (f * g).series("x", about: 0, below: 5)
      let parts =
        try f.series("x", about: 0, below: 5).expression
        * g.series("x", about: 0, below: 5).expression
      let again = try parts.series("x", about: 0, below: 5)
      #expect(whole.terms == again.terms, "\(first), \(second)")
    }
  }

  @Test("a polynomial is its own series, about any point")
  func polynomial() throws {
    let f = try formula("a x^3 - 2 x + 1")
    let series = try f.series("x", about: "b", below: 10)
    #expect(series.order == nil)
    #expect(try (series.expression - f).multipliedOut() == .zero)
    #expect(try f.series("x", about: 0, below: 2).order == 2)
  }

  @Test("what is no power series, or too long a one, is refused")
  func refused() throws {
    for text in ["ln(x)", "sqrt(x)", "x^n", "exp(1/x)", "abs(x)", "x^(1/3) + x"] {
      #expect(throws: AlgebraError.cannotExpand("x"), "\(text)") {
        try formula(text).series("x", about: 0, below: 3)
      }
    }
    #expect(throws: AlgebraError.tooLarge) {
      try formula("exp(x)").series("x", about: 0, below: 100)
    }
    #expect(throws: AlgebraError.cannotExpand("x")) {
      try formula("exp(x)").series("x", about: "x", below: 2)
    }
  }
}

extension Expression {
  fileprivate var text: String { Typesetting().layout(self).text }
}
