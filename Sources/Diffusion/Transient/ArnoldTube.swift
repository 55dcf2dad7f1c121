import Numerics

/// A liquid that evaporates in a tube, its level sinking so slowly that the gas above is steady at any
/// time.
///
/// The path *L* of the vapour grows from the liquid to the mouth of the tube by
///
///     ρ_L dL/dt = M_A N_A(L),    L² = L₀² + 2 (M_A c D_AB/ρ_L) δ t.
///
/// The drive δ is ln[(1 − x_A2)/(1 − x_A1)] with the flow that evaporation itself makes, and x_A1 −
/// x_A2 where that flow is left out. The method is J. H. Arnold's (1944) and A. Winkelmann's (1884);
/// R. E. Treybal, Mass-Transfer Operations, 3rd ed.
public struct ArnoldTube: Hashable, Sendable {
  /// Whether the flow counts that evaporation makes.
  public enum BulkFlow: Hashable, Sendable {
    /// B stands still, so that the vapour streams out as well as diffusing.
    case included
    /// Diffusion alone, as if B could enter the liquid mole for mole.
    case neglected
  }

  /// The molar concentration *c* of the gas in mol/m³.
  public let concentration: Double
  /// The mole fraction of the vapour at the liquid.
  public let moleFraction1: Double
  /// The mole fraction of the vapour at the mouth, below that at the liquid.
  public let moleFraction2: Double
  /// The density *ρ*_L of the liquid in kg/m³.
  public let liquidDensity: Double
  /// The molar mass of A in kg/mol.
  public let molarMass: Double
  /// Whether the bulk flow counts.
  public let bulkFlow: BulkFlow

  /// Makes a tube.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive, a mole fraction is not in [0, 1), or
  ///   there is no more vapour at the liquid than at the mouth.
  public init(
    concentration: Double, atLiquid moleFraction1: Double, atMouth moleFraction2: Double = 0,
    liquidDensity: Double, molarMass: Double, bulkFlow: BulkFlow = .included
  ) throws(TransportError) {
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.positive(liquidDensity, "density of the liquid", "kg/m^3")
    try Given.positive(molarMass, "molar mass", "kg/mol")
    try StagnantFilm.check(moleFraction1, moleFraction2)
    guard moleFraction1 > moleFraction2 else {
      throw .refused(
        cause: "There is no less vapour at the mouth of the tube than at the liquid: nothing "
          + "evaporates.", remedy: "The mole fraction at the mouth must be the smaller one.")
    }
    self.concentration = concentration
    self.moleFraction1 = moleFraction1
    self.moleFraction2 = moleFraction2
    self.liquidDensity = liquidDensity
    self.molarMass = molarMass
    self.bulkFlow = bulkFlow
  }

  /// The drive δ of the flux, *N*_A *L*/(*c* *D*_AB).
  public var drive: Double {
    switch bulkFlow {
    case .included: StagnantFilm.drive(moleFraction1, moleFraction2)
    case .neglected: moleFraction1 - moleFraction2
    }
  }

  /// 2 M_A c δ/ρ_L, by which L² grows for each unit of D t.
  private var growth: Double { 2 * molarMass * concentration * drive / liquidDensity }

  /// The path in m after a time.
  ///
  /// - Parameters:
  ///   - time: In s, not negative.
  ///   - start: The path at the start in m, positive.
  ///   - diffusivity: In m²/s.
  public func path(
    after time: Double, from start: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    try Given.positive(start, "path at the start", "m")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    return (start * start + growth * diffusivity * time).squareRoot()
  }

  /// The time in s in which the path grows from one length to another, both in m.
  public func time(
    from start: Double, to end: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    return try Given.result(
      ArnoldTube.squares(start, end) / (growth * diffusivity), "time")
  }

  /// The diffusivity in m²/s from the fall of the level in a time.
  ///
  /// - Parameters:
  ///   - start: The path at the start in m.
  ///   - end: The path at the end in m, longer.
  ///   - time: In s.
  public func diffusivity(
    from start: Double, to end: Double, in time: Double
  ) throws(TransportError) -> Double {
    try Given.positive(time, "time", "s")
    return try Given.result(ArnoldTube.squares(start, end) / (growth * time), "diffusivity")
  }

  /// The diffusivity in m²/s from the slope d(t/ΔL)/d(ΔL) in s/m² of Winkelmann's line.
  ///
  /// With ΔL = L − L₀, t/ΔL = (ΔL + 2 L₀)/(2 M_A c D_AB δ/ρ_L), a straight line whose slope does not
  /// depend on L₀, which is hard to measure.
  public func diffusivity(slope: Double) throws(TransportError) -> Double {
    try Given.positive(slope, "slope", "s/m^2")
    return try Given.result(1 / (growth * slope), "diffusivity")
  }

  /// L² − L₀², without cancellation.
  private static func squares(_ start: Double, _ end: Double) throws(TransportError) -> Double {
    try Given.positive(start, "path at the start", "m")
    try Given.positive(end, "path at the end", "m")
    guard end > start else {
      throw .refused(
        cause: "The path of the vapour grows as the liquid sinks, but here it does not.",
        remedy: "Give the distance from the mouth down to the liquid, the later one longer.")
    }
    return (end - start) * (end + start)
  }

  /// The path in m after a time, by stepping through time with the flux of the numerical film.
  ///
  /// Uses neither the square-root law nor the logarithm. The relative error is below 1e-9.
  ///
  /// - Parameter known: The reduced flux of the film above the liquid, if it has been found.
  /// - Throws: ``TransportError``.
  public func numericalPath(
    after time: Double, from start: Double, diffusivity: Double, reducedFlux known: Double? = nil
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    try Given.positive(start, "path at the start", "m")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    let ratio = bulkFlow == .included ? 0.0 : -1
    let flux = try Given.numerical("the film above the liquid") { () throws(FilmError) -> Double in
      if let known { return known }
      return try NumericalFilm(from: moleFraction1, to: moleFraction2, fluxRatio: ratio).reducedFlux
    }
    // In units of the path at the start: dl/ds = 1/l from s = 0.
    let span =
      flux * molarMass * concentration * diffusivity / liquidDensity * time / (start * start)
    let path = try Given.numerical(
      "the sinking level",
      Extrapolation.solve(from: 0, to: span, initial: 1, tolerance: 1e-13) { _, l in 1 / l })
    return start * path
  }
}
