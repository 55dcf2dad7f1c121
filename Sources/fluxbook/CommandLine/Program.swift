/// The program: a tree of commands, and the way from a command line to an exit code.
struct Program: Sendable {
  let root: Command
  let version: String

  /// Runs the command that the words name, and reports what went wrong.
  ///
  /// - Parameter words: The command line without the program's name.
  func run(_ words: [String], console: Console) -> ExitCode {
    do {
      let code = try perform(try Request(words, for: root), console)
      try console.output.flush()
      return code
    } catch {
      return report(error, console)
    }
  }

  private func perform(_ request: Request, _ console: Console) throws -> ExitCode {
    switch request {
    case .help(let path):
      try console.output.write(helpPage(path))
    case .version:
      try console.output.writeLine("\(root.name) \(version)")
    case .run(let path, let arguments):
      return try path.last?.run?(arguments, console) ?? .software
    }
    return .success
  }

  private func report(_ error: any Error, _ console: Console) -> ExitCode {
    let reported = error as? any ReportedError ?? Failure(.software, "\(error)")
    if let error = reported as? OutputError, error == .closed { return error.code }
    // What was said before the error belongs before it, and a second failure adds nothing.
    try? console.output.flush()
    try? console.errors.writeLine("\(root.name): \(reported.message)")
    return reported.code
  }
}
