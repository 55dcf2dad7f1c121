/// Functions and powers, parted into atoms.
extension RationalNormalForm {
  /// The value of a function, or of a power whose exponent is not a whole number.
  mutating func split(_ expression: Expression) throws(AlgebraError) -> Fraction {
    switch expression {
    case .power(let base, let exponent):
      let exponent = try reduced(value(of: exponent))
      if let whole = exponent.constant, whole.isWhole {
        guard whole.numerator.magnitude <= 1_000 else { throw .tooLarge }
        let value = try value(of: base)
        return whole.isNegative
          ? try power(inverse(value), Int(-whole.numerator))
          : try power(value, Int(whole.numerator))
      }
      if base.isZero, exponent.constant == nil, !bounds(of: exponent).isPositive {
        // 0^s is 0 or nothing, as s has it.
        return try atom(opaque(expression))
      }
      return try broken(base, exponent)
    case .function(let function, let argument): return try applied(function, argument)
    default: return try atom(opaque(expression))
    }
  }

  private mutating func applied(
    _ function: Expression.Function, _ argument: Expression
  ) throws(AlgebraError) -> Fraction {
    switch function {
    case .ln: return try logarithm(argument)
    case .log10:
      return try product(
        logarithm(argument), inverse(logarithm(of: .number(Rational(10)))))
    case .exp: return try exponential(of: reduced(value(of: argument)))
    case .sqrt: return try broken(argument, Fraction(.term(Rational(1, over: 2), .one)))
    case .absolute: return try absoluteValue(of: argument)
    case .sinh, .cosh, .tanh: return try hyperbolic(function, argument)
    case .asinh, .acosh:
      // ln(u + √(u² ± 1))
      let sign: Expression = function == .asinh ? .one : .minusOne
      let root = Expression.function(
        .sqrt, .sum([.power(argument, .number(Rational(2))), sign]))
      let sum = try reduced(value(of: .sum([argument, root])))
      try assumePositive(sum)
      return try logarithm(of: sum)
    case .atanh:
      // ½ ln((1 + u)/(1 − u))
      let half = Fraction(.term(try Rational(1, over: 2), .one))
      return try product(
        half,
        sum(
          logarithm(of: .sum([.one, argument])),
          logarithm(of: .sum([.one, .product([.minusOne, argument])])), times: .minusOne))
    case .sin, .cos, .tan: return try circular(function, argument)
    case .asin, .acos, .atan:
      let value = try reduced(value(of: argument))
      if function == .acos {
        let quarter = Fraction(
          .term(
            try Rational(1, over: 2), Monomial(atom: try index(of: .constant(.pi)))))
        return try sum(quarter, odd(.asin, value), times: .minusOne)
      }
      return try odd(function, value)
    }
  }

  /// An odd function of which nothing else is known, of the argument with a positive lead.
  private mutating func odd(
    _ function: Expression.Function, _ value: Fraction
  ) throws(AlgebraError) -> Fraction {
    guard let lead = value.numerator.leading else { return .zero }
    if !lead.coefficient.isNegative { return try atom(.function(function, value)) }
    let opposite = Fraction(try value.numerator.scaled(by: .minusOne), over: value.denominator)
    let kernel = try atom(.function(function, opposite))
    return Fraction(try kernel.numerator.scaled(by: .minusOne), over: kernel.denominator)
  }

  // MARK: Logarithms

  /// ln u, and what u > 0 says about the signs in it.
  private mutating func logarithm(_ argument: Expression) throws(AlgebraError) -> Fraction {
    let value = try logarithm(of: argument)
    try learnSign(of: argument)
    return value
  }

  /// ln|u|
  mutating func logarithm(of argument: Expression) throws(AlgebraError) -> Fraction {
    switch argument {
    case .number(let value):
      if value.isZero { throw .divisionByZero }
      return Fraction(try logarithm(of: value))
    case .product(let factors):
      var total = Fraction.zero
      for factor in factors { total = try sum(total, logarithm(of: factor)) }
      return total
    case .quotient(let top, let bottom):
      return try sum(logarithm(of: top), logarithm(of: bottom), times: .minusOne)
    case .power(let base, let exponent):
      return try product(value(of: exponent), logarithm(of: base))
    case .function(.exp, let exponent): return try value(of: exponent)
    case .function(.sqrt, let inner):
      return try product(
        Fraction(.term(Rational(1, over: 2), .one)), logarithm(of: inner))
    case .function(.absolute, let inner): return try logarithm(of: inner)
    default: return try logarithm(of: reduced(value(of: argument)))
    }
  }

  private mutating func logarithm(of value: Rational) throws(AlgebraError) -> Polynomial {
    var terms: [Polynomial.Term] = []
    for (prime, exponent) in try RationalNormalForm.primes(of: value) {
      let index = try index(of: .logarithm(.prime(prime)))
      terms.append(Polynomial.Term(Rational(exponent), Monomial(atom: index)))
    }
    return try Polynomial(terms)
  }

  private mutating func logarithm(of value: Fraction) throws(AlgebraError) -> Fraction {
    if value.isZero { throw .divisionByZero }
    let content = try value.numerator.content()
    var total = Fraction(try logarithm(of: content.coefficient))
    for (base, exponent) in try bases(of: value, content) {
      let times = Fraction(Polynomial(Rational(exponent)))
      total = try sum(total, product(times, logarithm(of: base)))
    }
    return total
  }

  /// ln|b|
  mutating func logarithm(of base: Atom.Base) throws(AlgebraError) -> Fraction {
    if base == .euler { return .one }
    guard case .atom(let index) = base else { return try atom(.logarithm(base)) }
    switch atoms[index] {
    case .exponential(let exponent): return try value(of: exponent)
    case .power(let inner, let exponent):
      return try product(value(of: exponent), logarithm(of: inner))
    case .root(let inner, let sixteens):
      return try product(step(of: sixteens), logarithm(of: inner))
    case .absolute(let inner): return try logarithm(of: inner)
    default: return try atom(.logarithm(base))
    }
  }

  /// The bases of a value and their whole exponents, but for numbers.
  mutating func bases(
    of value: Fraction, _ content: Polynomial.Term
  ) throws(AlgebraError) -> [(base: Atom.Base, exponent: Int64)] {
    var result: [(base: Atom.Base, exponent: Int64)] = []
    content.monomial.eachPower { atom, exponent in result.append((.atom(atom), Int64(exponent))) }
    if value.numerator.count > 1 {
      var primitive = try value.numerator.divided(by: content)
      var times: Int64 = 1
      // Of a square the root is the base: √(u² + 2 u + 1) is |u + 1|.
      while primitive.count > 2, times < 16, let root = try? primitive.squareRoot() {
        primitive = root
        times *= 2
      }
      for power in try factorized(primitive, asBase: true) {
        result.append((.factor(power.factor), times * Int64(power.exponent)))
      }
    }
    for power in value.denominator {
      // What stood below a bar may share a factor with what logarithms are taken of.
      for part in try factorized(factors[power.factor].polynomial, asBase: true) {
        result.append((.factor(part.factor), -Int64(part.exponent * power.exponent)))
      }
    }
    return result
  }

  // MARK: Powers

  /// u^s for an exponent that is not a whole number, and what u > 0 says about the signs in it.
  private mutating func broken(
    _ base: Expression, _ exponent: Fraction
  ) throws(AlgebraError) -> Fraction {
    let value = try power(of: base, exponent)
    try learnSign(of: base)
    return value
  }

  /// |u|^s
  private mutating func power(
    of base: Expression, _ exponent: Fraction
  ) throws(AlgebraError) -> Fraction {
    if exponent.numerator.terms.contains(where: { logarithms(in: $0.monomial) > 0 }) {
      // 10^(s/ln 10) = exp(s) is seen only while 10 is in one piece.
      return try exponential(of: reduced(product(exponent, logarithm(of: base))))
    }
    switch base {
    case .number(let value):
      return value.isZero ? try powerOfZero(exponent) : try power(of: value, exponent)
    case .product(let factors):
      var total = Fraction.one
      for factor in factors { total = try product(total, power(of: factor, exponent)) }
      return total
    case .quotient(let top, let bottom):
      let opposite = Fraction(
        try exponent.numerator.scaled(by: .minusOne), over: exponent.denominator)
      return try product(power(of: top, exponent), power(of: bottom, opposite))
    case .power(let inner, let first):
      return try power(of: inner, reduced(product(value(of: first), exponent)))
    case .function(.exp, let first):
      return try exponential(of: reduced(product(value(of: first), exponent)))
    case .function(.sqrt, let inner):
      let half = Fraction(.term(try Rational(1, over: 2), .one))
      return try power(of: inner, product(half, exponent))
    case .function(.absolute, let inner): return try power(of: inner, exponent)
    default:
      let value = try reduced(value(of: base))
      if value.isZero { return try powerOfZero(exponent) }
      let content = try value.numerator.content()
      var total = try power(of: content.coefficient, exponent)
      for (base, times) in try bases(of: value, content) {
        let own = Fraction(
          try exponent.numerator.scaled(by: Rational(times)), over: exponent.denominator)
        total = try product(total, power(of: base, own))
      }
      return total
    }
  }

  /// 0^s, which is 0 for s > 0 only; that may not be known.
  private func powerOfZero(_ exponent: Fraction) throws(AlgebraError) -> Fraction {
    guard bounds(of: exponent).isPositive else { throw .divisionByZero }
    return .zero
  }

  private mutating func power(
    of value: Rational, _ exponent: Fraction
  ) throws(AlgebraError) -> Fraction {
    var total = Fraction.one
    for (prime, times) in try RationalNormalForm.primes(of: value) {
      let own = Fraction(
        try exponent.numerator.scaled(by: Rational(times)), over: exponent.denominator)
      total = try product(total, power(of: .prime(prime), own))
    }
    return total
  }

  /// |b|^s, term by term of the exponent.
  mutating func power(
    of base: Atom.Base, _ exponent: Fraction
  ) throws(AlgebraError) -> Fraction {
    if case .atom(let index) = base {
      switch atoms[index] {
      case .exponential(let inner):
        return try exponential(of: reduced(product(value(of: inner), exponent)))
      case .power(let inner, let first):
        return try power(of: inner, reduced(product(value(of: first), exponent)))
      case .root(let inner, let sixteens):
        return try power(of: inner, product(step(of: sixteens), exponent))
      case .absolute(let inner): return try power(of: inner, exponent)
      default: break
      }
    }
    var total = Fraction.one
    for (term, denominator) in try parts(of: exponent) {
      let factor: Fraction
      if logarithms(in: term.monomial) > 0 {
        // |b|^(s ln c) = |c|^(s ln b) = exp(s ln b ln c).
        let own = Fraction(.term(term.coefficient, term.monomial), over: denominator)
        factor = try exponential(of: product(own, logarithm(of: base)))
      } else if term.monomial.isOne, denominator.isEmpty {
        factor = try power(of: base, term.coefficient)
      } else {
        factor = try counted(term, over: denominator) { .power(base, $0) }
      }
      total = try product(total, factor)
    }
    return total
  }

  /// |b|^q for a number: the whole part, and a root to a power below its order.
  private mutating func power(
    of base: Atom.Base, _ exponent: Rational
  ) throws(AlgebraError) -> Fraction {
    let (whole, rest) = try RationalNormalForm.parted(exponent)
    let isSteep = base == .euler && whole.magnitude >= 1 << 16
    let isFine = rest.isZero ? false : try wholeExponent(rest, of: .one) == nil
    if isSteep || isFine {
      let size = exponent.isNegative ? try exponent.negated() : exponent
      let key = Atom.Exponent(monomial: .one, denominator: [], times: size)
      return try atom(
        base == .euler ? .exponential(key) : .power(base, key), to: exponent.isNegative ? -1 : 1)
    }
    guard whole.magnitude <= 1_000 else { throw .tooLarge }
    var total = Fraction.one
    if base == .euler {
      total = try powerOfEuler(whole)
    } else if whole != 0 {
      let size = try absolute(base)
      total =
        whole < 0 ? try power(inverse(size), Int(-whole)) : try power(size, Int(whole))
    }
    if rest.isZero { return total }
    guard let times = try wholeExponent(rest, of: .one) else { throw .tooLarge }
    return try product(total, digits(of: times) { .root(base, sixteens: $0) })
  }

  /// The exponent of a root atom.
  private func step(of sixteens: Int) throws(AlgebraError) -> Fraction {
    Fraction(.term(try Rational(1 << (4 * Int64(sixteens)), over: root(of: .one)), .one))
  }

  /// eⁿ in powers of e, e^16, e^256 and e^4096, none of them beyond the fifteenth.
  private mutating func powerOfEuler(_ exponent: Int64) throws(AlgebraError) -> Fraction {
    try digits(of: exponent) { .exponential(.euler($0)) }
  }

  /// aⁿ in powers of a, a^16, a^256 and a^4096, none of them beyond the fifteenth.
  private mutating func digits(
    of exponent: Int64, _ atom: (_ sixteens: Int) -> Atom
  ) throws(AlgebraError) -> Fraction {
    var total = Fraction.one
    var rest = Int(exponent.magnitude)
    var sixteens = 0
    while rest > 0 {
      let digit = rest % RationalNormalForm.orderOfKernel
      if digit > 0 {
        let power = try self.atom(atom(sixteens), to: exponent < 0 ? -digit : digit)
        total = try product(total, power)
      }
      rest /= RationalNormalForm.orderOfKernel
      sixteens += 1
    }
    return total
  }

  /// From this power on, a kernel is written as a power of its sixteenth power.
  static let orderOfKernel = 16
  /// How often that is done.
  static let digitsOfKernel = 5

  /// The kernel of a term, to the power that its coefficient asks for.
  private mutating func counted(
    _ term: Polynomial.Term, over denominator: [Fraction.Power],
    _ atom: (Atom.Exponent) -> Atom
  ) throws(AlgebraError) -> Fraction {
    var key = Atom.Exponent(monomial: term.monomial, denominator: denominator)
    guard let times = try wholeExponent(term.coefficient, of: term.monomial) else {
      let isNegative = term.coefficient.isNegative
      key.times = isNegative ? try term.coefficient.negated() : term.coefficient
      return try self.atom(atom(key), to: isNegative ? -1 : 1)
    }
    guard isCountingSixteens else {
      if times.magnitude <= 31 { return try self.atom(atom(key), to: Int(times)) }
      _ = try index(of: atom(key))
      requireSixteens()
      throw .tooLarge
    }
    return try digits(of: times) { sixteens in
      var key = key
      key.sixteens = sixteens
      return atom(key)
    }
  }

  /// The half tangent of a term of an angle, and how many times it is added.
  private mutating func halfTangent(
    _ term: Polynomial.Term, over denominator: [Fraction.Power]
  ) throws(AlgebraError) -> (tangent: Fraction, times: Int) {
    var key = Atom.Exponent(monomial: term.monomial, denominator: denominator)
    if let times = try wholeExponent(term.coefficient, of: term.monomial, finest: 12),
      times.magnitude <= 31
    {
      return (try atom(.halfTangent(key)), Int(times))
    }
    let isNegative = term.coefficient.isNegative
    key.times = isNegative ? try term.coefficient.negated() : term.coefficient
    return (try atom(.halfTangent(key)), isNegative ? -1 : 1)
  }

  /// How many times the smallest exponent goes into a number; nil where a kernel must keep it.
  private mutating func wholeExponent(
    _ value: Rational, of monomial: Monomial, finest: Int64 = 1_000
  ) throws(AlgebraError) -> Int64? {
    let times = try value.multiplied(by: Rational(root(of: monomial)))
    guard times.isWhole else {
      try require(root: value.denominator, of: monomial, atMost: finest)
      return nil
    }
    return times.numerator.magnitude < RationalNormalForm.mostSteps.magnitude
      ? times.numerator : nil
  }

  /// The exponent that a kernel keeps, as a value.
  mutating func value(of exponent: Atom.Exponent) throws(AlgebraError) -> Fraction {
    let step: Rational
    if let own = exponent.times {
      step = own
    } else {
      step = try Rational(1, over: root(of: exponent.monomial))
    }
    let times = try step.multiplied(by: Rational(1 << (4 * Int64(exponent.sixteens))))
    return Fraction(.term(times, exponent.monomial), over: exponent.denominator)
  }

  /// exp(s), term by term: exp(k ln|b|) is |b|^k.
  mutating func exponential(of exponent: Fraction) throws(AlgebraError) -> Fraction {
    var total = Fraction.one
    for (term, denominator) in try parts(of: exponent) {
      if logarithms(in: term.monomial) == 1 {
        var found: (index: Int, base: Atom.Base)?
        term.monomial.eachPower { index, power in
          if power == 1, case .logarithm(let base) = atoms[index] { found = (index, base) }
        }
        if let found {
          let rest = Fraction(
            .term(term.coefficient, term.monomial.without(found.index)), over: denominator)
          total = try product(total, power(of: found.base, rest))
          continue
        }
      }
      if term.monomial.isOne, denominator.isEmpty {
        total = try product(total, power(of: .euler, term.coefficient))
        continue
      }
      total = try product(total, counted(term, over: denominator) { .exponential($0) })
    }
    return total
  }

  /// How many logarithms a monomial holds.
  private func logarithms(in monomial: Monomial) -> Int {
    var count = 0
    monomial.eachPower { index, power in
      if case .logarithm = atoms[index] { count += abs(power) }
    }
    return count
  }

  /// The terms of a value, each over its own bar.
  ///
  /// The numerator is reduced by a single factor below the bar first: r/(1 + r) is 1 − 1/(1 + r),
  /// so that the powers of both meet.
  private func parts(
    of value: Fraction
  ) throws(AlgebraError) -> [(term: Polynomial.Term, denominator: [Fraction.Power])] {
    guard value.denominator.count == 1, value.denominator[0].exponent == 1,
      let lead = factors[value.denominator[0].factor].polynomial.leading
    else { return value.numerator.terms.map { ($0, value.denominator) } }
    let divisor = factors[value.denominator[0].factor].polynomial
    var rest = value.numerator
    var whole: [(term: Polynomial.Term, denominator: [Fraction.Power])] = []
    while let term = rest.terms.first(where: { $0.monomial.isDivisible(by: lead.monomial) }),
      let quotient = term.monomial.over(lead.monomial)
    {
      guard whole.count < 100 else { throw .tooLarge }
      let coefficient = try term.coefficient.multiplied(by: lead.coefficient.inverted())
      whole.append((Polynomial.Term(coefficient, quotient), []))
      rest = try rest.adding(
        divisor.multiplied(by: coefficient, quotient), times: .minusOne)
    }
    return whole + rest.terms.map { ($0, value.denominator) }
  }

  // MARK: Hyperbolic and circular functions

  private mutating func hyperbolic(
    _ function: Expression.Function, _ argument: Expression
  ) throws(AlgebraError) -> Fraction {
    if case .function(let inner, let own) = argument, inner == function.inverse {
      return try value(of: own)
    }
    let rising = try exponential(of: reduced(value(of: argument)))
    let falling = try inverse(rising)
    let half = Fraction(.term(try Rational(1, over: 2), .one))
    switch function {
    case .cosh: return try product(half, sum(rising, falling))
    case .sinh: return try product(half, sum(rising, falling, times: .minusOne))
    default:
      return try product(
        sum(rising, falling, times: .minusOne), inverse(sum(rising, falling)))
    }
  }

  /// With c + i s = ∏ (1 + i t)^n over the half tangents t of the terms of the angle: sin = 2 s c/q,
  /// cos = (c² − s²)/q, tan = 2 s c/(c² − s²), q = c² + s².
  private mutating func circular(
    _ function: Expression.Function, _ argument: Expression
  ) throws(AlgebraError) -> Fraction {
    if case .function(let inner, let own) = argument, inner == function.inverse {
      return try value(of: own)
    }
    let angle = try reduced(value(of: argument))
    var c = Fraction.one
    var s = Fraction.zero
    for term in angle.numerator.terms {
      let (tangent, times) = try halfTangent(term, over: angle.denominator)
      for _ in 0..<abs(times) {
        let turned = try product(s, tangent)
        let raised = try product(c, tangent)
        let forward = times > 0
        (c, s) = (
          try sum(c, turned, times: forward ? .minusOne : .one),
          try sum(s, raised, times: forward ? .one : .minusOne)
        )
      }
    }
    let product = try product(Fraction(Polynomial(Rational(2))), self.product(s, c))
    let (c2, s2) = (try self.product(c, c), try self.product(s, s))
    switch function {
    case .sin: return try self.product(product, inverse(sum(c2, s2)))
    case .cos: return try self.product(sum(c2, s2, times: .minusOne), inverse(sum(c2, s2)))
    default: return try self.product(product, inverse(sum(c2, s2, times: .minusOne)))
    }
  }
}
