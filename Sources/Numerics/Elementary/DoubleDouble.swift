/// An unevaluated sum of two doubles, `high + low`, with |low| ≤ ½ ulp(high): about 106 bits.
///
/// Dekker, T. J., Numer. Math. 18 (1971) 224–242, and Knuth, The Art of Computer Programming,
/// vol. 2, 4.2.2, theorem C. Products are split by Veltkamp's constant rather than fused, because
/// not every processor the project runs on has the fused operation.
struct DoubleDouble {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of any two doubles.
  init(sum a: Double, _ b: Double) {
    let s = a + b
    let c = s - a
    self.init(s, (a - (s - c)) + (b - c))
  }

  /// The exact sum where |a| ≥ |b| or a = 0.
  init(ordered a: Double, _ b: Double) {
    let s = a + b
    self.init(s, b - (s - a))
  }

  /// The exact product where neither factor exceeds 2^996 and the low part does not underflow.
  init(product a: Double, _ b: Double) {
    let p = a * b
    let (ah, al) = Self.halves(a)
    let (bh, bl) = Self.halves(b)
    self.init(p, ((ah * bh - p) + ah * bl + al * bh) + al * bl)
  }

  private static func halves(_ a: Double) -> (Double, Double) {
    let t = 134_217_729 * a  // 2^27 + 1
    let h = t - (t - a)
    return (h, a - h)
  }

  /// The sum rounded to a double.
  var value: Double { high + low }

  static prefix func - (a: Self) -> Self {
    Self(-a.high, -a.low)
  }

  static func + (a: Self, b: Self) -> Self {
    let s = Self(sum: a.high, b.high)
    let t = Self(sum: a.low, b.low)
    let u = Self(ordered: s.high, s.low + t.high)
    return Self(ordered: u.high, u.low + t.low)
  }

  static func + (a: Self, b: Double) -> Self {
    let s = Self(sum: a.high, b)
    return Self(ordered: s.high, s.low + a.low)
  }

  static func - (a: Self, b: Self) -> Self {
    a + -b
  }

  static func * (a: Self, b: Self) -> Self {
    let p = Self(product: a.high, b.high)
    return Self(ordered: p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  static func * (a: Self, b: Double) -> Self {
    let p = Self(product: a.high, b)
    return Self(ordered: p.high, p.low + a.low * b)
  }

  static func / (a: Self, b: Self) -> Self {
    let first = a.high / b.high
    let rest = a - b * first
    return Self(ordered: first, rest.high / b.high)
  }

  /// The square root of a positive number.
  func squareRoot() -> Self {
    let first = high.squareRoot()
    let rest = self - Self(product: first, first)
    return Self(ordered: first, rest.high / (2 * first))
  }
}
