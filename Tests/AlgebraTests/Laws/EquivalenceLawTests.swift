import Testing

@testable import Algebra

/// What may be said of two expressions.
@Suite struct EquivalenceLawTests {
  private static func between(_ first: Expression, _ second: Expression) -> Equivalence {
    Equivalence.between(first, second, in: RandomExpressions.domain)
  }

  @Test("an expression is equal to itself")
  func reflexive() {
    Law.check(501, share: 1) { source in
      let expression = source.expression(levels: 4)
      return Law.Outcome(Self.between(expression, expression).isProved, shown(expression))
    }
  }

  @Test("the verdict does not depend on which of two stands first")
  func symmetric() {
    Law.check(502, share: 1) { source in
      let (a, b) = (source.expression(levels: 3), source.expression(levels: 2))
      let (there, back) = (Self.between(a, b), Self.between(b, a))
      let isSame =
        there.isProved == back.isProved && there.isEqual == back.isEqual
        && there.isDifferent == back.isDifferent
      return Law.Outcome(isSame, "\(shown(a))  |  \(shown(b)): \(there), \(back)")
    }
  }

  @Test("an expression and its canonical form are never different, and seldom unproved")
  func canonical() {
    Law.check(503, share: 0.8) { source in
      let expression = source.expression(levels: 3)
      return Self.rewriting(expression, try Canonical.form(of: expression))
    }
  }

  @Test("an expression in another order is never different")
  func shuffled() {
    Law.check(504, share: 0.8) { source in
      let expression = source.expression(levels: 3)
      return Self.rewriting(expression, source.shuffled(expression))
    }
  }

  @Test("an expression multiplied out is never different")
  func expanded() {
    Law.check(505, share: 0.8) { source in
      let expression = source.expression(levels: 3)
      return Self.rewriting(expression, try expression.expanded())
    }
  }

  @Test("an expression tidied or collected is never different")
  func tidied() {
    Law.check(506, share: 0.8) { source in
      let expression = source.expression(levels: 3)
      let tidy = Self.rewriting(expression, try Written.tidied(expression))
      if case .broken = tidy { return tidy }
      return Self.rewriting(expression, try expression.collected("x"))
    }
  }

  /// Rewriting may leave the equality undecided, but not undone.
  private static func rewriting(_ first: Expression, _ second: Expression) -> Law.Outcome {
    switch between(first, second) {
    case .proved: .holds
    case .agrees, .undecided: .silent
    case .different: .broken("\(shown(first))  |  \(shown(second))")
    }
  }

  @Test("two expressions that differ at a point are never equal")
  func sound() {
    Law.check(507, share: 0.005) { source in
      let (a, b) = (source.expression(levels: 2), source.expression(levels: 2))
      guard Self.between(a, b).isEqual else { return .silent }
      return .sameValue(a, b, &source)
    }
  }

  @Test("an expression with a slip is never equal where the slip shows")
  func slips() {
    Law.check(508, share: 0) { source in
      let expression = source.expression(levels: 3)
      let mutants = expression.mutants(mistaking: RandomExpressions.symbols)
      guard let mutant = source.random.element(of: mutants) else { return .silent }
      guard Self.between(expression, mutant).isEqual else { return .silent }
      return .sameValue(expression, mutant, &source)
    }
  }

  @Test("a counterexample lies in the domain and shows the difference")
  func counterexamples() {
    Law.check(509, share: 0.3) { source in
      let (a, b) = (source.expression(levels: 3), source.expression(levels: 3))
      guard case .different(let example) = Self.between(a, b) else { return .silent }
      var point: [Symbol: Double] = [:]
      for entry in example.point {
        guard entry.value > 0, entry.value.isFinite else { return .broken(shown(a)) }
        point[entry.symbol] = entry.value
      }
      let (left, right) = (value(a, at: point), value(b, at: point))
      return Law.Outcome(
        left != right && left.isFinite && right.isFinite, "\(shown(a))  |  \(shown(b))")
    }
  }

  @Test("equal expressions stay equal in one context, different ones may be told apart in another")
  func congruence() {
    Law.check(510, share: 0.3) { source in
      let a = source.expression(levels: 2)
      let b = source.shuffled(try Canonical.form(of: a))
      let context = source.expression(levels: 3)
      let (first, second) = (
        try context.replacing("x", by: a), try context.replacing("x", by: b)
      )
      return Self.rewriting(first, second)
    }
  }

  @Test("the same question has the same answer")
  func deterministic() {
    Law.check(511, share: 1) { source in
      let (a, b) = (source.expression(levels: 2), source.expression(levels: 2))
      return Law.Outcome(Self.between(a, b) == Self.between(a, b), "\(shown(a))  |  \(shown(b))")
    }
  }
}
