/// Why a text is no number with a unit, and where.
public struct MeasurementError: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// Nothing is there.
    case empty
    /// No number begins here.
    case numberMissing
    /// Commas, points and spaces that do not group the digits.
    case separators
    /// A power of ten without its exponent.
    case exponentMissing
    /// A number too large or too small for a double.
    case outOfRange
    /// Another number follows.
    case secondNumber
    /// A sum, product or power follows.
    case calculation
    /// A quotient of two numbers.
    case fraction
    /// An uncertainty follows.
    case uncertainty
    /// The text is too long.
    case tooLong
    /// The unit cannot be read.
    case unit(UnitError.Cause)
  }

  public let cause: Cause
  /// The offset in UTF-8 bytes where reading stopped, for a caret.
  public let offset: Int
  /// What was typed up to there.
  public let readable: String
  /// Whether reading stopped at the end of what was typed.
  public let isAtEnd: Bool

  init(_ cause: Cause, offset: Int, text: String) {
    let bytes = UnitTable.bytes(text)
    let place = min(max(offset, 0), bytes.count)
    self.cause = cause
    self.offset = place
    readable = String(decoding: bytes[..<place], as: UTF8.self)
    isAtEnd = !bytes[place...].contains { $0 > 0x20 }
  }

  /// Where, why and what to do, in words.
  public var message: String {
    let isNothing = !readable.utf8.contains { $0 > 0x20 }
    if isNothing { return "I cannot read this: " + reason }
    return "I can read `" + readable + (isAtEnd ? "` up to the end: " : "` up to here: ") + reason
  }

  private var reason: String {
    switch cause {
    case .empty:
      return "no number is given. Write one such as 0.25 or 4.7e-4, with its unit."
    case .numberMissing:
      return "a number is expected, such as 0.25 or 4.7e-4, and its unit after it."
    case .separators:
      return "the points, commas or spaces do not group the digits. Write 1234.5 or 1.2345e3."
    case .exponentMissing:
      return "the power of ten has no exponent. Write 4.7e-4 or 4.7*10^-4."
    case .outOfRange:
      return "the number is too large or too small. Check its power of ten."
    case .secondNumber:
      return "a second number follows. Write one number and its unit."
    case .calculation:
      return "a calculation follows. Work it out and write one number and its unit."
    case .fraction:
      return "a fraction follows. Write it as a decimal, 0.75 for 3/4."
    case .uncertainty:
      return "an uncertainty follows. Write the number and its unit alone."
    case .tooLong:
      return "it is too long for a number and its unit."
    case .unit(let cause):
      return UnitError(cause, offset: offset).message
    }
  }
}
