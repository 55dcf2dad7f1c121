/// Returns text from outside in single quotes, fit for a message.
///
/// Control characters, which could move the cursor or start a line of their own, are shown by
/// their code, and what is longer than the limit is cut.
func quoted(_ text: String, limit: Int = 60) -> String {
  "'" + printable(text, limit: limit) + "'"
}

/// Returns a path in single quotes, fit for a message, and so long that it is not cut.
func quoted(path: String) -> String { quoted(path, limit: pathLimit) }

/// As many characters as a path may have on Linux.
private let pathLimit = 4096

/// Returns a path as it is typed in a shell: in quotes where it holds more than plain characters.
func typed(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x80...: true
    default: false
    }
  }
  if isPlain, !path.isEmpty { return path }
  return "'" + path.replacing("'", with: "'\\''") + "'"
}

/// Returns text from outside with its control characters shown by their code.
///
/// - Parameter limit: The number of Unicode scalars after which the text is cut and ends in "…".
func printable(_ text: String, limit: Int = pathLimit) -> String {
  var shown = String.UnicodeScalarView()
  for (count, scalar) in text.unicodeScalars.enumerated() {
    guard count < limit else {
      shown.append("…")
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      let code = String(scalar.value, radix: 16, uppercase: true)
      shown.append(contentsOf: "\\u{\(code)}".unicodeScalars)
    default:
      shown.append(scalar)
    }
  }
  return String(shown)
}

/// Returns words as a sentence lists them: "a", "a or b", "a, b or c".
func listed(_ words: [String], _ conjunction: String = "or") -> String {
  guard let last = words.last else { return "" }
  let others = words.dropLast()
  return others.isEmpty ? last : others.joined(separator: ", ") + " \(conjunction) " + last
}

/// A number with its noun: "1 cell", "2 cells".
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
