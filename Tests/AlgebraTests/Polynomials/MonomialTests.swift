import Numerics
import Testing

@testable import Algebra

/// The packed form against exponents kept in an array.
@Suite struct MonomialTests {
  private static func random(_ source: inout RandomSource, within size: Int) -> [Int] {
    (0..<Monomial.atoms).map { _ in
      source.integer(below: 3) == 0 ? source.integer(below: 2 * size + 1) - size : 0
    }
  }

  private static func packed(_ exponents: [Int]) throws -> Monomial {
    var result = Monomial.one
    for (atom, exponent) in exponents.enumerated() {
      result = try #require(result.times(Monomial(atom: atom, exponent: exponent)))
    }
    return result
  }

  private static func exponents(_ monomial: Monomial) -> [Int] {
    (0..<Monomial.atoms).map { monomial[$0] }
  }

  @Test("what is packed comes out again, exponent by exponent and by visiting")
  func roundTrip() throws {
    var source = RandomSource(seed: 1)
    for _ in 0..<300 {
      let own = Self.random(&source, within: 31)
      let monomial = try Self.packed(own)
      #expect(Self.exponents(monomial) == own)
      var visited = Array(repeating: 0, count: Monomial.atoms)
      monomial.eachPower { atom, exponent in
        #expect(exponent != 0)
        visited[atom] += exponent
      }
      #expect(visited == own)
      #expect(monomial.degree == own.reduce(0, +))
    }
  }

  @Test("multiplying adds exponents, dividing subtracts them, and leaving the range is noticed")
  func arithmetic() throws {
    var source = RandomSource(seed: 2)
    for size in [3, 15, 31] {
      for _ in 0..<300 {
        let (a, b) = (Self.random(&source, within: size), Self.random(&source, within: size))
        let (m, n) = (try Self.packed(a), try Self.packed(b))
        let sums = zip(a, b).map { $0 + $1 }
        let differences = zip(a, b).map { $0 - $1 }
        let range = Monomial.exponents
        #expect(
          m.times(n).map(Self.exponents) == (sums.allSatisfy(range.contains) ? sums : nil))
        #expect(
          m.over(n).map(Self.exponents)
            == (differences.allSatisfy(range.contains) ? differences : nil))
        #expect(Self.exponents(m.minimum(n)) == zip(a, b).map { min($0, $1) })
        #expect(m.isDivisible(by: n) == differences.allSatisfy { $0 >= 0 })
      }
    }
  }

  @Test("the order is that of the first exponent that differs, and multiplying keeps it")
  func order() throws {
    var source = RandomSource(seed: 3)
    for _ in 0..<300 {
      let (a, b, c) = (
        Self.random(&source, within: 9), Self.random(&source, within: 9),
        Self.random(&source, within: 9)
      )
      let (m, n, factor) = (try Self.packed(a), try Self.packed(b), try Self.packed(c))
      #expect((m < n) == a.lexicographicallyPrecedes(b))
      #expect((m == n) == (a == b))
      let (left, right) = (try #require(m.times(factor)), try #require(n.times(factor)))
      #expect((left < right) == (m < n))
    }
  }

  @Test("the ends of the range", arguments: [-32, -31, -1, 0, 1, 30, 31])
  func ends(exponent: Int) {
    for atom in [0, 7, 8, 15, 16, 31] {
      let monomial = Monomial(atom: atom, exponent: exponent)
      #expect(monomial[atom] == exponent)
      #expect((monomial.times(Monomial(atom: atom)) == nil) == (exponent == 31))
      #expect((monomial.over(Monomial(atom: atom)) == nil) == (exponent == -32))
      #expect((monomial.inverse == nil) == (exponent == -32))
      #expect((monomial.power(2) == nil) == !Monomial.exponents.contains(2 * exponent))
    }
  }
}
