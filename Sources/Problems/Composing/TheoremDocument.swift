import Algebra
import Diffusion

extension DerivedTheorem {
  /// The theorem as a document: what it says, its derivation, and what it rests on.
  ///
  /// - Parameters:
  ///   - depth: How many levels of smaller steps are shown below a line.
  ///   - showsNames: Whether other theorems are named as commands take them, for a page whose links
  ///     cannot be followed.
  public func document(theory: Theory, depth: Int = 0, showsNames: Bool = false) -> Document {
    Document(
      title: theorem.title.prefixUppercased, lede: theorem.meaning,
      blocks: blocks(theory, depth, showsNames))
  }

  private func blocks(_ theory: Theory, _ depth: Int, _ showsNames: Bool) -> [Block] {
    let groundwork = briefGroundwork(in: theory)
    var used: [String] = []
    for line in groundwork + lines.dropFirst(groundwork.isEmpty ? 0 : 1) {
      for id in line.uses where !used.contains(id) { used.append(id) }
    }
    let typesetting = Glossary.typesetting()
    let items: [[Inline]] = used.compactMap { id in
      theory.relation(id).map { relation in
        let kind: Inline =
          switch relation.kind {
          case .definition: .text("definition")
          case .law: .text("law")
          case .condition: .text("condition")
          case .theorem:
            .link([.text("derived before" + (showsNames ? ", as " + id : ""))], to: id + ".html")
          }
        return [
          .math(typesetting.layout(relation.equation)), .text(", \(relation.title) ("), kind,
          .text(")"),
        ]
      }
    }
    var blocks: [Block] = [
      .derivation(derivation(id: "line", after: groundwork, depth: depth))
    ]
    if let figure = theorem.figure?.figure(id: theorem.id, number: 1, theory: theory) {
      blocks.append(.figure(figure))
    }
    blocks += [.paragraph([.text("It rests on")]), .list(items)]
    let uses = theory.theorems(restingOn: theorem.id)
    if !uses.isEmpty {
      blocks += [
        .paragraph([.text("It is used for")]),
        .list(
          uses.map { other in
            [
              .link([.text(other.theorem.title)], to: other.theorem.id + ".html"),
              .text(showsNames ? " (\(other.theorem.id))" : ""),
            ]
          }),
      ]
    }
    return blocks
  }
}
