import Numerics

extension Decimal {
  /// Reads a number of the data tables, such as `18.015`, with the digits it is printed with.
  ///
  /// The tables are ours and a test reads all of them; what is not a number would become zero.
  init(table digits: String) {
    self = (try? Decimal(parsing: digits)) ?? .zero
  }

  /// Returns the number with its point moved, as from grams to kilograms; the digits stay.
  ///
  /// The numbers of the tables are far from the bounds of a decimal, so the point always moves.
  func movingPoint(by power: Int) -> Decimal {
    (try? Decimal(coefficient, exponent: exponent + power)) ?? self
  }

  /// Returns a number for a message: `520`, not `520.0` or 5.2×10².
  ///
  /// A sum is given to twelve figures, because the noise behind them is not the reader's.
  public static func message(_ number: Double, figures: Int? = nil) -> String {
    let written =
      figures.map { Decimal(number, significantFigures: $0)?.normalized }
      ?? Decimal(shortest: number)
    guard let written else { return "\(number)" }
    let size = abs(number)
    return size == 0 || (size >= 1e-4 && size < 1e6) ? written.plain : written.text()
  }
}
