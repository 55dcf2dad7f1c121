import Algebra
import Diffusion
import Numerics
import Problems
import Rendering
import Solver

extension Command {
  static let solve = Command(
    name: "solve",
    summary: "Solve for quantities from what is given, with every step.",
    discussion: """
      The first word is a model; 'fluxbook solve --list' names all, with their symbols, and \
      'fluxbook solve MODEL --list' those of one. Givens follow, each with its unit, and what is \
      asked, by --ask or with a '?' behind it. Without a model, two moving species are assumed. Any \
      symbol can be asked for, given enough of the others, and every number is computed twice.

      A species is given by its name, as in A=water, and stands for its molar mass; then \
      D_AB=measured or D_AB=estimated looks up the diffusivity of A and B at the T and P given \
      before, and p_sat=Antoine the vapour pressure of A at T.
      """,
    arguments: [
      Argument(
        "statement",
        "The model, a given such as 'x_A1=0.8' or 'T=300 K', or what is asked, such as 'N_A ?'.",
        .repeatedUnless([.list]))
    ],
    options: [.ask, .model, .format, .json, .list],
    examples: [
      Example(
        "fluxbook solve 'moving mixture' x_A=0.4 'v_A=3 mm/s' v_B=0 --ask v_star",
        "The molar-average velocity, and how it comes about."),
      Example(
        "fluxbook solve 'planar film, stagnant B' --list", "The symbols of one model."),
      Example("fluxbook solve --list", "All models, with their symbols."),
    ],
    run: { arguments, console in
      let library = try Library(from: nil)
      if arguments.has(.list) {
        try console.output.write(
          listOfModels(
            try models(named: arguments.positionals.first ?? arguments.text(.model)),
            library.theory, asJSON: arguments.has(.json)))
        return .success
      }
      let statements = try Statements(
        arguments.positionals, model: arguments.text(.model), asked: arguments.texts(.ask))
      let problem = try library.read(statements.source())
      try statements.checkUse(in: problem, library.theory)
      let variant: Variant
      do throws(DrawError) {
        variant = try problem.variant(seed: 0)
      } catch {
        throw error.reason.map { Failure(.badData, $0.message.asSentence) }
          ?? Failure(error.diagnostic)
      }
      if arguments.has(.json) {
        try console.output.writeLine(variant.solutionsAsJSON.text())
        return .success
      }
      let document = Document(
        title: statements.title, blocks: variant.solution(number: 1, theory: library.theory))
      try console.output.write(library.text(of: document, in: arguments.text(.format)))
      return .success
    })

  /// All models, or the one with a name, or those whose names begin with it.
  private static func models(named name: String?) throws -> [TransportModel] {
    guard let name = name?.trimmingBlanks else { return TransportModel.all }
    let exact = TransportModel.all.filter { $0.name == name }
    let found = exact.isEmpty ? TransportModel.all.filter { $0.name.hasPrefix(name) } : exact
    guard found.isEmpty else { return found }
    let hint =
      nearestName(to: name, in: TransportModel.all.map { $0.name })
      .map { " Did you mean \(quoted($0))?" } ?? ""
    throw Failure(.usage, "\(quoted(name)) is not a model.\(hint)")
  }

  /// The models with their symbols, in words or as JSON.
  private static func listOfModels(
    _ models: [TransportModel], _ theory: Theory, asJSON: Bool
  ) -> String {
    let models = models.map { model in
      (model, Network(model: model, theory: theory).symbols.compactMap { Glossary.term($0) })
    }
    if asJSON {
      return JSON.array(
        models.map { model, terms in
          [
            "name": .string(model.name), "summary": .string(model.summary),
            "symbols": .array(
              terms.map { term in
                [
                  "name": .string(term.symbol.name), "meaning": .string(term.words),
                  "unit": .string(term.unit),
                ]
              }),
          ]
        }
      ).text() + "\n"
    }
    return models.map { model, terms in
      let width = terms.map { $0.symbol.name.utf8.count }.max() ?? 0
      let lines = terms.map { term in
        let name = term.symbol.name
        let gap = String(repeating: " ", count: width - name.utf8.count + 2)
        return "  " + name + gap + term.words + (term.unit == "1" ? "" : ", in \(term.unit)") + "\n"
      }
      return model.name + "\n  " + model.summary + "\n\n" + lines.joined()
    }.joined(separator: "\n")
  }
}

/// What was typed, as a problem file, so that `solve` reads, checks and explains as problems do.
private struct Statements {
  private var model = TransportModel.movingMixture.name
  private var givens: [String] = []
  /// What is given, without the values.
  private var names: [String] = []
  private var asks: [String] = []

  init(_ statements: [String], model: String?, asked: [String]) throws {
    var statements = statements
    if let model {
      self.model = model
    } else if let first = statements.first, !first.contains("="),
      !first.trimmingBlanks.hasSuffix("?"), Symbol(named: first).flatMap(Glossary.term) == nil
    {
      self.model = statements.removeFirst().trimmingBlanks
    }
    var questions: [String] = []
    for statement in statements {
      let parts = statement.split(separator: "=", maxSplits: 1).map { String($0).trimmingBlanks }
      let first = parts.first ?? ""
      if statement.trimmingBlanks.hasSuffix("?") {
        questions.append(first.hasSuffix("?") ? String(first.dropLast()).trimmingBlanks : first)
      } else if parts.count == 2, !first.isEmpty, !parts[1].isEmpty {
        let first = Statements.name(first)
        // A species is called B, and so is the transfer number.
        if !(["A", "B", "C", "D"].contains(first) && parts[1].first?.isLetter == true) {
          names.append(first)
        }
        givens.append("\(first)  \(Statements.withUnit(parts[1], of: first))")
      } else {
        throw Failure(
          .usage,
          "\(quoted(statement)) is neither a given such as 'T=300 K' nor a question such as 'N_A ?'."
        )
      }
    }
    questions += asked
    guard !questions.isEmpty else {
      throw Failure(.usage, "nothing is asked. Write for example --ask N_A.")
    }
    asks = try questions.enumerated().map { index, question in
      try Statements.ask(question.trimmingBlanks, number: index + 1)
    }
  }

  /// What the page with the solution is called.
  var title: String { model.prefix(1).uppercased() + model.dropFirst() }

  /// A given that the model has nothing to do with is a slip of the pen, unless a property is looked
  /// up with it.
  func checkUse(in problem: Problem, _ theory: Theory) throws {
    guard let model = TransportModel.all.first(where: { $0.name == self.model }) else { return }
    let symbols = Network(model: model, theory: theory).symbols
    for name in names {
      guard let symbol = Symbol(named: name), Glossary.term(symbol) != nil,
        !symbols.contains(symbol), !(isLookedUp && ["T", "P"].contains(name))
      else { continue }
      throw Failure(
        .usage,
        "\(quoted(name)) does not occur in the model \(quoted(self.model)). See `fluxbook solve "
          + "\(quoted(self.model)) --list` for its symbols.")
    }
  }

  /// Whether a property of the tables is asked for.
  private var isLookedUp: Bool { givens.contains { $0.contains(", in ") } }

  /// Nothing is nothing in any unit; a property of the tables comes with unit and figures.
  private static func withUnit(_ value: String, of name: String) -> String {
    switch (name, value) {
    case ("D_AB", "measured"), ("D_AB", "estimated"): return value + ", in m^2/s, 4 s.f."
    case ("p_sat", "Antoine"): return "vapour pressure, in Pa, 5 s.f."
    default: break
    }
    guard Double(value) == 0, let symbol = Symbol(named: name), let term = Glossary.term(symbol),
      term.unit != "1"
    else { return value }
    return "\(value) \(term.unit)"
  }

  /// The symbol of a slope that is written as a derivative, as in `dx_A/dz`; else the name itself.
  private static func name(_ written: String) -> String {
    for (slope, symbol) in Glossary.slopes where written == "d\(symbol.name)/dz" {
      return slope.name
    }
    return written
  }

  /// `N_A`, `N_A in mol/(m^2 h)`, `x_A at z = L/2`.
  private static func ask(_ question: String, number: Int) throws -> String {
    let words = question.split(separator: " ", maxSplits: 1).map(String.init)
    let name = Statements.name(words.first ?? "")
    let question = ([name] + words.dropFirst()).joined(separator: " ")
    guard let symbol = Symbol(named: name), let term = Glossary.term(symbol) else {
      let hint =
        nearestName(to: name, in: Glossary.everySymbol.map { $0.name })
        .map { " Did you mean \(quoted($0))?" } ?? ""
      throw Failure(.usage, "\(quoted(name)) is not a symbol that can be solved for.\(hint)")
    }
    let quantity = question.contains(" in ") ? question : "\(question) in \(term.unit)"
    return "ask\(number)  \(quantity), 4 s.f., 1 point: `\(name)`"
  }

  func source() -> SourceText {
    SourceText(name: "command line", givens: givens, model: model, asks: asks)
  }
}

extension Variant {
  /// The answers with their values, units, closed forms and the way to them.
  fileprivate var solutionsAsJSON: JSON {
    .array(
      zip(problem.asks, answers).map { ask, answer in
        let typesetting = Glossary.typesetting()
        guard case .quantity(let solution) = answer, let plan = ask.plan else { return .null }
        return [
          "symbol": .string(plan.target.name),
          "value": .number(solution.value),
          "unit": .string(Glossary.term(plan.target)?.unit ?? "1"),
          "closedForm": plan.path.isNumerical
            ? .null
            : .string(
              typesetting.layout(
                Equation(.symbol(plan.matched ?? plan.target), plan.closedForm)
              ).text),
          "isolated": .bool(plan.matched == nil),
          "secondRoute": .number(solution.numericalValue),
          "lines": .array(
            solution.steps.map { step in
              [
                "symbol": .string(step.symbol.name),
                "relation": .string(step.relation.id), "reason": .string(step.relation.title),
                "formula": step.formula.map { .string(typesetting.layout($0).text) } ?? .null,
                "value": .number(solution.values[step.symbol] ?? .nan),
              ]
            }),
        ]
      })
  }
}

extension String {
  /// With a full stop, if it has none.
  fileprivate var asSentence: String { hasSuffix(".") || hasSuffix("?") ? self : self + "." }
}
