/// What gets smaller with every step of a rewriting, so that it ends.
///
/// A measure is a few whole numbers, none negative, compared like words: the first that differs
/// decides. There is no endless descent in such an order, so a rewriting whose every step lowers
/// its measure ends; no counter is needed, and none is used. Each measure below is *monotone*: an
/// expression gets smaller when a part of it does. So a law needs to be looked at only for what it
/// does to the node it changes, and that is what the comments do.
///
/// Laws that pull in opposite directions, such as multiplying out and factoring, cannot share a
/// measure; each direction has its own phase of `Strategy` with its own measure. `Rewriter` asks
/// the measure at every step, in every build, and does not take a step that does not lower it.
struct Measure: Hashable, Comparable, Sendable {
  private let parts: [Int64]

  init(_ parts: Int64...) { self.parts = parts }

  static func < (left: Measure, right: Measure) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

extension Measure {
  /// What simplifying lowers: the cost of an expression, then the number of its minus signs, how
  /// deep they stand under bars and powers, its nodes, the lengths of its numbers, and how far
  /// numbers stand behind the factors that they multiply.
  ///
  /// The cost is a polynomial interpretation (Lankford; Baader and Nipkow, *Term Rewriting and All
  /// That*, section 5.3): every operation is a growing function of the costs of its parts.
  ///
  /// | | cost |
  /// | --- | --- |
  /// | whole number, symbol | 1, 10 |
  /// | 3/2 as one number | 8: more than with a bar, which is how it is written |
  /// | sum | 3 + costs of the terms |
  /// | product | 2 k − 1 + costs of the k factors; nothing for a factor −1, nor for k = 1 |
  /// | quotient | 5 + costs of both |
  /// | u^n, n a whole number | n · cost of u + 1: less than n factors u, which it may replace |
  /// | u^−n | 1 + cost of 1/u^n, which may replace it |
  /// | any other u^s | 64 · cost of u + cost of s + 10: at least that of any whole power |
  /// | function | 8 + cost of the argument |
  ///
  /// Like terms: two copies of a part, 10 or more, become one with a number, 1 + 3. A product of
  /// powers: n c + 1 and m c + 1 become (n + m) c + 1. A power of a product: n (a + b + 3) + 1
  /// becomes (n a + 1) + (n b + 1) + 3. A fraction in a fraction: 5 + 5 become 5 + 3. And so on;
  /// the tests ask for each law's example, and for random expressions, that it be so.
  ///
  /// - Throws: `tooLarge` where the cost leaves 64 bits, as in towers of powers.
  static func cost(of expression: Expression) throws(AlgebraError) -> Measure {
    var count = Count()
    let cost = try count.cost(of: expression, depth: 0)
    return Measure(cost, count.signs, count.signDepth, count.nodes, count.digits, count.misplaced)
  }

  private struct Count {
    var signs: Int64 = 0
    var signDepth: Int64 = 0
    var nodes: Int64 = 0
    var digits: Int64 = 0
    var misplaced: Int64 = 0

    /// Counts a node and what is below it. The depth is that under bars and in bases of powers.
    mutating func cost(
      of expression: Expression, depth: Int64, isInProduct: Bool = false
    ) throws(AlgebraError) -> Int64 {
      nodes += 1
      switch expression {
      case .number(let value):
        if value.isNegative {
          signs += 1
          signDepth += depth
        }
        digits += Int64(64 - value.numerator.magnitude.leadingZeroBitCount)
        if !value.isWhole {
          digits += 2 * Int64(64 - value.denominator.leadingZeroBitCount)
        }
        return value.isWhole ? 1 : 8
      case .symbol, .constant: return 10
      case .sum(let terms):
        var total: Int64 = 3
        for term in terms { total = try sum(total, cost(of: term, depth: depth)) }
        return total
      case .product(let factors):
        if !isInProduct { countMisplaced(in: Expression.flat(factors)) }
        var total: Int64 = 0
        var counted: Int64 = 0
        for factor in factors {
          let own = try cost(of: factor, depth: depth, isInProduct: true)
          if factor == .minusOne { continue }
          total = try sum(total, own)
          counted += 1
        }
        return counted == 0 ? 2 : counted == 1 ? total : try sum(total, 2 * counted - 1)
      case .quotient(let top, let bottom):
        let above = try cost(of: top, depth: depth)
        return try sum(5, sum(above, cost(of: bottom, depth: depth + 1)))
      case .power(let base, let exponent):
        let own = try cost(of: base, depth: depth + 1)
        let above = try cost(of: exponent, depth: 0)
        guard case .number(let value) = exponent else {
          return try sum(10, sum(product(64, own), above))
        }
        let positive =
          value.isWhole
          ? try sum(1, product(Int64(min(max(value.numerator.magnitude, 1), 64)), own))
          : try sum(10, sum(product(64, own), above))
        guard value.isNegative else { return positive }
        return try sum(7, value == .minusOne ? own : positive)
      case .function(_, let argument): return try sum(8, cost(of: argument, depth: 0))
      case .derivative(let argument, _): return try sum(10, cost(of: argument, depth: 0))
      case .integral(let integrand, _, let lower, let upper):
        var total: Int64 = 10
        for part in [integrand, lower, upper] { total = try sum(total, cost(of: part, depth: 0)) }
        return total
      }
    }

    /// Counts the places that numbers stand behind the front, and two for a number beside a bar.
    private mutating func countMisplaced(in factors: [Expression]) {
      let hasFraction = factors.contains { $0.isFraction }
      for (index, factor) in factors.enumerated() where factor.isNumber {
        misplaced += Int64(index)
        if hasFraction, factor != .minusOne { misplaced += 2 }
      }
    }

    private func sum(_ first: Int64, _ second: Int64) throws(AlgebraError) -> Int64 {
      let (value, overflow) = first.addingReportingOverflow(second)
      guard !overflow else { throw .tooLarge }
      return value
    }

    private func product(_ first: Int64, _ second: Int64) throws(AlgebraError) -> Int64 {
      let (value, overflow) = first.multipliedReportingOverflow(by: second)
      guard !overflow else { throw .tooLarge }
      return value
    }
  }
}

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

  /// What factoring lowers: the squares of the degrees of all terms of sums, then nodes.
  ///
  /// Degrees are total: of a product the sum of those of its factors, of a sum the largest; a number
  /// counts its prime factors. Factoring leaves the degree of the whole as it was, so that only
  /// the sum that is factored counts: a factor of degree g in front lowers each term's degree by
  /// g, and a difference of squares of degrees 2 p and 2 q becomes two sums of degrees p and q.
  static func degrees(in expression: Expression) -> Measure {
    var total: Int64 = 0
    _ = degree(of: expression, &total)
    return Measure(total, nodes(of: expression))
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
