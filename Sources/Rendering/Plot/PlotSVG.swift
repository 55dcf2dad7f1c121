import Algebra
import Problems

/// Draws plots as SVG inside a page.
///
/// Colours, dashes and the choice between the wide and the narrow drawing belong to the page's
/// style sheet (`.plot`); the drawing itself holds only geometry, so that it follows light, dark
/// and print.
enum PlotSVG {
  /// Writes a plot twice, for wide and for narrow pages; the style sheet shows one of them.
  ///
  /// - Parameter id: The beginning of the identifiers inside the drawing, unique on the page.
  static func write(_ plot: Plot, id: String, into out: inout Markup) {
    Drawing(plot, .wide).write(id: id, into: &out)
    Drawing(plot, .narrow).write(id: id, into: &out)
  }
}

/// The measures of one drawing of a plot.
struct Sheet {
  let name: String
  let width: Double
  let height: Double
  /// The size of ordinary letters.
  let size: Double
  /// Whether labels may stand right of the frame.
  let hasMargin: Bool
  /// One tick for so many units of the drawing.
  let tickSpacing: (x: Double, y: Double)

  static let wide = Sheet(
    name: "wide", width: 640, height: 400, size: 14, hasMargin: true, tickSpacing: (80, 56))
  static let narrow = Sheet(
    name: "narrow", width: 340, height: 330, size: 14, hasMargin: false, tickSpacing: (60, 46))
}

/// One drawing of a plot.
struct Drawing {
  let plot: Plot
  let sheet: Sheet
  let scale: Scale
  private let xTicks: Ticks
  private let yTicks: Ticks
  let curves: [CurvePath]

  init(_ plot: Plot, _ sheet: Sheet) {
    self.plot = plot
    self.sheet = sheet
    let top = sheet.size * 3.2
    let bottom = sheet.height - sheet.size * 3.5
    yTicks = Ticks(
      from: plot.y.lower, to: plot.y.upper, count: Int((bottom - top) / sheet.tickSpacing.y))
    var labels = 0.0
    for tick in yTicks.ticks { labels = max(labels, Drawing.tickWidth(tick.label, sheet)) }
    let left = labels + 13
    var right = sheet.width - 14
    if sheet.hasMargin {
      // Labels of dots at the right end stand beside the frame.
      for dot in plot.dots where Drawing.isAtRightEnd(dot, plot.x) {
        let width = SVGText(dot.label).width(size: sheet.size)
        right = min(right, max(sheet.width - width - 15, sheet.width * 0.6))
      }
    }
    xTicks = Ticks(
      from: plot.x.lower, to: plot.x.upper, count: Int((right - left) / sheet.tickSpacing.x))
    let scale = Scale(
      frame: Box(left: left, top: top, right: right, bottom: bottom), x: plot.x, y: plot.y)
    self.scale = scale
    curves = plot.curves.map { curve in CurvePath(curve, on: scale) }
  }

  private static func tickWidth(_ label: String, _ sheet: Sheet) -> Double {
    SVGText(label).width(size: sheet.size * 0.93)
  }

  private static func isAtRightEnd(_ dot: Plot.Dot, _ axis: Plot.Axis) -> Bool {
    dot.x > axis.upper - 0.001 * (axis.upper - axis.lower)
  }

  func write(id: String, into out: inout Markup) {
    out.raw("<svg class=\"plot " + sheet.name + "\" viewBox=\"0 0 ")
    out.point(sheet.width, sheet.height)
    out.raw("\" role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\">")
    if sheet.hasMargin {
      // The narrow drawing borrows these, so that identifiers stay unique.
      out.raw("\n<title id=\"" + id + "-t\">")
      out.text(plot.title)
      out.raw("</title><desc id=\"" + id + "-d\">")
      out.text(plot.description)
      out.raw("</desc>")
    }
    out.raw("\n<g aria-hidden=\"true\">")
    writeFrame(into: &out)
    writeWash(into: &out)
    writeCurves(into: &out)
    writeLabels(into: &out)
    out.raw("</g></svg>\n")
  }

  // MARK: Frame

  private func writeFrame(into out: inout Markup) {
    let frame = scale.frame
    writeGrid(into: &out)
    for tick in yTicks.ticks {
      text(
        SVGText(tick.label), "k", x: frame.left - 9, y: scale.y(tick.value) + sheet.size * 0.3,
        anchor: "end", size: sheet.size, into: &out)
    }
    out.raw("\n<path class=\"axis\" d=\"M")
    out.point(frame.left, frame.bottom)
    out.raw("H")
    out.coordinate(frame.right)
    for tick in xTicks.ticks {
      out.raw("M")
      out.point(scale.x(tick.value), frame.bottom)
      out.raw("v5")
    }
    out.raw("\"/>")
    for tick in xTicks.ticks {
      text(
        SVGText(tick.label), "k", x: scale.x(tick.value), y: frame.bottom + sheet.size * 1.5,
        anchor: "middle", size: sheet.size, into: &out)
    }
    out.raw("\n")
    text(
      title(plot.y, yTicks.power, symbolFirst: true), "t", x: 0, y: sheet.size * 1.1,
      anchor: nil, size: sheet.size + 1, into: &out)
    text(
      title(plot.x, xTicks.power, symbolFirst: false), "t", x: frame.right,
      y: frame.bottom + sheet.size * 3.1, anchor: "end", size: sheet.size + 1, into: &out)
  }

  /// Horizontal hairlines; an empty plot, made to be drawn into by hand, has vertical ones too.
  private func writeGrid(into out: inout Markup) {
    let frame = scale.frame
    out.raw("\n<path class=\"grid\" d=\"")
    for y in gridlines {
      out.raw("M")
      out.point(frame.left, y)
      out.raw("H")
      out.coordinate(frame.right)
    }
    if plot.curves.isEmpty {
      for tick in xTicks.ticks {
        out.raw("M")
        out.point(scale.x(tick.value), frame.top)
        out.raw("V")
        out.coordinate(frame.bottom)
      }
    }
    out.raw("\"/>")
  }

  var gridlines: [Double] {
    var lines: [Double] = []
    for tick in yTicks.ticks {
      let y = scale.y(tick.value)
      if y < scale.frame.bottom - 1 { lines.append(y) }
    }
    return lines
  }

  /// The words of an axis: its symbol in ink, the rest standing back.
  private func title(_ axis: Plot.Axis, _ power: Int, symbolFirst: Bool) -> SVGText {
    var line = SVGText()
    if symbolFirst { line.append(axis.symbol) }
    let gap = SVGText(axis.symbol).runs.isEmpty ? "" : "\u{A0} "
    line.append(symbolFirst ? gap + axis.words : axis.words + gap, quiet: true)
    if !symbolFirst { line.append(axis.symbol) }
    guard power != 0 || !axis.unit.isEmpty else { return line }
    line.append(" (", quiet: true)
    if power != 0 {
      line.append("10", quiet: true)
      line.append(Layout.numeral(String(power)).text, level: 1, quiet: true)
      // A pure number has no unit to name behind its power.
      if axis.unit != "–", !axis.unit.isEmpty { line.append("\u{A0}", quiet: true) }
    }
    if power == 0 || axis.unit != "–" { line.append(axis.unit, quiet: true) }
    line.append(")", quiet: true)
    return line
  }

  // MARK: Curves

  private func writeWash(into out: inout Markup) {
    guard plot.wash.count == 2, curves.indices.contains(plot.wash[0]),
      curves.indices.contains(plot.wash[1])
    else { return }
    out.raw("\n<path class=\"wash\" d=\"")
    curves[plot.wash[0]].write(into: &out)
    curves[plot.wash[1]].writeBack(into: &out)
    out.raw("Z\"/>")
  }

  private func writeCurves(into out: inout Markup) {
    for (index, curve) in curves.enumerated() where !curve.points.isEmpty {
      out.raw("\n<path class=\"c c")
      out.number(index % 4)
      out.raw("\" d=\"")
      curve.write(into: &out)
      out.raw("\"/>")
    }
  }

  func text(
    _ line: SVGText, _ names: String, x: Double, y: Double, anchor: String?, size: Double,
    into out: inout Markup
  ) {
    out.raw("<text class=\"")
    out.raw(names)
    out.raw("\" x=\"")
    out.coordinate(x)
    out.raw("\" y=\"")
    out.coordinate(y)
    out.raw("\"")
    if let anchor { out.raw(" text-anchor=\"" + anchor + "\"") }
    out.raw(">")
    line.write(size: size, into: &out)
    out.raw("</text>")
  }
}
