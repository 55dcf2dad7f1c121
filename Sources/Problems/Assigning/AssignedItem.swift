import Numerics

/// A line of an assignment: a problem by its id, or some by topic and level.
///
///     emcd-tube
///     emcd-tube, 10 points
///     2 of topic frames, level 2
///     1 of level 3 to 4, 12 points
struct AssignedItem: Hashable, Sendable {
  let wanted: Wanted
  /// What each of them is worth; nil for what its questions say.
  let points: Int?
  let place: Fragment

  enum Wanted: Hashable, Sendable {
    case problem(String)
    case query(ProblemQuery)
  }

  /// The id of the problem, if it names one.
  var name: String? {
    if case .problem(let name) = wanted { name } else { nil }
  }

  init(_ line: Fragment) throws(Diagnostic) {
    place = line
    var pieces = line.pieces(separatedBy: 44).map { $0.trimmed }
    var points: Int?
    if pieces.count > 1, let last = pieces.last,
      let (number, _) = last.split(at: " point"), let own = Int(number.trimmed.text)
    {
      guard (1...1000).contains(own) else {
        throw last.diagnostic("a problem is worth 1 to 1000 points")
      }
      points = own
      pieces.removeLast()
    }
    self.points = points
    guard let (count, first) = pieces[0].split(at: " of ") else {
      if pieces.count > 1 {
        throw pieces[1].diagnostic(
          "only points follow the id of a problem",
          remedy: ["Write `\(pieces[0].text), 10 points`, or `2 of topic frames, level 2`."])
      }
      wanted = .problem(pieces[0].text)
      return
    }
    guard let number = Int(count.trimmed.text), (1...100).contains(number) else {
      throw count.trimmed.diagnostic(
        "I cannot read how many problems are wanted", remedy: ["Write `2 of topic frames`."])
    }
    wanted = .query(try ProblemQuery(number, [first.trimmed] + pieces.dropFirst()))
  }
}

/// Which problems of a library are wanted, and how many.
struct ProblemQuery: Hashable, Sendable {
  let count: Int
  private(set) var topics: [String] = []
  private(set) var levels = 1...4

  init(_ count: Int, _ criteria: [Fragment]) throws(Diagnostic) {
    self.count = count
    for criterion in criteria {
      if let topic = criterion.dropping("topic ") {
        topics.append(topic.trimmed.text)
      } else if let level = criterion.dropping("level ") {
        let (low, high) = level.split(at: " to ") ?? (level, level)
        guard let first = Int(low.trimmed.text), let last = Int(high.trimmed.text),
          first <= last, (1...4).contains(first), last <= 4
        else {
          throw level.diagnostic("a level is a number from 1 to 4, or `2 to 3`")
        }
        levels = first...last
      } else {
        throw criterion.diagnostic(
          "I cannot read this criterion",
          remedy: ["Problems are wanted by `topic frames`, `level 2` or `level 2 to 3`."])
      }
    }
  }

  func candidates(in library: [Problem]) -> [Problem] {
    library.filter { problem in
      levels.contains(problem.level) && topics.allSatisfy(problem.topics.contains)
    }
  }

  /// What could be asked for instead.
  func advice(for library: [Problem]) -> [String] {
    let known = library.flatMap { $0.topics }
    if let unknown = topics.first(where: { !known.contains($0) }) {
      return LanguageReader.suggestion(unknown, known)
        + ["No problem has the topic `\(unknown)`. See `fluxbook problem list --topic`."]
    }
    return ["Ask for fewer, or for more levels."]
  }
}

extension Problem {
  /// The same problem, worth so many points in all: whole points, shared out as its own are.
  func worth(_ total: Int?) -> Problem {
    guard let total, total != points, points > 0 else { return self }
    let own = points
    // Rounded down, then the largest rests rounded up.
    var shares = asks.map { $0.points * total / own }
    let rests = asks.indices.sorted {
      let (a, b) = (asks[$0].points * total % own, asks[$1].points * total % own)
      return a == b ? $0 < $1 : a > b
    }
    for index in rests.prefix(total - shares.reduce(0, +)) { shares[index] += 1 }
    return with(asks: zip(asks, shares).map { $0.worth($1) })
  }

  private func with(asks: [Ask]) -> Problem {
    Problem(
      id: id, title: title, topics: topics, level: level, minutes: minutes, revision: revision,
      idea: idea, misconceptions: misconceptions, prose: prose, givens: givens, units: units,
      model: model, asks: asks, demands: demands, traps: traps, notes: notes, hints: hints,
      plots: plots, authoredSteps: authoredSteps, wrongPaths: wrongPaths, source: source)
  }
}

extension Ask {
  fileprivate func worth(_ points: Int) -> Ask {
    Ask(
      id: id, kind: kind, points: points, prompt: prompt, followThrough: followThrough,
      place: place)
  }
}
