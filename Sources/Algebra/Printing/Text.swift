extension Layout {
  /// The formula in one line of Unicode text: `N_A = (c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)]`.
  ///
  /// Products are written with spaces, fractions with a slash and the brackets they then need;
  /// brackets alternate between round and square, so that the eye finds the pair. The order of
  /// operations is that of the layout: reading the line back by the usual rules gives the same
  /// value. Complexity: O(n · depth).
  public var text: String {
    switch self {
    case .row: return Layout.line(pieces)
    case .letter(let name), .upright(let name), .function(let name): return name
    case .numeral(let digits): return Layout.withMinus(digits)
    case .sign(let sign): return sign.glyph
    case .differential(let of): return "d" + of.bracketed(unless: of.isAtom)
    case .fraction(let above, let below): return Layout.quotient(above, below)
    case .scripts(let base, let sub, let sup): return Layout.scripted(base, sub, sup)
    case .root(let of): return "√" + of.bracketed(unless: of.isAtom)
    case .fenced(let content, .bars, _): return "|" + content.text + "|"
    case .fenced(let content, _, _): return Layout.bracket(content.text)
    case .integral(let from, let to): return "∫[" + from.text + "…" + to.text + "]"
    case .unit(let powers): return Layout.unitText(powers)
    }
  }

  /// The pieces of a row with nested rows opened and invisible products left out; the layout
  /// itself where it is not a row.
  var pieces: [Layout] {
    guard case .row(let parts) = self else { return [self] }
    var all: [Layout] = []
    for part in parts {
      switch part {
      case .row: all.append(contentsOf: part.pieces)
      case .sign(.invisibleTimes): continue
      default: all.append(part)
      }
    }
    return all
  }

  /// Whether the layout reads as one thing, so that a slash or a power beside it is unambiguous.
  var isAtom: Bool {
    switch self {
    case .letter, .upright, .numeral, .fenced, .root: return true
    case .scripts(let base, _, _): return base.isAtom
    case .differential(let of): return of.isAtom
    case .row:
      let pieces = pieces
      return pieces.count == 1 && pieces[0].isAtom
    case .sign, .function, .fraction, .integral, .unit: return false
    }
  }

  /// Whether the layout stands as a factor beside its neighbours.
  var isFactor: Bool {
    if case .sign = self { return false }
    return true
  }

  private func bracketed(unless plain: Bool) -> String {
    plain ? text : Layout.bracket(text)
  }

  private static func line(_ pieces: [Layout]) -> String {
    var line = ""
    for (index, piece) in pieces.enumerated() {
      let before = index > 0 ? pieces[index - 1] : nil
      let after = index + 1 < pieces.count ? pieces[index + 1] : nil
      if case .sign(let sign) = piece {
        line += signText(sign, before: before)
        continue
      }
      if separated(before, piece) { line += " " }
      line +=
        quotientNeedsBrackets(piece, before: before, after: after)
        ? bracket(piece.text) : piece.text
    }
    return line
  }

  private static func signText(_ sign: Sign, before: Layout?) -> String {
    switch sign {
    case .invisibleTimes: return ""
    case .negative, .slash: return sign.glyph
    case .comma: return ", "
    case .plus, .minus:
      return before?.isFactor == true ? " " + sign.glyph + " " : sign.glyph
    default:
      return before == nil ? sign.glyph + " " : " " + sign.glyph + " "
    }
  }

  /// Whether two neighbours in a row are held apart by a space.
  private static func separated(_ before: Layout?, _ piece: Layout) -> Bool {
    guard let before, before.isFactor else { return false }
    if case .function = before {
      // A bracket follows the name of its function directly.
      if case .fenced = piece { return false }
      if case .fraction = piece { return false }
    }
    return true
  }

  /// Whether a fraction written with a slash would be misread beside its neighbours.
  static func quotientNeedsBrackets(
    _ piece: Layout, before: Layout?, after: Layout?
  ) -> Bool {
    guard case .fraction(let above, _) = piece else { return false }
    if let after, after.isFactor || isTimes(after) { return true }
    guard let before else { return false }
    switch before {
    case .function: return true
    case .integral: return false
    case .sign(.times): break
    case .sign: return false
    default: break
    }
    // `a b/c` is the same either way, but `a 1/c` is not what anyone reads.
    if case .numeral? = above.pieces.first { return true }
    return false
  }

  private static func isTimes(_ piece: Layout) -> Bool {
    if case .sign(.times) = piece { return true }
    return false
  }

  private static func quotient(_ above: Layout, _ below: Layout) -> String {
    above.bracketed(unless: isPlainNumerator(above)) + "/" + below.bracketed(unless: below.isAtom)
  }

  static func isPlainNumerator(_ above: Layout) -> Bool {
    let pieces = above.pieces
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .sign(.negative), .sign(.times): continue
      case .sign, .fraction, .integral, .unit: return false
      case .function:
        guard index + 1 < pieces.count, case .fenced = pieces[index + 1] else { return false }
      default: continue
      }
    }
    return true
  }

  private static func scripted(_ base: Layout, _ sub: Layout?, _ sup: Layout?) -> String {
    // Each part is written once: towers of powers would otherwise double the work at each level.
    let isFunction = if case .function = base { true } else { false }
    var written = base.bracketed(unless: isFunction || base.isAtom)
    if let sub {
      written += "_" + (isWord(sub) ? sub.text : "(" + sub.text + ")")
    }
    if let sup {
      let above = sup.text
      if let raised = raised(above) {
        written += raised
      } else {
        written += "^" + (sup.isAtom ? above : bracket(above))
      }
    }
    return written
  }

  private static func isWord(_ sub: Layout) -> Bool {
    for piece in sub.pieces {
      switch piece {
      case .letter, .upright, .numeral: continue
      default: return false
      }
    }
    return sub.pieces.count == 1
  }

  private static func unitText(_ powers: [UnitPower]) -> String {
    var words: [String] = []
    for power in powers {
      words.append(
        power.symbol + (power.power == 1 ? "" : raised(String(power.power)) ?? ""))
    }
    return words.joined(separator: " ")
  }

  /// Returns brackets around a text: round around none or square ones, square around round ones.
  static func bracket(_ text: String) -> String {
    var depth = 0
    var deepest = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      default: continue
      }
    }
    return deepest % 2 == 0 ? "(" + text + ")" : "[" + text + "]"
  }

  /// Returns a whole number in superscript digits, or nothing for any other text.
  private static func raised(_ text: String) -> String? {
    var raised = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2D, 0x2212: raised += "⁻"
      case 0x31: raised += "¹"
      case 0x32: raised += "²"
      case 0x33: raised += "³"
      case 0x30, 0x34...0x39:
        guard let digit = Unicode.Scalar(0x2070 + (scalar.value - 0x30)) else { return nil }
        raised.unicodeScalars.append(digit)
      default: return nil
      }
    }
    return raised.isEmpty ? nil : raised
  }

  /// Returns digits with the hyphen of an ASCII number replaced by the minus sign.
  static func withMinus(_ digits: String) -> String {
    guard digits.utf8.first == UInt8(ascii: "-") else { return digits }
    return "−" + String(decoding: digits.utf8.dropFirst(), as: UTF8.self)
  }
}

extension Layout.Sign {
  /// The sign as a Unicode character; empty for the invisible product.
  public var glyph: String {
    switch self {
    case .plus: "+"
    case .slash: "/"
    case .minus, .negative: "−"
    case .times: "×"
    case .equals: "="
    case .approximately: "≈"
    case .less: "<"
    case .greater: ">"
    case .lessOrEqual: "≤"
    case .greaterOrEqual: "≥"
    case .comma: ","
    case .invisibleTimes: ""
    case .arrow: "→"
    case .proportional: "∝"
    }
  }
}
