import Algebra
import Numerics

/// The definitions and everything derived from them.
///
/// Building it executes every derivation, in order; each may use definitions and earlier theorems
/// only.
public struct Theory: Sendable {
  public let definitions: [Relation]
  public let theorems: [DerivedTheorem]
  private let relations: [String: Relation]

  /// Derives all theorems.
  ///
  /// - Throws: `DerivationError` where a script does not go through.
  /// - Complexity: linear in the number of steps; a few milliseconds in all.
  public init() throws(DerivationError) {
    try self.init(definitions: Definitions.all, theorems: Theory.scripts)
  }

  init(definitions: [Relation], theorems scripts: [Theorem]) throws(DerivationError) {
    var relations: [String: Relation] = [:]
    for definition in definitions { relations[definition.id] = definition }
    var theorems: [DerivedTheorem] = []
    for theorem in scripts {
      let derived = try Theory.derived(theorem, from: relations)
      relations[theorem.id] = derived.relation
      theorems.append(derived)
    }
    self.definitions = definitions
    self.theorems = theorems
    self.relations = relations
  }

  /// The theorems of all chapters, in the order of a course.
  static let scripts: [Theorem] =
    averages + fractions + frames + slip + equimolarCounterdiffusion + stefanFlow

  /// A definition or theorem by its id.
  public func relation(_ id: String) -> Relation? { relations[id] }

  /// A theorem by its id.
  public func theorem(_ id: String) -> DerivedTheorem? {
    theorems.first { $0.theorem.id == id }
  }

  /// The ids of everything that can be derived.
  public var theoremIDs: [String] { theorems.map { $0.theorem.id } }

  /// The theorem an id was most likely meant to be.
  public func nearestTheorem(to id: String) -> String? { nearestName(to: id, in: theoremIDs) }

  private static func derived(
    _ theorem: Theorem, from relations: [String: Relation]
  ) throws(DerivationError) -> DerivedTheorem {
    var execution = ScriptExecution(relations: relations, theorem: theorem.id)
    for (index, step) in theorem.script.enumerated() { try execution.run(step, number: index + 1) }
    guard let last = execution.lines.last else {
      throw DerivationError(theorem: theorem.id, step: 0, cause: "the script has no line")
    }
    let relation = Relation(
      theorem.id, theorem.title, .theorem, last.equation.left, last.equation.right)
    return DerivedTheorem(theorem: theorem, lines: execution.lines, relation: relation)
  }
}

/// Why a derivation does not go through: a mistake in a script, found when the theory is built.
public struct DerivationError: Error, Hashable, Sendable {
  public let theorem: String
  /// The step of the script, counted from 1.
  public let step: Int
  public let cause: String

  public var message: String { "the derivation of \(theorem) stops at step \(step): \(cause)" }
}

/// A script as it runs: the line reached, and the lines worth showing.
private struct ScriptExecution {
  let relations: [String: Relation]
  let theorem: String
  var lines: [DerivedLine] = []
  private var current: Equation?
  /// Relations used by folded steps, owed to the next line.
  private var pending: [String] = []

  init(relations: [String: Relation], theorem: String) {
    self.relations = relations
    self.theorem = theorem
  }

  mutating func run(_ step: ScriptStep, number: Int) throws(DerivationError) {
    if let id = step.relation, relations[id] == nil {
      throw DerivationError(
        theorem: theorem, step: number, cause: "there is no relation `\(id)` before it")
    }
    do throws(AlgebraError) {
      switch step {
      case .start(let id, let reason):
        try show(relation(id).equation, uses: [id], reason)
      case .begin(let expression): current = Equation(expression, expression)
      case .use(let id, let reason):
        try show(rewritten(.substitute(relation(id).equation)), uses: [id], reason)
      case .recognize(let id, let reason):
        let equation = try relation(id).equation
        try show(
          rewritten(.substitute(Equation(equation.right, equation.left))), uses: [id], reason)
      case .useThroughout(let id, let reason):
        try show(
          rewritten(.substituteThroughout(relation(id).equation)), uses: [id], reason)
      case .useSolved(let id, let symbol, let reason):
        let solved = try relation(id).equation.isolating(symbol)
        try show(rewritten(.substitute(solved)), uses: [id], reason)
      case .apply(let rule, let reason): try show(rewritten(rule), uses: [], reason)
      case .folded(let rule): current = try rewritten(rule)
      case .foldedUse(let id):
        current = try rewritten(.substitute(relation(id).equation))
        pending.append(id)
      case .foldedSolved(let id, let symbol):
        current = try rewritten(.substitute(relation(id).equation.isolating(symbol)))
        pending.append(id)
      case .foldedRecognize(let id):
        let equation = try relation(id).equation
        current = try rewritten(.substitute(Equation(equation.right, equation.left)))
        pending.append(id)
      }
    } catch {
      throw DerivationError(theorem: theorem, step: number, cause: error.message)
    }
  }

  private func relation(_ id: String) throws(AlgebraError) -> Relation {
    guard let relation = relations[id] else { throw .nothingToReplace }
    return relation
  }

  private func rewritten(_ rule: Rule) throws(AlgebraError) -> Equation {
    guard let current else { throw .nothingToReplace }
    return try rule.applied(to: current)
  }

  private mutating func show(_ equation: Equation, uses: [String], _ reason: String) {
    current = equation
    lines.append(DerivedLine(equation: equation, uses: pending + uses, reason: reason))
    pending = []
  }
}
