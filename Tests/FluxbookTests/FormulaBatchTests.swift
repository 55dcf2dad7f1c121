import Foundation
import Testing

@testable import fluxbook

@Suite struct FormulaBatchTests {
  private static let program = Program(root: .fluxbook, version: "0")

  /// Answers a file of lines and returns the replies.
  private static func replies(
    _ bytes: [UInt8], jobs: Int = 2
  ) throws -> (code: ExitCode, replies: [JSON]) {
    let scratch = Scratch()
    let path = try scratch.file("questions.jsonl", bytes)
    let run = Run(program, "check", "--batch", path, "--jobs", "\(jobs)")
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    return (run.code, try lines.dropLast().map { try JSON(String($0), name: "reply") })
  }

  private static func verdicts(_ text: String) throws -> [String] {
    try replies(Array(text.utf8)).replies.map { $0["verdict"]?.string ?? "" }
  }

  @Test("each question has a reply, in order")
  func order() throws {
    var text = ""
    var wanted: [String] = []
    for index in 0..<1_000 {
      let isEqual = index % 3 == 0
      text += #"{"kind":"formula","expected":"a + \#(index)","answer":""#
      text += isEqual ? "\(index) + a\"}\n" : "a - \(index)\"}\n"
      wanted.append(isEqual ? "equal" : "different")
    }
    for jobs in [1, 3] {
      let found = try Self.replies(Array(text.utf8), jobs: jobs)
      #expect(found.code == .success)
      #expect(found.replies.map { $0["verdict"]?.string ?? "" } == wanted)
    }
  }

  @Test(
    "a domain is declared by two numbers, null or a word for what has no bound",
    arguments: [
      ("{}", "different"), ("null", "different"), (#"{"N_A":[0,1]}"#, "equal"),
      (#"{"N_A":[0,null]}"#, "equal"), (#"{"N_A":[0.0,"inf"]}"#, "equal"),
      (#"{"N_A":[null,null]}"#, "different"), (#"{"N_A":[-1e0,1]}"#, "different"),
      (#"{"N_A":["-inf","inf"],"x":[0,1]}"#, "different"),
    ])
  func domains(domain: String, verdict: String) throws {
    let line = #"{"expected":"N_A","answer":"sqrt(N_A^2)","domain":\#(domain)}"#
    #expect(try Self.verdicts(line) == [verdict])
  }

  @Test(
    "a line that is no question is answered with an error, and the next one is read",
    arguments: [
      (#"nonsense"#, "line 2: not JSON: expected a value, found 'n'.", 0),
      (
        #"{"expected":"a","answer":"b""#, "line 2: not JSON: expected ',' or '}', found the end.",
        28
      ),
      (#"{"expected":"a","expected":"b"}"#, "the key 'expected' occurs twice", 16),
      (#"{"expected":"a"}"#, "line 2: the key 'answer' is missing.", nil),
      (#"{"expected":"a","anwser":"b"}"#, "is missing. Was 'anwser' meant for it?", nil),
      (#"{"kind":"Formula","expected":"a","answer":"a"}"#, "there is no kind 'Formula'", nil),
      (#"{"kind":3,"expected":"a","answer":"a"}"#, "the value of 'kind' must be a string", nil),
      (#"{"expected":"a","answer":["a"]}"#, "the value of 'answer' must be a string", nil),
      (#"{"expected":"a","answer":"a","domain":[]}"#, "'domain' must be an object", nil),
      (#"{"expected":"a","answer":"a","domain":{"a":[1]}}"#, "the domain of 'a' must be two", nil),
      (#"{"expected":"a","answer":"a","domain":{"a":[1,1]}}"#, "the interval of 'a' is empty", nil),
      (#"{"expected":"a","answer":"a","domain":{"a b":[0,1]}}"#, "'a b' is no symbol", nil),
      (#"[]"#, "a line must hold one object", nil), (#""text""#, "must hold one object", nil),
      (String(repeating: "[", count: 300), "more than 100 brackets are open", 100),
    ] as [(String, String, Int?)])
  func mistakes(line: String, message: String, position: Int?) throws {
    let good = #"{"expected":"a","answer":"a"}"#
    let found = try Self.replies(Array("\(good)\n\(line)\n\(good)\n".utf8))
    #expect(found.code == .badData)
    #expect(found.replies.map { $0["verdict"]?.string } == ["equal", "error", "equal"])
    let reply = found.replies[1]
    #expect(reply["message"]?.string?.contains(message) == true, "\(reply.text())")
    #expect(reply["position"]?.integer == position)
    #expect(
      reply.members?.map { $0.key } == [
        "verdict", "proof", "counterexample", "message", "position",
      ])
  }

  @Test("lines of blanks are passed over, a last line needs no end, CRLF and a mark are no matter")
  func shapes() throws {
    let good = #"{"expected":"a","answer":"a"}"#
    #expect(try Self.verdicts("") == [])
    #expect(try Self.verdicts("\n \t\n\r\n") == [])
    #expect(try Self.verdicts(good) == ["equal"])
    #expect(try Self.verdicts("\u{FEFF}\(good)\r\n\n\(good)") == ["equal", "equal"])
  }

  @Test("a line longer than any question is refused, however long, and not kept")
  func longLines() throws {
    let good = Array(#"{"expected":"a","answer":"a"}"#.utf8)
    let long = [UInt8](repeating: 0x20, count: 3_000_000) + [0x7B]
    let found = try Self.replies(good + [10] + long + [10] + good)
    #expect(found.replies.map { $0["verdict"]?.string } == ["equal", "error", "equal"])
    #expect(found.replies[1]["message"] == "line 2: the line is longer than 65536 bytes.")
  }

  @Test("bytes that are no text, and characters of every kind, get a reply")
  func bytes() throws {
    let start = Array(#"{"expected":"a","answer":""#.utf8)
    let end = Array("\"}\n".utf8)
    let answers: [[UInt8]] = [
      [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0], [0x7F], Array(#"\u0000"#.utf8),
      Array(#"\ud83d\ude00"#.utf8), Array("\u{202E}a".utf8), Array("👩‍🔬".utf8), [],
      Array(repeating: 0x28, count: 60_000), Array("9^9^9^9".utf8),
    ]
    let found = try Self.replies(answers.flatMap { start + $0 + end })
    #expect(
      found.replies.map { $0["verdict"]?.string } == [
        "error", "error", "error", "error", "unreadable", "unreadable", "unreadable", "unreadable",
        "unreadable", "unreadable", "unreadable", "undecided",
      ])
  }

  @Test("a file that is not there, or a folder, is named")
  func files() {
    let missing = Run(Self.program, "check", "--batch", "/nowhere/at/all")
    #expect(missing.code == .missingInput)
    #expect(missing.errors.contains("/nowhere/at/all"))
    let folder = Run(Self.program, "check", "--batch", "/")
    #expect(folder.code == .missingInput)
  }

  @Test("a reply comes before the next question is asked")
  func conversation() throws {
    let terminal = Terminal()
    let (questions, replies) = (Pipe(), Pipe())
    let process = try terminal.start(
      ["check", "--batch", "-"], input: questions.fileHandleForReading,
      output: replies.fileHandleForWriting)
    for (answer, verdict) in [("D c", "equal"), ("c", "different"), ("c (", "unreadable")] {
      let reply = try Self.reply(to: answer, questions, replies)
      #expect(reply.hasPrefix(#"{"verdict":"\#(verdict)""#))
    }
    try questions.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Asks whether an answer is c D, and waits for the end of the reply.
  private static func reply(to answer: String, _ questions: Pipe, _ replies: Pipe) throws -> String
  {
    let line = #"{"expected":"c D","answer":"\#(answer)"}"# + "\n"
    try questions.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    var reply = Data()
    while reply.last != 0x0A {
      let piece = replies.fileHandleForReading.availableData
      if piece.isEmpty { break }
      reply += piece
    }
    return String(decoding: reply, as: UTF8.self)
  }

  @Test(
    "no formula takes more than 16 MB",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func memory() throws {
    func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    func list(_ separator: String, _ part: (Int) -> String) -> String {
      (1...150).map { part($0) }.joined(separator: separator)
    }
    let answers = [
      repeated("(", 60_000), repeated("x+", 2_000) + "x", "9^9^9^9", "(c+1)^(10^6)", "(c+D)^9e17",
      "(a+b+c+d+f+g)^60", "((a+b)^60+(c+d)^60)^60", list("*") { "(1+1/x\($0))" },
      list("+") { "1/(x+\($0))" }, "ln(" + list(" ") { "(x+\($0))" } + ")",
      list("+") { "ln(x\($0)+1)" }, list("*") { "x^(1/\($0 + 1))" }, list("+") { "x^x\($0)" },
      repeated("(c+", 48) + "1" + repeated(")^2", 48),
      repeated("1/(1+", 48) + "c" + repeated(")", 48),
      repeated("e^", 95) + "x", repeated("((x+y)*(", 45) + "x" + repeated(")-1)", 45),
      "ln(" + list("+") { "\($0 * 31 % 19) x^\($0 % 12) y^\($0 / 12)" } + ")",
    ]
    let (questions, replies) = (Pipe(), Pipe())
    let process = try Terminal().start(
      ["check", "--batch", "-", "--jobs", "1"], input: questions.fileHandleForReading,
      output: replies.fileHandleForWriting)
    _ = try Self.reply(to: "c", questions, replies)
    let before = try Self.peak(of: process)
    for answer in answers { _ = try Self.reply(to: answer, questions, replies) }
    #expect(try Self.peak(of: process) - before <= 16 << 10)
    try questions.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// The most memory a process has had at a time, in kilobytes.
  private static func peak(of process: Process) throws -> Int {
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(
      line.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) })
  }
}
