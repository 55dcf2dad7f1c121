import Algebra
import Testing

@testable import Diffusion

/// What a theorem must say, written by hand from a textbook.
struct Conclusion: Sendable, CustomTestStringConvertible {
  let id: String
  let left: String
  let right: String
  /// Letters that stand for slopes in the two sides.
  let slopes: [(name: Symbol, of: Expression, along: Symbol)]
  /// Letters that stand for integrals in the two sides.
  let integrals: [(name: Symbol, of: Expression)]

  init(
    _ id: String, _ left: String, _ right: String,
    slopes: [(name: Symbol, of: Expression, along: Symbol)] = [],
    integrals: [(name: Symbol, of: Expression)] = []
  ) {
    self.integrals = integrals
    self.id = id
    self.left = left
    self.right = right
    self.slopes = slopes
  }

  var testDescription: String { id }

  static let all: [Conclusion] =
    binaryMotion + fluxRatio + filmResults + filmVariations + specialRatios + referenceVelocities
    + shapes + time
    + pressure + coefficients + thermodynamics + severalSpecies
}
