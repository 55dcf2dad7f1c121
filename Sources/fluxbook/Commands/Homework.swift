import Diffusion
import Foundation
import Problems
import Rendering

/// A homework set as it is written to a folder: sheets, solutions, key and an empty table for the
/// answers.
struct Homework {
  let library: Library
  let assignment: Assignment
  let problems: [Problem]
  let roster: Roster
  /// A file name for each student.
  let names: [String]
  let assignmentText: String

  init(_ library: Library, assignment source: SourceText, text: String, roster: Roster) throws {
    self.library = library
    assignmentText = text
    do {
      assignment = try Assignment(source)
      problems = try assignment.chosen(from: library.problems())
    } catch let diagnostic as Diagnostic {
      throw Failure(diagnostic)
    }
    self.roster = roster
    // The name of the page that leads to all others is taken.
    names = Array(FileName.unique(["index"] + roster.students.map { $0.id }).dropFirst())
  }

  /// Writes everything into a folder, once every sheet has been drawn.
  ///
  /// - Returns: Whether a table that holds answers was found there, and left as it is.
  func write(to path: String, jobs: Int?, _ console: Console) throws -> Bool {
    let writer = try library.pageWriter()
    let team = Parallel(jobs: jobs)
    let sheets = try team.map(roster.students.count) { try sheet($0) }
    let output = try OutputFolder(path)
    let progress = Progress("sheets", total: sheets.count, on: console.errors)
    defer { progress.finish() }
    let entries = try team.map(sheets.count) { index -> KeyEntry in
      try write(sheets[index], named: names[index], writer, output)
      progress.advance()
      return KeyEntry(sheets[index], file: names[index])
    }
    try output.write(index(of: "sheets", writer), to: "sheets/index.html")
    try output.write(index(of: "solutions", writer), to: "key/index.html")
    try library.writeFonts(to: output, "sheets/")
    try library.writeFonts(to: output, "key/")
    let key = MarkingKey(
      assignmentText: assignmentText, problems: problems, entries: entries, set: setName)
    try output.write(key.json.text() + "\n", to: "key/key.json")
    if hasAnswers(path.withoutLastSlash + "/answers.csv") { return true }
    try output.write(emptyAnswers(), to: "answers.csv")
    return false
  }

  /// Tells whether a file is more than an empty table of ours, so that it must not be replaced.
  private func hasAnswers(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    guard let text = try? readText(at: path, newlines: .asFound),
      let table = try? CSV(text, name: path), table.header.starts(with: Homework.leading)
    else { return true }
    let questions = Homework.leading.count..<max(table.header.count, Homework.leading.count)
    return table.rows.contains { row in questions.contains { !row[$0].trimmingBlanks.isEmpty } }
  }

  private func sheet(_ index: Int) throws -> Sheet {
    do {
      return try Sheet(assignment, problems: problems, student: roster.students[index])
    } catch {
      throw Failure(error.diagnostic)
    }
  }

  private func write(
    _ sheet: Sheet, named name: String, _ writer: PageWriter, _ output: OutputFolder
  ) throws {
    var page = Page(
      .sheet, title: assignment.title,
      body: HTML.body(sheet.statement(), questions: .paper))
    page.course = assignment.course
    page.due = assignment.due
    page.student = sheet.student.name
    page.code = sheet.code
    try output.write(writer.write(page).bytes, to: "sheets/\(name).html")
    var solution = Page(
      .solution, title: assignment.title,
      body: HTML.body(sheet.solution(theory: library.theory), questions: .listed))
    solution.course = assignment.course
    solution.student = sheet.student.name
    solution.code = sheet.code
    solution.root = "../"
    try output.write(writer.write(solution).bytes, to: "key/solutions/\(name).html")
  }

  /// A page that leads to every student's page.
  private func index(of kind: String, _ writer: PageWriter) throws -> [UInt8] {
    let folder = kind == "solutions" ? "solutions/" : ""
    let items: [[Inline]] = zip(roster.students, names).map { student, name in
      [
        .link([.text(student.name)], to: "\(folder)\(name).html"),
        .text(" (\(student.id.inOneLine))"),
      ]
    }
    let words =
      kind == "solutions"
      ? "The worked solutions, one for each student. The key for marking is `key.json`."
      : "One sheet for each student, with numbers of their own."
    let document = Document(
      title: assignment.title, blocks: [.paragraph([.text(words)]), .list(items)])
    var page = Page(
      .report, title: assignment.title, body: HTML.body(document, questions: .listed))
    page.course = assignment.course
    return try writer.write(page).bytes
  }

  /// The name of this set, which every row of its answers carries.
  var setName: String { assignment.setName(of: problems) }

  /// The columns of an answers table that stand before those of the questions.
  private static let leading = ["set", "student", "name"]

  private func emptyAnswers() -> String {
    var csv = CSVWriter()
    let codes = Sheet.entries(of: problems).map { $0.code }
    csv.append((Homework.leading + codes).map { .text($0) })
    let blanks = codes.map { _ in CSVWriter.Cell.text("") }
    for student in roster.students {
      csv.append([.text(setName), .text(student.id), .text(student.name)] + blanks)
    }
    return csv.text
  }
}

extension Roster {
  /// Reads a roster from the text of a CSV file with the columns `id` and, if it likes, `name`.
  init(csv text: String, file: String) throws {
    let table = try CSV(text, name: file)
    let id = try table.column("id")
    let name = table.header.contains { $0.lowercased() == "name" } ? try table.column("name") : nil
    do throws(Roster.Problem) {
      self = try Roster(
        table.rows.map { row in
          let own = row[id].trimmingBlanks
          let shown = name.map { row[$0].inOneLine } ?? ""
          return Student(id: own, name: shown.isEmpty ? own.inOneLine : shown)
        })
    } catch {
      throw Failure(
        .badData,
        "\(file):\(table.rows[error.student].line): \(error.message). "
          + "Every student needs an id that no other has.")
    }
    guard !students.isEmpty else {
      throw Failure(.badData, "\(file): there is no student on the roster. Add a line for each.")
    }
  }
}

extension String {
  /// A name as a page can show it within a line: control characters are blanks, those that turn
  /// the direction of what follows are left out.
  fileprivate var inOneLine: String {
    var line = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: line.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return String(line).trimmingBlanks
  }

  /// Without blanks at both ends.
  var trimmingBlanks: String {
    let blanks: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: blanks).reversed().drop(while: blanks).reversed())
  }
}
