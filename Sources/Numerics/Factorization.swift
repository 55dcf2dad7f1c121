/// A square matrix taken apart once, to be solved for many right sides: P·A = L·U with partial
/// pivoting.
public struct Factorization: Sendable {
  private let rows: [[Double]]
  private let order: [Int]

  /// Takes a matrix apart.
  ///
  /// - Parameter matrix: The rows of a square matrix.
  /// - Throws: `LinearError` if it is not square, a number is not finite, or a column depends on those
  ///   before it to working precision.
  /// - Complexity: n³/3 products.
  public init(_ matrix: [[Double]]) throws(LinearError) {
    let n = matrix.count
    var rows = matrix
    var order: [Int] = []
    var scales: [Double] = []
    for i in 0..<n {
      guard matrix[i].count == n else { throw .sizesDisagree }
      var scale = 0.0
      for value in matrix[i] {
        guard value.isFinite else { throw .notFinite(row: i) }
        scale = max(scale, value.magnitude)
      }
      guard scale > 0 else { throw .singular(column: i) }
      order.append(i)
      scales.append(scale)
    }
    for column in 0..<n {
      var pivot = column
      for i in column..<n
      where rows[i][column].magnitude / scales[i] > rows[pivot][column].magnitude / scales[pivot] {
        pivot = i
      }
      guard rows[pivot][column].magnitude > Double(n) * 0x1p-52 * scales[pivot] else {
        throw .singular(column: column)
      }
      rows.swapAt(column, pivot)
      scales.swapAt(column, pivot)
      order.swapAt(column, pivot)
      for i in (column + 1)..<max(n, column + 1) {
        let factor = rows[i][column] / rows[column][column]
        rows[i][column] = factor
        guard factor != 0 else { continue }
        for k in (column + 1)..<max(n, column + 1) { rows[i][k] -= factor * rows[column][k] }
      }
    }
    self.rows = rows
    self.order = order
  }

  /// Solves A·x = b.
  ///
  /// - Throws: `LinearError.sizesDisagree` if `b` has another length than the matrix, or
  ///   `LinearError.notFinite` if the solution overflows.
  /// - Complexity: n² products.
  public func solve(_ b: [Double]) throws(LinearError) -> [Double] {
    let n = rows.count
    guard b.count == n else { throw .sizesDisagree }
    var x = order.map { b[$0] }
    for i in 0..<n {
      for k in 0..<i { x[i] -= rows[i][k] * x[k] }
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for k in (i + 1)..<max(n, i + 1) { x[i] -= rows[i][k] * x[k] }
      x[i] /= rows[i][i]
      guard x[i].isFinite else { throw .notFinite(row: i) }
    }
    return x
  }
}
