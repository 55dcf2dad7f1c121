import Algebra
import Testing

@Suite struct MarkupTests {
  // XML 1.0, section 2.2 (characters) and 2.4 (markup); HTML, "control-character-in-input-stream".
  @Test(
    "escaping leaves nothing that a parser would take for markup or refuse",
    arguments: [
      ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"),
      ("tab\tline\nreturn\r", "tab\tline\nreturn\r"),
      ("nul\u{0} bell\u{7} escape\u{1B}", "nul\u{FFFD} bell\u{FFFD} escape\u{FFFD}"),
      ("delete\u{7F} next\u{85}", "delete\u{FFFD} next\u{FFFD}"),
      ("none\u{FFFE}\u{FFFF}", "none\u{FFFD}\u{FFFD}"),
      ("Łukasz Ørsted 𝐯 − é \u{FFFD}", "Łukasz Ørsted 𝐯 − é \u{FFFD}"),
      ("", ""),
    ])
  func escape(text: String, escaped: String) {
    #expect(Markup.escape(text) == escaped)
    var markup = Markup(raw: "<b>")
    markup.text(text)
    #expect(markup.string == "<b>" + escaped)
  }
}
