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
  /// order, and a fraction among more factors above and below the bar. Matching compares canonical
  /// forms, so `c x_A` finds `x_A c`, and sums also multiplied out, so `b + x (a - b)` finds
  /// `x a + b - x b`.
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
      // x − 1 is −(1 − x).
      let opposite = Expression.sum(terms.map { $0.opposite })
      if terms.count == wanted.count,
        try Canonical.form(of: opposite) == Canonical.form(of: pattern)
      {
        return -replacement
      }
      if terms.count != wanted.count, let own = try? inside.multipliedOut(),
        let other = try? pattern.multipliedOut(),
        try Canonical.form(of: own) == Canonical.form(of: other)
      {
        return replacement
      }
      return .sum(of: try Expression.replacing(wanted, by: replacement, in: terms))
    case (.product, .product), (.quotient, .product), (.product, .quotient),
      (.quotient, .quotient):
      return try inside.replacingFactors(of: pattern, by: replacement)
    default: return inside
    }
  }

  /// The product or quotient with all factors of a pattern taken out, above and below the bar, and
  /// the replacement put where the first of them stood; itself if one is missing.
  private func replacingFactors(
    of pattern: Expression, by replacement: Expression
  ) throws(AlgebraError) -> Expression {
    var (above, below) = atBar
    let wanted = pattern.atBar
    if wanted.above.isEmpty && wanted.below.isEmpty { return self }
    var places: [Int] = []
    while let left = try Expression.removing(wanted.above, from: above),
      let rest = try Expression.removing(wanted.below, from: below)
    {
      (above, below) = (left.parts, rest.parts)
      places.append(left.place)
    }
    if places.isEmpty { return self }
    for place in places.reversed() { above.insert(replacement, at: min(place, above.count)) }
    let product = Expression.product(of: above)
    return below.isEmpty ? product : .quotient(product, .product(of: below))
  }

  /// The factors above the bar and those below it, where fractions stand in fractions, too.
  private var atBar: (above: [Expression], below: [Expression]) {
    switch self {
    case .product(let parts):
      var (above, below): ([Expression], [Expression]) = ([], [])
      for part in parts {
        let own = part.atBar
        above += own.above
        below += own.below
      }
      return (above, below)
    case .quotient(let top, let bottom):
      let (over, under) = (top.atBar, bottom.atBar)
      return (over.above + under.below, over.below + under.above)
    default: return (isOne ? [] : [self], [])
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
