import Numerics

/// The value of an expression as a plain walk over the written tree.
///
/// It shares nothing with the rewriting rules, which is what makes it fit to check them: an
/// integral is summed numerically, and a derivative is asked of the caller, who knows the model.
public struct Evaluation {
  /// The value of a symbol; nil if it has none.
  let value: (Symbol) -> Double?
  /// The value of d(expression)/d(variable); nil if the caller cannot tell.
  public let slope: (Expression, Symbol) -> Double?

  public init(
    value: @escaping (Symbol) -> Double?,
    slope: @escaping (Expression, Symbol) -> Double? = { _, _ in nil }
  ) {
    self.value = value
    self.slope = slope
  }

  /// The value of the expression.
  ///
  /// - Throws: `noValue` for an unknown symbol. Values that do not exist come back as NaN.
  /// - Complexity: O(n), times the points of the quadrature for each level of integrals.
  public func callAsFunction(_ expression: Expression) throws(AlgebraError) -> Double {
    switch expression {
    case .number(let number): return number.doubleValue
    case .constant(let constant): return constant.doubleValue
    case .symbol(let symbol):
      guard let known = value(symbol) else { throw .noValue(symbol) }
      return known
    case .sum(let terms):
      guard let first = terms.first else { return 0 }
      var total = try self(first)
      for term in terms.dropFirst() { total += try self(term) }
      return total
    case .product(let factors):
      guard let first = factors.first else { return 1 }
      var total = try self(first)
      for factor in factors.dropFirst() { total *= try self(factor) }
      return total
    case .quotient(let top, let bottom): return try self(top) / self(bottom)
    case .power(let base, let exponent):
      return Elementary.power(try self(base), try self(exponent))
    case .function(.ln, let argument): return try logarithm(of: argument)
    case .function(let function, let argument):
      return function(try self(argument))
    case .derivative(let argument, let variable):
      guard let known = slope(argument, variable) else { throw .noValue(variable) }
      return known
    case .integral(let integrand, let variable, let lower, let upper):
      return try integral(integrand, variable, from: self(lower), to: self(upper))
    }
  }

  /// The logarithm; of what lies near one, by how far it lies off, so that no digit is lost where a
  /// trace is taken from one.
  private func logarithm(of argument: Expression) throws(AlgebraError) -> Double {
    if case .quotient(let top, let bottom) = argument,
      let above = try excess(of: top), let below = try excess(of: bottom),
      abs(above) < 0.5, abs(below) < 0.5
    {
      return Elementary.log1p((above - below) / (1 + below))
    }
    if let excess = try excess(of: argument), abs(excess) < 0.5 { return Elementary.log1p(excess) }
    return Elementary.ln(try self(argument))
  }

  /// What is added to one in a sum; nil for anything else.
  private func excess(of expression: Expression) throws(AlgebraError) -> Double? {
    guard case .sum(let terms) = expression, let one = terms.firstIndex(where: { $0.isOne }) else {
      return nil
    }
    var total = 0.0
    for (index, term) in terms.enumerated() where index != one { total += try self(term) }
    return total
  }

  /// Gauss–Legendre quadrature in one panel; good to ten digits for the smooth integrands here.
  private func integral(
    _ integrand: Expression, _ variable: Symbol, from lower: Double, to upper: Double
  ) throws(AlgebraError) -> Double {
    var failure: AlgebraError?
    let total = Quadrature.panel(from: lower, to: upper) { point in
      let outer = self.value
      let inner = Evaluation(
        value: { $0 == variable ? point : outer($0) }, slope: self.slope)
      do throws(AlgebraError) {
        return try inner(integrand)
      } catch {
        failure = error
        return .nan
      }
    }
    if let failure { throw failure }
    return total
  }
}
