import Algebra
import Diffusion
import Units

extension TheoremFigure {
  /// What the figure shows, as data: axes, values, and for each curve its relation and its formula.
  func json(in theory: Theory) -> JSON {
    [
      "title": .string(title), "caption": .string(caption), "across": across.json, "up": up.json,
      "values": values.json, "through": .array(through.map { .string($0) }),
      "curves": .array(curves.map { json(of: $0, in: theory) }),
    ]
  }

  private func json(of curve: Curve, in theory: Theory) -> JSON {
    let formula = try? self.curve(curve, in: theory).formula
    let range = curve.range ?? across.ends
    return [
      "name": .string(curve.name), "relation": .string(curve.relation),
      "values": curve.values.json, "through": .array(curve.through.map { .string($0) }),
      "from": .number(range.lowerBound), "to": .number(range.upperBound),
      "formula": formula.map { .string(Glossary.typesetting().layout($0).text) } ?? .null,
    ]
  }
}

extension TheoremFigure.Axis {
  fileprivate var json: JSON {
    [
      "quantity": quantity.map { .string(Glossary.typesetting().layout($0).text) } ?? .null,
      "words": .string(words), "unit": .string(unitName), "from": .number(ends.lowerBound),
      "to": .number(ends.upperBound),
    ]
  }
}

extension TheoremFigure.Values {
  fileprivate var json: JSON {
    .array(all.map { ["symbol": .string($0.symbol.name), "value": .string($0.text)] })
  }
}
