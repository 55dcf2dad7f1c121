import Algebra
import Diffusion

/// How a question is answered, before any number is drawn: the path and the closed form.
public struct Plan: Sendable {
  public let model: TransportModel
  public let path: Path
  /// The target in terms of the givens.
  public let closedForm: Expression

  /// Finds the way to a symbol.
  ///
  /// - Parameter extra: Relations that the question adds, such as the place z = L/2.
  /// - Throws: `notDetermined` where no way leads to the symbol.
  public init(
    to target: Symbol, from givens: [Symbol], in network: Network, extra: [Path.Step] = []
  ) throws(SolutionError) {
    let known = givens + extra.map { $0.symbol }
    guard let found = network.path(to: target, from: known) else { throw .notDetermined(target) }
    let needed = Set(found.steps.flatMap { $0.expression.symbols })
    path = Path(target: target, steps: extra.filter { needed.contains($0.symbol) } + found.steps)
    model = network.model
    do throws(AlgebraError) {
      closedForm = try path.closedForm()
    } catch {
      throw .algebra(error)
    }
  }

  /// The givens that the answer depends on.
  public var premises: [Symbol] { closedForm.symbols }

  /// The solution for given numbers, computed twice.
  ///
  /// - Parameter givens: Values in SI units.
  /// - Throws: `routesDisagree` where the closed form and the numerical solution differ by more
  ///   than `SecondRoute.agreement`, relative to the parts the answer is made of; `noMotion` for a
  ///   place outside the path; also what either route throws.
  public func solution(for givens: [Symbol: Double]) throws(SolutionError) -> Solution {
    var known = givens
    known["R"] = GasConstant.value
    let values: [Symbol: Double]
    let closed: Double
    do throws(AlgebraError) {
      values = try path.values(from: known)
      let fixed = known
      closed = try Evaluation(value: { fixed[$0] })(closedForm)
    } catch {
      throw .algebra(error)
    }
    if case .planarFilm = model, let z = values["z"], let length = known["L"],
      !(z >= 0 && z <= length * (1 + 1e-12))
    {
      throw .noMotion("the place z lies outside the path, which runs from 0 to L")
    }
    let motion = try SecondRoute.motion(in: model, givens: known)
    let numerical = try SecondRoute.value(of: path.target, in: motion, at: values["z"] ?? 0)
    try SecondRoute.confirm(path.target, closed, numerical)
    // Every number along the way stands on a page too.
    for step in path.steps where step.relation.id != "place" {
      let own = try SecondRoute.value(of: step.symbol, in: motion, at: values["z"] ?? 0)
      try SecondRoute.confirm(step.symbol, values[step.symbol] ?? .nan, own)
    }
    return Solution(value: closed, numericalValue: numerical.value, values: values)
  }
}

/// An answer that two routes agree on.
public struct Solution: Sendable {
  /// From the closed form, in SI units.
  public let value: Double
  /// From the governing equations.
  public let numericalValue: Double
  /// Every quantity along the path, givens included, in SI units.
  public let values: [Symbol: Double]
}
