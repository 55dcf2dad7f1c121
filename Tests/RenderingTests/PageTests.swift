import Algebra
import Foundation
import Problems
import Rendering
import Testing

@Suite struct PageTests {
  /// The project's own templates and style sheet.
  static func writer() throws -> PageWriter {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("templates")
    var templates: [(name: String, text: String)] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      guard name.hasSuffix(".mustache") else { continue }
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      templates.append((String(name.dropLast(9)), text))
    }
    let style = root.appendingPathComponent("site/style/book.css")
    return try PageWriter(
      templates: templates, stylesheet: String(contentsOf: style, encoding: .utf8))
  }

  private func page(_ kind: Page.Kind) -> Page {
    var page = Page(
      kind, title: "Homework 3", body: HTML.body(Sample.document, questions: .paper))
    page.course = "Mass transfer"
    page.due = "Monday"
    page.student = "Ada <Lovelace> & \"Co\""
    page.code = "K7Q-4MD"
    page.trail = [.init("Workbook", href: "../index.html")]
    page.next = .init("Next one", href: "b.html")
    page.root = "../"
    return page
  }

  @Test(
    "every kind of page is whole, and loads nothing from elsewhere",
    arguments: Page.Kind.allCases)
  func whole(kind: Page.Kind) throws {
    let html = try Self.writer().write(page(kind)).string
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(html.hasSuffix("</html>\n"))
    let markup = html.split(separator: "<style>")
      .map { part in part.split(separator: "</style>").last ?? "" }.joined()
    #expect(isBalanced(markup))
    #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"))
    #expect(html.contains("<h1>Homework 3</h1>"))
  }

  @Test("a sheet carries its style and finds its fonts beside it; a site page shares a style sheet")
  func style() throws {
    let writer = try Self.writer()
    let sheet = try writer.write(page(.sheet)).string
    #expect(sheet.contains("url(../fonts/Pagella-regular.woff2)"))
    #expect(!sheet.contains("<link"))
    var alone = page(.sheet)
    alone.root = ""
    #expect(try writer.write(alone).string.contains("url(fonts/Pagella-regular.woff2)"))
    let site = try writer.write(page(.site)).string
    #expect(site.contains("<link rel=\"stylesheet\" href=\"../style/book.css\">"))
    #expect(!site.contains("<style>"))
  }

  @Test("the sheet's code stands on every printed page, and no name breaks out of the style")
  func printedFooter() throws {
    let html = try Self.writer().write(page(.sheet)).string
    #expect(
      html.contains("{content:\"Mass transfer · Ada  Lovelace  &  Co  · Sheet K7Q-4MD\"}"))
    var hostile = page(.sheet)
    hostile.student = "\"}</style><script>alert(1)</script>\\"
    let written = try Self.writer().write(hostile).string
    #expect(!written.contains("<script"))
    #expect(written.split(separator: "</style>").count == 2)
  }

  @Test("a page with a script allows that and the engine, no other page any")
  func policy() throws {
    var practice = page(.practice)
    practice.scripts = ["../script/app.js"]
    let html = try Self.writer().write(practice).string
    #expect(html.contains("script-src 'self' 'wasm-unsafe-eval'"))
    #expect(html.contains("<script src=\"../script/app.js\" defer></script>"))
    #expect(!(try Self.writer().write(page(.sheet)).string.contains("script-src")))
  }

  @Test("a sheet without a name leaves a line for it")
  func blankName() throws {
    var sheet = page(.sheet)
    sheet.student = ""
    #expect(try Self.writer().write(sheet).string.contains("<span class=\"blank\"></span>"))
  }

  @Test("a missing template is an error")
  func missing() {
    let error = #expect(throws: TemplateError.self) {
      try PageWriter(templates: [("page", ""), ("sheets", "")], stylesheet: "")
    }
    #expect(
      error?.description == """
        sheet:1:1: error: there is no template 'sheet'
          Did you mean 'sheets'?
        """)
  }
}
