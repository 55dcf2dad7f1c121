/// How a curve runs: its ends, which way it goes, and which way it bends.
public struct ProfileShape: Hashable, Sendable {
  public let first: Double
  public let last: Double
  public let direction: Direction
  public let bend: Bend

  public enum Direction: UInt8, Hashable, Sendable {
    case falling, level, rising, turning
  }

  /// Bent upwards means that the middle lies below the line between the ends.
  public enum Bend: UInt8, Hashable, Sendable {
    case straight, upwards, downwards, both
  }

  /// Reads the shape from values at increasing places.
  ///
  /// - Parameter tolerance: What counts as nothing, relative to the whole rise.
  public init(_ values: [Double], at places: [Double], tolerance: Double = 1e-3) {
    first = values.first ?? .nan
    last = values.last ?? .nan
    let span = (values.max() ?? 0) - (values.min() ?? 0)
    let small = tolerance * span
    let size = values.reduce(0) { max($0, abs($1)) }
    var (rises, falls) = (false, false)
    for (before, after) in zip(values, values.dropFirst()) {
      if after - before > small / Double(values.count) { rises = true }
      if before - after > small / Double(values.count) { falls = true }
    }
    let isLevel = span <= 1e-9 * size
    direction =
      isLevel ? .level : rises && falls ? .turning : rises ? .rising : falls ? .falling : .level
    var (up, down) = (false, false)
    let count = min(values.count, places.count)
    for index in 1..<max(1, count - 1) where !isLevel {
      let (left, right) = (places[index - 1], places[index + 1])
      guard right > left else { continue }
      let share = (places[index] - left) / (right - left)
      let chord = values[index - 1] + share * (values[index + 1] - values[index - 1])
      if values[index] < chord - small / 4 { up = true }
      if values[index] > chord + small / 4 { down = true }
    }
    bend = up && down ? .both : up ? .upwards : down ? .downwards : .straight
  }

  /// The shape in words.
  public var words: String {
    let way =
      switch direction {
      case .falling: "falling"
      case .level: "level"
      case .rising: "rising"
      case .turning: "with a turning point"
      }
    if direction == .level { return way }
    switch bend {
    case .straight: return way + " in a straight line"
    case .upwards: return way + ", bent upwards"
    case .downwards: return way + ", bent downwards"
    case .both: return way + ", bent one way and then the other"
    }
  }
}
