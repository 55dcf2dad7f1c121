import Numerics

/// Turns expressions into layouts: decides order, signs, brackets and bars once for all alphabets.
///
/// Coefficients come first, then symbols and brackets in the order they were written, then
/// logarithms, integrals last. One minus goes in front, and stands in front of a fraction rather
/// than above its bar. Negative powers go below a bar; a logarithm above a bar comes out of the
/// fraction, as in (c D/L) ln(…). Brackets stand only where precedence asks for them.
public struct Typesetting {
  /// What stands for a symbol instead of its letter, such as its value with a unit.
  let stand: ((Symbol) -> Layout?)?
  /// Factors of lower rank come first; those of equal rank keep the order they were written in.
  let rank: ((Symbol) -> Int)?

  /// - Parameters:
  ///   - rank: The order in which the field writes the symbols of a product; as written if nil.
  ///   - stand: What to write for a symbol instead of its letter, where it gives anything.
  public init(
    ranking rank: ((Symbol) -> Int)? = nil, standing stand: ((Symbol) -> Layout?)? = nil
  ) {
    self.rank = rank
    self.stand = stand
  }

  /// The expression on the page; what lies deeper than `Expression.deepest` levels becomes an
  /// ellipsis.
  ///
  /// - Complexity: O(n) in the size of the expression.
  public func layout(_ expression: Expression) -> Layout {
    single(expression, level: 1)
  }

  /// Both sides and the sign between them.
  public func layout(_ equation: Equation) -> Layout {
    .row([layout(equation.left), .sign(.equals), layout(equation.right)])
  }

  /// An expression as one layout.
  func single(_ expression: Expression, withoutSign: Bool = false, level: Int) -> Layout {
    guard level <= Expression.deepest else { return .upright("…") }
    switch expression {
    case .symbol(let symbol): return letter(symbol)
    case .number(let value) where value.isWhole && (withoutSign || !value.isNegative):
      return Typesetting.numeral(value.numerator)
    default:
      var row: [Layout] = []
      row.reserveCapacity(4)
      if withoutSign {
        product(expression, withoutSign: true, into: &row, level: level)
      } else {
        sum(expression, into: &row, level: level)
      }
      return row.count == 1 ? row[0] : .row(row)
    }
  }

  func letter(_ symbol: Symbol) -> Layout {
    if let stand, let layout = stand(symbol) { return layout }
    return symbol.layout
  }

  static func numeral(_ whole: Int64) -> Layout { .numeral(String(whole.magnitude)) }

  private func sum(_ expression: Expression, into row: inout [Layout], level: Int) {
    guard case .sum(let terms) = expression else {
      return term(expression, isFirst: true, into: &row, level: level)
    }
    if terms.isEmpty { row.append(.numeral("0")) }
    for (index, part) in terms.enumerated() {
      term(part, isFirst: index == 0, into: &row, level: level + 1)
    }
  }

  private func term(
    _ term: Expression, isFirst: Bool, into row: inout [Layout], level: Int
  ) {
    let term = arranged(term, level: level) ?? term
    let isNegative = Typesetting.isNegative(term)
    if isNegative || !isFirst {
      row.append(.sign(!isNegative ? .plus : isFirst ? .negative : .minus))
    }
    if case .sum = term {
      // A sum inside a sum keeps its brackets: a − (b − c).
      return row.append(fenced(term, level: level))
    }
    let start = row.count
    product(term, withoutSign: isNegative, into: &row, level: level)
    // A value may bring a sign of its own: a − (−3).
    if stand != nil, start > 0, start < row.count, Typesetting.beginsWithMinus(row[start]) {
      let inner = Array(row[start...])
      row.removeLast(inner.count)
      row.append(Typesetting.fenced(Typesetting.row(inner)))
    }
  }

  /// A product, quotient or anything tighter, whose minus may have been written already.
  func product(
    _ expression: Expression, withoutSign: Bool, into row: inout [Layout], level: Int
  ) {
    guard level <= Expression.deepest else { return row.append(.upright("…")) }
    switch expression {
    case .product(let parts): factors(parts, withoutSign: withoutSign, into: &row, level: level)
    case .quotient(let top, let bottom):
      quotient(top, bottom, withoutSign: withoutSign, into: &row, level: level)
    case .number(let value):
      row.append(number(value, isInExponent: false))
    default: power(expression, into: &row, level: level)
    }
  }

  private func quotient(
    _ top: Expression, _ bottom: Expression, withoutSign: Bool, into row: inout [Layout],
    level: Int
  ) {
    let above = single(top, withoutSign: withoutSign, level: level + 1)
    row.append(.fraction(above, single(bottom, level: level + 1)))
  }

  /// A power, or anything that needs no brackets to be raised.
  func power(_ expression: Expression, into row: inout [Layout], level: Int) {
    guard case .power(let base, let exponent) = expression else {
      return atom(expression, into: &row, level: level)
    }
    if let below = Typesetting.belowBar(expression) {
      return row.append(.fraction(.numeral("1"), single(below, level: level + 1)))
    }
    let raised = self.exponent(exponent, level: level + 1)
    let inner: Layout
    switch base {
    case .symbol(let symbol) where stand?(symbol) == nil:
      let letter = symbol.layout
      if case .scripts(let base, let sub, let sup) = letter {
        // An exponent stands beside a subscript, and outside a mark above: x_A², (v^∗)².
        guard sup != nil else { return row.append(.scripts(base, sub: sub, sup: raised)) }
        inner = Typesetting.fenced(letter)
      } else {
        inner = letter
      }
    case .number(let value) where value.isWhole && !value.isNegative:
      inner = Typesetting.numeral(value.numerator)
    case .constant, .function(.absolute, _): inner = single(base, level: level + 1)
    default: inner = fenced(base, level: level + 1)
    }
    row.append(.scripts(inner, sub: nil, sup: raised))
  }

  /// Fractions in an exponent are written in the line.
  private func exponent(_ exponent: Expression, level: Int) -> Layout {
    switch exponent {
    case .number(let value) where !value.isWhole: return number(value, isInExponent: true)
    case .quotient(let top, let bottom):
      let top = arranged(top, level: level + 1) ?? top
      let isNegative = Typesetting.isNegative(.quotient(top, bottom))
      var row: [Layout] = isNegative ? [.sign(.negative)] : []
      row.append(side(top, withoutSign: isNegative, level: level + 1))
      row.append(.sign(.slash))
      row.append(side(bottom, withoutSign: false, level: level + 1))
      return .row(row)
    default: return single(exponent, level: level)
    }
  }

  private func side(_ part: Expression, withoutSign: Bool, level: Int) -> Layout {
    let layout = single(part, withoutSign: withoutSign, level: level)
    switch layout {
    case .letter, .numeral, .upright, .scripts, .fenced: return layout
    default: return .fenced(layout, .round, tall: false)
    }
  }

  /// The size of a number, whose sign is written elsewhere, except in an exponent.
  private func number(_ value: Rational, isInExponent: Bool) -> Layout {
    if value.isWhole { return Typesetting.numeral(value.numerator) }
    let decimal = Typesetting.decimal(value)
    if !isInExponent, let decimal { return .numeral(decimal) }
    let top = Typesetting.numeral(value.numerator)
    let bottom = Typesetting.numeral(value.denominator)
    guard isInExponent else { return .fraction(top, bottom) }
    let size = decimal.map { [.numeral($0)] } ?? [top, .sign(.slash), bottom]
    return Typesetting.row((value.isNegative ? [.sign(.negative)] : []) + size)
  }

  static func row(_ pieces: [Layout]) -> Layout { pieces.count == 1 ? pieces[0] : .row(pieces) }

  /// The digits of the size of a number that someone has typed as a decimal: 1.0001, but 3/20, which
  /// may come out of a derivation. Nil for what needs more than six decimals.
  static func decimal(_ value: Rational) -> String? {
    let (most, fewest): (Int64, Int64) = (1_000_000, 20)
    guard value.denominator > fewest, value.denominator % 5 == 0,
      most % value.denominator == 0
    else { return nil }
    var (places, power): (Int, Int64) = (0, 1)
    while power % value.denominator != 0 {
      power *= 10
      places += 1
    }
    let (digits, overflow) = value.numerator.magnitude.multipliedReportingOverflow(
      by: UInt64(power / value.denominator))
    guard !overflow, let coefficient = Int64(exactly: digits) else { return nil }
    return (try? Decimal(coefficient, exponent: -places))?.plain
  }

  private func atom(_ expression: Expression, into row: inout [Layout], level: Int) {
    switch expression {
    case .symbol(let symbol): row.append(letter(symbol))
    case .constant(.pi): row.append(.upright("π"))
    case .function(.sqrt, let argument): row.append(.root(single(argument, level: level + 1)))
    case .function(.absolute, let argument):
      let layout = single(argument, level: level + 1)
      row.append(.fenced(layout, .bars, tall: Typesetting.isTall(layout)))
    case .function(let function, let argument):
      row.append(function.layout)
      row.append(fenced(argument, level: level + 1))
    case .derivative(var argument, let variable):
      var order = 1
      while case .derivative(let inner, variable) = argument {
        argument = inner
        order += 1
      }
      // d²G/dx²
      let below = Layout.differential(
        order == 1
          ? variable.layout : variable.layout.raised(to: Typesetting.numeral(Int64(order))))
      if case .symbol(let symbol) = argument {
        return row.append(.fraction(.differential(symbol.layout, order: order), below))
      }
      row.append(.fraction(.differential(.row([]), order: order), below))
      row.append(fenced(argument, level: level + 1))
    case .integral(let integrand, let variable, let lower, let upper):
      row.append(
        .integral(from: single(lower, level: level + 1), to: single(upper, level: level + 1)))
      let differential = Layout.differential(variable.layout)
      if integrand.isOne { return row.append(differential) }
      if case .quotient(let top, let bottom) = integrand, top.isOne {
        return row.append(.fraction(differential, single(bottom, level: level + 1)))
      }
      var inside: [Layout] = []
      factor(integrand, into: &inside, level: level + 1)
      row.append(inside.count == 1 ? inside[0] : .row(inside))
      row.append(differential)
    case .number, .sum, .product, .quotient, .power: row.append(fenced(expression, level: level))
    }
  }

  func fenced(_ content: Expression, level: Int) -> Layout {
    Typesetting.fenced(single(content, level: level))
  }

  static func fenced(_ layout: Layout) -> Layout {
    .fenced(layout, .round, tall: isTall(layout))
  }
}

extension Expression.Function {
  /// The name as books print it (ISO 80000-2), with the base of a decadic logarithm below it.
  var layout: Layout {
    switch self {
    case .log10: .scripts(.function("log"), sub: .numeral("10"), sup: nil)
    case .asinh: .function("arsinh")
    case .acosh: .function("arcosh")
    case .atanh: .function("artanh")
    case .asin: .function("arcsin")
    case .acos: .function("arccos")
    case .atan: .function("arctan")
    default: .function(name)
    }
  }
}
