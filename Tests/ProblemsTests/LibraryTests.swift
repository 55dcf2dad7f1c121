import Foundation
import Algebra
import Diffusion
import Testing

@testable import Problems

@Suite struct LibraryTests {
  @Test func probe() throws {
    let theory = try Theory()
    for path in ["velocities/two-velocities", "films/emcd-tube", "films/stefan-tube"] {
      let text = try String(contentsOfFile: "problems/\(path).md", encoding: .utf8)
      do {
        let problem = try Problem(SourceText(name: path, text: text), theory: theory)
        let start = Date()
        for s in 0..<200 { _ = try problem.variant(seed: UInt64(s)) }
        print("200 variants", Date().timeIntervalSince(start))
        let v = try problem.variant(seed: 7)
        print(v.values.map { "\($0.symbol.name)=\($0.number.text()) \($0.unit.text())" }, v.species.map { $0.species.name })
        for (i, a) in v.answers.enumerated() {
          if case .quantity(let s) = a { print(problem.asks[i].id, s.value, s.numericalValue, v.trapAnswers(to: i).map { "\($0.trap.id)=\($0.value) at \($0.partsAt.name)" }) }
          if case .formula(let f) = a { print(problem.asks[i].id, Glossary.typesetting().layout(f).text) }
        }
        for b in v.solution(number: 1, theory: theory) { if case .section(_, _, let bl) = b { for x in bl { if case .derivation(let d) = x { for l in d.lines { print("   ", l.left?.text ?? "", "=", l.right.text, "  [", l.reason.count, "]") } } } } }
      } catch let d as Diagnostic { print(d.text) } catch let d as DrawError { print(d.message) }
    }
  }
}
