import Numerics

/// The fluxes of the species of a mixture past a frame.
///
/// Counted in moles past **v**\* they are the fluxes J\*, in mass past **v** the fluxes j; moles past
/// **v** and mass past **v**\* are the two mixed families. In each frame the fluxes cancel in the
/// average that defines it: Σ J\* = 0, Σ j = 0, Σ *V* J = 0 past the volume, and the flux of a species
/// past itself vanishes. The mixed families do not sum to zero.
public struct DiffusiveFluxes: Hashable, Sendable {
  /// The mixture.
  public let mixture: Mixture
  /// What the fluxes are relative to.
  public let frame: ReferenceFrame
  /// The fluxes in mol/(m² s).
  public let molar: [Double]

  /// How much fluxes given may leave of the average that is to vanish, as a part of the largest.
  public static let tolerance = 1e-9

  init(mixture: Mixture, frame: ReferenceFrame, molar: [Double]) {
    self.mixture = mixture
    self.frame = frame
    self.molar = molar
  }

  /// Makes the fluxes past a frame from numbers in mol/(m² s).
  ///
  /// - Throws: ``FrameError``; in particular ``FrameError/notRelative(_:)`` if they do not cancel in
  ///   the average of the frame.
  public init(
    _ mixture: Mixture, in frame: ReferenceFrame, molar: [Double]
  ) throws(FrameError) {
    let weights = try frame.weightsPerConcentration(in: mixture)
    guard molar.count == weights.count else {
      throw .count(components: weights.count, given: molar.count)
    }
    var (sum, size) = (0.0, 0.0)
    for (weight, flux) in zip(weights, molar) {
      guard flux.magnitude <= 1e100 else { throw .notFinite(flux) }
      sum += weight * flux
      // Past a species all parts but its own vanish; the others then tell what is small.
      size = max(size, (weight * flux).magnitude, flux.magnitude / mixture.molarConcentration)
    }
    guard sum.magnitude <= Self.tolerance * size else { throw .notRelative(sum / size) }
    self.init(mixture: mixture, frame: frame, molar: molar)
  }

  /// Makes the fluxes past a frame from numbers in kg/(m² s).
  ///
  /// - Throws: ``FrameError``, as for moles.
  public init(
    _ mixture: Mixture, in frame: ReferenceFrame, mass: [Double]
  ) throws(FrameError) {
    let masses = mixture.composition.molarMasses
    guard mass.count == masses.count else {
      throw .count(components: masses.count, given: mass.count)
    }
    try self.init(mixture, in: frame, molar: zip(mass, masses).map { $0 / $1 })
  }

  /// The fluxes in kg/(m² s).
  public var mass: [Double] {
    zip(molar, mixture.composition.molarMasses).map { $0 * $1 }
  }

  /// Returns the same diffusion past another frame: *J*ᵇ_i = *J*ᵃ_i − *c_i* Σ *b_j J*ᵃ_j with the
  /// weights *c_j b_j* of that frame.
  ///
  /// - Throws: ``FrameError`` if the other frame is none in this mixture.
  public func converted(to other: ReferenceFrame) throws(FrameError) -> DiffusiveFluxes {
    var slip = 0.0
    for (weight, flux) in zip(try other.weightsPerConcentration(in: mixture), molar) {
      slip += weight * flux
    }
    return DiffusiveFluxes(
      mixture: mixture, frame: other,
      molar: zip(molar, mixture.concentrations).map { $0 - $1 * slip })
  }

  /// Returns the motion in which the frame moves with a velocity in m/s: *N_i* = *J_i* + *c_i v*.
  ///
  /// - Throws: ``FrameError/notFinite(_:)``.
  public func motion(frameVelocity velocity: Double) throws(FrameError) -> Motion {
    guard velocity.magnitude <= 1e50 else { throw .notFinite(velocity) }
    return try Motion(
      mixture, molarFluxes: zip(molar, mixture.concentrations).map { $0 + $1 * velocity })
  }
}
