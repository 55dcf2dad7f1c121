import Glibc

/// The programs of others that do the same tasks, as far as they are installed.
///
/// Their sources lie in `Peers` beside this file. Each prints a line for a task: its name,
/// microseconds for one operation, `done` or `not`, and what came out, with tabs between.
struct Peers {
  struct Result {
    let microseconds: Double
    /// Whether the task was done: what is merely not refuted is not proved.
    let isDone: Bool
    let text: String
  }

  /// The peers that can be run, and what to say about each and those that cannot.
  private(set) var names: [String] = []
  private(set) var notes: [String] = []
  private var commands: [(path: String, arguments: [String])] = []
  private let folder: String

  init?() {
    var template = Array("/tmp/fluxbench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var sources = "\(#filePath)"
    while sources.last != "/" { sources.removeLast() }
    sources += "Peers/"
    let hasCompiler = Child.run("g++", ["--version"]) != nil
    func compile(_ file: String, _ libraries: [String]) -> String? {
      let program = folder + "/" + file
      let arguments = ["-O2", sources + file + ".cpp", "-o", program]
      return Child.run("g++", arguments + libraries) == nil ? nil : program
    }
    if let program = compile("ginac", ["-lginac", "-lcln"]) {
      add("GiNaC", program, [])
    } else {
      notes.append(
        hasCompiler
          ? "GiNaC is not measured: g++ does not find it; Debian 12 has it as libginac-dev 1.8.6"
          : "GiNaC is not measured: there is no g++; Debian 12 has it, and libginac-dev 1.8.6")
    }
    if Child.run("python3", ["-c", "import symengine"]) != nil {
      add("SymEngine", "python3", [sources + "symengine_tasks.py"])
    } else {
      notes.append(
        "SymEngine is not measured: python3 does not find it; pip install symengine==0.15.0 numpy")
    }
    if let program = compile("loop", []) {
      add("C++", program, [])
    } else {
      notes.append("a plain loop in C++ is not measured: there is no g++")
    }
  }

  private mutating func add(_ name: String, _ path: String, _ arguments: [String]) {
    guard let version = Child.output(of: path, arguments + ["version"], in: folder) else {
      notes.append("\(name) is not measured: its program does not run")
      return
    }
    names.append(name)
    commands.append((path, arguments))
    notes.append("\(name): \(version.filter { $0 != "\n" })")
  }

  /// One run of each program: peer, task, result.
  func run() -> [String: [String: Result]] {
    var found: [String: [String: Result]] = [:]
    for (name, command) in zip(names, commands) {
      let output = Child.output(of: command.path, command.arguments, in: folder) ?? ""
      for line in output.split(separator: "\n") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 4, let time = Double(fields[1]) else { continue }
        found[name, default: [:]][String(fields[0])] = Result(
          microseconds: time, isDone: fields[2] == "done", text: String(fields[3]))
      }
    }
    return found
  }

  func remove() { _ = Child.run("/bin/rm", ["-rf", folder]) }
}
