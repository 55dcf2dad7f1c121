extension Expression {
  /// The expression with every free occurrence of a symbol replaced.
  ///
  /// - Complexity: O(n).
  public func replacing(
    _ symbol: Symbol, by replacement: Expression
  ) throws(AlgebraError) -> Expression {
    switch self {
    case .symbol(let own): return own == symbol ? replacement : self
    case .integral(let integrand, let variable, let lower, let upper) where variable == symbol:
      return .integral(
        integrand, variable, from: try lower.replacing(symbol, by: replacement),
        to: try upper.replacing(symbol, by: replacement))
    case .product(let parts):
      return Expression.product(
        of: try Expression.map(parts) { part throws(AlgebraError) in
          try part.replacing(symbol, by: replacement)
        })
    default:
      return try withChildren { part throws(AlgebraError) in
        try part.replacing(symbol, by: replacement)
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
      guard let rest = try Expression.removing(wanted, from: terms) else { return inside }
      return .sum(of: Expression.inserting(replacement, at: rest.place, in: rest.parts))
    case (.product(let factors), .product(let wanted)):
      guard let rest = try Expression.removing(wanted, from: factors) else { return inside }
      return .product(of: Expression.inserting(replacement, at: rest.place, in: rest.parts))
    default: return inside
    }
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

  private static func inserting(
    _ part: Expression, at place: Int, in parts: [Expression]
  ) -> [Expression] {
    var result = parts
    result.insert(part, at: min(place, parts.count))
    return result
  }
}
