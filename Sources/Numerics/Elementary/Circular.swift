extension Elementary {
  /// Returns the sine of an angle in radians.
  public static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    if x.magnitude < 0x1p-27 { return x }
    let (r, quadrant) = QuarterTurn.reduce(x)
    let value = (quadrant & 1 == 0 ? sinPair(r) : cosPair(r)).value
    return quadrant & 2 == 0 ? value : -value
  }

  /// Returns the cosine of an angle in radians.
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (r, quadrant) = QuarterTurn.reduce(x)
    let value = (quadrant & 1 == 0 ? cosPair(r) : sinPair(r)).value
    return (quadrant + 1) & 2 == 0 ? value : -value
  }

  /// Returns the tangent of an angle in radians.
  public static func tan(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    if x.magnitude < 0x1p-27 { return x }
    let (r, quadrant) = QuarterTurn.reduce(x)
    let s = sinPair(r)
    let c = cosPair(r)
    return quadrant & 1 == 0 ? (s / c).value : -(c / s).value
  }

  /// sin r for |r| ≤ π/4, by the series to r^19.
  private static func sinPair(_ r: DoubleDouble) -> DoubleDouble {
    let x = r.high
    let t = x * x
    var p = -1.0 / 121_645_100_408_832_000
    p = p * t + 1.0 / 355_687_428_096_000
    p = p * t - 1.0 / 1_307_674_368_000
    p = p * t + 1.0 / 6_227_020_800
    p = p * t - 1.0 / 39_916_800
    p = p * t + 1.0 / 362_880
    p = p * t - 1.0 / 5_040
    p = p * t + 1.0 / 120
    p = p * t - 1.0 / 6
    return DoubleDouble(ordered: x, x * t * p + r.low * (1 - 0.5 * t))
  }

  /// cos r for |r| ≤ π/4, by the series to r^18.
  private static func cosPair(_ r: DoubleDouble) -> DoubleDouble {
    let x = r.high
    let t = x * x
    var p = -1.0 / 6_402_373_705_728_000
    p = p * t + 1.0 / 20_922_789_888_000
    p = p * t - 1.0 / 87_178_291_200
    p = p * t + 1.0 / 479_001_600
    p = p * t - 1.0 / 3_628_800
    p = p * t + 1.0 / 40_320
    p = p * t - 1.0 / 720
    p = p * t + 1.0 / 24
    let square = DoubleDouble(product: x, x)
    let start = DoubleDouble(ordered: 1, -0.5 * square.high)
    return DoubleDouble(
      ordered: start.high, start.low - 0.5 * square.low + (t * t * p - x * r.low))
  }
}
