/// What an expression tends to.
public enum Limit: Hashable, Sendable {
  case finite(Expression)
  case infinite(Sign)

  /// The sign of an infinite limit; unknown where the domain does not tell it, or where it differs
  /// from side to side.
  public enum Sign: Hashable, Sendable {
    case positive, negative, unknown

    var opposite: Sign {
      switch self {
      case .positive: .negative
      case .negative: .positive
      case .unknown: .unknown
      }
    }
  }

  /// The limit if it is finite.
  public var value: Expression? { if case .finite(let value) = self { value } else { nil } }
}

/// Where a limit is taken.
public enum LimitPlace: Hashable, Sendable {
  /// A point, from above or below, or from both sides.
  case point(Expression, from: Side? = nil)
  case infinity
  case minusInfinity

  /// The side from which a point is reached.
  public enum Side: Hashable, Sendable { case above, below }
}

extension Expression {
  /// The limit of the expression as a symbol tends to a point.
  ///
  /// Found by the power series about that point: `ln(1 + u)/u` tends to 1 as `u` tends to 0, and
  /// the flux `c D/(L (1 + r)) ln((1 - (1 + r) x2)/(1 - (1 + r) x1))` to `c D (x1 - x2)/L` as the
  /// ratio `r` tends to −1. A pole is answered by `infinite`; `x ln(x)` tends to 0, since it exists
  /// on one side only.
  /// Other symbols are constants, and coefficients that are not zero as expressions are taken not
  /// to be zero.
  ///
  /// - Throws: `cannotExpand` at an essential singularity, at a broken power or where it cannot be
  ///   decided which term is the first.
  /// - Complexity: a few multiplications of series for each node, with more terms where those kept
  ///   cancel.
  public func limit(
    _ variable: Symbol, at place: LimitPlace, in domain: Domain = Domain()
  ) throws(AlgebraError) -> Limit {
    try requireLimits()
    var (terms, root, place) = (2, 1, place)
    while true {
      var expander = try Expander(variable, at: place, root: root, terms: terms, in: domain)
      do throws(Expander.Failure) {
        let series = try expander.expansion(of: self)
        return try expander.limit(of: series)
      } catch {
        switch error {
        case .error(let cause): throw cause
        case .moreTerms: terms *= 2
        case .branch(let factor, let side):
          root *= factor
          if case .point(let point, nil) = place { place = .point(point, from: side) }
        }
        guard terms <= PowerSeries.mostTerms, root <= Expander.largestRoot else {
          throw .cannotExpand(variable)
        }
      }
    }
  }
}

extension Expander {
  /// The limit of a series as s tends to 0.
  fileprivate mutating func limit(of series: Expansion) throws(Failure) -> Limit {
    guard let lead = series.coefficients.first else {
      if series.isExact || series.valuation > 0 { return .finite(.zero) }
      throw .moreTerms
    }
    if series.valuation > 0 { return .finite(.zero) }
    // What is left may still contain ln s, which tends to −∞.
    let degree = degreeOfLogarithm(in: lead)
    if series.valuation < 0 || degree > 0 {
      return .infinite(try sign(of: lead, degree, valuation: series.valuation))
    }
    if degree < 0 { return .finite(.zero) }
    let value = try arithmetic { form throws(AlgebraError) in try form.factored(lead).asRead() }
    guard !value.contains(variable) else { throw .error(.cannotExpand(variable)) }
    return .finite(value)
  }

  /// The degree of a coefficient in ln s.
  private func degreeOfLogarithm(in value: Fraction) -> Int {
    guard let atom = form.index(ofOpaque: logarithm) else { return 0 }
    func degree(_ polynomial: Polynomial) -> Int {
      polynomial.terms.map { $0.monomial[atom] }.max() ?? 0
    }
    var result = degree(value.numerator)
    for power in value.denominator {
      result -= degree(form.factors[power.factor].polynomial) * power.exponent
    }
    return result
  }

  private mutating func sign(
    of lead: Fraction, _ degree: Int, valuation: Int
  ) throws(Failure) -> Limit.Sign {
    guard degree != 0, let atom = form.index(ofOpaque: logarithm) else {
      return try sign(of: lead, valuation: valuation)
    }
    guard lead.denominator.isEmpty else { return .unknown }
    let top = Polynomial(
      ordered: lead.numerator.terms.filter { $0.monomial[atom] == degree }.map {
        Polynomial.Term($0.coefficient, $0.monomial.without(atom))
      })
    let sign = try sign(of: Fraction(top), valuation: valuation)
    return degree % 2 == 0 ? sign : sign.opposite
  }
}
