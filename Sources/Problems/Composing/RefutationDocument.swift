import Algebra
import Diffusion
import Numerics
import Units

extension Refutation {
  /// The page of all that cannot be derived: each claim, a mixture in which it is false, and what is
  /// true.
  public static func document(theory: Theory) -> Document {
    Document(
      title: "What cannot be derived",
      lede: "Statements that are easily believed, each with a mixture in which it is false.",
      blocks: all.flatMap { $0.blocks(theory) })
  }

  private func blocks(_ theory: Theory) -> [Block] {
    let typesetting = Glossary.typesetting()
    var blocks: [Block] = [
      .heading(level: 2, plainTitle, id: id),
      .paragraph([.text("In \(setting.name),")]),
      .equation(typesetting.layout(claim), label: ""),
    ]
    if let found = counterexample {
      let rows: [[[Inline]]] = found.values.map { value in
        [
          [.text(Glossary.term(value.symbol)?.words ?? "")],
          [.math(typesetting.layout(.symbol(value.symbol)))],
          [.text(value.text)],
        ]
      }
      blocks.append(
        .table(
          Table(
            caption: [
              .text("is not true: here the left side is \(Counterexample.text(found.left)), "),
              .text("the right side \(Counterexample.text(found.right))."),
            ],
            columns: [[.text("what it is")], [.text("symbol")], [.text("value")]], rows: rows)))
    }
    guard let relation = theory.relation(truth) else {
      return blocks + [.paragraph(Reason.inlines(remark))]
    }
    return blocks + [
      .paragraph(
        Reason.inlines(remark) + [
          .text(" What is true, "), .link([.text(relation.title)], to: truth + ".html"),
          .text(", is"),
        ]),
      .equation(typesetting.layout(relation.equation), label: ""),
    ]
  }

  /// The title without marks of mathematics, as a heading.
  private var plainTitle: String {
    title.split(separator: "`", omittingEmptySubsequences: false).joined().prefixUppercased
  }
}

extension Counterexample {
  /// A value with four figures.
  public static func text(_ value: Double) -> String {
    value == 0 ? "0" : Decimal(value, significantFigures: 4)?.text() ?? "–"
  }
}

extension Counterexample.Value {
  /// The value with four figures and its unit.
  public var text: String {
    guard let name = Glossary.term(symbol)?.unit, name != "1",
      let unit = try? UnitParser.read(name).unit
    else { return Counterexample.text(value) }
    return Counterexample.text(value) + "\u{A0}" + unit.text()
  }
}
