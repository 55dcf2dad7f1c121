import Algebra

@testable import Diffusion

/// Relations of a theory put in for each other until nothing is left to put in: a way to confirm an
/// equation exactly, by the algebra, where a model can only say that numbers agree.
struct ExactReduction {
  private var replacements: [Equation] = []
  private let models: [Model]
  private let conclusion: Equation?

  /// Reductions by few relations and by more, for the lines of a theorem in one setting, each made
  /// when it is asked for.
  ///
  /// All begin with the conditions, and with what these say of slopes. Then come nothing; what
  /// defines a symbol; what the theorem says and all that it rests on; the theorems before it in
  /// its situation.
  static func all(
    for theorem: DerivedTheorem, in theory: Theory, setting: Setting
  ) -> [() -> ExactReduction] {
    var ids: [String] = []
    func visit(_ theorem: DerivedTheorem) {
      for id in theorem.lines.flatMap({ $0.uses }) where !ids.contains(id) {
        ids.append(id)
        if let earlier = theory.theorem(id) { visit(earlier) }
      }
    }
    visit(theorem)
    let used = ids.compactMap { theory.relation($0) }
    let own = theory.definitions.filter { $0.setting == setting && !ids.contains($0.id) }
    let models = ModelCheck.models(for: setting, name: theorem.theorem.id)
    let conditions =
      ((own + used).filter { $0.kind == .condition }
      + ["mole-fractions", "mole-fractions-of-three"].compactMap { theory.relation($0) })
      .map { $0.equation }
    let slopes = conditions.compactMap { $0.slopes(along: "z") }
    let conclusion = setting == theorem.theorem.setting ? theorem.relation.equation : nil
    func base() -> ExactReduction {
      var result = ExactReduction(models: models, conclusion: conclusion)
      result.addZeros()
      for equation in slopes + slopes.compactMap({ $0.slopes(along: "z") }) + conditions {
        result.add(equation)
      }
      return result
    }
    let definitions = (used + own).filter { $0.kind == .definition }
    return [
      base,
      {
        var result = base()
        if let conclusion { result.add(conclusion) }
        return result
      },
      {
        var result = base()
        for relation in definitions { result.define(relation.equation) }
        return result
      },
      {
        var result = base()
        if let conclusion { result.add(conclusion) }
        for kind in [Relation.Kind.definition, .law, .theorem] {
          for relation in own + used where relation.kind == kind { result.add(relation.equation) }
        }
        return result
      },
      {
        var result = base()
        let settings = Set(used.map { $0.setting }).subtracting([.anyMotion])
        for other in theory.theorems.prefix(while: { $0.theorem.id != theorem.theorem.id })
        where settings.contains(other.theorem.setting) { result.add(other.relation.equation) }
        return result
      },
    ]
  }

  /// Takes a definition in as it stands, if nothing stands for its symbol yet and it does not come
  /// back to it.
  private mutating func define(_ equation: Equation) {
    let right = reduced(equation.right)
    guard case .symbol(let symbol) = equation.left, !right.contains(symbol),
      !replacements.contains(where: { $0.left == equation.left })
    else { return }
    let own = Equation(equation.left, right)
    replacements = replacements.map { Equation($0.left, Self.put([own], into: $0.right)) } + [own]
  }

  private init(models: [Model], conclusion: Equation?) {
    self.models = models
    self.conclusion = conclusion
  }

  /// A trace or a stagnant species: what is nothing in the models of the setting.
  private mutating func addZeros() {
    for symbol in ["x_A", "N_A", "N_B", "N_C"] as [Symbol] {
      let isZero = models.allSatisfy { model in
        model.places.allSatisfy { model.state($0)[symbol]?.value == 0 }
      }
      if isZero, !models.isEmpty { replacements.append(Equation(.symbol(symbol), 0)) }
    }
  }

  /// Takes an equation in, solved for a slope or symbol that nothing stands for yet; what is solved
  /// must hold in the models, so that nothing is divided by what vanishes.
  private mutating func add(_ equation: Equation) {
    let difference = reduced(equation.left - equation.right)
    guard !Equivalence.between(difference, 0, in: Glossary.domain).isProved else { return }
    var candidates = difference.slopesInside
    if case .symbol = equation.left { candidates.append(equation.left) }
    candidates += difference.symbols.map { Expression.symbol($0) }
    for candidate in candidates {
      guard let solved = Self.solve(difference, for: candidate),
        ModelCheck.check(solved, number: 1, in: models).passed
      else { continue }
      replacements =
        replacements.map { Equation($0.left, Self.put([solved], into: $0.right)) } + [solved]
      return
    }
  }

  /// The difference as zero, solved for a symbol or a slope.
  private static func solve(_ difference: Expression, for candidate: Expression) -> Equation? {
    let unknown: Symbol = "unknown"
    let zero = Equation(difference.putting(.symbol(unknown), for: candidate), 0)
    guard let solved = try? zero.isolating(unknown), !solved.right.contains(unknown) else {
      return nil
    }
    return Equation(candidate, solved.right)
  }

  /// The expression in the symbols that nothing stands for.
  private func reduced(_ expression: Expression) -> Expression {
    Self.put(replacements, into: expression)
  }

  private static func put(_ equations: [Equation], into expression: Expression) -> Expression {
    var result = expression
    for equation in equations { result = result.putting(equation.right, for: equation.left) }
    return result
  }

  /// Whether the algebra proves an equation from the relations; or that each of its sides is one of
  /// a line that is true; or that the line says that nothing is nothing, and the equation some
  /// multiple of that.
  func proves(_ equation: Equation, from line: Equation) -> Bool {
    if areEqual(equation.left, equation.right) { return true }
    if areEqual(equation.left, line.left) && areEqual(equation.right, line.right) { return true }
    guard vanishes(line.left) || vanishes(line.right) else { return false }
    return [(equation.left, line.left), (equation.right, line.right)].allSatisfy { own, old in
      vanishes(own) || [1, -1, 2].contains { areEqual(own, $0 * old) }
    }
  }

  /// Whether an expression is zero, or a multiple of what the theorem says is zero.
  private func vanishes(_ expression: Expression) -> Bool {
    if areEqual(expression, 0) { return true }
    guard let conclusion, conclusion.right.isZero else { return false }
    return [1, -1, 2].contains { areEqual(expression, $0 * conclusion.left) }
  }

  private func areEqual(_ one: Expression, _ other: Expression) -> Bool {
    Equivalence.between(reduced(one), reduced(other), in: Glossary.domain).isProved
  }
}

extension Equation {
  /// Both sides differentiated, if they are linear in symbols.
  fileprivate func slopes(along variable: Symbol) -> Equation? {
    guard let left = left.slope(along: variable), let right = right.slope(along: variable) else {
      return nil
    }
    return Equation(left, right)
  }
}

extension Expression {
  /// The slopes that stand in it.
  fileprivate var slopesInside: [Expression] {
    if case .derivative = self { return [self] }
    return children.flatMap { $0.slopesInside }
  }

  /// The expression with one part for another wherever it stands.
  fileprivate func putting(_ part: Expression, for old: Expression) -> Expression {
    if self == old { return part }
    func inner(_ expression: Expression) -> Expression { expression.putting(part, for: old) }
    switch self {
    case .sum(let terms): return .sum(of: terms.map(inner))
    case .product(let factors): return .product(of: factors.map(inner))
    case .quotient(let top, let bottom): return inner(top) / inner(bottom)
    case .power(let base, let exponent): return .power(inner(base), inner(exponent))
    case .function(let function, let argument): return .function(function, inner(argument))
    case .derivative(let argument, let variable):
      return inner(argument).slope(along: variable) ?? self
    case .integral(let integrand, let variable, let lower, let upper):
      let own = inner(integrand)
      return own.isZero ? .zero : .integral(own, variable, from: lower, to: upper)
    case .number, .symbol, .constant: return self
    }
  }

  /// The slope of what is linear in symbols; nil for anything else.
  fileprivate func slope(along variable: Symbol) -> Expression? {
    switch self {
    case .number: return .zero
    case .symbol, .derivative: return .derivative(self, variable)
    case .sum(let terms):
      let slopes = terms.compactMap { $0.slope(along: variable) }
      return slopes.count == terms.count ? .sum(of: slopes) : nil
    case .product(let factors):
      guard factors.count == 2, case .number = factors[0] else { return nil }
      return factors[1].slope(along: variable).map { .product(of: [factors[0], $0]) }
    default: return nil
    }
  }
}
