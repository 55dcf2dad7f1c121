import Numerics

@testable import Algebra

/// Random expressions in four positive symbols, for laws that hold for all expressions.
struct RandomExpressions {
  var random: RandomSource

  static let symbols: [Symbol] = ["a", "b", "x", "y"]

  /// Every symbol is positive.
  static let domain: Domain = {
    var domain = Domain()
    for symbol in symbols { domain[symbol] = .positive }
    return domain
  }()

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// An expression of at most this many levels.
  mutating func expression(levels: Int) -> Expression {
    guard levels > 1, random.integer(below: 8) > 0 else { return leaf() }
    switch random.integer(below: 10) {
    case 0, 1, 2: return .sum(parts(levels, 2...4))
    case 3, 4, 5: return .product(parts(levels, 2...3))
    case 6: return .quotient(expression(levels: levels - 1), expression(levels: levels - 1))
    case 7:
      let exponents: [Rational] = [-2, -1, 0, 1, 2, 3].map { Rational($0) } + [Self.half]
      let exponent = random.element(of: exponents) ?? .one
      if random.integer(below: 8) == 0 {
        return .power(expression(levels: levels - 1), expression(levels: 2))
      }
      return .power(expression(levels: levels - 1), .number(exponent))
    case 8: return -expression(levels: levels - 1)
    default:
      let often: [Expression.Function] = [.ln, .log10, .exp, .sqrt]
      let functions = random.integer(below: 2) == 0 ? often : Expression.Function.allCases
      return .function(random.element(of: functions) ?? .ln, expression(levels: levels - 1))
    }
  }

  /// A polynomial with rational coefficients, written with brackets.
  mutating func polynomial(levels: Int) -> Expression {
    guard levels > 1 else { return leaf() }
    let parts = (0..<2 + random.integer(below: 2)).map { _ in polynomial(levels: levels - 1) }
    return random.integer(below: 2) == 0 ? .sum(parts) : .product(parts)
  }

  /// An expression with any function, and π, of at most this many levels.
  mutating func any(levels: Int) -> Expression {
    guard levels > 1, random.integer(below: 8) > 0 else {
      return random.integer(below: 12) == 0 ? .constant(.pi) : leaf()
    }
    switch random.integer(below: 8) {
    case 0, 1: return .sum([any(levels: levels - 1), any(levels: levels - 1)])
    case 2, 3: return .product([any(levels: levels - 1), any(levels: levels - 1)])
    case 4: return .quotient(any(levels: levels - 1), any(levels: levels - 1))
    case 5: return .power(any(levels: levels - 1), number())
    default:
      let function = random.element(of: Expression.Function.allCases) ?? .ln
      return .function(function, any(levels: levels - 1))
    }
  }

  /// An expression in sums, products, quotients and whole powers, of at most this many levels.
  mutating func rational(levels: Int) -> Expression {
    guard levels > 1, random.integer(below: 8) > 0 else { return leaf() }
    switch random.integer(below: 6) {
    case 0, 1: return .sum([rational(levels: levels - 1), rational(levels: levels - 1)])
    case 2, 3: return .product([rational(levels: levels - 1), rational(levels: levels - 1)])
    case 4: return .quotient(rational(levels: levels - 1), rational(levels: levels - 1))
    default:
      return .power(rational(levels: levels - 1), .number(Rational(random.integer(in: -2...3))))
    }
  }

  /// Three expressions of at most this many levels.
  mutating func three(levels: Int) -> (Expression, Expression, Expression) {
    (expression(levels: levels), expression(levels: levels), expression(levels: levels))
  }

  /// A symbol, or a product, quotient or sum of symbols, which is positive since they are.
  mutating func positive() -> Expression {
    let (first, second) = (symbol(), symbol())
    switch random.integer(below: 6) {
    case 0: return .product([first, second])
    case 1: return .quotient(first, second)
    case 2: return .sum([first, second])
    case 3: return .sum([1, .quotient(first, second)])
    default: return first
    }
  }

  /// An exponent: a number, a symbol, or a multiple or a ratio of symbols.
  mutating func exponent() -> Expression {
    switch random.integer(below: 6) {
    case 0: return symbol()
    case 1: return .product([number(), symbol()])
    case 2: return .quotient(symbol(), symbol())
    default: return number()
    }
  }

  /// A small fraction that is not zero.
  mutating func number() -> Expression {
    let numerator = random.element(of: [-3, -2, -1, 1, 2, 3, 4] as [Int64]) ?? 1
    return .number((try? Rational(numerator, over: Int64(random.integer(in: 1...3)))) ?? .one)
  }

  mutating func symbol() -> Expression { .symbol(random.element(of: Self.symbols) ?? "x") }

  /// The same expression with the parts of every sum and product in another order.
  mutating func shuffled(_ expression: Expression) -> Expression {
    switch expression {
    case .number, .symbol, .constant, .derivative, .integral: return expression
    case .sum(let terms): return .sum(shuffledParts(terms))
    case .product(let factors): return .product(shuffledParts(factors))
    case .quotient(let top, let bottom): return .quotient(shuffled(top), shuffled(bottom))
    case .power(let base, let exponent): return .power(shuffled(base), shuffled(exponent))
    case .function(let function, let argument): return .function(function, shuffled(argument))
    }
  }

  /// A value for every symbol, between 0.4 and 1.9.
  mutating func point() -> [Symbol: Double] {
    var values: [Symbol: Double] = [:]
    for symbol in Self.symbols { values[symbol] = random.uniform(in: 0.4...1.9) }
    return values
  }

  private static let half = (try? Rational(1, over: 2)) ?? .one

  private mutating func leaf() -> Expression {
    if random.integer(below: 3) == 0 {
      let numerator = Int64(random.integer(in: -3...4))
      let denominator = Int64(random.integer(in: 1...3))
      return .number((try? Rational(numerator, over: denominator)) ?? .one)
    }
    if random.integer(below: 24) == 0 { return .constant(.pi) }
    return .symbol(random.element(of: Self.symbols) ?? "x")
  }

  private mutating func parts(_ levels: Int, _ count: ClosedRange<Int>) -> [Expression] {
    (0..<random.integer(in: count)).map { _ in expression(levels: levels - 1) }
  }

  private mutating func shuffledParts(_ parts: [Expression]) -> [Expression] {
    var result = parts.map { shuffled($0) }
    random.shuffle(&result)
    return result
  }
}

/// The value of an expression at a point; NaN where there is none.
func value(_ expression: Expression, at point: [Symbol: Double]) -> Double {
  (try? Evaluation(value: { point[$0] })(expression)) ?? .nan
}

/// Whether two values agree to nine digits, as far as values of this size can be compared.
///
/// Expressions without a value, or with one so large that cancellation may have eaten it, say
/// nothing.
func agree(_ first: Double, _ second: Double) -> Bool {
  guard first.isFinite, second.isFinite, abs(first) < 1e6, abs(second) < 1e6 else { return true }
  return abs(first - second) <= 1e-9 * max(1, abs(first), abs(second))
}

/// A formula as it is typed; a test with a misprint fails here.
func formula(_ text: String) throws -> Expression { try Parser.expression(text) }

/// Positive symbols, of which x_A, w_A and the like, x1 and x2 lie between 0 and 1.
func domain(of expressions: Expression...) -> Domain {
  var domain = Domain()
  for symbol in Expression.sum(expressions).symbols {
    let name = symbol.name
    let isFraction = name.hasPrefix("x_") || name.hasPrefix("w_") || name == "x1" || name == "x2"
    domain[symbol] = isFraction ? .unit : .positive
  }
  return domain
}
