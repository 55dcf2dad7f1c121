import Numerics

/// Three vessels in a row, joined by two tubes in which A and B diffuse mole for mole.
///
/// The tubes are steady at any time, and the differences between neighbours are sums of two
/// exponentials:
///
///     V₁ dx₁/dt = g₁ (x₂ − x₁),
///     V₂ dx₂/dt = g₁ (x₁ − x₂) + g₂ (x₃ − x₂),
///     V₃ dx₃/dt = g₂ (x₂ − x₃),    g = D_AB S/L.
///
/// The last vessel may be the open air, whose composition never changes. B. K. Dutta, Principles of
/// Mass Transfer and Separation Processes, example 2.8.
public struct ConnectedVessels: Hashable, Sendable {
  /// The size of a tube.
  public struct Tube: Hashable, Sendable {
    /// The cross-section in m².
    public let section: Double
    /// The length in m.
    public let length: Double

    /// Makes a tube of a cross-section in m² and a length in m.
    public init(section: Double, length: Double) throws(TransportError) {
      try Given.positive(section, "cross-section of a tube", "m^2")
      try Given.positive(length, "length of a tube", "m")
      self.section = section
      self.length = length
    }
  }

  /// The volume of the first vessel in m³.
  public let volume1: Double
  /// The volume of the second vessel in m³.
  public let volume2: Double
  /// The volume of the third vessel in m³; `nil` for one without end.
  public let volume3: Double?
  /// The tube from the first to the second.
  public let tube12: Tube
  /// The tube from the second to the third.
  public let tube23: Tube
  /// The diffusivity in m²/s.
  public let diffusivity: Double

  /// Makes three vessels.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive.
  public init(
    volume1: Double, volume2: Double, volume3: Double?, tube12: Tube, tube23: Tube,
    diffusivity: Double
  ) throws(TransportError) {
    try Given.positive(volume1, "volume of the first vessel", "m^3")
    try Given.positive(volume2, "volume of the second vessel", "m^3")
    if let volume3 { try Given.positive(volume3, "volume of the third vessel", "m^3") }
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    self.volume1 = volume1
    self.volume2 = volume2
    self.volume3 = volume3
    self.tube12 = tube12
    self.tube23 = tube23
    self.diffusivity = diffusivity
  }

  private var conductances: (Double, Double) {
    (
      diffusivity * tube12.section / tube12.length, diffusivity * tube23.section / tube23.length
    )
  }

  /// The matrix of the differences u = x₁ − x₂ and w = x₂ − x₃: u′ = −a u + b w, w′ = c u − d w.
  private var rates: (a: Double, b: Double, c: Double, d: Double) {
    let (g1, g2) = conductances
    let open = volume3.map { 1 / $0 } ?? 0
    return (
      g1 * (1 / volume1 + 1 / volume2), g2 / volume2, g1 / volume2, g2 * (1 / volume2 + open)
    )
  }

  /// The two exponents in 1/s, both negative, the slower first.
  public var exponents: (slow: Double, fast: Double) {
    let (a, b, c, d) = rates
    // The product of both is taken from the determinant, where the slow one would cancel.
    let fast = 0.5 * (a + d + ((a - d) * (a - d) + 4 * b * c).squareRoot())
    return (-(determinant / fast), -fast)
  }

  /// a d − b c, without cancellation.
  private var determinant: Double {
    let (g1, g2) = conductances
    let open = volume3.map { 1 / $0 } ?? 0
    return g1 * g2 * (1 / (volume1 * volume2) + open * (1 / volume1 + 1 / volume2))
  }

  /// The mole fractions of A in the three vessels after a time.
  ///
  /// - Parameters:
  ///   - time: In s.
  ///   - start: The three mole fractions at the start.
  public func moleFractions(
    after time: Double, from start: (Double, Double, Double)
  ) throws(TransportError) -> (Double, Double, Double) {
    try check(time, start)
    let (a, b, c, d) = rates
    let (slow, fast) = exponents
    let (u, w) = (start.0 - start.1, start.1 - start.2)
    // exp(Mt) of a 2 × 2 matrix: s(t) + r(t) M, by its two eigenvalues.
    let late = Elementary.exp(slow * time)
    // (e^st − e^ft)/(s − f), also where both exponents are nearly the same.
    let gap = slow - fast
    let slope =
      gap > 0 ? -late * Elementary.expm1(-gap * time) / gap : time * late
    let even = late - slow * slope
    let (uEnd, wEnd) = (
      even * u + slope * (-a * u + b * w), even * w + slope * (c * u - d * w)
    )
    guard let volume3 else {
      return (start.2 + wEnd + uEnd, start.2 + wEnd, start.2)
    }
    let moles = volume1 * start.0 + volume2 * start.1 + volume3 * start.2
    let last =
      (moles - volume1 * (uEnd + wEnd) - volume2 * wEnd) / (volume1 + volume2 + volume3)
    return (last + wEnd + uEnd, last + wEnd, last)
  }

  /// The mole fractions after a time, by stepping through time with the mole balances.
  ///
  /// Uses neither eigenvalues nor exponentials. The error is below 1e-10.
  public func numericalMoleFractions(
    after time: Double, from start: (Double, Double, Double)
  ) throws(TransportError) -> (Double, Double, Double) {
    try check(time, start)
    let (g1, g2) = conductances
    let open = volume3.map { 1 / $0 } ?? 0
    let (slow1, slow2) = (1 / volume1, 1 / volume2)
    let state = try Given.numerical("the three vessels") { () throws(StiffError) -> [Double] in
      try Stiff.integrate(
        from: 0, to: time, initial: [start.0, start.1, start.2], tolerance: 1e-11, scale: 1
      ) { _, x in
        let (first, second) = (g1 * (x[0] - x[1]), g2 * (x[1] - x[2]))
        return [-first * slow1, (first - second) * slow2, second * open]
      }
    }
    return (state[0], state[1], state[2])
  }

  private func check(
    _ time: Double, _ start: (Double, Double, Double)
  ) throws(TransportError) {
    try Given.within(0...1e30, time, "time", "s")
    for fraction in [start.0, start.1, start.2] {
      try Given.moleFraction(fraction, "mole fraction at the start")
    }
  }
}
