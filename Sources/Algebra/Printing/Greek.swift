/// The Greek letters that name quantities.
enum Greek {
  struct Letter {
    /// The name in a symbol: `rho`.
    let name: StaticString
    let scalar: Unicode.Scalar
    let symbol: Symbol
    let text: String

    fileprivate init(_ name: StaticString, _ scalar: Unicode.Scalar) {
      self.name = name
      self.scalar = scalar
      symbol = Symbol(name)
      text = String(Character(scalar))
    }
  }

  /// Capitals that look like Latin ones are left to Latin.
  static let letters: [Letter] = [
    Letter("alpha", "α"), Letter("beta", "β"), Letter("gamma", "γ"), Letter("delta", "δ"),
    Letter("epsilon", "ε"), Letter("zeta", "ζ"), Letter("eta", "η"), Letter("theta", "θ"),
    Letter("iota", "ι"), Letter("kappa", "κ"), Letter("lambda", "λ"), Letter("mu", "μ"),
    Letter("nu", "ν"), Letter("xi", "ξ"), Letter("pi", "π"), Letter("rho", "ρ"),
    Letter("sigma", "σ"), Letter("tau", "τ"), Letter("upsilon", "υ"), Letter("phi", "φ"),
    Letter("chi", "χ"), Letter("psi", "ψ"), Letter("omega", "ω"), Letter("Gamma", "Γ"),
    Letter("Delta", "Δ"), Letter("Theta", "Θ"), Letter("Lambda", "Λ"), Letter("Xi", "Ξ"),
    Letter("Pi", "Π"), Letter("Sigma", "Σ"), Letter("Phi", "Φ"), Letter("Psi", "Ψ"),
    Letter("Omega", "Ω"),
  ]

  private static let byName = letters.sorted { $0.symbol < $1.symbol }

  /// The letter of this name, if there is one.
  static func letter(named name: Symbol) -> String? {
    var (low, high) = (0, byName.count)
    while low < high {
      let middle = (low + high) / 2
      if byName[middle].symbol == name { return byName[middle].text }
      if byName[middle].symbol < name { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The name of a letter, if it has one.
  static func name(of scalar: Unicode.Scalar) -> StaticString? {
    for letter in letters where letter.scalar == scalar { return letter.name }
    return nil
  }
}
