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
    var spelling = Spelling()
    for byte in name {
      guard spelling.count == 0 ? Symbol.isLetter(byte) : Symbol.isNameByte(byte) else {
        return nil
      }
      spelling.append(byte)
      guard spelling.count <= Symbol.longestName else { return nil }
    }
    guard spelling.count > 0 else { return nil }
    self.init(spelling)
  }

  /// A symbol by its name; nil if the name breaks the rules.
  public init?(named name: String) { self.init(name.utf8) }

  /// A symbol written in our own source.
  ///
  /// The characters are taken as they are; the tests of the tables that use this check the rules.
  public init(_ literal: StaticString) {
    var spelling = Spelling()
    spelling.append(literal)
    self.init(spelling)
  }

  /// The name that was spelled; what lies beyond the longest name is left out.
  init(_ spelling: Spelling) {
    high = spelling.high
    low = spelling.low
  }

  /// A name while it is put together, packed as a symbol keeps it.
  struct Spelling {
    fileprivate var high: UInt64 = 0
    fileprivate var low: UInt64 = 0
    /// The characters so far, those beyond the longest name included.
    private(set) var count = 0
    /// Whether a subscript has begun.
    private(set) var hasSubscript = false

    mutating func append(_ byte: UInt8) {
      if count < 8 {
        high |= UInt64(byte) << UInt64(56 - 8 * count)
      } else if count < Symbol.longestName {
        low |= UInt64(byte) << UInt64(120 - 8 * count)
      }
      if byte == UInt8(ascii: "_") { hasSubscript = true }
      count += 1
    }

    mutating func append(_ word: StaticString) {
      for index in 0..<word.utf8CodeUnitCount { append(word.utf8Start[index]) }
    }

    /// The byte that was appended first.
    var first: UInt8? { count > 0 ? UInt8(truncatingIfNeeded: high >> 56) : nil }

    /// The byte that was appended last, if it fitted.
    var last: UInt8? {
      switch count {
      case 1...8: UInt8(truncatingIfNeeded: high >> UInt64(64 - 8 * count))
      case 9...Symbol.longestName: UInt8(truncatingIfNeeded: low >> UInt64(128 - 8 * count))
      default: nil
      }
    }
  }

  /// The ASCII name.
  public var name: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of the name.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// Calls a function with the bytes of the name, without making an array of them.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { words in
      let unused = low == 0 ? 8 + high.trailingZeroBitCount / 8 : low.trailingZeroBitCount / 8
      let bytes = words.bindMemory(to: UInt8.self)
      return body(UnsafeBufferPointer(rebasing: bytes[..<(Symbol.longestName - unused)]))
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// The value of the symbol where `Probe` looks: its name, mixed into a number from 0.2 to 0.9.
  var probe: Double {
    var bits = (high ^ (low &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    bits ^= bits >> 31
    bits = bits &* 0x94D0_49BB_1331_11EB
    return 0.2 + 0.7 * Double(bits >> 11) * 0x1p-53
  }

  /// The name, mixed into a number whose uppermost bits differ from name to name.
  var mixed: UInt64 { (high ^ (low &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9 }

  /// What stands where there is no symbol.
  static let nameless = Symbol(Spelling())

  var isNameless: Bool { high == 0 }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
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
