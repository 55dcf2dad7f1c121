/// Initial-value problems of one smooth equation, y′ = f(t, y), to nearly all digits.
public enum Extrapolation {
  /// Steps of the midpoint rule in each piece: 2, 4, … twice this many.
  private static let levels = 8

  /// Integrates in equal pieces; in each the modified midpoint rule is carried out with 2, 4, … 16
  /// steps and extrapolated to steps of no width, which gives order sixteen (W. B. Gragg, SIAM J.
  /// Numer. Anal. 2 (1965) 384; R. Bulirsch, J. Stoer, Numer. Math. 8 (1966) 1).
  ///
  /// Where f changes by less than its own size over a piece, the error is below 1e-13 of the state.
  /// No memory is taken. Time may run backwards.
  ///
  /// - Parameters:
  ///   - start: The initial time.
  ///   - end: The final time.
  ///   - initial: The initial state.
  ///   - pieces: How many pieces, at least one.
  ///   - derivative: The right side f(t, y).
  /// - Returns: The final state; not a number where f is none.
  /// - Complexity: 80 evaluations a piece.
  public static func solve(
    from start: Double, to end: Double, initial: Double, pieces: Int,
    derivative: (Double, Double) -> Double
  ) -> Double {
    let count = max(1, pieces)
    let width = (end - start) / Double(count)
    var y = initial
    for piece in 0..<count {
      y = step(from: start + Double(piece) * width, width, y, derivative)
    }
    return y
  }

  /// Integrates in as many pieces as it takes: twice as many change nothing more.
  ///
  /// - Parameter tolerance: What counts as nothing, relative to the state; not below 1e-13.
  /// - Returns: nil where 4096 pieces are not enough, or f is no number.
  /// - Complexity: about three times that of the pieces it takes.
  public static func solve(
    from start: Double, to end: Double, initial: Double, tolerance: Double,
    derivative: (Double, Double) -> Double
  ) -> Double? {
    var pieces = 1
    var last = solve(from: start, to: end, initial: initial, pieces: 1, derivative: derivative)
    while pieces < 4096 {
      pieces *= 2
      let next = solve(
        from: start, to: end, initial: initial, pieces: pieces, derivative: derivative)
      if abs(next - last) <= tolerance * max(abs(next), abs(initial)) { return next }
      last = next
    }
    return nil
  }

  /// One piece, by Aitken's and Neville's scheme in the squares of the steps.
  private static func step(
    from start: Double, _ width: Double, _ initial: Double,
    _ derivative: (Double, Double) -> Double
  ) -> Double {
    let slope = derivative(start, initial)
    var row = SIMD8<Double>()
    for level in 0..<levels {
      var finer = midpoint(
        from: start, width, initial, slope, steps: 2 * (level + 1), derivative)
      for order in 0..<level {
        let coarser = row[order]
        row[order] = finer
        // Steps are in the ratio (level + 1) : (level − order).
        let ratio = Double(level + 1) / Double(level - order)
        finer += (finer - coarser) / (ratio * ratio - 1)
      }
      row[level] = finer
    }
    return row[levels - 1]
  }

  private static func midpoint(
    from start: Double, _ width: Double, _ initial: Double, _ slope: Double, steps: Int,
    _ derivative: (Double, Double) -> Double
  ) -> Double {
    let h = width / Double(steps)
    var before = initial
    var y = initial + h * slope
    for step in 1..<steps {
      let next = before + 2 * h * derivative(start + Double(step) * h, y)
      (before, y) = (y, next)
    }
    return 0.5 * (before + y + h * derivative(start + width, y))
  }
}
