extension Equation {
  /// The equation solved for a symbol by undoing, from the outside in, what was done to it.
  ///
  /// Where the symbol stands on both sides, in several terms, or above and below a bar, its terms
  /// are brought together first, multiplying out where that is needed; they must then be linear in
  /// it. A power is undone by its principal root: of x² = a the solution √a is given, not −√a.
  ///
  /// - Throws: `cannotIsolate` where that does not lead to the symbol alone.
  public func isolating(_ symbol: Symbol) throws(AlgebraError) -> Equation {
    try undone(until: { $0 == .symbol(symbol) }, symbol)
  }

  /// The equation solved for the logarithm that contains a symbol.
  func isolatingLogarithm(of symbol: Symbol) throws(AlgebraError) -> Equation {
    try undone(
      until: { if case .function(.ln, _) = $0 { true } else { false } }, symbol)
  }

  /// The terms with the symbol on the left, gathered, and the others on the right.
  public func collecting(_ symbol: Symbol) throws(AlgebraError) -> Equation {
    let own = try left.expandedIfNeeded(for: symbol).terms
    let onLeft = own.filter { $0.contains(symbol) }
    let offLeft = own.filter { !$0.contains(symbol) }
    let onRight = try right.expandedIfNeeded(for: symbol).terms
    let sum = Expression.sum(
      of: onLeft + onRight.filter { $0.contains(symbol) }.map { $0.opposite })
    return Equation(
      try Written.tidied(sum).collected(symbol),
      try Written.tidied(
        .sum(of: onRight.filter { !$0.contains(symbol) } + offLeft.map { $0.opposite })))
  }

  private func undone(
    until isDone: (Expression) -> Bool, _ symbol: Symbol
  ) throws(AlgebraError) -> Equation {
    var (own, other) =
      left.contains(symbol) ? (left, right) : (right, left)
    if other.contains(symbol) {
      let gathered = try collecting(symbol)
      (own, other) = (gathered.left, gathered.right)
    }
    guard own.contains(symbol), !other.contains(symbol) else { throw .cannotIsolate(symbol) }
    var steps = 0
    var cleared: [Expression] = []
    while !isDone(own) {
      steps += 1
      guard steps <= Expression.deepest else { throw .cannotIsolate(symbol) }
      (own, other) = try Equation.peeled(own, other, symbol, clearing: &cleared)
    }
    let solution = Equation(own, try Written.tidied(other))
    // x/x = a gives x = 0 when the bar is cleared, where x/x has no value.
    for bottom in cleared where own == .symbol(symbol) {
      let there = try bottom.replacing(symbol, by: solution.right)
      guard try !RationalNormalForm.isZero(there, in: Domain()) else {
        throw .cannotIsolate(symbol)
      }
    }
    return solution
  }

  /// One operation undone on both sides.
  private static func peeled(
    _ own: Expression, _ other: Expression, _ symbol: Symbol, clearing cleared: inout [Expression]
  ) throws(AlgebraError) -> (Expression, Expression) {
    switch own {
    case .sum(let terms):
      let with = terms.filter { $0.contains(symbol) }
      let without = terms.filter { !$0.contains(symbol) }
      if with.count > 1 {
        let together = Expression.sum(of: with)
        var gathered = try together.collected(symbol)
        if gathered.terms.count > 1 { gathered = try together.expanded().collected(symbol) }
        guard gathered.terms.count(where: { $0.contains(symbol) }) == 1 else {
          throw .cannotIsolate(symbol)
        }
        return (gathered, Expression.sum(of: other.terms + without.map { $0.opposite }))
      }
      // Where the term carries a minus, both sides change sign, so that it does not.
      if Written.isNegative(with[0]) {
        return (with[0].opposite, Expression.sum(of: without + other.terms.map { $0.opposite }))
      }
      return (with[0], Expression.sum(of: other.terms + without.map { $0.opposite }))
    case .product(let factors):
      let with = factors.filter { $0.contains(symbol) }
      let without = factors.filter { !$0.contains(symbol) }
      guard with.count == 1, !without.isEmpty else { throw .cannotIsolate(symbol) }
      return (with[0], .quotient(other, .product(of: without)))
    case .quotient(let top, let bottom):
      if !bottom.contains(symbol) {
        return (
          top, other.isWrittenLast ? .product(of: [bottom, other]) : .product(of: [other, bottom])
        )
      }
      guard !top.contains(symbol) else {
        let gathered = try Equation(top, .product(of: [other, bottom])).collecting(symbol)
        guard !gathered.right.contains(symbol) else { throw .cannotIsolate(symbol) }
        cleared.append(bottom)
        return (gathered.left, gathered.right)
      }
      return (bottom, .quotient(top, other))
    case .power(let base, let exponent):
      guard !exponent.contains(symbol) else {
        guard !base.contains(symbol) else { throw .cannotIsolate(symbol) }
        return (exponent, .quotient(.function(.ln, other), .function(.ln, base)))
      }
      return (base, .power(other, .quotient(.one, exponent)))
    case .function(.ln, let argument): return (argument, try .exponential(of: other))
    case .function(.exp, let argument): return (argument, .function(.ln, other))
    case .function(.sqrt, let argument):
      return (argument, .power(other, .number(Rational(2))))
    case .function(.log10, let argument):
      return (argument, .power(.number(Rational(10)), other))
    case .function(let function, let argument):
      guard let inverse = function.inverse else { throw .cannotIsolate(symbol) }
      return (argument, .function(inverse, other))
    case .number, .symbol, .constant, .derivative, .integral: throw .cannotIsolate(symbol)
    }
  }
}

extension Expression {
  /// Whether it stands behind what it is multiplied with: (1 − x) u^s, c exp(−k x).
  var isWrittenLast: Bool {
    switch self {
    case .power, .function(.exp, _): true
    default: false
    }
  }

  /// Multiplied out where the symbol stands inside a bracket that is multiplied.
  fileprivate func expandedIfNeeded(for symbol: Symbol) throws(AlgebraError) -> Expression {
    for term in terms where term.contains(symbol) {
      if try term.coefficient(of: symbol) == nil { return try expanded() }
    }
    return self
  }
}
