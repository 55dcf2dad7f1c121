import Numerics
import Testing

@testable import Algebra

@Suite struct ExactValueTests {
  static let point: [Symbol: Rational] = [
    "x": (try? Rational(2, over: 3)) ?? .zero, "y": Rational(-3),
  ]

  @Test(
    "the value at x = 2/3, y = −3",
    arguments: [
      ("x + y", -7, 3), ("x y", -2, 1), ("x/y", -2, 9), ("x^3", 8, 27), ("y^-2", 1, 9),
      ("x^y", 27, 8), ("0.25 x", 1, 6), ("1e-5 y", -3, 100_000), ("x^0", 1, 1), ("0^0", 1, 1),
      ("sqrt(9/4)", 3, 2), ("8^(1/3)", 2, 1), ("(8/27)^(2/3)", 4, 9), ("(8/27)^(-2/3)", 9, 4),
      ("(x^2)^(1/2)", 2, 3), ("0^(1/2)", 0, 1), ("1^(1/7)", 1, 1), ("ln(1)", 0, 1),
      ("ln(3 x/2 + y + 3)", 0, 1), ("exp(y + 3)", 1, 1), ("log10(1000)", 3, 1),
      ("log10(1/100)", -2, 1), ("log10(1)", 0, 1), ("abs(y)", 3, 1), ("abs(x)", 2, 3),
      ("cosh(0) + cos(0)", 2, 1), ("sinh(0) + tanh(0) + asinh(0) + atanh(0)", 0, 1),
      ("acosh(1) + acos(1)", 0, 1), ("sin(0) + tan(0) + asin(0) + atan(0)", 0, 1),
    ])
  func values(text: String, numerator: Int64, denominator: Int64) throws {
    let wanted = try Rational(numerator, over: denominator)
    #expect(try formula(text).exactValue(at: Self.point) == wanted)
  }

  @Test(
    "roots of the largest numbers are found",
    arguments: [
      (4_611_686_018_427_387_904, 62, 2), (4_611_686_018_427_387_904, 31, 4),
      (9_223_372_030_926_249_001, 2, 3_037_000_499), (9_223_372_030_926_249_000, 2, nil),
      (.max, 2, nil), (.max, 1, .max), (4_052_555_153_018_976_267, 39, 3), (.max, .max, nil),
    ] as [(Int64, Int64, Int64?)])
  func roots(number: Int64, degree: Int64, root: Int64?) throws {
    let power = Expression.power(
      .number(Rational(number)), .number(try Rational(1, over: degree)))
    #expect(try power.exactValue(at: [:]) == root.map { Rational($0) })
  }

  @Test(
    "is not rational",
    arguments: [
      "pi", "sqrt(2)", "sqrt(x)", "sqrt(2) sqrt(2)", "2^(1/2)", "8^(1/63)", "2^(1/64)", "y^(1/3)",
      "sqrt(y)", "ln(2)", "ln(0)", "ln(y)", "exp(1)", "log10(2)", "log10(20)", "log10(-10)",
      "log10(2/5)", "sin(1)", "2^pi", "pi^2", "0 pi",
    ])
  func irrational(text: String) throws {
    #expect(try formula(text).exactValue(at: Self.point) == nil)
  }

  @Test(
    "what has no value is an error",
    arguments: [
      ("1/0", AlgebraError.divisionByZero), ("pi/(x - 2/3)", .divisionByZero),
      ("0^-1", .divisionByZero), ("0^(-1/2)", .divisionByZero), ("pi + 1/0", .divisionByZero),
      ("pi z", .noValue("z")), ("10^19", .overflow), ("10^18 + 9 * 10^18", .overflow),
      ("9^9^9", .overflow), ("x^(10^18)", .overflow),
    ])
  func errors(text: String, error: AlgebraError) throws {
    #expect(throws: error) { try formula(text).exactValue(at: Self.point) }
  }

  @Test("derivatives, integrals and towers are refused")
  func refused() {
    #expect(throws: AlgebraError.noValue("x")) {
      try Expression.derivative("y", "x").exactValue(at: Self.point)
    }
    #expect(throws: AlgebraError.cannotIntegrate("x")) {
      try Expression.integral("x", "x", from: 0, to: 1).exactValue(at: Self.point)
    }
    var tower = Expression.symbol("x")
    for _ in 0..<Expression.deepest { tower = .function(.exp, tower) }
    #expect(throws: AlgebraError.tooLarge) { try tower.exactValue(at: Self.point) }
  }

  @Test("is what evaluation in doubles comes near to")
  func agreement() throws {
    var source = RandomExpressions(seed: 47)
    var compared = 0
    for _ in 0..<3000 {
      let expression = source.expression(levels: 4)
      var exact: [Symbol: Rational] = [:]
      for symbol in RandomExpressions.symbols {
        let numerator = Int64(source.random.integer(in: 1...9))
        exact[symbol] = try Rational(numerator, over: Int64(source.random.integer(in: 1...4)))
      }
      guard let found = try? expression.exactValue(at: exact) else { continue }
      let sample = try sample(expression, at: exact.mapValues { $0.doubleValue })
      // A third of the points round their fractions.
      guard sample.error < 1e-6 else { continue }
      #expect(abs(found.doubleValue - sample.value) <= 1e-9 * max(1, abs(sample.value)))
      compared += 1
    }
    #expect(compared > 1000)
  }
}
