import Foundation
import Testing

@testable import fluxbook

@Suite("Marking the example answers")
struct MarkingTests {
  private let terminal = Terminal()

  /// An answer that is not simply right: where, what became of it, and why.
  struct Case {
    let student: String
    let question: String
    let mark: String
    let credit: Double
    let trap: String?
    let reason: String

    init(
      _ student: String, _ question: String, _ mark: String, _ credit: Double, _ trap: String?,
      _ reason: String
    ) {
      self.student = student
      self.question = question
      self.mark = mark
      self.credit = credit
      self.trap = trap
      self.reason = reason
    }
  }

  /// Every other answer of the file is right and has full marks.
  static let cases = [
    Case("s02", "1a", "not right", 0, "swapped", "the two averages exchanged"),
    Case("s02", "1b", "not right", 0, "by-mass", "the two averages exchanged"),
    Case("s02", "3a", "partly right", 3.2, nil, "no unit: 3.86e-4"),
    Case("s03", "2a", "not right", 0, "upstream", "a flux that runs uphill"),
    Case("s03", "2b", "not right", 0, "at-rest", "0 mm/s: no moles flow, but mass does"),
    Case("s03", "2c", "not right", 0, "upstream", "the formula of the flux that runs uphill"),
    Case("s03", "3c", "not right", 0, "at-rest", "0 m/s: B is at rest, the mixture is not"),
    Case("s04", "1c", "could not be read", 0, nil, "an open bracket in the unit"),
    Case("s04", "1d", "could not be read", 0, nil, "about 3"),
    Case("s04", "2c", "could not be read", 0, nil, "xA2 instead of x_A2"),
    Case("s05", "1a", "partly right", 2.7, nil, "two figures instead of three"),
    Case("s05", "1b", "partly right", 1.8, nil, "seven figures instead of three"),
    Case("s05", "2b", "not right", 0, nil, "ten times too small"),
    Case("s06", "1c", "no answer", 0, nil, "an empty cell"),
    Case("s06", "1d", "no answer", 0, nil, "an empty cell"),
    Case("s06", "3c", "no answer", 0, nil, "an empty cell"),
    Case("s06", "3d", "no answer", 0, nil, "an empty cell"),
    Case("s07", "1d", "partly right", 2.4, nil, "a mass flux in moles"),
    Case("s07", "2a", "partly right", 3.2, nil, "a molar flux in kilograms"),
    Case("s07", "3d", "not right", 0, "no-flow", "equimolar, where B stands still"),
    Case("s08", "2c", "not right", 0, "no-total", "the total concentration missing"),
    Case("s08", "3a", "not right", 0, "decadic", "the logarithm to the base ten"),
    Case("s08", "3d", "not right", 0, "decadic", "the logarithm to the base ten"),
    Case("s10", "1a", "not right", 0, nil, "a number from nowhere"),
    Case("s10", "3a", "not right", 0, nil, "a number from nowhere"),
    Case("s10", "3c", "not right", 0, nil, "1.7 times the answer"),
    Case("s11", "3b", "not right", 0, nil, "a last figure too large by five: 0.303 for 0.298"),
  ]

  private static let points: KeyValuePairs = [
    "1a": 3, "1b": 2, "1c": 3, "1d": 3, "2a": 4, "2b": 3, "2c": 3, "3a": 4, "3b": 3, "3c": 2,
    "3d": 3,
  ]

  @Test("each answer gets the mark and the credit it deserves, and the wrong turn its name")
  func marks() throws {
    try ExampleSet.lay(in: terminal)
    let run = try terminal.run("grade", "out/key", "answers.csv", "-o", "marks", "--json")
    #expect(run.code == 0)
    let report = try JSON(run.output, name: "report")
    let students = try #require(report["students"]?.array)
    #expect(students.count == 12)
    for student in students {
      let id = try #require(student["student"]?.string)
      for answer in try #require(student["answers"]?.array) {
        let question = try #require(answer["question"]?.string)
        let full = try #require(MarkingTests.points.first { $0.key == question }?.value)
        let expected =
          MarkingTests.cases.first { $0.student == id && $0.question == question }
          ?? (id == "s12"
            ? Case(id, question, "no answer", 0, nil, "no row")
            : Case(id, question, "right", Double(full), nil, "as it should be"))
        let place = "\(id) \(question): \(expected.reason)"
        #expect(answer["mark"]?.string == expected.mark, "\(place)")
        #expect(answer["credit"]?.double == expected.credit, "\(place)")
        #expect(answer["trap"]?.string == expected.trap, "\(place)")
      }
    }
  }

  @Test("the credits of a row sum up to its total, and the table agrees with the report")
  func totals() throws {
    try ExampleSet.lay(in: terminal)
    let run = try terminal.run("grade", "out/key", "answers.csv", "-o", "marks", "--json")
    let report = try JSON(run.output, name: "report")
    let students = try #require(report["students"]?.array)
    let table = try CSV(terminal.read("marks/marks.csv"), name: "marks.csv")
    #expect(
      table.header
        == ["student", "name", "total"] + MarkingTests.points.map { $0.key } + ["unread"])
    #expect(table.rows.count == students.count)
    var sum = 0.0
    for (row, student) in zip(table.rows, students) {
      let credits = try (3..<14).map { try #require(Double(row[$0])) }
      let total = try #require(Double(row[2]))
      #expect(abs(credits.reduce(0, +) - total) < 1e-9, "\(row[0])")
      #expect(row[0] == student["student"]?.string)
      #expect(total == student["total"]?.double)
      #expect(credits == student["answers"]?.array?.map { $0["credit"]?.double })
      sum += total
    }
    #expect(table.rows.map { $0[14] }.filter { !$0.isEmpty } == ["1c 1d 2c"])
    #expect(abs(sum / 12 - (report["mean"]?.double ?? 0)) < 1e-9)
    #expect(try terminal.read("marks/class.html").contains("the mean is 24.6 of 33 points"))
  }

  @Test("the reference answers, in other units than asked for, get full marks on every sheet")
  func referenceAnswers() throws {
    try ExampleSet.lay(in: terminal)
    let key = try JSON(terminal.read("out/key/key.json"), name: "key.json")
    let units = [
      "m/s", "m s^-1", "mol/(m^2 s)", "kg m^-2 s^-1", "mol m⁻² s⁻¹", "m/s", "", "mol/m^2/s", "",
      "m/s", "",
    ]
    let formulas = [
      6: "N_A = (x_A1 - x_A2) D_AB c / L", 10: "c*D_AB*(ln(1 - x_A2) - ln(1 - x_A1))/L",
    ]
    var table = CSVWriter()
    let header = try CSV(terminal.read("out/answers.csv"), name: "answers.csv").header
    table.append(header.map { .text($0) })
    for student in try #require(key["students"]?.array) {
      let values = try #require(student["values"]?.array).map { $0.double }
      let answers = try values.indices.map { index -> CSVWriter.Cell in
        if let formula = formulas[index] { return .text(formula) }
        let number = String(format: "%.2e", try #require(values[index]))
        return .text("\(number) \(units[index])")
      }
      let id = try #require(student["student"]?.string)
      table.append([.text(try #require(key["set"]?.string)), .text(id), .text("")] + answers)
    }
    try terminal.write("answers.csv", table.text)
    let run = try terminal.run("grade", "out/key/key.json", "answers.csv", "-o", "marks", "--json")
    #expect(run.code == 0)
    let report = try JSON(run.output, name: "report")
    let totals = try #require(report["students"]?.array).map { $0["total"]?.double }
    #expect(totals == Array(repeating: 33, count: 12))
    #expect(report["mean"]?.double == 33)
  }

  @Test("feedback says what was understood, and every link in it leads somewhere")
  func feedback() throws {
    try ExampleSet.lay(in: terminal)
    #expect(try terminal.run("grade", "out/key", "answers.csv", "-o", "marks").code == 0)
    for (name, data) in try terminal.contents("marks/feedback") {
      let page = String(decoding: data, as: UTF8.self)
      let anchors = Set(page.matches(of: /\bid="([^"]+)"/).map { String($0.output.1) })
      for link in page.matches(of: /href="#([^"]+)"/) {
        #expect(anchors.contains(String(link.output.1)), "\(name): \(link.output.1)")
      }
    }
    for (student, words) in [
      ("s02", "You wrote no unit"), ("s03", "Your flux runs uphill"),
      ("s04", "Did you mean `x_A2`?"), ("s04", "No points yet: your teacher will look at it."),
      ("s05", "You gave 2 significant figures; 3 are asked for."), ("s06", "no answer"),
      ("s07", "carry the units through your calculation"),
      ("s08", "You took the logarithm to the base ten"), ("s12", "no answer"),
    ] {
      let page = try terminal.read("marks/feedback/\(student).html")
      let isThere = page.contains(words)
      #expect(isThere, "\(student): \(words)")
    }
    let marked = try terminal.read("marks/feedback/s01.html")
    #expect(marked.contains("33 of 33 points"))
  }

  @Test("rows in another order, with other columns between, get the same marks")
  func order() throws {
    try ExampleSet.lay(in: terminal)
    #expect(try terminal.run("grade", "out/key", "answers.csv", "-o", "marks").code == 0)
    let table = try CSV(terminal.read("answers.csv"), name: "answers.csv")
    var turned = CSVWriter()
    let columns = table.header.indices.reversed()
    turned.append([.text("remark")] + columns.map { .text(table.header[$0].uppercased()) })
    for row in table.rows.reversed() {
      turned.append([.text("late")] + columns.map { .text(row[$0]) })
    }
    let text = "\u{FEFF}" + turned.text.replacing("\n", with: "\r\n")
    try terminal.write("turned.csv", text)
    #expect(try terminal.run("grade", "out/key", "turned.csv", "-o", "turned").code == 0)
    #expect(try terminal.contents("turned") == terminal.contents("marks"))
  }
}
