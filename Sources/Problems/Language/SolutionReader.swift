import Algebra
import Diffusion
import Solver

/// Reads the entries of a `solution` section.
///
///     flux: Think first of what cannot move.
///     flux using stefan-flux, gas-law
///     flux step x_A1 = p_sat/P: at the surface the vapour is saturated
struct SolutionReader {
  let language: LanguageReader
  private(set) var notes: [(ask: Fragment, prose: [ProsePiece])] = []
  private(set) var ways: [(ask: Fragment, way: AuthoredWay)] = []

  init(_ language: LanguageReader) { self.language = language }

  /// What an author says about the way to the answer of a question.
  func way(of ask: String) -> AuthoredWay? { ways.first { $0.ask.text == ask }?.way }

  mutating func read(_ entry: Entry, theory: Theory) throws(Diagnostic) {
    let (first, rest) = entry.head.firstWord
    if first.bytes.last == 58 {
      let name = first.part(from: first.start, to: first.end - 1)
      let lines = [rest].filter { !$0.isEmpty } + entry.more
      guard !lines.isEmpty else { throw first.diagnostic("nothing is said here") }
      notes.append((name, try language.prose(lines)))
      return
    }
    if let line = entry.more.first {
      throw line.diagnostic("this goes on with the line above, which needs nothing more")
    }
    if let names = rest.dropping("using ") {
      var using: [String] = []
      for name in names.pieces(separatedBy: 44).map({ $0.trimmed }) {
        guard theory.relation(name.text) != nil else {
          throw name.diagnostic(
            "there is no relation \(name.quoted)",
            remedy: LanguageReader.suggestion(
              name.text, theory.definitions.map { $0.id } + theory.theoremIDs)
              + ["`fluxbook derive --list` names them."])
        }
        using.append(name.text)
      }
      change(first) { $0.using += using.map { ($0, names) } }
      return
    }
    if let step = rest.dropping("step ") {
      let (equation, words) = step.split(at: ": ") ?? (step, step.end(of: step))
      guard let (left, right) = equation.split(at: "=") else {
        throw equation.diagnostic("a step is an equation", remedy: ["Write `step x_A1 = p_sat/P`."])
      }
      let symbol = try LanguageReader.symbol(left)
      let formula = try LanguageReader.formula(right, knowing: Glossary.everySymbol)
      try Conditions.checkDimensions(of: formula, and: .symbol(symbol), at: equation.trimmed)
      change(first) {
        $0.steps.append(
          AuthoredWay.Step(
            symbol: symbol, formula: formula, words: words.trimmed.text, place: equation.trimmed))
      }
      return
    }
    throw entry.head.trimmed.diagnostic(
      "I cannot read this line of the solution",
      remedy: [
        "It reads `flux: some words`, `flux using stefan-flux` or `flux step x_A1 = p_sat/P`."
      ])
  }

  private mutating func change(_ name: Fragment, _ change: (inout AuthoredWay) -> Void) {
    if let index = ways.firstIndex(where: { $0.ask.text == name.text }) {
      change(&ways[index].way)
    } else {
      var way = AuthoredWay()
      change(&way)
      ways.append((name, way))
    }
  }

  /// The notes by question.
  func notes(for asks: [Ask], _ complaints: Complaints) -> [SolutionNote] {
    for name in ways.map({ $0.ask }) {
      complaints.attempt { () throws(Diagnostic) in _ = try SolutionReader.index(name, asks) }
    }
    return notes.compactMap { note in
      complaints.attempt { () throws(Diagnostic) in
        SolutionNote(ask: try SolutionReader.index(note.ask, asks), prose: note.prose)
      }
    }
  }

  /// The index of a question by its name.
  static func index(_ name: Fragment, _ asks: [Ask]) throws(Diagnostic) -> Int {
    guard let index = asks.firstIndex(where: { $0.id == name.text }) else {
      throw name.diagnostic(
        "there is no question \(name.quoted)",
        remedy: LanguageReader.suggestion(name.text, asks.map { $0.id })
          + ["The questions are: " + asks.map { $0.id }.joined(separator: ", ") + "."])
    }
    return index
  }
}

/// The way to an answer as an author wants it.
struct AuthoredWay: Sendable {
  /// Relations to prefer, each with its place in the file.
  var using: [(id: String, place: Fragment)] = []
  /// Steps to take; what they need besides is found by the solver.
  var steps: [Step] = []

  struct Step: Sendable {
    let symbol: Symbol
    let formula: Expression
    let words: String
    let place: Fragment
  }
}

/// Reads the entries of a `hint` section: `flux: What cannot move here?`
enum HintReader {
  static func read(
    _ entry: Entry, _ asks: [Ask], _ language: LanguageReader
  ) throws(Diagnostic) -> AuthoredHint {
    let (first, rest) = entry.head.firstWord
    guard first.bytes.last == 58 else {
      throw entry.head.trimmed.diagnostic(
        "a hint names its question first", remedy: ["Write `flux: What cannot move here?`"])
    }
    let name = first.part(from: first.start, to: first.end - 1)
    return AuthoredHint(
      ask: try SolutionReader.index(name, asks),
      prose: try language.prose([rest].filter { !$0.isEmpty } + entry.more))
  }
}
