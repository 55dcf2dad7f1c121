import Algebra
import Diffusion
import Numerics
import Solver
import Units

extension Variant {
  /// Hints for a question by its index, each going a step further: the author's, or else the
  /// solution a step at a time. The answer itself is not among them.
  public func hints(_ index: Int, theory: Theory) -> [[Inline]] {
    guard problem.asks.indices.contains(index) else { return [] }
    let own = problem.hints.filter { $0.ask == index }
    guard own.isEmpty else { return own.map { inlines($0.prose) } }
    switch (problem.asks[index].kind, answers[index]) {
    case (.quantity(let plan, _, _), .quantity(let solution)):
      return hints(plan, solution, theory)
    case (.formula(let plan, _), _):
      return plan.path.steps.dropLast().map { step in
        [.text(step.relation.title.prefixUppercased + ": ")] + equation(step) + [.text(".")]
      }
    case (.derivation(let id), _): return lines(of: id, theory)
    case (.ordering(let ordering), .ordering(let shown)):
      return shown.right.prefix(ordering.lines.count / 2).enumerated().map { place, own in
        [
          .text(
            place == 0 ? "Begin with \(Variant.letter(own))." : "Then comes \(Variant.letter(own))."
          )
        ]
      }
    case (.profile(let profile), _):
      guard let last = profile.places.first?.plan.path.steps.last else { return [] }
      return [[.text("Use " + last.relation.title + ": ")] + equation(last) + [.text(".")]]
    default: return []
    }
  }

  private func hints(_ plan: Plan, _ solution: Solution, _ theory: Theory) -> [[Inline]] {
    var hints: [[Inline]] = []
    if let last = solution.steps.last(where: { theory.theorem($0.relation.id) != nil }),
      let theorem = theory.theorem(last.relation.id)
    {
      hints.append([
        .text("What you need: \(theorem.theorem.title). " + theorem.theorem.meaning)
      ])
    }
    for (place, step) in solution.steps.enumerated() {
      let isLast = place == solution.steps.count - 1
      var words: [Inline]
      if case .numerical(let method) = step.rule {
        // Nothing but the way can be said: the number would be all that stands there.
        words = [.math(step.symbol.layout), .text(" follows by \(method.name)")]
        words += method.premises.isEmpty ? [] : [.text(" from ")]
        for (place, premise) in method.premises.enumerated() {
          if place > 0 { words.append(.text(place == method.premises.count - 1 ? " and " : ", ")) }
          words.append(.math(premise.layout))
        }
      } else {
        words = [.text(step.relation.title.prefixUppercased + ": ")] + equation(step)
      }
      if !isLast, let value = solution.values[step.symbol],
        let number = Decimal(brief: value)
      {
        words += [.text(", which is "), .math(number.layout(.si(of: step.symbol)))]
      }
      hints.append(words + [.text(".")])
    }
    return hints
  }

  private func equation(_ step: Path.Step) -> [Inline] {
    [.math(Glossary.typesetting().layout(Equation(.symbol(step.symbol), step.expression)))]
  }

  /// All lines of a theorem but the last.
  private func lines(of id: String, _ theory: Theory) -> [[Inline]] {
    guard let theorem = theory.theorem(id) else { return [] }
    let typesetting = Glossary.typesetting()
    return theorem.lines.dropLast().map { line in
      [.math(typesetting.layout(line.equation)), .text(": ")] + Reason.inlines(line.reason)
    }
  }
}
