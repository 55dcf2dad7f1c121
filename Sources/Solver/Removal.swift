import Algebra
import Numerics

/// Values of formulas where they are 0/0, or so near to it that rounding would spoil them.
///
/// Such a formula is a smooth function of the symbol that becomes zero. It is evaluated at Chebyshev
/// points some way off on both sides, and the polynomial through them is read at the place itself.
enum Removal {
  /// How near to zero the polynomial takes the place of the formula.
  static let reach = 1e-3
  /// How far the points lie off at most.
  ///
  /// With ten points and singularities of the formula no nearer than 1, the polynomial is good for
  /// fourteen digits.
  private static let radius = 0.02
  private static let count = 10

  /// The value of a formula at the place that is known for the symbol.
  ///
  /// - Throws: `algebra` where a symbol has no value.
  /// - Complexity: ten evaluations.
  static func value(
    of formula: Expression, at symbol: Symbol, _ known: SymbolValues
  ) throws(SolutionError) -> Double {
    let place = known[symbol] ?? 0
    var (above, below) = (0.0, 0.0)
    for k in 0..<count {
      let angle = Double.pi * (Double(k) + 0.5) / Double(count)
      let point = radius * Elementary.cos(angle)
      var moved = known
      moved[symbol] = point
      let fixed = moved
      let value: Double
      do throws(AlgebraError) {
        value = try Evaluation(value: { fixed[$0] })(formula)
      } catch {
        throw .algebra(error)
      }
      guard place != point else { return value }
      // The barycentric formula for these points.
      let weight = (k % 2 == 0 ? 1 : -1) * Elementary.sin(angle) / (place - point)
      above += weight * value
      below += weight
    }
    return above / below
  }
}
