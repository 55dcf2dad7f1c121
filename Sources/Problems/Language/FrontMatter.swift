import Numerics

/// The `key: value` lines between the two `---` at the head of a file.
struct FrontMatter {
  private var entries: [(key: Fragment, value: Fragment)] = []
  /// The values of misspelt keys, by what was meant.
  private var meant: [(key: String, value: Fragment)] = []
  private let end: Fragment

  /// Reads the head of a file.
  ///
  /// - Throws: where the file has none; mistakes in its lines are complained about.
  init(
    _ source: SourceText, _ index: inout Int, _ complaints: Complaints
  ) throws(Diagnostic) {
    guard !source.lines.isEmpty else {
      throw SourceText(name: source.name, text: " ").line(0).diagnostic(
        "the file is empty", remedy: [FrontMatter.advice])
    }
    let first = source.line(0)
    if source.isTooLarge {
      throw first.diagnostic(
        "the file is larger than the \(String(SourceText.largest / 1024)) kB that are read",
        remedy: ["Is it the right file? Problems and assignments are a few kB of text."])
    }
    guard first.trimmed.text == "---" else {
      throw first.trimmed.diagnostic(
        "the file should begin with a line `---`", remedy: [FrontMatter.advice])
    }
    index = 1
    let close = FrontMatter.close(of: source)
    while index < source.lines.count {
      let line = source.line(index)
      index += 1
      if line.trimmed.text == "---" {
        end = line
        return
      }
      if line.trimmed.isEmpty { continue }
      guard let (key, value) = line.split(at: ":") else {
        let complaint = line.trimmed.diagnostic(
          "a colon is missing here",
          remedy: ["The lines of the head read `key: value`, and a line `---` ends it."])
        guard close != nil else { throw complaint }
        complaints.add(complaint)
        continue
      }
      if entries.contains(where: { $0.key.text == key.trimmed.text }) {
        complaints.add(
          key.trimmed.diagnostic(
            "\(key.trimmed.quoted) is given twice", remedy: ["Keep one of the two lines."]))
        continue
      }
      entries.append((key.trimmed, value.trimmed))
    }
    throw first.diagnostic(
      "the head of the file is never closed", remedy: ["End it with a line `---`."])
  }

  /// The line that ends the head, or nil if a section begins before.
  private static func close(of source: SourceText) -> Int? {
    source.lines.indices.dropFirst().first { index in
      let line = source.line(index).trimmed
      return line.text == "---" || line.hasPrefix("```")
    }.flatMap { source.line($0).trimmed.text == "---" ? $0 : nil }
  }

  private static let advice =
    "Between two lines `---` stand its id, title and so on, one `key: value` a line."

  subscript(key: String) -> Fragment? {
    entries.first { $0.key.text == key }?.value ?? meant.first { $0.key == key }?.value
  }

  /// Complains about keys that mean nothing, and takes each for the one it is nearest to.
  mutating func allow(_ keys: [String], _ complaints: Complaints) {
    for (index, entry) in entries.enumerated() where !keys.contains(entry.key.text) {
      complaints.add(
        entry.key.diagnostic(
          "\(entry.key.quoted) means nothing here",
          remedy: LanguageReader.suggestion(entry.key.text, keys)
            + ["The keys are: " + keys.joined(separator: ", ") + "."]))
      if let near = nearestName(to: entry.key.text, in: keys), self[near] == nil {
        meant.append((near, entries[index].value))
      }
    }
  }

  func required(_ key: String) throws(Diagnostic) -> Fragment {
    guard let value = self[key] else {
      throw end.diagnostic("`\(key)` is missing", remedy: ["Add a line `\(key): …` above."])
    }
    guard !value.isEmpty else {
      let line = value.source.line(value.line).trimmed
      throw line.diagnostic(
        "nothing is said about `\(key)`", offset: 0, length: key.utf8.count,
        remedy: ["Write it after the colon."])
    }
    return value
  }

  /// A name of lower-case letters, digits and hyphens.
  func identifier(_ key: String) throws(Diagnostic) -> String {
    let value = try required(key)
    let fits = value.bytes.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    guard fits, value.bytes.count <= 64 else {
      throw value.diagnostic(
        "\(value.quoted) cannot be an \(key)",
        remedy: ["An \(key) consists of lower-case letters, digits and hyphens, 64 at most."])
    }
    return value.text
  }

  func number(
    _ key: String, in range: ClosedRange<Int>, default fallback: Int
  ) throws(Diagnostic) -> Int {
    guard let value = self[key] else { return fallback }
    guard let number = Int(value.text), range.contains(number) else {
      throw value.diagnostic(
        "`\(key)` is a whole number from \(String(range.lowerBound)) to "
          + "\(String(range.upperBound))")
    }
    return number
  }
}
