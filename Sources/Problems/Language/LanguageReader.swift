import Algebra
import Diffusion
import Numerics
import Units

/// Reads the small pieces that all sections share: formulas, units, running text.
struct LanguageReader {
  let known: [Symbol]
  let species: [String]
  /// The symbols that formulas in running text may hold.
  var symbols = Glossary.symbols

  /// "Did you mean …?" as lines of advice.
  static func suggestion(_ name: String, _ candidates: [String]) -> [String] {
    nearestName(to: name, in: candidates).map { ["Did you mean `\($0)`?"] } ?? []
  }

  /// A formula in symbols of the glossary.
  static func formula(
    _ place: Fragment, knowing symbols: [Symbol] = Glossary.symbols
  ) throws(Diagnostic) -> Expression {
    do throws(SyntaxError) {
      return try Parser.expression(place.trimmed.text, knowing: symbols)
    } catch {
      var remedy = error.suggestion.map { ["Did you mean `\($0)`?"] } ?? []
      // A short list is worth showing.
      if symbols.count < Glossary.symbols.count, error.message.hasSuffix("not a symbol known here")
      {
        remedy.append("Given here are: " + symbols.map { $0.name }.joined(separator: ", ") + ".")
      }
      throw place.trimmed.diagnostic(
        error.message, offset: error.offset, length: error.length, remedy: remedy)
    }
  }

  /// The symbol of the glossary that a mistyped name was meant to be.
  static func nearestSymbol(to name: String) -> Symbol? {
    nearestName(to: name, in: Glossary.everySymbol.map { $0.name }).flatMap { Symbol(named: $0) }
  }

  static func symbol(_ place: Fragment) throws(Diagnostic) -> Symbol {
    let name = place.trimmed.text
    guard let symbol = Symbol(named: name), Glossary.term(symbol) != nil else {
      throw place.trimmed.diagnostic(
        "\(place.trimmed.quoted) is not a symbol of the glossary",
        remedy: suggestion(name, Glossary.everySymbol.map { $0.name }))
    }
    return symbol
  }

  static func unit(_ place: Fragment) throws(Diagnostic) -> Unit {
    let text = place.trimmed.text
    do throws(UnitError) {
      return try UnitParser.read(text).unit
    } catch {
      var length = 1
      if case .unknown(let name, _) = error.cause { length = name.utf8.count }
      throw place.trimmed.diagnostic(saying: error.message, offset: error.offset, length: length)
    }
  }

  /// A unit that a symbol can be given in.
  static func unit(_ place: Fragment, for symbol: Symbol) throws(Diagnostic) -> Unit {
    let unit = try unit(place)
    guard let term = Glossary.term(symbol), let own = try? UnitParser.read(term.unit).unit else {
      return unit
    }
    guard unit.dimension == own.dimension else {
      throw place.trimmed.diagnostic(
        "\(symbol.name) is the \(term.words), which \(place.trimmed.quoted) does not measure",
        remedy: [term.unit == "1" ? "It is a pure number." : "A unit that fits is \(term.unit)."])
    }
    return unit
  }

  /// A number of significant figures: `3 s.f.`.
  static func figures(_ place: Fragment) throws(Diagnostic) -> Int {
    let (number, rest) = place.trimmed.firstWord
    guard rest.text == "s.f.", let figures = Int(number.text), (1...10).contains(figures) else {
      throw place.trimmed.diagnostic(
        "significant figures are given as in `3 s.f.`", remedy: ["From 1 to 10 make sense."])
    }
    return figures
  }

  /// Running text with holes, formulas and emphasis, from the lines of a paragraph.
  func prose(_ lines: [Fragment]) throws(Diagnostic) -> [ProsePiece] {
    var pieces: [ProsePiece] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { pieces.append(.text(" ")) }
      pieces += try prose(line)
    }
    return pieces
  }

  func prose(_ line: Fragment) throws(Diagnostic) -> [ProsePiece] {
    var pieces: [ProsePiece] = []
    var rest = line
    while !rest.isEmpty {
      guard let mark = rest.bytes.firstIndex(where: { $0 == 96 || $0 == 123 || $0 == 42 }) else {
        pieces.append(.text(rest.text))
        break
      }
      if mark > rest.start {
        let before = Fragment(
          source: rest.source, line: rest.line, start: rest.start, end: mark)
        pieces.append(.text(before.text))
      }
      let byte = rest.source.lines[rest.line][mark]
      if byte == 42, mark + 1 < rest.end, rest.source.lines[rest.line][mark + 1] == 42 {
        throw rest.part(from: mark, to: mark + 2).diagnostic(
          "two asterisks mean nothing here",
          remedy: ["Emphasis stands between single ones: `*so*`."])
      }
      let closing: UInt8 = byte == 123 ? 125 : byte
      let after = Fragment(source: rest.source, line: rest.line, start: mark + 1, end: rest.end)
      guard let end = after.bytes.firstIndex(of: closing) else {
        throw Fragment(source: rest.source, line: rest.line, start: mark, end: mark + 1)
          .diagnostic(
            LanguageReader.opening(byte) + " is never closed",
            remedy: ["Close it on the same line."])
      }
      let inner = Fragment(source: rest.source, line: rest.line, start: mark + 1, end: end)
      switch byte {
      case 96: pieces.append(.math(try LanguageReader.mathematics(inner, knowing: symbols)))
      case 123: pieces.append(.hole(try hole(inner)))
      default: pieces.append(.emphasis(try prose(inner)))
      }
      rest = Fragment(source: rest.source, line: rest.line, start: end + 1, end: rest.end)
    }
    return pieces
  }

  /// What a sign in running text opens.
  private static func opening(_ byte: UInt8) -> String {
    switch byte {
    case 96: "the formula that this backtick opens"
    case 123: "the brace that opens here"
    default: "the emphasis that this asterisk opens"
    }
  }

  /// A formula or an equation between backticks.
  static func mathematics(
    _ place: Fragment, knowing symbols: [Symbol] = Glossary.symbols
  ) throws(Diagnostic) -> Layout {
    let typesetting = Glossary.typesetting()
    // A number stays as it is written.
    if let number = try? Decimal(parsing: place.trimmed.text) { return number.layout }
    guard let (left, right) = place.split(at: "=") else {
      return typesetting.layout(try formula(place, knowing: symbols))
    }
    return typesetting.layout(
      Equation(try formula(left, knowing: symbols), try formula(right, knowing: symbols)))
  }

  private func hole(_ place: Fragment) throws(Diagnostic) -> ProsePiece.Hole {
    let name = place.trimmed.text
    if species.contains(name) { return .species(name) }
    if let symbol = Symbol(named: name), known.contains(symbol) { return .value(symbol) }
    let candidates = species + known.map { $0.name }
    throw place.diagnostic(
      "\(place.quoted) is not given",
      remedy: LanguageReader.suggestion(name, candidates)
        + ["Given are: " + candidates.joined(separator: ", ") + "."])
  }
}
