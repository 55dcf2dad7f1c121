import Algebra
import Diffusion
import Numerics
import Problems
import Solver
import Units

/// What a student gets back: each answer with its verdict, then the worked solutions.
extension GradedSheet {
  public func feedback(theory: Theory) -> Document {
    let solutions = sheet.solution(theory: theory).blocks
    let anchors = solutions.anchors
    var blocks: [Block] = []
    for (index, entry) in entries.enumerated() {
      if entry.ask == 0 {
        let variant = sheet.variants[entry.problem]
        blocks.append(
          .heading(
            level: 2, "\(String(entry.problem + 1)) \(variant.problem.title)",
            id: "feedback-\(String(entry.problem + 1))"))
      }
      blocks.append(
        .section(.feedback, id: "on-\(entry.code)", lines(entry, verdicts[index], anchors)))
    }
    blocks.append(.heading(level: 2, "Worked solutions", id: "solutions"))
    return Document(title: sheet.assignment.title, blocks: blocks + solutions.lowered)
  }

  private func lines(
    _ entry: Sheet.Entry, _ verdict: Verdict, _ anchors: [String]
  ) -> [Block] {
    let variant = sheet.variants[entry.problem]
    var head: [Inline] = [
      .strong([.text(entry.code)]), .text(" "), .verdict([.text(verdict.mark.words)], verdict.mark),
      .text(" · \(Points.text(verdict.credit)) of \(String(verdict.points))"),
    ]
    if !verdict.written.isEmpty {
      head += [.text(" · you wrote "), .code(verdict.written.excerpt)]
    }
    var blocks: [Block] = [.paragraph(head)]
    for remark in verdict.remarks where verdict.mark != .missing {
      blocks.append(.paragraph(remark))
    }
    if verdict.mark == .unread {
      blocks.append(.paragraph([.text("No points yet: your teacher will look at it.")]))
    }
    if let line = anchor(of: verdict, entry, anchors) {
      blocks.append(
        .paragraph([
          .text("The paths part "),
          .link([.text("at this line of the worked solution")], to: "#" + line), .text("."),
        ]))
    }
    if verdict.mark != .right {
      blocks.append(
        .paragraph(
          [
            .text("The answer: ")
          ] + variant.reference(entry.ask) + [
            .text("; "),
            .link([.text("how it comes about")], to: "#solution-" + entry.code), .text("."),
          ]))
    }
    return blocks
  }

  /// The line at which the paths part: in the solution of this question, or, as every quantity is
  /// computed once, of the one before it that needed the quantity first.
  private func anchor(
    of verdict: Verdict, _ entry: Sheet.Entry, _ anchors: [String]
  ) -> String? {
    guard let parting = verdict.partsAt else { return nil }
    let own = entries.filter { $0.problem == entry.problem && $0.ask <= entry.ask }
    return own.reversed().map { "\($0.code)-\(parting.name)" }
      .first { anchors.contains($0) }
  }
}

extension Variant {
  /// The reference answer as it stands in keys and feedback: N_A = 4.70×10⁻⁴ mol m⁻² s⁻¹.
  public func reference(_ index: Int) -> [Inline] {
    switch (problem.asks[index].kind, answers[index]) {
    case (.quantity(let plan, _, _), .quantity(let solution)):
      let number = form(of: index).flatMap { unit, figures in
        Decimal(unit.number(fromSI: solution.value), significantFigures: figures)?.layout(unit)
      }
      return [
        .math(.row([plan.target.layout, .sign(.equals), number ?? .upright("undefined")]))
      ]
    case (.formula(let plan, _), .formula(let formula)):
      return [.math(Glossary.typesetting().layout(Equation(.symbol(plan.target), formula)))]
    case (.choice, .choice(let shown)):
      let letters = shown.right.map { Variant.letter($0) }
      return [.text(letters.isEmpty ? "none" : letters.joined(separator: ", "))]
    case (.ordering, .ordering(let shown)):
      return [.text(shown.right.map { Variant.letter($0) }.joined(separator: " "))]
    case (.profile, .profile(let solutions)):
      guard let (unit, figures) = form(of: index) else { return [] }
      var result: [Inline] = []
      for solution in solutions {
        if !result.isEmpty { result.append(.text("; ")) }
        let number = Decimal(unit.number(fromSI: solution.value), significantFigures: figures)
        result.append(
          .math(
            solution.value == 0 ? .numeral("0") : number?.layout(unit) ?? .upright("undefined")))
      }
      return result
    case (.derivation(let theorem), _): return [.text("the derivation of \(theorem)")]
    default: return []
    }
  }
}

extension String {
  /// As much of a text as a page shows of it, without the characters that would turn the direction
  /// of what follows.
  fileprivate var excerpt: String {
    var result = UnicodeScalarView()
    for (count, scalar) in undirected.unicodeScalars.enumerated() {
      guard count < 120 else {
        result.append("…")
        break
      }
      result.append(scalar)
    }
    return String(result)
  }
}

extension [Block] {
  /// The anchors of all lines.
  fileprivate var anchors: [String] {
    flatMap { block -> [String] in
      switch block {
      case .derivation(let derivation): derivation.lines.map { $0.id }
      case .section(_, _, let blocks), .folded(_, let blocks): blocks.anchors
      default: []
      }
    }
  }

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
