import Numerics

/// The potential of Lennard and Jones between two molecules,
///
///     φ(r) = 4 ε ((σ/r)^12 − (σ/r)^6).
///
/// Both numbers are fitted at once, so one of a source never goes with the other of another source.
public struct LennardJones: Hashable, Sendable {
  /// The collision diameter *σ* in Å, where the potential is zero.
  public let diameter: Double
  /// The depth of the well over Boltzmann's constant, *ε*/*k*, in K.
  public let depth: Double
  /// Where the pair of numbers comes from.
  public let source: PropertySource

  /// The diameters in Å a molecule may have.
  public static let diameters = 1.0...20.0
  /// The depths in K a well may have.
  public static let depths = 0.5...5000.0

  /// Makes a potential from its two parameters.
  ///
  /// - Parameters:
  ///   - diameter: The collision diameter *σ* in Å, from 1 to 20.
  ///   - depth: *ε*/*k* in K, from 0.5 to 5000.
  ///   - source: Where both come from; by default they are given with the problem.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public init(
    diameter: Double, depth: Double, source: PropertySource = .given
  ) throws(EstimateError) {
    try EstimateError.check(diameter, in: Self.diameters, "a collision diameter", "Å")
    try EstimateError.check(depth, in: Self.depths, "the depth ε/k of a potential", "K")
    self.init(diameter, depth, source)
  }

  init(_ diameter: Double, _ depth: Double, _ source: PropertySource) {
    self.diameter = diameter
    self.depth = depth
    self.source = source
  }

  /// Combines the potentials of two species into that between unlike molecules.
  ///
  ///     σ_AB = (σ_A + σ_B)/2,    ε_AB = √(ε_A ε_B)
  ///
  /// These are the rules of Lorentz and Berthelot. (Bird, Stewart & Lightfoot, Transport Phenomena,
  /// 2nd ed., eqs. 17.3-14 and 17.3-15.)
  ///
  /// - Throws: ``EstimateError/mixedSources(first:second:)`` where the two have different sources.
  public func combined(with other: LennardJones) throws(EstimateError) -> LennardJones {
    guard source == other.source else {
      throw .mixedSources(first: source, second: other.source)
    }
    return LennardJones(
      (diameter + other.diameter) / 2, (depth * other.depth).squareRoot(), source)
  }

  /// The temperatures in K at which the collision integral is known.
  public var temperatures: ClosedRange<Double> {
    let reduced = CollisionIntegral.reducedTemperatures
    return depth * reduced.lowerBound...depth * reduced.upperBound
  }

  /// Returns the collision integral of diffusion at a temperature in K.
  ///
  /// - Throws: ``EstimateError`` outside of ``temperatures``.
  public func collisionIntegral(
    at temperature: Double, for method: EstimationMethod = .chapmanEnskog
  ) throws(EstimateError) -> Double {
    try EstimateError.check(temperature, in: temperatures, "a temperature", "K", for: method)
    // Rounding at the ends of the range must not carry the quotient out of it.
    let reduced = CollisionIntegral.reducedTemperatures
    let quotient = min(max(temperature / depth, reduced.lowerBound), reduced.upperBound)
    return try CollisionIntegral.diffusion(atReducedTemperature: quotient)
  }
}

extension LennardJones {
  /// The potential between the molecules of two gases.
  static func between(
    _ a: Species, and b: Species, for method: EstimationMethod
  ) throws(EstimateError) -> LennardJones {
    try gas(a, for: method).combined(with: gas(b, for: method))
  }

  private static func gas(
    _ species: Species, for method: EstimationMethod
  ) throws(EstimateError) -> LennardJones {
    guard let potential = species.lennardJones else {
      throw .missing("Lennard-Jones parameters", species: species.name, method: method)
    }
    guard potential.source != .magalhaes else { throw .liquidParameters(species: species.name) }
    return potential
  }
}
