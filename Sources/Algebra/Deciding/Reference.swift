/// An expression that others are compared with, with what can be worked out about it beforehand.
///
/// Comparing a class's answers with one reference costs half of what `Equivalence.between` does, and
/// gives the same results.
public struct Reference: Sendable {
  public let expression: Expression
  public let domain: Domain
  /// The free symbols.
  let symbols: [Symbol]
  /// The values at the first points that are tried.
  let known: [Sample?]
  private let canonical: Expression?
  private let normal: RationalNormalForm.Reference?
  private let isWithinLimits: Bool

  /// - Complexity: that of a canonical form, a rational normal form and a few values.
  public init(_ expression: Expression, in domain: Domain) {
    self.init(expression, in: domain, isPrepared: true)
  }

  init(_ expression: Expression, in domain: Domain, isPrepared: Bool) {
    (self.expression, self.domain) = (expression, domain)
    isWithinLimits = (try? expression.requireLimits()) != nil
    guard isPrepared, isWithinLimits else {
      (symbols, known, canonical, normal) = ([], [], nil, nil)
      return
    }
    symbols = Point(expression, .zero).symbols
    known = Trial.first(4, of: expression, symbols, in: domain)
    canonical = try? Canonical.form(of: expression)
    normal = RationalNormalForm.Reference(expression, in: domain)
  }

  /// Decides whether an answer has the same value throughout the domain; `Equivalence.between` says
  /// how.
  public func compared(with answer: Expression) -> Equivalence {
    if answer == expression { return .proved(.canonical) }
    guard isWithinLimits, (try? answer.requireLimits()) != nil else { return .undecided }
    var trial = Trial(self, answer)
    if let different = trial.run(until: 1) { return different }
    let own = canonical == nil ? try? Canonical.form(of: expression) : canonical
    if let own, let other = try? Canonical.form(of: answer), own == other {
      return .proved(.canonical)
    }
    // Where no point has both values, even a proof would say nothing.
    guard trial.common > 0 else { return .undecided }
    let finding = (try? compare(with: answer)) ?? .open
    if finding == .equal { return .proved(.rational) }
    let wanted = trial.wanted(Equivalence.points)
    if let different = trial.run(until: wanted) { return different }
    return finding == .open && trial.agreeing >= wanted ? .agrees(points: wanted) : .undecided
  }

  /// Decides whether an answer says what the expected formula says.
  ///
  /// As `compared(with:)`, but for one thing: an answer that has no real value at points of the
  /// domain is different from an expected formula that has one at all that were tried, such as
  /// 2 ln(x) from ln(x²) where x may be negative. Where the principal value of the answer, in
  /// complex numbers, is the expected one, as with √x √x for x, it is not held against it.
  ///
  /// - Returns: For such an answer a counterexample whose right value is not a number.
  public func accepts(_ answer: Expression) -> Equivalence {
    let verdict = compared(with: answer)
    if case .different = verdict { return verdict }
    guard answer != expression, isWithinLimits, (try? answer.requireLimits()) != nil,
      !domain.givesValue(to: answer) || verdict == .undecided
    else { return verdict }
    var trial = Trial(self, answer)
    return trial.gap() ?? verdict
  }

  private func compare(
    with answer: Expression
  ) throws(AlgebraError) -> RationalNormalForm.Finding {
    if let finding = try normal?.compare(with: answer) { return finding }
    return try RationalNormalForm.compare(expression, answer, in: domain)
  }
}
