import Numerics

/// Convection and diffusion across a film, in numbers without dimension.
///
/// Anything that is carried at a constant velocity and diffuses with a constant coefficient (mass with
/// *v* and *D*, heat with a flow of heat capacity *C* and the conductivity *k*) has between two fixed
/// ends the profile
///
///     (c − c₁)/(c₂ − c₁) = (e^(Pe s) − 1)/(e^Pe − 1),    s = z/L,  Pe = v L/D  or  C L/k,
///
/// a straight line where Pe = 0. Bird, Stewart, Lightfoot, 2nd ed., section 19.4.
public struct PecletFilm: Hashable, Sendable {
  /// The Péclet number, positive if the flow goes from 1 to 2.
  public let peclet: Double

  /// Makes a film.
  ///
  /// - Parameter peclet: From −500 to 500; beyond, the profile is a jump at one end.
  public init(peclet: Double) throws(TransportError) {
    try Given.within(-500...500, peclet, "Péclet number of the film")
    self.peclet = peclet
  }

  /// The part of the way from the first value to the second that has been made at a place.
  ///
  /// - Parameter place: From 0 to 1.
  public func part(at place: Double) throws(TransportError) -> Double {
    try Given.within(0...1, place, "place in the film")
    // Written with the exponential that falls, so that neither overflows.
    if peclet > 0 {
      return Elementary.exp(peclet * (place - 1)) * Elementary.expm1(-peclet * place)
        / Elementary.expm1(-peclet)
    }
    return peclet == 0 ? place : Elementary.expm1(peclet * place) / Elementary.expm1(peclet)
  }

  /// The slope of that part at the first end, Pe/(e^Pe − 1), which is 1 without flow.
  public var slopeAtStart: Double { Ackermann.ratio(peclet) }

  /// The slope at the second end, Pe/(1 − e^(−Pe)).
  public var slopeAtEnd: Double { Ackermann.ratio(-peclet) }

  /// The part and the slope at the start, from the differential equation f″ = Pe f′ by shooting.
  ///
  /// Each solution is stepped in the direction in which it dies away. Uses no exponential; the error
  /// is below 1e-10.
  public func numericalPart(
    at place: Double
  ) throws(TransportError) -> (part: Double, slopeAtStart: Double) {
    try Given.within(0...1, place, "place in the film")
    // From the end at which the slope is steepest; s counts from there.
    let isForward = peclet < 0
    let rate = -peclet.magnitude
    func fall(_ end: Double) throws(TransportError) -> SIMD2<Double> {
      try Given.numerical(
        "the film",
        Extrapolation.solve(from: 0, to: end, initial: SIMD2(0, 1), tolerance: 1e-13) { _, f in
          SIMD2(f.y, rate * f.y)
        })
    }
    let whole = try fall(1)
    let distance = isForward ? place : 1 - place
    let made = distance == 0 ? 0 : (try fall(distance))[0] / whole[0]
    return (isForward ? made : 1 - made, (isForward ? 1 : whole[1]) / whole[0])
  }
}

/// A film across which a dissolved substance is carried at a velocity and diffuses.
public struct ConvectiveFilm: Hashable, Sendable {
  /// The velocity in m/s, positive from 1 to 2.
  public let velocity: Double
  /// The diffusivity in m²/s.
  public let diffusivity: Double
  /// The thickness in m.
  public let thickness: Double
  /// The film without dimension.
  public let film: PecletFilm

  /// Makes a film.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive or the Péclet number *v L*/*D* is
  ///   beyond ±500.
  public init(velocity: Double, diffusivity: Double, thickness: Double) throws(TransportError) {
    try Given.finite(velocity, "velocity", "m/s")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(thickness, "thickness of the film", "m")
    self.velocity = velocity
    self.diffusivity = diffusivity
    self.thickness = thickness
    film = try PecletFilm(peclet: velocity * thickness / diffusivity)
  }

  /// The concentration in mol/m³ at a place in m, between those at the ends.
  public func concentration(
    at place: Double, from first: Double, to second: Double
  ) throws(TransportError) -> Double {
    try check(first, second)
    try Given.within(0...thickness, place, "place in the film", "m")
    return first + (second - first) * (try film.part(at: min(place / thickness, 1)))
  }

  /// The flux *v c* − *D* d*c*/d*z* in mol/(m² s), the same everywhere.
  public func flux(from first: Double, to second: Double) throws(TransportError) -> Double {
    try check(first, second)
    // c₁ Pe/(1 − e^−Pe) − c₂ Pe/(e^Pe − 1), each a positive number.
    return diffusivity / thickness * (first * film.slopeAtEnd - second * film.slopeAtStart)
  }

  /// The flux from the differential equation; see ``PecletFilm/numericalPart(at:)``.
  public func numericalFlux(from first: Double, to second: Double) throws(TransportError) -> Double
  {
    try check(first, second)
    let slope = try film.numericalPart(at: 0).slopeAtStart
    return velocity * first - diffusivity / thickness * slope * (second - first)
  }

  private func check(_ first: Double, _ second: Double) throws(TransportError) {
    try Given.within(0...1e30, first, "concentration at the start", "mol/m^3")
    try Given.within(0...1e30, second, "concentration at the end", "mol/m^3")
  }
}
