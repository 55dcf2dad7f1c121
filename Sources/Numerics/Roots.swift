/// Zeros of functions of one variable.
public enum Roots {
  /// Finds a zero near a guess by the method of secants, without a bracket.
  ///
  /// - Parameters:
  ///   - guess: Where to begin.
  ///   - step: The first step, not zero.
  ///   - reach: How far from zero the search may go.
  ///   - f: The function, smooth and steep at its zero.
  /// - Returns: nil where the search does not come to rest in sixteen steps, or leads away: then a
  ///   bracket is needed.
  /// - Complexity: five evaluations or so from a good guess.
  public static func near(
    _ guess: Double, step: Double, within reach: Double, of f: (Double) -> Double
  ) -> Double? {
    var (a, b) = (guess, guess + step)
    var (fa, fb) = (f(a), f(b))
    for round in 0..<16 {
      if fb == 0 { return b }
      let change = fb * (b - a) / (fb - fa)
      guard change.isFinite, (b - change).magnitude < reach else { return nil }
      (a, fa) = (b, fb)
      b -= change
      if change.magnitude <= 0x1p-51 * b.magnitude { return b }
      fb = f(b)
      // What is left is what rounding leaves.
      if fb.magnitude >= fa.magnitude, change.magnitude <= 1e-13 * b.magnitude { return a }
      // The first secants may lead astray; from then on each is better than the one before.
      guard fb.isFinite, fb.magnitude < 0.7 * fa.magnitude || round < 2 else { return nil }
    }
    return nil
  }

  /// Finds a zero between two points where the function has opposite signs, by Brent's method.
  ///
  /// Inverse interpolation where it helps, bisection where it does not; the bracket never loses
  /// the zero. At a jump through zero the place of the jump is returned.
  ///
  /// Brent, R. P., Algorithms for Minimization without Derivatives, Prentice-Hall 1973, ch. 4.
  ///
  /// - Parameters:
  ///   - range: The bracket.
  ///   - tolerance: The absolute error allowed in the place of the zero; the spacing of doubles is
  ///     always added to it.
  ///   - f: The function, finite on the bracket.
  /// - Throws: `RootError` if the signs agree or a value is not finite.
  /// - Complexity: about ten evaluations for a smooth function, never more than 170.
  public static func find(
    in range: ClosedRange<Double>, tolerance: Double = 0, of f: (Double) -> Double
  ) throws(RootError) -> Double {
    func value(_ x: Double) throws(RootError) -> Double {
      let y = f(x)
      guard y.isFinite else { throw .notFinite(at: x) }
      return y
    }

    var (a, b) = (range.lowerBound, range.upperBound)
    guard a.isFinite else { throw .notFinite(at: a) }
    guard b.isFinite else { throw .notFinite(at: b) }
    var (fa, fb) = (try value(a), try value(b))
    if fa == 0 { return a }
    if fb == 0 { return b }
    guard (fa < 0) != (fb < 0) else { throw .noSignChange(fa, fb) }
    // b is the best point, a the one before it, c holds the zero between itself and b.
    var (c, fc) = (a, fa)
    var step = b - a
    var before = step
    for _ in 0..<100 {
      if (fb < 0) == (fc < 0) {
        (c, fc) = (a, fa)
        step = b - a
        before = step
      }
      if fc.magnitude < fb.magnitude {
        (a, b, c) = (b, c, b)
        (fa, fb, fc) = (fb, fc, fb)
      }
      let slack = 2 * 0x1p-53 * b.magnitude + 0.5 * max(tolerance, 0)
      let half = 0.5 * c - 0.5 * b
      if half.magnitude <= slack || fb == 0 { return b }
      if before.magnitude >= slack, fa.magnitude > fb.magnitude {
        var (p, q) = interpolation(a, b, c, fa, fb, fc)
        if p > 0 { q = -q } else { p = -p }
        if 2 * p < min(3 * half * q - (slack * q).magnitude, (before * q).magnitude) {
          (before, step) = (step, p / q)
        } else {
          (before, step) = (half, half)
        }
      } else {
        (before, step) = (half, half)
      }
      (a, fa) = (b, fb)
      b += step.magnitude > slack ? step : (half > 0 ? slack : -slack)
      fb = try value(b)
    }

    // A bracket over hundreds of powers of ten is too long for halving: halve the count of the
    // doubles between its ends, of which there are fewer than 2^64.
    if (fb < 0) == (fc < 0) { (c, fc) = (a, fa) }
    var (low, high) = (rank(min(b, c)), rank(max(b, c)))
    let startsBelow = b < c ? fb < 0 : fc < 0
    while UInt64(bitPattern: high &- low) > 1 {
      let middle = low / 2 + high / 2 + (low % 2 + high % 2) / 2
      let y = try value(point(middle))
      if y == 0 { return point(middle) }
      if (y < 0) == startsBelow { low = middle } else { high = middle }
    }
    return point(low)
  }

  /// The place of a finite double in the order of all doubles; zero is 0.
  private static func rank(_ x: Double) -> Int64 {
    let size = Int64(x.magnitude.bitPattern)
    return x < 0 ? -size : size
  }

  private static func point(_ rank: Int64) -> Double {
    let size = Double(bitPattern: rank.magnitude)
    return rank < 0 ? -size : size
  }

  /// The step p/q from b that interpolation proposes: secant of two points, inverse quadratic of
  /// three.
  private static func interpolation(
    _ a: Double, _ b: Double, _ c: Double, _ fa: Double, _ fb: Double, _ fc: Double
  ) -> (Double, Double) {
    let s = fb / fa
    if a == c { return ((c - b) * s, 1 - s) }
    let q = fa / fc
    let r = fb / fc
    return (s * ((c - b) * q * (q - r) - (b - a) * (r - 1)), (q - 1) * (r - 1) * (s - 1))
  }
}

/// Why no zero was found.
public enum RootError: Error, Hashable, Sendable {
  /// The function has the same sign at both ends; these are its values there.
  case noSignChange(Double, Double)
  /// The function, or the bracket itself, is not finite there.
  case notFinite(at: Double)
}
