import Algebra
import Diffusion
import Numerics
import Problems

extension Command {
  /// Judges the lines of a file, one equation each.
  static func judgeDerivation(
    _ path: String, given premises: [String], asJSON: Bool, _ theory: Theory, _ console: Console
  ) throws -> ExitCode {
    for premise in premises where theory.relation(premise) == nil {
      let ids = theory.definitions.map { $0.id } + theory.theoremIDs
      let hint = nearestName(to: premise, in: ids).map { " Did you mean \(quoted($0))?" } ?? ""
      throw Failure(.usage, "there is no relation \(quoted(premise)) to take as given.\(hint)")
    }
    let text = try readText(at: path == "-" ? "/dev/stdin" : path, limit: SourceText.largest)
    var reader = DerivationReader()
    var lines: [(number: Int, text: String, equations: [Equation])] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = String(line).trimmingBlanks
      if content.isEmpty || content.hasPrefix("#") { continue }
      do throws(UnreadableLine) {
        lines.append((index + 1, content, try reader.equations(content)))
      } catch {
        let diagnostic = Diagnostic(
          about: content, name: path, line: index + 1, offset: error.offset,
          length: error.length, message: error.message)
        throw Failure(.badData, Failure(diagnostic).message)
      }
    }
    guard !lines.isEmpty else {
      throw Failure(.badData, "\(quoted(path: path)) has no line with an equation.")
    }
    let judge = DerivationJudge(theory: theory, premises: premises)
    let verdicts = judge.judge(lines.flatMap { $0.equations })
    // A line with several equals signs is as good as its worst part.
    var owner: [Int] = []
    for (index, line) in lines.enumerated() { owner += line.equations.map { _ in index } }
    var failures = 0
    var reports: [JSON] = []
    for (index, line) in lines.enumerated() {
      let own = zip(owner, verdicts).filter { $0.0 == index }.map { $0.1 }
      guard let verdict = own.first(where: { !$0.isSound }) ?? own.last else { continue }
      if !verdict.isSound { failures += 1 }
      let words = judge.words(
        for: verdict, lineOf: { lines[owner[$0 - 1]].number }, theory: theory)
      reports.append([
        "line": .integer(line.number), "text": .string(line.text),
        "verdict": .string(verdict.name), "message": .string(words),
      ])
      if !asJSON {
        try console.output.writeLine("line \(line.number): \(line.text)\n    \(words)")
      }
    }
    if asJSON { try console.output.writeLine(JSON.array(reports).text()) }
    return failures == 0 ? .success : .checkFailed
  }

  /// Shows what cannot be derived, each with a mixture in which it is false.
  static func refute(_ theory: Theory, asJSON: Bool, _ console: Console) throws -> ExitCode {
    var reports: [JSON] = []
    for refutation in Refutation.all {
      guard let found = refutation.counterexample else {
        throw Failure(.software, "no mixture refutes \(quoted(refutation.id)).")
      }
      let typesetting = Glossary.typesetting()
      let truth = theory.relation(refutation.truth)?.equation
      let instead = truth.map { typesetting.layout($0).text } ?? ""
      if asJSON {
        reports.append([
          "name": .string(refutation.id), "title": .string(refutation.title),
          "claim": .string(typesetting.layout(refutation.claim).text),
          "setting": .string(refutation.setting.name), "truth": .string(refutation.truth),
          "left": .number(found.left), "right": .number(found.right),
          "values": .object(
            found.values.map { JSON.Member($0.symbol.name, .number($0.value)) }),
        ])
        continue
      }
      try console.output.writeLine(
        """
        \(refutation.id)
          claim     \(typesetting.layout(refutation.claim).text)
          refuted   in \(refutation.setting.name): \(found.words)
          true is   \(instead) (\(refutation.truth))
          remark    \(refutation.remark.split(separator: "`", omittingEmptySubsequences: false)
            .joined())

        """)
    }
    if asJSON {
      try console.output.writeLine(JSON.array(reports).text())
    } else {
      try console.output.writeLine(
        "\(counted(Refutation.all.count, "statement")) refuted, each by a mixture.")
    }
    return .success
  }
}

extension Counterexample {
  /// The mixture and the two sides, with four figures.
  var words: String {
    let given = values.map { value in
      Typesetting().layout(.symbol(value.symbol)).text + " = " + value.text
    }
    return "with " + given.joined(separator: ", ")
      + ": the left side is \(Counterexample.text(left)), "
      + "the right side \(Counterexample.text(right))"
  }
}

extension DerivationJudge.Verdict {
  fileprivate var isSound: Bool {
    switch self {
    case .follows, .followsByDefinition, .holds: true
    case .fails, .meaningless: false
    }
  }

  fileprivate var name: String {
    switch self {
    case .follows, .followsByDefinition: "follows"
    case .holds: "holds"
    case .fails: "fails"
    case .meaningless: "meaningless"
    }
  }
}

extension DerivationJudge {
  /// The verdict as a sentence.
  fileprivate func words(
    for verdict: Verdict, lineOf line: (Int) -> Int, theory: Theory
  ) -> String {
    switch verdict {
    case .follows(nil, let relation?): return "right: it is known as \(relation)."
    case .follows(let before?, nil): return "follows from line \(line(before))."
    case .follows(let before?, let relation?):
      return "follows from line \(line(before)) with \(relation)."
    case .follows: return "follows."
    case .followsByDefinition: return "follows from the definitions of its symbols."
    case .holds:
      return "holds in \(counted(ModelCheck.models, "random mixture")); no short proof was found."
    case .meaningless(let cause): return "does not make sense: \(cause)."
    case .fails(let found, let turn):
      var text = "does not follow: \(found.words)."
      switch turn {
      case .belief(let id):
        if let belief = Refutation.all.first(where: { $0.id == id }) {
          let truth = theory.relation(belief.truth)?.equation
          let instead = truth.map { Glossary.typesetting().layout($0).text } ?? ""
          text += " It takes for granted that \(plain(belief.title)); true is \(instead)."
        }
      case .elsewhere(let id):
        if let other = theory.relation(id) {
          text +=
            " It is \(id), which holds in \(other.setting.name); here it is "
            + "\(setting.name)."
        }
      case .sign(let term): text += " It is true with the other sign of \(shown(term))."
      case .dropped(let term): text += " The term \(shown(term)) was dropped."
      case nil: break
      }
      return text
    }
  }

  private func shown(_ term: Expression) -> String {
    Glossary.typesetting().layout(term).text
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).joined()
  }
}
