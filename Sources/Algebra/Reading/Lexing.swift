import Numerics

extension Parser {
  /// The first byte of the formula and the place behind its last, without the dollar signs or the
  /// `\( \)` and `\[ \]` that TeX puts around it.
  static func bounds(of bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int) {
    var (start, end) = (0, bytes.count)
    while start < end {
      if isSpace(bytes[start]) {
        start += 1
      } else if isInvisible(bytes, at: start) {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if isSpace(bytes[end - 1]) {
        end -= 1
      } else if isInvisible(bytes, at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    guard start < end else { return (start, end) }
    let first = bytes[start]
    let last = bytes[end - 1]
    if first == UInt8(ascii: "$") || last == UInt8(ascii: "$") {
      while start < end, bytes[start] == UInt8(ascii: "$") { start += 1 }
      while end > start, bytes[end - 1] == UInt8(ascii: "$") { end -= 1 }
    } else if first == UInt8(ascii: "\\"), end - start >= 4,
      bytes[end - 2] == UInt8(ascii: "\\"),
      (bytes[start + 1] == UInt8(ascii: "(") && last == UInt8(ascii: ")"))
        || (bytes[start + 1] == UInt8(ascii: "[") && last == UInt8(ascii: "]"))
    {
      start += 2
      end -= 2
    }
    return (start, end)
  }

  /// Whether a byte order mark or a space without width stands here, as copying leaves them at ends.
  private static func isInvisible(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place >= 0, place + 3 <= bytes.count else { return false }
    let code = (bytes[place], bytes[place + 1], bytes[place + 2])
    return code == (0xEF, 0xBB, 0xBF) || code == (0xE2, 0x80, 0x8B)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  /// The byte at a place, and zero behind the end.
  func byte(at place: Int) -> UInt8 { place < end ? bytes[place] : 0 }

  /// The first place from here on that is no plain space.
  func behindSpace(_ place: Int) -> Int {
    var place = place
    while place < end, Parser.isSpace(bytes[place]) { place += 1 }
    return place
  }

  /// The character at a place with the number of its bytes; nil where the bytes are not UTF-8.
  func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    Parser.scalar(UnsafeBufferPointer(rebasing: bytes[..<end]), at: place)
  }

  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let end = bytes.count
    guard place < end else { return nil }
    let first = bytes[place]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first < 0x80 || (0xC2...0xF4).contains(first), place + length <= end else { return nil }
    if length == 1 { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in place + 1..<place + length {
      guard bytes[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    // The smallest value that needs so many bytes; a surrogate is no scalar.
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// The meaning of the character outside ASCII at a place, with the number of its bytes.
  func glyph(at place: Int) -> (glyph: Glyph, length: Int)? {
    guard byte(at: place) >= 0x80, let (scalar, length) = scalar(at: place),
      let glyph = Glyph(scalar)
    else { return nil }
    return (glyph, length)
  }

  /// Goes on to the next token.
  ///
  /// - Parameter singly: Whether a number is one digit and a name one letter, as in `\frac12`.
  mutating func advance(singly: Bool = false) throws(SyntaxError) {
    isSingle = singly
    if !joined.isEmpty { joined = [] }
    previous = kind
    previousStart = start
    previousEnd = index
    repeat {
      index = behindSpace(index)
      start = index
      guard index < end else {
        kind = .end
        return
      }
    } while try !takeToken()
  }

  /// Takes the token that begins here; false if it was nothing but space.
  private mutating func takeToken() throws(SyntaxError) -> Bool {
    let first = bytes[index]
    if Symbol.isLetter(first) {
      try takeName()
      return true
    }
    switch first {
    case 48...57, 46: try takeNumber()
    case UInt8(ascii: "{"): return takeBrace()
    case UInt8(ascii: "\\"): return try takeCommand()
    case UInt8(ascii: "~"):
      // A space of TeX.
      index += 1
      return false
    case 0x80...: return try takeGlyph()
    default: try take(key: first, length: 1)
    }
    return true
  }

  /// Takes a sign of the keyboard, or another form of it.
  mutating func take(key: UInt8, length: Int) throws(SyntaxError) {
    index += length
    switch key {
    case UInt8(ascii: "+"): kind = .plus
    case UInt8(ascii: "-"): kind = .minus
    case UInt8(ascii: "*"):
      if byte(at: index) == UInt8(ascii: "*") {
        index += 1
        kind = .power
      } else {
        kind = .times
      }
    case UInt8(ascii: "/"): kind = .divide
    case UInt8(ascii: "^"): kind = .power
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      kind = .open
      detail = key
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      kind = .close
      detail = key
    case UInt8(ascii: "|"): kind = .bar
    case UInt8(ascii: "="):
      if byte(at: index) == UInt8(ascii: "=") { index += 1 }
      kind = .equals
    case UInt8(ascii: ":") where byte(at: index) == UInt8(ascii: "="):
      index += 1
      kind = .equals
    case UInt8(ascii: ","): kind = .comma
    default: throw meaningless()
    }
  }

  /// A brace, unless TeX puts it there for the space: `{}`, or `{-}` for a sign.
  private mutating func takeBrace() -> Bool {
    let inner = byte(at: index + 1)
    if inner == UInt8(ascii: "}") {
      index += 2
      return false
    }
    if inner == UInt8(ascii: "-") || inner == UInt8(ascii: "+"),
      byte(at: index + 2) == UInt8(ascii: "}")
    {
      kind = inner == UInt8(ascii: "-") ? .minus : .plus
      index += 3
    } else {
      kind = .open
      detail = UInt8(ascii: "{")
      index += 1
    }
    return true
  }

  private mutating func takeGlyph() throws(SyntaxError) -> Bool {
    guard let (glyph, length) = glyph(at: index) else { throw meaningless() }
    switch glyph {
    case .space:
      index += length
      return false
    case .key(let key): try take(key: key, length: length)
    case .letter(let name):
      var spelling = Symbol.Spelling()
      spelling.append(name)
      index += length
      let letter = (spelling, index)
      takeWord(into: &spelling)
      try takeName(after: spelling, beginningWith: letter)
    case .raised:
      while let (glyph, length) = self.glyph(at: index), case .raised = glyph { index += length }
      kind = .superscript
    case .root(let degree):
      kind = .root
      detail = UInt8(degree)
      index += length
    case .fraction(let above, let below):
      kind = .vulgar
      number = (try? Rational(above, over: below)) ?? .zero
      index += length
    case .lowered: throw meaningless()
    }
    return true
  }

  private mutating func takeNumber() throws(SyntaxError) {
    let numeral: Numeral
    do throws(NumeralError) {
      numeral = try Decimal.numeral(
        in: UnsafeBufferPointer(rebasing: bytes[..<end]), at: index, allowingSign: false)
    } catch {
      throw error.cause == .powerOfTenTooLarge ? inexact(from: index) : point()
    }
    guard !numeral.isRounded, let value = try? Rational(numeral.value) else {
      throw inexact(from: index)
    }
    kind = .number
    if isSingle, Symbol.isDigit(bytes[index]) {
      number = Rational(Int(bytes[index] - 48))
      index += 1
    } else {
      number = value
      index = numeral.end
    }
  }
}
