extension Parser {
  mutating func sum() throws(SyntaxError) -> Expression {
    let base = operands.count
    var tallest = 0
    var isNegative = try sign()
    while true {
      // a − −b: the sign between terms, and that of the term.
      if try sign() { isNegative.toggle() }
      let term = try product(isNegative: isNegative)
      tallest = max(tallest, isNegative ? height + 1 : height)
      guard kind == .plus || kind == .minus else {
        if operands.count == base {
          try rise(to: tallest)
          return term
        }
        operands.append(term)
        break
      }
      operands.append(term)
      isNegative = try sign()
    }
    try rise(to: tallest + 1)
    return .sum(takeOperands(from: base))
  }

  /// Takes a sign, if one stands here; true if it is a minus.
  private mutating func sign() throws(SyntaxError) -> Bool {
    let isNegative = kind == .minus
    if isNegative || kind == .plus { try advance() }
    return isNegative
  }

  private mutating func product(isNegative: Bool) throws(SyntaxError) -> Expression {
    let first = try power()
    guard continuesProduct else { return isNegative ? Parser.opposite(first) : first }
    var isNegative = isNegative
    let base = operands.count
    operands.append(first)
    var tallest = height
    while true {
      switch kind {
      case .times:
        try advance()
        if try sign() { isNegative.toggle() }
        operands.append(try power())
      case .divide:
        try advance()
        let below = try signed()
        let above = operands.count - base > 1 ? tallest + 1 : tallest
        try rise(to: max(above, height) + 1)
        operands.append(.quotient(factors(from: base, isNegative: false), below))
        tallest = height
        continue
      default:
        guard continuesProduct else {
          try rise(to: operands.count - base > 1 ? tallest + 1 : tallest)
          return factors(from: base, isNegative: isNegative)
        }
        try refuseTouchingNumber()
        operands.append(try power())
      }
      tallest = max(tallest, height)
    }
  }

  /// Whether the current token makes what was read the first factor of more.
  private var continuesProduct: Bool {
    kind == .times || kind == .divide || kind.beginsFactor || (kind == .bar && bars == 0)
  }

  private mutating func takeOperands(from base: Int) -> [Expression] {
    let taken = Array(operands[base...])
    operands.removeLast(taken.count)
    return taken
  }

  /// The product of the operands from here on.
  private mutating func factors(from base: Int, isNegative: Bool) -> Expression {
    if operands.count == base + 1 {
      let only = operands.removeLast()
      return isNegative ? Parser.opposite(only) : only
    }
    var isPlain = true
    for index in base..<operands.count {
      switch operands[index] {
      case .product: isPlain = false
      case .number: if isNegative { isPlain = false }
      default: break
      }
    }
    guard isPlain else {
      return Parser.product(of: takeOperands(from: base), isNegative: isNegative)
    }
    if isNegative { operands.insert(.minusOne, at: base) }
    return .product(takeOperands(from: base))
  }

  /// The flat product of factors, and of a minus in front perhaps. A product with a minus in
  /// brackets keeps both, unless it has the only minus, which then stands in front.
  private static func product(of factors: [Expression], isNegative: Bool) -> Expression {
    let negative = factors.count(where: Parser.isNegative)
    if negative == 0 || negative == 1 && !isNegative {
      let product = Expression.product(of: factors)
      return isNegative ? -product : product
    }
    var flat: [Expression] = isNegative ? [.minusOne] : []
    for factor in factors {
      if Parser.isNegative(factor) { flat.append(factor) } else { flat += factor.factors }
    }
    if isNegative, case .number(let value) = flat[1], let opposite = try? value.negated(),
      !value.isNegative
    {
      flat.replaceSubrange(0...1, with: [.number(opposite)])
    }
    return .product(flat)
  }

  /// The expression with a minus in front, which does not take away the one that it has.
  private static func opposite(_ expression: Expression) -> Expression {
    isNegative(expression) ? .product([.minusOne, expression]) : -expression
  }

  private static func isNegative(_ expression: Expression) -> Bool {
    switch expression {
    case .number(let value): value.isNegative
    case .product(let factors): factors.first.map(isNegative) ?? false
    default: false
    }
  }

  private mutating func signed() throws(SyntaxError) -> Expression {
    switch kind {
    case .minus:
      try advance()
      let result = Parser.opposite(try power())
      try rise(to: height + 1)
      return result
    case .plus:
      try advance()
      return try power()
    default: return try power()
    }
  }

  mutating func power() throws(SyntaxError) -> Expression {
    try descend()
    let joined = takeJoined()
    let isEuler = kind == .euler
    let base = try atom()
    var result = base
    switch kind {
    case .superscript:
      let below = height
      let exponent = try superscript()
      try rise(to: max(below, height) + 1)
      result = isEuler ? .function(.exp, exponent) : .power(base, exponent)
    case .power:
      let below = height
      try advance()
      let exponent = try signed()
      try rise(to: max(below, height) + 1)
      result = isEuler ? .function(.exp, exponent) : .power(base, exponent)
    default: break
    }
    depth -= 1
    if joined.isEmpty { return result }
    try rise(to: height + 1)
    return .product(of: joined + [result])
  }

  /// The symbols before the last one of a name that is made of several, which leave the token.
  private mutating func takeJoined() -> [Expression] {
    if joined.isEmpty { return [] }
    let taken = joined
    joined = []
    return taken
  }

  mutating func atom() throws(SyntaxError) -> Expression {
    let joined = takeJoined()
    guard joined.isEmpty else {
      let last = try atom()
      try rise(to: height + 1)
      return .product(of: joined + [last])
    }
    switch kind {
    case .name:
      let symbol = self.symbol
      try advance()
      height = 1
      return .symbol(symbol)
    case .number, .vulgar:
      let number = self.number
      try advance()
      height = 1
      return .number(number)
    case .open: return try bracketed()
    case .function: return try application()
    case .euler:
      try advance()
      height = 2
      return .function(.exp, .one)
    case .pi:
      try advance()
      height = 1
      return .constant(.pi)
    case .bar, .openBar: return try magnitude()
    case .root: return try root()
    case .texRoot: return try texRoot()
    case .fraction: return try fraction()
    default: throw operandExpected()
    }
  }

  /// An expression in brackets, whose bars are its own.
  mutating func bracketed() throws(SyntaxError) -> Expression {
    let bracket = detail
    let opened = start
    let outside = bars
    bars = 0
    try advance()
    if kind == .end { try close(bracket, opened: opened) }
    let inside = try sum()
    try close(bracket, opened: opened)
    bars = outside
    return inside
  }

  private mutating func magnitude() throws(SyntaxError) -> Expression {
    let opened = start
    let length = index - start
    let outside = bars
    // Bars of TeX show their side, so that those between them are none of theirs.
    let wanted: Kind = kind == .bar ? .bar : .closeBar
    bars = kind == .bar ? bars + 1 : 0
    let open = SyntaxError(
      offset: opened, length: length, message: "this bar is never closed: a `|` is missing")
    try advance()
    if kind == .end { throw open }
    let inside = try sum()
    guard kind == wanted else {
      throw kind == .end ? open : refusal("the bars must close before this")
    }
    bars = outside
    try advance()
    try rise(to: height + 1)
    return .function(.absolute, inside)
  }
}
