import Algebra
import Diffusion
import Numerics
import Problems

/// How a formula is judged: by what it says, not by how it is written.
///
/// It is right if `Equivalence` shows it equal to the derived one within the domain of the symbols,
/// proved or at sampled points, and uses only the symbols named. What cannot be decided is left to
/// the teacher.
enum FormulaVerdict {
  static func judge(
    _ text: String, _ ask: Ask, _ index: Int, _ target: Symbol, symbols: [Symbol],
    right: Expression,
    in variant: Variant
  ) -> Verdict {
    func verdict(
      _ mark: Mark, _ remarks: [[Inline]], trap: String? = nil
    ) -> Verdict {
      Verdict(
        mark, share: mark == .right ? 1 : 0, of: ask.points, written: text, remarks: remarks,
        trap: trap)
    }
    let formula: Expression
    do throws(SyntaxError) {
      formula = try Parser.formula(text, for: target, knowing: Glossary.symbols)
    } catch {
      let suggestion = error.suggestion.map { " Did you mean `\($0)`?" } ?? ""
      return verdict(
        .unread,
        [
          [.text("I cannot read this formula: \(error.message.undirected).\(suggestion)")],
          named(symbols),
        ])
    }
    let shown: [Inline] = [
      .text("I read "),
      .math(Glossary.typesetting().layout(Equation(.symbol(target), formula))), .text("."),
    ]
    if let foreign = formula.symbols.first(where: { !symbols.contains($0) }) {
      return verdict(
        .wrong,
        [
          [
            .text("Your formula contains "), .math(foreign.layout),
            .text(", which is not one of the symbols named in the question."),
          ], named(symbols), shown,
        ])
    }
    switch Reference(right, in: Glossary.domain).accepts(formula) {
    case .proved, .agrees: return verdict(.right, [])
    case .undecided:
      return verdict(
        .unread,
        [[.text("I cannot decide whether this says the same as the derived formula.")], shown])
    case .different(let point):
      for wrong in variant.problem.trapFormulas(for: index)
      where Equivalence.between(formula, wrong.formula, in: Glossary.domain).isEqual {
        return verdict(.wrong, [variant.feedback(wrong.trap), shown], trap: wrong.trap.id)
      }
      return verdict(.wrong, [counterexample(point, target), shown])
    }
  }

  private static func counterexample(
    _ found: Equivalence.Counterexample, _ target: Symbol
  ) -> [Inline] {
    var result: [Inline] = [.text("Try it: at ")]
    for (index, assignment) in found.point.enumerated() {
      if index > 0 { result.append(.text(", ")) }
      let value = Decimal(assignment.value, significantFigures: 2)?.layout ?? .upright("?")
      result.append(.math(.row([assignment.symbol.layout, .sign(.equals), value])))
    }
    guard !found.right.isNaN else {
      return result + [
        .text(" your formula has no real value, the derived one gives "),
        .math(shown(found.left, 3)), .text("."),
      ]
    }
    // Three figures, or as many as it takes to tell the two apart.
    var figures = 3
    while figures < 12, shown(found.left, figures) == shown(found.right, figures) { figures += 1 }
    return result + [
      .text(" your formula gives "), .math(shown(found.right, figures)),
      .text(", the derived one "), .math(shown(found.left, figures)), .text("."),
    ]
  }

  private static func shown(_ value: Double, _ figures: Int) -> Layout {
    if value == 0 { return .numeral("0") }
    return Decimal(value, significantFigures: figures)?.layout ?? .upright("?")
  }

  /// The symbols that the question names.
  private static func named(_ symbols: [Symbol]) -> [Inline] {
    var result: [Inline] = [.text("The symbols to use are ")]
    for (index, symbol) in symbols.enumerated() {
      if index > 0 { result.append(.text(index == symbols.count - 1 ? " and " : ", ")) }
      result.append(.math(symbol.layout))
    }
    return result + [.text(".")]
  }
}
