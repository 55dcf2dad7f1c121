/// An integrand as constants times powers of what varies times an exponential.
struct Integrand {
  let variable: Symbol
  /// Factors without the variable, above and below the bar.
  private(set) var above: [Expression] = []
  private(set) var below: [Expression] = []
  /// Powers of different bases with the variable, the exponents without it.
  private(set) var powers: [(base: Expression, exponent: Expression)] = []
  /// Terms with the variable whose exponential is a factor.
  private(set) var exponents: [Expression] = []
  /// Constants to a power with the variable, which are factors too.
  private(set) var exponentials: [(base: Expression, exponent: Expression)] = []

  init(_ expression: Expression, _ variable: Symbol) throws(AlgebraError) {
    self.variable = variable
    try gather(expression, times: .one)
    var kept: [(base: Expression, exponent: Expression)] = []
    for power in powers where !power.exponent.isZero { kept.append(power) }
    powers = kept
  }

  private mutating func gather(
    _ expression: Expression, times exponent: Expression
  ) throws(AlgebraError) {
    guard expression.contains(variable) else {
      try append(constant: expression, to: exponent)
      return
    }
    let whole: Rational? =
      if case .number(let value) = exponent, value.isWhole { value } else { nil }
    switch expression {
    case .product(let factors) where whole != nil || exponent.isOne:
      for factor in factors { try gather(factor, times: exponent) }
    case .quotient(let top, let bottom) where whole != nil:
      try gather(top, times: exponent)
      try gather(bottom, times: Written.tidied(-exponent))
    case .power(let base, let inner) where !inner.contains(variable):
      // (u^s)^n is u^(s n) for a whole n.
      if whole != nil {
        try gather(base, times: Written.tidied(.product(of: [exponent, inner])))
      } else {
        try append(expression, to: exponent)
      }
    case .power(let base, let inner) where !base.contains(variable) && whole != nil:
      exponentials.append((base, try Written.tidied(.product(of: [exponent, inner]))))
    case .function(.sqrt, let argument) where whole != nil:
      try gather(
        argument, times: .number(Rational(1, over: 2).multiplied(by: whole ?? .one)))
    case .function(.exp, let argument) where whole != nil:
      // What is constant in the exponent may stay there.
      exponents.append(try Written.tidied(.product(of: [exponent, argument])))
    default: try append(expression, to: exponent)
    }
  }

  private mutating func append(
    constant: Expression, to exponent: Expression
  ) throws(AlgebraError) {
    if constant.isOne { return }
    if exponent == .minusOne {
      below.append(constant)
    } else {
      above.append(exponent.isOne ? constant : .power(constant, exponent))
    }
  }

  private mutating func append(
    _ base: Expression, to exponent: Expression
  ) throws(AlgebraError) {
    let probe = Probe.value(base)
    for index in powers.indices
    where Probe.mayAgree(probe, Probe.value(powers[index].base)) {
      guard try Canonical.form(of: base) == Canonical.form(of: powers[index].base) else {
        continue
      }
      powers[index].exponent = try Written.tidied(.sum([powers[index].exponent, exponent]))
      return
    }
    powers.append((base, exponent))
  }

  /// The exponent of the exponential; nil if there is none.
  var exponent: Expression? { exponents.isEmpty ? nil : .sum(of: exponents) }

  /// What varies, as one expression.
  var varying: Expression { varying(without: nil) }

  /// What varies but for one of the powers.
  func varying(without place: Int?) -> Expression {
    var top: [Expression] = []
    var bottom: [Expression] = []
    for (index, (base, exponent)) in powers.enumerated() where index != place {
      if case .number(let value) = exponent, value.isNegative, let positive = try? value.negated() {
        bottom.append(positive.isOne ? base : .power(base, .number(positive)))
      } else {
        top.append(exponent.isOne ? base : .power(base, exponent))
      }
    }
    for (base, exponent) in exponentials { top.append(.power(base, exponent)) }
    if let exponent { top.append(.function(.exp, exponent)) }
    return bottom.isEmpty
      ? .product(of: top) : .quotient(.product(of: top), .product(of: bottom))
  }

  /// A term of the antiderivative of what varies, with the constants.
  func withConstants(_ term: Expression) throws(AlgebraError) -> Expression {
    try Expression.quotient(.product(of: above + [term]), .product(of: below)).inOneFraction()
  }
}
