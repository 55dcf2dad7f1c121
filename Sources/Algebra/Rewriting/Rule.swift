/// A named way to get from one line of a derivation to the next.
///
/// A rule changes an equation into one that follows from it, under conditions that its reason
/// states. The finer steps it takes stay folded inside; what is recorded is what a teacher writes.
public enum Rule: Hashable, Sendable {
  /// Puts the right side of an equation where its left side stands, on the right.
  case substitute(Equation)
  /// The same on both sides.
  case substituteThroughout(Equation)
  /// Writes a symbol as a reference plus its excess over it, and multiplies out.
  case refer(Symbol, to: Expression)
  /// Multiplies brackets out on the right and drops what cancels.
  case expand
  /// Gathers the terms with a symbol on the right, multiplying out first where that is needed.
  case factor(Symbol)
  /// Takes a factor out of all terms on the right; it may stand there with its sign reversed.
  case factorOut(Expression)
  /// Brings the terms with a symbol to the left and gathers them there.
  case collect(Symbol)
  case isolate(Symbol)
  case swapSides
  case add(Expression)
  case subtract(Expression)
  case multiply(by: Expression)
  case divide(by: Expression)
  case raise(to: Expression)
  case takeLogarithm
  /// Drops zeros and ones, and cancels.
  case simplify
  /// Brings the right side over one bar, without factors that stand above and below it.
  case together
  /// Writes the right side as a product of factors, as far apart as is easily seen.
  case factorize
  /// Takes the derivative of both sides along a variable with which these symbols vary.
  case differentiate(along: Symbol, varying: [Symbol])
  /// Parts the variables of a first-order equation and puts both sides under integrals.
  case separate(Span, Span)
  /// Carries the integrals out.
  case integrate
  /// Integrates both sides over a variable, and carries the integral on the right out. On the left
  /// stands what the right side says of every point, which may vary with the variable.
  case sumUp(Span)
  /// Solves for the logarithm with a symbol in it.
  case isolateLogarithm(of: Symbol)
  /// Takes the exponential of both sides of ln u = k ln w.
  case exponentiate
  /// Lets a symbol tend to a place, on both sides; other symbols lie in the domain.
  case limit(Symbol, to: LimitPlace, in: Domain)

  /// A variable of integration and the values it runs between.
  public struct Span: Hashable, Sendable {
    public let variable: Symbol
    public let lower: Expression
    public let upper: Expression

    public init(_ variable: Symbol, from lower: Expression, to upper: Expression) {
      self.variable = variable
      self.lower = lower
      self.upper = upper
    }
  }

  /// The equation that follows.
  ///
  /// - Throws: where the rule does not apply; a script with such a step is wrong.
  public func applied(to equation: Equation) throws(AlgebraError) -> Equation {
    switch self {
    case .substitute(let relation):
      let right = try equation.right.replacing(pattern: relation.left, by: relation.right)
      guard right != equation.right else { throw .nothingToReplace }
      return Equation(equation.left, right)
    case .substituteThroughout(let relation):
      let changed = Equation(
        try equation.left.replacing(pattern: relation.left, by: relation.right),
        try equation.right.replacing(pattern: relation.left, by: relation.right))
      guard changed != equation else { throw .nothingToReplace }
      return changed
    case .refer(let symbol, let reference):
      return Equation(equation.left, try equation.right.referred(symbol, to: reference))
    case .expand: return Equation(equation.left, try equation.right.expanded())
    case .factor(let symbol):
      let gathered = try equation.right.collected(symbol)
      guard gathered == equation.right else { return Equation(equation.left, gathered) }
      return Equation(equation.left, try equation.right.expanded().collected(symbol))
    case .factorOut(let difference):
      return Equation(equation.left, try equation.right.factoringOut(difference))
    case .collect(let symbol): return try equation.collecting(symbol)
    case .isolate(let symbol): return try equation.isolating(symbol)
    case .swapSides: return Equation(equation.right, equation.left)
    case .add(let term):
      return Equation(
        try Written.tidied(.sum(of: equation.left.terms + term.terms)),
        try Written.tidied(.sum(of: equation.right.terms + term.terms)))
    case .subtract(let term):
      let opposites = term.terms.map { $0.opposite }
      return Equation(
        try Written.tidied(.sum(of: equation.left.terms + opposites)),
        try Written.tidied(.sum(of: equation.right.terms + opposites)))
    case .raise(let exponent):
      return Equation(
        try equation.left.raised(toPower: exponent), try equation.right.raised(toPower: exponent))
    case .takeLogarithm:
      return Equation(try equation.left.logarithm(), try equation.right.logarithm())
    case .multiply(let factor):
      return Equation(
        try Written.tidied(.product(of: [factor, equation.left])),
        try Written.tidied(.product(of: [factor, equation.right]).quotientsMerged()))
    case .divide(let divisor):
      return Equation(
        try Written.tidied(.quotient(equation.left, divisor)),
        try Written.tidied(.quotient(equation.right, divisor)))
    case .together: return Equation(equation.left, try equation.right.together())
    case .factorize: return Equation(equation.left, try equation.right.factored().asRead())
    case .differentiate(let variable, let symbols):
      return Equation(
        try equation.left.rate(along: variable, varying: symbols),
        try equation.right.rate(along: variable, varying: symbols))
    case .simplify:
      return Equation(try Written.tidied(equation.left), try Written.tidied(equation.right))
    case .separate(let first, let second):
      let separation = try Separation(equation, first.variable, second.variable)
      return Equation(
        separation.independent.integral(first), separation.dependent.integral(second))
    case .integrate:
      return Equation(
        try equation.left.withIntegralsCarriedOut(), try equation.right.withIntegralsCarriedOut())
    case .sumUp(let span):
      let right = Expression.integral(
        equation.right, span.variable, from: span.lower, to: span.upper)
      return Equation(
        .integral(equation.left, span.variable, from: span.lower, to: span.upper),
        try right.withIntegralsCarriedOut())
    case .isolateLogarithm(let symbol):
      let isolated = try equation.isolatingLogarithm(of: symbol)
      return Equation(isolated.left, try isolated.right.withFactorBeforeLogarithm())
    case .exponentiate: return try equation.exponentiated()
    case .limit(let symbol, let place, let domain):
      guard let left = try equation.left.limit(symbol, at: place, in: domain).value,
        let right = try equation.right.limit(symbol, at: place, in: domain).value
      else { throw .cannotExpand(symbol) }
      return Equation(left, right)
    }
  }
}

extension Expression {
  /// A power, without a root or a power that it undoes.
  fileprivate func raised(toPower exponent: Expression) throws(AlgebraError) -> Expression {
    var (base, inner) = asPower
    if case .function(.sqrt, let argument) = self {
      (base, inner) = (argument, .quotient(.one, .number(Rational(2))))
    }
    let product = try Written.tidied(.product(of: [exponent, inner]).quotientsMerged())
    return try product.isOne ? base : Written.tidied(.power(self, exponent))
  }

  /// A logarithm, without an exponential that it undoes.
  fileprivate func logarithm() throws(AlgebraError) -> Expression {
    if case .function(.exp, let exponent) = self { return exponent }
    return try Written.tidied(.function(.ln, self))
  }

  /// One bar for a product that contains fractions.
  fileprivate func quotientsMerged() throws(AlgebraError) -> Expression {
    guard case .product(let factors) = self,
      factors.contains(where: { if case .quotient = $0 { true } else { false } })
    else { return self }
    return try Written.tidied(.quotient(self, .one))
  }

  /// Each product with the symbol as a factor, parted into the reference and the excess over it.
  fileprivate func referred(
    _ symbol: Symbol, to reference: Expression
  ) throws(AlgebraError) -> Expression {
    func parted(_ term: Expression) throws(AlgebraError) -> [Expression] {
      guard let coefficient = try term.coefficient(of: symbol) else { return [term] }
      return [
        .product(of: [coefficient, reference]),
        .product(of: [coefficient, .symbol(symbol) - reference]),
      ]
    }
    var result: [Expression] = []
    for term in terms { result += try parted(term) }
    guard result.count > terms.count else { throw .nothingToReplace }
    return .sum(of: result)
  }

  fileprivate func withIntegralsCarriedOut() throws(AlgebraError) -> Expression {
    let carriedOut = try rebuilt { node throws(AlgebraError) in
      guard case .integral(let integrand, let variable, let lower, let upper) = node else {
        return node
      }
      return try Expression.integrated(integrand, over: variable, from: lower, to: upper)
    }
    let whole = try Written.tidied(carriedOut).withFactorBeforeLogarithm()
    return try Written.tidied(whole.withLogarithmsCombined())
  }

  /// k ln(u)/m as (k/m) ln(u): what the only logarithm is multiplied with, in one piece.
  fileprivate func withFactorBeforeLogarithm() throws(AlgebraError) -> Expression {
    guard let (argument, factor) = logarithmAndFactor(), !factor.isOne else { return self }
    var pieces = try Written.tidied(factor.quotientsMerged()).factors
    var sign: [Expression] = []
    if case .quotient(.product(let above), let below)? = pieces.first, above.first == .minusOne {
      sign = [.minusOne]
      pieces[0] = .quotient(.product(of: Array(above.dropFirst())), below)
    }
    return .product(of: sign + pieces + [.function(.ln, argument)])
  }
}

extension Expression {
  /// The argument of the only logarithm and what it is multiplied with; nil for anything else.
  func logarithmAndFactor() -> (argument: Expression, factor: Expression)? {
    switch self {
    case .function(.ln, let argument): return (argument, .one)
    case .product(let factors):
      let places = factors.indices.filter { factors[$0].containsLogarithm }
      guard places.count == 1, let inner = factors[places[0]].logarithmAndFactor() else {
        return nil
      }
      var others = factors
      others[places[0]] = inner.factor
      return (inner.argument, .product(of: others))
    case .quotient(let top, let bottom):
      guard !bottom.containsLogarithm, let inner = top.logarithmAndFactor() else { return nil }
      return (inner.argument, .quotient(inner.factor, bottom))
    default: return nil
    }
  }

  private var containsLogarithm: Bool {
    if case .function(.ln, _) = self { return true }
    return children.contains { $0.containsLogarithm }
  }
}

extension Equation {
  /// u = w^k from ln u = k ln w, and u = exp(k) where the right side is anything else.
  fileprivate func exponentiated() throws(AlgebraError) -> Equation {
    guard case .function(.ln, let argument) = left else { throw .nothingToReplace }
    guard let (base, exponent) = right.logarithmAndFactor() else {
      return Equation(argument, .function(.exp, right))
    }
    return Equation(argument, .power(base, try Written.tidied(exponent)))
  }
}
