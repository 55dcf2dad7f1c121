import Algebra
import Problems

/// A curve in the units of the drawing, as cubic pieces with exact ends and slopes.
///
/// Between two points with known slopes one cubic Bézier curve is the Hermite interpolant when
/// its inner points lie a third of the way along the tangents, so a handful of points draws what
/// polylines need hundreds for, smooth at any size.
struct CurvePath {
  /// From left to right; every abscissa differs from the one before.
  private(set) var points: [Plot.Point] = []

  init(_ curve: Plot.Curve, on scale: Scale) {
    for point in curve.points {
      guard point.x.isFinite, point.y.isFinite else { continue }
      let drawn = Plot.Point(
        x: scale.x(point.x), y: scale.y(point.y), slope: scale.slope(point.slope))
      if let last = points.last, drawn.x <= last.x { continue }
      points.append(drawn)
    }
  }

  /// Returns the ordinate at an abscissa; nothing beyond the ends.
  ///
  /// The abscissa runs evenly along each piece, so no equation has to be solved.
  func y(at x: Double) -> Double? {
    for (start, end) in zip(points, points.dropFirst()) where x >= start.x && x <= end.x {
      let width = end.x - start.x
      let t = (x - start.x) / width
      let s = 1 - t
      let a = start.y + start.slope * width / 3
      let b = end.y - end.slope * width / 3
      return s * s * s * start.y + 3 * s * s * t * a + 3 * s * t * t * b + t * t * t * end.y
    }
    return nil
  }

  /// Writes the pieces from left to right as path data.
  func write(into out: inout Markup) {
    guard let first = points.first else { return }
    out.raw("M")
    out.point(first.x, first.y)
    for (start, end) in zip(points, points.dropFirst()) { piece(from: start, to: end, into: &out) }
  }

  /// Continues path data with the pieces from right to left.
  func writeBack(into out: inout Markup) {
    guard let last = points.last else { return }
    out.raw("L")
    out.point(last.x, last.y)
    let back = points.reversed()
    for (start, end) in zip(back, back.dropFirst()) { piece(from: start, to: end, into: &out) }
  }

  private func piece(from start: Plot.Point, to end: Plot.Point, into out: inout Markup) {
    let third = (end.x - start.x) / 3
    let a = start.y + start.slope * third
    let b = end.y - end.slope * third
    let chord = (end.y - start.y) / 3
    if (a - start.y - chord).magnitude < 0.05, (end.y - b - chord).magnitude < 0.05 {
      out.raw("L")
    } else {
      out.raw("C")
      out.point(start.x + third, a)
      out.raw(" ")
      out.point(end.x - third, b)
      out.raw(" ")
    }
    out.point(end.x, end.y)
  }
}
