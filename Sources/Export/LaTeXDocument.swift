import Algebra
import Problems

/// Writes a document as a LaTeX article that compiles with the packages of every installation.
public enum LaTeXDocument {
  /// The whole `.tex` file.
  ///
  /// - Complexity: linear in the document.
  public static func text(_ document: Document) -> String {
    var out = """
      \\documentclass[11pt]{article}
      \\usepackage[utf8]{inputenc}
      \\usepackage[T1]{fontenc}
      \\usepackage{amsmath}
      \\setlength{\\parindent}{0pt}
      \\setlength{\\parskip}{6pt}
      \\begin{document}

      """
    out += "\\section*{\(escaped(document.title))}\n"
    if !document.lede.isEmpty { out += "\\emph{\(escaped(document.lede))}\n\n" }
    for block in document.blocks { out += self.block(block) }
    return out + "\\end{document}\n"
  }

  private static func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text, _):
      return "\\\(level <= 2 ? "subsection" : "subsubsection")*{\(escaped(text))}\n"
    case .paragraph(let inlines), .aside(let inlines): return self.inlines(inlines) + "\n\n"
    case .list(let items):
      return "\\begin{itemize}\n" + items.map { "\\item \(inlines($0))\n" }.joined()
        + "\\end{itemize}\n"
    case .equation(let layout, _): return "\\[ \(layout.latex) \\]\n"
    case .derivation(let derivation): return self.derivation(derivation)
    case .table(let table): return self.table(table)
    case .figure(let figure):
      return "\\emph{Figure \(figure.number). \(inlines(figure.caption))}\n\n"
    case .folded(let summary, let blocks):
      return "\\textbf{\(inlines(summary))}\n\n" + blocks.map(self.block).joined()
    case .question(let question):
      return "\\textbf{\(escaped(question.code))} \(inlines(question.prompt)) "
        + "\\hfill(\(question.points))\n\n"
    case .section(_, _, let blocks): return blocks.map(self.block).joined()
    }
  }

  private static func derivation(_ derivation: Derivation) -> String {
    let lines = derivation.lines.flatMap { self.lines($0, level: 0) }
    return "\\begin{align*}\n" + lines.joined(separator: " \\\\\n") + "\n\\end{align*}\n"
  }

  /// A line, and the smaller steps below it, further in.
  private static func lines(_ line: Derivation.Line, level: Int) -> [String] {
    let reason = line.reason.isEmpty ? "" : " && \\text{\\small \(inlines(line.reason))}"
    let start = String(repeating: "\\quad ", count: level)
    return [
      "  \(line.left?.latex ?? "") &\(Layout.sign(line.relation).latex) "
        + "\(start)\(line.right.latex)\(reason)"
    ] + line.finer.flatMap { lines($0, level: level + 1) }
  }

  private static func table(_ table: Table) -> String {
    let columns = String(repeating: "l", count: max(1, table.columns.count))
    var out = "\\begin{tabular}{\(columns)}\n"
    out += table.columns.map(inlines).joined(separator: " & ") + " \\\\ \\hline\n"
    for row in table.rows { out += row.map(inlines).joined(separator: " & ") + " \\\\\n" }
    return out + "\\end{tabular}\n\n"
  }

  private static func inlines(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .emphasis(let inner): "\\emph{\(self.inlines(inner))}"
      case .strong(let inner): "\\textbf{\(self.inlines(inner))}"
      case .math(let layout): "$\(layout.latex)$"
      case .code(let text): "\\texttt{\(escaped(text))}"
      case .link(let inner, _), .verdict(let inner, _): self.inlines(inner)
      }
    }.joined()
  }

  /// Text with the characters that LaTeX takes for commands made harmless.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\textbackslash{}"
      case "{", "}", "$", "&", "#", "%", "_":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "^": out += "\\textasciicircum{}"
      case "~": out += "\\textasciitilde{}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
