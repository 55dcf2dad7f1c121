import Diffusion
import Export
import Problems
import Rendering

extension Command {
  static let derive = Command(
    name: "derive",
    summary: "Show a derivation, line by line, with its reasons.",
    arguments: [Argument("name", "The name of the theorem.", .requiredUnless(.list))],
    options: [.format, .list],
    examples: [
      Example("fluxbook derive --list", "Names every derivation there is."),
      Example("fluxbook derive stefan-flux", "Shows Stefan’s law being derived."),
      Example("fluxbook derive stefan-flux --format latex", "The same as a LaTeX file."),
    ],
    run: { arguments, console in
      let library = try Library(from: nil)
      let theory = library.theory
      if arguments.has(.list) {
        let width = theory.theoremIDs.map { $0.utf8.count }.max() ?? 0
        for theorem in theory.theorems {
          let id = theorem.theorem.id
          let gap = String(repeating: " ", count: width - id.utf8.count + 2)
          try console.output.writeLine(id + gap + theorem.theorem.title)
        }
        return .success
      }
      let name = arguments.word(0)
      guard let theorem = theory.theorem(name) else {
        let hint = theory.nearestTheorem(to: name).map { " Did you mean \(quoted($0))?" } ?? ""
        throw Failure(
          .usage,
          "there is no derivation \(quoted(name)).\(hint) "
            + "See `fluxbook derive --list` for all of them.")
      }
      try console.output.write(
        library.text(of: theorem.document(theory: theory), in: arguments.text(.format)))
      return .success
    })
}

extension Library {
  /// A document in the form asked for: text, LaTeX, or a whole HTML page.
  func text(of document: Document, in format: String?) throws -> String {
    switch format {
    case "latex": return LaTeXDocument.text(document)
    case "html":
      var page = Page(
        .solution, title: document.title, body: HTML.body(document, questions: .listed))
      page.lede = document.lede
      return try pageWriter().write(page).string
    default: return PlainText.text(document)
    }
  }
}
