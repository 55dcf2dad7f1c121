import Algebra

/// Writes pages from templates and a style sheet that were read once.
public struct PageWriter: Sendable {
  private let templates: Templates
  private let stylesheet: Stylesheet

  /// Reads the templates of a project and its style sheet.
  ///
  /// - Parameters:
  ///   - templates: The name and text of each; `page` and one for each ``Page/Kind`` are needed.
  ///   - stylesheet: The text of `style/book.css`.
  /// - Throws: ``TemplateError`` for a mistake in a template, a partial that no template has, or
  ///   a template that is missing.
  public init(
    templates: [(name: String, text: String)], stylesheet: String
  ) throws(TemplateError) {
    self.templates = try Templates(templates)
    self.stylesheet = Stylesheet(stylesheet)
    try self.templates.check()
    try self.templates.require("page")
    for kind in Page.Kind.allCases { try self.templates.require(kind.name) }
  }

  /// Returns a page as HTML.
  ///
  /// - Throws: ``TemplateError`` where templates include one another without end.
  public func write(_ page: Page) throws(TemplateError) -> Markup {
    var content = Markup()
    content.reserve(page.body.bytes.count + 2048)
    try templates.render(page.kind.name, with: .map(PageWriter.values(page)), into: &content)
    var whole = Markup()
    whole.reserve(content.bytes.count + 20_000)
    try templates.render("page", with: .map(frame(page, content)), into: &whole)
    return whole
  }

  /// What the template of a kind of page can name.
  private static func values(_ page: Page) -> [(String, TemplateValue)] {
    var values: [(String, TemplateValue)] = [
      ("title", .text(page.title)), ("lede", .text(page.lede)), ("course", .text(page.course)),
      ("set", .text(page.set == page.title ? "" : page.set)), ("due", .text(page.due)),
      ("student", .text(page.student)), ("code", .text(page.code)),
      ("result", .text(page.result)), ("root", .text(page.root)), ("body", .markup(page.body)),
      ("footer", .text(footer(page))),
      ("turns", .flag(page.previous != nil || page.next != nil)),
    ]
    if let link = page.previous { values.append(("previous", value(link, isLast: true))) }
    if let link = page.next { values.append(("next", value(link, isLast: true))) }
    if !page.trail.isEmpty {
      var links: [TemplateValue] = []
      for (index, link) in page.trail.enumerated() {
        links.append(value(link, isLast: index == page.trail.count - 1))
      }
      values.append(("trail", .map([("links", .list(links))])))
    }
    return values
  }

  private static func value(_ link: Page.Link, isLast: Bool) -> TemplateValue {
    .map([
      ("label", .text(link.label)), ("href", .text(link.href)), ("last", .flag(isLast)),
    ])
  }

  /// What the frame around every page can name.
  private func frame(_ page: Page, _ content: Markup) -> [(String, TemplateValue)] {
    var heading = page.title
    for more in [page.student, page.set, page.course] where !more.isEmpty && more != page.title {
      heading += " · " + more
    }
    var values: [(String, TemplateValue)] = [
      ("kind", .text(page.kind.name)), ("heading", .text(heading)), ("root", .text(page.root)),
      ("policy", .text(PageWriter.policy(page))), ("content", .markup(content)),
      ("scripts", .list(page.scripts.map { script in .text(script) })),
    ]
    if page.kind.isAlone {
      var style = Markup()
      style.raw(stylesheet.inline(fonts: page.root + "fonts/"))
      style.raw(PageWriter.printedFooter(page))
      values.append(("style", .markup(style)))
    }
    return values
  }

  /// What the browser may load: nothing from elsewhere, and script only where there is any.
  private static func policy(_ page: Page) -> String {
    var policy = "default-src 'none'; "
    policy += page.kind.isAlone ? "style-src 'unsafe-inline'; " : "style-src 'self'; "
    policy += "font-src 'self'; img-src 'self' data:; "
    if !page.scripts.isEmpty { policy += "script-src 'self' 'wasm-unsafe-eval'; " }
    return policy + "base-uri 'none'; form-action 'none'"
  }

  private static func footer(_ page: Page) -> String {
    guard page.kind.isAlone else { return "" }
    var parts: [String] = []
    for part in [page.course, page.set, page.student] where !part.isEmpty { parts.append(part) }
    if !page.code.isEmpty { parts.append("Sheet " + page.code) }
    return parts.joined(separator: " · ")
  }

  /// Repeats the footer on every printed page, with the code that names the sheet.
  private static func printedFooter(_ page: Page) -> String {
    let words = quotable(footer(page))
    return words.isEmpty ? "" : "@page{@bottom-left{content:\"" + words + "\"}}"
  }

  /// Returns text without what could end a string of a style sheet or the style itself.
  private static func quotable(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x3C, 0x3E, 0x5C, 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
