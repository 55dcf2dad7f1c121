import Glibc

/// Runs `fluxbook make` for a class of made-up students and looks at its time and memory.
struct MakeBenchmark {
  private let program: String
  private let folder: String
  private let roster: String
  private let assignment: String

  /// What a run took.
  struct Run {
    let seconds: Double
    let peakKilobytes: Int
  }

  /// Writes the class into a folder of its own; nil where there is no `fluxbook` beside this
  /// program or nowhere to write.
  init?(students: Int) {
    let own = CommandLine.arguments[0]
    guard let slash = own.lastIndex(of: "/") else { return nil }
    program = String(own[...slash]) + "fluxbook"
    guard access(program, X_OK) == 0 else { return nil }
    var template = Array("/tmp/fluxbench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    roster = folder + "/roster.csv"
    assignment = folder + "/set/problems/examples/first-homework/assignment.md"
    let lines = (1...students).map { "s\($0),Student \($0)\n" }.joined()
    guard let file = fopen(roster, "w") else { return nil }
    fputs("id,name\n" + lines, file)
    fclose(file)
    guard spawn(["init", folder + "/set"]) != nil else { return nil }
  }

  /// One run into an empty folder.
  func run(jobs: Int) -> Run? {
    let output = folder + "/jobs-\(jobs)"
    _ = execute("/bin/rm", ["-rf", output])
    return spawn(["make", assignment, "--roster", roster, "-o", output, "--jobs", String(jobs)])
  }

  /// Whether the last runs with one thread and with two wrote the same files.
  func sameBytes() -> Bool {
    execute("/usr/bin/diff", ["-rq", folder + "/jobs-1", folder + "/jobs-2"]) != nil
  }

  func remove() { _ = execute("/bin/rm", ["-rf", folder]) }

  private func spawn(_ arguments: [String]) -> Run? { execute(program, arguments) }

  /// Runs a program without its output; nil unless it ends with 0.
  private func execute(_ path: String, _ arguments: [String]) -> Run? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    let seconds =
      Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) * 1e-9
    return Run(seconds: seconds, peakKilobytes: Int(usage.ru_maxrss))
  }
}

/// A number of seconds with two decimals.
func hundredths(_ seconds: Double) -> String {
  let whole = Int(seconds * 100 + 0.5)
  let rest = whole % 100
  return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
}
