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
  let script: [ScriptStep]

  /// The situations in which a theorem holds, each with a model that can be drawn at random.
  public enum Setting: UInt8, Hashable, Sendable {
    /// Two species moving in any way at all.
    case anyMotion
    /// Two species whose slip obeys Fick's law, carried along in any way.
    case fickianMotion
    /// A steady planar film obeying Fick's law, with N_B = −N_A.
    case equimolarFilm
    /// A steady planar film obeying Fick's law, with N_B = 0.
    case stagnantFilm
  }
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
  /// Applies a rule and folds its line into the next one.
  case folded(Rule)
  /// Uses a relation and folds its line into the next one.
  case foldedUse(String)
  /// Recognizes a relation and folds its line into the next one.
  case foldedRecognize(String)
  /// Uses a relation solved for a symbol and folds its line into the next one.
  case foldedSolved(String, for: Symbol)

  /// The id of the relation that the step rests on, if it rests on one.
  var relation: String? {
    switch self {
    case .start(let id, _), .use(let id, _), .recognize(let id, _), .useThroughout(let id, _),
      .useSolved(let id, _, _), .foldedUse(let id), .foldedRecognize(let id),
      .foldedSolved(let id, _):
      id
    case .begin, .apply, .folded: nil
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
}

/// A theorem with the lines that lead to it.
public struct DerivedTheorem: Sendable {
  public let theorem: Theorem
  public let lines: [DerivedLine]

  /// The relation that the last line states.
  public let relation: Relation
}
