/// A truncated Laurent series in a small quantity s: coefficients from the power `valuation`
/// on. The distance x − a is s, or a whole power of it.
///
/// The coefficients may contain ln s, which grows more slowly than any power of s falls. The first
/// one is not zero. Beyond the last one stand zeros if the series is exact, and else what is not
/// known; without coefficients, an exact series is zero, and another O(s^valuation).
struct Expansion {
  var valuation: Int
  var coefficients: [Fraction]
  var isExact: Bool

  static let zero = Expansion(valuation: 0, coefficients: [], isExact: true)

  init(valuation: Int, coefficients: [Fraction], isExact: Bool) {
    self.valuation = valuation
    self.coefficients = coefficients
    self.isExact = isExact
  }

  /// A constant.
  init(_ constant: Fraction) {
    self.init(
      valuation: 0, coefficients: constant.isZero ? [] : [constant], isExact: true)
  }

  var isZero: Bool { isExact && coefficients.isEmpty }

  /// The first power of which nothing is known.
  var end: Int { isExact ? .max : valuation + coefficients.count }

  /// The coefficient of a power below `end`.
  subscript(power: Int) -> Fraction {
    let index = power - valuation
    return coefficients.indices.contains(index) ? coefficients[index] : .zero
  }

}

/// The expansion of expressions to a number of terms.
struct Expander {
  var form: RationalNormalForm
  let variable: Symbol
  /// The variable in terms of s.
  let leaf: Expansion
  /// The coefficients that are kept of each series.
  let terms: Int
  let domain: Domain
  /// Whether s is positive; otherwise it has both signs, and is x − a itself.
  let isOneSided: Bool
  /// The logarithm of s, as it stands in coefficients.
  let logarithm: Expression

  /// What ends an expansion.
  enum Failure: Error {
    /// All terms that were kept have cancelled.
    case moreTerms
    /// A root or a logarithm of x − a occurs, which exist on one side only.
    case branch(root: Int, LimitPlace.Side)
    case error(AlgebraError)
  }

  /// Most powers that a series may reach.
  static let largestPower = 64
  /// The highest root of x − a in which a limit is expanded.
  static let largestRoot = 12

  init(
    _ variable: Symbol, at place: LimitPlace, root: Int = 1, terms: Int, in domain: Domain
  ) throws(AlgebraError) {
    form = RationalNormalForm(domain: domain, isSplitting: false)
    self.variable = variable
    self.terms = terms
    self.domain = domain
    logarithm = .function(.ln, .symbol(variable))
    switch place {
    case .point(let point, let side):
      guard !point.contains(variable) else { throw .cannotExpand(variable) }
      let start = try form.reduced(form.value(of: point))
      var coefficients = [Fraction](repeating: .zero, count: root + 1)
      coefficients[0] = start
      coefficients[root] = Fraction(Polynomial(side == .below ? .minusOne : .one))
      leaf =
        start.isZero
        ? Expansion(valuation: root, coefficients: [coefficients[root]], isExact: true)
        : Expansion(valuation: 0, coefficients: coefficients, isExact: true)
      isOneSided = side != nil
    case .infinity, .minusInfinity:
      let sign = Fraction(Polynomial(place == .infinity ? .one : .minusOne))
      leaf = Expansion(valuation: -root, coefficients: [sign], isExact: true)
      isOneSided = true
    }
  }

  // MARK: Deciding about coefficients

  /// The series with no zeros in front and not too many terms.
  mutating func trimmed(_ series: Expansion) throws(Failure) -> Expansion {
    var result = series
    var zeros = 0
    while zeros < result.coefficients.count, try isZero(result.coefficients[zeros]) { zeros += 1 }
    if zeros > 0 {
      result.coefficients.removeFirst(zeros)
      result.valuation += zeros
    }
    if result.coefficients.isEmpty { return result.isExact ? .zero : result }
    if result.coefficients.count > terms {
      result.coefficients.removeLast(result.coefficients.count - terms)
      result.isExact = false
    }
    guard abs(result.valuation) <= Expander.largestPower else { throw .error(.tooLarge) }
    return result
  }

  /// Whether a coefficient is zero: by its numerator where it has only symbols, and by a proof
  /// where it has functions that may hide a relation.
  mutating func isZero(_ value: Fraction) throws(Failure) -> Bool {
    if let isZero = form.decidedZero(value) { return isZero }
    throw .error(.cannotExpand(variable))
  }

  mutating func arithmetic<Value>(
    _ body: (inout RationalNormalForm) throws(AlgebraError) -> Value
  ) throws(Failure) -> Value {
    do throws(AlgebraError) {
      return try body(&form)
    } catch {
      throw .error(error)
    }
  }

  // MARK: Arithmetic

  mutating func sum(
    _ first: Expansion, _ second: Expansion, times sign: Rational = .one
  ) throws(Failure) -> Expansion {
    if second.isZero { return first }
    let end = min(first.end, second.end)
    let isExact = first.isExact && second.isExact
    let start = first.isZero ? second.valuation : min(first.valuation, second.valuation)
    let last = max(
      first.valuation + first.coefficients.count, second.valuation + second.coefficients.count)
    guard last - start <= 4 * Expander.largestPower else { throw .error(.tooLarge) }
    var coefficients: [Fraction] = []
    var power = start
    while power < min(end, last), coefficients.count < 4 * terms {
      let (a, b) = (first[power], second[power])
      coefficients.append(
        try arithmetic { form throws(AlgebraError) in
          try form.reduced(form.sum(a, b, times: sign))
        })
      power += 1
    }
    return try trimmed(
      Expansion(
        valuation: min(start, end), coefficients: coefficients,
        isExact: isExact && power == last))
  }

  mutating func product(_ first: Expansion, _ second: Expansion) throws(Failure) -> Expansion {
    if first.isZero || second.isZero { return .zero }
    let valuation = first.valuation + second.valuation
    let whole = first.coefficients.count + second.coefficients.count - 1
    var count = terms
    if !first.isExact { count = min(count, first.coefficients.count) }
    if !second.isExact { count = min(count, second.coefficients.count) }
    let isExact = first.isExact && second.isExact && whole <= count
    var coefficients: [Fraction] = []
    for power in 0..<max(0, min(count, whole)) {
      coefficients.append(
        try arithmetic { form throws(AlgebraError) in
          var total = Fraction.zero
          let low = max(0, power - second.coefficients.count + 1)
          let high = min(power, first.coefficients.count - 1)
          if low <= high {
            for index in low...high {
              total = try form.sum(
                total,
                form.product(first.coefficients[index], second.coefficients[power - index]))
            }
          }
          return try form.reduced(total)
        })
    }
    // An inexact series of few terms says nothing of the powers beyond them.
    while !isExact, coefficients.count < count { coefficients.append(.zero) }
    return try trimmed(
      Expansion(valuation: valuation, coefficients: coefficients, isExact: isExact))
  }

  mutating func inverse(_ series: Expansion) throws(Failure) -> Expansion {
    guard let lead = series.coefficients.first else {
      throw series.isExact ? .error(.divisionByZero) : .moreTerms
    }
    let inverse = try arithmetic { form throws(AlgebraError) in try form.inverse(lead) }
    if series.isExact, series.coefficients.count == 1 {
      return Expansion(valuation: -series.valuation, coefficients: [inverse], isExact: true)
    }
    let count = series.isExact ? terms : min(terms, series.coefficients.count)
    var coefficients = [inverse]
    for power in 1..<max(1, count) {
      coefficients.append(
        try arithmetic { form throws(AlgebraError) in
          var total = Fraction.zero
          for index in 1...power where index < series.coefficients.count {
            total = try form.sum(
              total, form.product(series.coefficients[index], coefficients[power - index]))
          }
          return try form.reduced(form.product(form.negated(inverse), total))
        })
    }
    return Expansion(valuation: -series.valuation, coefficients: coefficients, isExact: false)
  }

  mutating func power(_ series: Expansion, _ exponent: Int) throws(Failure) -> Expansion {
    if exponent < 0 { return try power(inverse(series), -exponent) }
    var result = Expansion(.one)
    var square = series
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = try product(result, square) }
      rest >>= 1
      if rest > 0 { square = try product(square, square) }
    }
    return result
  }
}

extension RationalNormalForm {
  /// Whether anything but symbols and constants occurs.
  func hasKernel(in value: Fraction) -> Bool {
    var bits = value.numerator.support
    for power in value.denominator { bits |= factors[power.factor].support }
    for index in atoms.indices where bits & (1 << UInt32(index)) != 0 {
      if case .opaque = atoms[index] { return true }
    }
    return false
  }
}
