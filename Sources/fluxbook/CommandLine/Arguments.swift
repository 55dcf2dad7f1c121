/// What the words of a command line mean.
enum Request: Sendable {
  /// Run the command at the end of the path with these arguments.
  case run([Command], Arguments)
  /// Explain the command at the end of the path.
  case help([Command])
  case version
}

/// The arguments and options given to one command, checked against what it takes.
struct Arguments: Equatable, Sendable {
  /// The command as typed, for messages: "fluxbook make".
  let command: String
  fileprivate(set) var positionals: [String] = []
  fileprivate var values: [Option: [String]] = [:]

  /// Tells whether an option was given.
  func has(_ option: Option) -> Bool { values[option] != nil }

  /// Returns the value of an option, or `nil` if it was not given.
  ///
  /// The first word of a choice is its default and is returned when the option is absent.
  func text(_ option: Option) -> String? {
    if let value = values[option]?.first { return value }
    if case .choice(let words) = option.value { return words.first }
    return nil
  }

  /// Returns the number given to an option, or `nil` if it was not given.
  func count(_ option: Option) -> Int? { values[option]?.first.flatMap { Int($0) } }

  /// Returns the values of an option that may be given more than once, in order.
  func texts(_ option: Option) -> [String] { values[option] ?? [] }

  /// Returns the value of an option that must be given.
  func required(_ option: Option) throws(UsageError) -> String {
    guard let value = text(option) else {
      throw UsageError(command: command, .missingOption(option))
    }
    return value
  }

  /// Returns the positional argument at an index, counted from 0, or `nil` if it was not given.
  subscript(index: Int) -> String? {
    positionals.indices.contains(index) ? positionals[index] : nil
  }

  /// Returns a positional argument that the command requires, which the parser has made sure of.
  func word(_ index: Int) -> String { self[index] ?? "" }

  /// Returns a positional argument that must be given.
  func required(_ index: Int, _ argument: Argument) throws(UsageError) -> String {
    guard let word = self[index] else {
      throw UsageError(command: command, .missingArgument(argument))
    }
    return word
  }
}

extension Request {
  /// Reads a command line.
  ///
  /// Words name subcommands until a command without any is reached; its options and arguments
  /// may then stand in any order. `--` ends the options. A call for help is answered wherever
  /// it stands, as long as the command it concerns exists.
  ///
  /// - Parameters:
  ///   - words: The command line without the program's name.
  ///   - root: The command that stands for the program.
  /// - Throws: `UsageError` with the first mistake.
  init(_ words: [String], for root: Command) throws(UsageError) {
    let beforeDashes = words.prefix { $0 != "--" }
    if words.first == "help" {
      let topic = words.dropFirst().filter { $0 != "--help" && $0 != "-h" }
      self = .help(try Request.path(topic, from: root))
      return
    }
    if beforeDashes.contains("--help") || beforeDashes.contains("-h") {
      let names = beforeDashes.prefix { !$0.hasPrefix("-") }
      self = .help(try Request.path(names, from: root, isStrict: false))
      return
    }
    var path = [root]
    var rest = words[...]
    while let word = rest.first, !word.hasPrefix("-"), let command = path.last,
      !command.subcommands.isEmpty
    {
      path.append(try Request.subcommand(word, of: path))
      rest.removeFirst()
    }
    let command = path[path.count - 1]
    let isRoot = path.count == 1
    var parser = Parser(command: command, name: path.typedName, knowsVersion: isRoot)
    try parser.read(rest)
    if parser.arguments.has(.version) {
      self = .version
      return
    }
    if command.run == nil {
      let names = command.subcommands.map { $0.name }
      throw UsageError(command: path.typedName, .missingCommand(names))
    }
    try parser.checkPresence()
    self = .run(path, parser.arguments)
  }

  /// Follows names from the root to the command they lead to.
  ///
  /// - Parameter isStrict: Whether a name after a command without subcommands is a mistake;
  ///   otherwise it is taken for an argument and ignored.
  private static func path(
    _ names: some Sequence<String>, from root: Command, isStrict: Bool = true
  ) throws(UsageError) -> [Command] {
    var path = [root]
    for name in names {
      if !isStrict, path[path.count - 1].subcommands.isEmpty { break }
      path.append(try subcommand(name, of: path))
    }
    return path
  }

  private static func subcommand(
    _ name: String, of path: [Command]
  ) throws(UsageError) -> Command {
    let subcommands = path[path.count - 1].subcommands
    if let found = subcommands.first(where: { $0.name == name }) { return found }
    throw UsageError(
      command: path.typedName,
      .unknownCommand(name, of: subcommands.map { $0.name }, isNested: path.count > 1))
  }
}

extension [Command] {
  /// The names from the program to the command, as typed.
  var typedName: String { map { $0.name }.joined(separator: " ") }
}

/// Reads the words that follow a command's name.
private struct Parser {
  let command: Command
  let known: [Option]
  var arguments: Arguments

  init(command: Command, name: String, knowsVersion: Bool) {
    self.command = command
    known = command.options + (knowsVersion ? [.version] : [])
    arguments = Arguments(command: name)
  }

  func error(_ mistake: UsageError.Mistake) -> UsageError {
    UsageError(command: arguments.command, usage: usageLine(command, arguments.command), mistake)
  }

  mutating func read(_ words: ArraySlice<String>) throws(UsageError) {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        for word in rest { try take(word) }
        return
      }
      if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word, &rest)
      } else {
        try take(word)
      }
    }
  }

  /// Takes a positional argument.
  private mutating func take(_ word: String) throws(UsageError) {
    let isRepeated = command.arguments.last?.presence.isRepeated == true
    guard isRepeated || arguments.positionals.count < command.arguments.count else {
      throw error(.unexpectedArgument(word, limit: command.arguments.count))
    }
    arguments.positionals.append(word)
  }

  /// Reads `--name`, `--name value` or `--name=value`.
  private mutating func readLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { String($0) } ?? ""
    guard let option = known.first(where: { $0.name == name }) else {
      throw error(.unknownOption("--" + name, known: known))
    }
    try store(option, as: "--" + name, parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  /// Reads `-o value`, `-o=value` or `-ovalue`.
  private mutating func readShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let letter = word[word.index(after: word.startIndex)]
    var tail = word.dropFirst(2)
    guard let option = known.first(where: { $0.short == letter }),
      tail.isEmpty || option.value != .none
    else { throw error(.unknownOption(word, known: known)) }
    let isAttached = !tail.isEmpty
    if tail.first == "=" { tail.removeFirst() }
    try store(option, as: "-\(letter)", isAttached ? String(tail) : nil, &rest)
  }

  private mutating func store(
    _ option: Option, as typed: String, _ attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var isRepeatable = false
    if case .texts = option.value { isRepeatable = true }
    guard isRepeatable || !arguments.has(option) else { throw error(.repeatedOption(typed)) }
    if option.value == .none {
      guard attached == nil else { throw error(.needlessValue(typed)) }
      arguments.values[option] = [""]
      return
    }
    var value = attached
    if value == nil, let next = rest.first, isValue(next, of: option) { value = rest.popFirst() }
    guard let value, !value.isEmpty else {
      throw error(.missingValue(option, typed: typed, next: rest.first))
    }
    switch option.value {
    case .choice(let words) where !words.contains(value):
      throw error(.badChoice(typed, words, given: value))
    case .count(_, let range):
      guard let count = Int(value), range.contains(count) else {
        throw error(.badCount(typed, range, given: value))
      }
    default: break
    }
    arguments.values[option, default: []].append(value)
  }

  /// Tells whether a word behind an option is its value rather than the next option.
  private func isValue(_ word: String, of option: Option) -> Bool {
    if word == "-" || !word.hasPrefix("-") { return true }
    guard case .formula = option.value, !word.hasPrefix("--") else { return false }
    return !known.contains { $0.short.map { word.hasPrefix("-\($0)") } == true }
  }

  /// Checks that nothing required is missing.
  func checkPresence() throws(UsageError) {
    for (index, argument) in command.arguments.enumerated()
    where index >= arguments.positionals.count {
      switch argument.presence {
      case .optional: break
      case .requiredUnless(let options) where options.contains(where: arguments.has),
        .repeatedUnless(let options) where options.contains(where: arguments.has):
        break
      default: throw error(.missingArgument(argument))
      }
    }
    for option in command.options where option.isRequired && !arguments.has(option) {
      throw error(.missingOption(option))
    }
  }
}
