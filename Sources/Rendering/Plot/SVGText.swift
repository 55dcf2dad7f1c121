import Algebra
import Problems

/// A line of words and symbols inside a drawing.
///
/// A drawing has no formulas; subscripts are smaller text, set lower.
struct SVGText {
  private(set) var runs: [Run] = []

  /// Characters set alike.
  struct Run {
    var text: String
    var isItalic: Bool
    /// Above the line (1), on it (0) or below it (-1).
    var level: Int
    /// Whether the run stands back in colour.
    var isQuiet: Bool
  }

  /// Scripts are this much smaller than the line.
  private static let scriptScale = 0.75
  /// Scripts stand this part of the size above or below the line.
  private static let shift = 0.28

  init() {}

  init(_ text: String) {
    append(text)
  }

  init(_ layout: Layout) {
    append(layout)
  }

  init(_ inlines: [Inline]) {
    append(inlines)
  }

  mutating func append(
    _ text: String, italic: Bool = false, level: Int = 0, quiet: Bool = false
  ) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.isItalic == italic, last.level == level, last.isQuiet == quiet {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, isItalic: italic, level: level, isQuiet: quiet))
    }
  }

  mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): append(text)
      case .math(let layout): append(layout)
      case .emphasis(let inner), .strong(let inner), .link(let inner, _), .verdict(let inner, _):
        append(inner)
      }
    }
  }

  mutating func append(_ layout: Layout, level: Int = 0) {
    switch layout {
    case .row(let pieces):
      for (index, piece) in pieces.enumerated() {
        append(piece, after: index > 0 ? pieces[index - 1] : nil, level: level)
      }
    case .letter(let name): append(name, italic: true, level: level)
    case .upright, .numeral, .integral: append(layout.text, level: level)
    case .sign(let sign): append(sign.glyph, level: level)
    case .function(let name): append(name, level: level)
    case .differential(let of, _):
      append("d", level: level)
      append(of, level: level)
    case .fraction(let above, let below):
      appendBracketed(above, level: level)
      append("/", level: level)
      appendBracketed(below, level: level)
    case .scripts(let base, let sub, let sup):
      append(base, level: level)
      if let sub { append(sub, level: -1) }
      if let sup { append(sup, level: 1) }
    case .root(let of):
      append("√", level: level)
      appendBracketed(of, level: level)
    case .fenced(let content, let fence, _):
      append(fence == .round ? "(" : fence == .square ? "[" : "|", level: level)
      append(content, level: level)
      append(fence == .round ? ")" : fence == .square ? "]" : "|", level: level)
    case .unit(let powers):
      for (index, power) in powers.enumerated() {
        append((index > 0 ? "\u{A0}" : "") + power.symbol, level: level)
        if power.power != 1 { append(Layout.numeral(String(power.power)).text, level: 1) }
      }
    }
  }

  private mutating func append(_ piece: Layout, after before: Layout?, level: Int) {
    switch piece {
    case .sign(.negative), .sign(.invisibleTimes): append(piece, level: level)
    case .sign(.comma): append(",\u{A0}", level: level)
    case .sign(let sign):
      append(
        before == nil ? sign.glyph + "\u{A0}" : "\u{A0}" + sign.glyph + "\u{A0}", level: level)
    case .unit, .function:
      if before != nil { append("\u{A0}", level: level) }
      append(piece, level: level)
      if case .function = piece { append("\u{A0}", level: level) }
    default: append(piece, level: level)
    }
  }

  private mutating func appendBracketed(_ layout: Layout, level: Int) {
    switch layout {
    case .row, .fraction:
      append("(", level: level)
      append(layout, level: level)
      append(")", level: level)
    default: append(layout, level: level)
    }
  }

  /// The width at a font size, from the metrics of Pagella; a guess for other fonts.
  func width(size: Double, bold: Bool = false) -> Double {
    var hundredths = 0.0
    for run in runs {
      var width = 0.0
      for scalar in run.text.unicodeScalars { width += Double(Advance.of(scalar)) }
      hundredths += width * (run.level == 0 ? 1 : SVGText.scriptScale)
    }
    // Bold letters of Pagella are 1.05 times as wide as regular ones; the rest is leeway.
    return hundredths / 100 * size * (bold ? 1.07 : 1.02)
  }

  /// Writes the content of a `text` element.
  func write(size: Double, into out: inout Markup) {
    var level = 0
    for run in runs {
      let rise = Double(level - run.level) * SVGText.shift * size
      let isPlain = !run.isItalic && run.level == 0 && !run.isQuiet && rise == 0
      if isPlain {
        out.text(run.text)
        continue
      }
      out.raw("<tspan")
      if run.isItalic || run.level != 0 || run.isQuiet {
        out.raw(" class=\"")
        out.raw(run.isItalic ? (run.level != 0 ? "v d" : "v") : run.level != 0 ? "d" : "")
        if run.isQuiet { out.raw(run.isItalic || run.level != 0 ? " q" : "q") }
        out.raw("\"")
      }
      if rise != 0 {
        out.raw(" dy=\"")
        out.coordinate(rise)
        out.raw("\"")
      }
      out.raw(">")
      out.text(run.text)
      out.raw("</tspan>")
      level = run.level
    }
  }
}

/// The advance widths of the page's font.
private enum Advance {
  /// TeX Gyre Pagella regular 2.501 from U+0020 to U+007E, in hundredths of the font size.
  private static let ascii: [UInt8] = [
    25, 28, 37, 50, 50, 84, 78, 21, 46, 46, 39, 76, 25, 33, 25, 49, 50, 50, 50, 50, 50, 50, 50, 50,
    50, 50, 25, 25, 77, 76, 77, 44, 75, 78, 61, 71, 77, 61, 56, 76, 83, 34, 33, 73, 61, 95, 83, 79,
    60, 79, 67, 52, 61, 78, 72, 100, 67, 67, 67, 43, 49, 43, 61, 50, 33, 50, 55, 44, 61, 48, 33, 56,
    58, 29, 23, 56, 29, 88, 58, 55, 60, 56, 40, 42, 33, 60, 56, 83, 52, 56, 50, 44, 21, 44, 61,
  ]

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: Int(ascii[Int(scalar.value - 0x20)])
    case 0xA0: 25
    case 0x300...0x36F: 0
    case 0x2212, 0x2248, 0x2260...0x2265: 76
    case 0x2013: 50
    default: 60
    }
  }
}
