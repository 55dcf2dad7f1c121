import Testing

@testable import Rendering

@Suite struct StylesheetTests {
  static let cases: [(String, String)] = [
    ("a {\n  color : red;\n}\n", "a{color :red}"),
    ("/* a */ b , c { d: e; /*/ f */ g: h }", "b,c{d:e;g:h}"),
    ("a { content: \"  {; /* \" }", "a{content:\"  {; /* \"}"),
    ("a :hover > b { width: calc(1px + 2px) }", "a :hover > b{width:calc(1px + 2px)}"),
    ("a { src: url(../fonts/x) url(../fonts/y) }", "a{src:url(F/x) url(F/y)}"),
    ("/* open", ""),
  ]

  @Test("a style sheet loses only what its readers need, and finds the fonts", arguments: cases)
  func compact(source: String, style: String) {
    #expect(
      String(decoding: Stylesheet(source).inline(fonts: "F/"), as: UTF8.self) == style)
  }
}
