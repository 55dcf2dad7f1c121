extension Rule {
  /// The name of the rule, with what it was given, and why it is allowed.
  public var name: NamedRule {
    switch self {
    case .substitute(let relation):
      NamedRule(
        "substitute", "substitute " + .naming(relation),
        "What is equal may stand for each other.", .notable)
    case .substituteThroughout(let relation):
      NamedRule(
        "substitute-throughout", "substitute " + .naming(relation) + " on both sides",
        "What is equal may stand for each other.", .notable)
    case .refer(let symbol, let reference):
      NamedRule(
        "refer", "refer " + .naming(symbol) + " to " + .naming(reference),
        "Adding something and subtracting it again changes nothing.", .notable)
    case .expand:
      NamedRule(
        "expand", "multiply out", "A factor in front of a bracket multiplies every term in it.",
        .notable)
    case .factor(let symbol): .collect(symbol)
    case .factorOut(let factor):
      NamedRule(
        "factor-out", "factor " + .naming(factor) + " out",
        "What multiplies every term can be written once, in front of a bracket.", .notable)
    case .collect(let symbol):
      NamedRule(
        "bring-together",
        "bring the terms with " + .naming(symbol) + " together",
        "What is added to one side is added to the other.", .move)
    case .isolate(let symbol):
      NamedRule(
        "isolate", "solve for " + .naming(symbol),
        "What is done to one side is done to the other, until the symbol stands alone.", .move)
    case .swapSides:
      NamedRule("swap-sides", "swap the sides", "If `a = b`, then `b = a`.", .move)
    case .add(let term):
      NamedRule(
        "add-to-both-sides", "add " + .naming(term) + " to both sides",
        "What is equal stays equal when the same is added.", .move)
    case .subtract(let term):
      NamedRule(
        "subtract-from-both-sides", "subtract " + .naming(term) + " from both sides",
        "What is equal stays equal when the same is subtracted.", .move)
    case .multiply(let factor):
      NamedRule(
        "multiply-both-sides", "multiply both sides by " + .naming(factor),
        "What is equal stays equal when it is multiplied by the same.", .move)
    case .divide(let divisor):
      NamedRule(
        "divide-both-sides", "divide both sides by " + .naming(divisor),
        "What is equal stays equal when it is divided by the same, which must not be zero.",
        .move)
    case .raise(let exponent):
      NamedRule(
        "raise-both-sides", "raise both sides to the power " + .naming(exponent),
        "What is equal has equal powers.", .move)
    case .takeLogarithm:
      NamedRule(
        "logarithm-of-both-sides", "take the logarithm of both sides",
        "What is equal and positive has equal logarithms.", .move)
    case .simplify:
      NamedRule(
        "simplify", "simplify", "Zeros and ones are dropped, like terms joined, factors cancelled.",
        .notable)
    case .together:
      NamedRule(
        "over-one-bar", "write over one bar",
        "Fractions are added over a common denominator; what stands above and below cancels.",
        .notable)
    case .factorize:
      NamedRule(
        "factorize", "write as a product", "What all terms have in common stands before a bracket.",
        .notable)
    case .differentiate(let variable, _):
      NamedRule(
        "differentiate-both-sides",
        "take the derivative along " + .naming(variable),
        "What is equal everywhere has equal slopes.", .move)
    case .separate(let first, let second):
      NamedRule(
        "separate",
        "separate " + .naming(first.variable) + " and "
          + .naming(second.variable),
        "Each variable goes under an integral of its own, between ends that belong together.",
        .move)
    case .integrate:
      NamedRule(
        "integrate", "carry out the integrals",
        "The integral is the difference of an antiderivative between the ends.", .notable)
    case .sumUp(let span):
      NamedRule(
        "sum-up", "integrate both sides over " + .naming(span.variable),
        "What is equal at every point has equal integrals between the same ends.", .notable)
    case .isolateLogarithm(let symbol):
      NamedRule(
        "isolate-logarithm",
        "solve for the logarithm with " + .naming(symbol),
        "What is done to one side is done to the other, until the logarithm stands alone.",
        .move)
    case .exponentiate:
      NamedRule(
        "exponential-of-both-sides", "take the exponential of both sides",
        "What is equal has equal exponentials, and those of logarithms are what they are of.",
        .move)
    case .limit(let symbol, let place, _):
      NamedRule(
        "limit",
        "let " + .naming(symbol) + " "
          + {
            switch place {
            case .point(let point, _): "tend to " + .naming(point)
            case .infinity: "grow without bound"
            case .minusInfinity: "fall without bound"
            }
          }(),
        "What is equal on the way is equal at its end.", .notable)
    }
  }

  /// The first small step of a move: the same is written on both sides.
  static let bothSides = NamedRule(
    "both-sides", "do the same on both sides",
    "What is equal stays equal when the same is done to it.", .move)
}

extension NamedRule {
  static func collect(_ symbol: Symbol) -> NamedRule { Law.collecting(symbol).rule }
}
