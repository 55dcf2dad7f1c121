import Testing

@testable import Algebra

/// The chain rule along a line, where some symbols vary and the others are constants.
@Suite struct RateTests {
  private static let slope = Expression.derivative("x", "z")

  @Test(
    "what varies has a slope, what does not is a constant, and the variable itself counts",
    arguments: [
      ("a x", "a*s"), ("x^2/y", "2*x*s/y - x^2/y^2*t"), ("z*x", "z*s + x"), ("ln(x) - a", "s/x"),
      ("a + 3", "0"),
    ])
  func chain(text: String, expected: String) throws {
    let rate = try formula(text).rate(along: "z", varying: ["x", "y"])
    let wanted = try formula(expected).replacing("s", by: Self.slope)
      .replacing("t", by: .derivative("y", "z"))
    #expect(try Canonical.form(of: rate) == Canonical.form(of: wanted), "\(rate)")
  }

  @Test("a slope that stands in the line varies, too")
  func second() throws {
    let flux = -("c" * "D" * "x" * Self.slope)
    let rate = try flux.rate(along: "z", varying: ["x"])
    let wanted =
      -("c" * "D" * .power(Self.slope, 2)) - "c" * "D" * "x" * .derivative(Self.slope, "z")
    #expect(try Canonical.form(of: rate) == Canonical.form(of: wanted), "\(rate)")
  }

  @Test("a slope of a slope beside the slope itself")
  func third() throws {
    let curvature = Expression.derivative(Self.slope, "z")
    let rate = try (2 * Self.slope + "z" * curvature).rate(along: "z", varying: ["x"])
    let wanted = 3 * curvature + "z" * .derivative(curvature, "z")
    #expect(try Canonical.form(of: rate) == Canonical.form(of: wanted), "\(rate)")
  }
}
