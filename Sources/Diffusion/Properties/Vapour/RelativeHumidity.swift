extension Species {
  /// Returns the partial pressure in Pa of the vapour in a gas of a relative humidity.
  ///
  /// - Parameters:
  ///   - humidity: The partial pressure over the vapour pressure, from 0 to 1.
  ///   - temperature: The temperature in K, inside the range of the Antoine equation.
  /// - Throws: ``VapourPressureError``.
  public func partialPressure(
    relativeHumidity humidity: Double, at temperature: Double
  ) throws(VapourPressureError) -> Double {
    guard humidity >= 0, humidity <= 1 else { throw .relativeHumidity(humidity) }
    return humidity * (try vapourPressure(at: temperature))
  }

  /// Returns the relative humidity of a gas, the partial pressure over the vapour pressure.
  ///
  /// - Parameters:
  ///   - partialPressure: The partial pressure of the vapour in Pa.
  ///   - temperature: The temperature in K, inside the range of the Antoine equation.
  /// - Throws: ``VapourPressureError``; a vapour that would condense is refused.
  public func relativeHumidity(
    partialPressure: Double, at temperature: Double
  ) throws(VapourPressureError) -> Double {
    let humidity = partialPressure / (try vapourPressure(at: temperature))
    guard humidity >= 0, humidity <= 1 else { throw .relativeHumidity(humidity) }
    return humidity
  }
}
