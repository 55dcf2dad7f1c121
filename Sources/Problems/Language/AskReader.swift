import Algebra
import Diffusion
import Solver
import Units

/// Reads the lines of an `ask` section.
///
///     flux   N_A in mol/(m^2 s), 3 s.f., 4 points: What is the molar flux of {A}?
///     drift  v at z = L/2 in mm/s, 3 s.f., 3 points: How fast does the centre of mass drift?
///     law    formula N_A(c, D_AB, x_A1, x_A2, L), 3 points: Derive the law you used.
struct AskReader {
  let network: Network
  let language: LanguageReader

  func read(_ lines: [Fragment]) throws(Diagnostic) -> [Ask] {
    var asks: [Ask] = []
    for line in lines {
      let ask = try read(line)
      if asks.contains(where: { $0.id == ask.id }) {
        throw line.firstWord.0.diagnostic(
          "two questions are called \(line.firstWord.0.quoted)",
          remedy: ["Give one of them another name."])
      }
      asks.append(ask)
    }
    return asks
  }

  private func read(_ line: Fragment) throws(Diagnostic) -> Ask {
    let (id, rest) = line.firstWord
    guard let (head, prompt) = rest.split(at: ": ") else {
      throw (rest.isEmpty ? id : rest).diagnostic(
        "the words of this question are missing",
        remedy: [
          "A question reads `name  N_A in mol/(m^2 s), 3 s.f., 4 points: What is the flux?`"
        ])
    }
    var pieces = head.pieces(separatedBy: 44)
    let points = try points(pieces.removeLast().trimmed)
    let text = try language.prose(prompt.trimmed)
    if let formula = head.trimmed.dropping("formula ") {
      if pieces.count > 1 {
        throw pieces[1].trimmed.diagnostic(
          "a formula has no figures or units",
          remedy: ["Its points follow directly: `formula N_A(c, D_AB, L), 3 points`."])
      }
      let (target, symbols) = try signature(
        formula.pieces(separatedBy: 44)[0].trimmed)
      let plan = try plan(to: target, from: symbols, at: head.trimmed, extra: [])
      return Ask(
        id: id.text, kind: .formula(symbols), points: points, prompt: text, plan: plan, place: id)
    }
    guard pieces.count == 2, let (quantity, unitText) = pieces[0].split(at: " in ") else {
      throw head.trimmed.diagnostic(
        "I cannot read what is asked for",
        remedy: ["Symbol, unit, figures and points read `N_A in mol/(m^2 s), 3 s.f., 4 points`."])
    }
    let (name, place) = quantity.split(at: " at ") ?? (quantity, quantity.end(of: quantity))
    let target = try LanguageReader.symbol(name)
    let unit = try LanguageReader.unit(unitText, for: target)
    let figures = try LanguageReader.figures(pieces[1])
    let extra = try place.trimmed.isEmpty ? [] : [position(place.trimmed)]
    let known = language.known
    if known.contains(target) {
      throw name.trimmed.diagnostic(
        "\(target.name) is given", remedy: ["Ask for something that must be found."])
    }
    if extra.isEmpty, target != "z", network.path(to: target, from: known) == nil,
      network.path(to: target, from: known + ["z"]) != nil
    {
      throw name.trimmed.diagnostic(
        "\(target.name) changes along the path",
        remedy: ["Say where it is asked for, as in `\(target.name) at z = L/2`."])
    }
    let plan = try plan(to: target, from: known, at: name.trimmed, extra: extra)
    return Ask(
      id: id.text, kind: .quantity(unit, figures: figures), points: points, prompt: text,
      plan: plan, place: id)
  }

  private func points(_ place: Fragment) throws(Diagnostic) -> Int {
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
    let expression = try LanguageReader.formula(formula, knowing: language.known)
    return Path.Step(
      symbol: "z", expression: expression,
      relation: Relation(place: expression))
  }

  private func plan(
    to target: Symbol, from symbols: [Symbol], at place: Fragment, extra: [Path.Step]
  ) throws(Diagnostic) -> Plan {
    do throws(SolutionError) {
      return try Plan(to: target, from: symbols, in: network, extra: extra)
    } catch {
      if case .missingGivens(let missing, _) = error {
        throw place.diagnostic(
          error.message,
          remedy: [
            "Give " + missing.map { $0.name }.joined(separator: ", ")
              + " as well. Given are: "
              + symbols.map { $0.name }.joined(separator: ", ") + "."
          ])
      }
      throw place.diagnostic(
        "the model `\(network.model.name)` gives no way to this: \(error.message)",
        remedy: [
          "Given are: " + symbols.map { $0.name }.joined(separator: ", ") + "."
        ])
    }
  }
}
