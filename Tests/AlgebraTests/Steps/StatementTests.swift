import Algebra
import Testing

@Suite struct StatementTests {
  @Test("what stands at a place can be put back there, and something else too")
  func replacing() throws {
    var source = RandomExpressions(seed: 921)
    for _ in 0..<200 {
      let expression = source.expression(levels: 5)
      for path in paths(in: expression, at: []) {
        let part = try #require(expression[path])
        for statement in [
          Statement.expression(expression), .equation(Equation(expression, "q")),
          .equation(Equation("q", expression)),
        ] {
          let prefix: [Int] =
            switch statement {
            case .expression: []
            case .equation(let equation): [equation.left == "q" ? 1 : 0]
            }
          #expect(statement[prefix + path] == .expression(part))
          #expect(
            statement.replacing(at: prefix + path, with: .expression(part)) == statement)
          let changed = statement.replacing(at: prefix + path, with: .expression("q"))
          #expect(changed?[prefix + path] == .expression("q"))
        }
      }
    }
  }

  @Test("a place that is not there is not found")
  func nowhere() throws {
    let expression = try formula("a x + b/c^2 - ln(d)")
    for path in [[3], [-1], [0, 2], [1, 2], [0, 0, 0], [2, 1, 1], [Int.max], [Int.min]] {
      #expect(expression[path] == nil)
      let statement = Statement.expression(expression)
      #expect(statement[path] == nil)
      #expect(statement.replacing(at: path, with: .expression("q")) == nil)
    }
    let equation = Statement.equation(Equation("a", "b"))
    #expect(equation[[2]] == nil && equation[[]] == equation)
    #expect(equation.replacing(at: [], with: .expression("q")) == nil)
    #expect(equation.replacing(at: [0], with: equation) == nil)
  }

  private func paths(in expression: Expression, at path: [Int]) -> [[Int]] {
    [path]
      + expression.children.enumerated().flatMap { index, child in
        paths(in: child, at: path + [index])
      }
  }
}
