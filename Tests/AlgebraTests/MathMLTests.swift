import Algebra
import Testing

@Suite struct MathMLTests {
  static let cases: [(Layout, String)] = [
    (Formulas.nA, "<msub><mi>N</mi><mtext>A</mtext></msub>"),
    (
      Formulas.gradient,
      #"""
      <mfrac><mrow><mo form="prefix" lspace="0" rspace="0">d</mo>\#
      <msub><mi>x</mi><mtext>A</mtext></msub></mrow>\#
      <mrow><mo form="prefix" lspace="0" rspace="0">d</mo><mi>z</mi></mrow></mfrac>
      """#
    ),
    (
      .row([.sign(.equals), .sign(.negative), .letter("c")]),
      #"<mo form="infix">=</mo><mo form="prefix">−</mo><mi>c</mi>"#
    ),
    (
      .row([.sign(.minus), .letter("c"), .sign(.minus), .letter("d")]),
      #"<mo form="prefix">−</mo><mi>c</mi><mo>−</mo><mi>d</mi>"#
    ),
    (
      .fenced(.letter("a"), .round, tall: false),
      #"<mrow><mo stretchy="false">(</mo><mi>a</mi><mo stretchy="false">)</mo></mrow>"#
    ),
    (
      .row([.letter("D"), .function("ln"), .fenced(.letter("a"), .round, tall: true)]),
      #"""
      <mi>D</mi><mo form="prefix" lspace="0.1667em" rspace="0">ln</mo>\#
      <mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow>
      """#
    ),
    (
      .row([.sign(.equals), .function("ln"), .letter("a")]),
      #"<mo form="infix">=</mo><mo form="prefix" lspace="0" rspace="0.1667em">ln</mo><mi>a</mi>"#
    ),
    (
      .row([
        .numeral("2.5"), .sign(.times), .scripts(.numeral("10"), sub: nil, sup: .numeral("-5")),
        .unit([.init("m", 2), .init("s", -1)]),
      ]),
      #"""
      <mn>2.5</mn><mo lspace=".15em" rspace=".15em">×</mo>\#
      <msup><mn>10</mn><mrow><mo form="prefix">−</mo><mn>5</mn></mrow></msup>\#
      <mspace width="0.22em"/><msup><mi mathvariant="normal">m</mi><mn>2</mn></msup>\#
      <mspace width="0.1667em"/><msup><mi mathvariant="normal">s</mi>\#
      <mrow><mo form="prefix">−</mo><mn>1</mn></mrow></msup>
      """#
    ),
    (.letter("Re"), "<mi>𝑅𝑒</mi>"),
    (.letter("<"), "<mi>&lt;</mi>"),
    (
      .scripts(.function("lim"), sub: .letter("r"), sup: nil),
      #"<munder><mo form="prefix" lspace="0" rspace="0">lim</mo><mi>r</mi></munder>"#
    ),
  ]

  @Test("markup that three browser engines draw alike", arguments: cases)
  func element(layout: Layout, mathML: String) {
    #expect(layout.mathML == mathML)
  }

  @Test("in the line a plain fraction takes a slash, a display builds it up")
  func slash() {
    let fraction = Layout.row([.fraction(.letter("z"), .letter("L"))])
    #expect(
      fraction.math(display: false)
        == #"<math><mrow><mi>z</mi><mo lspace="0" rspace="0">/</mo><mi>L</mi></mrow></math>"#)
    #expect(
      fraction.math(display: true)
        == #"<math displaystyle="true"><mrow><mfrac><mi>z</mi><mi>L</mi></mfrac></mrow></math>"#)
  }

  @Test("every opened element is closed, in order")
  func nesting() {
    for layout in [Formulas.stefan, Formulas.fick, Formulas.measured] {
      for display in [true, false] {
        var open: [Substring] = []
        for piece in layout.math(display: display).split(separator: "<") {
          let tag = piece.prefix { $0 != ">" }
          if tag.hasSuffix("/") { continue }
          let name = tag.prefix { $0 != " " }
          if name.hasPrefix("/") {
            #expect(open.popLast() == name.dropFirst())
          } else {
            open.append(name)
          }
        }
        #expect(open.isEmpty)
      }
    }
  }
}
