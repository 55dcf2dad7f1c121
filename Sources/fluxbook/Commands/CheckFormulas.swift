import Problems

extension Arguments {
  /// Whether these ask for a comparison of formulas.
  ///
  /// - Throws: `UsageError` where they ask for two things at once.
  var asksAboutFormulas: Bool {
    get throws {
      let single = [Option.expected, .answer, .domain].filter { has($0) }
      if has(.batch), let other = single.first { throw conflict(.batch, other) }
      guard has(.batch) || has(.kind) || !single.isEmpty else { return false }
      for other in [Option.variants, .from] where has(other) {
        throw conflict(has(.batch) ? .batch : single.first ?? .kind, other)
      }
      return true
    }
  }

  private func conflict(_ first: Option, _ second: Option) -> Failure {
    Failure(
      .usage,
      "'--\(first.name)' and '--\(second.name)' do not go together. See '\(command) --help'.")
  }
}

extension Command {
  /// Compares formulas, one pair or many.
  static func checkFormulas(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    if let path = arguments.text(.batch) {
      let batch = FormulaBatch(
        parallel: Parallel(jobs: arguments.count(.jobs)), output: console.output)
      return try batch.run(path) ? .success : .badData
    }
    let question = try arguments.formulaQuestion
    var judge = FormulaJudge()
    let finding = judge.finding(question)
    if arguments.has(.json) {
      try console.output.writeLine(FormulaLine.reply(finding).text())
    } else {
      try console.output.writeLine(finding.text(question))
    }
    switch finding {
    case .equal: return .success
    case .different, .undecided: return .checkFailed
    case .unreadable: return .badData
    }
  }
}

extension Arguments {
  fileprivate var formulaQuestion: FormulaQuestion {
    get throws {
      let (expected, answer) = (try required(.expected), try required(.answer))
      do throws(FormulaMistake) {
        var domain: [DeclaredInterval] = []
        for text in texts(.domain) { domain.append(try DeclaredInterval(text)) }
        return FormulaQuestion(expected: expected, answer: answer, domain: domain)
      } catch {
        throw Failure(.usage, error.message)
      }
    }
  }
}

extension FormulaFinding {
  /// The finding as it is printed; a formula that cannot be read is shown with a mark below it.
  fileprivate func text(_ question: FormulaQuestion) -> String {
    switch self {
    case .equal(.sampled): "equal (sampled): \(message)"
    case .equal(let proof): "equal (proved, \(proof.word)): \(message)"
    case .different, .undecided: "\(verdict): \(message)"
    case .unreadable(let side, let error):
      "unreadable: \(message)\n"
        + Diagnostic(
          about: side == .answer ? question.answer : question.expected, name: side.rawValue,
          offset: error.offset, length: error.length, message: message
        ).excerpt
    }
  }
}
