import Numerics

/// A piece of a formula, with the bytes it spans.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Rational)
    case name(String)
    case plus, minus, times, divide, power, equals, comma, root, end
    case open(UInt8)
    case close(UInt8)
    /// A superscript such as ² or ⁻¹, which raises what stands before it.
    case superscript(Int)
  }

  let kind: Kind
  let offset: Int
  let length: Int
}

/// Cuts a formula into tokens.
struct Tokenizer {
  private let bytes: [UInt8]

  /// The longest formula that is read, in bytes.
  static let longest = 4_096

  init(_ text: String) { bytes = Array(text.utf8) }

  /// All tokens, the last one `end`.
  ///
  /// - Complexity: O(n).
  func tokens() throws(SyntaxError) -> [Token] {
    guard bytes.count <= Tokenizer.longest else {
      throw SyntaxError(
        offset: Tokenizer.longest, message: "a formula has at most \(Tokenizer.longest) bytes")
    }
    var result: [Token] = []
    var index = 0
    while index < bytes.count {
      let space = spaceLength(at: index)
      if space > 0 {
        index += space
        continue
      }
      let token = try next(at: index)
      result.append(token)
      index = token.offset + token.length
    }
    result.append(Token(kind: .end, offset: bytes.count, length: 1))
    return result
  }

  private func next(at index: Int) throws(SyntaxError) -> Token {
    let byte = bytes[index]
    func token(_ kind: Token.Kind, _ length: Int) -> Token {
      Token(kind: kind, offset: index, length: length)
    }
    switch byte {
    case 43: return token(.plus, 1)
    case 45: return token(.minus, 1)
    case 42: return follows(index, 42) ? token(.power, 2) : token(.times, 1)
    case 47: return token(.divide, 1)
    case 94: return token(.power, 1)
    case 40, 91, 123: return token(.open(byte), 1)
    case 41, 93, 125: return token(.close(byte), 1)
    case 61: return token(.equals, follows(index, 61) ? 2 : 1)
    case 44: return token(.comma, 1)
    default: break
    }
    if Symbol.isLetter(byte) { return try name(at: index) }
    if (48...57).contains(byte) || byte == 46 { return try number(at: index) }
    for entry in Tokenizer.signs where matches(entry.text, at: index) {
      return token(entry.kind, entry.text.utf8.count)
    }
    if let (kind, length) = superscript(at: index) { return token(kind, length) }
    if let greek = try greekName(at: index) { return greek }
    throw meaningless(at: index)
  }

  private func meaningless(at index: Int) -> SyntaxError {
    let length = scalarLength(at: index)
    // A control character would do to a terminal what it says.
    let isControl =
      bytes[index] < 32 || bytes[index] == 127
      || (bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0)
    let shown =
      isControl
      ? "this control character"
      : "`\(String(decoding: bytes[index..<min(index + length, bytes.count)], as: UTF8.self))`"
    return SyntaxError(
      offset: index, length: length, message: shown + " has no meaning in a formula")
  }

  /// The bytes of the space here; formulas that were copied have others than the plain one.
  private func spaceLength(at index: Int) -> Int {
    switch bytes[index] {
    case 32, 9, 10, 13: return 1
    case 0xC2: return matches("\u{A0}", at: index) ? 2 : 0
    case 0xE2: return matches("\u{2009}", at: index) || matches("\u{202F}", at: index) ? 3 : 0
    default: return 0
    }
  }

  private func follows(_ index: Int, _ byte: UInt8) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == byte
  }

  private func scalarLength(at index: Int) -> Int {
    switch bytes[index] {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }

  /// A name with its subscripts and its star: `x_A1`, `x_{A1}`, `x₁` for `x_1`, `v^*` for `v_star`.
  private func name(at start: Int, after letter: String = "") throws(SyntaxError) -> Token {
    var text = Array(letter.utf8)
    var index = start
    while index < bytes.count {
      if Symbol.isNameByte(bytes[index]) {
        text.append(bytes[index])
        index += 1
      } else if bytes[index] == 123, text.last == 95 {
        index = try subscripted(from: index, into: &text)
      } else if let star = ["^*", "^∗"].first(where: { matches($0, at: index) }) {
        text += Array("_star".utf8)
        index += star.utf8.count
      } else if let digit = Tokenizer.subscripts.first(where: { matches($0.text, at: index) }) {
        if !text.contains(95) { text.append(95) }
        text.append(digit.byte)
        index += digit.text.utf8.count
      } else {
        break
      }
    }
    return Token(
      kind: .name(String(decoding: text, as: UTF8.self)), offset: start, length: index - start)
  }

  /// The letters and digits between braces; commas and spaces between them are for the eye.
  private func subscripted(
    from open: Int, into text: inout [UInt8]
  ) throws(SyntaxError) -> Int {
    var index = open + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 125 { return index + 1 }
      guard Symbol.isNameByte(byte) || byte == 44 || byte == 32 else {
        throw SyntaxError(
          offset: index, length: scalarLength(at: index),
          message: "a subscript has letters and digits only")
      }
      if Symbol.isNameByte(byte) { text.append(byte) }
      index += 1
    }
    throw SyntaxError(offset: open, message: "this bracket is never closed")
  }

  private func number(at start: Int) throws(SyntaxError) -> Token {
    let numeral: Numeral
    do throws(NumeralError) {
      numeral = try Decimal.numeral(in: bytes, at: start)
    } catch {
      throw SyntaxError(
        offset: start,
        message: error.cause == .powerOfTenTooLarge
          ? "the power of ten of this number lies beyond ±400" : "a number is expected here")
    }
    let length = numeral.end - start
    guard !numeral.isRounded, let value = try? Rational(numeral.value) else {
      throw SyntaxError(
        offset: start, length: length,
        message: "this number has too many digits, or too large a power of ten, to be exact")
    }
    return Token(kind: .number(value), offset: start, length: length)
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    let wanted = Array(text.utf8)
    guard index + wanted.count <= bytes.count else { return false }
    for (offset, byte) in wanted.enumerated() where bytes[index + offset] != byte { return false }
    return true
  }

  private static let subscripts: [(text: String, byte: UInt8)] = [
    ("₀", 48), ("₁", 49), ("₂", 50), ("₃", 51), ("₄", 52), ("₅", 53), ("₆", 54), ("₇", 55),
    ("₈", 56), ("₉", 57),
  ]

  private static let superscripts: [(text: String, value: Int)] = [
    ("⁰", 0), ("¹", 1), ("²", 2), ("³", 3), ("⁴", 4), ("⁵", 5), ("⁶", 6), ("⁷", 7), ("⁸", 8),
    ("⁹", 9),
  ]

  private static let signs: [(text: String, kind: Token.Kind)] = [
    ("·", .times), ("×", .times), ("−", .minus), ("–", .minus), ("÷", .divide), ("√", .root),
    ("∗", .times), ("⋅", .times), ("≈", .equals),
  ]

  /// Other characters for the same letters: the micro sign of keyboards, the forms of TeX.
  private static let otherGreek: [(name: String, letter: String)] = [
    ("mu", "µ"), ("phi", "ϕ"), ("epsilon", "ϵ"), ("theta", "ϑ"),
  ]

  /// A Greek letter and what continues it like any other name: ρ_A.
  private func greekName(at index: Int) throws(SyntaxError) -> Token? {
    for entry in Symbol.greekLetters + Tokenizer.otherGreek where matches(entry.letter, at: index) {
      let length = entry.letter.utf8.count
      let rest = try name(at: index + length, after: entry.name)
      return Token(kind: rest.kind, offset: index, length: length + rest.length)
    }
    return nil
  }

  private func superscript(at start: Int) -> (Token.Kind, Int)? {
    var index = start
    var negative = false
    if matches("⁻", at: index) {
      negative = true
      index += 3
    }
    var value = 0
    var digits = 0
    while digits < 3,
      let entry = Tokenizer.superscripts.first(where: { matches($0.text, at: index) })
    {
      value = value * 10 + entry.value
      index += entry.text.utf8.count
      digits += 1
    }
    return digits == 0 ? nil : (.superscript(negative ? -value : value), index - start)
  }
}
