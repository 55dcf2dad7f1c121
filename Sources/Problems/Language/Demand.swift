import Algebra
import Solver

/// What a draw must satisfy besides the conditions of its givens; one that does not is drawn again.
struct Demand: Sendable {
  let kind: Kind
  let place: Fragment

  enum Kind: Sendable {
    /// Conditions on anything that follows from what is given.
    case holds(Requirement)
    /// The size of an answer, by the index of its question, in SI units.
    case size(ask: Int, lower: Double, upper: Double)
    /// How far a trap, or each of them, leads from the answer, relative to it.
    case distance(trap: String?, least: Double)
  }
}

/// Conditions on what is given and on what follows from it.
struct Requirement: Sendable {
  let conditions: [Condition]
  /// The names in the conditions that are not given, and the way to each.
  let findings: [Finding]

  struct Finding: Sendable {
    /// A symbol of the glossary, or the name of a question.
    let name: Symbol
    let plan: Plan
  }

  /// Whether the conditions hold.
  ///
  /// - Parameters:
  ///   - isConfirmed: Whether what follows from the givens is computed by both routes.
  ///   - workings: What has been worked out for the same givens.
  /// - Throws: what the solver throws where something cannot be found.
  func holds(
    for givens: SymbolValues, isConfirmed: Bool, sharing workings: Workings
  ) throws(SolutionError) -> Bool {
    var values = givens
    for finding in findings {
      values[finding.name] =
        isConfirmed
        ? try finding.plan.solution(for: givens, sharing: workings).value
        : try finding.plan.estimate(for: givens, sharing: workings)
    }
    for condition in conditions {
      do throws(AlgebraError) {
        guard try condition.holds(for: values) else { return false }
      } catch {
        throw .algebra(error)
      }
    }
    return true
  }
}
