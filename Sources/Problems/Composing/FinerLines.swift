import Algebra
import Diffusion

extension DerivedLine {
  /// How the line comes about, in the small steps of the algebra.
  ///
  /// Relations that are used side by side have none: the line and its reason say it all.
  func finer(depth: Int, _ typesetting: Typesetting) -> [Derivation.Line] {
    guard !isPlainUse, let steps = try? steps() else { return [] }
    var outer = steps.filter { $0.changes(in: typesetting) }
    // A single step is the line itself.
    while outer.count == 1 { outer = outer[0].steps }
    return outer.flatMap { $0.lines(depth: depth, typesetting) }
  }

  /// Whether all that happens is that relations are put in for what stood there before.
  private var isPlainUse: Bool {
    guard let before = rules.first?.before else { return true }
    let known = Set(before.left.symbols + before.right.symbols)
    return rules.allSatisfy { application in
      switch application.rule {
      case .substitute(let relation), .substituteThroughout(let relation):
        known.isSuperset(of: relation.left.symbols)
      default: false
      }
    }
  }
}

extension Step {
  /// Whether a reader sees a difference.
  fileprivate func changes(in typesetting: Typesetting) -> Bool {
    typesetting.layout(before) != typesetting.layout(after)
  }

  /// The step as a line that shows only what changes, its own steps below it.
  fileprivate func lines(depth: Int, _ typesetting: Typesetting) -> [Derivation.Line] {
    let shown = focused
    let left: Layout
    let right: Layout
    switch (shown.before, shown.after) {
    case (.expression(let before), .expression(let after)):
      (left, right) = (typesetting.layout(before), typesetting.layout(after))
    case (_, .equation(let after)):
      (left, right) = (typesetting.layout(after.left), typesetting.layout(after.right))
    default: return []
    }
    var reason = rule.title.inlines(typesetting)
    for (index, condition) in shown.provisos.enumerated() {
      reason += [
        .text(index == 0 ? ", if " : " and "), .math(condition.layout(typesetting)),
      ]
    }
    return [
      Derivation.Line(
        left: left, right: right, reason: reason,
        finer: depth > 1 ? steps.flatMap { $0.lines(depth: depth - 1, typesetting) } : [])
    ]
  }
}

extension Typesetting {
  fileprivate func layout(_ statement: Statement) -> Layout {
    switch statement {
    case .expression(let expression): layout(expression)
    case .equation(let equation): layout(equation)
    }
  }
}

extension RuleTitle {
  fileprivate func inlines(_ typesetting: Typesetting) -> [Inline] {
    parts.map { part in
      switch part {
      case .words(let words): .text(words)
      case .expression(let expression): .math(typesetting.layout(expression))
      case .equation(let equation): .math(typesetting.layout(equation))
      }
    }
  }
}
