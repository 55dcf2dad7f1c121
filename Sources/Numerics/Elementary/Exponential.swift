extension Elementary {
  /// Returns e^x; infinite above 709.78, zero below −745.13.
  ///
  /// Within 0.51 units in the last place.
  public static func exp(_ x: Double) -> Double {
    guard x.magnitude < mostModerate else {
      return x.isNaN ? x : expAtEdge(DoubleDouble(x))
    }
    return expModerate(x)
  }

  /// Returns e^x − 1, accurate also where x is small.
  public static func expm1(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-54 { return x }
    if x > 40 { return exp(x) }
    if x < -40 { return -1 }
    return expm1Pair(x).value
  }

  /// Up to here no product on the way to e^x underflows so far that it counts.
  static let mostModerate = 690.0

  /// e^x for |x| < `mostModerate`, without a branch.
  @inline(__always) static func expModerate(_ x: Double) -> Double {
    let cell = ExponentialCell(x)
    let power = cell.power
    return power + power * cell.excess
  }

  /// e^p for any pair but not-a-number.
  static func exp(_ p: DoubleDouble) -> Double {
    guard p.high.magnitude < mostModerate else { return expAtEdge(p) }
    let cell = ExponentialCell(p.high, p.low)
    let power = cell.power
    return power + power * cell.excess
  }

  private static func expAtEdge(_ p: DoubleDouble) -> Double {
    if p.high > 709.79 { return .infinity }
    if p.high < -745.2 { return 0 }
    let (pair, k) = expPair(p)
    if k > 0 { return pair.value * 2 * powerOfTwo(k - 1) }
    // Below the normal numbers the last place is worth 2^-1074; one is added, whose last place is
    // the same after scaling by 2^1022, so that the sum is rounded once and where it must be.
    let scale = powerOfTwo(k + 1022)
    let size = pair.value * scale
    guard size < 1 else { return size * 0x1p-1022 }
    let sum = DoubleDouble(ordered: 1, pair.high * scale)
    return (sum.high + (sum.low + pair.low * scale) - 1) * 0x1p-1022
  }

  /// e^p as a pair between 0.99 and 2 times a power of two, for a finite pair between ±746.
  static func expPair(_ p: DoubleDouble) -> (DoubleDouble, exponent: Int) {
    let cell = ExponentialCell(p.high, p.low)
    let root = cell.root
    return (DoubleDouble(ordered: root, root * cell.excess), cell.exponent)
  }

  /// e^x − 1 as a pair, for |x| ≤ 40.
  static func expm1Pair(_ x: Double) -> DoubleDouble {
    if x.magnitude < 0.125 { return DoubleDouble(ordered: x, expTail(x)) }
    let (pair, k) = expPair(DoubleDouble(x))
    let two = powerOfTwo(k)
    return DoubleDouble(pair.high * two, pair.low * two) + -1
  }

  /// e^r − 1 − r for |r| < 1/8, by the series to r^11.
  private static func expTail(_ r: Double) -> Double {
    var q = 1.0 / 39_916_800
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

/// A number between ±746 as k·ln 2/128 + r with |r| ≤ ln 2/256.
struct ExponentialCell {
  private var r: Double
  /// The bits of 1.5·2^52 + k, whose last 51 are those of k.
  private let bits: UInt64

  @inline(__always) init(_ x: Double) {
    // Adding 1.5·2^52 rounds to a whole number and leaves it in the last bits.
    let shifted = x * 0x1.71547652b82fep+7 + 0x1.8p52
    let k = shifted - 0x1.8p52
    bits = shifted.bitPattern
    // The first part of ln 2/128 has 35 bits: its product with k, and the difference, are exact.
    r = x - k * 0x1.62e42fefcp-8 - k * -0x1.c610ca86c3899p-44
  }

  /// The same for a pair.
  @inline(__always) init(_ high: Double, _ low: Double) {
    self.init(high)
    r += low
  }

  private var row: Int { Int(truncatingIfNeeded: bits & 127) * 2 }

  /// 2^(j/128), where j is the remainder of k.
  @inline(__always) var root: Double { ExponentialTable.rows[row] }

  /// The whole number below k/128.
  var exponent: Int {
    Int(truncatingIfNeeded: Int64(truncatingIfNeeded: bits << 13) >> 20)
  }

  /// 2^(k/128) where that is a normal number.
  @inline(__always) var power: Double {
    Double(bitPattern: root.bitPattern &+ (bits >> 7) << 52)
  }

  /// What multiplies `power` in e^x − `power`.
  ///
  /// The polynomial for e^r was fitted at Chebyshev's points with mpmath 1.3, to 2^-63.
  @inline(__always) var excess: Double {
    let square = r * r
    let outer = 0x1.55555acd08c2ep-5 + r * 0x1.11111430e54e5p-7
    let inner = 0x1.fffffffffff58p-2 + r * 0x1.5555555555525p-3
    return r + (ExponentialTable.rows[row + 1] + square * (inner + square * outer))
  }
}
