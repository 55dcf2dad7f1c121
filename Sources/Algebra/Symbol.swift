/// The name of a quantity: `x_A1`, `rho`, `v_star`.
///
/// A name is 1 to 16 characters, a letter first, then letters, digits and underscores; what
/// follows an underscore is its subscript. It is kept as packed bytes, so that comparing, ordering
/// and hashing cost a few instructions and symbols order as their names do.
public struct Symbol: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The longest name, in characters.
  public static let longestName = 16

  /// A symbol by its name; nil if the name breaks the rules.
  public init?(_ name: some Sequence<UInt8>) {
    var words: (UInt64, UInt64) = (0, 0)
    var count = 0
    for byte in name {
      guard count < Symbol.longestName else { return nil }
      guard count == 0 ? Symbol.isLetter(byte) : Symbol.isNameByte(byte) else { return nil }
      let shift = UInt64(56 - 8 * (count % 8))
      if count < 8 { words.0 |= UInt64(byte) << shift } else { words.1 |= UInt64(byte) << shift }
      count += 1
    }
    guard count > 0 else { return nil }
    (high, low) = words
  }

  /// A symbol by its name; nil if the name breaks the rules.
  public init?(named name: String) { self.init(name.utf8) }

  /// A symbol written in our own source.
  ///
  /// The characters are taken as they are; the tests of the tables that use this check the rules.
  public init(_ literal: StaticString) {
    var words: (UInt64, UInt64) = (0, 0)
    for index in 0..<min(literal.utf8CodeUnitCount, Symbol.longestName) {
      let byte = UInt64(literal.utf8Start[index])
      let shift = UInt64(56 - 8 * (index % 8))
      if index < 8 { words.0 |= byte << shift } else { words.1 |= byte << shift }
    }
    (high, low) = words
  }

  /// The ASCII name.
  public var name: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of the name.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(Symbol.longestName)
    for word in [high, low] {
      for index in 0..<8 {
        let byte = UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * index))
        if byte == 0 { return result }
        result.append(byte)
      }
    }
    return result
  }

  /// The value of the symbol where `Probe` looks: its name, mixed into a number from 0.2 to 0.9.
  var probe: Double {
    var bits = (high ^ (low &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    bits ^= bits >> 31
    bits = bits &* 0x94D0_49BB_1331_11EB
    return 0.2 + 0.7 * Double(bits >> 11) * 0x1p-53
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (48...57).contains(byte) || byte == 95
  }
}

extension Symbol: Comparable {
  public static func < (left: Symbol, right: Symbol) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension Symbol: ExpressibleByStringLiteral {
  public init(stringLiteral value: StaticString) { self.init(value) }
}
