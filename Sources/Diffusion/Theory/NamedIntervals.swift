import Algebra

/// What a name alone says about the values of a symbol.
///
/// A symbol that is a term has the interval of its term. For any other the letter it begins with
/// decides, if nothing stands behind that letter but a subscript: digits, capitals, or whatever
/// follows an underscore, as in `x1`, `xA`, `pB2`, `D`, `M_AB`, `k_y`, `T_ref`.
///
/// | letter | values |
/// | --- | --- |
/// | `x`, `w`, `y`, `omega` | fractions, between 0 and 1 |
/// | `c`, `C`, `rho` | positive: concentrations and densities |
/// | `p`, `P`, `T`, `t` | positive: pressures, temperatures, times |
/// | `M`, `R`, `D` | positive: molar masses, the gas constant, diffusivities |
/// | `L`, `l`, `d`, `z`, `delta` | positive: lengths, and the way from station 1 |
/// | `r_1`, `r_A`, … | positive: radii; `r` alone is a flux ratio and may be negative |
/// | `V`, `k`, `h` | positive: volumes, coefficients and conductivities |
/// | `gamma`, `Gamma`, `lambda` | positive: activity coefficient, thermodynamic factor, latent heat |
/// | `mu`, `nu` | positive: viscosities; `mu_A` is a potential, `nu_A` a coefficient, and real |
/// | all others | real: fluxes `N`, `n`, `J`, `j`, velocities `v`, `u`, and what is unknown |
///
/// Real is what is assumed of the least: nothing is then proved that holds for positive values only.
extension Glossary {
  /// The values that a symbol can have, by its term or else by its name.
  ///
  /// - Complexity: O(n) in the number of terms.
  public static func interval(of symbol: Symbol) -> Domain.Interval {
    // The further terms of the theory say nothing of a formula that someone types.
    if let term = terms.first(where: { $0.symbol == symbol }) { return term.interval }
    let bytes = symbol.bytes
    guard let first = bytes.first else { return .real }
    let stem = bytes.prefix(1) + bytes.dropFirst().prefix { (97...122).contains($0) }
    if stem.count > 1 {
      guard let word = Symbol(stem) else { return .real }
      return interval(ofWord: word, isAlone: stem.count == bytes.count)
    }
    switch first {
    case UInt8(ascii: "x"), UInt8(ascii: "w"), UInt8(ascii: "y"): return .unit
    case UInt8(ascii: "c"), UInt8(ascii: "C"), UInt8(ascii: "p"), UInt8(ascii: "P"),
      UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "M"), UInt8(ascii: "R"),
      UInt8(ascii: "D"), UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "d"),
      UInt8(ascii: "z"), UInt8(ascii: "V"), UInt8(ascii: "k"), UInt8(ascii: "h"):
      return .positive
    case UInt8(ascii: "r"): return bytes.count > 1 ? .positive : .real
    default: return .real
    }
  }

  /// What is known about the values of these symbols.
  ///
  /// - Complexity: O(k n) for k symbols and n terms.
  public static func domain(of symbols: [Symbol]) -> Domain {
    var domain = Domain()
    for symbol in symbols { domain[symbol] = interval(of: symbol) }
    return domain
  }

  private static func interval(ofWord word: Symbol, isAlone: Bool) -> Domain.Interval {
    switch word {
    case "omega": .unit
    case "rho", "delta", "gamma", "Gamma", "lambda": .positive
    case "mu", "nu": isAlone ? .positive : .real
    default: .real
    }
  }
}
