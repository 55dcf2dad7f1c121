import Algebra
import Diffusion
import Numerics
import Units

/// Reads what species a problem is about.
///
///     A, B     from gas pairs with measured D_AB
///     A        from liquids volatile at T
///     A, B, C  from acetone, methanol, air; benzene, toluene, nitrogen
///     A        water
///     B        called cumene, C9H12
struct SpeciesReader {
  /// The names that the line gives species to.
  let names: [Fragment]

  /// What follows `from`.
  func choice(_ place: Fragment, _ known: [Symbol]) throws(Diagnostic) -> SpeciesChoice {
    for name in names where !Species.letters.contains(name.text) {
      throw name.diagnostic(
        "only species come `from` a list, and \(name.quoted) is none",
        remedy: ["Write `A, B   from gas pairs with measured D_AB`."])
    }
    for (name, choice, count) in SpeciesChoice.named where name == place.text {
      guard names.count == count, count == 1 || names.map({ $0.text }) == ["A", "B"] else {
        throw place.diagnostic(
          count == 1 ? "these are single species" : "these are pairs, for A and B together",
          remedy: [
            count == 1 ? "Write `A   from \(name)`." : "Write `A, B   from \(name)`."
          ])
      }
      if case .volatileLiquids = choice, !known.contains("T") {
        throw place.diagnostic(
          "the temperature T must be given before this line",
          remedy: ["Lines are read from top to bottom: put this one below."])
      }
      return choice
    }
    return .listed(try listed(place))
  }

  /// `acetone, methanol, air; benzene, toluene, nitrogen`.
  private func listed(_ place: Fragment) throws(Diagnostic) -> [[Species]] {
    var groups = place.pieces(separatedBy: 59)
    // The list may go on below.
    if groups.count > 1, groups[groups.count - 1].trimmed.isEmpty { groups.removeLast() }
    // A single unknown word is rather a misspelt way to choose.
    guard
      groups.count > 1 || groups[0].pieces(separatedBy: 44).count > 1
        || (try? SpeciesTable.species(groups[0].trimmed.text)) != nil
    else {
      let all = SpeciesChoice.named.map { $0.name }
      throw place.diagnostic(
        "\(place.quoted) is not a way to choose species",
        remedy: LanguageReader.suggestion(place.text, all)
          + [
            "The ways are: " + all.joined(separator: "; ")
              + "; or a list such as `helium, nitrogen; hydrogen, argon`."
          ])
    }
    var result: [[Species]] = []
    for group in groups {
      let members = group.pieces(separatedBy: 44)
      guard members.count == names.count else {
        throw group.trimmed.diagnostic(
          "there are \(String(names.count)) names on the left and \(String(members.count)) species "
            + "here",
          remedy: ["Species stand between commas, groups of them between semicolons."])
      }
      var own: [Species] = []
      for member in members { own.append(try species(member.trimmed)) }
      result.append(own)
    }
    return result
  }

  /// A species of the table, or one of the problem's own: `called cumene, C9H12`.
  func species(_ place: Fragment) throws(Diagnostic) -> Species {
    guard let own = place.dropping("called ") else {
      return try find(at: place) { () throws(SpeciesError) in
        try SpeciesTable.species(place.text)
      }
    }
    guard let (name, mass) = own.split(at: ",") else {
      throw place.diagnostic(
        "the formula or the molar mass of this species is missing",
        remedy: ["Write `called cumene, C9H12` or `called oil, 280 g/mol`."])
    }
    let (title, word) = (name.trimmed.text, mass.trimmed)
    if !word.beginsWithNumber {
      return try find(at: place) { () throws(SpeciesError) in
        try Species(defining: title, formula: word.text)
      }
    }
    let (number, unit) = try GivenReader.measurement(word, "M_A")
    let grams = Decimal(
      Unit.gramsPerMole.number(fromSI: unit.siValue(of: number)), significantFigures: 12)
    return try find(at: place) { () throws(SpeciesError) in
      try Species(defining: title, molarMassInGrams: grams)
    }
  }

  private func find(
    at place: Fragment, _ find: () throws(SpeciesError) -> Species
  ) throws(Diagnostic) -> Species {
    do throws(SpeciesError) {
      return try find()
    } catch {
      let isList = place.bytes.contains { $0 == 44 || $0 == 59 }
      throw place.diagnostic(
        saying: error.message, offset: 0, length: place.bytes.count,
        remedy: isList
          ? [
            "One of several is drawn `from` a list: `from \(place.text)`; sets of species stand between semicolons."
          ]
          : [])
    }
  }
}

extension Fragment {
  /// Whether a number comes first, as in `B 0.3`, where B is the transfer number.
  var beginsWithNumber: Bool {
    let first = trimmed.bytes.prefix { $0 != UInt8(ascii: " ") }
    return !first.isEmpty && first.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
  }
}
