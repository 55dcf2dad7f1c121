import Algebra
import Numerics

/// A derived relation as a curve: its right side over one symbol, with its exact slope.
///
/// All values are in coherent SI units.
public struct RelationCurve: Sendable {
  /// What is evaluated, in the variable and in symbols that have values.
  public let formula: Expression
  private let derivative: Expression
  public let variable: Symbol
  private let values: SymbolValues

  /// A curve from a formula.
  ///
  /// - Throws: `AlgebraError` where the formula has no derivative.
  public init(
    _ formula: Expression, over variable: Symbol, values: SymbolValues
  ) throws(AlgebraError) {
    self.formula = formula
    self.variable = variable
    self.values = values
    derivative = try formula.derivative(variable)
  }

  /// What is missing to one: where this is the mole fraction of A, that of B.
  public var complement: RelationCurve? {
    try? RelationCurve(1 - formula, over: variable, values: values)
  }

  /// A point of the curve with its slope.
  public struct Point: Hashable, Sendable {
    public let x: Double
    public let y: Double
    public let slope: Double

    public init(x: Double, y: Double, slope: Double) {
      (self.x, self.y, self.slope) = (x, y, slope)
    }
  }

  /// The value at a place; not a number where there is none.
  public func value(at place: Double) -> Double { evaluate(formula, at: place) }

  /// The point at a place.
  public func point(at place: Double) -> Point {
    Point(x: place, y: value(at: place), slope: evaluate(derivative, at: place))
  }

  private func evaluate(_ expression: Expression, at place: Double) -> Double {
    let evaluation = Evaluation(value: { symbol in
      if symbol == variable { return place }
      return values[symbol] ?? (symbol == "R" ? GasConstant.value : nil)
    })
    return (try? evaluation(expression)) ?? .nan
  }

  /// Points between which cubic pieces with their slopes follow the curve.
  ///
  /// A piece is halved until its middle is off by less than a thousandth of the height of the
  /// drawing, and at most six times.
  ///
  /// - Complexity: O(n) evaluations for n points, at most 257.
  public func points(from start: Double, to end: Double, height: Double) -> [Point] {
    var points = [point(at: start)]
    let pieces = 4
    for piece in 1...pieces {
      let place = start + (end - start) * Double(piece) / Double(pieces)
      guard let last = points.last else { break }
      append(from: last, to: point(at: place), height * 1e-3, halvings: 6, &points)
    }
    return points
  }

  private func append(
    from start: Point, to end: Point, _ tolerance: Double, halvings: Int, _ points: inout [Point]
  ) {
    let width = end.x - start.x
    let guess = (start.y + end.y) / 2 + width * (start.slope - end.slope) / 8
    let middle = point(at: start.x + width / 2)
    if halvings > 0, !((guess - middle.y).magnitude < tolerance) {
      append(from: start, to: middle, tolerance, halvings: halvings - 1, &points)
      append(from: middle, to: end, tolerance, halvings: halvings - 1, &points)
    } else {
      points.append(end)
    }
  }
}
