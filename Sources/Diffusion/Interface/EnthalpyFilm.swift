import Numerics

/// A film through which A and B flow and carry heat besides the heat that is conducted.
///
/// The flux of energy, counted from a temperature *T*_ref, is the same everywhere:
///
///     e = −k dT/dz + C (T − T_ref),    C = N_A c_pA + N_B c_pB,
///     (T − T₀)/(T_L − T₀) = (e^(C z/k) − 1)/(e^(C L/k) − 1).
///
/// In equimolar counterdiffusion *C* = *N*_A (*c*_pA − *c*_pB): the profile is straight only where the
/// heat capacities are equal. Bird, Stewart, Lightfoot, 2nd ed., section 19.4.
public struct EnthalpyFilm: Hashable, Sendable {
  /// The flow of heat capacity *C* in W/(m² K), positive from 0 to *L*.
  public let capacityFlow: Double
  /// The thermal conductivity *k* in W/(m K).
  public let conductivity: Double
  /// The thickness *L* in m.
  public let thickness: Double
  /// The temperature *T*₀ in K.
  public let startTemperature: Double
  /// The temperature *T*_L in K.
  public let endTemperature: Double
  private let film: PecletFilm

  /// Makes a film with a flow of heat capacity in W/(m² K).
  ///
  /// - Throws: ``TransportError`` if a quantity is out of its range or |*C L*/*k*| exceeds 500.
  public init(
    capacityFlow: Double, conductivity: Double, thickness: Double, from start: Double,
    to end: Double
  ) throws(TransportError) {
    try Given.finite(capacityFlow, "flow of heat capacity", "W/(m^2 K)")
    try Given.positive(conductivity, "thermal conductivity", "W/(m K)")
    try Given.positive(thickness, "thickness of the film", "m")
    try Given.temperature(start, "temperature at the start")
    try Given.temperature(end, "temperature at the end")
    self.capacityFlow = capacityFlow
    self.conductivity = conductivity
    self.thickness = thickness
    startTemperature = start
    endTemperature = end
    film = try PecletFilm(peclet: capacityFlow * thickness / conductivity)
  }

  /// Makes a film in which fluxes in mol/(m² s) carry molar heat capacities in J/(mol K).
  public init(
    fluxA: Double, fluxB: Double, heatCapacityA: Double, heatCapacityB: Double,
    conductivity: Double, thickness: Double, from start: Double, to end: Double
  ) throws(TransportError) {
    try Given.finite(fluxA, "flux of A", "mol/(m^2 s)")
    try Given.finite(fluxB, "flux of B", "mol/(m^2 s)")
    try Given.positive(heatCapacityA, "molar heat capacity of A", "J/(mol K)")
    try Given.positive(heatCapacityB, "molar heat capacity of B", "J/(mol K)")
    try self.init(
      capacityFlow: fluxA * heatCapacityA + fluxB * heatCapacityB, conductivity: conductivity,
      thickness: thickness, from: start, to: end)
  }

  /// The temperature in K at a place in m.
  public func temperature(at place: Double) throws(TransportError) -> Double {
    try Given.within(0...thickness, place, "place in the film", "m")
    let part = try film.part(at: min(place / thickness, 1))
    return startTemperature + (endTemperature - startTemperature) * part
  }

  private var pureConduction: Double {
    conductivity * (startTemperature - endTemperature) / thickness
  }

  /// What would be conducted without the flow, in W/m².
  public var conductionWithoutFlow: Double { pureConduction }

  /// What is conducted at *z* = 0, in W/m².
  public var conductionAtStart: Double { pureConduction * film.slopeAtStart }

  /// What is conducted at *z* = *L*, in W/m².
  public var conductionAtEnd: Double { pureConduction * film.slopeAtEnd }

  /// The flux of energy in W/m², enthalpies counted from a temperature in K.
  ///
  /// From the temperature at the end it is what is conducted there. Only with *C* = 0 does it not
  /// depend on the temperature it is counted from.
  public func energyFlux(countedFrom reference: Double) throws(TransportError) -> Double {
    try Given.temperature(reference, "temperature to count from")
    return conductionAtEnd + capacityFlow * (endTemperature - reference)
  }

  /// The temperature in K at a place from the differential equation.
  public func numericalTemperature(at place: Double) throws(TransportError) -> Double {
    try Given.within(0...thickness, place, "place in the film", "m")
    let part = try film.numericalPart(at: min(place / thickness, 1)).part
    return startTemperature + (endTemperature - startTemperature) * part
  }

  /// What is conducted at *z* = 0 in W/m² from the differential equation.
  public func numericalConductionAtStart() throws(TransportError) -> Double {
    pureConduction * (try film.numericalPart(at: 0).slopeAtStart)
  }
}
