// Characters that have no meaning in a formula.
extension Parser {
  func meaningless() -> SyntaxError { meaningless(at: start) }

  func meaningless(at place: Int) -> SyntaxError {
    guard let (scalar, length) = scalar(at: place) else {
      return SyntaxError(
        offset: place,
        message: place < end
          ? "this byte is no text in UTF-8; type the formula again, or save the file as UTF-8"
          : "the formula ends too early")
    }
    func refusal(_ message: String, _ suggestion: String? = nil) -> SyntaxError {
      SyntaxError(offset: place, length: length, message: message, suggestion: suggestion)
    }
    if let twin = twin(at: place) { return twin }
    switch scalar {
    case "$": return refusal("a `$` stands only around the whole formula")
    case ":":
      let isLabel =
        previous == .name && Parser.isSpace(byte(at: place + 1))
        && previousEnd == place
      return isLabel
        ? refusal("`:` has no meaning in a formula; write the formula alone")
        : refusal("`:` has no meaning in a formula", "/")
    case "%": return refusal("`%` has no meaning in a formula; write 5 % as 0.05")
    case "'", "′", "’":
      return refusal("a prime has no meaning in a formula; give the quantity a name of its own")
    case "!": return refusal("`!` has no meaning in a formula; factorials are not read")
    case "<", ">", "≤", "≥", "≠": return refusal("a formula is no comparison")
    case "∞": return refusal("infinity is no number that can be put into a formula")
    case "∂", "∫", "∑", "∏": return refusal("`\(scalar)` is not read in an answer; carry it out")
    default: break
    }
    guard let name = Parser.name(of: scalar) else {
      return refusal("`\(scalar)` has no meaning in a formula")
    }
    return refusal("\(name) has no meaning in a formula; delete it")
  }

  /// The name of a character that cannot be shown, or would change how the text around it is shown.
  private static func name(of scalar: Unicode.Scalar) -> String? {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    switch scalar.value {
    case 0..<32, 0x7F..<0xA0: return "the control character \(code)"
    case 0xAD, 0x200B...0x200D, 0x2060, 0x2063, 0x2064, 0xFEFF, 0xFE00...0xFE0F, 0xE0000...0xE0FFF:
      return "the invisible character \(code)"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      return "the mark \(code), which turns the direction of text,"
    case 0x2028, 0x2029: return "the line separator \(code)"
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      return "the combining mark \(code)"
    case 0x590..<0x61C, 0x61D..<0x900, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      return "the character \(code), which is written from right to left,"
    case 0xE000...0xF8FF, 0xF0000...: return "the private character \(code)"
    default: return nil
    }
  }

  /// What is said about a letter here that is mistaken for a Latin one.
  func twin(at place: Int) -> SyntaxError? {
    guard byte(at: place) >= 0x80, let (scalar, length) = scalar(at: place),
      let twin = Parser.twin(of: scalar)
    else { return nil }
    return SyntaxError(
      offset: place, length: length,
      message: "this letter of another alphabet only looks like `\(twin)`", suggestion: twin)
  }

  /// The Latin letter that a Cyrillic or Greek one is mistaken for.
  private static func twin(of scalar: Unicode.Scalar) -> String? {
    let others = "АВЕКМНОРСТХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
    let latin = "ABEKMHOPCTXSIJaeopcyxsijABEZHIKMNOPTYXo"
    for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) where other == scalar {
      return String(Character(letter))
    }
    return nil
  }
}
