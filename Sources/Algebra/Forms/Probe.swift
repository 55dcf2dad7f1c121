import Numerics

/// The value of an expression at one fixed point, where every symbol is a number between 0.2 and
/// 0.9 that its name decides: a fingerprint.
///
/// Parts that mean the same have the same value there to within rounding, so that parts whose
/// values differ need no closer look; where they agree, the canonical forms must decide. Logarithms
/// and broken powers are taken of absolute values, and a function without a value has another one
/// instead, so that nearly all parts can be told apart.
enum Probe {
  /// The value at the point; a derivative or an integral has one that its parts decide.
  ///
  /// - Complexity: O(n).
  static func value(_ expression: Expression) -> Double {
    switch expression {
    case .number(let number): return number.doubleValue
    case .symbol(let symbol): return symbol.probe
    case .constant(let constant): return constant.doubleValue
    case .sum(let terms):
      var total = 0.0
      for term in terms { total += value(term) }
      return total
    case .product(let factors):
      var total = 1.0
      for factor in factors { total *= value(factor) }
      return total
    case .quotient(let top, let bottom): return value(top) / value(bottom)
    case .power(let base, .number(let exponent)):
      switch exponent {
      case .minusOne: return 1 / value(base)
      case Probe.two:
        let root = value(base)
        return root * root
      default: return power(value(base), exponent.doubleValue)
      }
    case .power(let base, let exponent): return power(value(base), value(exponent))
    case .function(.exp, .function(.ln, let argument)): return value(argument)
    case .function(let function, let argument): return image(of: value(argument), under: function)
    case .derivative(let argument, let variable):
      return 1.7 * value(argument) + 0.31 * variable.probe
    case .integral(let integrand, let variable, let lower, let upper):
      return 1.9 * value(integrand) + 0.37 * variable.probe + 2.3 * value(lower)
        + 2.9 * value(upper)
    }
  }

  private static let two = Rational(2)

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    let power = Elementary.power(base, exponent)
    return power.isNaN ? Elementary.power(abs(base), exponent) : power
  }

  private static func image(of x: Double, under function: Expression.Function) -> Double {
    let image = function == .ln ? Elementary.ln(abs(x)) : function(x)
    // Any number that x decides will do.
    return image.isFinite ? image : 0.7 + x / (1.3 + abs(x)) + 0.1 * Double(function.rawValue)
  }

  /// Whether two values may be those of like parts.
  static func mayAgree(_ first: Double, _ second: Double) -> Bool {
    // Written so that not-a-number, and infinities of any sign, may agree with anything.
    !(abs(first - second) > 1e-9 * max(abs(first), abs(second)))
  }

  /// For each part, whether its value may agree with that of another; nil if no two may.
  ///
  /// - Complexity: O(n log n), and one value for each part.
  static func agreeing(_ parts: [Expression], _ value: (Expression) -> Double) -> [Bool]? {
    guard parts.count <= few else { return agreeing(parts.map(value)) }
    var values = SIMD8<Double>(repeating: 0)
    var found: UInt8 = 0
    for (index, part) in parts.enumerated() {
      let new = value(part)
      if new.isNaN { found |= 1 << UInt8(index) }
      for earlier in 0..<index where mayAgree(values[earlier], new) {
        found |= 1 << UInt8(index) | 1 << UInt8(earlier)
      }
      values[index] = new
    }
    return found == 0 ? nil : parts.indices.map { found & (1 << UInt8($0)) != 0 }
  }

  /// The parts that are compared each with each.
  private static let few = 8

  private static func agreeing(_ values: [Double]) -> [Bool]? {
    guard values.allSatisfy({ $0.isFinite }) else { return values.map { _ in true } }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var result: [Bool]?
    for (first, second) in zip(order, order.dropFirst())
    where mayAgree(values[first], values[second]) {
      if result == nil { result = values.map { _ in false } }
      result?[first] = true
      result?[second] = true
    }
    return result
  }

  /// The numerical factor that a canonical form would draw out of a term, up to its sign;
  /// not-a-number where only that form could tell.
  static func coefficient(_ term: Expression) -> Double {
    switch term {
    case .number(let number): return number.doubleValue
    case .product(let factors):
      var total = 1.0
      for factor in factors { total *= coefficient(factor) }
      return total
    case .quotient(let top, let bottom): return coefficient(top) / coefficient(bottom)
    case .power(let base, .number(let exponent)):
      switch base {
      case .symbol, .constant, .sum: return 1
      case .number: return exponent.isWhole ? value(term) : .nan
      case .product, .quotient:
        let inner = coefficient(base)
        if inner == 1 || !exponent.isWhole { return 1 }
        return Elementary.power(inner, exponent.doubleValue)
      default: return .nan
      }
    case .function(.ln, .function(.exp, _)), .function(.exp, .function(.ln, _)): return .nan
    case .function(.sqrt, .number): return .nan
    default: return 1
    }
  }
}
