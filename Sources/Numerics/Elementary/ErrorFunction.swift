extension Elementary {
  /// Returns the error function, (2/√π) ∫₀^x exp(−s²) ds.
  ///
  /// Within 3 units in the last place.
  ///
  /// - Complexity: up to thirty terms of a series below 1, and a continued fraction beyond it.
  public static func erf(_ x: Double) -> Double {
    if x.isNaN || x == 0 { return x }
    let size = x.magnitude
    let value = size < 1 ? erfSeries(size) : 1 - erfcBeyond(size)
    return x < 0 ? -value : value
  }

  /// Returns the complementary error function, 1 − erf x, accurate also where it is small.
  ///
  /// Within 1e-15 of its value; zero above 27.3.
  public static func erfc(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < erfcStart { return 1 - erf(x) }
    return erfcBeyond(x)
  }

  /// Returns exp(x²) erfc x, which goes as 1/(x√π) where erfc itself vanishes.
  ///
  /// Within 2e-15 of its value for x ≥ −5; infinite below −26.7.
  public static func erfcScaled(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 1e8 { return 1 / (x * rootOfPi) }
    if x >= erfcStart { return scaledFraction(x) }
    let square = DoubleDouble(product: x, x)
    return x < -27 ? .infinity : exp(square) * erfc(x)
  }

  /// Returns the first integral of the complementary error function from `x` to infinity,
  /// exp(−x²)/√π − x erfc x, for x ≥ 0.
  ///
  /// H. S. Carslaw, J. C. Jaeger, Conduction of Heat in Solids, 2nd ed., appendix II. Within 1e-14 of
  /// its value up to 4; beyond, the difference is taken of what remains after the factor exp(−x²),
  /// and about x² units in the last place are lost.
  public static func erfcIntegral(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 27 { return 0 }
    let fall = exp(-DoubleDouble(product: x, x))
    return fall * (1 / rootOfPi - x * erfcScaled(x))
  }

  private static let rootOfPi = 1.7724538509055160
  /// Below it 1 − erf loses no more than a bit or two.
  private static let erfcStart = 0.75

  /// 2x exp(−x²)/√π Σ (2x²)ⁿ/(1·3·5…(2n + 1)); all terms are positive.
  ///
  /// M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 7.1.6.
  private static func erfSeries(_ x: Double) -> Double {
    let step = 2 * x * x
    var (term, sum, odd) = (1.0, 0.0, 1.0)
    while term > 0x1p-56 {
      odd += 2
      term *= step / odd
      sum += term
    }
    let fall = exp(-DoubleDouble(product: x, x))
    return 2 / rootOfPi * x * fall * (1 + sum)
  }

  /// erfc x for x ≥ 0.75. The square is taken as a pair, as its rounding would be magnified.
  private static func erfcBeyond(_ x: Double) -> Double {
    if x > 27.3 { return 0 }
    return exp(-DoubleDouble(product: x, x)) * scaledFraction(x)
  }

  /// exp(x²) erfc x as a continued fraction of so many levels that no more would change a digit.
  ///
  /// Abramowitz and Stegun, 7.1.14.
  private static func scaledFraction(_ x: Double) -> Double {
    var tail = x
    var level = Double(10 + Int(190 / (x * x)))
    while level > 0 {
      tail = x + 0.5 * level / tail
      level -= 1
    }
    return 1 / (rootOfPi * tail)
  }
}
