import Problems
import Testing

@testable import Grading

@Suite("How a formula is judged")
struct FormulaVerdictTests {
  /// The law of evaporation through stagnant B, in c, D_AB, x_A1, x_A2 and L; 3 points.
  private func stefan(_ cases: [AnswerCase]) throws {
    let variant = try Shipped.variant(Shipped.evaporation)
    for answer in cases { answer.check(variant, question: 3) }
  }

  private let symbols = "The symbols to use are c, D_AB, x_A1, x_A2 and L."
  private let point = "Try it: at D_AB = 1.5, L = 1.9, c = 1.7, x_A1 = 0.67, x_A2 = 0.57 "

  @Test("what says the same is right, however it is written")
  func equalForms() throws {
    try stefan(
      [
        "c*D_AB/L*ln((1-x_A2)/(1-x_A1))", "D_AB c ln((1 - x_A2)/(1 - x_A1))/L",
        "N_A = c D_AB/L ln((1-x_A2)/(1-x_A1))", "c*D_AB/L*(ln(1-x_A2) - ln(1-x_A1))",
        "-c*D_AB/L*ln((1-x_A1)/(1-x_A2))", "c D_AB/L * log((1-x_A2)/(1-x_A1))",
        "2*c*D_AB/L*ln(sqrt((1-x_A2)/(1-x_A1)))", "c*D_AB/L*ln(1 + (x_A1-x_A2)/(1-x_A1))",
        "c·D_AB/L·ln[(1−x_A2)/(1−x_A1)]", "c D_{AB}/L ln((1-x_{A2})/(1-x_{A1}))",
        "c D_AB (x_A1-x_A2)/L / (((1-x_A2)-(1-x_A1))/ln((1-x_A2)/(1-x_A1)))",
      ].map { AnswerCase($0, .right, 3) })
    let tube = try Shipped.variant(Shipped.tube)
    for typed in [
      "c*D_AB*(x_A1 - x_A2)/L", "N_A = c D_AB/L (x_A1 - x_A2)", "-c*D_AB*(x_A2-x_A1)/L",
      "c*D_AB*x_A1/L - c*D_AB*x_A2/L",
    ] {
      AnswerCase(typed, .right, 3).check(tube, question: 2)
    }
  }

  @Test("a wrong turn is recognised by its formula")
  func traps() throws {
    try stefan([
      AnswerCase(
        "c*D_AB/L*(x_A1 - x_A2)", .wrong, 0,
        "You let carbon dioxide flow back, mole for mole. It cannot pass the surface of the liquid: "
          + "here it stands still, and the vapour makes a flow of its own. "
          + "I read N_A = (c D_AB/L) (x_A1 − x_A2).", trap: "no-flow"),
      AnswerCase(
        "c*D_AB/L*(ln(1-x_A1) - ln(1-x_A2))", .wrong, 0,
        "Your flux runs down into the liquid: the two ends in the logarithm are exchanged. "
          + "I read N_A = (c D_AB/L) [ln(1 − x_A1) − ln(1 − x_A2)].", trap: "upside"),
      AnswerCase(
        "c*D_AB/L*log10((1-x_A2)/(1-x_A1))", .wrong, 0,
        "You took the logarithm to the base ten. The integral gives the natural one. "
          + "I read N_A = (c D_AB/L) log₁₀[(1 − x_A2)/(1 − x_A1)].", trap: "decadic"),
    ])
    AnswerCase(
      "D_AB*(x_A1 - x_A2)/L", .wrong, 0,
      "A mole fraction is no concentration: the total concentration c is missing. "
        + "I read N_A = D_AB (x_A1 − x_A2)/L.", trap: "no-total"
    ).check(try Shipped.variant(Shipped.tube), question: 2)
  }

  @Test("of any other formula a point is shown at which it fails")
  func counterexamples() throws {
    try stefan([
      AnswerCase(
        "c*D_AB*L*ln((1-x_A2)/(1-x_A1))", .wrong, 0,
        point + "your formula gives 1.27, the derived one 0.358. "
          + "I read N_A = c D_AB L ln[(1 − x_A2)/(1 − x_A1)]."),
      // As many figures as it takes to see it.
      AnswerCase(
        "c*D_AB/L*ln((1-x_A2)/(1-x_A1))*1.0001", .wrong, 0,
        point + "your formula gives 0.35825, the derived one 0.35821. "
          + "I read N_A = 1.0001 (c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)]."),
      AnswerCase(
        "0", .wrong, 0,
        point + "your formula gives 0, the derived one 0.358. I read N_A = 0."),
      AnswerCase(
        "c*D_AB/L*ln (1-x_A2)/(1-x_A1)", .wrong, 0,
        point + "your formula gives −3.38, the derived one 0.358. "
          + "I read N_A = [(c D_AB/L)/(1 − x_A1)] ln(1 − x_A2)."),
    ])
  }

  @Test("other symbols than those named are named themselves")
  func foreignSymbols() throws {
    try stefan([
      AnswerCase(
        "P/(R*T)*D_AB/L*ln((1-x_A2)/(1-x_A1))", .wrong, 0,
        "Your formula contains P, which is not one of the symbols named in the question. "
          + symbols + " I read N_A = [([P/(R T)] D_AB)/L] ln[(1 − x_A2)/(1 − x_A1)]."),
      AnswerCase(
        "N_A = N_A", .wrong, 0,
        "Your formula contains N_A, which is not one of the symbols named in the question. "
          + symbols + " I read N_A = N_A."),
    ])
  }

  @Test("what cannot be read is not called wrong, and a near name is offered")
  func unread() throws {
    try stefan(
      [
        (
          "c*D_AB/L*ln((1-x_A2)/(1-xA1))",
          "`xA1` is not a symbol known here. Did you mean `x_A1`?"
        ),
        ("c*D_AB/L*lm((1-x_A2)/(1-x_A1))", "`lm` is not a symbol known here. Did you mean `ln`?"),
        (
          "c*D/L*ln((1-x2)/(1-x1))",
          "`D` is not a symbol known here. Did you mean `D_AB`?"
        ),
        ("c*D_AB/L*ln((1-x_A2)/(1-x_A1)", "this bracket is never closed: a `)` is missing."),
        ("c*D_AB/L*", "behind `*` a number, a symbol or a bracket is expected."),
        ("N_A =", "behind `=` a number, a symbol or a bracket is expected."),
        ("ln", "`ln` needs its argument in brackets."),
        ("\\fracc{c D_{AB}}{L}", "`\\fracc` is not a command known here. Did you mean `\\frac`?"),
        ("5 mol/(m^2 s)", "`mol` is not a symbol known here."),
      ].map { typed, reason in
        AnswerCase(typed, .unread, 0, "I cannot read this formula: \(reason) \(symbols)")
      })
    try stefan([AnswerCase("", .missing, 0, "There is no answer here.")])
  }

  @Test("what cannot be decided is left to the teacher, with what was read")
  func undecided() throws {
    let words = "I cannot decide whether this says the same as the derived formula."
    try stefan([
      AnswerCase(
        "c D_AB/L ln((1-x_A2)/(1-x_A1)) + |cos(x_A1)| - cos(x_A1)", .unread, 0,
        words
          + " I read N_A = (c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)] + |cos(x_A1)| − cos(x_A1)."),
      AnswerCase("9^9^9^9", .unread, 0, words + " I read N_A = 9^9^9⁹."),
    ])
  }

  @Test("an answer without a real value is wrong, and the point says so")
  func withoutValue() throws {
    for text in ["ln(-1)", "c/(c-c)", "c D_AB/L ln((1-x_A2)/(x_A1-1))"] {
      let variant = try Shipped.variant(Shipped.evaporation)
      let place = try #require(
        variant.problem.asks.firstIndex { if case .formula = $0.kind { true } else { false } })
      let verdict = variant.verdict(on: text, question: place)
      #expect(verdict.mark == .wrong, "\(text)")
      let words = verdict.remarks.map { $0.words }.joined(separator: " ")
      #expect(words.contains(" your formula has no real value, the derived one gives "))
    }
  }

  @Test("every trap of every problem that is a formula is recognised and worth nothing")
  func allTraps() throws {
    for path in [Shipped.tube, Shipped.evaporation] {
      let variant = try Shipped.variant(path)
      for (question, ask) in variant.problem.asks.enumerated() {
        guard case .formula = ask.kind else { continue }
        let traps = variant.problem.trapFormulas(for: question)
        #expect(traps.count >= 3, "\(path)")
        for wrong in traps {
          let verdict = variant.verdict(on: wrong.typed, question: question)
          #expect(verdict.mark == .wrong, "\(wrong.typed)")
          #expect(verdict.trap == wrong.trap.id, "\(wrong.typed)")
        }
      }
    }
  }
}
