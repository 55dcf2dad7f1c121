extension Layout {
  /// The formula in LaTeX's mathematics, to be set between dollar signs or in a display.
  ///
  /// Only the commands of LaTeX itself are used, no package. Complexity: O(n).
  public var latex: String {
    var out = ""
    writeLaTeX(into: &out)
    return out
  }

  private func writeLaTeX(into out: inout String) {
    switch self {
    case .row: Layout.writeLaTeX(row: pieces, into: &out)
    case .letter(let name): out += LaTeXText.letter(name)
    case .upright(let word): out += "\\mathrm{" + LaTeXText.upright(word) + "}"
    case .numeral(let digits): out += digits
    case .sign(let sign): out += sign.latex
    case .function(let name): out += LaTeXText.function(name)
    case .differential(let of):
      out += "\\mathrm{d}"
      of.writeGroup(into: &out)
    case .fraction(let above, let below):
      out += "\\frac"
      above.writeGroup(into: &out)
      below.writeGroup(into: &out)
    case .scripts(let base, let sub, let sup):
      Layout.writeScripts(base, sub, sup, into: &out)
    case .root(let of):
      out += "\\sqrt"
      of.writeGroup(into: &out)
    case .fenced(let content, let fence, let tall):
      let (open, close) = fence.latex
      out += tall ? "\\left" + open : open
      content.writeLaTeX(into: &out)
      out += tall ? "\\right" + close : close
    case .integral(let from, let to):
      out += "\\int_"
      from.writeGroup(into: &out)
      out += "^"
      to.writeGroup(into: &out)
    case .unit(let powers): out += LaTeXText.unit(powers)
    }
  }

  private func writeGroup(into out: inout String) {
    out += "{"
    writeLaTeX(into: &out)
    out += "}"
  }

  private static func writeLaTeX(row pieces: [Layout], into out: inout String) {
    for (index, piece) in pieces.enumerated() {
      let before = index > 0 ? pieces[index - 1] : nil
      if index > 0 {
        // A thin space in front of a unit or of the d behind an integrand; a plain space, which
        // mathematics ignores, ends the name of a command.
        out += needsThinSpace(before, piece) ? "\\," : " "
      }
      if case .sign(.minus) = piece, before?.isFactor != true {
        out += Sign.negative.latex
      } else {
        piece.writeLaTeX(into: &out)
      }
    }
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

  private static func writeScripts(
    _ base: Layout, _ sub: Layout?, _ sup: Layout?, into out: inout String
  ) {
    if base.isAtom || base.isFunction {
      base.writeLaTeX(into: &out)
    } else {
      base.writeGroup(into: &out)
    }
    if let sub {
      out += "_"
      sub.writeGroup(into: &out)
    }
    if let sup {
      out += "^"
      sup.writeGroup(into: &out)
    }
  }

  var isFunction: Bool {
    if case .function = self { return true }
    return false
  }
}

extension Layout.Sign {
  fileprivate var latex: String {
    switch self {
    case .plus: "+"
    case .slash: "/"
    case .minus: "-"
    // Braces keep the space of a binary minus away.
    case .negative: "{-}"
    case .times: "\\times"
    case .equals: "="
    case .approximately: "\\approx"
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

extension Layout.Fence {
  fileprivate var latex: (String, String) {
    switch self {
    case .round: ("(", ")")
    case .square: ("[", "]")
    case .bars: ("|", "|")
    }
  }
}

/// Names and unit symbols in LaTeX's mathematics.
private enum LaTeXText {
  /// The commands of the Greek alphabet from U+03B1 on; where LaTeX has no letter, the Latin twin.
  private static let small = [
    "\\alpha", "\\beta", "\\gamma", "\\delta", "\\varepsilon", "\\zeta", "\\eta", "\\theta",
    "\\iota", "\\kappa", "\\lambda", "\\mu", "\\nu", "\\xi", "o", "\\pi", "\\rho", "\\varsigma",
    "\\sigma", "\\tau", "\\upsilon", "\\varphi", "\\chi", "\\psi", "\\omega",
  ]
  /// The same from U+0391 on.
  private static let capital = [
    "A", "B", "\\Gamma", "\\Delta", "E", "Z", "H", "\\Theta", "I", "K", "\\Lambda", "M", "N",
    "\\Xi", "O", "\\Pi", "P", "", "\\Sigma", "T", "\\Upsilon", "\\Phi", "X", "\\Psi", "\\Omega",
  ]

  static func letter(_ name: String) -> String {
    let scalars = name.unicodeScalars
    guard let first = scalars.first else { return "" }
    if scalars.count > 1 { return "\\mathit{" + upright(name) + "}" }
    switch first.value {
    // Mathematical bold small and capital letters stand for vectors.
    case 0x1D41A...0x1D433: return bold(first.value - 0x1D41A + 0x61)
    case 0x1D400...0x1D419: return bold(first.value - 0x1D400 + 0x41)
    default: return character(first)
    }
  }

  static func upright(_ word: String) -> String {
    var out = ""
    for scalar in word.unicodeScalars { out += character(scalar) }
    return out
  }

  static func function(_ name: String) -> String {
    switch name {
    case "ln", "exp", "log", "lim", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min":
      return "\\" + name
    default: return "\\operatorname{" + upright(name) + "}"
    }
  }

  static func unit(_ powers: [Layout.UnitPower]) -> String {
    var out = ""
    for (index, power) in powers.enumerated() {
      if index > 0 { out += "\\," }
      out += "\\mathrm{" + upright(power.symbol) + "}"
      if power.power != 1 { out += "^{" + String(power.power) + "}" }
    }
    return out
  }

  private static func bold(_ ascii: UInt32) -> String {
    guard let scalar = Unicode.Scalar(ascii) else { return "" }
    return "\\mathbf{" + String(Character(scalar)) + "}"
  }

  private static func character(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x3B1...0x3C9: return small[Int(scalar.value - 0x3B1)]
    case 0x391...0x3A9: return capital[Int(scalar.value - 0x391)]
    case 0xB5: return "\\mu"
    case 0xB0: return "{}^{\\circ}"
    case 0x221E: return "\\infty"
    case 0x2202: return "\\partial"
    case 0x2211: return "\\sum"
    case 0x2212: return "-"
    case 0x2F: return "/"
    case 0x23, 0x24, 0x25, 0x26, 0x5F, 0x7B, 0x7D: return "\\" + String(Character(scalar))
    case 0x5C: return "\\backslash"
    case 0x5E: return "\\hat{}"
    case 0x7E: return "\\sim"
    default: return String(Character(scalar))
    }
  }
}
