import Numerics

// What a refusal says, and what was probably meant.
extension Parser {
  func refusal(_ message: String, meaning suggestion: String? = nil) -> SyntaxError {
    if kind == .comma { return comma() }
    return SyntaxError(
      offset: start, length: index - start, message: message, suggestion: suggestion)
  }

  func operandExpected() -> SyntaxError {
    if previous == .end, kind == .end {
      return SyntaxError(offset: start, message: "there is nothing to read; type a formula")
    }
    switch previous {
    case .plus, .minus, .times, .divide, .power, .equals:
      let sign = String(decoding: bytes[previousStart..<previousEnd], as: UTF8.self)
      return refusal("behind `\(sign)` a number, a symbol or a bracket is expected")
    default: return refusal("a number, a symbol or a bracket is expected here")
    }
  }

  func expectEnd() throws(SyntaxError) {
    switch kind {
    case .end: return
    case .close: throw refusal("no bracket is open here")
    case .closeBar: throw refusal("no bar is open here")
    case .equals:
      throw refusal("there is one `=` already; keep only what stands behind the last one")
    default: throw refusal("the formula should end here")
    }
  }

  mutating func close(_ bracket: UInt8, opened: Int) throws(SyntaxError) {
    let wanted = bracket == UInt8(ascii: "(") ? UInt8(ascii: ")") : bracket + 2
    guard kind == .close else {
      throw kind == .end
        ? SyntaxError(
          offset: opened,
          message: "this bracket is never closed: a `\(Parser.text([wanted]))` is missing")
        : refusal("the bracket must close before this")
    }
    guard detail == wanted else {
      throw refusal(
        "this closes another kind of bracket than the one that is open",
        meaning: Parser.text([wanted]))
    }
    try advance()
  }

  /// Goes one bracket, power or root deeper.
  mutating func descend() throws(SyntaxError) {
    depth += 1
    guard depth <= Parser.deepest else {
      throw refusal(
        "brackets and powers nest deeper than \(Parser.deepest); remove those that are not needed")
    }
  }

  /// Notes the levels of what was just put together.
  mutating func rise(to levels: Int) throws(SyntaxError) {
    height = levels
    guard levels <= Parser.deepest else {
      throw refusal(
        "operations nest deeper than \(Parser.deepest); write the formula with fewer levels")
    }
  }

  /// `1 000` is not one times zero, and `x_A 1` is hardly x_A times one.
  func refuseTouchingNumber() throws(SyntaxError) {
    guard kind == .number || kind == .vulgar else { return }
    if previous == .number || previous == .vulgar {
      throw refusal("two numbers stand side by side; write `*` between them or join them")
    }
    guard previous == .name, let known else { return }
    let joined =
      Array(bytes[previousStart..<previousEnd]) + Array(bytes[start..<index])
    guard let symbol = Symbol(joined), known.contains(symbol) else { return }
    throw SyntaxError(
      offset: previousStart, length: index - previousStart,
      message: "a name ends at a space; join the two, or write `*` between them",
      suggestion: symbol.name)
  }

  /// A point that belongs to no number.
  func point() -> SyntaxError {
    let next = byte(at: start + 1)
    func refusal(_ message: String, _ suggestion: String? = nil, length: Int = 1) -> SyntaxError {
      SyntaxError(offset: start, length: length, message: message, suggestion: suggestion)
    }
    switch next {
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "^"):
      return refusal(
        "`.\(Parser.text([next]))` is an operation of other programs", Parser.text([next]),
        length: 2)
    case let letter where Symbol.isLetter(letter):
      if previous == .name, previousEnd == start {
        let name = Parser.text(Array(bytes[previousStart..<previousEnd]))
        return refusal(
          "a point has no meaning between names; write `*` for a product, and a function without"
            + " `\(name).` in front", "*")
      }
      return refusal("a point has no meaning before a name; delete it, or write `*` for a product")
    default:
      return behindSpace(start + 1) >= end
        ? refusal("a full stop has no meaning behind a formula; delete it")
        : refusal("a point has a meaning inside numbers only; write `*` for a product")
    }
  }

  private func comma() -> SyntaxError {
    if behindSpace(index) >= end {
      return SyntaxError(
        offset: start, length: index - start,
        message: "a comma has no meaning behind a formula; delete it")
    }
    var digits = 0
    while Symbol.isDigit(byte(at: start + 1 + digits)) { digits += 1 }
    guard previous == .number, previousEnd == start, digits > 0 else {
      return SyntaxError(
        offset: start, length: index - start,
        message: "a comma has no meaning here; decimals are written with a point")
    }
    let whole = Parser.text(Array(bytes[previousStart..<previousEnd]))
    let part = Parser.text(Array(bytes[start + 1..<start + 1 + digits]))
    let isGrouped = digits == 3 && whole != "0"
    let hasPoint = bytes[previousStart..<previousEnd].contains(UInt8(ascii: "."))
    return SyntaxError(
      offset: previousStart, length: start + 1 + digits - previousStart,
      message: isGrouped
        ? "a comma has no meaning here; write `\(whole)\(part)` or `\(whole).\(part)`"
        : "a comma has no meaning here; decimals are written with a point",
      suggestion: isGrouped || hasPoint ? nil : "\(whole).\(part)")
  }

  func inexact(from place: Int) -> SyntaxError {
    var next = place
    while Symbol.isDigit(byte(at: next)) || byte(at: next) == UInt8(ascii: ".")
      || byte(at: next) | 0x20 == UInt8(ascii: "e")
      || (byte(at: next) == UInt8(ascii: "-") || byte(at: next) == UInt8(ascii: "+"))
        && byte(at: next - 1) | 0x20 == UInt8(ascii: "e")
    {
      next += 1
    }
    return SyntaxError(
      offset: place, length: next - place,
      message: "this number has too many digits, or too large a power of ten, to be exact;"
        + " use at most 18 digits and powers of ten from -18 to 18")
  }

  func tooLong() -> SyntaxError {
    // The whole of a very long name would bury the message.
    let shown = min(index, start + 40)
    let text = Parser.text(Array(bytes[start..<shown])) + (shown < index ? "…" : "")
    return SyntaxError(
      offset: start, length: index - start,
      message: "`\(text)` is longer than the \(Symbol.longestName) characters of a symbol")
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
