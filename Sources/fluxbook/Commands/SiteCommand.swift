import Algebra
import Browser
import Diffusion
import Foundation
import Problems
import Rendering

extension Command {
  static let site = Command(
    name: "site",
    summary: "Write the self-study site.",
    discussion: """
      The pages work from a USB stick by double-click and on any static host. Each is complete \
      without a script; where the browser runs the engine, answers are checked and new numbers \
      drawn on the page.
      """,
    options: [.output, .from],
    examples: [Example("fluxbook site -o public", "Writes the pages into the folder 'public'.")],
    run: { arguments, console in
      let library = try Library(from: arguments.text(.from))
      let output = try arguments.required(.output)
      let pages = try Site(library: library).write(to: output)
      try console.output.writeLine(
        "\(counted(pages, "page")) in \(output); open \(output)/index.html")
      if !Engine.isPresent {
        try console.output.writeLine(
          "Answers cannot be checked on the pages: \(Engine.reason)")
      }
      return .success
    })
}

/// The site as it is written: an index, a page for each derivation, a page for each problem.
private struct Site {
  let library: Library

  private static let home = Page.Link("Workbook", href: "../index.html")

  func write(to path: String) throws -> Int {
    let writer = try library.pageWriter()
    let output = try OutputFolder(path)
    let problems = try library.problems()
    try output.write(page(index(problems), writer, root: ""), to: "index.html")
    let theorems = library.theory.theorems
    for (number, theorem) in theorems.enumerated() {
      var page = Page(
        .site, title: theorem.theorem.title.capitalizedFirst,
        body: HTML.body(theorem.document(theory: library.theory, depth: 2), questions: .listed))
      page.lede = theorem.theorem.meaning
      page.trail = [Site.home, Page.Link("Derivations", href: "../index.html#derivations")]
      page.root = "../"
      if number > 0 { page.previous = link(theorems[number - 1]) }
      if number + 1 < theorems.count { page.next = link(theorems[number + 1]) }
      try output.write(
        writer.write(page).bytes, to: "derivations/\(theorem.theorem.id).html")
    }
    try output.write(
      page(Refutation.document(theory: library.theory), writer, root: "../"),
      to: "derivations/refuted.html")
    for problem in problems { try write(problem, writer, output) }
    for folder in ["site/style", "site/script"] {
      for path in library.list(folder) {
        try output.write(library.bytes(path), to: String(path.dropFirst("site/".count)))
      }
    }
    try library.writeFonts(to: output, "")
    if Engine.isPresent { try output.write(Engine.script, to: "script/engine.js") }
    return 2 + theorems.count + problems.count
  }

  private func link(_ theorem: DerivedTheorem) -> Page.Link {
    Page.Link(theorem.theorem.title.capitalizedFirst, href: "\(theorem.theorem.id).html")
  }

  private func page(_ document: Document, _ writer: PageWriter, root: String) throws -> [UInt8] {
    var page = Page(
      .site, title: document.title, body: HTML.body(document, questions: .listed))
    page.lede = document.lede
    page.root = root
    return try writer.write(page).bytes
  }

  private func index(_ problems: [Problem]) -> Document {
    let derivations: [Block] = Theory.chapters.enumerated().flatMap { number, chapter -> [Block] in
      let items: [[Inline]] = chapter.theoremIDs.compactMap { library.theory.theorem($0) }.map {
        [
          .link(
            [.text($0.theorem.title.capitalizedFirst)],
            to: "derivations/\($0.theorem.id).html"),
          .text(". " + $0.theorem.meaning),
        ]
      }
      return [
        .heading(level: 3, chapter.title, id: "chapter-\(number + 1)"), .list(items),
      ]
    }
    let practice: [[Inline]] = problems.map { problem in
      [
        .link([.text(problem.title)], to: "problems/\(problem.id).html"),
        .text(" · level \(problem.level), \(problem.minutes) minutes"),
      ]
    }
    return Document(
      title: "What is moving?",
      lede: "A workbook on diffusion in gases: every line derived, every number computed twice.",
      blocks: [
        .heading(level: 2, "Problems to practise on", id: "problems"), .list(practice),
        .heading(level: 2, "Derivations", id: "derivations"),
        .paragraph([
          .text("Every line is derived, and checked in random mixtures. "),
          .link([.text("What cannot be derived")], to: "derivations/refuted.html"),
          .text(" is refuted there, each statement by a mixture."),
        ]),
      ] + derivations)
  }

  /// A practice page: a first variant with its solution, and the problem for the engine.
  private func write(
    _ problem: Problem, _ writer: PageWriter, _ output: OutputFolder
  ) throws {
    let practice: Practice
    do {
      practice = try Practice(problem, seed: 1, theory: library.theory)
    } catch {
      throw Failure(error.diagnostic)
    }
    var page = Page(.practice, title: problem.title, body: practice.body())
    page.code = practice.variant.name
    page.trail = [Site.home, Page.Link("Problems", href: "../index.html#problems")]
    page.root = "../"
    if Engine.isPresent {
      page.scripts = [
        "\(problem.id).js", "../script/engine.js", "../script/engine-host.js",
        "../script/practice.js",
      ]
      let source = JSON.string(problem.source.text).text(isIndented: false)
      try output.write(
        "globalThis.FLUXBOOK_PROBLEM = \(source);\n", to: "problems/\(problem.id).js")
    }
    try output.write(writer.write(page).bytes, to: "problems/\(problem.id).html")
  }
}

extension String {
  /// With its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
