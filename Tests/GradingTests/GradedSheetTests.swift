import Diffusion
import Problems
import Testing

@testable import Grading

@Suite("A marked sheet")
struct GradedSheetTests {
  private let theory: Theory
  private let problems: [Problem]
  private let assignment: Assignment

  init() throws {
    theory = try Theory()
    problems = [
      try Shipped.problem(Shipped.tube, theory: theory),
      try Shipped.problem(Shipped.evaporation, theory: theory),
    ]
    assignment = try Assignment(
      SourceText(
        name: "set.md",
        text: """
          ---
          id: set
          title: A set
          ---

          ```problems
          emcd-tube
          stefan-tube
          ```
          """))
  }

  private func sheet(_ id: String) throws -> Sheet {
    try Sheet(assignment, problems: problems, student: Roster.Student(id: id, name: id))
  }

  /// The answers with which a trap of each question is taken, or nothing where there is none.
  private func trapped(_ sheet: Sheet) -> [String] {
    Sheet.entries(of: problems).map { entry in
      let variant = sheet.variants[entry.problem]
      switch variant.problem.asks[entry.ask].kind {
      case .quantity(_, let unit, _):
        guard let wrong = variant.trapAnswers(to: entry.ask).first else { return "" }
        return "\(unit.number(fromSI: wrong.value)) \(unit.text(.ascii))"
      case .formula:
        return variant.problem.trapFormulas(for: entry.ask).first?.typed ?? ""
      default: return ""
      }
    }
  }

  @Test("what is not answered is missing, also beyond the end of the answers")
  func missing() throws {
    let graded = GradedSheet(try sheet("s"), answers: ["", "  "])
    #expect(graded.verdicts.count == 7)
    #expect(graded.verdicts.allSatisfy { $0.mark == .missing && $0.credit == 0 })
    #expect(graded.credit == 0)
    #expect(graded.points == 22)
  }

  @Test("credits are hundredths of a point and add up to the credit of the sheet")
  func sums() throws {
    let sheet = try sheet("s")
    // A right number without its unit, to two figures.
    let answers = Sheet.entries(of: problems).map { entry -> String in
      let variant = sheet.variants[entry.problem]
      guard case .quantity(let solution) = variant.answers[entry.ask],
        case .quantity(_, let unit, _) = variant.problem.asks[entry.ask].kind
      else { return "" }
      return "\(unit.number(fromSI: solution.value))"
    }
    let graded = GradedSheet(sheet, answers: answers)
    for verdict in graded.verdicts {
      #expect((verdict.credit * 100).rounded() / 100 == verdict.credit)
    }
    let sum = graded.verdicts.reduce(0) { $0 + $1.credit }
    #expect(abs(sum - graded.credit) < 1e-9)
    #expect(graded.credit > 0)
  }

  @Test("feedback leads from each wrong turn to a line that is there")
  func partingLines() throws {
    for number in 1...8 {
      let sheet = try sheet("s\(number)")
      let graded = GradedSheet(sheet, answers: trapped(sheet))
      let feedback = graded.feedback(theory: theory)
      let anchors = feedback.blocks.allAnchors
      let links = feedback.blocks.allLinks
      #expect(Set(anchors).count == anchors.count)
      #expect(links.allSatisfy { link in anchors.contains { "#" + $0 == link } })
      let parting = graded.verdicts.count { $0.partsAt != nil }
      #expect(parting >= 4)
      // One to the solution of every question, one more to the line of every wrong turn.
      #expect(links.count == graded.verdicts.count { $0.mark != .right } + parting)
    }
  }

  @Test("the class is counted question by question, wrong turns by how many took them")
  func classReport() throws {
    let sheets = try (1...3).map { number -> GradedSheet in
      let sheet = try sheet("s\(number)")
      return GradedSheet(sheet, answers: number == 1 ? ["about 3"] : trapped(sheet))
    }
    let report = ClassReport(sheets, assignment: assignment)
    #expect(report.students == 3)
    #expect(report.points == 22)
    #expect(report.rows.map { $0.code } == ["1a", "1b", "1c", "2a", "2b", "2c", "2d"])
    #expect(report.rows.allSatisfy { $0.counts.reduce(0, +) == 3 })
    #expect(report.rows[0].counts == [0, 0, 2, 1, 0])
    #expect(report.rows[0].traps.first?.count == 2)
    #expect(report.mean == 0)
    #expect(report.meanText == "0")
    let words = report.document().blocks.compactMap { block -> String? in
      if case .paragraph(let inlines) = block { inlines.words } else { nil }
    }
    #expect(
      words == [
        "3 students; the mean is 0 of 22 points.",
        "1 answer could not be read and counts as nothing until you have looked at it; "
          + "the marks table says which.",
      ])
  }

  @Test("an empty class is a report without rows")
  func emptyClass() {
    let report = ClassReport([], assignment: assignment)
    #expect(report.rows.isEmpty)
    #expect(report.mean == 0)
  }

  @Test("what a student typed is shown as text, at most a line or two of it")
  func excerpt() throws {
    let typed = "\u{202E}" + String(repeating: "x", count: 10_000)
    let feedback = GradedSheet(try sheet("s"), answers: [typed]).feedback(theory: theory)
    let written = feedback.blocks.paragraphs.flatMap { $0 }.compactMap { inline -> String? in
      if case .code(let text) = inline { text } else { nil }
    }
    #expect(written.first == String(repeating: "x", count: 120) + "…")
    #expect(!feedback.blocks.paragraphs.contains { $0.words.contains("\u{202E}") })
  }
}

extension [Block] {
  /// All paragraphs, also those of sections.
  var paragraphs: [[Inline]] {
    flatMap { block -> [[Inline]] in
      switch block {
      case .paragraph(let inlines): [inlines]
      case .section(_, _, let blocks), .folded(_, let blocks): blocks.paragraphs
      default: []
      }
    }
  }

  /// Where links may lead.
  fileprivate var allAnchors: [String] {
    flatMap { block -> [String] in
      switch block {
      case .heading(_, _, let id): [id]
      case .derivation(let derivation): derivation.lines.map { $0.id }.filter { !$0.isEmpty }
      case .section(_, let id, let blocks): [id] + blocks.allAnchors
      case .folded(_, let blocks): blocks.allAnchors
      default: []
      }
    }
  }

  fileprivate var allLinks: [String] {
    paragraphs.flatMap { $0 }.compactMap { inline in
      if case .link(_, let target) = inline { target } else { nil }
    }
  }
}
