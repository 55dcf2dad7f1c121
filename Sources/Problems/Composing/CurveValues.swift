import Algebra
import Diffusion
import Numerics

/// What every figure of derived curves needs: curves as they are drawn, and a table of their values.
extension Plot.Curve {
  /// A curve through points of a derived relation, in the units of the axes.
  init(name: [Inline], note: [Inline] = [], through points: [RelationCurve.Point]) {
    self.init(
      name: name, note: note,
      points: points.map { Plot.Point(x: $0.x, y: $0.y, slope: $0.slope) })
  }
}

extension Table {
  /// Five steps along the axis.
  private static let steps = 5

  /// Values of curves at even steps along an axis, to three figures.
  ///
  /// - Parameter columns: The head of each column, and the value at a place; a dash stands for what
  ///   has none.
  static func values(
    caption: [Inline], axis: [Inline], along range: ClosedRange<Double>,
    columns: [(head: [Inline], value: (Double) -> Double?)]
  ) -> Table {
    let rows: [[[Inline]]] = (0...steps).map { index in
      let share = Double(index) / Double(steps)
      let place = range.lowerBound + share * (range.upperBound - range.lowerBound)
      return [[.text(Decimal(given: place)?.text() ?? "0")]]
        + columns.map { column in
          let value = column.value(place)
          return [
            .text(
              value == 0 ? "0" : value.flatMap { Decimal($0, significantFigures: 3)?.text() } ?? "–"
            )
          ]
        }
    }
    return Table(caption: caption, columns: [axis] + columns.map { $0.head }, rows: rows)
  }
}
