import Algebra
import Testing

@testable import Diffusion

@Suite struct TheoryTests {
  @Test("print all") func printAll() throws {
    let theory = try Theory()
    let set = Glossary.typesetting()
    for t in theory.theorems {
      print("## \(t.theorem.id)")
      let checks = ModelCheck.check(t)
      for (line, check) in zip(t.lines, checks) {
        print("  ", set.layout(line.equation).text, "   [", line.reason, "]", check.passed ? "" : "FAIL \(check)", check.worstDifference)
      }
    }
  }
}
