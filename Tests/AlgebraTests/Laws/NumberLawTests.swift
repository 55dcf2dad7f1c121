import Numerics
import Testing

@testable import Algebra

/// Exact numbers, bounds, and what rounding does to values.
@Suite struct NumberLawTests {
  /// A fraction of any size that 64 bits hold, mostly small.
  private static func fraction(_ random: inout RandomSource) throws -> Rational {
    let bits = [4, 10, 20, 31, 62][random.integer(below: 5)]
    let most = (1 << bits) - 1
    return try Rational(
      Int64(random.integer(in: -most...most)), over: Int64(random.integer(in: 1...most)))
  }

  @Test(
    "a + b and a b are exact, or an error where a fraction of 64-bit numbers does not hold them")
  func exact() {
    Law.check(601, share: 1) { source in
      let (a, b) = (try Self.fraction(&source.random), try Self.fraction(&source.random))
      let (p, q) = (Int128(a.numerator), Int128(a.denominator))
      let (r, s) = (Int128(b.numerator), Int128(b.denominator))
      let product = Self.fits(p * r, q * s)
      guard Self.holds(try? a.multiplied(by: b), product) else { return .broken("\(a) * \(b)") }
      // The sum of two products of 63 bits has 127.
      let sum = Self.fits(p * s + r * q, q * s)
      return Law.Outcome(Self.holds(try? a.adding(b), sum), "\(a) + \(b)")
    }
  }

  /// The fraction in lowest terms, if 64 bits hold it.
  private static func fits(_ top: Int128, _ bottom: Int128) -> (Int64, Int64)? {
    var (a, b) = (top.magnitude, bottom.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(a)
    guard let numerator = Int64(exactly: top / divisor),
      let denominator = Int64(exactly: bottom / divisor)
    else { return nil }
    return (numerator, denominator)
  }

  /// Whether a result is the expected one, or an error where nothing fits.
  private static func holds(_ found: Rational?, _ wanted: (Int64, Int64)?) -> Bool {
    guard let found, let wanted else { return found == nil && wanted == nil }
    return wanted == (found.numerator, found.denominator)
  }

  @Test("the laws of a field hold for fractions")
  func field() {
    Law.check(602, share: 0.4) { source in
      let (a, b, c) = (
        try Self.fraction(&source.random), try Self.fraction(&source.random),
        try Self.fraction(&source.random)
      )
      let sums = try a.adding(b) == b.adding(a) && a.adding(b).adding(c) == a.adding(b.adding(c))
      let products =
        try a.multiplied(by: b).multiplied(by: c) == a.multiplied(by: b.multiplied(by: c))
      let distributes =
        try a.multiplied(by: b.adding(c)) == a.multiplied(by: b).adding(a.multiplied(by: c))
      let opposite = try a.adding(a.negated()).isZero
      let inverse = try a.isZero || a.multiplied(by: a.inverted()).isOne
      return Law.Outcome(
        sums && products && distributes && opposite && inverse, "\(a), \(b), \(c)")
    }
  }

  @Test("the order of fractions is that of the numbers, and goes with sums")
  func order() {
    Law.check(603) { source in
      let (a, b, c) = (
        try Self.fraction(&source.random), try Self.fraction(&source.random),
        try Self.fraction(&source.random)
      )
      let isTotal = [a < b, b < a, a == b].count { $0 } == 1
      let isNear = abs(a.doubleValue - b.doubleValue) <= 1e-15 * abs(a.doubleValue)
      let isFaithful = isNear || (a < b) == (a.doubleValue < b.doubleValue)
      let isMonotone = try (a < b) == (a.adding(c) < b.adding(c))
      return Law.Outcome(isTotal && isFaithful && isMonotone, "\(a), \(b), \(c)")
    }
  }

  @Test("a^(m + n) = a^m a^n and (a^m)^n = a^(m n) for whole m and n")
  func powers() {
    Law.check(604, share: 0.2) { source in
      let a = try Self.fraction(&source.random)
      let m = Int64(source.random.integer(in: -4...4))
      let n = Int64(source.random.integer(in: -4...4))
      guard !a.isZero else { return .silent }
      let sum = try a.power(m + n) == a.power(m).multiplied(by: a.power(n))
      let product = try a.power(m).power(n) == a.power(m * n)
      return Law.Outcome(sum && product, "\(a), \(m), \(n)")
    }
  }

  @Test("a fraction is within a unit in the last place of its double")
  func doubles() {
    Law.check(605, share: 1) { source in
      let a = try Self.fraction(&source.random)
      // p/q − d = (p − d q)/q; the product is split exactly by a fused multiplication.
      let (p, q, d) = (Double(a.numerator), Double(a.denominator), a.doubleValue)
      let remainder = p.addingProduct(-d, q)
      return Law.Outcome(abs(remainder) <= q * d.ulp + p.ulp + abs(d) * q.ulp, "\(a)")
    }
  }

  @Test("the value of an expression lies within its bounds, and what is positive is positive")
  func bounds() {
    var domain = Domain()
    for symbol in RandomExpressions.symbols { domain[symbol] = .init(0.4, 1.9) }
    Law.check(606, share: 0.4) { source in
      let expression = source.any(levels: 4)
      let found = value(expression, at: source.point())
      guard found.isFinite else { return .silent }
      let bounds = domain.bounds(of: expression)
      let room = 1e-9 * max(1, abs(found))
      let isInside = bounds.lower <= found + room && found - room <= bounds.upper
      let isPositive = !domain.isPositive(expression) || found > -room
      return Law.Outcome(isInside && isPositive, "\(shown(expression)): \(found) in \(bounds)")
    }
  }

  @Test("the error of a value stays below its bound: exact fractions")
  func exactErrors() {
    Law.check(607, share: 0.3) { source in
      let expression = source.rational(levels: 3)
      var exact: [Symbol: Rational] = [:]
      var point = Point(expression, expression)
      for index in point.symbols.indices {
        // Sixteenths, which doubles hold.
        let sixteenths = try Rational(Int64(source.random.integer(in: 1...48)), over: 16)
        exact[point.symbols[index]] = sixteenths
        point.values[index] = sixteenths.doubleValue
      }
      guard let wanted = try expression.exactValue(at: exact) else { return .silent }
      guard wanted.numerator.magnitude < 1 << 53, wanted.denominator < 1 << 53 else {
        return .silent
      }
      let found = try Sample(expression, at: point)
      let error = abs(found.value - wanted.doubleValue)
      return Law.Outcome(
        error <= found.error + wanted.doubleValue.ulp, "\(shown(expression)): \(error)")
    }
  }

  @Test("the error of a value stays below its bound: two ways to write the same")
  func errors() {
    Law.check(608, share: 0.3) { source in
      let expression = source.any(levels: 4)
      let other = source.shuffled(expression)
      let values = source.point()
      var point = Point(expression, other)
      for index in point.symbols.indices {
        point.values[index] = values[point.symbols[index]] ?? .nan
      }
      let (a, b) = (try Sample(expression, at: point), try Sample(other, at: point))
      guard a.value.isFinite, b.value.isFinite else { return .silent }
      return Law.Outcome(abs(a.value - b.value) <= a.error + b.error, shown(expression))
    }
  }

  @Test("a point of an interval lies inside, away from its ends")
  func points() {
    Law.check(609, share: 1) { source in
      let (a, b) = (source.random.uniform(in: -1e3...1e3), source.random.uniform(in: 1e-9...1e3))
      let intervals: [Domain.Interval] = [
        .init(a, a + b), .init(a, .infinity), .init(-.infinity, a), .real,
      ]
      let u = source.random.uniform()
      return Law.Outcome(
        intervals.allSatisfy { $0.lower < $0.point(u) && $0.point(u) < $0.upper }, "\(a), \(b)")
    }
  }
}
