/// A text file as numbered lines, for reading with exact places.
public struct SourceText: Hashable, Sendable {
  /// The name in messages, usually the path.
  public let name: String
  /// The lines as UTF-8 without their ends; a byte-order mark is dropped.
  let lines: [[UInt8]]
  /// Whether the text is larger than any file that is read.
  let isTooLarge: Bool

  /// The largest file that is read, in bytes.
  public static let largest = 256 * 1024

  public init(name: String, text: String) {
    self.name = name
    var lines: [[UInt8]] = []
    var current: [UInt8] = []
    var afterReturn = false
    var bytes = Array(text.utf8.prefix(SourceText.largest + 1))
    isTooLarge = bytes.count > SourceText.largest
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    for byte in bytes {
      if byte == 10 && afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = byte == 13
      if byte == 10 || byte == 13 {
        lines.append(current)
        current = []
      } else {
        current.append(byte)
      }
    }
    if !current.isEmpty { lines.append(current) }
    self.lines = lines
  }

  /// The whole text, with line feeds.
  public var text: String {
    lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "\n"
  }

  /// Whether it is an assignment: it has a section `problems`.
  public var isAssignment: Bool {
    lines.indices.contains { line($0).trimmed.dropping("```")?.trimmed.text == "problems" }
  }

  /// A whole line as a fragment; lines count from 0.
  func line(_ index: Int) -> Fragment {
    Fragment(source: self, line: index, start: 0, end: lines[index].count)
  }
}

/// A piece of one line of a source text, which knows where it stands.
public struct Fragment: Hashable, Sendable {
  let source: SourceText
  /// Counted from 0.
  let line: Int
  /// Byte offsets within the line.
  let start: Int
  let end: Int

  init(source: SourceText, line: Int, start: Int, end: Int) {
    self.source = source
    self.line = line
    self.start = min(start, end)
    self.end = end
  }

  var bytes: ArraySlice<UInt8> { source.lines[line][start..<end] }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { start >= end }

  /// The fragment without blanks at its ends.
  var trimmed: Fragment {
    var (first, last) = (start, end)
    let line = source.lines[line]
    while first < last, line[first] == 32 || line[first] == 9 { first += 1 }
    while last > first, line[last - 1] == 32 || line[last - 1] == 9 { last -= 1 }
    return part(from: first, to: last)
  }

  /// The bytes of the line from one offset to another.
  func part(from first: Int, to last: Int) -> Fragment {
    Fragment(source: source, line: line, start: first, end: last)
  }

  /// What stands before and after the first occurrence of a separator, or nil.
  func split(at separator: String) -> (Fragment, Fragment)? {
    guard let place = firstIndex(of: separator) else { return nil }
    let end = place + separator.utf8.count
    return (part(from: start, to: place), part(from: end, to: self.end))
  }

  /// The pieces between the occurrences of a separator that stand outside brackets.
  func pieces(separatedBy separator: UInt8) -> [Fragment] {
    var result: [Fragment] = []
    var first = start
    var depth = 0
    for index in start..<end {
      let byte = source.lines[line][index]
      if byte == 40 || byte == 91 || byte == 123 { depth += 1 }
      if byte == 41 || byte == 93 || byte == 125 { depth -= 1 }
      if byte == separator && depth == 0 {
        result.append(part(from: first, to: index))
        first = index + 1
      }
    }
    result.append(part(from: first, to: end))
    return result
  }

  /// The pieces between occurrences of a longer separator.
  func pieces(separatedBy separator: String) -> [Fragment] {
    var result: [Fragment] = []
    var rest = self
    while let (head, tail) = rest.split(at: separator) {
      result.append(head)
      rest = tail
    }
    return result + [rest]
  }

  private func firstIndex(of separator: String) -> Int? {
    let wanted = Array(separator.utf8)
    let line = source.lines[line]
    guard !wanted.isEmpty, end - start >= wanted.count else { return nil }
    for index in start...(end - wanted.count)
    where Array(line[index..<(index + wanted.count)]) == wanted {
      return index
    }
    return nil
  }

  func hasPrefix(_ prefix: String) -> Bool { bytes.starts(with: Array(prefix.utf8)) }

  /// The fragment after a prefix, or nil if it does not begin with it.
  func dropping(_ prefix: String) -> Fragment? {
    hasPrefix(prefix) ? part(from: start + prefix.utf8.count, to: end) : nil
  }

  /// The first word, up to a blank, and the rest.
  var firstWord: (Fragment, Fragment) {
    let own = trimmed
    var index = own.start
    let line = source.lines[line]
    while index < own.end, line[index] != 32, line[index] != 9 { index += 1 }
    return (own.part(from: own.start, to: index), own.part(from: index, to: own.end).trimmed)
  }

  /// The bracket that nothing closes.
  var unclosed: Fragment? {
    var open: [Int] = []
    for index in start..<end {
      if source.lines[line][index] == 40 { open.append(index) }
      if source.lines[line][index] == 41 { _ = open.popLast() }
    }
    return open.last.map { part(from: $0, to: $0 + 1) }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// The text in backticks for messages, its middle left out where it is long.
  var quoted: String { "`" + brief + "`" }

  /// The text for messages, its middle left out where it is long.
  var brief: String {
    let own = Diagnostic.printable(text)
    guard own.count > 60 else { return String(own) }
    return String(own.prefix(40)) + "…" + String(own.suffix(15))
  }

  /// A complaint about this piece.
  func diagnostic(_ message: String, remedy: [String] = []) -> Diagnostic {
    Diagnostic(
      file: source.name, line: line + 1, column: characters(before: start) + 1,
      length: max(1, characters(before: end) - characters(before: start)),
      lineText: String(decoding: source.lines[line], as: UTF8.self), message: message,
      remedy: remedy)
  }

  /// A complaint in the words of a floor below, whose sentences after the first are advice.
  func diagnostic(
    saying sentences: String, offset: Int, length: Int, remedy: [String] = []
  ) -> Diagnostic {
    let (message, advice) = Fragment.clause(sentences)
    return diagnostic(message, offset: offset, length: length, remedy: advice + remedy)
  }

  /// The first of some sentences as a clause, without its capital and full stop, and the others.
  static func clause(_ sentences: String) -> (String, [String]) {
    let bytes = Array(sentences.utf8)
    var end = bytes.count
    for index in bytes.indices.dropLast()
    where (bytes[index] == 46 || bytes[index] == 63) && bytes[index + 1] == 32 {
      end = index
      break
    }
    var first = Array(bytes[..<end])
    let advice = bytes[min(end + 2, bytes.count)...]
    if first.last == 46 { first.removeLast() }
    // The first person keeps its capital.
    if first.count > 1, (65...90).contains(first[0]), !(first[0] == 73 && first[1] == 32) {
      first[0] += 32
    }
    return (
      String(decoding: first, as: UTF8.self),
      advice.isEmpty ? [] : [String(decoding: advice, as: UTF8.self)]
    )
  }

  /// A complaint about some bytes of this piece.
  func diagnostic(
    _ message: String, offset: Int, length: Int, remedy: [String] = []
  ) -> Diagnostic {
    let first = min(start + max(0, offset), end)
    return part(from: first, to: max(first, min(first + max(1, length), end)))
      .diagnostic(message, remedy: remedy)
  }

  private func characters(before offset: Int) -> Int {
    // Continuation bytes of UTF-8 do not begin a character.
    source.lines[line].prefix(offset).count { $0 & 0xC0 != 0x80 }
  }
}

extension SourceText {
  /// A problem of nothing but what is given, a model and questions, a line each.
  public init(name: String, givens: [String], model: String, asks: [String]) {
    self.init(
      name: name,
      text: """
        ---
        id: solve
        title: Solve
        ---

        ```given
        \(givens.joined(separator: "\n"))
        ```

        ```model
        \(model)
        ```

        ```ask
        \(asks.joined(separator: "\n"))
        ```
        """)
  }
}
