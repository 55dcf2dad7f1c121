extension Decimal {
  /// Returns the exact sum, written to the finer of the two last places.
  ///
  /// - Throws: `DecimalOverflow` if the sum needs more than 18 digits.
  public func adding(_ other: Decimal) throws(DecimalOverflow) -> Decimal {
    let place = min(exponent, other.exponent)
    let a = try written(to: place)
    let b = try other.written(to: place)
    // Both are below 10^18, their sum below 2^63.
    return try Decimal(a + b, exponent: place)
  }

  /// Returns the exact difference, written to the finer of the two last places.
  ///
  /// - Throws: `DecimalOverflow` if the difference needs more than 18 digits.
  public func subtracting(_ other: Decimal) throws(DecimalOverflow) -> Decimal {
    try adding(other.negated)
  }

  /// Returns the exact product with a whole number, written to the same last place.
  ///
  /// - Throws: `DecimalOverflow` if the product needs more than 18 digits.
  public func multiplied(by factor: Int) throws(DecimalOverflow) -> Decimal {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: Int64(factor))
    guard !overflow else { throw DecimalOverflow() }
    return try Decimal(product, exponent: exponent)
  }

  /// Returns the exact product; its last place is that of the two factors together.
  ///
  /// - Throws: `DecimalOverflow` if the product leaves the bounds of a decimal.
  public func multiplied(by other: Decimal) throws(DecimalOverflow) -> Decimal {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    guard !overflow else { throw DecimalOverflow() }
    return try Decimal(product, exponent: exponent + other.exponent)
  }

  /// Returns the quotient if it is a decimal of at most 18 digits; nothing if it is not, or if the
  /// divisor is zero.
  public func divided(exactlyBy divisor: Decimal) -> Decimal? {
    let (a, b) = (normalized, divisor.normalized)
    guard b.coefficient != 0 else { return nil }
    for shift in 0...(18 - a.significantFigures) {
      let digits = a.coefficient * Int64(Self.powersOfTen[shift])
      if digits % b.coefficient == 0 {
        return try? Decimal(digits / b.coefficient, exponent: a.exponent - shift - b.exponent)
      }
    }
    return nil
  }

  /// The number with the opposite sign.
  public var negated: Decimal {
    Decimal(trusted: -coefficient, exponent)
  }

  /// The number without its sign.
  public var magnitude: Decimal {
    coefficient < 0 ? negated : self
  }

  /// Returns the greatest k ≥ 0 for which self + k·step does not pass `end`, exactly.
  ///
  /// - Throws: `DecimalOverflow` if the step is zero or leads away from `end`, or if the three
  ///   numbers together span more than 18 digits, or k exceeds a million.
  public func steps(of step: Decimal, to end: Decimal) throws(DecimalOverflow) -> Int {
    let place = min(exponent, min(step.exponent, end.exponent))
    let span = try end.written(to: place) - written(to: place)
    let one = try step.written(to: place)
    guard one != 0, span == 0 || span.signum() == one.signum() else { throw DecimalOverflow() }
    let count = span / one
    guard count <= 1_000_000 else { throw DecimalOverflow() }
    return Int(count)
  }

  /// Returns the number with `figures` significant figures; halves go away from zero.
  ///
  /// Zeros are appended where fewer figures are written.
  ///
  /// - Throws: `DecimalOverflow` if the figures are not in 1 … 18, or if the result leaves the
  ///   bounds of a decimal.
  public func rounded(toSignificantFigures figures: Int) throws(DecimalOverflow) -> Decimal {
    guard (1...Self.maximumDigits).contains(figures) else { throw DecimalOverflow() }
    guard coefficient != 0 else { return Decimal(trusted: 0, 1 - figures) }
    let count = significantFigures
    if count <= figures {
      let place = exponent - (figures - count)
      return try Decimal(written(to: place), exponent: place)
    }
    let drop = count - figures
    let unit = Self.powersOfTen[drop]
    var digits = (coefficient.magnitude + unit / 2) / unit
    var place = exponent + drop
    if digits == Self.powersOfTen[figures] {
      digits /= 10
      place += 1
    }
    let signed = coefficient < 0 ? -Int64(digits) : Int64(digits)
    return try Decimal(signed, exponent: place)
  }

  /// The coefficient the value has with the given exponent; trailing zeros may go, digits may not.
  private func written(to place: Int) throws(DecimalOverflow) -> Int64 {
    guard coefficient != 0 else { return 0 }
    let shift = exponent - place
    guard shift >= 0, shift <= 18 - significantFigures else { throw DecimalOverflow() }
    return coefficient * Int64(Self.powersOfTen[shift])
  }
}
