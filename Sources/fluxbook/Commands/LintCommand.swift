import Diffusion
import Problems

extension Command {
  static let lint = Command(
    name: "lint",
    summary: "Check problem files and show what is wrong, where.",
    discussion: """
      A file is read to its end, so that all mistakes in it are shown at once. A problem without \
      mistakes is drawn many times, each answer computed by two routes, and what a good problem \
      would not have is shown as a warning: conditions that hardly any draw satisfies, answers that \
      no such quantity has, traps too near to the answer or to each other, questions to whose wrong \
      answers nothing is said, givens that nothing needs, numbers typed into the text.

      A folder stands for all files in it that end in '.md', README.md aside; assignments among them \
      are read, too. Ends with exit code 65 if there is anything to show.
      """,
    arguments: [Argument("path", "A problem file or a folder of them.", .repeated)],
    options: [.seeds, .jobs, .json],
    examples: [
      Example("fluxbook problem lint my-tube.md", "Checks one file."),
      Example("fluxbook problem lint problems --seeds 1000", "Checks a library thoroughly."),
    ],
    run: { arguments, console in
      let library = try Library(from: nil)
      let paths = try arguments.positionals.flatMap { try problemFiles(at: $0) }
      let seeds = arguments.count(.seeds) ?? 50
      let reports = try Linter(
        library: library, team: Parallel(jobs: arguments.count(.jobs)), seeds: seeds
      ).reports(on: paths)
      let findings = reports.flatMap { $0.findings }
      if arguments.has(.json) {
        try console.output.writeLine(JSON.array(findings.map { $0.json }).text())
      } else {
        for report in reports {
          if report.findings.isEmpty {
            try console.output.writeLine(report.summary)
          } else {
            for finding in report.findings { try console.errors.writeLine(finding.text) }
          }
        }
        if reports.count > 1 {
          let errors = findings.count { $0.severity == .error }
          try console.output.writeLine(
            "\(counted(reports.count, "file")): \(counted(errors, "error")), "
              + counted(findings.count - errors, "warning"))
        }
      }
      return findings.isEmpty ? .success : .badData
    })

  /// The files that a path stands for.
  private static func problemFiles(at path: String) throws -> [String] {
    guard isFolder(path) else { return [path] }
    let root = path.withoutLastSlash
    let found = files(below: root)
      .filter { $0.hasSuffix(".md") && !("/" + $0).hasSuffix("/README.md") }
      .map { root + "/" + $0 }
    guard !found.isEmpty else {
      throw Failure(
        .missingInput, "there is no problem file in \(quoted(path: path)). They end in '.md'.")
    }
    return found
  }
}

extension Option {
  static let seeds = Option(
    "seeds", .count("n", 1...1_000_000),
    "How many variants are drawn of each problem; 50 without it.")
}

/// Reads and draws problem files by several threads.
private struct Linter {
  let library: Library
  let team: Parallel
  let seeds: Int

  /// What there is to say about a file.
  struct Report: Sendable {
    let path: String
    let findings: [Diagnostic]
    /// What was done, where there is nothing to say.
    let summary: String
  }

  /// How many variants a thread draws in one go.
  private static let chunk = 100

  private enum File: Sendable {
    case problem(Problem)
    case assignment(Assignment)
    case wrong([Diagnostic])
  }

  func reports(on paths: [String]) throws -> [Report] {
    let sources = try paths.map { path -> Result<SourceText, FileError> in
      do throws(FileError) {
        return .success(
          SourceText(name: path, text: try readText(at: path, limit: SourceText.largest)))
      } catch {
        // One file of many that cannot be read keeps nothing from the others.
        guard paths.count > 1 else { throw error }
        return .failure(error)
      }
    }
    let files = checked(
      team.map(sources.count) { index in
        switch sources[index] {
        case .success(let source): read(source)
        case .failure(let failure):
          .wrong([
            Diagnostic(
              about: "", name: paths[index], offset: 0, length: 1, message: failure.message)
          ])
        }
      })
    // Chunks of draws go to whoever is free.
    var work: [(file: Int, seeds: Range<UInt64>)] = []
    for (index, file) in files.enumerated() {
      guard case .problem = file else { continue }
      for start in stride(from: 0, to: seeds, by: Linter.chunk) {
        work.append((index, UInt64(start + 1)..<UInt64(min(start + Linter.chunk, seeds) + 1)))
      }
    }
    let tasks = work
    let parts = team.map(tasks.count) { index -> ProblemLint? in
      guard case .problem(let problem) = files[tasks[index].file] else { return nil }
      var lint = ProblemLint(problem)
      for seed in tasks[index].seeds { lint.draw(seed: seed) }
      return lint
    }
    return files.enumerated().map { index, file in
      let own = zip(tasks, parts).filter { $0.0.file == index }.compactMap { $0.1 }
      return report(on: file, paths[index], own)
    }
  }

  /// The files with what is wrong between them: an id that two problems have, a problem that an
  /// assignment names and nobody has.
  private func checked(_ files: [File]) -> [File] {
    var own: [Problem] = []
    var result: [File] = []
    for file in files {
      guard case .problem(let problem) = file else {
        result.append(file)
        continue
      }
      if let same = own.first(where: { $0.id == problem.id }) {
        result.append(.wrong([problem.clash(with: same)]))
      } else {
        own.append(problem)
        result.append(file)
      }
    }
    let hasAssignments = files.contains { if case .assignment = $0 { true } else { false } }
    guard hasAssignments, let built = try? library.problems() else { return result }
    let all = own + built.filter { problem in !own.contains { $0.id == problem.id } }
    return result.map { file in
      guard case .assignment(let assignment) = file else { return file }
      do throws(Diagnostic) {
        _ = try assignment.chosen(from: all)
        return file
      } catch {
        return .wrong([error])
      }
    }
  }

  private func read(_ source: SourceText) -> File {
    if source.isAssignment {
      do throws(Diagnostic) {
        return .assignment(try Assignment(source))
      } catch {
        return .wrong([error])
      }
    }
    let reading = Problem.reading(source, theory: library.theory)
    return reading.problem.map { .problem($0) } ?? .wrong(reading.complaints)
  }

  private func report(on file: File, _ path: String, _ parts: [ProblemLint]) -> Report {
    switch file {
    case .wrong(let findings): return Report(path: path, findings: findings, summary: "")
    case .assignment: return Report(path: path, findings: [], summary: "\(path): ok, an assignment")
    case .problem(let problem):
      var lint = ProblemLint(problem)
      for part in parts { lint.add(part) }
      return Report(
        path: path, findings: lint.findings,
        summary: "\(path): ok, \(counted(problem.asks.count, "question")), "
          + "\(counted(lint.drawn, "variant")) drawn")
    }
  }
}

extension Diagnostic {
  /// For editors: places count from 1, in characters.
  fileprivate var json: JSON {
    [
      "file": .string(file), "line": .integer(line), "column": .integer(column),
      "endColumn": .integer(column + length), "severity": .string(severity.name),
      "message": .string(message), "remedy": .array(remedy.map { .string($0) }),
    ]
  }
}
