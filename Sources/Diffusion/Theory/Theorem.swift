import Algebra

/// A relation to be derived: where its derivation starts and the named steps that lead to it.
///
/// The author names the steps and gives the reasons; the engine produces every line.
public struct Theorem: Sendable {
  public let id: String
  public let title: String
  /// One sentence on what it says.
  public let meaning: String
  /// Where it holds, and so in which models it is checked.
  public let setting: Setting
  /// Whether it only saves steps between symbols that other relations join: it is shown and built
  /// upon, but the solver does not take it, whose ways show the turns that students get wrong.
  public var isShortcut = false
  /// What a figure beside it shows, where one helps.
  public var figure: TheoremFigure?
  let script: [ScriptStep]
}

/// One named step of a script. Relations are named by their ids.
enum ScriptStep: Sendable {
  /// Opens with a relation as its first line.
  case start(String, because: String)
  /// Opens with an expression that the following steps rewrite.
  case begin(Expression)
  /// Puts a relation's right side for its left side, on the right of the line.
  case use(String, because: String)
  /// Puts a relation's left side where its right side stands.
  case recognize(String, because: String)
  /// Puts a relation's right side for its left side on both sides of the line.
  case useThroughout(String, because: String)
  /// Solves a relation for a symbol and puts the result for the symbol.
  case useSolved(String, for: Symbol, because: String)
  /// Applies a rule of the algebra.
  case apply(Rule, because: String)
  /// Lets a symbol of the right side tend to a place. The lines before hold in another setting, of
  /// which that of the theorem is the limit.
  case limit(Symbol, to: LimitPlace, from: Setting, because: String)
  /// Applies a rule and folds its line into the next one.
  case folded(Rule)
  /// Uses a relation and folds its line into the next one.
  case foldedUse(String)
  /// Recognizes a relation and folds its line into the next one.
  case foldedRecognize(String)
  /// Uses a relation solved for a symbol and folds its line into the next one.
  case foldedSolved(String, for: Symbol)

  /// The rule that leads to the next line; nil for an opening.
  ///
  /// - Parameter relation: The equation of a definition or an earlier theorem.
  func rule(
    _ relation: (String) throws(AlgebraError) -> Equation
  ) throws(AlgebraError) -> Rule? {
    switch self {
    case .start, .begin: return nil
    case .use(let id, _), .foldedUse(let id): return .substitute(try relation(id))
    case .recognize(let id, _), .foldedRecognize(let id):
      let equation = try relation(id)
      return .substitute(Equation(equation.right, equation.left))
    case .useThroughout(let id, _): return .substituteThroughout(try relation(id))
    case .useSolved(let id, let symbol, _), .foldedSolved(let id, let symbol):
      return .substitute(try relation(id).isolating(symbol))
    case .apply(let rule, _), .folded(let rule): return rule
    case .limit(let symbol, let place, _, _):
      return .limit(symbol, to: place, in: Glossary.domain)
    }
  }

  /// The reason that the line of the step is shown with; nil where it is folded into the next.
  var reason: String? {
    switch self {
    case .start(_, let reason), .use(_, let reason), .recognize(_, let reason),
      .useThroughout(_, let reason), .useSolved(_, _, let reason), .apply(_, let reason),
      .limit(_, _, _, let reason):
      reason
    case .begin, .folded, .foldedUse, .foldedRecognize, .foldedSolved: nil
    }
  }

  /// The id of the relation that the step rests on, if it rests on one.
  var relation: String? {
    switch self {
    case .start(let id, _), .use(let id, _), .recognize(let id, _), .useThroughout(let id, _),
      .useSolved(let id, _, _), .foldedUse(let id), .foldedRecognize(let id),
      .foldedSolved(let id, _):
      id
    case .begin, .apply, .folded, .limit: nil
    }
  }
}

/// A derived line: an equation, what it rests on, and why it follows.
public struct DerivedLine: Hashable, Sendable {
  public let equation: Equation
  /// The relations this line rests on besides the line before it.
  public let uses: [String]
  /// The reason in plain words; mathematics stands between backticks.
  public let reason: String
  /// Where the line holds, and so in which models it is checked.
  public let setting: Setting
  /// The rules that lead to it from the line before, each with the equation that it is applied to.
  public let rules: [Application]

  /// A rule and the equation before it.
  public struct Application: Hashable, Sendable {
    public let rule: Rule
    public let before: Equation
  }

  /// How each of the rules goes, in the small steps of the algebra.
  ///
  /// - Throws: never for a line of a theory, whose rules have been applied before.
  /// - Complexity: up to some milliseconds.
  public func steps() throws(AlgebraError) -> [Step] {
    var steps: [Step] = []
    for application in rules {
      steps.append(try application.rule.step(from: application.before, in: Glossary.domain))
    }
    return steps
  }
}

/// A theorem with the lines that lead to it.
public struct DerivedTheorem: Sendable {
  public let theorem: Theorem
  public let lines: [DerivedLine]

  /// The relation that the last line states.
  public let relation: Relation
}
