// Measures what a teacher waits for: `fluxbook make` for a large class. Runs are interleaved, so
// that a busy machine slows all of them, and medians are quoted.
//
//   swift build -c release && swift run -c release fluxbench [students] [rounds]

import Glibc

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let students = max(1, arguments.first ?? 1_000)
let rounds = max(1, arguments.dropFirst().first ?? 3)

guard let bench = MakeBenchmark(students: students) else {
  print("fluxbench: no `fluxbook` beside this program. Build it: swift build -c release")
  exit(66)
}
var times: [Int: [Double]] = [1: [], 2: []]
var memory: [Int: Int] = [1: 0, 2: 0]
for round in 1...rounds {
  for jobs in [1, 2] {
    guard let run = bench.run(jobs: jobs) else {
      print("fluxbench: `fluxbook make` failed")
      exit(1)
    }
    times[jobs, default: []].append(run.seconds)
    memory[jobs] = max(memory[jobs] ?? 0, run.peakKilobytes)
    print("round \(round), --jobs \(jobs): \(hundredths(run.seconds)) s, \(run.peakKilobytes) kB")
  }
}
for jobs in [1, 2] {
  let sorted = (times[jobs] ?? []).sorted()
  let median = sorted[sorted.count / 2]
  print(
    "make, \(students) students, --jobs \(jobs): median \(hundredths(median)) s, "
      + "\(Int(Double(students) / median)) sheets with solutions a second, "
      + "peak \((memory[jobs] ?? 0) / 1024) MB")
}
print(bench.sameBytes() ? "the folders are the same, byte for byte" : "THE FOLDERS DIFFER")
bench.remove()
