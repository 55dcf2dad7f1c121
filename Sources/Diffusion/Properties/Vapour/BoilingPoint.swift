import Numerics

extension Antoine {
  /// Returns the temperature in K at which the vapour pressure has a value in Pa, or `nil` outside
  /// the range of the fit.
  ///
  ///     T = B / (A − log₁₀ p) − C
  public func temperature(at pressure: Double) -> Double? {
    guard pressure > 0, pressure < .infinity else { return nil }
    let difference = a.doubleValue - Elementary.log10(pressure)
    guard difference > 0 else { return nil }
    let temperature = b.doubleValue / difference - c.doubleValue
    // The pressures at the ends of the range belong to it, whatever rounding makes of them.
    let slack = 1e-9 * temperature
    guard temperature >= lowest.doubleValue - slack, temperature <= highest.doubleValue + slack
    else { return nil }
    return min(max(temperature, lowest.doubleValue), highest.doubleValue)
  }
}

extension Species {
  /// Returns the temperature in K at which the pure liquid boils, from its Antoine equation.
  ///
  /// It is also the dew point of a gas in which the species has this partial pressure.
  ///
  /// - Parameter pressure: The pressure in Pa, one that the equation reaches within its range.
  /// - Throws: ``VapourPressureError``, if the species has no Antoine equation or the pressure lies
  ///   outside its range.
  public func boilingPoint(at pressure: Double) throws(VapourPressureError) -> Double {
    guard let antoine else { throw .noEquation(species: name) }
    guard let temperature = antoine.temperature(at: pressure) else {
      throw .pressureOutOfRange(
        species: name, lowest: antoine.pressure(at: antoine.lowest.doubleValue) ?? 0,
        highest: antoine.pressure(at: antoine.highest.doubleValue) ?? 0, pressure: pressure)
    }
    return temperature
  }
}
