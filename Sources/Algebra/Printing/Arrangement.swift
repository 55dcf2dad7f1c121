// The order of a product on the page.
extension Typesetting {
  /// The term or factor as it is printed: nested products opened, one minus in front, numbers and π
  /// before symbols before logarithms before integrals, negative powers below a bar.
  ///
  /// Where several factors carry a minus, each keeps its own, so that steps can show how they
  /// cancel.
  ///
  /// - Returns: Nil if it is printed as it is.
  func arranged(_ expression: Expression, level: Int) -> Expression? {
    guard level <= Expression.deepest else { return nil }
    switch expression {
    case .product(let factors): return arranged(factors, level: level)
    case .quotient(let top, let bottom):
      let above = arranged(top, level: level + 1)
      return withoutLast(above ?? top, over: bottom) ?? above.map { .quotient($0, bottom) }
    default: return nil
    }
  }

  /// Whether an arranged term is written with a minus in front.
  static func isNegative(_ term: Expression) -> Bool {
    switch term {
    case .number(let value): value.isNegative
    case .product(let factors): factors.first.map(isNegative) ?? false
    // Of several minuses above a bar none can stand in front of it.
    case .quotient(.product(let factors), _):
      factors.first.map(isNegative) ?? false && !factors.dropFirst().contains(where: isNegative)
    case .quotient(let top, _): isNegative(top)
    default: false
    }
  }

  /// Logarithms, derivatives and integrals follow everything they are multiplied with.
  static func standsLast(_ factor: Expression) -> Bool {
    switch factor {
    case .function(.ln, _), .function(.log10, _), .integral, .derivative: true
    default: false
    }
  }

  /// A fraction with the logarithms and integrals of its numerator behind it.
  private func withoutLast(_ top: Expression, over bottom: Expression) -> Expression? {
    guard case .product(let factors) = top, factors.contains(where: Typesetting.standsLast)
    else { return nil }
    let inside = factors.filter { !Typesetting.standsLast($0) }
    guard !inside.isEmpty, inside != [.minusOne] else { return nil }
    let fraction = Expression.quotient(Typesetting.whole(inside), bottom)
    return .product([fraction] + factors.filter(Typesetting.standsLast))
  }

  private func arranged(_ factors: [Expression], level: Int) -> Expression? {
    var flat = factors
    var isChanged = false
    for index in flat.indices.reversed() {
      let part = arranged(flat[index], level: level + 1)
      if let part {
        flat[index] = part
        isChanged = true
      }
      if case .product(let inner) = flat[index], !Typesetting.isNegative(flat[index]) {
        flat.replaceSubrange(index...index, with: inner)
        isChanged = true
      }
    }
    if flat.isEmpty || !isChanged && isInOrder(flat) { return nil }
    let negative = flat.indices.filter { Typesetting.isNegative(flat[$0]) }
    if flat.contains(where: { $0.isZero }) {
      // No sign changes zero.
      flat = flat.flatMap(Typesetting.unsigned)
    } else if negative.count == 1, let index = negative.first, index > 0 || !flat[0].isNumber {
      let positive = Typesetting.opposite(flat[index])
      flat.replaceSubrange(
        index...index, with: positive.isOne && flat.count > 1 ? [] : positive.factors)
      flat.insert(.minusOne, at: 0)
    }
    var ordered = (0...4).flatMap { wanted in
      ranked(flat.filter { Typesetting.group($0) == wanted })
    }
    // −1 · 1 · x is −x.
    while ordered.count > 1, ordered[0] == .minusOne, ordered[1].isOne { ordered.remove(at: 1) }
    let below = ordered.compactMap(Typesetting.belowBar)
    guard !below.isEmpty, ordered.count > 1 else { return Typesetting.whole(ordered) }
    let above = ordered.filter { Typesetting.belowBar($0) == nil }
    let fraction = Typesetting.fraction(above, below)
    guard case .quotient(let top, let bottom) = fraction else { return fraction }
    return withoutLast(top, over: bottom) ?? fraction
  }

  private func isInOrder(_ factors: [Expression]) -> Bool {
    if factors.count > 1, factors[0] == .minusOne, factors[1].isOne { return false }
    if factors[0].isNumber, Typesetting.isNegative(factors[0]),
      factors.contains(where: { $0.isZero })
    {
      return false
    }
    var group = 0
    var lastRank = Int.min
    for (index, factor) in factors.enumerated() {
      let own = Typesetting.group(factor)
      guard own >= group, index == 0 || !Typesetting.isNegative(factor) else { return false }
      group = own
      if Typesetting.belowBar(factor) != nil { return false }
      if let rank, case .symbol(let symbol) = factor {
        let own = rank(symbol)
        guard own >= lastRank else { return false }
        lastRank = own
      } else {
        lastRank = Int.min
      }
    }
    return true
  }

  private static func group(_ factor: Expression) -> Int {
    switch factor {
    case .number, .quotient(.number, .number): 0
    case .constant: 1
    case .product(let factors) where factors.count == 2 && factors[0] == .minusOne:
      min(group(factors[1]), 2)
    case .integral: 4
    default: standsLast(factor) ? 3 : 2
    }
  }

  /// Only runs of plain symbols are put in order; brackets stay where they were written.
  private func ranked(_ factors: [Expression]) -> [Expression] {
    guard let rank else { return factors }
    var result: [Expression] = []
    var run: [(rank: Int, factor: Expression)] = []
    func flush() {
      let sorted = run.enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }
      result += sorted.map { $0.element.factor }
      run = []
    }
    for factor in factors {
      if case .symbol(let symbol) = factor {
        run.append((rank(symbol), factor))
      } else {
        flush()
        result.append(factor)
      }
    }
    flush()
    return result
  }

  /// The factors of a product without any of their signs.
  private static func unsigned(_ factor: Expression) -> [Expression] {
    guard isNegative(factor) else { return [factor] }
    let positive = opposite(factor)
    return positive.isOne ? [] : positive.factors.flatMap(unsigned)
  }

  /// A negative term with its sign changed.
  private static func opposite(_ term: Expression) -> Expression {
    switch term {
    case .quotient(let top, let bottom): return .quotient(opposite(top), bottom)
    case .product(let factors):
      guard let first = factors.first, factors.count > 1 else { return -term }
      let positive = opposite(first)
      return whole((positive.isOne ? [] : [positive]) + factors.dropFirst())
    default: return -term
    }
  }

  /// What a negative power says below a bar; powers of ten stay, as in 2 × 10⁻⁵.
  static func belowBar(_ factor: Expression) -> Expression? {
    guard case .power(let base, .number(let exponent)) = factor, exponent.isNegative,
      base != .number(Rational(10)), let positive = try? exponent.negated()
    else { return nil }
    return positive.isOne ? base : .power(base, .number(positive))
  }

  /// One fraction, with the denominator of a coefficient below its bar.
  private static func fraction(_ above: [Expression], _ below: [Expression]) -> Expression {
    var (above, below) = (above, below)
    if case .number(let value) = above.first, !value.isWhole, decimal(value) == nil {
      above[0] = .number(Rational(value.numerator))
      below.insert(.number(Rational(value.denominator)), at: 0)
    }
    if above.count > 1, above[0].isOne { above.removeFirst() }
    return .quotient(whole(above), whole(below))
  }

  /// The product of factors whose signs stay where they are.
  static func whole(_ factors: [Expression]) -> Expression {
    factors.count == 1 ? factors[0] : factors.isEmpty ? .one : .product(factors)
  }
}
