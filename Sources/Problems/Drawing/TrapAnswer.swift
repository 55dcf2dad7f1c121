import Algebra
import Solver

/// The wrong answer that a wrong turn leads to, computed along the wrong path.
public struct TrapAnswer: Sendable {
  public let trap: Trap
  /// In SI units.
  public let value: Double
  /// The quantity at which the wrong path leaves the right one.
  public let partsAt: Symbol
}

/// A wrong formula that a wrong turn leads to.
public struct TrapFormula: Sendable {
  public let trap: Trap
  public let formula: Expression
}

extension Problem {
  /// The wrong formulas for an ask by its index, in the symbols that it names.
  public func trapFormulas(for index: Int) -> [TrapFormula] {
    guard asks.indices.contains(index), case .formula(_, let symbols) = asks[index].kind else {
      return []
    }
    return wrongPaths[index].compactMap { wrong in
      guard let formula = wrong.closedForm(),
        formula.symbols.allSatisfy(symbols.contains)
      else { return nil }
      return TrapFormula(trap: wrong.trap, formula: formula)
    }
  }
}

extension Variant {
  /// How far from the right answer, relative to it, a wrong one must lie to be told apart.
  public static let leastTrapDistance = 1e-3

  /// The wrong answers to an ask by its index, in the order of the traps; those that happen to be
  /// right are left out. Of traps that lead to the same number one is kept: one that changes what
  /// is asked for itself, which explains the number best, or else the first.
  public func trapAnswers(to index: Int) -> [TrapAnswer] {
    guard answers.indices.contains(index), case .quantity(let solution) = answers[index] else {
      return []
    }
    let givens = siValues
    let workings = Workings()
    var found: [(answer: TrapAnswer, isDirect: Bool)] = []
    for wrong in problem.wrongPaths[index] {
      guard let value = try? wrong.value(from: givens, sharing: workings), value.isFinite,
        abs(value - solution.value) > Variant.leastTrapDistance * abs(solution.value)
      else { continue }
      let isDirect = wrong.trap.turn.symbol == wrong.path.target
      let answer = TrapAnswer(trap: wrong.trap, value: value, partsAt: wrong.partsAt)
      if let same = found.firstIndex(where: { abs($0.answer.value - value) <= 1e-6 * abs(value) }) {
        guard isDirect, !found[same].isDirect else { continue }
        found.remove(at: same)
      }
      found.append((answer, isDirect))
    }
    return found.map { $0.answer }
  }
}
