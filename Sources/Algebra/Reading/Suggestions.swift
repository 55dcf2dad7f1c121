import Numerics

// Which known symbol or function a name was probably meant to be.
extension Parser {
  func unknown(_ symbol: Symbol) -> SyntaxError {
    SyntaxError(
      offset: start, length: index - start,
      message: "`\(symbol.name)` is not a symbol known here", suggestion: likely(symbol))
  }

  func unknownCommand(_ name: Symbol, at place: Int? = nil, length: Int) -> SyntaxError {
    let nearest = nearestName(to: name.name, in: Parser.commandNames)
    return SyntaxError(
      offset: place ?? start, length: length,
      message: "`\\\(name.name)` is not a command known here",
      suggestion: nearest.map { "\\" + $0 })
  }

  /// Where every name is allowed, `Ln(x)` would be read as a product.
  func miswritten(_ symbol: Symbol) -> SyntaxError? {
    guard byte(at: behindSpace(index)) == UInt8(ascii: "("),
      let function = Expression.Function.named(symbol.lowercased)
    else { return nil }
    return SyntaxError(
      offset: start, length: index - start,
      message: "`\(symbol.name)` is no function; their names are written in small letters",
      suggestion: function.name)
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

  private func likely(_ symbol: Symbol) -> String? {
    let known = known ?? []
    let letters = symbol.letters
    if let found = Parser.onlyMatch(known, { $0.letters == letters }) { return found.name }
    if let function = Expression.Function.named(symbol.lowercased) { return function.name }
    if let function = Expression.Function.foreign(symbol) {
      return Symbol(function).name
    }
    if let found = Parser.onlyMatch(known, { $0.isSameIgnoringCase(symbol) }) { return found.name }
    if let found = Parser.onlyMatch(known, { $0.base == symbol }) { return found.name }
    let parted =
      letters.count == symbol.bytes.count
      ? Parser.parted(letters, known) : Parser.parted(symbol.bytes, known, isWritten: true)
    if let found = Parser.applied(letters, known) ?? parted?.joined(separator: "*") {
      return found
    }
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

  func isSameIgnoringCase(_ other: Symbol) -> Bool {
    lowercased.letters == other.lowercased.letters
  }
}
