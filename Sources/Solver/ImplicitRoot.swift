import Algebra
import Diffusion
import Numerics

extension Plan {
  /// The value of the target with which the closed form gives what is given of a symbol.
  ///
  /// The range of the target is searched on a grid, even in fractions, by powers of ten for what is
  /// positive; each change of sign is refined. A pole changes the sign, too, but comes to no rest.
  ///
  /// - Throws: `notDetermined` where nothing fits, `severalValues` where more than one value does.
  func root(_ matched: Symbol, _ known: SymbolValues) throws(SolutionError) -> Double {
    let (target, form) = (target, closedForm)
    guard let wanted = known[matched] else { throw .notDetermined(target) }
    func rest(_ guess: Double) -> Double {
      var own = known
      own[target] = guess
      return ((try? value(of: form, path, own)) ?? .nan) - wanted
    }
    var found: [Double] = []
    var before: (place: Double, rest: Double)?
    for place in Self.grid(Glossary.term(target)?.interval ?? .real) {
      let own = rest(place)
      guard own.isFinite else { continue }
      if let before, (before.rest < 0) != (own < 0),
        let root = try? Roots.find(in: before.place...place, of: rest),
        abs(rest(root)) <= 1e-9 * max(abs(wanted), abs(before.rest), abs(own))
          && abs(rest(root)) <= 1e-6 * max(abs(wanted), .leastNormalMagnitude)
      {
        found.append(root)
      }
      before = (place, own)
    }
    guard let first = found.first else { throw .notDetermined(target) }
    if found.count > 1 { throw .severalValues(target, first, found[1]) }
    return first
  }

  /// Where a symbol may lie, in order.
  private static func grid(_ interval: Domain.Interval) -> [Double] {
    if interval == .unit { return (1..<400).map { Double($0) / 400 } }
    let powers = (-160...160).map { Elementary.exp(0.1 * Elementary.ln(10) * Double($0)) }
    if interval == .positive { return powers }
    return powers.reversed().map { -$0 } + powers
  }
}
