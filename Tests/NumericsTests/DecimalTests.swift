import Foundation
import Numerics
import Testing

typealias Decimal = Numerics.Decimal

/// A decimal a test writes down.
func decimal(_ text: String) -> Decimal {
  guard let value = try? Decimal(parsing: text) else { fatalError("no decimal: \(text)") }
  return value
}

@Suite struct DecimalTests {
  @Test(
    "numerals keep their digits and trailing zeros",
    arguments: [
      ("12", 12, 0), ("0.250", 250, -3), (".5", 5, -1), ("5.", 5, 0), ("2.3e-5", 23, -6),
      ("4.7E+3", 47, 2), ("-3", -3, 0), ("+3", 3, 0), ("0.000", 0, -3), ("007", 7, 0),
      ("-0", 0, 0), ("1200", 1200, 0), ("1e400", 1, 400), ("0e99999999999", 0, 400),
      ("999999999999999999", 999_999_999_999_999_999, 0),
      ("0.0000000000000000000000000001", 1, -28),
    ] as [(String, Int64, Int)])
  func reading(text: String, coefficient: Int64, exponent: Int) throws {
    let value = try Decimal(parsing: text)
    #expect(value.coefficient == coefficient)
    #expect(value.exponent == exponent)
  }

  @Test(
    "what is no numeral is refused at its place",
    arguments: [
      ("", .noNumeral, 0), (".", .noNumeral, 0), ("-", .noNumeral, 1), ("e5", .noNumeral, 0),
      ("1e", .trailingText, 1), ("1e+", .trailingText, 1), ("1.2.3", .trailingText, 3),
      ("12 ", .trailingText, 2), ("1,5", .trailingText, 1), ("--1", .noNumeral, 1),
      ("1e401", .powerOfTenTooLarge, 0), ("1e-99999999999999999999", .powerOfTenTooLarge, 0),
      ("inf", .noNumeral, 0), ("nan", .noNumeral, 0), ("0x10", .trailingText, 1),
    ] as [(String, NumeralError.Cause, Int)])
  func refusals(text: String, cause: NumeralError.Cause, offset: Int) {
    let error = #expect(throws: NumeralError.self) { try Decimal(parsing: text) }
    #expect(error?.cause == cause)
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
  }

  @Test("the reader takes the longest numeral and says where it ends")
  func prefixes() throws {
    func end(_ text: String, at start: Int = 0, sign: Bool = true) throws -> Int {
      try Decimal.numeral(in: [UInt8](text.utf8), at: start, allowingSign: sign).end
    }
    #expect(try end("2.5x") == 3)
    #expect(try end("2e") == 1)
    #expect(try end("2ex") == 1)
    #expect(try end("2e-5e") == 4)
    #expect(try end("a12b", at: 1) == 3)
    #expect(throws: NumeralError.self) { try end("-1", sign: false) }
    #expect(throws: NumeralError.self) { try end("1", at: 7) }
    #expect(try Decimal.numeral(in: [UInt8]("1200.".utf8), at: 0).hasPoint)
  }

  @Test("digits beyond the eighteenth are rounded, and said to be")
  func longNumerals() throws {
    func read(_ text: String) throws -> Numeral {
      try Decimal.numeral(in: [UInt8](text.utf8), at: 0)
    }
    let third = try read("0." + String(repeating: "3", count: 5000))
    #expect(third.value.coefficient == 333_333_333_333_333_333)
    #expect(third.isRounded)
    let nines = try read(String(repeating: "9", count: 25))
    #expect(nines.value == decimal("1e25"))
    #expect(nines.isRounded)
    let zeros = try read("1" + String(repeating: "0", count: 30))
    #expect(zeros.value == decimal("1e30"))
    #expect(!zeros.isRounded)
  }

  @Test("the double is the nearest one: random numerals against the C library")
  func nearest() {
    var source = RandomSource(seed: 11)
    for i in 0..<20_000 {
      let count = source.integer(in: 1...18)
      var text = source.integer(below: 2) == 0 ? "-" : ""
      for _ in 0..<count { text += String(source.integer(below: 10)) }
      let spread = i % 2 == 0 ? 30 : 345
      text += "e" + String(source.integer(in: -spread...spread))
      let expected = Double(text) ?? .nan
      let value = decimal(text).doubleValue
      #expect(value == expected, "\(text)")
    }
  }

  @Test(
    "the double is the nearest one at the hard places",
    arguments: [
      "9007199254740993", "9007199254740992.5", "9007199254740993e1", "1.7976931348623157e308",
      "1.7976931348623158e308", "1.7976931348623159e308", "2e308", "4.9e-324",
      "2.4703282292062e-324",
      "2.47032822920623272e-324", "2.47032822920623273e-324", "2.2250738585072011e-308",
      "2.2250738585072014e-308", "1e-400", "1e400", "8.5e22", "1e23", "123456789012345678e-17",
      "7.2057594037927933e16", "0", "1e22", "9.007199254740993e15", "6.9294956446009195e15",
    ])
  func hardPlaces(text: String) {
    #expect(decimal(text).doubleValue == Double(text)!)
  }

  @Test("every double is the value of its shortest decimal")
  func shortest() {
    var source = RandomSource(seed: 12)
    for _ in 0..<5000 {
      let x = Double(bitPattern: source.next())
      guard x.isFinite else { continue }
      #expect(Decimal(shortest: x)?.doubleValue == x)
    }
    #expect(Decimal(shortest: .infinity) == nil)
    #expect(Decimal(shortest: .nan) == nil)
    #expect(Decimal(shortest: -0.0)?.coefficient == 0)
    let tiny = Double.leastNonzeroMagnitude
    #expect(Decimal(shortest: tiny)?.doubleValue == tiny)
  }

  @Test(
    "rounding to significant figures",
    arguments: [
      (2.675, 3, "2.68"), (0.25, 3, "0.250"), (0.00047, 3, "4.70e-4"), (999.96, 4, "1000"),
      (999.96, 3, "1.00e3"), (-1.25, 2, "-1.3"), (0, 3, "0.00"), (123456, 2, "1.2e5"),
      (300, 2, "3.0e2"), (300, 3, "300"), (300, 4, "300.0"), (0.1, 17, "0.10000000000000000"),
      (1e300, 2, "1.0e300"), (.leastNonzeroMagnitude, 1, "5e-324"),
    ] as [(Double, Int, String)])
  func significant(value: Double, figures: Int, text: String) {
    #expect(Decimal(value, significantFigures: figures)?.text(.ascii) == text)
  }

  @Test("no figures and no number give no decimal")
  func noDecimal() {
    #expect(Decimal(1, significantFigures: 0) == nil)
    #expect(Decimal(1, significantFigures: 18) == nil)
    #expect(Decimal(.nan, significantFigures: 3) == nil)
    #expect(Decimal(.infinity, significantFigures: 3) == nil)
  }

  @Test(
    "writing in three alphabets",
    arguments: [
      ("4.70e-4", "0.000470", "4.70e-4", "4.70×10⁻⁴"), ("0.0470", "0.0470", "0.0470", "0.0470"),
      ("0.001", "0.001", "0.001", "0.001"), ("0.00099", "0.00099", "9.9e-4", "9.9×10⁻⁴"),
      ("-12.50", "-12.50", "-12.50", "−12.50"), ("99999", "99999", "99999", "99999"),
      ("100000", "100000", "1.00000e5", "1.00000×10⁵"), ("4.70e4", "47000", "4.70e4", "4.70×10⁴"),
      ("-1e-12", "-0.000000000001", "-1e-12", "−1×10⁻¹²"), ("0.00", "0.00", "0.00", "0.00"),
      ("1200", "1200", "1200", "1200"), ("0", "0", "0", "0"),
    ])
  func writing(text: String, plain: String, ascii: String, typographic: String) {
    let value = decimal(text)
    #expect(value.plain == plain)
    #expect(value.text(.ascii) == ascii)
    #expect(value.text(.typographic) == typographic)
  }

  @Test("reading what was written gives the same digits")
  func roundTrip() {
    var source = RandomSource(seed: 13)
    for _ in 0..<5000 {
      let size = source.integer(in: 0...17)
      let coefficient = Int64(source.uniform() * Elementary.power(10, Double(size)))
      guard
        let value = try? Decimal(
          source.integer(below: 2) == 0 ? coefficient : -coefficient,
          exponent: source.integer(in: -380...380))
      else { continue }
      #expect(decimal(value.text(.ascii)).isWritten(like: value) || coefficient == 0)
      #expect(decimal(value.plain) == value)
    }
  }

  @Test("significant figures as written")
  func figures() {
    let cases = [
      ("12", 2), ("0.250", 3), ("0.00", 1), ("1200", 4), ("1.20e3", 3), ("007.0", 2), ("0", 1),
    ]
    for (text, count) in cases { #expect(decimal(text).significantFigures == count) }
    #expect(decimal("1200").figuresAreAmbiguous)
    #expect(!decimal("1.20e3").figuresAreAmbiguous)
    #expect(!decimal("1200.0").figuresAreAmbiguous)
    #expect(!decimal("0").figuresAreAmbiguous)
  }

  @Test("equality and order go by value")
  func order() {
    #expect(decimal("0.25") == decimal("0.250"))
    #expect(!decimal("0.25").isWritten(like: decimal("0.250")))
    #expect(decimal("0.25").hashValue == decimal("2500e-4").hashValue)
    #expect(decimal("0e5") == decimal("0"))
    let rising = [
      "-1e400", "-2", "-1.9", "-1e-400", "0", "1e-400", "0.1", "0.11", "0.2", "999999999999999999",
      "1e18", "1e400",
    ].map(decimal)
    for i in rising.indices {
      for j in rising.indices {
        #expect((rising[i] < rising[j]) == (i < j))
        #expect((rising[i] == rising[j]) == (i == j))
      }
    }
  }

  @Test("a grid is walked without drift")
  func grid() throws {
    let (lower, step, upper) = (decimal("0.20"), decimal("0.01"), decimal("0.80"))
    let count = try lower.steps(of: step, to: upper)
    #expect(count == 60)
    for k in 0...count {
      let point = try lower.adding(step.multiplied(by: k))
      #expect(point.plain == "0.\(20 + k)")
    }
    #expect(try decimal("1").steps(of: decimal("0.3"), to: decimal("2")) == 3)
    #expect(try decimal("5").steps(of: decimal("-2"), to: decimal("0")) == 2)
    #expect(try decimal("5").steps(of: decimal("1"), to: decimal("5.0")) == 0)
    #expect(throws: DecimalOverflow.self) { try decimal("1").steps(of: .zero, to: decimal("2")) }
    #expect(throws: DecimalOverflow.self) {
      try decimal("1").steps(of: decimal("-1"), to: decimal("2"))
    }
    #expect(throws: DecimalOverflow.self) {
      try decimal("0").steps(of: decimal("1e-9"), to: decimal("1"))
    }
  }

  @Test("arithmetic is exact or refused")
  func arithmetic() throws {
    #expect(try decimal("0.1").adding(decimal("0.2")) == decimal("0.3"))
    #expect(try decimal("1.00").adding(decimal("2")).plain == "3.00")
    #expect(try decimal("1").subtracting(decimal("0.001")).plain == "0.999")
    #expect(try decimal("1.20").multiplied(by: -3).plain == "-3.60")
    #expect(try decimal("1.2").multiplied(by: decimal("0.05")).plain == "0.060")
    #expect(try decimal("0").adding(decimal("1e-300")) == decimal("1e-300"))
    #expect(throws: DecimalOverflow.self) { try decimal("1").adding(decimal("1e-18")) }
    #expect(throws: DecimalOverflow.self) {
      try decimal("999999999999999999").adding(.one)
    }
    #expect(throws: DecimalOverflow.self) { try decimal("1e17").multiplied(by: .max) }
    #expect(throws: DecimalOverflow.self) { try decimal("1e400").multiplied(by: decimal("10.0e5")) }
    #expect(throws: DecimalOverflow.self) { try Decimal(.min) }
    #expect(throws: DecimalOverflow.self) { try Decimal(1, exponent: .min) }
    #expect(throws: DecimalOverflow.self) { try decimal("1e-400").rounded(toSignificantFigures: 2) }
  }
}
