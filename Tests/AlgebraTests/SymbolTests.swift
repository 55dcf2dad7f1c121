import Algebra
import Testing

@Suite struct SymbolTests {
  @Test(
    "a name is a letter and then letters, digits and underscores, 16 at most",
    arguments: [
      ("x", true), ("x_A1", true), ("v_star", true), ("rho", true), ("abcdefgh_ABCDEFG", true),
      ("abcdefgh_ABCDEFGH", false), ("", false), ("1x", false), ("_x", false), ("x A", false),
      ("x-A", false), ("ρ", false), ("x\u{0}", false),
    ])
  func names(name: String, isName: Bool) {
    #expect((Symbol(named: name) != nil) == isName)
    if isName { #expect(Symbol(named: name)?.name == name) }
  }

  @Test("symbols order as their names do, byte by byte")
  func order() {
    let names = [
      "D", "D_AB", "M", "M_A", "M_B", "abcdefgh", "abcdefgh_2", "c", "c_A", "x_A", "x_A1",
    ]
    let symbols = names.compactMap { Symbol(named: $0) }
    #expect(symbols.reversed().sorted().map { $0.name } == names)
  }

  @Test("a symbol written in source is the same as one that was read")
  func literal() {
    let written: Symbol = "abcdefgh_2"
    #expect(Symbol(named: "abcdefgh_2") == written)
    #expect(written.bytes == Array("abcdefgh_2".utf8))
  }

  @Test(
    "letters are set in italics, species and stations below, the marks of frames above",
    arguments: [
      ("x", "x"), ("x_A1", "x_A1"), ("rho_A", "ρ_A"), ("mu", "μ"), ("Gamma", "Γ"),
      ("v_star", "v^∗"), ("v_A_star", "v_A^∗"), ("v_vol", "v_vol"), ("Re", "Re"), ("D_AB", "D_AB"),
      ("x_A_1", "x_A_1"), ("x_", "x_"), ("x__A", "x__A"), ("v_star_A", "v_star_A"),
      ("star", "star"), ("x_rho", "x_rho"), ("DeltaT", "DeltaT"),
    ])
  func layout(name: String, text: String) throws {
    #expect(try #require(Symbol(named: name)).layout.text == text)
  }
}
