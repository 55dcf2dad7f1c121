import Algebra
import Testing

@testable import Diffusion

@Suite struct TheoryStepsTests {
  @Test("every rule of every script leads to its line by finer steps that join")
  func scripts() throws {
    let theory = try Theory()
    for theorem in theory.theorems {
      for line in theorem.lines {
        for (application, taken) in zip(line.rules, try line.steps()) {
          #expect(taken.after == .equation(try application.rule.applied(to: application.before)))
          #expect(isChained(taken), "\(theorem.theorem.id): \(taken.text)")
          if needsFinerSteps(application.rule) {
            #expect(!taken.steps.isEmpty, "\(theorem.theorem.id): \(taken.text)")
          }
        }
      }
      #expect(theorem.lines.contains { !$0.rules.isEmpty }, "\(theorem.theorem.id)")
    }
  }

  @Test("the flux through stagnant B, as it is worked out")
  func stefan() throws {
    let theory = try Theory()
    let lines = try #require(theory.theorem("stefan-flux")).lines.map { $0.equation }
    let step = try Rule.integrate.step(from: lines[1], in: Glossary.domain)
    #expect(
      step.text == """
        N_A ∫[0…L] dz = −c D_AB ∫[x_A1…x_A2] dx_A/(1 − x_A) \
        ⇒ N_A L = c D_AB ln[(1 − x_A2)/(1 − x_A1)]   [carry out the integrals]
          ∫[0…L] dz = L   [antiderivative `z` between the ends]
          ∫[x_A1…x_A2] dx_A/(1 − x_A) = ln[(1 − x_A1)/(1 − x_A2)]   \
        [antiderivative `−ln(1 − x_A)` between the ends]
          −c D_AB ln[(1 − x_A1)/(1 − x_A2)] = c D_AB ln[(1 − x_A2)/(1 − x_A1)]   \
        [a minus turns the fraction in a logarithm round]
        """)
  }

  /// Whether a rule is made of smaller ones at all.
  private func needsFinerSteps(_ rule: Rule) -> Bool {
    switch rule {
    case .isolate, .isolateLogarithm, .separate, .integrate, .exponentiate, .multiply, .divide,
      .refer, .simplify:
      true
    default: false
    }
  }

  private func isChained(_ step: Step) -> Bool {
    guard let old = step.before[step.path], let new = step.after[step.path], old != new,
      step.before.replacing(at: step.path, with: new) == step.after
    else { return false }
    guard let first = step.steps.first, let last = step.steps.last else { return true }
    return first.before == step.before && last.after == step.after
      && zip(step.steps, step.steps.dropFirst()).allSatisfy { $0.after == $1.before }
      && step.steps.allSatisfy(isChained)
  }
}
