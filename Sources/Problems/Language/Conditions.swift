import Algebra
import Diffusion

/// Reads `where` clauses: comparisons joined by `and`, each perhaps with alternatives after `or`.
enum Conditions {
  static func read(
    _ place: Fragment, knowing symbols: [Symbol]
  ) throws(Diagnostic) -> [Condition] {
    if place.isEmpty { return [] }
    var result: [Condition] = []
    for piece in place.pieces(separatedBy: " and ") {
      var alternatives: [Condition.Comparison] = []
      for alternative in piece.pieces(separatedBy: " or ") {
        alternatives.append(try comparison(alternative.trimmed, symbols))
      }
      result.append(Condition(alternatives: alternatives, place: piece.trimmed))
    }
    return result
  }

  /// Longer signs before those they begin with.
  private static let signs: [(text: String, sign: Condition.Sign)] = [
    ("<=", .lessOrEqual), ("≤", .lessOrEqual), (">=", .greaterOrEqual), ("≥", .greaterOrEqual),
    ("!=", .unequal), ("≠", .unequal), ("<", .less), (">", .greater),
  ]

  private static func comparison(
    _ place: Fragment, _ symbols: [Symbol]
  ) throws(Diagnostic) -> Condition.Comparison {
    for (text, sign) in signs {
      guard let (left, right) = place.split(at: text) else { continue }
      let comparison = Condition.Comparison(
        left: try LanguageReader.formula(left, knowing: symbols), sign: sign,
        right: try LanguageReader.formula(right, knowing: symbols),
        sides: (left.trimmed, right.trimmed))
      try checkDimensions(of: comparison.left, and: comparison.right, at: place)
      return comparison
    }
    throw place.diagnostic(
      "this condition compares nothing",
      remedy: ["A condition reads `x_A2 < x_A1 - 0.10`; the signs are < > <= >= !=."])
  }

  /// Refuses two formulas that measure different things.
  ///
  /// A bare number may stand for anything in SI units, as 300 in `T > 300`; formulas with one are
  /// taken as they are.
  static func checkDimensions(
    of left: Expression, and right: Expression, at place: Fragment
  ) throws(Diagnostic) {
    guard !left.hasBareNumber, !right.hasBareNumber else { return }
    do throws(DimensionError) {
      try DimensionCheck.check(Equation(left, right))
    } catch {
      throw place.diagnostic(
        "this mixes quantities of different kinds: \(error.message)",
        remedy: ["Symbols are in SI units here. Both sides must come out in the same one."])
    }
  }
}

extension Expression {
  /// Whether a number other than zero stands anywhere but in an exponent.
  fileprivate var hasBareNumber: Bool {
    switch self {
    case .number(let value): !value.isZero
    case .power(let base, _): base.hasBareNumber
    default: children.contains { $0.hasBareNumber }
    }
  }
}
