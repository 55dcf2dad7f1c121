import Algebra
import Diffusion

/// What has been worked out for one set of givens, so that several questions about one draw share it.
///
/// It must not be used with other givens. A class, since what one question finds the next one uses.
public final class Workings {
  private var situations:
    [(model: TransportModel, givens: [Symbol: Double], outcome: ForwardModel.Outcome)] = []
  private var solutions: [String: Solution] = [:]
  private var estimates: [String: Double] = [:]
  private var numbers: [(method: NumericalMethod, premises: [Double], value: Double)] = []

  public init() {}

  /// The situation with these givens, found once.
  func outcome(
    of model: TransportModel, for givens: [Symbol: Double],
    _ find: () throws(SolutionError) -> ForwardModel.Outcome
  ) throws(SolutionError) -> ForwardModel.Outcome {
    for own in situations where own.model == model && own.givens == givens { return own.outcome }
    let outcome = try find()
    situations.append((model, givens, outcome))
    return outcome
  }

  /// The solution of a plan, by its signature, found once.
  func solution(
    of signature: String, _ find: () throws(SolutionError) -> Solution
  ) throws(SolutionError) -> Solution {
    if let own = solutions[signature] { return own }
    let solution = try find()
    solutions[signature] = solution
    return solution
  }

  func estimate(
    of signature: String, _ find: () throws(SolutionError) -> Double
  ) throws(SolutionError) -> Double {
    if let own = estimates[signature] { return own }
    let estimate = try find()
    estimates[signature] = estimate
    return estimate
  }

  /// The value of a numerical method, found once for the same premises.
  func value(of method: NumericalMethod, _ known: Values) throws(SolutionError) -> Double {
    let premises = method.premises.map { known[$0] }
    for own in numbers where own.premises == premises && own.method == method { return own.value }
    let value = try method.value(known)
    numbers.append((method, premises, value))
    return value
  }
}
