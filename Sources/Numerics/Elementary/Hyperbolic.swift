extension Elementary {
  /// Returns the hyperbolic sine; infinite beyond ±710.48.
  public static func sinh(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-28 { return x }
    let size = x.magnitude
    let value: Double
    if size > 40 {
      value = halfExp(size)
    } else {
      // sinh x = (E + E/(E + 1))/2 with E = e^x − 1.
      let e = expm1Pair(size)
      value = 0.5 * (e + e / (e + 1)).value
    }
    return x < 0 ? -value : value
  }

  /// Returns the hyperbolic cosine; infinite beyond ±710.48.
  public static func cosh(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 0x1p-28 { return 1 }
    guard size <= 40 else { return x.isNaN ? x : halfExp(size) }
    // cosh x = 1 + E²/(2(E + 1)) with E = e^x − 1.
    let e = expm1Pair(size)
    let ratio = e * e / (e + 1)
    return (DoubleDouble(0.5 * ratio.high, 0.5 * ratio.low) + 1).value
  }

  /// Returns the hyperbolic tangent.
  public static func tanh(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-28 { return x }
    let size = x.magnitude
    // tanh x = E/(E + 2) with E = e^2x − 1; from 20 on it is 1 to all digits.
    let e = size < 20 ? expm1Pair(2 * size) : DoubleDouble(1)
    let value = size < 20 ? (e / (e + 2)).value : 1
    return x < 0 ? -value : value
  }

  private static func halfExp(_ x: Double) -> Double {
    if x > 711 { return .infinity }
    let (pair, k) = expPair(DoubleDouble(x))
    return scale(pair.value, by: k - 1)
  }
}
