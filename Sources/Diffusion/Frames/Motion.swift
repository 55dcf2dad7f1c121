import Numerics

/// A mixture whose species move, all along one direction, as seen from the laboratory.
///
/// What is kept are the molar fluxes *N_i* = *c_i v_i* in mol/(m² s): they are there even where a
/// species is not, and the velocity of nothing is nothing one could tell.
public struct Motion: Hashable, Sendable {
  /// The mixture.
  public let mixture: Mixture
  /// The molar fluxes *N_i* past the laboratory in mol/(m² s).
  public let molarFluxes: [Double]

  /// Makes a motion from the molar fluxes *N_i* in mol/(m² s).
  ///
  /// - Throws: ``FrameError/count(components:given:)``, ``FrameError/notFinite(_:)``.
  public init(_ mixture: Mixture, molarFluxes: [Double]) throws(FrameError) {
    try Self.check(mixture, molarFluxes)
    self.mixture = mixture
    self.molarFluxes = molarFluxes
  }

  /// Makes a motion from the velocities *v_i* of the species in m/s.
  ///
  /// - Throws: ``FrameError/count(components:given:)``, ``FrameError/notFinite(_:)``.
  public init(_ mixture: Mixture, velocities: [Double]) throws(FrameError) {
    try Self.check(mixture, velocities)
    self.mixture = mixture
    molarFluxes = zip(mixture.concentrations, velocities).map { $0 * $1 }
  }

  /// Makes a motion from the mass fluxes *n_i* in kg/(m² s).
  ///
  /// - Throws: ``FrameError/count(components:given:)``, ``FrameError/notFinite(_:)``.
  public init(_ mixture: Mixture, massFluxes: [Double]) throws(FrameError) {
    try Self.check(mixture, massFluxes)
    self.mixture = mixture
    molarFluxes = zip(massFluxes, mixture.composition.molarMasses).map { $0 / $1 }
  }

  private static func check(_ mixture: Mixture, _ values: [Double]) throws(FrameError) {
    let count = mixture.composition.molarMasses.count
    guard values.count == count else { throw .count(components: count, given: values.count) }
    for value in values where !(value.magnitude <= 1e100) { throw .notFinite(value) }
  }

  /// The mass fluxes *n_i* = *M_i N_i* past the laboratory in kg/(m² s).
  public var massFluxes: [Double] {
    zip(molarFluxes, mixture.composition.molarMasses).map { $0 * $1 }
  }

  /// The molar flux of the whole mixture, *N* = Σ *N_i*, in mol/(m² s).
  public var totalMolarFlux: Double {
    var sum = 0.0
    for flux in molarFluxes { sum += flux }
    return sum
  }

  /// The mass flux of the whole mixture, *n* = Σ *n_i*, in kg/(m² s).
  public var totalMassFlux: Double {
    var sum = 0.0
    for flux in massFluxes { sum += flux }
    return sum
  }

  /// Returns the velocity that a frame moves with, in m/s.
  ///
  /// - Throws: ``FrameError`` if the frame is none in this mixture.
  public func velocity(of frame: ReferenceFrame) throws(FrameError) -> Double {
    var sum = 0.0
    for (weight, flux) in zip(try frame.weightsPerConcentration(in: mixture), molarFluxes) {
      sum += weight * flux
    }
    return sum
  }

  /// Returns the velocity of a species, counted from zero, in m/s.
  ///
  /// - Throws: ``FrameError/noSpecies(_:components:)``, ``FrameError/absent(species:)``.
  public func velocity(ofSpecies species: Int) throws(FrameError) -> Double {
    try velocity(of: .species(species))
  }

  /// Returns the fluxes of the species past a frame, such as *J*\* past the molar-average velocity
  /// and *j* past the mass-average velocity.
  ///
  /// - Throws: ``FrameError`` if the frame is none in this mixture.
  public func diffusiveFluxes(in frame: ReferenceFrame) throws(FrameError) -> DiffusiveFluxes {
    let velocity = try velocity(of: frame)
    return DiffusiveFluxes(
      mixture: mixture, frame: frame,
      molar: zip(molarFluxes, mixture.concentrations).map { $0 - $1 * velocity })
  }

  /// Returns what an observer sees who moves with a velocity in m/s past the laboratory.
  ///
  /// - Throws: ``FrameError/notFinite(_:)``.
  public func seen(byObserverAt velocity: Double) throws(FrameError) -> Motion {
    guard velocity.magnitude <= 1e50 else { throw .notFinite(velocity) }
    return try Motion(
      mixture,
      molarFluxes: zip(molarFluxes, mixture.concentrations).map { $0 - $1 * velocity })
  }
}
