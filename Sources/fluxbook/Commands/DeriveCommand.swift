import Algebra
import Diffusion
import Export
import Problems
import Rendering

extension Command {
  static let derive = Command(
    name: "derive",
    summary: "Show a derivation, line by line, with its reasons.",
    discussion: """
      Where a figure helps, --format html draws it after the lines, the terminal prints its values, \
      and JSON names what it draws: the relation and the values of each curve.

      --check derives everything anew and holds each line against random models that know nothing \
      of the derivation, and compares the dimensions of both sides; it ends with exit code 1 if a \
      line does not hold. With a name, only that derivation is checked.

      --judge reads a derivation that someone else wrote, such as 'J_A = -c D_AB dx_A/dz'. Each line is \
      held against random mixtures and, where it can be had, proved from the lines before it; one \
      that does not follow is named with a mixture that shows it. It ends with exit code 1 if there \
      is such a line.

      --graph writes which derivation rests on which, as a DOT file for Graphviz; with \
      --format svg as a drawing.
      """,
    arguments: [
      Argument(
        "name", "The name of the theorem.",
        .requiredUnless([.list, .check, .graph, .judge, .refute]))
    ],
    options: [
      .derivationFormat, .depth, .list, .check, .graph, .refute, .judge, .given, .json,
    ],
    examples: [
      Example("fluxbook derive --list", "Names every derivation there is."),
      Example("fluxbook derive stefan-flux", "Shows Stefan’s law being derived."),
      Example("fluxbook derive stefan-flux --depth 2", "The same with the smaller steps."),
      Example("fluxbook derive stefan-flux --format latex", "The same as a LaTeX file."),
      Example("fluxbook derive --check", "Checks every line of every derivation."),
      Example("fluxbook derive --graph --format svg", "Draws which rests on which."),
      Example(
        "fluxbook derive --judge mine.txt --given stagnant-B", "Judges each line of a derivation."),
    ],
    run: { arguments, console in
      let library = try Library(from: nil)
      let theory = library.theory
      if let path = arguments.text(.judge) {
        return try judgeDerivation(
          path, given: arguments.texts(.given), asJSON: arguments.has(.json), theory, console)
      }
      if arguments.has(.refute) {
        return try refute(theory, asJSON: arguments.has(.json), console)
      }
      let theorem = try arguments[0].map { try theory.theorem(named: $0) }
      if arguments.has(.check) {
        let checked = theorem.map { [$0] } ?? theory.theorems
        return try check(checked, asJSON: arguments.has(.json), console)
      }
      if arguments.has(.graph) {
        let graph = TheoryGraph(theory, around: theorem?.theorem.id)
        try console.output.write(
          arguments.text(.derivationFormat) == "svg" ? graph.svg : graph.dot)
        return .success
      }
      guard let theorem, !arguments.has(.list) else {
        try console.output.write(list(theory, asJSON: arguments.has(.json)))
        return .success
      }
      if arguments.has(.json) || arguments.text(.derivationFormat) == "json" {
        let depth = arguments.count(.depth) ?? 0
        try console.output.writeLine(theorem.json(in: theory, depth: depth).text())
        return .success
      }
      if arguments.text(.derivationFormat) == "svg" {
        throw Failure(
          .usage,
          "'--format svg' draws the graph only. Write `fluxbook derive \(arguments.word(0)) --graph "
            + "--format svg`, or take another format.")
      }
      let document = theorem.document(
        theory: theory, depth: arguments.count(.depth) ?? 0,
        showsNames: arguments.text(.derivationFormat) == "text")
      try console.output.write(library.text(of: document, in: arguments.text(.derivationFormat)))
      return .success
    })

  private static func list(_ theory: Theory, asJSON: Bool) -> String {
    if asJSON {
      return JSON.array(theory.theorems.map { $0.summary(in: theory) }).text() + "\n"
    }
    let width = theory.theoremIDs.map { $0.utf8.count }.max() ?? 0
    return Theory.chapters.map { chapter in
      let lines = chapter.theoremIDs.compactMap { theory.theorem($0) }.map { theorem in
        let id = theorem.theorem.id
        let gap = String(repeating: " ", count: width - id.utf8.count + 2)
        return "  " + id + gap + theorem.theorem.title + "\n"
      }
      return chapter.title + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  private static func check(
    _ theorems: [DerivedTheorem], asJSON: Bool, _ console: Console
  ) throws -> ExitCode {
    let checks = theorems.map { (theorem: $0, lines: $0.check()) }
    let confirmed = checks.count { check in
      !check.lines.isEmpty && check.lines.allSatisfy { $0.passed }
    }
    if asJSON {
      try console.output.writeLine(
        JSON.array(
          checks.map { check in
            [
              "name": .string(check.theorem.theorem.id),
              "passed": .bool(!check.lines.isEmpty && check.lines.allSatisfy { $0.passed }),
              "lines": .integer(check.lines.count),
              "points": .integer(check.lines.reduce(0) { $0 + $1.model.points }),
              "worst": .number(check.lines.map { $0.model.worstDifference }.max() ?? 0),
            ]
          }
        ).text())
      return confirmed == checks.count ? .success : .checkFailed
    }
    for check in checks {
      for (line, result) in zip(check.theorem.lines, check.lines) where !result.passed {
        let why =
          result.dimensionFault
          ?? "in \(line.setting.name) the two sides are not equal"
        let text = Glossary.typesetting().layout(line.equation).text
        try console.output.writeLine(
          "\(check.theorem.theorem.id), line \(result.model.line): \(text): \(why)")
      }
    }
    let lines = checks.reduce(0) { $0 + $1.lines.count }
    let points = checks.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.model.points } }
    try console.output.writeLine(
      "\(confirmed) of \(counted(checks.count, "theorem")) derived and confirmed: "
        + "\(counted(lines, "line")), each in \(counted(ModelCheck.models, "random model")) "
        + "of its setting, \(points) points in all, and by dimensions.")
    return confirmed == checks.count ? .success : .checkFailed
  }
}

extension Theory {
  /// The theorem that a word names.
  fileprivate func theorem(named name: String) throws -> DerivedTheorem {
    if let theorem = theorem(name) { return theorem }
    let hint = nearestTheorem(to: name).map { " Did you mean \(quoted($0))?" } ?? ""
    throw Failure(
      .usage,
      "there is no derivation \(quoted(name)).\(hint) "
        + "See `fluxbook derive --list` for all of them.")
  }
}

extension DerivedTheorem {
  /// What a list says of a theorem.
  fileprivate func summary(in theory: Theory) -> JSON {
    let typesetting = Glossary.typesetting()
    let equation = relation.equation
    return [
      "name": .string(theorem.id), "title": .string(theorem.title),
      "meaning": .string(theorem.meaning),
      "idea": theory.chapter(of: theorem.id).map { .string($0) } ?? .null,
      "setting": .string(theorem.setting.name),
      "equation": .string(typesetting.layout(equation).text),
      "latex": .string(typesetting.layout(equation).latex),
      "lines": .integer(lines.count),
      "uses": .array(uses.map { .string($0) }),
      "usedFor": .array(theory.theorems(restingOn: theorem.id).map { .string($0.theorem.id) }),
    ]
  }

  /// The derivation as data.
  fileprivate func json(in theory: Theory, depth: Int) -> JSON {
    guard case .object(let members) = summary(in: theory) else { return .null }
    let typesetting = Glossary.typesetting()
    let shown = derivation(id: "line", depth: depth)
    let lines = zip(self.lines, shown.lines).enumerated().map { number, pair -> JSON in
      let layout = typesetting.layout(pair.0.equation)
      return [
        "line": .integer(number + 1), "equation": .string(layout.text),
        "latex": .string(layout.latex), "reason": .string(pair.0.reason),
        "uses": .array(pair.0.uses.map { .string($0) }),
        "rules": .array(pair.0.rules.map { .string($0.rule.name.id) }),
        "setting": .string(pair.0.setting.name),
        "steps": .array(pair.1.finer.map { $0.json }),
      ]
    }
    return .object(
      members.filter { $0.key != "lines" } + [
        JSON.Member("lines", .array(lines)),
        JSON.Member("figure", theorem.figure?.json(in: theory) ?? .null),
      ])
  }
}

extension Derivation.Line {
  fileprivate var json: JSON {
    let layout = Layout.row([left ?? .row([]), .sign(relation), right])
    return [
      "equation": .string(layout.text), "latex": .string(layout.latex),
      "reason": .string(reason.words),
      "steps": .array(finer.map { $0.json }),
    ]
  }
}

extension Library {
  /// A document in the form asked for: text, LaTeX, a whole HTML page, or its body alone, in which
  /// formulas are MathML.
  func text(of document: Document, in format: String?) throws -> String {
    switch format {
    case "latex": return LaTeXDocument.text(document)
    case "mathml": return HTML.body(document, questions: .listed).string
    case "html":
      var page = Page(
        .solution, title: document.title, body: HTML.body(document, questions: .listed))
      page.lede = document.lede
      return try pageWriter().write(page).string
    default: return PlainText.text(document)
    }
  }
}
