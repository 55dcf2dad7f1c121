import Foundation
import Testing

@testable import fluxbook

/// Whatever is wrong with a file, it is said once, with its place and what to do; nothing is written.
@Suite("Bad input")
struct BadInputTests {
  private let terminal = Terminal()

  /// A file that cannot be used, and how the program says so.
  struct Case {
    let what: String
    let contents: [UInt8]
    let message: String

    init(_ what: String, _ text: String, _ message: String) {
      self.init(what, bytes: Array(text.utf8), message)
    }

    init(_ what: String, bytes: [UInt8], _ message: String) {
      self.what = what
      contents = bytes
      self.message = message
    }
  }

  /// Runs a command once for each case and compares what it says; the data is bad, so it is 65.
  private func expect(_ cases: [Case], in file: String, from words: [String]) throws {
    for bad in cases {
      try terminal.write(file, bad.contents)
      let run = try terminal.run(words)
      #expect(run.code == 65, "\(bad.what)")
      #expect(run.errors == "fluxbook: \(bad.message)\n", "\(bad.what)")
      #expect(run.output.isEmpty, "\(bad.what)")
      #expect(!terminal.has("new"), "\(bad.what)")
    }
  }

  @Test("a roster")
  func rosters() throws {
    try ExampleSet.lay(in: terminal, make: false)
    let words = ["make", "assignment.md", "--roster", "roster.csv", "-o", "new"]
    try expect(
      [
        Case(
          "empty", "", "roster.csv:1:1: the table is empty. Its first line must name the columns."),
        Case(
          "nothing but its header", "id,name\n",
          "roster.csv: there is no student on the roster. Add a line for each."),
        Case(
          "no column for the ids", "name\nAda\n",
          "roster.csv:1:1: there is no column 'id'. The columns are 'name'."),
        Case(
          "two columns for the ids", "id,id\ns1,s2\n",
          "roster.csv:1:1: more than one column is called 'id'. Rename the one that is not meant."),
        Case(
          "an id twice", "id,name\ns1,Ada\ns2,Bo\ns1,Cy\n",
          "roster.csv:4: the id `s1` stands twice in the roster. "
            + "Every student needs an id that no other has."),
        Case(
          "no id", "id,name\n,Ada\n",
          "roster.csv:2: this student has no id. Every student needs an id that no other has."),
        Case(
          "an open quote", "id,name\ns1,\"Ada\ns2,Bo\n",
          "roster.csv:2:4: the quoted cell that begins here does not end. Close it with a quote; "
            + "a quote within it is doubled."),
        Case(
          "a cell too many", "id,name\ns1,Lovelace, Ada\n",
          "roster.csv:2:13: the row has 3 cells, the header 2 columns. "
            + "Put a cell that contains a comma in quotes."),
        Case(
          "a NUL byte", "id,name\ns1,A\u{0}\n",
          "roster.csv:2:5: there is a NUL byte, so this is no text file. Export the table as CSV."),
        Case(
          "another encoding", bytes: Array("id,name\ns1,Ren".utf8) + [0xE9, 0x0A],
          "roster.csv:2: not UTF-8 (byte 14). "
            + "Save the file as UTF-8; spreadsheets call it 'CSV UTF-8'."),
      ], in: "roster.csv", from: words)
  }

  @Test("a roster as spreadsheets write them is no bad one")
  func goodRosters() throws {
    try ExampleSet.lay(in: terminal, make: false)
    for text in [
      "\u{FEFF}id,name\r\ns1,Ada\r\n", "ID;Name\r\ns1;\"O\"\"Hara; jr.\"\r\n",
      "id\tname\ns1\tAda\n",
      "id\rs1\r", " name , id \nAda,s1\n", "id,name\n\n\ns1,Ada\n,\n",
    ] {
      try terminal.write("roster.csv", text)
      let run = try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "new")
      #expect(run.code == 0, "\(text)")
      #expect(terminal.has("new/sheets/s1.html"), "\(text)")
      try FileManager.default.removeItem(atPath: terminal.path + "/new")
    }
  }

  @Test("a table of answers")
  func answers() throws {
    try ExampleSet.lay(in: terminal)
    let good = try ExampleSet.text("answers.csv")
    let set = "first-homework-4EW7"
    let words = ["grade", "out/key", "answers.csv", "-o", "new"]
    try expect(
      [
        Case(
          "empty", "", "answers.csv:1:1: the table is empty. Its first line must name the columns."),
        Case(
          "of another set", good.replacing("4EW7,s03", with: "7QTX,s03"),
          "answers.csv:4: this row is of the set 'first-homework-7QTX', the key is of '\(set)'. "
            + "Use the answers.csv that was written beside the key."),
        Case(
          "a row without its set", good.replacing("\(set),s03", with: ",s03"),
          "answers.csv:4: the cell below 'set' is empty, the key is of '\(set)'. "
            + "Use the answers.csv that was written beside the key."),
        Case(
          "a missing column", good.replacing("1a,1b,", with: "1a,x,"),
          "answers.csv:1:1: there is no column '1b'. The columns begin 'set', 'student', 'name', "
            + "'1a', 'x', '1c', '1d', '2a', '2b', '2c', '3a', '3b'."),
        Case(
          "a mistyped column", good.replacing("student", with: "studnet"),
          "answers.csv:1:1: there is no column 'student'. If 'studnet' is meant, rename it."),
        Case(
          "an unknown student", good.replacing(",s03,", with: ",S03,"),
          "answers.csv:4: no student 'S03' has a sheet of this set. Did you mean 's03'?"),
        Case(
          "a student with nothing in common", good.replacing(",s03,", with: ",zoe,"),
          "answers.csv:4: no student 'zoe' has a sheet of this set."),
        Case(
          "no student", good.replacing(",s03,", with: ",,"),
          "answers.csv:4: the cell below 'student' is empty. Write the student's id there."),
        Case(
          "a student twice", good.replacing(",s03,", with: ",s01,"),
          "answers.csv:4: a second row for the student 's01'. Keep one of them."),
      ], in: "answers.csv", from: words)
  }

  @Test("a key")
  func keys() throws {
    try ExampleSet.lay(in: terminal)
    let good = try terminal.read("out/key/key.json")
    let remedy = "Name the key.json that `fluxbook make` wrote"
    let end = good.utf8.count { $0 == 10 } + 1
    let other = "Mark with the fluxbook that made the set, or make it again."
    try expect(
      [
        Case(
          "empty", "",
          "key.json:1:1: not JSON: expected a value, found the end. \(remedy), unchanged."),
        Case(
          "no key", try terminal.read("roster.csv"),
          "key.json:1:1: not JSON: expected a value, found 'i'. \(remedy), unchanged."),
        Case(
          "cut off", String(good.dropLast(3)),
          "key.json:\(end - 2):4: not JSON: expected ',' or '}', found the end. \(remedy), unchanged."
        ),
        Case(
          "other JSON", "{}", "key.json: this is no marking key: it has no format. \(remedy)."),
        Case(
          "of a later format", "{\"format\": 2}",
          "key.json: the key has format 2; this fluxbook reads format 1. "
            + "Make the set again, or use the fluxbook that made it."),
        Case(
          "of another seed", good.replacing("lantern", with: "candle"),
          "key.json: this is no marking key: its set is not that of its assignment and problems. "
            + "\(remedy)."),
        Case(
          "a student twice", good.replacing("\"student\": \"s02\"", with: "\"student\": \"s01\""),
          "key.json: this is no marking key: the id `s01` stands twice in the roster. \(remedy)."),
        Case(
          "another student", good.replacing("\"student\": \"s12\"", with: "\"student\": \"s13\""),
          "key.json: the answers for 's13' are not those that this fluxbook finds. \(other)"),
        Case(
          "a problem changed", good.replacing("0.15 … 0.85", with: "0.16 … 0.85"),
          "key.json: the answers for 's01' are not those that this fluxbook finds. \(other)"),
        Case(
          "no UTF-8", bytes: [0xFF, 0x00],
          "key.json:1: not UTF-8 (byte 0). Save the file as UTF-8."),
        Case(
          "brackets without end", String(repeating: "[", count: 100_000),
          "key.json:1:101: not JSON: more than 100 brackets are open. \(remedy), unchanged."),
      ], in: "key.json", from: ["grade", "key.json", "answers.csv", "-o", "new"])
  }

  @Test("an assignment")
  func assignments() throws {
    try ExampleSet.lay(in: terminal, make: false)
    let good = try ExampleSet.text("assignment.md")
    try expect(
      [
        Case(
          "a problem that is not there", good.replacing("emcd-tube", with: "emcd-tub"),
          """
          assignment.md:15:1: error: there is no problem `emcd-tub`
            15 | emcd-tub
               | ^^^^^^^^
                 Did you mean `emcd-tube`?
                 See `fluxbook problem list` for all of them.
                 Your own belong into a library that `fluxbook init` writes and `--from` names.
          """),
        Case(
          "a problem twice", good.replacing("emcd-tube", with: "stefan-tube"),
          """
          assignment.md:16:1: error: `stefan-tube` stands twice in the assignment
            16 | stefan-tube
               | ^^^^^^^^^^^
                 Keep one of the two lines.
          """),
        Case(
          "a key that means nothing", good.replacing("seed:", with: "sed:"),
          """
          assignment.md:6:1: error: `sed` means nothing here
            6 | sed: lantern
              | ^^^
                Did you mean `seed`?
                The keys are: id, title, course, due, seed, variants, order, units.
          """),
        Case(
          "no id", good.replacing("id: first-homework\n", with: ""),
          """
          assignment.md:6:1: error: `id` is missing
            6 | ---
              | ^^^
                Add a line `id: …` above.
          """),
        Case(
          "control characters, which could move the cursor", "\u{1B}[2J\u{8}\n",
          """
          assignment.md:1:1: error: the file should begin with a line `---`
            1 | ·[2J·
              | ^^^^^
                Between two lines `---` stand its id, title and so on, one `key: value` a line.
          """),
        Case(
          "larger than any", String(repeating: "x", count: 300_000),
          "assignment.md: larger than 256 KiB, the most that is read."),
      ], in: "assignment.md",
      from: ["make", "assignment.md", "--roster", "roster.csv", "-o", "new"])
  }

  @Test("a problem file")
  func problems() throws {
    let good = try ExampleSet.problem("stefan-flow/stefan-tube.md")
    for (what, old, new, place) in [
      (
        "a section of that name", "```model", "```modell",
        """
        p.md:27:4: error: `modell` is not a section of a problem
          27 | ```modell
             |    ^^^^^^
               Did you mean `model`?
        """
      ),
      (
        "a symbol of that name", "flux   N_A", "flux   N_Q",
        "p.md:32:8: error: `N_Q` is not a symbol of the glossary\n"
      ),
      (
        "a unit of that name", "v_star in mm/s", "v_star in mn/s",
        "p.md:34:18: error: I know no unit `mn`\n"
      ),
      (
        "a unit that measures it", "v_star in mm/s", "v_star in mol",
        "p.md:34:18: error: v_star is the molar-average velocity, which `mol` does not measure\n"
      ),
      (
        "any way to satisfy it", "p_sat > 0.20*P", "p_sat > 2*P",
        """
        p.md:22:48: error: none of 2000 draws satisfies this condition
          22 | p_sat  vapour pressure, in kPa, 3 s.f.   where p_sat > 2*P and p_sat < 0.75*P
             |                                                ^^^^^^^^^^^
               Widen a range, or weaken the condition.
        """
      ),
    ] {
      try terminal.write("p.md", good.replacing(old, with: new))
      let run = try terminal.run("problem", "lint", "p.md")
      #expect(run.code == 65, "there is not \(what)")
      #expect(run.errors.hasPrefix(place), "there is not \(what): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    try terminal.write("p.md", good)
    let run = try terminal.run("problem", "lint", "p.md")
    #expect(run.code == 0)
    #expect(run.output == "p.md: ok, 4 questions, 50 variants drawn\n")
  }

  @Test("a folder of one's own")
  func ownFolder() throws {
    try ExampleSet.lay(in: terminal, make: false)
    #expect(try terminal.run("init", "own").code == 0)
    let sheet = try terminal.read("own/templates/sheet.mustache")
    let words = [
      "make", "assignment.md", "--roster", "roster.csv", "-o", "new", "--from", "own",
    ]
    let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false).count
    try expect(
      [
        Case(
          "a template that does not end", sheet + "{{#a}}\n",
          "own/templates/sheet.mustache:\(lines):1: error: the section 'a' is never closed\n"
            + "  Write {{/a}} where it ends."),
        Case(
          "a template in another encoding", bytes: [0xFF],
          "own/templates/sheet.mustache:1: not UTF-8 (byte 0). Save the file as UTF-8."),
      ], in: "own/templates/sheet.mustache", from: words)
    try terminal.write("own/templates/sheet.mustache", sheet)
    let problem = try terminal.read("own/problems/counterdiffusion/emcd-tube.md")
    try expect(
      [
        Case(
          "a broken problem", problem.replacing("level: 1", with: "level: one"),
          """
          own/problems/counterdiffusion/emcd-tube.md:5:8: error: `level` is a whole number from 1 to 4
            5 | level: one
              |        ^^^
          """)
      ], in: "own/problems/counterdiffusion/emcd-tube.md", from: words)
    try terminal.write("own/problems/counterdiffusion/emcd-tube.md", problem)
    try expect(
      [
        Case(
          "a problem there twice", problem,
          "own/problems/counterdiffusion/twin.md and own/problems/counterdiffusion/emcd-tube.md have the same id, "
            + "emcd-tube. Change one of them.")
      ], in: "own/problems/counterdiffusion/twin.md", from: words)
    let run = try terminal.run("problem", "list", "--from", terminal.path)
    #expect(run.code == 66)
    #expect(run.errors.contains("holds neither 'problems' nor 'templates' nor 'site'"))
  }

  @Test("init never overwrites what was edited")
  func editedFiles() throws {
    #expect(try terminal.run("init", "own").code == 0)
    #expect(try terminal.run("init", "own").code == 0)
    try terminal.write("own/problems/counterdiffusion/emcd-tube.md", "mine\n")
    let run = try terminal.run("init", "own")
    #expect(run.code == 73)
    #expect(
      run.errors
        == "fluxbook: 'own/problems/counterdiffusion/emcd-tube.md' exists already and differs. "
        + "Choose another folder; nothing was written.\n")
    #expect(try terminal.read("own/problems/counterdiffusion/emcd-tube.md") == "mine\n")
  }

  @Test("a command line")
  func commandLines() throws {
    try ExampleSet.lay(in: terminal, make: false)
    let make = "make assignment.md --roster roster.csv -o new"
    for (line, code, message) in [
      ("mkae", 64, "'mkae' is not a command. Did you mean 'make'?"),
      ("--verison", 64, "'--verison' is not an option of 'fluxbook'. Did you mean '--version'?"),
      (
        "make assignment.md --rooster roster.csv -o new", 64,
        "'--rooster' is not an option of 'fluxbook make'. Did you mean '--roster'?"
      ),
      (make + " --jobs 0", 64, "'--jobs' takes a whole number from 1 to 1024, not '0'."),
      (make + " --jobs 9999", 64, "'--jobs' takes a whole number from 1 to 1024, not '9999'."),
      (make + " --jobs", 64, "'--jobs' needs a value: '--jobs <n>'."),
      (make + " -o newer", 64, "'-o' is given twice. Give it once."),
      (
        "make assignment.md -o new", 64,
        "'--roster <file>' is missing: the students, a CSV file with a column 'id'.\n"
      ),
      (
        "problem lits", 64,
        "'lits' is not a command of 'fluxbook problem'. Did you mean 'list'?"
      ),
      ("problem new tube", 64, "'tube' does not end in '.md', as the names of problem files do."),
      (
        "derive stefan-flx", 64,
        "there is no derivation 'stefan-flx'. Did you mean 'stefan-flux'?"
      ),
      ("problem show emcd-tbe", 64, "there is no problem 'emcd-tbe'. Did you mean 'emcd-tube'?"),
      ("problem show emcd-tube/x", 64, "'x' is not a seed. A seed is a whole number from 0 to "),
      (
        "make assignmnet.md --roster roster.csv -o new", 66,
        "assignmnet.md: there is no such file. Did you mean 'assignment.md'?\n"
      ),
      (
        "make assignment.md --roster rosters.csv -o new", 66,
        "rosters.csv: there is no such file. Did you mean 'roster.csv'?\n"
      ),
      (
        "make assignment.md --roster . -o new", 66,
        ".: this is a folder. Name a file in it.\n"
      ),
      (
        "problem list --from nowhere", 66,
        "'nowhere' is not a folder. Write one with `fluxbook init`.\n"
      ),
      ("solve N_A", 64, "'N_A' is neither a given such as 'T=300 K' nor a question such as "),
    ] as [(String, Int32, String)] {
      let run = try terminal.run(line.split(separator: " ").map { String($0) })
      #expect(run.code == code, "\(line)")
      #expect(run.errors.hasPrefix("fluxbook: " + message), "\(line): \(run.errors)")
      #expect(run.output.isEmpty, "\(line)")
    }
    #expect(!terminal.has("new"))
  }

  @Test("the folder above the key is answered with the key's own")
  func folderAboveKey() throws {
    try ExampleSet.lay(in: terminal)
    let run = try terminal.run("grade", "out/", "answers.csv", "-o", "new")
    #expect(run.code == 66)
    #expect(
      run.errors == "fluxbook: out/key.json: there is no such file. Did you mean 'out/key'?\n")
  }
}
