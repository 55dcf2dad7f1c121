/// A command: its name, how it is explained, what it takes and what it does.
///
/// A command that has subcommands takes no positional arguments of its own; it may still run by
/// itself when none is named.
struct Command: Sendable {
  let name: String
  /// One sentence: what the command does.
  let summary: String
  /// Further paragraphs for its help page, or empty.
  var discussion = ""
  var arguments: [Argument] = []
  var options: [Option] = []
  var examples: [Example] = []
  var subcommands: [Command] = []
  /// The work itself, or `nil` if only the subcommands do any.
  var run: (@Sendable (Arguments, Console) throws -> ExitCode)?
}

/// A command line that works, and what it does.
struct Example: Sendable {
  /// The line as it is typed, with the program's name.
  let line: String
  let meaning: String

  init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }
}

/// A positional argument.
struct Argument: Hashable, Sendable {
  enum Presence: Hashable, Sendable {
    case required
    /// Required, unless one of these flags stands on the command line.
    case requiredUnless([Option])
    case optional
    /// One or more; must be the last argument of its command.
    case repeated
    /// One or more unless one of these flags stands on the command line; must be the last argument.
    case repeatedUnless([Option])

    /// Whether there may be several.
    var isRepeated: Bool {
      switch self {
      case .repeated, .repeatedUnless: true
      default: false
      }
    }
  }

  /// The name shown in angle brackets, in lower case.
  let name: String
  let summary: String
  var presence = Presence.required

  init(_ name: String, _ summary: String, _ presence: Presence = .required) {
    self.name = name
    self.summary = summary
    self.presence = presence
  }
}

/// An option: a flag, or a name with a value.
struct Option: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    /// The option takes no value.
    case none
    /// Any text; the name is shown in angle brackets.
    case text(String)
    /// A formula, which may begin with a minus.
    case formula(String)
    /// Any text, and the option may be given more than once.
    case texts(String)
    /// One of a few words; the first is the default.
    case choice([String])
    /// A whole number in a range; the name is shown in angle brackets.
    case count(String, ClosedRange<Int>)
  }

  /// The long name, without dashes.
  let name: String
  let short: Character?
  let value: Value
  let summary: String
  let isRequired: Bool

  init(
    _ name: String, short: Character? = nil, _ value: Value, _ summary: String,
    isRequired: Bool = false
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.summary = summary
    self.isRequired = isRequired
  }

  static let help = Option("help", short: "h", .none, "Show this help.")
  static let version = Option("version", .none, "Show the version.")
}
