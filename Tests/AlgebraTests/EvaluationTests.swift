import Numerics
import Testing

@testable import Algebra

@Suite struct EvaluationTests {
  // Values to seventeen digits by mpmath 1.3, mp.dps = 30.
  @Test(
    "the value at x = 0.3, y = 0.7",
    arguments: [
      ("x + y", 1.0), ("x - y", -0.4), ("x y", 0.21), ("x/y", 0.42857142857142857),
      ("x^y", 0.43051162024993423), ("ln((1 - x)/(1 - y))", 0.84729786038720345),
      ("exp(-x)", 0.74081822068171786), ("sqrt(x)", 0.54772255750516611),
      ("log10(y)", -0.15490195998574317), ("-x^2", -0.09), ("2^-1", 0.5), ("e", 2.7182818284590452),
      ("1e-18 x", 3e-19), ("(x y)^(1/3)", 0.59439219527631289),
    ])
  func values(text: String, wanted: Double) throws {
    let found = value(try formula(text), at: ["x": 0.3, "y": 0.7])
    #expect(abs(found - wanted) <= 4e-16 * abs(wanted))
  }

  @Test("what has no value is not a number, and what is too large is infinite")
  func none() throws {
    for text in ["ln(0 - x)", "sqrt(0 - x)", "(0 - x)^(1/2)", "0/0", "(x - x)/(x - x)"] {
      #expect(value(try formula(text), at: ["x": 1]).isNaN, "\(text)")
    }
    #expect(value(try formula("1/0"), at: [:]) == .infinity)
    #expect(value(try formula("exp(1000)"), at: [:]) == .infinity)
    #expect(value(try formula("ln(0)"), at: [:]) == -.infinity)
    #expect(value(try formula("9^9^9^9"), at: [:]) == .infinity)
  }

  @Test("a symbol without a value is named")
  func unknown() throws {
    let evaluate = Evaluation(value: { $0 == "x" ? 1 : nil })
    #expect(throws: AlgebraError.noValue("y")) { try evaluate(formula("x + y")) }
    #expect(throws: AlgebraError.noValue("z")) { try evaluate(.derivative("x", "z")) }
    #expect(AlgebraError.noValue("y").message == "y has no value here")
  }

  @Test("a derivative is asked of the caller")
  func slope() throws {
    let evaluate = Evaluation(
      value: { _ in 2 },
      slope: { argument, variable in argument == "x" && variable == "z" ? 5 : nil })
    #expect(try evaluate(.product(["x", .derivative("x", "z")])) == 10)
  }

  @Test("an integral is summed over its own variable")
  func integral() throws {
    let integral = Expression.integral(
      try formula("1/(1 - x)"), "x", from: "x", to: try formula("x + 0.2"))
    let found = value(integral, at: ["x": 0.3])
    #expect(abs(found - 0.33647223662121293) < 1e-11)  // ln(0.7/0.5)
    let evaluate = Evaluation(value: { _ in nil })
    #expect(throws: AlgebraError.noValue("y")) {
      try evaluate(.integral("y", "x", from: 0, to: 1))
    }
  }

  @Test("lies within the bound that a sample gives for its own value")
  func samples() throws {
    var source = RandomExpressions(seed: 43)
    for _ in 0..<3000 {
      let expression = source.expression(levels: 5)
      let point = source.point()
      let (found, sample) = (value(expression, at: point), try sample(expression, at: point))
      guard sample.error < .infinity else { continue }
      #expect(abs(found - sample.value) <= sample.error, "\(Typesetting().layout(expression).text)")
    }
  }
}

/// The value with its bound at a point that names every symbol.
func sample(_ expression: Expression, at values: [Symbol: Double]) throws -> Sample {
  var point = Point(expression, expression)
  point.values = point.symbols.map { values[$0] ?? .nan }
  return try Sample(expression, at: point)
}
