import Numerics

/// Measured diffusivities of pairs of gases.
///
/// Where several sources give the same pair at nearly the same temperature, one is kept, in the
/// order: the evaluation of Marrero and Mason; Bird, Stewart and Lightfoot; Welty, Wicks and
/// Wilson; single examples. What was left out as contradictory stands with the tables.
public enum MeasuredDiffusivities {
  /// How far outside the measured temperatures, in K, a diffusivity is still given.
  ///
  /// The pairs of the tables follow powers of the temperature from 1.6 to 2.3. From 298 K to 398 K
  /// the power 1.75 is then off by 15 % at worst.
  public static let reach = 100.0

  /// All pairs with their measurements, in the order of the names of the first and second gas.
  public static let pairs: [MeasuredPair] = {
    var pairs: [MeasuredPair] = []
    for row in evaluatedRows + transportPhenomenaRows + reprintedRows + exampleRows {
      guard let first = try? SpeciesTable.species(row.first),
        let second = try? SpeciesTable.species(row.second)
      else { continue }
      if let known = pairs.firstIndex(where: { $0.joins(first, second) }) {
        pairs[known].insert(row.point)
      } else {
        pairs.append(MeasuredPair(first: first, second: second, point: row.point))
      }
    }
    return pairs.sorted { left, right in
      left.names.utf8.lexicographicallyPrecedes(right.names.utf8)
    }
  }()

  /// Returns the measurements of a pair, in whichever order its gases are named.
  ///
  /// - Complexity: O(1).
  public static func pair(_ a: Species, _ b: Species) -> MeasuredPair? {
    places[SpeciesPair(first: a.id, second: b.id)].map { pairs[$0] }
  }

  /// Where each pair stands, in both orders.
  private static let places: [SpeciesPair: Int] = {
    var places: [SpeciesPair: Int] = [:]
    for (place, pair) in pairs.enumerated() {
      places[SpeciesPair(first: pair.first.id, second: pair.second.id)] = place
      places[SpeciesPair(first: pair.second.id, second: pair.first.id)] = place
    }
    return places
  }()

  /// Two species by their `id`s, of which bytes decide.
  private struct SpeciesPair: Hashable {
    let first, second: String

    static func == (left: SpeciesPair, right: SpeciesPair) -> Bool {
      left.first.utf8.elementsEqual(right.first.utf8)
        && left.second.utf8.elementsEqual(right.second.utf8)
    }

    func hash(into hasher: inout Hasher) {
      // The bytes as one number: most names have fewer than eight.
      var word: UInt64 = 0
      for byte in first.utf8 { word = word << 8 ^ word >> 56 ^ UInt64(byte) }
      for byte in second.utf8 { word = word << 8 ^ word >> 56 ^ UInt64(byte) }
      hasher.combine(word)
    }
  }

  /// Returns the diffusivity of a pair at a temperature and pressure, from the nearest measurement.
  ///
  /// The measurement nearest in temperature (of two equally near, the colder) is scaled with
  /// (*T*/*T*₀)^1.75 · *P*₀/*P*. Because *D* of two gases is one number, the order of the two makes
  /// no difference. Halfway between two measurements the value may step, by less than 8 %.
  ///
  /// - Throws: ``MeasuredDiffusivityError`` for a pair without measurements, or a temperature more
  ///   than ``reach`` outside of them.
  public static func diffusivity(
    of a: Species, and b: Species, at state: GasState
  ) throws(MeasuredDiffusivityError) -> MeasuredDiffusivity {
    guard let pair = pair(a, b) else { throw .unmeasured(a.name, b.name) }
    var nearest = pair.points[0]
    for point in pair.points.dropFirst() {
      if abs(point.temperature.doubleValue - state.temperature)
        < abs(nearest.temperature.doubleValue - state.temperature)
      {
        nearest = point
      }
    }
    guard pair.covers(state.temperature) else {
      throw .outOfRange(
        a.name, b.name, lowest: pair.lowest, highest: pair.highest,
        temperature: state.temperature)
    }
    return MeasuredDiffusivity(value: nearest.diffusivity(at: state), measurement: nearest)
  }

  /// One number of a table: two `id`s, and what was measured.
  struct Measurement {
    let first: String
    let second: String
    let point: MeasuredPoint

    @inline(never)
    init(
      _ first: String, _ second: String, _ temperature: String, _ diffusivity: String,
      _ source: PropertySource
    ) {
      self.first = first
      self.second = second
      self.point = MeasuredPoint(
        temperature: Decimal(table: temperature),
        squareCentimetresPerSecond: Decimal(table: diffusivity), source: source)
    }
  }
}

/// A pair of gases and what was measured of it.
public struct MeasuredPair: Hashable, Sendable {
  /// The gas the source names first.
  public let first: Species
  /// The gas the source names second.
  public let second: Species
  /// The measurements from cold to hot; at least one.
  public private(set) var points: [MeasuredPoint]

  fileprivate init(first: Species, second: Species, point: MeasuredPoint) {
    self.first = first
    self.second = second
    self.points = [point]
  }

  /// Whether the pair consists of these two gases, in either order.
  public func joins(_ a: Species, _ b: Species) -> Bool {
    (first == a && second == b) || (first == b && second == a)
  }

  /// The lowest temperature of a measurement in K.
  public var lowest: Decimal { points[0].temperature }
  /// The highest temperature of a measurement in K.
  public var highest: Decimal { points[points.count - 1].temperature }

  /// Whether a temperature in K is near enough to the measurements.
  public func covers(_ temperature: Double) -> Bool {
    temperature >= lowest.doubleValue - MeasuredDiffusivities.reach
      && temperature <= highest.doubleValue + MeasuredDiffusivities.reach
  }

  fileprivate var names: String { "\(first.name) \(second.name)" }

  fileprivate mutating func insert(_ point: MeasuredPoint) {
    let place = points.firstIndex { $0.temperature.doubleValue > point.temperature.doubleValue }
    points.insert(point, at: place ?? points.count)
  }
}

/// A diffusivity measured at one temperature and one atmosphere.
public struct MeasuredPoint: Hashable, Sendable {
  /// The temperature in K.
  public let temperature: Decimal
  /// The diffusivity in cm²/s at one atmosphere, as printed.
  public let squareCentimetresPerSecond: Decimal
  /// The table it stands in.
  public let source: PropertySource

  /// The diffusivity in m²/s at the temperature of the measurement and one atmosphere.
  public var diffusivity: Double { squareCentimetresPerSecond.movingPoint(by: -4).doubleValue }

  /// Scales the measurement to another state with (*T*/*T*₀)^1.75 · *P*₀/*P*.
  ///
  /// The exponent is that of Fuller's correlation.
  ///
  /// - Returns: The diffusivity in m²/s.
  public func diffusivity(at state: GasState) -> Double {
    let rise = Elementary.power(
      state.temperature / temperature.doubleValue, Fuller.temperatureExponent)
    return diffusivity * rise * (GasState.atmosphere / state.pressure)
  }
}

/// A diffusivity and the measurement it rests on.
public struct MeasuredDiffusivity: Hashable, Sendable {
  /// The diffusivity in m²/s.
  public let value: Double
  /// The measurement that was scaled.
  public let measurement: MeasuredPoint
}

/// Why a measured diffusivity cannot be given.
public enum MeasuredDiffusivityError: ExplainedError, Hashable, Sendable {
  /// The tables have no measurement of the pair.
  case unmeasured(String, String)
  /// The temperature in K is too far from the measurements.
  case outOfRange(String, String, lowest: Decimal, highest: Decimal, temperature: Double)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .unmeasured(let a, let b):
      return "The tables have no measured diffusivity for \(a) and \(b). Choose another pair, use "
        + "Fuller's estimate, or give the diffusivity as a number."
    case .outOfRange(let a, let b, let lowest, let highest, let temperature):
      let measured =
        lowest == highest ? "at \(lowest.plain) K" : "from \(lowest.plain) K to \(highest.plain) K"
      return "The diffusivity of \(a) and \(b) was measured \(measured); "
        + "\(Decimal.message(temperature)) K lies more than \(Decimal.message(Self.reach)) K outside. "
        + "Choose a temperature nearer to the measurements."
    }
  }

  private static var reach: Double { MeasuredDiffusivities.reach }
}
