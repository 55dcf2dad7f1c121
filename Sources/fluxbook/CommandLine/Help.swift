/// The width of a help page in characters.
private let width = 80

/// Where the explanations of arguments and options begin.
private let labelWidth = 26

/// Composes the help page of the command at the end of a path.
///
/// The parts and their order are those of swift-argument-parser: overview, usage, arguments,
/// options, subcommands. Examples follow.
func helpPage(_ path: [Command]) -> String {
  guard let command = path.last else { return "" }
  let name = path.typedName
  var parts = [wrapped("OVERVIEW: " + command.summary)]
  if !command.discussion.isEmpty {
    let paragraphs = command.discussion.split(separator: "\n\n")
    parts.append(paragraphs.map { wrapped(String($0)) }.joined(separator: "\n\n"))
  }
  parts.append(usageLine(command, name).replacing("Usage:", with: "USAGE:", maxReplacements: 1))
  if !command.arguments.isEmpty {
    let rows = command.arguments.map { labelled("<\($0.name)>", $0.summary) }
    parts.append("ARGUMENTS:\n" + rows.joined(separator: "\n"))
  }
  let options = command.options + (path.count == 1 ? [.version] : []) + [.help]
  let rows = options.map { labelled($0.label, $0.explanation) }
  parts.append("OPTIONS:\n" + rows.joined(separator: "\n"))
  if !command.subcommands.isEmpty {
    let rows = command.subcommands.map { labelled($0.name, $0.summary) }
    let words = path.dropFirst().map { $0.name } + ["<command>"]
    let page = ([path[0].name, "help"] + words).joined(separator: " ")
    parts.append("COMMANDS:\n" + rows.joined(separator: "\n") + "\n\n  See '\(page)'.")
  }
  if !command.examples.isEmpty {
    let rows = command.examples.map {
      "  " + $0.line + "\n" + wrapped($0.meaning, indent: 6, first: 6)
    }
    parts.append("EXAMPLES:\n" + rows.joined(separator: "\n"))
  }
  return parts.joined(separator: "\n\n") + "\n"
}

/// Composes the line (or lines) that show how a command is used.
func usageLine(_ command: Command, _ name: String) -> String {
  var words: [String] = []
  for argument in command.arguments {
    switch argument.presence {
    case .required: words.append("<\(argument.name)>")
    case .requiredUnless, .optional: words.append("[<\(argument.name)>]")
    case .repeated: words.append("<\(argument.name)> ...")
    case .repeatedUnless: words.append("[<\(argument.name)> ...]")
    }
  }
  for option in command.options {
    words.append(option.isRequired ? option.usage : "[\(option.usage)]")
  }
  if !command.subcommands.isEmpty {
    words.append(command.run == nil ? "<command>" : "[<command>]")
  }
  let start = "Usage: " + name
  return wrapped([start] + words, indent: min(start.count + 1, labelWidth))
}

extension Option {
  /// The value as help shows it: `<file>`, or the words to choose from.
  var placeholder: String {
    switch value {
    case .none: ""
    case .text(let name), .formula(let name), .texts(let name), .count(let name, _): "<\(name)>"
    case .choice(let words): words.joined(separator: "|")
    }
  }

  /// The option as the list of options names it: `-o, --output <dir>`.
  var label: String {
    (short.map { "-\($0), " } ?? "") + usage
  }

  fileprivate var usage: String {
    "--" + name + (value == .none ? "" : " " + placeholder)
  }

  fileprivate var explanation: String {
    guard case .choice(let words) = value, let first = words.first else { return summary }
    let sentence = summary.hasSuffix(".") ? String(summary.dropLast()) : summary
    return sentence + " (default: \(first))."
  }
}

/// Composes a row of a list: a label and, from a common column on, what it means.
private func labelled(_ label: String, _ explanation: String) -> String {
  let text = wrapped(explanation, indent: labelWidth, first: labelWidth)
  let start = "  " + label
  guard start.count < labelWidth else { return start + "\n" + text }
  return start + text.dropFirst(start.count)
}

/// Breaks a paragraph into lines of at most 80 characters.
private func wrapped(_ text: String, indent: Int = 0, first: Int = 0) -> String {
  let words = text.split { $0 == " " || $0 == "\n" }.map { String($0) }
  return wrapped(words, indent: indent, first: first)
}

/// Sets words in lines of at most 80 characters; a word is never broken.
private func wrapped(_ words: [String], indent: Int, first: Int = 0) -> String {
  var lines: [String] = []
  var line = String(repeating: " ", count: first)
  var isEmpty = true
  for word in words {
    if !isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = String(repeating: " ", count: indent)
      isEmpty = true
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  return (lines + [line]).joined(separator: "\n")
}
