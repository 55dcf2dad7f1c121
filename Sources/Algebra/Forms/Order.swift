extension Expression {
  /// A total order on expressions that depends on nothing but what they say.
  ///
  /// Numbers come first, then constants, then symbols by name, then compound expressions by kind and parts.
  ///
  /// - Complexity: O(n) in the size of the common part.
  static func precedes(_ left: Expression, _ right: Expression) -> Bool {
    compare(left, right) < 0
  }

  private var rank: Int {
    switch self {
    case .number: 0
    case .symbol: 1
    case .constant: 1
    case .power: 2
    case .function: 3
    case .product: 4
    case .sum: 5
    case .quotient: 6
    case .derivative: 7
    case .integral: 8
    }
  }

  private static func compare(_ left: Expression, _ right: Expression) -> Int {
    switch (left, right) {
    case (.number(let a), .number(let b)): return a == b ? 0 : (a < b ? -1 : 1)
    case (.symbol(let a), .symbol(let b)): return a == b ? 0 : (a < b ? -1 : 1)
    case (.constant(let a), .constant(let b)): return Int(a.rawValue) - Int(b.rawValue)
    case (.constant, .symbol): return -1
    case (.symbol, .constant): return 1
    case (.function(let f, let a), .function(let g, let b)):
      return f == g ? compare(a, b) : Int(f.rawValue) - Int(g.rawValue)
    case (.derivative(let a, let x), .derivative(let b, let y)):
      return x == y ? compare(a, b) : (x < y ? -1 : 1)
    case (.integral(_, let x, _, _), .integral(_, let y, _, _)) where x != y:
      return x < y ? -1 : 1
    default:
      if left.rank != right.rank { return left.rank - right.rank }
      let (first, second) = (left.children, right.children)
      for (a, b) in zip(first, second) {
        let order = compare(a, b)
        if order != 0 { return order }
      }
      return first.count - second.count
    }
  }
}
