extension SquareMatrix {
  /// Returns the even function *G*(*X*) = *X* coth *X* of the matrix, which is 1 at zero.
  ///
  /// It is where the exponentials of two-point problems go: with it,
  ///
  ///     2X (exp 2X − 1)⁻¹ = G(X) − X,
  ///
  /// without an exponential that could overflow, and without a difference that vanishes as *X*
  /// does. A power series serves for small matrices; larger ones are halved until they are small,
  /// and doubled by
  ///
  ///     2X coth 2X = X coth X + X² (X coth X)⁻¹,
  ///
  /// in which no eigenvalue grows faster than |X|, whatever its sign. For a matrix with real
  /// eigenvalues some 14 digits are right in the norm.
  ///
  /// - Throws: `LinearError.notFinite(row:)` if an element is not finite or the norm exceeds 10¹⁵⁰;
  ///   `LinearError.singular(column:)` near the poles, where an eigenvalue is a multiple of π*i*.
  /// - Complexity: (8 + 4 log₂‖X‖) n³ products.
  public func timesHyperbolicCotangent() throws(LinearError) -> SquareMatrix {
    let size = norm
    guard size <= 1e150 else { throw .notFinite(row: 0) }
    var scaled = size
    var doublings = 0
    while scaled > 0.25 {
      scaled /= 2
      doublings += 1
    }
    let x = Elementary.power(2, -Double(doublings)) * self
    var square = try x * x
    var result = try SquareMatrix.cotangentSeries(square)
    for _ in 0..<doublings {
      result = try result + result.solve(square)
      square = 4 * square
    }
    return result
  }

  /// X coth X = Σ B_2k (2X)^2k/(2k)!, with the numbers of Bernoulli; nine terms are exact to the
  /// last bit where ‖X‖ ≤ 1/4.
  private static func cotangentSeries(
    _ square: SquareMatrix
  ) throws(LinearError) -> SquareMatrix {
    // From the sixteenth power down to the second, numerator and denominator.
    let coefficients: [(Double, Double)] = [
      (-3617, 162_820_783_125), (4, 18_243_225), (-1382, 638_512_875), (2, 93_555), (-1, 4725),
      (2, 945), (-1, 45), (1, 3), (1, 1),
    ]
    var sum = SquareMatrix(zeroOfOrder: square.order)
    for (above, below) in coefficients {
      sum = try (sum * square).addingToDiagonal(above / below)
    }
    return sum
  }
}
