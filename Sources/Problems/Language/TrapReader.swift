import Algebra
import Diffusion
import Solver
import Units

/// Reads the entries of a `trap` section.
///
///     stagnant  closure stagnant B: You held {B} still.
///     round     model cylindrical film, stagnant B: …
///     no-total  N_A = D_AB*(x_A1 - x_A2)/L: A mole fraction is no concentration.
///     celsius   T in degC: The gas law wants the temperature from absolute zero.
///     upstream  sign of N_A: Your flux runs uphill.
///     early     v = 0, only drift: …
struct TrapReader {
  let language: LanguageReader
  /// The symbols that formulas may hold.
  let symbols: [Symbol]

  func read(_ entry: Entry) throws(Diagnostic) -> Trap {
    let (id, rest) = entry.head.firstWord
    if rest.hasPrefix("=") || id.bytes.contains(61) {
      throw entry.head.trimmed.diagnostic(
        "this trap has no name", remedy: ["A name comes first: `no-drift  N_A = …: …`."])
    }
    guard let (head, words) = rest.split(at: ": ") else {
      throw (rest.isEmpty ? id : rest).diagnostic(
        "the feedback of this trap is missing",
        remedy: ["A trap reads `name  closure stagnant B: You held B still.`"])
    }
    let (turn, only) = head.split(at: ", only ") ?? (head, head.end(of: head))
    return Trap(
      id: id.text, turn: try read(turn: turn.trimmed),
      asks: only.trimmed.isEmpty ? [] : only.pieces(separatedBy: 44).map { $0.trimmed.text },
      feedback: try language.prose([words.trimmed] + entry.more), place: id)
  }

  /// Complains about a trap that no wrong answer comes of.
  static func checkUse(
    _ traps: [Trap], _ wrongPaths: [[WrongPath]], _ asks: [Ask], _ complaints: Complaints
  ) {
    for trap in traps {
      if let unknown = trap.asks.first(where: { id in !asks.contains { $0.id == id } }) {
        complaints.add(
          trap.place.diagnostic(
            "this trap is for a question `\(unknown)`, and there is none",
            remedy: LanguageReader.suggestion(unknown, asks.map { $0.id })))
      } else if !wrongPaths.contains(where: { $0.contains { $0.trap.id == trap.id } }) {
        let ways = asks.compactMap { ask in
          ask.plan.map { plan in
            "`\(ask.id)` leads over "
              + plan.path.steps.map { $0.symbol.name }.joined(separator: ", ")
          }
        }
        complaints.add(
          trap.place.diagnostic(
            "this wrong turn changes the answer to no question",
            remedy: ways.isEmpty
              ? []
              : [
                "The way to " + ways.joined(separator: ", to ") + ".",
                "Change one of these, or what is asked for itself.",
              ]))
      }
    }
  }

  private func read(turn: Fragment) throws(Diagnostic) -> Trap.Turn {
    if let name = turn.dropping("closure ") {
      return .model(.planarFilm(try TrapReader.closure(name.trimmed)))
    }
    if let name = turn.dropping("model ") {
      return .model(try ModelReader.model(name.trimmed))
    }
    if let name = turn.dropping("sign of ") { return .sign(try LanguageReader.symbol(name)) }
    if let (left, right) = turn.split(at: "=") {
      let symbol = try LanguageReader.symbol(left)
      let formula: Expression
      do throws(Diagnostic) {
        formula = try LanguageReader.formula(right, knowing: symbols)
      } catch {
        guard right.trimmed.isMeasurement else { throw error }
        throw right.trimmed.diagnostic(
          "a formula has no units",
          remedy: ["Write the number in SI units, as in `T = 300` for 300 K."])
      }
      return .relation(symbol, formula)
    }
    if let (left, right) = turn.split(at: " in ") {
      let symbol = try LanguageReader.symbol(left)
      return .slip(symbol, try LanguageReader.unit(right, for: symbol))
    }
    throw turn.diagnostic(
      "a wrong turn is another closure or a formula",
      remedy: [
        "Write `closure stagnant B`, `v = 0`, `sign of N_A` or `T in degC`, for example; "
          + "`model` and a name takes any other situation."
      ])
  }

  static func closure(_ place: Fragment) throws(Diagnostic) -> TransportModel.Closure {
    for closure in TransportModel.Closure.allCases where closure.name == place.text {
      return closure
    }
    let names = TransportModel.Closure.allCases.map { $0.name }
    throw place.diagnostic(
      "\(place.quoted) is not a closure",
      remedy: LanguageReader.suggestion(place.text, names)
        + ["The closures are: " + names.joined(separator: "; ") + "."])
  }
}
