import Testing

@testable import Algebra

/// Powers and logarithms of positive quantities.
@Suite struct PowerLawTests {
  @Test("p^s p^t = p^(s + t)")
  func sumOfExponents() {
    Law.check(201) { source in
      let (p, s, t) = (source.positive(), source.exponent(), source.exponent())
      return .proved(.product([.power(p, s), .power(p, t)]), .power(p, s + t))
    }
  }

  @Test("(p q)^s = p^s q^s and (p/q)^s = p^s/q^s")
  func powersOfProducts() {
    Law.check(202) { source in
      let (p, q, s) = (source.positive(), source.positive(), source.exponent())
      let product = Law.Outcome.proved(
        .power(.product([p, q]), s), .product([.power(p, s), .power(q, s)]))
      guard case .holds = product else { return product }
      return .proved(.power(.quotient(p, q), s), .quotient(.power(p, s), .power(q, s)))
    }
  }

  @Test("(p^s)^t = p^(s t)")
  func powersOfPowers() {
    Law.check(203) { source in
      let (p, s, t) = (source.positive(), source.exponent(), source.exponent())
      return .proved(.power(.power(p, s), t), .power(p, .product([s, t])))
    }
  }

  @Test("p^0 = 1 and p^(−s) = 1/p^s")
  func negativePowers() {
    Law.check(204) { source in
      let (p, s) = (source.positive(), source.exponent())
      guard try Canonical.form(of: .power(p, 0)).isOne else { return .broken(shown(p)) }
      return .proved(.power(p, -s), .quotient(1, .power(p, s)))
    }
  }

  @Test("ln(p q) = ln p + ln q and ln(p/q) = ln p − ln q")
  func logarithmsOfProducts() {
    Law.check(205) { source in
      let (p, q) = (source.positive(), source.positive())
      let (first, second) = (Expression.function(.ln, p), Expression.function(.ln, q))
      let product = Law.Outcome.proved(.function(.ln, .product([p, q])), first + second)
      guard case .holds = product else { return product }
      return .proved(.function(.ln, .quotient(p, q)), first - second)
    }
  }

  @Test("ln p^s = s ln p, and the same to base 10")
  func logarithmsOfPowers() {
    Law.check(206) { source in
      let (p, s) = (source.positive(), source.exponent())
      for logarithm in [.ln, .log10] as [Expression.Function] {
        let found = Law.Outcome.proved(
          .function(logarithm, .power(p, s)), .product([s, .function(logarithm, p)]))
        guard case .holds = found else { return found }
      }
      return .holds
    }
  }

  @Test("exp(a + b) = exp a exp b and exp(−a) = 1/exp a")
  func exponentials() {
    Law.check(207) { source in
      let (a, b) = (source.polynomial(levels: 2), source.polynomial(levels: 2))
      let (first, second) = (Expression.function(.exp, a), Expression.function(.exp, b))
      let sum = Law.Outcome.proved(.function(.exp, a + b), .product([first, second]))
      guard case .holds = sum else { return sum }
      return .proved(.function(.exp, -a), .quotient(1, first))
    }
  }

  @Test("exp ln p = p, ln exp a = a, and exp(s ln p) = p^s")
  func inverses() {
    Law.check(208) { source in
      let (p, a, s) = (source.positive(), source.polynomial(levels: 2), source.exponent())
      let there = Law.Outcome.proved(.function(.exp, .function(.ln, p)), p)
      guard case .holds = there else { return there }
      let back = Law.Outcome.proved(.function(.ln, .function(.exp, a)), a)
      guard case .holds = back else { return back }
      return .proved(.function(.exp, .product([s, .function(.ln, p)])), .power(p, s))
    }
  }

  @Test("√p = p^(1/2), √(p q) = √p √q, and √(a²) = |a|")
  func roots() throws {
    let half = Expression.number(try Rational(1, over: 2))
    Law.check(209) { source in
      let (p, q) = (source.positive(), source.positive())
      let power = Law.Outcome.proved(.function(.sqrt, p), .power(p, half))
      guard case .holds = power else { return power }
      let product = Law.Outcome.proved(
        .function(.sqrt, .product([p, q])), .product([.function(.sqrt, p), .function(.sqrt, q)]))
      guard case .holds = product else { return product }
      let a = source.polynomial(levels: 2)
      return .proved(.function(.sqrt, .power(a, 2)), .function(.absolute, a))
    }
  }
}
