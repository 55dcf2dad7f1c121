import Browser
import Diffusion
import Foundation
import Numerics
import Problems
import Rendering

extension Command {
  static let problem = Command(
    name: "problem",
    summary: "List, check, begin or preview problem files.",
    examples: [Example("fluxbook problem list", "Names every problem in the library.")],
    subcommands: [list, lint, new, show, preview])

  private static let list = Command(
    name: "list",
    summary: "Name every problem in the library.",
    options: [.topic, .level, .from, .json],
    examples: [
      Example("fluxbook problem list", "One line a problem."),
      Example(
        "fluxbook problem list --topic 'Stefan flow' --level 2",
        "Those that an assignment could ask for."
      ),
    ],
    run: { arguments, console in
      let all = try Library(from: arguments.text(.from)).problems()
      let topics = Array(Set(all.flatMap { $0.topics })).sorted()
      let written = arguments.text(.topic)
      let topic = written.map { name in
        topics.first { $0.lowercased() == name.lowercased() } ?? name
      }
      if let topic, !topics.contains(topic) {
        let hint =
          nearestName(to: topic, in: topics)
          ?? topics.first { $0.lowercased().contains(topic.lowercased()) }
        throw Failure(
          .usage,
          "no problem has the topic \(quoted(topic))."
            + (hint.map { " Did you mean \(quoted($0))?" } ?? "")
            + " The topics are: \(topics.joined(separator: ", ")).")
      }
      let level = arguments.count(.level)
      let problems = all.filter { problem in
        (topic.map(problem.topics.contains) ?? true) && (level.map { $0 == problem.level } ?? true)
      }
      if arguments.has(.json) {
        try console.output.writeLine(JSON.array(problems.map { $0.json }).text())
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
      guard !stem.isEmpty else {
        throw Failure(
          .usage, "\(quoted(path: path)) has no name before '.md'. Try 'my-tube.md'.")
      }
      let library = try Library(from: nil)
      let text = try library.text("problems/examples/new-problem.md")
      try OutputFolder(folder.isEmpty ? "/" : folder).write(
        text.replacingOccurrences(of: "id: new-problem", with: "id: \(identifier(stem))"),
        to: file)
      try console.output.write(
        """
        A problem that works, in \(path). Change it, then:
          \(programName()) problem lint \(typed(path))
          \(programName()) problem show \(typed(path))

        """)
      if try library.problems().contains(where: { $0.id == identifier(stem) }) {
        try console.output.writeLine(
          "The library has a problem '\(identifier(stem))' already: give yours another id.")
      }
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
    options: [.showFormat, .hints, .units, .from],
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
        let units = arguments.text(.units).flatMap { UnitSystem(named: $0) } ?? .asWritten
        let variant = try problem.variant(seed: seed, units: units)
        if arguments.has(.hints) {
          try console.output.write(
            library.text(
              of: hints(variant, library.theory), in: arguments.text(.showFormat)))
          return .success
        }
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

  /// The hints to each question.
  private static func hints(_ variant: Variant, _ theory: Theory) -> Document {
    let blocks = variant.problem.asks.indices.flatMap { index -> [Block] in
      let hints = variant.hints(index, theory: theory)
      return [
        .heading(level: 2, Variant.code(1, index), id: "hints-\(index)"),
        hints.isEmpty ? .paragraph([.text("There is no hint.")]) : .list(hints),
      ]
    }
    return Document(
      title: variant.problem.title, lede: "Hints, variant \(variant.name)", blocks: blocks)
  }

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
      let exists = FileManager.default.fileExists(atPath:)
      if exists(path + ".md") {
        throw Failure(
          .usage,
          "there is no problem \(quoted(path)) in the library. Do you mean the file "
            + "\(quoted(path: path + ".md"))?")
      }
      if exists(path), !isFolder(path) {
        throw Failure(
          .usage,
          "\(quoted(path: path)) does not end in '.md', as the names of problem files do.")
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

extension Option {
  static let topic = Option("topic", .text("topic"), "Only problems with this topic.")
  static let level = Option("level", .count("n", 1...4), "Only problems of this level, 1 to 4.")
  static let hints = Option("hints", .none, "Show the hints to each question instead.")
  static let units = Option(
    "units", .choice(["written", "SI", "cgs", "US"]), "In which units; 'written' is the author's.")
}

extension Problem {
  /// What there is to know about a problem without drawing it.
  fileprivate var json: JSON {
    [
      "id": .string(id), "title": .string(title), "level": .integer(level),
      "minutes": .integer(minutes), "points": .integer(points), "revision": .integer(revision),
      "model": model.map { .string($0.name) } ?? .null,
      "topics": .array(topics.map { .string($0) }), "idea": .string(idea),
      "misconceptions": .array(misconceptions.map { .string($0) }),
      "questions": .array(asks.map { .string($0.id) }),
      "traps": .array(traps.map { .string($0.id) }), "file": .string(source.name),
    ]
  }
}
