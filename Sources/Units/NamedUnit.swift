import Numerics

/// A unit with a name of its own, prefix included: `Pa`, `kPa`, `atm`.
public struct NamedUnit: Hashable, Sendable {
  /// What is printed, such as `°C`.
  public let symbol: String
  /// What is printed where only ASCII can be, such as `degC`.
  public let ascii: String
  public let dimension: Dimension
  /// How many coherent SI units it is.
  let scale: Scale
  /// For a temperature scale, the number of its degrees from absolute zero to its zero.
  let offset: Decimal?
}

/// A factor to SI as a quotient of two decimals, so that 5/9 and 101325/760 are exact.
struct Scale: Hashable, Sendable {
  var numerator: Decimal
  var denominator: Decimal

  static let one = Scale(numerator: .one, denominator: .one)

  var value: Double { numerator.doubleValue / denominator.doubleValue }

  var inverse: Scale { Scale(numerator: denominator, denominator: numerator) }

  /// The product, powers of ten moved into the part where they are whole; nothing if it does not fit.
  func multiplied(by other: Scale) -> Scale? {
    guard let n = try? numerator.multiplied(by: other.numerator),
      let d = try? denominator.multiplied(by: other.denominator)
    else { return nil }
    // Where one part is a power of ten, only the other need be divided by it, exactly.
    let (a, b) = (n.normalized, d.normalized)
    guard let up = try? Decimal(a.coefficient, exponent: max(a.exponent - b.exponent, 0)),
      let down = try? Decimal(b.coefficient, exponent: max(b.exponent - a.exponent, 0))
    else { return nil }
    return Scale(numerator: up, denominator: down)
  }
}
