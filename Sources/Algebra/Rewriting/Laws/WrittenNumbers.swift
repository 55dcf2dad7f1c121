extension Expression {
  /// The exact value of a number or of a fraction of two numbers, with a minus in front or not;
  /// nil for anything else, and where the value does not fit.
  var fractionValue: Rational? {
    switch self {
    case .number(let value): return value
    case .quotient(.number(let top), .number(let bottom)):
      guard let inverse = try? bottom.inverted() else { return nil }
      return try? top.multiplied(by: inverse)
    case .product(let factors):
      guard factors.count == 2, factors[0] == .minusOne, case .quotient = factors[1] else {
        return nil
      }
      return try? factors[1].fractionValue?.negated()
    default: return nil
    }
  }

  /// A number as it is written: with a bar, unless it is whole.
  static func written(_ value: Rational) -> Expression {
    guard !value.isWhole else { return .number(value) }
    return .quotient(
      .number(Rational(value.numerator)), .number(Rational(value.denominator)))
  }

  /// A number times an expression that carries none, as it is written: 3 x, 3 x/y, 3 x/2.
  static func written(_ value: Rational, times rest: Expression) -> Expression {
    if value.isZero { return .zero }
    if value.isOne { return rest }
    let number = Expression.number(Rational(value.numerator))
    var (above, below) = (rest, Expression.one)
    if case .quotient(let top, let bottom) = rest { (above, below) = (top, bottom) }
    above = .times(number, above)
    if !value.isWhole { below = .times(.number(Rational(value.denominator)), below) }
    return below.isOne ? above : .quotient(above, below)
  }

  /// A product of two that leaves out a factor of one.
  private static func times(_ number: Expression, _ rest: Expression) -> Expression {
    if number.isOne { return rest }
    return rest.isOne ? number : .product(of: [number] + rest.factors)
  }

  /// The shorter of two ways to write the same; the first where both are as long.
  static func shorter(_ first: Expression, _ second: Expression) -> Expression {
    first == second || first.size <= second.size ? first : second
  }

  /// Factors with products among them opened, at any depth.
  static func flat(_ factors: [Expression]) -> [Expression] {
    factors.flatMap { factor in
      if case .product(let inner) = factor { flat(inner) } else { [factor] }
    }
  }

  /// A factor as a base and an exponent, which is 1 where none is written.
  var asPower: (base: Expression, exponent: Expression) {
    if case .power(let base, let exponent) = self { (base, exponent) } else { (self, .one) }
  }

  /// A base with an exponent, which is not written where it is 1.
  static func raised(_ base: Expression, _ exponent: Expression) -> Expression {
    exponent.isOne ? base : .power(base, exponent)
  }
}

extension Rational {
  /// The whole n-th root of a fraction that has one, for n from 2.
  func exactRoot(_ n: Int64) -> Rational? {
    guard n >= 2, !isNegative, let top = Rational.root(n, of: numerator),
      let bottom = Rational.root(n, of: denominator)
    else { return nil }
    return try? Rational(top, over: bottom)
  }

  /// The whole root of a whole number that is not negative, by halving.
  private static func root(_ n: Int64, of value: Int64) -> Int64? {
    guard value > 1 else { return value }
    // 2^63 is larger than any number here.
    guard n < 63 else { return nil }
    var (low, high): (Int64, Int64) = (1, 1 << (63 / n + 1 < 62 ? 63 / n + 1 : 62))
    while low < high {
      let middle = low + (high - low + 1) / 2
      if let power = try? Rational(middle).power(n), power <= Rational(value) {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return (try? Rational(low).power(n)) == Rational(value) ? low : nil
  }
}
