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

  // mpmath 1.3, quad(f, [0.3, 0.5, 0.8]) with 30 digits, where a = 1.9, b = 2.7, c = 0.9, k = 1.3,
  // L = 1.1, n = 2.5, r = 0.4.
  static let values: [(String, Double)] = [
    ("1/((a-x)*(b-x))", 0.176348247824882),
    ("1/(x*(1-x))", 2.23359222150709),
    ("1/((1-x)*(2-x)*(3-x))", 0.380471996302475),
    ("x/(1-x)^2", 2.3186656029332),
    ("x^2/(1+x)", 0.100422400434628),
    ("1/(x^2*(a+x))", 0.881523128245878),
    ("1/((a-x)*(b-x)^2)", 0.0833739062723305),
    ("1/(1-x^2)", 0.789092684464998),
    ("1/(a^2-x^2)", 0.15249680581248),
    ("1/(a+b*x^2)", 0.184654997496385),
    ("1/(a-b*x^2/9)", 0.277513671971016),
    ("x/(a+b*x^2)", 0.0974953362521204),
    ("1/(x^2+x+1)", 0.274064594276198),
    ("1/(x^3+1)", 0.421812841596218),
    ("1/(x^4+3*x^2+2)", 0.167070229126354),
    ("1/(x*(x^2+k^2))", 0.500711125073916),
    ("(3*x+1)/(x^2+2*x+5)", 0.204926556193755),
    ("x^5/(x^2-4)", -0.0123962001772923),
    ("x/(1+x)", 0.174577599565372),
    ("x^2/(x^2+a^2)", 0.0403509194996307),
    ("1/(1-(1+r)*x/2)", 0.836083169355372),
    ("x/(1-(1+r)*x/2)", 0.480118813364817),
    ("(x^2-1)/(x-1)", 0.775),
    ("(1-x)*(1+x)", 0.338333333333333),
    ("ln(x)", -0.317322999753587),
    ("x*ln(x)", -0.15472716022588),
    ("ln(a+b*x)", 0.606322989746341),
    ("x*ln(a+b*x)", 0.3418535884467),
    ("x^2*ln(1-x)", -0.166101895283737),
    ("ln(x)/x", -0.699878734531671),
    ("ln(x)/x^2", -1.65097990861036),
    ("x^n*ln(x)", -0.060285579231053),
    ("ln(x)^2", 0.23961528103473),
    ("1/(x*ln(x))", -1.68556674562188),
    ("ln(1+x^2)", 0.136471980087941),
    ("log10(x)", -0.13781162777397),
    ("ln(1-x)/(1-x)", -1.23153668917327),
    ("exp(a+b*x)", 15.9055687274385),
    ("x*exp(-k*x)", 0.130213907903277),
    ("x^2*exp(-x/L)", 0.0925950679435443),
    ("a^(b*x)", 1.33789416096182),
    ("x*a^x", 0.402646752709219),
    ("(1+x)*exp(x)", 1.37547510052117),
    ("x*exp(-x^2)", 0.19331938061409),
    ("x^3*exp(x^2)", 0.156482740810979),
    ("exp(x)/(1+exp(x))", 0.316745421479251),
    ("1/(1+exp(k*x))", 0.164907730228991),
    ("(1+exp(x))^2", 3.81682105383523),
    ("exp(sqrt(x))", 1.04780760481347),
    ("sin(k*x)", 0.32206830971118),
    ("cos(a+b*x)", -0.449242107567799),
    ("x*sin(x)", 0.151071463498133),
    ("x^2*cos(k*x)", 0.110162584597762),
    ("exp(-a*x)*sin(b*x)", 0.166396557755648),
    ("exp(x)*cos(x)", 0.729287354792124),
    ("sin(x)^2", 0.141267217588383),
    ("sin(x)*cos(x)^3", 0.149337283722353),
    ("tan(x)", 0.315699090885286),
    ("1/cos(x)^2", 0.720302307440741),
    ("1/sin(x)", 1.02870829499393),
    ("sinh(x/L)", 0.262796459417777),
    ("x*cosh(k*x)", 0.365144517514501),
    ("cosh(k*(L-x))", 0.644553235772424),
    ("exp(a*x)*sinh(b*x)", 3.71525148719486),
    ("cosh(x)^2", 0.684728592762997),
    ("tanh(k*x)", 0.300289949159768),
    ("1/cosh(k*x)^2", 0.312713722077444),
    ("1/cosh(x)", 0.430606146756925),
    ("1/sinh(x)", 0.936862512146621),
    ("x*sqrt(1+x^2)", 0.320743780135575),
    ("x/sqrt(a^2+x^2)", 0.138014406641696),
    ("1/sqrt(a^2-x^2)", 0.276047244969667),
    ("1/sqrt(a^2+x^2)", 0.252264615371114),
    ("1/sqrt(a^2*x^2-1/4)", 0.659800410409582),
    ("sqrt(a^2-x^2)", 0.906187849165407),
    ("sqrt(1+x^2)", 0.574142945601964),
    ("1/sqrt(1+x-x^2)", 0.451510623470052),
    ("x*sqrt(1+x)", 0.34619096322289),
    ("x/sqrt(a+b*x)", 0.147933495825983),
    ("(1-x)^(1/3)*x^2", 0.115521588649304),
    ("(a+b*x)^n", 10.802463349371),
    ("x*(1-x)^n", 0.036489028847888),
    ("((1-x)/(1+a))^n", 0.00565368645616925),
    ("sqrt(x)/(1+x)", 0.236139981066281),
    ("1/(x+sqrt(x))", 0.4042639725501),
    ("asin(x/a)", 0.147319426326621),
    ("atan(x)", 0.248096442637955),
    ("x*atan(x)", 0.144443619632876),
    ("atanh(x)", 0.322363665643184),
    ("asinh(x)", 0.260838493971787),
    ("cos(ln(x))/x", 0.712174979901681),
  ]

  private static let point: [Symbol: Double] = [
    "a": 1.9, "b": 2.7, "c": 0.9, "k": 1.3, "L": 1.1, "n": 2.5, "r": 0.4, "x1": 0.3, "x2": 0.8,
  ]

  /// Where the table was made: x between 0 and 1, the others positive, and a above 1.
  private static let setting: Domain = {
    var domain = Domain()
    for symbol in ["b", "c", "k", "L", "n", "r"] as [Symbol] { domain[symbol] = .positive }
    domain["a"] = .init(1, 2)
    for symbol in ["x", "x1", "x2"] as [Symbol] { domain[symbol] = .unit }
    return domain
  }()

  @Test("integrals from 0.3 to 0.8 as quadrature finds them", arguments: values)
  func table(text: String, value wanted: Double) throws {
    let integrand = try formula(text)
    let found = try Expression.integrated(
      integrand, over: "x", from: "x1", to: "x2", in: Self.setting)
    let value = value(found, at: Self.point)
    #expect(abs(value - wanted) <= 2e-13 * max(1, abs(wanted)), "\(found.text): \(value)")
    let slope = try integrand.antiderivative("x", in: Self.setting).derivative("x")
    #expect(Equivalence.between(slope, integrand, in: Self.setting).isProved)
  }

  @Test(
    "antiderivatives read as in a book",
    arguments: [
      ("a + b x", "a x + b x²/2"), ("(x + c)/k", "x²/(2 k) + c x/k"),
      ("k/(c + x)^3", "−k/[2 (c + x)²]"), ("1/sqrt(c + x)", "2 √(c + x)"),
      ("1/(c + k x)", "ln(c + k x)/k"), ("x/(1 + x)", "x − ln(1 + x)"),
      ("1/((1 - x)(2 - x))", "ln[(2 − x)/(1 − x)]"), ("x/(1 - x)^2", "1/(1 − x) + ln(1 − x)"),
      ("1/(1 - x^2)", "ln[(1 + x)/(1 − x)]/2"), ("1/(k^2 + x^2)", "arctan(x/k)/k"),
      ("1/(b + k x^2)", "arctan[√(k/b) x]/√(b k)"),
      ("1/(3 - x^2)", "ln[|(√3 + x)/(√3 − x)|]/(2 √3)"), ("(1 - x) (1 + x)", "x − x³/3"),
      ("x ln(x)", "(x²/2) ln(x) − x²/4"), ("ln(c + k x)", "[(c + k x)/k] ln(c + k x) − x"),
      ("x exp(-k x)", "−(k x + 1) exp(−k x)/k²"), ("2^x", "2^x/ln(2)"),
      ("sin(k x)", "−cos(k x)/k"), ("x sin(x)", "sin(x) − x cos(x)"),
      ("cosh(k (L - x))", "−sinh[k (L − x)]/k"), ("x exp(-x^2)", "−exp(−x²)/2"),
      ("1/(1 + exp(k x))", "x − ln[1 + exp(k x)]/k"), ("tanh(k x)", "ln[cosh(k x)]/k"),
      ("1/sqrt(k^2 + x^2)", "arsinh(x/k)"), ("(b + k x)^n", "(b + k x)^(n + 1)/[(n + 1) k]"),
      ("(1 - x/L)^2", "−L (1 − x/L)³/3"), ("x^2/(x^2 + k^2)", "x − k arctan(x/k)"),
    ])
  func reading(text: String, antiderivative: String) throws {
    #expect(try formula(text).antiderivative("x", in: Self.setting).text == antiderivative)
  }

  @Test("a logarithm has bars unless the domain knows the sign of its argument")
  func bars() throws {
    let integrand = try formula("1/(x - 2)")
    var domain = Domain()
    #expect(try integrand.antiderivative("x").text == "ln(|x − 2|)")
    domain["x"] = .unit
    #expect(try integrand.antiderivative("x", in: domain).text == "ln(2 − x)")
    domain["x"] = .init(2, .infinity)
    #expect(try integrand.antiderivative("x", in: domain).text == "ln(x − 2)")
    // The ratio needs no such knowledge: both ends lie on the same side.
    let ratio = try Expression.integrated(integrand, over: "x", from: 0, to: 1)
    #expect(ratio.text == "ln(1/2)")
    // A logarithm that the integrand has keeps its argument.
    #expect(try formula("x ln(x)").antiderivative("x").text == "(x²/2) ln(x) − x²/4")
  }

  @Test(
    "an integral across a pole, or up to one, is refused",
    arguments: [
      ("1/x", -1, 1), ("1/x^2", -1, 1), ("1/(1 - x)", 0, 2), ("1/x", 0, 1), ("1/(1 - x)^2", 0, 1),
      ("1/(x (1 - x))", 0, 1), ("exp(x)/(x - 1)^2 - exp(x)/(x - 1)", 0, 2),
    ] as [(String, Expression, Expression)])
  func poles(text: String, lower: Expression, upper: Expression) throws {
    let integrand = try formula(text)
    let error = #expect(throws: AlgebraError.self) {
      try Expression.integrated(integrand, over: "x", from: lower, to: upper)
    }
    #expect(error == .divergent("x") || error == .cannotIntegrate("x"))
  }

  @Test("an integrable end is none")
  func integrableEnd() throws {
    let found = try Expression.integrated(formula("1/sqrt(x)"), over: "x", from: 0, to: "b")
    #expect(found.text == "2 √b")
  }

  @Test(
    "what no rule leads to is refused, never guessed",
    arguments: [
      "exp(-x^2)", "sin(x)/x", "exp(x)/x", "x^x", "1/ln(x)", "1/(1 + x^5)", "sqrt(1 + x^3)",
      "abs(x)", "ln(x)/(1 - x)", "1/(1 + x^2)^2", "x^a/(1 + x)", "ln(ln(x))", "sin(x^2)",
      "sin(x)^7 tan(x^2)",
    ])
  func refused(text: String) throws {
    let integrand = try formula(text)
    #expect(throws: AlgebraError.cannotIntegrate("x")) { try integrand.antiderivative("x") }
    #expect(throws: AlgebraError.cannotIntegrate("x")) {
      try Expression.integrated(integrand, over: "x", from: "a", to: "b")
    }
  }

  @Test("the derivative of what is found is the integrand, and its values those of quadrature")
  func random() throws {
    var source = RandomExpressions(seed: 71)
    var found = 0
    for _ in 0..<400 {
      let integrand = source.expression(levels: 3)
      guard integrand.contains("x"), let antiderivative = try? integrand.antiderivative("x"),
        let slope = try? antiderivative.derivative("x")
      else { continue }
      let verdict = Equivalence.between(slope, integrand, in: RandomExpressions.domain)
      let point = source.point()
      let values = (value(slope, at: point), value(integrand, at: point))
      #expect(agree(values.0, values.1), "\(integrand.text) → \(antiderivative.text): \(verdict)")
      found += 1
    }
    #expect(found > 150)
  }

  @Test("integrating is linear")
  func linear() throws {
    for (first, second) in zip(Self.values, Self.values.dropFirst(7)).prefix(40) {
      let (f, g) = try (formula(first.0), formula(second.0))
      let whole = try Expression.integrated(
        .sum(of: ["k" * f, -g]), over: "x", from: "x1", to: "x2", in: Self.setting)
      let value = value(whole, at: Self.point)
      let wanted = 1.3 * first.1 - second.1
      #expect(abs(value - wanted) <= 1e-12 * max(1, abs(wanted)), "\(first.0), \(second.0)")
    }
  }
}

extension Expression {
  fileprivate var text: String { Typesetting().layout(self).text }
}
