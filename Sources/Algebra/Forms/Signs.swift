import Numerics

/// Absolute values and roots: where the signs of bases matter.
extension RationalNormalForm {
  /// Whether a base is positive (true) or negative (false); nil where that is not known.
  func isPositive(_ base: Atom.Base) -> Bool? {
    let polynomial: Polynomial
    switch base {
    case .prime, .euler: return true
    case .atom(let index): polynomial = Polynomial(atom: index)
    case .factor(let index): polynomial = factors[index].polynomial
    }
    for fact in facts where fact.polynomial == polynomial { return fact.isPositive }
    let bounds = bounds(of: polynomial)
    if bounds.isPositive { return true }
    return bounds.isNegative ? false : nil
  }

  /// What a value lies between.
  func bounds(of value: Fraction) -> Domain.Interval {
    var result = bounds(of: value.numerator)
    for power in value.denominator {
      result = result.times(bounds(of: factors[power.factor].polynomial).power(-power.exponent))
    }
    return result
  }

  /// Terms in one atom, which share its value, are taken together where they make a quadratic.
  private func bounds(of polynomial: Polynomial) -> Domain.Interval {
    var total = Domain.Interval(0, 0)
    var quadratics: [(atom: Int, slope: Double, square: Double)] = []
    for term in polynomial.terms {
      let coefficient = term.coefficient.doubleValue
      var product = Domain.Interval(coefficient, coefficient)
      var only: (atom: Int, exponent: Int)?
      var count = 0
      term.monomial.eachPower { index, exponent in
        product = product.times(bounds(ofAtom: index).power(exponent))
        only = (index, exponent)
        count += 1
      }
      if count == 1, let only, only.exponent == 1 || only.exponent == 2 {
        let place =
          quadratics.firstIndex { $0.atom == only.atom } ?? quadratics.count
        if place == quadratics.count { quadratics.append((only.atom, 0, 0)) }
        if only.exponent == 1 {
          quadratics[place].slope = coefficient
        } else {
          quadratics[place].square = coefficient
        }
      } else {
        total = total.plus(product)
      }
    }
    for own in quadratics {
      total = total.plus(bounds(ofAtom: own.atom).quadratic(own.slope, own.square))
    }
    return total
  }

  private func bounds(ofAtom index: Int) -> Domain.Interval {
    switch atoms[index] {
    case .symbol(let symbol): domain[symbol]
    case .constant(let constant): Domain.Interval(constant.doubleValue, constant.doubleValue)
    case .absolute, .power: .positive
    case .root(let base, let sixteens):
      size(of: base).image {
        Elementary.power($0, Double(1 << (4 * sixteens)) / Double(root(of: .one)))
      }
    case .exponential(let exponent):
      bounds(of: exponent).image { Elementary.exp($0) }
    case .logarithm(let base): size(of: base).image { Elementary.ln($0) }
    case .opaque(let expression): domain.bounds(of: expression)
    case .halfTangent, .function, .vacant: .real
    }
  }

  /// What an exponent lies between.
  private func bounds(of exponent: Atom.Exponent) -> Domain.Interval {
    let step = exponent.times?.doubleValue ?? 1 / Double(root(of: exponent.monomial))
    let times = step * Double(1 << (4 * exponent.sixteens))
    var result = Domain.Interval(times, times)
    exponent.monomial.eachPower { index, power in
      result = result.times(bounds(ofAtom: index).power(power))
    }
    for power in exponent.denominator {
      result = result.times(bounds(of: factors[power.factor].polynomial).power(-power.exponent))
    }
    return result
  }

  /// What |b| lies between.
  private func size(of base: Atom.Base) -> Domain.Interval {
    let own: Domain.Interval
    switch base {
    case .prime(let prime): own = Domain.Interval(Double(prime), Double(prime))
    case .euler: own = Domain.Interval(Elementary.exp(1), Elementary.exp(1))
    case .atom(let index): own = bounds(ofAtom: index)
    case .factor(let index): own = bounds(of: factors[index].polynomial)
    }
    if own.lower >= 0 { return own }
    if own.upper <= 0 { return Domain.Interval(-own.upper, -own.lower) }
    return Domain.Interval(0, max(-own.lower, own.upper))
  }

  /// |b| as a value: b, −b, or an atom of its own whose square is b².
  mutating func absolute(_ base: Atom.Base) throws(AlgebraError) -> Fraction {
    let own = try value(of: base)
    switch isPositive(base) {
    case true?: return own
    case false?: return Fraction(try own.numerator.scaled(by: .minusOne))
    case nil:
      missSign()
      return try atom(.absolute(base))
    }
  }

  mutating func value(of base: Atom.Base) throws(AlgebraError) -> Fraction {
    switch base {
    case .prime(let prime): return Fraction(Polynomial(Rational(prime)))
    case .euler: return try atom(.exponential(.euler(0)))
    case .atom(let index): return Fraction(Polynomial(atom: index))
    case .factor(let index): return Fraction(factors[index].polynomial)
    }
  }

  /// |u|, factor by factor.
  mutating func absoluteValue(of argument: Expression) throws(AlgebraError) -> Fraction {
    switch argument {
    case .product(let factors):
      var total = Fraction.one
      for factor in factors { total = try product(total, absoluteValue(of: factor)) }
      return total
    case .quotient(let top, let bottom):
      return try product(absoluteValue(of: top), inverse(absoluteValue(of: bottom)))
    case .power(let base, .number(let exponent)) where exponent.isWhole:
      guard exponent.numerator.magnitude <= 1_000 else { throw .tooLarge }
      let size = try absoluteValue(of: base)
      return exponent.isNegative
        ? try power(inverse(size), Int(-exponent.numerator))
        : try power(size, Int(exponent.numerator))
    default:
      let value = try reduced(value(of: argument))
      if value.isZero { return .zero }
      let content = try value.numerator.content()
      let coefficient =
        content.coefficient.isNegative ? try content.coefficient.negated() : content.coefficient
      var total = Fraction(Polynomial(coefficient))
      for (base, exponent) in try bases(of: value, content) {
        let size = try absolute(base)
        guard exponent.magnitude <= 1_000 else { throw .tooLarge }
        total = try product(
          total,
          exponent < 0 ? power(inverse(size), Int(-exponent)) : power(size, Int(exponent)))
      }
      return total
    }
  }

  /// Learns from u > 0: where one base alone has an unknown sign, it must have the right one.
  mutating func learnSign(of argument: Expression) throws(AlgebraError) {
    guard isLearning else { return }
    let value = try reduced(value(of: argument))
    if value.isZero { return }
    let content = try value.numerator.content()
    var isPositive = !content.coefficient.isNegative
    var unknown: Atom.Base?
    for (base, exponent) in try bases(of: value, content) where exponent % 2 != 0 {
      switch self.isPositive(base) {
      case true?: continue
      case false?: isPositive.toggle()
      case nil:
        if unknown != nil { return }
        unknown = base
      }
    }
    if let unknown { learn(unknown, isPositive: isPositive) }
  }

  // MARK: Numbers

  /// The primes below 1000 in a number and what is left, with their exponents; of its size only.
  static func primes(
    of value: Rational
  ) throws(AlgebraError) -> [(prime: Int64, exponent: Int64)] {
    if value.numerator.magnitude == 1, value.denominator == 1 { return [] }
    var result: [(prime: Int64, exponent: Int64)] = []
    for (number, sign) in [
      (value.numerator.magnitude, 1 as Int64), (value.denominator.magnitude, -1),
    ] {
      var rest = number
      var divisor: UInt64 = 2
      while divisor < 1000, divisor * divisor <= rest {
        var count: Int64 = 0
        while rest % divisor == 0 {
          rest /= divisor
          count += 1
        }
        if count > 0 { result.append((Int64(divisor), sign * count)) }
        divisor += 1
      }
      if rest > 1 {
        guard rest <= UInt64(Int64.max) else { throw .overflow }
        result.append((Int64(rest), sign))
      }
    }
    return result
  }

  /// The whole part rounded down, and what is left above it.
  static func parted(_ value: Rational) throws(AlgebraError) -> (whole: Int64, rest: Rational) {
    let (quotient, remainder) = value.numerator.quotientAndRemainder(dividingBy: value.denominator)
    let whole = remainder < 0 ? quotient - 1 : quotient
    return (whole, try value.adding(Rational(whole).negated()))
  }
}
