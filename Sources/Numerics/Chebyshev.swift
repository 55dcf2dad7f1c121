/// Interpolation by polynomials through the points of Chebyshev on [0, 1], both ends included.
///
/// A function that is smooth on the whole interval is met to all digits by a few dozen points; the
/// error falls faster than any power of their number.
///
/// L. N. Trefethen, Spectral Methods in MATLAB, SIAM 2000, ch. 6; J.-P. Berrut and L. N. Trefethen,
/// SIAM Rev. 46 (2004) 501.
public struct Chebyshev: Sendable {
  /// The points in ascending order, from 0 to 1.
  public let points: [Double]
  /// The rows of the matrix that takes values at the points to derivatives there.
  public let differentiation: [[Double]]

  /// Makes the points and the matrix of derivatives.
  ///
  /// - Parameter intervals: One less than the number of points, from 2 to 200 (brought into that
  ///   range).
  /// - Complexity: O(n²).
  public init(intervals: Int) {
    let n = min(max(intervals, 2), 200)
    // (1 − cos θ)/2 = sin²(θ/2) keeps all digits near 0, and symmetry gives those near 1.
    let angles = (0...n).map { Double($0) * 0.5 * Double.pi / Double(n) }
    let sines = angles.map { Elementary.sin($0) }
    points = (0...n).map { i in 2 * i <= n ? sines[i] * sines[i] : 1 - sines[n - i] * sines[n - i] }
    let weights = Self.weights(count: n + 1)
    var rows = [[Double]](repeating: [Double](repeating: 0, count: n + 1), count: n + 1)
    for i in 0...n {
      var sum = 0.0
      for j in 0...n where j != i {
        // sin² a − sin² b = sin(a + b) sin(a − b), which does not cancel.
        let across = Elementary.sin(angles[i] + angles[j]) * Elementary.sin(angles[i] - angles[j])
        rows[i][j] = weights[j] / weights[i] / across
        sum += rows[i][j]
      }
      // A constant has no slope.
      rows[i][i] = -sum
    }
    differentiation = rows
  }

  /// Returns the interpolated value at a place from the values at the points.
  ///
  /// - Complexity: O(n).
  public func value(at place: Double, of values: [Double]) -> Double {
    let weights = Self.weights(count: points.count)
    var (above, below) = (0.0, 0.0)
    for (i, value) in values.enumerated() where i < points.count {
      let distance = place - points[i]
      if distance == 0 { return value }
      above += weights[i] / distance * value
      below += weights[i] / distance
    }
    return above / below
  }

  /// The weights of the second barycentric formula: of alternating sign, half at the ends.
  private static func weights(count: Int) -> [Double] {
    (0..<count).map { i in
      (i % 2 == 0 ? 1 : -1) * (i == 0 || i == count - 1 ? 0.5 : 1)
    }
  }
}
