import Numerics

/// What could be established about two expressions.
public enum Equivalence: Hashable, Sendable {
  /// Their difference is zero by exact arithmetic.
  case proved
  /// They agree at this many points of the domain, to within `Equivalence.agreement`.
  case agrees(points: Int)
  /// They differ, and here is where.
  case different(Counterexample)
  /// Neither could be shown; this never means "different".
  case undecided

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

  /// How closely values must agree, relative to the size of the terms they are made of.
  ///
  /// Never absolute: a flux of 1e-9 mol/(m² s) is not close to zero. Ten digits leave room for
  /// cancellation in doubles and none for a wrong formula.
  public static let agreement = 1e-10

  /// The number of points tried.
  public static let points = 12

  public var isEqual: Bool {
    switch self {
    case .proved, .agrees: true
    case .different, .undecided: false
    }
  }

  /// Decides whether two expressions have the same value throughout the domain.
  ///
  /// In turn: canonical forms; the rational normal form, with logarithms and powers split where
  /// the domain allows; then seeded points inside the domain. A point where exactly one side has
  /// no real value counts as undecided, not as different.
  ///
  /// - Complexity: polynomial in the sizes; bounded by `Expression.largestSize`.
  public static func between(
    _ left: Expression, _ right: Expression, in domain: Domain
  ) -> Equivalence {
    if let first = try? Canonical.form(of: left), let second = try? Canonical.form(of: right),
      first == second
    {
      return .proved
    }
    if let zero = try? RationalNormalForm.isZero(left - right, in: domain), zero { return .proved }
    return sampled(left, right, in: domain)
  }

  private static func sampled(
    _ left: Expression, _ right: Expression, in domain: Domain
  ) -> Equivalence {
    let symbols = Expression.sum([left, right]).symbols
    var random = RandomSource(seed: 0x666C_7578)
    var agreeing = 0
    for _ in 0..<points * 4 where agreeing < points {
      var values: [Symbol: Double] = [:]
      for symbol in symbols { values[symbol] = domain[symbol].point(random.uniform()) }
      let evaluate = Evaluation(value: { values[$0] })
      guard let a = try? evaluate(left), let b = try? evaluate(right), a.isFinite, b.isFinite
      else { continue }
      let scale = max(magnitude(left, evaluate), magnitude(right, evaluate))
      if abs(a - b) > agreement * scale {
        let point = symbols.map { Assignment(symbol: $0, value: values[$0] ?? .nan) }
        return .different(Counterexample(point: point, left: a, right: b))
      }
      agreeing += 1
    }
    return agreeing == points ? .agrees(points: points) : .undecided
  }

  /// The size of the largest term that enters the value.
  private static func magnitude(_ expression: Expression, _ evaluate: Evaluation) -> Double {
    var largest = 0.0
    for term in expression.terms {
      if let value = try? evaluate(term), value.isFinite { largest = max(largest, abs(value)) }
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
