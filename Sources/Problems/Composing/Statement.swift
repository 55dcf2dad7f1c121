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
    for (index, ask) in problem.asks.enumerated() {
      let code = Variant.code(number, index)
      blocks.append(
        .question(
          Question(
            code: code, prompt: inlines(ask.prompt), points: ask.points,
            form: form(of: ask), name: Glossary.term(ask.target)?.words ?? ask.target.name)))
    }
    return blocks
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
  private func form(of ask: Ask) -> [Inline] {
    switch ask.kind {
    case .quantity(let unit, let figures):
      let number = figures == 1 ? "1 significant figure" : "\(figures) significant figures"
      if unit.powers.isEmpty { return [.text(number)] }
      return [.text("in "), .math(unit.layout), .text(", \(number)")]
    case .formula(let symbols):
      var result: [Inline] = [.text("a formula for "), .math(ask.target.layout), .text(" in ")]
      for (index, symbol) in symbols.enumerated() {
        if index > 0 {
          result.append(.text(index == symbols.count - 1 ? " and " : ", "))
        }
        result.append(.math(symbol.layout))
      }
      return result
    }
  }

  /// The values that the text does not mention but an answer needs.
  private func dataLine() -> [Inline] {
    let mentioned = Set(
      problem.prose.flatMap { $0 }.compactMap { piece -> Symbol? in
        if case .hole(.value(let symbol)) = piece { symbol } else { nil }
      })
    let needed = Set(problem.asks.flatMap { $0.plan.premises })
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

  /// Running text with its holes filled.
  func inlines(_ pieces: [ProsePiece]) -> [Inline] {
    pieces.map { piece in
      switch piece {
      case .text(let text): return .text(text)
      case .emphasis(let text): return .emphasis([.text(text)])
      case .math(let layout): return .math(layout)
      case .hole(.species(let name)):
        return .text(species.first { $0.name == name }?.species.name ?? name)
      case .hole(.value(let symbol)):
        guard let value = value(symbol) else { return .math(symbol.layout) }
        return .math(value.number.layout(value.unit))
      }
    }
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
