import Algebra
import Solver

/// Reads conditions on what follows from the givens.
struct RequirementReader {
  let situation: Situation
  let known: [Symbol]
  /// The questions whose names may stand for their answers.
  let questions: [Ask]

  func read(_ place: Fragment) throws(Diagnostic) -> Requirement {
    var named: [(name: Symbol, plan: Plan)] = []
    for question in questions {
      guard case .quantity(let plan, _, _) = question.kind,
        let name = Symbol(named: question.id), !known.contains(name)
      else { continue }
      named.append((name, plan))
    }
    let names = named.map { $0.name }
    let conditions = try Conditions(
      known: known + situation.symbols.filter { !known.contains($0) && !names.contains($0) },
      questions: named.map { ($0.name, $0.plan.target) }
    ).read(place)
    var findings: [Requirement.Finding] = []
    for symbol in conditions.flatMap({ $0.symbols })
    where !known.contains(symbol) && !findings.contains(where: { $0.name == symbol }) {
      let plan: Plan
      if let own = named.first(where: { $0.name == symbol }) {
        plan = own.plan
      } else {
        plan = try situation.plan(to: symbol, from: known, at: place)
      }
      findings.append(Requirement.Finding(name: symbol, plan: plan))
    }
    return Requirement(conditions: conditions, findings: findings)
  }
}
