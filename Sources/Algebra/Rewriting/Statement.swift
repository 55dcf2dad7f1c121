/// What a line of a derivation says: an expression, or an equation.
///
/// Places in it are named by paths: the indices of the parts to go down to, from the whole. A path
/// in an equation begins with 0 for its left side or 1 for its right side; in an expression an
/// index counts `children`. The empty path is the whole.
public enum Statement: Hashable, Sendable {
  case expression(Expression)
  case equation(Equation)

  /// What stands at a place; nil if there is no such place.
  ///
  /// - Complexity: O(length of the path).
  public subscript(path: [Int]) -> Statement? {
    switch self {
    case .expression(let expression):
      guard let found = expression[path] else { return nil }
      return .expression(found)
    case .equation(let equation):
      guard let side = path.first else { return self }
      let rest = Array(path.dropFirst())
      guard side == 0 || side == 1, let found = (side == 0 ? equation.left : equation.right)[rest]
      else { return nil }
      return .expression(found)
    }
  }

  /// The statement with something else at a place; nil if there is no such place, or if an
  /// equation should stand where an expression does.
  ///
  /// - Complexity: O(length of the path · parts at each level).
  public func replacing(at path: [Int], with part: Statement) -> Statement? {
    if path.isEmpty {
      switch (self, part) {
      case (.expression, .expression), (.equation, .equation): return part
      default: return nil
      }
    }
    guard case .expression(let new) = part else { return nil }
    switch self {
    case .expression(let expression):
      guard let changed = expression.replacing(at: path[...], with: new) else { return nil }
      return .expression(changed)
    case .equation(var equation):
      let isLeft = path[0] == 0
      guard isLeft || path[0] == 1,
        let side = (isLeft ? equation.left : equation.right).replacing(
          at: path.dropFirst(), with: new)
      else { return nil }
      if isLeft { equation.left = side } else { equation.right = side }
      return .equation(equation)
    }
  }

  /// The expressions in it, each with the path to it.
  var sides: [(path: [Int], expression: Expression)] {
    switch self {
    case .expression(let expression): [([], expression)]
    case .equation(let equation): [([0], equation.left), ([1], equation.right)]
    }
  }

  var layout: Layout {
    switch self {
    case .expression(let expression): Typesetting().layout(expression)
    case .equation(let equation): Typesetting().layout(equation)
    }
  }
}

extension Expression {
  /// What stands at a place, named by the indices of `children` to go down to; nil if there is no
  /// such place.
  ///
  /// - Complexity: O(length of the path).
  public subscript(path: [Int]) -> Expression? {
    var here = self
    for index in path {
      guard let part = here.child(index) else { return nil }
      here = part
    }
    return here
  }

  /// One of `children`; nil if there are fewer.
  func child(_ index: Int) -> Expression? {
    guard index >= 0 else { return nil }
    switch self {
    case .number, .symbol, .constant: return nil
    case .sum(let parts), .product(let parts): return index < parts.count ? parts[index] : nil
    case .quotient(let first, let second), .power(let first, let second):
      return index == 0 ? first : index == 1 ? second : nil
    case .function(_, let argument), .derivative(let argument, _):
      return index == 0 ? argument : nil
    case .integral(let integrand, _, let lower, let upper):
      return index == 0 ? integrand : index == 1 ? lower : index == 2 ? upper : nil
    }
  }

  /// The number of `children`.
  var childCount: Int {
    switch self {
    case .number, .symbol, .constant: 0
    case .sum(let parts), .product(let parts): parts.count
    case .quotient, .power: 2
    case .function, .derivative: 1
    case .integral: 3
    }
  }

  /// The same node with one of `children` exchanged; itself if there is no such child.
  func withChild(_ index: Int, _ part: Expression) -> Expression {
    guard index >= 0, index < childCount else { return self }
    switch self {
    case .number, .symbol, .constant: return self
    case .sum(var parts):
      parts[index] = part
      return .sum(parts)
    case .product(var parts):
      parts[index] = part
      return .product(parts)
    case .quotient(let top, let bottom):
      return index == 0 ? .quotient(part, bottom) : .quotient(top, part)
    case .power(let base, let exponent):
      return index == 0 ? .power(part, exponent) : .power(base, part)
    case .function(let function, _): return .function(function, part)
    case .derivative(_, let variable): return .derivative(part, variable)
    case .integral(let integrand, let variable, let lower, let upper):
      return .integral(
        index == 0 ? part : integrand, variable, from: index == 1 ? part : lower,
        to: index == 2 ? part : upper)
    }
  }

  /// The expression with something else at a place; nil if there is no such place.
  func replacing(at path: ArraySlice<Int>, with part: Expression) -> Expression? {
    guard let index = path.first else { return part }
    guard let changed = child(index)?.replacing(at: path.dropFirst(), with: part) else {
      return nil
    }
    return withChild(index, changed)
  }
}
