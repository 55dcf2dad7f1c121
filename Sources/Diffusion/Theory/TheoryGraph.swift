/// Which theorem rests on which: the graph of the theory without its definitions.
///
/// Theorems stand in layers: each one below all that it rests on.
public struct TheoryGraph: Sendable {
  public struct Node: Hashable, Sendable {
    public let id: String
    public let title: String
    /// The longest way down from what rests on definitions alone.
    public let layer: Int
    /// The theorems that it rests on.
    public let uses: [String]
  }

  public let nodes: [Node]

  /// - Parameter center: Where given, only what this theorem rests on and what rests on it.
  /// - Complexity: linear in the number of uses.
  public init(_ theory: Theory, around center: String? = nil) {
    var layers: [String: Int] = [:]
    var nodes: [Node] = []
    for theorem in theory.theorems {
      let uses = theorem.uses.filter { theory.theorem($0) != nil }
      let layer = (uses.compactMap { layers[$0] }.max() ?? -1) + 1
      layers[theorem.theorem.id] = layer
      nodes.append(
        Node(id: theorem.theorem.id, title: theorem.theorem.title, layer: layer, uses: uses))
    }
    guard let center else {
      self.nodes = nodes
      return
    }
    var kept: Set = [center]
    for node in nodes.reversed() where kept.contains(node.id) { kept.formUnion(node.uses) }
    var above: Set = [center]
    for node in nodes where node.uses.contains(where: above.contains) { above.insert(node.id) }
    self.nodes = nodes.filter { kept.contains($0.id) || above.contains($0.id) }
  }

  /// The pairs of a theorem and one that rests on it.
  public var edges: [(from: String, to: String)] {
    let known = Set(nodes.map { $0.id })
    return nodes.flatMap { node in
      node.uses.filter(known.contains).map { (from: $0, to: node.id) }
    }
  }
}

extension DerivedTheorem {
  /// The relations that its lines rest on, each once, in order.
  public var uses: [String] {
    var result: [String] = []
    for line in lines { for id in line.uses where !result.contains(id) { result.append(id) } }
    return result
  }
}
