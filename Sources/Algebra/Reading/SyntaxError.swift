/// Why a formula could not be read, and where.
public struct SyntaxError: Error, Hashable, Sendable {
  /// The offset of the first byte that does not fit, counted in UTF-8 bytes.
  public let offset: Int
  /// The number of bytes it spans; at least 1.
  public let length: Int
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What was probably meant in place of these bytes, if there is a likely candidate.
  public let suggestion: String?
  /// Whether a name is a known one in another spelling for certain, as `NA` for `N_A`; not merely
  /// near to one.
  public let isMisspelling: Bool

  public init(
    offset: Int, length: Int = 1, message: String, suggestion: String? = nil,
    isMisspelling: Bool = false
  ) {
    self.isMisspelling = isMisspelling
    self.offset = offset
    self.length = max(1, length)
    self.message = message
    self.suggestion = suggestion
  }
}
