import Foundation
import Testing

/// How a run of the executable ended.
struct Ending {
  /// The exit code; 128 and the signal if a signal ended it.
  let code: Int32
  let output: String
  let errors: String
}

/// A folder in which the real executable is run, as in a terminal.
struct Terminal {
  let scratch = Scratch()

  var path: String { scratch.path }

  /// The executable, which the build puts beside the tests.
  private static let program: URL? = Bundle.main.executableURL?
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "fluxbook")

  /// Runs a command line in the folder and waits for its end.
  ///
  /// - Parameters:
  ///   - words: The words after the program's name.
  ///   - output: Where standard output goes instead of into the result.
  ///   - seconds: After which the run is stopped and the test fails.
  func run(
    _ words: [String], output: FileHandle? = nil, seconds: Double = 100
  ) throws -> Ending {
    let program = try #require(Terminal.program)
    let streams = Scratch()
    let files = try ["output", "errors"].map { name in
      try FileHandle(forWritingTo: URL(filePath: streams.file(name, "")))
    }
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? files[0]
    process.standardError = files[1]
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      Issue.record("fluxbook \(words.joined(separator: " ")) took longer than \(seconds) s")
      ended.wait()
    }
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Ending(
      code: signal + process.terminationStatus, output: streams.text("output") ?? "",
      errors: streams.text("errors") ?? "")
  }

  func run(_ words: String...) throws -> Ending { try run(words) }

  /// Starts a command line in the folder, for a conversation with it.
  func start(_ words: [String], input: FileHandle, output: FileHandle) throws -> Process {
    let program = try #require(Terminal.program)
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: path)
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    return process
  }

  /// Writes a file into the folder.
  func write(_ name: String, _ text: String) throws { _ = try scratch.file(name, text) }

  func write(_ name: String, _ bytes: [UInt8]) throws { _ = try scratch.file(name, bytes) }

  /// Reads a file of the folder.
  func read(_ name: String) throws -> String { try #require(scratch.text(name), "\(name)") }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The files below a folder, sorted, without folders.
  func files(_ folder: String) -> [String] {
    let root = path + "/" + folder
    return ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).sorted()
      .filter { name in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
        return !isFolder.boolValue
      }
  }

  /// The files below a folder with their contents.
  func contents(_ folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in files(folder) {
      result[name] = try Data(contentsOf: URL(filePath: "\(path)/\(folder)/\(name)"))
    }
    return result
  }
}

/// The files of the example homework set, as the repository has them.
enum ExampleSet {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../problems/examples/first-homework").standardizedFileURL

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static func problem(_ path: String) throws -> String {
    try String(
      contentsOf: folder.appending(path: "../../\(path)").standardizedFileURL, encoding: .utf8)
  }

  /// Lays the assignment, the roster and the answers into a folder, and makes the set in `out`.
  static func lay(in terminal: Terminal, make: Bool = true) throws {
    for name in ["assignment.md", "roster.csv", "answers.csv"] {
      try terminal.write(name, text(name))
    }
    guard make else { return }
    let made = try terminal.run("make", "assignment.md", "--roster", "roster.csv", "-o", "out")
    try #require(made.code == 0, "\(made.errors)")
  }
}
