import Numerics
import Testing

@testable import Algebra

@Suite struct RationalTests {
  @Test("a fraction is in lowest terms over a positive denominator")
  func lowestTerms() throws {
    #expect(try Rational(6, over: -4) == Rational(-3, over: 2))
    #expect(try Rational(-6, over: -4) == Rational(3, over: 2))
    #expect(try Rational(0, over: -7) == .zero)
    #expect(try Rational(.min, over: .min) == .one)
    #expect(try Rational(.min, over: 2).numerator == Int64.min / 2)
    #expect(throws: AlgebraError.divisionByZero) { try Rational(1, over: 0) }
    #expect(throws: AlgebraError.divisionByZero) { try Rational.zero.inverted() }
    #expect(throws: AlgebraError.divisionByZero) { try Rational.zero.power(-1) }
  }

  @Test("the order holds where cross products leave 64 bits")
  func wideOrder() throws {
    let large = try Rational(.max, over: .max - 1)
    let larger = try Rational(.max - 1, over: .max - 2)
    #expect(large < larger)
    #expect(Rational(Int64.min) < Rational(Int64.max))
  }

  @Test("a sum or product that fits is found though its parts on the way would not")
  func fitting() throws {
    let tiny = try Rational(1, over: 10_000_000_000)
    #expect(try tiny.adding(tiny) == Rational(1, over: 5_000_000_000))
    #expect(try tiny.adding(tiny.negated()) == .zero)
    let huge = Rational(Int64.max)
    #expect(try huge.multiplied(by: huge.inverted()) == .one)
    #expect(try huge.inverted().adding(huge.inverted()) == Rational(2, over: .max))
  }

  @Test("what does not fit into 64 bits is an error, never a trap")
  func overflow() throws {
    let least = Rational(Int64.min)
    let greatest = Rational(Int64.max)
    let operations: [() throws -> Rational] = [
      { try greatest.adding(.one) },
      { try least.adding(.minusOne) },
      { try least.negated() },
      { try least.inverted() },
      { try greatest.multiplied(by: Rational(2)) },
      { try least.multiplied(by: .minusOne) },
      { try Rational(10).power(19) },
      { try Rational(10).power(.max) },
      { try Rational(2).power(.min) },
      { try Rational(1, over: .min) },
      { try Rational(.min, over: -1) },
      { try Rational(1, over: .max).adding(Rational(1, over: .max - 1)) },
    ]
    for operation in operations {
      #expect(throws: AlgebraError.overflow) { try operation() }
    }
    #expect(try Rational(10).power(18).numerator == 1_000_000_000_000_000_000)
    #expect(try Rational.minusOne.power(.max) == .minusOne)
    #expect(least.doubleValue == -0x1p63)
  }

  @Test(
    "a decimal is read exactly",
    arguments: [
      ("0.25", 1, 4), ("2.5e-5", 1, 40000), ("1e-18", 1, 1_000_000_000_000_000_000),
      ("1.000e-18", 1, 1_000_000_000_000_000_000), ("0e300", 0, 1), ("0.000e-399", 0, 1),
      ("8.314", 4157, 500), ("1200", 1200, 1),
      ("123456789012345678", 123_456_789_012_345_678, 1),
    ] as [(String, Int64, Int64)])
  func decimals(text: String, numerator: Int64, denominator: Int64) throws {
    #expect(try Rational(Decimal(parsing: text)) == Rational(numerator, over: denominator))
  }

  @Test("a decimal that no fraction of 64-bit numbers holds is an error")
  func wideDecimals() throws {
    for text in ["1e19", "1e-19", "1e400", "123456789e-20"] {
      let decimal = try Decimal(parsing: text)
      #expect(throws: AlgebraError.overflow) { try Rational(decimal) }
    }
  }
}
