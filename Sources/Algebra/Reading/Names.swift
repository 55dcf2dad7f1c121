extension Parser {
  /// Takes a name with its subscripts and its star, or what the name stands for.
  mutating func takeName() throws(SyntaxError) {
    var spelling = Symbol.Spelling()
    if isSingle {
      spelling.append(bytes[index])
      index += 1
      return try classify(spelling)
    }
    takeWord(into: &spelling)
    switch byte(at: index) {
    case UInt8(ascii: "^"), UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "\\"), 0x80...:
      try takeName(after: spelling)
    default:
      // Most names end here, before a sign of the keyboard.
      if spelling.last == UInt8(ascii: "_") {
        try takeName(after: spelling)
      } else {
        try classify(spelling)
      }
    }
  }

  /// Takes what continues a name: a subscript in braces or in Unicode, a star above.
  ///
  /// - Parameter isOpen: Whether an underscore at the end of the beginning waits for a subscript.
  mutating func takeName(
    after beginning: Symbol.Spelling, isOpen: Bool = true,
    beginningWith letter: (name: Symbol.Spelling, end: Int)? = nil
  ) throws(SyntaxError) {
    if let letter, letter.end < index, endsAt(letter.name, whole: beginning) {
      // In πt the letters of two alphabets show where one name ends.
      index = letter.end
      return try classify(letter.name)
    }
    var spelling = beginning
    if isOpen { try takeSubscript(into: &spelling) }
    // Unicode has no capital subscripts.
    var capital = spelling
    while let (glyph, length) = glyph(at: index), case .lowered(let byte) = glyph {
      if !spelling.hasSubscript {
        spelling.append(UInt8(ascii: "_"))
        capital.append(UInt8(ascii: "_"))
      }
      spelling.append(byte)
      capital.append(Symbol.isLetter(byte) ? byte & 0xDF : byte)
      index += length
    }
    if let mark = takeMark(above: spelling) {
      // TeX lets the subscript follow what stands above.
      if byte(at: index) == UInt8(ascii: "_"), !spelling.hasSubscript {
        takeWord(into: &spelling)
        try takeSubscript(into: &spelling)
      }
      spelling.append(mark)
      capital.append(mark)
    }
    try classify(spelling, orCapital: capital)
  }

  /// Whether a name ends behind the Greek letter that it begins with.
  private func endsAt(_ letter: Symbol.Spelling, whole: Symbol.Spelling) -> Bool {
    guard whole.count > letter.count, whole.count <= Symbol.longestName else { return false }
    let next = byte(at: index - (whole.count - letter.count))
    guard Symbol.isLetter(next) else { return false }
    let name = Symbol(letter)
    guard let known else { return name == Parser.piName }
    return !known.contains(Symbol(whole)) && !Parser.hasSpelling(known, of: Symbol(whole))
      && (known.contains(name) || name == Parser.piName)
  }

  /// Takes the letters, digits and underscores that begin here.
  mutating func takeWord(into spelling: inout Symbol.Spelling) {
    while index < end, Symbol.isNameByte(bytes[index]) {
      spelling.append(bytes[index])
      index += 1
    }
  }

  /// Takes what may stand behind an underscore and is no plain word.
  private mutating func takeSubscript(into spelling: inout Symbol.Spelling) throws(SyntaxError) {
    guard spelling.last == UInt8(ascii: "_") else { return }
    switch byte(at: index) {
    case UInt8(ascii: "{"): try takeBraces(into: &spelling)
    case UInt8(ascii: "("), UInt8(ascii: "["): try takeBrackets(into: &spelling)
    case UInt8(ascii: "\\"):
      try takeCommand(into: &spelling)
      if byte(at: index) == UInt8(ascii: "{") { try takeBraces(into: &spelling) }
    default:
      if let (glyph, length) = glyph(at: index), case .letter(let name) = glyph {
        spelling.append(name)
        index += length
      }
    }
  }

  /// Takes letters and digits in brackets, as editors of formulas write a subscript: `D_(AB)`.
  private mutating func takeBrackets(into spelling: inout Symbol.Spelling) throws(SyntaxError) {
    let open = bytes[index]
    let wanted = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open + 2
    var place = index + 1
    while Symbol.isNameByte(byte(at: place)) { place += 1 }
    guard place > index + 1, byte(at: place) == wanted else {
      throw SyntaxError(
        offset: index - 1, length: 2, message: "behind `_` letters or digits are expected")
    }
    for byte in bytes[(index + 1)..<place] { spelling.append(byte) }
    index = place + 1
  }

  /// Takes letters and digits in braces.
  ///
  /// Commas and spaces between them are for the eye; the comma that TeX is told to set without a
  /// space, `{,}`, parts two subscripts.
  mutating func takeBraces(into spelling: inout Symbol.Spelling) throws(SyntaxError) {
    let open = index
    var braces = 0
    repeat {
      switch byte(at: index) {
      case UInt8(ascii: "{"):
        if byte(at: index + 1) == UInt8(ascii: ","), byte(at: index + 2) == UInt8(ascii: "}") {
          spelling.append(UInt8(ascii: "_"))
          index += 3
        } else {
          braces += 1
          index += 1
        }
      case UInt8(ascii: "}"):
        braces -= 1
        index += 1
      case UInt8(ascii: ","), 32, 9, 10, 13: index += 1
      case UInt8(ascii: "\\"): try takeCommand(into: &spelling)
      case let byte where Symbol.isNameByte(byte):
        spelling.append(byte)
        index += 1
      default:
        if let (glyph, length) = glyph(at: index), case .letter(let name) = glyph {
          spelling.append(name)
          index += length
        } else if index >= end || Parser.endsSubscript(byte(at: index)) {
          throw SyntaxError(offset: open, message: "this brace is never closed: a `}` is missing")
        } else {
          throw SyntaxError(
            offset: index, length: scalar(at: index)?.length ?? 1,
            message: "a subscript has letters and digits only")
        }
      }
    } while braces > 0
  }

  /// Whether a sign cannot stand in a subscript, so that its brace should have closed before.
  private static func endsSubscript(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "*"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// Decides whether a name is that of a symbol, a function or a number.
  private mutating func classify(
    _ spelling: Symbol.Spelling, orCapital capital: Symbol.Spelling? = nil
  ) throws(SyntaxError) {
    guard spelling.count <= Symbol.longestName else { throw tooLong() }
    symbol = Symbol(spelling)
    kind = .name
    if let known {
      if known.contains(symbol) { return }
      if let capital, known.contains(Symbol(capital)) {
        symbol = Symbol(capital)
        return
      }
    }
    if spelling.count == 1 {
      if spelling.last == UInt8(ascii: "e") {
        kind = .euler
        return
      }
    } else if let function = Expression.Function.named(symbol) {
      self.function = function
      isReciprocal = false
      kind = .function
      return
    } else if let function = Expression.Function.reciprocal(symbol) {
      self.function = function
      isReciprocal = true
      kind = .function
      return
    } else if symbol == Parser.piName {
      // Where p_i is known, it was perhaps meant.
      if let known, Parser.hasSpelling(known, of: symbol) { throw unknown(symbol) }
      kind = .pi
      return
    }
    if known != nil {
      if let twin = twin(at: index) { throw twin }
      if try takeParts(of: symbol) { return }
      throw unknown(symbol)
    }
    if let function = miswritten(symbol) { throw function }
  }

  static let piName: Symbol = "pi"
}

// Stars and other marks of a frame above a name.
extension Parser {
  private static let marks: [(text: StaticString, name: StaticString)] = [
    ("^*", "_star"), ("^∗", "_star"), ("^⋆", "_star"), ("^{*}", "_star"), ("^{∗}", "_star"),
    ("^\\ast", "_star"),
    ("^{\\ast}", "_star"), ("^\\star", "_star"), ("^{\\star}", "_star"),
    ("^{\\mathrm{V}}", "_vol"),
  ]

  /// Takes the mark above a name, if one stands here.
  private mutating func takeMark(above spelling: Symbol.Spelling) -> StaticString? {
    if byte(at: index) == UInt8(ascii: "^") {
      guard let mark = Parser.marks.first(where: { matches($0.text, at: index) }) else {
        return nil
      }
      index += mark.text.utf8CodeUnitCount
      return mark.name
    }
    let length =
      matches("*", at: index) ? 1 : matches("∗", at: index) || matches("⋆", at: index) ? 3 : 0
    guard length > 0, isMark(spelling, endingAt: index + length) else { return nil }
    index += length
    return "_star"
  }

  /// Whether a star that touches a name belongs to it, since nothing follows that it multiplies.
  private func isMark(_ spelling: Symbol.Spelling, endingAt place: Int) -> Bool {
    var starred = spelling
    starred.append("_star")
    let isKnown = known?.contains(Symbol(starred))
    let next = behindSpace(place)
    if next >= end { return isKnown != false }
    var key = bytes[next]
    if let (glyph, _) = glyph(at: next) {
      switch glyph {
      case .key(let plain): key = plain
      case .raised: return isKnown != false
      default: return false
      }
    }
    switch key {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "/"),
      UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: ","):
      return isKnown != false
    case UInt8(ascii: "|"): return bars > 0 && isKnown != false
    case UInt8(ascii: "*"): return next > place && isKnown != false
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      // Spaces on both sides show a sign between two terms.
      return isKnown == true || next > place && Parser.isSpace(byte(at: next + length(at: next)))
    default: return false
    }
  }

  private func length(at place: Int) -> Int { scalar(at: place)?.length ?? 1 }

  func matches(_ text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[place + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
