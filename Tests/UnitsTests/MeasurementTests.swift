import Numerics
import Testing

@testable import Units

@Suite struct MeasurementTests {
  @Test(
    "a quantity in a unit to significant figures",
    arguments: [
      (101_325, "Pa", "atm", 3, "1.00 atm"), (298.15, "K", "°C", 3, "25.0 °C"),
      (298.15, "K", "°C", 2, "25 °C"),
      (
        4.7e-4, "mol/(m^2 s)", "mol/(m^2 s)", 3,
        "4.70×10⁻⁴ mol m⁻² s⁻¹"
      ),
      (2.05e-5, "m^2/s", "cm^2/s", 3, "0.205 cm² s⁻¹"), (0.05, "1", "%", 2, "5.0 %"),
      (-1e-3, "m/s", "mm/s", 2, "−1.0 mm s⁻¹"), (0.333, "1", "1", 2, "0.33"),
    ] as [(Double, String, String, Int, String)])
  func stating(value: Double, of: String, in text: String, figures: Int, expected: String) throws {
    let quantity = Quantity(value, unit(of).dimension)
    let stated = try #require(
      Measurement(of: quantity, in: unit(text), significantFigures: figures))
    #expect(stated.text() == expected.replacing(" ", with: "\u{A0}"))
  }

  @Test("another dimension, no number and no figures state nothing")
  func refusals() {
    let pressure = Quantity(1, unit("Pa").dimension)
    #expect(Measurement(of: pressure, in: unit("m"), significantFigures: 3) == nil)
    #expect(Measurement(of: pressure, in: unit("Pa"), significantFigures: 0) == nil)
    let nothing = Quantity(.nan, .length)
    #expect(Measurement(of: nothing, in: unit("m"), significantFigures: 3) == nil)
  }

  @Test("conversion keeps the significant figures")
  func conversion() throws {
    let measured = Measurement(decimal("25.0"), unit("°C"))
    #expect(measured.quantity == Quantity(298.15, .temperature))
    #expect(measured.converted(to: unit("K"))?.text(.ascii) == "298 K")
    #expect(measured.converted(to: unit("°F"))?.text(.ascii) == "77.0 degF")
    #expect(measured.converted(to: unit("K"), significantFigures: 5)?.text(.ascii) == "298.15 K")
    #expect(measured.converted(to: unit("Pa")) == nil)
    #expect(Quantity(25, unit("°C")) == Quantity(298.15, .temperature))
  }

  @Test("there and back is the same number, over all units of a dimension")
  func thereAndBack() throws {
    var source = RandomSource(name: "there and back")
    let pressures = ["Pa", "kPa", "bar", "atm", "torr", "mmHg", "psi", "mbar"].map { unit($0) }
    for _ in 0..<500 {
      let from = pressures[source.integer(below: pressures.count)]
      let size = source.uniform(in: 0.1...1000)
      let to = pressures[source.integer(below: pressures.count)]
      let number = try #require(Decimal(size, significantFigures: 8))
      let measured = Measurement(number, from)
      let there = try #require(measured.converted(to: to, significantFigures: 15))
      let back = try #require(there.converted(to: from, significantFigures: 8))
      #expect(back.number == number)
    }
  }

  @Test("the coherent unit of a dimension is the usual one")
  func coherent() {
    let cases = [
      ("atm", "Pa"), ("cal/(mol °C)", "J mol^-1 K^-1"), ("cm^2/h", "m^2 s^-1"),
      ("lbmol/(ft^2 h)", "mol m^-2 s^-1"), ("g/L", "kg m^-3"), ("cP", "Pa s"), ("%", ""),
      ("dyn/cm", "N m^-1"),
    ]
    for (text, coherent) in cases {
      #expect(Unit.coherent(for: unit(text).dimension)?.text(.ascii) == coherent)
    }
    #expect(
      (try? Dimension.length.raised(to: 1, over: 2)).map { Unit.coherent(for: $0) } == .some(nil))
  }

  @Test("a unit lists its symbols and powers for a formula")
  func powers() {
    let powers = unit("mol/(m^2 s)").powers
    #expect(powers.map(\.symbol) == ["mol", "m", "s"])
    #expect(powers.map(\.power) == [1, -2, -1])
  }
}
