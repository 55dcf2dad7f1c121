/// What a rule does, in words and the formulas that it is done with: divide both sides by `L`.
public struct RuleTitle: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A piece of a title.
  public enum Part: Hashable, Sendable {
    case words(String)
    case expression(Expression)
    case equation(Equation)
  }

  public let parts: [Part]

  private init(_ parts: [Part]) { self.parts = parts }

  public init(stringLiteral words: String) { parts = [.words(words)] }

  static func + (left: RuleTitle, right: RuleTitle) -> RuleTitle {
    RuleTitle(left.parts + right.parts)
  }

  /// The title as text, with formulas between backticks.
  public var text: String {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .expression(let expression): text += "`" + Typesetting().layout(expression).text + "`"
      case .equation(let equation): text += "`" + Typesetting().layout(equation).text + "`"
      }
    }
    return text
  }

  /// Words that are put together.
  static func words(_ words: String) -> RuleTitle { RuleTitle([.words(words)]) }

  /// An expression as words name it; what is too long for that is not written out.
  static func naming(_ expression: Expression) -> RuleTitle {
    expression.isLong ? "what stands there" : RuleTitle([.expression(expression)])
  }

  /// A symbol as words name it.
  static func naming(_ symbol: Symbol) -> RuleTitle { naming(.symbol(symbol)) }

  /// An equation as words name it.
  static func naming(_ equation: Equation) -> RuleTitle {
    equation.left.isLong || equation.right.isLong
      ? "what was found" : RuleTitle([.equation(equation)])
  }
}

extension Expression {
  /// Whether it is too long to be named in words.
  fileprivate var isLong: Bool {
    var count = 0
    func visit(_ part: Expression) -> Bool {
      count += 1
      guard count <= 25 else { return false }
      return (0..<part.childCount).allSatisfy { index in part.child(index).map(visit) ?? true }
    }
    return !visit(self)
  }
}
