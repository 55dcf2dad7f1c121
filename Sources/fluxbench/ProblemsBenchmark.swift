import Diffusion
import Glibc
import Problems

/// Variants drawn and solved by both routes, over the problems of a folder.
enum ProblemsBenchmark {
  /// Prints, for each problem and for all together, how many variants a second one core draws.
  static func report(folder: String, rounds: Int) -> Int32 {
    do {
      let theory = try Theory()
      let start = seconds()
      let problems = try files(in: folder).map { path in
        try Problem(
          SourceText(name: path, text: text(at: path)),
          theory: theory)
      }
      let reading = seconds() - start
      guard !problems.isEmpty else {
        print("there is no problem in \(folder)")
        return 1
      }
      var times: [[Double]] = problems.map { _ in [] }
      // One after the other in each round, so that a busy machine slows all of them.
      for round in 0..<rounds {
        for (index, problem) in problems.enumerated() {
          times[index].append(try microseconds(problem, from: round * 200))
        }
      }
      let all = zip(problems, times).map { ($0, median($1)) }
      for (problem, time) in all.sorted(by: { $0.1 > $1.1 }) {
        let rate = decimals(1e6 / time, 0)
        print(
          "\(decimals(time, 1)) µs  \(rate)/s  \(problem.id), \(String(problem.asks.count)) questions"
        )
      }
      let mean = all.reduce(0) { $0 + $1.1 } / Double(all.count)
      let middle = median(all.map { $0.1 })
      print(
        """
        \(String(problems.count)) problems read in \(decimals(reading * 1e3, 0)) ms
        \(decimals(1e6 / mean, 0)) variants/s drawn and solved by both routes, one of each problem in turn
        \(decimals(1e6 / middle, 0)) variants/s of the problem in the middle
        """)
      return 0
    } catch {
      print("\(error)")
      return 1
    }
  }

  /// Microseconds for a variant, of 200 in a row.
  private static func microseconds(_ problem: Problem, from first: Int) throws -> Double {
    let start = computed()
    var answers = 0
    for seed in first..<(first + 200) {
      answers += try problem.variant(seed: UInt64(seed)).answers.count
    }
    guard answers > 0 else { return .nan }
    return (computed() - start) / 200 * 1e6
  }

  /// The problem files in the chapter folders, in order.
  private static func files(in folder: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    _ = glob(folder + "/*.md", 0, nil, &found)
    _ = glob(folder + "/*/*.md", GLOB_APPEND, nil, &found)
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }.filter { !$0.hasSuffix("/README.md") && !$0.hasPrefix(folder + "/examples/") }
  }

  /// The text of a file; empty where it cannot be read, which the problem reader complains about.
  private static func text(at path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: SourceText.largest + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
