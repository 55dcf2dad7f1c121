extension Expression {
  /// The value at a point in exact fractions; nil where it is not rational, or not seen to be.
  ///
  /// Roots, powers and logarithms count where they come out even, as √(9/4), 8^(1/3), log10 100,
  /// ln 1 and exp 0 do. What is not rational makes all that contains it so: √2·√2 gives nil.
  ///
  /// - Parameter point: The values of the symbols.
  /// - Throws: `noValue` for a symbol without a value and for a derivative, `cannotIntegrate` for
  ///   an integral, `divisionByZero`, `overflow` where a numerator or a denominator leaves 64 bits,
  ///   and `tooLarge` beyond the limits of expressions.
  /// - Complexity: O(n) operations on fractions.
  public func exactValue(at point: [Symbol: Rational]) throws(AlgebraError) -> Rational? {
    try requireLimits()
    return try exact(at: point)
  }

  private func exact(at point: [Symbol: Rational]) throws(AlgebraError) -> Rational? {
    switch self {
    case .number(let number): return number
    case .constant: return nil
    case .symbol(let symbol):
      guard let value = point[symbol] else { throw .noValue(symbol) }
      return value
    case .sum(let terms):
      var total: Rational? = .zero
      for term in terms {
        // A part that is not rational does not excuse one without a value.
        let next = try term.exact(at: point)
        guard let sum = total, let next else {
          total = nil
          continue
        }
        total = try sum.adding(next)
      }
      return total
    case .product(let factors):
      var total: Rational? = .one
      for factor in factors {
        let next = try factor.exact(at: point)
        guard let product = total, let next else {
          total = nil
          continue
        }
        total = try product.multiplied(by: next)
      }
      return total
    case .quotient(let top, let bottom):
      let (first, second) = (try top.exact(at: point), try bottom.exact(at: point))
      if let second, second.isZero { throw .divisionByZero }
      guard let first, let second else { return nil }
      return try first.multiplied(by: second.inverted())
    case .power(let base, let exponent):
      let (first, second) = (try base.exact(at: point), try exponent.exact(at: point))
      guard let first, let second else { return nil }
      return try first.exactPower(second)
    case .function(let function, let argument):
      guard let value = try argument.exact(at: point) else { return nil }
      return try function.exact(value)
    case .derivative(_, let variable): throw .noValue(variable)
    case .integral(_, let variable, _, _): throw .cannotIntegrate(variable)
    }
  }
}

extension Expression.Function {
  fileprivate func exact(_ x: Rational) throws(AlgebraError) -> Rational? {
    switch self {
    case .absolute: return x.isNegative ? try x.negated() : x
    case .sqrt: return try x.exactPower(Rational(1, over: 2))
    case .log10: return x.exactDecadicLogarithm
    case .exp, .cosh, .cos: return x.isZero ? .one : nil
    case .ln, .acosh, .acos: return x.isOne ? .zero : nil
    case .sinh, .tanh, .asinh, .atanh, .sin, .tan, .asin, .atan: return x.isZero ? .zero : nil
    }
  }
}

extension Rational {
  /// The power; nil where it is not rational or not real.
  fileprivate func exactPower(_ exponent: Rational) throws(AlgebraError) -> Rational? {
    if isZero, exponent.isNegative { throw .divisionByZero }
    if exponent.isWhole { return try power(exponent.numerator) }
    guard !isNegative,
      let top = Rational.wholeRoot(UInt64(numerator), exponent.denominator),
      let bottom = Rational.wholeRoot(UInt64(denominator), exponent.denominator)
    else { return nil }
    return try Rational(Int64(top), over: Int64(bottom)).power(exponent.numerator)
  }

  /// The whole number whose power with this exponent, at least 2, is `value`; nil if there is none.
  private static func wholeRoot(_ value: UInt64, _ exponent: Int64) -> UInt64? {
    if value <= 1 { return value }
    // 2^64 is larger than any value.
    guard exponent < 64 else { return nil }
    var (low, high): (UInt64, UInt64) = (1, 1 << 32)
    while low < high {
      let middle = (low + high) / 2
      if Rational.power(middle, exponent, reaches: value) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return !Rational.power(low, exponent, reaches: value + 1) ? low : nil
  }

  private static func power(_ base: UInt64, _ exponent: Int64, reaches value: UInt64) -> Bool {
    var product: UInt64 = 1
    for _ in 0..<exponent {
      let (next, overflow) = product.multipliedReportingOverflow(by: base)
      if overflow || next >= value { return true }
      product = next
    }
    return false
  }

  /// The exponent of a power of ten.
  fileprivate var exactDecadicLogarithm: Rational? {
    guard numerator > 0, numerator == 1 || denominator == 1 else { return nil }
    var rest = max(numerator, denominator)
    var count = 0
    while rest % 10 == 0 {
      rest /= 10
      count += 1
    }
    return rest == 1 ? Rational(denominator == 1 ? count : -count) : nil
  }
}
