extension Layout {
  /// The formula in LaTeX's mathematics, to be set between dollar signs or in a display.
  ///
  /// Beside LaTeX's own commands, `\operatorname`, `\lvert` and `\rvert` of the package `amsmath` are
  /// used. `Parser` reads it back as the expression that was laid out, derivatives and integrals
  /// excepted. Complexity: O(n).
  public var latex: String {
    var writer = LaTeXWriter()
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Whether a thin space belongs between two neighbours in a row.
  static func needsThinSpace(_ before: Layout?, _ piece: Layout) -> Bool {
    guard let before, before.isFactor else { return false }
    switch piece {
    case .unit: return true
    case .differential:
      if case .integral = before { return false }
      return true
    default: return false
    }
  }
}

/// Writes a layout in LaTeX's mathematics.
private struct LaTeXWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(192) }

  mutating func write(_ layout: Layout) {
    switch layout {
    case .row: row(layout.pieces)
    case .letter(let name): letter(name)
    case .upright(let word):
      raw("\\mathrm{")
      upright(word)
      raw("}")
    case .numeral(let digits): bytes.append(contentsOf: digits.utf8)
    case .sign(let sign): raw(sign.latex)
    case .function(let name): function(name)
    case .differential(let of, let order):
      raw("\\mathrm{d}")
      if order > 1 { raw("^") }
      if order > 1 { bytes.append(contentsOf: String(order).utf8) }
      group(of)
    case .fraction(let above, let below):
      raw("\\frac")
      group(above)
      group(below)
    case .scripts(let base, let sub, let sup): scripts(base, sub, sup)
    case .root(let of):
      raw("\\sqrt")
      group(of)
    case .fenced(let content, let fence, let isTall): fenced(content, fence, isTall)
    case .integral(let from, let to):
      raw("\\int_")
      group(from)
      raw("^")
      group(to)
    case .unit(let powers): unit(powers)
    }
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func group(_ layout: Layout) {
    raw("{")
    write(layout)
    raw("}")
  }

  private mutating func row(_ pieces: [Layout]) {
    var before: Layout?
    for piece in pieces {
      // A thin space in front of a unit or of the d behind an integrand; a plain space, which
      // mathematics ignores, ends the name of a command.
      if before != nil { raw(Layout.needsThinSpace(before, piece) ? "\\," : " ") }
      if case .sign(.minus) = piece, before?.isFactor != true {
        raw(Layout.Sign.negative.latex)
      } else {
        write(piece)
      }
      before = piece
    }
  }

  private mutating func scripts(_ base: Layout, _ sub: Layout?, _ sup: Layout?) {
    if case .scripts(_, _, _?) = base {
      // A second superscript would be an error.
      group(base)
    } else if base.isAtom || base.isFunction {
      write(base)
    } else {
      group(base)
    }
    if let sub {
      raw("_")
      group(sub)
    }
    guard let sup else { return }
    if sup == .star { return raw("^{\\ast}") }
    raw("^")
    group(sup)
  }

  private mutating func fenced(_ content: Layout, _ fence: Layout.Fence, _ isTall: Bool) {
    switch fence {
    case .round: raw(isTall ? "\\left(" : "(")
    case .square: raw(isTall ? "\\left[" : "[")
    case .bars: raw(isTall ? "\\left|" : "\\lvert ")
    }
    write(content)
    switch fence {
    case .round: raw(isTall ? "\\right)" : ")")
    case .square: raw(isTall ? "\\right]" : "]")
    case .bars: raw(isTall ? "\\right|" : " \\rvert")
    }
  }

  private mutating func letter(_ name: String) {
    let utf8 = name.utf8
    if utf8.count == 1, let byte = utf8.first, Symbol.isLetter(byte) {
      bytes.append(byte)
      return
    }
    let scalars = name.unicodeScalars
    guard let first = scalars.first else { return }
    if scalars.count > 1 {
      raw("\\mathit{")
      upright(name)
      raw("}")
      return
    }
    switch first.value {
    // Mathematical bold small and capital letters stand for vectors.
    case 0x1D41A...0x1D433: bold(first.value - 0x1D41A + 0x61)
    case 0x1D400...0x1D419: bold(first.value - 0x1D400 + 0x41)
    default: character(first)
    }
  }

  private mutating func bold(_ letter: UInt32) {
    raw("\\mathbf{")
    bytes.append(UInt8(truncatingIfNeeded: letter))
    raw("}")
  }

  private mutating func upright(_ word: String) {
    for scalar in word.unicodeScalars {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if scalar.isASCII, Symbol.isLetter(byte) || Symbol.isDigit(byte) {
        bytes.append(byte)
      } else {
        character(scalar)
      }
    }
  }

  private mutating func function(_ name: String) {
    switch name {
    case "ln", "exp", "log", "lim", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min",
      "arcsin", "arccos", "arctan":
      raw("\\")
      bytes.append(contentsOf: name.utf8)
    default:
      raw("\\operatorname{")
      upright(name)
      raw("}")
    }
  }

  private mutating func unit(_ powers: [Layout.UnitPower]) {
    for (index, power) in powers.enumerated() {
      if index > 0 { raw("\\,") }
      raw("\\mathrm{")
      upright(power.symbol)
      raw("}")
      if power.power != 1 {
        raw("^{")
        bytes.append(contentsOf: String(power.power).utf8)
        raw("}")
      }
    }
  }

  private mutating func character(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3B1...0x3C9: raw(LaTeXWriter.small[Int(scalar.value - 0x3B1)])
    case 0x391...0x3A9: raw(LaTeXWriter.capital[Int(scalar.value - 0x391)])
    case 0xB5: raw("\\mu")
    case 0xB0: raw("{}^{\\circ}")
    case 0x221E: raw("\\infty")
    case 0x2202: raw("\\partial")
    case 0x2211: raw("\\sum")
    case 0x2212: raw("-")
    case 0x2026: raw("\\dots")
    // A comma without a space, as between two subscripts.
    case 0x2C: raw("{,}")
    case 0x23, 0x24, 0x25, 0x26, 0x5F, 0x7B, 0x7D:
      raw("\\")
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x5C: raw("\\backslash")
    case 0x5E: raw("\\hat{}")
    case 0x7E: raw("\\sim")
    default: bytes.append(contentsOf: String(Character(scalar)).utf8)
    }
  }

  /// The commands of the Greek alphabet from U+03B1 on; where LaTeX has no letter, the Latin twin.
  private static let small: [StaticString] = [
    "\\alpha", "\\beta", "\\gamma", "\\delta", "\\varepsilon", "\\zeta", "\\eta", "\\theta",
    "\\iota", "\\kappa", "\\lambda", "\\mu", "\\nu", "\\xi", "o", "\\pi", "\\rho", "\\varsigma",
    "\\sigma", "\\tau", "\\upsilon", "\\varphi", "\\chi", "\\psi", "\\omega",
  ]
  /// The same from U+0391 on.
  private static let capital: [StaticString] = [
    "A", "B", "\\Gamma", "\\Delta", "E", "Z", "H", "\\Theta", "I", "K", "\\Lambda", "M", "N",
    "\\Xi", "O", "\\Pi", "P", "", "\\Sigma", "T", "\\Upsilon", "\\Phi", "X", "\\Psi", "\\Omega",
  ]
}

extension Layout.Sign {
  /// The sign in LaTeX's mathematics.
  fileprivate var latex: StaticString {
    switch self {
    case .plus: "+"
    case .slash: "/"
    case .minus: "-"
    // Braces keep the space of a binary minus away.
    case .negative: "{-}"
    case .times: "\\times"
    case .equals: "="
    case .approximately: "\\approx"
    case .unequal: "\\ne"
    case .less: "<"
    case .greater: ">"
    case .lessOrEqual: "\\le"
    case .greaterOrEqual: "\\ge"
    case .comma: ","
    case .invisibleTimes: ""
    case .arrow: "\\to"
    case .proportional: "\\propto"
    }
  }
}
