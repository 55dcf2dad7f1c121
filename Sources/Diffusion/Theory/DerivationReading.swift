import Algebra

/// Reads the lines of a derivation as people type them: `N_A = x_A N + J_A`, `= J_A`,
/// `J_A = -c D_AB dx_A/dz`, `rho v = n_A + n_B = 0`.
public struct DerivationReader {
  /// The left side that a line which begins with `=` goes on from.
  private var left: Expression?

  public init() {}

  /// The equations that a line states: one for each `=`, all with the same left side.
  ///
  /// Names of symbols stand for themselves, with `d` in front for their differentials; a quotient of
  /// two of these is a slope.
  ///
  /// - Throws: `UnreadableLine` with the place, the cause and, where there is one, a near name.
  /// - Complexity: O(n) in the length of the line, times the number of symbols.
  public mutating func equations(_ line: String) throws(UnreadableLine) -> [Equation] {
    var sides: [(text: String, offset: Int)] = []
    var offset = 0
    for side in line.split(separator: "=", omittingEmptySubsequences: false) {
      sides.append((String(side), offset))
      offset += side.utf8.count + 1
    }
    guard sides.count > 1 else {
      throw UnreadableLine(offset: line.utf8.count, message: "a line needs a `=`")
    }
    let first = sides.removeFirst()
    if first.text.utf8.contains(where: { $0 != UInt8(ascii: " ") }) {
      left = try expression(first)
    }
    guard let left else {
      throw UnreadableLine(offset: 0, message: "the first line needs something left of the `=`")
    }
    var result: [Equation] = []
    for side in sides { result.append(Equation(left, try expression(side))) }
    return result
  }

  private func expression(
    _ side: (text: String, offset: Int)
  ) throws(UnreadableLine) -> Expression {
    do throws(SyntaxError) {
      return try Parser.expression(side.text, knowing: DerivationReader.known).withSlopes()
    } catch {
      let hint = error.suggestion.map { "; did you mean `\($0)`?" } ?? ""
      throw UnreadableLine(
        offset: side.offset + error.offset, length: error.length, message: error.message + hint)
    }
  }

  private static let known: [Symbol] =
    Glossary.everySymbol + Glossary.everySymbol.compactMap { $0.differential }
}

/// Why a line cannot be read.
public struct UnreadableLine: Error, Hashable, Sendable {
  /// In bytes from the start of the line.
  public let offset: Int
  /// In bytes.
  public var length = 1
  public let message: String
}

extension Symbol {
  /// The name with `d` in front; nil where that is too long for a name.
  fileprivate var differential: Symbol? { Symbol([UInt8(ascii: "d")] + bytes) }

  /// The symbol that this is the differential of.
  fileprivate var ofDifferential: Symbol? {
    guard bytes.first == UInt8(ascii: "d"), let inner = Symbol(Array(bytes.dropFirst())),
      Glossary.term(inner) != nil
    else { return nil }
    return inner
  }
}

extension Expression {
  /// The expression with quotients of differentials as derivatives.
  fileprivate func withSlopes() -> Expression {
    switch self {
    case .quotient(let top, let bottom):
      let (above, below) = (top.withSlopes(), bottom.withSlopes())
      guard case .symbol(let symbol) = below, let variable = symbol.ofDifferential else {
        return .quotient(above, below)
      }
      var factors = above.factors
      for (index, factor) in factors.enumerated() {
        if case .symbol(let name) = factor, let inner = name.ofDifferential {
          factors[index] = .derivative(.symbol(inner), variable)
          return .product(of: factors)
        }
      }
      return .quotient(above, below)
    case .sum(let terms): return .sum(terms.map { $0.withSlopes() })
    case .product(let factors): return .product(factors.map { $0.withSlopes() })
    case .power(let base, let exponent): return .power(base.withSlopes(), exponent.withSlopes())
    case .function(let function, let argument): return .function(function, argument.withSlopes())
    default: return self
    }
  }
}
