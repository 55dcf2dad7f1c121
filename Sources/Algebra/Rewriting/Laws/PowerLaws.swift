/// Laws of powers and roots.
extension Law {
  static let powers: [Law] = [
    zeroPower, firstPower, powerOfOne, powerOfNumber, negativeExponent, powerOfNegative,
    powerOfPower, squareOfRoot, powerOfExponential, powerOfProduct, powerOfQuotient, rootOfSquare,
    absoluteOfPositive,
  ]

  public static let zeroPower: Law = Law(
    "zero-power", "the power zero", "A power with exponent zero is one: no factor is left.",
    Example("x^0", "1"), if: "`x` is not zero", grade: .tidying
  ) { node, domain in
    guard case .power(let base, let exponent) = node, exponent.isZero, !base.isZero else {
      return nil
    }
    return Change(.one, provided: domain.owes(.nonzero(base)))
  }

  public static let firstPower: Law = Law(
    "first-power", "the power one", "A power with exponent one is its base.", Example("x^1", "x"),
    grade: .tidying
  ) { node, _ in
    guard case .power(let base, let exponent) = node, exponent.isOne else { return nil }
    return Change(base)
  }

  public static let powerOfOne: Law = Law(
    "power-of-one", "a power of one", "Every power of one is one.", Example("1^x", "1"),
    grade: .tidying
  ) { node, _ in
    guard case .power(let base, _) = node, base.isOne else { return nil }
    return Change(.one)
  }

  public static let powerOfNumber: Law = Law(
    "power-of-number", "work out the power", "A power of a number is a number.",
    Example("2^3 x", "8 x"), grade: .tidying
  ) { node, _ in
    switch node {
    case .power(let base, let exponent):
      guard let number = base.fractionValue, let power = exponent.fractionValue else { return nil }
      guard !power.isWhole else {
        return (try? number.power(power.numerator)).map { Change(.written($0)) }
      }
      guard let root = number.exactRoot(power.denominator) else { return nil }
      return (try? root.power(power.numerator)).map { Change(.written($0)) }
    case .function(.sqrt, let argument):
      return argument.fractionValue?.exactRoot(2).map { Change(.written($0)) }
    default: return nil
    }
  }

  public static let negativeExponent: Law = Law(
    "negative-exponent", "a negative exponent is a fraction",
    "A negative exponent puts the power below the bar.", Example("x^(-2)", "1/x^2"),
    grade: .routine
  ) { node, _ throws(AlgebraError) in
    guard case .power(let base, let exponent) = node, let value = exponent.fractionValue,
      value.isNegative, exponent.isNumber || !value.isWhole, !base.isZero
    else { return nil }
    let positive = try value.negated()
    return Change(
      .quotient(
        .one, .raised(base, exponent.isNumber ? .number(positive) : .written(positive))))
  }

  public static let powerOfNegative: Law = Law(
    "power-of-negative", "a power of a negative",
    "An even number of minus signs makes a plus, an odd one a minus.",
    Example("(-x)^2", "x^2"), grade: .tidying
  ) { node, _ in
    guard case .power(let base, .number(let exponent)) = node, exponent.isWhole,
      Written.isNegative(base)
    else { return nil }
    let power = Expression.power(base.withoutMinus, .number(exponent))
    return Change(exponent.numerator % 2 == 0 ? power : -power)
  }

  public static let powerOfPower: Law = Law(
    "power-of-power", "power of a power", "A power of a power multiplies the exponents.",
    Example("(x^2)^3", "x^6"), if: "the outer exponent is whole, or `x` is positive",
    grade: .routine
  ) { node, domain throws(AlgebraError) in
    guard case .power(.power(let base, let inner), let outer) = node else { return nil }
    let isWhole = if case .number(let value) = outer { value.isWhole } else { false }
    guard isWhole || domain.isPositive(base) else { return nil }
    let product = Expression.product(of: [
      outer.isNumber ? outer : inner, outer.isNumber ? inner : outer,
    ])
    guard let first = inner.fractionValue, let second = outer.fractionValue else {
      return Change(.power(base, product))
    }
    let exponent = Expression.written(try first.multiplied(by: second))
    var trace = Trace(from: node)
    trace.put(.power(base, .product(of: [inner, outer])), at: [], productOfExponents)
    trace.put(exponent, at: [1], multiplyNumbers.rule)
    trace.put(.raised(base, exponent), at: [], firstPower.rule)
    return Change(.raised(base, exponent), steps: trace.steps)
  }

  static let productOfExponents = NamedRule(
    "product-of-exponents", "exponents are multiplied",
    "A power of a power multiplies the exponents.", .routine)

  public static let powerOfProduct: Law = Law(
    "power-of-product", "power of a product", "Each factor gets the exponent.",
    Example("(x y)^2", "x^2 y^2"), grade: .routine
  ) { node, _ in
    guard case .power(.product(let factors), .number(let exponent)) = node, exponent.isWhole,
      exponent > .one
    else { return nil }
    return Change(.product(of: factors.map { .power($0, .number(exponent)) }))
  }

  public static let powerOfQuotient: Law = Law(
    "power-of-quotient", "power of a fraction",
    "What stands above and what stands below the bar get the exponent.",
    Example("(x/y)^2", "x^2/y^2"), grade: .routine
  ) { node, _ in
    guard case .power(.quotient(let top, let bottom), .number(let exponent)) = node,
      exponent.isWhole, exponent > .one
    else { return nil }
    return Change(.quotient(.power(top, .number(exponent)), .power(bottom, .number(exponent))))
  }

  public static let powerOfExponential: Law = Law(
    "power-of-exponential", "power of an exponential",
    "An exponential is a power: the exponents are multiplied.",
    Example("exp(x)^2", "exp(2 x)"), grade: .routine
  ) { node, _ in
    guard case .power(.function(.exp, let inner), let outer) = node else { return nil }
    return Change(.function(.exp, .product(of: [outer, inner])))
  }

  public static let squareOfRoot: Law = Law(
    "square-of-root", "square of a root", "The square of a root is what stands under it.",
    Example("sqrt(x)^2", "x"), grade: .notable
  ) { node, domain throws(AlgebraError) in
    guard case .power(.function(.sqrt, let argument), .number(let exponent)) = node,
      exponent.isWhole, exponent.numerator % 2 == 0
    else { return nil }
    let half = try exponent.multiplied(by: Rational(1, over: 2))
    return Change(
      .raised(argument, .number(half)), provided: domain.owes(.nonnegative(argument)))
  }

  public static let rootOfSquare: Law = Law(
    "root-of-square", "root of a square", "The root of `x^2` is `x` itself where `x` is positive.",
    Example("sqrt(x^2)", "x", positive: ["x"]), if: "`x` is not negative", grade: .notable
  ) { node, domain throws(AlgebraError) in
    guard case .function(.sqrt, .power(let base, .number(let exponent))) = node,
      exponent.isWhole, exponent.numerator % 2 == 0, !exponent.isNegative
    else { return nil }
    let half = try exponent.multiplied(by: Rational(1, over: 2))
    guard half.numerator % 2 == 0 || domain.grants(.nonnegative(base)) else { return nil }
    return Change(.raised(base, .number(half)))
  }

  public static let absoluteOfPositive: Law = Law(
    "absolute-of-positive", "absolute value of a positive",
    "The absolute value of what is not negative is the thing itself.",
    Example("abs(x)", "x", positive: ["x"]), if: "`x` is not negative", grade: .notable
  ) { node, domain in
    guard case .function(.absolute, let argument) = node,
      domain.grants(.nonnegative(argument))
    else { return nil }
    return Change(argument)
  }
}
