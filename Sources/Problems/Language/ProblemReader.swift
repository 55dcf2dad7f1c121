import Algebra
import Diffusion
import Numerics
import Solver
import Units

extension Problem {
  /// A problem file read to its end.
  public struct Reading: Sendable {
    /// The problem, if nothing is wrong with it.
    public let problem: Problem?
    /// All that is wrong, in the order of the file.
    public let complaints: [Diagnostic]
  }

  /// Reads a problem file to its end, and says all that is wrong with it at once.
  ///
  /// - Complexity: linear in the text, plus the search for the way to each answer.
  public static func reading(_ source: SourceText, theory: Theory) -> Reading {
    let complaints = Complaints()
    let problem = complaints.attempt { () throws(Diagnostic) in
      try ProblemReader(source, theory, complaints).problem()
    }
    let all = complaints.inOrder
    return Reading(problem: all.isEmpty ? problem ?? nil : nil, complaints: all)
  }

  /// Reads a problem file.
  ///
  /// - Throws: the first `Diagnostic`, with place, cause and remedy.
  /// - Complexity: linear in the text, plus the search for the way to each answer.
  public init(_ source: SourceText, theory: Theory) throws(Diagnostic) {
    let reading = Problem.reading(source, theory: theory)
    guard let problem = reading.problem else {
      throw reading.complaints.first ?? source.line(0).diagnostic("this is no problem")
    }
    self = problem
  }
}

/// Reads a problem file, section by section.
private struct ProblemReader {
  let source: SourceText
  let theory: Theory
  let complaints: Complaints
  let sections: ProblemSections

  init(
    _ source: SourceText, _ theory: Theory, _ complaints: Complaints
  ) throws(Diagnostic) {
    (self.source, self.theory, self.complaints) = (source, theory, complaints)
    sections = try ProblemSections(source, complaints)
  }

  private static let keys = [
    "id", "title", "topics", "level", "minutes", "revision", "idea", "misconceptions",
  ]

  /// The problem; nil where something is wrong with it.
  func problem() -> Problem? {
    var front = sections.front
    front.allow(ProblemReader.keys, complaints)
    let id = complaints.attempt { () throws(Diagnostic) in try front.identifier("id") }
    let title = complaints.attempt { () throws(Diagnostic) in try front.required("title").text }
    if let semicolon = front["topics"]?.split(at: ";") {
      complaints.add(
        semicolon.0.part(from: semicolon.0.end, to: semicolon.0.end + 1).diagnostic(
          "topics are separated by commas",
          remedy: ["Only `misconceptions`, which are sentences, stand apart by semicolons."]))
    }
    let level = number("level", in: 1...4, default: 1, front)
    let minutes = number("minutes", in: 1...240, default: 10, front)
    let revision = number("revision", in: 1...9999, default: 1, front)

    let given = GivenReader(sections.entries(of: "given"), complaints)
    let units = each("units") { entry throws(Diagnostic) in try UnitsReader.read(entry) }
    let situation = situation()
    let language = LanguageReader(
      known: given.known, species: given.speciesNames, symbols: Glossary.everySymbol)
    var solution = SolutionReader(language)
    for entry in sections.entries(of: "solution") {
      complaints.attempt { () throws(Diagnostic) in try solution.read(entry, theory: theory) }
    }
    let entries = sections.entries(of: "ask")
    if entries.isEmpty {
      complaints.add(sections.missing("ask", "a problem asks at least one question"))
    }
    let asks = AskReader(
      situation: situation, language: language, solution: solution, complaints: complaints
    ).read(entries)
    let isWhole = asks.count == entries.count
    let traps = traps(language, situation)
    let wrongPaths = asks.map {
      WrongPath.all(to: $0, traps: traps, known: given.known, situation: situation)
    }
    if isWhole, complaints.found.isEmpty {
      TrapReader.checkUse(traps, wrongPaths, asks, complaints)
    }
    let demands: [Demand] =
      !isWhole
      ? []
      : each("require") { entry throws(Diagnostic) in
        try DemandReader(
          situation: situation, known: given.known, asks: asks,
          traps: sections.entries(of: "trap").map { $0.name.text }
        ).read(entry)
      }
    let notes = isWhole ? solution.notes(for: asks, complaints) : []
    let hints: [AuthoredHint] =
      !isWhole
      ? []
      : each("hint") { entry throws(Diagnostic) in
        try HintReader.read(entry, asks, language)
      }
    let plots = each("plot") { entry throws(Diagnostic) in
      try PlotReader(situation: situation, known: given.known).read(entry)
    }
    let prose = sections.prose.map { paragraph in
      complaints.attempt { () throws(Diagnostic) in try language.prose(paragraph) } ?? []
    }
    guard complaints.found.isEmpty, let id, let title else { return nil }
    return Problem(
      id: id, title: title, topics: list(front["topics"], 44), level: level, minutes: minutes,
      revision: revision, idea: front["idea"]?.text ?? "",
      misconceptions: list(front["misconceptions"], 59), prose: prose, givens: given.givens,
      units: units.flatMap { $0 }, model: situation.model, asks: asks, demands: demands,
      traps: traps, notes: notes, hints: hints, plots: plots,
      authoredSteps: solution.ways.flatMap { $0.way.steps }, wrongPaths: wrongPaths,
      source: source)
  }

  /// What the entries of a section give.
  private func each<Value>(
    _ section: String, _ read: (Entry) throws(Diagnostic) -> Value
  ) -> [Value] {
    sections.entries(of: section).compactMap { entry in
      complaints.attempt { () throws(Diagnostic) in try read(entry) }
    }
  }

  private func number(
    _ key: String, in range: ClosedRange<Int>, default fallback: Int, _ front: FrontMatter
  ) -> Int {
    complaints.attempt { () throws(Diagnostic) in
      try front.number(key, in: range, default: fallback)
    } ?? fallback
  }

  private func list(_ value: Fragment?, _ separator: UInt8) -> [String] {
    value?.pieces(separatedBy: separator).map { $0.trimmed.text } ?? []
  }

  private func situation() -> Situation {
    let missing = sections.missing(
      "model", "a problem names the model that its answers come from")
    let lines = sections.entries(of: "model").flatMap { [$0.head] + $0.more }
    guard let line = lines.first else { return Situation(nil, theory, without: missing) }
    if lines.count > 1 {
      complaints.add(
        lines[1].trimmed.diagnostic(
          "a problem has one model, and this is the second",
          remedy: ["Keep one of the two lines."]))
    }
    do throws(Diagnostic) {
      return Situation(try ModelReader.model(line.trimmed), theory, without: missing)
    } catch {
      complaints.add(error)
      // Where it is needed the same complaint is made, and counts once.
      return Situation(nil, theory, without: error)
    }
  }

  private func traps(_ language: LanguageReader, _ situation: Situation) -> [Trap] {
    let usual = Glossary.symbols
    let reader = TrapReader(
      language: language,
      symbols: usual
        + Set(situation.symbols + language.known).filter { !usual.contains($0) }.sorted())
    var traps: [Trap] = []
    for entry in sections.entries(of: "trap") {
      let trap = complaints.attempt { () throws(Diagnostic) in try reader.read(entry) }
      guard let trap else { continue }
      if traps.contains(where: { $0.id == trap.id }) {
        complaints.add(
          trap.place.diagnostic(
            "two traps are called \(trap.place.quoted)",
            remedy: ["Give one of them another name."]))
      } else {
        traps.append(trap)
      }
    }
    return traps
  }
}
