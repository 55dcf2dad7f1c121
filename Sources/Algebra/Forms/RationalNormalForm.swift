/// A quotient of polynomials in symbols and in what is left of logarithms, powers and other
/// functions after they have been split.
///
/// Logarithms and powers are taken of absolute values, ln|p q| = ln|p| + ln|q|, which holds
/// wherever the two sides are real; their arguments fall apart into polynomials without a common
/// factor, and numbers into primes, so that what remains of them is as independent as can be seen.
/// Hyperbolic functions become exponentials, circular ones the tangent of half the angle.
///
/// Two expressions whose difference has a zero numerator here are equal wherever both are defined.
/// The converse does not hold: atoms may hide relations that this form does not know.
struct RationalNormalForm {
  let domain: Domain
  /// Whether functions and powers are split; otherwise each is an atom.
  let isSplitting: Bool
  private(set) var atoms: [Atom] = []
  /// Polynomials that stand below bars or inside logarithms and powers, each primitive.
  private(set) var factors: [Factor] = []
  /// The common denominators of exponents, for each monomial in them that has one.
  private var roots: [(monomial: Monomial, root: Int64)] = []
  /// The atoms whose powers reduce: roots, absolute values, powers of e, and kernels while they are
  /// counted in sixteens.
  private(set) var algebraic: UInt32 = 0
  /// Whether the sixteenth power of a kernel is another kernel, since an exponent went beyond the
  /// range of monomials.
  private(set) var isCountingSixteens = false
  /// The signs that polynomials must have for a logarithm or a broken power to have a value.
  private(set) var facts: [(polynomial: Polynomial, isPositive: Bool)] = []
  private(set) var isLearning = false
  /// Why the form has to be made anew, if it has.
  private var restart: Restart?
  private var work = 0

  /// A polynomial that is used as a whole.
  struct Factor {
    let polynomial: Polynomial
    let isLinear: Bool
    let support: UInt32
    /// Whether it has been kept apart from the other bases.
    var isBase: Bool
  }

  /// What a new form should know from the start.
  private enum Restart {
    /// The polynomials into which this one falls apart.
    case split(Int, into: [Polynomial])
    case root(Monomial, Int64)
    case countSixteens
    case learn
  }

  /// Most products of two terms, and nodes looked at, that a decision may cost: a few milliseconds.
  private static let mostWork = 36_000
  /// Most times that a form is made anew.
  private static let mostRestarts = 8
  private static let mostFactors = 64

  init(domain: Domain, isSplitting: Bool = true) {
    self.domain = domain
    self.isSplitting = isSplitting
    atoms.reserveCapacity(12)
  }

  /// Whether the expression is zero for certain, wherever it is defined.
  ///
  /// - Throws: where the arithmetic stops being exact or the expression too large.
  static func isZero(_ expression: Expression, in domain: Domain) throws(AlgebraError) -> Bool {
    try areEqual(expression, .zero, in: domain)
  }

  /// What the form can say of two expressions.
  enum Finding {
    /// Equal for certain, wherever both are defined.
    case equal
    /// Not to be called equal, however many points agree: the difference is a polynomial in symbols
    /// alone, or hangs on a sign or an exponent of which points may not show enough.
    case apart
    case open
  }

  /// Whether two expressions are equal for certain, wherever both are defined.
  static func areEqual(
    _ left: Expression, _ right: Expression, in domain: Domain
  ) throws(AlgebraError) -> Bool {
    try compare(left, right, in: domain) == .equal
  }

  static func compare(
    _ left: Expression, _ right: Expression, in domain: Domain
  ) throws(AlgebraError) -> Finding {
    var form = RationalNormalForm(domain: domain)
    for _ in 0...mostRestarts {
      let difference: Fraction
      do throws(AlgebraError) {
        let first = try form.value(of: left)
        let second = try form.value(of: right)
        difference = try form.reduced(form.sum(first, second, times: .minusOne))
      } catch {
        guard form.restart != nil else { throw error }
        form.begin()
        continue
      }
      if difference.isZero { return .equal }
      guard form.restart != nil else { return try form.finding(of: difference) }
      form.begin()
    }
    return .open
  }

  /// What a difference that is not zero says.
  private func finding(of difference: Fraction) throws(AlgebraError) -> Finding {
    var support = try difference.numerator.primitive().support
    var isApart = true
    while support != 0 {
      let index = support.trailingZeroBitCount
      support &= support - 1
      switch atoms[index] {
      case .symbol, .constant: continue
      case .power(_, let exponent) where exponent.times != nil: return .apart
      default:
        if hangsOnSign(index) { return .apart }
        isApart = false
      }
    }
    return isApart ? .apart : .open
  }

  /// Whether an absolute value whose sign is not known stands in an atom, however deep.
  private func hangsOnSign(_ index: Int) -> Bool {
    func polynomial(_ polynomial: Polynomial) -> Bool {
      var support = polynomial.support
      while support != 0 {
        let inner = support.trailingZeroBitCount
        support &= support - 1
        // Atoms are made of those before them.
        if inner != index, hangsOnSign(inner) { return true }
      }
      return false
    }
    func base(_ base: Atom.Base) -> Bool {
      switch base {
      case .prime, .euler: false
      case .atom(let inner): inner != index && hangsOnSign(inner)
      case .factor(let factor): polynomial(factors[factor].polynomial)
      }
    }
    func powers(_ powers: [Fraction.Power]) -> Bool {
      powers.contains { polynomial(factors[$0.factor].polynomial) }
    }
    func exponent(_ exponent: Atom.Exponent) -> Bool {
      polynomial(.term(.one, exponent.monomial)) || powers(exponent.denominator)
    }
    switch atoms[index] {
    case .absolute: return true
    case .symbol, .constant, .opaque, .vacant: return false
    case .logarithm(let own), .root(let own, _): return base(own)
    case .power(let own, let power): return base(own) || exponent(power)
    case .exponential(let power), .halfTangent(let power): return exponent(power)
    case .function(_, let argument):
      return polynomial(argument.numerator) || powers(argument.denominator)
    }
  }

  /// A form that has read one of two expressions.
  struct Reference: Sendable {
    private let form: RationalNormalForm
    private let value: Fraction

    /// Nil where the expression alone already asks for a form made anew, or goes beyond the limits.
    init?(_ expression: Expression, in domain: Domain) {
      var form = RationalNormalForm(domain: domain)
      guard let value = try? form.value(of: expression), form.restart == nil else { return nil }
      (self.form, self.value) = (form, value)
    }

    /// What can be said of the two; nil where both have to be read anew to know.
    func compare(with answer: Expression) throws(AlgebraError) -> Finding? {
      var form = form
      do throws(AlgebraError) {
        let other = try form.value(of: answer)
        let difference = try form.reduced(form.sum(value, other, times: .minusOne))
        if difference.isZero { return .equal }
        return form.restart == nil ? try form.finding(of: difference) : nil
      } catch {
        guard form.restart != nil else { throw error }
        return nil
      }
    }
  }

  /// Clears the form but for what it has learned.
  private mutating func begin() {
    guard let reason = restart else { return }
    restart = nil
    let isPlain = (0..<UInt32(atoms.count)).reduce(UInt32(0)) {
      atoms[Int($1)].isPlain ? $0 | 1 << $1 : $0
    }
    facts.removeAll { $0.polynomial.support & ~isPlain != 0 }
    var kept = factors.map { $0.support & ~isPlain == 0 && $0.isBase ? [$0.polynomial] : [] }
    switch reason {
    case .split(let index, let parts): kept[index] = parts
    case .root(let monomial, let common):
      roots.removeAll { $0.monomial == monomial }
      roots.append((monomial, common))
    case .countSixteens: isCountingSixteens = true
    case .learn: isLearning = true
    }
    for index in atoms.indices where !atoms[index].isPlain { atoms[index] = .vacant }
    factors = []
    algebraic = 0
    seed(Array(kept.joined()))
  }

  /// Fills the factors with what polynomials fall apart into.
  private mutating func seed(_ polynomials: [Polynomial]) {
    var queue = polynomials
    var steps = 0
    while let next = queue.popLast(), steps < 4 * RationalNormalForm.mostFactors {
      steps += 1
      if next.isOne || factors.contains(where: { $0.polynomial == next }) { continue }
      var isApart = true
      for (index, factor) in factors.enumerated() where factor.support & next.support != 0 {
        guard let common = try? Polynomial.greatestCommonDivisor(factor.polynomial, next),
          !common.isOne
        else { continue }
        isApart = false
        factors.remove(at: index)
        queue.append(common)
        for whole in [factor.polynomial, next] {
          if let other = try? whole.divided(exactlyBy: common) { queue.append(other) }
        }
        break
      }
      if isApart { append(next, isBase: true) }
    }
  }

  private mutating func append(_ polynomial: Polynomial, isBase: Bool) {
    factors.append(
      Factor(
        polynomial: polynomial, isLinear: polynomial.degree == 1, support: polynomial.support,
        isBase: isBase))
  }

  mutating func charge(_ amount: Int) throws(AlgebraError) {
    work += amount
    guard work <= RationalNormalForm.mostWork else { throw .tooLarge }
  }

  // MARK: Atoms and factors

  /// The number of an atom.
  mutating func index(of atom: Atom) throws(AlgebraError) -> Int {
    for index in atoms.indices where atoms[index] == atom { return index }
    if let vacant = atoms.firstIndex(of: .vacant) {
      atoms[vacant] = atom
      mark(atom, vacant)
      return vacant
    }
    guard atoms.count < Monomial.atoms else { throw .tooLarge }
    atoms.append(atom)
    mark(atom, atoms.count - 1)
    return atoms.count - 1
  }

  private mutating func mark(_ atom: Atom, _ index: Int) {
    switch atom {
    case .root, .absolute: algebraic |= 1 << UInt32(index)
    case .exponential(let exponent):
      if isCountingSixteens || exponent.isOfEuler {
        algebraic |= 1 << UInt32(index)
      }
    case .power:
      if isCountingSixteens { algebraic |= 1 << UInt32(index) }
    default: break
    }
  }

  mutating func index(of symbol: Symbol) throws(AlgebraError) -> Int {
    for index in atoms.indices {
      if case .symbol(let own) = atoms[index], own == symbol { return index }
    }
    return try index(of: .symbol(symbol))
  }

  mutating func atom(_ atom: Atom, to exponent: Int = 1) throws(AlgebraError) -> Fraction {
    guard Monomial.exponents.contains(exponent) else { throw .tooLarge }
    return Fraction(.term(.one, Monomial(atom: try index(of: atom), exponent: exponent)))
  }

  /// A primitive polynomial as a product of powers of numbered ones.
  ///
  /// Those that logarithms and powers are taken of share no factor; where a new one shows that an
  /// old one falls apart, the form is made anew with the parts.
  mutating func factorized(
    _ primitive: Polynomial, asBase: Bool
  ) throws(AlgebraError) -> [Fraction.Power] {
    if primitive.isOne { return [] }
    var rest = primitive
    var result: [Fraction.Power] = []
    let isLinear = rest.degree == 1
    let support = rest.support
    for index in factors.indices where factors[index].support & support != 0 {
      if rest == factors[index].polynomial {
        result.append(Fraction.Power(factor: index, exponent: 1))
        rest = .one
        break
      }
      if isLinear && factors[index].isLinear { continue }
      var exponent = 0
      while factors[index].support & ~support == 0,
        let quotient = try quotient(rest, exactlyBy: index)
      {
        rest = quotient
        exponent += 1
      }
      if exponent > 0 { result.append(Fraction.Power(factor: index, exponent: exponent)) }
      if rest.isOne { break }
    }
    if !rest.isOne {
      if asBase { try partBases(with: rest) }
      guard factors.count < RationalNormalForm.mostFactors else { throw .tooLarge }
      append(rest, isBase: asBase)
      result.append(Fraction.Power(factor: factors.count - 1, exponent: 1))
    }
    if asBase { for power in result { try makeBase(power.factor) } }
    return result
  }

  /// The quotient by a numbered polynomial, which counts as work; nil where a rest is left.
  mutating func quotient(
    _ polynomial: Polynomial, exactlyBy index: Int
  ) throws(AlgebraError) -> Polynomial? {
    let divisor = factors[index].polynomial
    try charge(polynomial.costOfDivision(by: divisor))
    return try polynomial.divided(exactlyBy: divisor)
  }

  /// Marks a polynomial that stood below a bar as one that logarithms are taken of.
  private mutating func makeBase(_ index: Int) throws(AlgebraError) {
    if factors[index].isBase { return }
    try partBases(with: factors[index].polynomial)
    factors[index].isBase = true
  }

  private mutating func partBases(with polynomial: Polynomial) throws(AlgebraError) {
    guard restart == nil else { return }
    let isLinear = polynomial.degree == 1
    let support = polynomial.support
    guard isPlain(support) else { return }
    for (index, factor) in factors.enumerated()
    where factor.isBase && factor.support & support != 0 && !(isLinear && factor.isLinear) {
      guard isPlain(factor.support), factor.polynomial != polynomial else { continue }
      try charge(10 * factor.polynomial.count * polynomial.count)
      // Where the arithmetic ends, the two count as independent, which only proves less.
      guard let common = try? Polynomial.greatestCommonDivisor(factor.polynomial, polynomial),
        !common.isOne
      else { continue }
      var parts = [common]
      for whole in [factor.polynomial, polynomial] {
        if let other = try? whole.divided(exactlyBy: common), !other.isOne { parts.append(other) }
      }
      restart = .split(index, into: parts)
      return
    }
  }

  private func isPlain(_ support: UInt32) -> Bool {
    for index in atoms.indices where support & (1 << UInt32(index)) != 0 {
      if !atoms[index].isPlain { return false }
    }
    return true
  }

  /// The common denominator of the exponents with a monomial; that of numbers for the empty one.
  func root(of monomial: Monomial) -> Int64 {
    for known in roots where known.monomial == monomial { return known.root }
    return 1
  }

  /// Asks for the form to be made anew with exponents that have this denominator, if it is small.
  mutating func require(
    root denominator: Int64, of monomial: Monomial, atMost finest: Int64
  ) throws(AlgebraError) {
    guard denominator <= finest else { return }
    let root = root(of: monomial)
    let common = Int64(
      Rational.greatestCommonDivisor(root.magnitude, denominator.magnitude))
    let least = try Rational.product(root / common, denominator)
    guard least <= RationalNormalForm.mostSteps else { return }
    restart = .root(monomial, least)
    throw .tooLarge
  }

  /// Asks for the form to be made anew with kernels counted in sixteens, once, if there are any.
  mutating func requireSixteens() {
    guard !isCountingSixteens, restart == nil else { return }
    for atom in atoms {
      switch atom {
      case .exponential(let exponent) where exponent.isOfEuler: continue
      case .exponential, .power:
        restart = .countSixteens
        return
      default: continue
      }
    }
  }

  /// The largest denominator that exponents are brought to, and the most steps that one counts: four
  /// digits of sixteen.
  static let mostSteps: Int64 = 1 << 16

  /// Notes that a value was needed whose sign is not known.
  mutating func missSign() {
    if !isLearning, restart == nil { restart = .learn }
  }

  /// Notes that a value is positive, where it is a single base but for its content.
  mutating func assumePositive(_ value: Fraction) throws(AlgebraError) {
    let content = try value.numerator.content()
    let powers = try factorized(value.numerator.divided(by: content), asBase: true)
    guard value.denominator.isEmpty, content.monomial.isOne, !content.coefficient.isNegative,
      powers.count == 1, powers[0].exponent == 1
    else { return }
    let polynomial = factors[powers[0].factor].polynomial
    if !facts.contains(where: { $0.polynomial == polynomial }) { facts.append((polynomial, true)) }
  }

  /// Notes the sign that a base must have; a contradiction is left alone.
  mutating func learn(_ base: Atom.Base, isPositive: Bool) {
    guard isLearning else { return }
    let polynomial: Polynomial
    switch base {
    case .prime, .euler: return
    case .atom(let index): polynomial = Polynomial(atom: index)
    case .factor(let index): polynomial = factors[index].polynomial
    }
    guard isPlain(polynomial.support), !facts.contains(where: { $0.polynomial == polynomial })
    else {
      return
    }
    facts.append((polynomial, isPositive))
    // Values that were found before this was known are made anew.
    if restart == nil, algebraic != 0 { restart = .learn }
  }
}
