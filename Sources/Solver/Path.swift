import Algebra
import Diffusion

/// A way from givens to what is asked, as steps in the order in which they are carried out.
public struct Path: Hashable, Sendable {
  public let target: Symbol
  public let steps: [Step]

  /// One quantity computed from known ones.
  public struct Step: Hashable, Sendable {
    public let symbol: Symbol
    /// How the symbol is computed.
    public let rule: Rule
    /// The relation this comes from; for a numerical method, what it is called.
    public let relation: Relation

    public init(symbol: Symbol, expression: Expression, relation: Relation) {
      self.init(symbol: symbol, rule: .formula(expression), relation: relation)
    }

    init(symbol: Symbol, rule: Rule, relation: Relation) {
      self.symbol = symbol
      self.rule = rule
      self.relation = relation
    }

    /// What the symbol equals; nil for a numerical method.
    public var formula: Expression? {
      if case .formula(let expression) = rule { expression } else { nil }
    }

    /// What the symbol equals; a quantity that no formula gives stands for itself.
    public var expression: Expression {
      formula ?? .symbol(symbol)
    }

    /// What must be known before.
    public var premises: [Symbol] {
      switch rule {
      case .formula(let expression): expression.symbols
      case .numerical(let method): method.premises
      }
    }
  }

  /// How one quantity follows from others.
  public enum Rule: Hashable, Sendable {
    case formula(Expression)
    case numerical(NumericalMethod)
  }

  public init(target: Symbol, steps: [Step]) {
    self.target = target
    self.steps = steps
  }

  /// Whether a quantity along the way is found by a numerical method.
  public var isNumerical: Bool {
    steps.contains { step in
      if case .numerical = step.rule { true } else { false }
    }
  }

  /// The same without steps that lead nowhere.
  var withoutDetours: Path {
    var needed: Set<Symbol> = [target]
    var kept: [Step] = []
    for step in steps.reversed() where needed.contains(step.symbol) {
      needed.formUnion(step.premises)
      kept.append(step)
    }
    return Path(target: target, steps: kept.reversed())
  }

  /// Whether a step needs a symbol that no step before gives.
  func needs(_ symbol: Symbol) -> Bool { steps.contains { $0.premises.contains(symbol) } }

  /// The target in terms of the givens, and of what is found by a numerical method.
  ///
  /// - Throws: `tooLarge` where substituting makes more than a line.
  public func closedForm() throws(AlgebraError) -> Expression {
    var result = Expression.symbol(target)
    for step in steps.reversed() {
      guard case .formula(let expression) = step.rule else { continue }
      result = try result.replacing(step.symbol, by: expression)
    }
    return result
  }

  /// The values of all symbols along the way, givens included.
  ///
  /// - Parameters:
  ///   - removable: A symbol at whose zero formulas are 0/0 although they have a limit.
  ///   - workings: What has been found for the same givens before.
  /// - Throws: `algebra` where a given is missing; what a numerical method throws.
  public func values(
    from givens: SymbolValues, removable: Symbol? = nil, sharing workings: Workings? = nil
  ) throws(SolutionError) -> SymbolValues {
    var values = givens
    // Steps hold more than is needed here, and copies of them cost more than the arithmetic.
    for index in steps.indices {
      values[steps[index].symbol] = try Path.value(
        by: steps[index].rule, values, removable, workings)
    }
    return values
  }

  private static func value(
    by rule: Rule, _ known: SymbolValues, _ removable: Symbol?, _ workings: Workings?
  ) throws(SolutionError) -> Double {
    switch rule {
    case .formula(let expression):
      if let removable, let place = known[removable], abs(place) < Removal.reach,
        expression.contains(removable)
      {
        return try Removal.value(of: expression, at: removable, known)
      }
      do throws(AlgebraError) {
        return try Evaluation(value: { known[$0] })(expression)
      } catch {
        throw .algebra(error)
      }
    case .numerical(let method):
      guard let workings else { return try method.value(Values(known)) }
      return try workings.value(of: method, Values(known))
    }
  }
}

/// A way to a quantity that no formula gives, such as a sum of a series or the solution of a system
/// of differential equations.
///
/// It must share nothing with the forward model of the same situation, which checks it.
public struct NumericalMethod: Hashable, Sendable {
  /// What finds the quantity, in words that can follow “by”: "the sum of the series".
  public let name: String
  public let symbol: Symbol
  public let premises: [Symbol]
  let value: @Sendable (Values) throws(SolutionError) -> Double

  init(
    _ symbol: Symbol, by name: String, from premises: [Symbol],
    _ value: @escaping @Sendable (Values) throws(SolutionError) -> Double
  ) {
    self.symbol = symbol
    self.name = name
    self.premises = premises
    self.value = value
  }

  public static func == (left: NumericalMethod, right: NumericalMethod) -> Bool {
    left.symbol == right.symbol && left.name == right.name && left.premises == right.premises
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(symbol)
    hasher.combine(name)
  }
}

/// Numbers by symbol, in SI units; what is missing is not a number.
struct Values: Sendable {
  private let known: SymbolValues

  init(_ known: SymbolValues) { self.known = known }

  subscript(symbol: Symbol) -> Double { known[symbol] ?? .nan }
}
