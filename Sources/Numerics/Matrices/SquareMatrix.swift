/// A small square matrix of doubles, for functions of matrices.
///
/// The elements lie in one array, row after row, so that a product of matrices of two or three rows
/// takes memory once.
public struct SquareMatrix: Hashable, Sendable {
  /// The number of rows and of columns.
  public let order: Int
  /// The elements, row after row.
  public private(set) var elements: [Double]

  /// Makes a matrix all of whose elements are zero; an order below zero counts as zero.
  public init(zeroOfOrder order: Int) {
    self.order = max(order, 0)
    elements = [Double](repeating: 0, count: self.order * self.order)
  }

  /// Makes the identity; an order below zero counts as zero.
  public init(identityOfOrder order: Int) {
    self.init(zeroOfOrder: order)
    for i in 0..<self.order { elements[i * self.order + i] = 1 }
  }

  /// Makes a matrix from its rows.
  ///
  /// - Throws: `LinearError.sizesDisagree` if there are not as many rows as columns.
  public init(rows: [[Double]]) throws(LinearError) {
    for row in rows where row.count != rows.count { throw .sizesDisagree }
    order = rows.count
    elements = rows.flatMap { $0 }
  }

  /// Makes a matrix from a rule for its elements; an order below zero counts as zero.
  ///
  /// - Parameters:
  ///   - order: The number of rows and of columns.
  ///   - element: Gives the element of a row and a column, both counted from zero.
  public init(order: Int, element: (_ row: Int, _ column: Int) -> Double) {
    self.init(zeroOfOrder: order)
    for i in 0..<self.order {
      for j in 0..<self.order { elements[i * self.order + j] = element(i, j) }
    }
  }

  /// The rows.
  public var rows: [[Double]] {
    (0..<order).map { i in Array(elements[i * order..<(i + 1) * order]) }
  }

  /// The greatest sum of the magnitudes in a row, which no eigenvalue exceeds.
  public var norm: Double {
    var greatest = 0.0
    for i in 0..<order {
      var sum = 0.0
      for j in 0..<order { sum += elements[i * order + j].magnitude }
      // Not a maximum of doubles: one that is not a number would be lost in it.
      if !(sum <= greatest) { greatest = sum }
    }
    return greatest
  }

  /// The matrix times a number.
  public static func * (factor: Double, matrix: SquareMatrix) -> SquareMatrix {
    var result = matrix
    for k in result.elements.indices { result.elements[k] *= factor }
    return result
  }

  /// The sum of two matrices.
  ///
  /// - Throws: `LinearError.sizesDisagree` if the orders differ.
  public static func + (
    left: SquareMatrix, right: SquareMatrix
  ) throws(LinearError) -> SquareMatrix {
    guard left.order == right.order else { throw .sizesDisagree }
    var result = left
    for k in result.elements.indices { result.elements[k] += right.elements[k] }
    return result
  }

  /// The product of two matrices.
  ///
  /// - Throws: `LinearError.sizesDisagree` if the orders differ.
  /// - Complexity: n³ products.
  public static func * (
    left: SquareMatrix, right: SquareMatrix
  ) throws(LinearError) -> SquareMatrix {
    guard left.order == right.order else { throw .sizesDisagree }
    let n = left.order
    var result = SquareMatrix(zeroOfOrder: n)
    for i in 0..<n {
      for k in 0..<n {
        let factor = left.elements[i * n + k]
        for j in 0..<n { result.elements[i * n + j] += factor * right.elements[k * n + j] }
      }
    }
    return result
  }

  /// The matrix times a vector.
  ///
  /// - Throws: `LinearError.sizesDisagree` if the vector has not as many numbers as the order.
  public static func * (
    left: SquareMatrix, right: [Double]
  ) throws(LinearError) -> [Double] {
    guard left.order == right.count else { throw .sizesDisagree }
    let n = left.order
    var result = [Double](repeating: 0, count: n)
    for i in 0..<n {
      var sum = 0.0
      for j in 0..<n { sum += left.elements[i * n + j] * right[j] }
      result[i] = sum
    }
    return result
  }

  /// Adds a number to every element of the diagonal.
  public func addingToDiagonal(_ value: Double) -> SquareMatrix {
    var result = self
    for i in 0..<order { result.elements[i * order + i] += value }
    return result
  }
}

extension SquareMatrix {
  /// Solves *self* · *X* = *B* for a matrix, by elimination with partial pivoting.
  ///
  /// - Throws: `LinearError` if the orders differ, or a pivot vanishes or is not finite.
  /// - Complexity: 4 n³/3 products.
  public func solve(_ right: SquareMatrix) throws(LinearError) -> SquareMatrix {
    guard right.order == order else { throw .sizesDisagree }
    var result = right
    try eliminate(into: &result.elements, columns: order)
    return result
  }

  /// Solves *self* · *x* = *b* for a vector, by elimination with partial pivoting.
  ///
  /// - Throws: `LinearError` if the sizes differ, or a pivot vanishes or is not finite.
  /// - Complexity: n³/3 products.
  public func solve(_ right: [Double]) throws(LinearError) -> [Double] {
    guard right.count == order else { throw .sizesDisagree }
    var result = right
    try eliminate(into: &result, columns: 1)
    return result
  }

  /// The inverse.
  ///
  /// - Throws: `LinearError.singular(column:)` if there is none to working precision.
  /// - Complexity: 4 n³/3 products.
  public func inverse() throws(LinearError) -> SquareMatrix {
    try solve(SquareMatrix(identityOfOrder: order))
  }

  private func eliminate(into b: inout [Double], columns m: Int) throws(LinearError) {
    let n = order
    var a = elements
    let least = Double(n) * 0x1p-60 * norm
    for column in 0..<n {
      var pivot = column
      for i in column..<n
      where a[i * n + column].magnitude > a[pivot * n + column].magnitude { pivot = i }
      let top = a[pivot * n + column]
      guard top.magnitude > least, top.isFinite else { throw .singular(column: column) }
      if pivot != column {
        for k in column..<n { a.swapAt(pivot * n + k, column * n + k) }
        for k in 0..<m { b.swapAt(pivot * m + k, column * m + k) }
      }
      for i in (column + 1)..<max(n, column + 1) {
        let factor = a[i * n + column] / top
        guard factor != 0 else { continue }
        for k in column..<n { a[i * n + k] -= factor * a[column * n + k] }
        for k in 0..<m { b[i * m + k] -= factor * b[column * m + k] }
      }
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for k in 0..<m {
        var rest = b[i * m + k]
        for j in (i + 1)..<max(n, i + 1) { rest -= a[i * n + j] * b[j * m + k] }
        b[i * m + k] = rest / a[i * n + i]
        guard b[i * m + k].isFinite else { throw .singular(column: i) }
      }
    }
  }
}
