/// An expression as it is written: a sum keeps its zeros and the order of its terms, a fraction
/// its common factors.
///
/// This is the *written form*, which steps show. `Canonical` brings it into the one form that
/// serves comparing and computing. Sums and products are flat lists, never chains, so that depth
/// is that of the brackets. Values are immutable and shared freely across threads. Leaves, sums
/// and products are kept in place, without a box of their own.
public enum Expression: Hashable, Sendable {
  case number(Rational)
  case symbol(Symbol)
  case constant(Constant)
  case sum([Expression])
  case product([Expression])
  indirect case quotient(Expression, Expression)
  indirect case power(Expression, Expression)
  indirect case function(Function, Expression)
  /// The derivative of an expression with respect to a symbol, not carried out.
  indirect case derivative(Expression, Symbol)
  /// A definite integral over a symbol, not carried out.
  indirect case integral(Expression, Symbol, from: Expression, to: Expression)

  /// A number that has a name because no fraction equals it.
  ///
  /// Euler's number is exp(1).
  public enum Constant: UInt8, Hashable, Sendable, CaseIterable {
    case pi

    /// The name as it is typed.
    public var name: String { "pi" }

    /// The nearest double.
    public var doubleValue: Double { .pi }
  }

  public static let zero = Expression.number(.zero)
  public static let one = Expression.number(.one)
  public static let minusOne = Expression.number(.minusOne)

  /// Most nodes that any operation will build.
  public static let largestSize = 4_000

  /// Most levels that any operation will build; each costs a few stack frames, and the browser's
  /// stack holds one megabyte.
  public static let deepest = 300
}

extension Expression {
  /// Feeds the upper levels into the hasher; equality looks at all of them.
  ///
  /// Hashing whole expressions at every level of a deep one would cost its size times its depth.
  public func hash(into hasher: inout Hasher) { hash(into: &hasher, levels: 4) }

  private func hash(into hasher: inout Hasher, levels: Int) {
    switch self {
    case .number(let value): hasher.combine(value)
    case .symbol(let symbol): hasher.combine(symbol)
    case .constant(let constant): hasher.combine(constant)
    case .sum: hasher.combine(0)
    case .product: hasher.combine(1)
    case .quotient: hasher.combine(2)
    case .power: hasher.combine(3)
    case .function(let function, _): hasher.combine(function)
    case .derivative(_, let variable), .integral(_, let variable, _, _): hasher.combine(variable)
    }
    guard levels > 1 else { return }
    for child in children { child.hash(into: &hasher, levels: levels - 1) }
  }

  /// The parts directly below this one, in reading order.
  public var children: [Expression] {
    switch self {
    case .number, .symbol, .constant: []
    case .sum(let parts), .product(let parts): parts
    case .quotient(let first, let second), .power(let first, let second): [first, second]
    case .function(_, let argument), .derivative(let argument, _): [argument]
    case .integral(let integrand, _, let lower, let upper): [integrand, lower, upper]
    }
  }

  /// The number of nodes.
  ///
  /// - Complexity: O(n).
  public var size: Int { children.reduce(1) { $0 + $1.size } }

  /// Whether the symbol occurs free; the variable of an integral does not count.
  public func contains(_ symbol: Symbol) -> Bool {
    switch self {
    case .symbol(let own): own == symbol
    case .number, .constant: false
    case .quotient(let first, let second), .power(let first, let second):
      first.contains(symbol) || second.contains(symbol)
    case .function(_, let argument): argument.contains(symbol)
    case .integral(let integrand, let variable, let lower, let upper):
      (variable != symbol && integrand.contains(symbol)) || lower.contains(symbol)
        || upper.contains(symbol)
    case .derivative(let argument, let variable): variable == symbol || argument.contains(symbol)
    case .sum(let parts), .product(let parts): parts.contains { $0.contains(symbol) }
    }
  }

  /// The free symbols in the order of their names.
  public var symbols: [Symbol] {
    var found: Set<Symbol> = []
    collectSymbols(into: &found, bound: [])
    return found.sorted()
  }

  private func collectSymbols(into found: inout Set<Symbol>, bound: Set<Symbol>) {
    switch self {
    case .symbol(let symbol):
      if !bound.contains(symbol) { found.insert(symbol) }
    case .integral(let integrand, let variable, let lower, let upper):
      integrand.collectSymbols(into: &found, bound: bound.union([variable]))
      lower.collectSymbols(into: &found, bound: bound)
      upper.collectSymbols(into: &found, bound: bound)
    case .derivative(let argument, let variable):
      argument.collectSymbols(into: &found, bound: bound)
      if !bound.contains(variable) { found.insert(variable) }
    default:
      for child in children { child.collectSymbols(into: &found, bound: bound) }
    }
  }

  /// Throws `tooLarge` for an expression of more nodes or levels than operations accept.
  ///
  /// - Complexity: O(n), and never more than `largestSize` nodes are looked at.
  func requireLimits() throws(AlgebraError) {
    var count = 0
    guard isWithinLimits(counting: &count, level: 1) else { throw .tooLarge }
  }

  private func isWithinLimits(counting count: inout Int, level: Int) -> Bool {
    count += 1
    guard count <= Expression.largestSize, level <= Expression.deepest else { return false }
    switch self {
    case .number, .symbol, .constant: return true
    case .sum(let parts), .product(let parts):
      for part in parts {
        guard part.isWithinLimits(counting: &count, level: level + 1) else { return false }
      }
      return true
    case .quotient(let first, let second), .power(let first, let second):
      return first.isWithinLimits(counting: &count, level: level + 1)
        && second.isWithinLimits(counting: &count, level: level + 1)
    case .function(_, let argument), .derivative(let argument, _):
      return argument.isWithinLimits(counting: &count, level: level + 1)
    case .integral(let integrand, _, let lower, let upper):
      return integrand.isWithinLimits(counting: &count, level: level + 1)
        && lower.isWithinLimits(counting: &count, level: level + 1)
        && upper.isWithinLimits(counting: &count, level: level + 1)
    }
  }

  /// Rebuilds the expression from the bottom up, each node after its parts.
  ///
  /// - Throws: `tooLarge` below `deepest` levels, and what `transform` throws.
  /// - Complexity: O(n) calls of `transform`.
  public func rebuilt(
    _ transform: (Expression) throws(AlgebraError) -> Expression
  ) throws(AlgebraError) -> Expression {
    try rebuilt(level: 1, transform)
  }

  private func rebuilt(
    level: Int, _ transform: (Expression) throws(AlgebraError) -> Expression
  ) throws(AlgebraError) -> Expression {
    guard level <= Expression.deepest else { throw .tooLarge }
    return try transform(
      withChildren { part throws(AlgebraError) in
        try part.rebuilt(level: level + 1, transform)
      })
  }

  /// The same node over changed parts.
  func withChildren(
    _ change: (Expression) throws(AlgebraError) -> Expression
  ) throws(AlgebraError) -> Expression {
    switch self {
    case .number, .symbol, .constant: return self
    case .sum(let parts): return .sum(try Expression.map(parts, change))
    case .product(let parts): return .product(try Expression.map(parts, change))
    case .quotient(let top, let bottom): return .quotient(try change(top), try change(bottom))
    case .power(let base, let exponent): return .power(try change(base), try change(exponent))
    case .function(let function, let argument): return .function(function, try change(argument))
    case .derivative(let argument, let symbol): return .derivative(try change(argument), symbol)
    case .integral(let integrand, let symbol, let lower, let upper):
      return .integral(
        try change(integrand), symbol, from: try change(lower), to: try change(upper))
    }
  }

  static func map(
    _ parts: [Expression], _ change: (Expression) throws(AlgebraError) -> Expression
  ) throws(AlgebraError) -> [Expression] {
    var result: [Expression] = []
    result.reserveCapacity(parts.count)
    for part in parts { result.append(try change(part)) }
    return result
  }
}

extension Expression {
  public static func + (left: consuming Expression, right: Expression) -> Expression {
    var terms = Expression.opened(sum: left)
    if case .sum(let others) = right { terms += others } else { terms.append(right) }
    return .sum(terms)
  }

  public static func - (left: consuming Expression, right: Expression) -> Expression {
    var terms = Expression.opened(sum: left)
    terms.append(-right)
    return .sum(terms)
  }

  public static func * (left: consuming Expression, right: Expression) -> Expression {
    var factors: [Expression]
    if case .product(let own) = left { factors = own } else { factors = [left] }
    if case .product(let others) = right { factors += others } else { factors.append(right) }
    return .product(factors)
  }

  private static func opened(sum: consuming Expression) -> [Expression] {
    if case .sum(let own) = sum { return own }
    var terms: [Expression] = []
    terms.reserveCapacity(4)
    terms.append(sum)
    return terms
  }

  public static func / (left: Expression, right: Expression) -> Expression {
    .quotient(left, right)
  }

  public static prefix func - (operand: Expression) -> Expression {
    switch operand {
    case .number(let value):
      if let negated = try? value.negated() { return .number(negated) }
      return .product([.minusOne, operand])
    case .product(let factors):
      if case .number(let value) = factors.first, let negated = try? value.negated() {
        let rest = Array(factors.dropFirst())
        return negated.isOne ? Expression.product(of: rest) : .product([.number(negated)] + rest)
      }
      return .product([.minusOne] + factors)
    default:
      return .product([.minusOne, operand])
    }
  }

  /// The terms of a sum, or the expression itself.
  public var terms: [Expression] {
    if case .sum(let terms) = self { terms } else { [self] }
  }

  /// The factors of a product, or the expression itself.
  public var factors: [Expression] {
    if case .product(let factors) = self { factors } else { [self] }
  }

  /// A sum that is flat, and no sum for fewer than two terms.
  public static func sum(of terms: [Expression]) -> Expression {
    var flat: [Expression] = []
    flat.reserveCapacity(terms.count)
    for term in terms {
      if case .sum(let inner) = term { flat += inner } else { flat.append(term) }
    }
    return flat.count == 1 ? flat[0] : flat.isEmpty ? .zero : .sum(flat)
  }

  /// A product that is flat, with the signs of its factors in front, and no product for fewer
  /// than two factors.
  public static func product(of factors: [Expression]) -> Expression {
    var flat: [Expression] = []
    flat.reserveCapacity(factors.count)
    var signs = 0
    for factor in factors {
      if case .product(let inner) = factor {
        for part in inner {
          if part.isMinusOne { signs += 1 }
          flat.append(part)
        }
      } else {
        if factor.isMinusOne { signs += 1 }
        flat.append(factor)
      }
    }
    if signs > 0, flat.count > signs {
      flat.removeAll { $0.isMinusOne }
      if signs % 2 == 1 { flat.insert(.minusOne, at: 0) }
    }
    return flat.count == 1 ? flat[0] : flat.isEmpty ? .one : .product(flat)
  }

  private var isMinusOne: Bool {
    if case .number(let value) = self { value == .minusOne } else { false }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }
  public var isZero: Bool { if case .number(let value) = self { value.isZero } else { false } }
  public var isOne: Bool { if case .number(let value) = self { value.isOne } else { false } }
}

extension Expression: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A symbol written in our own source.
  public init(stringLiteral value: StaticString) { self = .symbol(Symbol(value)) }
  public init(integerLiteral value: Int) { self = .number(Rational(value)) }
}

/// A statement that two expressions are equal.
public struct Equation: Hashable, Sendable {
  public var left: Expression
  public var right: Expression

  public init(_ left: Expression, _ right: Expression) {
    self.left = left
    self.right = right
  }
}
