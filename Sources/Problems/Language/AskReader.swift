import Algebra
import Diffusion
import Solver
import Units

/// Reads the entries of an `ask` section.
///
///     flux   N_A in mol/(m^2 s), 3 s.f., 4 points: What is the molar flux of {A}?
///     drift  v at z = L/2 in mm/s, 3 s.f., 3 points, after flux: How fast does it drift?
///     law    formula N_A(c, D_AB, x_A1, x_A2, L), 3 points: Derive the law you used.
///     way    choice, 1 point: Which way does the centre of mass drift?
///       (drift > 0) away from the first vessel
///       (drift < 0) towards it
///     why    reason for way, 1 point: Why?
///       (x) …
///     lines  order stefan-flux, 3 points: Put these lines in order.
///     proof  derivation of stefan-flux, 6 points: Derive the law.
///     run    profile x_A in 1 at z = 0, L/2, L, 2 s.f., 3 points: Give a few points.
///     shape  curve x_A, 2 points: Which of these is the profile?
struct AskReader {
  let situation: Situation
  let language: LanguageReader
  let solution: SolutionReader
  let complaints: Complaints

  /// The questions in their order; those that cannot be read are complained about and left out.
  func read(_ entries: [Entry]) -> [Ask] {
    let names = entries.map { $0.name.text }
    for (index, entry) in entries.enumerated() where names[..<index].contains(names[index]) {
      complaints.add(
        entry.name.diagnostic(
          "two questions are called \(entry.name.quoted)",
          remedy: ["Give one of them another name."]))
    }
    let heads = entries.map { entry in
      complaints.attempt { () throws(Diagnostic) in try AskHead(entry, language) }
    }
    var asks: [Ask?] = heads.map { _ in nil }
    // What is chosen may depend on numbers that are asked for elsewhere.
    for choosing in [false, true] {
      let found = asks.compactMap { $0 }
      let spoilt = choosing ? zip(names, asks).filter { $0.1 == nil }.map { $0.0 } : []
      for (index, head) in heads.enumerated() {
        guard let head, head.isChoice == choosing else { continue }
        let kinds = heads.indices.map { heads[$0]?.takesOptions ?? true || asks[$0] == nil }
        asks[index] = complaints.attempt { () throws(Diagnostic) in
          try read(
            head, names: names, kinds: kinds, found: choosing ? found : asks.compactMap { $0 },
            spoilt: spoilt,
            index)
        }
      }
    }
    return asks.compactMap { $0 }
  }

  private func read(
    _ head: AskHead, names: [String], kinds: [Bool], found: [Ask], spoilt: [String], _ index: Int
  ) throws(Diagnostic) -> Ask {
    let kind: Ask.Kind
    switch head.kind {
    case .choice(let reason, let keepsOrder):
      let reader = OptionReader(
        situation: situation, language: language, questions: found, spoilt: spoilt)
      var reasonFor: Int?
      if let reason {
        let earlier = try earlier(reason, names, before: index)
        if !kinds[earlier] {
          throw reason.diagnostic(
            "\(reason.quoted) is not a choice",
            remedy: ["A reason is asked for a `choice`. A question of its own is a `choice`, too."])
        }
        reasonFor = earlier
      }
      kind = .choice(
        try reader.choice(head, reasonFor: reasonFor, keepsOrder: keepsOrder))
    case .curve(let symbol):
      let reader = OptionReader(situation: situation, language: language, questions: found)
      kind = .choice(try reader.curves(head, of: symbol))
    case .order(let theorem):
      let reader = OptionReader(situation: situation, language: language, questions: found)
      kind = .ordering(try reader.ordering(head, of: theorem))
    case .derivation(let theorem):
      kind = .derivation(theorem: try situation.theorem(theorem).theorem.id)
    case .profile(let place): kind = try profile(place)
    case .formula(let place): kind = try formula(place, head)
    case .quantity(let place): kind = try quantity(place, head)
    }
    if !head.takesOptions, let line = head.options.first {
      throw line.diagnostic(
        "this question has nothing to choose from",
        remedy: ["Options belong to a `choice`, a `reason`, an `order` or a `curve`."])
    }
    var ask = Ask(
      id: head.name.text, kind: kind, points: head.points, prompt: head.prompt,
      followThrough: nil, place: head.name)
    if let after = head.after {
      let earlier = try earlier(after, names, before: index)
      ask = try following(ask, earlier, after, found.first { $0.id == names[earlier] })
    }
    return ask
  }

  /// The index of an earlier question by its name.
  private func earlier(
    _ place: Fragment, _ names: [String], before index: Int
  ) throws(Diagnostic) -> Int {
    guard let found = names.firstIndex(of: place.text), found < index else {
      throw place.diagnostic(
        "there is no question \(place.quoted) before this one",
        remedy: LanguageReader.suggestion(place.text, Array(names[..<index]))
          + [
            index == 0
              ? "It is the first."
              : "Before it stand: " + names[..<index].joined(separator: ", ") + "."
          ])
    }
    return found
  }

  /// The question with the way from the answer to an earlier one.
  private func following(
    _ ask: Ask, _ earlier: Int, _ place: Fragment, _ base: Ask?
  ) throws(Diagnostic) -> Ask {
    guard case .quantity(let plan, _, _) = ask.kind, let base else { return ask }
    guard case .quantity(let basePlan, _, _) = base.kind, !basePlan.isAtPlace else {
      throw place.diagnostic(
        "\(place.quoted) asks for no number that could be used here",
        remedy: ["Only a number that holds everywhere can be gone on from."])
    }
    let known = language.known + [basePlan.target]
    // The author's steps, without those that lead to the earlier answer once more.
    var own = solution.way(of: ask.id)
    own?.steps.removeAll { $0.symbol == basePlan.target }
    own?.using = []
    let candidates = [own?.steps.isEmpty == false ? own : nil, nil]
    let found = candidates.compactMap { way in
      try? situation.plan(
        to: plan.target, from: known, at: place, extra: plan.places, way: way)
    }
    guard let way = found.first(where: { $0.premises.contains(basePlan.target) }) else {
      throw place.diagnostic(
        "the answer does not depend on that to \(place.quoted)",
        remedy: ["Leave this out, or ask for something that follows from \(basePlan.target.name)."])
    }
    return Ask(
      id: ask.id, kind: ask.kind, points: ask.points, prompt: ask.prompt,
      followThrough: Ask.FollowThrough(ask: earlier, plan: way), place: ask.place)
  }

  private func formula(_ place: Fragment, _ head: AskHead) throws(Diagnostic) -> Ask.Kind {
    let (target, symbols) = try signature(place)
    let speaking = Set(language.known + situation.symbols)
    if let foreign = symbols.first(where: { !speaking.contains($0) }) {
      throw head.body.diagnostic(
        "`\(foreign.name)` is neither given nor part of the model",
        remedy: LanguageReader.suggestion(foreign.name, speaking.map { $0.name }.sorted()))
    }
    let plan: Plan
    do throws(Diagnostic) {
      plan = try situation.plan(
        to: target, from: symbols, at: head.body, way: solution.way(of: head.name.text))
    } catch {
      throw try widened(error, target, symbols, head)
    }
    guard plan.matched == nil, !plan.path.isNumerical, !plan.closedForm.contains(target) else {
      throw head.body.diagnostic(
        "no formula for \(target.name) in these symbols is found",
        remedy: [
          "It can be computed from them, but not isolated. Name other symbols, or write a step of "
            + "your own: `\(head.name.text) step \(target.name) = …` in a section `solution`."
        ])
    }
    return .formula(plan, symbols)
  }

  /// What to say where the symbols that a formula may hold do not suffice: givens that would.
  private func widened(
    _ error: Diagnostic, _ target: Symbol, _ symbols: [Symbol], _ head: AskHead
  ) throws(Diagnostic) -> Diagnostic {
    let all = symbols + language.known.filter { !symbols.contains($0) && $0 != target }
    guard let plan = try? situation.plan(to: target, from: all, at: head.body) else { return error }
    let missing = plan.premises.filter { !symbols.contains($0) && $0 != "R" }
    guard !missing.isEmpty else { return error }
    let names = missing.map { $0.name }.joined(separator: ", ")
    let whole = (symbols + missing).map { $0.name }.joined(separator: ", ")
    return head.body.diagnostic(
      "a formula for \(target.name) needs \(names) besides the symbols in these brackets",
      remedy: ["Write `formula \(target.name)(\(whole))`, or name other symbols."])
  }

  /// What is wrong with a head that reads as no kind of question.
  private func unreadable(_ place: Fragment, _ head: AskHead) -> Diagnostic {
    let (word, rest) = place.trimmed.firstWord
    let kinds = ["choice", "formula", "reason", "order", "curve", "profile", "derivation"]
    if Symbol(named: word.text).flatMap({ Glossary.term($0) }) == nil {
      var remedy: [String] = []
      if kinds.contains(word.text) {
        remedy = [
          "Write `choice`, `reason for …`, `formula N_A(c, L)`, `order …`, `curve …`, "
            + "`profile …` or `derivation of …`."
        ]
      } else {
        remedy = LanguageReader.suggestion(
          word.text, kinds + (language.known + situation.symbols).map { $0.name })
      }
      return word.diagnostic(
        "\(word.quoted) is neither a symbol nor a kind of question", remedy: remedy)
    }
    if rest.dropping("in ") == nil, rest.split(at: " in ") == nil {
      return word.diagnostic(
        "it is not said in which unit \(word.brief) is asked for",
        remedy: [
          "Write `\(word.brief) in \(Symbol(named: word.text).flatMap { Glossary.term($0) }?.unit ?? "1"), "
            + "3 s.f., 4 points`."
        ])
    }
    return place.trimmed.diagnostic(
      "the figures of this answer are missing",
      remedy: ["They stand between unit and points: `\(place.trimmed.brief), 3 s.f., 4 points`."])
  }

  private func quantity(_ place: Fragment, _ head: AskHead) throws(Diagnostic) -> Ask.Kind {
    guard head.pieces.count == 2, let (quantity, unitText) = place.split(at: " in ") else {
      throw unreadable(place, head)
    }
    let (name, at) = quantity.split(at: " at ") ?? (quantity, quantity.end(of: quantity))
    let target = try LanguageReader.symbol(name)
    let unit = try LanguageReader.unit(unitText, for: target)
    let figures = try LanguageReader.figures(head.pieces[1])
    let extra = try at.trimmed.isEmpty ? [] : [position(at.trimmed)]
    let known = language.known
    if known.contains(target) {
      throw name.trimmed.diagnostic(
        "\(target.name) is given", remedy: ["Ask for something that must be found."])
    }
    let network = try situation.network(head.body)
    if extra.isEmpty, target != "z", network.path(to: target, from: known) == nil,
      network.path(to: target, from: known + ["z"]) != nil
    {
      throw name.trimmed.diagnostic(
        "\(target.name) changes along the path",
        remedy: ["Say where it is asked for, as in `\(target.name) at z = L/2`."])
    }
    let plan = try situation.plan(
      to: target, from: known, at: name.trimmed, extra: extra,
      way: solution.way(of: head.name.text))
    return .quantity(plan, unit, figures: figures)
  }

  /// `profile x_A in 1 at z = 0, L/2, L, 2 s.f.`
  private func profile(_ pieces: [Fragment]) throws(Diagnostic) -> Ask.Kind {
    let advice = [
      "A profile reads `profile x_A in 1 at z = 0, L/4, L/2, 3*L/4, L, 2 s.f., 3 points`."
    ]
    guard pieces.count > 2, let (quantity, first) = pieces[0].split(at: " at "),
      let (name, unitText) = quantity.split(at: " in "),
      let (axis, start) = first.split(at: "="), axis.trimmed.text == "z"
    else {
      throw pieces[0].trimmed.diagnostic("I cannot read this profile", remedy: advice)
    }
    let symbol = try LanguageReader.symbol(name)
    let unit = try LanguageReader.unit(unitText, for: symbol)
    let figures = try LanguageReader.figures(pieces[pieces.count - 1])
    let formulas = [start.trimmed] + pieces[1..<(pieces.count - 1)].map { $0.trimmed }
    guard (3...9).contains(formulas.count) else {
      throw pieces[0].trimmed.diagnostic(
        "a profile is asked for at three to nine places", remedy: advice)
    }
    var places: [ProfileQuestion.Place] = []
    for formula in formulas {
      let step = try position(formula: formula)
      places.append(
        ProfileQuestion.Place(
          formula: step.expression,
          plan: try situation.plan(
            to: symbol, from: language.known, at: name.trimmed, extra: [step])))
    }
    return .profile(
      ProfileQuestion(symbol: symbol, unit: unit, figures: figures, places: places))
  }

  /// `N_A(c, D_AB, L)`.
  private func signature(_ place: Fragment) throws(Diagnostic) -> (Symbol, [Symbol]) {
    guard let (name, rest) = place.split(at: "("), let (inner, _) = rest.split(at: ")") else {
      throw place.diagnostic(
        "I cannot read which formula is asked for",
        remedy: ["The symbol, and those it should be in, read `N_A(c, D_AB, x_A1, x_A2, L)`."])
    }
    var symbols: [Symbol] = []
    for piece in inner.pieces(separatedBy: 44) {
      symbols.append(try LanguageReader.symbol(piece))
    }
    return (try LanguageReader.symbol(name), symbols)
  }

  /// `z = L/2`, as a step that gives z.
  private func position(_ place: Fragment) throws(Diagnostic) -> Path.Step {
    guard let (name, formula) = place.split(at: "="), name.trimmed.text == "z" else {
      throw place.diagnostic(
        "I cannot read this place", remedy: ["A place along the path reads `z = L/2`."])
    }
    return try position(formula: formula)
  }

  private func position(formula: Fragment) throws(Diagnostic) -> Path.Step {
    let expression = try LanguageReader.formula(formula, knowing: language.known)
    return Path.Step(
      symbol: "z", expression: expression, relation: Relation(place: expression))
  }
}
