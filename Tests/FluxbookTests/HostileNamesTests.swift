import Foundation
import Testing

@testable import fluxbook

@Suite("Names that mean harm")
struct HostileNamesTests {
  private let terminal = Terminal()
  private let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=cmd()|'/C calc'!A0", "+1+1",
    "-1+1", "@SUM(A1)", "\t=1", "'=1", "../../etc/passwd", "/etc/passwd", "..", ".", "~", "a/b",
    "a\\b", "C:\\x", "index", "con", "CON", "nul.html", "%2e%2e%2f", "{{title}}", "{{> sheet}}",
    "&lt;b&gt;", "]]>", "javascript:alert(1)", "${HOME}", "`id`", "$(id)", "--help", "new\nline",
    "quote\"d", "مرحبا", "\u{202E}evil", "👩‍👩‍👧🎓", "e\u{301}\u{302}\u{303}", "A", "a",
    "\u{200B}", String(repeating: "x", count: 10_240), String(repeating: "x", count: 10_241),
  ]

  @Test("as ids and as names they stay text: in pages, in tables, in file names")
  func harmless() throws {
    try ExampleSet.lay(in: terminal, make: false)
    var roster = CSVWriter()
    roster.append([.text("id"), .text("name")])
    for name in names { roster.append([.text(name), .text(name)]) }
    try terminal.write("roster.csv", roster.text)
    let outside = terminal.files("")
    let made = try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "out")
    #expect(made.code == 0)
    #expect(made.errors.isEmpty)
    let marked = try terminal.run("grade", "out/key", "out/answers.csv", "-o", "out/marks")
    #expect(marked.code == 0)
    #expect(marked.errors.isEmpty)

    #expect(terminal.files("").filter { !$0.hasPrefix("out/") } == outside)
    for folder in ["out/sheets", "out/key/solutions", "out/marks/feedback"] {
      let pages = terminal.files(folder).filter { !$0.hasPrefix("fonts/") && $0 != "index.html" }
      #expect(pages.count == names.count, "\(folder)")
      #expect(Set(pages.map { $0.lowercased() }).count == names.count, "\(folder)")
      for page in pages {
        #expect(page.utf8.count <= 69, "\(page)")
        #expect(!page.contains("/"), "\(page)")
        #expect(page.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(page)")
      }
    }
    for (name, data) in try terminal.contents("out") where name.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for harm in ["<script", "<img", "\u{202E}"] {
        let isThere = page.contains(harm)
        #expect(!isThere, "\(name): \(harm)")
      }
    }
    #expect(try terminal.read("out/sheets/title.html").contains("<dd>{{title}}</dd>"))
    try expectTable("out/answers.csv", column: 1)
    try expectTable("out/marks/marks.csv", column: 0)
  }

  /// Expects that a table gives the ids back, and that no cell is a formula to a spreadsheet.
  private func expectTable(_ path: String, column: Int) throws {
    let text = try terminal.read(path)
    for (row, name) in zip(try CSV(text, name: path).rows, names) {
      #expect(row[column] == name.trimmingBlanks, "\(path)")
    }
    var reader = CSVReader(bytes: Array(text.utf8), separator: 0x2C, name: path)
    while let row = try reader.nextRow() {
      for start in row.starts {
        let first = text.utf8.dropFirst(start).first { $0 != 0x22 }
        #expect(!Array("=+-@\t\r".utf8).contains(first ?? 0), "\(path): \(row.cells)")
      }
    }
  }

  @Test("as answers they are read as answers, quickly, and shown as text")
  func answers() throws {
    let deep = String(repeating: "(", count: 10_000)
    let hostile = [
      "9^9^9^9", "1e400", "-1e400", "1e-400", "nan", "inf", "∞", "1/0", "0/0", "ln(0)", "c/(c-c)",
      deep + "c" + String(repeating: ")", count: 10_000), String(repeating: "9", count: 10_240),
      String(repeating: "c", count: 10_240), String(repeating: "-", count: 4_000) + "c",
      String(repeating: "ln(", count: 90) + "c" + String(repeating: ")", count: 90),
      "exp(exp(exp(exp(exp(c)))))", "(c+D_AB+x_A1+x_A2+L)^50", "((((c+L)^9)^9)^9)^9",
      "c**D_AB**L**x_A1**x_A2", "5 m^99999999999", "5 " + String(repeating: "m/", count: 200) + "m",
      "<script>alert(1)</script>", "{{x}}", "=1+1", "\u{202E}5 mm/s", "5 mm/s\n6 mm/s", "=", "N_A=",
    ]
    let ids = hostile.indices.map { "h\($0)" }
    try ExampleSet.lay(in: terminal, make: false)
    try terminal.write("roster.csv", "id\n" + ids.joined(separator: "\n") + "\n")
    #expect(
      try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "out").code == 0)
    let empty = try CSV(terminal.read("out/answers.csv"), name: "answers.csv")
    var filled = CSVWriter()
    filled.append(empty.header.map { .text($0) })
    for (row, answer) in zip(empty.rows, hostile) {
      filled.append(
        [.text(row[0]), .text(row[1]), .text(row[2])]
          + empty.header.dropFirst(3).map { _ in .text(answer) })
    }
    try terminal.write("answers.csv", filled.text)
    let run = try terminal.run(["grade", "out/key", "answers.csv", "-o", "marks"], seconds: 60)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let marks = try CSV(terminal.read("marks/marks.csv"), name: "marks.csv")
    #expect(marks.rows.allSatisfy { $0[2] == "0" })
    for (name, data) in try terminal.contents("marks/feedback") {
      let page = String(decoding: data, as: UTF8.self)
      for harm in ["<script", "\u{202E}", String(deep.prefix(500))] {
        let isThere = page.contains(harm)
        #expect(!isThere, "\(name): \(harm)")
      }
    }
  }
}
