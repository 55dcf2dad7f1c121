import Foundation

@testable import fluxbook

/// A folder of a test's own, removed with everything in it.
final class Scratch: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "fluxbook-tests-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// The names of everything in the folder, hidden files too, sorted.
  var names: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

/// What a run of the program said and how it ended.
struct Run {
  let code: ExitCode
  let output: String
  let errors: String

  init(_ program: Program, _ words: String...) { self.init(program, words) }

  init(_ program: Program, _ words: [String]) {
    let scratch = Scratch()
    let descriptors = ["output", "errors"].map {
      open(scratch.path + "/" + $0, O_RDWR | O_CREAT, 0o600)
    }
    let console = Console(
      output: Output(descriptor: descriptors[0], name: "standard output"),
      errors: Output(descriptor: descriptors[1], name: "standard error", isBuffered: false))
    code = program.run(words, console: console)
    for descriptor in descriptors { close(descriptor) }
    output = scratch.text("output") ?? ""
    errors = scratch.text("errors") ?? ""
  }
}

/// Returns the message of the error that work throws, with a path taken out of it.
func message(without path: String = "", _ work: () throws -> Void) -> String {
  do {
    try work()
    return "no error"
  } catch let error as any ReportedError {
    let folder = path.isEmpty ? "\u{0}" : path + "/"
    return "\(error.code.rawValue) \(error.message)".replacing(folder, with: "")
  } catch {
    return "an error that cannot be reported"
  }
}
