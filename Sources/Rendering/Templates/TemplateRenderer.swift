import Algebra

/// Fills one template of a set.
struct TemplateRenderer {
  private let templates: Templates
  private var out: Markup
  /// The values whose names are in reach, innermost last.
  private var context: [TemplateValue]
  private var indentation: [UInt8] = []
  /// Whether the next character starts a line of an indented partial.
  private var startsLine = false
  private var depth = 0
  private var count = 0

  /// Renders a template into markup.
  ///
  /// - Throws: ``TemplateError`` where partials include one another without end.
  static func render(
    _ template: Template, of templates: Templates, with value: TemplateValue, into out: inout Markup
  ) throws(TemplateError) {
    var renderer = TemplateRenderer(templates: templates, value: value, out: out)
    // The buffer is taken over, not copied, while the renderer holds its only reference.
    out = Markup()
    defer { out = renderer.out }
    try renderer.render(template, 0..<template.nodes.count)
  }

  private init(templates: Templates, value: TemplateValue, out: Markup) {
    self.templates = templates
    self.out = out
    context = [value]
  }

  private mutating func render(
    _ template: Template, _ range: Range<Int>
  ) throws(TemplateError) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = template.nodes[index]
      index += 1
      switch node {
      case .text(let bytes): write(text: bytes)
      case .value(let path, let escaped): write(lookUp(path), escaped: escaped)
      case .section(let path, let end):
        try section(lookUp(path), template, index..<end)
        index = end
      case .inverted(let path, let end):
        if lookUp(path)?.isTruthy != true { try render(template, index..<end) }
        index = end
      case .partial(let name, let indentation, let place):
        try include(name, indentation, from: template, at: place)
      }
    }
  }

  private mutating func section(
    _ value: TemplateValue?, _ template: Template, _ range: Range<Int>
  ) throws(TemplateError) {
    guard let value, value.isTruthy else { return }
    switch value {
    case .list(let elements):
      for element in elements {
        context.append(element)
        try render(template, range)
        context.removeLast()
      }
    case .flag:
      try render(template, range)
    case .text, .markup, .map:
      context.append(value)
      try render(template, range)
      context.removeLast()
    }
  }

  private mutating func include(
    _ name: String, _ added: [UInt8], from template: Template, at place: Template.Place
  ) throws(TemplateError) {
    // The specification lets a missing partial be empty; `Templates.check` reports it by name.
    guard let partial = templates[name] else { return }
    count += 1
    guard depth < Template.partialDepthLimit, count <= Template.partialCountLimit else {
      let limit =
        depth < Template.partialDepthLimit
        ? Template.partialCountLimit : Template.partialDepthLimit
      throw TemplateError(
        file: template.name, line: place.line, column: place.column,
        kind: .endlessPartial(name, limit: limit))
    }
    let (outerIndentation, outerStart) = (indentation, startsLine)
    indentation += added
    startsLine = !indentation.isEmpty && (!added.isEmpty || outerStart)
    depth += 1
    try render(partial, 0..<partial.nodes.count)
    depth -= 1
    indentation = outerIndentation
    startsLine = outerIndentation.isEmpty ? false : startsLine
  }

  private mutating func write(text bytes: [UInt8]) {
    guard !indentation.isEmpty else {
      out.raw(bytes)
      return
    }
    var start = 0
    while start < bytes.count {
      indentIfNeeded()
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { at in at + 1 }
      startsLine = end != nil
      out.raw(bytes[start..<(end ?? bytes.count)])
      start = end ?? bytes.count
    }
  }

  private mutating func write(_ value: TemplateValue?, escaped: Bool) {
    indentIfNeeded()
    switch value {
    case .text(let text):
      if escaped { out.text(text) } else { out.raw(text) }
    case .markup(let markup): out.append(markup)
    case .list, .map, .flag, nil: return
    }
  }

  private mutating func indentIfNeeded() {
    guard startsLine else { return }
    out.raw(indentation)
    startsLine = false
  }

  /// Finds the first name from the innermost value outwards, the others strictly within it.
  private func lookUp(_ path: Template.Path) -> TemplateValue? {
    guard let first = path.names.first else { return context.last }
    for value in context.reversed() {
      guard var found = value.member(first) else { continue }
      for name in path.names.dropFirst() {
        guard let inner = found.member(name) else { return nil }
        found = inner
      }
      return found
    }
    return nil
  }
}
