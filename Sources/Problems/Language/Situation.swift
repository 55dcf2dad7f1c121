import Algebra
import Diffusion
import Solver

/// What questions are answered from: the model of a problem and the theory.
struct Situation {
  let theory: Theory
  let model: TransportModel?
  private let network: Network?
  /// What to say where a model is needed and there is none.
  private let complaint: Diagnostic

  init(_ model: TransportModel?, _ theory: Theory, without complaint: Diagnostic) {
    self.theory = theory
    self.model = model
    network = model.map { Network(model: $0, theory: theory) }
    self.complaint = complaint
  }

  /// The symbols of the model.
  var symbols: [Symbol] { network?.symbols ?? [] }

  /// The relations of the model.
  ///
  /// - Throws: at the place where it is needed and the problem has none.
  func network(_ place: Fragment) throws(Diagnostic) -> Network {
    guard let network else { throw complaint }
    return network
  }

  /// The way to a symbol from others.
  ///
  /// - Parameters:
  ///   - place: Where the file asks for it.
  ///   - way: What the author says about it.
  func plan(
    to target: Symbol, from symbols: [Symbol], at place: Fragment, extra: [Path.Step] = [],
    way: AuthoredWay? = nil
  ) throws(Diagnostic) -> Plan {
    let network = try network(place)
    if let way, let model {
      let wider = Network(model: model, theory: theory, adding: Set(way.using.map { $0.id }))
      return try plan(to: target, from: symbols, extra, way, wider)
    }
    do throws(SolutionError) {
      return try network.plan(to: target, from: symbols, extra: extra)
    } catch {
      if case .missingGivens(let missing, _) = error {
        throw place.diagnostic(
          error.message,
          remedy: [
            "Give " + missing.map { $0.name }.joined(separator: ", ")
              + " as well. Given are: "
              + symbols.map { $0.name }.joined(separator: ", ") + "."
          ])
      }
      throw place.diagnostic(
        "the model `\(network.model.name)` gives no way to this: \(error.message)",
        remedy: [
          "Given are: " + symbols.map { $0.name }.joined(separator: ", ") + "."
        ])
    }
  }

  /// The way that an author wants.
  private func plan(
    to target: Symbol, from symbols: [Symbol], _ extra: [Path.Step], _ way: AuthoredWay,
    _ network: Network
  ) throws(Diagnostic) -> Plan {
    var known = symbols + extra.map { $0.symbol }
    var steps: [Path.Step] = []
    for step in way.steps {
      for needed in step.formula.symbols where !known.contains(needed) {
        guard let detour = network.path(to: needed, from: known) else {
          throw step.place.diagnostic(
            "\(needed.name) does not follow from what is given and the steps before",
            remedy: ["Known are: " + known.map { $0.name }.joined(separator: ", ") + "."])
        }
        steps += detour.steps
        known += detour.steps.map { $0.symbol }
      }
      let relation = Relation(
        Relation.authored, step.words.isEmpty ? "as the author puts it" : step.words, .definition,
        .symbol(step.symbol), step.formula)
      steps.append(Path.Step(symbol: step.symbol, expression: step.formula, relation: relation))
      known.append(step.symbol)
    }
    let place = way.steps.last?.place ?? way.using[0].place
    let plan: Plan
    do throws(SolutionError) {
      plan = try network.plan(
        to: target, from: symbols, extra: extra, first: steps,
        preferring: Set(way.using.map { $0.id }))
    } catch {
      throw place.diagnostic(
        "these steps do not lead to \(target.name): \(error.message)")
    }
    for (id, place) in way.using where !plan.path.steps.contains(where: { $0.relation.id == id }) {
      throw place.diagnostic(
        "the way to \(target.name) does not lead over `\(id)`",
        remedy: [
          "It leads over: " + plan.path.steps.map { $0.relation.id }.joined(separator: ", ") + "."
        ])
    }
    return plan
  }

  /// A theorem by its name.
  func theorem(_ place: Fragment) throws(Diagnostic) -> DerivedTheorem {
    guard let theorem = theory.theorem(place.text) else {
      throw place.diagnostic(
        "there is no theorem \(place.quoted)",
        remedy: LanguageReader.suggestion(place.text, theory.theoremIDs)
          + ["`fluxbook derive --list` names them all."])
    }
    return theorem
  }
}
