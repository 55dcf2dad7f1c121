/// A product of whole powers of numbered atoms, packed into four machine words.
///
/// Each of the 32 exponents has a byte of its own, offset by 32, so that one addition of words
/// multiplies eight powers, and comparing words compares exponents from the first atom on: a
/// monomial order, since multiplying both sides by a third keeps it. Exponents may be negative.
struct Monomial: Hashable, Comparable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// The number of atoms that a monomial can hold.
  static let atoms = 32
  /// The exponents that it can hold.
  static let exponents = -32...31

  private static let zeros: UInt64 = 0x2020_2020_2020_2020
  private static let guards: UInt64 = 0x8080_8080_8080_8080
  private static let range: UInt64 = 0x3F3F_3F3F_3F3F_3F3F
  private static let outside: UInt64 = 0xC0C0_C0C0_C0C0_C0C0

  /// The empty product.
  static let one = Monomial(words: (zeros, zeros, zeros, zeros))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// Exponents that stand above their guard bits; nil where one is outside its range.
  private init?(guarded words: (UInt64, UInt64, UInt64, UInt64)) {
    let wrong =
      (words.0 ^ Monomial.guards) | (words.1 ^ Monomial.guards) | (words.2 ^ Monomial.guards)
      | (words.3 ^ Monomial.guards)
    guard wrong & Monomial.outside == 0 else { return nil }
    self.words = (
      words.0 & Monomial.range, words.1 & Monomial.range, words.2 & Monomial.range,
      words.3 & Monomial.range
    )
  }

  /// A power of one atom, whose exponent must lie in `exponents`.
  init(atom: Int, exponent: Int = 1) {
    self = .one
    let shift = UInt64(56 - 8 * (atom & 7))
    let change = UInt64(bitPattern: Int64(exponent)) << shift
    switch atom >> 3 {
    case 0: words.0 &+= change
    case 1: words.1 &+= change
    case 2: words.2 &+= change
    default: words.3 &+= change
    }
  }

  /// The exponent of an atom.
  subscript(atom: Int) -> Int {
    let word =
      switch atom >> 3 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return Int(truncatingIfNeeded: (word >> UInt64(56 - 8 * (atom & 7))) & 0xFF) - 32
  }

  var isOne: Bool { self == .one }

  /// The product; nil where an exponent leaves `exponents`.
  func times(_ other: Monomial) -> Monomial? {
    // The offset counts twice in the sum of two bytes; a guard bit keeps the bytes apart while one
    // offset is taken away, and shows by its fall that a result is below the range.
    let a = (words.0 &+ other.words.0) &+ Monomial.guards &- Monomial.zeros
    let b = (words.1 &+ other.words.1) &+ Monomial.guards &- Monomial.zeros
    let c = (words.2 &+ other.words.2) &+ Monomial.guards &- Monomial.zeros
    let d = (words.3 &+ other.words.3) &+ Monomial.guards &- Monomial.zeros
    return Monomial(guarded: (a, b, c, d))
  }

  /// One over the monomial; nil where an exponent leaves `exponents`.
  var inverse: Monomial? { Monomial.one.over(self) }

  /// The quotient; nil where an exponent leaves `exponents`.
  func over(_ other: Monomial) -> Monomial? {
    // own − other + offset, byte by byte, above a guard bit.
    let a = words.0 &+ Monomial.guards &- other.words.0 &+ Monomial.zeros
    let b = words.1 &+ Monomial.guards &- other.words.1 &+ Monomial.zeros
    let c = words.2 &+ Monomial.guards &- other.words.2 &+ Monomial.zeros
    let d = words.3 &+ Monomial.guards &- other.words.3 &+ Monomial.zeros
    return Monomial(guarded: (a, b, c, d))
  }

  /// The smaller exponent of each atom.
  func minimum(_ other: Monomial) -> Monomial {
    func smaller(_ a: UInt64, _ b: UInt64) -> UInt64 {
      if a == b { return a }
      // A guard bit falls where the byte of `a` is the smaller one.
      let kept = ((a | Monomial.guards) &- b) & Monomial.guards
      let mask = (kept >> 7) &* 0xFF
      return (b & mask) | (a & ~mask)
    }
    return Monomial(
      words: (
        smaller(words.0, other.words.0), smaller(words.1, other.words.1),
        smaller(words.2, other.words.2), smaller(words.3, other.words.3)
      ))
  }

  /// The monomial without one of its atoms.
  func without(_ atom: Int) -> Monomial {
    over(Monomial(atom: atom, exponent: self[atom])) ?? .one
  }

  /// Calls a function for each atom with an exponent that is not zero.
  @inline(__always)
  func eachPower<Failure: Error>(
    _ body: (_ atom: Int, _ exponent: Int) throws(Failure) -> Void
  ) throws(Failure) {
    try Monomial.eachPower(words.0, from: 0, body)
    try Monomial.eachPower(words.1, from: 8, body)
    try Monomial.eachPower(words.2, from: 16, body)
    try Monomial.eachPower(words.3, from: 24, body)
  }

  @inline(__always)
  private static func eachPower<Failure: Error>(
    _ word: UInt64, from first: Int, _ body: (Int, Int) throws(Failure) -> Void
  ) throws(Failure) {
    var rest = word ^ zeros
    while rest != 0 {
      let index = rest.leadingZeroBitCount >> 3
      let shift = UInt64(56 - 8 * index)
      try body(first + index, Int(truncatingIfNeeded: (word >> shift) & 0xFF) - 32)
      rest &= ~(0xFF << shift)
    }
  }

  /// Whether every exponent is at least as large as that of the other.
  func isDivisible(by other: Monomial) -> Bool { minimum(other) == other }

  /// The sum of all exponents.
  var degree: Int {
    var total = 0
    eachPower { total += $1 }
    return total
  }

  static func == (left: Monomial, right: Monomial) -> Bool {
    ((left.words.0 ^ right.words.0) | (left.words.1 ^ right.words.1)
      | (left.words.2 ^ right.words.2) | (left.words.3 ^ right.words.3)) == 0
  }

  static func < (left: Monomial, right: Monomial) -> Bool {
    if left.words.0 != right.words.0 { return left.words.0 < right.words.0 }
    if left.words.1 != right.words.1 { return left.words.1 < right.words.1 }
    if left.words.2 != right.words.2 { return left.words.2 < right.words.2 }
    return left.words.3 < right.words.3
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}
