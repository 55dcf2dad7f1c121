extension UnitTable {
  /// Returns the known spelling nearest to an unknown one, or nothing that is near.
  ///
  /// Near means: the same but for capitals, or at most a third of its letters inserted, dropped,
  /// changed or exchanged with a neighbour. Of several the first in the table is taken.
  static func nearest(to spelling: [UInt8]) -> String? {
    guard !spelling.isEmpty, spelling.count <= 24 else { return nil }
    var best: [UInt8]?
    // Twice the number of edits; a change of capitals counts as half an edit.
    var least = max(2, 2 * (spelling.count / 3)) + 1
    func consider(_ candidate: [UInt8]) {
      let shorter = min(spelling.count, candidate.count)
      guard 2 * (max(spelling.count, candidate.count) - shorter) < least else { return }
      let distance = Self.distance(spelling, candidate)
      if distance < least, distance < 2 * shorter {
        (best, least) = (candidate, distance)
      }
    }
    for entry in entries {
      for name in entry.symbols + entry.words { consider(name) }
    }
    for prefix in prefixes {
      for entry in entries where entry.takesPrefix {
        for symbol in entry.symbols { consider(prefix.symbols[0] + symbol) }
        for word in entry.words { consider(prefix.word + word) }
      }
    }
    return best.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Twice the edit distance with neighbours exchanged (optimal string alignment).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = (0...b.count).map { 2 * $0 }
    for i in 0..<a.count {
      var row = [Int](repeating: 2 * (i + 1), count: b.count + 1)
      for j in 0..<b.count {
        var cost = last[j] + change(a[i], b[j])
        cost = min(cost, min(last[j + 1], row[j]) + 2)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 2) }
        row[j + 1] = cost
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }

  private static func change(_ x: UInt8, _ y: UInt8) -> Int {
    if x == y { return 0 }
    let isLetter = (x | 0x20) >= 0x61 && (x | 0x20) <= 0x7A
    return isLetter && x | 0x20 == y | 0x20 ? 1 : 2
  }
}
