import Numerics

/// What a strong flow through a film does to the transfer that makes it.
///
/// With Spalding's number *B* = (*w*_s − *w*_e)/(1 − *w*_s) and the conductance *g*\* of weak flow,
///
///     ṁ″ = g B,    g/g* = ln(1 + B)/B.
///
/// The same holds in moles, with *F* for *g*\* and mole fractions for mass fractions. D. B. Spalding
/// (1954); J. H. Lienhard, A Heat Transfer Textbook, chapter 11; Bird, Stewart, Lightfoot, 2nd ed.,
/// section 22.8.
public struct Blowing: Hashable, Sendable {
  /// The mass fraction of A in the gas at the surface.
  public let surface: Double
  /// The mass fraction of A far away.
  public let farAway: Double

  /// Makes a transfer of A alone, B standing still.
  ///
  /// - Throws: ``TransportError`` if a mass fraction is not in [0, 1).
  public init(surface: Double, farAway: Double) throws(TransportError) {
    try Given.moleFraction(surface, "mass fraction at the surface")
    try Given.moleFraction(farAway, "mass fraction far away")
    guard surface < 1, farAway < 1 else {
      throw .refused(
        cause: "Where there is A alone, no B stands still and nothing resists.",
        remedy: "Mass fractions must be less than 1.")
    }
    self.surface = surface
    self.farAway = farAway
  }

  /// The mass fraction of A from its mole fraction in a mixture of A and B.
  public static func massFraction(
    moleFraction: Double, molarMassA: Double, molarMassB: Double
  ) throws(TransportError) -> Double {
    try Given.moleFraction(moleFraction, "mole fraction")
    try Given.positive(molarMassA, "molar mass of A", "kg/mol")
    try Given.positive(molarMassB, "molar mass of B", "kg/mol")
    let mass = moleFraction * molarMassA
    return mass / (mass + (1 - moleFraction) * molarMassB)
  }

  /// The number *B*, positive where matter leaves the surface.
  public var transferNumber: Double { (surface - farAway) / (1 - surface) }

  /// The factor *g*/*g*\* of a number *B* above −1; 1 where *B* is zero.
  public static func factor(_ number: Double) throws(TransportError) -> Double {
    try Given.within(-1 + 1e-12...1e12, number, "transfer number B")
    return number == 0 ? 1 : Elementary.log1p(number) / number
  }

  /// The mass flux in kg/(m² s) with the conductance *g* as it is, *g B*.
  public func flux(conductance: Double) throws(TransportError) -> Double {
    try Given.positive(conductance, "conductance", "kg/(m^2 s)")
    return conductance * transferNumber
  }

  /// The mass flux in kg/(m² s) with the conductance *g*\* of weak flow, corrected for blowing:
  /// *g*\* ln(1 + *B*).
  public func correctedFlux(conductance: Double) throws(TransportError) -> Double {
    try Given.positive(conductance, "conductance", "kg/(m^2 s)")
    return conductance * (Elementary.log1p(-farAway) - Elementary.log1p(-surface))
  }

  /// The corrected flux from a film solved by shooting; see ``NumericalFilm``.
  public func numericalCorrectedFlux(conductance: Double) throws(TransportError) -> Double {
    try Given.positive(conductance, "conductance", "kg/(m^2 s)")
    return conductance
      * (try Given.numerical("the film") { () throws(FilmError) -> Double in
        try NumericalFilm(from: surface, to: farAway, fluxRatio: 0).reducedFlux
      })
  }

  /// The factor by which film theory makes a coefficient smaller for a flow away from the surface:
  /// φ/(e^φ − 1), with φ = (*N*_A + *N*_B)/*k* from −500 to 500.
  ///
  /// Bird, Stewart, Lightfoot, 2nd ed., section 22.8.
  public static func filmCorrection(flowNumber: Double) throws(TransportError) -> Double {
    try Given.within(-500...500, flowNumber, "flow number")
    return Ackermann.ratio(flowNumber)
  }
}
