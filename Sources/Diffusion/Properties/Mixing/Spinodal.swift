import Numerics

extension ActivityModel {
  /// The constant of the one-constant law of Margules above which a liquid splits.
  public static let criticalMargulesConstant = 2.0

  /// Returns the compositions between which a liquid cannot stay one, or `nil` if it can everywhere.
  ///
  /// They are the least and the greatest mole fraction of A with Γ = 0. The law of Margules with one
  /// constant has them at *x_A* = (1 ∓ √(1 − 2/*A*))/2 for *A* ≥ 2. The zeros are looked for on a grid
  /// of 1/1000, so that a narrower gap is not found.
  ///
  /// - Complexity: A thousand values of Γ, and some more for each zero.
  public func spinodal() -> ClosedRange<Double>? {
    let points = 1000
    var zeros: [Double] = []
    var before = factor(0)
    for step in 1...points {
      let here = factor(Double(step) / Double(points))
      if here <= 0, before > 0 {
        zeros.append(zero(from: step - 1, points))
      } else if here > 0, before <= 0 {
        zeros.append(zero(from: step - 1, points))
      }
      before = here
    }
    guard let first = zeros.first, let last = zeros.last else { return nil }
    return first...last
  }

  private func factor(_ x: Double) -> Double {
    (try? MoleFraction(x)).map { thermodynamicFactor(at: $0) } ?? .nan
  }

  private func zero(from step: Int, _ points: Int) -> Double {
    let (low, high) = (Double(step) / Double(points), Double(step + 1) / Double(points))
    return (try? Roots.find(in: low...high) { factor($0) }) ?? low
  }
}
