extension Elementary {
  /// Returns the angle in −π/2 … π/2 whose tangent is `x`.
  public static func atan(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-27 { return x }
    let size = x.magnitude
    let angle: DoubleDouble
    if size <= 1 {
      angle = atanPair(DoubleDouble(size), over: DoubleDouble(1))
    } else if size < 0x1p60 {
      angle = halfPi - atanPair(DoubleDouble(1), over: DoubleDouble(size))
    } else {
      angle = halfPi
    }
    return x < 0 ? -angle.value : angle.value
  }

  /// Returns the angle in −π/2 … π/2 whose sine is `x`; not-a-number beyond −1 … 1.
  public static func asin(_ x: Double) -> Double {
    if x.isNaN || x.magnitude < 0x1p-27 { return x }
    guard x.magnitude <= 1 else { return .nan }
    let angle = asinPair(x.magnitude).value
    return x < 0 ? -angle : angle
  }

  /// Returns the angle in 0 … π whose cosine is `x`; not-a-number beyond −1 … 1.
  public static func acos(_ x: Double) -> Double {
    guard x.magnitude <= 1 else { return .nan }
    let angle = asinPair(x.magnitude)
    return (x < 0 ? halfPi + angle : halfPi - angle).value
  }

  private static var halfPi: DoubleDouble {
    DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
  }

  /// asin x for 0 ≤ x ≤ 1: the angle in the triangle with the sides x and √(1 − x²).
  private static func asinPair(_ x: Double) -> DoubleDouble {
    // Tiny sides would lose the low part of their products; there the angle is the sine.
    if x < 0x1p-100 { return DoubleDouble(x) }
    if x == 1 { return halfPi }
    let other = (DoubleDouble(sum: 1, -x) * DoubleDouble(sum: 1, x)).squareRoot()
    if x <= other.high { return atanPair(DoubleDouble(x), over: other) }
    return halfPi - atanPair(other, over: DoubleDouble(x))
  }

  /// The arc tangent of y/x for 0 < y ≤ x, both of moderate size.
  ///
  /// With c the quarter nearest to y/x, atan(y/x) = atan c + atan((y − c·x)/(x + c·y)), and the
  /// last argument is at most 1/8.
  private static func atanPair(_ y: DoubleDouble, over x: DoubleDouble) -> DoubleDouble {
    let quarters = round(4 * (y.high / x.high))
    let c = quarters * 0.25
    let u = (y - x * c) / (x + y * c)
    let t = u.high * u.high
    var p = 1.0 / 21
    p = p * t - 1.0 / 19
    p = p * t + 1.0 / 17
    p = p * t - 1.0 / 15
    p = p * t + 1.0 / 13
    p = p * t - 1.0 / 11
    p = p * t + 1.0 / 9
    p = p * t - 1.0 / 7
    p = p * t + 1.0 / 5
    p = p * t - 1.0 / 3
    let rest = DoubleDouble(ordered: u.high, u.low + u.high * t * p)
    switch quarters {
    case 1: return DoubleDouble(0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57) + rest
    case 2: return DoubleDouble(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56) + rest
    case 3: return DoubleDouble(0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56) + rest
    case 4: return DoubleDouble(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55) + rest
    default: return rest
    }
  }
}
