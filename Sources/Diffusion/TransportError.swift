import Numerics

/// Why a model of transport cannot be computed from its givens.
public enum TransportError: ExplainedError, Hashable, Sendable {
  /// A quantity that must be positive is not, or is beyond all measure.
  case notPositive(quantity: String, value: Double, unit: String)
  /// A quantity lies outside of the range in which the model holds.
  case outOfRange(quantity: String, value: Double, unit: String, lowest: Double, highest: Double)
  /// The givens contradict one another, or nothing fits them.
  case refused(cause: String, remedy: String)
  /// A numerical solution did not reach its accuracy.
  case noConvergence(of: String)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .notPositive(let quantity, let value, let unit):
      "The \(quantity) must be a positive number; \(written(value, unit)) is not. Give it in "
        + "\(unit.isEmpty ? "plain numbers" : unit), above zero."
    case .outOfRange(let quantity, let value, let unit, let lowest, let highest):
      "The \(quantity) must lie between \(written(lowest, unit)) and \(written(highest, unit)); "
        + "\(written(value, unit)) does not. Check its value and its unit."
    case .refused(let cause, let remedy):
      "\(cause) \(remedy)"
    case .noConvergence(let what):
      "The numerical solution of \(what) did not reach its accuracy. Choose less extreme givens."
    }
  }

  private func written(_ value: Double, _ unit: String) -> String {
    unit.isEmpty ? Decimal.message(value) : "\(Decimal.message(value)) \(unit)"
  }
}

/// The checks every model makes of its givens.
///
/// Positive quantities run from 10⁻³⁰ to 10³⁰, wider than anything in nature at this scale, so that no
/// product or quotient of a model can overflow.
enum Given {
  static func positive(
    _ value: Double, _ quantity: String, _ unit: String
  ) throws(TransportError) {
    guard value >= 1e-30, value <= 1e30 else {
      throw .notPositive(quantity: quantity, value: value, unit: unit)
    }
  }

  static func within(
    _ range: ClosedRange<Double>, _ value: Double, _ quantity: String, _ unit: String = ""
  ) throws(TransportError) {
    // Not-a-number compares with nothing, so it is refused, too.
    guard value >= range.lowerBound, value <= range.upperBound else {
      throw .outOfRange(
        quantity: quantity, value: value, unit: unit, lowest: range.lowerBound,
        highest: range.upperBound)
    }
  }

  /// A number of either sign.
  static func finite(
    _ value: Double, _ quantity: String, _ unit: String = ""
  ) throws(TransportError) {
    try within(-1e30...1e30, value, quantity, unit)
  }

  static func moleFraction(_ value: Double, _ quantity: String) throws(TransportError) {
    try within(0...1, value, quantity)
  }

  static func temperature(_ value: Double, _ quantity: String) throws(TransportError) {
    try within(1e-3...1e5, value, quantity, "K")
  }

  /// A result, which must have stayed a number.
  static func result(_ value: Double, _ quantity: String) throws(TransportError) -> Double {
    guard value.isFinite else {
      throw .refused(
        cause: "The \(quantity) is too large to be computed.", remedy: "Choose less extreme givens."
      )
    }
    return value
  }

  /// What a numerical method finds, its own error told as the model's.
  /// What a method has found; nil if it came to no end.
  static func numerical<Value>(_ what: String, _ found: Value?) throws(TransportError) -> Value {
    guard let found else { throw .noConvergence(of: what) }
    return found
  }

  static func numerical<Value, Failure>(
    _ what: String, _ body: () throws(Failure) -> Value
  ) throws(TransportError) -> Value {
    do throws(Failure) {
      return try body()
    } catch {
      throw .noConvergence(of: what)
    }
  }
}
