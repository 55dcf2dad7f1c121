import Numerics
import Testing

@testable import Units

func unit(_ text: String) -> Unit {
  do {
    return try UnitParser.read(text).unit
  } catch {
    fatalError("no unit: \(text): \(error.message)")
  }
}

/// A decimal a test writes down.
func decimal(_ text: String) -> Decimal {
  guard let value = try? Decimal(parsing: text) else { fatalError("no decimal: \(text)") }
  return value
}

@Suite struct UnitTableTests {
  @Test(
    "factors to SI agree with NIST SP 811, appendix B.8, to the digits printed there",
    arguments: [
      ("atm", 1.01325e5, 1e-15), ("bar", 1e5, 1e-15), ("mbar", 100, 1e-15),
      ("torr", 1.333224e2, 5e-7), ("mmHg", 1.333224e2, 5e-7), ("psi", 6.894757e3, 1e-7),
      ("cal", 4.184, 1e-15), ("kcal", 4184, 1e-15), ("Btu", 1.055056e3, 5e-7),
      ("erg", 1e-7, 1e-15), ("dyn", 1e-5, 1e-15), ("lbf", 4.448222, 1e-7),
      ("kgf", 9.80665, 1e-15), ("lb", 4.535924e-1, 1e-7), ("t", 1000, 1e-15),
      ("ft", 3.048e-1, 1e-15), ("in", 2.54e-2, 1e-15), ("Å", 1e-10, 1e-15),
      ("min", 60, 1e-15), ("h", 3600, 1e-15), ("d", 8.64e4, 1e-15), ("L", 1e-3, 1e-15),
      ("cP", 1e-3, 1e-15), ("P", 0.1, 1e-15), ("St", 1e-4, 1e-15), ("cSt", 1e-6, 1e-15),
      ("ft^2", 9.290304e-2, 1e-15), ("ft^3", 2.831685e-2, 5e-7), ("in^2", 6.4516e-4, 1e-15),
      ("ft/h", 8.466667e-5, 1e-7), ("Btu/(h ft^2 °F)", 5.678263, 1e-7),
      ("Btu/lb", 2.326e3, 1e-15), ("lb/ft^3", 1.601846e1, 5e-7), ("cm^2/s", 1e-4, 1e-15),
      ("degR", 5.0 / 9, 1e-15), ("lbmol", 453.59237, 1e-15), ("mol/L", 1000, 1e-15),
      ("M", 1000, 1e-15), ("mM", 1, 1e-15), ("cc", 1e-6, 1e-15), ("%", 0.01, 1e-15),
      ("ppm", 1e-6, 1e-15), ("kmol", 1000, 1e-15), ("mg", 1e-6, 1e-15), ("kg", 1, 1e-15),
    ] as [(String, Double, Double)])
  func factors(text: String, factor: Double, tolerance: Double) {
    #expect((unit(text).siFactor / factor - 1).magnitude <= tolerance)
  }

  @Test("no entry is misprinted, and no spelling means two things")
  func entries() {
    var seen: [[UInt8]] = []
    for entry in UnitTable.entries {
      #expect(entry.unit.scale.value.isNormal)
      for spelling in Set(entry.symbols + entry.words) {
        #expect(!seen.contains(spelling), "\(entry.unit.symbol)")
        seen.append(spelling)
        #expect(UnitTable.named(spelling) == entry.unit)
      }
    }
    #expect(UnitTable.base.count == 5)
    #expect(UnitTable.coherent.count == 15)
    #expect(UnitTable.coherent.allSatisfy { $0.siFactor == 1 })
  }

  @Test(
    "exact definitions convert exactly",
    arguments: [
      ("12.5", "cm", 0.125), ("101.325", "kPa", 101_325), ("760", "torr", 101_325),
      ("1", "atm", 101_325), ("0.1", "mm", 0.0001), ("25", "°C", 298.15), ("-40", "°F", 233.15),
      ("212", "degF", 373.15), ("0.205", "cm^2/s", 2.05e-5), ("1", "day", 86400),
      ("24", "h", 86400), ("2", "cP", 0.002), ("3", "mmol/cm^3", 3000), ("5", "%", 0.05),
      ("1", "mol/(cm^2 h)", 1e4 / 3600), ("0", "°C", 273.15),
    ] as [(String, String, Double)])
  func conversions(number: String, text: String, value: Double) {
    #expect(unit(text).siValue(of: decimal(number)) == value)
  }

  @Test("a temperature scale alone is absolute, in a product an interval")
  func temperatures() {
    #expect(unit("°C").isTemperatureScale)
    #expect(unit("degC").siValue(of: 0) == 273.15)
    #expect(unit("J/(mol °C)").siValue(of: 1.0) == 1)
    #expect(unit("°C^2").siValue(of: 1.0) == 1)
    #expect(!unit("°C").asInterval.isTemperatureScale)
    #expect(unit("°C").asInterval.siValue(of: 20.0) == 20)
    #expect(unit("°F").asInterval.siValue(of: 9.0) == 5)
    #expect(unit("Pa").asInterval == unit("Pa"))
    #expect((unit("°F").number(fromSI: 310.15) - 98.6).magnitude < 1e-12)
    #expect(unit("°C").dimension == .temperature)
  }

  @Test(
    "words, prefixes and signs of the keyboard",
    arguments: [
      ("micrometer", "µm"), ("um", "µm"), ("μm", "µm"), ("micron", "µm"), ("kilopascal", "kPa"),
      ("millimoles", "mmol"), ("lb-mol", "lbmol"), ("g-mol", "mol"), ("kg-mol", "kmol"),
      ("hr", "h"), ("hours", "h"), ("sec", "s"), ("litre", "L"), ("mL", "mL"), ("ml", "mL"),
      ("degC", "°C"), ("C", "°C"), ("℃", "°C"), ("oC", "°C"), ("percent", "%"),
      ("angstrom", "Å"), ("\u{212B}", "Å"), ("A\u{30A}", "Å"), ("Torr", "torr"), ("min", "min"),
      ("minutes", "min"), ("hPa", "hPa"), ("kg", "kg"), ("kilogram", "kg"), ("Mg", "Mg"),
    ])
  func spellings(text: String, symbol: String) {
    #expect(unit(text).text() == symbol)
  }
}
