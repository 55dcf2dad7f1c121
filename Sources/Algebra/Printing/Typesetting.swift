/// Turns expressions into layouts: decides order, signs, brackets and bars once for all alphabets.
///
/// Coefficients come first, then symbols and brackets, then functions, integrals last; a minus goes
/// in front; a logarithm above a bar comes out of the fraction, as in (c D/L) ln(…). Brackets stand
/// only where precedence asks for them.
public struct Typesetting {
  /// What stands for a symbol instead of its letter, such as its value with a unit.
  let stand: (Symbol) -> Layout?
  /// Factors of lower rank come first; those of equal rank keep the order they were written in.
  let rank: (Symbol) -> Int

  /// - Parameters:
  ///   - rank: The order in which the field writes the symbols of a product.
  ///   - stand: What to write for a symbol instead of its letter, where it gives anything.
  public init(
    ranking rank: @escaping (Symbol) -> Int = { _ in 0 },
    standing stand: @escaping (Symbol) -> Layout? = { _ in nil }
  ) {
    self.rank = rank
    self.stand = stand
  }

  private func ranked(_ factors: [Expression]) -> [Expression] {
    func rank(_ factor: Expression) -> Int {
      switch factor {
      case .number: Int.min
      case .symbol(let symbol): self.rank(symbol)
      default: Int.max
      }
    }
    // Only runs of plain symbols are put in order; brackets stay where they were written.
    var result: [Expression] = []
    var run: [Expression] = []
    func flush() {
      let sorted = run.enumerated().sorted {
        (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
      }
      result += sorted.map { $0.element }
      run = []
    }
    for factor in factors {
      if case .symbol = factor {
        run.append(factor)
      } else {
        flush()
        result.append(factor)
      }
    }
    flush()
    return result
  }

  /// How tightly an expression holds together.
  private enum Precedence: Int {
    case sum, product, power, atom
  }

  public func layout(_ expression: Expression) -> Layout { sumLayout(expression) }

  /// Both sides and the sign between them.
  public func layout(_ equation: Equation) -> Layout {
    .row([layout(equation.left), .sign(.equals), layout(equation.right)])
  }

  private func sumLayout(_ expression: Expression) -> Layout {
    var pieces: [Layout] = []
    for (index, term) in expression.terms.enumerated() {
      let negative = Written.isNegative(term)
      if index == 0 {
        if negative { pieces.append(.sign(.negative)) }
      } else {
        pieces.append(.sign(negative ? .minus : .plus))
      }
      let shown = negative ? Typesetting.withoutSign(term) : term
      // A sum inside a sum keeps its brackets: a − (b − c).
      let layout = shown.terms.count > 1 ? sumLayout(shown) : productLayout(shown)
      let needsFence =
        shown.terms.count > 1 || (!pieces.isEmpty && Typesetting.beginsWithMinus(layout))
      pieces.append(needsFence ? fenced(layout, around: shown) : layout)
    }
    return Typesetting.row(pieces)
  }

  private static func withoutSign(_ term: Expression) -> Expression {
    if case .quotient(let top, let bottom) = term { return .quotient(withoutSign(top), bottom) }
    return -term
  }

  private func productLayout(_ expression: Expression) -> Layout {
    switch expression {
    case .product(let factors): return factorsLayout(factors)
    case .quotient(let top, let bottom): return quotientLayout(top, bottom)
    default: return powerLayout(expression)
    }
  }

  private func quotientLayout(_ top: Expression, _ bottom: Expression) -> Layout {
    let factors = top.factors
    let inside = factors.filter { !Typesetting.standsLast($0) }
    let outside = factors.filter(Typesetting.standsLast)
    if outside.isEmpty || inside.isEmpty || factors.count == 1 {
      return .fraction(sumLayout(top), sumLayout(bottom))
    }
    let fraction = Layout.fraction(sumLayout(.product(of: inside)), sumLayout(bottom))
    return Typesetting.row([fraction] + outside.map(factorLayout))
  }

  /// Functions and integrals follow everything they are multiplied with.
  private static func standsLast(_ factor: Expression) -> Bool {
    switch factor {
    case .function(.ln, _), .function(.log10, _), .integral: true
    default: false
    }
  }

  private func factorsLayout(_ factors: [Expression]) -> Layout {
    var ordered = ranked(factors.filter { !Typesetting.standsLast($0) })
    ordered += factors.filter { factor in
      if case .function = factor { Typesetting.standsLast(factor) } else { false }
    }
    ordered += factors.filter { if case .integral = $0 { true } else { false } }
    var pieces: [Layout] = []
    for (index, factor) in ordered.enumerated() {
      if index == 0, factor == .minusOne, ordered.count > 1 {
        pieces.append(.sign(.negative))
        continue
      }
      var piece = factorLayout(factor)
      if !pieces.isEmpty, Typesetting.beginsWithMinus(piece) {
        // x · (−a/b) is not x − a/b.
        piece = fenced(piece, around: factor)
      }
      if let last = pieces.last, last != .sign(.negative) {
        let touching = Typesetting.endsWithNumeral(last) || Typesetting.beginsWithNumeral(piece)
        let needsTimes =
          touching
          && (Typesetting.beginsWithNumeral(piece) || Typesetting.carriesUnit(last)
            || isStanding(factor))
        pieces.append(.sign(needsTimes ? .times : .invisibleTimes))
      }
      pieces.append(piece)
    }
    return Typesetting.row(pieces)
  }

  private func factorLayout(_ factor: Expression) -> Layout {
    switch factor {
    case .sum: return fenced(sumLayout(factor), around: factor)
    case .number(let value) where value.isNegative:
      return fenced(sumLayout(factor), around: factor)
    case .quotient(let top, let bottom): return quotientLayout(top, bottom)
    case .product(let inner): return factorsLayout(inner)
    default:
      let layout = powerLayout(factor)
      return Typesetting.beginsWithMinus(layout) ? fenced(layout, around: factor) : layout
    }
  }

  private func powerLayout(_ expression: Expression) -> Layout {
    guard case .power(let base, let exponent) = expression else { return atomLayout(expression) }
    if case .number(let value) = exponent, value.isNegative, let positive = try? value.negated() {
      let below = positive.isOne ? base : Expression.power(base, .number(positive))
      return .fraction(.numeral("1"), sumLayout(below))
    }
    let inner: Layout =
      switch base {
      case .symbol(let symbol) where stand(symbol) == nil: atomLayout(base)
      case .number(let value) where value.isWhole && !value.isNegative: atomLayout(base)
      default: fenced(sumLayout(base), around: base)
      }
    let raised = exponentLayout(exponent)
    // A symbol with a subscript takes its exponent beside it: x_A².
    if case .scripts(let letter, let sub, nil) = inner {
      return .scripts(letter, sub: sub, sup: raised)
    }
    return .scripts(inner, sub: nil, sup: raised)
  }

  /// Fractions in an exponent are written in the line.
  private func exponentLayout(_ exponent: Expression) -> Layout {
    guard case .quotient(let top, let bottom) = exponent else { return sumLayout(exponent) }
    let side: (Expression) -> Layout = { part in
      switch part {
      case .symbol, .number: sumLayout(part)
      default: .fenced(sumLayout(part), .round, tall: false)
      }
    }
    return .row([side(top), .sign(.slash), side(bottom)])
  }

  private func atomLayout(_ expression: Expression) -> Layout {
    switch expression {
    case .number(let value):
      let top = Layout.numeral(String(value.numerator.magnitude))
      let shown =
        value.isWhole ? top : .fraction(top, .numeral(String(value.denominator)))
      return value.isNegative ? .row([.sign(.negative), shown]) : shown
    case .symbol(let symbol): return stand(symbol) ?? symbol.layout
    case .constant(.pi): return .upright("π")
    case .function(.sqrt, let argument): return .root(sumLayout(argument))
    case .function(.absolute, let argument):
      let layout = sumLayout(argument)
      return .fenced(layout, .bars, tall: Typesetting.isTall(layout))
    case .function(let function, let argument):
      return .row([.function(function.name), fenced(sumLayout(argument), around: argument)])
    case .derivative(let argument, let variable):
      let below = Layout.differential(variable.layout)
      if case .symbol(let symbol) = argument {
        return .fraction(.differential(symbol.layout), below)
      }
      return .row([
        .fraction(.differential(.row([])), below), fenced(sumLayout(argument), around: argument),
      ])
    case .integral(let integrand, let variable, let lower, let upper):
      let sign = Layout.integral(from: sumLayout(lower), to: sumLayout(upper))
      let differential = Layout.differential(variable.layout)
      if integrand.isOne { return .row([sign, differential]) }
      if case .quotient(let top, let bottom) = integrand, top.isOne {
        return .row([sign, .fraction(differential, sumLayout(bottom))])
      }
      return .row([sign, factorLayout(integrand), differential])
    case .sum, .product, .quotient, .power:
      return fenced(sumLayout(expression), around: expression)
    }
  }

  private func isStanding(_ factor: Expression) -> Bool {
    if case .symbol(let symbol) = factor { stand(symbol) != nil } else { false }
  }

  private func fenced(_ layout: Layout, around content: Expression) -> Layout {
    .fenced(layout, .round, tall: Typesetting.isTall(layout))
  }

  // MARK: Looking at layouts

  static func row(_ pieces: [Layout]) -> Layout { pieces.count == 1 ? pieces[0] : .row(pieces) }

  static func isTall(_ layout: Layout) -> Bool {
    switch layout {
    case .fraction, .integral, .root: true
    case .row(let pieces): pieces.contains(where: isTall)
    case .fenced(let content, _, _): isTall(content)
    case .scripts(let base, _, _): isTall(base)
    default: false
    }
  }

  static func beginsWithNumeral(_ layout: Layout) -> Bool {
    switch layout {
    case .numeral: true
    case .row(let pieces): pieces.first.map(beginsWithNumeral) ?? false
    case .scripts(let base, _, _): beginsWithNumeral(base)
    default: false
    }
  }

  /// Whether the layout, or what stands above its bar, begins with a minus.
  static func beginsWithMinus(_ layout: Layout) -> Bool {
    switch layout {
    case .sign(.negative): true
    case .fraction(let above, _): beginsWithMinus(above)
    case .row(let pieces): pieces.first.map(beginsWithMinus) ?? false
    default: false
    }
  }

  static func endsWithNumeral(_ layout: Layout) -> Bool {
    switch layout {
    case .numeral, .unit: true
    case .row(let pieces): pieces.last.map(endsWithNumeral) ?? false
    case .scripts(let base, _, _): endsWithNumeral(base)
    default: false
    }
  }

  static func carriesUnit(_ layout: Layout) -> Bool {
    switch layout {
    case .unit: true
    case .row(let pieces): pieces.contains(where: carriesUnit)
    default: false
    }
  }
}
