// What a layout looks like at its ends.
extension Typesetting {
  static func isTall(_ layout: Layout) -> Bool {
    switch layout {
    case .fraction, .integral, .root: true
    case .row(let pieces): pieces.contains(where: isTall)
    case .fenced(_, _, let tall): tall
    case .scripts(let base, _, _): isTall(base)
    default: false
    }
  }

  static func beginsWithNumeral(_ layout: Layout) -> Bool {
    switch layout {
    case .numeral: true
    case .row(let pieces): pieces.first.map(beginsWithNumeral) ?? false
    case .scripts(let base, _, _): beginsWithNumeral(base)
    default: false
    }
  }

  /// Whether the layout, or what stands above its bar, begins with a minus.
  static func beginsWithMinus(_ layout: Layout) -> Bool {
    switch layout {
    case .sign(.negative): true
    case .fraction(let above, _): beginsWithMinus(above)
    case .row(let pieces): pieces.first.map(beginsWithMinus) ?? false
    default: false
    }
  }

  static func endsWithNumeral(_ layout: Layout) -> Bool {
    switch layout {
    case .numeral, .unit: true
    case .row(let pieces): pieces.last.map(endsWithNumeral) ?? false
    case .scripts(let base, _, _): endsWithNumeral(base)
    default: false
    }
  }

  static func isNumericFraction(_ layout: Layout) -> Bool {
    if case .fraction(.numeral, .numeral) = layout { true } else { false }
  }

  static func carriesUnit(_ layout: Layout) -> Bool {
    switch layout {
    case .unit: true
    case .row(let pieces): pieces.contains(where: carriesUnit)
    default: false
    }
  }
}
