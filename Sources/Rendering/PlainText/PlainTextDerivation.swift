import Algebra
import Problems

extension PlainText {
  /// Writes numbered lines aligned at their relation, each with its reason beside it where the
  /// line is short enough, under it where not.
  mutating func derivation(_ derivation: Derivation) {
    var lefts: [String] = []
    var rights: [String] = []
    for line in derivation.lines {
      lefts.append(line.left?.text ?? "")
      rights.append(Layout.row([.sign(line.relation), line.right]).text)
    }
    let number = Columns.count(String(lefts.count))
    let left = lefts.reduce(0) { width, text in max(width, Columns.count(text)) }
    let right = rights.reduce(0) { width, text in max(width, Columns.count(text)) }
    // "  1  left = right   reason": two, two and three columns between the parts.
    let formula = 2 + number + 2 + left + 1 + right
    let reasonWidth = width - formula - 3
    for (index, line) in derivation.lines.enumerated() {
      let start =
        "  " + Columns.padded(String(index + 1), to: number, atEnd: false) + "  "
        + Columns.padded(lefts[index], to: left, atEnd: false) + " "
      if reasonWidth >= 24 {
        let reasons = Columns.wrap(Columns.breakable(line.reason), to: reasonWidth)
        self.line(
          start + Columns.padded(rights[index], to: right, atEnd: true) + "   "
            + (reasons.first ?? ""))
        for more in reasons.dropFirst() {
          self.line(String(repeating: " ", count: formula + 3) + more)
        }
      } else {
        self.line(start + rights[index])
        let space = String(repeating: " ", count: 6 + number)
        wrapped(line.reason, first: space, rest: space, closes: false)
      }
      finer(line.finer, indent: number + 6)
    }
    blank()
  }

  /// Writes smaller steps below their line, each level further in.
  private mutating func finer(_ lines: [Derivation.Line], indent: Int) {
    let space = String(repeating: " ", count: indent)
    for line in lines {
      let formula = Layout.row([line.left ?? .row([]), .sign(line.relation), line.right]).text
      let reason = Columns.breakable(line.reason)
      if indent + Columns.count(formula) + 3 + Columns.count(reason) <= width {
        self.line(space + formula + "   " + reason)
      } else {
        self.line(space + formula)
        wrapped(line.reason, first: space + "  ", rest: space + "  ", closes: false)
      }
      finer(line.finer, indent: indent + 2)
    }
  }
}
