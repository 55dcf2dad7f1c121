/// A command line that cannot be understood.
struct UsageError: ReportedError, Equatable {
  enum Mistake: Equatable {
    case unknownCommand(String, of: [String], isNested: Bool)
    case missingCommand([String])
    case unknownOption(String, known: [Option])
    case missingValue(Option, typed: String, next: String?)
    case needlessValue(String)
    case repeatedOption(String)
    case badChoice(String, [String], given: String)
    case badCount(String, ClosedRange<Int>, given: String)
    case missingArgument(Argument)
    case missingOption(Option)
    case unexpectedArgument(String, limit: Int)
  }

  /// The command as typed: "fluxbook make".
  let command: String
  /// How the command is used, shown where knowing it is the remedy.
  var usage = ""
  let mistake: Mistake

  init(command: String, usage: String = "", _ mistake: Mistake) {
    self.command = command
    self.usage = usage
    self.mistake = mistake
  }

  var code: ExitCode { .usage }

  var message: String {
    switch mistake {
    case .unknownCommand(let name, let names, let isNested):
      "\(quoted(name)) is not a command" + (isNested ? " of '\(command)'." : ".")
        + suggestion(
          for: name, among: names,
          otherwise: names.isEmpty ? seeHelp : "There is \(listed(names, "and")).")
    case .missingCommand(let names):
      "'\(command)' needs a command: \(listed(names)). \(seeHelp)"
    case .unknownOption(let name, let known):
      "\(quoted(name)) is not an option of '\(command)'."
        + suggestion(for: dashed(name), among: names(known), otherwise: seeHelp)
    case .missingValue(let option, let typed, let next):
      "'\(typed)' needs a value: '\(typed) \(option.placeholder)'."
        + (next.map { $0.hasPrefix("-") && $0 != "--" } == true
          ? " A value that begins with a dash is written '--\(option.name)=-…'." : "")
    case .needlessValue(let option):
      "'\(option)' takes no value. Write '\(option)' alone."
    case .repeatedOption(let option):
      "'\(option)' is given twice. Give it once."
    case .badChoice(let option, let words, let given):
      "'\(option)' takes \(listed(words)), not \(quoted(given))."
        + suggestion(for: given, among: words)
    case .badCount(let option, let range, let given):
      "'\(option)' takes a whole number from \(range.lowerBound) to \(range.upperBound),"
        + " not \(quoted(given))."
    case .missingArgument(let argument):
      "<\(argument.name)> is missing: \(argument.summary.asClause)" + usageLines
    case .missingOption(let option):
      "'\(option.label)' is missing: \(option.summary.asClause)" + usageLines
    case .unexpectedArgument(let word, let limit):
      "\(quoted(word)) is unexpected: '\(command)' takes "
        + (limit == 0 ? "no argument." : limit == 1 ? "one argument." : "\(limit) arguments.")
        + usageLines
    }
  }

  private var seeHelp: String { "See '\(command) --help'." }

  private var usageLines: String {
    usage.isEmpty ? "" : "\n" + usage + "\n  \(seeHelp)"
  }

  private func names(_ options: [Option]) -> [String] {
    (options + [.help]).map { "--" + $0.name }
  }

  /// A long name typed with a single dash is compared as if it had two.
  private func dashed(_ name: String) -> String {
    name.hasPrefix("--") || name.utf8.count <= 2 ? name : "-" + name
  }
}

extension String {
  /// A summary as the second half of a sentence: its first letter in lower case.
  fileprivate var asClause: String {
    guard let first else { return "" }
    return first.lowercased() + dropFirst()
  }
}
