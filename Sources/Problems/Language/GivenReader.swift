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
  /// The names that lines of the section begin with.
  private let names: [String]

  init(_ entries: [Entry], _ complaints: Complaints) {
    self.complaints = complaints
    names = entries.flatMap { entry in
      ((try? GivenReader.split(entry.head))?.0 ?? []).map { $0.text }
    }
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
    for name in names.map({
      $0.bytes.last == 58 ? $0.part(from: $0.start, to: $0.end - 1).text : $0.text
    }) {
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
    if let colon = names.first(where: { $0.bytes.last == 58 }) {
      throw colon.diagnostic(
        "no colon follows what is given",
        remedy: [
          "Write `\(colon.part(from: colon.start, to: colon.end - 1).brief)   \(rest.brief)`."
        ]
      )
    }
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
      var chosen = try species.choice(choice.trimmed, known)
      // A long list goes on below.
      for line in entry.more where line.firstWord.0.text != "where" {
        guard case .listed(let first) = chosen,
          case .listed(let further) = try species.choice(line.trimmed, known)
        else { continue }
        chosen = .listed(first + further)
      }
      source = .species(names.map { $0.text }, chosen)
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
    var conditions = try self.conditions(tail.trimmed, reader)
    var isList = false
    if case .species(_, .listed) = source { isList = true }
    for line in entry.more {
      if isList, line.firstWord.0.text != "where" { continue }
      if line.text == "where" {
        throw line.diagnostic(
          "a condition should follow", remedy: ["Write for example `where x_A2 < x_A1 - 0.10`."])
      }
      guard let condition = line.dropping("where ") else {
        throw line.diagnostic(
          "this goes on with the line above, which needs nothing more",
          remedy: [
            "Only conditions do: `where x_A2 < x_A1`. Another quantity begins at the margin."
          ])
      }
      conditions += try self.conditions(condition.trimmed, reader)
    }
    return Given(symbol: symbol, source: source, conditions: conditions, place: names[0])
  }

  /// The conditions of a line; where one names what is not yet given, that is said.
  private func conditions(
    _ place: Fragment, _ reader: Conditions
  ) throws(Diagnostic) -> [Condition] {
    do throws(Diagnostic) {
      return try reader.read(place)
    } catch {
      let quoted = Array(error.message.utf8).split(separator: 96, omittingEmptySubsequences: false)
      guard error.message.hasSuffix("not a symbol known here"), quoted.count > 1 else {
        throw error
      }
      let name = String(decoding: quoted[1], as: UTF8.self)
      let isLater = names.contains(name)
      let isKnown = Symbol(named: name).flatMap { Glossary.term($0) } != nil
      guard isLater || isKnown else { throw error }
      let advice =
        isLater
        ? ["Lines are read from top to bottom: write this condition below the line of \(name)."]
        : error.remedy.filter { $0.hasPrefix("Did you mean") } + [
          "What follows from the givens is required in a section `require`: `where \(place.brief)`."
        ]
      throw Diagnostic(
        file: error.file, line: error.line, column: error.column, length: error.length,
        lineText: error.lineText,
        message: isLater ? "\(name) is given further down" : "\(name) is not given", remedy: advice)
    }
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
      try expect(["M_A", "T", "P"], among: known, for: body)
      let (unit, figures) = try GivenReader.display(rest, symbol)
      return .measuredDiffusivity(unit, figures: figures)
    }
    if let rest = body.dropping("estimated") {
      guard symbol == "D_AB" else {
        throw body.diagnostic(
          "\(symbol.name) is not estimated", remedy: ["Only D_AB is. Give a range or a list."])
      }
      try expect(["M_A", "M_B", "T", "P"], among: known, for: body)
      let (unit, figures) = try GivenReader.display(rest, symbol)
      return .estimatedDiffusivity(unit, figures: figures)
    }
    if let rest = body.dropping("vapour pressure") {
      guard symbol == "p_sat" else {
        throw body.diagnostic(
          "\(symbol.name) is no vapour pressure", remedy: ["The vapour pressure of A is p_sat."])
      }
      try expect(["M_A", "T"], among: known, for: body)
      let (unit, figures) = try GivenReader.display(rest, symbol)
      return .vapourPressure(unit, figures: figures)
    }
    if let rest = body.dropping("=") {
      if rest.split(at: "…") != nil || rest.split(at: "...") != nil
        || rest.split(at: " step ") != nil
      {
        throw body.part(from: body.start, to: body.start + 1).diagnostic(
          "a range has no equals sign before it",
          remedy: ["Write `\(symbol.name)   \(rest.trimmed.brief)`."])
      }
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
    try GivenReader.checkSigns(body)
    if let (range, step) = body.split(at: " step ") {
      return try GivenReader.grid(range, step, symbol)
    }
    if !body.beginsWithNumber, let first = body.bytes.first, Fragment.isLetter(first) {
      let ways = ["measured", "estimated", "vapour pressure", "from"]
      let word = (body.split(at: ",")?.0 ?? body).trimmed
      throw word.diagnostic(
        "\(word.quoted) is neither a number nor a way to find one",
        remedy: LanguageReader.suggestion(word.text, ways)
          + [
            "Give a number with its unit, a list, a range, a formula after `=`, or `measured`, "
              + "`estimated` or `vapour pressure`."
          ])
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

  /// Refuses signs in numbers that elsewhere mean something else: a comma for the decimal point, a
  /// hyphen for a range, a remark behind the line.
  private static func checkSigns(_ body: Fragment) throws(Diagnostic) {
    let bytes = Array(body.bytes)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (48...57).contains(bytes[index])
    }
    for (index, byte) in bytes.enumerated() {
      func here(_ length: Int) -> Fragment {
        body.part(from: body.start + index, to: body.start + index + length)
      }
      if byte == 44, isDigit(index - 1), isDigit(index + 1) {
        throw here(1).diagnostic(
          "a comma between digits can be read in two ways",
          remedy: ["Write `0.5` for a half, and `0, 5` for a list of two numbers."])
      }
      if byte == 35 {
        throw here(1).diagnostic(
          "a remark stands on a line of its own",
          remedy: ["Let the line begin with `#`; in a line it means nothing."])
      }
      // A hyphen, or an en dash, between two numbers.
      let isDash = byte == 0xE2 && bytes[index...].starts(with: [0xE2, 0x80, 0x93])
      guard byte == 45 || isDash, index > 0 else { continue }
      let after = index + (isDash ? 3 : 1)
      let isSpaced =
        bytes[index - 1] == 32 && bytes.indices.contains(after) && bytes[after] == 32
        && isDigit(after + 1)
      if isSpaced || (isDigit(index - 1) && isDigit(after) && !isPower(bytes, index)) {
        throw here(isDash ? 3 : 1).diagnostic(
          "a range is written with three dots and a step",
          remedy: ["Write `280 K … 350 K step 5 K`; three full stops do for the dots."])
      }
    }
  }

  /// Whether the digits before a place belong to a power or to a unit.
  private static func isPower(_ bytes: [UInt8], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, (48...57).contains(bytes[before]) || bytes[before] == 46 { before -= 1 }
    return before >= 0 && (bytes[before] == 94 || Fragment.isLetter(bytes[before]))
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
    if let reached = try? lower.adding(width.multiplied(by: count)), reached != upper {
      throw last.trimmed.diagnostic(
        "the steps of this range end at \(reached.plain), and never reach its end",
        remedy: ["Let the range end there, or choose another step."])
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
  private func expect(
    _ symbols: [Symbol], among known: [Symbol], for place: Fragment
  ) throws(Diagnostic) {
    let missing = symbols.filter { !known.contains($0) }
    guard !missing.isEmpty else { return }
    let isBelow = missing.allSatisfy { names.contains($0.isMolarMass ? "A" : $0.name) }
    let examples: [String] = missing.compactMap { symbol in
      switch symbol {
      case "T": "`T   290 K … 310 K step 5 K`"
      case "P": "`P   1 atm`"
      case "M_A": "`A, B   from gas pairs`"
      default: nil
      }
    }
    let words = missing.map { $0.isMolarMass ? "A, B" : $0.name }
    throw place.diagnostic(
      "this cannot be looked up before " + words.joined(separator: ", ")
        + (words == ["T"] || words == ["P"] ? " is given" : " are given"),
      remedy: [
        isBelow || examples.isEmpty
          ? "Lines are read from top to bottom: put this one below."
          : "Add above this line one such as " + examples.joined(separator: " and ") + "."
      ])
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

extension Symbol {
  fileprivate var isMolarMass: Bool { self == "M_A" || self == "M_B" }
}
