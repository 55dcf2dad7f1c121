import Algebra
import Units

/// Confirms that the two sides of a line measure the same kind of quantity.
///
/// The dimension of every symbol is that of its unit in the glossary; it is carried through sums,
/// products, powers, derivatives and integrals. No number is evaluated, so that this check fails
/// where `ModelCheck` would need luck, and the other way round. The number zero measures anything.
public enum DimensionCheck {
  /// Checks a line.
  ///
  /// - Throws: `DimensionError` where a side has no dimension or the two differ.
  /// - Complexity: O(n) for n nodes.
  public static func check(_ equation: Equation) throws(DimensionError) {
    let left = try measure(equation.left)
    let right = try measure(equation.right)
    guard let left, let right, left != right else { return }
    throw .unlikeSides(left: left, right: right)
  }

  /// The dimension of an expression; nil where it is zero, which measures anything.
  ///
  /// - Throws: `DimensionError` where it has none.
  /// - Complexity: O(n) for n nodes.
  public static func dimension(of expression: Expression) throws(DimensionError) -> Dimension? {
    try measure(expression)
  }

  private static func measure(_ expression: Expression) throws(DimensionError) -> Dimension? {
    switch expression {
    case .number(let value): return value.isZero ? nil : .one
    case .constant: return .one
    case .symbol(let symbol): return try dimension(of: symbol)
    case .sum(let terms): return try sum(terms)
    case .product(let factors):
      var total: Dimension? = .one
      for factor in factors { total = try times(total, measure(factor)) }
      return total
    case .quotient(let top, let bottom): return try over(measure(top), measure(bottom))
    case .power(let base, let exponent): return try power(measure(base), exponent)
    case .function(.sqrt, let argument):
      return try raised(measure(argument), to: 1, over: 2)
    case .function(.absolute, let argument): return try measure(argument)
    case .function(let function, let argument):
      if let own = try measure(argument), own != .one {
        throw .dimensionalArgument(function, argument, own)
      }
      return .one
    case .derivative(let argument, let variable):
      return try over(measure(argument), dimension(of: variable))
    case .integral(let integrand, let variable, let lower, let upper):
      let own = try dimension(of: variable)
      for limit in [lower, upper] {
        guard let measured = try measure(limit), measured != own else { continue }
        throw .unlikeTerms(.symbol(variable), own, limit, measured)
      }
      return try times(measure(integrand), own)
    }
  }

  private static func dimension(of symbol: Symbol) throws(DimensionError) -> Dimension {
    guard let term = Glossary.term(symbol), let unit = try? UnitParser.read(term.unit).unit else {
      throw .unknownSymbol(symbol)
    }
    return unit.dimension
  }

  private static func sum(_ terms: [Expression]) throws(DimensionError) -> Dimension? {
    var first: (term: Expression, dimension: Dimension)?
    for term in terms {
      guard let own = try measure(term) else { continue }
      guard let known = first else {
        first = (term, own)
        continue
      }
      guard known.dimension == own else {
        throw .unlikeTerms(known.term, known.dimension, term, own)
      }
    }
    return first?.dimension
  }

  private static func power(
    _ base: Dimension?, _ exponent: Expression
  ) throws(DimensionError) -> Dimension? {
    if let own = try measure(exponent), own != .one { throw .dimensionalExponent(exponent, own) }
    guard let base, base != .one else { return base }
    // Only a number as exponent leaves a base with a dimension a power with one.
    guard case .number(let value) = exponent else { throw .exponentOfDimensional(exponent, base) }
    guard let top = Int(exactly: value.numerator), let bottom = Int(exactly: value.denominator)
    else { throw .tooLargePower }
    return try raised(base, to: top, over: bottom)
  }

  private static func times(
    _ first: Dimension?, _ second: Dimension?
  ) throws(DimensionError) -> Dimension? {
    guard let first, let second else { return nil }
    do throws(DimensionOverflow) {
      return try first.multiplied(by: second)
    } catch {
      throw .tooLargePower
    }
  }

  private static func over(
    _ top: Dimension?, _ bottom: Dimension?
  ) throws(DimensionError) -> Dimension? {
    try times(top, raised(bottom, to: -1, over: 1))
  }

  private static func raised(
    _ base: Dimension?, to numerator: Int, over denominator: Int
  ) throws(DimensionError) -> Dimension? {
    guard let base else { return nil }
    do throws(DimensionOverflow) {
      return try base.raised(to: numerator, over: denominator)
    } catch {
      throw .tooLargePower
    }
  }
}

/// Why an expression or a line measures nothing.
public enum DimensionError: Error, Hashable, Sendable {
  /// A symbol without a unit in the glossary.
  case unknownSymbol(Symbol)
  /// Two terms of a sum, or a variable of integration and its limit, that cannot be added.
  case unlikeTerms(Expression, Dimension, Expression, Dimension)
  /// A logarithm or an exponential of something with a dimension.
  case dimensionalArgument(Expression.Function, Expression, Dimension)
  /// An exponent with a dimension.
  case dimensionalExponent(Expression, Dimension)
  /// A base with a dimension under an exponent that is not a number.
  case exponentOfDimensional(Expression, Dimension)
  case unlikeSides(left: Dimension, right: Dimension)
  /// A power that no quantity has.
  case tooLargePower

  /// The cause in words, without a full stop.
  public var message: String {
    switch self {
    case .unknownSymbol(let symbol): "`\(symbol.name)` has no unit in the glossary"
    case .unlikeTerms(let first, let own, let second, let other):
      "`\(text(first))` is \(kind(own)) and `\(text(second))` is \(kind(other))"
    case .dimensionalArgument(let function, let argument, let own):
      "\(function.name) takes a pure number, and `\(text(argument))` is \(kind(own))"
    case .dimensionalExponent(let exponent, let own):
      "an exponent is a pure number, and `\(text(exponent))` is \(kind(own))"
    case .exponentOfDimensional(let exponent, let base):
      "what is \(kind(base)) cannot have the exponent `\(text(exponent))`"
    case .unlikeSides(let left, let right):
      "the left side is \(kind(left)), the right side is \(kind(right))"
    case .tooLargePower: "no quantity has such a high power"
    }
  }

  private func kind(_ dimension: Dimension) -> String {
    guard !dimension.isDimensionless else { return "a pure number" }
    guard let unit = Unit.coherent(for: dimension) else { return "in \(dimension.text)" }
    return "in \(unit.text())"
  }

  private func text(_ expression: Expression) -> String {
    Glossary.typesetting().layout(expression).text
  }
}
