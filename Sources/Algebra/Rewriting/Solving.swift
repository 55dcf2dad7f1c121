extension Equation {
  /// The lines by which a teacher would solve the equation for a symbol: one for each move on both
  /// sides, with the tidying that it brings along nested inside.
  ///
  /// The last line is that of `isolating(_:)`.
  ///
  /// - Throws: what `isolating(_:)` throws; `tooLarge` where the steps would be longer than anyone
  ///   reads.
  public func stepsIsolating(
    _ symbol: Symbol, in domain: Domain = Domain()
  ) throws(AlgebraError) -> [Step] {
    let solution = try isolating(symbol)
    var solving = Solving(self, for: symbol, in: domain)
    try solving.run { $0 == .symbol(symbol) }
    var trace = solving.trace
    trace.finish(at: .equation(solution), in: domain)
    return trace.steps
  }
}

/// An equation as it is solved, move by move.
///
/// Every move undoes the outermost operation around the symbol, on the side where that stands, or
/// brings its occurrences together. It ends because each round lowers, in this order: the bars with
/// the symbol below them, its occurrences, those on the other side, the operations around it, the
/// minus signs before it. A round that does not is the end of what these moves can do.
struct Solving {
  let symbol: Symbol
  let domain: Domain
  private var equation: Equation
  /// Whether the symbol is isolated on the right; it comes to the left in the end.
  private var isOnRight: Bool
  private(set) var trace: Trace

  init(_ equation: Equation, for symbol: Symbol, in domain: Domain) {
    self.equation = equation
    self.symbol = symbol
    self.domain = domain
    isOnRight = !equation.left.contains(symbol)
    trace = Trace(from: .equation(equation))
  }

  /// The side with the symbol.
  private var own: Expression { isOnRight ? equation.right : equation.left }
  private var other: Expression { isOnRight ? equation.left : equation.right }
  private var ownPath: [Int] { [isOnRight ? 1 : 0] }
  private var otherPath: [Int] { [isOnRight ? 0 : 1] }

  /// Moves until the side with the symbol is what is wanted, and writes it on the left.
  ///
  /// - Throws: `cannotIsolate` where the moves do not lead there.
  mutating func run(until isDone: (Expression) -> Bool) throws(AlgebraError) {
    var measure = self.measure
    while !(isDone(own) && !other.contains(symbol)) {
      try move()
      let lower = self.measure
      guard lower < measure else { throw .cannotIsolate(symbol) }
      measure = lower
    }
    if isOnRight { trace.swapSides(to: Equation(equation.right, equation.left)) }
  }

  private mutating func move() throws(AlgebraError) {
    if other.contains(symbol) { return try bringTogether() }
    switch own {
    case .sum(let terms): try undoSum(terms)
    case .product(let factors):
      let others = factors.filter { !$0.contains(symbol) }
      guard others.count == factors.count - 1 else { return try collect() }
      if others == [.minusOne] { return changeSigns() }
      try divide(by: .product(of: others))
    case .quotient(let top, let bottom):
      try multiply(by: bottom)
      if !top.contains(symbol) { isOnRight.toggle() }
    case .power(let base, let exponent): try undoPower(base, exponent)
    case .function(let function, let argument): try undo(function, of: argument)
    case .number, .symbol, .constant, .derivative, .integral: throw .cannotIsolate(symbol)
    }
  }

  private mutating func undoSum(_ terms: [Expression]) throws(AlgebraError) {
    let with = terms.filter { $0.contains(symbol) }
    let without = terms.filter { !$0.contains(symbol) }
    guard with.count == 1 else { return try collect() }
    guard !without.isEmpty else { throw .cannotIsolate(symbol) }
    if Written.isNegative(with[0]) {
      // b − a x = y becomes b = y + a x.
      try add(with[0].opposite)
      return isOnRight.toggle()
    }
    if without.allSatisfy(Written.isNegative) {
      try add(.sum(of: without.map { $0.opposite }))
    } else {
      try subtract(.sum(of: without))
    }
  }

  private mutating func undoPower(
    _ base: Expression, _ exponent: Expression
  ) throws(AlgebraError) {
    if exponent.contains(symbol) {
      guard !base.contains(symbol) else { throw .cannotIsolate(symbol) }
      let multiple = Expression.product(of: [exponent, .function(.ln, base)])
      return try apply(
        Rule.takeLogarithm.name, { .function(.ln, $0) }, undone: multiple, Law.lnOfPower.rule,
        provided: domain.owes(.positive(base)))
    }
    let inverse = try Strategy.tidy.result(of: .quotient(.one, exponent))
    let isOdd =
      if case .number(let value) = exponent { value.isWhole && value.numerator % 2 != 0 } else {
        false
      }
    try apply(
      Rule.raise(to: inverse).name, { .power($0, inverse) }, undone: base,
      Law.powerOfPower.rule, provided: isOdd ? [] : domain.owes(.nonnegative(base)))
  }

  private mutating func undo(
    _ function: Expression.Function, of argument: Expression
  ) throws(AlgebraError) {
    switch function {
    case .ln:
      try apply(
        Rule.exponentiate.name, { .function(.exp, $0) }, undone: argument, Law.expOfLn.rule)
    case .exp:
      try apply(
        Rule.takeLogarithm.name, { .function(.ln, $0) }, undone: argument, Law.lnOfExp.rule)
    case .sqrt:
      let two = Expression.number(Rational(2))
      try apply(
        Rule.raise(to: two).name, { .power($0, two) }, undone: argument, Law.squareOfRoot.rule)
    case .log10:
      let ten = Expression.number(Rational(10))
      try apply(.powersOfTen, { .power(ten, $0) }, undone: argument, .inverseUndoes)
    default:
      guard let inverse = function.inverse else { throw .cannotIsolate(symbol) }
      try apply(
        .inverse(inverse), { .function(inverse, $0) }, undone: argument, .inverseUndoes,
        provided: Solving.principalRange(of: function, argument).flatMap { domain.owes($0) })
    }
  }

  /// Where the inverse of a function gives back what the function was taken of.
  private static func principalRange(
    of function: Expression.Function, _ argument: Expression
  ) -> [Proviso] {
    let half = Expression.quotient(.constant(.pi), .number(Rational(2)))
    return switch function {
    case .cosh: [.nonnegative(argument)]
    case .cos: [.between(argument, .zero, .constant(.pi))]
    case .sin, .tan: [.between(argument, -half, half)]
    default: []
    }
  }
}

// The moves.
extension Solving {
  private mutating func changeSigns() {
    let changed = Equation(equation.left.oppositeTerms, equation.right.oppositeTerms)
    trace.become(.equation(changed), .changeSigns)
    equation = changed
  }

  private mutating func add(_ term: Expression) throws(AlgebraError) {
    try both(.add(term)) { .sum(of: $0.terms + term.terms) }
  }

  private mutating func subtract(_ term: Expression) throws(AlgebraError) {
    try both(.subtract(term)) { .sum(of: $0.terms + term.terms.map { $0.opposite }) }
  }

  private mutating func multiply(by factor: Expression) throws(AlgebraError) {
    try both(.multiply(by: factor), provided: domain.owes(.nonzero(factor))) {
      $0.isWrittenLast ? .product(of: [factor, $0]) : .product(of: [$0, factor])
    }
  }

  private mutating func divide(by divisor: Expression) throws(AlgebraError) {
    try both(.divide(by: divisor), provided: domain.owes(.nonzero(divisor))) {
      .quotient($0, divisor)
    }
  }

  /// The same done to both sides, and then tidied.
  private mutating func both(
    _ rule: Rule, provided provisos: [Proviso] = [], _ operation: (Expression) -> Expression
  ) throws(AlgebraError) {
    var finer = Trace(from: .equation(equation))
    finer.become(
      .equation(Equation(operation(equation.left), operation(equation.right))), Rule.bothSides)
    try finer.rewrite(by: .simplify, at: ownPath, in: domain)
    try finer.rewrite(by: .tidy, at: otherPath, in: domain)
    take(rule.name, finer, provided: provisos)
  }

  /// A function taken of both sides, and undone where the symbol stands.
  private mutating func apply(
    _ rule: NamedRule, _ function: (Expression) -> Expression, undone: Expression,
    _ law: NamedRule, provided provisos: [Proviso] = []
  ) throws(AlgebraError) {
    var finer = Trace(from: .equation(equation))
    finer.become(
      .equation(Equation(function(equation.left), function(equation.right))), Rule.bothSides)
    finer.put(undone, at: ownPath, law, provided: provisos)
    try finer.rewrite(by: .tidy, at: otherPath, in: domain)
    take(rule, finer)
  }

  /// The terms with the symbol on one side, collected, and the others where they are.
  private mutating func bringTogether() throws(AlgebraError) {
    var finer = Trace(from: .equation(equation))
    for (side, path) in [(own, ownPath), (other, otherPath)] where try needsExpanding(side) {
      try finer.rewrite(by: .expand, at: path, in: domain)
    }
    take(Rule.expand.name, finer)
    let over = other.terms.filter { $0.contains(symbol) }
    if over.allSatisfy(Written.isNegative) {
      try add(.sum(of: over.map { $0.opposite }))
    } else {
      try subtract(.sum(of: over))
    }
    if own.terms.count(where: { $0.contains(symbol) }) > 1 { try collect() }
  }

  private mutating func collect() throws(AlgebraError) {
    var finer = Trace(from: .equation(equation))
    try finer.rewrite(by: .collect(symbol), at: ownPath, in: domain)
    take(.collect(symbol), finer)
  }

  /// Whether the symbol stands inside a bracket that is multiplied.
  private func needsExpanding(_ side: Expression) throws(AlgebraError) -> Bool {
    for term in side.terms where term.contains(symbol) {
      if try term.coefficient(of: symbol) == nil { return true }
    }
    return false
  }

  /// One line of the solution, made of what was traced.
  private mutating func take(
    _ rule: NamedRule, _ finer: Trace, provided provisos: [Proviso] = []
  ) {
    guard case .equation(let next) = finer.here, next != equation else { return }
    // A single finer step says no more than the line itself.
    let steps = finer.steps.count > 1 ? finer.steps : finer.steps.flatMap { $0.steps }
    trace.become(.equation(next), rule, steps: steps, provided: provisos)
    equation = next
  }
}

extension NamedRule {
  fileprivate static let changeSigns = NamedRule(
    "change-signs", "change all signs", "What is equal has equal opposites.", .move)

  fileprivate static let powersOfTen = NamedRule(
    "powers-of-ten", "take both sides as exponents of ten", "What is equal gives equal powers.",
    .move)

  fileprivate static func inverse(_ function: Expression.Function) -> NamedRule {
    NamedRule(
      "inverse-of-both-sides", "take " + .words(function.layout.text) + " of both sides",
      "What is equal has equal values under every function.", .move)
  }

  fileprivate static let inverseUndoes = NamedRule(
    "inverse-undoes", "the inverse undoes the function",
    "The inverse of a function gives back what the function was taken of.", .routine)
}

extension Solving {
  private var measure: Measure {
    var count = Count()
    count.visit(own, symbol)
    let here = count.occurrences
    count.visit(other, symbol)
    return Measure(
      count.bars, count.occurrences, count.occurrences - here, count.operations, count.signs)
  }

  private struct Count {
    var bars: Int64 = 0
    var occurrences: Int64 = 0
    var operations: Int64 = 0
    var signs: Int64 = 0

    mutating func visit(_ expression: Expression, _ symbol: Symbol) {
      guard expression.contains(symbol) else { return }
      switch expression {
      case .symbol: occurrences += 1
      case .product(let factors):
        if factors.first == .minusOne { signs += 1 }
        if factors.contains(where: { $0 != .minusOne && !$0.contains(symbol) }) { operations += 1 }
      case .quotient(_, let bottom):
        if bottom.contains(symbol) { bars += 1 }
        operations += 2
      // More than the product that a logarithm makes of a power.
      default: operations += 2
      }
      for child in expression.children { visit(child, symbol) }
    }
  }
}

extension Expression {
  /// The opposite, with the minus in each term.
  fileprivate var oppositeTerms: Expression { .sum(of: terms.map { $0.opposite }) }
}
