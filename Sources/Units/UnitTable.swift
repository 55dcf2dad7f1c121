import Numerics

/// The one table of named units.
///
/// Factors are those of Thompson, A. and Taylor, B. N., Guide for the Use of the International
/// System of Units, NIST Special Publication 811 (2008), appendix B; where the guide rounds, the
/// definition it cites is taken, so that every factor here is exact:
/// - length: inch 0.0254 m, foot 0.3048 m (B.6), ångström 10⁻¹⁰ m (B.8);
/// - mass: pound (avoirdupois) 0.453 592 37 kg (B.6); the pound-mole is as many moles as there are
///   grams in a pound, 453.592 37 mol;
/// - force: dyne 10⁻⁵ N, pound-force 4.448 221 615 260 5 N, kilogram-force 9.806 65 N (B.8);
/// - pressure: atmosphere 101 325 Pa, bar 10⁵ Pa, torr 101 325/760 Pa, conventional millimetre of
///   mercury 133.322 387 415 Pa, pound-force per square inch (B.8);
/// - energy: thermochemical calorie 4.184 J, Btu of the International Table 1055.055 852 62 J,
///   erg 10⁻⁷ J (B.8);
/// - viscosity: poise 0.1 Pa s, stokes 10⁻⁴ m² s⁻¹ (B.8);
/// - temperature: 0 °C is 273.15 K; a degree Fahrenheit is 5/9 K and 0 °F is 459.67 of them (B.8).
enum UnitTable {
  struct Entry {
    var unit: NamedUnit
    /// What may stand for it, in UTF-8; symbols take the symbols of prefixes if any do.
    var symbols: [[UInt8]]
    /// Words for it, which take the words of prefixes.
    var words: [[UInt8]]
    var takesPrefix: Bool
  }

  struct Prefix {
    var symbols: [[UInt8]]
    var word: [UInt8]
    var symbol: String
    var ascii: String
    var power: Int
  }

  /// Returns the unit that a spelling names: a unit of the table, or one behind a prefix.
  static func named(_ spelling: [UInt8]) -> NamedUnit? {
    for entry in entries where entry.symbols.contains(spelling) || entry.words.contains(spelling) {
      return entry.unit
    }
    for prefix in prefixes {
      for symbol in prefix.symbols where spelling.starts(with: symbol) {
        let rest = [UInt8](spelling.dropFirst(symbol.count))
        for entry in entries where entry.takesPrefix && entry.symbols.contains(rest) {
          return prefixed(prefix, entry.unit)
        }
      }
      guard spelling.starts(with: prefix.word) else { continue }
      let rest = [UInt8](spelling.dropFirst(prefix.word.count))
      for entry in entries where entry.takesPrefix && entry.words.contains(rest) {
        return prefixed(prefix, entry.unit)
      }
    }
    return nil
  }

  private static func prefixed(_ prefix: Prefix, _ unit: NamedUnit) -> NamedUnit? {
    let factor = Scale(numerator: exact(1, prefix.power), denominator: .one)
    guard let scale = unit.scale.multiplied(by: factor) else { return nil }
    return NamedUnit(
      symbol: prefix.symbol + unit.symbol, ascii: prefix.ascii + unit.ascii,
      dimension: unit.dimension, scale: scale, offset: nil)
  }

  /// The base units in the order in which a product of them prints.
  static let base: [NamedUnit] = ["kg", "mol", "m", "s", "K"].compactMap { named(bytes($0)) }

  /// The usual coherent units of dimensions that have a name.
  static let coherent: [Unit] = [
    "Pa", "J", "N", "W", "Pa s", "J mol^-1", "J kg^-1", "J mol^-1 K^-1", "J kg^-1 K^-1", "N m^-1",
    "Pa m^-1", "W m^-2", "W m^-1 K^-1", "W m^-2 K^-1", "J K^-1",
  ].compactMap { try? UnitParser.read($0).unit }

  static let prefixes: [Prefix] = [
    prefix("G", "giga", 9), prefix("M", "mega", 6), prefix("k", "kilo", 3),
    prefix("h", "hecto", 2), prefix("d", "deci", -1), prefix("c", "centi", -2),
    prefix("m", "milli", -3),
    // The micro sign, the Greek letter, and what stands for both on a keyboard.
    Prefix(
      symbols: [bytes("\u{B5}"), bytes("\u{3BC}"), bytes("u")], word: bytes("micro"),
      symbol: "µ", ascii: "u", power: -6),
    prefix("n", "nano", -9), prefix("p", "pico", -12), prefix("f", "femto", -15),
  ]

  static let entries: [Entry] = [
    entry("m", .length, words: "meter meters metre metres", prefixed: true),
    entry("kg", .mass, words: "kilogram kilograms"),
    entry("g", .mass, exact(1, -3), words: "gram grams", prefixed: true),
    entry("s", .time, words: "sec secs second seconds", prefixed: true),
    entry("mol", .amount, words: "mole moles gmol g-mol", prefixed: true),
    entry("K", .temperature, words: "kelvin kelvins Kelvin", prefixed: true),

    entry("Pa", pressure, words: "pascal pascals Pascal", prefixed: true),
    entry("N", force, words: "newton newtons Newton", prefixed: true),
    entry("J", energy, words: "joule joules Joule", prefixed: true),
    entry("W", Dimension(2, 1, -3, 0, 0), words: "watt watts Watt", prefixed: true),

    entry("min", .time, exact(60), words: "mins minute minutes"),
    entry("h", .time, exact(3600), words: "hr hrs hour hours"),
    entry("d", .time, exact(86400), words: "day days"),

    entry("in", .length, exact(254, -4), words: "inch inches"),
    entry("ft", .length, exact(3048, -4), words: "foot feet"),
    entry(
      "Å", ascii: "angstrom", .length, exact(1, -10), symbols: "\u{212B} A\u{30A}",
      words: "angstroms Angstrom Angstroms ångström"),
    entry("µm", ascii: "um", .length, exact(1, -6), words: "micron microns"),
    entry(
      "L", volume, exact(1, -3), symbols: "l", words: "liter liters litre litres",
      prefixed: true),
    entry("cc", volume, exact(1, -6)),

    entry("lb", .mass, exact(45_359_237, -8), words: "lbm lbs pound pounds"),
    entry("t", .mass, exact(1000), words: "tonne tonnes"),
    entry("lbmol", .amount, exact(45_359_237, -5), words: "lb-mol lbmole lbmoles"),
    entry("kmol", .amount, exact(1000), words: "kg-mol kgmol kmole kmoles"),
    entry("M", Dimension(-3, 0, 0, 1, 0), exact(1000), words: "molar", prefixed: true),

    entry("dyn", force, exact(1, -5), words: "dyne dynes"),
    entry("lbf", force, poundForce),
    entry("kgf", force, exact(980_665, -5)),

    entry("atm", pressure, exact(101_325), words: "atmosphere atmospheres"),
    entry("bar", pressure, exact(1, 5), words: "bars", prefixed: true),
    entry("torr", pressure, exact(101_325), over: exact(760), words: "Torr"),
    entry("mmHg", pressure, exact(133_322_387_415, -9)),
    entry("psi", pressure, poundForce, over: exact(64_516, -8), words: "psia"),

    entry("cal", energy, exact(4184, -3), words: "calorie calories", prefixed: true),
    entry("Btu", energy, exact(105_505_585_262, -8), words: "BTU btu"),
    entry("erg", energy, exact(1, -7), words: "ergs"),

    entry("P", Dimension(-1, 1, -1, 0, 0), exact(1, -1), words: "poise", prefixed: true),
    entry("St", Dimension(2, 0, -1, 0, 0), exact(1, -4), words: "stokes", prefixed: true),

    entry(
      "°C", ascii: "degC", .temperature, symbols: "℃ C oC ºC", words: "celsius Celsius",
      offset: exact(27315, -2)),
    entry(
      "°F", ascii: "degF", .temperature, exact(5), over: exact(9), symbols: "℉ F oF ºF",
      words: "fahrenheit Fahrenheit", offset: exact(45967, -2)),
    entry("°R", ascii: "degR", .temperature, exact(5), over: exact(9), words: "rankine Rankine"),

    entry("%", .one, exact(1, -2), words: "percent"),
    entry("ppm", .one, exact(1, -6)),
  ]

  private static let force = Dimension(1, 1, -2, 0, 0)
  private static let pressure = Dimension(-1, 1, -2, 0, 0)
  private static let energy = Dimension(2, 1, -2, 0, 0)
  private static let volume = Dimension(3, 0, 0, 0, 0)
  private static let poundForce = exact(44_482_216_152_605, -13)

  /// A decimal of the table; a misprint beyond the bounds would be zero, which the tests forbid.
  private static func exact(_ coefficient: Int64, _ exponent: Int = 0) -> Decimal {
    (try? Decimal(coefficient, exponent: exponent)) ?? .zero
  }

  private static func prefix(_ symbol: String, _ word: String, _ power: Int) -> Prefix {
    Prefix(
      symbols: [bytes(symbol)], word: bytes(word), symbol: symbol, ascii: symbol, power: power)
  }

  private static func entry(
    _ symbol: String, ascii: String? = nil, _ dimension: Dimension, _ numerator: Decimal = .one,
    over denominator: Decimal = .one, symbols: String = "", words: String = "",
    prefixed: Bool = false, offset: Decimal? = nil
  ) -> Entry {
    let raw = Scale(numerator: numerator, denominator: denominator)
    let unit = NamedUnit(
      symbol: symbol, ascii: ascii ?? symbol, dimension: dimension,
      scale: Scale.one.multiplied(by: raw) ?? raw, offset: offset)
    return Entry(
      unit: unit, symbols: [bytes(symbol), bytes(ascii ?? symbol)] + list(symbols),
      words: list(words), takesPrefix: prefixed)
  }

  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: text.utf8)
    return bytes
  }

  private static func list(_ text: String) -> [[UInt8]] {
    bytes(text).split(separator: 0x20).map { [UInt8]($0) }
  }
}
