/// What a rational normal form is rational in: symbols, and what is left of logarithms, powers and
/// other functions after they have been split.
///
/// A kernel holds the number of the base it was made of, which keeps comparing atoms cheap. Bars
/// stand for absolute values: ln|b| and |b|^s exist whatever the sign of b.
enum Atom: Hashable, Sendable {
  case symbol(Symbol)
  case constant(Expression.Constant)
  /// ln|b|
  case logarithm(Base)
  /// |b|^(1/n), with n the common root of the form.
  case root(Base)
  /// |b|, where the sign of b is not known.
  case absolute(Base)
  /// |b|^(m/(d n)) for an exponent that is no number.
  indirect case power(Base, Exponent)
  /// exp(m/(d n))
  indirect case exponential(Exponent)
  /// tan(m/(2 d n))
  indirect case halfTangent(Exponent)
  /// A function of which nothing more is known.
  indirect case function(Expression.Function, Fraction)
  /// A derivative or an integral, in canonical form.
  indirect case opaque(Expression)
  /// A place that was given up when a base fell apart into factors.
  case vacant

  /// Something that logarithms and powers are taken of.
  enum Base: Hashable, Sendable {
    /// A prime number, or a number too large to be parted into primes.
    case prime(Int64)
    /// Euler's number, of which exp(q) is a power.
    case euler
    case atom(Int)
    /// The polynomial with this number.
    case factor(Int)
  }

  /// A monomial over a product of polynomials, times a number that is usually one.
  struct Exponent: Hashable, Sendable {
    let monomial: Monomial
    let denominator: [Fraction.Power]
    /// Where an exponent is too steep or too fine to be counted in n-ths, the kernel keeps it.
    var times: Rational?

    /// An exponent that is a whole number.
    static func number(_ value: Int64) -> Exponent {
      Exponent(monomial: .one, denominator: [], times: Rational(value))
    }

    /// The value of an exponent that is one of 1, 16, 256 and 4096.
    var powerOfSixteen: Int64? {
      guard monomial.isOne, denominator.isEmpty, let times, times.isWhole else { return nil }
      return [1, 16, 256, 4096].contains(times.numerator) ? times.numerator : nil
    }
  }

  /// Whether the atom means the same whatever becomes of the bases.
  var isPlain: Bool {
    switch self {
    case .symbol, .constant, .opaque: true
    default: false
    }
  }
}
