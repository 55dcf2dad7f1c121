extension Rule {
  /// The use of the rule as a step, with the finer steps that it is made of.
  ///
  /// The line after it is that of `applied(to:)`. The finer steps are found by the laws of the
  /// catalogue, and shown only if they lead to that line; where they do not, the step has none.
  ///
  /// - Throws: what `applied(to:)` throws.
  public func step(
    from equation: Equation, in domain: Domain = Domain()
  ) throws(AlgebraError) -> Step {
    let after = Statement.equation(try applied(to: equation))
    let before = Statement.equation(equation)
    var trace = Trace(from: before)
    var isReached = false
    do throws(AlgebraError) {
      try follow(from: equation, to: after, &trace, in: domain)
      isReached = trace.finish(at: after, in: domain)
    } catch {
      // The rule leads there in one step; that the laws find no way is no fault of its line.
      isReached = false
    }
    let finer = isReached ? trace.steps : []
    // A single finer step of the same name says no more than the rule itself.
    let steps = finer.count == 1 && finer[0].rule.id == name.id ? finer[0].steps : finer
    return Step(
      name, from: before, to: after, at: place(from: before, to: after), steps: steps,
      provided: provisos(in: domain))
  }

  /// What a rule asks for beyond what its finer steps do.
  private func provisos(in domain: Domain) -> [Proviso] {
    switch self {
    case .multiply(let factor), .divide(let factor): domain.owes(.nonzero(factor))
    default: []
    }
  }

  /// The side that changes, if it is one.
  private func place(from before: Statement, to after: Statement) -> [Int] {
    guard case .equation(let old) = before, case .equation(let new) = after else { return [] }
    if old.left == new.left, old.right != new.right { return [1] }
    if old.right == new.right, old.left != new.left { return [0] }
    return []
  }

  /// Goes from an equation towards the line that the rule leads to.
  private func follow(
    from equation: Equation, to after: Statement, _ trace: inout Trace, in domain: Domain
  ) throws(AlgebraError) {
    switch self {
    case .substitute, .substituteThroughout, .factorOut, .swapSides:
      trace.become(after, name)
    case .refer(let symbol, let reference):
      let sum = Expression.sum(of: [reference, .symbol(symbol) - reference])
      let terms = try Expression.map(equation.right.terms) { term throws(AlgebraError) in
        guard let coefficient = try term.coefficient(of: symbol) else { return term }
        return coefficient.isOne ? sum : .product(of: [coefficient, sum])
      }
      trace.put(.sum(of: terms), at: [1], Rule.addAndSubtract)
      if case .equation(let next) = after { trace.put(next.right, at: [1], Law.distribute.rule) }
    case .expand: try trace.rewrite(by: .expand, at: [1], in: domain)
    case .factor(let symbol): try trace.rewrite(by: .collect(symbol), at: [1], in: domain)
    case .simplify: try trace.rewrite(by: .tidy, in: domain)
    case .together: try trace.rewrite(by: .together, at: [1], in: domain)
    case .factorize: try trace.rewrite(by: .factor, at: [1], in: domain)
    case .differentiate, .limit, .sumUp: trace.become(after, name)
    case .add(let term): both(&trace) { .sum(of: $0.terms + term.terms) }
    case .subtract(let term):
      both(&trace) { .sum(of: $0.terms + term.terms.map { $0.opposite }) }
    case .multiply(let factor): both(&trace) { .product(of: [factor, $0]) }
    case .divide(let divisor): both(&trace) { .quotient($0, divisor) }
    case .raise(let exponent): both(&trace) { .power($0, exponent) }
    case .takeLogarithm: both(&trace) { .function(.ln, $0) }
    case .exponentiate: try exponentiate(equation, &trace)
    case .collect(let symbol): try collect(symbol, equation, &trace, in: domain)
    case .isolate(let symbol):
      var solving = Solving(equation, for: symbol, in: domain)
      try solving.run { $0 == .symbol(symbol) }
      trace = solving.trace
    case .isolateLogarithm(let symbol):
      var solving = Solving(equation, for: symbol, in: domain)
      try solving.run { if case .function(.ln, _) = $0 { true } else { false } }
      trace = solving.trace
    case .separate(let first, let second): try separate(first, second, equation, &trace, in: domain)
    case .integrate: try integrate(&trace, in: domain)
    }
  }

  private func both(_ trace: inout Trace, _ operation: (Expression) -> Expression) {
    guard case .equation(let equation) = trace.here else { return }
    trace.become(
      .equation(Equation(operation(equation.left), operation(equation.right))), Rule.bothSides)
  }

  /// k ln w becomes ln(w^k) first, and then both sides are taken as exponents.
  private func exponentiate(_ equation: Equation, _ trace: inout Trace) throws(AlgebraError) {
    if let (base, exponent) = equation.right.logarithmAndFactor(), !exponent.isOne {
      let exponent = try Written.tidied(exponent)
      trace.put(.function(.ln, .power(base, exponent)), at: [1], Law.multipleOfLn.rule)
    }
    both(&trace) { .function(.exp, $0) }
  }

  private func collect(
    _ symbol: Symbol, _ equation: Equation, _ trace: inout Trace, in domain: Domain
  ) throws(AlgebraError) {
    for side in [0, 1] { try trace.rewrite(by: .expand, at: [side], in: domain) }
    guard case .equation(let expanded) = trace.here else { return }
    let moved =
      expanded.right.terms.filter { $0.contains(symbol) }
      + expanded.left.terms.filter { !$0.contains(symbol) }
    if !moved.isEmpty {
      let opposites = moved.map { $0.opposite }
      var finer = Trace(from: trace.here)
      finer.become(
        .equation(
          Equation(
            .sum(of: expanded.left.terms + opposites), .sum(of: expanded.right.terms + opposites))),
        Rule.bothSides)
      try finer.rewrite(by: .tidy, in: domain)
      trace.become(finer.here, Rule.subtract(.sum(of: moved)).name, steps: finer.steps)
    }
    try trace.rewrite(by: .collect(symbol), at: [0], in: domain)
  }

  static let addAndSubtract = NamedRule(
    "add-and-subtract", "add and subtract",
    "Adding something and subtracting it again changes nothing.", .notable)
}
