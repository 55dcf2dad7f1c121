import Diffusion
import Foundation
import Testing

@testable import Problems

/// The page from which authors learn the language: every example on it is a file that works.
@Suite struct ReadmeTests {
  /// The files between lines of four backticks.
  static let text = (try? Library.text("README.md")) ?? ""

  static let examples: [String] = {
    var examples: [String] = []
    var current: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "````" {
        if let own = current { examples.append(own) }
        current = current == nil ? "" : nil
      } else {
        current?.append(line + "\n")
      }
    }
    return examples
  }()

  static let problems = examples.filter { !source($0).isAssignment }

  private static func source(_ text: String) -> SourceText {
    SourceText(name: "example.md", text: text)
  }

  @Test("there are examples of problems and of an assignment")
  func found() {
    #expect(ReadmeTests.problems.count >= 8)
    #expect(ReadmeTests.examples.count == ReadmeTests.problems.count + 1)
  }

  @Test("every example is read and drawn without a remark", arguments: problems)
  func works(_ text: String) throws {
    let reading = Problem.reading(ReadmeTests.source(text), theory: Library.theory)
    #expect(reading.complaints.map { $0.text } == [])
    let problem = try #require(reading.problem)
    var lint = ProblemLint(problem)
    for seed in 1...100 as ClosedRange<UInt64> { lint.draw(seed: seed) }
    #expect(lint.drawn == 100)
    #expect(lint.findings.map { $0.text } == [])
    for units in UnitSystem.allCases {
      let variant = try problem.variant(seed: 3, units: units)
      let theory = Library.theory
      #expect(!variant.statement(number: 1).isEmpty)
      #expect(!variant.solution(number: 1, theory: theory).isEmpty)
      #expect(
        variant.figures(number: 1, first: 1, theory: theory).count == problem.plots.count)
    }
  }

  @Test("every species of the table is listed")
  func listedSpecies() throws {
    let listed = try #require(
      ReadmeTests.text.components(separatedBy: "## Species").last?
        .components(separatedBy: "Each is known").first)
    // A name may be broken over two lines.
    let whole = listed.split(whereSeparator: { " \n".contains($0) }).joined(separator: " ")
    #expect(SpeciesTable.all.count > 60)
    for own in SpeciesTable.all {
      #expect(whole.contains(own.name), "\(own.name)")
    }
  }

  @Test("the example of an assignment is one, and finds its problems")
  func assignment() throws {
    let text = try #require(
      ReadmeTests.examples.first { ReadmeTests.source($0).isAssignment })
    let assignment = try Assignment(ReadmeTests.source(text))
    let library = try Library.paths.map { try Library.problem($0) }
    let chosen = try assignment.chosen(from: library)
    #expect(chosen.count == 3)
    #expect(chosen[1].points == 12)
    #expect(chosen[2].topics.contains("Stefan flow") && chosen[2].level == 2)
  }

  @Test(
    "every construct of the reference stands in an example",
    arguments: [
      "from gas pairs with measured D_AB", "; ", "where", " and ", " or ", "!=", "measured, in",
      "estimated, in", "vapour pressure, in", " step ", "```units", "```require", "% away",
      "```solution", " using ", " step x_A1", "```hint", "```plot", "compare closure",
      " from 0.05 to",
      "formula ", "choice, ", "reason for ", "order ", "derivation of ", "profile ", "curve ",
      " at z = ", "after flux", "(x)", "( )", "[x]", "[ ]", "  > ", "closure ", "sign of ",
      "T in degC", ", only ", "idea:", "misconceptions:", "topics:", "level:",
    ])
  func covered(_ construct: String) throws {
    #expect(ReadmeTests.problems.contains { $0.contains(construct) })
  }

  @Test("the species that the reference lists are drawn")
  func species() throws {
    let lines = [
      ("A, B   from vapour and gas with measured D_AB", ["A", "B"]),
      ("A      from liquids volatile at T", ["A"]), ("A      from gases", ["A"]),
      ("A, B   from helium, nitrogen; hydrogen, argon", ["A", "B"]), ("A      water", ["A"]),
      ("B      called cumene, C9H12", ["B"]), ("B      called oil, 280 g/mol", ["B"]),
    ]
    for (line, names) in lines {
      let text = """
        ---
        id: species
        title: Species
        ---

        ```given
        T      300 K
        P      1 atm
        \(line)
        ```

        ```ask
        what  choice, 1 point: What?
          (x) {\(names[0])}
          ( ) air
            > No.
        ```

        """
      let problem = try Problem(ReadmeTests.source(text), theory: Library.theory)
      let drawn = try (1...20).map { try problem.variant(seed: UInt64($0)).species }
      #expect(drawn.allSatisfy { $0.map { $0.name } == names }, "\(line)")
      if line.contains(" from ") {
        #expect(Set(drawn.map { $0[0].species.name }).count > 1, "\(line)")
      }
    }
  }
}
