extension Linear {
  /// Solves a system whose matrix has entries only on the diagonal and beside it.
  ///
  /// Elimination without exchange of rows (Thomas's algorithm), which is safe where the diagonal
  /// outweighs what stands beside it, as in the equations of diffusion.
  ///
  /// - Parameters:
  ///   - below: The entries left of the diagonal; the first is not used.
  ///   - diagonal: The diagonal.
  ///   - above: The entries right of it; the last is not used.
  ///   - right: The right side.
  /// - Throws: `LinearError` if the sizes do not agree, a number is not finite, or a pivot vanishes.
  /// - Complexity: O(n).
  public static func solveTridiagonal(
    below: [Double], diagonal: [Double], above: [Double], _ right: [Double]
  ) throws(LinearError) -> [Double] {
    let n = right.count
    guard below.count == n, diagonal.count == n, above.count == n else { throw .sizesDisagree }
    guard n > 0 else { return [] }
    for i in 0..<n where !(below[i] + diagonal[i] + above[i] + right[i]).isFinite {
      throw .notFinite(row: i)
    }
    var (ratios, x) = (above, right)
    for i in 0..<n {
      let left = i > 0 ? below[i] : 0
      let pivot = diagonal[i] - (i > 0 ? left * ratios[i - 1] : 0)
      guard pivot.magnitude > 0x1p-52 * (diagonal[i].magnitude + left.magnitude) else {
        throw .singular(column: i)
      }
      ratios[i] = above[i] / pivot
      x[i] = (right[i] - (i > 0 ? left * x[i - 1] : 0)) / pivot
    }
    for i in stride(from: n - 2, through: 0, by: -1) { x[i] -= ratios[i] * x[i + 1] }
    for i in 0..<n where !x[i].isFinite { throw .singular(column: i) }
    return x
  }
}
