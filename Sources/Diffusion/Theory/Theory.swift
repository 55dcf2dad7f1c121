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

  /// Theorems that belong to one idea of the course.
  public struct Chapter: Sendable {
    /// The idea, as a heading.
    public let title: String
    let scripts: [Theorem]

    public var theoremIDs: [String] { scripts.map { $0.id } }
  }

  /// The ideas of the course, in order; each builds on those before it.
  public static let chapters: [Chapter] = [
    Chapter(title: "Two averages of one motion", scripts: averages + fractions),
    Chapter(title: "Fluxes and frames", scripts: frames + slip + referenceVelocities),
    Chapter(title: "Why things diffuse", scripts: thermodynamics),
    Chapter(
      title: "Equimolar counterdiffusion and the drifting centre of mass",
      scripts: equimolarCounterdiffusion),
    Chapter(title: "Stefan flow", scripts: stefanFlow),
    Chapter(
      title: "Any flux ratio",
      scripts: fluxRatio + filmResults + specialRatios + filmVariations
        + pressure + filmSeries),
    Chapter(title: "Shapes and time", scripts: shapes + time),
    Chapter(title: "More than two", scripts: severalSpecies),
    Chapter(title: "At work: coefficients, heat, pores", scripts: coefficients),
  ]

  /// The theorems of all chapters, in order.
  static let scripts: [Theorem] = chapters.flatMap { $0.scripts }

  /// The idea that a theorem belongs to.
  public func chapter(of id: String) -> String? {
    Theory.chapters.first { $0.theoremIDs.contains(id) }?.title
  }

  /// A definition or theorem by its id.
  public func relation(_ id: String) -> Relation? { relations[id] }

  /// A theorem by its id.
  public func theorem(_ id: String) -> DerivedTheorem? {
    theorems.first { $0.theorem.id == id }
  }

  /// The theorems in whose lines this relation is used, in order.
  public func theorems(restingOn id: String) -> [DerivedTheorem] {
    theorems.filter { theorem in theorem.lines.contains { $0.uses.contains(id) } }
  }

  /// The ids of everything that can be derived.
  public var theoremIDs: [String] { theorems.map { $0.theorem.id } }

  /// The theorem an id was most likely meant to be.
  public func nearestTheorem(to id: String) -> String? { nearestName(to: id, in: theoremIDs) }

  private static func derived(
    _ theorem: Theorem, from relations: [String: Relation]
  ) throws(DerivationError) -> DerivedTheorem {
    var execution = ScriptExecution(relations: relations, theorem: theorem)
    for (index, step) in theorem.script.enumerated() { try execution.run(step, number: index + 1) }
    guard let last = execution.lines.last else {
      throw DerivationError(theorem: theorem.id, step: 0, cause: "the script has no line")
    }
    let relation = Relation(
      theorem.id, theorem.title, .theorem, last.equation.left, last.equation.right,
      in: theorem.setting)
    return DerivedTheorem(theorem: theorem, lines: execution.lines, relation: relation)
  }
}

/// Why a derivation does not go through: a mistake in a script, found when the theory is built.
public struct DerivationError: Error, Hashable, Sendable {
  public let theorem: String
  /// The step of the script, counted from 1.
  public let step: Int
  public let cause: String
  /// The line that the step should have led on from.
  public var line: Equation?

  public var message: String {
    let place = line.map { ", after `\(Glossary.typesetting().layout($0).text)`" } ?? ""
    return "the derivation of \(theorem) stops at step \(step): \(cause)\(place)"
  }
}

/// A script as it runs: the line reached, and the lines worth showing.
private struct ScriptExecution {
  let relations: [String: Relation]
  let theorem: String
  /// The setting of the lines.
  private var setting: Setting
  /// The setting of the lines after a limit.
  private let whole: Setting
  var lines: [DerivedLine] = []
  private var current: Equation?
  /// Relations and rules used since the last line that is shown.
  private var uses: [String] = []
  private var rules: [DerivedLine.Application] = []

  init(relations: [String: Relation], theorem: Theorem) {
    self.relations = relations
    self.theorem = theorem.id
    setting = theorem.setting
    for step in theorem.script { if case .limit(_, _, let first, _) = step { setting = first } }
    whole = theorem.setting
  }

  mutating func run(_ step: ScriptStep, number: Int) throws(DerivationError) {
    if let id = step.relation {
      guard relations[id] != nil else {
        throw DerivationError(
          theorem: theorem, step: number, cause: "there is no relation `\(id)` before it")
      }
      uses.append(id)
    }
    do throws(AlgebraError) {
      switch step {
      case .start(let id, _): current = try equation(id)
      case .begin(let expression): current = Equation(expression, expression)
      default:
        if case .limit = step { setting = whole }
        let relations = relations
        let rule = try step.rule { id throws(AlgebraError) in
          guard let relation = relations[id] else { throw .nothingToReplace }
          return relation.equation
        }
        guard let current, let rule else { throw .nothingToReplace }
        self.current = try rule.applied(to: current)
        rules.append(DerivedLine.Application(rule: rule, before: current))
      }
      guard let reason = step.reason, let current else { return }
      lines.append(
        DerivedLine(
          equation: current, uses: uses, reason: reason, setting: setting, rules: rules))
      (uses, rules) = ([], [])
    } catch {
      throw DerivationError(
        theorem: theorem, step: number, cause: error.message, line: current)
    }
  }

  private func equation(_ id: String) throws(AlgebraError) -> Equation {
    guard let relation = relations[id] else { throw .nothingToReplace }
    return relation.equation
  }
}
