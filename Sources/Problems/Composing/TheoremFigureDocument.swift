import Algebra
import Diffusion
import Numerics
import Units

/// The figure of a theorem as a plot with its caption and the table of its values.
extension TheoremFigure {
  /// The figure; nil where one of its curves cannot be evaluated.
  ///
  /// - Complexity: some hundred evaluations for each curve.
  public func figure(id: String, number: Int, theory: Theory) -> Figure? {
    var drawn: [Plot.Curve] = []
    for curve in curves {
      guard let points = try? points(of: curve, in: theory) else { return nil }
      drawn.append(Plot.Curve(name: curve.label, through: points))
    }
    let plot = Plot(
      title: title, description: description(of: drawn), x: across.drawn, y: up.drawn,
      curves: drawn, dots: dots(theory), wash: isShaded ? [0, 1] : [])
    return Figure(
      id: id, number: number, caption: wholeCaption, plot: plot, values: table(theory))
  }

  private func dots(_ theory: Theory) -> [Plot.Dot] {
    marks.compactMap { mark in
      guard let height = height(of: mark, in: theory) else { return nil }
      let label: Layout
      switch mark.height {
      case .value(let symbol): label = values.layout(of: symbol) ?? symbol.layout
      case .relation: label = .upright(mark.label)
      }
      return Plot.Dot(x: mark.place, y: up.unit.number(fromSI: height), label: label)
    }
  }

  /// What each curve does, for readers who hear the page.
  private func description(of drawn: [Plot.Curve]) -> String {
    let sentences = drawn.compactMap { curve -> String? in
      guard let first = curve.points.first, let last = curve.points.last else { return nil }
      let ends =
        up.text(last.y) == up.text(first.y)
        ? "stays at \(up.text(first.y))"
        : "goes from \(up.text(first.y)) to \(up.text(last.y))"
      return
        "\(curve.name.opening.words): \(up.words) \(ends) as \(across.words) goes from "
        + "\(across.text(first.x)) to \(across.text(last.x))."
    }
    return (sentences + ["A table of values follows the figure."]).joined(separator: " ")
  }

  /// What to see, and the values that were used.
  private var wholeCaption: [Inline] {
    var caption = Reason.inlines(self.caption)
    let named = curves.filter { !$0.name.isEmpty && !$0.values.all.isEmpty }
    let groups =
      [values.inlines]
      + named.map { curve in
        [.text("for ")] + curve.label + [.text(": ")] + curve.values.inlines
      }
    let written = groups.filter { !$0.isEmpty }
    for (index, group) in written.enumerated() {
      let opening = values.all.isEmpty ? " Drawn " : " Drawn with "
      caption.append(.text(index == 0 ? opening : "; "))
      caption += group
    }
    return written.isEmpty ? caption : caption + [.text(".")]
  }

  private func table(_ theory: Theory) -> Table {
    let columns = curves.map { curve -> (head: [Inline], value: (Double) -> Double?) in
      let relation = try? self.curve(curve, in: theory)
      let range = curve.range ?? across.ends
      // A head of a column has words, for readers who hear the page.
      var head = curve.label
      if case .math = head.first { head = [.text("for ")] + head }
      return (
        head,
        { place in
          guard range.contains(place), let relation else { return nil }
          return up.unit.number(fromSI: relation.value(at: across.unit.siValue(of: place)))
        }
      )
    }
    return Table.values(
      caption: up.head.opening, axis: across.head.opening, along: across.ends, columns: columns)
  }
}

extension TheoremFigure.Axis {
  /// What is measured, or nothing.
  private var layout: Layout { quantity.map { Glossary.typesetting().layout($0) } ?? .row([]) }

  fileprivate var drawn: Plot.Axis {
    let unit = unit.text()
    return Plot.Axis(
      symbol: layout, words: words, unit: unit.isEmpty ? "–" : unit, lower: ends.lowerBound,
      upper: ends.upperBound)
  }

  /// The words with the symbol and its unit, as the head of a column.
  fileprivate var head: [Inline] {
    let unit = unit.text()
    let symbol: [Inline] = quantity == nil ? [] : [.text(" "), .math(layout)]
    return [.text(words)] + symbol + (unit.isEmpty ? [] : [.text(" in " + unit)])
  }

  /// A number along the axis with its unit.
  fileprivate func text(_ value: Double) -> String {
    // What cannot be told from nothing in the drawing is nothing.
    let size = max(ends.lowerBound.magnitude, ends.upperBound.magnitude)
    let number =
      value.magnitude < size * 1e-3 ? "0" : Decimal(value, significantFigures: 3)?.text() ?? "–"
    let unit = unit.text()
    return unit.isEmpty ? number : number + "\u{A0}" + unit
  }
}

extension [Inline] {
  /// The words as a sentence opens with them; a symbol keeps its letter.
  fileprivate var opening: [Inline] {
    guard case .text(let first) = first else { return self }
    return [.text(first.prefixUppercased)] + dropFirst()
  }
}

extension TheoremFigure.Curve {
  /// The name of the curve, or what sets it apart.
  fileprivate var label: [Inline] { name.isEmpty ? values.inlines : Reason.inlines(name) }
}

extension TheoremFigure.Values {
  /// All values as formulas, with commas between them.
  fileprivate var inlines: [Inline] {
    var inlines: [Inline] = []
    for value in all {
      guard let layout = layout(of: value.symbol) else { continue }
      if !inlines.isEmpty { inlines.append(.text(", ")) }
      inlines.append(.math(layout))
    }
    return inlines
  }

  /// A symbol with its value: L = 1 cm.
  fileprivate func layout(of symbol: Symbol) -> Layout? {
    guard let value = all.first(where: { $0.symbol == symbol })?.measurement else { return nil }
    return GivenValue(symbol: symbol, number: value.number, unit: value.unit).layout
  }
}
