import Numerics

/// What could be established about two expressions.
public enum Equivalence: Hashable, Sendable {
  /// Their difference is zero by exact arithmetic.
  case proved(Proof)
  /// They agree at this many points of the domain, to within `Equivalence.agreement`; at one, where
  /// no symbol occurs.
  case agrees(points: Int)
  /// They differ, and here is where.
  case different(Counterexample)
  /// Neither could be shown; this never means "different".
  case undecided

  /// The route by which equality was proved.
  public enum Proof: Hashable, Sendable {
    /// Both have the same canonical form.
    case canonical
    /// The numerator of their difference vanishes as a polynomial in symbols, logarithms and powers.
    case rational
  }

  /// A point of the domain at which two expressions have different values.
  public struct Counterexample: Hashable, Sendable {
    public let point: [Assignment]
    public let left: Double
    public let right: Double
  }

  /// A symbol and the value it has at a point.
  public struct Assignment: Hashable, Sendable {
    public let symbol: Symbol
    public let value: Double
  }

  /// How closely two values must agree, relative to the larger one.
  ///
  /// Never absolute: a flux of 1e-9 mol/(m² s) is not close to zero. Values that cancel may be off
  /// by their rounding instead, as long as that stays within this fraction of the largest term.
  public static let agreement = 1e-10

  /// The number of points that must agree.
  public static let points = 12

  public var isEqual: Bool {
    switch self {
    case .proved, .agrees: true
    case .different, .undecided: false
    }
  }

  public var isProved: Bool {
    if case .proved = self { true } else { false }
  }

  /// Decides whether two expressions have the same value throughout the domain.
  ///
  /// In turn: canonical forms; the rational normal form, with logarithms and powers split where
  /// the domain allows; then seeded points inside the domain. Equal means equal wherever both sides
  /// have a real value: a point where one has none says nothing. A difference counts only if it is
  /// larger than all that rounding can have done to the two values.
  ///
  /// - Complexity: polynomial in the sizes; bounded by `Expression.largestSize`.
  public static func between(
    _ left: Expression, _ right: Expression, in domain: Domain
  ) -> Equivalence {
    if let first = try? Canonical.form(of: left), let second = try? Canonical.form(of: right),
      first == second
    {
      return .proved(.canonical)
    }
    if let zero = try? RationalNormalForm.isZero(left - right, in: domain), zero {
      return .proved(.rational)
    }
    return sampled(left, right, in: domain)
  }

  private static func sampled(
    _ left: Expression, _ right: Expression, in domain: Domain
  ) -> Equivalence {
    do throws(AlgebraError) {
      try left.requireLimits()
      try right.requireLimits()
    } catch {
      return .undecided
    }
    let symbols = Expression.sum([left, right]).symbols
    var random = RandomSource(seed: 0x666C_7578)
    var agreeing = 0
    // Where nothing varies, one point is all there is.
    let wanted = symbols.isEmpty ? 1 : points
    // Partial pressures below the total one, and the like, leave few of the points a value.
    for _ in 0..<wanted * 20 where agreeing < wanted {
      var values: [Symbol: Double] = [:]
      for symbol in symbols { values[symbol] = domain[symbol].point(random.uniform()) }
      let value: (Symbol) -> Double? = { values[$0] }
      guard let a = try? Sample(left, at: value), let b = try? Sample(right, at: value),
        a.value.isFinite, b.value.isFinite
      else { continue }
      let noise = a.error + b.error
      if abs(a.value - b.value) > max(agreement * max(abs(a.value), abs(b.value)), noise) {
        let point = symbols.map { Assignment(symbol: $0, value: values[$0] ?? .nan) }
        return .different(Counterexample(point: point, left: a.value, right: b.value))
      }
      // Agreement counts only where rounding has left digits to agree in.
      if noise <= agreement * max(largestTerm(left, value), largestTerm(right, value)) {
        agreeing += 1
      }
    }
    return agreeing == wanted ? .agrees(points: wanted) : .undecided
  }

  private static func largestTerm(_ expression: Expression, _ value: (Symbol) -> Double?) -> Double
  {
    var largest = 0.0
    for term in expression.terms {
      guard let size = try? abs(Sample(term, at: value).value), size.isFinite else { continue }
      largest = max(largest, size)
    }
    return largest
  }
}

extension Domain.Interval {
  /// A point of the interval for a fraction in [0, 1); open ends are kept at a distance.
  public func point(_ fraction: Double) -> Double {
    let inner = 0.05 + 0.9 * fraction
    switch (lower.isFinite, upper.isFinite) {
    case (true, true): return lower + inner * (upper - lower)
    case (true, false): return lower + 0.25 + 2.5 * inner
    case (false, true): return upper - 0.25 - 2.5 * inner
    case (false, false): return 4 * inner - 2
    }
  }
}
