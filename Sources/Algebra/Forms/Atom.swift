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
  /// |b|^(16ᵏ/n), with n the common root of the form and k the number of `sixteens`.
  case root(Base, sixteens: Int)
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

  /// A monomial over a product of polynomials, times the step in which such exponents are counted.
  struct Exponent: Hashable, Sendable {
    let monomial: Monomial
    let denominator: [Fraction.Power]
    /// The step, where it is not 1/n for the common root of the monomial: one for powers of e, and
    /// the whole number where an exponent is too steep or too fine to be counted in n-ths.
    var times: Rational?
    /// The step is multiplied by this power of 16: a kernel that is counted beyond its range goes on
    /// as a power of its own sixteenth power.
    var sixteens = 0

    /// One step of 16ᵏ for a power of e.
    static func euler(_ sixteens: Int) -> Exponent {
      Exponent(monomial: .one, denominator: [], times: .one, sixteens: sixteens)
    }

    /// Whether it is the exponent of e, or of a power of e.
    var isOfEuler: Bool { monomial.isOne && denominator.isEmpty && times == .one }
  }

  /// Whether the atom means the same whatever becomes of the bases.
  var isPlain: Bool {
    switch self {
    case .symbol, .constant, .opaque: true
    default: false
    }
  }
}
