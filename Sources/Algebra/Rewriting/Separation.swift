/// The equation p(x) f(y) = q(x) g(y) dy/dx with its variables parted: p/q = g/f dy/dx.
struct Separation {
  /// What depends on x, with the constants of the left side in front.
  private(set) var independent = Side()
  /// What depends on y, with the constants of the right side, but for the derivative.
  private(set) var dependent = Side()
  /// What both sides are divided by for that.
  private(set) var divisor = Side()

  /// - Throws: `nothingToReplace` where the right side has no factor dy/dx, `cannotIntegrate` where a
  ///   factor depends on both variables.
  init(_ equation: Equation, _ x: Symbol, _ y: Symbol) throws(AlgebraError) {
    guard let rest = try equation.right.removingFactor(.derivative(.symbol(y), x)) else {
      throw .nothingToReplace
    }
    for (side, isOnLeft) in [(equation.left, true), (rest, false)] {
      for (factor, isBelow) in side.factorsAndDivisors {
        let isOfX = factor.contains(x)
        let isOfY = factor.contains(y)
        guard !(isOfX && isOfY) else { throw .cannotIntegrate(x) }
        guard isOfX || isOfY else {
          if isOnLeft {
            independent.append(constant: factor, isBelow: isBelow)
          } else {
            dependent.append(constant: factor, isBelow: isBelow)
          }
          continue
        }
        let crosses = isOfX != isOnLeft
        if crosses { divisor.append(factor, isBelow: isBelow) }
        if isOfX {
          independent.append(factor, isBelow: isBelow != crosses)
        } else {
          dependent.append(factor, isBelow: isBelow != crosses)
        }
      }
    }
  }

  /// What varies on a side, and the constants in front of it.
  struct Side {
    private var above: [Expression] = []
    private var below: [Expression] = []
    private var constants: [Expression] = []
    private var divisors: [Expression] = []

    fileprivate mutating func append(_ factor: Expression, isBelow: Bool) {
      if isBelow { below.append(factor) } else { above.append(factor) }
    }

    fileprivate mutating func append(constant: Expression, isBelow: Bool) {
      if constant.isOne { return }
      if isBelow { divisors.append(constant) } else { constants.append(constant) }
    }

    /// What varies.
    var varying: Expression { Side.fraction(above, below) }

    /// What varies times the constants.
    var whole: Expression { Side.fraction(constants + above, divisors + below) }

    /// The integral of what varies, with the constants in front.
    func integral(_ span: Rule.Span) -> Expression {
      let integral = Expression.integral(
        varying, span.variable, from: span.lower, to: span.upper)
      if divisors.isEmpty { return .product(of: constants + [integral]) }
      return .product(of: [Side.fraction(constants, divisors), integral])
    }

    private static func fraction(_ top: [Expression], _ bottom: [Expression]) -> Expression {
      bottom.isEmpty
        ? .product(of: top) : .quotient(.product(of: top), .product(of: bottom))
    }
  }
}

extension Expression {
  /// The factors above and below the bars of a product of fractions.
  fileprivate var factorsAndDivisors: [(factor: Expression, isBelow: Bool)] {
    var result: [(factor: Expression, isBelow: Bool)] = []
    for factor in factors {
      if case .quotient(let top, let bottom) = factor {
        result += top.factorsAndDivisors
        result += bottom.factorsAndDivisors.map { ($0.factor, !$0.isBelow) }
      } else {
        result.append((factor, false))
      }
    }
    return result
  }

  /// The product or fraction without a factor of its top; nil if there is no such factor.
  func removingFactor(_ factor: Expression) throws(AlgebraError) -> Expression? {
    if case .quotient(let top, let bottom) = self {
      return try top.removingFactor(factor).map { .quotient($0, bottom) }
    }
    var rest = factors
    for (index, own) in rest.enumerated() {
      if own == factor {
        rest.remove(at: index)
        return .product(of: rest)
      }
      guard case .quotient = own, let less = try own.removingFactor(factor) else { continue }
      rest[index] = less
      return .product(of: rest)
    }
    return nil
  }
}
