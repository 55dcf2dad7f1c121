import Numerics

/// A layer through which a dissolved substance diffuses.
///
///     N_A = D (c₁ − c₂)/L = D S (p₁ − p₂)/L,
///
/// with the solubility *S* of a gas in it; *D S* is its permeability. T. Graham, 1866; F. P. Incropera et
/// al., Fundamentals of Heat and Mass Transfer, 6th ed., examples 14.3 and 14.5.
public struct Membrane: Hashable, Sendable {
  /// The diffusivity *D* in m²/s.
  public let diffusivity: Double
  /// The thickness *L* in m.
  public let thickness: Double

  /// Makes a layer of a diffusivity in m²/s and a thickness in m.
  public init(diffusivity: Double, thickness: Double) throws(TransportError) {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(thickness, "thickness of the membrane", "m")
    self.diffusivity = diffusivity
    self.thickness = thickness
  }

  /// The flux in mol/(m² s) between two concentrations in the layer, in mol/m³.
  public func flux(from first: Double, to second: Double) throws(TransportError) -> Double {
    try Given.within(0...1e30, first, "concentration at the first face", "mol/m^3")
    try Given.within(0...1e30, second, "concentration at the second face", "mol/m^3")
    return diffusivity * (first - second) / thickness
  }

  /// The flux in mol/(m² s) of a gas between two pressures in Pa.
  ///
  /// - Parameter solubility: In mol/(m³ Pa).
  public func flux(
    fromPressure first: Double, to second: Double, solubility: Double
  ) throws(TransportError) -> Double {
    try Given.positive(solubility, "solubility", "mol/(m^3 Pa)")
    try Given.within(0...1e15, first, "pressure at the first face", "Pa")
    try Given.within(0...1e15, second, "pressure at the second face", "Pa")
    return try flux(from: solubility * first, to: solubility * second)
  }

  /// The rate in mol/s through faces of several areas in m², thin beside their size.
  public func rate(
    areas: [Double], from first: Double, to second: Double
  ) throws(TransportError) -> Double {
    var area = 0.0
    for part in areas {
      try Given.positive(part, "area of a face", "m^2")
      area += part
    }
    try Given.positive(area, "area of the membrane", "m^2")
    return area * (try flux(from: first, to: second))
  }

  /// The time in s by which a flux into an empty receiver lags behind that through a layer filled at
  /// once, *L*²/(6 *D*) (H. Daynes, 1920; R. M. Barrer, 1939).
  public var timeLag: Double { thickness * thickness / (6 * diffusivity) }

  /// The flux between two concentrations, from many small steps of equal flux.
  ///
  /// A tridiagonal system for the concentrations inside; the flux is that between the first two.
  public func numericalFlux(from first: Double, to second: Double) throws(TransportError) -> Double
  {
    _ = try flux(from: first, to: second)
    let count = 99
    let ones = [Double](repeating: 1, count: count)
    var right = [Double](repeating: 0, count: count)
    right[0] += first
    right[count - 1] += second
    let inside = try Given.numerical("the membrane") { () throws(LinearError) -> [Double] in
      try Linear.solveTridiagonal(
        below: ones.map { -$0 }, diagonal: ones.map { 2 * $0 }, above: ones.map { -$0 }, right)
    }
    return diffusivity * (first - inside[0]) / (thickness / Double(count + 1))
  }
}
