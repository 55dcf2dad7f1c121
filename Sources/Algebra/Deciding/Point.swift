/// A value for each of a few symbols.
struct Point {
  var symbols: [Symbol]
  var values: [Double]

  /// The free symbols of two expressions, in the order of their names, each at zero.
  init(_ first: Expression, _ second: Expression) {
    symbols = []
    symbols.reserveCapacity(8)
    Point.gather(first, &symbols)
    Point.gather(second, &symbols)
    symbols.sort()
    values = Array(repeating: 0, count: symbols.count)
  }

  subscript(symbol: Symbol) -> Double? {
    for index in symbols.indices where symbols[index] == symbol { return values[index] }
    return nil
  }

  /// The point with one symbol more, which hides an older one of its name.
  func with(_ symbol: Symbol, at value: Double) -> Point {
    var result = self
    result.symbols.insert(symbol, at: 0)
    result.values.insert(value, at: 0)
    return result
  }

  private static func gather(_ expression: Expression, _ found: inout [Symbol]) {
    switch expression {
    case .symbol(let symbol): if !found.contains(symbol) { found.append(symbol) }
    case .number, .constant: return
    case .sum(let parts), .product(let parts): for part in parts { gather(part, &found) }
    case .quotient(let first, let second), .power(let first, let second):
      gather(first, &found)
      gather(second, &found)
    case .function(_, let argument): gather(argument, &found)
    case .derivative, .integral:
      for symbol in expression.symbols where !found.contains(symbol) { found.append(symbol) }
    }
  }
}
