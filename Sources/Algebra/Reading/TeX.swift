extension Parser {
  private enum Command {
    /// Spaces, sizes and styles.
    case nothing
    case key(UInt8)
    case fraction, root, left, right, openBar, closeBar
    /// The shape of letters: `\mathrm{AB}`.
    case letters
  }

  /// The commands that are read, besides the names of functions and Greek letters.
  private static let commands: [(name: Symbol, command: Command)] = [
    ("frac", .fraction), ("dfrac", .fraction), ("tfrac", .fraction), ("sqrt", .root),
    ("cdot", .key(UInt8(ascii: "*"))), ("times", .key(UInt8(ascii: "*"))),
    ("ast", .key(UInt8(ascii: "*"))), ("cfrac", .fraction), ("thinspace", .nothing),
    ("div", .key(UInt8(ascii: "/"))), ("left", .left), ("right", .right),
    ("bigl", .left), ("Bigl", .left), ("biggl", .left), ("Biggl", .left),
    ("bigr", .right), ("Bigr", .right), ("biggr", .right), ("Biggr", .right),
    ("big", .nothing), ("Big", .nothing), ("bigg", .nothing), ("Bigg", .nothing),
    ("lvert", .openBar), ("rvert", .closeBar), ("vert", .key(UInt8(ascii: "|"))),
    ("quad", .nothing), ("qquad", .nothing), ("limits", .nothing), ("nolimits", .nothing),
    ("displaystyle", .nothing), ("textstyle", .nothing), ("mathop", .nothing),
    ("mathrm", .letters), ("mathit", .letters), ("mathbf", .letters), ("mathsf", .letters),
    ("text", .letters), ("textrm", .letters), ("textit", .letters), ("textbf", .letters),
    ("rm", .letters), ("operatorname", .letters), ("boldsymbol", .letters),
  ]

  /// Second forms of Greek letters, and their names.
  private static let variants: [(name: Symbol, letter: StaticString)] = [
    ("varepsilon", "epsilon"), ("vartheta", "theta"), ("varkappa", "kappa"), ("varrho", "rho"),
    ("varphi", "phi"),
  ]

  /// The letters behind a backslash; empty if none stand there.
  private func command(at place: Int) -> (spelling: Symbol.Spelling, end: Int) {
    var spelling = Symbol.Spelling()
    var next = place + 1
    while Symbol.isLetter(byte(at: next)) {
      spelling.append(bytes[next])
      next += 1
    }
    return (spelling, next)
  }

  private static func command(_ name: Symbol) -> Command? {
    commands.first { $0.name == name }?.command
  }

  private static func greek(_ name: Symbol) -> StaticString? {
    variants.first { $0.name == name }?.letter ?? Greek.letters.first { $0.symbol == name }?.name
  }

  /// Takes the command that begins here; false if it was nothing but space.
  mutating func takeCommand() throws(SyntaxError) -> Bool {
    let (spelling, next) = command(at: index)
    let name = Symbol(spelling)
    guard spelling.count > 0 else { return try takeEscape() }
    if let command = Parser.command(name) {
      index = next
      return try take(command)
    }
    var letters = Symbol.Spelling()
    if let letter = Parser.greek(name) {
      letters.append(letter)
    } else if Expression.Function.named(name) != nil
      || Expression.Function.reciprocal(name) != nil
    {
      letters = spelling
    } else {
      throw unknownCommand(name, length: next - index)
    }
    index = next
    try takeName(behindCommand: letters)
    return true
  }

  private mutating func take(_ command: Command) throws(SyntaxError) -> Bool {
    switch command {
    case .nothing: return false
    case .key(let key): try take(key: key, length: 0)
    case .fraction: kind = .fraction
    case .root: kind = .texRoot
    case .openBar: kind = .openBar
    case .closeBar: kind = .closeBar
    case .left, .right:
      // The bracket itself says where it opens; a bar does not.
      let name = index
      index = behindSpace(index)
      switch byte(at: index) {
      case UInt8(ascii: "|"): break
      case UInt8(ascii: "."):
        // A bracket that is not shown.
        index += 1
        return false
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ")"),
        UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\\"):
        return false
      default:
        throw SyntaxError(
          offset: start, length: name - start, message: "this command stands only before a bracket")
      }
      index += 1
      if case .left = command { kind = .openBar } else { kind = .closeBar }
    case .letters:
      index = behindSpace(index)
      var letters = Symbol.Spelling()
      guard byte(at: index) == UInt8(ascii: "{") else {
        throw SyntaxError(
          offset: start, length: index - start, message: "this command needs its letters in braces")
      }
      try takeBraces(into: &letters)
      guard let first = letters.first, Symbol.isLetter(first) else {
        throw SyntaxError(
          offset: start, length: index - start, message: "a name begins with a letter")
      }
      try takeName(behindCommand: letters)
    }
    return true
  }

  /// A name goes on behind a command only with a subscript.
  private mutating func takeName(behindCommand letters: Symbol.Spelling) throws(SyntaxError) {
    var letters = letters
    let hasMore = byte(at: index) == UInt8(ascii: "_")
    if hasMore { takeWord(into: &letters) }
    try takeName(after: letters, isOpen: hasMore)
  }

  /// A backslash before something that is no letter: a space or a brace.
  private mutating func takeEscape() throws(SyntaxError) -> Bool {
    let key = byte(at: index + 1)
    switch key {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: ">"), UInt8(ascii: " "):
      index += 2
      return false
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      kind = key == UInt8(ascii: "{") ? .open : .close
      detail = key
      index += 2
      return true
    default: throw meaningless()
    }
  }

  /// Takes a command inside a name: a Greek letter, a shape of letters, a space.
  mutating func takeCommand(into spelling: inout Symbol.Spelling) throws(SyntaxError) {
    let (word, next) = command(at: index)
    let name = Symbol(word)
    if word.count == 0 {
      switch byte(at: index + 1) {
      case UInt8(ascii: "_"): spelling.append(UInt8(ascii: "_"))
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: " "):
        break
      default: throw meaningless(at: index)
      }
      index += 2
    } else if let letter = Parser.greek(name) {
      spelling.append(letter)
      index = next
    } else if case .letters = Parser.command(name) {
      index = next
    } else if Expression.Function.named(name) != nil || Parser.command(name) != nil {
      throw SyntaxError(
        offset: index, length: next - index, message: "a subscript has letters and digits only")
    } else {
      throw unknownCommand(name, at: index, length: next - index)
    }
  }

  /// Marks above a letter.
  static func isAccent(_ name: Symbol) -> Bool {
    switch name {
    case "dot", "ddot", "bar", "hat", "tilde", "vec", "overline", "underline", "widetilde",
      "mathscr", "mathcal", "mathbb", "mathfrak":
      true
    default: false
    }
  }
}

extension Parser {
  /// All words that are read behind a backslash.
  static var commandNames: [String] {
    commands.map { $0.name.name } + Greek.letters.map { $0.symbol.name }
      + Expression.Function.readNames
  }
}
