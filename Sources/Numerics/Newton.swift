/// Zeros of functions of several variables, as many as there are equations.
public enum Newton {
  /// Finds a zero by Newton's method, its steps shortened where the whole one does not bring the
  /// residual down.
  ///
  /// Near the zero each step is about a factor times the square of the one before. Once that says that
  /// the next step would change nothing beyond the tolerance, it is not made.
  ///
  /// The derivatives are quotients of differences unless they are given. Steps go on until one no
  /// longer changes the variables beyond the tolerance, or until rounding is all that is left of
  /// the residual.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - scales: The size of each variable, above zero: what counts as a small change of it.
  ///   - tolerance: The change, relative to the scale or to the variable if that is larger, below
  ///     which a step is the last; not below 1e-15.
  ///   - maximumSteps: After how many steps to give up.
  ///   - jacobian: The rows of the matrix of derivatives, or nil if it is to be estimated.
  ///   - residual: The left sides of the equations *f*(*x*) = 0, all of about one size; nil where
  ///     the function is not defined, which shortens the step.
  /// - Throws: `NewtonError`.
  /// - Complexity: n³/3 products and, without given derivatives, n + 1 residuals a step; five steps
  ///   or so from nearby.
  public static func solve(
    from start: [Double], scales: [Double], tolerance: Double = 1e-13, maximumSteps: Int = 50,
    jacobian: (([Double]) -> [[Double]]?)? = nil,
    residual: ([Double]) -> [Double]?
  ) throws(NewtonError) -> [Double] {
    guard start.count == scales.count else { throw .sizesDisagree }
    var x = start
    guard let first = finite(residual(x), count: x.count) else { throw .undefinedAtStart }
    var f = first
    var size = norm(f)
    var last: Double?
    for _ in 0..<max(maximumSteps, 0) {
      if size == 0 { return x }
      let rows = jacobian.map { $0(x) } ?? differences(x, f, scales, residual)
      guard let rows else { throw .singular }
      let step: [Double]
      do throws(LinearError) {
        step = try Linear.solve(rows, f)
      } catch {
        throw .singular
      }
      var change = 0.0
      for i in x.indices {
        let reach = max(scales[i].magnitude, x[i].magnitude)
        change = max(change, step[i].magnitude / reach)
      }
      var isAccepted = false
      var part = 1.0
      for _ in 0..<30 {
        var moved = x
        for i in x.indices { moved[i] -= part * step[i] }
        if let next = finite(residual(moved), count: x.count) {
          let nextSize = norm(next)
          if nextSize <= (1 - 0.25 * part) * size {
            (x, f, size) = (moved, next, nextSize)
            isAccepted = true
            break
          }
        }
        // Rounding keeps the residual from falling: this is as near as doubles come.
        if part == 1, change <= 1e-10 { return x }
        part *= 0.5
      }
      if isAccepted, part == 1 {
        let factor = last.map { change / ($0 * $0) } ?? 1e3
        // Estimated derivatives are good for seven digits.
        let next = change * max(max(factor, 1) * change, jacobian == nil ? 1e-7 : 0)
        if change <= max(tolerance, 1e-15) || (change < 1e-3 && next <= 0.1 * tolerance) {
          return x
        }
      }
      last = part == 1 ? change : nil
      guard isAccepted else { throw .stuck(residual: size) }
    }
    throw .tooManySteps(residual: size)
  }

  private static func differences(
    _ x: [Double], _ f: [Double], _ scales: [Double], _ residual: ([Double]) -> [Double]?
  ) -> [[Double]]? {
    var rows = [[Double]](repeating: [Double](repeating: 0, count: x.count), count: x.count)
    for j in x.indices {
      // The square root of the rounding error, where rounding and truncation balance.
      let h = 0x1p-26 * max(scales[j].magnitude, x[j].magnitude)
      var moved = x
      moved[j] += h
      var there = finite(residual(moved), count: x.count)
      if there == nil {
        moved[j] = x[j] - h
        there = finite(residual(moved), count: x.count)
      }
      guard let there else { return nil }
      let made = moved[j] - x[j]
      guard made != 0 else { return nil }
      for i in x.indices { rows[i][j] = (there[i] - f[i]) / made }
    }
    return rows
  }

  private static func finite(_ values: [Double]?, count: Int) -> [Double]? {
    guard let values, values.count == count else { return nil }
    for value in values where !value.isFinite { return nil }
    return values
  }

  private static func norm(_ values: [Double]) -> Double {
    var greatest = 0.0
    for value in values { greatest = max(greatest, value.magnitude) }
    return greatest
  }
}

/// Why no zero of several equations was found.
public enum NewtonError: Error, Hashable, Sendable {
  /// There are not as many scales as variables.
  case sizesDisagree
  /// The equations have no finite value where the search begins, or are not as many as variables.
  case undefinedAtStart
  /// The derivatives do not determine a step.
  case singular
  /// No part of a step brings the residual down from this size.
  case stuck(residual: Double)
  /// The steps allowed did not suffice; this is the size of the residual left.
  case tooManySteps(residual: Double)
}
