import Algebra
import Diffusion
import Problems

extension Command {
  static let check = Command(
    name: "check",
    summary:
      "Check every derivation and every problem, or compare a formula with the expected one.",
    discussion: """
      Without formulas, each line of each derivation is evaluated in random motions computed \
      without the expression engine; each problem is drawn many times, and each answer computed by \
      two routes. Ends with exit code 1 if anything fails.

      With --expected and --answer, tells whether two formulas are equal, different or unreadable. \
      An answer may begin with 'N_A ='. Fractions such as x_A1 lie between 0 and 1; temperatures, \
      pressures, lengths, molar masses, diffusivities and concentrations are positive; all else \
      is real, unless --domain says more. Ends with exit code 0 if the formulas are equal, 1 if \
      they are not or it cannot be decided, 65 if one cannot be read.

      With --batch, each line holds a question such as {"kind": "formula", "expected": "c D", \
      "answer": "D c", "domain": {"c": [0, null]}}; the replies are JSON, a line each, in order. \
      A line that is no question is answered with the verdict 'error' and stops nothing; the exit \
      code is then 65.
      """,
    options: [.variants, .from, .kind, .expected, .answer, .domain, .batch, .jobs, .json],
    examples: [
      Example("fluxbook check --variants 100", "Draws each problem a hundred times."),
      Example(
        "fluxbook check --expected 'ln(x1/x2)' --answer 'ln(x1) - ln(x2)'",
        "Proves that both say the same."),
      Example(
        "fluxbook check --batch answers.jsonl > verdicts.jsonl",
        "Compares formulas by the thousand."
      ),
    ],
    run: { arguments, console in
      if try arguments.asksAboutFormulas { return try checkFormulas(arguments, console) }
      let library = try Library(from: arguments.text(.from))
      let derivations = library.theory.theorems.map { theorem in
        (theorem.theorem.id, theorem.check())
      }
      let count = arguments.count(.variants) ?? 20
      let problems = try library.problems().map { ProblemCheck($0, variants: count) }
      let failures =
        derivations.count { $0.1.isEmpty || !$0.1.allSatisfy { $0.passed } }
        + problems.count { $0.failure != nil }
      if arguments.has(.json) {
        try console.output.writeLine(json(derivations, problems).text())
      } else {
        for (id, results) in derivations {
          let bad = results.filter { !$0.passed }
          let points = results.reduce(0) { $0 + $1.model.points }
          let verdict =
            bad.isEmpty
            ? "ok: \(counted(results.count, "line")), \(points) points"
            : "FAILED at line \(bad[0].model.line)"
          try console.output.writeLine("derivation \(id): \(verdict)")
        }
        for problem in problems {
          let verdict =
            problem.failure.map { "FAILED: \($0)" }
            ?? "ok: \(counted(problem.drawn, "variant")), \(problem.answers) answers by two routes"
          try console.output.writeLine("problem \(problem.id): \(verdict)")
        }
        try console.output.writeLine(
          failures == 0 ? "Everything agrees." : "\(counted(failures, "check")) failed.")
      }
      return failures == 0 ? .success : .checkFailed
    })

  private static func json(
    _ derivations: [(String, [DerivedTheorem.LineCheck])], _ problems: [ProblemCheck]
  ) -> JSON {
    [
      "derivations": .array(
        derivations.map { id, results in
          [
            "id": .string(id), "lines": .integer(results.count),
            "passed": .bool(!results.isEmpty && results.allSatisfy { $0.passed }),
            "worst": .number(results.map { $0.model.worstDifference }.max() ?? 0),
          ]
        }),
      "problems": .array(
        problems.map { problem in
          [
            "id": .string(problem.id), "variants": .integer(problem.drawn),
            "passed": .bool(problem.failure == nil),
            "failure": problem.failure.map { .string($0) } ?? .null,
          ]
        }),
    ]
  }
}

/// What came of drawing a problem many times.
struct ProblemCheck {
  let id: String
  private(set) var drawn = 0
  private(set) var answers = 0
  private(set) var failure: String?

  init(_ problem: Problem, variants: Int) {
    id = problem.id
    for seed in 1...max(1, variants) {
      do {
        let variant = try problem.variant(seed: UInt64(seed))
        drawn += 1
        answers += variant.answers.count {
          if case .quantity = $0 { true } else { false }
        }
      } catch {
        failure = Failure(error.diagnostic).message
        return
      }
    }
  }
}
