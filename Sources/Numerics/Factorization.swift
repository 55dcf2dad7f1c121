/// A square matrix taken apart once, to be solved for many right sides: P·A = L·U with partial
/// pivoting.
public struct Factorization: Sendable {
  private let size: Int
  /// L below the diagonal and U on and above it, row after row.
  private let entries: [Double]
  private let order: [Int]

  /// Takes a matrix apart.
  ///
  /// - Parameter matrix: The rows of a square matrix.
  /// - Throws: `LinearError` if it is not square, a number is not finite, or a column depends on those
  ///   before it to working precision.
  /// - Complexity: n³/3 products.
  public init(_ matrix: [[Double]]) throws(LinearError) {
    let n = matrix.count
    var entries: [Double] = []
    entries.reserveCapacity(n * n)
    var scales: [Double] = []
    for (i, row) in matrix.enumerated() {
      guard row.count == n else { throw .sizesDisagree }
      var scale = 0.0
      for value in row {
        guard value.isFinite else { throw .notFinite(row: i) }
        scale = max(scale, value.magnitude)
      }
      guard scale > 0 else { throw .singular(column: i) }
      scales.append(scale)
      entries += row
    }
    var order = Array(0..<n)
    let stuck = entries.withUnsafeMutableBufferPointer { entries in
      Self.eliminate(entries, &scales, &order)
    }
    if let stuck { throw .singular(column: stuck) }
    size = n
    self.entries = entries
    self.order = order
  }

  /// Takes the matrix apart in its place.
  ///
  /// - Returns: The first column that depends on those before it; nil if none does.
  private static func eliminate(
    _ entries: UnsafeMutableBufferPointer<Double>, _ scales: inout [Double], _ order: inout [Int]
  ) -> Int? {
    let n = order.count
    for column in 0..<n {
      var pivot = column
      var largest = -1.0
      for i in column..<n {
        let size = entries[i * n + column].magnitude / scales[i]
        if size > largest { (pivot, largest) = (i, size) }
      }
      guard largest > Double(n) * 0x1p-52 else { return column }
      if pivot != column {
        for k in 0..<n { entries.swapAt(column * n + k, pivot * n + k) }
        scales.swapAt(column, pivot)
        order.swapAt(column, pivot)
      }
      let own = column * n
      for i in (column + 1)..<max(n, column + 1) {
        let row = i * n
        let factor = entries[row + column] / entries[own + column]
        entries[row + column] = factor
        guard factor != 0 else { continue }
        for k in (column + 1)..<n { entries[row + k] -= factor * entries[own + k] }
      }
    }
    return nil
  }

  /// Solves A·x = b.
  ///
  /// - Throws: `LinearError.sizesDisagree` if `b` has another length than the matrix, or
  ///   `LinearError.notFinite` if the solution overflows.
  /// - Complexity: n² products.
  public func solve(_ b: [Double]) throws(LinearError) -> [Double] {
    let n = size
    guard b.count == n else { throw .sizesDisagree }
    var x = order.map { b[$0] }
    for i in 0..<n {
      var sum = x[i]
      for k in 0..<i { sum -= entries[i * n + k] * x[k] }
      x[i] = sum
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      var sum = x[i]
      for k in (i + 1)..<max(n, i + 1) { sum -= entries[i * n + k] * x[k] }
      x[i] = sum / entries[i * n + i]
      guard x[i].isFinite else { throw .notFinite(row: i) }
    }
    return x
  }
}
