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

  /// Names of Greek letters and the letters themselves.
  static let greekLetters: [(name: String, letter: String)] = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("eps", "ε"),
    ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"),
    ("nu", "ν"), ("xi", "ξ"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"), ("tau", "τ"),
    ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"),
    ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Sigma", "Σ"), ("Phi", "Φ"), ("Psi", "Ψ"),
    ("Omega", "Ω"),
  ]

  static func greek(_ name: String) -> String {
    for entry in greekLetters where entry.name == name { return entry.letter }
    return name
  }
}
