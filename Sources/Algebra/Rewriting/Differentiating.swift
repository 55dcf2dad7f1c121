extension Expression {
  /// The rate of change along a variable, by the chain rule: Σ ∂e/∂s ds/dz over the symbols s that
  /// vary with it; all others are constants.
  ///
  /// Slopes that stand in the expression vary, too.
  ///
  /// - Throws: what `derivative(_:)` throws; `tooLarge` beyond eight slopes.
  func rate(along variable: Symbol, varying symbols: [Symbol]) throws(AlgebraError) -> Expression {
    var slopes: [(name: Symbol, slope: Expression)] = []
    let named = try rebuilt { node throws(AlgebraError) in
      guard case .derivative(.symbol, variable) = node else { return node }
      if let known = slopes.first(where: { $0.slope == node }) { return .symbol(known.name) }
      let names: [Symbol] = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"]
      guard
        let name = names.first(where: { name in
          !contains(name) && !slopes.contains { $0.name == name }
        })
      else { throw .tooLarge }
      slopes.append((name, node))
      return .symbol(name)
    }
    var terms: [Expression] = []
    for symbol in symbols where symbol != variable && named.contains(symbol) {
      let change = Expression.derivative(.symbol(symbol), variable)
      terms.append(.product(of: [try named.derivative(symbol), change]))
    }
    for (name, slope) in slopes {
      terms.append(.product(of: [try named.derivative(name), .derivative(slope, variable)]))
    }
    if named.contains(variable) { terms.append(try named.derivative(variable)) }
    var whole = Expression.sum(of: terms)
    // A slope of a slope names the one that it is a slope of.
    for (name, slope) in slopes.reversed() { whole = try whole.replacing(name, by: slope) }
    return try Written.tidied(whole)
  }
}
