/// Returns the candidate a mistyped name was most likely meant to be, or `nil` if none is near.
///
/// Names are compared by their UTF-8 bytes. The distance is the optimal string alignment of
/// Damerau (1964) and Levenshtein (1966): a byte inserted, dropped, replaced or swapped with its
/// neighbour counts one edit. An ASCII letter in the wrong case counts as a slip, and any number
/// of slips is less than an edit, because `x_a` for `x_A` is the likeliest mistake of all. A
/// candidate is near if its edits number at most a third of the bytes of the longer name, or
/// one; between names of a single byte only a slip is near.
///
/// - Parameters:
///   - name: What was typed. An empty name, or one of more than 64 bytes, is near to nothing.
///   - candidates: The names that exist. Of several equally near, the first wins, so the
///     answer depends on their order and on nothing else.
/// - Returns: The nearest candidate; `name` itself if it is among them.
/// - Complexity: O(*k* · *n*²) for *k* candidates and a name of *n* bytes; candidates too long or
///   too short to be near cost nothing.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  let typed = [UInt8](name.utf8)
  guard !typed.isEmpty, typed.count <= 64 else { return nil }
  var best: String?
  var bestDistance = Int.max
  for candidate in candidates {
    let length = candidate.utf8.count
    let longer = max(typed.count, length)
    let reach = longer == 1 ? 0 : max(1, longer / 3)
    guard abs(typed.count - length) <= reach else { continue }
    let distance = distance(from: typed, to: [UInt8](candidate.utf8))
    guard distance < (reach + 1) * edit, distance < bestDistance else { continue }
    best = candidate
    bestDistance = distance
  }
  return best
}

/// What an edit weighs when a letter in the wrong case weighs one: more than a whole name of slips.
private let edit = 128

/// Weighs the edits and slips that turn one name into another.
private func distance(from a: [UInt8], to b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = (0...b.count).map { edit * $0 }
  var row = last
  for i in a.indices {
    row[0] = edit * (i + 1)
    for j in b.indices {
      var least = min(last[j + 1], row[j]) + edit
      least = min(least, last[j] + weight(of: a[i], for: b[j]))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, beforeLast[j - 1] + edit)
      }
      row[j + 1] = least
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}

/// Weighs one byte typed in place of another.
private func weight(of a: UInt8, for b: UInt8) -> Int {
  if a == b { return 0 }
  let folded = a | 0x20
  return folded == b | 0x20 && folded >= 0x61 && folded <= 0x7A ? 1 : edit
}
