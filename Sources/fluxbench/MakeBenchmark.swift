import Glibc

/// Runs `fluxbook make` for a class of made-up students and looks at its time and memory.
struct MakeBenchmark {
  private let program: String
  private let folder: String
  private let roster: String
  private let assignment: String

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
  func run(jobs: Int) -> Child.Run? {
    let output = folder + "/jobs-\(jobs)"
    _ = Child.run("/bin/rm", ["-rf", output])
    return spawn(["make", assignment, "--roster", roster, "-o", output, "--jobs", String(jobs)])
  }

  /// Whether the last runs with one thread and with two wrote the same files.
  func sameBytes() -> Bool {
    Child.run("/usr/bin/diff", ["-rq", folder + "/jobs-1", folder + "/jobs-2"]) != nil
  }

  func remove() { _ = Child.run("/bin/rm", ["-rf", folder]) }

  private func spawn(_ arguments: [String]) -> Child.Run? { Child.run(program, arguments) }
}

extension MakeBenchmark {
  /// Measures what a teacher waits for: `fluxbook make` for a large class, with one thread and with
  /// two in turn, so that a busy machine slows both.
  static func report(students: Int, rounds: Int) -> Int32 {
    guard let bench = MakeBenchmark(students: students) else {
      print("fluxbench: no `fluxbook` beside this program. Build it: swift build -c release")
      return 66
    }
    defer { bench.remove() }
    var times: [Int: [Double]] = [1: [], 2: []]
    var memory: [Int: Int] = [1: 0, 2: 0]
    for round in 1...rounds {
      for jobs in [1, 2] {
        guard let run = bench.run(jobs: jobs) else {
          print("fluxbench: `fluxbook make` failed")
          return 1
        }
        times[jobs, default: []].append(run.seconds)
        memory[jobs] = max(memory[jobs] ?? 0, run.peakKilobytes)
        print(
          "round \(round), --jobs \(jobs): \(decimals(run.seconds, 2)) s, \(run.peakKilobytes) kB")
      }
    }
    for jobs in [1, 2] {
      let median = median(times[jobs] ?? [])
      print(
        "make, \(students) students, --jobs \(jobs): median \(decimals(median, 2)) s, "
          + "\(Int(Double(students) / median)) sheets with solutions a second, "
          + "peak \((memory[jobs] ?? 0) / 1024) MB")
    }
    print(bench.sameBytes() ? "the folders are the same, byte for byte" : "THE FOLDERS DIFFER")
    return 0
  }
}
