import Numerics

/// Two vessels joined by a tube in which A and B diffuse mole for mole, so slowly that the profile in
/// the tube is straight at any time.
///
///     Δ = Δ₀ exp(−β D_AB t),    β = (S/L)(1/V₁ + 1/V₂),
///
/// with Δ = x_A1 − x_A2. E. P. Ney, F. C. Armistead, Phys. Rev. 71 (1947) 14; R. Taylor, R. Krishna,
/// Multicomponent Mass Transfer, chapter 5. The volume of the tube is left out, so it
/// must be small beside the vessels.
public struct TwoBulbCell: Hashable, Sendable {
  /// The volume of the first vessel in m³.
  public let volume1: Double
  /// The volume of the second vessel in m³.
  public let volume2: Double
  /// The cross-section *S* of the tube in m².
  public let section: Double
  /// The length *L* of the tube in m.
  public let length: Double

  /// Makes a cell.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive, or the tube holds more than a tenth
  ///   of the smaller vessel, as then its profile is not steady.
  public init(
    volume1: Double, volume2: Double, section: Double, length: Double
  ) throws(TransportError) {
    try Given.positive(volume1, "volume of the first vessel", "m^3")
    try Given.positive(volume2, "volume of the second vessel", "m^3")
    try Given.positive(section, "cross-section of the tube", "m^2")
    try Given.positive(length, "length of the tube", "m")
    guard section * length <= 0.1 * min(volume1, volume2) else {
      throw .refused(
        cause: "The tube holds more than a tenth of the smaller vessel, so its profile is not "
          + "steady while the vessels change.",
        remedy: "Take larger vessels or a thinner tube, or solve diffusion in time along the tube.")
    }
    self.volume1 = volume1
    self.volume2 = volume2
    self.section = section
    self.length = length
  }

  /// The cell constant β in 1/m².
  public var cellConstant: Double { section / length * (1 / volume1 + 1 / volume2) }

  /// The time in s in which the difference falls to 1/e.
  public func timeConstant(diffusivity: Double) throws(TransportError) -> Double {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    return 1 / (cellConstant * diffusivity)
  }

  /// The mole fractions of A in both vessels after a time in s.
  public func moleFractions(
    after time: Double, from first: Double, and second: Double, diffusivity: Double
  ) throws(TransportError) -> (first: Double, second: Double) {
    try check(time, first, second)
    let left = Elementary.exp(-time / (try timeConstant(diffusivity: diffusivity)))
    let mean = (volume1 * first + volume2 * second) / (volume1 + volume2)
    return (mean + (first - mean) * left, mean + (second - mean) * left)
  }

  /// The time in s in which the difference falls to a part of itself.
  ///
  /// - Parameter part: Above 0, up to 1.
  public func time(
    untilDifferenceFallsTo part: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    try Given.within(1e-300...1, part, "part of the difference that is left")
    return -Elementary.ln(part) * (try timeConstant(diffusivity: diffusivity))
  }

  /// The diffusivity in m²/s from differences at the start and after a time, of the same sign.
  public func diffusivity(
    differenceAtStart start: Double, after time: Double, difference end: Double
  ) throws(TransportError) -> Double {
    try DiaphragmCell(cellConstant: cellConstant).diffusivity(
      differenceAtStart: start, after: time, difference: end)
  }

  /// The mole fractions after a time, by stepping through time with the mole balances of both vessels.
  ///
  /// Uses no exponential. The error is below 1e-10.
  public func numericalMoleFractions(
    after time: Double, from first: Double, and second: Double, diffusivity: Double
  ) throws(TransportError) -> (first: Double, second: Double) {
    try check(time, first, second)
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    let conductance = diffusivity * section / length
    let rates = (conductance / volume1, conductance / volume2)
    if (rates.0 + rates.1) * time < 100 {
      let state = try Given.numerical(
        "the two vessels",
        Extrapolation.solve(from: 0, to: time, initial: SIMD2(first, second), tolerance: 1e-13) {
          _, x in SIMD2(rates.0 * (x.y - x.x), rates.1 * (x.x - x.y))
        })
      return (state.x, state.y)
    }
    let state = try Given.numerical("the two vessels") { () throws(StiffError) -> [Double] in
      try Stiff.integrate(
        from: 0, to: time, initial: [first, second], tolerance: 1e-11, scale: 1
      ) { _, x in
        [rates.0 * (x[1] - x[0]), rates.1 * (x[0] - x[1])]
      }
    }
    return (state[0], state[1])
  }

  private func check(
    _ time: Double, _ first: Double, _ second: Double
  ) throws(TransportError) {
    try Given.within(0...1e30, time, "time", "s")
    try Given.moleFraction(first, "mole fraction in the first vessel")
    try Given.moleFraction(second, "mole fraction in the second vessel")
  }
}
