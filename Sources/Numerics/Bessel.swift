/// The Bessel functions J₀ and J₁ of a real number, and where they vanish.
///
/// They are to a cylinder what cosine and sine are to a slab.
public enum Bessel {
  /// Returns J₀(x) within 2e-15, whatever x.
  ///
  /// - Complexity: O(x) below 40, constant beyond.
  public static func j0(_ x: Double) -> Double { pair(x).0 }

  /// Returns J₁(x) within 2e-15, whatever x.
  ///
  /// - Complexity: O(x) below 40, constant beyond.
  public static func j1(_ x: Double) -> Double { pair(x).1 }

  /// Returns the zeros of J₀ in order, from 2.4048.
  ///
  /// - Parameter count: How many, 0 … 100 000 (brought into that range).
  /// - Complexity: O(count).
  public static func zerosOfJ0(_ count: Int) -> [Double] {
    zeros(count) { index in
      // McMahon's expansion; Abramowitz and Stegun, 9.5.12.
      let b = (Double(index) - 0.25) * Double.pi
      return b + 1 / (8 * b) - 124 / (3 * 512 * b * b * b)
    } improving: { x in
      let (j0, j1) = pair(x)
      return x + j0 / j1
    }
  }

  /// Returns the positive zeros of J₁ in order, from 3.8317.
  ///
  /// - Parameter count: How many, 0 … 100 000 (brought into that range).
  /// - Complexity: O(count).
  public static func zerosOfJ1(_ count: Int) -> [Double] {
    zeros(count) { index in
      let b = (Double(index) + 0.25) * Double.pi
      return b - 3 / (8 * b) + 36 / (3 * 512 * b * b * b)
    } improving: { x in
      let (j0, j1) = pair(x)
      return x - j1 / (j0 - j1 / x)
    }
  }

  private static func zeros(
    _ count: Int, guess: (Int) -> Double, improving improved: (Double) -> Double
  ) -> [Double] {
    var found: [Double] = []
    for index in 1...max(min(count, 100_000), 1) where index <= count {
      var x = guess(index)
      for _ in 0..<4 { x = improved(x) }
      found.append(x)
    }
    return found
  }

  private static func pair(_ x: Double) -> (Double, Double) {
    guard x.isFinite else { return x.isNaN ? (x, x) : (0, 0) }
    let size = x.magnitude
    let (j0, j1) = size < 40 ? downward(size) : far(size)
    return (j0, x < 0 ? -j1 : j1)
  }

  /// The recurrence J_{n−1} = (2n/x) J_n − J_{n+1} run downwards from an order where all but nothing
  /// is left, and scaled by J₀ + 2J₂ + 2J₄ + … = 1.
  ///
  /// J. C. P. Miller; Abramowitz and Stegun, 9.12.
  private static func downward(_ x: Double) -> (Double, Double) {
    if x < 1e-8 { return (1 - 0.25 * x * x, 0.5 * x) }
    var order = 2 * ((Int(x) + 36 + Int(x) / 2) / 2)
    var (above, here, sum) = (0.0, 1e-30, 0.0)
    while order > 0 {
      if order % 2 == 0 { sum += 2 * here }
      (above, here) = (here, 2 * Double(order) / x * here - above)
      // A small argument makes the numbers soar; only their ratios count.
      if here.magnitude > 1e200 {
        (above, here, sum) = (above * 1e-200, here * 1e-200, sum * 1e-200)
      }
      order -= 1
    }
    sum += here
    return (here / sum, above / sum)
  }

  /// Hankel's expansion in 1/x; at 40 its smallest term is beyond the last place.
  ///
  /// Abramowitz and Stegun, 9.2.5 to 9.2.10.
  private static func far(_ x: Double) -> (Double, Double) {
    func waves(_ square: Double) -> (p: Double, q: Double) {
      var (p, q, term) = (1.0, 0.0, 1.0)
      for k in 1...20 {
        let odd = Double(2 * k - 1)
        term *= (square - odd * odd) / (8 * Double(k) * x)
        switch k % 4 {
        case 1: q += term
        case 2: p -= term
        case 3: q -= term
        default: p += term
        }
        if term.magnitude < 0x1p-60 { break }
      }
      return (p, q)
    }
    let (sine, cosine) = (Elementary.sin(x), Elementary.cos(x))
    let scale = (1 / (Double.pi * x)).squareRoot()
    // The phase x − π/4, or x − 3π/4, by the sum of angles.
    let (zero, one) = (waves(0), waves(4))
    return (
      scale * (zero.p * (cosine + sine) - zero.q * (sine - cosine)),
      scale * (one.p * (sine - cosine) + one.q * (sine + cosine))
    )
  }
}
