import Algebra
import Testing

@Suite struct FormulaPairTests {
  /// The table by families, so that they run side by side and a failure says where.
  static let families: [(name: String, pairs: [FormulaPair])] = [
    ("composition", FormulaPair.composition), ("velocities", FormulaPair.velocities),
    ("Fick's law", FormulaPair.fick), ("counterdiffusion", FormulaPair.counterdiffusion),
    ("Stefan's flux", FormulaPair.stefan), ("Stefan's profile", FormulaPair.stefanProfiles),
    ("flux ratios", FormulaPair.fluxRatio), ("geometry", FormulaPair.geometry),
    ("thermodynamics", FormulaPair.thermodynamics), ("mixtures", FormulaPair.multicomponent),
    ("coefficients", FormulaPair.coefficients), ("peers", FormulaPair.peers),
    ("numbers", FormulaPair.numbers),
  ]

  @Test("every verdict is the expected one, in either order", arguments: families.indices)
  func verdicts(family: Int) throws {
    for pair in Self.families[family].pairs {
      let question = try Question(pair)
      let found = question.verdict
      let isRight =
        switch pair.verdict {
        case .proved: found.isProved
        case .equal: found.isEqual
        case .different: found.isDifferent
        case .hidden: !found.isEqual
        }
      #expect(isRight, "\(found): \(pair)")
      let turned = question.turned.verdict
      #expect(turned.isEqual == found.isEqual, "\(pair)")
      #expect(turned.isDifferent == found.isDifferent, "\(pair)")
    }
  }

  @Test("a counterexample lies in the domain and shows the difference")
  func counterexamples() throws {
    for pair in FormulaPair.all where pair.verdict == .different {
      let question = try Question(pair)
      guard case .different(let example) = question.verdict else { continue }
      #expect(example.point.map { $0.symbol } == question.symbols, "\(pair)")
      var point: [Symbol: Double] = [:]
      for entry in example.point {
        let interval = question.domain[entry.symbol]
        #expect(interval.lower < entry.value && entry.value < interval.upper, "\(pair)")
        point[entry.symbol] = entry.value
      }
      #expect(isClose(value(question.left, at: point), example.left), "\(pair)")
      #expect(isClose(value(question.right, at: point), example.right), "\(pair)")
      #expect(example.left != example.right, "\(pair)")
    }
  }

  /// Equal but for rounding.
  private func isClose(_ first: Double, _ second: Double) -> Bool {
    first == second || abs(first - second) <= 1e-9 * max(abs(first), abs(second))
  }

  @Test("the table is large, holds no row twice, and a third of it are wrong answers")
  func size() {
    let rows = FormulaPair.all
    #expect(rows.count == Self.families.reduce(0) { $0 + $1.pairs.count })
    #expect(rows.count >= 1_000)
    #expect(
      100 * rows.count { $0.verdict == .different || $0.verdict == .hidden } >= 35 * rows.count)
    #expect(Set(rows.map { "\($0.first)|\($0.second)|\($0.known)" }).count == rows.count)
  }

  @Test(
    "where one formula has a value the other has none, and nothing can be said",
    arguments: [
      ("ln(-x)", "ln(x)"), ("ln(x_1 - 1)", "ln(1 - x_1)"), ("sqrt(-x)", "sqrt(x)"),
      ("(x_1 - 2)^(1/2)", "(2 - x_1)^(1/2)"), ("atanh(1/x_1)", "atanh(x_1)"),
      ("1/(x - x)", "x"), ("ln(0)", "x"), ("0/0", "1"),
    ])
  func nowhere(first: String, second: String) throws {
    let pair = FormulaPair(
      first: first, second: second, verdict: .different, note: "no common value", known: [])
    #expect(try Question(pair).verdict == .undecided)
  }
}

/// A pair as it is put to the engine.
struct Question {
  let left: Expression
  let right: Expression
  let domain: Domain

  init(_ pair: FormulaPair) throws {
    left = try formula(pair.first)
    right = try formula(pair.second)
    domain = pair.domain(of: Expression.sum([left, right]).symbols)
  }

  private init(left: Expression, right: Expression, domain: Domain) {
    self.left = left
    self.right = right
    self.domain = domain
  }

  var symbols: [Symbol] { Expression.sum([left, right]).symbols }

  var turned: Question { Question(left: right, right: left, domain: domain) }

  var verdict: Equivalence { Equivalence.between(left, right, in: domain) }
}

extension FormulaPair: CustomStringConvertible {
  var description: String { "\(first)  |  \(second)  (\(note))" }
}

extension Equivalence {
  var isDifferent: Bool { if case .different = self { true } else { false } }
}
