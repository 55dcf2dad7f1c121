/// Reads a Mustache template from bytes.
struct TemplateParser {
  private let name: String
  private let bytes: [UInt8]
  private var index = 0
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var nodes: [Template.Node] = []
  private var sections: [Section] = []

  /// A section whose end has not been read.
  private struct Section {
    let name: String
    let node: Int
    let start: Int
  }

  /// A tag between its delimiters.
  private struct Tag {
    /// Where the tag starts and what follows it.
    let range: Range<Int>
    let kind: UInt8
    let content: String
  }

  /// Reads a template.
  ///
  /// - Throws: ``TemplateError`` for a tag or section that is not closed, or closed out of turn.
  static func parse(_ source: String, name: String) throws(TemplateError) -> Template {
    var parser = TemplateParser(name: name, source: source)
    return try parser.parse()
  }

  private init(name: String, source: String) {
    self.name = name
    bytes = Array(source.utf8)
  }

  private mutating func parse() throws(TemplateError) -> Template {
    while let start = find(open, from: index) {
      let tag = try readTag(at: start)
      let line = isAlone(tag) ? lineAround(tag.range) : nil
      append(text: index..<(line?.lowerBound ?? start))
      let indentation = line.map { whole in Array(bytes[whole.lowerBound..<start]) } ?? []
      index = line?.upperBound ?? tag.range.upperBound
      try append(tag, indentation: indentation)
    }
    append(text: index..<bytes.count)
    if let section = sections.last { throw error(.openSection(section.name), at: section.start) }
    return Template(name: name, nodes: nodes)
  }

  // MARK: Tags

  private func readTag(at start: Int) throws(TemplateError) -> Tag {
    var from = start + open.count
    let kind = from < bytes.count ? bytes[from] : 0
    var ending = close
    switch kind {
    case UInt8(ascii: "{"):
      from += 1
      ending = [UInt8(ascii: "}")] + close
    case UInt8(ascii: "="):
      from += 1
      ending = [UInt8(ascii: "=")] + close
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: "!"),
      UInt8(ascii: ">"), UInt8(ascii: "&"):
      from += 1
    default: break
    }
    guard let end = find(ending, from: from) else {
      throw error(.openTag(expected: String(decoding: ending, as: UTF8.self)), at: start)
    }
    let content = String(decoding: trimmed(from..<end), as: UTF8.self)
    return Tag(range: start..<(end + ending.count), kind: kind, content: content)
  }

  private mutating func append(_ tag: Tag, indentation: [UInt8]) throws(TemplateError) {
    let start = tag.range.lowerBound
    switch tag.kind {
    case UInt8(ascii: "!"): return
    case UInt8(ascii: "="): try changeDelimiters(tag)
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      let path = try path(tag)
      guard sections.count < Template.sectionLimit else {
        throw error(.tooNested(limit: Template.sectionLimit), at: start)
      }
      sections.append(Section(name: tag.content, node: nodes.count, start: start))
      nodes.append(
        tag.kind == UInt8(ascii: "#") ? .section(path, end: 0) : .inverted(path, end: 0))
    case UInt8(ascii: "/"):
      guard let section = sections.last, section.name == tag.content else {
        throw error(.strayClose(tag.content, open: sections.last?.name), at: start)
      }
      sections.removeLast()
      switch nodes[section.node] {
      case .section(let path, _): nodes[section.node] = .section(path, end: nodes.count)
      case .inverted(let path, _): nodes[section.node] = .inverted(path, end: nodes.count)
      default: return
      }
    case UInt8(ascii: ">"):
      guard !tag.content.isEmpty else { throw error(.emptyTag, at: start) }
      nodes.append(.partial(tag.content, indentation: indentation, place(of: start)))
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
      nodes.append(.value(try path(tag), escaped: false))
    default: nodes.append(.value(try path(tag), escaped: true))
    }
  }

  private func path(_ tag: Tag) throws(TemplateError) -> Template.Path {
    let start = tag.range.lowerBound
    if tag.content == "." { return Template.Path(names: []) }
    guard !tag.content.isEmpty else { throw error(.emptyTag, at: start) }
    if tag.content.utf8.contains(where: TemplateParser.isBlank) {
      throw error(.spacedName(tag.content), at: start)
    }
    return Template.Path(names: tag.content.split(separator: ".").map { part in String(part) })
  }

  private mutating func changeDelimiters(_ tag: Tag) throws(TemplateError) {
    let parts = tag.content.utf8.split(whereSeparator: TemplateParser.isBlank)
    guard parts.count == 2, !tag.content.utf8.contains(UInt8(ascii: "=")) else {
      throw error(.badDelimiters, at: tag.range.lowerBound)
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  // MARK: Lines

  /// Whether the tag writes nothing itself, so that a line it has for itself disappears.
  private func isAlone(_ tag: Tag) -> Bool {
    switch tag.kind {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "/"), UInt8(ascii: "!"),
      UInt8(ascii: ">"), UInt8(ascii: "="):
      return true
    default: return false
    }
  }

  /// Returns the whole line of a tag with its end, if only blanks share the line with it.
  private func lineAround(_ tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > index, TemplateParser.isInlineBlank(bytes[start - 1]) { start -= 1 }
    // A tag before this one on the line has moved `index` past the line's start.
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.upperBound
    while end < bytes.count, TemplateParser.isInlineBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == UInt8(ascii: "\n") { return start..<(end + 1) }
    guard bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: "\n")
    else { return nil }
    return start..<(end + 2)
  }

  private mutating func append(text range: Range<Int>) {
    guard !range.isEmpty else { return }
    nodes.append(.text(Array(bytes[range])))
  }

  // MARK: Bytes

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    var at = start
    while at <= bytes.count - pattern.count {
      if bytes[at] == first, bytes[at..<(at + pattern.count)].elementsEqual(pattern) { return at }
      at += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> ArraySlice<UInt8> {
    var slice = bytes[range]
    while let first = slice.first, TemplateParser.isBlank(first) { slice.removeFirst() }
    while let last = slice.last, TemplateParser.isBlank(last) { slice.removeLast() }
    return slice
  }

  private static func isInlineBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    isInlineBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  // MARK: Places

  private func place(of offset: Int) -> Template.Place {
    var line = 1
    var column = 1
    for byte in bytes[..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Continuation bytes of UTF-8 do not begin a character.
        column += 1
      }
    }
    return Template.Place(line: line, column: column)
  }

  private func error(_ kind: TemplateError.Kind, at offset: Int) -> TemplateError {
    let place = place(of: offset)
    return TemplateError(file: name, line: place.line, column: place.column, kind: kind)
  }
}
