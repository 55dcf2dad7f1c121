import Numerics

/// A wet surface in a stream of gas, as cold as evaporation makes it.
///
/// What the gas gives as heat, evaporation takes up; with the analogy of Chilton and Colburn
///
///     T_∞ − T_s = λ M_v (p_s − p_∞)/(c_p Le^(2/3) M P).
///
/// It holds for little vapour and without radiation. T. H. Chilton, A. P. Colburn (1934); Y. A. Çengel,
/// Heat and Mass Transfer, example 14-12.
public struct WetBulb: Hashable, Sendable {
  /// The temperature of the gas in K.
  public let gasTemperature: Double
  /// The partial pressure of the vapour in the gas in Pa.
  public let vapourPressure: Double
  /// The kelvins by which each pascal of difference cools, λ M_v/(c_p Le^(2/3) M P), in K/Pa.
  public let coolingPerPascal: Double

  /// Makes a wet surface.
  ///
  /// - Parameters:
  ///   - gasTemperature: In K.
  ///   - vapourPressure: The partial pressure in the gas in Pa, below the pressure.
  ///   - pressure: In Pa.
  ///   - latentHeat: In J/kg.
  ///   - heatCapacity: Of the gas, in J/(kg K).
  ///   - lewis: The Lewis number α/*D*_AB of the gas, from 0.01 to 100.
  ///   - vapourMolarMass: In kg/mol.
  ///   - gasMolarMass: In kg/mol.
  public init(
    gasTemperature: Double, vapourPressure: Double, pressure: Double, latentHeat: Double,
    heatCapacity: Double, lewis: Double, vapourMolarMass: Double, gasMolarMass: Double
  ) throws(TransportError) {
    try Given.temperature(gasTemperature, "temperature of the gas")
    try Given.positive(pressure, "pressure", "Pa")
    try Given.within(0...pressure, vapourPressure, "partial pressure of the vapour", "Pa")
    try Given.positive(latentHeat, "latent heat", "J/kg")
    try Given.positive(heatCapacity, "heat capacity of the gas", "J/(kg K)")
    try Given.within(0.01...100, lewis, "Lewis number")
    try Given.positive(vapourMolarMass, "molar mass of the vapour", "kg/mol")
    try Given.positive(gasMolarMass, "molar mass of the gas", "kg/mol")
    self.gasTemperature = gasTemperature
    self.vapourPressure = vapourPressure
    coolingPerPascal =
      latentHeat * vapourMolarMass
      / (heatCapacity * Elementary.power(lewis, 2.0 / 3) * gasMolarMass * pressure)
  }

  /// The Lewis number α/*D*_AB.
  public static func lewisNumber(
    thermalDiffusivity: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    try Given.positive(thermalDiffusivity, "thermal diffusivity", "m^2/s")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    return thermalDiffusivity / diffusivity
  }

  /// The temperature in K of a surface with a known vapour pressure in Pa, as of a temperature that
  /// was guessed.
  public func temperature(saturationPressure: Double) throws(TransportError) -> Double {
    try Given.within(0...1e30, saturationPressure, "vapour pressure at the surface", "Pa")
    let temperature = gasTemperature - coolingPerPascal * (saturationPressure - vapourPressure)
    try Given.temperature(temperature, "temperature of the surface")
    return temperature
  }

  /// The temperature in K at which the surface has the vapour pressure that keeps it there.
  ///
  /// - Parameters:
  ///   - range: Where to look, in K, within the range of the vapour pressure.
  ///   - saturation: The vapour pressure in Pa at a temperature in K, rising; not-a-number where it is
  ///     not known.
  /// - Throws: ``TransportError`` if no temperature of the range balances.
  /// - Complexity: about ten vapour pressures.
  public func temperature(
    in range: ClosedRange<Double>, saturation: (Double) -> Double
  ) throws(TransportError) -> Double {
    do throws(RootError) {
      return try Roots.find(in: range) { excess($0, saturation) }
    } catch {
      throw .refused(
        cause: "Between \(Decimal.message(range.lowerBound)) K and "
          + "\(Decimal.message(range.upperBound)) K no temperature of the surface balances heat "
          + "and evaporation.",
        remedy: "Widen the range within that of the vapour pressure, and check that the gas is "
          + "not over-saturated.")
    }
  }

  /// What the gas gives beyond what evaporation takes, in kelvins.
  private func excess(_ temperature: Double, _ saturation: (Double) -> Double) -> Double {
    gasTemperature - temperature
      - coolingPerPascal * (saturation(temperature) - vapourPressure)
  }

  /// The temperature in K as a surface reaches it in time from that of the gas.
  ///
  /// Steps d*T*/d*s* = excess through thirty of its own time constants; looks for no zero. The error is
  /// below 1e-8.
  public func numericalTemperature(
    from start: Double, saturation: (Double) -> Double
  ) throws(TransportError) -> Double {
    try Given.temperature(start, "temperature at the start")
    return try Given.numerical(
      "the cooling surface",
      Extrapolation.solve(from: 0, to: 30, initial: start, tolerance: 1e-12, piece: 2) { _, t in
        excess(t, saturation)
      })
  }
}
