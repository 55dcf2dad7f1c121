/// A reproducible source of random numbers, its algorithm fixed for ever.
///
/// The four state words are the first four outputs of SplitMix64 from the seed; the sequence is
/// that of xoshiro256**. A name gives the seed FNV-1a (64 bits) of its UTF-8 bytes. Two sources
/// with the same seed give the same numbers on every machine; changing any of this, or the way
/// integers and reals are made from the words, would change every variant ever drawn.
///
/// Blackman, D. and Vigna, S., ACM Trans. Math. Softw. 47 (2021) 36; Steele, G. L., Lea, D. and
/// Flood, C. H., OOPSLA 2014 (SplitMix); IETF draft-eastlake-fnv (FNV-1a).
/// It is not a source of secrets.
public struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// Creates the source with the given seed; every seed is as good as any other.
  public init(seed: UInt64) {
    var state = seed
    let words = (
      Self.splitMix(&state), Self.splitMix(&state), Self.splitMix(&state), Self.splitMix(&state)
    )
    self.init(state: words)
  }

  /// Creates a source in a state of xoshiro256**, not all zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
  }

  /// Creates the source that belongs to a name, such as that of a variant.
  public init(name: String) {
    self.init(seed: Self.hash(of: name))
  }

  /// Returns the FNV-1a hash, 64 bits, of the UTF-8 bytes of a name.
  public static func hash(of name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// Returns the next output of SplitMix64 and advances its state.
  static func splitMix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    let product = s1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let t = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = s3 << 45 | s3 >> 19
    return result
  }

  /// Returns a number in 0 ≤ u < 1, a multiple of 2^−53.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns a number between two finite bounds, both included.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    let u = uniform()
    // The weighted mean cannot overflow where the difference of the bounds would.
    let x = range.lowerBound * (1 - u) + range.upperBound * u
    return x.isNaN ? range.lowerBound : min(max(x, range.lowerBound), range.upperBound)
  }

  /// Returns an integer in 0 ..< n, each equally likely; zero if there is none.
  public mutating func integer(below n: Int) -> Int {
    n > 0 ? Int(word(below: UInt64(n))) : 0
  }

  /// Returns an integer of the range, each equally likely.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    let low = UInt64(bitPattern: Int64(range.lowerBound))
    let span = UInt64(bitPattern: Int64(range.upperBound)) &- low
    let step = span == .max ? next() : word(below: span + 1)
    return Int(truncatingIfNeeded: low &+ step)
  }

  /// Puts the elements in a random order, each order equally likely (Fisher and Yates).
  public mutating func shuffle<Element>(_ array: inout [Element]) {
    var last = array.count - 1
    while last > 0 {
      array.swapAt(last, integer(below: last + 1))
      last -= 1
    }
  }

  /// Returns an element, each equally likely, or nothing from nothing.
  public mutating func element<Element>(of array: [Element]) -> Element? {
    array.isEmpty ? nil : array[integer(below: array.count)]
  }

  /// A word below n > 0. Words from the incomplete last round of n are drawn again.
  private mutating func word(below n: UInt64) -> UInt64 {
    let excess = (UInt64.max % n + 1) % n
    var x = next()
    while x > UInt64.max - excess { x = next() }
    return x % n
  }
}
