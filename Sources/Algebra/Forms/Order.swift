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

  /// The order of factors by what is raised, whatever its exponent.
  static func compareBases(_ left: Expression, _ right: Expression) -> Int {
    switch (left, right) {
    case (.symbol(let a), .symbol(let b)): a == b ? 0 : (a < b ? -1 : 1)
    case (.power(let a, _), .power(let b, _)): compare(a, b)
    case (.power(let a, _), _): compare(a, right)
    case (_, .power(let b, _)): compare(left, b)
    default: compare(left, right)
    }
  }

  /// The order of canonical terms as if their numerical coefficients were not there.
  static func compareWithoutNumbers(_ left: Expression, _ right: Expression) -> Int {
    switch (left, right) {
    case (.symbol(let a), .symbol(let b)): return a == b ? 0 : (a < b ? -1 : 1)
    case (.product(let first), .product(let second)):
      let (i, j) = (first[0].isNumber ? 1 : 0, second[0].isNumber ? 1 : 0)
      switch (first.count - i == 1, second.count - j == 1) {
      case (true, false): return first[i].rank - right.rank
      case (false, true): return left.rank - second[j].rank
      default: return compare(first, from: i, second, from: j)
      }
    case (.product(let first), _):
      return first.count == 2 && first[0].isNumber
        ? compare(first[1], right) : left.rank - right.rank
    case (_, .product(let second)):
      return second.count == 2 && second[0].isNumber
        ? compare(left, second[1]) : left.rank - right.rank
    default: return compare(left, right)
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
    // Through a buffer, comparing does not count references.
    parts.withUnsafeMutableBufferPointer { parts in
      for end in parts.indices.dropFirst() {
        var place = end
        while place > 0, order(parts[place], parts[place - 1]) < 0 {
          parts.swapAt(place, place - 1)
          place -= 1
        }
      }
    }
  }

  /// Where the run of parts equal to the one at `start` ends.
  static func end(
    of start: Int, in parts: [Expression], by order: (Expression, Expression) -> Int
  ) -> Int {
    parts.withUnsafeBufferPointer { parts in
      var end = start + 1
      while end < parts.count, order(parts[start], parts[end]) == 0 { end += 1 }
      return end
    }
  }
}
