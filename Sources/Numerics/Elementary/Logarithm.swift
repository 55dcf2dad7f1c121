extension Elementary {
  /// Returns the natural logarithm; −∞ at zero, not-a-number for negative `x`.
  public static func ln(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmAtEdge(x) }
    return lnPair(x).value
  }

  /// Returns the logarithm to base ten, exact at powers of ten.
  public static func log10(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmAtEdge(x) }
    let perDecade = DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)
    return (lnPair(x) * perDecade).value
  }

  /// Returns ln(1 + x), accurate also where x is small; −∞ at −1, not-a-number below.
  public static func log1p(_ x: Double) -> Double {
    guard x > -1, x < .infinity else { return logarithmAtEdge(1 + x) }
    if x.magnitude < 0x1p-54 { return x }
    if x > -0.29, x < 0.41 { return lnPair(onePlus: DoubleDouble(x), exponent: 0).value }
    let sum = DoubleDouble(sum: 1, x)
    let (f, e) = mantissa(sum.high)
    let rest = e > 1000 ? 0 : sum.low * powerOfTwo(-e)
    return lnPair(onePlus: DoubleDouble(sum: f, rest), exponent: e).value
  }

  private static func logarithmAtEdge(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    return x < 0 ? .nan : x
  }

  /// ln x as a pair, for finite x > 0.
  static func lnPair(_ x: Double) -> DoubleDouble {
    let (f, e) = mantissa(x)
    return lnPair(onePlus: DoubleDouble(f), exponent: e)
  }

  /// The `f` and `e` of x = (1 + f)·2^e with √½ < 1 + f < √2, both exact, for finite x > 0.
  private static func mantissa(_ x: Double) -> (f: Double, e: Int) {
    var bits = x.bitPattern
    var e = -1023
    if x < .leastNormalMagnitude {
      bits = (x * 0x1p54).bitPattern
      e -= 54
    }
    e += Int(bits >> 52)
    let m = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    return m > 1.4142135623730951 ? (m * 0.5 - 1, e + 1) : (m - 1, e)
  }

  /// ln((1 + f)·2^e) = 2·artanh(f/(2 + f)) + e·ln 2, with f between −0.3 and 0.42.
  ///
  /// The series in s = f/(2 + f), |s| ≤ 0.18, runs to s^29. Its first terms are carried as pairs:
  /// the relative error of the whole stays below 2^−66, which `power` needs.
  private static func lnPair(onePlus f: DoubleDouble, exponent e: Int) -> DoubleDouble {
    let s = f / (f + 2)
    let square = s * s
    let t = square.high
    var p = 1.0 / 31
    p = p * t + 1.0 / 29
    p = p * t + 1.0 / 27
    p = p * t + 1.0 / 25
    p = p * t + 1.0 / 23
    p = p * t + 1.0 / 21
    p = p * t + 1.0 / 19
    p = p * t + 1.0 / 17
    p = p * t + 1.0 / 15
    p = p * t + 1.0 / 13
    p = p * t + 1.0 / 11
    p = p * t + 1.0 / 9
    p = p * t + 1.0 / 7
    let fifth = DoubleDouble(0x1.999999999999ap-3, -0x1.999999999999ap-57)
    let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56)
    let series = square * (third + square * (fifth + t * p))
    let twice = DoubleDouble(2 * s.high, 2 * s.low)
    let value = twice + twice * series
    guard e != 0 else { return value }
    let k = Double(e)
    return DoubleDouble(ordered: k * 0x1.62e42fefa2000p-1, k * 0x1.9ef35793c7673p-41) + value
  }
}
