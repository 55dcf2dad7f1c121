import Algebra

/// The first line of a question, taken apart: its name, what kind it is, points and words.
struct AskHead {
  let name: Fragment
  /// What stands between the name and the colon.
  let body: Fragment
  /// The pieces of it between commas, without points and what follows them.
  let pieces: [Fragment]
  let kind: Kind
  let points: Int
  /// The question that it goes on from.
  let after: Fragment?
  let prompt: [ProsePiece]
  /// The lines below that are no words of the question.
  let options: [Fragment]

  enum Kind {
    case quantity(Fragment)
    case formula(Fragment)
    case choice(reasonFor: Fragment?, keepsOrder: Bool)
    case curve(Fragment)
    case order(Fragment)
    case derivation(Fragment)
    case profile([Fragment])
  }

  init(_ entry: Entry, _ language: LanguageReader) throws(Diagnostic) {
    let (name, rest) = entry.head.firstWord
    self.name = name
    try AskHead.checkMargins(entry)
    guard let (body, words) = rest.split(at: ": ") ?? AskHead.bare(rest, entry) else {
      throw (rest.isEmpty ? name : rest).diagnostic(
        "the words of this question are missing",
        remedy: [
          "A question reads `name  N_A in mol/(m^2 s), 3 s.f., 4 points: What is the flux?`"
        ])
    }
    self.body = body.trimmed
    if let open = body.unclosed {
      throw open.diagnostic(
        "the bracket that opens here is never closed",
        remedy: ["A formula is asked for as in `N_A(c, D_AB, L)`."])
    }
    var pieces = body.pieces(separatedBy: 44)
    var after: Fragment?
    if pieces.count > 1, let name = pieces[pieces.count - 1].trimmed.dropping("after ") {
      after = name.trimmed
      pieces.removeLast()
    }
    self.after = after
    points = try AskHead.points(pieces.removeLast().trimmed)
    let options = entry.more.firstIndex { "([>".utf8.contains($0.bytes.first ?? 0) }
    let split = options ?? entry.more.count
    prompt = try language.prose(
      [words.trimmed].filter { !$0.isEmpty } + entry.more[..<split])
    self.options = Array(entry.more[split...])
    self.pieces = pieces
    kind = try AskHead.kind(of: pieces, body.trimmed)
  }

  /// Refuses lines that stand where a question does and are none, and the other way round.
  private static func checkMargins(_ entry: Entry) throws(Diagnostic) {
    if let first = entry.head.trimmed.bytes.first, "([>-*".utf8.contains(first) {
      throw entry.head.trimmed.diagnostic(
        "this line stands at the margin, where a question begins",
        remedy: ["Options, `> …` and further words stand below their question, indented."])
    }
    for line in entry.more {
      guard let (head, _) = line.split(at: ": "), let (_, end) = head.split(at: " point"),
        end.isEmpty || end.text == "s"
      else { continue }
      throw line.firstWord.0.diagnostic(
        "a question begins here, but its line is indented",
        remedy: ["Let it begin at the margin, as the other questions do."])
    }
  }

  /// Where nothing follows the colon, the words stand on the lines below.
  private static func bare(_ rest: Fragment, _ entry: Entry) -> (Fragment, Fragment)? {
    guard let (body, words) = rest.split(at: ":"), words.isEmpty, !entry.more.isEmpty else {
      return nil
    }
    return (body, words)
  }

  private static func kind(
    of pieces: [Fragment], _ body: Fragment
  ) throws(Diagnostic) -> Kind {
    guard let first = pieces.first?.trimmed else { return .quantity(body) }
    let kind: Kind
    if let rest = first.dropping("formula ") {
      if pieces.count > 1 {
        throw pieces[1].trimmed.diagnostic(
          "a formula has no figures or units",
          remedy: ["Its points follow directly: `formula N_A(c, D_AB, L), 3 points`."])
      }
      return .formula(rest.trimmed)
    } else if first.hasPrefix("profile ") {
      return .profile([first.dropping("profile ") ?? first] + pieces.dropFirst())
    } else if let rest = first.dropping("choice"), rest.isEmpty || rest.text == " in order" {
      kind = .choice(reasonFor: nil, keepsOrder: !rest.isEmpty)
    } else if let rest = first.dropping("reason for ") {
      let (name, order) = rest.split(at: " in order") ?? (rest, rest)
      kind = .choice(reasonFor: name.trimmed, keepsOrder: order != rest)
    } else if let rest = first.dropping("curve ") {
      kind = .curve(rest.trimmed)
    } else if let rest = first.dropping("order ") {
      kind = .order(rest.trimmed)
    } else if let rest = first.dropping("derivation of ") {
      kind = .derivation(rest.trimmed)
    } else {
      return .quantity(pieces[0])
    }
    if pieces.count > 1 {
      throw pieces[1].trimmed.diagnostic(
        "only the points follow here", remedy: ["Write `\(first.text), 3 points: …`."])
    }
    return kind
  }

  /// Whether what is true may depend on other questions.
  var isChoice: Bool {
    if case .choice = kind { true } else { false }
  }

  /// Whether the lines below may be options.
  var takesOptions: Bool {
    switch kind {
    case .choice, .curve, .order: true
    default: false
    }
  }

  private static func points(_ place: Fragment) throws(Diagnostic) -> Int {
    let (number, rest) = place.firstWord
    if rest.text == "points" || rest.text == "point" {
      guard let points = Int(number.text), (0...1000).contains(points) else {
        throw number.diagnostic(
          "the points of a question are a whole number, from 0 to 1000",
          remedy: ["Write for example `4 points`."])
      }
      return points
    }
    if rest.hasPrefix("point"), rest.split(at: " after ") != nil {
      throw place.diagnostic(
        "a comma is missing before `after`", remedy: ["Write `4 points, after flux`."])
    }
    let line = place.source.line(place.line)
    if let (before, _) = line.part(from: line.start, to: place.start).split(at: " point") {
      throw place.diagnostic(
        "the points of this question do not stand last",
        remedy: [
          "They follow unit and figures, as in `\(before.firstWord.0.brief)  N_A in mol/(m^2 s), "
            + "3 s.f., 4 points`; only `after …` comes behind them."
        ])
    }
    throw place.diagnostic(
      "the points of this question are missing",
      remedy: ["They stand last before the colon, as in `4 points`; 1000 is the most."])
  }
}
