/// Integrals of functions of one variable.
public enum Quadrature {
  /// Returns the integral by Gauss and Legendre's rule of sixteen points, exact for polynomials of
  /// degree 31; the ends are not touched.
  public static func panel(from a: Double, to b: Double, of f: (Double) -> Double) -> Double {
    let middle = 0.5 * a + 0.5 * b
    let half = 0.5 * b - 0.5 * a
    var sum = 0.0
    for (node, weight) in rule {
      sum += weight * (f(middle - half * node) + f(middle + half * node))
    }
    return half * sum
  }

  /// Returns the places and weights of that rule, for many integrals over the same panel.
  public static func points(from a: Double, to b: Double) -> [(place: Double, weight: Double)] {
    let middle = 0.5 * a + 0.5 * b
    let half = 0.5 * b - 0.5 * a
    var points: [(place: Double, weight: Double)] = []
    for (node, weight) in rule {
      points.append((middle - half * node, half * weight))
      points.append((middle + half * node, half * weight))
    }
    return points
  }

  /// Integrates to a relative tolerance, halving the panels where a panel and its halves disagree.
  ///
  /// Integrable singularities at the ends converge slowly but do converge; one inside the interval
  /// should be made an end.
  ///
  /// - Parameters:
  ///   - a: The lower limit, finite; it may lie above the upper one.
  ///   - b: The upper limit, finite.
  ///   - tolerance: The error allowed relative to the integral of |f|, 1e-15 … 1 (brought into
  ///     that range).
  ///   - f: The function, finite between the limits.
  /// - Throws: `QuadratureError` if a value is not finite, or if 4096 panels do not suffice.
  public static func integral(
    from a: Double, to b: Double, tolerance: Double = 1e-12, of f: (Double) -> Double
  ) throws(QuadratureError) -> Double {
    guard a.isFinite, b.isFinite else { throw .notFinite(between: a, b) }
    guard a != b else { return 0 }
    let allowed = min(max(tolerance, 1e-15), 1)
    var size = 0.0
    let whole = panel(from: a, to: b) { place in
      let value = f(place)
      size += value.magnitude
      return value
    }
    // The mean of the sixteen is near enough to the integral of |f| to be measured by.
    size *= (b - a).magnitude / 16
    guard whole.isFinite else { throw .notFinite(between: a, b) }
    var open = [Panel(a: a, b: b, value: whole)]
    var sum = 0.0
    var lost = 0.0
    var count = 0
    while let next = open.popLast() {
      count += 1
      guard count <= 4096 else { throw .tooManyPanels }
      let middle = 0.5 * next.a + 0.5 * next.b
      let left = panel(from: next.a, to: middle, of: f)
      let right = panel(from: middle, to: next.b, of: f)
      guard (left + right).isFinite else { throw .notFinite(between: next.a, next.b) }
      let error = (left + right - next.value).magnitude
      let isIndivisible = middle == next.a || middle == next.b
      if error <= allowed * size || isIndivisible {
        // Compensated: thousands of small panels must not wear off the last digits.
        let term = left + right - lost
        let total = sum + term
        lost = (total - sum) - term
        sum = total
      } else {
        open.append(Panel(a: middle, b: next.b, value: right))
        open.append(Panel(a: next.a, b: middle, value: left))
      }
    }
    return sum
  }

  private struct Panel {
    var a: Double
    var b: Double
    var value: Double
  }

  /// The positive nodes and their weights, computed to 60 digits by Newton's method.
  private static let rule: [(Double, Double)] = [
    (0.09501250983763744, 0.1894506104550685), (0.2816035507792589, 0.18260341504492358),
    (0.45801677765722737, 0.16915651939500254), (0.6178762444026438, 0.14959598881657674),
    (0.755404408355003, 0.12462897125553388), (0.8656312023878318, 0.09515851168249279),
    (0.9445750230732326, 0.062253523938647894), (0.9894009349916499, 0.027152459411754096),
  ]
}

/// Why an integral was not found.
public enum QuadratureError: Error, Hashable, Sendable {
  /// The function, or a limit, is not finite somewhere between these points.
  case notFinite(between: Double, Double)
  /// The function is too rough for the tolerance asked.
  case tooManyPanels
}
