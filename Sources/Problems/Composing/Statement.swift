import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// What the student is told and asked.
extension Variant {
  /// The running text, the data that it does not mention, and the questions.
  ///
  /// - Parameter number: The problem's number on the sheet; its questions are then 1a, 1b, ….
  public func statement(number: Int) -> [Block] {
    var blocks = prose
    for index in problem.asks.indices {
      let code = Variant.code(number, index)
      if let figure = sketches(index, id: "curves-\(code)") {
        blocks.append(.figure(figure))
      }
      blocks.append(.question(question(index, code: code)))
    }
    return blocks
  }

  func question(_ index: Int, code: String) -> Question {
    let ask = problem.asks[index]
    return Question(
      code: code, prompt: inlines(ask.prompt), points: ask.points, options: options(index),
      form: form(of: index), name: name(of: ask))
  }

  /// A short name of what is asked.
  private func name(of ask: Ask) -> String {
    switch ask.kind {
    case .quantity(let plan, _, _), .formula(let plan, _):
      Glossary.term(plan.target)?.words ?? plan.target.name
    case .choice(let choice): choice.reasonFor == nil ? "choice" : "reason"
    case .ordering: "order of the lines"
    case .derivation: "derivation"
    case .profile(let profile): Glossary.term(profile.symbol)?.words ?? profile.symbol.name
    }
  }

  /// The running text and the data that it does not mention.
  public var prose: [Block] {
    let data = dataLine()
    return problem.prose.map { .paragraph(inlines($0)) } + (data.isEmpty ? [] : [.paragraph(data)])
  }

  /// The student's name for a question: 2c is the third question of the second problem.
  public static func code(_ number: Int, _ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    let letter = index < letters.count ? String(decoding: [letters[index]], as: UTF8.self) : "z"
    return String(number) + letter
  }

  /// What to write down, in words.
  private func form(of index: Int) -> [Inline] {
    switch problem.asks[index].kind {
    case .quantity: return figures(of: index)
    case .formula(let plan, let symbols):
      var result: [Inline] = [.text("a formula for "), .math(plan.target.layout), .text(" in ")]
      for (place, symbol) in symbols.enumerated() {
        if place > 0 {
          result.append(.text(place == symbols.count - 1 ? " and " : ", "))
        }
        result.append(.math(symbol.layout))
      }
      return result
    case .choice(let choice):
      return [
        .text(choice.isMultiple ? "the letters of all that are true, or none" : "one letter")
      ]
    case .ordering(let ordering):
      return [
        .text(
          ordering.strays.isEmpty
            ? "the letters of the lines, in their order"
            : "the letters of the lines that are needed, in their order")
      ]
    case .derivation: return [.text("an equation a line, each with what it rests on")]
    case .profile(let profile):
      var result: [Inline] = [.text("the values at ")]
      for (place, own) in profile.places.enumerated() {
        if place > 0 { result.append(.text(", ")) }
        result.append(
          .math(Glossary.typesetting().layout(Equation(.symbol("z"), own.formula))))
      }
      return result + [.text(", ")] + figures(of: index)
    }
  }

  /// The unit and the significant figures.
  private func figures(of index: Int) -> [Inline] {
    guard let (unit, figures) = form(of: index) else { return [] }
    let number = figures == 1 ? "1 significant figure" : "\(figures) significant figures"
    if unit.powers.isEmpty { return [.text(number)] }
    return [.text("in "), .math(unit.layout), .text(", \(number)")]
  }

  /// The values that the text does not mention but an answer needs.
  private func dataLine() -> [Inline] {
    let mentioned = Set(
      problem.prose.flatMap { $0 }.compactMap { piece -> Symbol? in
        if case .hole(.value(let symbol)) = piece { symbol } else { nil }
      })
    let needed = Set(problem.asks.flatMap { $0.plans }.flatMap { $0.premises })
    var data = values.filter { needed.contains($0.symbol) && !mentioned.contains($0.symbol) }
    if needed.contains("R") {
      data.append(GivenValue(symbol: "R", number: GasConstant.printed, unit: .si(of: "R")))
    }
    if data.isEmpty { return [] }
    let names = species.map { "\($0.name) is \($0.species.name)" }.joined(separator: ", ")
    var result: [Inline] = [.text(names.isEmpty ? "Data: " : "Data, where \(names): ")]
    for (index, value) in data.enumerated() {
      if index > 0 { result.append(.text("; ")) }
      result.append(.math(value.layout))
    }
    return result + [.text(".")]
  }

  /// What to say to someone who took a wrong turn.
  public func feedback(_ trap: Trap) -> [Inline] { inlines(trap.feedback) }

  /// What to say to someone who was wrong about an option, by its index in the problem; may be
  /// empty.
  public func feedback(option: Int, of index: Int) -> [Inline] {
    guard case .choice(let choice) = problem.asks[index].kind,
      choice.options.indices.contains(option)
    else { return [] }
    return inlines(choice.options[option].feedback)
  }

  /// What to say to someone who used a line that does not belong there; empty for one that does.
  public func feedback(line: Int, of index: Int) -> [Inline] {
    guard case .ordering(let ordering) = problem.asks[index].kind,
      ordering.strays.indices.contains(line - ordering.lines.count)
    else { return [] }
    return inlines(ordering.strays[line - ordering.lines.count].feedback)
  }

  /// Running text with its holes filled.
  func inlines(_ pieces: [ProsePiece]) -> [Inline] {
    // The last two characters before a piece tell whether it opens a sentence.
    var tail = ". "
    return pieces.map { piece in
      let opensSentence = [". ", "? ", "! "].contains(tail)
      if case .text(let text) = piece {
        tail = String((tail + text).suffix(2))
      } else {
        tail = ""
      }
      switch piece {
      case .text(let text): return .text(text)
      case .emphasis(let inner): return .emphasis(inlines(inner))
      case .math(let layout): return .math(layout)
      case .hole(.species(let name)):
        let word = species.first { $0.name == name }?.species.name ?? name
        return .text(opensSentence ? word.prefixUppercased : word)
      case .hole(.value(let symbol)):
        guard let value = value(symbol) else { return .math(symbol.layout) }
        return .math(value.number.layout(value.unit))
      }
    }
  }

  /// What there is to choose from or to put in order, as it stands on the page.
  private func options(_ index: Int) -> [Question.Option] {
    switch (problem.asks[index].kind, answers[index]) {
    case (.choice(let choice), .choice(let shown)):
      return shown.order.enumerated().map { place, option in
        Question.Option(
          letter: Variant.letter(place), words: words(of: choice.options[option], place))
      }
    case (.ordering(let ordering), .ordering(let shown)):
      let typesetting = Glossary.typesetting()
      return shown.order.enumerated().map { place, line in
        Question.Option(
          letter: Variant.letter(place), words: [.math(typesetting.layout(ordering.line(line)))])
      }
    default: return []
    }
  }

  private func words(of option: Choice.Option, _ place: Int) -> [Inline] {
    switch option.words {
    case .prose(let prose): inlines(prose)
    case .curve: [.text("the curve " + Variant.letter(place))]
    }
  }

  /// The letter of the option at a place of the page.
  public static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    return place < letters.count ? String(decoding: [letters[place]], as: UTF8.self) : "Z"
  }
}

extension Ordering {
  /// A line by its index; those that do not belong there follow the others.
  func line(_ index: Int) -> Equation {
    index < lines.count ? lines[index] : strays[index - lines.count].equation
  }
}

extension GivenValue {
  /// The symbol and its value: T = 298 K.
  var layout: Layout {
    let value = number.layout(unit)
    if case .row(let pieces) = value { return .row([symbol.layout, .sign(.equals)] + pieces) }
    return .row([symbol.layout, .sign(.equals), value])
  }
}

extension GasConstant {
  /// The constant with the digits that are printed and used.
  static let printed: Decimal = (try? Decimal(parsing: text)) ?? .one
}
