import Numerics

// Which known symbol or function a name was probably meant to be.
extension Parser {
  func unknown(_ symbol: Symbol) -> SyntaxError {
    let certain = misspelled(symbol)
    return SyntaxError(
      offset: start, length: index - start,
      message: "`\(symbol.name)` is not a symbol known here",
      suggestion: certain ?? nearest(symbol), isMisspelling: certain != nil)
  }

  func unknownCommand(_ name: Symbol, at place: Int? = nil, length: Int) -> SyntaxError {
    if Parser.isAccent(name) {
      return SyntaxError(
        offset: place ?? start, length: length,
        message: "`\\\(name.name)` is not read; give the quantity a name of its own")
    }
    let nearest = nearestName(to: name.name, in: Parser.commandNames)
    return SyntaxError(
      offset: place ?? start, length: length,
      message: "`\\\(name.name)` is not a command known here",
      suggestion: nearest.map { "\\" + $0 })
  }

  /// Where every name is allowed, `Ln(x)` would be read as a product.
  func miswritten(_ symbol: Symbol) -> SyntaxError? {
    func refusal(_ message: String, _ suggestion: String) -> SyntaxError {
      SyntaxError(
        offset: start, length: index - start, message: "`\(symbol.name)` " + message,
        suggestion: suggestion, isMisspelling: true)
    }
    guard let first = bytes[start..<index].first, Symbol.isLetter(first) else { return nil }
    switch byte(at: behindSpace(index)) {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): break
    default: return nil
    }
    if Expression.Function.named(symbol.lowercased) != nil {
      return refusal(
        "is no function; their names are written in small letters", symbol.lowercased.name)
    }
    // Not in capitals: Sh is the number of Sherwood.
    if let function = Expression.Function.foreign(symbol) {
      return refusal("is not a function known here", Symbol(function).name)
    }
    return nil
  }

  /// Whether a known symbol has the letters of a name, but other underscores.
  static func hasSpelling(_ known: [Symbol], of symbol: Symbol) -> Bool {
    let letters = symbol.letters
    return known.contains { $0.letters == letters }
  }

  /// Takes a name that is none of the known symbols, but is made of them, as their product; false if
  /// it is not.
  ///
  /// Only the last part has a subscript, which reaches to the end. It may be e where a power follows,
  /// or a function where its bracket follows.
  mutating func takeParts(of symbol: Symbol) throws(SyntaxError) -> Bool {
    guard let known, !Parser.hasSpelling(known, of: symbol) else { return false }
    let bytes = symbol.bytes
    func parts(_ bytes: ArraySlice<UInt8>) -> [Symbol]? {
      Parser.parted(Array(bytes), known + [Parser.piName], isWritten: true)?
        .compactMap { Symbol(named: $0) }
    }
    func leaf(_ symbol: Symbol) -> Expression {
      symbol == Parser.piName && !known.contains(symbol) ? .constant(.pi) : .symbol(symbol)
    }
    let next = byte(at: behindSpace(index))
    let isRaised: Bool =
      if next == UInt8(ascii: "^") {
        true
      } else if let (glyph, _) = glyph(at: index),
        case .raised = glyph
      { true } else { false }
    if isRaised, bytes.last == UInt8(ascii: "e"), let before = parts(bytes.dropLast()) {
      joined = before.map(leaf)
      kind = .euler
      return true
    }
    if let all = parts(bytes[...]), all.count > 1, let last = all.last {
      joined = all.dropLast().map(leaf)
      self.symbol = last
      kind = last == Parser.piName && !known.contains(last) ? .pi : .name
      return true
    }
    guard next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: "{") else {
      return false
    }
    for length in [5, 4, 3, 2] where length < bytes.count {
      guard let name = Symbol(bytes.suffix(length)),
        let function = Expression.Function.named(name),
        let before = parts(bytes.dropLast(length))
      else { continue }
      joined = before.map(leaf)
      self.function = function
      isReciprocal = false
      kind = .function
      return true
    }
    return false
  }

  /// The only symbol of which something is true.
  static func onlyMatch(_ known: [Symbol], _ isMatch: (Symbol) -> Bool) -> Symbol? {
    var found: Symbol?
    for symbol in known where isMatch(symbol) {
      guard found == nil else { return nil }
      found = symbol
    }
    return found
  }

  /// The known symbols or the function that a name is in another spelling.
  private func misspelled(_ symbol: Symbol) -> String? {
    let known = known ?? []
    let letters = symbol.letters
    if let found = Parser.onlyMatch(known, { $0.letters == letters }) { return found.name }
    if Expression.Function.named(symbol.lowercased) != nil { return symbol.lowercased.name }
    if let function = Expression.Function.foreign(symbol) { return Symbol(function).name }
    if symbol.lowercased == "pi" { return "pi" }
    // The case of a first letter tells quantities apart, n_A and N_A; that of a subscript does not.
    let found = Parser.onlyMatch(known) {
      $0.bytes.first == symbol.bytes.first && $0.isSameIgnoringCase(symbol)
    }
    if let found, letters.count > 1 { return found.name }
    if let found = Parser.applied(letters, known) { return found }
    // A subscript of one name is not taken apart: x_BM may be a name of its own.
    let subscripts = symbol.bytes.count - letters.count
    let parted =
      Parser.parted(symbol.bytes, known, isWritten: true)
      ?? (subscripts == 1 ? nil : Parser.parted(letters, known))
    return parted?.joined(separator: "*")
  }

  /// A known symbol or a function whose name is nearly the same.
  private func nearest(_ symbol: Symbol) -> String? {
    let known = known ?? []
    if let found = Parser.onlyMatch(known, { $0.base == symbol }) { return found.name }
    let names = known.filter { $0.bytes.count > 1 }.map { $0.name }
    return nearestName(to: symbol.name, in: names + Expression.Function.readNames)
  }

  /// `lnx_A` for ln(x_A).
  private static func applied(_ letters: [UInt8], _ known: [Symbol]) -> String? {
    for length in [5, 4, 3, 2] where length < letters.count {
      guard let name = Symbol(letters[..<length]), Expression.Function.named(name) != nil,
        let argument = parted(Array(letters[length...]), known)
      else { continue }
      return name.name + "(" + argument.joined(separator: "*") + ")"
    }
    return nil
  }

  /// `RT` for R*T: the known symbols, the longest first, that the letters are made of.
  ///
  /// - Parameter isWritten: Whether the letters have their underscores, so that a subscript reaches
  ///   to the end.
  private static func parted(
    _ letters: [UInt8], _ known: [Symbol], isWritten: Bool = false
  ) -> [String]? {
    // What a rest of the letters is made of, from the shortest rest on.
    var rests: [[String]?] = Array(repeating: nil, count: letters.count)
    rests.append([])
    for place in letters.indices.reversed() {
      var longest = 0
      for symbol in known {
        let own = isWritten ? symbol.bytes : symbol.letters
        guard own.count > longest, place + own.count <= letters.count,
          !isWritten || place + own.count == letters.count || symbol.base == symbol,
          Array(letters[place..<place + own.count]) == own,
          let rest = rests[place + own.count]
        else { continue }
        longest = own.count
        rests[place] = [symbol.name] + rest
      }
    }
    return rests[0]
  }
}

extension Symbol {
  /// The bytes of the name without its underscores.
  fileprivate var letters: [UInt8] { bytes.filter { $0 != UInt8(ascii: "_") } }

  fileprivate var lowercased: Symbol {
    Symbol(bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }) ?? self
  }

  /// The name without its subscripts.
  fileprivate var base: Symbol? { Symbol(bytes.prefix { $0 != UInt8(ascii: "_") }) }

  /// Whether the letters are the same, but for case and underscores.
  public func isSameIgnoringCase(_ other: Symbol) -> Bool {
    lowercased.letters == other.lowercased.letters
  }
}
