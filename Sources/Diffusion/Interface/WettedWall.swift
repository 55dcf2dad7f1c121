import Numerics

/// A film of liquid on a wall, along which gas streams: the temperature of its surface and what
/// evaporates there.
///
///     N_A = k_G (p_A − p_s(T_i)),
///     N_A c_pA (T − T_i)/(1 − e^(−N_A c_pA/h)) + λ(T_i) N_A = 0,
///
/// with *N*_A positive towards the liquid: the heat that arrives with the Ackermann correction is what
/// evaporation takes up. The liquid takes no heat along. J. Benítez, Principles and Modern Applications
/// of Mass Transfer Operations, example 2.11.
public struct WettedWall: Sendable {
  /// The temperature of the gas in K.
  public let gasTemperature: Double
  /// The partial pressure of the vapour in the gas in Pa.
  public let vapourPressure: Double
  /// The coefficient *k*_G in mol/(m² s Pa).
  public let massCoefficient: Double
  /// The coefficient *h* in W/(m² K).
  public let heatCoefficient: Double
  /// The molar heat capacity of the vapour in J/(mol K).
  public let heatCapacity: Double
  private let saturation: @Sendable (Double) -> Double
  private let latentHeat: @Sendable (Double) -> Double

  /// Makes a wall.
  ///
  /// - Parameters:
  ///   - gasTemperature: In K.
  ///   - vapourPressure: In Pa.
  ///   - massCoefficient: *k*_G in mol/(m² s Pa).
  ///   - heatCoefficient: *h* in W/(m² K).
  ///   - heatCapacity: Molar, of the vapour, in J/(mol K).
  ///   - saturation: The vapour pressure in Pa at a temperature in K, rising; not-a-number where it is
  ///     not known.
  ///   - latentHeat: The molar latent heat in J/mol at a temperature in K, positive.
  public init(
    gasTemperature: Double, vapourPressure: Double, massCoefficient: Double,
    heatCoefficient: Double, heatCapacity: Double,
    saturation: @escaping @Sendable (Double) -> Double,
    latentHeat: @escaping @Sendable (Double) -> Double
  ) throws(TransportError) {
    try Given.temperature(gasTemperature, "temperature of the gas")
    try Given.within(0...1e10, vapourPressure, "partial pressure of the vapour", "Pa")
    try Given.positive(massCoefficient, "coefficient k_G", "mol/(m^2 s Pa)")
    try Given.positive(heatCoefficient, "heat-transfer coefficient", "W/(m^2 K)")
    try Given.positive(heatCapacity, "molar heat capacity", "J/(mol K)")
    self.gasTemperature = gasTemperature
    self.vapourPressure = vapourPressure
    self.massCoefficient = massCoefficient
    self.heatCoefficient = heatCoefficient
    self.heatCapacity = heatCapacity
    self.saturation = saturation
    self.latentHeat = latentHeat
  }

  /// The flux in mol/(m² s) at a surface temperature in K, negative where the liquid evaporates.
  public func flux(at temperature: Double) throws(TransportError) -> Double {
    try Given.temperature(temperature, "temperature of the surface")
    let flux = massCoefficient * (vapourPressure - saturation(temperature))
    guard flux.isFinite else {
      throw .refused(
        cause: "The vapour pressure is not known at \(Decimal.message(temperature)) K.",
        remedy: "Choose a temperature within its range.")
    }
    return flux
  }

  /// What arrives at the surface beyond what evaporation takes up, over *h*, in K.
  private func excess(_ temperature: Double, factor: (Double) -> Double) -> Double {
    let flux = massCoefficient * (vapourPressure - saturation(temperature))
    let number = flux * heatCapacity / heatCoefficient
    return factor(number) * (gasTemperature - temperature)
      + latentHeat(temperature) * flux / heatCoefficient
  }

  /// The temperature of the surface in K.
  ///
  /// - Parameter range: Where to look, in K, within the range of the vapour pressure.
  /// - Throws: ``TransportError`` if no temperature of the range balances.
  /// - Complexity: about ten vapour pressures.
  public func surfaceTemperature(in range: ClosedRange<Double>) throws(TransportError) -> Double {
    try balance(in: range) { Ackermann.ratio(-$0) }
  }

  /// The same with the film of gas solved numerically; see ``Ackermann/numericalFactor(_:)``.
  public func numericalSurfaceTemperature(
    in range: ClosedRange<Double>
  ) throws(TransportError) -> Double {
    try balance(in: range) { (try? Ackermann.numericalFactor($0)) ?? .nan }
  }

  private func balance(
    in range: ClosedRange<Double>, factor: (Double) -> Double
  ) throws(TransportError) -> Double {
    do throws(RootError) {
      return try Roots.find(in: range, tolerance: 1e-12) { excess($0, factor: factor) }
    } catch {
      throw .refused(
        cause: "Between \(Decimal.message(range.lowerBound)) K and "
          + "\(Decimal.message(range.upperBound)) K no temperature of the surface balances heat "
          + "and evaporation.", remedy: "Widen the range within that of the vapour pressure.")
    }
  }
}
