import Foundation
import Problems

extension Command {
  static let make = Command(
    name: "make",
    summary: "Write a homework sheet for every student on a roster.",
    discussion: """
      Every student gets numbers of their own, drawn from the student's id. Into the output folder \
      go 'sheets' to hand out, 'key' with the worked solutions and the marking key to keep to \
      yourself, and 'answers.csv' to fill in. A second run rewrites only what changed, and no \
      answers.csv that holds answers.
      """,
    arguments: [Argument("assignment", "The assignment file.")],
    options: [.roster, .output, .jobs, .from, .json],
    examples: [
      Example(
        "fluxbook make homework.md --roster roster.csv -o out",
        "Writes the sheets, the key and the empty answers table into the folder 'out'.")
    ],
    run: { arguments, console in
      let path = arguments.word(0)
      let rosterPath = try arguments.required(.roster)
      let text = try readText(at: path, limit: SourceText.largest)
      let roster = try Roster(
        csv: readText(at: rosterPath, newlines: .asFound), file: rosterPath)
      let library = try Library(from: arguments.text(.from))
      let homework = try Homework(
        library, assignment: SourceText(name: path, text: text), text: text, roster: roster)
      let output = try arguments.required(.output)
      let isKept = try homework.write(to: output, jobs: arguments.count(.jobs), console)
      try report(homework, output, isKept: isKept, asJSON: arguments.has(.json), console)
      return .success
    })

  /// What the program does without a command.
  static let example = Command(
    name: "fluxbook",
    summary: "Write workbooks on diffusive mass transfer and mark the answers.",
    discussion: """
      Without a command, the example homework set is built in the folder '_build'.
      """,
    run: { _, console in
      let library = try Library(from: nil)
      let folder = "problems/examples/first-homework/"
      let text = try library.text(folder + "assignment.md")
      let roster = try Roster(
        csv: library.text(folder + "roster.csv"), file: folder + "roster.csv")
      let homework = try Homework(
        library, assignment: SourceText(name: folder + "assignment.md", text: text), text: text,
        roster: roster)
      let isKept = try homework.write(to: "_build", jobs: nil, console)
      try OutputFolder("_build").write(
        library.bytes(folder + "answers.csv"), to: "example-answers.csv")
      try report(homework, "_build", isKept: isKept, asJSON: false, console)
      return .success
    })

  /// Says what was written, where, and what to type next.
  private static func report(
    _ homework: Homework, _ output: String, isKept: Bool, asJSON: Bool, _ console: Console
  ) throws {
    let folder = output.withoutLastSlash
    let students = homework.roster.students.count
    if asJSON {
      let json: JSON = [
        "students": .integer(students), "problems": .integer(homework.problems.count),
        "set": .string(homework.setName), "sheets": .string(folder + "/sheets"),
        "key": .string(folder + "/key/key.json"), "answers": .string(folder + "/answers.csv"),
      ]
      try console.output.writeLine(json.text())
      return
    }
    let table =
      isKept
      ? "The table of answers, left as it is because it is filled in"
      : "An empty table for the answers"
    let isExample = output == "_build"
    let answers = isExample ? "_build/example-answers.csv" : "\(folder)/answers.csv"
    let filled = isExample ? "filled in as an example" : "once it is filled in"
    try console.output.write(
      """
      \(counted(students, "sheet")) with \(counted(homework.problems.count, "problem")) each, \
      in \(folder)/sheets
        to hand out; begin with \(folder)/sheets/index.html
      Worked solutions and the marking key, in \(folder)/key
        keep these to yourself
      \(table), \(folder)/answers.csv

      Next, mark the answers (\(filled)):
        \(programName()) grade \(typed(folder + "/key")) \(typed(answers)) \
      -o \(typed(folder + "/marks"))

      """)
  }
}

/// The program as the user calls it: through SwiftPM where it was built in place.
func programName() -> String {
  let path = CommandLine.arguments.first ?? "fluxbook"
  return path.contains("/.build/") || path.hasPrefix(".build/")
    ? "swift run -c release fluxbook" : "fluxbook"
}
