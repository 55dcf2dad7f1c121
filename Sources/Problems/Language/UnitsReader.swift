import Algebra

/// Reads the entries of a `units` section: `US   T in degF, L in in, N_A in lbmol/(ft^2 h)`.
enum UnitsReader {
  static func read(_ entry: Entry) throws(Diagnostic) -> [UnitChoice] {
    let (name, rest) = entry.head.firstWord
    let systems = UnitSystem.allCases.filter { $0 != .asWritten }
    guard let system = systems.first(where: { $0.name == name.text }) else {
      throw name.diagnostic(
        "\(name.quoted) is not a system of units",
        remedy: LanguageReader.suggestion(name.text, systems.map { $0.name })
          + ["The systems are: " + systems.map { $0.name }.joined(separator: ", ") + "."])
    }
    var choices: [UnitChoice] = []
    for piece in rest.pieces(separatedBy: 44).map({ $0.trimmed })
      + entry.more.flatMap({ $0.pieces(separatedBy: 44) }).map({ $0.trimmed }) where !piece.isEmpty
    {
      guard let (left, right) = piece.split(at: " in ") else {
        throw piece.diagnostic(
          "I cannot read this unit", remedy: ["Write `T in degF`; commas stand between."])
      }
      let symbol = try LanguageReader.symbol(left)
      choices.append(
        UnitChoice(
          system: system, symbol: symbol, unit: try LanguageReader.unit(right, for: symbol)))
    }
    return choices
  }
}
