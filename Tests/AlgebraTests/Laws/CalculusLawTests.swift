import Numerics
import Testing

@testable import Algebra

@Suite struct CalculusLawTests {
  @Test("(s f + t g)' = s f' + t g' for constants s and t")
  func linearity() {
    Law.check(301) { source in
      let (f, g) = (source.smooth(levels: 3), source.smooth(levels: 3))
      let (s, t) = (source.number(), Expression.symbol("a"))
      let whole = try Expression.sum([.product([s, f]), .product([t, g])]).derivative("x")
      let parts = try Expression.sum([
        .product([s, f.derivative("x")]), .product([t, g.derivative("x")]),
      ])
      return .sameValue(whole, parts, &source)
    }
  }

  @Test("(f g)' = f' g + f g' and (f/g)' = (f' g − f g')/g²")
  func products() {
    Law.check(302) { source in
      let (f, g) = (source.smooth(levels: 2), source.smooth(levels: 2))
      let (slopeF, slopeG) = (try f.derivative("x"), try g.derivative("x"))
      let product = Law.Outcome.sameValue(
        try Expression.product([f, g]).derivative("x"),
        .sum([.product([slopeF, g]), .product([f, slopeG])]), &source)
      if case .broken = product { return product }
      let quotient = Expression.quotient(
        .product([slopeF, g]) - .product([f, slopeG]), .power(g, 2))
      return .sameValue(try Expression.quotient(f, g).derivative("x"), quotient, &source)
    }
  }

  @Test("the product rule and linearity are proved, not only found to agree")
  func proofs() {
    Law.check(303) { source in
      let (f, g) = (source.smooth(levels: 2), source.smooth(levels: 2))
      let (slopeF, slopeG) = (try f.derivative("x"), try g.derivative("x"))
      let sum = Law.Outcome.proved(try (f + g).derivative("x"), .sum([slopeF, slopeG]))
      if case .broken = sum { return sum }
      return .proved(
        try Expression.product([f, g]).derivative("x"),
        .sum([.product([slopeF, g]), .product([f, slopeG])]))
    }
  }

  @Test("f(g(x))' = f'(g(x)) g'(x)")
  func chain() {
    Law.check(304, share: 0.3) { source in
      let f = try source.smooth(levels: 3).replacing("x", by: "b")
      let g = source.smooth(levels: 2)
      guard f.contains("y") else { return .silent }
      let composed = try f.replacing("y", by: g).derivative("x")
      let outer = try f.derivative("y").replacing("y", by: g)
      // In g itself y is a constant like any other, and so it is left of the equals sign.
      let inner = try g.derivative("x")
      return .sameValue(composed, .product([outer, inner]), &source)
    }
  }

  @Test("f_xy = f_yx")
  func mixed() {
    Law.check(305) { source in
      let f = source.smooth(levels: 3)
      return .sameValue(
        try f.derivative("x").derivative("y"), try f.derivative("y").derivative("x"), &source)
    }
  }

  @Test("a derivative is the limit of differences")
  func differences() {
    Law.check(306) { source in
      let f = source.smooth(levels: 3)
      let slope = try f.derivative("x")
      var point = source.point()
      let found = value(slope, at: point)
      let x = point["x"] ?? 1
      var isTame = true
      let measured = Differences.derivative(at: x, scale: 0.2) { shifted in
        point["x"] = shifted
        let image = value(f, at: point)
        isTame = isTame && abs(image) < 1e3
        return image
      }
      guard isTame, found.isFinite, measured.isFinite, abs(found) < 1e3 else { return .silent }
      // Where the slope itself changes fast, seven points do not see it.
      point["x"] = x
      let bend = value(try slope.derivative("x"), at: point)
      guard abs(bend) < 1e3 else { return .silent }
      return Law.Outcome(abs(found - measured) < 1e-5 * max(1, abs(found)), shown(f))
    }
  }

  @Test("a derivative does not depend on how the function is written")
  func rewritten() {
    Law.check(307) { source in
      let f = source.smooth(levels: 3)
      return .sameValue(
        try f.derivative("x"), try source.shuffled(Canonical.form(of: f)).derivative("x"), &source)
    }
  }

  @Test("the derivative of an integral by its upper end is the integrand")
  func fundamentalTheorem() {
    Law.check(308) { source in
      let integrand = source.integrable("x")
      let integral = try Expression.integrated(integrand, over: "x", from: 1, to: "y")
      return .proved(
        try integral.derivative("y"), try integrand.replacing("x", by: "y"))
    }
  }

  @Test("an integral over two intervals is the sum of both, and turns its sign with its ends")
  func intervals() {
    Law.check(309) { source in
      let integrand = source.integrable("x")
      func integral(_ lower: Expression, _ upper: Expression) throws -> Expression {
        try Expression.integrated(integrand, over: "x", from: lower, to: upper)
      }
      if source.random.integer(below: 2) == 0 {
        return .proved(try integral("a", "b"), -(try integral("b", "a")))
      }
      return .proved(
        try integral("a", "y"), .sum([try integral("a", "b"), try integral("b", "y")]))
    }
  }

  @Test("partial fractions add up, and none of their divisors has a factor in common with another")
  func partialFractions() {
    Law.check(312, share: 0.4) { source in
      let quotient = source.rational(levels: 4)
      let parts = try quotient.partialFractions(in: "x")
      // In parts already, there is nothing left to part.
      let again = try parts.partialFractions(in: "x")
      guard again.terms.count == parts.terms.count else {
        return .broken("\(shown(parts))  |  \(shown(again))")
      }
      return .proved(quotient, parts, in: Domain())
    }
  }

  @Test("a fraction in lowest terms is equal, and stays as it is")
  func lowestTerms() {
    Law.check(313, share: 0.4) { source in
      let expression = source.rational(levels: 4)
      let whole = try expression.together()
      let again = try whole.together()
      let isSame =
        try Canonical.form(of: whole.multipliedOut()) == Canonical.form(of: again.multipliedOut())
      guard isSame else { return .broken("\(shown(whole))  |  \(shown(again))") }
      return .proved(expression, whole, in: Domain())
    }
  }
}

extension RandomExpressions {
  /// An expression that can be differentiated and seldom leaves the reals.
  fileprivate mutating func smooth(levels: Int) -> Expression {
    guard levels > 1 else { return random.integer(below: 4) == 0 ? number() : symbol() }
    switch random.integer(below: 9) {
    case 0, 1: return .sum([smooth(levels: levels - 1), smooth(levels: levels - 1)])
    case 2, 3: return .product([smooth(levels: levels - 1), smooth(levels: levels - 1)])
    case 4: return .quotient(smooth(levels: levels - 1), positive())
    case 5: return .power(positive(), exponent())
    case 6:
      let all: [Expression.Function] = [.exp, .sinh, .cosh, .tanh, .asinh, .sin, .cos, .atan]
      return .function(random.element(of: all) ?? .exp, smooth(levels: levels - 1))
    case 7: return .function(random.element(of: [.ln, .log10, .sqrt]) ?? .ln, positive())
    default: return symbol()
    }
  }

  /// A sum of multiples of powers of a + b x, which the table of integrals knows.
  fileprivate mutating func integrable(_ variable: Symbol) -> Expression {
    let terms = (0..<(random.integer(below: 4) == 0 ? 2 : 1)).map { _ -> Expression in
      let inner: Expression =
        switch random.integer(below: 3) {
        case 0: .symbol(variable)
        case 1: .sum(["a", .symbol(variable)])
        default:
          .sum([.number(Rational(random.integer(in: 1...3))), .product(["b", .symbol(variable)])])
        }
      let factor = random.integer(below: 2) == 0 ? number() : "a"
      switch random.integer(below: 4) {
      case 0: return .product([factor, inner])
      case 1: return .quotient(factor, inner)
      case 2: return .product([factor, .power(inner, number())])
      default: return .quotient(factor, .function(.sqrt, inner))
      }
    }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }
}
