/// A polynomial with exact coefficients in numbered atoms, whose exponents may be negative.
///
/// Terms stand in falling order of their monomials, with no coefficient zero: equal polynomials
/// are equal values. A single term, which most parts of a flux formula are, needs no array.
enum Polynomial: Hashable, Sendable {
  case term(Rational, Monomial)
  /// None or at least two terms.
  case sum([Term])

  /// A coefficient and what it multiplies.
  struct Term: Hashable, Sendable {
    var coefficient: Rational
    var monomial: Monomial

    init(_ coefficient: Rational, _ monomial: Monomial) {
      self.coefficient = coefficient
      self.monomial = monomial
    }
  }

  /// More terms than any line of a textbook needs.
  static let mostTerms = 4_000

  static let zero = Polynomial.sum([])
  static let one = Polynomial.term(.one, .one)

  /// A constant.
  init(_ constant: Rational) { self = constant.isZero ? .zero : .term(constant, .one) }

  /// The atom with this number.
  init(atom: Int) { self = .term(.one, Monomial(atom: atom)) }

  /// Terms in falling order, none of them zero.
  init(ordered terms: [Term]) {
    self = terms.count == 1 ? .term(terms[0].coefficient, terms[0].monomial) : .sum(terms)
  }

  /// Terms in any order.
  init(_ terms: [Term]) throws(AlgebraError) {
    let sorted = terms.sorted { $1.monomial < $0.monomial }
    var merged: [Term] = []
    merged.reserveCapacity(sorted.count)
    for term in sorted {
      if let last = merged.indices.last, merged[last].monomial == term.monomial {
        merged[last].coefficient = try merged[last].coefficient.adding(term.coefficient)
      } else {
        if let last = merged.last, last.coefficient.isZero { merged.removeLast() }
        merged.append(term)
      }
    }
    if let last = merged.last, last.coefficient.isZero { merged.removeLast() }
    self.init(ordered: merged)
  }

  var isZero: Bool { if case .sum(let terms) = self { terms.isEmpty } else { false } }
  var isOne: Bool {
    if case .term(let coefficient, let monomial) = self {
      coefficient.isOne && monomial.isOne
    } else {
      false
    }
  }

  /// The terms in falling order.
  var terms: [Term] {
    switch self {
    case .term(let coefficient, let monomial): [Term(coefficient, monomial)]
    case .sum(let terms): terms
    }
  }

  var count: Int { if case .sum(let terms) = self { terms.count } else { 1 } }

  /// The value if no atom occurs.
  var constant: Rational? {
    switch self {
    case .term(let coefficient, let monomial): monomial.isOne ? coefficient : nil
    case .sum(let terms): terms.isEmpty ? .zero : nil
    }
  }

  /// The term that stands first; nil for zero.
  var leading: Term? {
    switch self {
    case .term(let coefficient, let monomial): Term(coefficient, monomial)
    case .sum(let terms): terms.first
    }
  }

  /// The term that stands last; nil for zero.
  var trailing: Term? {
    switch self {
    case .term(let coefficient, let monomial): Term(coefficient, monomial)
    case .sum(let terms): terms.last
    }
  }
}

// Arithmetic. Every operation throws `overflow` where a coefficient or an exponent leaves its range
// and `tooLarge` beyond `mostTerms`.
extension Polynomial {
  /// The sum, or the difference where `sign` is −1.
  ///
  /// - Complexity: O(m + n).
  func adding(
    _ other: Polynomial, times sign: Rational = .one
  ) throws(AlgebraError) -> Polynomial {
    if isZero { return try other.scaled(by: sign) }
    switch (self, other) {
    case (.term(let a, let m), .term(let b, let n)):
      let second = try b.multiplied(by: sign)
      if m == n { return Polynomial(try a.adding(second), m) }
      return n < m
        ? .sum([Term(a, m), Term(second, n)]) : .sum([Term(second, n), Term(a, m)])
    case (.sum(let left), .sum(let right)):
      return try Polynomial.merged(left, right, sign)
    case (.sum(let left), .term(let b, let n)):
      return try Polynomial.merged(left, [Term(b, n)], sign)
    case (.term(let a, let m), .sum(let right)):
      if right.isEmpty { return self }
      return try Polynomial.merged([Term(a, m)], right, sign)
    }
  }

  private init(_ coefficient: Rational, _ monomial: Monomial) {
    self = coefficient.isZero ? .zero : .term(coefficient, monomial)
  }

  private static func merged(
    _ left: [Term], _ right: [Term], _ sign: Rational
  ) throws(AlgebraError) -> Polynomial {
    if right.isEmpty { return .sum(left) }
    var result: [Term] = []
    result.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    let isPlus = sign.isOne
    while i < left.count || j < right.count {
      if j == right.count || (i < left.count && right[j].monomial < left[i].monomial) {
        result.append(left[i])
        i += 1
        continue
      }
      let coefficient =
        isPlus ? right[j].coefficient : try right[j].coefficient.multiplied(by: sign)
      if i < left.count, left[i].monomial == right[j].monomial {
        let total = try left[i].coefficient.adding(coefficient)
        if !total.isZero { result.append(Term(total, left[i].monomial)) }
        i += 1
      } else {
        result.append(Term(coefficient, right[j].monomial))
      }
      j += 1
    }
    guard result.count <= mostTerms else { throw .tooLarge }
    return Polynomial(ordered: result)
  }

  func scaled(by factor: Rational) throws(AlgebraError) -> Polynomial {
    factor.isOne ? self : try multiplied(by: factor, .one)
  }

  /// The polynomial times a single term, which keeps the order of its terms.
  func multiplied(
    by coefficient: Rational, _ monomial: Monomial
  ) throws(AlgebraError) -> Polynomial {
    if coefficient.isZero { return .zero }
    switch self {
    case .term(let own, let powers):
      guard let product = powers.times(monomial) else { throw .tooLarge }
      return .term(try own.multiplied(by: coefficient), product)
    case .sum(var terms):
      for index in terms.indices {
        guard let product = terms[index].monomial.times(monomial) else { throw .tooLarge }
        terms[index].monomial = product
        terms[index].coefficient = try terms[index].coefficient.multiplied(by: coefficient)
      }
      return .sum(terms)
    }
  }

  /// The product.
  ///
  /// - Complexity: O(m n log(m n)).
  func multiplied(by other: Polynomial) throws(AlgebraError) -> Polynomial {
    switch (self, other) {
    case (_, .term(let coefficient, let monomial)):
      return try multiplied(by: coefficient, monomial)
    case (.term(let coefficient, let monomial), _):
      return try other.multiplied(by: coefficient, monomial)
    case (.sum(let left), .sum(let right)):
      guard left.count * right.count <= 25 * Polynomial.mostTerms else { throw .tooLarge }
      var products: [Term] = []
      products.reserveCapacity(left.count * right.count)
      for a in left {
        for b in right {
          guard let monomial = a.monomial.times(b.monomial) else { throw .tooLarge }
          products.append(Term(try a.coefficient.multiplied(by: b.coefficient), monomial))
        }
      }
      let result = try Polynomial(products)
      guard result.count <= Polynomial.mostTerms else { throw .tooLarge }
      return result
    }
  }

  /// A power with an exponent that is not negative.
  ///
  /// - Complexity: that of the multinomial theorem, O(terms of the result) multiplications of
  ///   coefficients, where no two terms of the result meet.
  func power(_ exponent: Int) throws(AlgebraError) -> Polynomial {
    switch exponent {
    case 0: return .one
    case 1: return self
    default: break
    }
    switch self {
    case .term(let coefficient, let monomial):
      guard let powers = monomial.power(exponent) else { throw .tooLarge }
      return .term(try coefficient.power(Int64(exponent)), powers)
    case .sum(let terms):
      if terms.isEmpty { return self }
      guard exponent <= 64,
        Polynomial.termsOfPower(terms.count, exponent) <= 4 * Polynomial.mostTerms
      else { throw .tooLarge }
      var result: [Term] = []
      try Polynomial.multinomial(terms, exponent, from: 0, Term(.one, .one), into: &result)
      let total = try Polynomial(sorting: result)
      guard total.count <= Polynomial.mostTerms else { throw .tooLarge }
      return total
    }
  }

  /// Terms that are mostly in order already.
  private init(sorting terms: [Term]) throws(AlgebraError) {
    for index in terms.indices.dropFirst()
    where !(terms[index].monomial < terms[index - 1].monomial) {
      self = try Polynomial(terms)
      return
    }
    self.init(ordered: terms)
  }

  /// The number of ways to choose exponents of n terms that add up to the power, or a number beyond
  /// every limit.
  static func termsOfPower(_ count: Int, _ exponent: Int) -> Int {
    // C(count + exponent − 1, exponent)
    var ways = 1
    for step in 1...exponent {
      ways = ways * (count - 1 + step) / step
      if ways > 1_000_000 { return ways }
    }
    return ways
  }

  /// Appends n!/(k₁! k₂! …) times the powers of the terms from one on, times what stands before.
  private static func multinomial(
    _ terms: [Term], _ exponent: Int, from index: Int, _ before: Term, into result: inout [Term]
  ) throws(AlgebraError) {
    let term = terms[index]
    if index == terms.count - 1 {
      guard let powers = term.monomial.power(exponent),
        let monomial = before.monomial.times(powers)
      else { throw .tooLarge }
      let coefficient =
        term.coefficient.isOne
        ? before.coefficient
        : try before.coefficient.multiplied(by: term.coefficient.power(Int64(exponent)))
      result.append(Term(coefficient, monomial))
      return
    }
    // From the highest power of this term down, which is the falling order of monomials.
    var ways: [Int64] = [1]
    for step in 0..<exponent {
      ways.append(try Rational.product(ways[step], Int64(exponent - step)) / Int64(step + 1))
    }
    var power = exponent
    while power >= 0 {
      guard let powers = term.monomial.power(power),
        let monomial = before.monomial.times(powers)
      else { throw .tooLarge }
      var coefficient = try before.coefficient.multiplied(by: Rational(ways[power]))
      if !term.coefficient.isOne {
        coefficient = try coefficient.multiplied(by: term.coefficient.power(Int64(power)))
      }
      try multinomial(
        terms, exponent - power, from: index + 1, Term(coefficient, monomial), into: &result)
      power -= 1
    }
  }
}

extension Monomial {
  /// A power; nil where an exponent leaves `exponents`.
  func power(_ exponent: Int) -> Monomial? {
    if exponent == 1 { return self }
    if exponent == 0 { return .one }
    if exponent < 0 { return inverse?.power(-exponent) }
    var result = Monomial.one
    var isWithin = true
    eachPower { atom, own in
      let (raised, overflow) = own.multipliedReportingOverflow(by: exponent)
      guard isWithin, !overflow, Monomial.exponents.contains(raised),
        let next = result.times(Monomial(atom: atom, exponent: raised))
      else {
        isWithin = false
        return
      }
      result = next
    }
    return isWithin ? result : nil
  }
}
