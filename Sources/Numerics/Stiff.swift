/// Initial-value problems in which fast changes die away beside slow ones, such as diffusion between
/// many points.
///
/// An explicit method would have to follow the fastest change to the end. Here each step is made with
/// the implicit method of Euler, linearized, in 1, 2, … 7 parts, and the results are extrapolated to
/// parts of no length, which has order seven; fast changes are damped.
///
/// P. Deuflhard, SIAM Review 27 (1985) 505–535; E. Hairer, G. Wanner, Solving Ordinary Differential
/// Equations II, section IV.9.
public enum Stiff {
  /// Parts of the finest subdivision; the order of the method. Each more would multiply the rounding
  /// error by three.
  private static let stages = 7

  /// Integrates y′ = f(t, y) with steps of its own choice.
  ///
  /// A step is accepted if the two best extrapolations differ, in every component, by less than
  /// `tolerance`·(|y| + `scale`).
  ///
  /// - Parameters:
  ///   - start: The initial time.
  ///   - end: The final time, not before the start.
  ///   - initial: The initial state.
  ///   - tolerance: The relative error allowed in a step, 1e-11 … 1e-2 (brought into that range).
  ///   - scale: The size below which a component counts as zero.
  ///   - maximumSteps: After how many tried steps to give up.
  ///   - jacobian: The matrix of ∂f_i/∂y_j, by rows; where it is not given, it is found by
  ///     differences. It steers the method only: an inexact one costs steps, not correctness.
  ///   - derivative: The right side f(t, y), as many numbers as the state has.
  /// - Returns: The final state.
  /// - Throws: `StiffError`.
  /// - Complexity: seven factorizations of an n × n matrix and 28 solutions a step.
  public static func integrate(
    from start: Double, to end: Double, initial: [Double],
    tolerance: Double = 1e-10, scale: Double = 1e-6, maximumSteps: Int = 10_000,
    jacobian: ((Double, [Double]) -> [[Double]])? = nil,
    derivative: (Double, [Double]) -> [Double]
  ) throws(StiffError) -> [Double] {
    guard start.isFinite, end.isFinite, end >= start else { throw .notFinite(at: start) }
    let allowed = min(max(tolerance, 1e-11), 1e-2)
    var (t, y) = (start, initial)
    var h = (end - start) * 1e-3
    for _ in 0..<max(maximumSteps, 0) {
      if t == end { return y }
      let isLast = end - t <= h * 1.0000001
      if isLast { h = end - t }
      guard h > 4 * 0x1p-52 * t.magnitude || isLast else { throw .stepVanishes(at: t) }
      let slope = derivative(t, y)
      guard slope.count == y.count else { throw .sizeChanges(at: t) }
      guard isFinite(slope), isFinite(y) else { throw .notFinite(at: t) }
      let matrix = jacobian?(t, y) ?? differences(t, y, slope, derivative)
      guard let trial = extrapolation(t, y, h, matrix, derivative) else {
        h *= 0.25
        guard t + h != t else { throw .stepVanishes(at: t) }
        continue
      }
      var error = 0.0
      for j in y.indices {
        let size = max(y[j].magnitude, trial.best[j].magnitude) + max(scale, 1e-300)
        error = max(error, (trial.best[j] - trial.next[j]).magnitude / (allowed * size))
      }
      if error <= 1 {
        t = isLast ? end : t + h
        y = trial.best
      }
      let factor = error == 0 ? 4 : 0.8 * Elementary.power(error, -1 / Double(stages))
      h *= min(max(factor, 0.1), 4)
    }
    throw .tooManySteps(at: t)
  }

  private struct Trial {
    var best: [Double]
    var next: [Double]
  }

  /// The state after a step, by the best and the next best extrapolation; `nil` where the step is too
  /// long to be made at all.
  private static func extrapolation(
    _ t: Double, _ y: [Double], _ h: Double, _ matrix: [[Double]],
    _ f: (Double, [Double]) -> [Double]
  ) -> Trial? {
    // One row of the scheme of Aitken and Neville at a time.
    var row: [[Double]] = []
    for parts in 1...stages {
      guard let coarse = euler(t, y, h, parts, matrix, f) else { return nil }
      var new = [coarse]
      for k in row.indices {
        let ratio = Double(parts) / Double(parts - k - 1)
        var finer = new[k]
        for j in finer.indices { finer[j] += (new[k][j] - row[k][j]) / (ratio - 1) }
        new.append(finer)
      }
      row = new
    }
    guard row.count > 1, isFinite(row[row.count - 1]) else { return nil }
    return Trial(best: row[row.count - 1], next: row[row.count - 2])
  }

  /// Steps of (1 − hJ) Δy = h f(t, y).
  private static func euler(
    _ t: Double, _ y: [Double], _ h: Double, _ parts: Int, _ matrix: [[Double]],
    _ f: (Double, [Double]) -> [Double]
  ) -> [Double]? {
    let part = h / Double(parts)
    var left = matrix
    for i in left.indices {
      for j in left[i].indices { left[i][j] *= -part }
      guard i < left[i].count else { return nil }
      left[i][i] += 1
    }
    guard let factors = try? Factorization(left) else { return nil }
    var state = y
    for index in 0..<parts {
      // The end of the part, where the method is implicit.
      let slope = f(t + Double(index + 1) * part, state)
      guard slope.count == y.count, isFinite(slope),
        let change = try? factors.solve(slope.map { part * $0 })
      else { return nil }
      for j in state.indices { state[j] += change[j] }
    }
    return state
  }

  private static func differences(
    _ t: Double, _ y: [Double], _ slope: [Double], _ f: (Double, [Double]) -> [Double]
  ) -> [[Double]] {
    var matrix = y.map { _ in [Double](repeating: 0, count: y.count) }
    for j in y.indices {
      var moved = y
      moved[j] += 1e-7 * max(y[j].magnitude, 1e-3)
      let width = moved[j] - y[j]
      let other = f(t, moved)
      for i in y.indices where i < other.count { matrix[i][j] = (other[i] - slope[i]) / width }
    }
    return matrix
  }

  private static func isFinite(_ y: [Double]) -> Bool { y.allSatisfy { $0.isFinite } }
}

/// Why an integration stopped, and where.
public enum StiffError: Error, Hashable, Sendable {
  /// The state, its slope or a time ceased to be finite, or the end lies before the start.
  case notFinite(at: Double)
  /// The slope has not as many numbers as the state.
  case sizeChanges(at: Double)
  /// No step is small enough: the solution is singular there.
  case stepVanishes(at: Double)
  /// The steps allowed did not suffice.
  case tooManySteps(at: Double)
}
