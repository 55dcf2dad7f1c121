import Testing

@testable import Algebra

@Suite struct HostileStepsTests {
  private static let strategies: [Strategy] = [
    .tidy, .simplify, .expand, .factor, .together, .collect("x"), .splitLogarithms,
    .gatherLogarithms,
  ]

  @Test(
    "steps on any formula end soon, with lines or a typed error",
    arguments: HostileInputTests.texts.indices)
  func total(index: Int) {
    guard let expression = try? Parser.expression(HostileInputTests.texts[index]) else { return }
    let clock = ContinuousClock()
    let start = clock.now
    for strategy in Self.strategies {
      guard let lines = try? strategy.steps(from: expression) else { continue }
      #expect(lines.first?.before ?? .expression(expression) == .expression(expression))
      _ = lines.last?.text
    }
    _ = try? Equation("q", expression).stepsIsolating("x")
    // Debug builds, on machines that run other things: far more than it takes.
    #expect(clock.now - start < .seconds(60), "\(HostileInputTests.texts[index].prefix(40))")
  }

  @Test("an expression larger or deeper than anyone reads is refused")
  func limits() {
    var deep: Expression = "x"
    for _ in 0..<(2 * Rewriter.deepest) { deep = .function(.ln, deep) }
    let wide = Expression.sum(Array(repeating: "x", count: 2 * Rewriter.largestSize))
    for expression in [deep, wide] {
      for strategy in Self.strategies {
        #expect(throws: AlgebraError.tooLarge) { try strategy.steps(from: expression) }
      }
    }
  }

  @Test("trees that no parser builds are rewritten, too")
  func odd() throws {
    for (odd, tidy) in [
      (.product([.minusOne, .product([.minusOne, "x"])]), "x"), (.sum([.sum([]), "x"]), "x"),
      (.product([.product([]), "x", .minusOne, .minusOne]), "x"), (.sum([.sum(["x"])]), "x"),
      (.product([.minusOne, .minusOne]), 1), (.quotient(0, .product([.minusOne, "x"])), 0),
    ] as [(Expression, Expression)] {
      #expect(try Strategy.simplify.result(of: odd) == tidy)
    }
  }
}
