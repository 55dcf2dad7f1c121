import Numerics

/// Reads formulas as people type them.
///
/// Products may be implicit (`2 x_A`, `(1 - x)(1 + x)`), powers are `^`, `**` or superscripts,
/// brackets come in three kinds, `ln`, `log` (natural, as in the field's formulas; `log10` is
/// decadic), `exp`, `e^`, `sqrt` and `√` are known, Greek letters go by letter or name. A plain `e`
/// is Euler's number, unless a symbol of that name is known.
///
/// Products and quotients are taken from left to right, written or implicit: `a/b c` is (a/b) c,
/// `1/2 x` is x/2. A minus binds less tightly than a power: `-x^2` is −(x²). Powers are taken from
/// right to left: `a^b^c` is a^(b^c).
///
///     sum     = [sign] product { sign product }
///     product = signed { ["*" | "/"] signed }
///     signed  = [sign] power
///     power   = atom [ ("^" | "**") signed | superscript ]
///     atom    = number | name | function (bracket sum bracket | power) | root atom
///             | bracket sum bracket
public struct Parser {
  private let tokens: [Token]
  private let known: [Symbol]?
  private let isKnown: Set<Symbol>
  private var index = 0
  /// The brackets, powers and roots that are open here.
  private var depth = 0
  /// The levels of the expression that was read last.
  private var height = 0

  /// Brackets and powers may nest this deep, and the expression may have this many levels.
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
    guard parser.current.kind != .equals else {
      throw parser.unexpected("only one side is wanted here, without a `=`")
    }
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
    self.known = known
    isKnown = Set(known ?? [])
  }

  private var current: Token { tokens[min(index, tokens.count - 1)] }

  private mutating func sum() throws(SyntaxError) -> Expression {
    var terms: [Expression] = []
    var tallest = 0
    var negative = false
    if current.kind == .minus || current.kind == .plus {
      negative = current.kind == .minus
      index += 1
    }
    while true {
      let term = try product()
      terms.append(negative ? -term : term)
      tallest = max(tallest, negative ? height + 1 : height)
      guard current.kind == .plus || current.kind == .minus else { break }
      negative = current.kind == .minus
      index += 1
    }
    try rise(above: tallest, by: terms.count == 1 ? 0 : 1, at: current)
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  private mutating func product() throws(SyntaxError) -> Expression {
    var factors = [try signedPower()]
    while true {
      let operation = current
      let left = height
      switch operation.kind {
      case .times:
        index += 1
        factors.append(try signedPower())
      case .divide:
        index += 1
        factors = [.quotient(.product(of: factors), try signedPower())]
        try rise(above: max(left, height), by: 1, at: operation)
        continue
      case .number, .name, .open, .root:
        try refuseTwoNumbers()
        factors.append(try power())
      default: return factors.count == 1 ? factors[0] : .product(of: factors)
      }
      // One more factor makes a product no higher than it is.
      try rise(above: max(left, height + 1), by: 0, at: operation)
    }
  }

  /// `1 000` is not one times zero.
  private func refuseTwoNumbers() throws(SyntaxError) {
    guard case .number = current.kind, index > 0, case .number = tokens[index - 1].kind else {
      return
    }
    throw unexpected("two numbers stand side by side; write `*` between them or join them")
  }

  private mutating func signedPower() throws(SyntaxError) -> Expression {
    switch current.kind {
    case .minus:
      index += 1
      let result = -(try power())
      try rise(above: height, by: 1, at: current)
      return result
    case .plus:
      index += 1
      return try power()
    default: return try power()
    }
  }

  private mutating func power() throws(SyntaxError) -> Expression {
    try descend()
    defer { depth -= 1 }
    let isEuler = isEuler(current)
    let base = try atom()
    let below = height
    let operation = current
    switch operation.kind {
    case .superscript(let exponent):
      index += 1
      try rise(above: below, by: 1, at: operation)
      let raised = Expression.number(Rational(exponent))
      return isEuler ? .function(.exp, raised) : .power(base, raised)
    case .power:
      index += 1
      let exponent = try signedPower()
      try rise(above: max(below, height), by: 1, at: operation)
      return isEuler ? .function(.exp, exponent) : .power(base, exponent)
    default: return base
    }
  }

  private mutating func atom() throws(SyntaxError) -> Expression {
    let token = current
    switch token.kind {
    case .number(let value):
      index += 1
      height = 1
      return .number(value)
    case .open(let bracket):
      index += 1
      let inner = try sum()
      try close(bracket, opened: token)
      return inner
    case .root:
      index += 1
      try descend()
      defer { depth -= 1 }
      let inner = try atom()
      try rise(above: height, by: 1, at: token)
      return .function(.sqrt, inner)
    case .name(let name):
      if isEuler(token) {
        index += 1
        height = 2
        return .function(.exp, .one)
      }
      index += 1
      if let function = Parser.function(name) { return try application(function, token) }
      height = 1
      return .symbol(try symbol(name, token))
    default:
      throw unexpected("a number, a symbol or a bracket is expected here")
    }
  }

  private func isEuler(_ token: Token) -> Bool {
    token.kind == .name("e") && !isKnown.contains("e")
  }

  private mutating func application(
    _ function: Expression.Function, _ token: Token
  ) throws(SyntaxError) -> Expression {
    let open = current
    let argument: Expression
    switch open.kind {
    case .open(let bracket):
      index += 1
      argument = try sum()
      try close(bracket, opened: open)
    case .name: argument = try power()
    default: throw unexpected("`\(function.name)` needs its argument in brackets")
    }
    try rise(above: height, by: 1, at: token)
    return .function(function, argument)
  }

  /// Goes one bracket, power or root deeper.
  private mutating func descend() throws(SyntaxError) {
    depth += 1
    guard depth <= Parser.deepest else {
      throw unexpected("brackets and powers nest deeper than \(Parser.deepest)")
    }
  }

  /// Notes the levels of what was just put together.
  private mutating func rise(
    above levels: Int, by more: Int, at token: Token
  ) throws(SyntaxError) {
    height = levels + more
    guard height <= Parser.deepest else {
      throw SyntaxError(
        offset: token.offset, length: token.length,
        message: "operations nest deeper than \(Parser.deepest)")
    }
  }
}

// Names and brackets.
extension Parser {
  private static let functionNames = Expression.Function.allCases.map { $0.name } + ["log", "lg"]

  private static func function(_ name: String) -> Expression.Function? {
    switch name {
    case "ln", "log": .ln
    case "log10", "lg": .log10
    case "arcsinh", "arsinh": .asinh
    case "arccosh", "arcosh": .acosh
    case "arctanh", "artanh": .atanh
    case "arcsin": .asin
    case "arccos": .acos
    case "arctan": .atan
    default: Expression.Function.allCases.first { $0.name == name }
    }
  }

  private func symbol(_ name: String, _ token: Token) throws(SyntaxError) -> Symbol {
    guard let symbol = Symbol(named: name) else {
      throw SyntaxError(
        offset: token.offset, length: token.length,
        message: "`\(name)` is longer than the \(Symbol.longestName) characters of a symbol")
    }
    guard let known, !isKnown.contains(symbol) else { return symbol }
    throw SyntaxError(
      offset: token.offset, length: token.length, message: "`\(name)` is not a symbol known here",
      suggestion: nearestName(to: name, in: known.map { $0.name } + Parser.functionNames))
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
    SyntaxError(
      offset: current.offset, length: current.length,
      message: current.kind == .comma
        ? "a comma has no meaning here; decimals are written with a point" : message)
  }
}
