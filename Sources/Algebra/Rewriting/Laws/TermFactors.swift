/// A term as a number, powers of factors, and what it is divided by.
struct TermFactors {
  var number: Rational = .one
  /// The factors by their canonical form, in the order they are written.
  var powers: [(key: Expression, base: Expression, exponent: Rational)] = []
  var bottom: Expression?

  init() {}

  init(of term: Expression) throws(AlgebraError) {
    var top = term
    if case .quotient(let above, let below) = term { (top, bottom) = (above, below) }
    for factor in Expression.product(of: top.factors).factors {
      if case .number(let value) = factor {
        number = try number.multiplied(by: value)
        continue
      }
      var base = factor
      var exponent = Rational.one
      if case .power(let inner, .number(let value)) = factor, value.isWhole, value > .one {
        (base, exponent) = (inner, value)
      }
      let (key, isNegative) = try base.keyAndSign()
      if isNegative {
        if exponent.numerator % 2 != 0 { number = try number.negated() }
        base = .sum(base.terms.map { $0.opposite })
      }
      if let index = powers.firstIndex(where: { $0.key == key }) {
        powers[index].exponent = try powers[index].exponent.adding(exponent)
      } else {
        powers.append((key, base, exponent))
      }
    }
  }

  var isOne: Bool { powers.isEmpty && (number.isOne || number == .minusOne) }

  /// The least common multiple of two that are products of whole numbers and powers.
  func leastCommonMultiple(with other: TermFactors) throws(AlgebraError) -> TermFactors {
    var result = self
    result.number = try number.leastCommonMultiple(other.number)
    for theirs in other.powers {
      if let index = powers.firstIndex(where: { $0.key == theirs.key }) {
        result.powers[index].exponent = max(powers[index].exponent, theirs.exponent)
      } else {
        result.powers.append(theirs)
      }
    }
    return result
  }

  /// What both have as a factor; a number only if both numbers are whole.
  func common(with other: TermFactors) throws(AlgebraError) -> TermFactors {
    var result = TermFactors()
    if number.isWhole, other.number.isWhole, bottom == nil, other.bottom == nil {
      let divisor = Rational.greatestCommonDivisor(
        number.numerator.magnitude, other.number.numerator.magnitude)
      guard let value = Int64(exactly: divisor) else { throw .overflow }
      result.number = Rational(number.isNegative && other.number.isNegative ? -value : value)
    } else if number.isNegative, other.number.isNegative {
      result.number = .minusOne
    }
    for own in powers {
      guard let match = other.powers.first(where: { $0.key == own.key }) else { continue }
      result.powers.append((own.key, own.base, min(own.exponent, match.exponent)))
    }
    // A fraction in one of the terms rules a common number out from here on.
    result.bottom = bottom == nil && other.bottom == nil ? nil : .one
    return result
  }

  /// The term without a common factor.
  func divided(by common: TermFactors) throws(AlgebraError) -> Expression {
    var rest = TermFactors()
    rest.number = try number.multiplied(by: common.number.inverted())
    rest.bottom = bottom
    for own in powers {
      let taken = common.powers.first { $0.key == own.key }?.exponent ?? .zero
      let left = try own.exponent.adding(taken.negated())
      if !left.isZero { rest.powers.append((own.key, own.base, left)) }
    }
    return rest.written
  }

  /// The term as it is written.
  var written: Expression {
    var factors = powers.map { Expression.raised($0.base, .number($0.exponent)) }
    if !number.isOne || factors.isEmpty { factors.insert(.written(number), at: 0) }
    let top = Expression.product(of: factors)
    guard let bottom, !bottom.isOne else { return top }
    return .quotient(top, bottom)
  }

  /// What the square of which this is; nil where it is not one.
  func squareRoot() throws(AlgebraError) -> Expression? {
    guard bottom == nil, let root = number.exactRoot(2) else { return nil }
    var result = TermFactors()
    result.number = root
    for own in powers {
      guard own.exponent.numerator % 2 == 0 else { return nil }
      let half = try own.exponent.multiplied(by: Rational(1, over: 2))
      result.powers.append((own.key, own.base, half))
    }
    return result.written
  }
}

extension Expression {
  /// The canonical form by which factors are compared, and whether this is its opposite: of a sum
  /// and its opposite, such as a − b and b − a, one has the form of the other.
  func keyAndSign() throws(AlgebraError) -> (key: Expression, isNegative: Bool) {
    let form = try Canonical.form(of: self)
    guard case .sum(let terms) = form, let first = terms.first,
      Canonical.split(first).0.isNegative
    else { return (form, false) }
    return (try Canonical.form(of: .product([.minusOne, form])), true)
  }
}
