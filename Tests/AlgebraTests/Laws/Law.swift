import Numerics
import Testing

import class Foundation.ProcessInfo

@testable import Algebra

/// A law of algebra, tried on many random cases.
///
/// Every case has a seed of its own, which the report of a failure names. The usual number of cases
/// keeps the tests of one change short; for a longer run, say how many:
///
///     FLUXBOOK_LAW_CASES=1000000 swift test --filter LawTests
enum Law {
  static let cases: Int = {
    let wanted = ProcessInfo.processInfo.environment["FLUXBOOK_LAW_CASES"]
    return max(100, wanted.flatMap { Int($0) } ?? 10_000)
  }()

  /// What a case says about a law.
  enum Outcome {
    case holds
    /// Nothing: the arithmetic left 64 bits, or the point lies outside the domain.
    case silent
    case broken(String)

    init(_ holds: Bool, _ description: @autoclosure () -> String) {
      self = holds ? .holds : .broken(description())
    }
  }

  /// Tries a law and reports the first case that breaks it, and a law about which fewer than
  /// the given share of the cases say anything.
  ///
  /// An algebraic error in a case makes it silent: the laws are about results.
  static func check(
    _ name: UInt64, share: Double = 0.5, location: SourceLocation = #_sourceLocation,
    _ law: (inout RandomExpressions) throws -> Outcome
  ) {
    var speaking = 0
    for index in 0..<cases {
      let seed = name << 32 &+ UInt64(index)
      var source = RandomExpressions(seed: seed)
      var outcome = Outcome.silent
      do { outcome = try law(&source) } catch {}
      switch outcome {
      case .holds: speaking += 1
      case .silent: break
      case .broken(let description):
        Issue.record("case \(index), seed \(seed): \(description)", sourceLocation: location)
        return
      }
    }
    #expect(Double(speaking) >= share * Double(cases), sourceLocation: location)
  }
}

/// How an expression is shown in a report.
func shown(_ expression: Expression) -> String { Typesetting().layout(expression).text }

/// Whether two expressions have the same value at a point, as far as rounding lets one tell; nil
/// where one of them has none.
func haveSameValue(
  _ first: Expression, _ second: Expression, at values: [Symbol: Double]
) -> Bool? {
  let (a, b) = (value(first, at: values), value(second, at: values))
  guard a.isFinite, b.isFinite else { return nil }
  if abs(a - b) <= 1e-11 * max(abs(a), abs(b)) { return true }
  var point = Point(first, second)
  for index in point.symbols.indices { point.values[index] = values[point.symbols[index]] ?? .nan }
  guard let left = try? Sample(first, at: point), let right = try? Sample(second, at: point)
  else { return nil }
  return abs(left.value - right.value) <= left.error + right.error
}

extension Law.Outcome {
  /// Two expressions should have the same value at a random point.
  static func sameValue(
    _ first: Expression, _ second: Expression, _ source: inout RandomExpressions
  ) -> Law.Outcome {
    guard let same = haveSameValue(first, second, at: source.point()) else { return .silent }
    return Law.Outcome(same, "\(shown(first))  |  \(shown(second))")
  }

  /// Two expressions should be proved equal.
  static func proved(
    _ first: Expression, _ second: Expression, in domain: Domain = RandomExpressions.domain
  ) -> Law.Outcome {
    switch Equivalence.between(first, second, in: domain) {
    case .proved: .holds
    case .agrees: .broken("not proved: \(shown(first))  |  \(shown(second))")
    case .different: .broken("\(shown(first))  |  \(shown(second))")
    case .undecided: .silent
    }
  }

  /// Two expressions should have the same canonical form.
  static func sameForm(_ first: Expression, _ second: Expression) throws -> Law.Outcome {
    let (left, right) = (try Canonical.form(of: first), try Canonical.form(of: second))
    return Law.Outcome(left == right, "\(shown(first))  |  \(shown(second))")
  }
}
