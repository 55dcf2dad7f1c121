extension Elementary {
  /// Returns the inverse hyperbolic sine.
  public static func asinh(_ x: Double) -> Double {
    let size = x.magnitude
    if !x.isFinite || size < 0x1p-28 { return x }
    // asinh x = ln(1 + x + x²/(1 + √(1 + x²))); from 2^28 on it is ln 2x.
    let value =
      size > 0x1p28
      ? ln(size) + 0x1.62e42fefa39efp-1
      : log1p(size + size * size / (1 + (1 + size * size).squareRoot()))
    return x < 0 ? -value : value
  }

  /// Returns the inverse hyperbolic cosine, which is not negative; not-a-number below 1.
  public static func acosh(_ x: Double) -> Double {
    guard x >= 1, x < .infinity else { return x == .infinity ? x : .nan }
    if x > 0x1p28 { return ln(x) + 0x1.62e42fefa39efp-1 }
    // acosh x = ln(1 + t + √(2 t + t²)) with t = x − 1.
    let t = x - 1
    return log1p(t + (t * (t + 2)).squareRoot())
  }

  /// Returns the inverse hyperbolic tangent; infinite at ±1, not-a-number beyond.
  public static func atanh(_ x: Double) -> Double {
    let size = x.magnitude
    if x.isNaN || size < 0x1p-28 { return x }
    // atanh x = ½ ln(1 + 2x/(1 − x)).
    let value = 0.5 * log1p(2 * size / (1 - size))
    return x < 0 ? -value : value
  }
}
