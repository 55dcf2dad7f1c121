import Testing

@testable import Algebra

@Suite struct RewriterTests {
  private static let strategies: [(name: String, strategy: Strategy)] = [
    ("tidy", .tidy), ("simplify", .simplify), ("expand", .expand), ("factor", .factor),
    ("together", .together), ("collect x", .collect("x")), ("split", .splitLogarithms),
    ("gather", .gatherLogarithms),
  ]

  @Test(
    "every small step of every phase lowers its measure, and the phase leaves nothing to do",
    arguments: strategies.indices)
  func measures(index: Int) throws {
    let (name, strategy) = Self.strategies[index]
    var source = RandomExpressions(seed: 901 + UInt64(index))
    var count = 0
    for _ in 0..<150 {
      let expression = source.expression(levels: 5)
      var here = Statement.expression(expression)
      for phase in strategy.phases {
        guard let run = try? Rewriter.run(phase, from: here, in: RandomExpressions.domain)
        else { break }
        #expect(run.refused.isEmpty, "\(name): \(run.refused.text)")
        for step in run.steps {
          #expect(step.before == here)
          guard case .expression(let before) = step.before,
            case .expression(let after) = step.after
          else { continue }
          #expect(try phase.measure(after) < phase.measure(before), "\(name): \(step.text)")
          here = step.after
          count += 1
        }
        let again = try Rewriter.steps(of: phase, from: here, in: RandomExpressions.domain)
        #expect(again.isEmpty, "\(name): \(again.text)")
      }
    }
    #expect(count > 30)
  }

  @Test(
    "lines join, change only their place, and keep the value",
    arguments: strategies.indices)
  func lines(index: Int) {
    let strategy = Self.strategies[index].strategy
    var source = RandomExpressions(seed: 911 + UInt64(index))
    for _ in 0..<150 {
      let expression = source.expression(levels: 4)
      guard let lines = try? strategy.steps(from: expression, in: RandomExpressions.domain) else {
        continue
      }
      var here = Statement.expression(expression)
      for line in lines {
        #expect(line.before == here)
        here = line.after
        for fault in faults(in: line, domain: RandomExpressions.domain) {
          Issue.record("\(fault)")
        }
      }
    }
  }
}
