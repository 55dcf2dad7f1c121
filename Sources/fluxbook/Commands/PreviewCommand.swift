import Diffusion
import Foundation
import Problems
import Rendering

extension Command {
  static let preview = Command(
    name: "preview",
    summary: "Write a page of a problem file, anew whenever it changes.",
    discussion: """
      The page stands beside the file, with the ending '.html': two variants as students see them, \
      the solution of the first with its hints, and all that is wrong with the file. It is written \
      again within half a second of every change until you stop it with Ctrl-C. \
      Reload it in your browser.
      """,
    arguments: [Argument("file", "A problem file.")],
    options: [.once],
    examples: [Example("fluxbook problem preview my-tube.md", "Writes my-tube.html, and again.")],
    run: { arguments, console in
      let path = arguments.word(0)
      guard path.hasSuffix(".md") else {
        throw Failure(
          .usage, "\(quoted(path: path)) does not end in '.md', as the names of problem files do.")
      }
      let page = String(path.dropLast(3)) + ".html"
      let library = try Library(from: nil)
      let slash = page.lastIndex(of: "/")
      let folder = slash.map { String(page[..<$0]) } ?? "."
      let name = slash.map { String(page[page.index(after: $0)...]) } ?? page
      let output = try OutputFolder(folder.isEmpty ? "/" : folder)
      if let old = try? readText(at: page), !old.contains(Preview.mark) {
        throw Failure(
          .cannotCreate,
          "\(quoted(path: page)) is no preview. Move it away, or name the problem file otherwise.")
      }
      var last: String?
      while true {
        // Editors may take a file away for a moment as they save it.
        let found = try? readText(at: path, limit: SourceText.largest)
        let text = try found ?? last ?? readText(at: path, limit: SourceText.largest)
        if text != last {
          last = text
          let document = Preview(SourceText(name: path, text: text), library).document
          try output.write(library.text(of: document, in: "html"), to: name)
          try console.output.writeLine(
            "\(document.lede) It is in \(page). \(arguments.has(.once) ? "" : "Waiting for changes.")"
              .trimmingBlanks)
        }
        if arguments.has(.once) { return .success }
        Thread.sleep(forTimeInterval: 0.3)
      }
    })
}

extension Option {
  static let once = Option("once", .none, "Write the page once and end.")
}

/// A problem file as a page for its author.
private struct Preview {
  /// What stands on every preview.
  static let mark = "A preview of "

  let source: SourceText
  let library: Library

  init(_ source: SourceText, _ library: Library) {
    (self.source, self.library) = (source, library)
  }

  var document: Document {
    let reading = Problem.reading(source, theory: library.theory)
    guard let problem = reading.problem else {
      let count = counted(reading.complaints.count, "mistake")
      return Document(
        title: source.name, lede: "\(Preview.mark)\(source.name): \(count).",
        blocks: complaints(reading.complaints))
    }
    var lint = ProblemLint(problem)
    for seed in 1...20 { lint.draw(seed: UInt64(seed)) }
    let findings = lint.findings
    var blocks = complaints(findings)
    for seed in [1, 2] as [UInt64] {
      guard let variant = try? problem.variant(seed: seed) else { continue }
      blocks.append(
        .heading(level: 2, "Variant \(variant.name)", id: "variant-\(String(seed))"))
      blocks += variant.statement(number: Int(seed))
      if seed > 1 { continue }
      for index in problem.asks.indices {
        let hints = variant.hints(index, theory: library.theory)
        if hints.isEmpty { continue }
        blocks.append(
          .folded(summary: [.text("Hints for \(Variant.code(1, index))")], [.list(hints)]))
      }
      blocks.append(.heading(level: 2, "Its solution", id: "solution"))
      blocks += variant.solution(number: 1, theory: library.theory)
      blocks += variant.figures(number: 1, first: 1, theory: library.theory).map { .figure($0) }
    }
    let lede =
      findings.isEmpty ? "nothing to complain about." : "\(counted(findings.count, "remark"))."
    return Document(
      title: problem.title, lede: "\(Preview.mark)\(source.name): \(lede)", blocks: blocks)
  }

  private func complaints(_ found: [Diagnostic]) -> [Block] {
    found.map { complaint in
      .list(
        [
          [
            .strong([.text("Line \(complaint.line): ")]), .text(complaint.message + ". "),
            .code(complaint.lineText),
          ]
        ] + complaint.remedy.map { [.text($0)] })
    }
  }
}
