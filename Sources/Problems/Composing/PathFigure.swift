import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// Figures of quantities along a path, or over a given that is swept.
extension Variant {
  /// The figures that the problem asks for; those that cannot be drawn for this draw are left out.
  ///
  /// - Parameters:
  ///   - number: The number of the problem on its page.
  ///   - first: The number of the first figure.
  public func figures(number: Int, first: Int, theory: Theory) -> [Figure] {
    var figures: [Figure] = []
    for (index, request) in problem.plots.enumerated() {
      let id = "profile-\(String(number))" + (index == 0 ? "" : "-\(String(index + 1))")
      let own = figure(request, id: id, number: first + figures.count, theory: theory)
      figures += [own].compactMap { $0 }
    }
    return figures
  }

  /// The plots, by their index, that have no value somewhere.
  var blankPlots: [Int] {
    problem.plots.indices.filter { index in
      let request = problem.plots[index]
      return request.film == nil && pathFigure(request, id: "", number: 0) == nil
    }
  }

  private func figure(
    _ request: PlotRequest, id: String, number: Int, theory: Theory
  ) -> Figure? {
    if let closure = request.film {
      return filmFigure(request, closure, id: id, number: number, theory: theory)
    }
    return pathFigure(request, id: id, number: number)
  }

  private func pathFigure(_ request: PlotRequest, id: String, number: Int) -> Figure? {
    guard let range = range(of: request) else { return nil }
    let axisUnit = unit(along: request.axis, request.axisUnit)
    let unit =
      units == .asWritten
      ? request.unit
      : problem.unit(
        of: request.curves[0].symbol, in: units, dimension: request.unit.dimension)
        ?? request.unit
    let several = request.curves.count > 1
    var sampled: [SampledCurve] = []
    for curve in request.curves {
      let name: [Inline]
      if let model = curve.model {
        name = [.text(model.closure?.name.prefixUppercased ?? model.name)]
      } else if request.comparison != nil {
        name = [.text(problem.model?.closure?.name.prefixUppercased ?? "Here")]
      } else {
        name = several ? [.math(curve.symbol.layout)] : words(for: curve.symbol)
      }
      guard
        let own = SampledCurve(
          name: name, curve.path, over: request.axis, values: plotValues, range: range,
          unit: unit, axisUnit: axisUnit)
      else { return nil }
      sampled.append(own)
    }
    let axis = axis(request.axis, range, axisUnit)
    let symbols = request.curves.filter { $0.model == nil }.map { $0.symbol }
    let up = Plot.Axis(
      symbol: symbols.count == 1 ? symbols[0].layout : .row([]),
      words: symbols.count == 1
        ? symbols[0].words : symbols.map { $0.words }.joined(separator: ", "), unit: unit.onAxis,
      values: sampled.flatMap { $0.heights })
    let title =
      "\(up.words.prefixUppercased) against \(axis.words)"
      + (problem.model.map { ": \($0.name)" } ?? "")
    return figure(
      sampled, axis, up, id: id, number: number, title: title, caption: caption(of: sampled))
  }

  /// The curves that a question offers, each under its letter; nil if it offers none.
  func sketches(_ index: Int, id: String) -> Figure? {
    guard case .choice(let choice) = problem.asks[index].kind,
      case .choice(let shown) = answers[index],
      case .curve(let first)? = choice.options.first?.words,
      let way
    else { return nil }
    let axisUnit = unit(along: "z", .si(of: "z"))
    let unit = Unit.si(of: first.symbol)
    var sampled: [SampledCurve] = []
    for (place, option) in shown.order.enumerated() {
      guard case .curve(let sketch) = choice.options[option].words,
        let curve = SampledCurve(
          name: [.text(Variant.letter(place))], sketch.path, over: "z", values: plotValues,
          range: way, unit: unit, axisUnit: axisUnit)
      else { return nil }
      sampled.append(curve)
    }
    let up = Plot.Axis(
      symbol: first.symbol.layout, words: first.symbol.words, unit: unit.onAxis,
      values: sampled.flatMap { $0.heights })
    return figure(
      sampled, axis("z", way, axisUnit), up, id: id, number: 0,
      title: "Curves to choose from: \(first.symbol.words) along the path", caption: [])
  }

  /// How each curve runs.
  private func caption(of sampled: [SampledCurve]) -> [Inline] {
    var caption: [Inline] = []
    for curve in sampled {
      caption += caption.isEmpty ? [] : [.text(" ")]
      caption += curve.drawn.name + [.text(": \(curve.shape).")]
    }
    return caption
  }

  private func figure(
    _ sampled: [SampledCurve], _ across: Plot.Axis, _ up: Plot.Axis, id: String, number: Int,
    title: String, caption: [Inline]
  ) -> Figure {
    let sentences = sampled.map { curve in
      "\(curve.drawn.name.words): from \(up.text(curve.heights.first)) to "
        + "\(up.text(curve.heights.last)), \(curve.shape)."
    }
    let plot = Plot(
      title: title,
      description: (sentences + ["A table of values follows the figure."]).joined(separator: " "),
      x: across, y: up, curves: sampled.map { $0.drawn }, dots: [])
    let head: [Inline] =
      [.text(across.words + " ")] + [.math(across.symbol)]
      + (across.unit == "–" ? [] : [.text(" in " + across.unit)])
    let table = Table.values(
      caption: [.text(up.words.prefixUppercased + (up.unit == "–" ? "" : " in " + up.unit))],
      axis: head, along: across.lower...across.upper,
      columns: sampled.map { curve in
        // What rounding leaves of a zero is one.
        let least = 1e-12 * (curve.heights.map { abs($0) }.max() ?? 0)
        return (
          curve.drawn.name,
          { place in
            let value = curve.value(at: place)
            return abs(value) < least ? 0 : value
          }
        )
      })
    return Figure(id: id, number: number, caption: caption, plot: plot, values: table)
  }

  /// What formulas may need: givens and what the model knows without being told.
  private var plotValues: SymbolValues {
    var values = problem.model?.constants ?? [:]
    for (symbol, value) in siValues { values[symbol] = value }
    return values
  }

  private func range(of request: PlotRequest) -> ClosedRange<Double>? {
    if let range = request.range { return range }
    return way
  }

  /// From where to where the way leads: between two radii, or from 0 to L.
  private var way: ClosedRange<Double>? {
    if problem.model?.isBetweenRadii == true {
      guard let first = known("r_1"), let last = known("r_2"), first < last else { return nil }
      return first...last
    }
    guard let length = known("L"), length > 0 else { return nil }
    return 0...length
  }

  /// A quantity that is given, or that stands on the way to an answer.
  private func known(_ symbol: Symbol) -> Double? {
    if let given = siValues[symbol] { return given }
    for answer in answers {
      if case .quantity(let solution) = answer, let value = solution.values[symbol] { return value }
      if case .profile(let solutions) = answer, let value = solutions.first?.values[symbol] {
        return value
      }
    }
    return nil
  }

  /// The unit of an axis: for the place that of the length of the path.
  private func unit(along axis: Symbol, _ written: Unit) -> Unit {
    guard axis == "z" else {
      return units == .asWritten
        ? written : problem.unit(of: axis, in: units, dimension: written.dimension) ?? written
    }
    return (value("L") ?? value("r_2") ?? value("d_2") ?? value("r_1") ?? value("d_1"))?.unit
      ?? written
  }

  private func axis(
    _ symbol: Symbol, _ range: ClosedRange<Double>, _ unit: Unit
  ) -> Plot.Axis {
    Plot.Axis(
      symbol: symbol.layout, words: symbol == "z" ? "distance along the path" : symbol.words,
      unit: unit.onAxis, lower: unit.number(fromSI: range.lowerBound),
      upper: unit.number(fromSI: range.upperBound))
  }

  private func words(for symbol: Symbol) -> [Inline] { [.text(symbol.words.prefixUppercased)] }
}

/// A quantity over an axis, in the units in which it is drawn.
private struct SampledCurve {
  let drawn: Plot.Curve
  private let height: (Double) -> Double
  private let unit: Unit
  private let axisUnit: Unit

  /// - Returns: nil where the quantity has no value somewhere along the axis.
  init?(
    name: [Inline], _ path: Path, over axis: Symbol, values: SymbolValues,
    range: ClosedRange<Double>, unit: Unit, axisUnit: Unit
  ) {
    let curve: RelationCurve?
    if path.isNumerical {
      curve = nil
      height = { place in
        var known = values
        known[axis] = place
        known["R"] = GasConstant.value
        return (try? path.values(from: known)[path.target]) ?? .nan
      }
    } else {
      guard let form = try? path.closedForm(),
        let own = try? RelationCurve(form, over: axis, values: values)
      else { return nil }
      curve = own
      height = { own.value(at: $0) }
    }
    (self.unit, self.axisUnit) = (unit, axisUnit)
    let span = range.upperBound - range.lowerBound
    let height = height
    func samples(from start: Double) -> [Double] {
      (0...16).map { height(start + Double($0) / 16 * (range.upperBound - start)) }
    }
    // Where a formula is 0/0 at one of the places, all of them are moved a little.
    var start = range.lowerBound
    if !samples(from: start).allSatisfy({ $0.isFinite }) { start += 1e-4 * span }
    let samples = samples(from: start)
    guard samples.allSatisfy({ $0.isFinite }) else { return nil }
    let rising = max(
      (samples.max() ?? 0) - (samples.min() ?? 0), .leastNormalMagnitude)
    // One unit of either axis in SI units; scales that begin elsewhere have the same steps.
    let (step, rise) = (axisUnit.asInterval.siFactor, unit.asInterval.siFactor)
    let points =
      curve?.points(from: start, to: range.upperBound, height: rising)
      ?? SampledCurve.points(from: start, to: range.upperBound, height)
    drawn = Plot.Curve(
      name: name, note: [],
      points: points.map { point in
        Plot.Point(
          x: axisUnit.number(fromSI: point.x), y: unit.number(fromSI: point.y),
          slope: point.slope * step / rise)
      })
  }

  /// Evenly spaced points of what no formula gives, with slopes by differences of five.
  private static func points(
    from start: Double, to end: Double, _ height: (Double) -> Double
  ) -> [RelationCurve.Point] {
    let count = 24
    let step = (end - start) / Double(count)
    let heights = (0...count).map { height(start + Double($0) * step) }
    func slope(_ index: Int) -> Double {
      // The weights of the five nearest, by where the point stands among them.
      let first = min(max(index - 2, 0), count - 4)
      let weights: [[Double]] = [
        [-25, 48, -36, 16, -3], [-3, -10, 18, -6, 1], [1, -8, 0, 8, -1], [-1, 6, -18, 10, 3],
        [3, -16, 36, -48, 25],
      ]
      var sum = 0.0
      for (place, weight) in weights[index - first].enumerated() {
        sum += weight * heights[first + place]
      }
      return sum / (12 * step)
    }
    return (0...count).map {
      RelationCurve.Point(x: start + Double($0) * step, y: heights[$0], slope: slope($0))
    }
  }

  var heights: [Double] { drawn.points.map { $0.y } }

  /// The value at a place, both as they are drawn.
  func value(at place: Double) -> Double {
    unit.number(fromSI: height(axisUnit.siValue(of: place)))
  }

  /// The shape in words.
  var shape: String {
    let profile = ProfileShape(drawn.points.map { $0.y }, at: drawn.points.map { $0.x })
    return profile.words
  }
}

extension Symbol {
  /// What the glossary calls it.
  fileprivate var words: String { Glossary.term(self)?.words ?? name }
}

extension Unit {
  /// As it stands behind the words of an axis.
  fileprivate var onAxis: String {
    let text = text()
    return text.isEmpty ? "–" : text
  }
}

extension Plot.Axis {
  /// An axis that holds all of these values, from zero where that is near.
  fileprivate init(symbol: Layout, words: String, unit: String, values: [Double]) {
    var (low, high) = (values.min() ?? 0, values.max() ?? 1)
    if low > 0, low < 0.6 * high { low = 0 }
    if high < 0, high > 0.6 * low { high = 0 }
    if low == high { (low, high) = (low - abs(low) / 2 - 1e-12, high + abs(high) / 2 + 1e-12) }
    let step = Plot.Axis.step((high - low) / 5)
    self.init(
      symbol: symbol, words: words, unit: unit,
      lower: Elementary.floor(low / step + 1e-9) * step,
      upper: -Elementary.floor(-high / step + 1e-9) * step)
  }

  /// A step of 1, 2 or 5 times a power of ten, about as large as this.
  private static func step(_ raw: Double) -> Double {
    guard raw.isFinite, raw > 0 else { return 1 }
    let power = Elementary.exp(
      Elementary.ln(10) * Elementary.floor(Elementary.ln(raw) / Elementary.ln(10)))
    let ratio = raw / power
    return power * (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10)
  }

  fileprivate func text(_ value: Double?) -> String {
    guard let value, let number = Decimal(value, significantFigures: 3) else { return "–" }
    return value == 0 ? "0" : number.text() + (unit == "–" ? "" : "\u{A0}" + unit)
  }
}
