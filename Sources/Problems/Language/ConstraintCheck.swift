import Algebra
import Numerics
import Units

/// Finds conditions that no draw can satisfy, from the bounds of the values they compare.
enum ConstraintCheck {
  static func check(_ givens: [Given]) throws(Diagnostic) {
    var bounds = Domain()
    for given in givens {
      bounds[given.symbol] = interval(of: given)
      for condition in given.conditions { try check(condition, given, bounds) }
    }
  }

  private static func interval(of given: Given) -> Domain.Interval {
    switch given.source {
    case .grid(let lower, let step, let count, let unit):
      let first = unit.siValue(of: lower.doubleValue)
      let last = unit.siValue(of: lower.doubleValue + Double(count - 1) * step.doubleValue)
      return Domain.Interval(first, last)
    case .list(let values):
      let all = values.map { $0.unit.siValue(of: $0.number) }
      return Domain.Interval(all.min() ?? -.infinity, all.max() ?? .infinity)
    default: return .real
    }
  }

  private static func check(
    _ condition: Condition, _ given: Given, _ domain: Domain
  ) throws(Diagnostic) {
    var reasons: [String] = []
    for comparison in condition.alternatives {
      guard let reason = impossibility(of: comparison, domain) else { return }
      reasons.append(reason)
    }
    throw condition.place.diagnostic(
      "\(given.symbol.name) can never satisfy this condition",
      remedy: reasons.map { $0 + "." } + ["Widen a range, or weaken the condition."])
  }

  /// Why a comparison can never hold, or nil if its bounds allow it.
  private static func impossibility(
    of comparison: Condition.Comparison, _ domain: Domain
  ) -> String? {
    let left = domain.bounds(of: comparison.left)
    let right = domain.bounds(of: comparison.right)
    let tooLarge =
      "The left side is at least \(text(left.lower)), the right side at most "
      + text(right.upper)
    let tooSmall =
      "The left side is at most \(text(left.upper)), the right side at least "
      + text(right.lower)
    switch comparison.sign {
    case .less: return left.lower >= right.upper ? tooLarge : nil
    case .lessOrEqual: return left.lower > right.upper ? tooLarge : nil
    case .greater: return left.upper <= right.lower ? tooSmall : nil
    case .greaterOrEqual: return left.upper < right.lower ? tooSmall : nil
    case .unequal: return nil
    }
  }

  private static func text(_ value: Double) -> String {
    guard let decimal = Decimal(value, significantFigures: 6) else { return "unbounded" }
    return decimal.normalized.text()
  }
}

extension String {
  /// With its first ASCII letter as a capital.
  var prefixUppercased: String {
    var bytes = Array(utf8)
    if let first = bytes.first, (97...122).contains(first) { bytes[0] = first - 32 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
