import Numerics

/// A porous wall that is kept cool in a hot gas by a fluid that is fed through it.
///
/// The gas loses to the wall what the fluid takes up on its way from the feed to the surface:
///
///     N_A = −(h/(M_A c_p)) ln[1 − c_p (T_gas − T_s)/(H_feed − H_s)].
///
/// *N*_A counts positive towards the wall, so that cooling makes it negative. R. E. Treybal,
/// Mass-Transfer Operations, 3rd ed., illustration 3.8.
public struct TranspirationCooling: Hashable, Sendable {
  /// The heat-transfer coefficient *h* without flow in W/(m² K).
  public let coefficient: Double
  /// The heat capacity *c*_p of the vapour in J/(kg K).
  public let heatCapacity: Double
  /// The temperature of the gas in K.
  public let gasTemperature: Double
  /// The temperature of the surface in K.
  public let surfaceTemperature: Double
  /// What a kilogram takes up from the feed to vapour at the surface, *H*_s − *H*_feed, in J/kg.
  public let enthalpyRise: Double

  /// Makes a wall.
  ///
  /// - Throws: ``TransportError`` if a quantity is out of its range, or no flow keeps the surface at
  ///   its temperature: in a gas so cold that the wall would have to give more than the fluid brings.
  public init(
    coefficient: Double, heatCapacity: Double, gasTemperature: Double, surfaceTemperature: Double,
    enthalpyOfVapour: Double, enthalpyOfFeed: Double
  ) throws(TransportError) {
    try Given.positive(coefficient, "heat-transfer coefficient", "W/(m^2 K)")
    try Given.positive(heatCapacity, "heat capacity of the vapour", "J/(kg K)")
    try Given.temperature(gasTemperature, "temperature of the gas")
    try Given.temperature(surfaceTemperature, "temperature of the surface")
    try Given.finite(enthalpyOfVapour, "enthalpy of the vapour", "J/kg")
    try Given.finite(enthalpyOfFeed, "enthalpy of the feed", "J/kg")
    let rise = enthalpyOfVapour - enthalpyOfFeed
    try Given.positive(rise, "enthalpy the fluid takes up", "J/kg")
    self.coefficient = coefficient
    self.heatCapacity = heatCapacity
    self.gasTemperature = gasTemperature
    self.surfaceTemperature = surfaceTemperature
    enthalpyRise = rise
    guard heatNumber > -1 + 1e-12 else {
      throw .refused(
        cause: "The gas is so much colder than the wall that no flow keeps the wall at its "
          + "temperature.", remedy: "Check both temperatures; the gas is the hotter one.")
    }
  }

  /// The rise of the vapour in the gas over what it takes up before, *c*_p Δ*T*/Δ*H*.
  private var heatNumber: Double {
    heatCapacity * (gasTemperature - surfaceTemperature) / enthalpyRise
  }

  /// The mass flux in kg/(m² s), negative out of the wall.
  ///
  /// A gas colder than the wall gives a positive one: it is sucked in and cooled.
  public var massFlux: Double { -coefficient / heatCapacity * Elementary.log1p(heatNumber) }

  /// The flux in mol/(m² s) of a fluid of a molar mass in kg/mol, negative out of the wall.
  public func molarFlux(molarMass: Double) throws(TransportError) -> Double {
    try Given.positive(molarMass, "molar mass", "kg/mol")
    return massFlux / molarMass
  }

  /// The mass flux from the balance at the surface, with the film of gas solved numerically.
  ///
  /// Finds the flow at which the heat that is conducted to the surface is what the fluid takes up.
  /// Uses neither exponential nor logarithm; the relative error is below 1e-9.
  public func numericalMassFlux() throws(TransportError) -> Double {
    let difference = gasTemperature - surfaceTemperature
    if difference == 0 { return 0 }
    func excess(_ flow: Double) -> Double {
      // Flow over h/c_p, positive out of the wall, which blows the heat back.
      guard let factor = try? Ackermann.numericalFactor(-flow) else { return .nan }
      return factor * heatNumber - flow
    }
    let reach = min(heatNumber.magnitude, 400)
    let range = heatNumber > 0 ? 0...reach : -40...0
    let flow = try Given.numerical("the flow through the wall") { () throws(RootError) -> Double in
      try Roots.find(in: range, tolerance: 1e-12) { excess($0) }
    }
    return -flow * coefficient / heatCapacity
  }
}
