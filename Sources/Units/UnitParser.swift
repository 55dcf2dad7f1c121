/// The reader of units as people type them.
///
/// Products by a space, `*`, `·`, `×` or `.`; quotients by `/` or `per`; powers as `m^2`, `m**2`,
/// `m²`, `m2`, `s^-1`, `s^(-1)`, `s⁻¹`, `s-1`; round brackets, and powers of them; `1` for nothing
/// but a numerator.
///
/// After a slash a product may be meant to belong to the denominator: `mol/m^2 s`. It is read from
/// left to right, (mol/m²)·s, unless an expected dimension is given and only the other reading,
/// mol/(m²·s), has it. Either way the reading says that there were two.
public enum UnitParser {
  /// The longest text that is read, in UTF-8 bytes.
  public static let maximumLength = 256

  /// Reads a whole text as a unit.
  ///
  /// - Parameters:
  ///   - text: The text; space around it does not matter.
  ///   - expected: The dimension the unit should have, which decides between two readings.
  /// - Throws: `UnitError`, for every text that is no unit.
  /// - Complexity: linear in the length of the text.
  public static func read(
    _ text: String, expecting expected: Dimension? = nil
  ) throws(UnitError) -> UnitReading {
    guard text.utf8.count <= maximumLength else {
      throw UnitError(.tooLong, offset: maximumLength)
    }
    return try read(UnitTable.bytes(text), from: 0, expecting: expected)
  }

  /// Reads UTF-8 bytes from an index to the end as a unit.
  static func read(
    _ bytes: [UInt8], from start: Int, expecting expected: Dimension?
  ) throws(UnitError) -> UnitReading {
    guard bytes.count - start <= maximumLength else {
      throw UnitError(.tooLong, offset: start + maximumLength)
    }
    let tokens = try UnitTokens.split(bytes, from: start)
    guard !tokens.isEmpty else { throw UnitError(.empty, offset: start) }
    var product = UnitProduct(tokens: tokens, end: bytes.count)
    try product.read()
    let plain = try product.unit(isGreedy: false, at: start)
    guard product.hasTwoReadings else {
      return UnitReading(unit: plain, alternative: nil)
    }
    let greedy = try product.unit(isGreedy: true, at: start)
    if greedy.dimension == plain.dimension { return UnitReading(unit: plain, alternative: nil) }
    if let expected, greedy.dimension == expected, plain.dimension != expected {
      return UnitReading(unit: greedy, alternative: plain)
    }
    return UnitReading(unit: plain, alternative: greedy)
  }
}

/// A unit that was read.
public struct UnitReading: Hashable, Sendable {
  public let unit: Unit
  /// What the text could have meant instead, if what follows a slash was open to two readings.
  public let alternative: Unit?

  /// Whether the text was open to two readings of different dimension.
  public var isAmbiguous: Bool { alternative != nil }
}

/// The tokens as a product, with the power of every unit in both readings.
private struct UnitProduct {
  let tokens: [UnitToken]
  let end: Int
  var i = 0
  var hasTwoReadings = false
  var factors: [(unit: NamedUnit, plain: Int, greedy: Int, offset: Int)] = []

  init(tokens: [UnitToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  mutating func read() throws(UnitError) {
    try readLevel(depth: 0)
    if i < tokens.count { throw UnitError(.strayBracket, offset: tokens[i].offset) }
  }

  /// Reads operands until the end or a closing bracket, which is left.
  private mutating func readLevel(depth: Int) throws(UnitError) {
    var hasSlash = false
    var isFirst = true
    while i < tokens.count, tokens[i].kind != .close {
      var divides = false
      switch tokens[i].kind {
      case .slash:
        divides = true
        i += 1
      case .times where !isFirst:
        i += 1
      default: break
      }
      // Below a slash a factor that is only multiplied could belong to the denominator too.
      if hasSlash && !divides { hasTwoReadings = true }
      hasSlash = hasSlash || divides
      isFirst = false
      try readOperand(plain: divides ? -1 : 1, greedy: hasSlash ? -1 : 1, depth: depth)
    }
    if isFirst { throw UnitError(.unitMissing, offset: i < tokens.count ? tokens[i].offset : end) }
  }

  private mutating func readOperand(
    plain: Int, greedy: Int, depth: Int
  ) throws(UnitError) {
    guard i < tokens.count else { throw UnitError(.unitMissing, offset: end) }
    let token = tokens[i]
    let first = factors.count
    switch token.kind {
    case .one:
      i += 1
    case .unit(let unit):
      i += 1
      guard factors.count < 64 else { throw UnitError(.tooLong, offset: token.offset) }
      factors.append((unit, 1, 1, token.offset))
    case .open:
      guard depth < 16 else { throw UnitError(.tooLong, offset: token.offset) }
      i += 1
      try readLevel(depth: depth + 1)
      guard i < tokens.count else { throw UnitError(.open(count: depth + 1), offset: end) }
      i += 1
    case .slash, .times, .close:
      throw UnitError(.unitMissing, offset: token.offset)
    case .power:
      throw UnitError(.unexpected, offset: token.offset)
    }
    var power = 1
    if i < tokens.count, case .power(let p) = tokens[i].kind {
      power = p
      i += 1
      if i < tokens.count, case .power = tokens[i].kind {
        throw UnitError(.unexpected, offset: tokens[i].offset)
      }
    }
    for k in first..<factors.count {
      factors[k].plain *= plain * power
      factors[k].greedy *= greedy * power
      guard factors[k].plain.magnitude <= 12 else {
        throw UnitError(.powerTooLarge, offset: factors[k].offset)
      }
    }
  }

  func unit(isGreedy: Bool, at start: Int) throws(UnitError) -> Unit {
    var product: [(unit: NamedUnit, power: Int)] = []
    for factor in factors { product.append((factor.unit, isGreedy ? factor.greedy : factor.plain)) }
    do throws(UnitOverflow) {
      return try Unit(product)
    } catch {
      throw UnitError(.powerTooLarge, offset: start)
    }
  }
}
