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
    /// Not a number for an answer that has no real value there.
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

  /// The number of points that must agree; they lie in all regions of the domain that signs of two
  /// or three symbols make.
  public static let points = 48

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
    Reference(left, in: domain, isPrepared: false).compared(with: right)
  }
}
