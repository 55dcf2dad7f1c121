/// Laws of products, and of the signs in them.
extension Law {
  static let products: [Law] = [
    multiplyByZero, multiplyByOne, multiplyNumbers, numbersFirst, twoMinuses, minusIntoDifference,
    collectLikeFactors, productOfExponentials,
  ]

  public static let multiplyByZero: Law = Law(
    "multiply-by-zero", "multiply by zero", "Zero times anything is zero.", Example("0 x y", "0"),
    grade: .tidying
  ) { node, _ in
    guard case .product(let factors) = node, factors.contains(where: { $0.isZero }) else {
      return nil
    }
    return Change(.zero)
  }

  public static let multiplyByOne: Law = Law(
    "multiply-by-one", "multiply by one", "Multiplying by one changes nothing.",
    Example("1 x", "x"), grade: .tidying
  ) { node, _ in
    guard case .product(let factors) = node, factors.contains(where: { $0.isOne }) else {
      return nil
    }
    return Change(.product(of: factors.filter { !$0.isOne }))
  }

  public static let multiplyNumbers: Law = Law(
    "multiply-numbers", "multiply the numbers",
    "Factors may be taken in any order, so the numbers can be multiplied first.",
    Example("2 x 3", "6 x"), grade: .tidying
  ) { node, _ throws(AlgebraError) in
    guard case .product(let factors) = node else { return nil }
    let values = factors.map { $0.fractionValue }
    let numbers = factors.count { if case .number = $0 { true } else { false } }
    guard values.count(where: { $0 != nil }) > 1, numbers > 1 || !factors.contains(.minusOne)
    else { return nil }
    var total = Rational.one
    for case .some(let value) in values { total = try total.multiplied(by: value) }
    let rest = factors.indices.filter { values[$0] == nil }.map { factors[$0] }
    if total.isOne, !rest.isEmpty { return Change(.product(of: rest)) }
    return Change(.product(of: [.written(total)] + rest))
  }

  public static let numbersFirst: Law = Law(
    "numbers-first", "numbers go in front",
    "Factors may stand in any order; the number is written in front.",
    Example("x 3", "3 x"), grade: .tidying
  ) { node, _ in
    guard case .product(let factors) = node,
      let place = factors.firstIndex(where: { if case .number = $0 { true } else { false } }),
      place > 0
    else { return nil }
    var rest = factors
    let number = rest.remove(at: place)
    return Change(.product(of: [number] + rest))
  }

  public static let twoMinuses: Law = Law(
    "two-minuses", "two minuses make a plus", "The opposite of the opposite is the thing itself.",
    Example("-((-x)/y)", "x/y"), grade: .tidying
  ) { node, _ in
    guard case .product(var factors) = node else { return nil }
    let signs = factors.indices.filter { Written.isNegative(factors[$0]) }
    guard signs.count > 1 else { return nil }
    for index in signs.prefix(signs.count / 2 * 2) { factors[index] = factors[index].withoutMinus }
    return Change(.product(of: factors.filter { !$0.isOne }))
  }

  public static let minusIntoDifference: Law = Law(
    "minus-into-difference", "a minus turns a difference round",
    "The opposite of `a - b` is `b - a`.", Example("-(a - b) c", "(b - a) c"), grade: .tidying
  ) { node, _ in
    guard case .product(var factors) = node, factors.first == .minusOne,
      let place = factors.firstIndex(where: { $0.isTurnable })
    else { return nil }
    let opposite = factors[place].terms.map { $0.opposite }
    factors[place] = .sum(Written.isNegative(opposite[0]) ? opposite.reversed() : opposite)
    return Change(.product(of: Array(factors.dropFirst())))
  }

  public static let collectLikeFactors: Law = Law(
    "collect-like-factors", "collect like factors",
    "Of powers of the same base the exponents add up.", Example("x^2 x^3", "x^5"),
    grade: .routine
  ) { node, _ throws(AlgebraError) in
    guard case .product(let factors) = node else { return nil }
    var places: [Expression: Int] = [:]
    var groups: [(place: Int, base: Expression, exponents: [Expression])] = []
    var gone: Set<Int> = []
    for (index, factor) in factors.enumerated() {
      switch factor {
      case .number, .quotient, .function(.exp, _): continue
      default: break
      }
      let (base, exponent) = factor.asPower
      let key = try Canonical.form(of: base)
      if let group = places[key] {
        groups[group].exponents.append(exponent)
        groups[group].base = .shorter(groups[group].base, base)
        gone.insert(index)
      } else {
        places[key] = groups.count
        groups.append((index, base, [exponent]))
      }
    }
    guard !gone.isEmpty else { return nil }
    // First every exponent as a sum, then the sums that are numbers.
    var entries = factors
    var finals: [(place: Int, power: Expression, sum: Expression)] = []
    for (place, base, exponents) in groups where exponents.count > 1 {
      entries[place] = .power(base, .sum(of: exponents))
      var total = Rational.zero
      var isNumber = true
      for exponent in exponents {
        if let value = exponent.fractionValue {
          total = try total.adding(value)
        } else {
          isNumber = false
        }
      }
      guard isNumber else { continue }
      let power =
        total.isZero ? Expression.one : Expression.raised(base, .written(total))
      finals.append((place, power, .written(total)))
    }
    let kept = factors.indices.filter { !gone.contains($0) }
    var trace = Trace(from: node)
    let showsSums = groups.contains { group in
      group.exponents.count > 1 && !group.exponents.allSatisfy { $0.isOne }
    }
    if showsSums {
      trace.put(.product(of: kept.map { entries[$0] }), at: [], productOfPowers)
    }
    for (place, power, sum) in finals {
      entries[place] = power
      guard showsSums else { continue }
      let path = kept.count == 1 ? [] : [kept.firstIndex(of: place) ?? 0]
      trace.put(sum, at: path + [1], addNumbers.rule)
      trace.put(power, at: path, power.isOne ? zeroPower.rule : firstPower.rule)
    }
    let after = Expression.product(of: kept.map { entries[$0] }.filter { !$0.isOne })
    if showsSums { trace.put(after, at: [], multiplyByOne.rule) }
    return Change(after, steps: trace.steps.count > 1 ? trace.steps : [])
  }

  static let productOfPowers = NamedRule(
    "product-of-powers", "exponents add up",
    "Of powers of the same base the exponents add up.", .routine)

  public static let productOfExponentials: Law = Law(
    "product-of-exponentials", "product of exponentials",
    "Exponentials are powers of the same base: their exponents add up.",
    Example("exp(a) exp(b)", "exp(a + b)"), grade: .routine
  ) { node, _ in
    guard case .product(let factors) = node else { return nil }
    var exponents: [Expression] = []
    var place: Int?
    var rest: [Expression] = []
    for factor in factors {
      if case .function(.exp, let exponent) = factor {
        if place == nil { place = rest.count }
        exponents.append(exponent)
      } else {
        rest.append(factor)
      }
    }
    guard exponents.count > 1, let place else { return nil }
    rest.insert(.function(.exp, .sum(of: exponents)), at: place)
    return Change(.product(of: rest))
  }
}

extension Expression {
  /// An expression that begins with a minus, without it.
  var withoutMinus: Expression {
    switch self {
    case .quotient(let top, let bottom): return .quotient(top.withoutMinus, bottom)
    case .product(let factors) where factors.first != nil && factors.first != .minusOne:
      let first = factors[0].withoutMinus
      return .product(of: (first.isOne ? [] : [first]) + factors.dropFirst())
    default: return -self
    }
  }

  /// The expression with a minus in front, or without the one it has.
  var opposite: Expression { Written.isNegative(self) ? withoutMinus : -self }

  /// Whether this is a difference of two terms that reads as well the other way round; not
  /// 1 − x, which the field writes so.
  fileprivate var isTurnable: Bool {
    guard case .sum(let terms) = self, terms.count == 2 else { return false }
    if terms[0].fractionValue != nil { return false }
    return Written.isNegative(terms[0]) != Written.isNegative(terms[1])
  }
}
