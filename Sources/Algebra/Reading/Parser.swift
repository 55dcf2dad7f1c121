import Numerics

/// Reads formulas as people type them, in text and in the manner of TeX.
///
/// Products may be implicit (`2 x_A`, `(1 - x)(1 + x)`), powers are `^`, `**` or superscripts,
/// brackets come in three kinds, and |x| is a magnitude. Functions go by the names that
/// `Expression.Function.named(_:)` lists; `log` is natural. Greek letters go by letter or name; `pi`
/// is π and a plain `e` is Euler's number, unless a symbol of that name is known: a known symbol
/// always wins over a function or constant of its name. `$…$`, `\frac{a}{b}`, `\sqrt[3]{x}`,
/// `\left( … \right)`, `\mathrm{AB}` and the like are read as TeX sets them.
///
/// Where people disagree, one rule decides:
/// - Products and quotients are taken from left to right, written or implicit: `a/b c` is (a/b) c,
///   `1/2 x` is x/2.
/// - A minus binds less tightly than a power: `-x^2` is −(x²). Powers are taken from right to left:
///   `a^b^c` is a^(b^c), and an exponent without brackets is one thing: `2x^3y` is 2 x³ y.
/// - Letters, digits and underscores that touch are one name: `x_A1` is a symbol, `x_A 1` a product.
///   A name ends behind a brace or a Unicode subscript: `D_{AB}c` is D_AB c; and πt is π t. Where
///   symbols are known, a name that is none of them, but is made of them, is their product and stays
///   together: `cD_AB` is c D_AB, `E/RT` is E/(R T), and an exponent belongs to its last part. Names
///   are never completed; a refusal says which known symbol was probably
///   meant.
/// - A star that touches a name is its decoration, `v_star`, if nothing stands behind it that it
///   could multiply: `v*`, `c_A*/c`, `v* - v`. `v^*` always is. Before a sign without a space,
///   `v*-v`, it is one only if that symbol is known. Where symbols are known, no other decoration is.
/// - A function without brackets takes the next name, number, root or fraction with its power:
///   `ln x y` is (ln x) y. A power behind its name raises the value, `sinh^2 x`; −1 behind a
///   circular or hyperbolic function means its inverse.
/// - `√x²` is (√x)²: a root takes the next thing alone.
/// - A bar closes the bars that are open if it can: `|a|b|c|` is |a| b |c|.
///
///     sum     = [sign] product { sign product }
///     product = signed { ["*" | "/"] signed }
///     signed  = [sign] power
///     power   = atom [ ("^" | "**") signed | superscript ]
///     atom    = number | name | root atom | bracket sum bracket | "|" sum "|"
///             | function [exponent] (bracket sum bracket | power)
public struct Parser {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The end of the formula, where a closing `$` stands perhaps.
  let end: Int
  let known: [Symbol]?
  /// The place behind the current token.
  var index = 0
  /// The current token: its kind, its first byte, and what it says.
  var kind = Kind.end
  var start = 0
  var symbol: Symbol = ""
  var number = Rational.zero
  var function = Expression.Function.ln
  /// Whether one over the function is meant.
  var isReciprocal = false
  /// The symbols that a name of several begins with; the token itself is the last of them.
  var joined: [Expression] = []
  var detail: UInt8 = 0
  /// Whether a number ends behind its first digit, and a name behind its first letter.
  var isSingle = false
  /// The token before it.
  var previous = Kind.end
  var previousStart = 0
  var previousEnd = 0
  /// The brackets, powers and roots that are open here.
  var depth = 0
  /// The levels of the expression that was read last.
  var height = 0
  /// The bars that are open inside the innermost bracket.
  var bars = 0
  /// The terms and factors that wait for their sum or product.
  var operands: [Expression] = []

  /// The kind of a token; those before `plus` may follow a factor without a sign.
  enum Kind: UInt8 {
    case number, name, euler, pi, function, open, openBar, root, texRoot, fraction, vulgar
    case plus, minus, times, divide, power, superscript, equals, comma, close, bar, closeBar, end

    var beginsFactor: Bool { rawValue < Kind.plus.rawValue }
  }

  /// Brackets and powers may nest this deep, and the expression may have this many levels.
  public static let deepest = 100

  /// The longest formula that is read, in bytes.
  public static let longest = 4_096

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The formula.
  ///   - known: The symbols that may occur; nil allows every name.
  /// - Throws: `SyntaxError` with the place, the cause and, where a near name exists, a suggestion.
  /// - Complexity: O(n), times the number of known symbols.
  public static func expression(
    _ text: String, knowing known: [Symbol]? = nil
  ) throws(SyntaxError) -> Expression {
    try reading(text, known) { parser throws(SyntaxError) in try parser.onlyExpression() }
  }

  /// Reads an expression from bytes that may be no text at all.
  ///
  /// - Throws: `SyntaxError`, also at the first byte that is not UTF-8.
  public static func expression(
    utf8 bytes: UnsafeBufferPointer<UInt8>, knowing known: [Symbol]? = nil
  ) throws(SyntaxError) -> Expression {
    try read(bytes, known) { parser throws(SyntaxError) in try parser.onlyExpression() }.get()
  }

  /// Reads `left = right`.
  ///
  /// - Throws: `SyntaxError`, also where there is no `=`.
  public static func equation(
    _ text: String, knowing known: [Symbol]? = nil
  ) throws(SyntaxError) -> Equation {
    try reading(text, known) { parser throws(SyntaxError) in
      let left = try parser.sum()
      guard parser.kind == .equals else { throw parser.refusal("an equation needs a `=` here") }
      try parser.advance()
      let right = try parser.sum()
      try parser.expectEnd()
      return Equation(left, right)
    }
  }

  /// A formula, and the symbol it is a formula for, if that was written.
  public struct Answer: Hashable, Sendable {
    public let target: Symbol?
    public let expression: Expression
  }

  /// Reads an expression, with or without the symbol that it is a formula for.
  ///
  /// The symbol may be written with its argument, `x_A(z) = …`, and on the right side of the `=`.
  ///
  /// - Throws: `SyntaxError`, also where neither side of a `=` is a symbol alone, or where that
  ///   symbol stands on the other side, too.
  public static func answer(
    _ text: String, knowing known: [Symbol]? = nil
  ) throws(SyntaxError) -> Answer {
    try reading(text, known) { parser throws(SyntaxError) in try parser.answer(for: nil) }
  }

  /// Reads an answer to "what is the target?": an expression, with or without `target =` in front.
  ///
  /// - Throws: `SyntaxError`, also where neither side of a `=` is the target alone, and for a formula
  ///   for another symbol.
  public static func formula(
    _ text: String, for target: Symbol, knowing known: [Symbol]? = nil
  ) throws(SyntaxError) -> Expression {
    var allowed = known
    if let known, !known.contains(target) { allowed = known + [target] }
    return try reading(text, allowed) { parser throws(SyntaxError) in
      try parser.answer(for: target).expression
    }
  }

  private static func reading<Value>(
    _ text: String, _ known: [Symbol]?,
    _ body: (inout Parser) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value {
    if let result = text.utf8.withContiguousStorageIfAvailable({ read($0, known, body) }) {
      return try result.get()
    }
    return try Array(text.utf8).withUnsafeBufferPointer { read($0, known, body) }.get()
  }

  private static func read<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ known: [Symbol]?,
    _ body: (inout Parser) throws(SyntaxError) -> Value
  ) -> Result<Value, SyntaxError> {
    func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Value, SyntaxError> {
      do throws(SyntaxError) {
        var parser = try Parser(bytes, known)
        return .success(try body(&parser))
      } catch {
        return .failure(error)
      }
    }
    guard let transcription = Transcription(bytes) else { return plain(bytes) }
    return transcription.bytes.withUnsafeBufferPointer(plain)
      .mapError { transcription.original($0) }
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ known: [Symbol]?, depth: Int = 0
  ) throws(SyntaxError) {
    guard bytes.count <= Parser.longest else {
      throw SyntaxError(
        offset: Parser.longest,
        message: "a formula has at most \(Parser.longest) bytes; write this one shorter")
    }
    self.bytes = bytes
    self.known = known
    self.depth = depth
    (index, end) = Parser.bounds(of: bytes)
    operands.reserveCapacity(16)
    try advance()
  }

  private mutating func onlyExpression() throws(SyntaxError) -> Expression {
    let result = try sum()
    guard kind != .equals else {
      throw refusal("only one side is wanted here, without a `=`")
    }
    try expectEnd()
    return result
  }

  private mutating func answer(for wanted: Symbol?) throws(SyntaxError) -> Answer {
    // A spreadsheet's formula begins so.
    if kind == .equals { try advance() }
    let first = (start, index)
    if let target = try skipTarget() {
      let expression = try sum()
      return try finished(expression, for: target, at: first, wanted)
    }
    let left = try sum()
    guard kind == .equals else {
      try expectEnd()
      return Answer(target: nil, expression: left)
    }
    let sign = start
    try advance()
    if case .symbol(let target) = left {
      let expression = try sum()
      return try finished(expression, for: target, at: first, wanted)
    }
    let second = (start, index)
    guard case .symbol(let target) = try sum(), wanted == nil || target == wanted else {
      try expectEnd()
      let name = wanted.map { "`\($0.name)`" } ?? "the symbol that the formula is for"
      throw SyntaxError(offset: sign, message: "one side of the `=` should be \(name) alone")
    }
    return try finished(left, for: target, at: second, wanted)
  }

  private func finished(
    _ expression: Expression, for target: Symbol, at place: (start: Int, end: Int),
    _ wanted: Symbol?
  ) throws(SyntaxError) -> Answer {
    try expectEnd()
    let length = place.end - place.start
    if let wanted, wanted != target {
      let isNear = target.isSameIgnoringCase(wanted)
      throw SyntaxError(
        offset: place.start, length: length,
        message: "a formula for `\(wanted.name)` is asked, not one for `\(target.name)`",
        suggestion: isNear ? wanted.name : nil)
    }
    guard wanted != nil || !expression.contains(target) else {
      throw SyntaxError(
        offset: place.start, length: length,
        message: "`\(target.name)` stands on both sides of the `=`; solve for it")
    }
    return Answer(target: target, expression: expression)
  }

  /// Passes over `target =`, where the target may have its argument behind it, if that is how the
  /// formula begins.
  private mutating func skipTarget() throws(SyntaxError) -> Symbol? {
    guard kind == .name else { return nil }
    let target = symbol
    var ahead = self
    do throws(SyntaxError) {
      try ahead.advance()
      if ahead.kind == .open {
        try ahead.advance()
        guard ahead.kind == .name else { return nil }
        try ahead.advance()
        guard ahead.kind == .close else { return nil }
        try ahead.advance()
      }
    } catch {
      // What is wrong there is found again when the formula is read.
      return nil
    }
    guard ahead.kind == .equals else { return nil }
    try ahead.advance()
    self = ahead
    return target
  }
}
