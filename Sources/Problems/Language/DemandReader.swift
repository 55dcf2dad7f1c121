import Algebra
import Numerics
import Solver
import Units

/// Reads the entries of a `require` section.
///
///     flux       1e-6 … 1e-2 mol/(m^2 s)
///     stagnant   5 % away
///     traps      5 % away
///     where      N_A > 2*J_A
struct DemandReader {
  let situation: Situation
  let known: [Symbol]
  let asks: [Ask]
  /// The names of the traps, those among them that could not be read.
  let traps: [String]

  func read(_ entry: Entry) throws(Diagnostic) -> Demand {
    if let line = entry.more.first {
      throw line.diagnostic("a condition stands on one line")
    }
    let (name, rest) = entry.head.firstWord
    if name.text == "where" {
      let reader = RequirementReader(situation: situation, known: known, questions: asks)
      return Demand(kind: .holds(try reader.read(rest)), place: rest)
    }
    if let (share, _) = rest.split(at: "% away") {
      return Demand(kind: try distance(name, share.trimmed), place: entry.head.trimmed)
    }
    guard let ask = asks.firstIndex(where: { $0.id == name.text }) else {
      throw name.diagnostic(
        "\(name.quoted) is neither a question nor a trap",
        remedy: LanguageReader.suggestion(name.text, asks.map { $0.id } + traps)
          + [
            "A line reads `where N_A > 0`, `flux  1e-6 … 1e-2 mol/(m^2 s)` or `traps  5 % away`."
          ])
    }
    return Demand(kind: try size(ask, rest), place: rest)
  }

  private func distance(_ name: Fragment, _ share: Fragment) throws(Diagnostic) -> Demand.Kind {
    guard let percent = try? Decimal(parsing: share.text), percent > .zero,
      percent.doubleValue <= 1000
    else {
      throw share.diagnostic(
        "I cannot read this distance", remedy: ["It reads `5 % away`, of the answer."])
    }
    let least = percent.doubleValue / 100
    if name.text == "traps" { return .distance(trap: nil, least: least) }
    guard traps.contains(name.text) else {
      throw name.diagnostic(
        "there is no trap \(name.quoted)",
        remedy: LanguageReader.suggestion(name.text, traps)
          + ["`traps` means all of them."])
    }
    return .distance(trap: name.text, least: least)
  }

  private func size(_ ask: Int, _ place: Fragment) throws(Diagnostic) -> Demand.Kind {
    guard case .quantity(let plan, _, _) = asks[ask].kind else {
      throw place.diagnostic("`\(asks[ask].id)` asks for no number")
    }
    guard let (low, high) = place.split(at: "…") ?? place.split(at: "...") else {
      throw place.diagnostic(
        "I cannot read these bounds", remedy: ["Bounds read `1e-6 … 1e-2 mol/(m^2 s)`."])
    }
    let (upper, unit) = try GivenReader.measurement(high.trimmed, plan.target)
    let lower: Double
    if let bare = try? Decimal(parsing: low.trimmed.text) {
      lower = unit.siValue(of: bare)
    } else {
      let (number, own) = try GivenReader.measurement(low.trimmed, plan.target)
      lower = own.siValue(of: number)
    }
    guard lower < unit.siValue(of: upper) else {
      throw place.diagnostic("these bounds run backwards")
    }
    return .size(ask: ask, lower: lower, upper: unit.siValue(of: upper))
  }
}
