/// Why an operation of the algebra could not be carried out.
public enum AlgebraError: Error, Hashable, Sendable {
  /// An exact integer left the range of 64 bits.
  case overflow
  case divisionByZero
  /// An expression grew past the size that any line of a textbook has.
  case tooLarge
  /// The unknown does not occur, or not in a way that this rule can undo.
  case cannotIsolate(Symbol)
  /// No rule of the catalogue integrates this in the given variable.
  case cannotIntegrate(Symbol)
  /// An integral over this variable has no finite value: a pole lies between the ends or at one.
  case divergent(Symbol)
  /// There is no power series in this symbol about the point: an essential singularity, a broken
  /// power, or a first term that cannot be decided.
  case cannotExpand(Symbol)
  /// No rule solves the differential equation for this function, or its solution is not proved.
  case cannotSolve(Symbol)
  /// This is no quotient of polynomials in the symbol.
  case notRational(Symbol)
  /// What was to be replaced does not occur.
  case nothingToReplace
  /// The symbol is the variable of an integral or a derivative and cannot be replaced by this, or
  /// would be mistaken for it.
  case bound(Symbol)
  /// A symbol has no value where one is needed.
  case noValue(Symbol)

  /// The cause in words.
  public var message: String {
    switch self {
    case .overflow: "a number became too large to stay exact"
    case .divisionByZero: "a division by zero"
    case .tooLarge: "the expression became too large"
    case .cannotIsolate(let symbol): "\(symbol.name) cannot be isolated here"
    case .cannotIntegrate(let symbol): "no rule integrates this over \(symbol.name)"
    case .divergent(let symbol):
      "the integral over \(symbol.name) has no finite value: there is a pole between its ends"
    case .cannotExpand(let symbol): "there is no power series in \(symbol.name) about this point"
    case .cannotSolve(let symbol):
      "no rule solves this differential equation for \(symbol.name)"
    case .notRational(let symbol): "this is no quotient of polynomials in \(symbol.name)"
    case .nothingToReplace: "what should be replaced does not occur here"
    case .bound(let symbol): "\(symbol.name) is bound by an integral or a derivative here"
    case .noValue(let symbol): "\(symbol.name) has no value here"
    }
  }
}
