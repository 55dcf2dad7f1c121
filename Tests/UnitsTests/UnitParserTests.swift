import Numerics
import Testing

@testable import Units

@Suite struct UnitParserTests {
  static let molarFlux = unit("mol m^-2 s^-1")

  @Test(
    "a molar flux in every spelling",
    arguments: [
      "mol m^-2 s^-1", "mol*m^-2*s^-1", "mol·m⁻²·s⁻¹", "mol/(m^2 s)", "mol/(m2·s)", "mol/(m²s)",
      "mol/m^2/s", "mol m-2 s-1", "mol.m-2.s-1", "mol m**-2 s**-1", "mol m^(-2) s^(-1)",
      "mol m^−2 s⁻¹", "mol\u{A0}m⁻²\u{A0}s⁻¹", "mol\u{2009}m⁻²\u{202F}s⁻¹", "  mol / ( m^2 * s )  ",
      "mol per m2 per s", "mole/(meter^2 second)", "mol×m⁻²×s⁻¹", "mol/((m)^2 (s))",
      "1/(m^2 s/mol)",
      "s^-1 mol/m^2", "mol/(m s^0.5)^0 m^-2 s^-1".replacing("^0.5)^0", with: ")^0"),
      "mol m/(m^3 s)",
    ])
  func molarFlux(text: String) throws {
    let reading = try UnitParser.read(text, expecting: Self.molarFlux.dimension)
    #expect(reading.unit.dimension == Self.molarFlux.dimension)
    #expect(reading.unit.siFactor == 1)
  }

  @Test(
    "a product behind a slash is read as expected, and said to be ambiguous",
    arguments: ["mol/m^2 s", "mol/m^2*s", "mol/m²·s", "mol / m2 s", "mol per m^2 s"])
  func ambiguous(text: String) throws {
    let expected = try UnitParser.read(text, expecting: Self.molarFlux.dimension)
    #expect(expected.isAmbiguous)
    #expect(expected.unit == Self.molarFlux)
    let plain = try UnitParser.read(text)
    #expect(plain.isAmbiguous)
    #expect(plain.unit == unit("mol m^-2 s"))
    #expect(plain.alternative == Self.molarFlux)
    // A dimension that neither reading has decides nothing.
    #expect(try UnitParser.read(text, expecting: .length).unit == plain.unit)
  }

  @Test("what is not ambiguous is not said to be")
  func plain() throws {
    for text in ["mol/m^2/s", "mol s^-1/m^2", "mol/(m^2 s)", "1/s", "Pa", "/s", "m/s %"] {
      #expect(try !UnitParser.read(text).isAmbiguous, "\(text)")
    }
    let negative = try UnitParser.read("mol/m^2 s^-1", expecting: Self.molarFlux.dimension)
    #expect(negative.unit == Self.molarFlux)
    #expect(negative.isAmbiguous)
  }

  @Test("the same unit is collected, and what cancels is gone")
  func collected() {
    #expect(unit("m m").text(.ascii) == "m^2")
    #expect(unit("m s/m").text(.ascii) == "s")
    #expect(unit("kg/kg") == .one)
    #expect(unit("1") == .one)
    #expect(unit("cm^3/m").text(.ascii) == "cm^3 m^-1")
  }

  @Test(
    "what cannot be read is refused at its place, with the nearest unit",
    arguments: [
      ("", .empty, 0), ("   ", .empty, 0), ("mol/", .unitMissing, 4), ("mol//s", .unitMissing, 4),
      ("mol/(m2 s", .open(count: 1), 9), ("mol/((m2 s", .open(count: 2), 10),
      ("mol)", .strayBracket, 3), ("()", .unitMissing, 1), ("mol^", .powerMissing, 4),
      ("mol^x", .powerMissing, 4), ("m^0.5", .powerNotWhole, 3), ("m^(1/2)", .powerNotWhole, 4),
      ("m^.5", .powerNotWhole, 2), ("m^99", .powerTooLarge, 1), ("(m^4)^4", .powerTooLarge, 1),
      ("m^6 m^7", .powerTooLarge, 0), ("m^2^3", .unexpected, 3), ("m,s", .unexpected, 1),
      ("m^2⁻", .unexpected, 3), ("* m", .unitMissing, 0), ("m +", .unexpected, 2),
      ("m⁻", .powerMissing, 1), ("2 m", .unexpected, 0), ("m±s", .unexpected, 1),
      ("pa", .unknown(name: "pa", suggestion: "Pa"), 0),
      ("kpa", .unknown(name: "kpa", suggestion: "kPa"), 0),
      ("mol/metter", .unknown(name: "metter", suggestion: "meter"), 4),
      ("mll", .unknown(name: "mll", suggestion: "mol"), 0),
      ("Kg", .unknown(name: "Kg", suggestion: "kg"), 0),
      ("secnod", .unknown(name: "secnod", suggestion: "second"), 0),
      ("furlong", .unknown(name: "furlong", suggestion: nil), 0),
      ("🙂", .unknown(name: "🙂", suggestion: nil), 0),
    ] as [(String, UnitError.Cause, Int)])
  func refusals(text: String, cause: UnitError.Cause, offset: Int) {
    let error = #expect(throws: UnitError.self) { try UnitParser.read(text) }
    #expect(error?.cause == cause)
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
  }

  @Test("the words of a refusal")
  func words() {
    let error = #expect(throws: UnitError.self) { try UnitParser.read("mol/metre2 sce") }
    #expect(error?.message == "I know no unit `sce`. Did you mean `sec`?")
  }

  @Test("reading what was printed gives the same unit, in both alphabets")
  func roundTrip() throws {
    var source = RandomSource(name: "units")
    var spellings: [[UInt8]] = []
    for entry in UnitTable.entries {
      spellings.append(contentsOf: entry.symbols)
      if entry.takesPrefix {
        for prefix in UnitTable.prefixes { spellings.append(prefix.symbols[0] + entry.symbols[0]) }
      }
    }
    var count = 0
    for _ in 0..<3000 {
      var product: [(unit: NamedUnit, power: Int)] = []
      for _ in 0..<source.integer(in: 1...5) {
        let spelling = spellings[source.integer(below: spellings.count)]
        product.append((try #require(UnitTable.named(spelling)), source.integer(in: -4...4)))
      }
      guard let unit = try? Unit(product), unit != .one else { continue }
      count += 1
      #expect(try UnitParser.read(unit.text(.typographic)).unit == unit)
      #expect(try UnitParser.read(unit.text(.ascii)).unit == unit)
      #expect(unit.text(.ascii).utf8.allSatisfy { $0 < 0x80 })
    }
    #expect(count > 2500)
  }

  @Test("hostile texts are refused, never fatal")
  func hostile() {
    let long = String(repeating: "m ", count: 5000)
    let texts = [
      long, String(repeating: "(", count: 256), String(repeating: "m^9", count: 85),
      String(repeating: "(", count: 100) + "m", "9^9^9", "m^9^9^9", "\0", "m\0s", "m^\0",
      "\u{202E}m", "m^99999999999999999999", "m⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹", "m-99999999999999999999",
      "kPa^12 MPa^12 GPa^12 Gm^12 Gg^12", "fm^-12 fg^-12 fs^-12 Gm^12 GPa^12 GW^12",
      String(repeating: "k", count: 256), "(((((((((((((((((m)))))))))))))))))", "^", "^2", "²",
      String(repeating: "(m)^9/", count: 42), "∞", "%^%",
    ]
    for text in texts {
      #expect(throws: UnitError.self) { try UnitParser.read(text) }
    }
    // Random bytes of what units are made of.
    var source = RandomSource(name: "hostile units")
    let pieces = [
      "m", "s", "mol", "(", ")", "/", "*", "^", "-", "2", " ", "⁻", "²", "·", ".", "°", "C", "1",
      "**", "\u{A0}", "é", "🙂", "-mol", "per",
    ]
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<source.integer(in: 1...12) { text += source.element(of: pieces) ?? "" }
      guard let unit = try? UnitParser.read(text).unit else { continue }
      #expect(unit.siFactor.isNormal)
    }
    // Bytes that are no UTF-8 at all, which a string would repair.
    for _ in 0..<4000 {
      let bytes = (0..<source.integer(in: 0...8)).map { _ in UInt8(source.integer(below: 256)) }
      _ = try? UnitParser.read(bytes, from: 0, expecting: nil)
    }
  }
}
