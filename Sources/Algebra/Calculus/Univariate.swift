/// A polynomial in one symbol whose coefficients are fractions of a rational normal form.
///
/// The coefficients stand from the lowest power on; the last one is not zero.
struct Univariate {
  private(set) var coefficients: [Fraction]

  static let zero = Univariate([])
  static let one = Univariate([.one])

  init(_ coefficients: [Fraction]) {
    self.coefficients = coefficients
    while let last = self.coefficients.last, last.isZero { self.coefficients.removeLast() }
  }

  /// −1 for zero.
  var degree: Int { coefficients.count - 1 }

  var isZero: Bool { coefficients.isEmpty }

  subscript(power: Int) -> Fraction {
    coefficients.indices.contains(power) ? coefficients[power] : .zero
  }
}

// Arithmetic with the coefficients of a form. Division needs coefficients that are not zero, which
// a form decides exactly as far as its atoms are independent.
extension RationalNormalForm {
  /// The highest power that is taken apart.
  static let largestDegree = 16

  /// The expression as a polynomial in an atom; nil where it is none, or too high a one.
  mutating func univariate(
    _ expression: Expression, in variable: Symbol
  ) throws(AlgebraError) -> Univariate? {
    let atom = try index(of: variable)
    let value = try reduced(value(of: expression))
    for power in value.denominator
    where factors[power.factor].support & (1 << UInt32(atom)) != 0 { return nil }
    for index in atoms.indices
    where index != atom && value.numerator.support & 1 << UInt32(index) != 0 {
      if case .opaque(let kernel) = atoms[index], kernel.contains(variable) { return nil }
    }
    for index in factors.indices where value.denominator.contains(where: { $0.factor == index }) {
      guard !hasKernel(of: variable, in: factors[index].polynomial) else { return nil }
    }
    for term in value.numerator.terms {
      let exponent = term.monomial[atom]
      guard exponent >= 0, exponent <= RationalNormalForm.largestDegree else { return nil }
    }
    return Univariate(
      value.numerator.coefficients(in: atom).map { Fraction($0, over: value.denominator) })
  }

  private func hasKernel(of variable: Symbol, in polynomial: Polynomial) -> Bool {
    let support = polynomial.support
    for index in atoms.indices where support & (1 << UInt32(index)) != 0 {
      if case .opaque(let kernel) = atoms[index], kernel.contains(variable) { return true }
    }
    return false
  }

  mutating func sum(
    _ first: Univariate, _ second: Univariate, times sign: Rational = .one
  ) throws(AlgebraError) -> Univariate {
    var result: [Fraction] = []
    for power in 0..<max(first.coefficients.count, second.coefficients.count) {
      result.append(try reduced(sum(first[power], second[power], times: sign)))
    }
    return Univariate(result)
  }

  mutating func product(
    _ first: Univariate, _ second: Univariate
  ) throws(AlgebraError) -> Univariate {
    if first.isZero || second.isZero { return .zero }
    return try product(first, second, below: first.degree + second.degree + 1)
  }

  /// The product without the powers from a limit on.
  mutating func product(
    _ first: Univariate, _ second: Univariate, below limit: Int
  ) throws(AlgebraError) -> Univariate {
    guard first.degree + second.degree <= 4 * RationalNormalForm.largestDegree else {
      throw .tooLarge
    }
    var result: [Fraction] = []
    for power in 0..<min(limit, max(0, first.degree + second.degree + 1)) {
      var total = Fraction.zero
      for index in 0...power {
        let (left, right) = (first[index], second[power - index])
        if left.isZero || right.isZero { continue }
        total = try sum(total, product(left, right))
      }
      result.append(try reduced(total))
    }
    return Univariate(result)
  }

  mutating func power(_ base: Univariate, _ exponent: Int) throws(AlgebraError) -> Univariate {
    var result = Univariate.one
    for _ in 0..<exponent {
      guard result.degree <= RationalNormalForm.largestDegree else { throw .tooLarge }
      result = try product(result, base)
    }
    return result
  }

  mutating func product(
    _ first: Univariate, _ second: Fraction
  ) throws(AlgebraError) -> Univariate {
    var result: [Fraction] = []
    for coefficient in first.coefficients {
      result.append(try reduced(product(coefficient, second)))
    }
    return Univariate(result)
  }

  mutating func quotient(_ first: Fraction, _ second: Fraction) throws(AlgebraError) -> Fraction {
    try reduced(product(first, inverse(second)))
  }

  /// Quotient and remainder of the long division.
  mutating func divided(
    _ first: Univariate, by second: Univariate
  ) throws(AlgebraError) -> (quotient: Univariate, remainder: Univariate) {
    guard let lead = second.coefficients.last else { throw .divisionByZero }
    let inverse = try inverse(lead)
    var rest = first.coefficients
    var quotient = [Fraction](repeating: .zero, count: max(0, first.degree - second.degree + 1))
    for power in quotient.indices.reversed() {
      let factor = try reduced(product(rest[power + second.degree], inverse))
      quotient[power] = factor
      if factor.isZero { continue }
      for index in 0..<second.degree {
        rest[power + index] = try reduced(
          sum(rest[power + index], product(factor, second[index]), times: .minusOne))
      }
    }
    return (Univariate(quotient), Univariate(Array(rest.prefix(max(0, second.degree)))))
  }

  /// The coefficients of the powers of t in p(point + t).
  mutating func shifted(
    _ polynomial: Univariate, to point: Fraction
  ) throws(AlgebraError) -> Univariate {
    // Synthetic division by (x − point), again and again.
    var rest = polynomial.coefficients
    guard !point.isZero, !rest.isEmpty else { return polynomial }
    for start in rest.indices.dropLast() {
      for power in (start..<rest.count - 1).reversed() {
        rest[power] = try reduced(sum(rest[power], product(rest[power + 1], point)))
      }
    }
    return Univariate(rest)
  }

  /// The first coefficients of the power series of a quotient; the divisor must not vanish at zero.
  mutating func series(
    of first: Univariate, over second: Univariate, below limit: Int
  ) throws(AlgebraError) -> Univariate {
    let inverse = try inverse(second[0])
    var result: [Fraction] = []
    for power in 0..<limit {
      var rest = first[power]
      for index in 0..<power {
        rest = try sum(
          rest, product(result[index], second[power - index]), times: .minusOne)
      }
      result.append(try reduced(product(rest, inverse)))
    }
    return Univariate(result)
  }

  /// The value of the polynomial with an atom for its symbol.
  mutating func fraction(
    _ polynomial: Univariate, in variable: Symbol
  ) throws(AlgebraError) -> Fraction {
    var total = Fraction.zero
    let atom = Fraction(Polynomial(atom: try index(of: variable)))
    for coefficient in polynomial.coefficients.reversed() {
      total = try sum(product(total, atom), coefficient)
    }
    return try reduced(total)
  }

  /// The polynomial as it is read, from its lowest power on or from its highest.
  func written(
    _ polynomial: Univariate, in variable: Symbol, isRising: Bool
  ) throws(AlgebraError) -> Expression {
    var terms: [Expression] = []
    for (power, coefficient) in polynomial.coefficients.enumerated() where !coefficient.isZero {
      let own = try factored(coefficient)
      let raised: [Expression] =
        power == 0
        ? []
        : [power == 1 ? .symbol(variable) : .power(.symbol(variable), .number(Rational(power)))]
      terms.append(
        try Expression.product(of: own.terms.count > 1 ? raised + [own] : [own] + raised)
          .inOneFraction())
    }
    return .sum(of: isRising ? terms : terms.reversed())
  }
}
