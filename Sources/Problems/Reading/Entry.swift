/// An entry of a section: a line, and the indented lines below that go on with it.
struct Entry: Hashable, Sendable {
  let head: Fragment
  let more: [Fragment]

  /// The name that opens the entry.
  var name: Fragment { head.firstWord.0 }

  /// Groups the lines of a section; a line that stands further in than the first goes on with the
  /// one above.
  static func grouping(_ lines: [Fragment]) -> [Entry] {
    guard let margin = lines.first?.indentation else { return [] }
    var entries: [Entry] = []
    for line in lines {
      if line.indentation > margin, let last = entries.popLast() {
        entries.append(Entry(head: last.head, more: last.more + [line.trimmed]))
      } else {
        entries.append(Entry(head: line, more: []))
      }
    }
    return entries
  }
}

extension Fragment {
  /// How many blanks it begins with.
  fileprivate var indentation: Int { trimmed.start - start }
}
