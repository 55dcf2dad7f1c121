import Numerics

/// Two stirred vessels parted by a porous plate, known by a constant that is measured with a substance
/// of known diffusivity.
///
///     D = ln(Δc₀/Δc_t)/(β t),    β = (A ε/(τ l))(1/V₁ + 1/V₂),
///
/// with area *A*, porosity ε, tortuosity τ and thickness *l* of the plate. R. H. Stokes, J. Am. Chem.
/// Soc. 72 (1950) 763; E. L. Cussler, Diffusion: Mass Transfer in Fluid Systems.
public struct DiaphragmCell: Hashable, Sendable {
  /// The cell constant β in 1/m².
  public let cellConstant: Double

  /// Makes a cell of a known constant in 1/m².
  public init(cellConstant: Double) throws(TransportError) {
    try Given.positive(cellConstant, "cell constant", "1/m^2")
    self.cellConstant = cellConstant
  }

  /// Finds the constant by a substance of known diffusivity.
  ///
  /// - Parameters:
  ///   - diffusivity: In m²/s.
  ///   - start: The difference at the start, in any unit of concentration.
  ///   - time: In s.
  ///   - end: The difference after the time, smaller and of the same sign.
  public init(
    calibratedWith diffusivity: Double, differenceAtStart start: Double, after time: Double,
    difference end: Double
  ) throws(TransportError) {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(time, "time", "s")
    try self.init(cellConstant: DiaphragmCell.fall(start, end) / (diffusivity * time))
  }

  /// Finds the constant from the sizes of vessels and plate.
  ///
  /// - Parameters:
  ///   - volume1: In m³.
  ///   - volume2: In m³.
  ///   - area: Of the plate, in m².
  ///   - porosity: Above 0, up to 1.
  ///   - tortuosity: 1 or more.
  ///   - thickness: Of the plate, in m.
  public init(
    volume1: Double, volume2: Double, area: Double, porosity: Double, tortuosity: Double,
    thickness: Double
  ) throws(TransportError) {
    try Given.within(1...1e6, tortuosity, "tortuosity")
    let straight = try DiaphragmCell.straight(volume1, volume2, area, porosity, thickness)
    try self.init(cellConstant: straight / tortuosity)
  }

  /// The diffusivity in m²/s from differences at the start and after a time in s.
  public func diffusivity(
    differenceAtStart start: Double, after time: Double, difference end: Double
  ) throws(TransportError) -> Double {
    try Given.positive(time, "time", "s")
    return try DiaphragmCell.fall(start, end) / (cellConstant * time)
  }

  /// The difference after a time in s.
  public func difference(
    after time: Double, from start: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    try Given.finite(start, "difference at the start")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    return start * Elementary.exp(-cellConstant * diffusivity * time)
  }

  /// The tortuosity of the plate that gives the constant, from the other sizes.
  public func tortuosity(
    volume1: Double, volume2: Double, area: Double, porosity: Double, thickness: Double
  ) throws(TransportError) -> Double {
    try DiaphragmCell.straight(volume1, volume2, area, porosity, thickness) / cellConstant
  }

  /// The constant with pores that are straight.
  private static func straight(
    _ volume1: Double, _ volume2: Double, _ area: Double, _ porosity: Double, _ thickness: Double
  ) throws(TransportError) -> Double {
    try Given.positive(volume1, "volume of the first vessel", "m^3")
    try Given.positive(volume2, "volume of the second vessel", "m^3")
    try Given.positive(area, "area of the plate", "m^2")
    try Given.positive(thickness, "thickness of the plate", "m")
    try Given.within(1e-9...1, porosity, "porosity")
    return area * porosity / thickness * (1 / volume1 + 1 / volume2)
  }

  private static func fall(_ start: Double, _ end: Double) throws(TransportError) -> Double {
    try Given.finite(start, "difference at the start")
    try Given.finite(end, "difference after the time")
    let part = end / start
    guard part > 0, part < 1 else {
      throw .refused(
        cause: "Diffusion makes the difference smaller and never turns it round; here it goes from "
          + "\(Decimal.message(start)) to \(Decimal.message(end)).",
        remedy: "Check the concentrations and which vessel is which.")
    }
    return -Elementary.ln(part)
  }
}
