import Algebra
import Diffusion

extension TheoryGraph {
  /// The graph as a DOT file for Graphviz, arrows from a theorem to what rests on it.
  public var dot: String {
    var out = "digraph theory {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n"
    for node in nodes {
      let title = node.title.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\\\"")
      out += "  \"\(node.id)\" [label=\"\(title)\"];\n"
    }
    for edge in edges { out += "  \"\(edge.from)\" -> \"\(edge.to)\";\n" }
    return out + "}\n"
  }

  /// The graph as a drawing that stands alone: what rests on definitions at the left, and every
  /// theorem right of all that it rests on.
  public var svg: String { TheoryGraphDrawing(self).markup.string }
}

/// Where the boxes of the graph stand.
private struct TheoryGraphDrawing {
  private static let box = (width: 190.0, height: 40.0)
  private static let gap = (x: 70.0, y: 10.0)
  private static let margin = 16.0
  private static let size = 12.0

  let graph: TheoryGraph
  private var rows: [String: Double] = [:]
  private var layers: [[TheoryGraph.Node]] = []

  init(_ graph: TheoryGraph) {
    self.graph = graph
    let last = graph.nodes.map { $0.layer }.max() ?? 0
    let first = graph.nodes.map { $0.layer }.min() ?? 0
    guard !graph.nodes.isEmpty else { return }
    for layer in first...last {
      let nodes = graph.nodes.filter { $0.layer == layer }
      // A box stands as near as it can to the middle of what it rests on.
      let wanted = nodes.enumerated().map { index, node in
        let above = node.uses.compactMap { rows[$0] }
        let row = above.isEmpty ? Double(index) : above.reduce(0, +) / Double(above.count)
        return (node: node, row: row, index: index)
      }.sorted { ($0.row, $0.index) < ($1.row, $1.index) }
      var next = -Double.infinity
      var placed: [Double] = []
      for place in wanted {
        next = max(next + 1, place.row)
        placed.append(next)
      }
      // What was pushed down is moved back, all of it alike.
      let shift = zip(placed, wanted).map { $0 - $1.row }.reduce(0, +) / Double(max(1, nodes.count))
      for (row, place) in zip(placed, wanted) { rows[place.node.id] = row - shift }
      layers.append(wanted.map { $0.node })
    }
    let top = rows.values.min() ?? 0
    for id in rows.keys { rows[id, default: 0] -= top }
  }

  private func corner(_ node: TheoryGraph.Node) -> (x: Double, y: Double) {
    let first = graph.nodes.map { $0.layer }.min() ?? 0
    let (box, gap, margin) = (
      TheoryGraphDrawing.box, TheoryGraphDrawing.gap, TheoryGraphDrawing.margin
    )
    return (
      margin + Double(node.layer - first) * (box.width + gap.x),
      margin + (rows[node.id] ?? 0) * (box.height + gap.y)
    )
  }

  var markup: Markup {
    let (box, gap, margin) = (
      TheoryGraphDrawing.box, TheoryGraphDrawing.gap, TheoryGraphDrawing.margin
    )
    let width = 2 * margin + Double(layers.count) * (box.width + gap.x) - gap.x
    let height = 2 * margin + (rows.values.max() ?? 0) * (box.height + gap.y) + box.height
    var out = Markup()
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
    out.raw("\(whole(width)) \(whole(height))\" font-family=\"sans-serif\" font-size=\"12\">\n")
    out.raw("<title>Which theorem rests on which</title>\n")
    out.raw("<desc>")
    out.text("\(graph.nodes.count) theorems in \(layers.count) layers, with arrows from each ")
    out.text("to those that rest on it.")
    out.raw("</desc>\n<style>")
    out.raw("rect{fill:#fff;stroke:#555}text{fill:#111}path{fill:none;stroke:#789;opacity:.7}")
    out.raw("@media(prefers-color-scheme:dark){svg{background:#161616}rect{fill:#222;stroke:#999}")
    out.raw("text{fill:#eee}path{stroke:#9ab}}</style>\n")
    var nodes: [String: TheoryGraph.Node] = [:]
    for node in graph.nodes { nodes[node.id] = node }
    for edge in graph.edges {
      guard let from = nodes[edge.from], let to = nodes[edge.to] else { continue }
      let (start, end) = (corner(from), corner(to))
      let (x1, y1) = (start.x + box.width, start.y + box.height / 2)
      let (x2, y2) = (end.x, end.y + box.height / 2)
      let bend = gap.x * 0.8
      out.raw("<path d=\"M\(whole(x1)) \(whole(y1))C\(whole(x1 + bend)) \(whole(y1)) ")
      out.raw("\(whole(x2 - bend)) \(whole(y2)) \(whole(x2)) \(whole(y2))\"/>\n")
    }
    for node in graph.nodes {
      let place = corner(node)
      out.raw("<g><title>")
      out.text(node.id)
      out.raw("</title><rect x=\"\(whole(place.x))\" y=\"\(whole(place.y))\" rx=\"4\" width=\"")
      out.raw("\(whole(box.width))\" height=\"\(whole(box.height))\"/>")
      let lines = wrapped(node.title)
      for (index, line) in lines.enumerated() {
        let y = place.y + box.height / 2 + 4 + (Double(index) - Double(lines.count - 1) / 2) * 14
        out.raw("<text text-anchor=\"middle\" x=\"\(whole(place.x + box.width / 2))\" y=\"")
        out.raw("\(whole(y))\">")
        out.text(line)
        out.raw("</text>")
      }
      out.raw("</g>\n")
    }
    out.raw("</svg>\n")
    return out
  }

  private func whole(_ value: Double) -> String { String(Int(value.rounded())) }

  /// A title in at most two lines that fit into a box.
  private func wrapped(_ title: String) -> [String] {
    let room = TheoryGraphDrawing.box.width - 12
    func fits(_ text: String) -> Bool {
      SVGText(text).width(size: TheoryGraphDrawing.size) <= room
    }
    if fits(title) { return [title] }
    var lines = [""]
    for word in title.split(separator: " ") {
      let longer =
        lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
      if fits(longer) || lines.count == 2 {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
