import Algebra
import Diffusion
import Testing

@testable import Problems

/// Cases worked elsewhere, through the path that `fluxbook solve` and problem files take.
@Suite struct WorkedCaseTests {
  private static let theory = try? Theory()

  @Test("cases worked elsewhere come out", arguments: WorkedCase.all)
  func comesOut(_ own: WorkedCase) throws {
    let theory = try #require(Self.theory)
    #expect(!own.answers.isEmpty)
    let asks = try own.answers.enumerated().map { index, answer in
      let words = answer.ask.split(separator: " ", maxSplits: 1).map(String.init)
      let symbol = try #require(Symbol(named: words[0]))
      let unit = try #require(Glossary.term(symbol)).unit
      return "a\(index) \(answer.ask) in \(unit), 6 s.f., 1 point: `\(words[0])`"
    }
    let source = SourceText(
      name: own.id,
      text: """
        ---
        id: worked
        title: Worked
        ---

        ```given
        \(own.givens.joined(separator: "\n"))
        ```

        ```model
        \(own.model)
        ```

        ```ask
        \(asks.joined(separator: "\n"))
        ```
        """)
    let variant = try Problem(source, theory: theory).variant(seed: 0)
    for (answer, expected) in zip(variant.answers, own.answers) {
      guard case .quantity(let solution) = answer else {
        Issue.record("\(own.id): no quantity for \(expected.ask)")
        continue
      }
      let difference = abs(solution.value - expected.value) / abs(expected.value)
      #expect(difference < 1e-6, "\(own.id), \(expected.ask): \(solution.value)")
      #expect(
        abs(solution.numericalValue - expected.value) / abs(expected.value) < 1e-6,
        "\(own.id), \(expected.ask), second route: \(solution.numericalValue)")
    }
  }
}
