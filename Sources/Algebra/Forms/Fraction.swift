/// A polynomial over a product of powers of numbered polynomials.
///
/// What can be written with negative exponents stands in the numerator, so that most fractions of
/// flux formulas have no denominator here.
struct Fraction: Hashable, Sendable {
  var numerator: Polynomial
  /// In rising order of the numbers, no exponent below 1.
  var denominator: [Power]

  /// A power of the polynomial with this number.
  struct Power: Hashable, Sendable {
    let factor: Int
    var exponent: Int
  }

  init(_ numerator: Polynomial, over denominator: [Power] = []) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static let zero = Fraction(.zero)
  static let one = Fraction(.one)

  var isZero: Bool { numerator.isZero }

  /// The value where it is a number.
  var constant: Rational? { denominator.isEmpty ? numerator.constant : nil }

  /// The exponent of a factor below the bar.
  func exponent(of factor: Int) -> Int {
    for power in denominator where power.factor == factor { return power.exponent }
    return 0
  }

  /// Changes the exponent of a factor below the bar; it must not become negative.
  mutating func deepen(_ factor: Int, by exponent: Int) {
    var place = 0
    while place < denominator.count, denominator[place].factor < factor { place += 1 }
    if place < denominator.count, denominator[place].factor == factor {
      denominator[place].exponent += exponent
      if denominator[place].exponent == 0 { denominator.remove(at: place) }
    } else if exponent != 0 {
      denominator.insert(Power(factor: factor, exponent: exponent), at: place)
    }
  }
}
