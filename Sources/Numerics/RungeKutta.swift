/// Initial-value problems for small systems of ordinary differential equations, y′ = f(t, y).
///
/// Time may run backwards: the end may lie before the start.
public enum RungeKutta {
  /// Integrates with the classical method of order four in equal steps.
  ///
  /// - Parameters:
  ///   - start: The initial time.
  ///   - end: The final time.
  ///   - initial: The initial state.
  ///   - steps: The number of steps, at least one.
  ///   - observe: Sees every time and state, the first and the last included.
  ///   - derivative: The right side f(t, y), as many numbers as the state has.
  /// - Returns: The final state.
  /// - Throws: `RungeKuttaError` if the state ceases to be finite or changes its size.
  public static func classical(
    from start: Double, to end: Double, initial: [Double], steps: Int,
    observing observe: (Double, [Double]) -> Void = { _, _ in },
    derivative: (Double, [Double]) -> [Double]
  ) throws(RungeKuttaError) -> [Double] {
    let count = max(steps, 1)
    let h = (end - start) / Double(count)
    var y = initial
    observe(start, y)
    for i in 0..<count {
      let t = start + Double(i) * h
      let k1 = try slope(t, y, derivative)
      let k2 = try slope(t + 0.5 * h, moved(y, 0.5 * h, k1), derivative)
      let k3 = try slope(t + 0.5 * h, moved(y, 0.5 * h, k2), derivative)
      let k4 = try slope(t + h, moved(y, h, k3), derivative)
      for j in y.indices { y[j] += h / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]) }
      observe(i + 1 == count ? end : start + Double(i + 1) * h, y)
    }
    guard isFinite(y) else { throw .notFinite(at: end) }
    return y
  }

  /// Integrates with the pair of Dormand and Prince of orders five and four, choosing its steps.
  ///
  /// A step is accepted if the estimated error of every component is below
  /// `tolerance`·(|y| + `scale`). The first step is found by trial.
  ///
  /// Dormand, J. R. and Prince, P. J., J. Comput. Appl. Math. 6 (1980) 19–26.
  ///
  /// - Parameters:
  ///   - start: The initial time.
  ///   - end: The final time.
  ///   - initial: The initial state.
  ///   - tolerance: The relative error allowed in a step, 1e-14 … 1e-2 (brought into that range).
  ///   - scale: The size below which a component counts as zero.
  ///   - maximumSteps: After how many tried steps to give up.
  ///   - observe: Sees every accepted time and state, the first and the last included.
  ///   - derivative: The right side f(t, y), as many numbers as the state has.
  /// - Returns: The final state.
  /// - Throws: `RungeKuttaError` if the state ceases to be finite or changes its size, if the step
  ///   vanishes (a singularity), or if the steps do not suffice.
  public static func adaptive(
    from start: Double, to end: Double, initial: [Double],
    tolerance: Double = 1e-10, scale: Double = 1e-9, maximumSteps: Int = 100_000,
    observing observe: (Double, [Double]) -> Void = { _, _ in },
    derivative: (Double, [Double]) -> [Double]
  ) throws(RungeKuttaError) -> [Double] {
    guard start.isFinite, end.isFinite else { throw .notFinite(at: start) }
    let allowed = min(max(tolerance, 1e-14), 1e-2)
    var (t, y) = (start, initial)
    var h = (end - start) / 100
    var k1 = try slope(t, y, derivative)
    observe(t, y)
    for _ in 0..<max(maximumSteps, 0) {
      if t == end { return y }
      let isLast = (end - t).magnitude <= h.magnitude * 1.0000001
      if isLast { h = end - t }
      guard h.magnitude > 4 * 0x1p-52 * t.magnitude || isLast else { throw .stepVanishes(at: t) }
      let trial = try dormandPrince(t, y, h, k1, derivative)
      var error = 0.0
      for j in y.indices {
        let size = max(y[j].magnitude, trial.y[j].magnitude) + max(scale, 1e-300)
        error = max(error, trial.error[j].magnitude / (allowed * size))
      }
      if !error.isFinite || !isFinite(trial.y) {
        h *= 0.1
        guard t + h != t else { throw .notFinite(at: t) }
        continue
      }
      if error <= 1 {
        t = isLast ? end : t + h
        y = trial.y
        k1 = trial.slope
        observe(t, y)
      }
      let factor = error == 0 ? 5 : 0.9 * Elementary.power(error, -0.2)
      h *= min(max(factor, 0.2), 5)
    }
    throw .tooManySteps(at: t)
  }

  private struct Trial {
    var y: [Double]
    var error: [Double]
    var slope: [Double]
  }

  /// One step of the pair. Its seventh slope is the first of the next step.
  private static func dormandPrince(
    _ t: Double, _ y: [Double], _ h: Double, _ k1: [Double],
    _ f: (Double, [Double]) -> [Double]
  ) throws(RungeKuttaError) -> Trial {
    let n = y.indices
    var z = y
    for j in n { z[j] = y[j] + h * (k1[j] / 5) }
    let k2 = try slope(t + h / 5, z, f)
    for j in n { z[j] = y[j] + h * (3.0 / 40 * k1[j] + 9.0 / 40 * k2[j]) }
    let k3 = try slope(t + 0.3 * h, z, f)
    for j in n { z[j] = y[j] + h * (44.0 / 45 * k1[j] - 56.0 / 15 * k2[j] + 32.0 / 9 * k3[j]) }
    let k4 = try slope(t + 0.8 * h, z, f)
    for j in n {
      let early = 19372.0 / 6561 * k1[j] - 25360.0 / 2187 * k2[j]
      z[j] = y[j] + h * (early + 64448.0 / 6561 * k3[j] - 212.0 / 729 * k4[j])
    }
    let k5 = try slope(t + 8 * h / 9, z, f)
    for j in n {
      let early = 9017.0 / 3168 * k1[j] - 355.0 / 33 * k2[j] + 46732.0 / 5247 * k3[j]
      z[j] = y[j] + h * (early + 49.0 / 176 * k4[j] - 5103.0 / 18656 * k5[j])
    }
    let k6 = try slope(t + h, z, f)
    for j in n {
      let early = 35.0 / 384 * k1[j] + 500.0 / 1113 * k3[j] + 125.0 / 192 * k4[j]
      z[j] = y[j] + h * (early - 2187.0 / 6784 * k5[j] + 11.0 / 84 * k6[j])
    }
    let k7 = try slope(t + h, z, f)
    var error = y
    for j in n {
      let early = 71.0 / 57600 * k1[j] - 71.0 / 16695 * k3[j] + 71.0 / 1920 * k4[j]
      error[j] = h * (early - 17253.0 / 339200 * k5[j] + 22.0 / 525 * k6[j] - k7[j] / 40)
    }
    return Trial(y: z, error: error, slope: k7)
  }

  private static func slope(
    _ t: Double, _ y: [Double], _ f: (Double, [Double]) -> [Double]
  ) throws(RungeKuttaError) -> [Double] {
    let k = f(t, y)
    guard k.count == y.count else { throw .sizeChanges(at: t) }
    return k
  }

  private static func moved(_ y: [Double], _ h: Double, _ k: [Double]) -> [Double] {
    var z = y
    for j in z.indices { z[j] += h * k[j] }
    return z
  }

  private static func isFinite(_ y: [Double]) -> Bool {
    y.allSatisfy { $0.isFinite }
  }
}

/// Why an integration stopped, and where.
public enum RungeKuttaError: Error, Hashable, Sendable {
  /// The state or its slope ceased to be finite.
  case notFinite(at: Double)
  /// The slope has not as many numbers as the state.
  case sizeChanges(at: Double)
  /// No step is small enough: the solution is singular there.
  case stepVanishes(at: Double)
  /// The steps allowed did not suffice.
  case tooManySteps(at: Double)
}
