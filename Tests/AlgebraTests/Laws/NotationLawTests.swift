import Testing

@testable import Algebra

/// What is printed reads back as what it was.
@Suite struct NotationLawTests {
  @Test("text reads back as the same quantity")
  func text() {
    Law.check(701) { source in
      let expression = source.expression(levels: 4)
      let text = Typesetting().layout(expression).text
      return Self.sameForm(try Parser.expression(text), expression, text)
    }
  }

  @Test("text with every function and π reads back as the same quantity")
  func functions() {
    Law.check(702) { source in
      let expression = source.any(levels: 3)
      let text = Typesetting().layout(expression).text
      return Self.sameForm(try Parser.expression(text), expression, text)
    }
  }

  @Test("LaTeX reads back as the same quantity")
  func latex() {
    Law.check(703) { source in
      let expression = source.any(levels: 3)
      let text = Typesetting().layout(expression).latex
      return Self.sameForm(try Parser.expression(text), expression, text)
    }
  }

  @Test("what has been read and printed is printed and read the same from then on")
  func stable() {
    Law.check(704, share: 1) { source in
      let first = Typesetting().layout(source.any(levels: 4)).text
      guard let read = try? Parser.expression(first) else { return .broken(first) }
      let second = Typesetting().layout(read).text
      guard let again = try? Parser.expression(second) else { return .broken(second) }
      return Law.Outcome(
        Typesetting().layout(again).text == second, "\(first)  |  \(second)")
    }
  }

  @Test("an equation reads back as the same two sides")
  func equations() {
    Law.check(705) { source in
      let equation = Equation(.symbol("q"), source.expression(levels: 3))
      let text = Typesetting().layout(equation).text
      let read = try Parser.equation(text)
      guard read.left == .symbol("q") else { return .broken(text) }
      return Self.sameForm(read.right, equation.right, text)
    }
  }

  private static func sameForm(
    _ read: Expression, _ written: Expression, _ text: String
  ) -> Law.Outcome {
    guard let form = try? Canonical.form(of: written) else { return .silent }
    return Law.Outcome((try? Canonical.form(of: read)) == form, text)
  }
}
