extension Step {
  /// Small steps put together to the lines that a teacher would write.
  ///
  /// A step joins the line before it if it is of lower grade than the step that opened the line, or
  /// if it uses the same rule once more. Tidying with nothing before it makes a line of its own.
  static func lines(of steps: [Step]) -> [Step] {
    var lines: [Step] = []
    var open: [Step] = []
    for step in steps {
      if let first = open.first, !first.takesUp(step) {
        lines.append(line(of: open))
        open = []
      }
      open.append(step)
    }
    if !open.isEmpty { lines.append(line(of: open)) }
    return lines
  }

  private func takesUp(_ step: Step) -> Bool {
    step.rule.grade < rule.grade || step.rule.grade == .tidying || step.rule.id == rule.id
  }

  /// One step made of several, which follow each other.
  private static func line(of steps: [Step]) -> Step {
    guard steps.count > 1, let first = steps.first, let last = steps.last else {
      return steps[0]
    }
    let isMixed = first.rule.grade == .tidying && steps.contains { $0.rule.id != first.rule.id }
    return Step(
      isMixed ? tidyUp : first.rule, from: first.before, to: last.after,
      at: steps.dropFirst().reduce(first.path) { commonPath($0, $1.path) }, steps: steps)
  }

  static let tidyUp = NamedRule(
    "tidy-up", "tidy up",
    "Zeros and ones are dropped, numbers joined, signs and brackets put in order.", .tidying)

  /// The place that holds two places.
  private static func commonPath(_ first: [Int], _ second: [Int]) -> [Int] {
    var common: [Int] = []
    for (a, b) in zip(first, second) {
      guard a == b else { break }
      common.append(a)
    }
    return common
  }
}
