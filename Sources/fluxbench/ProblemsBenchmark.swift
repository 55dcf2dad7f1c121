import Diffusion
import Foundation
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
          SourceText(name: path, text: String(contentsOfFile: path, encoding: .utf8)),
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

  private static func files(in folder: String) -> [String] {
    let found = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
      .compactMap { $0 as? String }
    return found.filter {
      $0.hasSuffix(".md") && !$0.hasSuffix("README.md") && !$0.hasPrefix("examples/")
    }.sorted().map { folder + "/" + $0 }
  }
}
