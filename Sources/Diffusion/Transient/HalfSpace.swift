import Numerics

/// Diffusion from a surface into a body so deep that it has no other end.
///
/// At the start the concentration is the same everywhere; from then on the surface has another:
///
///     (c − c₀)/(c_s − c₀) = erfc(z/√(4 D t)),    N = (c_s − c₀) √(D/(π t)).
///
/// Bird, Stewart, Lightfoot, 2nd ed., eq. 4.1-15; J. Crank, The Mathematics of Diffusion, 2nd ed., chapter
/// 3. A slab is a half space as long as √(4 D t) is below a third of its thickness.
public struct HalfSpace: Hashable, Sendable {
  /// The diffusivity *D* in m²/s.
  public let diffusivity: Double

  /// Makes a half space of a diffusivity in m²/s.
  public init(diffusivity: Double) throws(TransportError) {
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    self.diffusivity = diffusivity
  }

  /// The depth √(4 D t) in m that diffusion reaches in a time in s.
  public func depth(after time: Double) throws(TransportError) -> Double {
    try Given.positive(time, "time", "s")
    return 2 * (diffusivity * time).squareRoot()
  }

  /// The part (*c* − *c*₀)/(*c*_s − *c*₀) of the change that has come to a depth.
  ///
  /// - Parameters:
  ///   - depth: In m, zero or more.
  ///   - time: In s, positive.
  public func change(at depth: Double, after time: Double) throws(TransportError) -> Double {
    try Given.within(0...1e30, depth, "depth", "m")
    return Elementary.erfc(depth / (try self.depth(after: time)))
  }

  /// The flux through the surface over the difference *c*_s − *c*₀, √(*D*/(π *t*)), in m/s.
  public func surfaceCoefficient(after time: Double) throws(TransportError) -> Double {
    try Given.positive(time, "time", "s")
    return (diffusivity / (Double.pi * time)).squareRoot()
  }

  /// What has passed a unit of surface over the difference, 2 √(*D t*/π), in m.
  public func uptake(after time: Double) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    return 2 * (diffusivity * time / Double.pi).squareRoot()
  }

  /// The part of the change at a depth if a film outside resists.
  ///
  /// With η = z/√(4 D t) and h = k √(t/D),
  /// erfc η − exp(−η²) · exp((η + h)²) erfc(η + h) (H. S. Carslaw, J. C. Jaeger, 2nd ed., 2.7).
  ///
  /// - Parameter coefficient: The coefficient *k* of the film in m/s, on the concentration in the body.
  public func change(
    at depth: Double, after time: Double, coefficient: Double
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, depth, "depth", "m")
    try Given.positive(coefficient, "coefficient of the film", "m/s")
    let place = depth / (try self.depth(after: time))
    let film = coefficient * (time / diffusivity).squareRoot()
    let change =
      Elementary.erfc(place) - Elementary.exp(-place * place) * Elementary.erfcScaled(place + film)
    return max(change, 0)
  }

  /// The part of the change at a depth, from the differential equation.
  ///
  /// Depth and time enter as η = z/√(4 D t) only, and f″ + 2 η f′ = 0 is stepped from the surface to
  /// where nothing has arrived. Uses no error function; the error is below 1e-10.
  public func numericalChange(at depth: Double, after time: Double) throws(TransportError) -> Double
  {
    try Given.within(0...1e30, depth, "depth", "m")
    let place = depth / (try self.depth(after: time))
    guard place < HalfSpace.end else { return 0 }
    let whole = try HalfSpace.fall(to: HalfSpace.end, drift: 0)
    return place == 0 ? 1 : 1 - (try HalfSpace.fall(to: place, drift: 0)) / whole
  }

  /// The coefficient of the flux through the surface in m/s, from the same steps.
  public func numericalSurfaceCoefficient(after time: Double) throws(TransportError) -> Double {
    let reach = try depth(after: time)
    return diffusivity / (reach * (try HalfSpace.fall(to: HalfSpace.end, drift: 0)))
  }

  /// Where a part of 10⁻²⁰ has arrived.
  static let end = 6.5

  /// The integral of the slope f′ with f′(0) = 1 that f″ = −2 (η − drift) f′ leads to.
  static func fall(to end: Double, drift: Double) throws(TransportError) -> Double {
    try Given.numerical(
      "diffusion into the depth",
      Extrapolation.solve(from: 0, to: end, initial: SIMD2(0, 1), tolerance: 1e-13) { s, f in
        SIMD2(f.y, -2 * (s - drift) * f.y)
      }
    ).x
  }
}
