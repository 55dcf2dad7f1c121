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
    guard let (body, words) = rest.split(at: ": ") ?? AskHead.bare(rest, entry) else {
      throw (rest.isEmpty ? name : rest).diagnostic(
        "the words of this question are missing",
        remedy: [
          "A question reads `name  N_A in mol/(m^2 s), 3 s.f., 4 points: What is the flux?`"
        ])
    }
    self.body = body.trimmed
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
    guard rest.text == "points" || rest.text == "point", let points = Int(number.text),
      (0...1000).contains(points)
    else {
      throw place.diagnostic(
        "the points of this question are missing",
        remedy: ["They stand last before the colon, as in `4 points`; 1000 is the most."])
    }
    return points
  }
}
