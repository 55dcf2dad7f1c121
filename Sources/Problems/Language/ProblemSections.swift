/// The parts of a problem file, before any is understood.
struct ProblemSections {
  let front: FrontMatter
  /// The paragraphs of running text, each as its lines.
  let prose: [[Fragment]]
  private var blocks: [Block]
  private let source: SourceText

  private struct Block {
    let name: String
    let place: Fragment
    var lines: [Fragment]
  }

  /// The sections a problem file may have, in the order in which they are read.
  static let names = [
    "given", "units", "model", "ask", "require", "trap", "solution", "hint", "plot",
  ]

  /// Takes a file apart.
  ///
  /// - Throws: where it has no head.
  init(_ source: SourceText, _ complaints: Complaints) throws(Diagnostic) {
    self.source = source
    var index = 0
    front = try FrontMatter(source, &index, complaints)
    var prose: [[Fragment]] = []
    var paragraph: [Fragment] = []
    var blocks: [Block] = []
    while index < source.lines.count {
      let line = source.line(index).trimmed
      index += 1
      if let fence = line.dropping("```") {
        let lines = ProblemSections.lines(of: fence.trimmed, source, &index, complaints)
        ProblemSections.add(
          Block(name: fence.trimmed.text, place: fence.trimmed, lines: lines), to: &blocks,
          complaints)
      } else if !line.isEmpty {
        paragraph.append(line)
        continue
      }
      if !paragraph.isEmpty { prose.append(paragraph) }
      paragraph = []
    }
    if !paragraph.isEmpty { prose.append(paragraph) }
    self.prose = prose
    self.blocks = blocks
  }

  /// The lines up to the end of a section. One that is never closed ends where the next begins.
  private static func lines(
    of fence: Fragment, _ source: SourceText, _ index: inout Int, _ complaints: Complaints
  ) -> [Fragment] {
    var lines: [Fragment] = []
    // A mere end of a section where none is open has nothing in it.
    if fence.isEmpty, nextFence(in: source, from: index).map({ !$0.isEmpty }) ?? true { return [] }
    while index < source.lines.count {
      let line = source.line(index)
      if let next = line.trimmed.dropping("```") {
        guard names.contains(next.trimmed.text), !fence.isEmpty else {
          index += 1
          return lines
        }
        break
      }
      index += 1
      if !line.trimmed.isEmpty, !line.trimmed.hasPrefix("#") { lines.append(line) }
    }
    complaints.add(
      fence.diagnostic(
        "the section `\(fence.text)` is never closed", remedy: ["End it with a line of ```."]))
    return lines
  }

  /// The name of the next section, empty where one ends.
  private static func nextFence(in source: SourceText, from index: Int) -> Fragment? {
    for index in index..<max(index, source.lines.count) {
      if let fence = source.line(index).trimmed.dropping("```") { return fence.trimmed }
    }
    return nil
  }

  private static func add(_ block: Block, to blocks: inout [Block], _ complaints: Complaints) {
    guard names.contains(block.name) else {
      complaints.add(
        block.place.diagnostic(
          block.name.isEmpty
            ? "this section has no name" : "\(block.place.quoted) is not a section of a problem",
          remedy: LanguageReader.suggestion(block.name, names)
            + ["The sections are: " + names.joined(separator: ", ") + "."]))
      return
    }
    if let same = blocks.firstIndex(where: { $0.name == block.name }) {
      complaints.add(
        block.place.diagnostic(
          "there are two sections `\(block.name)`", remedy: ["Put the lines of both into one."]))
      blocks[same].lines += block.lines
    } else {
      blocks.append(block)
    }
  }

  /// The entries of a section; none where there is no such section.
  func entries(of name: String) -> [Entry] {
    Entry.grouping(blocks.first { $0.name == name }?.lines ?? [])
  }

  /// A complaint about a section that is not there or is empty.
  func missing(_ name: String, _ why: String) -> Diagnostic {
    if let block = blocks.first(where: { $0.name == name }) {
      return block.place.diagnostic(
        "the section `\(name)` is empty: \(why)", remedy: ["Write it on the next line."])
    }
    return source.line(source.lines.count - 1).diagnostic(
      "there is no section `\(name)`: \(why)",
      remedy: ["Add it between a line ```\(name) and a line ```."])
  }
}
