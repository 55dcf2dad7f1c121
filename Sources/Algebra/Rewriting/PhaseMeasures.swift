// What the phases of strategies lower, each in its own direction.

extension Measure {
  /// What multiplying out lowers: brackets that are multiplied.
  ///
  /// A product counts its factors that spread, a power of a part that spreads counts its exponent;
  /// a bracket spreads, and so does a product with a part that does. Then come nodes. Since the
  /// parts of a node are multiplied out before the node is, the terms that come out of a bracket
  /// count nothing themselves.
  ///
  /// - Parameter isBracket: Which sums are multiplied out.
  static func brackets(
    in expression: Expression, that isBracket: (Expression) -> Bool
  ) -> Measure {
    var count = BracketCount()
    count.visit(expression, isBracket)
    return Measure(count.brackets, nodes(of: expression))
  }

  private struct BracketCount {
    var brackets: Int64 = 0

    /// Returns whether the expression spreads.
    @discardableResult mutating func visit(
      _ expression: Expression, _ isBracket: (Expression) -> Bool
    ) -> Bool {
      var spreading: Int64 = 0
      for index in 0..<expression.childCount {
        guard let part = expression.child(index) else { continue }
        // Below a bar and in an exponent nothing spreads outwards.
        let isInside = index > 0 && !expression.isProduct
        if visit(part, isBracket), !isInside { spreading += 1 }
      }
      switch expression {
      case .sum: return isBracket(expression)
      case .product(let factors):
        if factors.count > 1 { brackets += spreading }
        return spreading > 0
      case .power(_, .number(let exponent)):
        if spreading > 0, exponent.isWhole, exponent > .one {
          brackets += min(exponent.numerator, 64)
        }
        return false
      default: return false
      }
    }
  }

  /// What multiplying into fractions lowers: the fractions among the factors of products, then
  /// nodes.
  static func fractionsBesideFactors(in expression: Expression) -> Measure {
    var total: Int64 = 0
    func visit(_ part: Expression) {
      if case .product(let factors) = part {
        total += Int64(factors.count { $0.isFraction })
      }
      for index in 0..<part.childCount { part.child(index).map(visit) }
    }
    visit(expression)
    return Measure(total, nodes(of: expression))
  }

  private static func nodes(of expression: Expression) -> Int64 {
    var total: Int64 = 1
    for index in 0..<expression.childCount {
      if let part = expression.child(index) { total += nodes(of: part) }
    }
    return total
  }

  /// What writing over a common denominator lowers: for every fraction, the operations around it
  /// up to a function, a power that is not whole, or the whole expression; then nodes.
  ///
  /// A fraction that takes up its neighbours moves outwards by one operation. The bottoms that are
  /// written twice in doing so hold no fraction any more, but inside functions and such powers,
  /// where they count only what stands around them there.
  static func buriedFractions(in expression: Expression) -> Measure {
    var total: Int64 = 0
    countBuried(in: expression, depth: 0, &total)
    return Measure(total, nodes(of: expression))
  }

  private static func countBuried(in expression: Expression, depth: Int64, _ total: inout Int64) {
    var inner = depth + 1
    switch expression {
    case .quotient: total += depth
    case .sum, .product: break
    case .power(let base, .number(let exponent)) where exponent.isWhole:
      countBuried(in: base, depth: inner, &total)
      return
    default: inner = 0
    }
    for child in expression.children { countBuried(in: child, depth: inner, &total) }
  }
}

extension Measure {
  /// What splitting logarithms lowers: for every product, quotient and power, the logarithms
  /// around it, then nodes. A minus alone makes no product.
  static func operationsInLogarithms(of expression: Expression) -> Measure {
    var total: Int64 = 0
    countOperations(in: expression, logarithms: 0, &total)
    return Measure(total, nodes(of: expression))
  }

  private static func countOperations(
    in expression: Expression, logarithms: Int64, _ total: inout Int64
  ) {
    var around = logarithms
    switch expression {
    case .product(let factors) where factors.count { $0 != .minusOne } > 1: total += logarithms
    case .quotient, .power: total += logarithms
    case .function(.ln, _): around += 1
    default: break
    }
    for child in expression.children {
      countOperations(in: child, logarithms: around, &total)
    }
  }

  /// What gathering logarithms lowers: the logarithms, then the products in which one is a factor,
  /// then nodes.
  static func logarithms(in expression: Expression) -> Measure {
    var logarithms: Int64 = 0
    var multiples: Int64 = 0
    countLogarithms(in: expression, &logarithms, &multiples)
    return Measure(logarithms, multiples, nodes(of: expression))
  }

  private static func countLogarithms(
    in expression: Expression, _ logarithms: inout Int64, _ multiples: inout Int64
  ) {
    let isLogarithm: (Expression) -> Bool = {
      if case .function(.ln, _) = $0 { true } else { false }
    }
    if isLogarithm(expression) { logarithms += 1 }
    if case .product(let factors) = expression, factors.contains(where: isLogarithm),
      factors.count(where: { $0 != .minusOne }) > 1
    {
      multiples += 1
    }
    for child in expression.children { countLogarithms(in: child, &logarithms, &multiples) }
  }

  /// What collecting lowers: the terms of sums in which the symbol occurs, then nodes.
  static func terms(with symbol: Symbol, in expression: Expression) -> Measure {
    var total: Int64 = 0
    countTerms(with: symbol, in: expression, &total)
    return Measure(total, nodes(of: expression))
  }

  private static func countTerms(
    with symbol: Symbol, in expression: Expression, _ total: inout Int64
  ) {
    if case .sum(let terms) = expression {
      total += Int64(terms.count { $0.contains(symbol) })
    }
    for child in expression.children { countTerms(with: symbol, in: child, &total) }
  }

  /// What factoring lowers: the squares of the degrees of all terms of sums, then minus signs,
  /// then nodes.
  ///
  /// Degrees are total: of a product the sum of those of its factors, of a sum the largest; a number
  /// counts its prime factors. Factoring leaves the degree of the whole as it was, so that only
  /// the sum that is factored counts: a factor of degree g in front lowers each term's degree by
  /// g, and a difference of squares of degrees 2 p and 2 q becomes two sums of degrees p and q.
  static func degrees(in expression: Expression) -> Measure {
    var total: Int64 = 0
    _ = degree(of: expression, &total)
    return Measure(total, signs(in: expression), nodes(of: expression))
  }

  private static func signs(in expression: Expression) -> Int64 {
    if case .number(let value) = expression { return value.isNegative ? 1 : 0 }
    var total: Int64 = 0
    for index in 0..<expression.childCount {
      if let part = expression.child(index) { total += signs(in: part) }
    }
    return total
  }

  private static func degree(of expression: Expression, _ total: inout Int64) -> Int64 {
    // Larger ones are of no use to anyone and might overflow.
    let most: Int64 = 1 << 20
    switch expression {
    case .number(let value):
      return Int64(
        Measure.primeFactors(value.numerator.magnitude)
          + Measure.primeFactors(value.denominator.magnitude))
    case .symbol, .constant: return 1
    case .sum(let terms):
      var largest: Int64 = 0
      for term in terms {
        let own = degree(of: term, &total)
        total += own * own
        largest = max(largest, own)
      }
      return largest
    case .product(let factors):
      return min(most, factors.reduce(0) { $0 + degree(of: $1, &total) })
    case .quotient(let top, let bottom):
      return min(most, degree(of: top, &total) + degree(of: bottom, &total))
    case .power(let base, let exponent):
      let own = degree(of: base, &total)
      if case .number(let value) = exponent, value.isWhole, !value.isNegative {
        return min(most, own * min(most, value.numerator))
      }
      _ = degree(of: exponent, &total)
      return 1
    default:
      for child in expression.children { _ = degree(of: child, &total) }
      return 1
    }
  }

  /// The number of prime factors below 1000, with their multiplicity; what is left counts one.
  private static func primeFactors(_ number: UInt64) -> Int {
    var (rest, count, divisor) = (number, 0, UInt64(2))
    guard rest > 1 else { return 0 }
    while divisor < 1000, divisor * divisor <= rest {
      while rest % divisor == 0 {
        rest /= divisor
        count += 1
      }
      divisor += 1
    }
    return rest > 1 ? count + 1 : count
  }
}
