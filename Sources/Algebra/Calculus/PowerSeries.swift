/// The first terms of a Laurent series in powers of x − a.
public struct PowerSeries: Hashable, Sendable {
  public let variable: Symbol
  /// The point a.
  public let point: Expression
  /// The terms whose coefficient is not zero, in rising order of their powers.
  public let terms: [Term]
  /// The first power that is left out; nil where the terms are the whole expression.
  public let order: Int?

  /// A coefficient and the power of x − a that it multiplies.
  public struct Term: Hashable, Sendable {
    public let coefficient: Expression
    public let power: Int
  }

  /// Most terms that are ever computed.
  static let mostTerms = 32

  /// The sum of the terms.
  public var expression: Expression {
    let base: Expression = point.isZero ? .symbol(variable) : .symbol(variable) - point
    return .sum(
      of: terms.map { term in
        if term.power == 0 { return term.coefficient }
        let size = Rational(abs(term.power))
        let power = size.isOne ? base : .power(base, .number(size))
        if term.power < 0 { return .quotient(term.coefficient, power) }
        return .product(of: (term.coefficient.isOne ? [] : [term.coefficient]) + [power])
      })
  }
}

extension Expression {
  /// The power series of the expression about a point, up to but without a given power.
  ///
  /// The series of `x/(exp(x) - 1)` about 0 below the power 4 is `1 − x/2 + x²/12`. A pole gives
  /// negative powers. Coefficients are factored; those that are zero do not appear.
  ///
  /// - Throws: `cannotExpand` where there is no such series: at an essential singularity, at a
  ///   broken power, at a logarithm of x − a; `tooLarge` for more than 32 terms.
  /// - Complexity: O(order²) multiplications of coefficients for each node.
  public func series(
    _ variable: Symbol, about point: Expression, below order: Int, in domain: Domain = Domain()
  ) throws(AlgebraError) -> PowerSeries {
    try requireLimits()
    guard order <= PowerSeries.mostTerms else { throw .tooLarge }
    var count = min(PowerSeries.mostTerms, max(2, order + 1))
    while true {
      var expander = try Expander(variable, at: .point(point), terms: count, in: domain)
      do throws(Expander.Failure) {
        let series = try expander.expansion(of: self)
        if series.end >= order {
          return try expander.series(series, about: point, below: order)
        }
      } catch {
        switch error {
        case .error(let cause): throw cause
        case .branch: throw .cannotExpand(variable)
        case .moreTerms: break
        }
      }
      guard count < PowerSeries.mostTerms else { throw .tooLarge }
      count = min(PowerSeries.mostTerms, 2 * count)
    }
  }
}

extension Expander {
  fileprivate mutating func series(
    _ series: Expansion, about point: Expression, below order: Int
  ) throws(Failure) -> PowerSeries {
    var terms: [PowerSeries.Term] = []
    var isWhole = series.isExact
    for (index, coefficient) in series.coefficients.enumerated() {
      let power = series.valuation + index
      if power >= order {
        isWhole = false
        break
      }
      if try isZero(coefficient) { continue }
      let value = try arithmetic { form throws(AlgebraError) in
        try form.factored(coefficient).asRead()
      }
      guard !value.contains(variable) else { throw .error(.cannotExpand(variable)) }
      terms.append(PowerSeries.Term(coefficient: value, power: power))
    }
    return PowerSeries(
      variable: variable, point: point, terms: terms, order: isWhole ? nil : order)
  }
}
