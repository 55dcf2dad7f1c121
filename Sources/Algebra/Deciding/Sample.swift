import Numerics

/// The value of an expression in doubles, with a bound on what rounding did to it.
///
/// The bound is a running error analysis (Higham, Accuracy and Stability of Numerical Algorithms,
/// section 3.3): each operation adds its own rounding to what it inherits. Two values that differ
/// by more than their bounds belong to different expressions; two that differ by less may be
/// equal. Points at which the bound says nothing have an infinite one.
struct Sample {
  let value: Double
  let error: Double

  /// The rounding of one operation, relative to its result; twice the unit roundoff, which covers
  /// `Elementary`, and what underflow may lose.
  private static func rounding(_ value: Double) -> Double {
    abs(value) * 0x1p-52 + .leastNormalMagnitude
  }

  private init(_ value: Double, _ inherited: Double, isExact: Bool = false) {
    self.value = value
    error =
      inherited.isNaN ? .infinity : isExact ? inherited : inherited + Sample.rounding(value)
  }

  /// - Throws: `noValue` for a symbol without a value and for a derivative.
  init(
    _ expression: Expression, at point: Point
  ) throws(AlgebraError) {
    switch expression {
    case .number(let number):
      let isExact =
        number.denominator.nonzeroBitCount == 1 && number.numerator.magnitude < 1 << 53
      self.init(number.doubleValue, 0, isExact: isExact)
    case .constant(let constant): self.init(constant.doubleValue, 0)
    case .symbol(let symbol):
      guard let known = point[symbol] else { throw .noValue(symbol) }
      self.init(known, 0)
    case .sum(let terms):
      var total = Sample(0, 0)
      for term in terms {
        let next = try Sample(term, at: point)
        total = Sample(total.value + next.value, total.error + next.error)
      }
      self = total
    case .product(let factors):
      var total = Sample(1, 0)
      for factor in factors { total = total.times(try Sample(factor, at: point)) }
      self = total
    case .quotient(let top, let bottom):
      self = try Sample(top, at: point).over(Sample(bottom, at: point))
    case .power(let base, let exponent):
      self = try Sample(base, at: point).raised(to: Sample(exponent, at: point))
    case .function(let function, let argument):
      self = try Sample(argument, at: point).applying(function)
    case .derivative(_, let variable): throw .noValue(variable)
    case .integral(let integrand, let variable, let lower, let upper):
      self = try Sample.integral(
        of: integrand, variable, from: Sample(lower, at: point), to: Sample(upper, at: point),
        at: point)
    }
  }

  private func times(_ other: Sample) -> Sample {
    Sample(
      value * other.value,
      abs(value) * other.error + abs(other.value) * error + error * other.error)
  }

  private func over(_ other: Sample) -> Sample {
    let quotient = value / other.value
    let room = abs(other.value) - other.error
    return Sample(
      quotient, room > 0 ? (error + abs(quotient) * other.error) / room : .infinity)
  }

  private func raised(to exponent: Sample) -> Sample {
    let power = Elementary.power(value, exponent.value)
    let room = abs(value) - error
    if value == 0, error == 0 { return Sample(power, 0) }
    guard room > 0 else {
      // What cannot be told from zero stays small under a positive power; a negative base has a value
      // only under a whole one.
      let isWhole = exponent.value == Elementary.round(exponent.value)
      guard exponent.error == 0, exponent.value > 0, value >= 0 || isWhole else {
        return Sample(power, .infinity)
      }
      return Sample(power, Elementary.power(abs(value) + error, exponent.value))
    }
    // d ln(u^s) = s du/u + ln u ds, and a little more for the second order.
    let relative =
      abs(exponent.value) * error / room + abs(Elementary.ln(abs(value))) * exponent.error
    return Sample(power, relative < 0.1 ? 1.2 * relative * abs(power) : .infinity)
  }

  private func applying(_ function: Expression.Function) -> Sample {
    switch function {
    case .ln, .log10:
      let logarithm = function == .ln ? Elementary.ln(value) : Elementary.log10(value)
      let room = value - error
      return Sample(logarithm, room > 0 ? error / room : .infinity)
    case .exp:
      let power = Elementary.exp(value)
      return Sample(power, error < 0.1 ? 1.2 * error * power : .infinity)
    case .sqrt:
      let root = value.squareRoot()
      if value == 0, error == 0 { return Sample(0, 0) }
      if value > error { return Sample(root, error / root) }
      return Sample(root, value >= 0 ? (value + error).squareRoot() : .infinity)
    case .absolute: return Sample(abs(value), error)
    default:
      let image = function(value)
      if error == 0 { return Sample(image, 0) }
      guard let slope = function.steepest(near: value, within: error) else {
        return Sample(image, .infinity)
      }
      return Sample(image, slope * error)
    }
  }

  /// Gauss–Legendre in one panel and in two halves; their difference bounds the error of the rule.
  private static func integral(
    of integrand: Expression, _ variable: Symbol, from lower: Sample, to upper: Sample,
    at outer: Point
  ) throws(AlgebraError) -> Sample {
    var failure: AlgebraError?
    var rounding = 0.0
    var largest = 0.0
    func sum(from a: Double, to b: Double) -> Double {
      Quadrature.panel(from: a, to: b) { place in
        do throws(AlgebraError) {
          let sample = try Sample(integrand, at: outer.with(variable, at: place))
          rounding = max(rounding, sample.error)
          largest = max(largest, abs(sample.value))
          return sample.value
        } catch {
          failure = error
          return .nan
        }
      }
    }
    let middle = 0.5 * lower.value + 0.5 * upper.value
    let whole = sum(from: lower.value, to: upper.value)
    let halves = sum(from: lower.value, to: middle) + sum(from: middle, to: upper.value)
    if let failure { throw failure }
    // A rule that has not settled near a pole bounds nothing.
    let difference = abs(whole - halves)
    let isSettled = difference <= 1e-7 * abs(halves)
    return Sample(
      halves,
      (isSettled ? difference : .infinity) + rounding * abs(upper.value - lower.value)
        + 2 * largest * (lower.error + upper.error))
  }
}

extension Expression.Function {
  /// A bound on the slope within a small distance of a point; nil where none is known.
  ///
  /// Functions whose slope is bounded give their bound; the others grow by at most the factor
  /// 1.2 over distances of a tenth, or are asked at the nearer end of their range.
  fileprivate func steepest(near x: Double, within distance: Double) -> Double? {
    guard distance.isFinite else { return nil }
    switch self {
    case .sin, .cos, .tanh, .asinh, .atan: return 1
    case .sinh, .cosh: return distance < 0.1 ? 1.2 * Elementary.cosh(x) : nil
    case .tan:
      let room = abs(Elementary.cos(x)) - distance
      return room > 0 ? 1 / (room * room) : nil
    case .acosh:
      let nearest = x - distance
      return nearest > 1 ? 1 / ((nearest - 1) * (nearest + 1)).squareRoot() : nil
    case .atanh:
      let nearest = abs(x) + distance
      return nearest < 1 ? 1 / ((1 - nearest) * (1 + nearest)) : nil
    case .asin, .acos:
      let nearest = abs(x) + distance
      return nearest < 1 ? 1 / ((1 - nearest) * (1 + nearest)).squareRoot() : nil
    case .ln, .log10, .exp, .sqrt, .absolute: return nil
    }
  }
}
