import Algebra
import Testing

@Suite struct LaTeXTests {
  static let cases: [(Layout, String)] = [
    (
      Formulas.stefan,
      #"""
      N_{\mathrm{A}} = \frac{c D_{\mathrm{AB}}}{L} \ln \#
      \left(\frac{1 - x_{\mathrm{A2}}}{1 - x_{\mathrm{A1}}}\right)
      """#
    ),
    (Formulas.gradient, #"\frac{\mathrm{d}{x_{\mathrm{A}}}}{\mathrm{d}{z}}"#),
    (
      Formulas.measured,
      #"D_{\mathrm{AB}} = 2.50 \times 10^{-5}\,\mathrm{m}^{2}\,\mathrm{s}^{-1}"#
    ),
    (.letter("ρ"), #"\rho"#),
    (.letter("Re"), #"\mathit{Re}"#),
    (.letter("𝐯"), #"\mathbf{v}"#),
    (.unit([.init("°C")]), #"\mathrm{{}^{\circ}C}"#),
    (.unit([.init("%")]), #"\mathrm{\%}"#),
    (.upright("a_b&c"), #"\mathrm{a\_b\&c}"#),
    (.row([.sign(.equals), .sign(.minus), .letter("a")]), "= {-} a"),
    (
      .row([
        .integral(from: .numeral("0"), to: .letter("L")), .letter("f"),
        .differential(.letter("z")),
      ]), #"\int_{0}^{L} f\,\mathrm{d}{z}"#
    ),
  ]

  @Test("a formula in LaTeX", arguments: cases)
  func line(layout: Layout, latex: String) {
    #expect(layout.latex == latex)
  }
}
