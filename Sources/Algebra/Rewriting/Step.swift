/// One step of a derivation: the rule, what stood before, what stands after, where it changed, and
/// the finer steps it is made of.
///
/// Steps are what people show each other, so a step says all that a reader may ask of a line:
/// *what* was done (`rule.title`), *why* it is allowed (`rule.reason`), *where* (`path`), under
/// which *conditions* (`provisos`), and *how in detail* (`steps`). A step is a value that carries
/// whole lines, not differences, so that any step can be read, shown or checked by itself.
///
/// Three things hold for every step, and the tests check them:
/// - outside the place nothing changes: `before.replacing(at: path, with: after[path]!) == after`;
/// - finer steps form a chain: the first begins with `before`, each next one where the one before
///   it ended, the last ends with `after`;
/// - the two lines say the same where the provisos hold: expressions are equal, of equations the
///   second follows from the first.
public struct Step: Hashable, Sendable {
  public let rule: NamedRule
  public let before: Statement
  public let after: Statement
  /// The place that changed, the same in `before` and in `after`.
  public let path: [Int]
  /// The finer steps from `before` to `after`; none for a step that is as small as they come.
  public let steps: [Step]
  /// What must hold for this step and could not be shown from the domain; without those of the
  /// finer steps.
  let ownProvisos: [Proviso]

  init(
    _ rule: NamedRule, from before: Statement, to after: Statement, at path: [Int] = [],
    steps: [Step] = [], provided provisos: [Proviso] = []
  ) {
    self.rule = rule
    self.before = before
    self.after = after
    self.path = path
    self.steps = steps
    ownProvisos = provisos
  }

  /// What must hold for this step and could not be shown from the domain, each condition once.
  public var provisos: [Proviso] {
    var all = ownProvisos
    for step in steps {
      for proviso in step.provisos where !all.contains(proviso) { all.append(proviso) }
    }
    return all
  }

  /// The step with lines that show only the place that changed.
  public var focused: Step {
    guard !path.isEmpty, let old = before[path], let new = after[path] else { return self }
    return Step(rule, from: old, to: new, provided: provisos)
  }

  /// The step as a step of a larger statement in which its lines stand at a place.
  func placed(in whole: Statement, at place: [Int]) -> Step {
    guard !place.isEmpty else { return self }
    return Step(
      rule, from: whole.replacing(at: place, with: before) ?? before,
      to: whole.replacing(at: place, with: after) ?? after, at: place + path,
      steps: steps.map { $0.placed(in: whole, at: place) }, provided: ownProvisos)
  }
}

/// The name under which a rule stands in the catalogue, and why it is true.
///
/// Mathematics in the reason stands between backticks, in the notation that `Parser` reads.
public struct NamedRule: Hashable, Sendable {
  /// A name for programs, the same for every use of the rule: `divide-both-sides`.
  public let id: String
  /// What is done, short enough for the margin of a line: divide both sides by `L`.
  public let title: RuleTitle
  /// Why it is allowed, in a sentence for a student.
  public let reason: String
  let grade: Grade

  init(_ id: String, _ title: RuleTitle, _ reason: String, _ grade: Grade) {
    self.id = id
    self.title = title
    self.reason = reason
    self.grade = grade
  }

  /// How much of a line the use of a rule makes up.
  ///
  /// A teacher writes a new line for something new and does the small things that it brings along
  /// in the same line: a step of lower grade joins the line of the step before it.
  enum Grade: UInt8, Comparable, Sendable {
    /// Done without a word: zeros, ones, numbers, brackets, signs.
    case tidying
    /// Done in passing where it follows something larger: like factors, powers of products.
    case routine
    /// A line of its own.
    case notable
    /// A move of the whole line, such as dividing both sides.
    case move

    static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }
}

/// A condition on the values of symbols under which a step holds.
public enum Proviso: Hashable, Sendable {
  case nonzero(Expression)
  case positive(Expression)
  case nonnegative(Expression)
  /// Between two values, or at one of them.
  case between(Expression, Expression, Expression)

  /// The condition as a line shows it: `x ≠ 0`.
  public func layout(_ typesetting: Typesetting) -> Layout {
    func row(_ left: Expression, _ sign: Layout.Sign, _ right: Expression) -> Layout {
      .row([typesetting.layout(left), .sign(sign), typesetting.layout(right)])
    }
    return switch self {
    case .nonzero(let expression): row(expression, .unequal, .zero)
    case .positive(let expression): row(expression, .greater, .zero)
    case .nonnegative(let expression): row(expression, .greaterOrEqual, .zero)
    case .between(let expression, let lower, let upper):
      .row([
        row(lower, .lessOrEqual, expression), .sign(.lessOrEqual), typesetting.layout(upper),
      ])
    }
  }

  /// The condition as text.
  public var text: String { layout(Typesetting()).text }
}

extension Domain {
  /// Whether the condition certainly holds.
  func grants(_ proviso: Proviso) -> Bool {
    switch proviso {
    case .positive(let expression): isPositive(expression)
    case .nonnegative(let expression):
      // An even power has the smallest negative number for its bound, which stands for zero itself.
      bounds(of: expression).lower >= -.leastNonzeroMagnitude
    case .nonzero(let expression): isNonzero(expression)
    case .between(let expression, let lower, let upper):
      bounds(of: lower).upper <= bounds(of: expression).lower
        && bounds(of: expression).upper <= bounds(of: upper).lower
    }
  }

  /// The condition where it is left to be required; none where it certainly holds.
  func owes(_ proviso: Proviso) -> [Proviso] { grants(proviso) ? [] : [proviso] }

  private func isNonzero(_ expression: Expression) -> Bool {
    switch expression {
    case .product(let factors): return factors.allSatisfy(isNonzero)
    case .quotient(let top, _): return isNonzero(top)
    case .power(let base, _): return isNonzero(base)
    default:
      let bounds = bounds(of: expression)
      if isPositive(expression) || bounds.upper < 0 || (bounds.upper == 0 && bounds.lower < 0) {
        return true
      }
      // ln 2 and the like, whose values can be had.
      let point = Point(expression, .zero)
      guard point.symbols.isEmpty, let value = try? Sample(expression, at: point) else {
        return false
      }
      return abs(value.value) > value.error
    }
  }
}
