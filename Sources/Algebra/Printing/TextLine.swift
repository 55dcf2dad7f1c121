/// Writes a layout into one line, in ASCII or in Unicode.
struct TextLine {
  private(set) var bytes: [UInt8] = []
  let isASCII: Bool

  init(isASCII: Bool) {
    self.isASCII = isASCII
    bytes.reserveCapacity(64)
  }

  /// Appends a layout.
  ///
  /// - Returns: How deep the brackets in it nest.
  @discardableResult
  mutating func write(_ layout: Layout) -> Int {
    switch layout {
    case .row: return row(layout.pieces)
    case .letter(let name), .upright(let name): text(name)
    case .function(let name): text(name)
    case .numeral(let digits): numeral(digits)
    case .sign(let sign): self.sign(sign)
    case .differential(let of, let order):
      text("d")
      if order > 1 {
        let exponent = Layout.numeral(String(order))
        if isASCII || !raised(exponent) {
          text("^")
          write(exponent)
        }
      }
      return bracketed(of, unless: of.isAtom || of.pieces.isEmpty)
    case .fraction(let above, let below): return quotient(above, below)
    case .scripts(let base, let sub, let sup): return scripts(base, sub, sup)
    case .root(let of): return root(of)
    case .fenced(let content, .bars, _): return magnitude(content)
    case .fenced(let content, _, _): return bracketed(content, unless: false)
    case .integral(let from, let to):
      text(isASCII ? "int[" : "∫[")
      let first = write(from)
      text(isASCII ? ".." : "…")
      let second = write(to)
      text("]")
      return max(first, second)
    case .unit(let powers): unit(powers)
    }
    return 0
  }

  private mutating func text(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a name; in ASCII, a Greek letter by its name.
  private mutating func text(_ name: String) {
    guard isASCII else {
      bytes.append(contentsOf: name.utf8)
      return
    }
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let name = Greek.name(of: scalar) {
        text(name)
      } else if let plain = TextLine.plain(scalar) {
        bytes.append(plain)
      } else {
        bytes.append(UInt8(ascii: "?"))
      }
    }
  }

  /// The ASCII character for one that is only another form of it.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    // The bold letters of vectors.
    case 0x1D41A...0x1D433: UInt8(truncatingIfNeeded: scalar.value - 0x1D41A + 0x61)
    case 0x1D400...0x1D419: UInt8(truncatingIfNeeded: scalar.value - 0x1D400 + 0x41)
    case 0x2212, 0x2013: UInt8(ascii: "-")
    case 0x2217: UInt8(ascii: "*")
    case 0x2026: UInt8(ascii: ".")
    default: nil
    }
  }

  private mutating func numeral(_ digits: String) {
    guard !isASCII, digits.utf8.first == UInt8(ascii: "-") else { return text(digits) }
    text("−")
    bytes.append(contentsOf: digits.utf8.dropFirst())
  }

  private mutating func sign(_ sign: Layout.Sign) {
    if isASCII {
      text(sign.typed)
    } else {
      text(sign.glyph)
    }
  }

  private mutating func row(_ pieces: [Layout]) -> Int {
    var deepest = 0
    for (index, piece) in pieces.enumerated() {
      let before = index > 0 ? pieces[index - 1] : nil
      if case .sign(let sign) = piece {
        spaced(sign, before: before)
        continue
      }
      let isFactor = before?.isFactor == true
      if isFactor { separate(before, piece) }
      let depth: Int
      if case .fraction(let above, _) = piece {
        let after = index + 1 < pieces.count ? pieces[index + 1] : nil
        depth = bracketed(
          piece, unless: !needsBrackets(above, before: before, after: after))
      } else if isASCII, before?.isFunction == true {
        depth = bracketed(piece, unless: isBracketed(piece))
      } else {
        depth = write(piece)
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  private func isBracketed(_ piece: Layout) -> Bool {
    if case .fenced(_, let fence, _) = piece { fence != .bars } else { false }
  }

  private mutating func spaced(_ sign: Layout.Sign, before: Layout?) {
    switch sign {
    case .invisibleTimes: return
    case .negative, .slash: self.sign(sign)
    case .comma:
      self.sign(sign)
      text(" ")
    case .times where isASCII: self.sign(sign)
    case .plus, .minus:
      let isBinary = before?.isFactor == true
      if isBinary { text(" ") }
      self.sign(sign)
      if isBinary { text(" ") }
    default:
      if before != nil { text(" ") }
      self.sign(sign)
      text(" ")
    }
  }

  /// Writes what holds two neighbours in a row apart.
  private mutating func separate(_ before: Layout?, _ piece: Layout) {
    guard let before else { return }
    if before.isFunction {
      // A bracket follows the name of its function directly.
      switch piece {
      case .fenced, .fraction: return
      default:
        if !isASCII { text(" ") }
      }
      return
    }
    if case .unit = piece { return text(" ") }
    if case .integral = before { return text(" ") }
    text(isASCII ? "*" : " ")
  }

  /// Whether a fraction written with a slash would be misread beside its neighbours, or read as
  /// another product: a (b/c) is not a b/c.
  private func needsBrackets(_ above: Layout, before: Layout?, after: Layout?) -> Bool {
    if !isASCII, let after, after.isFactor || after == .sign(.times) { return true }
    guard let before else { return false }
    if before == .sign(.times) || before.isFunction { return true }
    if case .integral = before { return false }
    if case .differential? = above.pieces.first { return false }
    return before.isFactor
  }

  private mutating func quotient(_ above: Layout, _ below: Layout) -> Int {
    let first = bracketed(above, unless: Layout.isPlainNumerator(above))
    text("/")
    return max(first, bracketed(below, unless: below.isAtom || below.isApplication))
  }

  private mutating func scripts(_ base: Layout, _ sub: Layout?, _ sup: Layout?) -> Int {
    var deepest = 0
    // A mark above is part of the name, so that a second script needs brackets.
    if case .scripts(_, _, _?) = base {
      deepest = bracketed(base, unless: false)
    } else {
      deepest = bracketed(base, unless: base.isFunction || base.isAtom)
    }
    if let sub { deepest = max(deepest, subscripted(sub, isFunction: base.isFunction)) }
    guard let sup else { return deepest }
    switch sup {
    case .star:
      text(isASCII ? "_star" : "^∗")
      return deepest
    case .volume:
      text("_vol")
      return deepest
    default: break
    }
    if !isASCII, raised(sup) { return deepest }
    text("^")
    return max(deepest, bracketed(sup, unless: sup.isAtom))
  }

  private mutating func subscripted(_ sub: Layout, isFunction: Bool) -> Int {
    switch sub {
    case .numeral(let digits) where isFunction:
      // log₁₀, and log10 as it is typed.
      for digit in digits.utf8 {
        if isASCII || !Symbol.isDigit(digit) {
          bytes.append(digit)
        } else {
          bytes.append(contentsOf: [0xE2, 0x82, 0x80 + digit - 48])
        }
      }
      return 0
    case .letter(let word), .upright(let word), .numeral(let word):
      text("_")
      // Two subscripts have an underscore between them in a name.
      let start = bytes.count
      text(word)
      for place in start..<bytes.count where bytes[place] == UInt8(ascii: ",") {
        bytes[place] = UInt8(ascii: "_")
      }
      return 0
    default:
      text("_")
      return bracketed(sub, unless: false)
    }
  }

  /// Appends a whole number in superscript digits; false for anything else.
  private mutating func raised(_ sup: Layout) -> Bool {
    let start = bytes.count
    for piece in sup.pieces {
      switch piece {
      case .sign(.negative) where bytes.count == start, .sign(.minus) where bytes.count == start:
        text("⁻")
      case .numeral(let digits):
        for digit in digits.utf8 {
          guard raised(digit, isFirst: bytes.count == start) else {
            bytes.removeLast(bytes.count - start)
            return false
          }
        }
      default:
        bytes.removeLast(bytes.count - start)
        return false
      }
    }
    return bytes.count > start
  }

  private mutating func raised(_ digit: UInt8, isFirst: Bool) -> Bool {
    switch digit {
    case UInt8(ascii: "1"): text("¹")
    case UInt8(ascii: "2"): text("²")
    case UInt8(ascii: "3"): text("³")
    case UInt8(ascii: "0"), UInt8(ascii: "4")...UInt8(ascii: "9"):
      bytes.append(contentsOf: [0xE2, 0x81, 0x80 + digit])
    case UInt8(ascii: "-") where isFirst: text("⁻")
    default: return false
    }
    return true
  }

  private mutating func root(_ content: Layout) -> Int {
    if isASCII {
      text("sqrt")
      return bracketed(content, unless: false)
    }
    text("√")
    let isOne =
      switch content {
      case .letter, .upright, .numeral, .scripts(.letter, _?, nil): true
      default: false
      }
    return bracketed(content, unless: isOne)
  }

  /// Bars, or `abs( )` in ASCII and where there are bars inside, whose ends would be in doubt.
  private mutating func magnitude(_ content: Layout) -> Int {
    let start = bytes.count
    text(isASCII ? "abs(" : "|")
    let depth = write(content)
    if isASCII {
      text(")")
      return depth + 1
    }
    let bar = UInt8(ascii: "|")
    guard bytes[(start + 1)...].contains(bar) else {
      text("|")
      return depth
    }
    bytes.replaceSubrange(start...start, with: Array("abs(".utf8))
    text(")")
    return depth + 1
  }

  private mutating func unit(_ powers: [Layout.UnitPower]) {
    for (index, power) in powers.enumerated() {
      if index > 0 { text(" ") }
      text(power.symbol)
      guard power.power != 1 else { continue }
      let numeral = Layout.numeral(String(power.power))
      if isASCII {
        text("^")
        write(numeral)
      } else {
        _ = raised(numeral)
      }
    }
  }

  /// Writes brackets around a content: round ones around none or square ones, square ones around
  /// round ones; in ASCII always round ones.
  private mutating func bracketed(_ content: Layout, unless isPlain: Bool) -> Int {
    if isPlain { return write(content) }
    let start = bytes.count
    text("(")
    let depth = write(content)
    if isASCII || depth % 2 == 0 {
      text(")")
    } else {
      bytes[start] = UInt8(ascii: "[")
      text("]")
    }
    return depth + 1
  }
}
