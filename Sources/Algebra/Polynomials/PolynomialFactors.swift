// Factors of polynomials, by contents, repeated factors, square discriminants and rational roots.
extension Polynomial {
  /// Primitive polynomials whose product is this primitive one, as far apart as is easily seen:
  /// common factors of coefficients, repeated factors, quadratics with a square discriminant, and
  /// factors that are linear in one atom and whose coefficients have few divisors.
  ///
  /// - Complexity: that of a few greatest common divisors for each factor.
  func factors() throws(AlgebraError) -> [Polynomial] {
    var queue = [self]
    var result: [Polynomial] = []
    while let next = queue.popLast() {
      if next.isOne { continue }
      if let (first, second) = try next.parted() {
        queue += [second, first]
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// Two factors, neither of them one; nil where none is found.
  private func parted() throws(AlgebraError) -> (Polynomial, Polynomial)? {
    let support = support
    for atom in 0..<Monomial.atoms where support & (1 << UInt32(atom)) != 0 {
      let content = try content(in: atom)
      if !content.isOne, let rest = try divided(exactlyBy: content), !rest.isOne {
        return (content, rest)
      }
    }
    for atom in 0..<Monomial.atoms where support & (1 << UInt32(atom)) != 0 {
      // Without contents, what is linear in an atom has no factors.
      let degree = degree(in: atom)
      if degree == 1 { return nil }
      let repeated = try Polynomial.greatestCommonDivisor(self, derivative(in: atom).primitive())
      if !repeated.isOne, let rest = try divided(exactlyBy: repeated) { return (repeated, rest) }
      if degree == 2, let factor = try linearFactor(in: atom),
        let rest = try divided(exactlyBy: factor)
      {
        return (factor, rest)
      }
      if degree > 2, let factor = try rationalFactor(in: atom),
        let rest = try divided(exactlyBy: factor)
      {
        return (factor, rest)
      }
    }
    return nil
  }

  func derivative(in atom: Int) throws(AlgebraError) -> Polynomial {
    var result: [Term] = []
    for term in terms where term.monomial[atom] != 0 {
      guard let monomial = term.monomial.over(Monomial(atom: atom)) else { throw .tooLarge }
      let times = Rational(term.monomial[atom])
      result.append(Term(try term.coefficient.multiplied(by: times), monomial))
    }
    return Polynomial(ordered: result)
  }

  /// 2 a x + b − s as a primitive polynomial, where a x² + b x + c has the discriminant s².
  private func linearFactor(in atom: Int) throws(AlgebraError) -> Polynomial? {
    let parts = coefficients(in: atom)
    let discriminant = try parts[1].multiplied(by: parts[1])
      .adding(parts[0].multiplied(by: parts[2]), times: Rational(-4))
    guard let root = try discriminant.squareRoot() else { return nil }
    let slope = try parts[2].multiplied(by: Rational(2), Monomial(atom: atom))
    return try slope.adding(parts[1]).adding(root, times: .minusOne).primitive()
  }

  /// The polynomial whose square this is; nil if there is none.
  func squareRoot() throws(AlgebraError) -> Polynomial? {
    guard let lead = leading, let last = trailing else { return .zero }
    // The last term of a square is a square, too.
    guard try Polynomial.squareRoot(of: last) != nil else { return nil }
    guard let first = try Polynomial.squareRoot(of: lead) else { return nil }
    // Each further term is what is left, divided by twice the leading one.
    var root = Polynomial(ordered: [first])
    let twice = Term(try first.coefficient.multiplied(by: Rational(2)), first.monomial)
    for _ in 0...count {
      let rest = try adding(root.multiplied(by: root), times: .minusOne)
      guard let next = rest.leading else { return root }
      guard next.monomial.isDivisible(by: twice.monomial),
        let monomial = next.monomial.over(twice.monomial)
      else { return nil }
      let coefficient = try next.coefficient.multiplied(by: twice.coefficient.inverted())
      root = try root.adding(.term(coefficient, monomial))
    }
    return nil
  }

  private static func squareRoot(of term: Term) throws(AlgebraError) -> Term? {
    guard !term.coefficient.isNegative,
      let above = wholeSquareRoot(term.coefficient.numerator),
      let below = wholeSquareRoot(term.coefficient.denominator)
    else { return nil }
    var monomial = Monomial.one
    var isSquare = true
    term.monomial.eachPower { atom, exponent in
      guard exponent % 2 == 0,
        let next = monomial.times(Monomial(atom: atom, exponent: exponent / 2))
      else {
        isSquare = false
        return
      }
      monomial = next
    }
    return isSquare ? Term(try Rational(above, over: below), monomial) : nil
  }

  /// The whole square root of a whole number that is not negative; nil if it has none.
  static func wholeSquareRoot(_ value: Int64) -> Int64? {
    guard value >= 0 else { return nil }
    // The root in doubles is off by one at most; beyond 3 · 10⁹ its square would not fit.
    let near = Int64(Double(value).squareRoot())
    for candidate in max(0, near - 1)...min(3_037_000_499, near + 1)
    where candidate * candidate == value { return candidate }
    return nil
  }

  /// b x − a for a root a/b, by the rational root theorem: a divides the coefficient without the
  /// atom, b the leading one.
  private func rationalFactor(in atom: Int) throws(AlgebraError) -> Polynomial? {
    let parts = coefficients(in: atom)
    guard let first = parts.first, let last = parts.last, !first.isZero else { return nil }
    let above = try first.divisors()
    for below in try last.divisors() {
      let slope = try below.multiplied(by: .one, Monomial(atom: atom))
      for constant in above {
        for sign in [Rational.minusOne, .one] {
          let factor = try slope.adding(constant, times: sign)
          if try divided(exactlyBy: factor) != nil { return factor }
        }
      }
    }
    return nil
  }

  /// The first divisors of a polynomial, but for their signs, one among them.
  private func divisors() throws(AlgebraError) -> [Polynomial] {
    let most = 40
    let content = try content()
    var result: [Polynomial] = []
    let size = content.coefficient.numerator.magnitude
    for candidate in 1...200 as ClosedRange<UInt64>
    where candidate <= size && size % candidate == 0 {
      result.append(Polynomial(Rational(Int64(candidate))))
    }
    var primes: [(Polynomial, Int)] = []
    content.monomial.eachPower { atom, exponent in
      primes.append((Polynomial(atom: atom), exponent))
    }
    if count > 1 { primes += try divided(by: content).factors().map { ($0, 1) } }
    for (prime, exponent) in primes {
      var power = Polynomial.one
      let before = result
      for _ in 0..<exponent {
        power = try power.multiplied(by: prime)
        for own in before where result.count < most {
          result.append(try own.multiplied(by: power))
        }
      }
    }
    return result
  }
}
