import Testing

@testable import Algebra

/// Sums and products as written, nested as they stand, have the canonical forms a ring asks for.
@Suite struct RingLawTests {
  @Test("a + b = b + a")
  func sumsCommute() {
    Law.check(101) { source in
      let (a, b) = (source.expression(levels: 3), source.expression(levels: 3))
      return try .sameForm(.sum([a, b]), .sum([b, a]))
    }
  }

  @Test("a b = b a")
  func productsCommute() {
    Law.check(102) { source in
      let (a, b) = (source.expression(levels: 3), source.expression(levels: 3))
      return try .sameForm(.product([a, b]), .product([b, a]))
    }
  }

  @Test("(a + b) + c = a + (b + c)")
  func sumsAssociate() {
    Law.check(103) { source in
      let (a, b, c) = source.three(levels: 2)
      return try .sameForm(.sum([.sum([a, b]), c]), .sum([a, .sum([b, c])]))
    }
  }

  @Test("(a b) c = a (b c)")
  func productsAssociate() {
    Law.check(104) { source in
      let (a, b, c) = source.three(levels: 2)
      return try .sameForm(.product([.product([a, b]), c]), .product([a, .product([b, c])]))
    }
  }

  @Test("a (b + c) = a b + a c, multiplied out and proved")
  func distribution() {
    Law.check(105) { source in
      let (a, b, c) = source.three(levels: 2)
      let (left, right) = (
        Expression.product([a, .sum([b, c])]),
        Expression.sum([.product([a, b]), .product([a, c])])
      )
      let form = try Law.Outcome.sameForm(left.expanded(), right.expanded())
      guard case .holds = form else { return form }
      return .proved(left, right)
    }
  }

  @Test("a + 0 = 1 a = a/1 = a^1 = a and 0 a = 0")
  func identities() {
    Law.check(106) { source in
      let a = source.expression(levels: 3)
      let form = try Canonical.form(of: a)
      for same in [.sum([a, 0]), .product([1, a]), .quotient(a, 1), .power(a, 1)] as [Expression] {
        guard try Canonical.form(of: same) == form else { return .broken(shown(same)) }
      }
      return Law.Outcome(try Canonical.form(of: .product([0, a])).isZero, shown(a))
    }
  }

  @Test("a − a = 0, and −(−a) = a")
  func opposites() {
    Law.check(107) { source in
      let a = source.expression(levels: 3)
      guard try Canonical.form(of: a - a).isZero else { return .broken(shown(a)) }
      return try .sameForm(-(-a), a)
    }
  }

  @Test("a/a = 1 and 1/(1/a) = a unless a is zero")
  func inverses() {
    Law.check(108) { source in
      let a = source.expression(levels: 3)
      guard try !Canonical.form(of: a).isZero else { return .silent }
      guard try Canonical.form(of: .quotient(a, a)).isOne else { return .broken(shown(a)) }
      return try .sameForm(.quotient(1, .quotient(1, a)), a)
    }
  }

  @Test("a/b + c/d = (a d + c b)/(b d)")
  func fractions() {
    Law.check(109) { source in
      let (a, b) = (source.polynomial(levels: 2), source.polynomial(levels: 2))
      let (c, d) = (source.polynomial(levels: 2), source.polynomial(levels: 2))
      let split = Expression.sum([.quotient(a, b), .quotient(c, d)])
      return .proved(
        split, .quotient(.sum([.product([a, d]), .product([c, b])]), .product([b, d])))
    }
  }

  @Test("a polynomial is the same when multiplied out, and no other polynomial is")
  func polynomials() throws {
    let small = try Rational(1, over: 1_000_000)
    Law.check(110) { source in
      let polynomial = source.polynomial(levels: 3)
      let expanded = try polynomial.expanded()
      if case .broken(let text) = Law.Outcome.proved(polynomial, expanded, in: Domain()) {
        return .broken(text)
      }
      let off = expanded + .product([.number(small), source.polynomial(levels: 1)])
      guard try Canonical.form(of: off) != Canonical.form(of: expanded) else { return .silent }
      return Law.Outcome(
        Equivalence.between(polynomial, off, in: Domain()).isDifferent,
        "not different: \(shown(polynomial))  |  \(shown(off))")
    }
  }
}
