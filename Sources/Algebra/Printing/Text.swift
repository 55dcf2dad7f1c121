import Numerics

extension Layout {
  /// The formula in one line of Unicode text: `N_A = (c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)]`.
  public var text: String { text(.typographic) }

  /// The formula in one line of text.
  ///
  /// Typographic text writes products with spaces, raised digits, and brackets that alternate
  /// between round and square, so that the eye finds the pair; it is
  /// `(c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)]`. ASCII is what one would type:
  /// `c*D_AB/L*ln((1 - x_A2)/(1 - x_A1))`. `Parser` reads both back as the expression that was laid
  /// out, derivatives and integrals excepted. Complexity: O(n).
  public func text(_ style: Decimal.Style) -> String {
    var line = TextLine(isASCII: style == .ascii)
    line.write(self)
    return String(decoding: line.bytes, as: UTF8.self)
  }

  /// The pieces of a row with nested rows opened and invisible products left out; the layout
  /// itself where it is not a row.
  var pieces: [Layout] {
    guard case .row(let parts) = self else { return [self] }
    let isFlat = parts.allSatisfy { part in
      switch part {
      case .row, .sign(.invisibleTimes): false
      default: true
      }
    }
    if isFlat { return parts }
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
    case .differential(let of, _): return of.isAtom || of.pieces.isEmpty
    case .row:
      let pieces = pieces
      return pieces.count == 1 && pieces[0].isAtom
    case .sign, .function, .fraction, .integral, .unit: return false
    }
  }

  /// Whether the layout is a function before its argument in brackets.
  var isApplication: Bool {
    guard case .row(let parts) = self, parts.count == 2, parts[0].isFunction,
      case .fenced = parts[1]
    else { return false }
    return true
  }

  /// Whether the layout is the name of a function, perhaps with scripts.
  var isFunction: Bool {
    switch self {
    case .function: true
    case .scripts(let base, _, _): base.isFunction
    default: false
    }
  }

  /// Whether the layout stands as a factor beside its neighbours.
  var isFactor: Bool {
    if case .sign = self { return false }
    return true
  }

  /// Whether a numerator needs no brackets before a slash.
  static func isPlainNumerator(_ above: Layout) -> Bool {
    let pieces = above.pieces
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .sign(.times): continue
      case .sign, .fraction, .integral, .unit: return false
      default:
        guard piece.isFunction else { continue }
        guard index + 1 < pieces.count, case .fenced = pieces[index + 1] else { return false }
      }
    }
    return true
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
    case .unequal: "≠"
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

  /// The sign as it is typed.
  var typed: StaticString {
    switch self {
    case .plus: "+"
    case .slash: "/"
    case .minus, .negative: "-"
    case .times: "*"
    case .equals: "="
    case .approximately, .proportional: "~"
    case .unequal: "!="
    case .less: "<"
    case .greater: ">"
    case .lessOrEqual: "<="
    case .greaterOrEqual: ">="
    case .comma: ","
    case .invisibleTimes: ""
    case .arrow: "->"
    }
  }
}
