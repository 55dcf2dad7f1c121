/// The critical point of a pure substance, above which liquid and vapour are one.
public struct CriticalPoint: Hashable, Sendable {
  /// The critical temperature in K.
  public let temperature: Double
  /// The critical pressure in Pa.
  public let pressure: Double
  /// The critical molar volume in m³/mol, if it is known.
  public let molarVolume: Double?
  /// Where the numbers come from.
  public let source: PropertySource

  /// Makes a critical point that is given with a problem.
  ///
  /// - Parameters:
  ///   - temperature: The temperature in K, from 1 to 5000.
  ///   - pressure: The pressure in Pa, from 10⁴ to 10⁹.
  ///   - molarVolume: The molar volume in m³/mol, from 10⁻⁵ to 10⁻².
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public init(
    temperature: Double, pressure: Double, molarVolume: Double? = nil
  ) throws(EstimateError) {
    try EstimateError.check(temperature, in: 1...5000, "a critical temperature", "K")
    try EstimateError.check(pressure, in: 1e4...1e9, "a critical pressure", "Pa")
    if let molarVolume {
      try EstimateError.check(molarVolume, in: 1e-5...1e-2, "a critical molar volume", "m³/mol")
    }
    self.init(temperature, pressure, molarVolume: molarVolume, .given)
  }

  init(_ temperature: Double, _ pressure: Double, molarVolume: Double?, _ source: PropertySource) {
    self.temperature = temperature
    self.pressure = pressure
    self.molarVolume = molarVolume
    self.source = source
  }
}
