extension Elementary {
  /// Writes the natural logarithms of numbers, the same bits that `ln` gives.
  ///
  /// - Parameters:
  ///   - values: The numbers.
  ///   - results: A place for as many logarithms, apart from `values`.
  public static func ln(
    of values: UnsafeBufferPointer<Double>, into results: UnsafeMutableBufferPointer<Double>
  ) {
    map(
      values, into: results, isEasy: { $0 >= .leastNormalMagnitude && $0 < .infinity },
      easy: { lnNormal($0) }, others: { ln($0) })
  }

  /// Writes e raised to numbers, the same bits that `exp` gives.
  ///
  /// - Parameters:
  ///   - values: The numbers.
  ///   - results: A place for as many powers, apart from `values`.
  public static func exp(
    of values: UnsafeBufferPointer<Double>, into results: UnsafeMutableBufferPointer<Double>
  ) {
    map(
      values, into: results, isEasy: { $0.magnitude < mostModerate },
      easy: { expModerate($0) }, others: { exp($0) })
  }

  /// Takes all numbers for easy ones, in a loop without branches, and goes back for the others.
  @inline(__always) private static func map(
    _ values: UnsafeBufferPointer<Double>, into results: UnsafeMutableBufferPointer<Double>,
    isEasy: (Double) -> Bool, easy: (Double) -> Double, others: (Double) -> Double
  ) {
    let count = min(values.count, results.count)
    guard let values = values.baseAddress, let results = results.baseAddress else { return }
    var left = 0
    for index in 0..<count {
      let value = values[index]
      results[index] = easy(value)
      left &+= isEasy(value) ? 0 : 1
    }
    guard left > 0 else { return }
    for index in 0..<count where !isEasy(values[index]) { results[index] = others(values[index]) }
  }
}
