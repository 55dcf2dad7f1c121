import Algebra
import Problems
import Rendering
import Testing

@Suite struct PlainTextTests {
  @Test("a document as text")
  func document() {
    #expect(
      PlainText.text(Sample.document) == """
        A film
        ══════

        Something moves.

        1 The flux
        ──────────

        One moves. The other stays.

          │ A remark on N_A

        • first
        • second

            N_A = N_B                                                                (1)

          1  N_A = J + B   Fick’s law
          2      = J       B stands still: N_B

        Profile
        s    x     Remark
        ─────────────────
        0  0.8   left end
        1  0.1  right end

        Figure 1. Mole fraction across a film. Two profiles.

        Profile
        s    x     Remark
        ─────────────────
        0  0.8   left end
        1  0.1  right end

        ▸ Hint

          Think.

        1a  How large is N_A? (4 points)
            Answer: in mol/(m² s)

        ✗ not right`1 < 2`


        """)
  }

  @Test("no line is longer than the terminal", arguments: [20, 40, 57, 80, 132])
  func width(columns: Int) {
    let words = Array(repeating: Inline.text("several words of a sentence "), count: 40)
    let document = Document(
      title: "T",
      blocks: [
        .paragraph(words), .list([words]), .aside(words),
        .derivation(
          Derivation(
            name: "", lines: [.init(left: Sample.nA, right: .letter("J"), reason: words)])),
        .folded(summary: words, [.paragraph(words)]),
        .question(Question(code: "1a", prompt: words, points: 1, form: words, name: "")),
      ])
    for line in PlainText.text(document, width: columns).split(separator: "\n") {
      #expect(line.unicodeScalars.count <= max(columns, 40))
    }
  }

  @Test("a number keeps its unit on its line")
  func units() {
    let quantity = Inline.math(.row([.numeral("25"), .unit([.init("mol"), .init("m", -3)])]))
    let text = PlainText.text(
      Document(
        title: "", blocks: [.paragraph([.text("It is there in the amount of exactly "), quantity])]
      ), width: 40)
    #expect(text == "It is there in the amount of exactly\n25 mol m⁻³\n\n")
  }
}
