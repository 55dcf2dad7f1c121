import Testing

@testable import Algebra

/// Rewriting of every kind keeps the value, and does nothing when done twice.
@Suite struct FormLawTests {
  @Test("the canonical form of a canonical form is itself")
  func canonicalTwice() {
    Law.check(401) { source in
      let expression = source.expression(levels: 4)
      let form = try Canonical.form(of: expression)
      return Law.Outcome(try Canonical.form(of: form) == form, shown(expression))
    }
  }

  @Test("the canonical form does not depend on the order of terms and factors")
  func canonicalOrder() {
    Law.check(402) { source in
      let expression = source.expression(levels: 4)
      return try .sameForm(expression, source.shuffled(expression))
    }
  }

  @Test("the canonical form has the value of the expression")
  func canonicalValue() {
    Law.check(403) { source in
      let expression = source.expression(levels: 4)
      return .sameValue(expression, try Canonical.form(of: expression), &source)
    }
  }

  @Test("what is multiplied out has the value of the expression, and nothing left to multiply")
  func expanded() {
    Law.check(404) { source in
      let expression = source.expression(levels: 3)
      let expanded = try expression.expanded()
      let twice = try Law.Outcome.sameForm(expanded, expanded.expanded())
      if case .broken = twice { return twice }
      return .sameValue(expression, expanded, &source)
    }
  }

  @Test("what is tidied has the value of the expression, and tidying comes to an end")
  func tidied() {
    Law.check(405) { source in
      let expression = source.expression(levels: 4)
      var tidy = try Written.tidied(expression)
      for _ in 0..<4 { tidy = try Written.tidied(tidy) }
      guard try Written.tidied(tidy) == tidy else { return .broken(shown(expression)) }
      return .sameValue(expression, tidy, &source)
    }
  }

  @Test("what is collected in a symbol has the value of the expression")
  func collected() {
    Law.check(406) { source in
      let expression = source.expression(levels: 3)
      return .sameValue(expression, try expression.collected("x"), &source)
    }
  }

  @Test("replacing before evaluating is evaluating at another point")
  func replacing() {
    Law.check(407) { source in
      let (expression, inner) = (source.expression(levels: 3), source.expression(levels: 2))
      var point = source.point()
      let replaced = try expression.replacing("x", by: inner)
      let composed = value(replaced, at: point)
      point["x"] = value(inner, at: point)
      let direct = value(expression, at: point)
      guard composed.isFinite, direct.isFinite else { return .silent }
      return Law.Outcome(composed == direct || agree(composed, direct), shown(expression))
    }
  }

  @Test("replacing a symbol and replacing it back gives the expression")
  func replacingBack() {
    Law.check(408) { source in
      let expression = source.expression(levels: 4)
      let there = try expression.replacing("x", by: "t")
      guard !there.contains("x") else { return .broken(shown(expression)) }
      let back = try there.replacing("t", by: "x")
      return Law.Outcome(try back == expression.replacing("x", by: "x"), shown(expression))
    }
  }

  @Test("replacements in different symbols commute")
  func replacingTwice() {
    Law.check(409) { source in
      let expression = source.expression(levels: 3)
      let (a, b) = (Expression.sum(["s", 1]), Expression.product(["t", 2]))
      let first = try expression.replacing("x", by: a).replacing("y", by: b)
      let second = try expression.replacing("y", by: b).replacing("x", by: a)
      return Law.Outcome(first == second, shown(expression))
    }
  }

  @Test("a pattern that stands for its replacement keeps the value")
  func pattern() {
    let patterns: [Expression] = [
      .sum(["x", "y"]), .product(["a", "x"]), .quotient("x", "y"), .power("x", 2),
    ]
    Law.check(410) { source in
      let expression = source.expression(levels: 3)
      let pattern = source.random.element(of: patterns) ?? "x"
      var point = source.point()
      let replaced = try expression.replacing(pattern: pattern, by: "t")
      point["t"] = value(pattern, at: point)
      let (before, after) = (value(expression, at: point), value(replaced, at: point))
      guard before.isFinite, after.isFinite else { return .silent }
      return Law.Outcome(agree(before, after), shown(expression))
    }
  }

  @Test("the order of expressions is total: of two, one is first, and first of first is first")
  func order() {
    Law.check(411) { source in
      let (a, b, c) = source.three(levels: 3)
      let (ab, bc, ac) = (
        Expression.compare(a, b), Expression.compare(b, c), Expression.compare(a, c)
      )
      let isAntisymmetric = ab.signum() == -Expression.compare(b, a).signum()
      let isFaithful = (ab == 0) == (a == b)
      let isTransitive = !(ab <= 0 && bc <= 0) || ac <= 0
      return Law.Outcome(
        isAntisymmetric && isFaithful && isTransitive && Expression.compare(a, a) == 0,
        "\(shown(a))  |  \(shown(b))  |  \(shown(c))")
    }
  }

  @Test("the symbols of an expression are those on which its value can depend")
  func symbols() {
    Law.check(412) { source in
      let expression = source.expression(levels: 3)
      let point = source.point()
      let known = expression.symbols
      let kept = point.filter { known.contains($0.key) }
      let (all, few) = (value(expression, at: point), value(expression, at: kept))
      return Law.Outcome(
        all == few || (all.isNaN && few.isNaN) && known == known.sorted(), shown(expression))
    }
  }
}
