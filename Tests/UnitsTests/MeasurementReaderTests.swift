import Numerics
import Testing

@testable import Units

@Suite struct MeasurementReaderTests {
  static let molarFlux = unit("mol m^-2 s^-1")

  @Test(
    "the same answer in every spelling",
    arguments: [
      "4.70e-4 mol/(m^2 s)", "4.70E-4 mol/(m^2 s)", "4.70e-04 mol/m^2/s", "4.70×10^-4 mol/(m2 s)",
      "4.70×10⁻⁴ mol m⁻² s⁻¹", "4.70·10⁻⁴ mol/(m²·s)", "4.70*10^-4 mol/(m^2*s)",
      "4.70*10**-4 mol/(m^2 s)", "4.70x10^-4 mol/(m^2 s)", "4.70 x 10^-4 mol/(m^2 s)",
      "4.70×10^(-4) mol/(m^2 s)", "4.70x10-4 mol/(m^2 s)", "4,70e-4 mol/(m^2 s)",
      "4,70·10⁻⁴ mol/m^2 s", "N_A = 4.70e-4 mol/(m^2 s)", "N_A ≈ 4.70e-4 mol/(m^2 s)",
      "≈4.70e-4 mol/(m^2 s)", "  4.70e−4 mol/(m² s)  ", "+4.70e-4mol/(m^2 s)",
      "0.000470 mol/(m^2 s)", ".000470 mol/(m^2 s)", "4.70e-4*mol/(m^2 s)",
      "N_A=D*c/L=4.70e-4 mol/(m^2 s)", "4.70\u{A0}×\u{A0}10⁻⁴\u{A0}mol\u{A0}m⁻²\u{A0}s⁻¹",
      "= 4.70 e-4 mol/(m^2 s)", "4.70⋅10^−4 mol/(m^2 s)", "0,000470 mol/(m^2 s)",
      "0.470 mmol/(m^2 s)",
    ])
  func spellings(text: String) throws {
    let reading = try MeasurementReader.read(text, expecting: Self.molarFlux.dimension)
    #expect(reading.measurement.siValue == 4.7e-4)
    #expect(reading.number.significantFigures == 3)
    #expect(reading.unit?.dimension == Self.molarFlux.dimension)
    #expect(!reading.figuresAreAmbiguous)
  }

  @Test(
    "numbers of all kinds",
    arguments: [
      ("12", "12"), ("-3.5", "-3.5"), ("−3.5", "-3.5"), ("- 3", "-3"), ("1 234.5", "1234.5"),
      ("1 234 567", "1234567"), ("1\u{2009}234,5", "1234.5"), ("1,234.5", "1234.5"),
      ("1.234,5", "1234.5"), ("1,234,567", "1234567"), ("1.234.567", "1234567"),
      ("0,250", "0.250"), ("12,5", "12.5"), ("1234,567", "1234.567"), ("10^-4", "1e-4"),
      ("-10^3", "-1e3"), ("10⁻⁴", "1e-4"), ("10", "10"), ("100", "100"), ("1,234e-4", "1.234e-4"),
      ("1,234×10^-4", "1.234e-4"), ("1,234", "1234"), ("5.", "5"), ("2e3", "2e3"),
      ("-1,5e+3", "-1.5e3"), ("10e-5", "10e-5"), ("1e0", "1"),
    ])
  func numbers(text: String, expected: String) throws {
    let reading = try MeasurementReader.read(text)
    #expect(reading.number.isWritten(like: decimal(expected)))
    #expect(reading.unit == nil)
  }

  @Test("a number and a unit of whatever kind")
  func units() throws {
    func read(_ text: String) throws -> String {
      try MeasurementReader.read(text).measurement.text(.ascii)
    }
    #expect(try read("12 %") == "12 %")
    #expect(try read("12%") == "12 %")
    #expect(try read("25°C") == "25 degC")
    #expect(try read("5 1/s") == "5 s^-1")
    #expect(try read("5/s") == "5 s^-1")
    #expect(try read("5 m") == "5 m")
    #expect(try read("5 min") == "5 min")
    #expect(try read("1.5 ft") == "1.5 ft")
    #expect(try read("0.1 M") == "0.1 M")
  }

  @Test("what had to be decided is noted")
  func notes() throws {
    func notes(_ text: String) throws -> [MeasurementNote] {
      try MeasurementReader.read(text).notes
    }
    #expect(try notes("4.7e-4 mol/(m^2 s)").isEmpty)
    #expect(try notes("1 234.5 Pa").isEmpty)
    #expect(try notes("12,5 Pa") == [.decimalComma])
    #expect(try notes("1,234 Pa") == [.ambiguousComma(other: decimal("1.234"))])
    #expect(try notes("-1,234 Pa") == [.ambiguousComma(other: decimal("-1.234"))])
    #expect(try notes("1,234e3 Pa") == [.decimalComma])
    #expect(try notes("1,234,567 Pa").isEmpty)
    #expect(try notes("N_A = 5 Pa") == [.labelSkipped("N_A")])
    #expect(try notes("N_A = ≈ 5 Pa") == [.labelSkipped("N_A"), .approximate])
    #expect(try notes("a = b = 5") == [.labelSkipped("a = b")])
    #expect(try notes("~5 Pa") == [.approximate])
    #expect(try notes("= 5") == [])
    #expect(try notes("4.7x10-4") == [.powerWithoutSign])
    #expect(try notes("0.12345678901234567890") == [.digitsRounded])
    let flux = try notes("5 mol/m^2 s")
    #expect(flux == [.ambiguousUnit(read: unit("mol m^-2 s"), other: Self.molarFlux)])
    for note in try flux + notes("N = ~1,234") { #expect(note.message.hasSuffix(".")) }
  }

  @Test("trailing zeros leave the figures open, but not before a point")
  func figures() throws {
    #expect(try MeasurementReader.read("1200 Pa").figuresAreAmbiguous)
    #expect(try !MeasurementReader.read("1200. Pa").figuresAreAmbiguous)
    #expect(try !MeasurementReader.read("1.20e3 Pa").figuresAreAmbiguous)
    #expect(try !MeasurementReader.read("1201 Pa").figuresAreAmbiguous)
    #expect(try MeasurementReader.read("1,200 Pa").figuresAreAmbiguous)
  }

  @Test(
    "refusals say where, why and what to do",
    arguments: [
      (
        "4.7e-4 mol/(m2 s", 16,
        "I can read `4.7e-4 mol/(m2 s` up to the end: one bracket is still open. Close it with )."
      ),
      (
        "4.7e-4 mol/(m2 sce)", 15,
        "I can read `4.7e-4 mol/(m2 ` up to here: I know no unit `sce`. Did you mean `sec`?"
      ),
      (
        "", 0,
        "I cannot read this: no number is given. Write one such as 0.25 or 4.7e-4, with its unit."
      ),
      (
        "mol/s", 0,
        "I cannot read this: a number is expected, such as 0.25 or 4.7e-4, and its unit after it."
      ),
      (
        "3/4", 1,
        "I can read `3` up to here: a fraction follows. Write it as a decimal, 0.75 for 3/4."
      ),
      (
        "8.314*298/101325", 5,
        "I can read `8.314` up to here: a calculation follows. "
          + "Work it out and write one number and its unit."
      ),
      (
        "4.7 ± 0.1 mol", 4,
        "I can read `4.7 ` up to here: an uncertainty follows. Write the number and its unit alone."
      ),
      (
        "4.7 5 mol", 4,
        "I can read `4.7 ` up to here: a second number follows. Write one number and its unit."
      ),
      (
        "1,23,4 Pa", 1,
        "I can read `1` up to here: the points, commas or spaces do not group the digits. "
          + "Write 1234.5 or 1.2345e3."
      ),
    ] as [(String, Int, String)])
  func refusals(text: String, offset: Int, message: String) {
    let error = #expect(throws: MeasurementError.self) { try MeasurementReader.read(text) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
  }

  @Test(
    "causes of refusals",
    arguments: [
      ("   ", .empty), ("N_A =", .empty), ("≈", .empty), (".", .numberMissing),
      ("-", .numberMissing),
      ("abc", .numberMissing), ("inf", .numberMissing), ("nan", .numberMissing),
      ("1.2.3", .separators), ("1..2", .separators), ("1,2,3", .separators),
      ("12,34.5", .separators),
      ("1,", .separators), ("4.7*10^", .exponentMissing), ("4.7×10⁻", .exponentMissing),
      ("10^", .exponentMissing), ("10^x", .exponentMissing), ("1e999", .outOfRange),
      ("1e-399", .outOfRange), ("1e99999999999999999", .outOfRange), ("4.7×10^999", .outOfRange),
      ("1e308 km", .outOfRange), ("5 + 3", .calculation), ("5-3", .calculation),
      ("9^9^9", .calculation),
      ("2*3", .calculation), ("4.7 × 10 m", .calculation), ("5 ± 1", .uncertainty),
      ("5 +/- 1", .uncertainty), ("5 +- 1", .uncertainty), ("1/2", .fraction),
      ("1 / 2 m", .fraction),
      ("5 6", .secondNumber), ("1 23 4", .secondNumber),
      ("5 mol/", .unit(.unitMissing)), ("5 m^0.5", .unit(.powerNotWhole)),
      ("4.7*10^(-4", .unit(.open(count: 1))), ("5 🙂", .unit(.unknown(name: "🙂", suggestion: nil))),
    ] as [(String, MeasurementError.Cause)])
  func causes(text: String, cause: MeasurementError.Cause) {
    let error = #expect(throws: MeasurementError.self) { try MeasurementReader.read(text) }
    #expect(error?.cause == cause)
    #expect(error?.message.hasSuffix(".") == true || error?.message.hasSuffix("?") == true)
  }

  @Test("reading what was printed gives the same measurement, in both alphabets")
  func roundTrip() throws {
    var source = RandomSource(name: "measurements")
    let units = ["mol/(m^2 s)", "Pa", "°C", "%", "cm^2/s", "J/(mol K)", "1", "min", "Å", "µm"].map {
      unit($0)
    }
    for _ in 0..<3000 {
      let size = Elementary.power(10, source.uniform(in: -12...12))
      let figures = source.integer(in: 1...9)
      let number = try #require(
        Decimal(source.integer(below: 2) == 0 ? size : -size, significantFigures: figures))
      let measured = Measurement(number, units[source.integer(below: units.count)])
      for style in [Decimal.Style.ascii, .typographic] {
        let reading = try MeasurementReader.read(measured.text(style))
        #expect(reading.measurement.number.isWritten(like: number))
        #expect(reading.measurement.unit == measured.unit)
        #expect(reading.notes.isEmpty)
      }
    }
  }

  @Test("hostile texts are refused or read, never fatal")
  func hostile() {
    #expect(throws: MeasurementError.self) {
      try MeasurementReader.read(String(repeating: "9", count: 10_000))
    }
    for text in [
      String(repeating: "9", count: 512), String(repeating: "=", count: 512),
      String(repeating: "(", count: 512), String(repeating: "1 ", count: 256),
      String(repeating: "1,", count: 256), "1" + String(repeating: " 000", count: 120), "\0", "5\0",
      "1e" + String(repeating: "9", count: 500), "10^" + String(repeating: "9", count: 500),
      "1" + String(repeating: "⁹", count: 160), "10" + String(repeating: "⁹", count: 160),
      "0." + String(repeating: "0", count: 500) + "1", "5 m^9^9^9",
    ] {
      _ = try? MeasurementReader.read(text)
    }
    var source = RandomSource(name: "hostile measurements")
    let pieces = [
      "1", "234", "0", ".", ",", " ", "e", "E", "-", "+", "10", "^", "×", "x", "·", "⁻", "⁴", "(",
      ")",
      "=", "≈", "~", "m", "mol", "/", "%", "±", "−", "\u{A0}", "🙂", "**", "'",
    ]
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<source.integer(in: 1...10) { text += source.element(of: pieces) ?? "" }
      do {
        let reading = try MeasurementReader.read(text)
        #expect(reading.measurement.siValue.isFinite)
      } catch {
        #expect(error.offset <= text.utf8.count)
        #expect(!error.message.isEmpty)
      }
    }
  }
}
