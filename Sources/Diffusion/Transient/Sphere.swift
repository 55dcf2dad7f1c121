import Numerics

/// A sphere of liquid or solid in gas that stands still, whose vapour leaves it by diffusion and by the
/// flow it makes itself.
///
/// With *r*₁ the radius, the molar rate is
///
///     W = 4π r₁ c D_AB ln(1 + B),    1 + B = (1 − x_A∞)/(1 − x_A1),
///
/// and from what the sphere loses follows the *d*² law
///
///     d² = d₀² − K t,    K = 8 M_A c D_AB ln(1 + B)/ρ.
///
/// The gas is steady at any time, which asks that the sphere be much denser than the gas; its
/// temperature is given. I. Langmuir, 1918; D. B. Spalding, 1953; Bird, Stewart, Lightfoot, 2nd ed.,
/// section 18.2 for the steady film.
public struct EvaporatingSphere: Hashable, Sendable {
  /// The molar concentration *c* of the gas in mol/m³.
  public let concentration: Double
  /// The diffusivity *D*_AB in m²/s.
  public let diffusivity: Double
  /// The mole fraction of the vapour at the surface.
  public let surface: Double
  /// The mole fraction of the vapour far away.
  public let farAway: Double
  /// The density *ρ* of the sphere in kg/m³.
  public let density: Double
  /// The molar mass of A in kg/mol.
  public let molarMass: Double

  /// Makes a sphere.
  ///
  /// With more vapour far away than at the surface it grows by condensation.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive or a mole fraction is not in [0, 1).
  public init(
    concentration: Double, diffusivity: Double, surface: Double, farAway: Double, density: Double,
    molarMass: Double
  ) throws(TransportError) {
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.positive(diffusivity, "diffusivity", "m^2/s")
    try Given.positive(density, "density of the sphere", "kg/m^3")
    try Given.positive(molarMass, "molar mass", "kg/mol")
    try StagnantFilm.check(surface, farAway)
    self.concentration = concentration
    self.diffusivity = diffusivity
    self.surface = surface
    self.farAway = farAway
    self.density = density
    self.molarMass = molarMass
  }

  /// Spalding's transfer number in moles, *B* = (*x*_A1 − *x*_A∞)/(1 − *x*_A1).
  public var transferNumber: Double { (surface - farAway) / (1 - surface) }

  private var drive: Double { StagnantFilm.drive(surface, farAway) }

  /// The molar rate in mol/s that leaves a sphere of a diameter in m; negative if it grows.
  public func rate(diameter: Double) throws(TransportError) -> Double {
    try Given.positive(diameter, "diameter", "m")
    return 2 * Double.pi * diameter * concentration * diffusivity * drive
  }

  /// The flux at the surface in mol/(m² s).
  public func flux(diameter: Double) throws(TransportError) -> Double {
    try Given.positive(diameter, "diameter", "m")
    return 2 * concentration * diffusivity * drive / diameter
  }

  /// The mole fraction of the vapour at a distance from the centre, in radii, 1 or more.
  public func moleFraction(atRadii distance: Double) throws(TransportError) -> Double {
    try Given.within(1...1e30, distance, "distance from the centre, in radii,")
    return 1 - (1 - farAway) * Elementary.exp(-drive / distance)
  }

  /// The Sherwood number *k d*/*D*_AB with *k* counted on the difference of mole fractions,
  /// 2 ln(1 + B)/B · 1/(1 − *x*_A1); it is 2 where there is little vapour.
  ///
  /// - Throws: ``TransportError`` where the mole fractions are equal, so that there is nothing to
  ///   count on.
  public func sherwoodNumber() throws(TransportError) -> Double {
    guard surface != farAway else {
      throw .refused(
        cause: "Surface and surroundings have the same mole fraction: there is no transfer to "
          + "count.", remedy: "Give mole fractions that differ.")
    }
    return 2 * drive / (surface - farAway)
  }

  /// The constant *K* in m²/s, by which the square of the diameter falls in each second; negative if
  /// the sphere grows.
  public var evaporationConstant: Double {
    8 * molarMass * concentration * diffusivity * drive / density
  }

  /// The diffusivity in m²/s at which a sphere has an evaporation constant in m²/s, from the same law.
  ///
  /// - Throws: ``TransportError`` if a quantity is out of its range, or the constant has the wrong sign
  ///   for these mole fractions.
  public static func diffusivity(
    evaporationConstant: Double, concentration: Double, surface: Double, farAway: Double,
    density: Double, molarMass: Double
  ) throws(TransportError) -> Double {
    try Given.finite(evaporationConstant, "evaporation constant", "m^2/s")
    let unit = try EvaporatingSphere(
      concentration: concentration, diffusivity: 1, surface: surface, farAway: farAway,
      density: density, molarMass: molarMass)
    let value = evaporationConstant / unit.evaporationConstant
    guard value.isFinite, value > 0 else {
      throw .refused(
        cause: "A sphere with these mole fractions does not change its size that way.",
        remedy:
          "It shrinks if there is more vapour at its surface than far away, and grows if less.")
    }
    return value
  }

  /// The diameter in m after a time; zero when the sphere is gone.
  public func diameter(
    after time: Double, from start: Double
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    try Given.positive(start, "diameter at the start", "m")
    return max(start * start - evaporationConstant * time, 0).squareRoot()
  }

  /// The time in s in which a sphere vanishes.
  ///
  /// - Throws: ``TransportError`` if it does not evaporate.
  public func lifetime(from start: Double) throws(TransportError) -> Double {
    try time(from: start, to: 0)
  }

  /// The time in s from one diameter to another, both in m, the second zero or more.
  public func time(from start: Double, to end: Double) throws(TransportError) -> Double {
    try Given.positive(start, "diameter at the start", "m")
    try Given.within(0...1e30, end, "diameter at the end", "m")
    let time = (start - end) * (start + end) / evaporationConstant
    guard time.isFinite, time >= 0 else {
      throw .refused(
        cause: "The sphere never has this diameter: it "
          + (evaporationConstant > 0 ? "shrinks." : "does not shrink."),
        remedy: "Compare the mole fractions at the surface and far away, and the two diameters.")
    }
    return time
  }

  /// The diameter in m after a time, by stepping through time with a flux that is found numerically.
  ///
  /// Along 1 − r₁/r the gas around a sphere is a planar film, which is solved by shooting; uses
  /// neither logarithm nor the *d*² law. The relative error is below 1e-9 while a thousandth of the
  /// mass is left.
  ///
  /// - Parameter known: The reduced flux of that film, if it has been found.
  /// - Throws: ``TransportError``, also if the sphere would be gone.
  public func numericalDiameter(
    after time: Double, from start: Double, reducedFlux known: Double? = nil
  ) throws(TransportError) -> Double {
    try Given.within(0...1e30, time, "time", "s")
    try Given.positive(start, "diameter at the start", "m")
    let film = try Given.numerical("the gas around the sphere") { () throws(FilmError) -> Double in
      if let known { return known }
      return try NumericalFilm(from: surface, to: farAway, fluxRatio: 0).reducedFlux
    }
    // The mass m over that at the start: dm/ds = −3 m^(1/3), with s in units of ρ r₀²/(M c D φ).
    let span =
      film * molarMass * concentration * diffusivity * time / (density * 0.25 * start * start)
    guard span < 0.499 else {
      throw .refused(
        cause: "By then the sphere is gone, or nearly.", remedy: "Choose an earlier time.")
    }
    let rest = try Given.numerical(
      "the shrinking sphere",
      Extrapolation.solve(from: 0, to: span, initial: 1, tolerance: 1e-13) { _, m in
        -3 * Elementary.power(max(m, 0), 1.0 / 3)
      })
    return start * Elementary.power(max(rest, 0), 1.0 / 3)
  }
}
