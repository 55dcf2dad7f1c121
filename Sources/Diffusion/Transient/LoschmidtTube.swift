import Numerics

/// A closed tube, filled with two mixtures of A and B that meet in the middle at the start.
///
/// At uniform temperature and pressure the moles are at rest on average, and with *L* the whole length,
/// *k*ₙ = *n*π/*L* and *n* = 1, 3, 5, …,
///
///     x_A = x̄ + (x₁ − x₂) Σ ±(2/(nπ)) cos(kₙ z) exp(−kₙ² D_AB t),
///     mean over the first half − x̄ = (x₁ − x₂) Σ 4/(nπ)² exp(−kₙ² D_AB t).
///
/// J. Loschmidt, 1870; R. Taylor, R. Krishna, Multicomponent Mass Transfer, chapter 5. From the
/// middle to a wall it is a slab with a fixed surface, seen from its tight side.
public struct LoschmidtTube: Hashable, Sendable {
  /// The length of each half in m.
  public let halfLength: Double
  /// The mole fraction of A at the start in the first half, *z* < *L*/2.
  public let moleFraction1: Double
  /// The mole fraction of A at the start in the second half.
  public let moleFraction2: Double

  /// Makes a tube, filled with pure A in its first half and pure B in the second unless told otherwise.
  ///
  /// - Throws: ``TransportError`` if the length is not positive or a mole fraction not in [0, 1].
  public init(
    halfLength: Double, moleFraction1: Double = 1, moleFraction2: Double = 0
  ) throws(TransportError) {
    try Given.positive(halfLength, "length of each half", "m")
    try Given.moleFraction(moleFraction1, "mole fraction in the first half")
    try Given.moleFraction(moleFraction2, "mole fraction in the second half")
    self.halfLength = halfLength
    self.moleFraction1 = moleFraction1
    self.moleFraction2 = moleFraction2
  }

  /// The mole fraction in the end.
  public var finalMoleFraction: Double { 0.5 * (moleFraction1 + moleFraction2) }

  private var half: Double { 0.5 * (moleFraction1 - moleFraction2) }

  private func fourier(_ time: Double, _ diffusivity: Double) throws(TransportError) -> Double {
    try Body.fourierNumber(time: time, diffusivity: diffusivity, size: halfLength)
  }

  /// The mole fraction of A at a place and time.
  ///
  /// - Parameters:
  ///   - place: From 0 to the whole length, in m.
  ///   - time: In s.
  ///   - diffusivity: In m²/s.
  public func moleFraction(
    at place: Double, after time: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    let (distance, side) = try position(place)
    let slab = try Body(.slab)
    let left = try slab.unaccomplishedChange(at: distance, fourier: fourier(time, diffusivity))
    return finalMoleFraction + side * half * left
  }

  /// How far from its wall a place is, over the half length, and in which half: 1, −1, or 0 between.
  private func position(_ place: Double) throws(TransportError) -> (Double, Double) {
    try Given.within(0...2 * halfLength, place, "place in the tube", "m")
    if place == halfLength { return (1, 0) }
    let isFirst = place < halfLength
    let distance = (isFirst ? place : 2 * halfLength - place) / halfLength
    return (min(max(distance, 0), 1), isFirst ? 1 : -1)
  }

  /// The mean mole fractions of A in both halves after a time in s.
  public func means(
    after time: Double, diffusivity: Double
  ) throws(TransportError) -> (first: Double, second: Double) {
    let taken = try Body(.slab).fractionTakenUp(fourier: fourier(time, diffusivity))
    return means(taken)
  }

  private func means(_ taken: Double) -> (first: Double, second: Double) {
    (finalMoleFraction + half * (1 - taken), finalMoleFraction - half * (1 - taken))
  }

  /// The mean in the first half with the first wave only, which is good for long times.
  public func firstTermMean(
    after time: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    let fall = Elementary.exp(-0.25 * Double.pi * Double.pi * (try fourier(time, diffusivity)))
    return finalMoleFraction + half * 8 / (Double.pi * Double.pi) * fall
  }

  /// The diffusivity in m²/s from the mean mole fraction in the first half after a time.
  ///
  /// - Throws: ``TransportError`` unless the mean lies between that at the start and that in the end.
  public func diffusivity(
    mean: Double, after time: Double
  ) throws(TransportError) -> Double {
    try Given.moleFraction(mean, "mean mole fraction in the first half")
    try Given.positive(time, "time", "s")
    let left = (mean - finalMoleFraction) / half
    guard left > 1e-9, left < 1 - 1e-9 else {
      throw .refused(
        cause: "The mean in the first half lies between \(Decimal.message(moleFraction1)) at the "
          + "start and \(Decimal.message(finalMoleFraction)) in the end; "
          + "\(Decimal.message(mean)) does not.",
        remedy: "Check the mean, and which half is the first.")
    }
    let slab = try Body(.slab)
    let fourier = try Given.numerical("the diffusivity") { () throws(RootError) -> Double in
      try Roots.find(in: 1e-20...20) { number in
        (try? slab.fractionTakenUp(fourier: number)).map { $0 - (1 - left) } ?? .nan
      }
    }
    return fourier * halfLength * halfLength / time
  }

  /// The means in both halves from the differential equation; see ``BodyNumerical``.
  ///
  /// - Throws: ``TransportError`` for Fourier numbers below 0.002 or above 1000.
  public func numericalMeans(
    after time: Double, diffusivity: Double
  ) throws(TransportError) -> (first: Double, second: Double) {
    let solution = try BodyNumerical(Body(.slab), fourier: fourier(time, diffusivity))
    return means(solution.fractionTakenUp())
  }

  /// The mole fraction at a place from the differential equation; see ``BodyNumerical``.
  public func numericalMoleFraction(
    at place: Double, after time: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    let (distance, side) = try position(place)
    let solution = try BodyNumerical(Body(.slab), fourier: fourier(time, diffusivity))
    return finalMoleFraction + side * half * (try solution.unaccomplishedChange(at: distance))
  }
}
