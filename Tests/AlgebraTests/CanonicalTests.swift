import Testing

@testable import Algebra

@Suite struct CanonicalTests {
  @Test("sums and products are flat, sorted and hold at most one number, in front")
  func invariant() {
    var source = RandomExpressions(seed: 14)
    for _ in 0..<400 {
      guard let form = try? Canonical.form(of: source.expression(levels: 5)) else { continue }
      #expect(Self.isCanonical(form), "\(Typesetting().layout(form).text)")
    }
  }

  private static func isCanonical(_ expression: Expression) -> Bool {
    let own: Bool
    switch expression {
    case .quotient, .function(.sqrt, _): own = false
    case .sum(let parts):
      own =
        isSorted(parts.map { Canonical.split($0).1 })
        && !parts.contains { if case .sum = $0 { true } else { false } }
    case .product(let parts):
      own =
        isSorted(parts) && !parts.contains { if case .product = $0 { true } else { false } }
        && parts.allSatisfy(hasNoContent)
    case .power(let base, .number(let exponent)) where exponent.isWhole:
      own = !exponent.isZero && !exponent.isOne && hasNoContent(base)
    default: own = true
    }
    return own && expression.children.allSatisfy(isCanonical)
  }

  /// Whether an expression is no sum, or one whose coefficients have no common divisor.
  private static func hasNoContent(_ part: Expression) -> Bool {
    if case .sum = part { Canonical.split(part).0.isOne } else { true }
  }

  private static func isSorted(_ parts: [Expression]) -> Bool {
    let rest = parts.dropFirst()
    return parts.count > 1 && zip(parts, rest).allSatisfy { Expression.compare($0, $1) < 0 }
      && !rest.contains { if case .number = $0 { true } else { false } }
  }

  @Test(
    "what is written differently and is the same",
    arguments: [
      ("x_A c", "c x_A"), ("a - b", "-b + a"), ("(2 a)^2", "4 a^2"), ("sqrt(x) sqrt(x)", "x"),
      ("sqrt(x y) sqrt(x y) x", "x^2 y"), ("2 (a + b) - (a + b) + c", "a + b + c"),
      ("x^a x^b", "x^(a + b)"), ("(x^a)^2", "x^(2 a)"), ("a/b/c", "a/(b c)"), ("0 x", "0"),
      ("x^0", "1"), ("ln(1)", "0"), ("exp(0)", "1"), ("ln(exp(x))", "x"), ("exp(ln(x))", "x"),
      ("0.1 + 0.2", "0.3"), ("x/2 + x/2", "x"), ("sqrt(0)", "0"),
      ("-(a - b)", "b - a"), ("(a - b)/(b - a)", "-1"), ("(x - 1)^2", "(1 - x)^2"),
      ("(x - 1)^3", "-(1 - x)^3"), ("c + (b - a)", "c - (a - b)"), ("2 (x - 1)", "-2 (1 - x)"),
      ("2 (a + b)", "2 a + 2 b"), ("c/(2 a - 2 b)", "-(c/2)/(b - a)"),
      ("(2 a + 4 b)^2", "4 (a + 2 b)^2"), ("a - 1 + a - 1 + c", "2 (a - 1) + c"),
    ])
  func same(first: String, second: String) throws {
    #expect(try Canonical.form(of: formula(first)) == Canonical.form(of: formula(second)))
  }

  @Test(
    "what only looks alike stays apart",
    arguments: [
      ("sqrt(x^2)", "x"), ("ln(x^2)", "2 ln(x)"), ("x/y", "y/x"), ("a - b", "b - a"),
      ("x_A1", "x_A2"), ("0.1 + 0.2", "0.30000000000000004"),
    ])
  func apart(first: String, second: String) throws {
    #expect(try Canonical.form(of: formula(first)) != Canonical.form(of: formula(second)))
  }

  @Test("numbers that leave 64 bits, and division by zero, are errors")
  func errors() throws {
    #expect(throws: AlgebraError.overflow) { try Canonical.form(of: formula("9^9^9^9")) }
    #expect(throws: AlgebraError.overflow) { try Canonical.form(of: formula("1e18 + 9e18 + x")) }
    #expect(throws: AlgebraError.overflow) {
      try Canonical.form(of: .product([.number(Rational(Int64.min)), .minusOne]))
    }
    #expect(throws: AlgebraError.divisionByZero) { try Canonical.form(of: formula("1/(x - x)")) }
    #expect(throws: AlgebraError.tooLarge) {
      try Canonical.form(of: .sum(Array(repeating: "x", count: Expression.largestSize)))
    }
  }
}
