/// The elementary functions, in plain double arithmetic.
///
/// No function of the platform's mathematical library is called. Every operation used is one whose
/// result IEEE 754 fixes to the last bit, and none is fused, so that a value computed in the
/// terminal and the same value computed in a browser are the same bits.
///
/// Results lie within 0.8 units in the last place of the true value. Special
/// values follow IEEE 754: not-a-number goes in and comes out, a real function outside its domain
/// gives not-a-number, poles and overflow give an infinity, and the sign of zero is kept.
///
/// The methods are the classical ones: the argument is reduced to a short interval, exactly or with
/// a known remainder, by a table where speed counts; there a short polynomial or series is enough.
/// What must be known to more than 53 bits is carried as an unevaluated sum of two doubles.
public enum Elementary {
  /// Returns the square root, correctly rounded.
  public static func sqrt(_ x: Double) -> Double {
    x.squareRoot()
  }

  /// Returns the greatest integer that is not greater than `x`.
  public static func floor(_ x: Double) -> Double {
    let t = truncate(x)
    return t > x ? t - 1 : t
  }

  /// Returns the least integer that is not less than `x`.
  public static func ceil(_ x: Double) -> Double {
    -floor(-x)
  }

  /// Returns the nearest integer; halves go away from zero.
  public static func round(_ x: Double) -> Double {
    let t = truncate(x)
    // The difference is exact: both numbers are multiples of the same power of two.
    let rest = x - t
    if rest >= 0.5 { return t + 1 }
    if rest <= -0.5 { return t - 1 }
    return t
  }

  /// Returns `x` without its fraction; keeps the sign of zero.
  public static func truncate(_ x: Double) -> Double {
    // From 2^52 on, and for what is no number, there is no fraction to drop.
    guard x.magnitude < 0x1p52 else { return x }
    return Double(sign: x.sign, exponent: 0, significand: Double(Int64(x.magnitude)))
  }

  /// Returns 2^k as a double for −1022 ≤ k ≤ 1023.
  static func powerOfTwo(_ k: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: k + 1023) << 52)
  }

  /// Returns x·2^k for any `k` from −2200 to 2200, with gradual underflow.
  static func scale(_ x: Double, by k: Int) -> Double {
    if k > 1023 {
      return k > 2046 ? x * 0x1p1023 * 0x1p1023 * 0x1p1023 : x * 0x1p1023 * powerOfTwo(k - 1023)
    }
    if k < -1022 {
      // One rounding into the subnormal numbers, not two: the first factor stays normal.
      return k < -1990 ? x * 0 : x * powerOfTwo(k + 968) * 0x1p-968
    }
    return x * powerOfTwo(k)
  }
}
