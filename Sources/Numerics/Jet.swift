/// A smooth function of one variable as it is seen at a point: its value and its first derivatives,
/// kept as the coefficients of its Taylor polynomial.
///
/// Arithmetic with jets differentiates exactly, by the rules of power series, without a step width
/// and without symbols (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 13). A
/// derivative is known to one order less than what it is taken of; asked for more, it answers with
/// not-a-number.
public struct Jet: Hashable, Sendable {
  /// The coefficients of 1, h, h² and h³.
  private var terms: SIMD4<Double>

  /// The number of coefficients.
  public static let count = 4

  private init(terms: SIMD4<Double>) { self.terms = terms }

  /// A constant.
  public init(_ constant: Double) { terms = SIMD4(constant, 0, 0, 0) }

  /// The variable itself at a point.
  public init(variable point: Double) { terms = SIMD4(point, 1, 0, 0) }

  /// A function with these coefficients of its Taylor polynomial.
  public init(_ value: Double, _ first: Double, _ second: Double, _ third: Double) {
    terms = SIMD4(value, first, second, third)
  }

  public var value: Double { terms[0] }

  /// The k-th coefficient of the Taylor polynomial; not-a-number where it is not known.
  public subscript(order: Int) -> Double { (0..<Jet.count).contains(order) ? terms[order] : .nan }

  /// The derivative, known to one order less.
  public var derivative: Jet {
    Jet(terms: SIMD4(terms[1], 2 * terms[2], 3 * terms[3], .nan))
  }

  /// The derivative with respect to another function of the same variable: df/dg = f'/g'.
  public func derivative(by other: Jet) -> Jet { derivative / other.derivative }

  public static func + (left: Jet, right: Jet) -> Jet { Jet(terms: left.terms + right.terms) }

  public static func - (left: Jet, right: Jet) -> Jet { Jet(terms: left.terms - right.terms) }

  public static prefix func - (operand: Jet) -> Jet { Jet(terms: -operand.terms) }

  public static func * (left: Jet, right: Jet) -> Jet {
    var result = SIMD4<Double>(repeating: 0)
    for order in 0..<count {
      for index in 0...order { result[order] += left.terms[index] * right.terms[order - index] }
    }
    return Jet(terms: result)
  }

  public static func * (left: Double, right: Jet) -> Jet { Jet(terms: left * right.terms) }

  public static func / (left: Jet, right: Jet) -> Jet {
    var result = SIMD4<Double>(repeating: 0)
    for order in 0..<count {
      var rest = left.terms[order]
      for index in 0..<order { rest -= result[index] * right.terms[order - index] }
      result[order] = rest / right.terms[0]
    }
    return Jet(terms: result)
  }
}

// Functions, by the differential equations that they satisfy.
extension Jet {
  /// e' = e u'
  public var exp: Jet {
    var result = SIMD4<Double>(Elementary.exp(terms[0]), 0, 0, 0)
    for order in 1..<Jet.count {
      var sum = 0.0
      for index in 1...order { sum += Double(index) * terms[index] * result[order - index] }
      result[order] = sum / Double(order)
    }
    return Jet(terms: result)
  }

  /// l' = u'/u
  public var ln: Jet {
    var result = SIMD4<Double>(Elementary.ln(terms[0]), 0, 0, 0)
    for order in 1..<Jet.count {
      var sum = Double(order) * terms[order]
      for index in 1..<order { sum -= Double(index) * result[index] * terms[order - index] }
      result[order] = sum / (Double(order) * terms[0])
    }
    return Jet(terms: result)
  }

  /// p' u = s p u'
  public func power(_ exponent: Double) -> Jet {
    if exponent == 0 { return Jet(1) }
    if exponent == 1 { return self }
    if exponent == 2 { return self * self }
    var result = SIMD4<Double>(Elementary.power(terms[0], exponent), 0, 0, 0)
    for order in 1..<Jet.count {
      var sum = 0.0
      for index in 1...order {
        sum +=
          (exponent * Double(index) - Double(order - index)) * terms[index]
          * result[order - index]
      }
      result[order] = sum / (Double(order) * terms[0])
    }
    return Jet(terms: result)
  }

  public func power(_ exponent: Jet) -> Jet {
    let isConstant = exponent.terms[1] == 0 && exponent.terms[2] == 0 && exponent.terms[3] == 0
    return isConstant ? power(exponent.value) : (exponent * ln).exp
  }

  public var sqrt: Jet { power(0.5) }

  /// s' = c u' and c' = −s u'
  public var sinAndCos: (sin: Jet, cos: Jet) {
    var sine = SIMD4<Double>(Elementary.sin(terms[0]), 0, 0, 0)
    var cosine = SIMD4<Double>(Elementary.cos(terms[0]), 0, 0, 0)
    for order in 1..<Jet.count {
      for index in 1...order {
        let slope = Double(index) * terms[index] / Double(order)
        sine[order] += slope * cosine[order - index]
        cosine[order] -= slope * sine[order - index]
      }
    }
    return (Jet(terms: sine), Jet(terms: cosine))
  }
}
