import Algebra
import Testing

/// Formulas of the film in the shapes the writers must know, shared by the printing tests.
enum Formulas {
  static func letter(_ name: String, _ sub: String? = nil) -> Layout {
    .scripts(.letter(name), sub: sub.map { word in .upright(word) }, sup: nil)
  }

  static let nA = Layout.scripts(.letter("N"), sub: .upright("A"), sup: nil)
  static let nB = Layout.scripts(.letter("N"), sub: .upright("B"), sup: nil)
  static let xA = Layout.scripts(.letter("x"), sub: .upright("A"), sup: nil)
  static let xA1 = Layout.scripts(.letter("x"), sub: .upright("A1"), sup: nil)
  static let xA2 = Layout.scripts(.letter("x"), sub: .upright("A2"), sup: nil)
  static let dAB = Layout.scripts(.letter("D"), sub: .upright("AB"), sup: nil)

  static func rest(_ x: Layout) -> Layout {
    .row([.numeral("1"), .sign(.minus), x])
  }

  /// The ratio under the logarithm of the stagnant film.
  static let ratio = Layout.fraction(rest(xA2), rest(xA1))
  static let conductance = Layout.fraction(
    .row([.letter("c"), .sign(.invisibleTimes), dAB]), .letter("L"))
  static let gradient = Layout.fraction(.differential(xA), .differential(.letter("z")))

  /// The flux through a stagnant film.
  static let stefan = Layout.row([
    nA, .sign(.equals), conductance, .sign(.invisibleTimes), .function("ln"),
    .fenced(ratio, .round, tall: true),
  ])

  /// Fick's law relative to fixed axes.
  static let fick = Layout.row([
    nA, .sign(.equals), .sign(.negative), .letter("c"), .sign(.invisibleTimes), dAB,
    .sign(.invisibleTimes), gradient, .sign(.plus), xA, .sign(.invisibleTimes),
    .fenced(.row([nA, .sign(.plus), nB]), .round, tall: false),
  ])

  /// A diffusivity with its unit.
  static let measured = Layout.row([
    dAB, .sign(.equals), .numeral("2.50"), .sign(.times),
    .scripts(.numeral("10"), sub: nil, sup: .numeral("-5")),
    .unit([.init("m", 2), .init("s", -1)]),
  ])
}

@Suite struct TextTests {
  static let cases: [(Layout, String)] = [
    (Formulas.stefan, "N_A = (c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)]"),
    (Formulas.fick, "N_A = −c D_AB dx_A/dz + x_A (N_A + N_B)"),
    (Formulas.measured, "D_AB = 2.50 × 10⁻⁵ m² s⁻¹"),
    (.row([.function("ln"), Formulas.ratio]), "ln[(1 − x_A2)/(1 − x_A1)]"),
    (.row([.function("ln"), Formulas.xA]), "ln x_A"),
    (.fraction(.letter("a"), .row([.letter("b"), .letter("c")])), "a/(b c)"),
    (.fraction(.fraction(.letter("a"), .letter("b")), .letter("c")), "(a/b)/c"),
    (.fraction(.row([.sign(.negative), .letter("a")]), .letter("b")), "(−a)/b"),
    (.fraction(.row([.function("ln"), .letter("x")]), .letter("L")), "(ln x)/L"),
    (.row([.letter("x"), .fraction(.numeral("1"), .numeral("2"))]), "x (1/2)"),
    (.row([.letter("z"), .sign(.equals), .numeral("-3")]), "z = −3"),
    (.row([.sign(.equals), .letter("L")]), "= L"),
    (.row([.sign(.minus), .letter("L")]), "−L"),
    (.root(.row([.letter("a"), .sign(.plus), .letter("b")])), "√(a + b)"),
    (.fenced(.letter("v"), .bars, tall: false), "|v|"),
    (
      .row([
        Formulas.nA, .integral(from: .numeral("0"), to: .letter("L")),
        .differential(.letter("z")),
      ]), "N_A ∫[0…L] dz"
    ),
    (
      .scripts(.row([.letter("a"), .sign(.plus), .letter("b")]), sub: nil, sup: .letter("n")),
      "(a + b)^n"
    ),
    (.scripts(.letter("v"), sub: nil, sup: .upright("*")), "v^*"),
    (
      .scripts(.letter("x"), sub: .row([.letter("i"), .sign(.comma), .letter("j")]), sup: nil),
      "x_(i, j)"
    ),
  ]

  @Test("a formula in one line of text keeps its value", arguments: cases)
  func line(layout: Layout, text: String) {
    #expect(layout.text == text)
  }

  @Test("brackets alternate outwards")
  func brackets() {
    var layout = Layout.letter("x")
    for _ in 0..<4 { layout = .fenced(layout, .round, tall: false) }
    #expect(layout.text == "[([(x)])]")
  }
}
