import Foundation
import Testing

/// What is written where it cannot be written.
@Suite("Output that cannot be written")
struct StreamTests {
  private let terminal = Terminal()
  private let talkative = [
    ["--help"], ["derive", "--list"], ["derive", "stefan-flux"], ["problem", "list", "--json"],
    ["problem", "show", "emcd-tube", "--format", "html"], ["check", "--variants", "1"],
    ["make", "assignment.md", "--roster", "roster.csv", "-o", "out"],
  ]

  @Test("to a full device: one message, and 73")
  func fullDevice() throws {
    try ExampleSet.lay(in: terminal, make: false)
    for words in talkative {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let run = try terminal.run(words, output: full)
      #expect(run.code == 73, "\(words)")
      #expect(
        run.errors == "fluxbook: cannot write to standard output: No space left on device.\n",
        "\(words)")
    }
    // What was made before the report is whole.
    #expect(terminal.files("out/key/solutions").count == 12)
  }

  @Test("into a pipe whose reader has left: no word, and 0")
  func closedPipe() throws {
    try ExampleSet.lay(in: terminal, make: false)
    for words in talkative {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let run = try terminal.run(words, output: pipe.fileHandleForWriting)
      #expect(run.code == 0, "\(words)")
      #expect(run.errors.isEmpty, "\(words)")
    }
  }

  @Test("into a place that is no folder or takes no files: one message, 73, and no trace")
  func unwritableFolders() throws {
    try ExampleSet.lay(in: terminal)
    let before = terminal.files("")
    let commands = [
      ["make", "assignment.md", "--roster", "roster.csv", "-o"],
      ["grade", "out/key", "answers.csv", "-o"], ["site", "-o"], ["init"],
    ]
    for (place, reason) in [
      ("roster.csv", "roster.csv: cannot write: Not a directory."),
      ("roster.csv/marks", "roster.csv/marks: cannot write: Not a directory."),
      ("/proc/fluxbook", "/proc/fluxbook: cannot write: No such file or directory."),
    ] {
      for words in commands {
        let run = try terminal.run(words + [place])
        #expect(run.code == 73, "\(words)")
        #expect(run.errors == "fluxbook: \(reason) Choose another place.\n", "\(words)")
        #expect(run.output.isEmpty, "\(words)")
      }
    }
    #expect(terminal.files("") == before)
  }

  @Test("a page whose place is taken by a folder: the message names it, other pages are whole")
  func takenPlace() throws {
    try ExampleSet.lay(in: terminal, make: false)
    try FileManager.default.createDirectory(
      atPath: terminal.path + "/out/sheets/s05.html/x", withIntermediateDirectories: true)
    let run = try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "out")
    #expect(run.code == 73)
    #expect(
      run.errors
        == "fluxbook: out/sheets/s05.html: cannot write: Is a directory. Choose another place.\n")
    for (name, data) in try terminal.contents("out") where name.hasSuffix(".html") {
      #expect(String(decoding: data, as: UTF8.self).hasSuffix("</html>\n"), "\(name)")
    }
    #expect(!terminal.files("out").contains { $0.hasPrefix(".") })
  }
}
