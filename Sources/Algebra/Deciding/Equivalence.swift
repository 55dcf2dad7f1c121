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

  /// How small what rounding may have done must be, relative to the larger value, for a point to
  /// count as agreeing.
  ///
  /// Never absolute: a flux of 1e-9 mol/(m² s) is not close to zero. Where terms cancel so far that
  /// fewer than ten digits are left, the point counts for nothing.
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
  /// In turn: a first point of the domain at which both have a real value; canonical forms; the
  /// rational normal form, in which logarithms and powers are split; then further seeded points.
  ///
  /// Equal means equal wherever both sides have a real value, and that there is such a point:
  /// ln(P − p) has none for p > P, which no interval of P and p can say, so a point where one side
  /// has no value says nothing. A difference counts only if it is larger than all that rounding can
  /// have done to the two values. The relation is reflexive and symmetric. It is not transitive
  /// where points, not proofs, speak, or where the sides are real at different points.
  ///
  /// - Complexity: polynomial in the sizes; bounded by `Expression.largestSize`.
  public static func between(
    _ left: Expression, _ right: Expression, in domain: Domain
  ) -> Equivalence {
    if left == right { return .proved(.canonical) }
    guard (try? left.requireLimits()) != nil, (try? right.requireLimits()) != nil else {
      return .undecided
    }
    var trial = Trial(left, right, in: domain)
    if let different = trial.run(until: 1) { return different }
    if let first = try? Canonical.form(of: left), let second = try? Canonical.form(of: right),
      first == second
    {
      return .proved(.canonical)
    }
    // Where no point has both values, even a proof would say nothing.
    guard trial.common > 0 else { return .undecided }
    if let zero = try? RationalNormalForm.areEqual(left, right, in: domain), zero {
      return .proved(.rational)
    }
    return trial.run(until: points)
      ?? (trial.agreeing >= trial.wanted(points)
        ? .agrees(points: trial.wanted(points)) : .undecided)
  }
}

/// Points of a domain, tried one after the other until two expressions differ.
private struct Trial {
  let left: Expression
  let right: Expression
  let domain: Domain
  var point: Point
  var random = RandomSource(seed: 0x666C_7578)
  /// The points tried, those at which both sides have a value, and those at which they agree.
  var tried = 0
  var common = 0
  var agreeing = 0

  init(_ left: Expression, _ right: Expression, in domain: Domain) {
    (self.left, self.right, self.domain) = (left, right, domain)
    point = Point(left, right)
  }

  /// Where nothing varies, one point is all there is.
  func wanted(_ points: Int) -> Int { point.symbols.isEmpty ? 1 : points }

  /// Tries points until a difference is found or this many agree, and at most twenty times as many:
  /// partial pressures below the total one, and the like, leave few of the points a value.
  mutating func run(until points: Int) -> Equivalence? {
    let wanted = wanted(points)
    let most = tried + 20 * Equivalence.points
    while agreeing < wanted, tried < most {
      tried += 1
      for index in point.symbols.indices {
        let interval = domain[point.symbols[index]]
        point.values[index] =
          tried % 2 == 0
          ? interval.point(random.uniform(), range: tried / 2 + index * (1 + tried / 6))
          : interval.point(random.uniform())
      }
      guard let a = try? Sample(left, at: point), let b = try? Sample(right, at: point),
        a.value.isFinite, b.value.isFinite
      else { continue }
      common += 1
      let noise = a.error + b.error
      let size = max(abs(a.value), abs(b.value))
      if abs(a.value - b.value) > noise {
        let assignments = point.symbols.indices.map {
          Equivalence.Assignment(symbol: point.symbols[$0], value: point.values[$0])
        }
        return .different(
          Equivalence.Counterexample(point: assignments, left: a.value, right: b.value))
      }
      // Agreement counts only where rounding has left digits to agree in.
      if noise <= Equivalence.agreement * size { agreeing += 1 }
      if points == 1 { return nil }
    }
    return nil
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

  /// A point near the lower end of the interval, anywhere in it, or near its upper end, in turn as
  /// `range` counts; far out where there is no end.
  fileprivate func point(_ fraction: Double, range: Int) -> Double {
    let range = range % 3
    let small = Elementary.exp(-1 - 12 * fraction)
    switch (lower.isFinite, upper.isFinite) {
    case (true, true):
      let place = [small, 0.01 + 0.98 * fraction, 1 - small][range]
      return lower + place * (upper - lower)
    case (true, false): return lower + Elementary.exp(6 * fraction + Double(4 * range - 7))
    case (false, true): return upper - Elementary.exp(6 * fraction + Double(4 * range - 7))
    case (false, false):
      let size = Elementary.exp(5 * fraction - 2)
      return [-size, 0.02 * (fraction - 0.5), size][range]
    }
  }
}
