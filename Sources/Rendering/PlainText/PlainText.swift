import Algebra
import Problems

/// Writes documents as text for the terminal.
///
/// Lines are broken between words at a width in columns; formulas are not broken unless they are
/// longer than half a line. Complexity: O(n) in the size of the document.
public struct PlainText {
  let width: Int
  private(set) var out = ""
  private var indent = ""

  /// Returns a document as text, each line ended by a line feed.
  ///
  /// - Parameter width: The columns of the terminal; fewer than 40 are taken as 40.
  public static func text(_ document: Document, width: Int = 80) -> String {
    var writer = PlainText(width: max(width, 40))
    if !document.title.isEmpty {
      writer.underlined(document.title, with: "═")
      if !document.lede.isEmpty { writer.paragraph([.text(document.lede)]) }
    }
    writer.blocks(document.blocks)
    return writer.out
  }

  private init(width: Int) {
    self.width = width
  }

  private mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let level, let text, _):
      if level <= 2 { underlined(text, with: "─") } else { paragraph([.text(text)]) }
    case .paragraph(let text): paragraph(text)
    case .aside(let text): wrapped(text, first: "  │ ", rest: "  │ ")
    case .list(let items):
      for item in items { wrapped(item, first: "• ", rest: "  ", closes: false) }
      blank()
    case .equation(let layout, let label): equation(layout, label)
    case .derivation(let derivation): self.derivation(derivation)
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    case .folded(let summary, let blocks):
      wrapped(summary, first: "▸ ", rest: "  ")
      indented { writer in writer.blocks(blocks) }
    case .question(let question): self.question(question)
    case .section(_, _, let blocks): self.blocks(blocks)
    }
  }

  // MARK: Blocks

  private mutating func underlined(_ text: String, with line: String) {
    if !out.isEmpty { blank() }
    self.line(text)
    self.line(String(repeating: line, count: min(Columns.count(text), width)))
    blank()
  }

  private mutating func paragraph(_ text: [Inline]) {
    wrapped(text, first: "", rest: "")
  }

  private mutating func equation(_ layout: Layout, _ label: String) {
    let formula = "    " + layout.text
    let number = label.isEmpty ? "" : "(" + label + ")"
    let room = width - Columns.count(indent) - Columns.count(formula) - Columns.count(number)
    line(formula + String(repeating: " ", count: max(number.isEmpty ? 0 : 2, room)) + number)
    blank()
  }

  private mutating func figure(_ figure: Figure) {
    let number = figure.number > 0 ? "Figure " + String(figure.number) + ". " : ""
    wrapped([.text(number + figure.plot.title + ". ")] + figure.caption, first: "", rest: "")
    if let values = figure.values { table(values) }
  }

  private mutating func question(_ question: Question) {
    var prompt = question.prompt
    if question.points > 0 {
      let words = question.points == 1 ? "1 point" : String(question.points) + " points"
      prompt.append(.text(" (" + words + ")"))
    }
    let start = question.code.isEmpty ? "" : question.code + "  "
    let rest = String(repeating: " ", count: Columns.count(start))
    wrapped(prompt, first: start, rest: rest, closes: question.form.isEmpty)
    for option in question.options {
      wrapped(
        option.words, first: rest + option.letter + "  ", rest: rest + "   ", closes: false)
    }
    if !question.form.isEmpty {
      wrapped([.text("Answer: ")] + question.form, first: rest, rest: rest)
    }
  }

  private mutating func table(_ table: Table) {
    if !table.caption.isEmpty {
      wrapped(table.caption, first: "", rest: "", closes: false)
    }
    let rows = ([table.columns] + table.rows).map { row in
      row.map { cell in cell.words }
    }
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], Columns.count(cell))
      }
    }
    for (number, row) in rows.enumerated() where !row.isEmpty {
      var text = ""
      for (index, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[index] - Columns.count(cell))
        text += index == 0 ? cell + space : "  " + space + cell
      }
      line(text)
      if number == 0 {
        let dashes = widths.reduce(0, +) + 2 * (widths.count - 1)
        line(String(repeating: "─", count: max(0, min(dashes, width))))
      }
    }
    blank()
  }

  // MARK: Lines

  /// Writes text broken into lines, each behind an indentation.
  mutating func wrapped(
    _ text: [Inline], first: String, rest: String, closes: Bool = true
  ) {
    let room = width - Columns.count(indent) - Columns.count(rest)
    let lines = Columns.wrap(Columns.breakable(text), to: max(room, 20))
    for (index, words) in lines.enumerated() { line((index == 0 ? first : rest) + words) }
    if closes { blank() }
  }

  mutating func line(_ text: String) {
    var text = indent + text
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    out += text
    out += "\n"
  }

  /// Ends a block with an empty line; never two in a row.
  mutating func blank() {
    let end = out.utf8.suffix(2)
    if end.count == 2, end.elementsEqual([0x0A, 0x0A]) { return }
    if !out.isEmpty { out += "\n" }
  }

  private mutating func indented(_ body: (inout PlainText) -> Void) {
    let outer = indent
    indent += "  "
    body(&self)
    indent = outer
  }
}
