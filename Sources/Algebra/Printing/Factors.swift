extension Typesetting {
  /// Whether a term is written with a minus in front.
  static func isNegative(_ term: Expression) -> Bool {
    switch term {
    case .number(let value): value.isNegative
    case .product(let factors): negativeFactor(factors) != nil
    case .quotient(let top, _): isNegative(top)
    default: false
    }
  }

  /// The factor whose minus goes in front: the first one, or the only one that has any.
  private static func negativeFactor(_ factors: [Expression]) -> Int? {
    var found: Int?
    for (index, factor) in factors.enumerated() where isNegative(factor) {
      if index == 0 { return 0 }
      guard found == nil else { return nil }
      found = index
    }
    return found
  }

  /// Functions and integrals that follow everything they are multiplied with.
  static func standsLast(_ factor: Expression) -> Bool {
    switch factor {
    case .function(.ln, _), .function(.log10, _), .integral: true
    default: false
    }
  }

  func factors(
    _ factors: [Expression], withoutSign: Bool, into row: inout [Layout], level: Int
  ) {
    if factors.isEmpty { row.append(.numeral("1")) }
    let negative = withoutSign ? Typesetting.negativeFactor(factors) : nil
    guard let ordered = ordered(factors) else {
      for (index, factor) in factors.enumerated() {
        let isSign = index == negative
        if isSign, factor == .minusOne, factors.count > 1 { continue }
        self.factor(factor, withoutSign: isSign, into: &row, level: level + 1)
      }
      return
    }
    // The sign is taken away first, so that nothing that follows can lose it.
    var signed = ordered
    if let negative, let place = signed.firstIndex(of: factors[negative]) {
      signed[place] = Typesetting.opposite(signed[place])
      if signed[place].isOne, signed.count > 1 { signed.remove(at: place) }
    }
    let below = signed.compactMap(Typesetting.belowBar)
    if below.isEmpty {
      for factor in signed { self.factor(factor, into: &row, level: level + 1) }
      return
    }
    let above = signed.filter { Typesetting.belowBar($0) == nil }
    product(
      Typesetting.fraction(above, below), withoutSign: false, into: &row, level: level)
  }

  /// The factors in the order of print; nil if it is that in which they are written.
  private func ordered(_ factors: [Expression]) -> [Expression]? {
    var group = 0
    var lastRank = Int.min
    var isInOrder = true
    for factor in factors {
      let own = Typesetting.group(factor)
      if own < group { isInOrder = false }
      group = max(group, own)
      if case .power(_, .number(let exponent)) = factor, exponent.isNegative, factors.count > 1 {
        isInOrder = false
      }
      if let rank, case .symbol(let symbol) = factor {
        let own = rank(symbol)
        if own < lastRank { isInOrder = false }
        lastRank = own
      } else {
        lastRank = Int.min
      }
    }
    if isInOrder { return nil }
    return (0...3).flatMap { wanted in
      ranked(factors.filter { Typesetting.group($0) == wanted })
    }
  }

  private static func group(_ factor: Expression) -> Int {
    switch factor {
    case .number: 0
    case .integral: 3
    default: standsLast(factor) ? 2 : 1
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

  /// The expression with its sign changed, which `isNegative` found.
  private static func opposite(_ factor: Expression) -> Expression {
    switch factor {
    case .quotient(let top, let bottom): return .quotient(opposite(top), bottom)
    case .product(var factors):
      guard let index = negativeFactor(factors) else { return -factor }
      factors[index] = opposite(factors[index])
      if factors[index].isOne, factors.count > 1 { factors.remove(at: index) }
      return factors.count == 1 ? factors[0] : .product(factors)
    default: return -factor
    }
  }

  /// What a negative power says below a bar.
  private static func belowBar(_ factor: Expression) -> Expression? {
    guard case .power(let base, .number(let exponent)) = factor, exponent.isNegative,
      let positive = try? exponent.negated()
    else { return nil }
    return positive.isOne ? base : .power(base, .number(positive))
  }

  /// One fraction, with the denominator of a coefficient below its bar.
  private static func fraction(_ above: [Expression], _ below: [Expression]) -> Expression {
    var (above, below) = (above, below)
    if case .number(let value) = above.first, !value.isWhole {
      above[0] = .number(Rational(value.numerator))
      below.insert(.number(Rational(value.denominator)), at: 0)
    }
    if above.count > 1, above[0].isOne { above.removeFirst() }
    return .quotient(
      above.isEmpty ? .one : above.count == 1 ? above[0] : .product(above),
      below.count == 1 ? below[0] : .product(below))
  }

  /// Appends a factor, with a sign of multiplication where standing side by side would mislead.
  func factor(
    _ factor: Expression, withoutSign: Bool = false, into row: inout [Layout], level: Int
  ) {
    let start = row.count
    switch factor {
    case .sum: row.append(fenced(factor, level: level))
    case .number, .product, .quotient:
      if !withoutSign, Typesetting.isNegative(factor) {
        row.append(fenced(factor, level: level))
      } else {
        product(factor, withoutSign: withoutSign, into: &row, level: level)
      }
    default: power(factor, into: &row, level: level)
    }
    guard start > 0, start < row.count, row[start - 1].isFactor, row[start].isFactor else {
      return
    }
    if stand != nil, Typesetting.beginsWithMinus(row[start]) {
      // x · (−3) is not x − 3.
      let inner = Array(row[start...])
      row.removeLast(inner.count)
      row.append(Typesetting.fenced(inner.count == 1 ? inner[0] : .row(inner)))
    }
    if needsTimes(between: row[start - 1], and: row[start], factor) {
      row.insert(.sign(.times), at: start)
    }
  }

  private func needsTimes(
    between last: Layout, and next: Layout, _ factor: Expression
  ) -> Bool {
    let beginsWithNumeral = Typesetting.beginsWithNumeral(next)
    guard beginsWithNumeral || Typesetting.endsWithNumeral(last) else { return false }
    // 2 and 7/2 side by side would be two and seven halves.
    if beginsWithNumeral || Typesetting.isNumericFraction(next) { return true }
    if Typesetting.carriesUnit(last) { return true }
    guard let stand, case .symbol(let symbol) = factor else { return false }
    return stand(symbol) != nil
  }
}
