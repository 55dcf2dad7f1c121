import Algebra
import Diffusion
import Numerics

/// The number once more, from the governing equations: by plain arithmetic on a situation that is
/// given or solved numerically. No relation, theorem or closed form takes part.
public enum SecondRoute {
  /// How closely the two routes must agree.
  ///
  /// The numerical film is good for eleven digits; one is lost where composition enters twice.
  public static let agreement = 1e-9

  /// Compares a value with that of the second route.
  ///
  /// - Returns: The value by the second route.
  /// - Throws: `routesDisagree` where they differ by more than `agreement`, relative to the parts
  ///   the value is made of; `notConfirmed` for a symbol that the situation does not fix.
  @discardableResult
  static func confirm(
    _ symbol: Symbol, _ value: Double, _ outcome: ForwardModel.Outcome
  ) throws(SolutionError) -> Double {
    guard let numerical = outcome(symbol) else { throw .notConfirmed(symbol) }
    let scale = max(numerical.scale, abs(value))
    guard abs(value - numerical.value) <= agreement * scale else {
      throw .routesDisagree(symbol, closedForm: value, numerical: numerical.value)
    }
    return numerical.value
  }
}

/// Why a question has no answer that can be trusted.
public enum SolutionError: Error, Hashable, Sendable {
  /// Nothing leads to a symbol, but would if these were given.
  case missingGivens([Symbol], TransportModel)
  case notDetermined(Symbol)
  /// The second route knows nothing of a symbol.
  case notConfirmed(Symbol)
  case noMotion(String)
  /// The fractions of all species do not sum to one, or those of some to more; this is their sum.
  case fractions([Symbol], sum: Double)
  /// A partial pressure in Pa exceeds the whole.
  case aboveTotal(Symbol, Double, total: Double)
  /// The closed form has no value for the givens.
  case noValue(Symbol)
  /// What is given says different things of these.
  case contradiction([Symbol])
  /// More than one value fits.
  case severalValues(Symbol, Double, Double)
  case algebra(AlgebraError)
  /// The closed form and the numerical solution differ.
  case routesDisagree(Symbol, closedForm: Double, numerical: Double)

  public var message: String {
    switch self {
    case .missingGivens(let symbols, let model):
      "the model `\(model.name)` needs " + symbols.map { $0.name }.joined(separator: ", ")
        + (symbols.count == 1 ? ", which is not given" : ", which are not given")
    case .fractions(let symbols, let sum):
      symbols.map { $0.name }.joined(separator: ", ")
        + " sum to \(Decimal.message(sum, figures: 10)); the fractions of all species sum to 1"
    case .aboveTotal(let symbol, let value, let total):
      "the partial pressure \(symbol.name) is \(Decimal.message(value, figures: 6)) Pa, more than "
        + "the whole pressure P of \(Decimal.message(total, figures: 6)) Pa"
    case .notDetermined(let symbol): "\(symbol.name) does not follow from what is given"
    case .notConfirmed(let symbol): "\(symbol.name) cannot be computed by a second route"
    case .noMotion(let reason): reason
    case .noValue(let symbol):
      "the formula for \(symbol.name) has no value for what is given: it divides by nothing; a "
        + "limit such as equimolar counterdiffusion is a model of its own"
    case .contradiction(let symbols):
      "what is given contradicts itself: nothing fits "
        + symbols.map { $0.name }.joined(separator: ", ") + " and the rest at once"
    case .severalValues(let symbol, let first, let second):
      "more than one value of \(symbol.name) fits: \(Decimal.message(first, figures: 6)) and "
        + "\(Decimal.message(second, figures: 6)), in SI units"
    case .algebra(let error): error.message
    case .routesDisagree(let symbol, let closedForm, let numerical):
      "the closed form gives \(symbol.name) = \(closedForm), the numerical solution "
        + "\(numerical)"
    }
  }
}
