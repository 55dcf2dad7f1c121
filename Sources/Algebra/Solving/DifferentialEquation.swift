/// An ordinary differential equation of the first order, such as N = −c D/(1 − x) dx/dz.
///
/// Solved are equations whose variables can be parted, and those that are linear in the function.
/// Every solution is checked: its slope is proved to be the one that the equation asks for, and its
/// values at the ends those that are given.
public struct DifferentialEquation: Hashable, Sendable {
  public let equation: Equation
  /// The symbol of the function, y in dy/dx.
  public let function: Symbol
  /// The symbol that the function depends on.
  public let variable: Symbol
  /// What dy/dx is by the equation.
  public let slope: Expression

  /// An equation with a derivative that is not carried out, `.derivative(y, x)`, which it can be
  /// solved for.
  ///
  /// - Throws: `cannotSolve` where another derivative or an integral occurs, or where the equation
  ///   cannot be solved for the derivative.
  public init(
    _ equation: Equation, for function: Symbol, over variable: Symbol
  ) throws(AlgebraError) {
    self.equation = equation
    self.function = function
    self.variable = variable
    let whole = Expression.sum([equation.left, equation.right])
    guard function != variable, let rate = Antiderivative.fresh(in: whole, besides: variable) else {
      throw .cannotSolve(function)
    }
    let derivative = Expression.derivative(.symbol(function), variable)
    func named(_ side: Expression) throws(AlgebraError) -> Expression {
      let function = function
      return try side.rebuilt { node throws(AlgebraError) in
        if node == derivative { return .symbol(rate) }
        switch node {
        case .derivative, .integral: throw .cannotSolve(function)
        default: return node
        }
      }
    }
    do throws(AlgebraError) {
      slope = try Equation(named(equation.left), named(equation.right)).isolating(rate).right
    } catch .cannotIsolate {
      throw .cannotSolve(function)
    }
  }

  /// A point that the graph of the function goes through.
  public struct Point: Hashable, Sendable {
    public let variable: Expression
    public let function: Expression

    public init(at variable: Expression, _ function: Expression) {
      self.variable = variable
      self.function = function
    }
  }

  /// The function that solves an equation, and the way to it.
  public struct Solution: Hashable, Sendable {
    /// The function alone on the left, or a relation between it and its variable where the function
    /// cannot be isolated.
    public let equation: Equation
    public let isExplicit: Bool
    /// The lines from the differential equation to the solution.
    public let steps: [Step]
  }

  /// The solution through two points, for the value of a parameter that leads from one to the other.
  public struct BoundaryValueSolution: Hashable, Sendable {
    /// The parameter, such as a flux, by the values at the ends.
    public let parameter: Equation
    /// The function between them.
    public let profile: Solution
    /// The lines from the differential equation to the parameter.
    public let steps: [Step]
  }

  /// The solution through a point.
  ///
  /// Of y' = −k y through (0, y_0) it is y = y_0 exp(−k x).
  ///
  /// - Throws: `cannotSolve` where neither the variables can be parted nor the equation is linear,
  ///   or where the solution is not proved to be one; `cannotIntegrate` where an integral is not in
  ///   the table; `divergent` where the slope has a pole on the way.
  /// - Complexity: that of two or three integrals and of as many proofs.
  public func solution(
    through point: Point, in domain: Domain = Domain()
  ) throws(AlgebraError) -> Solution {
    try require(point)
    let here = Point(at: .symbol(variable), .symbol(function))
    var trace = Trace(from: .equation(equation))
    let relation = try relation(from: point, to: here, &trace, in: domain)
    return try solved(relation, with: slope, through: [point], trace, in: domain)
  }

  /// The solution through two points, which fixes a parameter of the equation.
  ///
  /// Of N = −c D/(1 − x) dx/dz through (0, x_1) and (L, x_2), with the parameter N, it is
  /// N = c D/L ln((1 − x_2)/(1 − x_1)) and x = 1 − (1 − x_1) ((1 − x_2)/(1 − x_1))^(z/L).
  ///
  /// - Throws: as `solution(through:in:)`; `cannotIsolate` where the parameter cannot be found.
  public func solution(
    through first: Point, and second: Point, for parameter: Symbol, in domain: Domain = Domain()
  ) throws(AlgebraError) -> BoundaryValueSolution {
    try require(first)
    try require(second)
    for end in [first.variable, first.function, second.variable, second.function] {
      guard !end.contains(parameter) else { throw .cannotIsolate(parameter) }
    }
    var trace = Trace(from: .equation(equation))
    let between = try relation(from: first, to: second, &trace, in: domain)
    let isolate = Rule.isolate(parameter)
    trace.append([try isolate.step(from: between, in: domain)])
    let found = try polished(isolate.applied(to: between), &trace, in: domain)

    var profile = Trace(from: .equation(equation))
    let here = Point(at: .symbol(variable), .symbol(function))
    var relation = try relation(from: first, to: here, &profile, in: domain)
    let put = Rule.substituteThroughout(found)
    if relation.left.contains(parameter) || relation.right.contains(parameter) {
      profile.append([try put.step(from: relation, in: domain)])
      relation = try put.applied(to: relation)
      let tidied = try Rule.simplify.applied(to: relation)
      profile.append(
        [try Rule.simplify.step(from: relation, in: domain)].filter { $0.before != $0.after })
      relation = tidied
    }
    let slope = try slope.replacing(parameter, by: found.right)
    let solution = try solved(
      relation, with: slope, through: [first, second], profile, in: domain)
    return BoundaryValueSolution(parameter: found, profile: solution, steps: trace.steps)
  }

  /// Ends that depend on the function or its variable are none.
  private func require(_ point: Point) throws(AlgebraError) {
    for part in [point.variable, point.function] {
      guard !part.contains(function), !part.contains(variable) else {
        throw .cannotSolve(function)
      }
    }
  }
}

// The two kinds of equations.
extension DifferentialEquation {
  /// What holds between the values at two points, without derivatives and integrals.
  private func relation(
    from first: Point, to second: Point, _ trace: inout Trace, in domain: Domain
  ) throws(AlgebraError) -> Equation {
    let derivative = Expression.derivative(.symbol(function), variable)
    if let (g, h) = partedSlope() {
      let parted = Equation(g, try Written.tidied(.quotient(derivative, h)))
      trace.become(.equation(parted), .partVariables)
      let separate = Rule.separate(
        Rule.Span(variable, from: first.variable, to: second.variable),
        Rule.Span(function, from: first.function, to: second.function))
      return try carriedOut(separate, from: parted, &trace, in: domain)
    }
    guard let (a, b) = try linearSlope() else { throw .cannotSolve(function) }
    // With m = exp(−∫ a dx), (m y)' = m (y' − a y) = m b.
    let exponent = try Expression.integrated(
      a, over: variable, from: first.variable, to: .symbol(variable), in: domain)
    let factor = try Written.tidied(Expression.exponential(of: -exponent))
    let y = Expression.symbol(function)
    let normal = Equation(
      try Written.tidied(.sum(of: [derivative, -.product(of: [a, y])])), b)
    trace.become(.equation(normal), .normalForm)
    let whole = Equation(
      .derivative(.product(of: [factor, y]), variable),
      try Written.tidied(.product(of: [factor, b])))
    trace.become(.equation(whole), .integratingFactor(factor))
    let (start, end) = (
      try factor.replacing(variable, by: first.variable),
      try factor.replacing(variable, by: second.variable)
    )
    let integral = try Expression.integrated(
      whole.right, over: variable, from: first.variable, to: second.variable, in: domain)
    let relation = Equation(
      try Written.tidied(
        .sum(of: [
          .product(of: [end, second.function]), -.product(of: [start, first.function]),
        ])), integral)
    trace.become(.equation(relation), .integrateBothSides)
    return relation
  }

  private func carriedOut(
    _ separate: Rule, from parted: Equation, _ trace: inout Trace, in domain: Domain
  ) throws(AlgebraError) -> Equation {
    trace.append([try separate.step(from: parted, in: domain)])
    let integrals = try separate.applied(to: parted)
    trace.append([try Rule.integrate.step(from: integrals, in: domain)])
    return try Rule.integrate.applied(to: integrals)
  }

  /// Factors g(x) and h(y) of the slope; nil where it has none.
  private func partedSlope() -> (Expression, Expression)? {
    if let parted = slope.parted(function, variable) { return parted }
    return (try? slope.factored())?.parted(function, variable)
  }

  /// a(x) and b(x) of a slope a y + b; nil where it is not linear in y.
  private func linearSlope() throws(AlgebraError) -> (Expression, Expression)? {
    let y = Expression.symbol(function)
    let a = try slope.derivative(function).together()
    guard !a.contains(function) else { return nil }
    let b = try (slope - a * y).together()
    return b.contains(function) ? nil : (a, b)
  }

  /// The relation solved for the function, and checked.
  private func solved(
    _ relation: Equation, with slope: Expression, through points: [Point], _ trace: Trace,
    in domain: Domain
  ) throws(AlgebraError) -> Solution {
    if let explicit = try? relation.isolating(function),
      try satisfies(explicit.right, slope, through: points, in: domain)
    {
      var trace = trace
      trace.append([try Rule.isolate(function).step(from: relation, in: domain)])
      let polished = try polished(explicit, &trace, in: domain)
      return Solution(equation: polished, isExplicit: true, steps: trace.steps)
    }
    // F(x, y) = 0 has the slope −F_x/F_y.
    let whole = try Written.tidied(relation.left - relation.right)
    let flow = try Expression.sum(of: [
      whole.derivative(variable), .product(of: [whole.derivative(function), slope]),
    ])
    var isProved = Equivalence.between(flow, .zero, in: domain).isProved
    for point in points {
      let value = try whole.replacing(variable, by: point.variable)
        .replacing(function, by: point.function)
      isProved = isProved && Equivalence.between(value, .zero, in: domain).isProved
    }
    guard isProved else { throw .cannotSolve(function) }
    return Solution(equation: relation, isExplicit: false, steps: trace.steps)
  }

  /// What was found, as it reads best: one bar for a product, signs inside brackets.
  private func polished(
    _ found: Equation, _ trace: inout Trace, in domain: Domain
  ) throws(AlgebraError) -> Equation {
    guard let right = try? found.right.asRead().withLogarithmsCombined(),
      right.size <= found.right.size,
      Equivalence.between(right, found.right, in: domain).isProved
    else { return found }
    let polished = Equation(found.left, right)
    trace.finish(at: .equation(polished), in: domain)
    return polished
  }

  /// Whether a function has the slope that is asked for, and the values at the points, for certain.
  private func satisfies(
    _ solution: Expression, _ slope: Expression, through points: [Point], in domain: Domain
  ) throws(AlgebraError) -> Bool {
    let wanted = try slope.replacing(function, by: solution)
    guard
      Equivalence.between(try solution.derivative(variable), wanted, in: domain).isProved
    else { return false }
    for point in points {
      let value = try solution.replacing(variable, by: point.variable)
      guard Equivalence.between(value, point.function, in: domain).isProved else { return false }
    }
    return true
  }
}

extension NamedRule {
  fileprivate static let partVariables = NamedRule(
    "part-variables", "part the variables",
    "What depends on one variable goes to one side, what depends on the other to the other.", .move)

  fileprivate static let normalForm = NamedRule(
    "normal-form", "bring the function to the left",
    "The equation is linear: the function and its slope stand alone, times what depends on the"
      + " variable.", .move)

  fileprivate static func integratingFactor(_ factor: Expression) -> NamedRule {
    NamedRule(
      "integrating-factor", "multiply both sides by " + .naming(factor),
      "With this factor the left side is the derivative of a product.", .move)
  }

  fileprivate static let integrateBothSides = NamedRule(
    "integrate-both-sides", "integrate both sides",
    "What is equal at every point has equal integrals between the same ends.", .move)
}

extension Expression {
  /// Factors without the function and factors without the variable, whose product this is; nil where
  /// a factor has both.
  fileprivate func parted(
    _ function: Symbol, _ variable: Symbol
  ) -> (ofVariable: Expression, ofFunction: Expression)? {
    var first: [Expression] = []
    var second: [Expression] = []
    func sort(_ factor: Expression, isBelow: Bool, isFactored: Bool = false) -> Bool {
      switch factor {
      case .product(let factors):
        return factors.allSatisfy { sort($0, isBelow: isBelow, isFactored: isFactored) }
      case .quotient(let top, let bottom):
        return sort(top, isBelow: isBelow, isFactored: isFactored)
          && sort(bottom, isBelow: !isBelow, isFactored: isFactored)
      case .sum where !isFactored:
        // What all terms have in common is a factor of its own: N x − N is N (x − 1).
        if let factors = try? factor.factored().asRead(), factors.factors.count > 1 {
          return sort(factors, isBelow: isBelow, isFactored: true)
        }
      default: break
      }
      let own = isBelow ? Expression.quotient(.one, factor) : factor
      if !factor.contains(function) {
        first.append(own)
      } else if !factor.contains(variable) {
        second.append(own)
      } else if case .function(.exp, let exponent) = factor {
        // exp(a + b) is exp(a) exp(b).
        return exponent.terms.allSatisfy { term in
          guard !(term.contains(function) && term.contains(variable)) else { return false }
          let power = Expression.function(.exp, isBelow ? -term : term)
          if term.contains(function) { second.append(power) } else { first.append(power) }
          return true
        }
      } else {
        return false
      }
      return true
    }
    guard sort(self, isBelow: false),
      let g = try? Expression.product(of: first).inOneFraction(),
      let h = try? Expression.product(of: second).inOneFraction()
    else { return nil }
    return (g, h)
  }

  /// The exponential, with u^k for exp(k ln u).
  static func exponential(of exponent: Expression) throws(AlgebraError) -> Expression {
    var powers: [Expression] = []
    var rest: [Expression] = []
    for term in exponent.terms {
      if let (base, factor) = term.logarithmAndFactor() {
        let factor = try Written.tidied(factor)
        powers.append(factor.isOne ? base : .power(base, factor))
      } else {
        rest.append(term)
      }
    }
    if !rest.isEmpty {
      let sum = Expression.sum(of: rest)
      if !sum.isZero { powers.append(.function(.exp, sum)) }
    }
    return .product(of: powers)
  }
}
