/// What kind of quantity it is: exponents of length, mass, time, amount of substance, temperature.
///
/// The exponents are fractions, since √D has a dimension too.
public struct Dimension: Hashable, Sendable {
  public let length: Exponent
  public let mass: Exponent
  public let time: Exponent
  public let amount: Exponent
  public let temperature: Exponent

  /// Creates a dimension from its exponents.
  public init(
    length: Exponent = .zero, mass: Exponent = .zero, time: Exponent = .zero,
    amount: Exponent = .zero, temperature: Exponent = .zero
  ) {
    self.length = length
    self.mass = mass
    self.time = time
    self.amount = amount
    self.temperature = temperature
  }

  /// Creates a dimension with whole exponents.
  init(_ length: Int16, _ mass: Int16, _ time: Int16, _ amount: Int16, _ temperature: Int16) {
    self.init(
      length: Exponent(whole: length), mass: Exponent(whole: mass), time: Exponent(whole: time),
      amount: Exponent(whole: amount), temperature: Exponent(whole: temperature))
  }

  public static let one = Dimension()
  public static let length = Dimension(1, 0, 0, 0, 0)
  public static let mass = Dimension(0, 1, 0, 0, 0)
  public static let time = Dimension(0, 0, 1, 0, 0)
  public static let amount = Dimension(0, 0, 0, 1, 0)
  public static let temperature = Dimension(0, 0, 0, 0, 1)

  /// Whether all exponents are zero.
  public var isDimensionless: Bool { self == .one }

  /// Returns the dimension of a product.
  public func multiplied(by other: Dimension) throws(DimensionOverflow) -> Dimension {
    Dimension(
      length: try length.adding(other.length), mass: try mass.adding(other.mass),
      time: try time.adding(other.time), amount: try amount.adding(other.amount),
      temperature: try temperature.adding(other.temperature))
  }

  /// Returns the dimension of a quotient.
  public func divided(by other: Dimension) throws(DimensionOverflow) -> Dimension {
    try multiplied(by: other.raised(to: -1))
  }

  /// Returns the dimension of a power with the exponent numerator/denominator.
  public func raised(
    to numerator: Int, over denominator: Int = 1
  ) throws(DimensionOverflow) -> Dimension {
    let power = try Exponent(numerator, over: denominator)
    return Dimension(
      length: try length.multiplied(by: power), mass: try mass.multiplied(by: power),
      time: try time.multiplied(by: power), amount: try amount.multiplied(by: power),
      temperature: try temperature.multiplied(by: power))
  }

  /// The exponents beside their base units, in the order in which units print.
  var exponents: [(symbol: String, exponent: Exponent)] {
    [("kg", mass), ("mol", amount), ("m", length), ("s", time), ("K", temperature)]
  }

  /// The dimension in SI base units, such as `kg m⁻¹ s⁻²`; `1` if it has none.
  public var text: String {
    var parts: [String] = []
    for (symbol, exponent) in exponents where exponent != .zero {
      parts.append(symbol + exponent.superscript)
    }
    return parts.isEmpty ? "1" : parts.joined(separator: "\u{A0}")
  }
}

/// An exponent too large, or of too large a denominator, to be meant.
public struct DimensionOverflow: Error, Hashable, Sendable {}
