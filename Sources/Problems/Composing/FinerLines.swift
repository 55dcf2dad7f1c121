import Algebra
import Diffusion

extension DerivedLine {
  /// How the line comes about, in the small steps of the algebra.
  ///
  /// A use of a relation that is shown as it stands has none: the reason of the line says it all.
  func finer(depth: Int, _ typesetting: Typesetting) -> [Derivation.Line] {
    guard let steps = try? steps() else { return [] }
    // One rule for one line: the line is its own outermost step.
    let outer = steps.count == 1 ? steps[0].steps : steps
    return outer.flatMap { $0.lines(depth: depth, typesetting) }
  }
}

extension Step {
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
    var reason = rule.title
    let conditions = shown.provisos.map { $0.text }
    if !conditions.isEmpty { reason += ", if " + conditions.joined(separator: " and ") }
    return [
      Derivation.Line(
        left: left, right: right, reason: Reason.inlines(reason),
        finer: depth > 1 ? steps.flatMap { $0.lines(depth: depth - 1, typesetting) } : [])
    ]
  }
}
