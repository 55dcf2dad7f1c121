extension Layout {
  /// The formula as MathML Core, without the `math` element around it.
  ///
  /// Only what Chromium, Firefox and WebKit draw alike is used: no `mfenced`, no alignment in
  /// `mtable`, no links; spacing that the engines do not agree on is written out.
  public var mathML: String {
    var out = Markup()
    MathMLWriter(inline: false).write(self, into: &out)
    return out.string
  }

  /// The formula in a `math` element, in the line or in the style of a display.
  public func math(display: Bool) -> String {
    var out = Markup()
    out.math(self, display: display)
    return out.string
  }
}

extension Markup {
  /// Appends a formula in a `math` element.
  ///
  /// In the line, a fraction is written with a slash where that can be read, because a built-up
  /// one would shrink to the size of footnotes.
  public mutating func math(_ layout: Layout, display: Bool) {
    raw(display ? "<math displaystyle=\"true\">" : "<math>")
    MathMLWriter(inline: !display).group(layout, into: &self)
    raw("</math>")
  }
}

/// Writes a layout as MathML elements.
private struct MathMLWriter {
  /// Whether the formula stands in a line of text.
  let inline: Bool

  func write(_ layout: Layout, into out: inout Markup) {
    switch layout {
    case .row: row(layout.pieces, into: &out)
    case .letter(let name): letter(name, into: &out)
    case .upright(let word): upright(word, into: &out)
    case .numeral(let digits): numeral(digits, into: &out)
    case .sign(let sign): self.sign(sign, leads: false, follows: true, into: &out)
    case .function(let name): function(name, left: false, right: false, into: &out)
    case .differential(let of, let order):
      if order > 1 { out.raw("<msup>") }
      out.raw("<mo form=\"prefix\" lspace=\"0\" rspace=\"0\">d</mo>")
      if order > 1 {
        out.raw("<mn>")
        out.number(order)
        out.raw("</mn></msup>")
      }
      write(of, into: &out)
    case .fraction(let above, let below):
      out.raw("<mfrac>")
      group(above, into: &out)
      group(below, into: &out)
      out.raw("</mfrac>")
    case .scripts(let base, let sub, let sup): scripts(base, sub, sup, into: &out)
    case .root(let of):
      out.raw("<msqrt>")
      write(of, into: &out)
      out.raw("</msqrt>")
    case .fenced(let content, let fence, let tall):
      fenced(content, fence, tall: tall, into: &out)
    case .integral(let from, let to):
      out.raw("<msubsup><mo>∫</mo>")
      group(from, into: &out)
      group(to, into: &out)
      out.raw("</msubsup>")
    case .unit(let powers): unit(powers, into: &out)
    }
  }

  /// Writes a layout as exactly one element.
  func group(_ layout: Layout, into out: inout Markup) {
    if isOneElement(layout) {
      write(layout, into: &out)
    } else {
      out.raw("<mrow>")
      write(layout, into: &out)
      out.raw("</mrow>")
    }
  }

  private func isOneElement(_ layout: Layout) -> Bool {
    switch layout {
    case .letter, .upright, .fraction, .scripts, .root, .fenced, .integral: return true
    case .numeral(let digits): return digits.utf8.first != UInt8(ascii: "-")
    case .unit(let powers): return powers.count == 1
    case .row, .sign, .function, .differential: return false
    }
  }

  private func row(_ pieces: [Layout], into out: inout Markup) {
    for (index, piece) in pieces.enumerated() {
      let before = index > 0 ? pieces[index - 1] : nil
      let after = index + 1 < pieces.count ? pieces[index + 1] : nil
      switch piece {
      case .sign(let sign):
        self.sign(sign, leads: before == nil, follows: before?.isFactor == true, into: &out)
      case .function(let name):
        function(
          name, left: before?.isFactor == true, right: after.map(opensDirectly) == false,
          into: &out)
      case .unit:
        if before != nil { out.raw("<mspace width=\"0.22em\"/>") }
        write(piece, into: &out)
      case .fraction(let above, let below) where inline && isSlashed(above, below, before, after):
        bracketed(above, unless: Layout.isPlainNumerator(above), into: &out)
        out.raw("<mo lspace=\"0\" rspace=\"0\">/</mo>")
        bracketed(below, unless: below.isAtom, into: &out)
      default:
        if Layout.needsThinSpace(before, piece) { out.raw("<mspace width=\"0.1667em\"/>") }
        write(piece, into: &out)
      }
    }
  }

  /// Whether a fraction in the line is written with a slash: where nothing but itself needs
  /// brackets then, and its parts are flat.
  private func isSlashed(
    _ above: Layout, _ below: Layout, _ before: Layout?, _ after: Layout?
  ) -> Bool {
    if let after, after.isFactor || after == .sign(.times) { return false }
    guard isFlat(above), isFlat(below) else { return false }
    guard let before, before.isFactor || before == .sign(.times) else { return true }
    if before.isFunction { return false }
    if case .integral = before { return true }
    // `a b/c` is the same either way, but `a 1/c` is not what anyone reads.
    if case .numeral? = above.pieces.first { return false }
    return true
  }

  private func isFlat(_ layout: Layout) -> Bool {
    switch layout {
    case .fraction, .integral, .root: false
    case .row(let parts): parts.allSatisfy(isFlat)
    case .fenced(let content, _, _): isFlat(content)
    default: true
    }
  }

  private func bracketed(_ layout: Layout, unless plain: Bool, into out: inout Markup) {
    if plain {
      write(layout, into: &out)
    } else {
      fenced(layout, .round, tall: false, into: &out)
    }
  }

  private func letter(_ name: String, into out: inout Markup) {
    switch name {
    case "∂": out.raw("<mo form=\"prefix\" lspace=\"0\" rspace=\"0\">∂</mo>")
    case "∑": out.raw("<mo>∑</mo>")
    default:
      out.raw("<mi>")
      out.text(italic(name))
      out.raw("</mi>")
    }
  }

  /// Returns a name of several letters in mathematical italics, which `mi` gives only to one.
  private func italic(_ name: String) -> String {
    guard name.unicodeScalars.count > 1 else { return name }
    var out = ""
    for scalar in name.unicodeScalars {
      let mapped: UInt32
      switch scalar.value {
      case 0x68: mapped = 0x210E
      case 0x61...0x7A: mapped = 0x1D44E + (scalar.value - 0x61)
      case 0x41...0x5A: mapped = 0x1D434 + (scalar.value - 0x41)
      default: mapped = scalar.value
      }
      out.unicodeScalars.append(Unicode.Scalar(mapped) ?? scalar)
    }
    return out
  }

  private func upright(_ word: String, into out: inout Markup) {
    if word == "*" {
      out.raw("<mo lspace=\"0\" rspace=\"0\">∗</mo>")
      return
    }
    out.raw("<mtext>")
    out.text(word)
    out.raw("</mtext>")
  }

  private func numeral(_ digits: String, into out: inout Markup) {
    var digits = digits
    if digits.utf8.first == UInt8(ascii: "-") {
      out.raw("<mo form=\"prefix\">−</mo>")
      digits = String(decoding: digits.utf8.dropFirst(), as: UTF8.self)
    }
    out.raw("<mn>")
    out.text(digits)
    out.raw("</mn>")
  }

  private func sign(_ sign: Layout.Sign, leads: Bool, follows: Bool, into out: inout Markup) {
    switch sign {
    case .invisibleTimes: return
    case .negative: out.raw("<mo form=\"prefix\">")
    case .plus, .minus: out.raw(follows ? "<mo>" : "<mo form=\"prefix\">")
    case .times: out.raw("<mo lspace=\".15em\" rspace=\".15em\">")
    case .comma: out.raw("<mo>")
    default: out.raw(leads ? "<mo form=\"infix\">" : "<mo>")
    }
    out.text(sign.glyph)
    out.raw("</mo>")
  }

  private func function(_ name: String, left: Bool, right: Bool, into out: inout Markup) {
    out.raw("<mo form=\"prefix\" lspace=\"")
    out.raw(left ? "0.1667em" : "0")
    out.raw("\" rspace=\"")
    out.raw(right ? "0.1667em" : "0")
    out.raw("\">")
    out.text(name)
    out.raw("</mo>")
  }

  private func opensDirectly(_ layout: Layout) -> Bool {
    if case .fenced = layout { return true }
    return false
  }

  private func scripts(
    _ base: Layout, _ sub: Layout?, _ sup: Layout?, into out: inout Markup
  ) {
    let under = base == .function("lim") || base == .letter("∑")
    let element: String
    switch (sub, sup) {
    case (nil, nil): return write(base, into: &out)
    case (_?, nil): element = under ? "munder" : "msub"
    case (nil, _?): element = under ? "mover" : "msup"
    case (_?, _?): element = under ? "munderover" : "msubsup"
    }
    out.raw("<")
    out.raw(element)
    out.raw(">")
    if base.isFunction {
      write(base, into: &out)
    } else {
      group(base, into: &out)
    }
    if let sub { group(sub, into: &out) }
    if let sup { group(sup, into: &out) }
    out.raw("</")
    out.raw(element)
    out.raw(">")
  }

  private func fenced(
    _ content: Layout, _ fence: Layout.Fence, tall: Bool, into out: inout Markup
  ) {
    let (open, close): (String, String)
    switch fence {
    case .round: (open, close) = ("(", ")")
    case .square: (open, close) = ("[", "]")
    case .bars: (open, close) = ("|", "|")
    }
    // A bar is its own mirror image, so its side is written out.
    let bars = fence == .bars
    let stretch = tall ? (bars ? " stretchy=\"true\"" : "") : " stretchy=\"false\""
    out.raw("<mrow><mo")
    if bars { out.raw(" form=\"prefix\" fence=\"true\"") }
    out.raw(stretch)
    out.raw(">")
    out.raw(open)
    out.raw("</mo>")
    write(content, into: &out)
    out.raw("<mo")
    if bars { out.raw(" form=\"postfix\" fence=\"true\"") }
    out.raw(stretch)
    out.raw(">")
    out.raw(close)
    out.raw("</mo></mrow>")
  }

  private func unit(_ powers: [Layout.UnitPower], into out: inout Markup) {
    for (index, power) in powers.enumerated() {
      if index > 0 { out.raw("<mspace width=\"0.1667em\"/>") }
      if power.power != 1 { out.raw("<msup>") }
      out.raw("<mi mathvariant=\"normal\">")
      out.text(power.symbol)
      out.raw("</mi>")
      if power.power != 1 {
        group(.numeral(String(power.power)), into: &out)
        out.raw("</msup>")
      }
    }
  }
}
