import Algebra
import Diffusion
import Solver

/// Reads the lines of a `trap` section.
///
///     stagnant  closure stagnant B: You held {B} still.
///     no-total  N_A = D_AB*(x_A1 - x_A2)/L: A mole fraction is no concentration.
struct TrapReader {
  let language: LanguageReader

  func read(_ lines: [Fragment]) throws(Diagnostic) -> [Trap] {
    var traps: [Trap] = []
    for line in lines {
      let trap = try read(line)
      if traps.contains(where: { $0.id == trap.id }) {
        throw line.firstWord.0.diagnostic(
          "two traps are called \(line.firstWord.0.quoted)",
          remedy: ["Give one of them another name."])
      }
      traps.append(trap)
    }
    return traps
  }

  private func read(_ line: Fragment) throws(Diagnostic) -> Trap {
    let (id, rest) = line.firstWord
    guard let (turn, feedback) = rest.split(at: ": ") else {
      throw (rest.isEmpty ? id : rest).diagnostic(
        "the feedback of this trap is missing",
        remedy: ["A trap reads `name  closure stagnant B: You held B still.`"])
    }
    return Trap(
      id: id.text, turn: try read(turn: turn.trimmed),
      feedback: try language.prose(feedback.trimmed))
  }

  /// Refuses a trap that no wrong answer comes of.
  static func checkUse(
    _ traps: [Trap], _ wrongPaths: [[WrongPath]], _ asks: [Ask], _ lines: [Fragment]
  ) throws(Diagnostic) {
    for (trap, line) in zip(traps, lines)
    where !wrongPaths.contains(where: { $0.contains { $0.trap.id == trap.id } }) {
      let ways = asks.map { ask in
        "`\(ask.id)` leads over "
          + ask.plan.path.steps.map { $0.symbol.name }.joined(separator: ", ")
      }
      throw line.trimmed.firstWord.0.diagnostic(
        "this wrong turn changes the answer to no question",
        remedy: ["The way to " + ways.joined(separator: ", to ") + "."])
    }
  }

  private func read(turn: Fragment) throws(Diagnostic) -> Trap.Turn {
    if let name = turn.dropping("closure ") {
      return .closure(try TrapReader.closure(name.trimmed))
    }
    guard let (symbol, formula) = turn.split(at: "=") else {
      throw turn.diagnostic(
        "a wrong turn is another closure or a formula",
        remedy: ["Write `closure stagnant B` or `v = 0`, for example."])
    }
    return .relation(
      try LanguageReader.symbol(symbol), try LanguageReader.formula(formula))
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
