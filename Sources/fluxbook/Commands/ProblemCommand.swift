import Browser
import Foundation
import Numerics
import Problems
import Rendering

extension Command {
  static let problem = Command(
    name: "problem",
    summary: "List, check, begin or preview problem files.",
    examples: [Example("fluxbook problem list", "Names every problem in the library.")],
    subcommands: [list, lint, new, show])

  private static let list = Command(
    name: "list",
    summary: "Name every problem in the library.",
    options: [.from, .json],
    examples: [Example("fluxbook problem list", "One line a problem.")],
    run: { arguments, console in
      let problems = try Library(from: arguments.text(.from)).problems()
      if arguments.has(.json) {
        let json = JSON.array(
          problems.map { problem in
            [
              "id": .string(problem.id), "title": .string(problem.title),
              "level": .integer(problem.level), "minutes": .integer(problem.minutes),
              "points": .integer(problem.points),
              "model": problem.model.map { .string($0.name) } ?? .null,
              "topics": .array(problem.topics.map { .string($0) }),
              "file": .string(problem.source.name),
            ]
          })
        try console.output.writeLine(json.text())
        return .success
      }
      let width = problems.map { $0.id.utf8.count }.max() ?? 0
      for problem in problems {
        let gap = String(repeating: " ", count: width - problem.id.utf8.count + 2)
        try console.output.writeLine(
          "\(problem.id)\(gap)level \(problem.level), \(problem.minutes) min, "
            + "\(counted(problem.points, "point")): \(problem.title)")
      }
      return .success
    })

  private static let lint = Command(
    name: "lint",
    summary: "Check problem files and show what is wrong, where.",
    discussion: "Each file is read and drawn 50 times, and each answer computed by two routes.",
    arguments: [Argument("file", "A problem file.", .repeated)],
    examples: [Example("fluxbook problem lint my-tube.md", "Checks one file.")],
    run: { arguments, console in
      let library = try Library(from: nil)
      var failed = false
      for path in arguments.positionals {
        let source = SourceText(
          name: path, text: try readText(at: path, limit: SourceText.largest))
        var complaint: String?
        do {
          let problem = try Problem(source, theory: library.theory)
          complaint = ProblemCheck(problem, variants: 50).failure
          if complaint == nil {
            try console.output.writeLine(
              "\(path): ok, \(counted(problem.asks.count, "question")), 50 variants drawn")
          }
        } catch let diagnostic as Diagnostic {
          complaint = Failure(diagnostic).message
        }
        if let complaint {
          failed = true
          try console.errors.writeLine(complaint)
        }
      }
      return failed ? .badData : .success
    })

  private static let new = Command(
    name: "new",
    summary: "Begin a problem file from a template.",
    arguments: [Argument("file", "The file to begin; it must not exist.")],
    examples: [
      Example("fluxbook problem new my-tube.md", "Writes a problem that already works.")
    ],
    run: { arguments, console in
      let path = arguments.word(0)
      guard !FileManager.default.fileExists(atPath: path) else {
        throw Failure(
          .cannotCreate, "\(quoted(path: path)) exists already. Choose another name.")
      }
      guard path.hasSuffix(".md") else {
        throw Failure(
          .usage,
          "\(quoted(path: path)) does not end in '.md', as the names of problem files do. "
            + "Try \(quoted(path: path.withoutLastSlash + ".md")).")
      }
      let slash = path.lastIndex(of: "/")
      let folder = slash.map { String(path[..<$0]) } ?? "."
      let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
      let stem = String(file.dropLast(3))
      let text = try Library(from: nil).text("problems/examples/new-problem.md")
      try OutputFolder(folder.isEmpty ? "/" : folder).write(
        text.replacingOccurrences(of: "id: new-problem", with: "id: \(identifier(stem))"),
        to: file)
      try console.output.write(
        """
        A problem that works, in \(path). Change it, then:
          \(programName()) problem lint \(typed(path))
          \(programName()) problem show \(typed(path))

        """)
      return .success
    })

  /// A file's name as the id of a problem: lower-case letters, digits and hyphens.
  private static func identifier(_ stem: String) -> String {
    let safe = FileName.safe(stem.lowercased()).utf8.map { byte -> UInt8 in
      (97...122).contains(byte) || (48...57).contains(byte) ? byte : 45
    }
    return String(decoding: safe, as: UTF8.self)
  }

  private static let show = Command(
    name: "show",
    summary: "Show a variant of a problem with its solution.",
    discussion: """
      A variant is named by the problem and a seed, as in 'emcd-tube/7'; without a seed it is 1. \
      With --format practice, the HTML is written that a practice page shows.
      """,
    arguments: [Argument("problem", "The id of a problem or a problem file, perhaps with /seed.")],
    options: [.showFormat, .from],
    examples: [
      Example("fluxbook problem show emcd-tube", "The text, the answers and the steps."),
      Example("fluxbook problem show stefan-tube/7 --format html", "Another variant, as a page."),
    ],
    run: { arguments, console in
      let library = try Library(from: arguments.text(.from))
      let (problem, seed) = try named(arguments.word(0), library)
      do {
        if arguments.text(.showFormat) == "practice" {
          let practice = try Practice(problem, seed: seed, theory: library.theory)
          try console.output.write(practice.body().string)
          return .success
        }
        let variant = try problem.variant(seed: seed)
        var blocks = variant.prose + variant.solution(number: 1, theory: library.theory)
        blocks += variant.figures(number: 1, first: 1, theory: library.theory).map { .figure($0) }
        let document = Document(
          title: problem.title, lede: "Variant \(variant.name)", blocks: blocks)
        try console.output.write(library.text(of: document, in: arguments.text(.showFormat)))
      } catch let error as DrawError {
        throw Failure(error.diagnostic)
      }
      return .success
    })

  /// A problem by id or file, and a seed behind a slash.
  private static func named(
    _ name: String, _ library: Library
  ) throws -> (Problem, UInt64) {
    var path = name
    var seed: UInt64 = 1
    if let slash = name.lastIndex(of: "/"), let number = UInt64(name[name.index(after: slash)...]) {
      path = String(name[..<slash])
      seed = number
    }
    if path.hasSuffix(".md") {
      let source = SourceText(
        name: path, text: try readText(at: path, limit: SourceText.largest))
      return (try library.read(source), seed)
    }
    let problems = try library.problems()
    guard let problem = problems.first(where: { $0.id == path }) else {
      let parts = path.split(separator: "/", maxSplits: 1).map { String($0) }
      if parts.count == 2, problems.contains(where: { $0.id == parts[0] }) {
        throw Failure(
          .usage,
          "\(quoted(parts[1])) is not a seed. A seed is a whole number from 0 to \(UInt64.max), "
            + "as in '\(parts[0])/7'.")
      }
      let hint = nearestName(to: path, in: problems.map { $0.id })
      throw Failure(
        .usage,
        "there is no problem \(quoted(path))."
          + (hint.map { " Did you mean \(quoted($0))?" } ?? "")
          + " See `fluxbook problem list` for all of them.")
    }
    return (problem, seed)
  }
}
