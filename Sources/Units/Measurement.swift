import Numerics

/// A quantity as it is written: a decimal with its significant figures, and a unit.
public struct Measurement: Hashable, Sendable {
  public let number: Decimal
  public let unit: Unit

  public init(_ number: Decimal, _ unit: Unit) {
    self.number = number
    self.unit = unit
  }

  /// Creates the measurement that states a quantity in a unit to a number of significant figures.
  ///
  /// Nothing if the unit has another dimension, the value is not finite, or the figures are not in
  /// 1 … 17.
  public init?(of quantity: Quantity, in unit: Unit, significantFigures figures: Int) {
    guard quantity.dimension == unit.dimension,
      let number = Decimal(unit.number(fromSI: quantity.value), significantFigures: figures)
    else { return nil }
    self.init(number, unit)
  }

  /// The value in coherent SI units.
  public var siValue: Double { unit.siValue(of: number) }

  /// The quantity it states.
  public var quantity: Quantity { Quantity(siValue, unit.dimension) }

  /// Returns the same quantity in another unit, to as many significant figures unless told
  /// otherwise; nothing if the unit has another dimension.
  public func converted(to other: Unit, significantFigures figures: Int? = nil) -> Measurement? {
    Measurement(
      of: quantity, in: other, significantFigures: figures ?? min(number.significantFigures, 17))
  }

  /// Returns the measurement in one line: `4.70×10⁻⁴ mol m⁻² s⁻¹` with no-break spaces, or
  /// `4.70e-4 mol m^-2 s^-1`. What is written can be read again.
  public func text(_ style: Decimal.Style = .typographic) -> String {
    let symbols = unit.text(style)
    guard !symbols.isEmpty else { return number.text(style) }
    return number.text(style) + (style == .ascii ? " " : "\u{A0}") + symbols
  }
}
