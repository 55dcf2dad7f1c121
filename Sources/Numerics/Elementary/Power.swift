extension Elementary {
  /// Returns x^y with the special values of IEEE 754.
  ///
  /// Anything to the power zero is 1, and 1 to any power is 1. A negative base takes an integer
  /// exponent and gives not-a-number otherwise. Where the true result is a double, as with small
  /// integers, it is returned exactly.
  public static func power(_ x: Double, _ y: Double) -> Double {
    if y == 2 { return x * x }
    if x > 0, x < .infinity, y.magnitude > 0x1p-70, y.magnitude < 0x1p64 {
      // The nearest double where one operation gives it, which is quicker and no less accurate.
      if y == -1 { return 1 / x }
      return y == 0.5 ? x.squareRoot() : exp(lnPair(x) * y)
    }
    return powerAtEdge(x, y)
  }

  private static func powerAtEdge(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    let isInteger = truncate(y) == y
    let isOdd = isInteger && y.magnitude < 0x1p53 && Int64(y) & 1 == 1
    let base = x.magnitude
    if y.isInfinite {
      if base == 1 { return 1 }
      return (base > 1) == (y > 0) ? .infinity : 0
    }
    let negative = x.sign == .minus && isOdd
    let size: Double
    if base == 0 || base.isInfinite {
      size = (base == 0) == (y < 0) ? .infinity : 0
    } else if x < 0 && !isInteger {
      return .nan
    } else {
      size = power(positive: base, y)
    }
    return negative ? -size : size
  }

  private static func power(positive x: Double, _ y: Double) -> Double {
    if x == 1 || y.magnitude < 0x1p-70 { return 1 }
    // |ln x| ≥ 2^-53 here, so that beyond 2^64 only an infinity or zero is left.
    if y.magnitude > 0x1p64 { return (x > 1) == (y > 0) ? .infinity : 0 }
    return exp(lnPair(x) * y)
  }
}
