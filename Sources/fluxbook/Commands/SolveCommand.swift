import Algebra
import Diffusion
import Numerics
import Problems
import Rendering
import Solver

extension Command {
  static let solve = Command(
    name: "solve",
    summary: "Solve for a quantity from what is given, with every step.",
    discussion: """
      What is asked ends in '?'. The models are: \
      \(TransportModel.all.map { "'\($0.name)'" }.joined(separator: ", ")). Without --model, two \
      moving species are assumed. Every number is computed twice.
      """,
    arguments: [
      Argument(
        "statement", "A given, such as 'x_A1 = 0.8', or what is asked, such as 'N_A = ?'.",
        .repeated)
    ],
    options: [.model, .format],
    examples: [
      Example(
        "fluxbook solve 'x_A = 0.4' 'v_A = 3 mm/s' 'v_B = 0 m/s' 'v_star ?'",
        "The molar-average velocity, and how it comes about.")
    ],
    run: { arguments, console in
      let library = try Library(from: nil)
      let problem = try library.read(
        StatementReader(arguments.positionals).source(model: arguments.text(.model)))
      let variant: Variant
      do throws(DrawError) {
        variant = try problem.variant(seed: 0)
      } catch {
        throw Failure(error.diagnostic)
      }
      let document = Document(
        title: "", blocks: variant.solution(number: 1, theory: library.theory))
      try console.output.write(library.text(of: document, in: arguments.text(.format)))
      return .success
    })
}

/// Turns what was typed into a problem file, so that `solve` reads, checks and explains as
/// problems do.
private struct StatementReader {
  private var givens: [String] = []
  private var asked: [String] = []

  init(_ statements: [String]) throws {
    for statement in statements {
      let parts = statement.split(separator: "=", maxSplits: 1).map {
        String($0).trimmingBlanks
      }
      let first = parts.first ?? ""
      if statement.trimmingBlanks.hasSuffix("?") {
        asked.append(first.hasSuffix("?") ? String(first.dropLast()).trimmingBlanks : first)
      } else if parts.count == 2, !first.isEmpty, !parts[1].isEmpty {
        givens.append("\(first)  \(parts[1])")
      } else {
        throw Failure(
          .usage,
          "\(quoted(statement)) is neither a given such as 'T = 300 K' nor a question such as "
            + "'N_A = ?'.")
      }
    }
    guard !asked.isEmpty else {
      throw Failure(.usage, "nothing is asked. End what you look for in '?', as in 'N_A = ?'.")
    }
  }

  func source(model: String?) throws -> SourceText {
    let asks = try asked.enumerated().map { index, name in
      guard let symbol = Symbol(named: name), let term = Glossary.term(symbol) else {
        let hint = nearestSymbol(name).map { " Did you mean \(quoted($0))?" } ?? ""
        throw Failure(.usage, "\(quoted(name)) is not a symbol that can be solved for.\(hint)")
      }
      return "ask\(index + 1)  \(name) in \(term.unit), 4 s.f., 1 point: `\(name)`"
    }
    return SourceText(
      name: "command line",
      text: """
        ---
        id: solve
        title: Solve
        ---

        ```given
        \(givens.joined(separator: "\n"))
        ```

        ```model
        \(model ?? TransportModel.movingMixture.name)
        ```

        ```ask
        \(asks.joined(separator: "\n"))
        ```
        """)
  }

  private func nearestSymbol(_ name: String) -> String? {
    nearestName(to: name, in: Glossary.symbols.map { $0.name })
  }
}
