import Testing

@testable import Algebra

@Suite struct CatalogueTests {
  @Test("every law does what its example says", arguments: Catalogue.laws.map { $0.rule.id })
  func example(id: String) throws {
    let law = try #require(Catalogue.law(id))
    let before = try formula(law.example.before)
    let after = try formula(law.example.after)
    let phase = Rewriter.Phase(laws: [law]) { expression in
      Measure(Int64(expression == before ? 1 : 0))
    }
    let steps = try Rewriter.steps(
      of: phase, from: .expression(before), in: law.example.domain)
    let step = try #require(steps.first)
    #expect(step.after == .expression(after), "\(step.text)")
    #expect(faults(in: step, domain: law.example.domain).isEmpty)
  }
}
