/// The suggestion behind "Did you mean …?".
enum NearestName {
  /// Returns the name with the fewest single-character changes, if they are few enough to be a
  /// slip: at most a third of the longer name, at least one. Of equals the first is taken.
  /// Complexity: O(n · m²) for n names of m characters.
  static func find(_ name: String, among names: [String]) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in names {
      let letters = Array(candidate.unicodeScalars)
      guard letters.count <= 64 else { continue }
      let distance = distance(wanted, letters)
      guard distance <= max(1, max(wanted.count, letters.count) / 3) else { continue }
      if best.map({ found in distance < found.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The least number of letters inserted, left out, changed or swapped with their neighbour.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var previous: [Int] = []
    var row = Array(0...other.count)
    for i in one.indices {
      var next = [i + 1]
      for j in other.indices {
        var least = min(next[j] + 1, row[j + 1] + 1, row[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          least = min(least, previous[j - 1] + 1)
        }
        next.append(least)
      }
      previous = row
      row = next
    }
    return row[other.count]
  }
}
