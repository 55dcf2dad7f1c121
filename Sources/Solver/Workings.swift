import Algebra
import Diffusion

/// What has been worked out for one set of givens, so that several questions about one draw share it.
///
/// It must not be used with other givens. A class, since what one question finds the next one uses.
public final class Workings {
  private var situations:
    [(model: TransportModel, givens: SymbolValues, outcome: ForwardModel.Outcome)] = []
  private var solutions: [(signature: [UInt8], solution: Solution)] = []
  private var routes: [(signature: [UInt8], route: Plan.FirstRoute)] = []
  private var numbers: [(method: NumericalMethod, premises: [Double], value: Double)] = []

  public init() {}

  /// The situation with these givens, found once.
  func outcome(
    of model: TransportModel, for givens: SymbolValues,
    _ find: () throws(SolutionError) -> ForwardModel.Outcome
  ) throws(SolutionError) -> ForwardModel.Outcome {
    for own in situations where own.model == model && own.givens == givens { return own.outcome }
    let outcome = try find()
    situations.append((model, givens, outcome))
    return outcome
  }

  /// The solution of a plan, by its signature, found once.
  func solution(
    of signature: [UInt8], _ find: () throws(SolutionError) -> Solution
  ) throws(SolutionError) -> Solution {
    for own in solutions where own.signature == signature {
      return own.solution
    }
    let solution = try find()
    solutions.append((signature, solution))
    return solution
  }

  /// What the first route finds, by the signature of its plan, found once.
  func firstRoute(
    of signature: [UInt8], _ find: () throws(SolutionError) -> Plan.FirstRoute
  ) throws(SolutionError) -> Plan.FirstRoute {
    for own in routes where own.signature == signature { return own.route }
    let route = try find()
    routes.append((signature, route))
    return route
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
