import Algebra
import Diffusion

/// What can be said of givens before anything is computed.
enum GivenCheck {
  /// The fractions of all species of a mixture, at one place.
  struct Whole: Hashable, Sendable {
    let fractions: [Symbol]
  }

  /// The sets of fractions that sum to one where these symbols stand.
  static func wholes(among symbols: Set<Symbol>) -> [Whole] {
    var wholes: [Whole] = []
    for stem in ["x_", "w_"] {
      for end in ["", "1", "2"] {
        let all = ["A", "B", "C", "D"].compactMap { Symbol(named: stem + $0 + end) }
        let known = all.filter(symbols.contains)
        if known.count > 1 { wholes.append(Whole(fractions: known)) }
      }
    }
    return wholes
  }

  /// Refuses fractions that do not sum to one, and partial pressures above the whole.
  ///
  /// - Parameter isOverLiquid: Whether the vapour pressure is the partial pressure at an end.
  static func check(
    _ givens: SymbolValues, wholes: [Whole], isOverLiquid: Bool
  ) throws(SolutionError) {
    for whole in wholes {
      let known = whole.fractions.filter { givens[$0] != nil }
      let sum = known.reduce(0) { $0 + (givens[$1] ?? 0) }
      let misses = known.count == whole.fractions.count ? abs(sum - 1) : sum - 1
      if misses > Composition.sumTolerance { throw .fractions(known, sum: sum) }
    }
    guard let total = givens["P"] else { return }
    if isOverLiquid, let own = givens["p_sat"], own > total {
      throw .aboveTotal("p_sat", own, total: total)
    }
    for symbol in pressures {
      if let own = givens[symbol], own > total { throw .aboveTotal(symbol, own, total: total) }
    }
  }

  private static let pressures: [Symbol] = [
    "p_A", "p_B", "p_C", "p_D", "p_A1", "p_B1", "p_C1", "p_A2", "p_B2", "p_C2",
  ]
}
