import Numerics

/// A piece of a formula, with the bytes it spans.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Rational)
    case name(String)
    case plus, minus, times, divide, power, open(UInt8), close(UInt8), equals, comma, root, end
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
      let byte = bytes[index]
      if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
        index += 1
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
    if Symbol.isLetter(byte) { return name(at: index) }
    if (48...57).contains(byte) || byte == 46 { return try number(at: index) }
    if let (kind, length) = unicode(at: index) { return token(kind, length) }
    let length = scalarLength(at: index)
    let shown = String(decoding: bytes[index..<min(index + length, bytes.count)], as: UTF8.self)
    throw SyntaxError(
      offset: index, length: length, message: "`\(shown)` has no meaning in a formula")
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

  /// A name with its subscripts: `x_A1`, `x_{A1}`, `v*` is left to the grammar.
  private func name(at start: Int) -> Token {
    var text: [UInt8] = []
    var index = start
    while index < bytes.count {
      if Symbol.isNameByte(bytes[index]) {
        text.append(bytes[index])
        index += 1
      } else if bytes[index] == 123, text.last == 95,
        let close = bytes[index...].firstIndex(of: 125)
      {
        text += bytes[(index + 1)..<close].filter { Symbol.isNameByte($0) }
        index = close + 1
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

  private func number(at start: Int) throws(SyntaxError) -> Token {
    let numeral: Numeral
    do throws(NumeralError) {
      numeral = try Decimal.numeral(in: bytes, at: start)
    } catch {
      throw SyntaxError(offset: error.offset, message: error.message)
    }
    let length = numeral.end - start
    guard !numeral.isRounded else {
      throw SyntaxError(
        offset: start, length: length, message: "this number is too long to be kept exactly")
    }
    do throws(AlgebraError) {
      let value = try Rational(numeral.value)
      return Token(kind: .number(value), offset: start, length: length)
    } catch {
      throw SyntaxError(
        offset: start, length: length, message: "this number is too long to be kept exactly")
    }
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

  private func unicode(at index: Int) -> (Token.Kind, Int)? {
    for entry in Tokenizer.signs where matches(entry.text, at: index) {
      return (entry.kind, entry.text.utf8.count)
    }
    if let raised = superscript(at: index) { return raised }
    for entry in Symbol.greekLetters where matches(entry.letter, at: index) {
      // A Greek letter continues like any other name: ρ_A.
      let rest = name(at: index + entry.letter.utf8.count)
      guard case .name(let tail) = rest.kind else { return nil }
      return (.name(entry.name + tail), entry.letter.utf8.count + rest.length)
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
    while digits < 3, let entry = Tokenizer.superscripts.first(where: { matches($0.text, at: index) })
    {
      value = value * 10 + entry.value
      index += entry.text.utf8.count
      digits += 1
    }
    return digits == 0 ? nil : (.superscript(negative ? -value : value), index - start)
  }
}
