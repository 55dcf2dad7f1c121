extension Step {
  /// The step in a line of text, its finer steps indented below.
  ///
  ///     2 x + 3 x = 5 x   [collect like terms]
  ///       2 x + 3 x = (2 + 3) x   [factor out]
  ///       2 + 3 = 5   [add numbers]
  ///
  /// A finer step shows only the place that it changes. From an equation follows another: ⇒.
  public var text: String { lines(level: 0, supposing: []).joined(separator: "\n") }

  /// - Parameter known: The conditions that a line above names already.
  private func lines(level: Int, supposing known: [Proviso]) -> [String] {
    let shown = level == 0 ? self : focused
    let sign = if case .equation = shown.before { " ⇒ " } else { " = " }
    var line = String(repeating: "  ", count: level)
    line += shown.before.layout.text + sign + shown.after.layout.text + "   [" + rule.title.text
    let new = provisos.filter { !known.contains($0) }
    if !new.isEmpty { line += ", if " + new.map { $0.text }.joined(separator: ", ") }
    return [line + "]"] + steps.flatMap { $0.lines(level: level + 1, supposing: known + new) }
  }
}

extension [Step] {
  /// The steps in lines of text, each as `Step.text` shows it.
  public var text: String { map { $0.text }.joined(separator: "\n") }
}
