import Algebra
import Testing

@testable import Diffusion
@testable import Solver

/// Each model: its relations against its plain numbers, which know nothing of them.
@Suite struct ModelTests {
  private static let theory = try? Theory()

  /// The situation with the usual values, from which all tests start.
  private func usual(
    _ model: TransportModel
  ) throws -> (inputs: SymbolValues, outcome: ForwardModel.Outcome) {
    var inputs: SymbolValues = [:]
    for input in model.forward.inputs { inputs[input.symbol] = input.usual }
    // At an end some quantities tell nothing of others.
    if let length = inputs["L"], inputs["z"] == 0 { inputs["z"] = 0.4 * length }
    return (inputs, try model.forward.run(inputs))
  }

  private func relations(of model: TransportModel) throws -> [Relation] {
    let theory = try #require(Self.theory)
    return model.relations(in: theory).compactMap { model.hasSlopes ? $0.withSlopes : $0 }
      .filter { !$0.isDifferential }
  }

  @Test("a symbol means one thing")
  func meanings() {
    let all = Glossary.everySymbol
    #expect(all.count > 300)
    let twice = Dictionary(grouping: all) { $0 }.filter { $0.value.count > 1 }.keys.map { $0.name }
    #expect(twice.isEmpty, "\(twice)")
  }

  @Test("a model has a name and relations of its own, and names each theorem rightly")
  func names() throws {
    let theory = try #require(Self.theory)
    #expect(Set(TransportModel.all.map { $0.name }).count == TransportModel.all.count)
    let known = Set(theory.definitions.map { $0.id } + theory.theorems.map { $0.theorem.id })
    for model in TransportModel.all {
      let unknown = model.theorems.subtracting(known)
      #expect(unknown.isEmpty, "\(model.name): \(unknown)")
      #expect(!Network(model: model, theory: theory).symbols.isEmpty, "\(model.name)")
    }
  }

  @Test(
    "what stands in a model has a meaning, a unit and a value by the second route",
    arguments: TransportModel.all)
  func symbols(_ model: TransportModel) throws {
    let theory = try #require(Self.theory)
    let (_, outcome) = try usual(model)
    for symbol in Network(model: model, theory: theory).symbols where symbol != "R" {
      #expect(Glossary.term(symbol) != nil, "\(symbol.name) has no term")
      let value = try #require(outcome(symbol), "\(symbol.name) is not known").value
      #expect(value.isFinite, "\(symbol.name) is \(value)")
    }
    for (symbol, value) in model.constants { #expect(outcome(symbol)?.value == value) }
  }

  @Test(
    "relations hold in the situation, and have the same dimension on both sides",
    arguments: TransportModel.all)
  func relations(_ model: TransportModel) throws {
    let (_, outcome) = try usual(model)
    for relation in try relations(of: model) {
      try DimensionCheck.check(relation.equation)
      let evaluation = Evaluation(value: { symbol in
        symbol == "R" ? GasConstant.value : outcome(symbol)?.value
      })
      let left = try evaluation(relation.equation.left)
      let right = try evaluation(relation.equation.right)
      var scale = try max(
        size(of: relation.equation.left, evaluation),
        size(of: relation.equation.right, evaluation))
      if case .symbol(let sum) = relation.equation.left, left == 0 || right == 0 {
        // A sum that comes to nothing is as exact as its parts.
        scale = max(scale, outcome(sum)?.scale ?? 0)
      }
      #expect(abs(left - right) <= 1e-8 * scale, "\(relation.id): \(left) is not \(right)")
    }
  }

  /// The size of the parts that an expression is summed from.
  private func size(of expression: Expression, _ evaluation: Evaluation) throws -> Double {
    guard case .sum(let terms) = expression else { return abs(try evaluation(expression)) }
    return try terms.map { try size(of: $0, evaluation) }.reduce(0, +)
  }

  @Test("every quantity follows from the inputs, by both routes", arguments: TransportModel.all)
  func forward(_ model: TransportModel) throws {
    let theory = try #require(Self.theory)
    let network = Network(model: model, theory: theory)
    let (inputs, outcome) = try usual(model)
    for symbol in network.symbols
    where inputs[symbol] == nil && symbol != "R" && model.constants[symbol] == nil {
      do {
        let solution = try Plan(to: symbol, from: inputs.keys.sorted() + ["R"], in: network)
          .solution(for: inputs)
        let own = try #require(outcome(symbol))
        #expect(abs(solution.value - own.value) <= 1e-8 * max(own.scale, abs(own.value)))
      } catch {
        Issue.record("\(symbol.name): \(error)")
      }
    }
  }

  @Test("an input comes back from what follows from it", arguments: TransportModel.all)
  func backward(_ model: TransportModel) throws {
    let theory = try #require(Self.theory)
    let network = Network(model: model, theory: theory)
    let (inputs, outcome) = try usual(model)
    var found = 0
    for (input, usual) in inputs where model.constants[input] == nil && input != "z" {
      // Each search through a numerical method takes long, and they are all alike.
      let first = model.methods.first { inputs[$0.symbol] == nil }.map { [$0.symbol] }
      // A few ways back to each input tell enough.
      var ways = 0
      for symbol in first ?? network.symbols
      where inputs[symbol] == nil && symbol != "R" && model.constants[symbol] == nil && ways < 4 {
        var givens = inputs
        givens[input] = nil
        givens[symbol] = try #require(outcome(symbol)).value
        // What is always nothing tells nothing.
        guard givens[symbol] != 0 else { continue }
        let solution: Solution
        do throws(SolutionError) {
          let plan = try Plan(to: input, from: givens.keys.sorted() + ["R"], in: network)
          guard plan.premises.contains(symbol) else { continue }
          solution = try plan.solution(for: givens)
        } catch {
          switch error {
          // Not all that follows from an input tells of it, or of it alone.
          case .notDetermined, .missingGivens, .severalValues, .noValue, .contradiction: break
          default: Issue.record("\(input.name) from \(symbol.name): \(error.message)")
          }
          continue
        }
        found += 1
        ways += 1
        if first != nil, found > 1 { return }
        let scale = Glossary.term(input)?.interval == .unit ? 1 : abs(usual)
        #expect(
          abs(solution.value - usual) <= 1e-6 * scale,
          "\(input.name) from \(symbol.name): \(solution.value) is not \(usual)")
      }
    }
    #expect(found > 0)
  }
}

extension TransportModel: CustomTestStringConvertible {
  public var testDescription: String { name }
}
