/// Small dense systems of linear equations.
public enum Linear {
  /// Solves a·x = b by elimination with scaled partial pivoting.
  ///
  /// - Parameters:
  ///   - a: The rows of a square matrix.
  ///   - b: The right side, one number a row.
  /// - Throws: `LinearError` if the sizes do not agree, a number is not finite, or the matrix is
  ///   singular to working precision.
  /// - Complexity: n³/3 products.
  public static func solve(_ a: [[Double]], _ b: [Double]) throws(LinearError) -> [Double] {
    let n = b.count
    guard a.count == n else { throw .sizesDisagree }
    var rows: [[Double]] = []
    var scales: [Double] = []
    for i in 0..<n {
      guard a[i].count == n else { throw .sizesDisagree }
      var scale = 0.0
      for value in a[i] {
        guard value.isFinite else { throw .notFinite(row: i) }
        scale = max(scale, value.magnitude)
      }
      guard b[i].isFinite else { throw .notFinite(row: i) }
      guard scale > 0 else { throw .singular(column: i) }
      rows.append(a[i] + [b[i]])
      scales.append(scale)
    }

    for column in 0..<n {
      var pivot = column
      for i in column..<n
      where rows[i][column].magnitude / scales[i] > rows[pivot][column].magnitude / scales[pivot] {
        pivot = i
      }
      // What elimination leaves of a column that depends on the others is rounding error.
      guard rows[pivot][column].magnitude > Double(n) * 0x1p-52 * scales[pivot] else {
        throw .singular(column: column)
      }
      rows.swapAt(column, pivot)
      scales.swapAt(column, pivot)
      let top = rows[column]
      for i in (column + 1)..<max(n, column + 1) {
        let factor = rows[i][column] / top[column]
        guard factor != 0 else { continue }
        for k in column...n { rows[i][k] -= factor * top[k] }
      }
    }

    var x = [Double](repeating: 0, count: n)
    for i in stride(from: n - 1, through: 0, by: -1) {
      var rest = rows[i][n]
      for k in (i + 1)..<max(n, i + 1) { rest -= rows[i][k] * x[k] }
      x[i] = rest / rows[i][i]
      guard x[i].isFinite else { throw .singular(column: i) }
    }
    return x
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
