import Numerics

/// The diffusivities of Maxwell and Stefan of the pairs of several species, *D_ij* = *D_ji*.
///
/// In an ideal gas they are those of the binary pairs and do not depend on the composition.
public struct PairDiffusivities: Hashable, Sendable {
  /// The number of species.
  public let count: Int
  /// Row after row, in m²/s; what stands on the diagonal is never used.
  private let table: [Double]

  /// The diffusivities in m²/s a pair may have, from those in glassy polymers to those in gases at
  /// millionths of an atmosphere.
  public static let plausible = 1e-18...1e3

  /// The numbers of species there may be.
  public static let counts = 2...30

  /// Makes the table from the pairs in the order 12, 13, … 1n, 23, … 2n, 34, ….
  ///
  /// - Parameters:
  ///   - count: The number of species, 2 to 30.
  ///   - pairs: The n (n − 1)/2 diffusivities in m²/s.
  /// - Throws: ``MaxwellStefanError``.
  public init(count: Int, pairs: [Double]) throws(MaxwellStefanError) {
    guard Self.counts.contains(count) else { throw .speciesCount(count) }
    let wanted = count * (count - 1) / 2
    guard pairs.count == wanted else { throw .pairCount(species: count, pairs: pairs.count) }
    for value in pairs where !Self.plausible.contains(value) { throw .diffusivity(value) }
    var table = [Double](repeating: 1, count: count * count)
    var next = 0
    for i in 0..<count {
      for j in (i + 1)..<max(count, i + 1) {
        table[i * count + j] = pairs[next]
        table[j * count + i] = pairs[next]
        next += 1
      }
    }
    self.count = count
    self.table = table
  }

  /// Makes the table in which all pairs have one diffusivity in m²/s.
  ///
  /// - Throws: ``MaxwellStefanError``.
  public init(count: Int, all value: Double) throws(MaxwellStefanError) {
    guard Self.counts.contains(count) else { throw .speciesCount(count) }
    try self.init(
      count: count, pairs: [Double](repeating: value, count: count * (count - 1) / 2))
  }

  /// The diffusivity of a pair in m²/s; species are counted from zero. Nil for a species with
  /// itself or one that is not there.
  public func value(_ i: Int, _ j: Int) -> Double? {
    guard i != j, (0..<count).contains(i), (0..<count).contains(j) else { return nil }
    return table[i * count + j]
  }

  /// The mean of all pairs in m²/s.
  public var mean: Double {
    var sum = 0.0
    for i in 0..<count {
      for j in 0..<count where j != i { sum += table[i * count + j] }
    }
    return sum / Double(count * (count - 1))
  }

  /// The reciprocals, multiplied with a diffusivity, row after row; zero on the diagonal.
  func resistances(relativeTo reference: Double) -> [Double] {
    table.indices.map { k in k / count == k % count ? 0 : reference / table[k] }
  }
}
