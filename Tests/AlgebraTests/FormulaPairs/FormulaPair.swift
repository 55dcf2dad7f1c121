import Algebra

/// Two formulas and what is to be found out about them.
///
/// The verdicts do not come from the engine: each was checked with mpmath 1.3 in forty digits at
/// hundreds of random points of the domain, where equal formulas agree to thirty digits wherever
/// both have a real value, and different ones differ somewhere.
struct FormulaPair: Sendable {
  enum Verdict: Sendable {
    /// Equal, and for certain: agreement at points is not enough.
    case proved
    /// Equal, whether by proof or by agreement.
    case equal
    case different
    /// Different, but by less than doubles show, or hardly anywhere: never to be called equal.
    case hidden
  }

  let first: String
  let second: String
  let verdict: Verdict
  /// Where the first formula comes from, and how the second differs from it.
  let note: String
  /// What is known about symbols beyond what their letter says.
  let known: [(symbol: Symbol, lower: Double, upper: Double)]

  /// The domain of both formulas: what is known, and for other symbols what their letter says.
  func domain(of symbols: [Symbol]) -> Domain {
    var domain = Domain()
    for symbol in symbols { domain[symbol] = FormulaPair.usual(symbol) }
    for entry in known { domain[entry.symbol] = .init(entry.lower, entry.upper) }
    return domain
  }

  /// Fractions lie between 0 and 1, fluxes and velocities are real, all else is positive.
  private static func usual(_ symbol: Symbol) -> Domain.Interval {
    switch symbol.bytes.first {
    case UInt8(ascii: "x"), UInt8(ascii: "w"), UInt8(ascii: "y"): .unit
    case UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "J"), UInt8(ascii: "j"),
      UInt8(ascii: "v"):
      .real
    default: .positive
    }
  }
}

/// A formula, what says the same in other words, and what only looks like it.
///
/// - Parameters:
///   - formula: The formula all others are compared with.
///   - source: Where it comes from.
///   - known: Symbols of which more is known than their letter says.
///   - proved: Formulas that must be proved equal, each with what was done to it.
///   - equal: Formulas that are equal, by whatever route.
///   - different: Wrong answers, each with what went wrong.
///   - hidden: Formulas that differ by very little, or at very few points.
func pairs(
  of formula: String, _ source: String,
  where known: KeyValuePairs<Symbol, ClosedRange<Double>> = [:],
  proved: KeyValuePairs<String, String> = [:], equal: KeyValuePairs<String, String> = [:],
  different: KeyValuePairs<String, String> = [:], hidden: KeyValuePairs<String, String> = [:]
) -> [FormulaPair] {
  let groups: [(FormulaPair.Verdict, KeyValuePairs<String, String>)] = [
    (.proved, proved), (.equal, equal), (.different, different), (.hidden, hidden),
  ]
  return groups.flatMap { verdict, rows in
    rows.map { second, note in
      FormulaPair(
        first: formula, second: second, verdict: verdict, note: source + ": " + note,
        known: known.map { ($0.key, $0.value.lowerBound, $0.value.upperBound) })
    }
  }
}

extension FormulaPair {
  /// The whole table.
  static let all: [FormulaPair] =
    composition + velocities + fick + counterdiffusion + stefan + stefanProfiles + fluxRatio
    + geometry + thermodynamics + multicomponent + coefficients + peers + numbers
}
