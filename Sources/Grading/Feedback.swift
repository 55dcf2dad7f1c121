import Algebra
import Diffusion
import Numerics
import Problems
import Solver
import Units

/// What a student gets back: each answer with its verdict, then the worked solutions.
extension GradedSheet {
  public func feedback(theory: Theory) -> Document {
    var blocks: [Block] = []
    for (index, entry) in entries.enumerated() {
      if entry.ask == 0 {
        let variant = sheet.variants[entry.problem]
        blocks.append(
          .heading(
            level: 2, "\(String(entry.problem + 1)) \(variant.problem.title)",
            id: "feedback-\(String(entry.problem + 1))"))
      }
      blocks.append(.section(.feedback, id: "on-\(entry.code)", lines(entry, verdicts[index])))
    }
    blocks.append(.heading(level: 2, "Worked solutions", id: "solutions"))
    let solutions = sheet.solution(theory: theory)
    return Document(title: sheet.assignment.title, blocks: blocks + solutions.blocks.lowered)
  }

  private func lines(_ entry: Sheet.Entry, _ verdict: Verdict) -> [Block] {
    let variant = sheet.variants[entry.problem]
    let ask = variant.problem.asks[entry.ask]
    var head: [Inline] = [
      .strong([.text(entry.code)]), .text(" "), .verdict([.text(verdict.mark.words)], verdict.mark),
      .text(" · \(Points.text(verdict.credit)) of \(String(verdict.points))"),
    ]
    if !verdict.written.isEmpty {
      head += [.text(" · you wrote "), .code(verdict.written)]
    }
    var blocks: [Block] = [.paragraph(head)]
    for remark in verdict.remarks where verdict.mark != .missing {
      blocks.append(.paragraph(remark))
    }
    if !verdict.line.isEmpty {
      blocks.append(
        .paragraph([
          .text("The paths part "),
          .link([.text("at this line of the worked solution")], to: "#" + verdict.line),
          .text("."),
        ]))
    }
    if verdict.mark != .right {
      blocks.append(.paragraph([.text("The answer: ")] + reference(variant, entry.ask, ask)))
    }
    return blocks
  }

  private func reference(_ variant: Variant, _ index: Int, _ ask: Ask) -> [Inline] {
    [.math(variant.referenceLayout(index)), .text(".")]
  }
}

extension Variant {
  /// The reference answer as it stands in keys and feedback: N_A = 4.70×10⁻⁴ mol m⁻² s⁻¹.
  public func referenceLayout(_ index: Int) -> Layout {
    let ask = problem.asks[index]
    switch (ask.kind, answers[index]) {
    case (.quantity(let unit, let figures), .quantity(let solution)):
      let number = Decimal(unit.number(fromSI: solution.value), significantFigures: figures)
      return .row([
        ask.target.layout, .sign(.equals), number?.layout(unit) ?? .upright("undefined"),
      ])
    case (_, .formula(let formula)):
      return Glossary.typesetting().layout(Equation(.symbol(ask.target), formula))
    default: return ask.target.layout
    }
  }
}

extension Mark {
  /// The mark in a word.
  public var words: String {
    switch self {
    case .right: "right"
    case .partly: "partly right"
    case .wrong: "not right"
    case .unread: "could not be read"
    case .missing: "no answer"
    }
  }
}

extension [Block] {
  /// With headings one level lower, to stand under another heading.
  fileprivate var lowered: [Block] {
    map { block in
      switch block {
      case .heading(let level, let text, let id):
        .heading(level: Swift.min(3, level + 1), text, id: id)
      case .section(let kind, let id, let blocks): .section(kind, id: id, blocks.lowered)
      default: block
      }
    }
  }
}

/// Credit as text.
public enum Points {
  /// Points as people write them: 3, 2.1, 0.
  public static func text(_ credit: Double) -> String {
    guard credit != 0, let shortest = Decimal(shortest: credit) else { return "0" }
    return shortest.normalized.plain
  }
}
