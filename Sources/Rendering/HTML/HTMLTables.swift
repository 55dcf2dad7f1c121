import Algebra
import Problems

extension HTML {
  mutating func table(_ table: Table) {
    let caption = table.caption.words
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table")
    if !caption.isEmpty { out.text(": " + caption) }
    out.raw("\"><table>")
    if !table.caption.isEmpty {
      out.raw("<caption>")
      inlines(table.caption)
      out.raw("</caption>")
    }
    let numeric = Self.numericColumns(table)
    if !table.columns.isEmpty {
      out.raw("\n<thead><tr>")
      for (index, column) in table.columns.enumerated() {
        cell("th", scope: "col", column, numeric: index < numeric.count && numeric[index])
      }
      out.raw("</tr></thead>")
    }
    out.raw("\n<tbody>\n")
    for row in table.rows {
      out.raw("<tr>")
      for (index, content) in row.enumerated() {
        if index == 0 {
          cell("th", scope: "row", content, numeric: numeric[index])
        } else {
          cell("td", scope: nil, content, numeric: numeric[index])
        }
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody></table></div>\n")
  }

  private mutating func cell(
    _ tag: String, scope: String?, _ content: [Inline], numeric: Bool
  ) {
    out.raw("<" + tag)
    if let scope, !content.isEmpty {
      out.raw(" scope=\"" + scope + "\"")
      label(ifOnlyMathematics: content)
    }
    if numeric { out.raw(" class=\"num\"") }
    out.raw(">")
    inlines(content)
    out.raw("</" + tag + ">")
  }

  /// Whether each column holds numbers only, which are aligned at their right ends.
  private static func numericColumns(_ table: Table) -> [Bool] {
    var width = table.columns.count
    for row in table.rows { width = max(width, row.count) }
    var numeric = Array(repeating: !table.rows.isEmpty, count: width)
    for row in table.rows {
      for (index, cell) in row.enumerated() where !cell.isEmpty && !isNumber(cell) {
        numeric[index] = false
      }
    }
    return numeric
  }

  /// Whether a cell is a number, with its unit if it is mathematics, or a dash for none.
  private static func isNumber(_ cell: [Inline]) -> Bool {
    if cell.count == 1, case .math(let layout) = cell[0] {
      guard let first = layout.text.unicodeScalars.first else { return false }
      return isNumeric(first) && first != " "
    }
    for scalar in cell.words.unicodeScalars where !isNumeric(scalar) { return false }
    return true
  }

  /// Digits, signs, points, dashes, spaces and per cent.
  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x2B...0x2E, 0x20, 0x25, 0xA0, 0x2212, 0x2013, 0x2014: true
    default: false
    }
  }
}
