import Testing

@testable import Algebra

@Suite struct ReferenceTests {
  private func verdict(
    _ expected: String, _ answer: String, _ known: [Symbol: Domain.Interval]
  ) throws -> Equivalence {
    var domain = Domain()
    for (symbol, interval) in known { domain[symbol] = interval }
    return Reference(try Parser.expression(expected), in: domain)
      .accepts(try Parser.expression(answer))
  }

  @Test(
    "an answer without a value where the expected formula has one throughout is different",
    arguments: [
      // STACK's logexpand:super is blind to the domain and accepts these.
      ("ln(u^2)", "2 ln(u)"), ("ln(u^2)", "ln(u) + ln(u)"), ("ln(u^4)/2", "2 ln(u)"),
      ("ln(abs(u))", "ln(u)"), ("log10(u^2)", "2 log10(u)"), ("(u^2)^(1/4)", "sqrt(u)"),
      ("ln(1 + (u - v)^2)  + ln((u - v)^2)", "ln(1 + (u - v)^2) + 2 ln(u - v)"),
    ])
  func gap(expected: String, answer: String) throws {
    let found = try verdict(expected, answer, ["u": .real, "v": .real])
    guard case .different(let example) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(example.left.isFinite)
    #expect(example.right.isNaN)
    // In the other direction the answer has all the values that are asked for.
    #expect(try verdict(answer, expected, ["u": .real, "v": .real]).isEqual)
    // Equal where both have a value, which is all that is asked of two formulas by themselves.
    let (first, second) = (try Parser.expression(expected), try Parser.expression(answer))
    #expect(Equivalence.between(first, second, in: Domain()).isEqual)
  }

  @Test(
    "what passes through complex numbers and comes back, and what has bounds that no domain says, is equal",
    arguments: [
      ("u", "sqrt(u)^2"), ("u", "sqrt(u) sqrt(u)"), ("u", "exp(ln(u))"), ("u^3", "exp(3 ln(u))"),
      ("u", "u^(1/3) u^(2/3)"), ("1/u", "u^(-1/2)/sqrt(u)"), ("u v", "sqrt(u) v sqrt(u)"),
      ("ln(u v)", "ln(u) + ln(v)"), ("ln(u/v)", "ln(u) - ln(v)"), ("sqrt(u v)", "sqrt(u) sqrt(v)"),
      ("ln((P - p_2)/(P - p_1))", "ln(P - p_2) - ln(P - p_1)"),
      ("ln((P - p_2)/(P - p_1))", "ln(abs((P - p_2)/(P - p_1)))"),
      ("ln((1 - (1 + r) x2)/(1 - (1 + r) x1))", "ln(1 - (1 + r) x2) - ln(1 - (1 + r) x1)"),
    ])
  func kept(expected: String, answer: String) throws {
    let known: [Symbol: Domain.Interval] = [
      "P": .positive, "p_1": .positive, "p_2": .positive, "x1": .unit, "x2": .unit,
    ]
    #expect(try verdict(expected, answer, known).isEqual)
  }

  @Test(
    "where the domain grants all values, nothing changes",
    arguments: [
      ("ln(u^2)", "2 ln(u)", Domain.Interval.positive), ("ln(u^2)", "2 ln(u)", .unit),
      ("ln(u^2)", "2 ln(-u)", Domain.Interval(-1, 0)),
      ("ln((1 - u)/(1 + u))", "ln(1 - u) - ln(1 + u)", .unit),
    ])
  func granted(expected: String, answer: String, interval: Domain.Interval) throws {
    #expect(try verdict(expected, answer, ["u": interval]).isEqual)
  }

  @Test("principal values are those of complex numbers")
  func principal() throws {
    // Values of mpmath 1.3 for log(-2), sqrt(-2)^3, (-8)^(1/3), exp(log(-3)/2), log10(-2), 1/log(-2).
    for (text, real, imaginary) in [
      ("ln(u)", 0.693147180559945, 3.14159265358979), ("sqrt(u)^3", 0, -2.82842712474619),
      ("(4 u)^(1/3)", 1, 1.73205080756888), ("exp(ln(u - 1)/2)", 0, 1.73205080756888),
      ("u sqrt(u)/sqrt(u)", -2, 0), ("log10(u)", 0.301029995663981, 1.36437635384184),
      ("1/ln(u)", 0.0669703705754, -0.303533838279),
    ] {
      let expression = try Parser.expression(text)
      var point = Point(expression, .zero)
      point.values[0] = -2
      let found = try #require(PrincipalValue(expression, at: point))
      #expect(abs(found.real - real) < 1e-6, "\(text)")
      #expect(abs(found.imaginary - imaginary) < 1e-6, "\(text)")
    }
  }
}
