import Algebra
import Diffusion
import Numerics
import Solver
import Units

extension Problem {
  /// Reads a problem file.
  ///
  /// - Throws: the first `Diagnostic`, with place, cause and remedy.
  /// - Complexity: linear in the text, plus the search for the way to each answer.
  public init(_ source: SourceText, theory: Theory) throws(Diagnostic) {
    let sections = try ProblemSections(source)
    let front = sections.front
    try front.allow(["id", "title", "topics", "level", "minutes", "revision"])
    id = try front.identifier("id")
    title = try front.required("title").text
    topics = front["topics"]?.pieces(separatedBy: 44).map { $0.trimmed.text } ?? []
    level = try front.number("level", in: 1...4, default: 1)
    minutes = try front.number("minutes", in: 1...240, default: 10)
    revision = try front.number("revision", in: 1...9999, default: 1)
    self.source = source

    let givens = try GivenReader.read(sections.lines(of: "given"))
    self.givens = givens
    model = try Problem.model(sections.lines(of: "model"), sections)
    let network = Network(model: model, theory: theory)
    let reader = LanguageReader(
      known: Problem.known(givens), species: Problem.speciesNames(givens),
      symbols: Glossary.symbols + network.symbols.filter { !Glossary.symbols.contains($0) })
    let asks = try AskReader(network: network, language: reader).read(sections.lines(of: "ask"))
    guard !asks.isEmpty else {
      throw sections.missing("ask", "a problem asks at least one question")
    }
    let traps = try TrapReader(language: reader).read(sections.lines(of: "trap"))
    wrongPaths = asks.map {
      WrongPath.all(
        to: $0, traps: traps, known: reader.known, network: network, theory: theory)
    }
    self.asks = asks
    self.traps = traps
    try TrapReader.checkUse(traps, wrongPaths, asks, sections.lines(of: "trap"))
    plot = try PlotReader.read(sections.lines(of: "plot"), model: model)
    prose = try sections.prose.map { paragraph throws(Diagnostic) in
      try reader.prose(paragraph)
    }
  }

  private static func speciesNames(_ givens: [Given]) -> [String] {
    givens.flatMap { given -> [String] in
      switch given.source {
      case .species(let names, _): names
      case .named(let name, _): [name]
      default: []
      }
    }
  }

  /// The models whose names begin with the same word.
  private static func relatives(of name: String, among names: [String]) -> [String] {
    let word = name.prefix { $0 != " " && $0 != "," }
    let related = names.filter { $0.hasPrefix(word) }
    guard word.utf8.count > 2, !related.isEmpty, related.count <= 10 else { return [] }
    return ["Models that begin so: " + related.joined(separator: "; ") + "."]
  }

  private static func model(
    _ lines: [Fragment], _ sections: ProblemSections
  ) throws(Diagnostic) -> TransportModel {
    guard let line = lines.first else {
      throw sections.missing("model", "a problem names the model that its answers come from")
    }
    if lines.count > 1 {
      throw lines[1].trimmed.diagnostic(
        "a problem has one model, and this is the second", remedy: ["Keep one of the two lines."])
    }
    let name = line.trimmed.text
    for model in TransportModel.all where model.name == name { return model }
    let names = TransportModel.all.map { $0.name }
    throw line.trimmed.diagnostic(
      "\(line.trimmed.quoted) is not a model",
      remedy: LanguageReader.suggestion(name, names) + relatives(of: name, among: names)
        + ["`fluxbook solve --list` names all models with their symbols."])
  }
}

/// The parts of a problem file, before any is understood.
struct ProblemSections {
  let front: FrontMatter
  /// The paragraphs of running text, each as its lines.
  let prose: [[Fragment]]
  private let blocks: [(name: String, place: Fragment, lines: [Fragment])]
  private let source: SourceText

  /// The blocks a problem file may have.
  static let names = ["given", "model", "ask", "trap", "plot"]

  init(_ source: SourceText) throws(Diagnostic) {
    self.source = source
    var index = 0
    front = try FrontMatter(source, &index)
    var prose: [[Fragment]] = []
    var paragraph: [Fragment] = []
    var blocks: [(name: String, place: Fragment, lines: [Fragment])] = []
    while index < source.lines.count {
      let line = source.line(index)
      index += 1
      guard let fence = line.trimmed.dropping("```") else {
        if line.trimmed.isEmpty {
          if !paragraph.isEmpty { prose.append(paragraph) }
          paragraph = []
        } else {
          paragraph.append(line.trimmed)
        }
        continue
      }
      let name = fence.trimmed.text
      guard ProblemSections.names.contains(name) else {
        throw fence.trimmed.diagnostic(
          name.isEmpty
            ? "this section has no name" : "\(fence.trimmed.quoted) is not a section of a problem",
          remedy: LanguageReader.suggestion(name, ProblemSections.names)
            + ["The sections are: " + ProblemSections.names.joined(separator: ", ") + "."])
      }
      if blocks.contains(where: { $0.name == name }) {
        throw fence.trimmed.diagnostic(
          "there are two sections `\(name)`", remedy: ["Put the lines of both into one."])
      }
      var lines: [Fragment] = []
      var closed = false
      while index < source.lines.count {
        let inner = source.line(index)
        index += 1
        if inner.trimmed.hasPrefix("```") {
          closed = true
          break
        }
        if !inner.trimmed.isEmpty, !inner.trimmed.hasPrefix("#") { lines.append(inner) }
      }
      guard closed else {
        throw fence.trimmed.diagnostic(
          "the section `\(name)` is never closed", remedy: ["End it with a line of ```."])
      }
      blocks.append((name, fence.trimmed, lines))
    }
    if !paragraph.isEmpty { prose.append(paragraph) }
    self.prose = prose
    self.blocks = blocks
  }

  func lines(of name: String) -> [Fragment] {
    blocks.first { $0.name == name }?.lines ?? []
  }

  /// A complaint about a section that is not there or is empty.
  func missing(_ name: String, _ why: String) -> Diagnostic {
    if let block = blocks.first(where: { $0.name == name }) {
      return block.place.diagnostic(
        "the section `\(name)` is empty: \(why)", remedy: ["Write it on the next line."])
    }
    return source.line(source.lines.count - 1).diagnostic(
      "there is no section `\(name)`: \(why)",
      remedy: ["Add it between a line ```\(name) and a line ```."])
  }
}

/// The `key: value` lines between the two `---` at the head of a file.
struct FrontMatter {
  private var entries: [(key: Fragment, value: Fragment)] = []
  private let end: Fragment

  init(_ source: SourceText, _ index: inout Int) throws(Diagnostic) {
    guard !source.lines.isEmpty else {
      throw SourceText(name: source.name, text: " ").line(0).diagnostic(
        "the file is empty", remedy: [FrontMatter.advice])
    }
    let first = source.line(0)
    if source.isTooLarge {
      throw first.diagnostic(
        "the file is larger than the \(String(SourceText.largest / 1024)) kB that are read",
        remedy: ["Is it the right file? Problems and assignments are a few kB of text."])
    }
    guard first.trimmed.text == "---" else {
      throw first.trimmed.diagnostic(
        "the file should begin with a line `---`", remedy: [FrontMatter.advice])
    }
    index = 1
    while index < source.lines.count {
      let line = source.line(index)
      index += 1
      if line.trimmed.text == "---" {
        end = line
        return
      }
      if line.trimmed.isEmpty { continue }
      guard let (key, value) = line.split(at: ":") else {
        throw line.trimmed.diagnostic(
          "a colon is missing here",
          remedy: ["The lines of the head read `key: value`, and a line `---` ends it."])
      }
      if entries.contains(where: { $0.key.text == key.trimmed.text }) {
        throw key.trimmed.diagnostic(
          "\(key.trimmed.quoted) is given twice", remedy: ["Keep one of the two lines."])
      }
      entries.append((key.trimmed, value.trimmed))
    }
    throw first.diagnostic(
      "the head of the file is never closed", remedy: ["End it with a line `---`."])
  }

  private static let advice =
    "Between two lines `---` stand its id, title and so on, one `key: value` a line."

  subscript(key: String) -> Fragment? {
    entries.first { $0.key.text == key }?.value
  }

  /// Refuses keys that mean nothing.
  func allow(_ keys: [String]) throws(Diagnostic) {
    for entry in entries where !keys.contains(entry.key.text) {
      throw entry.key.diagnostic(
        "\(entry.key.quoted) means nothing here",
        remedy: LanguageReader.suggestion(entry.key.text, keys)
          + ["The keys are: " + keys.joined(separator: ", ") + "."])
    }
  }

  func required(_ key: String) throws(Diagnostic) -> Fragment {
    guard let entry = entries.first(where: { $0.key.text == key }) else {
      throw end.diagnostic("`\(key)` is missing", remedy: ["Add a line `\(key): …` above."])
    }
    guard !entry.value.isEmpty else {
      throw entry.key.diagnostic(
        "nothing is said about `\(key)`", remedy: ["Write it after the colon."])
    }
    return entry.value
  }

  /// A name of lower-case letters, digits and hyphens.
  func identifier(_ key: String) throws(Diagnostic) -> String {
    let value = try required(key)
    let fits = value.bytes.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    guard fits, value.bytes.count <= 64 else {
      throw value.diagnostic(
        "\(value.quoted) cannot be an \(key)",
        remedy: ["An \(key) consists of lower-case letters, digits and hyphens, 64 at most."])
    }
    return value.text
  }

  func number(
    _ key: String, in range: ClosedRange<Int>, default fallback: Int
  ) throws(Diagnostic) -> Int {
    guard let value = self[key] else { return fallback }
    guard let number = Int(value.text), range.contains(number) else {
      throw value.diagnostic(
        "`\(key)` is a whole number from \(String(range.lowerBound)) to "
          + "\(String(range.upperBound))")
    }
    return number
  }
}
