/// The shapes in which diffusion runs along one coordinate.
public enum BodyShape: Hashable, Sendable, CaseIterable {
  /// A plate, counted from its middle to its face, or from a tight wall to its face.
  case slab
  /// A long cylinder, counted from its axis.
  case cylinder
  /// A sphere, counted from its centre.
  case sphere

  /// The power of the distance with which the area grows: 0, 1, 2.
  var power: Int {
    switch self {
    case .slab: 0
    case .cylinder: 1
    case .sphere: 2
    }
  }
}

/// What happens at the surface of a body from the start on.
public enum BodySurface: Hashable, Sendable {
  /// The surface takes the concentration of equilibrium at once.
  case fixed
  /// A film outside resists; the Biot number is *k R*/*D*, with *k* counted on the concentration in
  /// the body, from 10⁻⁶ to 10⁶.
  case convective(biot: Double)
}

/// Diffusion into or out of a body in time, in numbers without dimension.
///
/// With *s* the distance from the middle over the half thickness or radius *R*, the Fourier number
/// Fo = *D t*/*R*², and *u* = (*c* − *c*∞)/(*c*₀ − *c*∞), which is 1 at the start everywhere and 0 in the
/// end,
///
///     ∂u/∂Fo = s^(−m) ∂/∂s (s^m ∂u/∂s),    u(1) = 0  or  −∂u/∂s = Bi u at s = 1.
///
/// ``BodySeries`` solves it by separation of variables, ``BodyNumerical`` without.
public struct Body: Hashable, Sendable {
  /// The shape.
  public let shape: BodyShape
  /// What happens at the surface.
  public let surface: BodySurface

  /// Makes a body.
  ///
  /// - Throws: ``TransportError`` if the Biot number is not from 10⁻⁶ to 10⁶.
  public init(_ shape: BodyShape, surface: BodySurface = .fixed) throws(TransportError) {
    if case .convective(let biot) = surface { try Given.within(1e-6...1e6, biot, "Biot number") }
    self.shape = shape
    self.surface = surface
  }

  /// The Fourier number *D t*/*R*².
  ///
  /// - Parameters:
  ///   - time: In s, not negative.
  ///   - diffusivity: In m²/s.
  ///   - size: The half thickness or radius in m.
  public static func fourierNumber(
    time: Double, diffusivity: Double, size: Double
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(size, "half thickness or radius", "m")
    return time * diffusivity / (size * size)
  }

  static func check(fourier: Double, place: Double) throws(TransportError) {
    try Given.within(0...1e100, fourier, "Fourier number")
    try Given.within(0...1, place, "place, from 0 in the middle to 1 at the surface,")
  }
}
