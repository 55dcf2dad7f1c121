/// Laws of logarithms and exponentials.
extension Law {
  /// Those that make any expression simpler.
  static let logarithms: [Law] = [
    lnOfOne, lnOfE, lnOfExp, expOfLn, expOfZero, quotientOfExponentials, functionOfInverse,
  ]

  /// Those that take a logarithm apart.
  static let splittingLogarithms: [Law] = [lnOfQuotient, lnOfProduct, lnOfPower]

  /// The same laws, read backwards.
  static let gatheringLogarithms: [Law] = [minusIntoLn, multipleOfLn, sumOfLns]

  public static let lnOfOne: Law = Law(
    "ln-of-one", "logarithm of one", "The logarithm of one is zero.", Example("ln(1)", "0"),
    grade: .tidying
  ) { node, _ in
    switch node {
    case .function(.ln, let argument), .function(.log10, let argument):
      argument.isOne ? Change(.zero) : nil
    default: nil
    }
  }

  public static let lnOfE: Law = Law(
    "ln-of-e", "logarithm of e", "The natural logarithm of `e` is one.", Example("ln(e)", "1"),
    grade: .tidying
  ) { node, _ in
    guard case .function(.ln, .function(.exp, let argument)) = node, argument.isOne else {
      return nil
    }
    return Change(.one)
  }

  public static let lnOfExp: Law = Law(
    "ln-of-exp", "the logarithm undoes the exponential",
    "The logarithm asks for the exponent, and here it is.", Example("ln(exp(x))", "x"),
    grade: .notable
  ) { node, _ in
    guard case .function(.ln, .function(.exp, let argument)) = node else { return nil }
    return Change(argument)
  }

  public static let expOfLn: Law = Law(
    "exp-of-ln", "the exponential undoes the logarithm",
    "The logarithm of `x` is the exponent that gives `x`.", Example("exp(ln(x))", "x"),
    if: "`x` is positive", grade: .notable
  ) { node, domain in
    guard case .function(.exp, .function(.ln, let argument)) = node else { return nil }
    return Change(argument, provided: domain.owes(.positive(argument)))
  }

  public static let expOfZero: Law = Law(
    "exp-of-zero", "exponential of zero", "A power with exponent zero is one.",
    Example("exp(0)", "1"), grade: .tidying
  ) { node, _ in
    guard case .function(.exp, let argument) = node, argument.isZero else { return nil }
    return Change(.one)
  }

  public static let quotientOfExponentials: Law = Law(
    "quotient-of-exponentials", "quotient of exponentials",
    "Exponentials are powers of the same base: their exponents subtract.",
    Example("exp(a)/exp(b)", "exp(a - b)"), grade: .routine
  ) { node, _ in
    guard case .quotient(let top, let bottom) = node else { return nil }
    var (above, below) = (top.factors, bottom.factors)
    guard let high = above.firstIndex(where: { $0.exponentialOf != nil }),
      let low = below.firstIndex(where: { $0.exponentialOf != nil }),
      let plus = above[high].exponentialOf, let minus = below.remove(at: low).exponentialOf
    else { return nil }
    above[high] = .function(.exp, .sum(of: [plus] + minus.terms.map { $0.opposite }))
    let after = Expression.product(of: above)
    return Change(below.isEmpty ? after : .quotient(after, .product(of: below)))
  }

  public static let functionOfInverse: Law = Law(
    "function-of-inverse", "the function undoes its inverse",
    "The inverse asks for what the function gives `x` for, and the function gives it.",
    Example("tanh(atanh(x))", "x"), if: "the inverse has a value", grade: .notable
  ) { node, _ in
    guard case .function(let outer, .function(let inner, let argument)) = node else { return nil }
    // The other way round some angles are lost: arcsin(sin x) is x only for small x.
    let isUndone =
      switch (outer, inner) {
      case (.sinh, .asinh), (.cosh, .acosh), (.tanh, .atanh), (.sin, .asin), (.cos, .acos),
        (.tan, .atan), (.asinh, .sinh), (.atanh, .tanh):
        true
      default: false
      }
    return isUndone ? Change(argument) : nil
  }

  public static let lnOfProduct: Law = Law(
    "ln-of-product", "logarithm of a product",
    "The logarithm of a product is the sum of the logarithms.",
    Example("ln(a b)", "ln(a) + ln(b)", positive: ["a", "b"]),
    if: "all factors are positive", grade: .notable
  ) { node, domain in
    guard case .function(.ln, .product(let factors)) = node,
      factors.allSatisfy({ domain.isPositive($0) })
    else { return nil }
    return Change(.sum(of: factors.map { .function(.ln, $0) }))
  }

  public static let lnOfQuotient: Law = Law(
    "ln-of-quotient", "logarithm of a quotient",
    "The logarithm of a quotient is the difference of the logarithms.",
    Example("ln(a/b)", "ln(a) - ln(b)", positive: ["a", "b"]),
    if: "what stands above and below the bar is positive", grade: .notable
  ) { node, domain in
    guard case .function(.ln, .quotient(let top, let bottom)) = node,
      domain.isPositive(top), domain.isPositive(bottom)
    else { return nil }
    return Change(.sum(of: [.function(.ln, top), -.function(.ln, bottom)]))
  }

  public static let lnOfPower: Law = Law(
    "ln-of-power", "logarithm of a power", "The exponent comes in front of the logarithm.",
    Example("ln(a^b)", "b ln(a)", positive: ["a"]), if: "the base is positive", grade: .notable
  ) { node, domain in
    guard case .function(.ln, .power(let base, let exponent)) = node, domain.isPositive(base)
    else { return nil }
    return Change(.product(of: [exponent, .function(.ln, base)]))
  }

  public static let sumOfLns: Law = Law(
    "sum-of-ln", "sum of logarithms",
    "Logarithms add where what they are of multiplies, and subtract where it divides.",
    Example("ln(a) - ln(b)", "ln(a/b)"), if: "`a` and `b` are positive", grade: .notable
  ) { node, domain in
    guard case .sum(let terms) = node else { return nil }
    var above: [Expression] = []
    var below: [Expression] = []
    var rest: [Expression] = []
    for term in terms {
      if case .function(.ln, let argument) = term {
        above.append(argument)
      } else if case .function(.ln, let argument) = -term {
        below.append(argument)
      } else {
        rest.append(term)
      }
    }
    guard above.count + below.count > 1 else { return nil }
    let provisos = (above + below).flatMap { domain.owes(.positive($0)) }
    let logarithm: Expression =
      if above.isEmpty {
        -.function(.ln, .product(of: below))
      } else if below.isEmpty {
        .function(.ln, .product(of: above))
      } else {
        .function(.ln, .quotient(.product(of: above), .product(of: below)))
      }
    return Change(.sum(of: [logarithm] + rest), provided: provisos)
  }

  public static let minusIntoLn: Law = Law(
    "minus-into-ln", "a minus turns the fraction in a logarithm round",
    "The opposite of the logarithm of `a/b` is the logarithm of `b/a`.",
    Example("-c ln(a/b)", "c ln(b/a)"), grade: .tidying
  ) { node, _ in
    node.withLogarithmTurned.map { Change($0) }
  }

  public static let multipleOfLn: Law = Law(
    "multiple-of-ln", "multiple of a logarithm",
    "A number in front of a logarithm may become the exponent of what it is of.",
    Example("2 ln(a)", "ln(a^2)"), if: "`a` is positive", grade: .notable
  ) { node, domain in
    guard case .product(let factors) = node, factors.count == 2,
      let number = factors[0].fractionValue, case .function(.ln, let argument) = factors[1]
    else { return nil }
    let provisos = domain.owes(.positive(argument))
    // −ln a = ln(1/a) is left to the sum that it stands in.
    if number == .minusOne { return nil }
    return Change(
      .function(.ln, .raised(argument, .written(number))), provided: provisos)
  }
}

extension Expression {
  /// What an exponential is of.
  fileprivate var exponentialOf: Expression? {
    if case .function(.exp, let exponent) = self { exponent } else { nil }
  }
}
