extension Symbol {
  /// The symbol as the field sets it: the letter in italics, the species and the station upright
  /// below it, the mark of a molar frame above.
  ///
  /// `x_A1` is x with subscript A1, `rho_A` is ρ with subscript A, `v_star` is v with a star.
  public var layout: Layout {
    var parts = bytes.split(separator: 95, omittingEmptySubsequences: true).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard !parts.isEmpty else { return .letter(name) }
    let base = Layout.letter(Symbol.greek(parts.removeFirst()))
    var above: Layout?
    if parts.contains("star") {
      above = .upright("∗")
      parts.removeAll { $0 == "star" }
    }
    if parts.contains("vol") {
      above = .upright("V")
      parts.removeAll { $0 == "vol" }
    }
    let below = parts.joined(separator: ",")
    if below.isEmpty && above == nil { return base }
    return .scripts(base, sub: below.isEmpty ? nil : .upright(below), sup: above)
  }

  static func greek(_ name: String) -> String {
    Symbol(named: name).flatMap(Greek.letter(named:)) ?? name
  }
}
