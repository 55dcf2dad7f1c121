import Numerics

/// Reads formulas as people type them.
///
/// Products may be implicit (`2 x_A`, `(1 - x)(1 + x)`), powers are `^`, `**` or superscripts,
/// brackets come in three kinds, `ln`, `log` (natural, as in the field's formulas; `log10` is
/// decadic), `exp`, `e^`, `sqrt` and `√` are known, Greek letters go by letter or name.
///
///     sum     = [sign] product { sign product }
///     product = power { ["*" | "/"] power }
///     power   = atom [ ("^" | "**") [sign] power | superscript ]
///     atom    = number | name | function "(" sum ")" | bracket sum bracket
public struct Parser {
  private let tokens: [Token]
  private let isKnown: (Symbol) -> Bool
  private let known: [Symbol]
  private var index = 0
  private var depth = 0

  /// Brackets and powers may nest this deep.
  static let deepest = 100

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The formula.
  ///   - known: The symbols that may occur; nil allows every name.
  /// - Throws: `SyntaxError` with the place, the cause and, where a near name exists, a suggestion.
  /// - Complexity: O(n).
  public static func expression(
    _ text: String, knowing known: [Symbol]? = nil
  ) throws(SyntaxError) -> Expression {
    var parser = try Parser(text, known)
    let result = try parser.sum()
    try parser.expectEnd()
    return result
  }

  /// Reads `left = right`.
  public static func equation(
    _ text: String, knowing known: [Symbol]? = nil
  ) throws(SyntaxError) -> Equation {
    var parser = try Parser(text, known)
    let left = try parser.sum()
    guard parser.current.kind == .equals else {
      throw parser.unexpected("an equation needs a `=` here")
    }
    parser.index += 1
    let right = try parser.sum()
    try parser.expectEnd()
    return Equation(left, right)
  }

  private init(_ text: String, _ known: [Symbol]?) throws(SyntaxError) {
    tokens = try Tokenizer(text).tokens()
    self.known = known ?? []
    let set = Set(known ?? [])
    isKnown = known == nil ? { _ in true } : { set.contains($0) }
  }

  private var current: Token { tokens[min(index, tokens.count - 1)] }

  private mutating func sum() throws(SyntaxError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Parser.deepest else {
      throw unexpected("brackets nest deeper than \(Parser.deepest)")
    }
    var terms: [Expression] = []
    var negative = false
    if current.kind == .minus || current.kind == .plus {
      negative = current.kind == .minus
      index += 1
    }
    while true {
      let term = try product()
      terms.append(negative ? -term : term)
      guard current.kind == .plus || current.kind == .minus else { break }
      negative = current.kind == .minus
      index += 1
    }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  private mutating func product() throws(SyntaxError) -> Expression {
    var result = try signedPower()
    while true {
      switch current.kind {
      case .times:
        index += 1
        result = Parser.times(result, try signedPower())
      case .divide:
        index += 1
        result = .quotient(result, try signedPower())
      case .number, .name, .open, .root:
        result = Parser.times(result, try power())
      default: return result
      }
    }
  }

  private static func times(_ left: Expression, _ right: Expression) -> Expression {
    .product(left.factors + right.factors)
  }

  private mutating func signedPower() throws(SyntaxError) -> Expression {
    if current.kind == .minus {
      index += 1
      return -(try power())
    }
    return try power()
  }

  private mutating func power() throws(SyntaxError) -> Expression {
    let base = try atom()
    switch current.kind {
    case .superscript(let exponent):
      index += 1
      return .power(base, .number(Rational(exponent)))
    case .power:
      index += 1
      depth += 1
      defer { depth -= 1 }
      guard depth <= Parser.deepest else {
        throw unexpected("powers nest deeper than \(Parser.deepest)")
      }
      let exponent = try signedPower()
      if case .symbol("e") = base, !(known.contains("e")) { return .function(.exp, exponent) }
      return .power(base, exponent)
    default: return base
    }
  }

  private mutating func atom() throws(SyntaxError) -> Expression {
    let token = current
    switch token.kind {
    case .number(let value):
      index += 1
      return .number(value)
    case .open(let bracket):
      index += 1
      let inner = try sum()
      try close(bracket, opened: token)
      return inner
    case .root:
      index += 1
      return .function(.sqrt, try atom())
    case .name(let name):
      index += 1
      if let function = Parser.function(name) { return try application(function, token) }
      return .symbol(try symbol(name, token))
    default:
      throw unexpected("a number, a symbol or a bracket is expected here")
    }
  }

  private mutating func application(
    _ function: Expression.Function, _ token: Token
  ) throws(SyntaxError) -> Expression {
    guard case .open(let bracket) = current.kind else {
      guard case .name = current.kind else {
        throw unexpected("`\(function.name)` needs its argument in brackets")
      }
      return .function(function, try power())
    }
    let open = current
    index += 1
    let argument = try sum()
    try close(bracket, opened: open)
    return .function(function, argument)
  }

  static func function(_ name: String) -> Expression.Function? {
    switch name {
    case "ln", "log": .ln
    case "log10", "lg": .log10
    case "exp": .exp
    case "sqrt": .sqrt
    default: nil
    }
  }

  private func symbol(_ name: String, _ token: Token) throws(SyntaxError) -> Symbol {
    guard let symbol = Symbol(named: name) else {
      throw SyntaxError(
        offset: token.offset, length: token.length,
        message: "`\(name)` is longer than the \(Symbol.longestName) characters of a symbol")
    }
    if isKnown(symbol) || symbol == "e" { return symbol }
    throw SyntaxError(
      offset: token.offset, length: token.length, message: "`\(name)` is not a symbol known here",
      suggestion: nearestName(to: name, in: known.map { $0.name }))
  }

  private mutating func close(_ bracket: UInt8, opened: Token) throws(SyntaxError) {
    let wanted: UInt8 = bracket == 40 ? 41 : bracket + 2
    guard case .close(let found) = current.kind else {
      if current.kind == .end {
        throw SyntaxError(
          offset: opened.offset, length: opened.length, message: "this bracket is never closed")
      }
      throw unexpected("the bracket must close before this")
    }
    guard found == wanted else {
      throw unexpected("this closes another kind of bracket than the one that is open")
    }
    index += 1
  }

  private func expectEnd() throws(SyntaxError) {
    guard current.kind == .end else {
      if case .close = current.kind { throw unexpected("no bracket is open here") }
      throw unexpected("the formula should end here")
    }
  }

  private func unexpected(_ message: String) -> SyntaxError {
    SyntaxError(offset: current.offset, length: current.length, message: message)
  }
}
