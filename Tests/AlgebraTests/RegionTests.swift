import Testing

@testable import Algebra

/// Comparisons that hang on signs, on regions of the domain, or on the range of doubles.
///
/// The verdicts were found with mpmath 1.3 in forty digits and more, at points of every region.
@Suite struct RegionTests {
  private static func verdict(
    _ expected: String, _ answer: String, _ known: [Symbol: ClosedRange<Double>] = [:]
  ) throws -> Equivalence {
    let (left, right) = (try Parser.expression(expected), try Parser.expression(answer))
    var domain = Domain()
    for symbol in Expression.sum([left, right]).symbols {
      switch symbol.bytes.first {
      case UInt8(ascii: "x"): domain[symbol] = .unit
      case UInt8(ascii: "u"), UInt8(ascii: "v"): domain[symbol] = .real
      default: domain[symbol] = .positive
      }
      if let own = known[symbol] { domain[symbol] = .init(own.lowerBound, own.upperBound) }
    }
    return Reference(left, in: domain).accepts(right)
  }

  @Test(
    "an overflow, an underflow or rounding on the way is no lack of a value",
    arguments: [
      ("sqrt(tanh(k L))", "sqrt(sinh(k L)/cosh(k L))"),
      ("-ln(1-exp(-k L))", "ln(exp(k L)/(exp(k L)-1))"),
      ("ln(1/tanh(k L/2))", "ln((exp(k L)+1)/(exp(k L)-1))"),
      ("sqrt(1-exp(-k L))", "sqrt((exp(k L)-1)/exp(k L))"),
      ("acos(x1) tanh(k L)", "acos(x1) sinh(k L)/cosh(k L)"),
      ("asin(x1) z", "asin(x1) z^120/z^119"),
      ("sqrt((D+1)^2-D^2-2D-1)", "0"),
      ("c+acosh(1)", "c"), ("asin(x1) x2", "asin(x1) x2^400/x2^399"), ("R-R", "exp(ln(R))-R"),
    ])
  func range(expected: String, answer: String) throws {
    #expect(try Self.verdict(expected, answer).isProved)
  }

  @Test("a square that is nearly zero, whose digits are gone, has a root all the same")
  func cancelled() throws {
    let known: [Symbol: ClosedRange<Double>] = ["T1": 300...300.0001, "T2": 300...300.0001]
    #expect(try Self.verdict("abs(T1-T2)", "sqrt(T1^2-2T1 T2+T2^2)", known).isProved)
    #expect(try Self.verdict("2ln(abs(T1-T2))", "ln(T1^2-2T1 T2+T2^2)", known).isProved)
  }

  @Test(
    "an answer without a real value is different",
    arguments: [
      ("ln(abs((1+u)/(1-u)))/2", "atanh(u)"), ("cosh(sqrt(abs(u)))", "cosh(sqrt(u))"),
      ("cos(abs(u)^0.5)", "cos(u^0.5)"), ("sinh(ln(abs(u)))", "sinh(ln(u))"),
      ("atan(sqrt(abs(u)))", "atan(sqrt(u))"), ("abs(ln(u^2))", "2abs(ln(u))"),
      ("c D/L ln((1-x2)/(1-x1))", "c D/L ln((1-x2)/(x1-1))"), ("sqrt(D t)", "sqrt(-D t)"),
      ("ln(p2/p1)", "ln(-p2/p1)"), ("(x1-x2)/ln(x1/x2)", "(x2-x1)/(ln(x1)-ln(x1))"),
      ("z", "z/(L-L)"), ("3", "3/(1-1)"), ("atanh(x1)", "atanh(1/x1)"), ("x1", "ln(0)"),
      ("exp(D) ln(abs(u))", "exp(D) ln(u)"), ("D^90 ln((1-x2)/(1-x1))", "D^90 ln((1-x2)/(x1-1))"),
    ])
  func noValue(expected: String, answer: String) throws {
    guard case .different(let example) = try Self.verdict(expected, answer) else {
      Issue.record("\(expected)  |  \(answer)")
      return
    }
    #expect(example.left.isFinite && example.right.isNaN)
  }

  @Test(
    "a difference in a corner of the domain is found",
    arguments: [
      ("u+10", "sqrt(u^2+20u+100)", [:]), ("x2 (u+3)", "x2 sqrt(u^2+6u+9)", [:]),
      ("exp(u+10)", "exp(abs(u+10))", [:]), ("sin(u+10)", "sin(abs(u+10))", [:]),
      ("exp(u+v)", "exp(abs(u+v))", ["u": 0...1000, "v": -5...5]),
      ("L-0.01", "sqrt(L^2-0.02L+0.0001)", [:]), ("L+u", "sqrt(L^2+2u L+u^2)", ["L": 0...1000]),
      ("x1+x2-0.2", "acosh(cosh(x1+x2-0.2))", [:]), ("u+v", "acosh(cosh(u+v))", ["v": 1...2]),
      ("u+v", "asin(sin(u+v))", ["u": 0...1, "v": 0...0.7]), ("u+10", "abs(u+10)", [:]),
      ("atan(x1)+atan(1.1x2)", "atan((x1+1.1x2)/(1-1.1x1 x2))", [:]),
      ("abs(u+v)", "u+v", ["v": 1...2]), ("x1", "(x1-x1)^2", [:]), ("x1", "(2-2)^0.5", [:]),
      ("u+1", "asin(1)", [:]),
    ] as [(String, String, [Symbol: ClosedRange<Double>])])
  func corners(
    expected: String, answer: String, known: [Symbol: ClosedRange<Double>]
  ) throws {
    guard case .different = try Self.verdict(expected, answer, known) else {
      Issue.record("\(expected)  |  \(answer)")
      return
    }
  }

  @Test(
    "signs that the domain grants are seen through roots, exponentials and logarithms",
    arguments: [
      ("1-x1", "sqrt(1-2x1+x1^2)"), ("abs(1-exp(-z))", "1-exp(-z)"),
      ("abs(exp(z)-1)", "exp(z)-1"), ("abs(ln(x1))", "-ln(x1)"), ("abs(tanh(z))", "tanh(z)"),
      ("sqrt(sinh(z)^2)", "sinh(z)"), ("1/tanh(z)", "sqrt(1+1/sinh(z)^2)"),
      ("sqrt(cosh(u)^2-1)", "abs(sinh(u))"), ("abs(sqrt(2)-1)", "sqrt(2)-1"),
      ("abs(sqrt(1+z)-1)", "sqrt(1+z)-1"), ("abs(u^2+u+1)", "u^2+u+1"),
      ("P/(exp(P)-1)", "exp(ln(P)-ln(exp(P)-1))"), ("sinh(asinh(u))", "u"),
      ("cosh(asinh(u))", "sqrt(1+u^2)"), ("exp(asinh(u))", "u+sqrt(u^2+1)"),
      ("tanh(atanh(u))", "u"), ("cosh(acosh(u))", "u"),
    ])
  func signs(expected: String, answer: String) throws {
    #expect(try Self.verdict(expected, answer).isProved)
    #expect(try Self.verdict(answer, expected).isEqual)
  }

  @Test("a square that may be zero is not positive, and a sign that is not granted is not assumed")
  func unknown() throws {
    for (first, second) in [
      ("abs(u^2+2u)", "u^2+2u"), ("abs(exp(u)-1)", "exp(u)-1"), ("abs(ln(z))", "ln(z)"),
      ("abs(x1^2-x1+0.2)", "x1^2-x1+0.2"),
    ] {
      #expect(try !Self.verdict(first, second).isEqual, "\(first)")
    }
  }
}
