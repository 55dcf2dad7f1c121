import Algebra
import Diffusion
import Numerics
import Units

/// Reads the lines of a `given` section.
///
///     A, B   from gas pairs with measured D_AB   where M_A != M_B
///     T      280 K … 350 K step 5 K
///     P      1 atm, 2 atm
///     A      water
///     B      called cumene, C9H12
///     D_AB   measured, in cm^2/s, 3 s.f.
///     p_sat  vapour pressure, in kPa, 4 s.f.
///     x_B    = 1 - x_A, in 1, 3 s.f.
struct GivenReader {
  let complaints: Complaints
  /// What the lines that could be read give.
  private(set) var givens: [Given] = []
  /// What lines are about that could not be read; it counts as given, so that one mistake makes one
  /// complaint.
  private(set) var spoilt: [Symbol] = []
  private(set) var spoiltSpecies: [String] = []

  init(_ entries: [Entry], _ complaints: Complaints) {
    self.complaints = complaints
    for entry in entries {
      let given = complaints.attempt { () throws(Diagnostic) in try read(entry) }
      guard let given else {
        spoil(entry)
        continue
      }
      let known = givens.flatMap { $0.symbols }
      if let twice = given.symbols.first(where: { known.contains($0) }) {
        complaints.add(
          entry.name.diagnostic(
            "\(twice.name) is given twice", remedy: ["Keep one of the two lines."]))
      } else {
        givens.append(given)
      }
    }
    ConstraintCheck.check(givens, complaints)
  }

  /// The symbols that may be used below.
  var known: [Symbol] { givens.flatMap { $0.symbols } + spoilt + ["R"] }

  var speciesNames: [String] { givens.flatMap { $0.speciesNames } + spoiltSpecies }

  private mutating func spoil(_ entry: Entry) {
    guard let (names, _) = try? GivenReader.split(entry.head) else { return }
    for name in names.map({ $0.text }) {
      if Species.letters.contains(name) {
        spoiltSpecies.append(name)
        spoilt.append(Species.molarMassSymbol(name))
      } else if let symbol = Symbol(named: name) {
        let near = LanguageReader.nearestSymbol(to: name)
        spoilt.append(Glossary.term(symbol) == nil ? near ?? symbol : symbol)
      }
    }
  }

  private func read(_ entry: Entry) throws(Diagnostic) -> Given {
    let (names, rest) = try GivenReader.split(entry.head)
    let (body, tail) = rest.split(at: " where ") ?? (rest, rest.end(of: rest))
    if let (_, end) = body.split(at: " where"), end.isEmpty {
      throw end.source.line(end.line).part(from: end.start - 5, to: end.end)
        .diagnostic(
          "a condition should follow", remedy: ["Write for example `where x_A2 < x_A1 - 0.10`."])
    }
    let known = known
    let source: Given.Source
    let symbol: Symbol
    if let choice = body.trimmed.dropping("from ") {
      let species = SpeciesReader(names: names)
      source = .species(names.map { $0.text }, try species.choice(choice.trimmed, known))
      symbol = Species.molarMassSymbol(names[0].text)
    } else if names.count == 1, Species.letters.contains(names[0].text), !body.beginsWithNumber {
      source = .named(names[0].text, try SpeciesReader(names: names).species(body.trimmed))
      symbol = Species.molarMassSymbol(names[0].text)
    } else {
      guard names.count == 1 else {
        let areSpecies = names.allSatisfy { Species.letters.contains($0.text) }
        throw names[1].diagnostic(
          areSpecies
            ? "several species at once come `from` a list" : "only species are given two at a time",
          remedy: [
            areSpecies
              ? "Write `\(names.map { $0.text }.joined(separator: ", "))   from \(body.trimmed.text)`, or "
                + "give each its own line." : "Give each quantity its own line."
          ])
      }
      symbol = try LanguageReader.symbol(names[0])
      source = try quantity(body.trimmed, symbol, known)
    }
    let partial = Given(symbol: symbol, source: source, conditions: [], place: names[0])
    let reader = Conditions(known: known.dropLast() + partial.symbols + ["R"])
    var conditions = try reader.read(tail.trimmed)
    for line in entry.more {
      guard let condition = line.dropping("where ") else {
        throw line.diagnostic(
          "this goes on with the line above, which needs nothing more",
          remedy: [
            "Only conditions do: `where x_A2 < x_A1`. Another quantity begins at the margin."
          ])
      }
      conditions += try reader.read(condition.trimmed)
    }
    return Given(symbol: symbol, source: source, conditions: conditions, place: names[0])
  }

  /// The names at the start of a line, separated by commas, and what follows them.
  private static func split(_ line: Fragment) throws(Diagnostic) -> ([Fragment], Fragment) {
    var names: [Fragment] = []
    var rest = line.trimmed
    while true {
      let (word, tail) = rest.firstWord
      let bare =
        word.text.utf8.last == 44
        ? Fragment(source: word.source, line: word.line, start: word.start, end: word.end - 1)
        : word
      names.append(bare)
      rest = tail
      if word.text.utf8.last != 44 { break }
    }
    guard !rest.isEmpty else {
      throw line.trimmed.diagnostic(
        "nothing is said about \(line.trimmed.quoted)",
        remedy: ["Write for example `T   280 K … 350 K step 5 K`."])
    }
    return (names, rest)
  }

  private func quantity(
    _ body: Fragment, _ symbol: Symbol, _ known: [Symbol]
  ) throws(Diagnostic) -> Given.Source {
    if let rest = body.dropping("measured") {
      guard symbol == "D_AB" else {
        throw body.diagnostic(
          "\(symbol.name) has no table of measurements",
          remedy: ["Only D_AB has. Give a range or a list."])
      }
      try GivenReader.expect(["M_A", "T", "P"], among: known, for: body)
      let (unit, figures) = try GivenReader.display(rest, symbol)
      return .measuredDiffusivity(unit, figures: figures)
    }
    if let rest = body.dropping("estimated") {
      guard symbol == "D_AB" else {
        throw body.diagnostic(
          "\(symbol.name) is not estimated", remedy: ["Only D_AB is. Give a range or a list."])
      }
      try GivenReader.expect(["M_A", "M_B", "T", "P"], among: known, for: body)
      let (unit, figures) = try GivenReader.display(rest, symbol)
      return .estimatedDiffusivity(unit, figures: figures)
    }
    if let rest = body.dropping("vapour pressure") {
      guard symbol == "p_sat" else {
        throw body.diagnostic(
          "\(symbol.name) is no vapour pressure", remedy: ["The vapour pressure of A is p_sat."])
      }
      try GivenReader.expect(["M_A", "T"], among: known, for: body)
      let (unit, figures) = try GivenReader.display(rest, symbol)
      return .vapourPressure(unit, figures: figures)
    }
    if let rest = body.dropping("=") {
      guard let (formula, tail) = rest.split(at: ", in ") else {
        throw body.diagnostic(
          "the unit and the figures to print are missing",
          remedy: ["A computed quantity reads `= L/2, in cm, 3 s.f.`"])
      }
      let expression = try LanguageReader.formula(formula, knowing: known)
      let (unit, figures) = try GivenReader.unitAndFigures(tail, symbol)
      try Conditions.checkDimensions(
        of: expression, and: .symbol(symbol), at: formula.trimmed)
      return .computed(expression, unit, figures: figures)
    }
    if let (range, step) = body.split(at: " step ") {
      return try GivenReader.grid(range, step, symbol)
    }
    if (body.split(at: "…") ?? body.split(at: "...")) != nil {
      throw body.diagnostic(
        "this range has no step", remedy: ["A range reads `280 K … 350 K step 5 K`."])
    }
    var values: [Given.ListedValue] = []
    for piece in body.pieces(separatedBy: 44) {
      let (number, unit) = try GivenReader.measurement(piece.trimmed, symbol)
      values.append(Given.ListedValue(number: number, unit: unit))
    }
    return .list(values)
  }

  private static func grid(
    _ range: Fragment, _ step: Fragment, _ symbol: Symbol
  ) throws(Diagnostic) -> Given.Source {
    guard let (first, last) = range.split(at: "…") ?? range.split(at: "...") else {
      throw range.trimmed.diagnostic(
        "only a range has a step", remedy: ["A range reads `280 K … 350 K step 5 K`."])
    }
    let (lower, unit) = try GivenReader.measurement(first.trimmed, symbol)
    let (upper, upperUnit) = try GivenReader.measurement(last.trimmed, symbol)
    let (width, stepUnit) = try GivenReader.measurement(step.trimmed, symbol)
    guard upperUnit == unit else {
      throw last.trimmed.diagnostic(
        "the ends of this range have different units", remedy: ["Write both in the same one."])
    }
    guard stepUnit == unit else {
      throw step.trimmed.diagnostic(
        "the step is in another unit than the range", remedy: ["Write both in the same one."])
    }
    guard width > .zero, lower <= upper else {
      throw range.trimmed.diagnostic(
        width > .zero ? "this range runs backwards" : "the step of this range is not positive",
        remedy: ["A range runs upwards: `5 cm … 30 cm step 1 cm`."])
    }
    guard let count = try? lower.steps(of: width, to: upper) else {
      throw range.trimmed.diagnostic(
        "this range has too many steps", remedy: ["A million is the most: choose a wider step."])
    }
    return .grid(lower: lower, step: width, count: count + 1, unit)
  }

  /// A number with its unit; the unit may be missing for pure numbers.
  static func measurement(
    _ place: Fragment, _ symbol: Symbol
  ) throws(Diagnostic) -> (Decimal, Unit) {
    let numeral: Numeral
    do throws(NumeralError) {
      numeral = try Decimal.numeral(in: Array(place.bytes), at: 0)
    } catch {
      throw place.diagnostic(saying: error.message, offset: error.offset, length: 1)
    }
    let rest = Fragment(
      source: place.source, line: place.line, start: place.start + numeral.end, end: place.end)
    if rest.trimmed.isEmpty {
      guard let term = Glossary.term(symbol), term.unit == "1" else {
        throw place.diagnostic(
          "\(symbol.name) needs a unit after the number",
          remedy: Glossary.term(symbol).map { ["A unit that fits is \($0.unit)."] } ?? [])
      }
      return (numeral.value, .one)
    }
    let unit = try LanguageReader.unit(rest.trimmed, for: symbol)
    guard unit.siValue(of: numeral.value).isFinite else {
      throw place.diagnostic("this is too large to compute with")
    }
    return (numeral.value, unit)
  }

  /// What a table is looked up for must stand above the line that looks it up.
  private static func expect(
    _ symbols: [Symbol], among known: [Symbol], for place: Fragment
  ) throws(Diagnostic) {
    let missing = symbols.filter { !known.contains($0) }
      .map { $0 == "M_A" ? "A, B" : $0.name }
    guard missing.isEmpty else {
      throw place.diagnostic(
        "this cannot be looked up before " + missing.joined(separator: ", ")
          + (missing == ["T"] || missing == ["P"] ? " is given" : " are given"),
        remedy: ["Lines are read from top to bottom: put this one below."])
    }
  }

  /// `, in unit, 3 s.f.`
  private static func display(
    _ place: Fragment, _ symbol: Symbol
  ) throws(Diagnostic) -> (Unit, Int) {
    guard let tail = place.trimmed.dropping(", in ") ?? place.trimmed.dropping(",in ") else {
      throw (place.isEmpty ? place.source.line(place.line).trimmed : place).diagnostic(
        "the unit and the figures to print are missing",
        remedy: ["They follow after a comma: `, in cm^2/s, 3 s.f.`"])
    }
    return try GivenReader.unitAndFigures(tail, symbol)
  }

  private static func unitAndFigures(
    _ place: Fragment, _ symbol: Symbol
  ) throws(Diagnostic) -> (Unit, Int) {
    guard let (unit, figures) = place.split(at: ",") else {
      throw place.trimmed.diagnostic(
        "the figures to print are missing",
        remedy: ["They follow the unit after a comma: `, 3 s.f.`"])
    }
    return (
      try LanguageReader.unit(unit, for: symbol), try LanguageReader.figures(figures)
    )
  }
}

extension Fragment {
  /// The empty fragment at the end of another.
  func end(of other: Fragment) -> Fragment {
    Fragment(source: other.source, line: other.line, start: other.end, end: other.end)
  }
}
