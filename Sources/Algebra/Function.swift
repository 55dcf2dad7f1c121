import Numerics

extension Expression {
  /// A function of one real argument.
  public enum Function: UInt8, Hashable, Sendable, CaseIterable {
    case ln, log10, exp, sqrt
    case absolute
    case sinh, cosh, tanh, asinh, acosh, atanh
    case sin, cos, tan, asin, acos, atan
  }
}

extension Expression.Function {
  /// The name as it is typed and printed.
  public var name: String {
    switch self {
    case .ln: "ln"
    case .log10: "log10"
    case .exp: "exp"
    case .sqrt: "sqrt"
    case .absolute: "abs"
    case .sinh: "sinh"
    case .cosh: "cosh"
    case .tanh: "tanh"
    case .asinh: "asinh"
    case .acosh: "acosh"
    case .atanh: "atanh"
    case .sin: "sin"
    case .cos: "cos"
    case .tan: "tan"
    case .asin: "asin"
    case .acos: "acos"
    case .atan: "atan"
    }
  }

  /// The value at a point, to within a unit in the last place and the same on every machine;
  /// not-a-number where there is no real one.
  public func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .ln: Elementary.ln(x)
    case .log10: Elementary.log10(x)
    case .exp: Elementary.exp(x)
    case .sqrt: Elementary.sqrt(x)
    case .absolute: x.magnitude
    case .sinh: Elementary.sinh(x)
    case .cosh: Elementary.cosh(x)
    case .tanh: Elementary.tanh(x)
    case .asinh: Elementary.asinh(x)
    case .acosh: Elementary.acosh(x)
    case .atanh: Elementary.atanh(x)
    case .sin: Elementary.sin(x)
    case .cos: Elementary.cos(x)
    case .tan: Elementary.tan(x)
    case .asin: Elementary.asin(x)
    case .acos: Elementary.acos(x)
    case .atan: Elementary.atan(x)
    }
  }
}

extension Expression.Function {
  /// The function that undoes this one, on its principal branch; nil for |x|, and for the two that
  /// are undone by a power.
  var inverse: Expression.Function? {
    switch self {
    case .ln: .exp
    case .exp: .ln
    case .sinh: .asinh
    case .cosh: .acosh
    case .tanh: .atanh
    case .asinh: .sinh
    case .acosh: .cosh
    case .atanh: .tanh
    case .sin: .asin
    case .cos: .acos
    case .tan: .atan
    case .asin: .sin
    case .acos: .cos
    case .atan: .tan
    case .log10, .sqrt, .absolute: nil
    }
  }
}
