/// Derivatives from values, by central differences of seven points.
///
/// The step is a fixed fraction of the scale on which the function changes: the seventh root of the
/// rounding error for the first derivative, where truncation and rounding balance. For functions
/// smooth on that scale, twelve digits or so are right; the points reach three steps to each side,
/// which must lie in the function's domain.
public enum Differences {
  /// Returns the first derivative.
  ///
  /// - Parameters:
  ///   - x: Where.
  ///   - scale: The length over which the function changes noticeably, such as its domain's; the
  ///     points reach 0.018 of it to each side.
  ///   - f: The function.
  public static func derivative(at x: Double, scale: Double, of f: (Double) -> Double) -> Double {
    let h = step(at: x, 0.006 * scale)
    let one = f(x + h) - f(x - h)
    let two = f(x + 2 * h) - f(x - 2 * h)
    let three = f(x + 3 * h) - f(x - 3 * h)
    return (45 * one - 9 * two + three) / (60 * h)
  }

  /// Returns the second derivative; the points reach 0.06 of the scale to each side.
  public static func secondDerivative(
    at x: Double, scale: Double, of f: (Double) -> Double
  ) -> Double {
    let h = step(at: x, 0.02 * scale)
    let middle = 2 * f(x)
    let one = f(x + h) + f(x - h) - middle
    let two = f(x + 2 * h) + f(x - 2 * h) - middle
    let three = f(x + 3 * h) + f(x - 3 * h) - middle
    return (270 * one - 27 * two + 2 * three) / (180 * h * h)
  }

  /// The step that x + h really makes.
  private static func step(at x: Double, _ h: Double) -> Double {
    (x + h) - x
  }
}
