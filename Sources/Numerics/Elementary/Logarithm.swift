extension Elementary {
  /// Returns the natural logarithm; −∞ at zero, not-a-number for negative `x`.
  ///
  /// Within 0.51 units in the last place.
  public static func ln(_ x: Double) -> Double {
    guard x >= .leastNormalMagnitude, x < .infinity else { return lnAtEdge(x) }
    return lnNormal(x)
  }

  /// Returns the logarithm to base ten, exact at powers of ten.
  public static func log10(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return lnAtEdge(x) }
    let perDecade = DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)
    return (lnPair(x) * perDecade).value
  }

  /// Returns ln(1 + x), accurate also where x is small; −∞ at −1, not-a-number below.
  public static func log1p(_ x: Double) -> Double {
    guard x > -1, x < .infinity else { return lnAtEdge(1 + x) }
    if x.magnitude < 0x1p-54 { return x }
    return x > 0x1p60 ? lnNormal(x) : lnOnePlus(DoubleDouble(x))
  }

  /// ln x for a normal x > 0, without a branch.
  @inline(__always) static func lnNormal(_ x: Double) -> Double {
    lnSum(LogarithmCell(x), besides: 0)
  }

  /// ln(x·2^k) for a normal x > 0, also where the product is no normal number.
  static func lnNormal(_ x: Double, timesTwoTo k: Double) -> Double {
    var cell = LogarithmCell(x)
    cell.exponent += k
    return lnSum(cell, besides: 0)
  }

  /// ln(1 + p) for a pair between −1 and 2^61.
  @inline(__always) static func lnOnePlus(_ p: DoubleDouble) -> Double {
    let sum = DoubleDouble(sum: 1, p.high)
    let cell = LogarithmCell(sum.high)
    // What the sum lost moves z by this much, and r by its product with the inverse; over 1 + r,
    // because the logarithm bends.
    let rest = (sum.low + p.low) * powerOfTwo(-Int(cell.exponent)) * cell.inverse
    return lnSum(cell, besides: rest * (1 - cell.r))
  }

  private static func lnAtEdge(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    if x < 0 { return .nan }
    return x < .infinity ? lnNormal(x * 0x1p54, timesTwoTo: -54) : x
  }

  /// k·ln 2 − ln inverse + ln(1 + r).
  ///
  /// The first part of ln 2 has 42 bits, so that k·ln 2 − ln inverse begins with a number that is
  /// exact, and zero or larger than r. The polynomial for ln(1 + r) was fitted at Chebyshev's
  /// points of |r| ≤ 1.36·2^-8 with mpmath 1.3; it is off by less than 2^-61·r where r is the whole
  /// result, and by 2^-67 elsewhere.
  @inline(__always)
  private static func lnSum(_ cell: LogarithmCell, besides rest: Double) -> Double {
    let r = cell.r
    let (start, startLow) = cell.start
    let high = start + r
    let low = (start - high) + r + startLow
    let square = r * r
    let outer = -0x1.55579de5ab99ep-3 + r * 0x1.249450c162011p-3
    let middle = -0x1.fffffffef50a3p-3 + r * 0x1.99999998ac4d4p-3
    let inner = -0.5 + r * 0x1.5555555555555p-2
    let series = inner + square * (middle + square * outer)
    return high + (low + rest + square * series)
  }

  /// ln x as a pair, for finite x > 0, with a relative error below 2^-67, which `power` needs.
  ///
  /// As `ln`, but r²/2 is carried exactly, and the series for what follows it is longer by a term.
  static func lnPair(_ x: Double) -> DoubleDouble {
    let isTiny = x < .leastNormalMagnitude
    var cell = LogarithmCell(isTiny ? x * 0x1p54 : x)
    if isTiny { cell.exponent -= 54 }
    let r = cell.r
    let (start, startLow) = cell.start
    let first = DoubleDouble(ordered: start, r)
    // r² = upper² + (r − upper)(r + upper), where upper has 20 bits and its square is exact.
    let upper = r + 0x1.8p25 - 0x1.8p25
    let second = DoubleDouble(ordered: first.high, -0.5 * (upper * upper))
    let bend = second.low - 0.5 * ((r - upper) * (r + upper))
    let square = r * r
    let outer = 0x1.2494b8ae000a7p-3 - r * 0x1.0002312ef440fp-3
    let middle = 0x1.99999997ee762p-3 - r * 0x1.55555553d4e89p-3
    let inner = 0x1.5555555555557p-2 - r * 0x1.0000000000001p-2
    let series = inner + square * (middle + square * outer)
    let low = first.low + startLow + bend
    return DoubleDouble(ordered: second.high, low + r * square * series)
  }
}

/// A normal number as 2^exponent·z, with the cell of `LogarithmTable` in which z lies.
struct LogarithmCell {
  var exponent: Double
  /// z·inverse − 1, exact.
  let r: Double
  private let row: Int

  @inline(__always) init(_ x: Double) {
    // The cells begin half a cell below the first centre; the exponent is counted from there, and
    // shifted by 1023 so that it is never negative.
    let start = LogarithmTable.firstCentre - 1 << 44
    let shifted = x.bitPattern &- start &+ 1023 << 52
    row = Int(truncatingIfNeeded: shifted >> 45 & 127) * 4
    let scaled = x.bitPattern &- shifted & 0xFFF0_0000_0000_0000 &+ 1023 << 52
    let z = Double(bitPattern: scaled)
    let centre = Double(bitPattern: (scaled &+ 1 << 44) & ~(1 << 45 - 1))
    r = (z - centre) * LogarithmTable.rows[row] + LogarithmTable.rows[row + 1]
    // The bits of 2^52 + n are those of 2^52 or those of n; not every machine converts words.
    exponent = Double(bitPattern: 0x4330_0000_0000_0000 | shifted >> 52) - (0x1p52 + 1023)
  }

  @inline(__always) var inverse: Double { LogarithmTable.rows[row] }

  /// k·ln 2 − ln inverse; the first part is exact.
  @inline(__always) var start: (Double, Double) {
    (
      exponent * 0x1.62e42fefa3800p-1 + LogarithmTable.rows[row + 2],
      exponent * 0x1.ef35793c76730p-45 + LogarithmTable.rows[row + 3]
    )
  }
}
