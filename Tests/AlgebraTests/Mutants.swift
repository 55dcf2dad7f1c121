@testable import Algebra

extension Expression {
  /// The expression with one slip, in every place where one can be made: a sign turned, a number
  /// off by one, another symbol, another function, a ratio upside down, a factor forgotten.
  ///
  /// - Parameter symbols: The symbols that may be mistaken for each other, each for the next.
  func mutants(mistaking symbols: [Symbol]) -> [Expression] {
    own(mistaking: symbols) + inner(mistaking: symbols)
  }

  /// Slips at this node.
  private func own(mistaking symbols: [Symbol]) -> [Expression] {
    switch self {
    case .number(let value):
      let next = (try? value.adding(.one)) ?? .zero
      let negated = (try? value.negated()) ?? .zero
      return value.isZero ? [.number(next)] : [.number(next), .number(negated)]
    case .symbol(let symbol):
      guard symbols.count > 1, let index = symbols.firstIndex(of: symbol) else { return [] }
      return [.symbol(symbols[(index + 1) % symbols.count])]
    case .constant, .derivative, .integral: return []
    case .sum(let terms):
      return terms.indices.map { index in
        .sum(terms.enumerated().map { $0.offset == index ? -$0.element : $0.element })
      }
    case .product(let factors):
      return factors.indices.map { index in
        Expression.product(
          of: factors.enumerated().filter { $0.offset != index }.map { $0.element })
      }
    case .quotient(let top, let bottom): return [.quotient(bottom, top)]
    case .power(let base, let exponent): return [.power(base, -exponent)]
    case .function(let function, let argument):
      return [.function(function.mistaken, argument), argument]
    }
  }

  /// Slips in the parts.
  private func inner(mistaking symbols: [Symbol]) -> [Expression] {
    children.indices.flatMap { index -> [Expression] in
      children[index].mutants(mistaking: symbols).compactMap { mutant in
        var place = 0
        return try? withChildren { part in
          defer { place += 1 }
          return place == index ? mutant : part
        }
      }
    }
  }
}

extension Expression.Function {
  /// What this function is easily mistaken for.
  fileprivate var mistaken: Expression.Function {
    switch self {
    case .ln: .log10
    case .log10: .ln
    case .exp: .ln
    case .sqrt: .ln
    case .absolute: .sqrt
    case .sinh: .sin
    case .cosh: .cos
    case .tanh: .tan
    case .asinh: .sinh
    case .acosh: .cosh
    case .atanh: .tanh
    case .sin: .cos
    case .cos: .sin
    case .tan: .tanh
    case .asin: .acos
    case .acos: .asin
    case .atan: .tan
    }
  }
}
