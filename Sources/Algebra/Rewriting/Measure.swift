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
  /// | u^−n, u^(−3/2) | 1 + cost of 1/u^n, which may replace it |
  /// | u^(3/2) | 64 · cost of u + cost of 3/2 + 10: at least that of any whole power |
  /// | any other u^s | 64 · cost of u + cost of s + 20, which may turn out to be one of those |
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
        return counted == 0 ? 1 : counted == 1 ? total : try sum(total, 2 * counted - 1)
      case .quotient(let top, let bottom):
        let above = try cost(of: top, depth: depth)
        return try sum(5, sum(above, cost(of: bottom, depth: depth + 1)))
      case .power(let base, let exponent):
        let own = try cost(of: base, depth: depth + 1)
        let above = try cost(of: exponent, depth: 0)
        guard let value = exponent.fractionValue, exponent.isNumber || !value.isWhole else {
          return try sum(20, sum(product(64, own), above))
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
