import Algebra
import Diffusion
import Numerics
import Units

extension Decimal {
  /// The number as a layout, with a power of ten where `text` writes one.
  public var layout: Layout {
    let shown = text(.ascii)
    var bytes = Array(shown.utf8)
    let negative = bytes.first == 45
    if negative { bytes.removeFirst() }
    guard let mark = bytes.firstIndex(of: 101) else {
      let numeral = Layout.numeral(String(decoding: bytes, as: UTF8.self))
      return negative ? .row([.sign(.negative), numeral]) : numeral
    }
    let mantissa = Layout.numeral(String(decoding: bytes[..<mark], as: UTF8.self))
    let power = scientific.power
    let exponent = Layout.numeral(String(power.magnitude))
    let raised = power < 0 ? Layout.row([.sign(.negative), exponent]) : exponent
    let pieces: [Layout] = [
      mantissa, .sign(.times), .scripts(.numeral("10"), sub: nil, sup: raised),
    ]
    return .row(negative ? [.sign(.negative)] + pieces : pieces)
  }

  /// The number with a unit behind it.
  public func layout(_ unit: Unit) -> Layout {
    let powers = unit.powers.map { Layout.UnitPower($0.symbol, $0.power) }
    guard !powers.isEmpty else { return layout }
    if case .row(let pieces) = layout { return .row(pieces + [.unit(powers)]) }
    return .row([layout, .unit(powers)])
  }
}

extension Unit {
  /// The unit alone, as a layout.
  public var layout: Layout { .unit(powers.map { Layout.UnitPower($0.symbol, $0.power) }) }

  /// The SI unit of a symbol of the glossary.
  static func si(of symbol: Symbol) -> Unit {
    guard let term = Glossary.term(symbol) else { return .one }
    return (try? UnitParser.read(term.unit).unit) ?? .one
  }
}

extension Decimal {
  /// Figures shown of quantities along the way.
  private static let intermediateFigures = 5
  /// Enough for every given, and few enough to hide the rounding of a conversion.
  private static let givenFigures = 9

  /// A quantity along the way: five figures, fewer where the value has no more.
  init?(brief value: Double) {
    if value == 0 {
      self = .zero
      return
    }
    guard let rounded = Decimal(value, significantFigures: Decimal.intermediateFigures),
      let exact = Decimal(given: value)
    else { return nil }
    self = exact.significantFigures < rounded.significantFigures ? exact : rounded
  }

  /// A given in SI units, with the figures it has: 330 K, 0.13 m, 101325 Pa.
  init?(given value: Double) {
    guard let rounded = Decimal(value, significantFigures: Decimal.givenFigures) else { return nil }
    let digits = rounded.normalized
    // Zeros before the point are written out, so that 330 is not 3.3 × 10².
    if (1...4).contains(digits.exponent), abs(value) < 1e5,
      let whole = try? digits.adding(.unitPlace)
    {
      self = whole
    } else {
      self = digits
    }
  }

  /// A zero written to the units: adding it writes a whole number out.
  private static let unitPlace = Decimal.zero
}
