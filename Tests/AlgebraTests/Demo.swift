import Testing

@testable import Algebra

@Suite struct Demo {
  @Test func demo() throws {
    var source = RandomExpressions(seed: 904)
    for _ in 0..<400 {
      let e = source.expression(levels: 5)
      var here = Statement.expression(e)
      for (k, phase) in Strategy.factor.phases.enumerated() {
        guard let run = try? Rewriter.run(phase, from: here, in: RandomExpressions.domain) else { break }
        for r in run.refused {
          print("REF", k, r.text.prefix(300)); print(r.path)
          print(r.focused.before); print(r.focused.after)
          if case .expression(let a) = r.before, case .expression(let b) = r.after { print(try phase.measure(a), try phase.measure(b)) }
        }
        here = run.steps.last?.after ?? here
      }
    }
  }
}
