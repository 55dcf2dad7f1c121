import Numerics

/// The digits of a written number with what separates them, and which sign is the decimal point.
///
/// A point or comma that occurs once is the decimal sign, but for a comma behind one to three
/// digits, the first not zero, and before exactly three: that one separates thousands, and is noted
/// as ambiguous. Of points and commas together the last kind is the decimal sign and must occur
/// once. Spaces separate thousands. Separated groups have three digits, the first one to three.
struct DigitGroups {
  /// The groups of digits, as ranges of bytes.
  private var groups: [Range<Int>] = []
  /// The sign behind each group but the last: a point, a comma, or a space.
  private var separators: [UInt8] = []
  /// Whether a comma was taken as the decimal sign.
  private(set) var hasDecimalComma = false
  /// The number with its one comma as the decimal sign, where it was taken to separate thousands
  /// but need not.
  private(set) var otherReading: Decimal?
  /// The offset of the byte after the digits.
  private(set) var end: Int
  /// How many groups stand before the decimal sign.
  private var wholeGroups = 0

  private static let point: UInt8 = 0x2E
  private static let comma: UInt8 = 0x2C
  private static let space: UInt8 = 0x20

  /// Reads the digits that begin at an index.
  static func read(_ bytes: [UInt8], at start: Int) throws(NumberFailure) -> DigitGroups {
    var digits = DigitGroups(end: start)
    digits.split(bytes)
    guard digits.groups.contains(where: { !$0.isEmpty }) else {
      throw NumberFailure(cause: .numberMissing, offset: start)
    }
    try digits.decide(bytes)
    return digits
  }

  private init(end: Int) {
    self.end = end
  }

  private mutating func split(_ bytes: [UInt8]) {
    func isDigit(_ k: Int) -> Bool { k < bytes.count && bytes[k] >= 0x30 && bytes[k] <= 0x39 }
    var i = end
    while true {
      let first = i
      while isDigit(i) { i += 1 }
      groups.append(first..<i)
      guard i < bytes.count else { break }
      if bytes[i] == Self.point || (bytes[i] == Self.comma && isDigit(i + 1)) {
        separators.append(bytes[i])
        i += 1
        continue
      }
      // A space separates thousands only before three digits that no fourth follows.
      let length = Characters.spaceLength(bytes, at: i)
      let k = i + length
      guard length > 0, !separators.contains(Self.point), !separators.contains(Self.comma),
        (1...3).contains(i - first), isDigit(k), isDigit(k + 1), isDigit(k + 2), !isDigit(k + 3)
      else { break }
      separators.append(Self.space)
      i = k
    }
    end = i
  }

  private mutating func decide(_ bytes: [UInt8]) throws(NumberFailure) {
    let points = separators.count { $0 == Self.point }
    let commas = separators.count { $0 == Self.comma }
    let last = separators.last
    wholeGroups = groups.count
    if last == Self.point, points == 1 {
      wholeGroups -= 1
    } else if last == Self.comma, commas == 1 {
      if separators.count == 1, looksLikeThousands(bytes) {
        otherReading = try alternative(bytes)
      } else {
        wholeGroups -= 1
        hasDecimalComma = true
      }
    }
    // What separates thousands does so throughout.
    for k in 0..<max(wholeGroups - 1, 0) {
      guard separators[k] == separators[0], groups[k + 1].count == 3,
        (1...3).contains(groups[0].count)
      else { throw NumberFailure(cause: .separators, offset: groups[k].upperBound) }
    }
  }

  /// Takes a comma that could be either as the decimal sign.
  mutating func takeCommaAsPoint() {
    guard otherReading != nil else { return }
    otherReading = nil
    hasDecimalComma = true
    wholeGroups -= 1
  }

  private func looksLikeThousands(_ bytes: [UInt8]) -> Bool {
    (1...3).contains(groups[0].count) && bytes[groups[0].lowerBound] != 0x30
      && groups[1].count == 3
  }

  /// The number with the one comma as its decimal point.
  private func alternative(_ bytes: [UInt8]) throws(NumberFailure) -> Decimal {
    let ascii = bytes[groups[0]] + [Self.point] + bytes[groups[1]]
    guard let numeral = try? Decimal.numeral(in: [UInt8](ascii), at: 0) else {
      throw NumberFailure(cause: .separators, offset: groups[0].lowerBound)
    }
    return numeral.value
  }

  /// The digits in ASCII with a point as the decimal sign.
  func text(_ bytes: [UInt8]) -> [UInt8] {
    var ascii: [UInt8] = []
    for (k, group) in groups.enumerated() {
      if k == wholeGroups { ascii.append(Self.point) }
      ascii += bytes[group]
    }
    return ascii
  }
}
