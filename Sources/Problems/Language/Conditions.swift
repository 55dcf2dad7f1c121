import Algebra
import Diffusion
import Numerics
import Units

/// Reads `where` clauses: comparisons joined by `and`, each perhaps with alternatives after `or`.
struct Conditions {
  /// The symbols that may stand in them.
  let known: [Symbol]
  /// Names of questions, and what each asks for.
  var questions: [(name: Symbol, target: Symbol)] = []

  func read(_ place: Fragment) throws(Diagnostic) -> [Condition] {
    if place.isEmpty { return [] }
    var result: [Condition] = []
    for piece in place.pieces(separatedBy: " and ") {
      var alternatives: [Condition.Comparison] = []
      for alternative in piece.pieces(separatedBy: " or ") {
        alternatives.append(try comparison(alternative.trimmed))
      }
      result.append(Condition(alternatives: alternatives, place: piece.trimmed))
    }
    return result
  }

  /// Longer signs before those they begin with.
  private static let signs: [(text: String, sign: Condition.Sign)] = [
    ("<=", .lessOrEqual), ("≤", .lessOrEqual), (">=", .greaterOrEqual), ("≥", .greaterOrEqual),
    ("!=", .unequal), ("≠", .unequal), ("<", .less), (">", .greater), ("=", .equal),
  ]

  private func comparison(_ place: Fragment) throws(Diagnostic) -> Condition.Comparison {
    if let (before, _) = place.split(at: "==") {
      throw place.part(from: before.end, to: before.end + 2).diagnostic(
        "two signs stand here for one", remedy: ["Write a single `=`."])
    }
    for (text, sign) in Conditions.signs {
      guard let (left, right) = place.split(at: text) else { continue }
      if let again = Conditions.signs.first(where: { right.split(at: $0.text) != nil }) {
        throw place.diagnostic(
          "this compares three things at once",
          remedy: [
            "Write two comparisons: `\(left.trimmed.brief) \(text) … and … \(again.text) …`."
          ])
      }
      let comparison = Condition.Comparison(
        left: try operand(left.trimmed), sign: sign, right: try operand(right.trimmed),
        sides: (left.trimmed, right.trimmed))
      try checkDimensions(of: comparison, at: place)
      return comparison
    }
    throw place.diagnostic(
      "this condition compares nothing",
      remedy: [
        "A condition reads `x_A2 < x_A1 - 0.10`; the signs are < > <= >= = !=.",
        "Several are joined by `and` and `or`, without brackets and commas.",
      ])
  }

  private func operand(_ place: Fragment) throws(Diagnostic) -> Condition.Operand {
    if let (value, unit) = place.measurement {
      return .value(unit.siValue(of: value), unit.dimension)
    }
    return .formula(
      try LanguageReader.formula(place, knowing: known + questions.map { $0.name }))
  }

  /// Refuses two sides that measure different things.
  ///
  /// A bare number may stand for anything in SI units, as 300 in `T > 300`; formulas with one are
  /// taken as they are.
  private func checkDimensions(
    of comparison: Condition.Comparison, at place: Fragment
  ) throws(Diagnostic) {
    switch (comparison.left, comparison.right) {
    case (.formula(let left), .formula(let right)):
      try Conditions.checkDimensions(of: named(left), and: named(right), at: place)
    case (.formula(let side), .value(_, let dimension)),
      (.value(_, let dimension), .formula(let side)):
      let own = try? DimensionCheck.dimension(of: named(side))
      guard let own, own != dimension, !named(side).hasBareNumber else { return }
      throw place.diagnostic(
        "this mixes quantities of different kinds: the formula is \(own.described), the number "
          + dimension.described)
    case (.value(_, let first), .value(_, let second)):
      guard first != second else { return }
      throw place.diagnostic("this compares quantities of different kinds")
    }
  }

  /// With what a question asks for in place of its name.
  private func named(_ formula: Expression) -> Expression {
    var result = formula
    for question in questions where !known.contains(question.name) {
      result = (try? result.replacing(question.name, by: .symbol(question.target))) ?? result
    }
    return result
  }

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

extension Dimension {
  /// The name of the dimension with its article, or its symbol.
  fileprivate var described: String {
    if isDimensionless { return "a pure number" }
    return name.map { ("aeiou".utf8.contains($0.utf8.first ?? 0) ? "an " : "a ") + $0 } ?? text
  }
}

extension Fragment {
  /// Whether it is a number with a unit behind it, and nothing else.
  var isMeasurement: Bool { measurement != nil }

  /// A number with a unit behind it, and nothing else.
  fileprivate var measurement: (Decimal, Unit)? {
    guard let numeral = try? Decimal.numeral(in: Array(bytes), at: 0) else { return nil }
    let rest = part(from: start + numeral.end, to: end)
    guard rest.bytes.first == 32, !rest.trimmed.isEmpty,
      let unit = try? UnitParser.read(rest.trimmed.text).unit
    else { return nil }
    return (numeral.value, unit)
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
