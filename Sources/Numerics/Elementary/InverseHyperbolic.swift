extension Elementary {
  /// Returns the inverse hyperbolic sine.
  public static func asinh(_ x: Double) -> Double {
    let size = x.magnitude
    if !x.isFinite || size < 0x1p-28 { return x }
    let value: Double
    if size > 0x1p28 {
      value = lnNormal(size, timesTwoTo: 1)
    } else {
      // asinh x = ln(1 + x + x²/(1 + √(1 + x²))).
      let square = DoubleDouble(product: size, size)
      let root = (square + 1).squareRoot()
      value = lnOnePlus(square / (root + 1) + size)
    }
    return x < 0 ? -value : value
  }

  /// Returns the inverse hyperbolic cosine, which is not negative; not-a-number below 1.
  public static func acosh(_ x: Double) -> Double {
    guard x > 1, x < .infinity else { return x == 1 ? 0 : x == .infinity ? x : .nan }
    if x > 0x1p28 { return lnNormal(x, timesTwoTo: 1) }
    // acosh x = ln(1 + t + √(t(t + 2))) with t = x − 1, which is exact.
    let t = x - 1
    return lnOnePlus((DoubleDouble(sum: t, 2) * t).squareRoot() + t)
  }

  /// Returns the inverse hyperbolic tangent; infinite at ±1, not-a-number beyond.
  public static func atanh(_ x: Double) -> Double {
    let size = x.magnitude
    if x.isNaN || size < 0x1p-28 { return x }
    guard size < 1 else { return size == 1 ? x * .infinity : .nan }
    // atanh x = ½ ln(1 + 2x/(1 − x)).
    let value = 0.5 * lnOnePlus(DoubleDouble(2 * size) / DoubleDouble(sum: 1, -size))
    return x < 0 ? -value : value
  }
}
