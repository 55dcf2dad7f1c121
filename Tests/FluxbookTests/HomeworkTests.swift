import Foundation
import Testing

@testable import fluxbook

@Suite("The example homework set")
struct HomeworkTests {
  private let terminal = Terminal()

  @Test("one command makes it, and the command it names next marks it")
  func wholeLine() throws {
    let made = try terminal.run()
    #expect(made.code == 0)
    #expect(made.errors.isEmpty)
    let students = (1...12).map { $0 < 10 ? "s0\($0)" : "s\($0)" }
    let pages = terminal.files("_build/sheets").filter { !$0.hasPrefix("fonts/") }
    #expect(pages == ["index.html"] + students.map { $0 + ".html" })
    #expect(
      terminal.files("_build/key/solutions") == students.map { $0 + ".html" })
    #expect(terminal.has("_build/key/key.json"))
    #expect(
      terminal.files("_build").filter { !$0.contains("/") }
        == ["answers.csv", "example-answers.csv"])
    for place in ["_build/sheets", "_build/key", "_build/answers.csv"] {
      #expect(made.output.contains(place))
    }

    let next = try #require(made.output.split(separator: "\n").last).split(separator: " ")
      .map { String($0) }
    let words = try #require(next.firstIndex(of: "fluxbook").map { Array(next[($0 + 1)...]) })
    #expect(words == ["grade", "_build/key", "_build/example-answers.csv", "-o", "_build/marks"])
    let marked = try terminal.run(words)
    #expect(marked.code == 0)
    #expect(
      marked.output == """
        12 students marked; the mean is 24.6 of 33 points
        Marks: _build/marks/marks.csv
        Feedback, a page for each student: _build/marks/feedback
        The class: _build/marks/class.html
        1 student handed in nothing
        3 answers could not be read; see the last column of marks.csv

        """)
    #expect(terminal.files("_build/marks/feedback") == students.map { $0 + ".html" })
    #expect(terminal.has("_build/marks/class.html"))
    #expect(try terminal.read("_build/marks/marks.csv").split(separator: "\n").count == 13)
  }

  @Test("the empty table of answers has a row for each student and a column for each question")
  func emptyAnswers() throws {
    try ExampleSet.lay(in: terminal)
    let table = try CSV(terminal.read("out/answers.csv"), name: "answers.csv")
    let roster = try CSV(terminal.read("roster.csv"), name: "roster.csv")
    let questions = ["1a", "1b", "1c", "1d", "2a", "2b", "2c", "3a", "3b", "3c", "3d"]
    #expect(table.header == ["set", "student", "name"] + questions)
    #expect(table.rows.map { $0[1] } == roster.rows.map { $0[0] })
    #expect(table.rows.map { $0[2] } == roster.rows.map { $0[1] })
    #expect(table.rows.allSatisfy { $0[0].hasPrefix("first-homework-") })
    #expect(table.rows.allSatisfy { row in (3..<14).allSatisfy { row[$0].isEmpty } })
  }

  @Test("one thread and two write the same bytes")
  func threads() throws {
    try ExampleSet.lay(in: terminal, make: false)
    for jobs in ["1", "2"] {
      let made = try terminal.run(
        "make", "assignment.md", "--roster", "roster.csv", "-o", "out\(jobs)", "--jobs", jobs)
      #expect(made.code == 0)
      let marked = try terminal.run(
        "grade", "out\(jobs)/key", "answers.csv", "-o", "out\(jobs)/marks", "--jobs", jobs)
      #expect(marked.code == 0)
    }
    let alone = try terminal.contents("out1")
    #expect(alone.count > 50)
    #expect(try terminal.contents("out2") == alone)
  }

  @Test("a second run rewrites nothing")
  func secondRun() throws {
    func make() throws {
      try ExampleSet.lay(in: terminal)
      #expect(try terminal.run("grade", "out/key", "answers.csv", "-o", "out/marks").code == 0)
    }
    try make()
    let first = identities()
    #expect(first.count > 50)
    try make()
    #expect(identities() == first)
  }

  @Test("a second run leaves a table of answers that is filled in as it is")
  func filledAnswers() throws {
    try ExampleSet.lay(in: terminal)
    let empty = try terminal.read("out/answers.csv")
    let filled = try ExampleSet.text("answers.csv")
    for kept in [filled, "notes of my own\n", "set,student,name,1a\na,b,c,\"5\n"] {
      try terminal.write("out/answers.csv", kept)
      let made = try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "out")
      #expect(made.code == 0)
      #expect(made.output.contains("left as it is because it is filled in, out/answers.csv"))
      #expect(try terminal.read("out/answers.csv") == kept)
    }
    // An empty one follows the roster.
    try terminal.write("out/answers.csv", empty)
    try terminal.write("roster.csv", "id\nnew\n")
    #expect(
      try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "out").code == 0)
    #expect(try terminal.read("out/answers.csv").split(separator: "\n").count == 2)
  }

  /// The files by name, each with its number on the disk and the time it was written.
  private func identities() -> [String: String] {
    var result: [String: String] = [:]
    for name in terminal.files("out") {
      var status = stat()
      guard stat("\(terminal.path)/out/\(name)", &status) == 0 else { continue }
      result[name] = "\(status.st_ino) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
    return result
  }

  @Test("with variants the same for all, all sheets have the same numbers")
  func sameForAll() throws {
    try ExampleSet.lay(in: terminal, make: false)
    try terminal.write(
      "assignment.md",
      terminal.read("assignment.md").replacing("seed: lantern", with: "variants: same"))
    #expect(
      try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "out").code == 0)
    let key = try JSON(terminal.read("out/key/key.json"), name: "key.json")
    let values = try #require(key["students"]?.array).map { $0["values"]?.text() }
    #expect(values.count == 12)
    #expect(Set(values).count == 1)
  }

  @Test("what is reported for programs is JSON and names the same files")
  func report() throws {
    try ExampleSet.lay(in: terminal, make: false)
    let made = try terminal.run(
      "make", "assignment.md", "--roster", "roster.csv", "-o", "out", "--json")
    let json = try JSON(made.output, name: "output")
    #expect(json["students"]?.integer == 12)
    for part in ["sheets", "key", "answers"] {
      #expect(terminal.has(try #require(json[part]?.string)))
    }
  }
}
