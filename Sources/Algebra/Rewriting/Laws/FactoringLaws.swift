/// Laws that write sums as products.
extension Law {
  static let factoring: [Law] = [
    perfectSquare, differenceOfSquares, factorOut, pullMinusOut,
  ]

  public static let factorOut: Law = Law(
    "factor-out", "factor out",
    "What multiplies every term can be written once, in front of a bracket.",
    Example("a x + b x", "x (a + b)"), grade: .notable
  ) { node, _ throws(AlgebraError) in
    guard case .sum(let terms) = node, terms.count > 1 else { return nil }
    let parts = try terms.map { term throws(AlgebraError) in try TermFactors(of: term) }
    guard var common = parts.first else { return nil }
    for other in parts.dropFirst() { common = try common.common(with: other) }
    guard !common.isOne else { return nil }
    if !parts.allSatisfy({ $0.number.isNegative }) { common.number = try common.number.magnitude() }
    let rest = try parts.map { part throws(AlgebraError) in try part.divided(by: common) }
    return Change(.product(of: common.written.factors + [.sum(of: rest)]))
  }

  public static let differenceOfSquares: Law = Law(
    "difference-of-squares", "difference of squares",
    "The difference of two squares is the sum times the difference.",
    Example("a^2 - b^2", "(a + b) (a - b)"), grade: .notable
  ) { node, _ throws(AlgebraError) in
    guard case .sum(let terms) = node, terms.count == 2,
      Written.isNegative(terms[0]) != Written.isNegative(terms[1])
    else { return nil }
    let isFirstNegative = Written.isNegative(terms[0])
    let (plus, minus) = isFirstNegative ? (terms[1], terms[0]) : (terms[0], terms[1])
    guard let a = try TermFactors(of: plus).squareRoot(),
      let b = try TermFactors(of: minus.withoutMinus).squareRoot(), !a.hasSum, !b.hasSum,
      !(a.isNumber && b.isNumber)
    else { return nil }
    return Change(.product([.sum(of: [a, b]), .sum(of: [a, -b])]))
  }

  public static let perfectSquare: Law = Law(
    "perfect-square", "square of a sum",
    "The squares of two terms and twice their product are the square of the sum.",
    Example("a^2 + 2 a b + b^2", "(a + b)^2"), grade: .notable
  ) { node, _ throws(AlgebraError) in
    guard case .sum(let terms) = node, terms.count == 3 else { return nil }
    for middle in [1, 2, 0] {
      let others = terms.indices.filter { $0 != middle }
      guard let a = try TermFactors(of: terms[others[0]]).squareRoot(),
        let b = try TermFactors(of: terms[others[1]]).squareRoot(), !(a.isNumber && b.isNumber)
      else { continue }
      let double = Expression.product(of: [.number(Rational(2)), a, b])
      let form = try Canonical.form(of: terms[middle])
      let sign: Expression
      if try form == Canonical.form(of: double) {
        sign = b
      } else if try form == Canonical.form(of: -double) {
        sign = -b
      } else {
        continue
      }
      return Change(.power(.sum(of: [a, sign]), .number(Rational(2))))
    }
    return nil
  }

  public static let pullMinusOut: Law = Law(
    "pull-minus-out", "pull the minus out",
    "Where every term carries a minus, it can be written once, in front of a bracket.",
    Example("-a - b", "-(a + b)"), grade: .routine
  ) { node, _ in
    guard case .sum(let terms) = node, terms.count > 1,
      terms.allSatisfy({ Written.isNegative($0) })
    else { return nil }
    return Change(.product([.minusOne, .sum(terms.map { $0.withoutMinus })]))
  }

  /// Gathers the terms of every sum in which a symbol stands to the same power.
  public static func collecting(_ symbol: Symbol) -> Law {
    Law(
      "collect", "collect " + .naming(symbol),
      "Terms with the same factor are so many of that factor: add what multiplies it.",
      Example("a x + b x + c", "(a + b) x + c"), grade: .notable
    ) { node, _ throws(AlgebraError) in
      guard case .sum(let terms) = node else { return nil }
      var groups: [(place: Int, power: Expression, coefficients: [Expression])] = []
      var places: [Expression: Int] = [:]
      var gone: Set<Int> = []
      for (index, term) in terms.enumerated() {
        guard let (coefficient, power) = term.coefficientAndPower(of: symbol) else { continue }
        if let group = places[power] {
          groups[group].coefficients.append(coefficient)
          gone.insert(index)
        } else {
          places[power] = groups.count
          groups.append((index, power, [coefficient]))
        }
      }
      guard !gone.isEmpty else { return nil }
      var entries = terms
      for group in groups where group.coefficients.count > 1 {
        entries[group.place] = .gathered(group.power, .sum(of: group.coefficients).positiveFirst)
      }
      return Change(.sum(of: terms.indices.filter { !gone.contains($0) }.map { entries[$0] }))
    }
  }
}

extension Rational {
  fileprivate func magnitude() throws(AlgebraError) -> Rational {
    isNegative ? try negated() : self
  }
}

extension Expression {
  /// Whether a sum occurs anywhere in it.
  fileprivate var hasSum: Bool { isSum || children.contains { $0.hasSum } }

  /// What multiplies a symbol or a power of it that is the only factor with the symbol; nil for any
  /// other term.
  fileprivate func coefficientAndPower(of symbol: Symbol) -> (Expression, Expression)? {
    switch self {
    case .symbol(let own): return own == symbol ? (.one, self) : nil
    case .power(.symbol(let own), .number): return own == symbol ? (.one, self) : nil
    case .product(var factors):
      let own = factors.indices.filter { factors[$0].contains(symbol) }
      guard own.count == 1,
        let (inner, power) = factors[own[0]].coefficientAndPower(of: symbol)
      else { return nil }
      if inner.isOne {
        factors.remove(at: own[0])
      } else {
        factors[own[0]] = inner
      }
      return (.product(of: factors), power)
    case .quotient(let top, let bottom):
      guard !bottom.contains(symbol), let (inner, power) = top.coefficientAndPower(of: symbol)
      else { return nil }
      return (.quotient(inner, bottom), power)
    default: return nil
    }
  }
}
