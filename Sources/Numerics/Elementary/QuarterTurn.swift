/// The reduction of an angle to |r| ≤ π/4 and a count of quarter turns.
enum QuarterTurn {
  /// The remainder of a finite angle as a pair, and the number of quarter turns modulo four.
  static func reduce(_ x: Double) -> (DoubleDouble, quadrant: Int) {
    let size = x.magnitude
    if size <= 0.785 { return (DoubleDouble(x), 0) }
    let (r, quadrant) = size < 0x1p19 ? reduceModerate(size) : reduceLarge(size)
    return x > 0 ? (r, quadrant) : (-r, (4 - quadrant) & 3)
  }

  /// Cody and Waite: π/2 in four parts, the first three short enough for exact products.
  private static func reduceModerate(_ x: Double) -> (DoubleDouble, quadrant: Int) {
    let k = Elementary.round(x * 0x1.45f306dc9c883p-1)
    let first = DoubleDouble(sum: x - k * 0x1.921fb54400000p+0, -k * 0x1.0b4611a600000p-34)
    let second = DoubleDouble(sum: first.high, -k * 0x1.3198a2e000000p-69)
    let low = DoubleDouble(sum: first.low, second.low)
    let rest = DoubleDouble(sum: second.high, low.high)
    let r = DoubleDouble(sum: rest.high, rest.low + (low.low - k * 0x1.b839a252049c1p-104))
    return (r, Int(k) & 3)
  }

  /// The bits of 2/π, most significant first.
  private static let twoOverPi: [UInt64] = [
    0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0, 0xDB62_9599_3C43_9041, 0xFE51_63AB_DEBB_C561,
    0xB724_6E3A_424D_D2E0, 0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E, 0xE882_35F5_2EBB_4484,
    0xE99C_7026_B45F_7E41, 0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B, 0x1FF8_97FF_DE05_980F,
    0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7, 0x4F46_3F66_9E5F_EA2D, 0x7527_BAC7_EBE5_F17B,
    0x3D07_39F7_8A52_92EA, 0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB, 0xF0CF_BC20_9AF4_361D,
  ]

  /// Payne and Hanek: of the product with 2/π only the bits worth less than four turns are formed.
  ///
  /// Payne, M. H. and Hanek, R. N., ACM SIGNUM Newsletter 18 (1983) 19–24.
  private static func reduceLarge(_ x: Double) -> (DoubleDouble, quadrant: Int) {
    let m = x.bitPattern & 0x000F_FFFF_FFFF_FFFF | 0x0010_0000_0000_0000
    let e = Int(x.bitPattern >> 52) - 1075
    // x = m·2^e. A bit of 2/π worth 2^-i with i < e − 1 contributes whole turns, four at a time.
    let w0 = bits(from: e - 1)
    let w1 = bits(from: e + 63)
    let w2 = bits(from: e + 127)
    // The low 192 bits of m·(w0,w1,w2); the first two of them are the quadrant.
    let low = w2.multipliedFullWidth(by: m)
    let middle = w1.multipliedFullWidth(by: m)
    let (p1, carry) = middle.low.addingReportingOverflow(low.high)
    let p0 = w0 &* m &+ middle.high &+ (carry ? 1 : 0)
    var quadrant = Int(p0 >> 62)
    // The fraction of a quarter turn, 190 bits, of which at most the first 64 can vanish.
    var f0 = p0 << 2 | p1 >> 62
    var f1 = p1 << 2 | low.low >> 62
    var f2 = low.low << 2
    let isUpper = f0 >> 63 == 1
    if isUpper {
      quadrant += 1
      f2 = ~f2 &+ 1
      f1 = ~f1 &+ (f2 == 0 ? 1 : 0)
      f0 = ~f0 &+ (f2 == 0 && f1 == 0 ? 1 : 0)
    }
    var exponent = -64
    if f0 == 0 {
      (f0, f1, f2) = (f1, f2, 0)
      exponent -= 64
    }
    let shift = UInt64(f0.leadingZeroBitCount)
    if shift > 0 {
      f0 = f0 << shift | f1 >> (64 - shift)
      f1 = f1 << shift | f2 >> (64 - shift)
      exponent -= Int(shift)
    }
    let unit = Elementary.powerOfTwo(exponent)
    let upper = Double(f0 & ~0x7FF) * unit
    let lower = (Double(f0 & 0x7FF) + Double(f1) * 0x1p-64) * unit
    let fraction = DoubleDouble(ordered: upper, lower)
    let r = fraction * DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
    return (isUpper ? -r : r, quadrant & 3)
  }

  /// The 64 bits of 2/π from the one worth 2^-i on; what stands before the point is zero.
  private static func bits(from i: Int) -> UInt64 {
    let start = i + 63
    let word = start >> 6
    let shift = UInt64(start & 63)
    let upper = word >= 1 && word <= 20 ? twoOverPi[word - 1] : 0
    guard shift > 0 else { return upper }
    let lower = word >= 0 && word < 20 ? twoOverPi[word] : 0
    return upper << shift | lower >> (64 - shift)
  }
}
