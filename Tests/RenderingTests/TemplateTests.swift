import Algebra
import Rendering
import Testing

@Suite struct TemplateTests {
  static let values = TemplateValue.map([
    ("name", .text("A & B")), ("markup", .markup(Markup(raw: "<b>x</b>"))),
    ("yes", .flag(true)), ("no", .flag(false)), ("empty", .text("")),
    ("list", .list([.map([("n", .text("1"))]), .map([("n", .text("2")), ("name", .text("C"))])])),
    ("deep", .map([("er", .map([("est", .text("bottom"))]))])),
    ("lines", .text("p\nq")),
    ("branch", .map([("branch", .map([("branch", .flag(false))]))])),
  ])

  // The rules of the Mustache specification, one case each; the whole of it was run as well.
  static let cases: [(template: String, page: String)] = [
    ("{{name}} {{{name}}} {{&name}}", "A &amp; B A & B A & B"),
    ("{{markup}} {{{markup}}}", "<b>x</b> <b>x</b>"),
    ("[{{missing}}{{yes}}{{list}}]", "[]"),
    ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{#empty}}d{{/empty}}", "ac"),
    ("{{#list}}{{n}}{{name}} {{/list}}", "1A &amp; B 2C "),
    ("{{deep.er.est}} {{#deep}}{{er.est}}{{/deep}} {{deep.est}}", "bottom bottom "),
    ("{{#name}}({{.}}){{/name}}", "(A &amp; B)"),
    ("a\n  {{! alone }}\nb {{! beside }} c\n", "a\nb  c\n"),
    ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", "a\r\nb\r\n"),
    ("{{=<% %>=}}<%name%> {{name}} <%={{ }}=%>{{n}}", "A &amp; B {{name}} "),
    ("<\n  {{>part}}\n>", "<\n  1 A &amp; B\n  p\nq\n  end\n>"),
    ("{{>tree}}", "(((leaf)))"),
  ]

  @Test("tags do what the specification says", arguments: cases)
  func page(template: String, page: String) throws {
    let templates = try Templates([
      ("page", template), ("part", "1 {{name}}\n{{lines}}\nend\n"),
      ("tree", "({{#branch}}{{>tree}}{{/branch}}{{^branch}}leaf{{/branch}})"),
    ])
    var out = Markup()
    try templates.render("page", with: Self.values, into: &out)
    #expect(out.string == page)
  }

  static let mistakes: [(template: String, message: String)] = [
    (
      "a\n é {{#list}}\n",
      """
      page:2:4: error: the section 'list' is never closed
        Write {{/list}} where it ends.
      """
    ),
    (
      "{{#list}}{{/lst}}",
      """
      page:1:10: error: 'lst' closes here, but 'list' is open
        Close 'list' first with {{/list}}.
      """
    ),
    (
      "{{/list}}",
      """
      page:1:1: error: 'list' closes here, but no section is open
        Open it with {{#list}}, or remove the tag.
      """
    ),
    (
      "{{name",
      """
      page:1:1: error: this tag is never closed
        Write }} behind it.
      """
    ),
    (
      "{{{name}}",
      """
      page:1:1: error: this tag is never closed
        Write }}} behind it.
      """
    ),
    (
      "{{ }}",
      """
      page:1:1: error: this tag has no name
        Name the value it stands for, or remove it.
      """
    ),
    (
      "{{a b}}",
      """
      page:1:1: error: a name cannot hold a space: 'a b'
        Write one word; parts of a name are joined by full stops.
      """
    ),
    (
      "{{=| = |=}}",
      """
      page:1:1: error: these are not two delimiters
        Write them like this: {{=<% %>=}}.
      """
    ),
    (
      "\n{{>heda}}",
      """
      page:2:1: error: there is no template 'heda' to include
        Did you mean 'head'?
      """
    ),
    (
      "{{>quux}}",
      """
      page:1:1: error: there is no template 'quux' to include
        Add a file quux.mustache to the templates.
      """
    ),
    (
      "{{>loop}}",
      """
      loop:1:2: error: 'loop' is included more than 32 times inside one page
        Let it include itself only inside a section that ends.
      """
    ),
  ]

  @Test("a mistake is reported with place, cause and remedy", arguments: mistakes)
  func mistake(template: String, message: String) {
    let error = #expect(throws: TemplateError.self) {
      let templates = try Templates([
        ("page", template), ("head", "h"), ("loop", "x{{>loop}}"),
      ])
      try templates.check()
      var out = Markup()
      try templates.render("page", with: .map([]), into: &out)
    }
    #expect(error?.description == message)
  }

  @Test("sections nest to a limit, not to the end of the stack")
  func nesting() {
    let template = String(repeating: "{{#a}}", count: 100_000)
    let error = #expect(throws: TemplateError.self) { try Templates([("page", template)]) }
    #expect(error?.kind == .tooNested(limit: 64))
  }

  @Test("a template that is not there is an error that names the nearest")
  func absent() throws {
    let templates = try Templates([("sheet", ""), ("solution", "")])
    var out = Markup()
    let error = #expect(throws: TemplateError.self) {
      try templates.render("sheets", with: .map([]), into: &out)
    }
    #expect(error?.kind == .unknownTemplate("sheets", nearest: "sheet"))
  }
}
