import Algebra

/// Reads derivations that someone else wrote, and says of each line whether it follows.
public struct DerivationJudge: Sendable {
  public let theory: Theory
  /// The situation that the lines are about.
  public let setting: Setting
  /// What may be used: relations that hold in that situation.
  private let relations: [Relation]
  /// The mixtures that lines are held against.
  private let models: [Model]

  /// - Parameter premises: The ids of relations that the derivation may start from; the situation is
  ///   that of the last one that needs more than any motion. Fick's law is taken as given.
  public init(theory: Theory, premises: [String] = []) {
    self.theory = theory
    let given = premises.compactMap { theory.relation($0)?.setting }
    let setting = given.last { $0 != .anyMotion } ?? .fickianMotion
    self.setting = setting
    models = ModelCheck.models(for: setting, name: "judge")
    let all = theory.definitions + theory.theorems.map { $0.relation }
    relations = all.filter {
      [.anyMotion, .fickianMotion, setting].contains($0.setting) || premises.contains($0.id)
    }
  }

  /// What a line is worth.
  public enum Verdict: Hashable, Sendable {
    /// Proved from a line before, named by its number, by algebra alone or with a relation.
    case follows(from: Int?, with: String?)
    /// Proved by putting definitions, and the condition of the situation, in for all symbols.
    case followsByDefinition
    /// True in every mixture that was tried, but no short way to it was found.
    case holds
    /// False, with a mixture that shows it and what may have gone wrong.
    case fails(Counterexample, WrongTurn?)
    /// The two sides do not measure the same, or cannot be evaluated.
    case meaningless(String)
  }

  /// What explains a line that does not follow.
  public enum WrongTurn: Hashable, Sendable {
    /// It is this theorem, which holds in another situation.
    case elsewhere(String)
    /// It would follow if this belief were true.
    case belief(String)
    /// It would follow if the sign of this term were the other one.
    case sign(Expression)
    /// This term of the line before is missing.
    case dropped(Expression)
  }

  /// Judges lines one after the other; a line that fails is not built upon.
  ///
  /// - Complexity: for each line, the number of relations times lines times a proof, a few
  ///   milliseconds in all.
  public func judge(_ lines: [Equation]) -> [Verdict] {
    var verdicts: [Verdict] = []
    var sound: [(number: Int, equation: Equation)] = []
    for (index, line) in lines.enumerated() {
      let verdict = self.verdict(on: line, after: sound)
      verdicts.append(verdict)
      switch verdict {
      case .follows, .followsByDefinition, .holds: sound.append((index + 1, line))
      case .fails, .meaningless: break
      }
    }
    return verdicts
  }

  private func verdict(
    on line: Equation, after sound: [(number: Int, equation: Equation)]
  ) -> Verdict {
    do throws(DimensionError) {
      try DimensionCheck.check(line)
    } catch {
      return .meaningless(error.message)
    }
    let result = ModelCheck.check(line, number: 1, in: models)
    guard result.points > 0 else {
      return .meaningless("it has symbols that have no value in \(setting.name)")
    }
    guard result.passed else {
      guard let found = ModelCheck.counterexample(to: line, in: models) else {
        return .meaningless("it has no value in \(setting.name)")
      }
      return .fails(found, wrongTurn(to: line, after: sound))
    }
    if let relation = relations.first(where: { line.saysTheSame(as: $0.equation) }) {
      return .follows(from: nil, with: relation.id)
    }
    for before in sound.reversed() {
      if line.follows(from: before.equation) { return .follows(from: before.number, with: nil) }
    }
    for before in sound.reversed() {
      for relation in relations where line.follows(from: before.equation, with: relation.equation) {
        return .follows(from: before.number, with: relation.id)
      }
    }
    return isTrueByDefinition(line) ? .followsByDefinition : .holds
  }

  /// Whether both sides are the same when every symbol is written by its definition.
  private func isTrueByDefinition(_ line: Equation) -> Bool {
    guard let left = try? primitive(line.left), let right = try? primitive(line.right) else {
      return false
    }
    return Equivalence.between(left, right, in: Glossary.domain).isProved
  }

  /// The expression in fractions, velocities of species and molar masses; the velocity of B by the
  /// condition of the situation, if it has one.
  private func primitive(_ expression: Expression) throws(AlgebraError) -> Expression {
    var expanded = try expanded(expression)
    guard
      let condition = relations.first(where: { $0.kind == .condition && $0.setting == setting }),
      let other = try? Equation(
        self.expanded(condition.equation.left), self.expanded(condition.equation.right)
      ).isolating("v_B")
    else { return expanded }
    expanded = try expanded.replacing(pattern: "v_B", by: other.right)
    return expanded
  }

  private func expanded(_ expression: Expression) throws(AlgebraError) -> Expression {
    var result = expression
    // Definitions are at most this deep; `c` is not put together again from its parts.
    for _ in 0..<8 {
      let before = result
      for relation in relations
      where relation.kind == .definition && relation.setting == .anyMotion
        && relation.id != "total-concentration"
      {
        guard case .symbol(let symbol) = relation.equation.left, result.contains(symbol) else {
          continue
        }
        result = try result.replacing(pattern: relation.equation.left, by: relation.equation.right)
      }
      if result == before { break }
    }
    return result
  }

  private func wrongTurn(
    to line: Equation, after sound: [(number: Int, equation: Equation)]
  ) -> WrongTurn? {
    for belief in Refutation.all {
      if line.saysTheSame(as: belief.claim) { return .belief(belief.id) }
      for before in sound.reversed()
      where line.follows(from: before.equation, with: belief.claim) {
        return .belief(belief.id)
      }
    }
    let allowed = Set(relations.map { $0.id })
    let others = theory.theorems.map { $0.relation } + theory.definitions
    if let other = others.first(where: {
      !allowed.contains($0.id) && line.saysTheSame(as: $0.equation)
    }) {
      return .elsewhere(other.id)
    }
    // A minus forgotten, here.
    let terms = line.right.terms
    for index in terms.indices {
      var turned = terms
      turned[index] = -turned[index]
      let other = Equation(line.left, .sum(of: turned))
      if ModelCheck.check(other, number: 1, in: models).passed { return .sign(terms[index]) }
    }
    // A term forgotten, on the way from the line before.
    if let before = sound.last?.equation {
      let terms = before.right.terms
      for index in terms.indices where terms.count > 1 {
        var fewer = terms
        fewer.remove(at: index)
        let shorter = Equation(before.left, .sum(of: fewer))
        if line.follows(from: shorter)
          || relations.contains(where: { line.follows(from: shorter, with: $0.equation) })
        {
          return .dropped(terms[index])
        }
      }
    }
    return nil
  }
}

extension Equation {
  /// Whether the sides are the same, in either order.
  fileprivate func saysTheSame(as other: Equation) -> Bool {
    (isSame(left, other.left) && isSame(right, other.right))
      || (isSame(left, other.right) && isSame(right, other.left))
  }

  private func isSame(_ first: Expression, _ second: Expression) -> Bool {
    first == second || Equivalence.between(first, second, in: Glossary.domain).isProved
  }

  /// Whether the equation says the same as another, perhaps solved for a symbol.
  fileprivate func follows(from other: Equation) -> Bool {
    if saysTheSame(as: other) { return true }
    if case .symbol(let symbol) = left, !right.contains(symbol),
      let solved = try? other.isolating(symbol), isSame(right, solved.right)
    {
      return true
    }
    return false
  }

  /// Whether the equation follows from another with a relation put in, read in any direction.
  fileprivate func follows(from other: Equation, with relation: Equation) -> Bool {
    var readings = [relation, Equation(relation.right, relation.left)]
    let symbols = Expression.sum([relation.left, relation.right]).symbols
    for symbol in symbols where relation.left != .symbol(symbol) {
      if let solved = try? relation.isolating(symbol) { readings.append(solved) }
    }
    for reading in readings {
      let rules: [Rule] = [.substitute(reading), .substituteThroughout(reading)]
      for rule in rules {
        if let next = try? rule.applied(to: other), follows(from: next) { return true }
      }
    }
    return false
  }
}
