/// A polynomial with exact coefficients in numbered atoms.
///
/// A monomial lists the exponents of atoms 0, 1, 2, … without trailing zeros.
struct Polynomial: Hashable, Sendable {
  private(set) var coefficients: [[Int]: Rational]

  /// More terms than any line of a textbook needs.
  static let mostTerms = 4_000

  static let zero = Polynomial(coefficients: [:])
  static let one = Polynomial(.one)

  private init(coefficients: [[Int]: Rational]) { self.coefficients = coefficients }

  init(_ constant: Rational) { coefficients = constant.isZero ? [:] : [[]: constant] }

  /// The atom with this number.
  init(atom: Int) { coefficients = [Array(repeating: 0, count: atom) + [1]: .one] }

  /// One term.
  init(_ monomial: [Int], _ coefficient: Rational) {
    coefficients = coefficient.isZero ? [:] : [monomial: coefficient]
  }

  var isZero: Bool { coefficients.isEmpty }

  /// The monomials in a fixed order.
  var monomials: [[Int]] {
    coefficients.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  func adding(_ other: Polynomial) throws(AlgebraError) -> Polynomial {
    var result = coefficients
    for (monomial, coefficient) in other.coefficients {
      let total = try (result[monomial] ?? .zero).adding(coefficient)
      result[monomial] = total.isZero ? nil : total
    }
    guard result.count <= Polynomial.mostTerms else { throw .tooLarge }
    return Polynomial(coefficients: result)
  }

  func multiplied(by other: Polynomial) throws(AlgebraError) -> Polynomial {
    guard coefficients.count * other.coefficients.count <= 100 * Polynomial.mostTerms else {
      throw .tooLarge
    }
    var result: [[Int]: Rational] = [:]
    for (first, a) in coefficients {
      for (second, b) in other.coefficients {
        let monomial = try Polynomial.product(first, second)
        let total = try (result[monomial] ?? .zero).adding(a.multiplied(by: b))
        result[monomial] = total.isZero ? nil : total
      }
    }
    guard result.count <= Polynomial.mostTerms else { throw .tooLarge }
    return Polynomial(coefficients: result)
  }

  /// The largest monomial that divides every term, and the first coefficient.
  func content() -> (monomial: [Int], coefficient: Rational) {
    let ordered = monomials
    guard var common = ordered.first, let leading = coefficients[common] else { return ([], .one) }
    for monomial in ordered.dropFirst() {
      common = zip(common, monomial).map { Swift.min($0, $1) }
    }
    return (common, leading)
  }

  /// The polynomial divided by a monomial that divides it and by a number.
  func divided(by monomial: [Int], _ coefficient: Rational) throws(AlgebraError) -> Polynomial {
    var result: [[Int]: Rational] = [:]
    let inverse = try coefficient.inverted()
    for (own, value) in coefficients {
      var quotient = own
      for (index, exponent) in monomial.enumerated() where index < quotient.count {
        quotient[index] -= exponent
      }
      result[Polynomial.trimmed(quotient)] = try value.multiplied(by: inverse)
    }
    return Polynomial(coefficients: result)
  }

  private static func product(_ first: [Int], _ second: [Int]) throws(AlgebraError) -> [Int] {
    var result = first.count >= second.count ? first : second
    let other = first.count >= second.count ? second : first
    for (index, exponent) in other.enumerated() {
      let (sum, overflow) = result[index].addingReportingOverflow(exponent)
      guard !overflow else { throw .overflow }
      result[index] = sum
    }
    return result
  }

  static func trimmed(_ monomial: [Int]) -> [Int] {
    var result = monomial
    while result.last == 0 { result.removeLast() }
    return result
  }
}
