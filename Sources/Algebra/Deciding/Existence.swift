import Numerics

// Where an expression has no real value.
extension Expression {
  /// Whether a part certainly has no real value at a point: the logarithm or the root of what is
  /// negative, an inverse function beyond its range.
  ///
  /// What overflows or cannot be told from the border of a range, for rounding, says nothing.
  ///
  /// - Complexity: O(n · depth).
  func isOutsideReals(at point: Point) -> Bool {
    if children.contains(where: { $0.isOutsideReals(at: point) }) { return true }
    switch self {
    case .power(_, .number(let exponent)) where exponent.isWhole: return false
    case .power(let base, let exponent):
      guard let own = Sample.finite(base, at: point), own.value < -own.error,
        let power = Sample.finite(exponent, at: point)
      else { return false }
      return abs(power.value - Elementary.round(power.value)) > power.error + 1e-9
    case .function(let function, let argument):
      guard let own = Sample.finite(argument, at: point) else { return false }
      switch function {
      case .ln, .log10: return own.value < -own.error || (own.value == 0 && own.error == 0)
      case .sqrt: return own.value < -own.error
      case .asin, .acos: return abs(own.value) > 1 + own.error
      case .atanh: return abs(own.value) > 1 + own.error
      case .acosh: return own.value < 1 - own.error
      case .exp, .absolute, .sinh, .cosh, .tanh, .asinh, .sin, .cos, .tan, .atan: return false
      }
    default: return false
    }
  }

  /// Whether a divisor is zero for all values, or a logarithm is one of zero.
  var dividesByZero: Bool {
    do throws(AlgebraError) {
      let form = try Canonical.form(of: self)
      return form.hasLogarithmOfZero
    } catch {
      return error == .divisionByZero
    }
  }

  private var hasLogarithmOfZero: Bool {
    switch self {
    case .function(.ln, let argument), .function(.log10, let argument):
      argument.isZero || argument.hasLogarithmOfZero
    default: children.contains { $0.hasLogarithmOfZero }
    }
  }
}

extension Sample {
  /// The value at a point if it is known to some digits.
  fileprivate static func finite(_ expression: Expression, at point: Point) -> Sample? {
    guard let sample = try? Sample(expression, at: point), sample.value.isFinite,
      sample.error.isFinite
    else { return nil }
    return sample
  }
}
