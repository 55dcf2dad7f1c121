import Grading
import Numerics
import Problems
import Rendering

extension Command {
  static let grade = Command(
    name: "grade",
    summary: "Mark the answers of a class.",
    discussion: """
      Writes a table of marks, a feedback page for each student and a page on the class. What \
      cannot be read counts as nothing and is listed for you to look at.
      """,
    arguments: [
      Argument("key", "The key that 'make' wrote: its folder, or key.json in it."),
      Argument("answers", "The answers, a CSV file with a row for each student."),
    ],
    options: [.output, .jobs, .json],
    examples: [
      Example(
        "fluxbook grade out/key answers.csv -o out/marks",
        "Writes marks.csv, the feedback pages and class.html into 'out/marks'.")
    ],
    run: { arguments, console in
      let library = try Library(from: nil)
      let key = try MarkingKey.load(arguments.word(0), library)
      let answers = try AnswerTable(
        readText(at: arguments.word(1), newlines: .asFound), file: arguments.word(1), key: key)
      let output = try arguments.required(.output)
      let grading = Marking(
        library: library, key: key, answers: answers,
        team: Parallel(jobs: arguments.count(.jobs)))
      let sheets = try grading.marked()
      try grading.write(sheets, to: output, console)
      try grading.report(sheets, output, arguments.has(.json), console)
      return .success
    })
}

/// The answers of a class, by student.
struct AnswerTable {
  private let rows: [String: [String]]

  /// Reads the table and checks that it belongs to the key.
  init(_ text: String, file: String, key: MarkingKey.Loaded) throws {
    let table = try CSV(text, name: file)
    let set = try table.column("set")
    let student = try table.column("student")
    let codes = try Sheet.entries(of: key.problems).map { try table.column($0.code) }
    let ids = key.students.map { $0.student.id }
    var rows: [String: [String]] = [:]
    for row in table.rows {
      let own = row[set].trimmingBlanks
      guard own == key.set else {
        let found =
          own.isEmpty ? "the cell below 'set' is empty" : "this row is of the set \(quoted(own))"
        throw Failure(
          .badData,
          "\(file):\(row.line): \(found), the key is of \(quoted(key.set)). "
            + "Use the answers.csv that was written beside the key.")
      }
      let id = row[student].trimmingBlanks
      guard !id.isEmpty else {
        throw Failure(
          .badData,
          "\(file):\(row.line): the cell below 'student' is empty. Write the student's id there.")
      }
      guard ids.contains(id) else {
        let hint = nearestName(to: id, in: ids).map { " Did you mean \(quoted($0))?" } ?? ""
        throw Failure(
          .badData, "\(file):\(row.line): no student \(quoted(id)) has a sheet of this set.\(hint)")
      }
      let answers = codes.map { row[$0] }
      guard rows.updateValue(answers, forKey: id) == nil else {
        throw Failure(
          .badData,
          "\(file):\(row.line): a second row for the student \(quoted(id)). Keep one of them.")
      }
    }
    self.rows = rows
  }

  subscript(id: String) -> [String] { rows[id] ?? [] }

  func has(_ id: String) -> Bool { rows[id] != nil }
}

/// The marking of a class.
struct Marking {
  let library: Library
  let key: MarkingKey.Loaded
  let answers: AnswerTable
  let team: Parallel

  /// Marks every sheet; nothing is written before all of them are.
  func marked() throws -> [GradedSheet] {
    try team.map(key.students.count) { try marked($0) }
  }

  /// Writes marks, feedback and the class page.
  func write(_ sheets: [GradedSheet], to path: String, _ console: Console) throws {
    let writer = try library.pageWriter()
    let output = try OutputFolder(path)
    let progress = Progress("students", total: sheets.count, on: console.errors)
    defer { progress.finish() }
    try team.forEach(sheets.count) { index in
      let file = key.students[index].file
      try output.write(page(sheets[index], writer), to: "feedback/\(file).html")
      progress.advance()
    }
    try output.write(marks(sheets), to: "marks.csv")
    let report = ClassReport(sheets, assignment: key.assignment)
    var summary = Page(
      .report, title: key.assignment.title,
      body: HTML.body(report.document(), questions: .listed))
    summary.course = key.assignment.course
    try output.write(writer.write(summary).bytes, to: "class.html")
    try library.writeFonts(to: output, "")
  }

  private func marked(_ index: Int) throws -> GradedSheet {
    let entry = key.students[index]
    let sheet: Sheet
    do {
      sheet = try Sheet(key.assignment, problems: key.problems, student: entry.student)
    } catch {
      throw Failure(error.diagnostic)
    }
    guard KeyEntry.agree(KeyEntry.values(sheet), entry.values) else {
      throw Failure(
        .badData,
        "\(key.file): the answers for \(quoted(entry.student.id)) are not those that this fluxbook "
          + "finds. "
          + "Mark with the fluxbook that made the set, or make it again.")
    }
    return GradedSheet(sheet, answers: answers[entry.student.id])
  }

  private func page(_ graded: GradedSheet, _ writer: PageWriter) throws -> [UInt8] {
    var page = Page(
      .feedback, title: key.assignment.title,
      body: HTML.body(graded.feedback(theory: library.theory), questions: .listed))
    page.course = key.assignment.course
    page.student = graded.sheet.student.name
    page.code = graded.sheet.code
    page.result = "\(Points.text(graded.credit)) of \(graded.points) points"
    page.root = "../"
    return try writer.write(page).bytes
  }

  /// One row for each student: the total, each question's credit, and what could not be read.
  private func marks(_ sheets: [GradedSheet]) -> String {
    var csv = CSVWriter()
    let codes = sheets.first?.entries.map { $0.code } ?? []
    csv.append((["student", "name", "total"] + codes + ["unread"]).map { .text($0) })
    for sheet in sheets {
      let unread = zip(sheet.entries, sheet.verdicts).filter { $0.1.mark == .unread }
        .map { $0.0.code }
      csv.append(
        [
          .text(sheet.sheet.student.id), .text(sheet.sheet.student.name),
          .number(Points.text(sheet.credit)),
        ] + sheet.verdicts.map { .number(Points.text($0.credit)) }
          + [.text(unread.joined(separator: " "))])
    }
    return csv.text
  }

  /// Says how the class fared and where everything is.
  func report(
    _ sheets: [GradedSheet], _ output: String, _ asJSON: Bool, _ console: Console
  ) throws {
    let folder = output.withoutLastSlash
    let report = ClassReport(sheets, assignment: key.assignment)
    let unread = report.rows.reduce(0) { $0 + $1.counts[Int(Mark.unread.rawValue)] }
    let absent = key.students.count { !answers.has($0.student.id) }
    if asJSON {
      try console.output.writeLine(json(sheets, report).text())
      return
    }
    var lines = """
      \(counted(sheets.count, "student")) marked; the mean is \(report.meanText) of \(report.points) points
      Marks: \(folder)/marks.csv
      Feedback, a page for each student: \(folder)/feedback
      The class: \(folder)/class.html

      """
    if absent > 0 { lines += "\(counted(absent, "student")) handed in nothing\n" }
    if unread > 0 {
      lines += "\(counted(unread, "answer")) could not be read; see the last column of marks.csv\n"
    }
    try console.output.write(lines)
  }

  private func json(_ sheets: [GradedSheet], _ report: ClassReport) -> JSON {
    [
      "set": .string(key.set), "points": .integer(report.points), "mean": .number(report.mean),
      "students": .array(
        sheets.map { sheet in
          [
            "student": .string(sheet.sheet.student.id), "total": .number(sheet.credit),
            "answers": .array(
              zip(sheet.entries, sheet.verdicts).map { entry, verdict in
                [
                  "question": .string(entry.code), "mark": .string(verdict.mark.words),
                  "credit": .number(verdict.credit),
                  "trap": verdict.trap.map { .string($0) } ?? .null,
                ]
              }),
          ]
        }),
    ]
  }
}
