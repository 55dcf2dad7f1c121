extension Elementary {
  /// Returns e^x; infinite above 709.78, zero below −745.13.
  public static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.79 { return .infinity }
    if x < -745.2 { return 0 }
    return exp(DoubleDouble(x))
  }

  /// Returns e^x − 1, accurate also where x is small.
  public static func expm1(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-54 { return x }
    if x > 40 { return exp(x) }
    if x < -40 { return -1 }
    return expm1Pair(x).value
  }

  /// e^p for a finite pair between −760 and 712.
  static func exp(_ p: DoubleDouble) -> Double {
    let (pair, k) = expPair(p)
    return scale(pair.value, by: k)
  }

  /// e^p as a pair between 0.7 and 1.42 times a power of two.
  ///
  /// The argument is brought to |r| ≤ ½·ln 2 by a multiple of ln 2, whose upper part has 40 bits,
  /// so that the product with any exponent is exact.
  static func expPair(_ p: DoubleDouble) -> (DoubleDouble, exponent: Int) {
    let k = round(p.high * 0x1.71547652b82fep+0)
    let r = DoubleDouble(
      sum: p.high - k * 0x1.62e42fefa2000p-1, p.low - k * 0x1.9ef35793c7673p-41)
    let s = DoubleDouble(ordered: 1, r.high)
    let tail = expTail(r.high) + (s.low + (r.low + r.low * r.high))
    return (DoubleDouble(ordered: s.high, tail), Int(k))
  }

  /// e^x − 1 as a pair, for |x| ≤ 40.
  static func expm1Pair(_ x: Double) -> DoubleDouble {
    if x.magnitude < 0.3465 { return DoubleDouble(ordered: x, expTail(x)) }
    let (pair, k) = expPair(DoubleDouble(x))
    let two = powerOfTwo(k)
    return DoubleDouble(pair.high * two, pair.low * two) + -1
  }

  /// e^r − 1 − r for |r| ≤ 0.35, by the series to r^14.
  private static func expTail(_ r: Double) -> Double {
    var q = 1.0 / 87_178_291_200
    q = q * r + 1.0 / 6_227_020_800
    q = q * r + 1.0 / 479_001_600
    q = q * r + 1.0 / 39_916_800
    q = q * r + 1.0 / 3_628_800
    q = q * r + 1.0 / 362_880
    q = q * r + 1.0 / 40_320
    q = q * r + 1.0 / 5_040
    q = q * r + 1.0 / 720
    q = q * r + 1.0 / 120
    q = q * r + 1.0 / 24
    q = q * r + 1.0 / 6
    let square = r * r
    return square * 0.5 + square * r * q
  }
}
