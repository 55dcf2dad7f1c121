import Algebra
import Problems

extension Markup {
  /// Appends a length with one decimal, without a trailing zero.
  ///
  /// A tenth of a unit is finer than any screen shows, and whole tenths are the same bytes
  /// everywhere. Lengths far outside a drawing are cut off.
  mutating func coordinate(_ value: Double) {
    guard value == value else { return raw("0") }
    let bounded = min(max(value, -99_999), 99_999)
    let tenths = Int(bounded * 10 + (bounded < 0 ? -0.5 : 0.5))
    if tenths < 0 { raw("-") }
    number(Int(tenths.magnitude / 10))
    if tenths % 10 != 0 {
      raw(".")
      number(Int(tenths.magnitude % 10))
    }
  }

  /// Appends two coordinates.
  mutating func point(_ x: Double, _ y: Double) {
    coordinate(x)
    raw(" ")
    coordinate(y)
  }
}

/// From the values of the axes to the units of the drawing.
struct Scale {
  let frame: Box
  let x: Plot.Axis
  let y: Plot.Axis

  func x(_ value: Double) -> Double {
    frame.left + share(value, x) * (frame.right - frame.left)
  }

  func y(_ value: Double) -> Double {
    frame.bottom - share(value, y) * (frame.bottom - frame.top)
  }

  /// The slope of a curve in the drawing, where y grows downwards.
  func slope(_ slope: Double) -> Double {
    let across = (frame.right - frame.left) / (x.upper - x.lower)
    let up = (frame.bottom - frame.top) / (y.upper - y.lower)
    let drawn = -slope * up / across
    return drawn.isFinite ? drawn : 0
  }

  private func share(_ value: Double, _ axis: Plot.Axis) -> Double {
    let share = (value - axis.lower) / (axis.upper - axis.lower)
    return share.isFinite ? min(max(share, -1), 2) : 0
  }
}

/// An upright rectangle.
struct Box: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
