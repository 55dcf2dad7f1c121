/// Small dense systems of linear equations.
public enum Linear {
  /// Solves a·x = b for one right side.
  ///
  /// - Parameters:
  ///   - a: The rows of a square matrix.
  ///   - b: The right side, one number a row.
  /// - Throws: `LinearError` if the sizes do not agree, a number is not finite, or the matrix is
  ///   singular to working precision.
  /// - Complexity: n³/3 products.
  public static func solve(_ a: [[Double]], _ b: [Double]) throws(LinearError) -> [Double] {
    guard a.count == b.count else { throw .sizesDisagree }
    if let row = b.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
    return try Factorization(a).solve(b)
  }
}

/// Why a linear system has no solution here.
public enum LinearError: Error, Hashable, Sendable {
  /// The matrix is not square, or the right side has another length.
  case sizesDisagree
  /// A coefficient of this row is not a finite number.
  case notFinite(row: Int)
  /// The column depends on those before it, to working precision.
  case singular(column: Int)
}
