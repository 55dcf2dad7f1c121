import Algebra
import Problems

/// Writes documents as the body of an HTML page.
///
/// The markup is complete without script: what cannot be seen is said, what scrolls can take the
/// focus, and nothing relies on colour alone. Complexity: O(n) in the size of the document.
public struct HTML {
  /// How a question of a problem is shown.
  public enum Questions: UInt8, Hashable, Sendable {
    /// With room to work and a line for the answer, on paper.
    case paper
    /// With a field to type into, which the page's script checks.
    case practice
    /// As a question only, above its solution or its feedback.
    case listed
  }

  let questions: Questions
  var out: Markup
  /// Identifiers already on the page, because a second use of one is invalid.
  private var used: Set<String> = []

  /// Returns the body of a page; the title and the lede stand in the page's own frame.
  public static func body(_ document: Document, questions: Questions) -> Markup {
    var html = HTML(questions: questions)
    html.blocks(document.blocks)
    return html.out
  }

  /// Returns a run of text as markup.
  public static func inlines(_ inlines: [Inline]) -> Markup {
    var html = HTML(questions: .listed)
    html.inlines(inlines)
    return html.out
  }

  private init(questions: Questions) {
    self.questions = questions
    out = Markup()
  }

  mutating func blocks(_ blocks: [Block]) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      if case .question(let question) = block {
        self.question(question, isDrawn: index < blocks.count && blocks[index].isEmptyPlot)
        continue
      }
      guard case .paragraph(let text) = block else {
        self.block(block)
        continue
      }
      // Remarks stand inside the paragraph before them, so that they float beside its first lines.
      var asides: [[Inline]] = []
      while index < blocks.count, case .aside(let remark) = blocks[index] {
        asides.append(remark)
        index += 1
      }
      paragraph(text, asides: asides)
    }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let level, let text, let id): heading(level, text, id)
    case .paragraph(let text): paragraph(text, asides: [])
    case .aside(let text): aside(text, element: "p")
    case .list(let items): list(items)
    case .equation(let layout, let label): equation(layout, label)
    case .derivation(let derivation): self.derivation(derivation)
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    case .folded(let summary, let blocks): folded(summary, blocks)
    case .question(let question): self.question(question, isDrawn: false)
    case .section(let kind, let id, let blocks): section(kind, id, blocks)
    }
  }

  // MARK: Text

  private mutating func heading(_ level: Int, _ text: String, _ id: String) {
    let tag = level <= 2 ? "h2" : "h3"
    out.raw("<" + tag)
    identifier(id)
    out.raw(">")
    // "1.2 Words" sets its number apart.
    let number = text.prefix { character in
      character.isASCII && (character.isNumber || character == ".")
    }
    let rest = text.dropFirst(number.count)
    if level <= 2, !number.isEmpty, rest.first == " " {
      out.raw("<span class=\"n\">")
      out.text(String(number))
      out.raw("</span> ")
      out.text(String(rest.dropFirst()))
    } else {
      out.text(text)
    }
    out.raw("</" + tag + ">\n")
  }

  private mutating func paragraph(_ text: [Inline], asides: [[Inline]]) {
    out.raw("<p>")
    let (first, rest) = asides.isEmpty ? (text, []) : InlineText.afterFirstSentence(text)
    inlines(first)
    for remark in asides { aside(remark, element: "small") }
    inlines(rest)
    out.raw("</p>\n")
  }

  private mutating func aside(_ text: [Inline], element: String) {
    out.raw("<" + element + " class=\"side\" role=\"note\">")
    inlines(text)
    out.raw("</" + element + ">")
  }

  private mutating func list(_ items: [[Inline]]) {
    out.raw("<ul>\n")
    for item in items {
      out.raw("<li>")
      inlines(item)
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  // MARK: Mathematics

  private mutating func equation(_ layout: Layout, _ label: String) {
    out.raw("<div class=\"eq\"")
    if !label.isEmpty { identifier("eq-" + label) }
    out.raw("><div class=\"eq-m\" tabindex=\"0\" role=\"group\" aria-label=\"Equation")
    if !label.isEmpty { out.text(" " + label) }
    out.raw("\">")
    out.math(layout, display: true)
    out.raw("</div>")
    if !label.isEmpty {
      out.raw("<a class=\"eq-n\" href=\"#")
      out.text(InlineText.identifier("eq-" + label))
      out.raw("\"><span class=\"sr\">Equation </span>(")
      out.text(label)
      out.raw(")</a>")
    }
    out.raw("</div>\n")
  }

  private mutating func derivation(_ derivation: Derivation) {
    out.raw("<div class=\"scroll wide\" tabindex=\"0\" role=\"group\" aria-label=\"")
    out.text(derivation.name.isEmpty ? "Derivation" : "Derivation: " + derivation.name)
    out.raw("\"><ol class=\"steps\">\n")
    for line in derivation.lines {
      out.raw("<li")
      identifier(line.id)
      out.raw("><span class=\"st-l\">")
      if let left = line.left { out.math(left, display: true) }
      out.raw("</span><span class=\"st-r\">")
      out.math(.row([.sign(line.relation), line.right]), display: true)
      out.raw("</span><span class=\"st-w\">")
      inlines(line.reason)
      out.raw("</span>")
      if !line.finer.isEmpty {
        out.raw("<details class=\"finer\"><summary>in smaller steps</summary>")
        finer(line.finer)
        out.raw("</details>")
      }
      out.raw("</li>\n")
    }
    out.raw("</ol></div>\n")
  }

  /// Smaller steps, each level a list of its own.
  private mutating func finer(_ lines: [Derivation.Line]) {
    out.raw("<ul>\n")
    for line in lines {
      out.raw("<li>")
      out.math(
        .row([line.left ?? .row([]), .sign(line.relation), line.right]), display: true)
      out.raw(" <span class=\"st-w\">")
      inlines(line.reason)
      out.raw("</span>")
      if !line.finer.isEmpty { finer(line.finer) }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  // MARK: Groups

  private mutating func figure(_ figure: Figure) {
    out.raw(figure.plot.curves.isEmpty ? "<figure class=\"sketch\"" : "<figure")
    identifier(figure.id)
    out.raw("><div class=\"fig\">")
    PlotSVG.write(figure.plot, id: InlineText.identifier(figure.id), into: &out)
    out.raw("</div>")
    if figure.number > 0 || !figure.caption.isEmpty || figure.values != nil {
      out.raw("<figcaption>")
      if figure.number > 0 {
        out.raw("<b>Figure ")
        out.number(figure.number)
        out.raw(".</b> ")
      }
      inlines(figure.caption)
      if let values = figure.values {
        out.raw("\n<details class=\"data\"><summary>Values in the figure</summary>")
        table(values)
        out.raw("</details>")
      }
      out.raw("</figcaption>")
    }
    out.raw("</figure>\n")
  }

  private mutating func folded(_ summary: [Inline], _ blocks: [Block]) {
    out.raw("<details class=\"fold\"><summary>")
    inlines(summary)
    out.raw("</summary>\n")
    self.blocks(blocks)
    out.raw("</details>\n")
  }

  private mutating func section(_ kind: Block.SectionKind, _ id: String, _ blocks: [Block]) {
    switch kind {
    case .problem: out.raw("<section class=\"problem\"")
    case .part: out.raw("<section class=\"part\"")
    case .solution: out.raw("<section class=\"solution\"")
    case .feedback: out.raw("<section class=\"feedback\"")
    }
    identifier(id)
    out.raw(">\n")
    self.blocks(blocks)
    out.raw("</section>\n")
  }

  /// Writes an `id` attribute, unless the name is empty or stands on the page already.
  mutating func identifier(_ name: String) {
    guard !name.isEmpty else { return }
    let id = InlineText.identifier(name)
    guard used.insert(id).inserted else { return }
    out.raw(" id=\"" + id + "\"")
  }
}

extension Block {
  /// Whether the block is a plot without curves, into which an answer is drawn.
  fileprivate var isEmptyPlot: Bool {
    guard case .figure(let figure) = self else { return false }
    return figure.plot.curves.isEmpty
  }
}
