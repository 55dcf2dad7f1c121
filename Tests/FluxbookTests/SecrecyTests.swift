import Foundation
import Problems
import Testing
import Units

@testable import fluxbook

@Suite("What is handed out")
struct SecrecyTests {
  private let terminal = Terminal()

  /// A student's sheets, drawn again from the key, and the page as it was written.
  private struct Handout {
    let sheet: Sheet
    let page: String
    let solution: String
  }

  private func handouts() throws -> [Handout] {
    try ExampleSet.lay(in: terminal)
    let library = try Library(from: nil)
    let assignment = try Assignment(
      SourceText(name: "assignment.md", text: ExampleSet.text("assignment.md")))
    let problems = try assignment.chosen(from: library.problems())
    let roster = try Roster(csv: ExampleSet.text("roster.csv"), file: "roster.csv")
    return try roster.students.map { student in
      Handout(
        sheet: try Sheet(assignment, problems: problems, student: student),
        page: try terminal.read("out/sheets/\(student.id).html"),
        solution: try terminal.read("out/key/solutions/\(student.id).html"))
    }
  }

  @Test("no sheet holds a reference value, in any unit, with two to six figures")
  func values() throws {
    for handout in try handouts() {
      let shown = SecrecyTests.numerals(of: handout.page)
      let solved = SecrecyTests.numerals(of: handout.solution)
      let given = Set(
        handout.sheet.variants.flatMap { variant in
          variant.values.flatMap { SecrecyTests.numerals(of: $0.number.text()) }
        } + ["8.314462618"])
      for variant in handout.sheet.variants {
        for (ask, answer) in zip(variant.problem.asks, variant.answers) {
          guard case .quantity(let solution) = answer else { continue }
          let spellings = SecrecyTests.spellings(of: solution.value, ask).subtracting(given)
          let place = "\(handout.sheet.student.id) \(variant.name) \(ask.id)"
          #expect(spellings.intersection(shown) == [], "\(place)")
          // The search finds what is there.
          #expect(spellings.intersection(solved) != [], "\(place)")
        }
      }
    }
  }

  /// The ways to write a value: in the unit asked for, in SI units and in their thousandths and
  /// hundredths, plainly or as the digits before a power of ten.
  private static func spellings(of value: Double, _ ask: Ask) -> Set<String> {
    var scales = [1, 1e-3, 1e-2, 1e2, 1e3, 1e6]
    if case .quantity(_, let unit, _) = ask.kind {
      scales.append(unit.number(fromSI: 1))
    }
    var result: Set<String> = []
    for scale in scales {
      for figures in 2...6 {
        let scientific = String(format: "%.\(figures - 1)e", abs(value * scale))
        result.insert(String(scientific.prefix { $0 != "e" }))
        let rounded = Double(scientific) ?? 0
        let decimals = max(0, figures - 1 - Int(floor(log10(rounded))))
        result.insert(String(format: "%.\(decimals)f", rounded))
      }
    }
    // A whole number of two digits is no trace of anything: dates, points and percents have them.
    return result.filter { $0.utf8.count > 2 }
  }

  /// Every number in a text, with a point for a decimal comma, without the lengths of the layout.
  private static func numerals(of text: String) -> Set<String> {
    let content = text.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
      .replacing(/[0-9.]+em"/, with: "")
    return Set(
      content.matches(of: /[0-9]+(?:[.,][0-9]+)?/).map {
        String($0.output).replacing(",", with: ".")
      })
  }

  @Test("no sheet holds a derived formula, a solved profile, a wrong turn, a seed or an engine")
  func traces() throws {
    for handout in try handouts() {
      let page = handout.page
      let body = page.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
      for trace in [
        "<svg", "<script", "<mfrac", "<mi>ln</mi>", "engine", "seed", "lantern", "wasm", "trap",
        "data:image", "key.json", "olution", "class=\"steps\"",
      ] {
        let isThere = body.localizedCaseInsensitiveContains(trace)
        #expect(!isThere, "\(handout.sheet.student.id): \(trace)")
      }
      for variant in handout.sheet.variants {
        #expect(!page.contains(variant.name))
        #expect(!page.contains(String(variant.seed)))
        for trap in variant.problem.traps {
          let words = HTMLWords.longest(of: variant.feedback(trap))
          #expect(words.utf8.count > 12)
          #expect(!page.contains(words), "\(handout.sheet.student.id): \(words)")
        }
      }
    }
  }

  @Test("beside the sheets lie a list of them and fonts, nothing else")
  func folder() throws {
    try ExampleSet.lay(in: terminal)
    let files = terminal.files("out/sheets")
    #expect(
      files.allSatisfy { name in
        name == "index.html" || name.hasPrefix("fonts/")
          || name.wholeMatch(of: /s[0-9]{2}\.html/) != nil
      })
    let index = try terminal.read("out/sheets/index.html")
    let links = index.matches(of: /href="([^"#]+)"/).map { String($0.output.1) }
    #expect(links.filter { !$0.hasPrefix("s") } == [])
    #expect(Set(links).count == 12)
  }
}

/// The words of a text that stand as they are on a page.
private enum HTMLWords {
  static func longest(of inlines: [Inline]) -> String {
    inlines.map { inline in
      guard case .text(let words) = inline else { return "" }
      return words.split { "&<>\"'".contains($0) }.map { String($0) }.max { $0.count < $1.count }
        ?? ""
    }.max { $0.count < $1.count } ?? ""
  }
}
