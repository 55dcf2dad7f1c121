import Algebra
import Diffusion
import Solver

/// Reads the lines below a question that say what there is to choose from.
///
///     (x)       true, whatever is drawn
///     ( )       false
///     (v > 0)   true where this holds
///       > what to say to someone who chose it, and should not have
///     [x]       square brackets where several may be true
struct OptionReader {
  let situation: Situation
  let language: LanguageReader
  /// The questions whose names may stand in conditions.
  let questions: [Ask]
  /// The names of questions that could not be read: conditions on them are taken as they are.
  var spoilt: [String] = []

  /// An option as it stands in the file.
  private struct Line {
    /// What stands between the brackets.
    let mark: Fragment
    let isSquare: Bool
    var words: [Fragment]
    var feedback: [Fragment] = []
  }

  func choice(
    _ head: AskHead, reasonFor: Int?, keepsOrder: Bool
  ) throws(Diagnostic) -> Choice {
    let lines = try lines(head)
    guard lines.count != 1 else {
      throw lines[0].mark.diagnostic(
        "this option stands alone", remedy: ["Give two at least, each on an indented line."])
    }
    guard !lines.isEmpty else { throw few(head) }
    if let other = lines.first(where: { $0.isSquare != lines[0].isSquare }) {
      throw other.mark.diagnostic(
        "round and square brackets are mixed",
        remedy: ["Round ones where one option is true, square ones where several may be."])
    }
    var options: [Choice.Option] = []
    for line in lines {
      options.append(
        Choice.Option(
          words: .prose(try language.prose(line.words)), truth: try truth(line.mark),
          feedback: try language.prose(line.feedback), place: line.mark))
    }
    let choice = Choice(
      options: options, isMultiple: lines[0].isSquare, reasonFor: reasonFor,
      keepsOrder: keepsOrder)
    try check(choice, head)
    return choice
  }

  /// Refuses a choice whose truth can never be had.
  private func check(_ choice: Choice, _ head: AskHead) throws(Diagnostic) {
    guard !choice.isMultiple else { return }
    let certain = choice.options.filter { if case .always = $0.truth { true } else { false } }
    let possible = choice.options.filter { if case .when = $0.truth { true } else { false } }
    if certain.count > 1 {
      throw certain[1].place.diagnostic(
        "a second option is marked as true",
        remedy: ["One is true, or else square brackets stand before all."])
    }
    if certain.isEmpty, possible.isEmpty {
      throw head.name.diagnostic(
        "no option of this question is true", remedy: ["Mark one with `(x)`."])
    }
  }

  private func few(_ head: AskHead) -> Diagnostic {
    head.name.diagnostic(
      "this question has nothing to choose from",
      remedy: [
        "Its options follow on indented lines, `(x) true`, `( ) false` and `(v > 0) true where "
          + "this holds`."
      ])
  }

  private func truth(_ mark: Fragment) throws(Diagnostic) -> Choice.Truth {
    switch mark.trimmed.text {
    case "": return .never
    case "x": return .always
    case "X", "*", "+", "yes", "true", "ok", "✓", "✔", "√":
      throw mark.trimmed.diagnostic(
        "an option that is true is marked by a small x", remedy: ["Write `(x)`, or `[x]`."])
    case "-", "no", "false", "0":
      throw mark.trimmed.diagnostic(
        "an option that is wrong has nothing between its brackets",
        remedy: ["Write `( )`, or `[ ]`."])
    default:
      if let choice = questions.first(where: { !$0.isNumber && mark.names($0.id) }) {
        throw mark.trimmed.diagnostic(
          "`\(choice.id)` asks for no number",
          remedy: ["Conditions compare numbers: symbols, and questions that ask for one."])
      }
      let reader = RequirementReader(
        situation: situation, known: language.known, questions: questions)
      do throws(Diagnostic) {
        return .when(try reader.read(mark.trimmed))
      } catch {
        guard spoilt.contains(where: { mark.split(at: $0) != nil }) else { throw error }
        return .when(Requirement(conditions: [], findings: []))
      }
    }
  }

  private func lines(_ head: AskHead) throws(Diagnostic) -> [Line] {
    var lines: [Line] = []
    for line in head.options {
      if let words = line.dropping(">") {
        guard !lines.isEmpty else {
          throw line.diagnostic("this answers no option", remedy: ["It belongs below one."])
        }
        lines[lines.count - 1].feedback.append(words.trimmed)
        continue
      }
      guard line.hasPrefix("(") || line.hasPrefix("[") else {
        if line.hasPrefix("- ") || line.hasPrefix("* ") {
          throw line.diagnostic(
            "an option begins with brackets",
            remedy: ["Write `( ) …`, or `(x) …` if it is true."])
        }
        if var last = lines.popLast() {
          if last.feedback.isEmpty { last.words.append(line) } else { last.feedback.append(line) }
          lines.append(last)
        }
        continue
      }
      let isSquare = line.hasPrefix("[")
      guard let end = line.closing else {
        throw line.diagnostic(
          "the bracket before this option is never closed", remedy: ["Write `(x)` or `( )`."])
      }
      let words = line.part(from: end + 1, to: line.end).trimmed
      lines.append(
        Line(
          mark: line.part(from: line.start + 1, to: end), isSquare: isSquare,
          words: words.isEmpty ? [] : [words]))
    }
    if let empty = lines.first(where: { $0.words.isEmpty }) {
      throw empty.mark.diagnostic("this option has no words")
    }
    return lines
  }

  // MARK: Curves

  /// The profile of a quantity, and other curves to choose it from.
  func curves(_ head: AskHead, of place: Fragment) throws(Diagnostic) -> Choice {
    let symbol = try LanguageReader.symbol(place)
    let right = try situation.plan(to: symbol, from: language.known + ["z"], at: place)
    var options = [
      Choice.Option(
        words: .curve(SketchedCurve(symbol: symbol, path: right.path)), truth: .always,
        feedback: [], place: head.name)
    ]
    for line in try lines(head) {
      guard line.mark.trimmed.isEmpty else {
        throw line.mark.trimmed.diagnostic(
          "the right curve is found by itself, and all others are wrong",
          remedy: ["Write `( ) x_A1 + (x_A2 - x_A1)*z/L`."])
      }
      let path = try curve(symbol, line.words[0])
      options.append(
        Choice.Option(
          words: .curve(SketchedCurve(symbol: symbol, path: path)), truth: .never,
          feedback: try language.prose(line.feedback), place: line.mark))
    }
    guard options.count > 2 else {
      throw head.name.diagnostic(
        "there are too few curves to choose from",
        remedy: ["Give two wrong ones or more, as in `( ) x_A1 + (x_A2 - x_A1)*z/L`."])
    }
    return Choice(options: options, isMultiple: false, reasonFor: nil, keepsOrder: false)
  }

  /// A wrong curve: that of another closure, or a formula in z and what is given.
  private func curve(_ symbol: Symbol, _ place: Fragment) throws(Diagnostic) -> Path {
    let known = language.known + ["z"]
    if let name = place.dropping("closure ") {
      let closure = try TrapReader.closure(name.trimmed)
      let network = Network(model: .planarFilm(closure), theory: situation.theory)
      guard let path = network.path(to: symbol, from: known) else {
        throw name.trimmed.diagnostic("with this closure \(symbol.name) cannot be found")
      }
      return path
    }
    let formula = try LanguageReader.formula(place, knowing: known + situation.symbols)
    try Conditions.checkDimensions(of: formula, and: .symbol(symbol), at: place)
    let network = try situation.network(place)
    var steps: [Path.Step] = []
    for needed in formula.symbols where !known.contains(needed) {
      guard let path = network.path(to: needed, from: known + steps.map { $0.symbol }) else {
        throw place.diagnostic("\(needed.name) does not follow from what is given")
      }
      steps += path.steps
    }
    let relation = Relation("sketch", "a curve", .definition, .symbol(symbol), formula)
    steps.append(Path.Step(symbol: symbol, expression: formula, relation: relation))
    return Path(target: symbol, steps: steps)
  }

  // MARK: Lines in order

  func ordering(_ head: AskHead, of place: Fragment) throws(Diagnostic) -> Ordering {
    let theorem = try situation.theorem(place)
    var shown: Set<String> = []
    let before = theorem.groundwork(in: situation.theory, unless: &shown)
    let lines = (before.isEmpty ? theorem.lines : before + theorem.lines.dropFirst())
      .map { $0.equation }
    guard (3...9).contains(lines.count) else {
      throw place.diagnostic(
        "\(place.quoted) has \(String(lines.count)) lines; three to nine can be put in order")
    }
    var strays: [(equation: Equation, feedback: [ProsePiece])] = []
    for line in try self.lines(head) {
      let words = line.words[0]
      guard line.mark.trimmed.isEmpty, words.split(at: "=") != nil else {
        throw words.diagnostic(
          "a line that does not belong there is an equation",
          remedy: ["Write `( ) N_A = c*D_AB*(x_A1 - x_A2)/L`; slopes read `dx_A/dz`."])
      }
      let feedback = try language.prose(line.feedback)
      var reader = DerivationReader()
      do throws(UnreadableLine) {
        for equation in try reader.equations(words.text) { strays.append((equation, feedback)) }
      } catch {
        throw words.diagnostic(error.message, offset: error.offset, length: error.length)
      }
    }
    return Ordering(theorem: theorem.theorem.id, lines: lines, strays: strays)
  }
}

extension Ask {
  /// Whether it asks for a number.
  fileprivate var isNumber: Bool { if case .quantity = kind { true } else { false } }
}

extension Fragment {
  /// Whether a name stands in it as a word.
  fileprivate func names(_ name: String) -> Bool {
    let own = Array(name.utf8)
    var word: [UInt8] = []
    for byte in Array(bytes) + [32] {
      if Fragment.isLetter(byte) || (48...57).contains(byte) || byte == 95 || byte == 45 {
        word.append(byte)
      } else {
        if word == own { return true }
        word = []
      }
    }
    return false
  }

  /// The place of the bracket that closes the one it begins with.
  fileprivate var closing: Int? {
    var depth = 0
    for index in start..<end {
      switch source.lines[line][index] {
      case 40, 91: depth += 1
      case 41, 93:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
