import Algebra
import Problems

extension Drawing {
  func writeLabels(into out: inout Markup) {
    var placement = LabelPlacement(
      scale: scale, gridlines: gridlines,
      bounds: Box(
        left: scale.frame.left + 2, top: sheet.size * 1.5, right: sheet.width,
        bottom: scale.frame.bottom - 2),
      curves: curves)
    for dot in plot.dots {
      let (x, y) = (scale.x(dot.x), scale.y(dot.y))
      placement.take(Box(left: x - 6, top: y - 6, right: x + 6, bottom: y + 6))
    }
    for dot in plot.dots { write(dot, &placement, into: &out) }
    var keyRight = scale.frame.right
    for index in curves.indices where !plot.curves[index].name.isEmpty {
      writeLabel(of: index, &placement, keyRight: &keyRight, into: &out)
    }
  }

  private func write(
    _ dot: Plot.Dot, _ placement: inout LabelPlacement, into out: inout Markup
  ) {
    let (x, y) = (scale.x(dot.x), scale.y(dot.y))
    out.raw("\n<circle class=\"dot\" cx=\"")
    out.coordinate(x)
    out.raw("\" cy=\"")
    out.coordinate(y)
    out.raw("\" r=\"4\"/>")
    let label = SVGText(dot.label)
    guard !label.runs.isEmpty else { return }
    let spot = placement.place(
      dotAt: x, y, width: label.width(size: sheet.size), size: sheet.size)
    text(label, "h", x: spot.x, y: spot.baseline, anchor: nil, size: sheet.size, into: &out)
  }

  /// Writes the name of a curve beside it with its note; without the note if that does not fit;
  /// in a key above the frame if the name does not fit either.
  private func writeLabel(
    of index: Int, _ placement: inout LabelPlacement, keyRight: inout Double,
    into out: inout Markup
  ) {
    let name = SVGText(plot.curves[index].name)
    let note = SVGText(plot.curves[index].note)
    var block = LabelPlacement.Block(
      nameWidth: name.width(size: sheet.size, bold: true),
      noteWidth: note.width(size: sheet.size * 0.93), size: sheet.size)
    var spot = placement.place(labelOf: index, block)
    if spot == nil, block.noteWidth > 0 {
      block.noteWidth = 0
      spot = placement.place(labelOf: index, block)
    }
    let color = "h b l\(index % 4)"
    guard let spot else {
      return writeKey(
        of: index, name, width: block.nameWidth, color, keyRight: &keyRight, into: &out)
    }
    text(
      name, color, x: spot.name.x, y: spot.name.baseline, anchor: nil, size: sheet.size,
      into: &out)
    guard block.noteWidth > 0 else { return }
    text(
      note, "h n", x: spot.note, y: spot.name.baseline + block.leading, anchor: nil,
      size: sheet.size, into: &out)
  }

  private func writeKey(
    of index: Int, _ name: SVGText, width: Double, _ color: String, keyRight: inout Double,
    into out: inout Markup
  ) {
    let baseline = sheet.size * 2.5
    let left = keyRight - width
    text(name, color, x: left, y: baseline, anchor: nil, size: sheet.size, into: &out)
    out.raw("<path class=\"c c")
    out.number(index % 4)
    out.raw("\" d=\"M")
    out.point(left - 36, baseline - sheet.size * 0.3)
    out.raw("h28\"/>")
    keyRight = left - 52
  }
}
