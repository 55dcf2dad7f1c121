import Algebra
import Diffusion
import Numerics
import Units

/// Finds values that no quantity of their kind has, and conditions that no draw can satisfy, from
/// the bounds of what is drawn.
enum ConstraintCheck {
  static func check(_ givens: [Given], _ complaints: Complaints) {
    var bounds = Domain()
    for given in givens {
      let own = interval(of: given)
      bounds[given.symbol] = own
      complaints.attempt { () throws(Diagnostic) in try checkRange(own, given) }
      for condition in given.conditions {
        complaints.attempt { () throws(Diagnostic) in try check(condition, given, bounds) }
      }
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

  /// Refuses mole fractions beyond 0 and 1, and lengths, pressures and the like that are not
  /// positive. Pure species and the beginning of the path are allowed.
  private static func checkRange(
    _ own: Domain.Interval, _ given: Given
  ) throws(Diagnostic) {
    guard own != .real, let term = Glossary.term(given.symbol) else { return }
    switch term.interval {
    case .unit where own.lower < 0 || own.upper > 1 + 1e-12:
      throw given.place.diagnostic(
        "\(given.symbol.name) is the \(term.words), which lies between 0 and 1")
    case .positive where own.lower < 0 || (own.lower == 0 && given.symbol != "z"):
      throw given.place.diagnostic(
        "\(given.symbol.name) is the \(term.words), which is greater than 0")
    default: return
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
      remedy: reasons + ["Widen a range, or weaken the condition."])
  }

  /// Why a comparison can never hold, or nil if its bounds allow it.
  private static func impossibility(
    of comparison: Condition.Comparison, _ domain: Domain
  ) -> String? {
    let left = bounds(of: comparison.left, domain)
    let right = bounds(of: comparison.right, domain)
    let unit = unit(of: comparison)
    let (first, second) = (comparison.sides.left.quoted, comparison.sides.right.quoted)
    let tooLarge =
      "\(first) is at least \(text(left.lower))\(unit), \(second) at most "
      + "\(text(right.upper))\(unit)."
    let tooSmall =
      "\(first) is at most \(text(left.upper))\(unit), \(second) at least "
      + "\(text(right.lower))\(unit)."
    switch comparison.sign {
    case .less: return left.lower >= right.upper ? tooLarge : nil
    case .lessOrEqual: return left.lower > right.upper ? tooLarge : nil
    case .greater: return left.upper <= right.lower ? tooSmall : nil
    case .greaterOrEqual: return left.upper < right.lower ? tooSmall : nil
    case .equal:
      return left.lower > right.upper ? tooLarge : left.upper < right.lower ? tooSmall : nil
    case .unequal: return nil
    }
  }

  private static func bounds(of side: Condition.Operand, _ domain: Domain) -> Domain.Interval {
    switch side {
    case .formula(let expression): domain.bounds(of: expression)
    case .value(let value, _): Domain.Interval(value, value)
    }
  }

  /// The SI unit of both sides, with a blank before it; empty for pure numbers.
  private static func unit(of comparison: Condition.Comparison) -> String {
    for side in [comparison.left, comparison.right] {
      guard let dimension = dimension(of: side), dimension != .one,
        let unit = Unit.coherent(for: dimension)
      else { continue }
      return " " + unit.text(.ascii)
    }
    return ""
  }

  private static func dimension(of side: Condition.Operand) -> Dimension? {
    switch side {
    case .formula(let expression): try? DimensionCheck.dimension(of: expression)
    case .value(_, let dimension): dimension
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
