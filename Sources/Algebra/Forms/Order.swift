extension Expression {
  /// A total order on expressions that depends on nothing but what they say: negative, zero or
  /// positive as the left one comes first, both are equal, or the right one comes first.
  ///
  /// Numbers come first, then constants, then symbols by name, then compound expressions by kind
  /// and parts.
  ///
  /// - Complexity: O(n) in the size of the common part.
  static func compare(_ left: Expression, _ right: Expression) -> Int {
    switch (left, right) {
    case (.symbol(let a), .symbol(let b)): return a == b ? 0 : (a < b ? -1 : 1)
    case (.number(let a), .number(let b)): return a == b ? 0 : (a < b ? -1 : 1)
    case (.constant(let a), .constant(let b)): return Int(a.rawValue) - Int(b.rawValue)
    case (.function(let f, let a), .function(let g, let b)):
      return f == g ? compare(a, b) : Int(f.rawValue) - Int(g.rawValue)
    case (.power(let a, let m), .power(let b, let n)):
      let order = compare(a, b)
      return order != 0 ? order : compare(m, n)
    case (.quotient(let a, let m), .quotient(let b, let n)):
      let order = compare(a, b)
      return order != 0 ? order : compare(m, n)
    case (.sum(let a), .sum(let b)), (.product(let a), .product(let b)):
      return compare(a, from: 0, b, from: 0)
    case (.derivative(let a, let x), .derivative(let b, let y)):
      return x == y ? compare(a, b) : (x < y ? -1 : 1)
    case (.integral(_, let x, _, _), .integral(_, let y, _, _)):
      if x != y { return x < y ? -1 : 1 }
      return compare(left.children, from: 0, right.children, from: 0)
    default: return left.rank - right.rank
    }
  }

  /// Whether the left one stands before the right one.
  static func precedes(_ left: Expression, _ right: Expression) -> Bool {
    compare(left, right) < 0
  }

  /// The order of two expressions, of which the first factors of products are left out.
  static func compareProducts(
    _ left: (Expression, from: Int), _ right: (Expression, from: Int)
  ) -> Int {
    guard case .product(let first) = left.0 else {
      guard case .product(let second) = right.0 else { return compare(left.0, right.0) }
      return second.count - right.from == 1
        ? compare(left.0, second[right.from]) : left.0.rank - right.0.rank
    }
    guard case .product(let second) = right.0 else {
      return first.count - left.from == 1
        ? compare(first[left.from], right.0) : left.0.rank - right.0.rank
    }
    switch (first.count - left.from == 1, second.count - right.from == 1) {
    case (true, false): return first[left.from].rank - right.0.rank
    case (false, true): return left.0.rank - second[right.from].rank
    default: return compare(first, from: left.from, second, from: right.from)
    }
  }

  private static func compare(
    _ first: [Expression], from i: Int, _ second: [Expression], from j: Int
  ) -> Int {
    var (i, j) = (i, j)
    while i < first.count, j < second.count {
      let order = compare(first[i], second[j])
      if order != 0 { return order }
      i += 1
      j += 1
    }
    return (first.count - i) - (second.count - j)
  }

  private var rank: Int {
    switch self {
    case .number: 0
    case .constant: 1
    case .symbol: 2
    case .power: 3
    case .function: 4
    case .product: 5
    case .sum: 6
    case .quotient: 7
    case .derivative: 8
    case .integral: 9
    }
  }

  /// Sorts parts, equal ones in the order they came.
  static func sort(
    _ parts: inout [Expression], by order: (Expression, Expression) -> Int
  ) {
    guard parts.count <= 16 else {
      parts.sort { order($0, $1) < 0 }
      return
    }
    for end in parts.indices.dropFirst() {
      var place = end
      while place > 0, order(parts[place], parts[place - 1]) < 0 {
        parts.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}
