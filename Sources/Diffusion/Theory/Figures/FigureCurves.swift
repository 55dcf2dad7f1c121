import Algebra
import Units

/// The curves of a figure, put together from the relations that it names.
extension TheoremFigure {
  /// A curve of the figure.
  ///
  /// - Throws: `AlgebraError` where a relation is not there or cannot be put in.
  public func curve(_ curve: Curve, in theory: Theory) throws(AlgebraError) -> RelationCurve {
    try self.curve(
      of: curve.relation, curve.values.all + values.all, curve.through + through, in: theory)
  }

  /// The height of a mark, in SI units; nil where it has none.
  public func height(of mark: Mark, in theory: Theory) -> Double? {
    switch mark.height {
    case .value(let symbol):
      return values.all.first { $0.symbol == symbol }?.measurement?.siValue
    case .relation(let id):
      let curve = try? curve(of: id, values.all, through, in: theory)
      return curve?.value(at: across.unit.siValue(of: mark.place))
    }
  }

  private func curve(
    of id: String, _ values: [Values.Given], _ through: [String], in theory: Theory
  ) throws(AlgebraError) -> RelationCurve {
    guard let variable = across.symbol, var formula = theory.relation(id)?.equation.right else {
      throw .nothingToReplace
    }
    var known: SymbolValues = [:]
    for value in values.reversed() { known[value.symbol] = value.measurement?.siValue }
    // What one relation brings in, another may give: every relation has its turn, as often as there
    // are relations.
    let relations = through.compactMap { theory.relation($0)?.equation }
    for _ in relations {
      for relation in relations {
        guard case .symbol(let symbol) = relation.left, symbol != variable, known[symbol] == nil
        else { continue }
        formula = try formula.replacing(symbol, by: relation.right)
      }
    }
    return try RelationCurve(formula, over: variable, values: known)
  }

  /// The points of a curve in the units of the axes, close enough for a drawing.
  ///
  /// - Throws: `AlgebraError` as `curve(_:in:)` does.
  public func points(
    of curve: Curve, in theory: Theory
  ) throws(AlgebraError) -> [RelationCurve.Point] {
    let (x, y) = (across.unit, up.unit)
    let range = curve.range ?? across.ends
    let height = y.siValue(of: up.ends.upperBound) - y.siValue(of: up.ends.lowerBound)
    return try self.curve(curve, in: theory).points(
      from: x.siValue(of: range.lowerBound), to: x.siValue(of: range.upperBound), height: height
    ).map { point in
      RelationCurve.Point(
        x: x.number(fromSI: point.x), y: y.number(fromSI: point.y),
        slope: point.slope * x.siFactor / y.siFactor)
    }
  }
}
