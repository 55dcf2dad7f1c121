extension Typesetting {
  /// The factors of an arranged product.
  func factors(
    _ factors: [Expression], withoutSign: Bool, into row: inout [Layout], level: Int
  ) {
    if factors.isEmpty { row.append(.numeral("1")) }
    for (index, factor) in factors.enumerated() {
      let isSign = withoutSign && index == 0
      if isSign, factor == .minusOne, factors.count > 1 { continue }
      self.factor(factor, withoutSign: isSign, into: &row, level: level + 1)
    }
  }

  /// Appends a factor, with a sign of multiplication where standing side by side would mislead.
  func factor(
    _ factor: Expression, withoutSign: Bool = false, into row: inout [Layout], level: Int
  ) {
    let start = row.count
    let factor = arranged(factor, level: level) ?? factor
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
      row.append(Typesetting.fenced(Typesetting.row(inner)))
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
