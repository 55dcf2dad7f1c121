import Numerics

/// The Antoine equation of the vapour pressure of a pure substance.
///
/// With the temperature *T* in K and the pressure *p* in Pa,
///
///     log₁₀ p = A − B / (T + C).
///
/// The constants are fitted to a range of temperature. Outside it the equation can be far off (for
/// deuterium at its boiling point by half), so it is refused there. Inside, it meets the reference
/// equations of state at 298.15 K within 0.5 % for all species in which both are known.
public struct Antoine: Hashable, Sendable {
  /// The constant *A*, for a pressure in Pa.
  public let a: Decimal
  /// The constant *B* in K.
  public let b: Decimal
  /// The constant *C* in K.
  public let c: Decimal
  /// The lowest temperature of the fit in K.
  public let lowest: Decimal
  /// The highest temperature of the fit in K.
  public let highest: Decimal
  /// The collection the fit was taken from.
  public let source: PropertySource

  init(
    a: Decimal, b: Decimal, c: Decimal, lowest: Decimal, highest: Decimal, source: PropertySource
  ) {
    self.a = a
    self.b = b
    self.c = c
    self.lowest = lowest
    self.highest = highest
    self.source = source
  }

  private init(
    _ a: String, _ b: String, _ c: String, _ lowest: String, _ highest: String,
    _ source: PropertySource
  ) {
    self.a = Decimal(table: a)
    self.b = Decimal(table: b)
    self.c = Decimal(table: c)
    self.lowest = Decimal(table: lowest)
    self.highest = Decimal(table: highest)
    self.source = source
  }

  @inline(never)
  static func poling(
    _ a: String, _ b: String, _ c: String, _ lowest: String, _ highest: String
  ) -> Antoine {
    Antoine(a, b, c, lowest, highest, .poling)
  }

  @inline(never)
  static func landoltBoernstein(
    _ a: String, _ b: String, _ c: String, _ lowest: String, _ highest: String
  ) -> Antoine {
    Antoine(a, b, c, lowest, highest, .landoltBoernstein)
  }

  /// Whether the fit covers a temperature in K.
  public func holds(at temperature: Double) -> Bool {
    temperature >= lowest.doubleValue && temperature <= highest.doubleValue
  }

  /// Returns the vapour pressure in Pa, or `nil` outside the range of the fit.
  public func pressure(at temperature: Double) -> Double? {
    guard holds(at: temperature) else { return nil }
    // In every range of the table T + C stays well above zero; a test walks through them.
    return Elementary.power(10, a.doubleValue - b.doubleValue / (temperature + c.doubleValue))
  }
}

extension Species {
  /// Returns the vapour pressure over the pure liquid or solid.
  ///
  /// - Parameter temperature: The temperature in K, inside the range of the Antoine equation.
  /// - Returns: The pressure in Pa.
  /// - Throws: ``VapourPressureError``, if the species has no Antoine equation or the temperature
  ///   lies outside its range.
  public func vapourPressure(at temperature: Double) throws(VapourPressureError) -> Double {
    guard let antoine else { throw .noEquation(species: name) }
    guard let pressure = antoine.pressure(at: temperature) else {
      throw .outOfRange(
        species: name, lowest: antoine.lowest, highest: antoine.highest,
        temperature: temperature)
    }
    return pressure
  }
}

/// Why a vapour pressure cannot be given.
public enum VapourPressureError: ExplainedError, Hashable, Sendable {
  /// The table has no Antoine equation of this species.
  case noEquation(species: String)
  /// The temperature in K lies outside the range of the fit.
  case outOfRange(species: String, lowest: Decimal, highest: Decimal, temperature: Double)
  /// The pressure in Pa is not reached in the range of the fit.
  case pressureOutOfRange(species: String, lowest: Double, highest: Double, pressure: Double)
  /// A relative humidity lies outside of [0, 1].
  case relativeHumidity(Double)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .noEquation(let species):
      "The table has no Antoine equation for \(species). Give the vapour pressure as a number, or "
        + "choose another liquid."
    case .outOfRange(let species, let lowest, let highest, let temperature):
      "The Antoine equation for \(species) holds from \(lowest.plain) K to \(highest.plain) K; "
        + "\(Decimal.message(temperature)) K lies outside. Choose a temperature within the range."
    case .pressureOutOfRange(let species, let lowest, let highest, let pressure):
      "The Antoine equation for \(species) holds from \(Decimal.message(lowest, figures: 4)) Pa to "
        + "\(Decimal.message(highest, figures: 4)) Pa; \(Decimal.message(pressure)) Pa lies outside. "
        + "Choose a pressure within the range."
    case .relativeHumidity(let value):
      "A relative humidity lies between 0 and 1; \(Decimal.message(value, figures: 6)) does not. "
        + "Divide percentages by 100; what is above 1 condenses."
    }
  }
}
