import Algebra
import Diffusion

/// The relations of a model, each solved for each of its symbols: what follows from what.
public struct Network: Sendable {
  public let model: TransportModel
  let edges: [Edge]
  /// What takes the place of formulas where they are 0/0.
  let limits: [LimitKey: Path.Step]

  /// A relation solved for a symbol.
  struct LimitKey: Hashable, Sendable {
    let relation: String
    let symbol: Symbol
  }

  /// A relation solved for one symbol, or a numerical method for it.
  struct Edge: Sendable {
    let step: Path.Step
    let premises: [Symbol]
    let cost: Double

    init(_ step: Path.Step, cost: Double) {
      self.step = step
      premises = step.premises
      self.cost = cost
    }

    var symbol: Symbol { step.symbol }
  }

  /// Builds the network of a model.
  ///
  /// - Parameter named: Theorems of the model's settings that are wanted although they only save
  ///   steps, by name.
  /// - Complexity: linear in the number of relations times their symbols.
  public init(model: TransportModel, theory: Theory, adding named: Set<String> = []) {
    self.init(
      relations: model.relations(in: theory, adding: named), model: model,
      limits: Network.limits(model, theory))
  }

  /// The limits of a model's theorems, each solved for its symbols.
  private static func limits(_ model: TransportModel, _ theory: Theory) -> [LimitKey: Path.Step] {
    var limits: [LimitKey: Path.Step] = [:]
    for (id, limit) in model.removable?.limits ?? [:] {
      guard let relation = theory.theorem(limit)?.relation else { continue }
      for symbol in relation.equation.left.symbols + relation.equation.right.symbols {
        guard let solved = try? relation.equation.isolating(symbol) else { continue }
        limits[LimitKey(relation: id, symbol: symbol)] = Path.Step(
          symbol: symbol, expression: solved.right, relation: relation)
      }
    }
    return limits
  }

  /// The network of some relations of a model.
  private init(
    relations: [Relation], model: TransportModel, limits: [LimitKey: Path.Step]
  ) {
    self.model = model
    self.limits = limits
    var edges: [Edge] = []
    let relations = relations.compactMap { model.hasSlopes ? $0.withSlopes : $0 }
    let nothing = relations.compactMap { relation -> Symbol? in
      guard case .symbol(let symbol) = relation.equation.left, relation.equation.right.isZero else {
        return nil
      }
      return symbol
    }
    for relation in relations {
      guard !relation.isDifferential else { continue }
      for symbol in Expression.sum([relation.equation.left, relation.equation.right]).symbols {
        guard let solved = try? relation.equation.isolating(symbol),
          !solved.right.divides(byAnyOf: nothing)
        else { continue }
        // Reading a relation from left to right is easier than turning it round, and one that
        // defines a symbol easier than one between products or differences.
        let cost: Double =
          switch relation.equation.left {
          case .symbol(let left): left == symbol ? 1 : 1.5
          default: 4
          }
        edges.append(
          Edge(
            Path.Step(symbol: symbol, expression: solved.right, relation: relation), cost: cost))
      }
    }
    // A formula is preferred to a numerical method.
    for method in model.methods {
      let relation = Relation(
        "numerical", "by \(method.name)", .theorem, .symbol(method.symbol), .symbol(method.symbol))
      edges.append(
        Edge(
          Path.Step(symbol: method.symbol, rule: .numerical(method), relation: relation), cost: 8))
    }
    self.edges = edges
    let symbols = Set(edges.flatMap { $0.premises + [$0.symbol] })
    self.symbols = symbols.sorted()
    wholes = GivenCheck.wholes(among: symbols)
  }

  /// The symbols that stand in the relations, by name.
  public let symbols: [Symbol]
  /// The fractions that sum to one.
  let wholes: [GivenCheck.Whole]

  /// Whether a theorem or definition that is no mere rearrangement gives the symbol.
  func gives(_ symbol: Symbol) -> Bool {
    edges.contains {
      $0.symbol == symbol && $0.step.relation.kind == .theorem
        && $0.step.relation.equation.left == .symbol(symbol)
    }
  }

  /// The shortest way from what is known to a symbol, or nil if there is none.
  ///
  /// The cost of a symbol is that of the relation which gives it and of all its premises; the
  /// cheapest relation for each symbol is found as in Dijkstra's algorithm, generalized to
  /// relations with several premises (D. E. Knuth, Inf. Process. Lett. 6 (1977) 1).
  ///
  /// - Parameter preferred: Relations, by name, that are taken where there is a choice.
  /// - Complexity: O(s e) for s symbols and e solved relations.
  public func path(
    to target: Symbol, from known: [Symbol], preferring preferred: Set<String> = []
  ) -> Path? {
    var known = Set(known + model.constants.keys)
    let best = ways(from: known, until: target, preferring: preferred)
    guard best[target] != nil || known.contains(target) else { return nil }
    var steps: [Path.Step] = []
    Network.arrange(target, best, &known, &steps)
    return Path(target: target, steps: steps)
  }

  /// The shortest ways to all of these symbols that can be reached, as the steps of one path.
  func steps(to targets: [Symbol], from known: [Symbol]) -> [Path.Step] {
    var known = Set(known + model.constants.keys)
    let best = ways(from: known, until: nil)
    var steps: [Path.Step] = []
    for target in targets { Network.arrange(target, best, &known, &steps) }
    return steps
  }

  /// The cheapest relation for each symbol that follows from what is known, at least up to a target.
  private func ways(
    from known: Set<Symbol>, until target: Symbol?, preferring preferred: Set<String> = []
  ) -> [Symbol: Edge] {
    var costs: SymbolValues = [:]
    for symbol in known { costs[symbol] = 0 }
    var best: [Symbol: Edge] = [:]
    while target.map({ costs[$0] == nil }) ?? true {
      var next: (edge: Edge, cost: Double)?
      for edge in edges where costs[edge.symbol] == nil {
        var cost = preferred.contains(edge.step.relation.id) ? edge.cost / 100 : edge.cost
        var reachable = true
        for premise in edge.premises {
          guard let own = costs[premise] else {
            reachable = false
            break
          }
          cost += own
        }
        if reachable, cost < (next?.cost ?? .infinity) { next = (edge, cost) }
      }
      guard let next else { break }
      costs[next.edge.symbol] = next.cost
      best[next.edge.symbol] = next.edge
    }
    return best
  }

  /// Premises before what rests on them, each once.
  private static func arrange(
    _ symbol: Symbol, _ best: [Symbol: Edge], _ done: inout Set<Symbol>,
    _ steps: inout [Path.Step]
  ) {
    guard !done.contains(symbol), let edge = best[symbol] else { return }
    done.insert(symbol)
    for premise in edge.premises { arrange(premise, best, &done, &steps) }
    steps.append(edge.step)
  }
}

extension Expression {
  /// Whether one of these symbols, which are zero, is a factor of something that is divided by.
  fileprivate func divides(byAnyOf symbols: [Symbol]) -> Bool {
    if case .quotient(_, let bottom) = self,
      bottom.factors.contains(where: { factor in symbols.contains { factor == .symbol($0) } })
    {
      return true
    }
    return children.contains { $0.divides(byAnyOf: symbols) }
  }
}

extension Relation {
  /// Whether a derivative or an integral stands in it; such a relation gives no number directly.
  var isDifferential: Bool {
    func differential(_ expression: Expression) -> Bool {
      switch expression {
      case .derivative, .integral: true
      default: expression.children.contains(where: differential)
      }
    }
    return differential(equation.left) || differential(equation.right)
  }

  /// The same with a symbol for each slope that has one.
  var withSlopes: Relation? {
    var (left, right) = (equation.left, equation.right)
    for (slope, symbol) in Glossary.slopes {
      let derivative = Expression.derivative(.symbol(symbol), "z")
      guard
        let newLeft = try? left.replacing(pattern: derivative, by: .symbol(slope)),
        let newRight = try? right.replacing(pattern: derivative, by: .symbol(slope))
      else { return nil }
      (left, right) = (newLeft, newRight)
    }
    return Relation(id, title, kind, left, right, in: setting)
  }
}
