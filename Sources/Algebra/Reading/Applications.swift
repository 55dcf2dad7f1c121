import Numerics

// Functions, roots, superscripts, and what TeX writes in braces.
extension Parser {
  /// A function with its argument, and perhaps with an exponent behind its name.
  mutating func application() throws(SyntaxError) -> Expression {
    var function = self.function
    let isReciprocal = self.isReciprocal
    let name = start
    try advance()
    var exponent: Expression?
    var tallest = 0
    if kind == .superscript || kind == .power {
      exponent = kind == .superscript ? try superscript() : try exponentBehindName()
      tallest = height
      if exponent == .minusOne {
        guard function.isInvertedByExponent, !isReciprocal, let inverse = function.inverse else {
          throw SyntaxError(
            offset: name, length: previousEnd - name,
            message: "this has two meanings; write "
              + (isReciprocal ? "`\(function.name)(x)`" : "`1/\(function.name)(x)`")
              + ", or the function that undoes `\(function.name)`")
        }
        function = inverse
        exponent = nil
      }
    }
    if exponent != nil, function == .exp, !beginsArgument {
      throw SyntaxError(
        offset: name, length: 3,
        message: "`exp` is a function, no number; write `exp(x)`, or `e^x`", suggestion: "e")
    }
    let argument = try argument(of: function)
    try rise(to: height + (isReciprocal ? 2 : 1))
    let image = Expression.function(function, argument)
    let result = isReciprocal ? .quotient(.one, image) : image
    guard let exponent else { return result }
    try rise(to: max(height, tallest) + 1)
    return .power(result, exponent)
  }

  /// Whether the current token can begin the argument of a function.
  private var beginsArgument: Bool { kind.beginsFactor || kind == .bar }

  private mutating func argument(
    of function: Expression.Function
  ) throws(SyntaxError) -> Expression {
    switch kind {
    case .open: return try bracketed()
    case .number, .vulgar:
      let first = start
      let argument = try power()
      guard !kind.beginsFactor else {
        throw SyntaxError(
          offset: first, length: previousEnd - first,
          message: "put the argument of `\(function.name)` in brackets, so that its end is seen")
      }
      return argument
    case .name, .euler, .pi, .function, .root, .texRoot, .fraction, .bar, .openBar:
      return try power()
    default: throw refusal("`\(function.name)` needs its argument in brackets")
    }
  }

  /// The exponent between the name of a function and its argument, which it does not reach into.
  private mutating func exponentBehindName() throws(SyntaxError) -> Expression {
    try advance()
    let isNegative = kind == .minus
    if isNegative { try advance() }
    try descend()
    let exponent = try atom()
    depth -= 1
    guard isNegative else { return exponent }
    try rise(to: height + 1)
    return -exponent
  }

  /// What the superscript characters here say, as if they stood in the line.
  mutating func superscript() throws(SyntaxError) -> Expression {
    var plain: [UInt8] = []
    var place = start
    while place < index, let (glyph, length) = glyph(at: place), case .raised(let byte) = glyph {
      plain.append(byte)
      place += length
    }
    let (offset, length) = (start, index - start)
    let (known, depth) = (known, depth)
    let exponent = try plain.withUnsafeBufferPointer { plain throws(SyntaxError) in
      do throws(SyntaxError) {
        var inner = try Parser(plain, known, depth: depth)
        let exponent = try inner.sum()
        try inner.expectEnd()
        return (exponent, inner.height)
      } catch {
        throw SyntaxError(
          offset: offset, length: length, message: "in this superscript, " + error.message,
          suggestion: error.suggestion, isMisspelling: error.isMisspelling)
      }
    }
    try advance()
    height = exponent.1
    return exponent.0
  }

  mutating func root() throws(SyntaxError) -> Expression {
    let degree = Rational(Int(detail))
    try advance()
    try descend()
    let inside = try atom()
    depth -= 1
    return try root(of: inside, degree: .number(degree))
  }

  mutating func texRoot() throws(SyntaxError) -> Expression {
    try advance()
    var degree = Expression.number(Rational(2))
    var tallest = 0
    if kind == .open, detail == UInt8(ascii: "[") {
      degree = try bracketed()
      tallest = height
    }
    try descend()
    let inside = try atom()
    depth -= 1
    try rise(to: max(height, tallest))
    return try root(of: inside, degree: degree)
  }

  /// A square root, or a power with the inverse of the degree.
  private mutating func root(
    of inside: Expression, degree: Expression
  ) throws(SyntaxError) -> Expression {
    if degree == .number(Rational(2)) {
      try rise(to: height + 1)
      return .function(.sqrt, inside)
    }
    try rise(to: height + 2)
    return .power(inside, .quotient(.one, degree))
  }

  /// `\frac{a}{b}`, and `\frac12` or `\frac ab`, as TeX reads them.
  mutating func fraction() throws(SyntaxError) -> Expression {
    try descend()
    try advance(singly: true)
    let above: Expression
    switch kind {
    case .number, .name:
      above = kind == .number ? .number(number) : .symbol(symbol)
      height = 1
      try advance(singly: true)
    default: above = try atom()
    }
    let tallest = height
    let below = try atom()
    depth -= 1
    try rise(to: max(tallest, height) + 1)
    return .quotient(above, below)
  }
}
