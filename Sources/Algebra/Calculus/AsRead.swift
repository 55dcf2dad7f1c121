extension Expression {
  /// The term with one bar and its sign in front; a sum term by term, a positive one first.
  func inOneFraction() throws(AlgebraError) -> Expression {
    if case .sum(let terms) = self {
      var result: [Expression] = []
      for term in terms { result.append(try term.inOneFraction()) }
      return try Written.tidied(.sum(of: result))
    }
    return try Written.tidied(.quotient(withoutNegativePowers, .one))
  }

  /// The product or the fraction with 1/u^n for u^−n.
  private var withoutNegativePowers: Expression {
    switch self {
    case .power(let base, .number(let exponent)):
      guard exponent.isNegative, let positive = try? exponent.negated() else { return self }
      if positive.isOne { return .quotient(.one, base) }
      let isRoot = positive.numerator == 1 && positive.denominator == 2
      return .quotient(
        .one, isRoot ? .function(.sqrt, base) : .power(base, .number(positive)))
    case .product(let factors): return .product(factors.map { $0.withoutNegativePowers })
    case .quotient(let top, let bottom):
      return .quotient(top.withoutNegativePowers, bottom.withoutNegativePowers)
    default: return self
    }
  }

  /// The term over a slope; what stands below the bar of the slope goes in front.
  func over(_ slope: Expression) throws(AlgebraError) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    for factor in slope.factors {
      if case .quotient(let top, let bottom) = factor {
        below += top.factors
        above += bottom.factors
      } else {
        below.append(factor)
      }
    }
    return try Written.tidied(.quotient(.product(of: above + [self]), .product(of: below)))
  }

  /// Whether a square root occurs.
  func contains(_ function: Function) -> Bool {
    if case .function(function, _) = self { return true }
    return children.contains { $0.contains(function) }
  }

  /// The square root, with squares of what is positive taken out of it.
  func root(in domain: Domain) -> Expression {
    if case .quotient(let top, let bottom) = self {
      let (above, below) = (top.root(in: domain), bottom.root(in: domain))
      if case .function(.sqrt, let inner) = above, case .function(.sqrt, let other) = below {
        return .function(.sqrt, .quotient(inner, other))
      }
      return .quotient(above, below)
    }
    var outside: [Expression] = []
    var inside: [Expression] = []
    for factor in factors {
      switch factor {
      case .number(let value):
        if let above = Polynomial.wholeSquareRoot(value.numerator),
          let below = Polynomial.wholeSquareRoot(value.denominator),
          let root = try? Rational(above, over: below)
        {
          outside.append(.number(root))
        } else {
          inside.append(factor)
        }
      case .power(let base, .number(let exponent))
      where exponent.isWhole && exponent.numerator % 2 == 0 && domain.isPositive(base):
        let half = Rational(exponent.numerator / 2)
        outside.append(half.isOne ? base : .power(base, .number(half)))
      default: inside.append(factor)
      }
    }
    if !inside.isEmpty { outside.append(.function(.sqrt, .product(of: inside))) }
    return .product(of: outside.filter { !$0.isOne })
  }

  /// With √u for u^(1/2), products in one fraction, a positive term first in their brackets,
  /// a^(n − 1) for a^n/a, and 1 − x (r + 1) for 1 − r x − x.
  func asRead() throws(AlgebraError) -> Expression {
    let half = try Rational(1, over: 2)
    return try rebuilt { node throws(AlgebraError) in
      switch node {
      case .power(let base, .number(half)): return .function(.sqrt, base)
      case .sum(let terms): return try Expression.gathered(terms)
      case .product:
        let whole = try node.inOneFraction().withSignInBracket
        guard case .quotient(let top, let bottom) = whole else { return whole }
        return try Expression.withPowersJoined(top, bottom)
      case .quotient(let top, let bottom):
        return try Expression.withPowersJoined(top.withSignInBracket, bottom)
      default: return node
      }
    }
  }

  /// A sum of a number and of terms that share a symbol, with the symbol in front of a bracket.
  private static func gathered(_ terms: [Expression]) throws(AlgebraError) -> Expression {
    let whole = Expression.sum(of: terms)
    let others = terms.filter { if case .number = $0 { false } else { true } }
    guard others.count == terms.count - 1, others.count > 1 else { return whole }
    for factor in others[0].factors {
      guard case .symbol(let symbol) = factor else { continue }
      var isShared = true
      for term in others where isShared {
        isShared = try term.coefficient(of: symbol) != nil
      }
      if isShared { return try whole.collected(symbol) }
    }
    return whole
  }

  /// −k (a − b − c) as k (b + c − a), and so with −2 k.
  private var withSignInBracket: Expression {
    guard case .product(var factors) = self, case .number(let number)? = factors.first,
      number.isNegative, let positive = try? number.negated(),
      let place = factors.firstIndex(where: Expression.isDifference)
    else { return self }
    factors[place] = factors[place].turned
    factors[0] = .number(positive)
    return .product(of: positive.isOne ? Array(factors.dropFirst()) : factors)
  }

  /// The sum with its sign changed, positive terms first.
  private var turned: Expression {
    let negated = terms.map { $0.opposite }
    return .sum(
      negated.filter { !Written.isNegative($0) } + negated.filter(Written.isNegative))
  }

  /// Whether the expression is a sum whose first term is no number and positive, and another not.
  private static func isDifference(_ expression: Expression) -> Bool {
    guard case .sum(let terms) = expression, let first = terms.first else { return false }
    if case .number = first { return false }
    return !Written.isNegative(first) && terms.contains(where: Written.isNegative)
  }

  private var hasNumber: Bool {
    terms.contains { if case .number = $0 { true } else { false } }
  }

  private static func withPowersJoined(
    _ top: Expression, _ bottom: Expression
  ) throws(AlgebraError) -> Expression {
    var above = top.factors
    var below: [Expression] = []
    for factor in bottom.factors {
      // k/√n is (k/n) √n for numbers, which is shorter where n divides k.
      if case .function(.sqrt, .number(let radicand)) = factor,
        case .number(let number)? = above.first,
        let whole = try? number.multiplied(by: radicand.inverted()), whole.isWhole
      {
        above[0] = .number(whole)
        above.insert(factor, at: 1)
        if whole.isOne { above.removeFirst() }
        continue
      }
      var (base, exponent) = (factor, Expression.one)
      if case .power(let inner, .number(let power)) = factor {
        (base, exponent) = (inner, .number(power))
      }
      let place = above.firstIndex { part in
        if case .power(base, let own) = part, own.symbols.isEmpty == false { true } else { false }
      }
      if let place, case .power(_, let own) = above[place] {
        above[place] = .power(base, try Written.tidied(own - exponent))
      } else {
        below.append(factor)
      }
    }
    if let place = below.firstIndex(where: { isDifference($0) && $0.hasNumber }) {
      if above.first == .minusOne {
        // −J/(a − 1) reads better as J/(1 − a).
        below[place] = below[place].turned
        above.removeFirst()
      } else if !below[place].contains(.exp), let other = above.firstIndex(where: isDifference) {
        // (b − 1)/(a − 1) reads better as (1 − b)/(1 − a).
        below[place] = below[place].turned
        above[other] = above[other].turned
      }
    }
    let result = Expression.product(of: above)
    return below.isEmpty ? result : .quotient(result, .product(of: below))
  }
}
