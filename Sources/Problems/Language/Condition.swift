import Algebra
import Diffusion
import Units

/// What values must satisfy: at least one of some comparisons.
struct Condition: Sendable {
  let alternatives: [Comparison]
  let place: Fragment

  struct Comparison: Sendable {
    let left: Operand
    let sign: Sign
    let right: Operand
    /// The two sides as they are written, for complaints.
    let sides: (left: Fragment, right: Fragment)
  }

  /// One side of a comparison.
  enum Operand: Sendable {
    case formula(Expression)
    /// A number with its unit, in SI units.
    case value(Double, Dimension)

    func value(for values: SymbolValues) throws(AlgebraError) -> Double {
      switch self {
      case .formula(let expression): try Evaluation(value: { values[$0] })(expression)
      case .value(let value, _): value
      }
    }

    var symbols: [Symbol] {
      if case .formula(let expression) = self { expression.symbols } else { [] }
    }
  }

  enum Sign: UInt8, Sendable {
    case less, greater, lessOrEqual, greaterOrEqual, equal, unequal
  }

  /// The symbols that must have values.
  var symbols: [Symbol] { alternatives.flatMap { $0.left.symbols + $0.right.symbols } }

  func holds(for values: SymbolValues) throws(AlgebraError) -> Bool {
    for comparison in alternatives {
      let (a, b) = (
        try comparison.left.value(for: values), try comparison.right.value(for: values)
      )
      let holds =
        switch comparison.sign {
        case .less: a < b
        case .greater: a > b
        case .lessOrEqual: a <= b
        case .greaterOrEqual: a >= b
        // What is drawn is rounded; what is equal on paper is equal.
        case .equal: abs(a - b) <= 1e-9 * max(abs(a), abs(b))
        case .unequal: abs(a - b) > 1e-9 * max(abs(a), abs(b))
        }
      if holds { return true }
    }
    return false
  }
}
