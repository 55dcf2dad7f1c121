import Diffusion
import Foundation
import Testing

@testable import Problems

@Suite struct AssignmentTests {
  private static let text = """
    ---
    id: week-1
    title: What is moving?
    course: Mass transfer
    due: Friday
    seed: lantern
    ---

    Three short
    stories.

    Take your time.

    ```problems
    two-velocities
    emcd-tube

    ```

    """

  private func assignment(_ text: String) throws(Diagnostic) -> Assignment {
    try Assignment(SourceText(name: "week.md", text: text))
  }

  private func assignment(
    replacing piece: String, with replacement: String
  ) throws -> Assignment {
    let range = try #require(AssignmentTests.text.range(of: piece))
    return try assignment(AssignmentTests.text.replacingCharacters(in: range, with: replacement))
  }

  @Test("an assignment file is read whole")
  func reading() throws {
    let set = try assignment(AssignmentTests.text)
    #expect(set.id == "week-1" && set.title == "What is moving?" && set.seed == "lantern")
    #expect(set.course == "Mass transfer" && set.due == "Friday" && !set.isSameForAll)
    #expect(set.introduction == ["Three short stories.", "Take your time."])
    #expect(set.problems == ["two-velocities", "emcd-tube"])
  }

  @Test("the example that is shipped is read, and its problems are in the library")
  func example() throws {
    let path = "examples/first-homework/assignment.md"
    let set = try Assignment(SourceText(name: path, text: try Library.text(path)))
    let library = try Library.paths.map { try Library.problem($0) }
    #expect(try set.chosen(from: library).map { $0.id } == set.problems)
  }

  @Test(
    "a mistake is shown with its place, its cause and a remedy",
    arguments: [
      Complaint(
        "an unknown key", "course:", "curse:",
        """
        week.md:4:1: error: `curse` means nothing here
          4 | curse: Mass transfer
            | ^^^^^
              Did you mean `course`?
              The keys are: id, title, course, due, seed, variants, order, units.
        """),
      Complaint(
        "an id with a blank", "week-1", "week 1",
        """
        week.md:2:5: error: `week 1` cannot be an id
          2 | id: week 1
            |     ^^^^^^
              An id consists of lower-case letters, digits and hyphens, 64 at most.
        """),
      Complaint(
        "variants that are none", "due: Friday", "variants: some",
        """
        week.md:5:11: error: variants are `different` or `same`
          5 | variants: some
            |           ^^^^
              `same` gives all students the same numbers.
        """),
      Complaint(
        "another section", "```problems", "```problem",
        """
        week.md:14:1: error: an assignment has one section, `problems`
          14 | ```problem
             | ^^^^^^^^^^
               It begins with a line ```problems and ends with a line ```.
        """),
      Complaint(
        "two sections", "emcd-tube\n", "```\n\n```problems\nemcd-tube\n",
        """
        week.md:18:1: error: there are two sections `problems`
          18 | ```problems
             | ^^^^^^^^^^^
               Put the lines of both into one.
        """),
      Complaint(
        "a section that is never closed", "emcd-tube\n\n```", "emcd-tube",
        """
        week.md:14:1: error: the section `problems` is never closed
          14 | ```problems
             | ^^^^^^^^^^^
               End it with a line of ```.
        """),
      Complaint(
        "no problem", "two-velocities\nemcd-tube\n", "",
        """
        week.md:2:5: error: the assignment names no problem
          2 | id: week-1
            |     ^^^^^^
              List their ids, one a line, between a line ```problems and a line ```.
        """),
      Complaint(
        "a problem twice", "emcd-tube", "two-velocities",
        """
        week.md:16:1: error: `two-velocities` stands twice in the assignment
          16 | two-velocities
             | ^^^^^^^^^^^^^^
               Keep one of the two lines.
        """),
    ])
  func complaints(_ complaint: Complaint) throws {
    let error = #expect(throws: Diagnostic.self) {
      try assignment(replacing: complaint.piece, with: complaint.replacement)
    }
    #expect(error?.text == complaint.expected)
  }

  @Test("an empty file and a file that is too large are refused")
  func extremes() {
    let empty = #expect(throws: Diagnostic.self) { try assignment("") }
    #expect(empty?.message == "the file is empty")
    let large = #expect(throws: Diagnostic.self) {
      try assignment(AssignmentTests.text + String(repeating: "x", count: 300_000))
    }
    #expect(large?.message == "the file is larger than the 256 kB that are read")
  }

  @Test("a problem that the library does not hold is named, with the likely one")
  func unknownProblem() throws {
    let library = try Library.paths.map { try Library.problem($0) }
    let set = try assignment(replacing: "emcd-tube", with: "emdc-tube")
    let error = #expect(throws: Diagnostic.self) { try set.chosen(from: library) }
    #expect(
      error?.text == """
        week.md:16:1: error: there is no problem `emdc-tube`
          16 | emdc-tube
             | ^^^^^^^^^
               Did you mean `emcd-tube`?
               See `fluxbook problem list` for all of them.
               Your own belong into a library that `fluxbook init` writes and `--from` names.
        """)
  }

  @Test("seeds differ from student to student and from problem to problem, and stay")
  func seeds() throws {
    let set = try assignment(AssignmentTests.text)
    var seen: Set<UInt64> = []
    for student in 0..<200 {
      for problem in set.problems { seen.insert(set.seed(of: problem, for: "s\(student)")) }
    }
    #expect(seen.count == 400)
    #expect(seen.allSatisfy { $0 <= 0xFFFF_FFFF })
    // FNV-1a of `week-1|lantern|s01|two-velocities`, the lower half; computed apart in Python.
    #expect(set.seed(of: "two-velocities", for: "s01") == 499_928_961)
    let other = try assignment(replacing: "lantern", with: "candle")
    #expect(other.seed(of: "emcd-tube", for: "s01") != set.seed(of: "emcd-tube", for: "s01"))
  }

  @Test("with the same variants all students have one seed a problem")
  func sameForAll() throws {
    let set = try assignment(replacing: "due: Friday", with: "variants: same")
    #expect(set.isSameForAll)
    #expect(set.seed(of: "emcd-tube", for: "s01") == set.seed(of: "emcd-tube", for: "s02"))
    #expect(set.seed(of: "emcd-tube", for: "s01") != set.seed(of: "two-velocities", for: "s01"))
  }

  @Test("codes of sheets differ, and use no letter that is mistaken for another")
  func sheetCodes() throws {
    let set = try assignment(AssignmentTests.text)
    let codes = (0..<500).map { set.sheetCode(for: "s\($0)") }
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.utf8.count == 7 && Array(code)[3] == "-")
      #expect(!code.contains { "01ILO".contains($0) })
    }
    #expect(set.sheetCode(for: "s01") == set.sheetCode(for: "s01"))
  }

  @Test("problems by topic and level are drawn by the seed, from those that are not named")
  func queries() throws {
    let library = try Library.paths.map { try Library.problem($0) }
    let set = try assignment(
      replacing: "two-velocities\n", with: "two-velocities\n2 of topic Stefan flow, level 2 to 3\n")
    let chosen = try set.chosen(from: library)
    #expect(chosen.count == 4 && chosen[0].id == "two-velocities" && chosen[3].id == "emcd-tube")
    for problem in chosen[1...2] {
      #expect(problem.topics.contains("Stefan flow") && (2...3).contains(problem.level))
    }
    #expect(Set(chosen.map { $0.id }).count == 4)
    // A problem that is not drawn may come or go.
    let others = library.filter { problem in !chosen.contains { $0.id == problem.id } }
    let fewer = library.filter { $0.id != others[0].id && $0.id != others[5].id }
    #expect(try set.chosen(from: fewer).map { $0.id } == chosen.map { $0.id })
    let complaint = #expect(throws: Diagnostic.self) {
      try assignment(replacing: "two-velocities", with: "2 of topic Stefan flaw").chosen(
        from: library)
    }
    #expect(complaint?.remedy.first == "Did you mean `Stefan flow`?")
  }

  @Test("points are shared out as the questions share their own, and none is lost")
  func points() throws {
    let library = try Library.paths.map { try Library.problem($0) }
    for total in [1, 7, 12, 100] {
      let set = try assignment(replacing: "emcd-tube", with: "emcd-tube, \(total) points")
      let problem = try #require(try set.chosen(from: library).last)
      #expect(problem.points == total)
      #expect(problem.id == "emcd-tube" && problem.asks.count == 3)
    }
    let complaint = #expect(throws: Diagnostic.self) {
      try assignment(replacing: "emcd-tube", with: "emcd-tube, hard")
    }
    #expect(
      complaint?.remedy == ["Write `emcd-tube, 10 points`, or `2 of topic frames, level 2`."])
  }

  @Test("a shuffled set keeps the numbers of its problems and has an order for each student")
  func shuffled() throws {
    let set = try assignment(replacing: "due: Friday", with: "order: shuffled\nunits: US")
    #expect(set.units == .us)
    #expect(Set((1...20).map { set.order(of: 3, for: "s\($0)") }).count > 3)
    #expect(set.order(of: 3, for: "s1") == set.order(of: 3, for: "s1"))
    #expect(set.order(of: 3, for: "s1").sorted() == [0, 1, 2])
    #expect(try assignment(AssignmentTests.text).order(of: 3, for: "s1") == [0, 1, 2])
  }
}
