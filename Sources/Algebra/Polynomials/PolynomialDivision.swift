// Contents, exact division and greatest common divisors.
extension Polynomial {
  /// The largest monomial and number that divide every term, the number with the sign of the
  /// leading coefficient; one for zero.
  func content() throws(AlgebraError) -> Term {
    switch self {
    case .term(let coefficient, let monomial): return Term(coefficient, monomial)
    case .sum(let terms):
      guard let first = terms.first else { return Term(.one, .one) }
      var monomial = first.monomial
      var above = first.coefficient.numerator.magnitude
      var below = first.coefficient.denominator
      for term in terms.dropFirst() {
        monomial = monomial.minimum(term.monomial)
        if above != 1 {
          above = Rational.greatestCommonDivisor(above, term.coefficient.numerator.magnitude)
        }
        if below != term.coefficient.denominator {
          let common = Int64(
            Rational.greatestCommonDivisor(
              below.magnitude, term.coefficient.denominator.magnitude))
          below = try Rational.product(below / common, term.coefficient.denominator)
        }
      }
      guard above <= UInt64(Int64.max) else { throw .overflow }
      let size = try Rational(Int64(above), over: below)
      return Term(first.coefficient.isNegative ? try size.negated() : size, monomial)
    }
  }

  /// The polynomial without its content: whole coefficients without a common divisor, the leading
  /// one positive, no exponent negative, no atom in every term.
  func primitive() throws(AlgebraError) -> Polynomial { try divided(by: content()) }

  /// The polynomial divided by a term.
  func divided(by term: Term) throws(AlgebraError) -> Polynomial {
    guard let inverse = term.monomial.inverse else { throw .tooLarge }
    return try multiplied(by: term.coefficient.inverted(), inverse)
  }

  /// The quotient by a divisor with no negative exponents; nil where the division leaves a rest.
  ///
  /// - Complexity: O(terms of the quotient · (terms of dividend and divisor)).
  func divided(exactlyBy divisor: Polynomial) throws(AlgebraError) -> Polynomial? {
    guard let lead = divisor.leading else { throw .divisionByZero }
    if isZero { return .zero }
    // The last terms divide as the first ones do.
    if let own = trailing, let last = divisor.trailing,
      !own.monomial.isDivisible(by: last.monomial)
    {
      return nil
    }
    var rest = self
    var quotient: [Term] = []
    while let own = rest.leading {
      guard own.monomial.isDivisible(by: lead.monomial),
        let monomial = own.monomial.over(lead.monomial)
      else { return nil }
      guard quotient.count < Polynomial.mostTermsOfDivision else { throw .tooLarge }
      let coefficient = try own.coefficient.multiplied(by: lead.coefficient.inverted())
      quotient.append(Term(coefficient, monomial))
      rest = try rest.adding(divisor.multiplied(by: coefficient, monomial), times: .minusOne)
    }
    return Polynomial(ordered: quotient)
  }

  /// About as many products of terms as a division costs at most.
  func costOfDivision(by divisor: Polynomial) -> Int {
    let steps = min(Polynomial.mostTermsOfDivision, count / max(1, divisor.count) + 1)
    return count + steps * (divisor.count + count / 16)
  }

  /// Most terms that a division or a common divisor handles.
  private static let mostTermsOfDivision = 400

  /// The largest exponent of an atom in polynomials without negative ones.
  func degree(in atom: Int) -> Int {
    switch self {
    case .term(_, let monomial): monomial[atom]
    case .sum(let terms): terms.reduce(0) { max($0, $1.monomial[atom]) }
    }
  }

  /// The largest sum of exponents in a term.
  var degree: Int {
    switch self {
    case .term(_, let monomial): monomial.degree
    case .sum(let terms): terms.reduce(0) { max($0, $1.monomial.degree) }
    }
  }

  /// The atoms that occur, as bits.
  var support: UInt32 {
    var bits: UInt32 = 0
    func add(_ monomial: Monomial) { monomial.eachPower { atom, _ in bits |= 1 << UInt32(atom) } }
    switch self {
    case .term(_, let monomial): add(monomial)
    case .sum(let terms): for term in terms { add(term.monomial) }
    }
    return bits
  }

  /// The greatest common divisor of two primitive polynomials, itself primitive.
  ///
  /// By primitive remainders (Knuth, The Art of Computer Programming, 4.6.1), one atom at a time.
  static func greatestCommonDivisor(
    _ first: Polynomial, _ second: Polynomial
  ) throws(AlgebraError) -> Polynomial {
    if first.isZero { return second }
    if second.isZero || first == second { return first }
    let (own, other) = (first.support, second.support)
    if own & other == 0 { return .one }
    // Two that are linear in every atom at once share nothing but the whole.
    if first.degree == 1, second.degree == 1 { return .one }
    if own & ~other != 0 {
      let atom = (own & ~other).trailingZeroBitCount
      return try greatestCommonDivisor(first.content(in: atom), second)
    }
    if other & ~own != 0 {
      let atom = (other & ~own).trailingZeroBitCount
      return try greatestCommonDivisor(first, second.content(in: atom))
    }
    let atom = mainAtom(of: own, first, second)
    let contents = try (first.content(in: atom), second.content(in: atom))
    let common = try greatestCommonDivisor(contents.0, contents.1)
    var above = try first.quotient(by: contents.0)
    var below = try second.quotient(by: contents.1)
    if above.degree(in: atom) < below.degree(in: atom) { swap(&above, &below) }
    while !below.isZero {
      if below.degree(in: atom) == 0 { return common }
      let rest = try above.pseudoRemainder(by: below, in: atom)
      above = below
      below = rest.isZero ? rest : try rest.primitive().quotientByContent(in: atom)
    }
    return try common.multiplied(by: above).primitive()
  }

  /// The atom in which both have the lowest degree.
  private static func mainAtom(
    of support: UInt32, _ first: Polynomial, _ second: Polynomial
  ) -> Int {
    var best = (atom: support.trailingZeroBitCount, degree: Int.max)
    for atom in 0..<Monomial.atoms where support & (1 << UInt32(atom)) != 0 {
      let degree = max(first.degree(in: atom), second.degree(in: atom))
      if degree < best.degree { best = (atom, degree) }
    }
    return best.atom
  }

  /// The coefficients of the powers of an atom, from the lowest on.
  func coefficients(in atom: Int) -> [Polynomial] {
    var parts: [[Term]] = Array(repeating: [], count: degree(in: atom) + 1)
    for term in terms {
      parts[term.monomial[atom]].append(Term(term.coefficient, term.monomial.without(atom)))
    }
    return parts.map { Polynomial(ordered: $0) }
  }

  /// The greatest common divisor of the coefficients of the powers of an atom, primitive.
  func content(in atom: Int) throws(AlgebraError) -> Polynomial {
    var common = Polynomial.zero
    for part in coefficients(in: atom) where !part.isZero {
      common = try Polynomial.greatestCommonDivisor(common, part.primitiveKeepingMonomial())
      if common.isOne { return common }
    }
    return common
  }

  /// Primitive but for atoms in every term, which stay.
  private func primitiveKeepingMonomial() throws(AlgebraError) -> Polynomial {
    try scaled(by: content().coefficient.inverted())
  }

  private func quotientByContent(in atom: Int) throws(AlgebraError) -> Polynomial {
    try quotient(by: content(in: atom))
  }

  private func quotient(by divisor: Polynomial) throws(AlgebraError) -> Polynomial {
    if divisor.isOne { return self }
    guard let quotient = try divided(exactlyBy: divisor) else { throw .tooLarge }
    return quotient
  }

  private func pseudoRemainder(
    by divisor: Polynomial, in atom: Int
  ) throws(AlgebraError) -> Polynomial {
    let degree = divisor.degree(in: atom)
    let lead = divisor.coefficients(in: atom)[degree]
    var rest = self
    while !rest.isZero {
      let own = rest.degree(in: atom)
      if own < degree { break }
      let top = rest.coefficients(in: atom)[own].multipliedByPower(of: atom, own - degree)
      rest = try rest.multiplied(by: lead)
        .adding(try top.multiplied(by: divisor), times: .minusOne)
      guard rest.count <= Polynomial.mostTermsOfDivision else { throw .tooLarge }
      if !rest.isZero { rest = try rest.primitiveKeepingMonomial() }
    }
    return rest
  }

  private func multipliedByPower(of atom: Int, _ exponent: Int) -> Polynomial {
    (try? multiplied(by: .one, Monomial(atom: atom, exponent: exponent))) ?? self
  }
}
