import Algebra
import Problems
import Rendering
import Testing

@Suite struct HTMLTests {
  private func body(_ blocks: [Block], _ questions: HTML.Questions = .listed) -> String {
    HTML.body(Document(title: "", blocks: blocks), questions: questions).string
  }

  @Test("every element is closed, in every way to show questions")
  func balance() {
    for questions in [HTML.Questions.paper, .practice, .listed] {
      #expect(isBalanced(HTML.body(Sample.document, questions: questions).string))
    }
  }

  static let inlines: [(Inline, String)] = [
    (.text("a < b & c"), "a &lt; b &amp; c"),
    (.strong([.emphasis([.text("x")])]), "<strong><em>x</em></strong>"),
    (.code("<script>"), "<code>&lt;script&gt;</code>"),
    (.link([.text("equation (1)")], to: "#eq-1"), "<a href=\"#eq-1\">equation (1)</a>"),
    (.link([.text("x")], to: "a.html?b&c"), "<a href=\"a.html?b&amp;c\">x</a>"),
    (.link([.text("x")], to: "https://a.b/c"), "<a href=\"https://a.b/c\">x</a>"),
    (.link([.text("x")], to: "javascript:alert(1)"), "x"),
    (.link([.text("x")], to: "JavaScript:alert(1)"), "x"),
    (.link([.text("x")], to: "data:text/html,x"), "x"),
    (
      .link([.math(.letter("z"))], to: "#z"),
      "<a href=\"#z\" aria-label=\"z\"><math><mi>z</mi></math></a>"
    ),
  ]

  @Test("a run of text is escaped, and a link leads nowhere dangerous", arguments: inlines)
  func inline(inline: Inline, html: String) {
    #expect(HTML.inlines([inline]).string == html)
  }

  @Test(
    "a verdict is said in words",
    arguments: [
      (Mark.right, "right"), (.partly, "partly right"), (.wrong, "not right"),
      (.unread, "could not be read"), (.missing, "no answer"),
    ])
  func verdict(mark: Mark, words: String) {
    let html = HTML.inlines([.verdict([], mark)]).string
    #expect(html.hasSuffix("</svg>\(words)</span>"))
    #expect(html.contains("aria-hidden=\"true\""))
  }

  @Test("an identifier stands on a page once, and is one whatever its name")
  func identifiers() {
    let html = body([
      .heading(level: 2, "One", id: "a"), .heading(level: 2, "Two", id: "a"),
      .heading(level: 3, "Three", id: "x \"y\" <z>"),
    ])
    #expect(
      html == """
        <h2 id="a">One</h2>
        <h2>Two</h2>
        <h3 id="x--y---z-">Three</h3>

        """)
  }

  @Test("the number of a heading is set apart")
  func headingNumber() {
    #expect(
      body([.heading(level: 2, "1.2 Films", id: "")])
        == "<h2><span class=\"n\">1.2</span> Films</h2>\n")
    #expect(body([.heading(level: 2, "2 < 3", id: "")]).contains("<span"))
    #expect(body([.heading(level: 2, "2x", id: "")]) == "<h2>2x</h2>\n")
  }

  @Test("a remark stands behind the first sentence of its paragraph")
  func aside() {
    let html = body([
      .paragraph([.text("One moves. The other stays.")]), .aside([.text("A remark")]),
    ])
    #expect(
      html == """
        <p>One moves.<small class="side" role="note">A remark</small> The other stays.</p>

        """)
  }

  @Test("a header of mathematics alone is given words")
  func headers() {
    let html = body([.table(Sample.table)])
    #expect(html.contains("<th scope=\"col\" aria-label=\"s\" class=\"num\">"))
    #expect(html.contains("<td class=\"num\"><math><mn>0.8</mn></math></td>"))
    #expect(html.contains("<td>left end</td>"))
  }

  @Test("a question has room on paper, a field in practice, neither above its solution")
  func questions() {
    let paper = body([.question(Sample.question)], .paper)
    #expect(paper.contains("<div class=\"work medium\" aria-hidden=\"true\"></div>"))
    #expect(!paper.contains("<input"))
    let practice = body([.question(Sample.question)], .practice)
    #expect(practice.contains("<label for=\"a-1a\">Your molar flux</label> <input id=\"a-1a\""))
    #expect(practice.contains("<div id=\"r-1a\" class=\"res\" role=\"status\"></div>"))
    #expect(practice.contains("4\u{A0}points"))
    let listed = body([.question(Sample.question)], .listed)
    #expect(!listed.contains("work") && !listed.contains("<input"))
  }

  @Test("a question answered by drawing has axes and no line")
  func drawing() {
    var plot = Sample.film(0.8, 0.1)
    plot.curves = []
    plot.dots = []
    let html = body(
      [
        .question(Sample.question),
        .figure(Figure(id: "s", number: 0, caption: [], plot: plot, values: nil)),
      ], .paper)
    #expect(html.contains("<figure class=\"sketch\" id=\"s\">"))
    #expect(!html.contains("class=\"work") && !html.contains("Answer:"))
    #expect(!html.contains("<figcaption"))
  }
}
