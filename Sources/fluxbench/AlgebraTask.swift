import Algebra

/// Something the algebra does, to be timed.
struct AlgebraTask {
  /// The same name in the peers' programs.
  let name: String
  let about: String
  let unit: Unit
  let limit: Limit?
  /// How many operations, points or comparisons one call of `run` is.
  let count: Double
  let run: () throws -> Outcome

  init(
    _ name: String, _ about: String, limit: Limit? = nil, in unit: Unit = .microseconds,
    count: Double = 1, run: @escaping () throws -> Outcome
  ) {
    self.name = name
    self.about = about
    self.unit = unit
    self.limit = limit
    self.count = count
    self.run = run
  }

  enum Unit {
    case microseconds, nanosecondsPerPoint, perSecond

    /// The number to show for a time of one operation.
    func number(_ microseconds: Double) -> Double {
      switch self {
      case .microseconds: microseconds
      case .nanosecondsPerPoint: microseconds * 1e3
      case .perSecond: 1e6 / microseconds
      }
    }

    func text(_ microseconds: Double) -> String {
      let number = number(microseconds)
      return switch self {
      case .microseconds: decimals(number, number < 100 ? 2 : 0)
      case .nanosecondsPerPoint: decimals(number, 1) + " ns"
      case .perSecond: decimals(number, 0) + "/s"
      }
    }
  }

  /// What is asked of a task.
  enum Limit {
    /// At most so many microseconds for an operation.
    case microseconds(Double)
    /// At most so many times what the faster of the peers takes that do the task.
    case peers(Double)
    /// At most so many times what GiNaC takes.
    case ginac(Double)
  }

  /// What came out, so that a wrong result is seen.
  enum Outcome {
    case expression(Expression)
    case equation(Equation)
    case verdict(Equivalence)
    case text(String)

    var text: String {
      switch self {
      case .expression(let expression):
        let text = Typesetting().layout(expression).text
        if text.count <= 60 { return text }
        let count = expression.terms.count
        return count > 9 ? "\(count) terms" : text.prefix(60) + "…"
      case .equation(let equation): return Typesetting().layout(equation).text
      case .verdict(.proved(let proof)): return "equal, proved (\(proof))"
      case .verdict(.agrees(let points)): return "equal at \(points) points, not proved"
      case .verdict(.different(let example)):
        let point = example.point.map { "\($0.symbol.name) = \(decimals($0.value, 3))" }
        return "different at " + point.joined(separator: ", ")
      case .verdict(.undecided): return "undecided"
      case .text(let text): return text
      }
    }
  }
}

/// The tasks of the table, with the strings and names that the peers' programs have, too.
enum AlgebraTasks {
  static let formulas = [
    "xA*(NA+NB) - c*D*g",
    "c*D/L*log((1-x2)/(1-x1))",
    "D*P/(R*T*L)*log(pB2/pB1)",
    "D*P/(R*T*L*pBM)*(p1-p2)",
    "1-(1-x1)*((1-x2)/(1-x1))^(z/L)",
    "(MA*NA+MB*NB)/(cA*MA+cB*MB)",
  ]

  static func all() throws -> [AlgebraTask] {
    try forms() + equivalences() + evaluations() + StefanForms.tasks()
  }

  private static let xA: Expression = "xA"
  private static let (NA, NB, J, r): (Expression, Expression, Expression, Expression) =
    ("NA", "NB", "J", "r")
  private static let (c, D, L, g): (Expression, Expression, Expression, Expression) =
    ("c", "D", "L", "g")

  /// Positive, but for the mole fractions x1 and x2, which lie between 0 and 1.
  private static let domain: Domain = {
    var domain = Domain()
    for name in ["c", "D", "L", "P", "R", "T", "pB1", "pB2", "p1", "p2"] as [Symbol] {
      domain[name] = .positive
    }
    for name in ["x1", "x2"] as [Symbol] { domain[name] = .unit }
    return domain
  }()

  private static func forms() throws -> [AlgebraTask] {
    let profile = try Parser.expression("1-(1-x1)*((1-x2)/(1-x1))^(z/L)")
    let flux = try Parser.expression("NA - xA*(NA+NB) - J")
    let implicit = try Parser.equation("NA = xA*(NA+r*NA) + J")
    let sum = try Parser.expression("a+b+c+d+e")
    let momentum = try Parser.expression("MA*NA+MB*NB")
    let stefan = try Parser.expression("c*D/L*log((1-x2)/(1-x1))")
    let ratio = try Parser.expression(
      "c*D/(L*(1+r))*log((1-(1+r)*x2)/(1-(1+r)*x1))")
    let (twice, opposite): (Expression, Expression) = (2, -NA)
    return [
      AlgebraTask("T1", "parse, per string", limit: .peers(1), count: 6) {
        var last = Expression.zero
        for formula in formulas { last = try Parser.expression(formula) }
        return .expression(last)
      },
      AlgebraTask("T2", "build and canonicalise", limit: .peers(1)) {
        .expression(
          try Canonical.form(
            of: xA * NB + NB * xA + twice * NA - NA + c * D * g * .one + .zero - D * c * g
              + NA * xA))
      },
      AlgebraTask("T3", "differentiate", limit: .peers(1)) {
        .expression(try profile.derivative("z"))
      },
      AlgebraTask("T4", "substitute and simplify", limit: .peers(1)) {
        .expression(try Canonical.form(of: flux.replacing("NB", by: opposite)))
      },
      AlgebraTask("T4b", "substitute and expand", limit: .ginac(2)) {
        .expression(try flux.replacing("NB", by: opposite).multipliedOut())
      },
      AlgebraTask("T5", "solve a linear equation", limit: .peers(1)) {
        .equation(try implicit.isolating("NA"))
      },
      AlgebraTask("T6", "expand (a+b+c+d+e)^12", limit: .ginac(0.2)) {
        .expression(try Expression.power(sum, 12).multipliedOut())
      },
      AlgebraTask("T9", "limit at a removable singularity", limit: .peers(1)) {
        let limit = try ratio.limit("r", at: .point(.minusOne), in: domain)
        return limit.value.map { .expression($0) } ?? .text("no finite limit")
      },
      AlgebraTask("T10", "substitute and factor", limit: .peers(1)) {
        .expression(try momentum.replacing("NB", by: opposite).factored())
      },
      AlgebraTask("T11", "write as LaTeX", limit: .peers(1)) {
        .text(Typesetting().layout(stefan).latex)
      },
    ]
  }

  private static func equivalences() throws -> [AlgebraTask] {
    let stefan = try Parser.expression("c*D/L*log((1-x2)/(1-x1))")
    let pressures = try Parser.expression("D*P/(R*T*L)*log(pB2/pB1)")
    let (concentration, first, second) = (
      try Parser.expression("P/(R*T)"), try Parser.expression("(P-pB1)/P"),
      try Parser.expression("(P-pB2)/P")
    )
    let logMeanText = "D*P/(R*T*L*(((P-p2)-(P-p1))/log((P-p2)/(P-p1))))*(p1-p2)"
    let ratioText = "D*P/(R*T*L)*log((P-p2)/(P-p1))"
    let logMean = try Parser.expression(logMeanText)
    let ratio = try Parser.expression(ratioText)
    let (logMeanForm, ratioForm) = (
      try Canonical.form(of: logMean), try Canonical.form(of: ratio)
    )
    let wrong = try Parser.expression("c*D/L*log((1-x1)/(1-x2))")
    let whole = try Parser.expression("log((1-x2)/(1-x1))")
    let split = try Parser.expression("log(1-x2)-log(1-x1)")
    return [
      AlgebraTask("T7a", "substitute and prove equal", limit: .peers(1)) {
        let inPressures = try stefan.replacing("c", by: concentration)
          .replacing("x1", by: first).replacing("x2", by: second)
        return .verdict(.between(inPressures, pressures, in: domain))
      },
      AlgebraTask("T7b", "prove the log-mean form", limit: .peers(1)) {
        .verdict(.between(logMean, ratio, in: domain))
      },
      // GiNaC has put both sides into its own form while they were built, before the clock starts;
      // so does this task. The one below counts that work on both sides.
      AlgebraTask("T7b formed", "the same, both in canonical form", limit: .peers(1)) {
        .verdict(.between(logMeanForm, ratioForm, in: domain))
      },
      AlgebraTask("T7b read", "read both sides and prove it", limit: .peers(1)) {
        .verdict(
          .between(
            try Parser.expression(logMeanText), try Parser.expression(ratioText), in: domain))
      },
      AlgebraTask("T7c", "refute an inverted ratio", limit: .microseconds(50)) {
        .verdict(.between(wrong, stefan, in: domain))
      },
      AlgebraTask("T7d", "prove a split logarithm", limit: .microseconds(50)) {
        .verdict(.between(whole, split, in: domain))
      },
    ]
  }

  private static func evaluations() throws -> [AlgebraTask] {
    let points = try StefanPoints(count: 1_000_000)
    return [
      AlgebraTask(
        "T8 points", "evaluate, point by point", limit: .microseconds(0.025),
        in: .nanosecondsPerPoint, count: Double(points.count)
      ) { .text("sum " + decimals(try points.oneByOne(), 6)) },
      AlgebraTask(
        "T8 batch", "evaluate a million points", limit: .microseconds(0.012),
        in: .nanosecondsPerPoint, count: Double(points.count)
      ) { .text("sum " + decimals(try points.inBatch(), 6)) },
    ]
  }
}
