/// Series of expressions and of functions of series.
extension Expander {
  /// The series of an expression about the point.
  mutating func expansion(of expression: Expression) throws(Failure) -> Expansion {
    guard expression.contains(variable) else {
      return Expansion(
        try arithmetic { form throws(AlgebraError) in
          try form.reduced(form.value(of: expression))
        })
    }
    switch expression {
    case .symbol: return leaf
    case .sum(let parts):
      var total = Expansion.zero
      for part in parts { total = try sum(total, expansion(of: part)) }
      return total
    case .product(let factors):
      var total = Expansion(.one)
      for factor in factors { total = try product(total, expansion(of: factor)) }
      return total
    case .quotient(let top, let bottom):
      return try product(expansion(of: top), inverse(expansion(of: bottom)))
    case .power(let base, .number(let exponent)):
      if exponent.isWhole {
        guard exponent.numerator.magnitude <= 1_000 else { throw .error(.tooLarge) }
        return try power(expansion(of: base), Int(exponent.numerator))
      }
      return try power(expansion(of: base), Fraction(Polynomial(exponent)))
    case .power(let base, let exponent):
      if exponent.contains(variable) {
        return try exponential(
          product(expansion(of: exponent), logarithm(of: expansion(of: base))))
      }
      let value = try arithmetic { form throws(AlgebraError) in
        try form.reduced(form.value(of: exponent))
      }
      return try power(expansion(of: base), value)
    case .function(let function, let argument):
      return try apply(function, expansion(of: argument))
    case .number, .constant, .derivative, .integral: throw .error(.cannotExpand(variable))
    }
  }

  private mutating func apply(
    _ function: Expression.Function, _ series: Expansion
  ) throws(Failure) -> Expansion {
    switch function {
    case .ln: return try logarithm(of: series)
    case .log10:
      let ten = try kernel(.ln, Fraction(Polynomial(Rational(10))))
      return try product(logarithm(of: series), inverse(Expansion(ten)))
    case .exp: return try exponential(series)
    case .sqrt: return try power(series, Fraction(half))
    case .absolute: return try absolute(series)
    case .sin: return try waves(series, .sin, .cos).odd
    case .cos: return try waves(series, .sin, .cos).even
    case .sinh: return try waves(series, .sinh, .cosh).odd
    case .cosh: return try waves(series, .sinh, .cosh).even
    case .tan:
      let (odd, even) = try waves(series, .sin, .cos)
      return try product(odd, inverse(even))
    case .tanh:
      let (odd, even) = try waves(series, .sinh, .cosh)
      return try product(odd, inverse(even))
    case .asin, .acos, .atan, .asinh, .acosh, .atanh: return try inverseFunction(function, series)
    }
  }

  private var half: Polynomial { (try? .term(Rational(1, over: 2), .one)) ?? .one }

  /// A function of a constant.
  private mutating func kernel(
    _ function: Expression.Function, _ value: Fraction
  ) throws(Failure) -> Fraction {
    if function == .sin || function == .cos, let quarters = quarterTurns(in: value) {
      let turned = function == .sin ? quarters : (quarters + 1) % 4
      return Fraction(Polynomial(Rational([0, 1, 0, -1][turned])))
    }
    return try arithmetic { form throws(AlgebraError) in
      let argument = form.expression(of: value)
      return try form.value(of: Canonical.form(of: .function(function, argument)))
    }
  }

  /// How many right angles an angle is, modulo four; nil where that is no whole number.
  private func quarterTurns(in angle: Fraction) -> Int? {
    guard angle.denominator.isEmpty, case .term(let coefficient, let monomial) = angle.numerator,
      let pi = form.atoms.firstIndex(of: .constant(.pi)), monomial == Monomial(atom: pi),
      let quarters = try? coefficient.multiplied(by: Rational(2)), quarters.isWhole
    else { return nil }
    return Int(((quarters.numerator % 4) + 4) % 4)
  }

  /// A series without its term in s⁰, and that term; powers below it are an essential singularity
  /// for most functions.
  private mutating func parted(
    _ series: Expansion
  ) throws(Failure) -> (constant: Fraction, rest: Expansion) {
    guard series.end > 0 else { throw .moreTerms }
    guard series.valuation >= 0 || series.isZero else { throw .error(.cannotExpand(variable)) }
    let constant = series[0]
    if series.valuation > 0 || series.isZero { return (.zero, series) }
    var rest = series
    rest.coefficients.removeFirst()
    rest.valuation = 1
    return (constant, try trimmed(rest))
  }

  /// A power series without a constant, from the power 1 on, with as many terms as are known.
  private func dense(_ rest: Expansion) -> [Fraction] {
    let count = min(terms, rest.isExact ? terms : rest.end) - 1
    guard count > 0 else { return [] }
    return (1...count).map { rest[$0] }
  }

  /// e^u: each coefficient from those before it, k e_k = Σ j u_j e_(k − j).
  mutating func exponential(_ series: Expansion) throws(Failure) -> Expansion {
    let (constant, rest) = try parted(series)
    let (shift, factor) = try exponential(ofConstant: constant)
    if rest.isZero { return Expansion(valuation: shift, coefficients: [factor], isExact: true) }
    let small = dense(rest)
    var result = [Fraction.one]
    for power in 0..<small.count {
      result.append(
        try recurrence(power + 1) { form, index throws(AlgebraError) in
          try form.product(small[index - 1], result[power + 1 - index])
        })
    }
    return try scaled(result, by: factor, valuation: shift)
  }

  /// (1/k) Σ j a(j) for j from 1 to k.
  private mutating func recurrence(
    _ power: Int, _ term: (inout RationalNormalForm, Int) throws(AlgebraError) -> Fraction
  ) throws(Failure) -> Fraction {
    try arithmetic { form throws(AlgebraError) in
      var total = Fraction.zero
      for index in 1...power {
        let weight = try Rational(Int64(index), over: Int64(power))
        let own = try term(&form, index)
        total = try form.sum(total, form.product(Fraction(Polynomial(weight)), own))
      }
      return try form.reduced(total)
    }
  }

  private mutating func scaled(
    _ coefficients: [Fraction], by factor: Fraction, valuation: Int
  ) throws(Failure) -> Expansion {
    var result: [Fraction] = []
    for coefficient in coefficients {
      result.append(
        try arithmetic { form throws(AlgebraError) in
          try form.reduced(form.product(coefficient, factor))
        })
    }
    return try trimmed(Expansion(valuation: valuation, coefficients: result, isExact: false))
  }

  /// exp(c + n ln s) = e^c s^n.
  private mutating func exponential(
    ofConstant constant: Fraction
  ) throws(Failure) -> (shift: Int, factor: Fraction) {
    if constant.isZero { return (0, .one) }
    var rest = constant
    var shift = 0
    if let atom = form.index(ofOpaque: logarithm), constant.numerator.degree(in: atom) != 0 {
      guard constant.denominator.isEmpty, constant.numerator.degree(in: atom) == 1 else {
        throw .error(.cannotExpand(variable))
      }
      let parts = constant.numerator.coefficients(in: atom)
      guard let whole = parts[1].constant, whole.isWhole,
        whole.numerator.magnitude <= Int64(Expander.largestPower)
      else { throw .error(.cannotExpand(variable)) }
      shift = Int(whole.numerator)
      rest = Fraction(parts[0])
    }
    return (shift, try kernel(.exp, rest))
  }

  /// ln(c s^v (1 + w)) = ln c + v ln s + ln(1 + w), with k l_k = k w_k − Σ j l_j w_(k − j).
  mutating func logarithm(of series: Expansion) throws(Failure) -> Expansion {
    guard let lead = series.coefficients.first else {
      throw series.isExact ? .error(.cannotExpand(variable)) : .moreTerms
    }
    try requirePositive(lead, series.valuation)
    var constant = try kernel(.ln, lead)
    if series.valuation != 0 {
      let own = logarithm
      let times = Fraction(Polynomial(Rational(series.valuation)))
      constant = try arithmetic { form throws(AlgebraError) in
        try form.sum(constant, form.product(times, form.value(of: own)))
      }
    }
    let w = try relative(series)
    if w.isEmpty, series.isExact { return Expansion(constant) }
    var result: [Fraction] = [constant]
    for power in 0..<w.count {
      let known = result
      result.append(
        try arithmetic { form throws(AlgebraError) in
          var total = w[power]
          for index in 1..<max(1, power + 1) {
            let weight = try Rational(Int64(-index), over: Int64(power + 1))
            total = try form.sum(
              total,
              form.product(
                Fraction(Polynomial(weight)), form.product(known[index], w[power - index])))
          }
          return try form.reduced(total)
        })
    }
    return try trimmed(Expansion(valuation: 0, coefficients: result, isExact: false))
  }

  /// Asks for the side on which a series is positive, where it has both signs: its logarithm and
  /// its broken powers exist there only.
  private mutating func requirePositive(
    _ lead: Fraction, _ valuation: Int
  ) throws(Failure) {
    let sign = domain.sign(of: form.expression(of: lead))
    if valuation % 2 != 0, !isOneSided {
      throw .branch(root: 1, sign == .negative ? .below : .above)
    }
    if sign == .negative { throw .error(.cannotExpand(variable)) }
  }

  /// w of c s^v (1 + w), from the power 1 on.
  private mutating func relative(_ series: Expansion) throws(Failure) -> [Fraction] {
    guard let lead = series.coefficients.first else { return [] }
    if series.isExact, series.coefficients.count == 1 { return [] }
    let inverse = try arithmetic { form throws(AlgebraError) in try form.inverse(lead) }
    let count = series.isExact ? terms : min(terms, series.coefficients.count)
    var result: [Fraction] = []
    for index in 1..<max(1, count) {
      let own = index < series.coefficients.count ? series.coefficients[index] : .zero
      result.append(
        try arithmetic { form throws(AlgebraError) in
          try form.reduced(form.product(own, inverse))
        })
    }
    return result
  }

  /// (c s^v (1 + w))^q = c^q s^(v q) (1 + w)^q, with k p_k = Σ (j q − k + j) w_j p_(k − j).
  mutating func power(_ series: Expansion, _ exponent: Fraction) throws(Failure) -> Expansion {
    guard let lead = series.coefficients.first else {
      guard series.isExact else { throw .moreTerms }
      if let value = exponent.constant, !value.isNegative, !value.isZero { return .zero }
      throw .error(.cannotExpand(variable))
    }
    var valuation = 0
    if series.valuation != 0 {
      guard let value = exponent.constant,
        let product = try? value.multiplied(by: Rational(series.valuation)),
        product.numerator.magnitude <= Int64(Expander.largestPower), product.denominator <= 12
      else { throw .error(.cannotExpand(variable)) }
      try requirePositive(lead, series.valuation)
      guard product.isWhole else { throw .branch(root: Int(product.denominator), .above) }
      valuation = Int(product.numerator)
    }
    let factor = try arithmetic { form throws(AlgebraError) in
      try form.value(
        of: Canonical.form(of: .power(form.expression(of: lead), form.expression(of: exponent))))
    }
    let w = try relative(series)
    if w.isEmpty, series.isExact {
      return Expansion(valuation: valuation, coefficients: [factor], isExact: true)
    }
    var result = [Fraction.one]
    for power in 0..<w.count {
      let k = power + 1
      result.append(
        try arithmetic { form throws(AlgebraError) in
          var total = Fraction.zero
          for j in 1...k {
            // j q/k − (k − j)/k
            let rise = try form.product(
              exponent, Fraction(Polynomial(Rational(Int64(j), over: Int64(k)))))
            let weight = try form.sum(
              rise, Fraction(Polynomial(Rational(Int64(k - j), over: Int64(k)))),
              times: .minusOne)
            total = try form.sum(
              total, form.product(weight, form.product(w[j - 1], result[k - j])))
          }
          return try form.reduced(total)
        })
    }
    return try scaled(result, by: factor, valuation: valuation)
  }

  /// |u|, by the sign of its first term.
  private mutating func absolute(_ series: Expansion) throws(Failure) -> Expansion {
    guard let lead = series.coefficients.first else {
      throw series.isExact ? .error(.cannotExpand(variable)) : .moreTerms
    }
    switch try sign(of: lead, valuation: series.valuation) {
    case .positive: return series
    case .negative: return try sum(.zero, series, times: .minusOne)
    default: throw .error(.cannotExpand(variable))
    }
  }

  /// sin and cos, or sinh and cosh, of c + w by their addition theorem.
  private mutating func waves(
    _ series: Expansion, _ odd: Expression.Function, _ even: Expression.Function
  ) throws(Failure) -> (odd: Expansion, even: Expansion) {
    let (constant, rest) = try parted(series)
    let small = dense(rest)
    let sign: Rational = odd == .sin ? .minusOne : .one
    var s = [Fraction.zero]
    var c = [Fraction.one]
    for power in 0..<small.count {
      let next = try recurrence(power + 1) { form, index throws(AlgebraError) in
        try form.product(small[index - 1], c[power + 1 - index])
      }
      let other = try recurrence(power + 1) { form, index throws(AlgebraError) in
        let own = try form.product(small[index - 1], s[power + 1 - index])
        return sign.isOne ? own : try form.negated(own)
      }
      s.append(next)
      c.append(other)
    }
    let isExact = rest.isZero
    let sines = try trimmed(Expansion(valuation: 0, coefficients: s, isExact: isExact))
    let cosines = try trimmed(Expansion(valuation: 0, coefficients: c, isExact: isExact))
    if constant.isZero { return (sines, cosines) }
    let first = Expansion(try kernel(odd, constant))
    let second = Expansion(try kernel(even, constant))
    return (
      try sum(product(first, cosines), product(second, sines)),
      try sum(product(second, cosines), product(first, sines), times: sign)
    )
  }

  /// f(c + w) = f(c) + ∫ f'(c + w) w' ds, for functions with an algebraic slope.
  private mutating func inverseFunction(
    _ function: Expression.Function, _ series: Expansion
  ) throws(Failure) -> Expansion {
    let (constant, rest) = try parted(series)
    let root: Fraction = function == .acos || function == .acosh ? .one : .zero
    let value = constant == root ? .zero : try kernel(function, constant)
    if rest.isZero { return Expansion(value) }
    let square = try product(series, series)
    let one = Expansion(.one)
    let minusHalf = Fraction((try? half.scaled(by: .minusOne)) ?? .one)
    let slope: Expansion
    switch function {
    case .atan: slope = try inverse(sum(one, square))
    case .atanh: slope = try inverse(sum(one, square, times: .minusOne))
    case .asinh: slope = try power(sum(one, square), minusHalf)
    case .acosh: slope = try power(sum(square, one, times: .minusOne), minusHalf)
    default: slope = try power(sum(one, square, times: .minusOne), minusHalf)
    }
    // w' and the integral, power by power.
    var growth = rest
    for index in growth.coefficients.indices {
      let own = growth.coefficients[index]
      let weight = Fraction(Polynomial(Rational(rest.valuation + index)))
      growth.coefficients[index] = try arithmetic { form throws(AlgebraError) in
        try form.product(own, weight)
      }
    }
    growth.valuation -= 1
    var result = try product(slope, trimmed(growth))
    guard result.valuation >= 0 else { throw .error(.cannotExpand(variable)) }
    for index in result.coefficients.indices {
      let own = result.coefficients[index]
      let power = Int64(result.valuation + index + 1)
      result.coefficients[index] = try arithmetic { form throws(AlgebraError) in
        let weight = Fraction(Polynomial(try Rational(function == .acos ? -1 : 1, over: power)))
        return try form.reduced(form.product(own, weight))
      }
    }
    result.valuation += 1
    return try sum(Expansion(value), result)
  }

  /// The sign of c s^v.
  mutating func sign(of lead: Fraction, valuation: Int) throws(Failure) -> Limit.Sign {
    if valuation % 2 != 0, !isOneSided { return .unknown }
    let sign = domain.sign(of: form.expression(of: lead))
    if sign != .unknown { return sign }
    return domain.sign(
      of: try arithmetic { form throws(AlgebraError) in try form.factored(lead) })
  }
}

extension RationalNormalForm {
  /// The number of an expression among the atoms.
  func index(ofOpaque expression: Expression) -> Int? {
    for index in atoms.indices {
      if case .opaque(expression) = atoms[index] { return index }
    }
    return nil
  }
}

extension Domain {
  func sign(of expression: Expression) -> Limit.Sign {
    if isPositive(expression) { return .positive }
    return isPositive(-expression) ? .negative : .unknown
  }
}
