// Measures how fast things are. Runs are interleaved, so that a busy machine slows all of them, and
// medians are quoted.

import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
let usage = """
  fluxbench algebra [--peers] [--rounds N] [--only TASK]… [--json]
    microseconds for each algebra task; with --peers also for GiNaC and SymEngine, if they are
    installed, in turn with ours, and the ratios; all tasks, or those named
  fluxbench hostile [seconds] [seed] [-]
    a search for the formulas that take longest to read, compare and so on; ends with 1 if one takes
    more than ten milliseconds; with - it begins with those on the lines of standard input
  fluxbench theory [rounds] [theorem]…
    every theorem derived and checked, 5 times; the lines of those named
  fluxbench solver [rounds]
    microseconds for answers and films, 5 times
  fluxbench problems [rounds] [folder]
    variants a second, drawn and solved by both routes, for each problem in a folder, which is
    `problems` without one, and for all together, 5 times
  fluxbench make [students] [rounds]
    `fluxbook make` for a class of 1000 students, 3 times

  Run it as: swift build -c release && swift run -c release fluxbench …
  """

switch arguments.first {
case "algebra":
  guard let options = AlgebraBenchmark.Options(arguments.dropFirst()) else {
    print(usage)
    exit(64)
  }
  exit(AlgebraBenchmark.report(options))
case "hostile":
  let numbers = arguments.compactMap { Double($0) }
  var texts: [String] = []
  if arguments.contains("-") { while let line = readLine() { texts.append(line) } }
  exit(
    HostileBenchmark.report(
      seconds: numbers.first ?? 60, seed: UInt64(exactly: numbers.dropFirst().first ?? 1) ?? 1,
      texts: texts))
case "solver":
  exit(SolverBenchmark.report(rounds: arguments.dropFirst().first.flatMap { Int($0) } ?? 5))
case "problems":
  let words = arguments.dropFirst()
  exit(
    ProblemsBenchmark.report(
      folder: words.first { Int($0) == nil } ?? "problems",
      rounds: words.compactMap { Int($0) }.first ?? 5))
case "theory":
  let words = arguments.dropFirst()
  exit(
    TheoryBenchmark.report(
      rounds: words.compactMap { Int($0) }.first ?? 5, shown: words.filter { Int($0) == nil }))
case "make",
  .some where Int(arguments[0]) != nil:
  let numbers = arguments.compactMap { Int($0) }
  exit(
    MakeBenchmark.report(
      students: max(1, numbers.first ?? 1_000), rounds: max(1, numbers.dropFirst().first ?? 3)))
case nil, "help", "--help":
  print(usage)
default:
  print("fluxbench: what is `\(arguments[0])`?\n\n" + usage)
  exit(64)
}
