import Algebra
import Diffusion
import Solver
import Units

/// A question with its reference answer.
public struct Ask: Sendable {
  public let id: String
  public let kind: Kind
  public let points: Int
  let prompt: [ProsePiece]
  /// The earlier question whose answer this one may go on from, by its index, and how it does.
  public let followThrough: FollowThrough?
  /// Where the file names it, for complaints.
  let place: Fragment

  public enum Kind: Sendable {
    /// A number with a unit.
    case quantity(Plan, Unit, figures: Int)
    /// A formula in the named symbols.
    case formula(Plan, [Symbol])
    /// One or several of some statements.
    case choice(Choice)
    /// The lines of a derivation in their order.
    case ordering(Ordering)
    /// A derivation, line by line, that ends with what a theorem of the theory says.
    case derivation(theorem: String)
    /// The values of a quantity at some places.
    case profile(ProfileQuestion)
  }

  /// How to mark an answer against the student's own value of an earlier one.
  public struct FollowThrough: Sendable {
    /// The index of the earlier question.
    public let ask: Int
    /// The way from the givens and the earlier answer.
    public let plan: Plan
  }

  /// The way to a number or a formula; nil where nothing is computed.
  public var plan: Plan? {
    switch kind {
    case .quantity(let plan, _, _), .formula(let plan, _): plan
    default: nil
    }
  }

  /// What is asked for, where it is a number or a formula.
  public var target: Symbol? { plan?.target }

  /// All ways that are gone to answer it.
  var plans: [Plan] {
    switch kind {
    case .quantity(let plan, _, _), .formula(let plan, _): [plan]
    case .profile(let profile): profile.places.map { $0.plan }
    case .choice(let choice): choice.options.flatMap { $0.truth.plans }
    case .ordering, .derivation: []
    }
  }
}

/// Statements among which to choose.
public struct Choice: Sendable {
  public let options: [Option]
  /// Whether any number of them may be true, rather than exactly one.
  public let isMultiple: Bool
  /// The question, by its index, whose answer this one gives the reason for.
  public let reasonFor: Int?
  /// Whether the options stay in the order of the file.
  let keepsOrder: Bool

  public struct Option: Sendable {
    let words: Words
    let truth: Truth
    /// What to say to someone who chose wrongly about it; may be empty.
    let feedback: [ProsePiece]
    let place: Fragment
  }

  /// What an option says.
  enum Words: Sendable {
    case prose([ProsePiece])
    /// A curve: how a quantity runs along z.
    case curve(SketchedCurve)
  }

  /// When an option is true.
  enum Truth: Sendable {
    case always, never
    case when(Requirement)

    var plans: [Plan] {
      if case .when(let requirement) = self { requirement.findings.map { $0.plan } } else { [] }
    }
  }
}

/// A curve that is offered as an answer: the formula of a quantity in z and what is given.
struct SketchedCurve: Sendable {
  let symbol: Symbol
  let path: Path
}

/// Lines of a derivation that have lost their order.
public struct Ordering: Sendable {
  /// The theorem whose lines they are.
  public let theorem: String
  /// The lines in their order.
  let lines: [Equation]
  /// Lines that do not belong there, each with what to say to someone who uses it.
  let strays: [(equation: Equation, feedback: [ProsePiece])]
}

/// A profile, as its values at some places.
public struct ProfileQuestion: Sendable {
  public let symbol: Symbol
  public let unit: Unit
  public let figures: Int
  public let places: [Place]

  public struct Place: Sendable {
    /// The place as it is written, a formula for z.
    let formula: Expression
    public let plan: Plan
  }
}
