import Testing

@testable import Algebra

@Suite struct RuleStepTests {
  @Test("every rule does what its example says", arguments: Rule.examples)
  func example(_ example: Rule.Example) throws {
    #expect(try example.rule.applied(to: example.before) == example.after)
    let step = try example.rule.step(from: example.before)
    #expect(step.after == .equation(example.after))
    switch example.rule {
    case .substitute, .substituteThroughout, .differentiate, .limit, .sumUp:
      // It follows only together with the relation that is used, or from the equation everywhere.
      #expect(step.steps.isEmpty)
    default:
      for fault in faults(in: step, domain: Domain()) { Issue.record("\(fault)") }
    }
  }

  @Test("every kind of rule has an example")
  func completeness() {
    let ids = Set(Rule.examples.map { $0.rule.name.id })
    #expect(ids.count == 25)
  }
}
