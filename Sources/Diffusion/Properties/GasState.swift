import Numerics

/// The molar gas constant.
public enum GasConstant {
  /// The constant in J/(mol K), to the ten digits CODATA 2018 and 2022 print.
  ///
  /// Since 2019 it is exact, as the product of the Avogadro and the Boltzmann constant:
  /// 8.314 462 618 153 24. Its eleventh digit and the rest change nothing on a page.
  public static let value = 8.314462618
  /// The digits of `value`, for the page.
  public static let text = "8.314462618"
}

/// A temperature and a pressure at which a gas can be.
public struct GasState: Hashable, Sendable {
  /// The temperature in K.
  public let temperature: Double
  /// The pressure in Pa.
  public let pressure: Double

  /// One standard atmosphere in Pa, by definition.
  public static let atmosphere = 101_325.0

  /// Makes a state from a temperature and a pressure.
  ///
  /// The bounds are wide. They keep every property computed from a state finite.
  ///
  /// - Parameters:
  ///   - temperature: The temperature in K, from 0.001 to 100 000.
  ///   - pressure: The pressure in Pa, from 0.001 to 10¹⁰.
  /// - Throws: ``GasStateError`` outside these bounds.
  public init(temperature: Double, pressure: Double) throws(GasStateError) {
    guard temperature >= 1e-3, temperature <= 1e5 else { throw .temperature(temperature) }
    guard pressure >= 1e-3, pressure <= 1e10 else { throw .pressure(pressure) }
    self.temperature = temperature
    self.pressure = pressure
  }

  /// The molar concentration of an ideal gas, *c* = *P*/(*R T*), in mol/m³.
  public var molarConcentration: Double { pressure / (GasConstant.value * temperature) }
}

/// Why no gas can be at a temperature and pressure.
public enum GasStateError: ExplainedError, Hashable, Sendable {
  /// The temperature in K is out of bounds.
  case temperature(Double)
  /// The pressure in Pa is out of bounds.
  case pressure(Double)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .temperature(let value):
      "A gas cannot be at \(Decimal.message(value)) K here: temperatures run from 0.001 K to "
        + "100000 K. Give the absolute temperature; add 273.15 to degrees Celsius."
    case .pressure(let value):
      "A gas cannot be at \(Decimal.message(value)) Pa here: pressures run from 0.001 Pa to "
        + "10000000000 Pa. Give the absolute pressure."
    }
  }
}
