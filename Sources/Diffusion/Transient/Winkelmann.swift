import Numerics

/// The levels read in a tube in which a liquid evaporates, and the straight line through them.
///
/// With ΔL the fall of the level since the start, t/ΔL against ΔL is a straight line; its slope gives
/// the diffusivity (``ArnoldTube/diffusivity(slope:)``). The intercept is 2 L₀ times the slope.
///
/// A. Winkelmann, 1884; J. M. Coulson, J. F. Richardson, Chemical Engineering, vol. 1, example 10.2.
public struct WinkelmannLine: Hashable, Sendable {
  /// The slope in s/m².
  public let slope: Double
  /// The intercept in s/m.
  public let intercept: Double

  /// The path in m at the start, as the line tells it.
  public var initialPath: Double { intercept / (2 * slope) }

  /// The line of least squares through all readings, in t/ΔL against ΔL, each counting the same.
  ///
  /// The first reading weighs heavily, because its error is divided by a small ΔL.
  ///
  /// - Parameters:
  ///   - times: In s. A reading at the start, where time and fall are zero, is left out.
  ///   - falls: The falls ΔL of the level since the start, in m.
  /// - Throws: ``TransportError`` with fewer than two readings, or where the line does not rise.
  /// - Complexity: O(n).
  public static func leastSquares(
    times: [Double], falls: [Double]
  ) throws(TransportError) -> WinkelmannLine {
    let points = try readings(times, falls)
    let count = Double(points.count)
    var (meanX, meanY) = (0.0, 0.0)
    for point in points {
      meanX += point.x / count
      meanY += point.y / count
    }
    var (xx, xy) = (0.0, 0.0)
    for point in points {
      xx += (point.x - meanX) * (point.x - meanX)
      xy += (point.x - meanX) * (point.y - meanY)
    }
    return try line(slope: xy / xx, through: (meanX, meanY))
  }

  /// The line through two readings exactly.
  public static func through(
    times: (Double, Double), falls: (Double, Double)
  ) throws(TransportError) -> WinkelmannLine {
    let points = try readings([times.0, times.1], [falls.0, falls.1])
    let slope = (points[1].y - points[0].y) / (points[1].x - points[0].x)
    return try line(slope: slope, through: points[0])
  }

  private static func line(
    slope: Double, through point: (x: Double, y: Double)
  ) throws(TransportError) -> WinkelmannLine {
    guard slope.isFinite, slope > 0 else {
      throw .refused(
        cause: "Through these readings goes no line that rises: t/ΔL must grow with ΔL.",
        remedy: "Check times and levels, and leave out readings taken twice.")
    }
    return WinkelmannLine(slope: slope, intercept: point.y - slope * point.x)
  }

  private static func readings(
    _ times: [Double], _ falls: [Double]
  ) throws(TransportError) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    for (time, fall) in zip(times, falls) where !(time == 0 && fall == 0) {
      try Given.positive(time, "time of a reading", "s")
      try Given.positive(fall, "fall of the level", "m")
      points.append((fall, time / fall))
    }
    guard times.count == falls.count, points.count >= 2 else {
      throw .refused(
        cause: "A line needs two readings after the start, and a fall of the level for each time; "
          + "there are \(times.count) times and \(falls.count) levels.",
        remedy: "Give as many times as levels, at least two of them above zero.")
    }
    return points
  }
}
