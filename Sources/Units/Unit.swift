import Numerics

/// A unit of measurement: a product of named units to whole powers, such as mol m⁻² s⁻¹.
///
/// The order of the factors is the one in which they were written, and they print in it; the same
/// named unit occurs once.
///
/// A temperature scale that does not begin at absolute zero (°C, °F) means a temperature on that
/// scale where it stands alone, and a difference of temperatures within a product or a power, as in
/// J mol⁻¹ °C⁻¹. A difference that stands alone is `asInterval`.
public struct Unit: Hashable, Sendable {
  /// A named unit to a power.
  public struct Factor: Hashable, Sendable {
    public let unit: NamedUnit
    /// Not zero, −12 … 12.
    public let power: Int
  }

  public let factors: [Factor]
  public let dimension: Dimension
  /// Whether a lone temperature scale means a difference.
  public let isInterval: Bool

  /// How many of this unit's coherent SI unit it is, for differences: `value` of `scale`.
  public let siFactor: Double
  private let scale: Scale?

  /// The unit of pure numbers.
  public static let one = Unit()

  private init() {
    factors = []
    dimension = .one
    isInterval = false
    siFactor = 1
    scale = .one
  }

  /// Creates a product; a unit that occurs several times is collected at its first place.
  ///
  /// - Throws: `UnitOverflow` if a power exceeds 12, there are more than 16 different factors, or
  ///   the factor to SI is no normal double.
  public init(_ product: [(unit: NamedUnit, power: Int)]) throws(UnitOverflow) {
    var collected: [Factor] = []
    for (unit, power) in product {
      guard (-12...12).contains(power) else { throw UnitOverflow() }
      if let i = collected.firstIndex(where: { $0.unit == unit }) {
        collected[i] = Factor(unit: unit, power: collected[i].power + power)
      } else {
        guard collected.count < 64 else { throw UnitOverflow() }
        collected.append(Factor(unit: unit, power: power))
      }
    }
    collected.removeAll { $0.power == 0 }
    try self.init(factors: collected, isInterval: false)
  }

  private init(factors: [Factor], isInterval: Bool) throws(UnitOverflow) {
    guard factors.count <= 16 else { throw UnitOverflow() }
    var dimension = Dimension.one
    var scale: Scale? = .one
    var rough = 1.0
    for factor in factors {
      guard (-12...12).contains(factor.power) else { throw UnitOverflow() }
      do throws(DimensionOverflow) {
        dimension = try dimension.multiplied(by: factor.unit.dimension.raised(to: factor.power))
      } catch {
        throw UnitOverflow()
      }
      for _ in 0..<factor.power.magnitude {
        let one = factor.power > 0 ? factor.unit.scale : factor.unit.scale.inverse
        scale = scale?.multiplied(by: one)
        rough *= one.value
      }
    }
    self.factors = factors
    self.dimension = dimension
    self.scale = scale
    self.isInterval = isInterval
    siFactor = scale?.value ?? rough
    guard siFactor.isNormal else { throw UnitOverflow() }
  }

  /// The unit of differences on a temperature scale; every other unit unchanged.
  public var asInterval: Unit {
    offset == nil ? self : (try? Unit(factors: factors, isInterval: true)) ?? self
  }

  /// What is to be added before scaling, if this is a temperature scale: 273.15 for °C.
  var offset: Decimal? {
    guard !isInterval, factors.count == 1, factors[0].power == 1 else { return nil }
    return factors[0].unit.offset
  }

  /// Whether its numbers are temperatures on a scale whose zero is not absolute zero.
  public var isTemperatureScale: Bool { offset != nil }

  /// Returns the value in coherent SI units of a number of this unit.
  public func siValue(of number: Double) -> Double {
    (number + (offset?.doubleValue ?? 0)) * siFactor
  }

  /// Returns the value in coherent SI units of a written number of this unit.
  ///
  /// It is rounded once where the exact result is a decimal, as for all powers of ten.
  public func siValue(of number: Decimal) -> Double {
    let shifted: Decimal
    if let offset {
      guard let sum = try? number.adding(offset) else { return siValue(of: number.doubleValue) }
      shifted = sum
    } else {
      shifted = number
    }
    guard let scale, let product = try? shifted.multiplied(by: scale.numerator) else {
      return shifted.doubleValue * siFactor
    }
    if let quotient = product.divided(exactlyBy: scale.denominator) { return quotient.doubleValue }
    return product.doubleValue / scale.denominator.doubleValue
  }

  /// Returns how many of this unit a value in coherent SI units is.
  public func number(fromSI value: Double) -> Double {
    let quotient: Double
    if let scale, scale.numerator == .one {
      quotient = value * scale.denominator.doubleValue
    } else {
      quotient = value / siFactor
    }
    return quotient - (offset?.doubleValue ?? 0)
  }

  /// The symbols and powers in the order of writing, for setting them as a formula.
  public var powers: [(symbol: String, power: Int)] {
    factors.map { ($0.unit.symbol, $0.power) }
  }

  /// Returns the unit in one line: `mol m⁻² s⁻¹` with no-break spaces, or `mol m^-2 s^-1`.
  ///
  /// The unit of pure numbers is empty. What is written can be read again.
  public func text(_ style: Decimal.Style = .typographic) -> String {
    var parts: [String] = []
    for factor in factors {
      var part = style == .ascii ? factor.unit.ascii : factor.unit.symbol
      if factor.power != 1 {
        let power = factor.power
        part += style == .ascii ? "^" + String(power) : Decimal.superscript(power)
      }
      parts.append(part)
    }
    return parts.joined(separator: style == .ascii ? " " : "\u{A0}")
  }

  /// Returns the coherent SI unit of a dimension: the usual one where there is one, such as Pa or
  /// J mol⁻¹ K⁻¹, else a product of base units; nothing where an exponent is not whole or exceeds 12.
  public static func coherent(for dimension: Dimension) -> Unit? {
    for unit in UnitTable.coherent where unit.dimension == dimension { return unit }
    var product: [(unit: NamedUnit, power: Int)] = []
    for (base, exponent) in zip(UnitTable.base, dimension.exponents) {
      guard let power = exponent.exponent.whole else { return nil }
      product.append((base, power))
    }
    return try? Unit(product)
  }
}

/// A unit with too many factors, too high powers, or a factor beyond all doubles.
public struct UnitOverflow: Error, Hashable, Sendable {}
