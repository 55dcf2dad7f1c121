import Algebra
import Problems

extension HTML {
  mutating func inlines(_ inlines: [Inline]) {
    var index = 0
    while index < inlines.count {
      if case .math(let layout) = inlines[index], index + 1 < inlines.count,
        case .text(let text) = inlines[index + 1], HTML.isHeld(text)
      {
        held(layout, text)
        index += 2
      } else {
        inline(inlines[index])
        index += 1
      }
    }
  }

  /// Whether text begins with a sign that must not begin a line.
  private static func isHeld(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: ")"), UInt8(ascii: "?"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// A formula with the sign behind it, between which browsers would break the line.
  private mutating func held(_ layout: Layout, _ text: String) {
    out.raw("<span class=\"held\">")
    math(layout)
    out.text(String(decoding: text.utf8.prefix(1), as: UTF8.self))
    out.raw("</span>")
    out.text(String(decoding: text.utf8.dropFirst(), as: UTF8.self))
  }

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): out.text(text)
    case .emphasis(let inner): element("em", inner)
    case .strong(let inner): element("strong", inner)
    case .math(let layout): math(layout)
    case .code(let text):
      out.raw("<code>")
      out.text(text)
      out.raw("</code>")
    case .link(let inner, let target): link(inner, to: target)
    case .verdict(let inner, let mark): verdict(inner, mark)
    }
  }

  /// A formula in a line of text; one that may be wider than a narrow page scrolls by itself.
  private mutating func math(_ layout: Layout) {
    let isLong = layout.text.utf8.count > 36
    if isLong {
      out.raw("<span class=\"long\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">")
    }
    out.math(layout, display: false)
    if isLong { out.raw("</span>") }
  }

  private mutating func element(_ name: String, _ inner: [Inline]) {
    out.raw("<" + name + ">")
    inlines(inner)
    out.raw("</" + name + ">")
  }

  private mutating func link(_ inner: [Inline], to target: String) {
    guard let safe = Self.destination(target) else {
      inlines(inner)
      return
    }
    out.raw("<a href=\"")
    out.text(safe)
    out.raw("\"")
    label(ifOnlyMathematics: inner)
    out.raw(">")
    inlines(inner)
    out.raw("</a>")
  }

  /// Writes an `aria-label`, where checkers and some readers find no words in the content.
  mutating func label(ifOnlyMathematics content: [Inline]) {
    guard !content.isEmpty, !InlineText.hasWords(content) else { return }
    out.raw(" aria-label=\"")
    out.text(content.words)
    out.raw("\"")
  }

  /// Returns where a link may lead: within the page, to a file beside it, or to the web.
  private static func destination(_ target: String) -> String? {
    if target.utf8.first == UInt8(ascii: "#") {
      return "#" + InlineText.identifier(String(target.dropFirst()))
    }
    let scheme = target.utf8.prefix { byte in
      byte != UInt8(ascii: ":") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "#")
        && byte != UInt8(ascii: "?")
    }
    guard scheme.count < target.utf8.count,
      target.utf8[scheme.endIndex] == UInt8(ascii: ":")
    else { return target }
    for allowed in ["https", "http", "mailto"] where scheme.elementsEqual(allowed.utf8) {
      return target
    }
    return nil
  }

  private mutating func verdict(_ inner: [Inline], _ mark: Mark) {
    out.raw("<span class=\"mark " + mark.name + "\">")
    out.raw("<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"")
    out.raw(mark.outline)
    out.raw("\"/></svg>")
    if inner.isEmpty {
      out.text(mark.words)
    } else {
      inlines(inner)
    }
    out.raw("</span>")
  }
}

extension Mark {
  /// The name style sheets know the mark by.
  fileprivate var name: String {
    switch self {
    case .right: "right"
    case .partly: "partly"
    case .wrong: "wrong"
    case .unread: "unread"
    case .missing: "missing"
    }
  }

  /// The sign drawn before the words, in a box of 16: tick, half-way bar, cross, question, dash.
  fileprivate var outline: String {
    switch self {
    case .right: "M2.5 8.5 6.5 12.5 13.5 4"
    case .partly: "M2 9C4.5 5 6.5 6 8 8S11.5 11 14 7"
    case .wrong: "M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5"
    case .unread: "M5 5.5C5 1.5 11 1.5 11 5.5 11 8 8 8 8 10.5M8 13.5V14"
    case .missing: "M3 8H13"
    }
  }
}
