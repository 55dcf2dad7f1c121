extension Expression {
  /// The expression with every free occurrence of a symbol replaced.
  ///
  /// - Throws: `bound` where the replacement brings the variable of an integral into its integrand,
  ///   or where it is no symbol and should stand for the variable of a derivative; `tooLarge`.
  /// - Complexity: O(n).
  public func replacing(
    _ symbol: Symbol, by replacement: Expression
  ) throws(AlgebraError) -> Expression {
    let result = try replaced(symbol, by: replacement)
    try result.requireLimits()
    return result
  }

  private func replaced(
    _ symbol: Symbol, by replacement: Expression
  ) throws(AlgebraError) -> Expression {
    switch self {
    case .symbol(let own): return own == symbol ? replacement : self
    case .integral(let integrand, let variable, let lower, let upper):
      if variable != symbol, integrand.contains(symbol), replacement.contains(variable) {
        throw .bound(variable)
      }
      return .integral(
        variable == symbol ? integrand : try integrand.replaced(symbol, by: replacement),
        variable, from: try lower.replaced(symbol, by: replacement),
        to: try upper.replaced(symbol, by: replacement))
    case .derivative(let argument, let variable) where variable == symbol:
      guard case .symbol(let renamed) = replacement else { throw .bound(variable) }
      return .derivative(try argument.replaced(symbol, by: replacement), renamed)
    case .product(let parts):
      return Expression.product(
        of: try Expression.map(parts) { part throws(AlgebraError) in
          try part.replaced(symbol, by: replacement)
        })
    default:
      return try withChildren { part throws(AlgebraError) in
        try part.replaced(symbol, by: replacement)
      }
    }
  }

  /// The expression with a pattern replaced wherever it occurs.
  ///
  /// A pattern that is a sum also matches among more terms, a product among more factors, in any
  /// order. Matching compares canonical forms, so `c x_A` finds `x_A c`.
  ///
  /// - Complexity: O(n m) comparisons for n nodes and m parts of the pattern.
  public func replacing(
    pattern: Expression, by replacement: Expression
  ) throws(AlgebraError) -> Expression {
    if case .symbol(let symbol) = pattern { return try replacing(symbol, by: replacement) }
    let inside = try withChildren { part throws(AlgebraError) in
      try part.replacing(pattern: pattern, by: replacement)
    }
    if try Canonical.form(of: inside) == Canonical.form(of: pattern) { return replacement }
    switch (inside, pattern) {
    case (.sum(let terms), .sum(let wanted)):
      return .sum(of: try Expression.replacing(wanted, by: replacement, in: terms))
    case (.product(let factors), .product(let wanted)):
      return .product(of: try Expression.replacing(wanted, by: replacement, in: factors))
    default: return inside
    }
  }

  /// The parts with the wanted ones taken out as often as they are all there, and the replacement
  /// put where the first of them stood.
  private static func replacing(
    _ wanted: [Expression], by replacement: Expression, in parts: [Expression]
  ) throws(AlgebraError) -> [Expression] {
    var parts = parts
    var places: [Int] = []
    while let rest = try removing(wanted, from: parts) {
      parts = rest.parts
      places.append(rest.place)
    }
    for place in places.reversed() { parts.insert(replacement, at: min(place, parts.count)) }
    return parts
  }

  /// The parts left when each wanted part is taken out once; nil if one is missing.
  private static func removing(
    _ wanted: [Expression], from parts: [Expression]
  ) throws(AlgebraError) -> (parts: [Expression], place: Int)? {
    var keys = try map(parts) { part throws(AlgebraError) in try Canonical.form(of: part) }
    var rest = parts
    var place = parts.count
    for part in wanted {
      let key = try Canonical.form(of: part)
      guard let index = keys.firstIndex(of: key) else { return nil }
      keys.remove(at: index)
      rest.remove(at: index)
      place = min(place, index)
    }
    return (rest, place)
  }
}
