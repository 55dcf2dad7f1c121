/// What is known about the values of symbols: the open interval each one lies in.
///
/// The knowledge travels with the symbols of a problem; rules that hold only for positive
/// arguments, such as splitting a logarithm, ask here first.
public struct Domain: Hashable, Sendable {
  /// An open interval; infinite ends are allowed.
  public struct Interval: Hashable, Sendable {
    public let lower: Double
    public let upper: Double

    public init(_ lower: Double, _ upper: Double) {
      self.lower = lower
      self.upper = upper
    }

    var isPositive: Bool { lower > 0 || (lower == 0 && upper > 0) }
    var isNegative: Bool { upper < 0 || (upper == 0 && lower < 0) }

    public static let real = Interval(-.infinity, .infinity)
    public static let positive = Interval(0, .infinity)
    /// Between 0 and 1, as every mole fraction is.
    public static let unit = Interval(0, 1)
  }

  private var intervals: [Symbol: Interval] = [:]

  /// Nothing known: every symbol is real.
  public init() {}

  public subscript(symbol: Symbol) -> Interval {
    get { intervals[symbol] ?? .real }
    set { intervals[symbol] = newValue }
  }

  /// Bounds of an expression by interval arithmetic; sound but for the rounding of the ends, and
  /// not sharp.
  ///
  /// - Complexity: O(n).
  public func bounds(of expression: Expression) -> Interval {
    switch expression {
    case .number(let value): return Interval(value.doubleValue, value.doubleValue)
    case .constant(let constant): return Interval(constant.doubleValue, constant.doubleValue)
    case .symbol(let symbol): return self[symbol]
    case .sum(let terms):
      return terms.reduce(Interval(0, 0)) { total, term in
        let next = bounds(of: term)
        return Interval(total.lower + next.lower, total.upper + next.upper)
      }
    case .product(let factors):
      return factors.reduce(Interval(1, 1)) { $0.times(bounds(of: $1)) }
    case .quotient(let top, let bottom):
      return bounds(of: top).times(bounds(of: bottom).inverse)
    case .power(let base, let exponent):
      let inner = bounds(of: base)
      if case .number(let value) = exponent, value == .minusOne { return inner.inverse }
      if inner.lower >= 0, inner.upper > 0 { return .positive }
      if case .number(let value) = exponent, value.isWhole, value.numerator % 2 == 0 {
        return Interval(-.leastNonzeroMagnitude, .infinity)
      }
      return .real
    case .function(.exp, _), .function(.cosh, _): return .positive
    case .function(.sqrt, let argument), .function(.absolute, let argument):
      return isPositive(argument) ? .positive : Interval(-.leastNonzeroMagnitude, .infinity)
    case .function, .derivative, .integral: return .real
    }
  }

  /// Whether the expression is certainly positive.
  public func isPositive(_ expression: Expression) -> Bool { bounds(of: expression).isPositive }
}

extension Domain {
  /// Whether the expression certainly has a real value throughout, but for zeros of divisors.
  ///
  /// - Complexity: O(n · depth).
  func givesValue(to expression: Expression) -> Bool {
    switch expression {
    case .number, .symbol, .constant: return true
    case .power(let base, .number(let exponent)) where exponent.isWhole:
      return givesValue(to: base)
    case .power(let base, let exponent):
      return isPositive(base) && givesValue(to: base) && givesValue(to: exponent)
    case .function(let function, let argument):
      switch function {
      case .ln, .log10, .sqrt: return isPositive(argument) && givesValue(to: argument)
      case .exp, .absolute, .sinh, .cosh, .tanh, .asinh, .sin, .cos, .tan, .atan:
        return givesValue(to: argument)
      case .acosh, .atanh, .asin, .acos: return false
      }
    default: return expression.children.allSatisfy(givesValue)
    }
  }
}

extension Domain.Interval {
  func times(_ other: Domain.Interval) -> Domain.Interval {
    // 0 · ∞ is 0 here: the ends are not reached.
    func times(_ a: Double, _ b: Double) -> Double { a == 0 || b == 0 ? 0 : a * b }
    let a = times(lower, other.lower)
    let b = times(lower, other.upper)
    let c = times(upper, other.lower)
    let d = times(upper, other.upper)
    return Domain.Interval(min(min(a, b), min(c, d)), max(max(a, b), max(c, d)))
  }

  var inverse: Domain.Interval {
    if lower >= 0 { return Domain.Interval(1 / upper, lower == 0 ? .infinity : 1 / lower) }
    if upper <= 0 { return Domain.Interval(upper == 0 ? -.infinity : 1 / upper, 1 / lower) }
    return .real
  }

  func plus(_ other: Domain.Interval) -> Domain.Interval {
    Domain.Interval(lower + other.lower, upper + other.upper)
  }

  /// What b x + a x² lies between for x in the interval.
  func quadratic(_ slope: Double, _ square: Double) -> Domain.Interval {
    func times(_ factor: Double, _ value: Double) -> Double { factor == 0 ? 0 : factor * value }
    func value(_ x: Double) -> Double {
      // The square outgrows the rest.
      x.isFinite || square == 0 ? times(slope, x) + times(square, x * x) : square * .infinity
    }
    var (low, high) = (min(value(lower), value(upper)), max(value(lower), value(upper)))
    let vertex = square == 0 ? .nan : -slope / (2 * square)
    if lower < vertex, vertex < upper {
      // The vertex is reached, and known to within rounding.
      let extreme = value(vertex)
      let room = 1e-14 * abs(extreme) + .leastNonzeroMagnitude
      low = min(low, extreme - room)
      high = max(high, extreme + room)
    }
    return Domain.Interval(low, high)
  }

  /// The interval under a rising function, a little wider than rounding, so that no sign hangs on it.
  func image(_ function: (Double) -> Double) -> Domain.Interval {
    let (low, high) = (function(lower), function(upper))
    // exp(0), ln(1) and √1 are exact.
    func room(_ value: Double) -> Double { value == 1 ? 0 : 1e-14 * abs(value) }
    return Domain.Interval(
      low.isNaN ? -.infinity : low.isFinite ? low - room(low) : low,
      high.isNaN ? .infinity : high.isFinite ? high + room(high) : high)
  }

  /// The whole power.
  func power(_ exponent: Int) -> Domain.Interval {
    if exponent == 1 { return self }
    if exponent < 0 { return power(-exponent).inverse }
    var low = 1.0
    var high = 1.0
    for _ in 0..<exponent {
      low *= lower
      high *= upper
    }
    if lower >= 0 || exponent % 2 == 1 { return Domain.Interval(low, high) }
    if upper <= 0 { return Domain.Interval(high, low) }
    return Domain.Interval(-.leastNonzeroMagnitude, max(low, high))
  }
}
