/// Why a text is no unit, and where.
public struct UnitError: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// Nothing is there.
    case empty
    /// A name that is in no table, and the nearest one that is.
    case unknown(name: String, suggestion: String?)
    /// A sign that has no meaning in a unit.
    case unexpected
    /// A unit is missing after a product sign, a slash or a bracket.
    case unitMissing
    /// This many brackets are still open at the end.
    case open(count: Int)
    /// A bracket closes that was never opened.
    case strayBracket
    /// A power sign without a whole number after it.
    case powerMissing
    /// A power that is not whole, such as 0.5 or 1/2.
    case powerNotWhole
    /// A power beyond 12, or too many of the same unit.
    case powerTooLarge
    /// More than 256 bytes, 16 different units, 64 units in all, or 16 brackets within brackets.
    case tooLong
  }

  public let cause: Cause
  /// The offset in UTF-8 bytes.
  public let offset: Int

  init(_ cause: Cause, offset: Int) {
    self.cause = cause
    self.offset = offset
  }

  /// The cause and the remedy, in words; a continuation of "I can read … up to here: ".
  public var message: String {
    switch cause {
    case .empty:
      return "no unit is given. Write one such as mol/(m^2 s)."
    case .unknown(let name, let suggestion):
      if let suggestion { return "I know no unit `\(name)`. Did you mean `\(suggestion)`?" }
      return "I know no unit `\(name)`. Write units such as mol, m, s, Pa, bar, °C."
    case .unexpected:
      return "this sign has no meaning in a unit. Use spaces, /, ^ and brackets, as in mol/(m^2 s)."
    case .unitMissing:
      return "a unit is missing here."
    case .open(let count):
      return count == 1
        ? "one bracket is still open. Close it with )."
        : "\(count) brackets are still open. Close each with )."
    case .strayBracket:
      return "this bracket closes nothing. Remove it, or open one before."
    case .powerMissing:
      return "a whole number is missing after the power sign, as in m^2 or s^-1."
    case .powerNotWhole:
      return "powers of units are whole numbers here, as in m^2 or s^-1."
    case .powerTooLarge:
      return "this power is too large. Powers of units go up to 12."
    case .tooLong:
      return "this is too long or too deeply nested for a unit."
    }
  }
}
